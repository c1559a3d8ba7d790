#!/usr/bin/env bash
# A quarter by real programs, from a draw of the city's register to days, members, list and report: the gate judges and freezes, days are drawn,
# every visit is staffed at once, a member declines, a visit is drawn again, and a juror's laptop gets the day and nothing else. The daemon
# is stopped and started on another day (faketime) between the steps.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
export FAKETIME_DONT_FAKE_MONOTONIC=1
source "$(dirname "${BASH_SOURCE[0]}")/days.sh" "$1"

plumbd init --data server >/dev/null 2>&1
on '2025-06-02 01:00:00'
join() {
    plumbd user add "$1" --role "$2" --data server ${3:+--member "$3"} >/dev/null 2>err || fail "$(cat err)"
    faketime "$now" plumbd invite "$1" --data server >code 2>/dev/null
    as "$1" plumb enroll "http://127.0.0.1:$port" "$(grep -oE '[0-9A-Z]{5}(-[0-9A-Z]{5})+' code | head -n 1)" --label "$1"
}
for account in office:office auditor:auditor chief:admin; do join "${account%:*}" "${account#*:}"; done
as office plumb office import tenders "$root/clients/samples/tenders-114.csv"
as office plumb office import jurors "$root/clients/samples/jurors.csv"
as office plumb office import calendar "$root/clients/samples/calendar-114.csv"

# Nothing to date before tenders are drawn.
as office =2 plumb office days gate 114Q3
refused 'has run yet'
as office plumb office draw freeze 114Q3 --places T1=5,T2=4,T3=3
as office plumb office draw commit 114Q3 --holders office,auditor,chief --beacon drand-quicknet-5000000,114-06-04T12:00,hex,64 --deadline 114-12-31T17:00
for holder in office auditor; do
    as "$holder" plumb office draw share 114Q3
    cp out "share-$holder"
done
on '2025-06-02 19:05:00'
as office plumb office draw chain --json
on '2025-06-04 05:00:00'
as office plumb office draw beacon 114Q3 --value "drand-quicknet-5000000=$(printf 'ab%.0s' {1..32})" --arrived 114-06-04T12:03
for holder in office auditor; do as "$holder" plumb office draw open 114Q3 --share "$(cat "share-$holder")"; done
as office plumb office draw run 114Q3

# Gate, days, members.
as office =2 plumb office days draw 114Q3
refused 'has not passed the gate'
as office =2 plumb office jurors assign 114Q3
refused 'not drawn yet'
override=(--override 名冊縮減為四十人 --document 高市府研查字第11400000005號)
as office plumb office days gate 114Q3 "${override[@]}" --json
cp out gate
as office plumb office days gate 114Q3 --json
[ "$(member out is_repeated)" = True ] || fail "the same frame was judged twice"
[ "$(member gate seeds)" = 10000 ] || fail "the gate looks at $(member gate seeds) seeds"
as office plumb office days draw 114Q3 --json
cp out days
as office plumb office days draw 114Q3 --json
cmp -s out days || fail "days drawn twice differ"
as office =2 plumb office days gate 114Q3
refused 'are drawn'
as office plumb office jurors assign 114Q3 "${override[@]}" --json
cp out staff
as office plumb office jurors assign 114Q3 --json
cmp -s out staff || fail "a second assignment changed something"
as office plumb office jurors show 114Q3
as office plumb office days show 114Q3
as office plumb office schedule list --from 114-07-01 --to 114-09-30 --json
[ "$(grep -o '"number"' out | wc -l)" = "$(grep -o '"number"' staff | wc -l)" ] || fail "the schedule has other visits"

# The list of twice as many, which says of none whether it is visited.
as office plumb office days list 114Q3 --json
cp out list
if grep -qE '"(day|is_visited|tier)"' list; then fail "the list tells too much"; fi
as office plumb office days list 114Q3 --json
cmp -s out list || fail "the list changed"

# Declared in advance; who declines is followed by the next one.
as office =2 plumb office jurors ties E999 --add 某公司
as office plumb office jurors ties E038 --add 測試營造001股份有限公司 --until 112-06-30
as office plumb office jurors availability E038 --add 114-12-01 --until 114-12-15
as office plumb office jurors availability E038 --json
[ "$(member out declared.0.what)" = away ] || fail "the absence is not there"
visit="$(python3 -c 'import json; visits = json.load(open("staff"))["visits"]; print(visits[-1]["number"])')"
juror="$(python3 -c 'import json; print([m["member_no"] for m in json.load(open("staff"))["visits"][-1]["team"] if m["role"] == "external" and m["state"] == "assigned"][0])')"
day="$(python3 -c 'import json; print(json.load(open("staff"))["visits"][-1]["day"])')"
as office =2 plumb office jurors decline "$visit" E999 --reason 出國
as office plumb office jurors decline "$visit" "$juror" --reason 出國 --json
next="$(member out next)"
[ -n "$next" ] && [ "$next" != None ] && [ "$next" != "$juror" ] || fail "nobody was asked instead"
as office =2 plumb office jurors decline "$visit" "$juror" --reason 出國
refused 'does not serve'
as office plumb office jurors load --on 114-09-30 --json

