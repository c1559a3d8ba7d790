#!/usr/bin/env bash
# A draw by real programs, from the frame to a record that two independent checkers take: the daemon is stopped and started on another
# day (faketime) between the steps, a second account confirms, shares go to their holders' laptops and come back, and the office, an auditor
# and somebody who may not see draws each get what is theirs.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
source "$(dirname "${BASH_SOURCE[0]}")/days.sh" "$1"

plumbd init --data server >/dev/null 2>&1
on '2025-07-01 01:00:00'
for account in office:office second:office auditor:auditor chief:admin ivy:inspector; do
    name="${account%:*}"
    plumbd user add "$name" --role "${account#*:}" --data server >/dev/null 2>&1
    faketime "$now" plumbd invite "$name" --data server >code 2>/dev/null
    as "$name" plumb enroll "http://127.0.0.1:$port" "$(grep -oE '[0-9A-Z]{5}(-[0-9A-Z]{5})+' code | head -n 1)" --label "$name"
done
as office plumb office import tenders "$root/clients/samples/tenders.csv"
as office plumb office import jurors "$root/clients/samples/jurors.csv"
as office plumb office import calendar "$root/clients/samples/calendar-114.csv"

# Frame and commitment.
as office =2 plumb office draw commit 114Q3 --holders office,auditor,chief --beacon drand-quicknet-5000000,114-07-03T12:00,hex,64 --deadline 114-12-31
as office =9 plumb office draw show 114Q3
as office plumb office draw freeze 114Q3 --places T2=1,T3=2
as office =2 plumb office draw commit 114Q3 --holders office,auditor,chief --beacon dice,114-07-03T12:00,digits,12 --deadline 114-12-31T17:00
refused 'Dice count only'
commit=(plumb office draw commit 114Q3 --holders office,auditor,chief --beacon drand-quicknet-5000000,114-07-03T12:00,hex,64 --deadline 114-12-31T17:00)
id="$(printf 'c%.0s' {1..32})"
as office "${commit[@]}" --command "$id" --json
cp out first
as office "${commit[@]}" --command "$id" --json
cmp -s out first || fail "a repeated commitment answers otherwise"
as office =2 "${commit[@]}"
refused 'schema/draw.md'
hash="$(member first commitment)"
on '2025-07-01 02:00:00'
for holder in office auditor; do
    as "$holder" plumb office draw share 114Q3
    cp out "share-$holder"
done
as second =9 plumb office draw share 114Q3
as ivy =6 plumb office draw share 114Q3
as ivy =6 plumb office draw list
cp err absent
as ivy =6 plumb office draw show 114Q3
cmp -s err absent || fail "somebody who may not see draws can tell them apart"
value="$(printf 'ab%.0s' {1..32})"
as office =2 plumb office draw beacon 114Q3 --value "drand-quicknet-5000000=$value"
refused 'chain'

# The nightly beat: 03:00 in Taiwan.
on '2025-07-01 19:05:00'
as office plumb office draw chain --json
places="$(grep -o '"leaf"' out | wc -l)"
[ "$places" = 32 ] || fail "two beats are 32 places: $places"
as office =2 plumb office draw beacon 114Q3 --value "drand-quicknet-5000000=$value"
refused 'committed moment'
on '2025-07-03 05:00:00'
as office =2 plumb office draw open 114Q3 --share "$(cat share-office)"
refused 'beacon'
as office =2 plumb office draw beacon 114Q3 --value "drand-quicknet-5000000=$(tr a-f A-F <<<"$value")"
refused 'lower-case'
as office plumb office draw beacon 114Q3 --value "drand-quicknet-5000000=$value" --arrived 114-07-03T12:03
as office =2 plumb office draw open 114Q3 --share "$(cat share-auditor)"
refused 'check value'
as office plumb office draw open 114Q3 --share "$(cat share-office)"
on '2025-07-03 06:00:00'
as office =2 plumb office draw run 114Q3
refused 'shares'
as auditor plumb office draw open 114Q3 --share "$(cat share-auditor)"
# Neither share nor anything made of both lies in the server's folder.
for holder in office auditor; do
    if grep -rqF "$(cut -c3- "share-$holder")" server; then fail "the share of $holder lies in the server's folder"; fi
done
on '2025-07-03 07:00:00'
as office plumb office draw run 114Q3
as office plumb office draw show 114Q3 --json
cp out shown
[ "$(member shown list.2.state)" = drawn ] || fail "three tenders are drawn"

