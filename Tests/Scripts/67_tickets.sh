#!/usr/bin/env bash
# The draw's order against consistent-sampler (PyPI, kept in .scratch/schedulebench/venv) where the two overlap: equal chances, no
# replacement. 200 random draws under that program's ticket rule: the same ticket numbers by our hash, the same order, and leaving
# objects out changes nobody else's place.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
bench="$1/plumb-schedule-bench"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$bench" tickets --count 200 --seed 20261121 >"$work/draws"
count="$("$root/ops/schedulebench/oracle" tickets <"$work/draws")" || fail "與 consistent-sampler 不一致 not what consistent-sampler says"
[ "$count" = 200 ] || fail "$count draws"

# It can say no: one ticket with another first digit, and one order with its first two exchanged.
if head -n 1 "$work/draws" | sed -E 's/("tickets":\["0\.)([0-9])/\1\2\2/' | "$root/ops/schedulebench/oracle" tickets >/dev/null 2>&1; then
    fail "a wrong ticket was taken for right"
fi
if grep -m 1 -E '"order":\["[^"]*","' "$work/draws" | sed -E 's/"order":\[("[^"]*"),("[^"]*")/"order":[\2,\1/' | "$root/ops/schedulebench/oracle" tickets >/dev/null 2>&1; then
    fail "a wrong order was taken for right"
fi
say "✔ 200 次抽籤與 consistent-sampler 一致 200 draws equal consistent-sampler"
