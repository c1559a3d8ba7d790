#!/usr/bin/env bash
# `ops/verify-draw.py` takes every example record, and refuses each with any one byte changed; and what somebody changes together
# with the record's own digest is refused by what it contradicts.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
programs="${1:-}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

lines="$(wc -l <"$root/ops/verify-draw.py")"
[ "$lines" -le 80 ] || fail "verify-draw.py has $lines lines"
for record in auditor public fallback fallback-public; do
    "$root/ops/verify-draw.py" "$root/schema/draw/$record.json" >"$work/out" || fail "$record.json does not verify: $(cat "$work/out")"
    hash="$(sed -n 's/.*commitment \([0-9a-f]\{64\}\)$/\1/p' "$work/out")"
    "$root/ops/verify-draw.py" "$root/schema/draw/$record.json" "$hash" >/dev/null || fail "$record.json: its own commitment hash is refused"
    code=0
    "$root/ops/verify-draw.py" "$root/schema/draw/$record.json" "${hash%?}x" >/dev/null 2>&1 || code=$?
    [ "$code" = 1 ] || fail "$record.json: another commitment hash gives exit $code"
done
# The program's exit code, not only its function's: some bytes, no file, no JSON.
for place in 0 700 2000 2700; do
    python3 - "$root/schema/draw/public.json" "$place" >"$work/changed.json" <<'PYTHON'
import sys
raw = bytearray(open(sys.argv[1], "rb").read())
raw[int(sys.argv[2])] ^= 1
sys.stdout.buffer.write(raw)
PYTHON
    code=0
    "$root/ops/verify-draw.py" "$work/changed.json" >/dev/null 2>"$work/err" || code=$?
    [ "$code" = 1 ] && grep -q 'does not hold' "$work/err" || fail "byte $place changed: exit $code"
done
code=0
"$root/ops/verify-draw.py" "$work/missing.json" >/dev/null 2>&1 || code=$?
[ "$code" = 1 ] || fail "a missing file gives exit $code"

python3 - "$root" "$work" "$programs" <<'PYTHON'
import hashlib, importlib.util, json, random, subprocess, sys
root, work, programs = sys.argv[1:]
sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location("verify_draw", root + "/ops/verify-draw.py")
checker = importlib.util.module_from_spec(spec)
spec.loader.exec_module(checker)

def holds(raw):
    try:
        checker.verify(raw)
        return True
    except Exception:
        return False

def agrees(raw, verdict):  # the other checker, which shares no line with this one
    if not programs: return True
    open(work + "/record.json", "wb").write(raw)
    done = subprocess.run([programs + "/plumb", "office", "draw", "verify", work + "/record.json"], capture_output=True)
    return done.returncode == (0 if verdict else 7)

def sealed(record):  # what somebody writes who fixes the digest, too
    record.pop("record", None)
    record["record"] = hashlib.sha256((json.dumps(record, indent=1, ensure_ascii=False) + "\n").encode()).hexdigest()
    return (json.dumps(record, indent=1, ensure_ascii=False) + "\n").encode()

