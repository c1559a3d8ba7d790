#!/usr/bin/env bash
# A few seconds of every fuzz target: a minute or two to build the instrumented modules, then 4 seconds each. Chance comes from a fixed
# number, so that what fails here fails again; `ops/fuzz` without --seed tries fresh inputs, for as long as asked.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
fuzz="$root/ops/fuzz"
"$fuzz" --seconds "${PLUMB_FUZZ_SECONDS:-4}" --seed "${PLUMB_FUZZ_SEED:-20261121}"

# The same number gives the same run.
for _ in 1 2; do
    "$fuzz" --runs 20000 --seed 7 json >/dev/null
    (cd "$root/.scratch/fuzz/json/inputs-of-seed" && ls) | sha256sum
done | uniq | wc -l | grep -qx 1 || {
    echo "✘ 同一個種子，兩次不同 two runs with one seed differ"
    exit 1
}

# What is found is in the log as it is, and a log is enough to find it again.
if log="$("$fuzz" --seconds 60 --seed 1 planted)"; then
    echo "✘ 沒有找到埋入的錯誤 the planted fault was not found"
    exit 1
fi
input="$(sed -nE "s/.*echo '([A-Za-z0-9+\/=]+)' .*/\1/p" <<<"$log" | head -n 1)"
[ "$(base64 -d <<<"$input" | head -c 4)" = 'bug!' ] || {
    echo "✘ 紀錄裡沒有那個輸入 the log does not hold the input: $log"
    exit 1
}
if base64 -d <<<"$input" | base64 | "$fuzz" --replay - planted >/dev/null 2>&1; then
    echo "✘ 重現不了 the input does not fail again"
    exit 1
fi
echo "✔ 種子可重現，發現可重放 seeds repeat, findings replay"