# One visit is drawn again: its inputs first, then the number, then its members.
# The last but one that is not the second visit of a tender soon after the first: the day of such a one is not drawn again.
python3 - >chosen <<'PYTHON'
import json
def key(visit): return visit["agency_code"], visit["tender_no"], visit["day"]
second = {key(v) for v in json.load(open("days"))["visits"] if v["is_second"]}
visits = json.load(open("staff"))["visits"]
visit = [v for v in visits if key(v) not in second][-2]
print(visit["number"], visit["agency_code"] + "/" + visit["tender_no"])
for v in visits:
    if key(v) in second: print(v["number"])
PYTHON
read -r first row <chosen
for again in $(tail -n +2 chosen); do
    as office =2 plumb office days redraw "$again" --value "$(printf 'cd%.0s' {1..32})"
    refused 'second visit'
done
as office =2 plumb office days redraw "$first" --value "$(printf 'cd%.0s' {1..32})"
refused 'No re-draw'
as office plumb office days redraw "$first" --reason 颱風停班 --beacon drand-quicknet-6000000,114-06-05T20:00,hex,64
grep -q 'draw-v1 redraw' out || fail "the text was not given"
as office =2 plumb office days redraw "$first" --reason 颱風停班 --beacon drand-quicknet-6000000,114-06-05T20:00,hex,64
# The text comes into the public chain at the next 03:00; before that no number counts as later.
as office =2 plumb office days redraw "$first" --value "$(printf 'cd%.0s' {1..32})"
refused 'public chain'
on '2025-06-05 01:00:00'
on '2025-06-06 01:00:00'
as office plumb office days redraw "$row" --quarter 114Q3 --value "$(printf 'cd%.0s' {1..32})" --json
new_day="$(member out day)"
as office plumb office jurors assign 114Q3 "${override[@]}" --json
python3 - days out "$row" "$new_day" <<'PYTHON' || fail "the re-draw moved another visit, or not its own"
import json, sys
old, new, row, day = json.load(open(sys.argv[1])), json.load(open(sys.argv[2])), sys.argv[3], sys.argv[4]
def key(visit): return visit["agency_code"] + "/" + visit["tender_no"]
before = {(key(v), v["is_second"]): v["day"] for v in old["visits"]}
after = sorted((key(v), v["day"]) for v in new["visits"])
expected = sorted((k, day if k == row and not second else d) for (k, second), d in before.items())
assert after == expected and new["waiting"] == 0, (after, expected)
PYTHON

# The report, as a table, a picture and JSON.
as office plumb office fairness 114Q3
as office plumb office fairness 114Q3 -o fair.svg
as office plumb office fairness 114Q3 -o fair.csv
as office plumb office fairness 114Q3 --json
cp out fair.json
grep -q '</svg>' fair.svg || fail "no picture"
if [ "$(member staff pair_cap)" = 100 ]; then
    [ "$(member fair.json overrides.0.document)" = 高市府研查字第11400000005號 ] || fail "the override is not in the report"
fi
[ -z "${KEEP:-}" ] || cp fair.svg fair.csv fair.json gate staff days "$KEEP"

# The juror who was asked instead: the day from a week before, the site not before the team may know it; no list of others.
join "$next" juror "$next"
as "$next" plumb sync
as "$next" plumb visit list --json
if grep -q "$day" out; then fail "the juror knows the day too early"; fi
as "$next" =6 plumb office jurors show 114Q3
as "$next" =6 plumb office days show 114Q3
week="$(python3 -c 'import datetime, sys; print(datetime.date.fromisoformat(sys.argv[1]) - datetime.timedelta(days=6))' "$day")"
on "$week 02:00:00"
# The machine's own clock saw no days go by: disclosure waits until the office says that the date is right.
as office plumb office disclosure confirm --reason 換日重開 --yes
as office plumb office schedule disclose
as "$next" plumb sync
as "$next" plumb visit list --json
grep -q "$day" out || fail "the juror does not know the day: $(cat out)"
tender="$(python3 -c 'import json; print(json.load(open("staff"))["visits"][-1]["tender_no"])')"
if grep -qF "$tender" out; then fail "the juror knows the site too early"; fi
if grep -raqF "$tender" "$work/$next"; then fail "the site lies on the juror's laptop"; fi
echo "a quarter of $(grep -o '"is_second"' days | wc -l) places and visits judged, drawn, staffed, re-drawn and reported"
