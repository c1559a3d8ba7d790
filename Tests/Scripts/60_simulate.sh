#!/usr/bin/env bash
# A slice of the simulator: fixed seeds, a few fresh ones (printed, so that a failure can be replayed), and that a seed
# replays exactly. `ops/simulate` runs for as long as asked.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
export PLUMB_SIMULATOR="$1/plumb-simulate"

say "固定的種子 fixed seeds"
"$root/ops/simulate" --seeds 1..60 --days 1 --seconds 20

fresh=$((RANDOM * 32768 + RANDOM + 1000))
say "新的種子 fresh seeds from $fresh"
"$root/ops/simulate" --seeds "$fresh..$((fresh + 40))" --days 1 --seconds 12

say "重播 replay"
first="$("$root/ops/simulate" --seeds "$fresh..$((fresh + 1))" --days 1 --json | grep -o '"trace": "[0-9a-f]*"')"
second="$("$root/ops/simulate" --seeds "$fresh..$((fresh + 1))" --days 1 --json | grep -o '"trace": "[0-9a-f]*"')"
[ -n "$first" ] && [ "$first" = "$second" ] || fail "two runs of one seed differ: $first and $second"
other="$("$root/ops/simulate" --seeds "$((fresh + 3))..$((fresh + 4))" --days 1 --json | grep -o '"trace": "[0-9a-f]*"')"
[ "$first" != "$other" ] || fail "two seeds give one trace: it says nothing"

say "一起跑與單獨跑 together, alone and at the same time"
lines() { "$root/ops/simulate" --seeds "$1..$2" --days 1 --lines | grep '^seed '; }
together="$(lines "$fresh" "$((fresh + 3))")"
parts="$(mktemp -d)"
for seed in $(seq "$fresh" "$((fresh + 3))"); do lines "$seed" "$seed" >"$parts/$seed" & done
wait
alone="$(for seed in $(seq "$fresh" "$((fresh + 3))"); do cat "$parts/$seed"; done)"
rm -r "$parts"
[ -n "$together" ] && [ "$together" = "$alone" ] || fail "seeds hang on their company:
$together
and
$alone"
