"""The optimum of each instance by OR-Tools CP-SAT, beside ours: every hard rule written a second time, from the rules' text.

oracle.py < INSTANCES      lines of `plumb-schedule-bench instances`; prints the share that is equal, exits 1 unless all are

Also checks that our own seats keep every rule and cost what we say. Needs: Python 3.9, `ortools` (PyPI), nothing of Plumb.
Run in a virtual environment by `ops/bench --schedule` and Tests/Scripts/66_jurors.sh.
"""
import collections
import datetime
import json
import sys

from ortools.sat.python import cp_model


def years_later(day, years):
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


def is_barred(juror, visit, case):
    """Availability, forbidden pairs, recusal: self, employer, declared ones until three years after their end."""
    if visit["day"] in juror["unavailable"] or [visit["id"], juror["id"]] in case["forbidden"]:
        return True
    if juror["employer"] in visit["parties"] or juror["name"] in visit["parties"]:
        return True
    day = datetime.date.fromisoformat(visit["day"])
    for name, until in juror["declared"]:
        if name in visit["parties"]:
            if until is None or day <= years_later(datetime.date.fromisoformat(until), case["recusal_years"]):
                return True
    return False


def breaks(case):
    """What our own answer breaks, checked without any model; None when nothing."""
    jurors = {juror["id"]: juror for juror in case["jurors"]}
    own = collections.defaultdict(list)
    for visit in case["visits"]:
        seated = case["seated"][visit["id"]]
        if len(set(seated)) != visit["seats"]:
            return "seats of " + visit["id"]
        for specialty in visit["specialties"]:
            if not any(specialty in jurors[j]["specialties"] for j in seated):
                return "specialty of " + visit["id"]
        for j in seated:
            own[j].append(visit)
            if is_barred(jurors[j], visit, case):
                return j + " is barred from " + visit["id"]
    cost = 0
    for j, juror in jurors.items():
        visits = sorted(own[j], key=lambda visit: visit["day"])
        cost += (juror["load"] + len(visits)) ** 2
        if len({visit["day"] for visit in visits}) != len(visits):
            return j + " twice on a day"
        if any(n > juror["cap"] for n in collections.Counter(v["day"][:7] for v in visits).values()):
            return j + " above the monthly cap"
        last = juror["last"]
        for visit in visits:
            if visit["contractor"] == last:
                return j + " twice running with a contractor"
            last = visit["contractor"]
    return None if cost == case["cost"] else "cost is %d" % cost


def optimum(case):
    """The least sum of squared loads, None when there is no assignment, "?" when the solver cannot say."""
    model = cp_model.CpModel()
    visits = sorted(case["visits"], key=lambda visit: visit["day"])
    seat = {}
    for j, juror in enumerate(case["jurors"]):
        for v, visit in enumerate(visits):
            if not is_barred(juror, visit, case):
                seat[j, v] = model.new_bool_var("")
    for v, visit in enumerate(visits):
        model.add(sum(seat[j, v] for j in range(len(case["jurors"])) if (j, v) in seat) == visit["seats"])
        for specialty in visit["specialties"]:
            model.add(sum(seat[j, v] for j, juror in enumerate(case["jurors"]) if (j, v) in seat and specialty in juror["specialties"]) >= 1)
    terms = []
    for j, juror in enumerate(case["jurors"]):
        own = [v for v in range(len(visits)) if (j, v) in seat]
        by_day, by_month = collections.defaultdict(list), collections.defaultdict(list)
        for v in own:
            by_day[visits[v]["day"]].append(seat[j, v])
            by_month[visits[v]["day"][:7]].append(seat[j, v])
        for group in by_day.values():
            model.add(sum(group) <= 1)
        for group in by_month.values():
            model.add(sum(group) <= juror["cap"])
        # Not twice running: two of one contractor only with another visit of this juror between them.
        for w in own:
            if visits[w]["contractor"] == juror["last"]:
                model.add(seat[j, w] <= sum(seat[j, u] for u in own if visits[u]["day"] < visits[w]["day"]))
            for v in own:
                if visits[v]["contractor"] == visits[w]["contractor"] and visits[v]["day"] < visits[w]["day"]:
                    between = [seat[j, u] for u in own if visits[v]["day"] < visits[u]["day"] < visits[w]["day"]]
                    model.add(seat[j, v] + seat[j, w] <= 1 + sum(between))
        # Squares by their steps: the k-th visit more costs 2 (load + k) - 1.
        steps = [model.new_bool_var("") for _ in own]
        model.add(sum(steps) == sum(seat[j, v] for v in own))
        terms += [(2 * (juror["load"] + k) - 1) * step for k, step in enumerate(steps, 1)]
    model.minimize(sum(terms))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = 30
    status = solver.solve(model)
    if status == cp_model.OPTIMAL:
        return round(solver.objective_value) + sum(juror["load"] ** 2 for juror in case["jurors"])
    return None if status == cp_model.INFEASIBLE else "?"


def main():
    total = equal = infeasible = split = 0
    for line in sys.stdin:
        case = json.loads(line)
        total += 1
        best = optimum(case)
        fault = breaks(case) if case["cost"] is not None else None
        infeasible += best is None
        split += case.get("cases", 0) > 1
        # A refusal must be one that says there is no solution, not that the search gave up.
        if best == case["cost"] and fault is None and case.get("refusal") != "jurors.notFound":
            equal += 1
        else:
            print("instance %d: ours %s (%s), CP-SAT %s, %s" % (case["id"], case["cost"], case.get("refusal", "-"), best, fault), file=sys.stderr)
    print("%d instances, %d without a solution, %d with split cases, %d equal" % (total, infeasible, split, equal), file=sys.stderr)
    print(equal / total if total else 0)
    return 0 if total and equal == total else 1


if __name__ == "__main__":
    sys.exit(main())
