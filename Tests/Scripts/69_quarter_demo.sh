#!/usr/bin/env bash
# The story of a whole quarter runs to its end with the built programs: planned, drawn, dated, staffed, disclosed, revealed; and its last
# line is a record that the independent script takes.
#   69_quarter_demo.sh FOLDER   with the programs in FOLDER
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
programs="$1"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$root/ops/quarter-demo" --from "$programs" </dev/null >"$work/demo.txt" || { tail -n 30 "$work/demo.txt" >&2; fail "the story broke off"; }
record="$(tail -n 1 "$work/demo.txt")"
folder="$(dirname "$record")"
trap 'rm -rf "$work" "$folder"' EXIT
"$root/ops/verify-draw.py" "$record" >/dev/null || fail "the record does not hold: $record"
# Nobody was left without a day or a team, and the gate let the frame through on its own.
grep -q '檢核: *通過' "$work/demo.txt" || fail "the gate did not pass"
grep -qE '已派 5[0-9] 件，待派 0 件' "$work/demo.txt" || fail "somebody is not staffed"
tail -n 1 "$folder/serve.log" | grep -q 'msg=stopped' || fail "the server did not stop"