dice, bad, tried, forged = random.Random(65), [], 0, 0
for name in ("auditor", "public", "fallback", "fallback-public"):
    raw = open(f"{root}/schema/draw/{name}.json", "rb").read()
    assert holds(raw) and sealed(json.loads(raw)) == raw and agrees(raw, True), name
    for place in range(len(raw)):  # every byte
        copy = bytearray(raw)
        copy[place] ^= 1 << dice.randrange(8)
        tried += 1
        if holds(bytes(copy)): bad.append((name, place))
    for copy in (raw + b"\n", raw[:-1], b" " + raw, raw.replace(b'"format"', b'"format" ', 1), raw.replace(b"kaohsiung", b"\\u006baohsiung", 1)):
        tried += 1
        if holds(copy): bad.append((name, copy[:20]))
    # One hexadecimal digit or number changed in any text, with the digest made good. What the record cannot prove stays out: the
    # moments and words that only the signed chain holds, and a public fallback's beacon, which meets the seed in the salt alone.
    def texts(value, path=()):
        if isinstance(value, str): yield path, value
        if isinstance(value, list):
            for index, item in enumerate(value): yield from texts(item, path + (index,))
        if isinstance(value, dict):
            for key, item in value.items(): yield from texts(item, path + (key,))
    for path, text in texts(json.loads(raw)):
        if path[0] in ("record", "abort", "substituted", "owed") or (name == "fallback-public" and path[0] == "beacon"): continue
        for place in sorted(dice.sample(range(len(text)), min(4, len(text)))):
            changed = text[:place] + ("1" if text[place] != "1" else "2") + text[place + 1:]
            record = json.loads(raw)
            target = record
            for step in path[:-1]: target = target[step]
            target[path[-1]] = changed
            forged += 1
            if holds(sealed(record)): bad.append((name, path, changed))
            if not agrees(sealed(record), False): bad.append(("plumb", name, path, changed))
    # Rows, tickets, substitutions and quotas moved about.
    def change(edit):
        global forged
        record = json.loads(raw)
        edit(record)
        forged += 1
        if holds(sealed(record)): bad.append((name, edit.__name__))
        if not agrees(sealed(record), False): bad.append(("plumb", name, edit.__name__))
    def swap_ranks(r): r["order"][0], r["order"][1] = ("1,1," + r["order"][1].split(",")[2], "1,2," + r["order"][0].split(",")[2])
    def drop_row(r): r["rows"].pop(0)
    def drop_ticket(r): r["order"].pop()
    def no_substitution(r): r["substituted"].clear()
    def twice_substituted(r): r["substituted"] *= 2
    def other_tier(r): r["substituted"][0] = "2" + r["substituted"][0][1:]
    def owed_stranger(r): r["owed"] = ["00"]
    def larger_quota(r): r["tiers"][0] = r["tiers"][0].replace("1,2,", "1,3,")
    def other_grade(r): r["grade"] = "public" if r["grade"] == "auditor" else "auditor"
    def revealed_before(r): r["revealed"] = r["arrived"][0] - 1
    def arrived_before(r): r["arrived"][0] = int(r["commitment"][3].split(",")[1])
    def abort_early(r): r["abort"] = r["commitment"][3].split(",")[1] + ",early"
    def no_secret(r): r["secret"] = None
    def beacon_space(r): r["beacon"] += " "
    def other_holder(r): r["commitment"][8] = r["commitment"][8].replace("ethics", "convener")
    def swap_tickets(r):  # two tenders change places wherever they are named
        (first, second), order = r["rows"][:2], r["order"]
        r["rows"][:2] = ["1,1," + second.split(",", 2)[2], "1,2," + first.split(",", 2)[2]]
        order[:2] = ["1,1," + order[1].split(",")[2], "1,2," + order[0].split(",")[2]]
        r["substituted"].clear(), r["owed"].clear()
        r["rate"] = "0/" + r["rate"].split("/")[1]
        if r["grade"] == "public": r["rows"] = [row for row in r["rows"] if int(row.split(",")[1]) <= 2]
    def again(r): r["commitment_hash"] = hashlib.sha256("".join(line + "\n" for line in r["commitment"]).encode()).hexdigest()
    def same_holder(r): other_holder(r), again(r)
    def past_deadline(r): r["commitment"].__setitem__(-1, "deadline," + r["commitment"][3].split(",")[1]), again(r)
    def second_without_first(r): r["commitment"].__setitem__(2, r["commitment"][2].replace("attempt,1", "attempt,2")), again(r)
    def thrower_without_dice(r): r["commitment"].insert(-1, "thrower,somebody"), again(r)
    def published_late(r): r["commitment"].__setitem__(3, "published,%d" % r["arrived"][0]), again(r)
    edits = [swap_tickets, same_holder, past_deadline, second_without_first, thrower_without_dice, published_late, swap_ranks, drop_row, drop_ticket, no_substitution, twice_substituted, other_tier, owed_stranger, larger_quota, other_grade, revealed_before,
             arrived_before, abort_early, beacon_space, other_holder] + ([] if "fallback" in name else [no_secret])
    for edit in edits: change(edit)
if bad: sys.exit(f"taken although changed: {bad[:10]}")
if tried < 300: sys.exit(f"only {tried} bytes tried")
print(f"{tried} records with a byte changed and {forged} forged ones refused" + (", by two checkers" if programs else ""))
PYTHON
