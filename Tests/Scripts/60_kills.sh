#!/usr/bin/env bash
# 200 kills of plumb and plumbd at random moments; the seed is in the log. Usage: 60_kills.sh FOLDER-OF-PROGRAMS
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
"$root/ops/kill" --from "$1" --kills 200
