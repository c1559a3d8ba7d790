#!/usr/bin/env bash
# Juror assignment against OR-Tools CP-SAT on 100 random instances: the same optimum, or no solution on both sides, and every rule kept.
# Needs python3 with venv and, the first time, PyPI for ortools (kept in .scratch/schedulebench/venv); about half a minute after that.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
bench="$1/plumb-schedule-bench"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$bench" instances --count 100 --seed "${PLUMB_JUROR_SEED:-20261121}" >"$work/instances"
[ "$(wc -l <"$work/instances")" = 100 ] || fail "not 100 instances"
share="$("$root/ops/schedulebench/oracle" <"$work/instances")" || fail "不是每題都與 CP-SAT 一致 not every optimum equals that of CP-SAT: $share"
[ "$share" = 1.0 ] || fail "share $share"

# The oracle can say no: one answer with a cost that is not its own.
if grep -m 1 -E '"cost":[0-9]' "$work/instances" | sed -E 's/"cost":([0-9]+)/"cost":1\1/' | "$root/ops/schedulebench/oracle" >"$work/share" 2>&1; then
    fail "a wrong cost was taken for right"
fi
say "✔ 100 題與 CP-SAT 一致 100 instances equal CP-SAT"
