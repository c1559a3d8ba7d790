#!/usr/bin/env python3
"""Compares the draw with consistent-sampler (PyPI) where the two overlap: lines of `plumb-schedule-bench tickets` on stdin.

For each line: the same ticket number for every id, the same order of all ids, the same order of some of them, and the order
of some is that of all with the others left out. Prints the number of lines; ends with 1 at the first difference.
"""
import json
import sys

from consistent_sampler import sampler, first_fraction

# The value that the package's own documentation prints, so that another version of it is noticed.
assert first_fraction("AB-130", "01382438112797316654").startswith("0.26299714122838008416507544297546663599715395525154425586041245287750224561854")

count = 0
for count, line in enumerate(sys.stdin, 1):
    case = json.loads(line)
    tickets = list(sampler(case["ids"], seed=case["seed"], take=len(case["ids"]), output="tuple", digits=100))
    numbers = {ticket[1]: ticket[0] for ticket in tickets}
    theirs = [ticket[1] for ticket in tickets]
    ours = dict(zip(case["ids"], case["tickets"]))
    for name in case["ids"]:
        if numbers[name] != ours[name]:
            sys.exit("line %d, %s: ticket %s, here %s" % (count, name, numbers[name], ours[name]))
    if theirs != case["order"]:
        sys.exit("line %d: order %s, here %s" % (count, theirs, case["order"]))
    part = [ticket[1] for ticket in sampler(case["part"], seed=case["seed"], take=len(case["part"]), output="tuple")] if case["part"] else []
    if part != case["part_order"]:
        sys.exit("line %d: order of a part %s, here %s" % (count, part, case["part_order"]))
    kept = set(case["part"])
    if part != [name for name in case["order"] if name in kept]:
        sys.exit("line %d: leaving some out changed the order of the others" % count)
print(count)