# A substitution takes two accounts.
out_tender="$(member shown list.0.tender)"
as office plumb office draw substitute 114Q3 "$out_tender" --reason terminated --document 高市府工字第1號
as office =2 plumb office draw substitute 114Q3 "$out_tender" --confirm
refused 'two different people'
on '2025-07-04 01:00:00'
as second plumb office draw substitute 114Q3 "$out_tender" --confirm
as office plumb office draw show 114Q3 --json
cp out shown
[ "$(member shown rate)" = 1/3 ] || fail "the rate is $(member shown rate)"
as office =2 plumb office draw reveal 114Q3
refused 'embargoed'
as auditor plumb office draw show 114Q3 --json
if grep -q '"list"' out; then fail "the auditor sees the list before the reveal"; fi
as auditor =9 plumb office draw reveal 114Q3 --fetch

# Every tender of the list is visited in August, and its record's letter goes out.
python3 - shown >visits <<'PYTHON'
import json, sys
for ticket in json.load(open(sys.argv[1]))["list"]:
    if ticket["state"] in ("drawn", "came-in"): print(ticket["tender"])
PYTHON
[ "$(wc -l <visits)" = 3 ] || fail "three tenders are to be visited"
number_of_day=4
while IFS=' ' read -r agency number <&3; do
    number="${number%$'\r'}" done=no
    for team in 'I001 I006 E014' 'I002 I007 E015' 'I003 I008 E016' 'I004 I006 E017' 'I005 I007 E018' 'I002 I008 E019' 'I003 I009 E020'; do
        read -r leader member juror <<<"$team"
        if PLUMB_HOME="$work/office" faketime "$now" plumb office schedule add --agency="$agency" --tender="$number" --day "114-08-$number_of_day" --kind general \
            --notice unannounced --leader "$leader" --members "$member" --jurors "$juror" --reason 抽籤 --json >out 2>err </dev/null; then
            done=yes
            break
        fi
    done
    [ "$done" = yes ] || fail "no team for $agency $number: $(cat err)"
    visit="$(member out number)"
    as office plumb office letter add "$visit" --direction out --purpose record --issued 114-08-20 --number "高市府字第$number_of_day號"
    number_of_day=$((number_of_day + 1))
done 3<visits

# An alarm after the deadline, and gone with the reveal.
on '2026-01-02 01:00:00'
as auditor =3 plumb office draw list --overdue
grep -q OVERDUE out || fail "the list does not say that the draw is overdue"
as office plumb office draw reveal 114Q3 -o .
cp 114Q3-1-public.json again.json
as office plumb office draw reveal 114Q3 -o .
cmp -s 114Q3-1-public.json again.json || fail "a repeated reveal writes another record"
as auditor plumb office draw list --overdue
on '2026-01-03 01:00:00'
mkdir auditor-files
as auditor plumb office draw reveal 114Q3 --fetch -o auditor-files
cmp -s 114Q3-1-auditor.json auditor-files/114Q3-1-auditor.json || fail "the auditor gets another record"

# Two checkers that share no line of code, without a server.
as auditor plumb office draw chain -o chain.txt
as auditor plumb office draw proof 114Q3 -o draw.proof
as auditor plumb office draw checkpoint -o qr.svg
grep -q '<svg' qr.svg || fail "no picture of the checkpoint"
# As a telephone reads it off the letter.
rsvg-convert -w 400 qr.svg -o qr.png
[ "$(zbarimg -q --raw qr.png 2>/dev/null)" = "$(grep PLUMB-CHAIN out)" ] || fail "the QR code says: $(zbarimg -q --raw qr.png 2>/dev/null)"
root_link="$(grep -oE '[0-9a-f]{64}' out)"
as auditor plumb office draw checkpoint --json
[ "$(python3 -c 'import json; print(",".join(sorted(json.load(open("out")))))')" = date,root,text ] || fail "a checkpoint tells more than date and root"
stop
for grade in public auditor; do
    "$root/ops/verify-draw.py" "114Q3-1-$grade.json" "$hash" >/dev/null || fail "the script refuses the $grade record"
    PLUMB_HOME="$work/nobody" plumb office draw verify "114Q3-1-$grade.json" --hash "$hash" --chain chain.txt --proof draw.proof --root "$root_link" >/dev/null 2>&1 ||
        fail "plumb refuses the $grade record"
done
sed 's/"rate": "1/"rate": "0/' 114Q3-1-public.json >forged.json
code=0
PLUMB_HOME="$work/nobody" plumb office draw verify forged.json >/dev/null 2>err || code=$?
[ "$code" = 7 ] || fail "a forged record gives exit $code: $(cat err)"
code=0
sed '20s/,1/,2/' chain.txt >forged.txt
PLUMB_HOME="$work/nobody" plumb office draw verify 114Q3-1-public.json --chain forged.txt --proof draw.proof >/dev/null 2>err || code=$?
[ "$code" = 7 ] || fail "a forged chain gives exit $code: $(cat err)"
echo "a draw from the frame to the reveal, $(wc -l <chain.txt) lines of the public chain, two checkers agree"
