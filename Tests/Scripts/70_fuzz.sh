#!/usr/bin/env bash
# A few seconds of every fuzz target: 30 to 60 seconds to build the instrumented modules, then 4 seconds each.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
"$root/ops/fuzz" --seconds "${PLUMB_FUZZ_SECONDS:-4}"
