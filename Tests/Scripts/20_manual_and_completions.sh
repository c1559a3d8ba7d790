#!/usr/bin/env bash
# What ships in clients/ is what the programs print, and other programs accept it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
programs="$1"

"$root/ops/generate" --check --from "$programs"
for page in "$root"/clients/man/*.[18] "$root"/clients/man/zh_TW/*.[18]; do
    # Style remarks are about dates and files elsewhere; errors and warnings are about the page.
    mandoc -Tlint -W warning "$page" || fail "mandoc: $page"
    [ "$(mandoc -Tutf8 "$page" | grep -c plumb)" -ge 10 ] || fail "an empty page: $page"
done
for program in plumb plumbd; do
    bash -n "$root/clients/completions/$program.bash"
    zsh -n "$root/clients/completions/$program.zsh"
    fish --no-execute "$root/clients/completions/$program.fish"
done
# A completion in a real shell.
found="$(PATH="$programs:$PATH" bash -c '
    source "$1"
    COMP_WORDS=(plumb defect "") COMP_CWORD=2 COMP_LINE="plumb defect " COMP_POINT=13
    '"$(sed -nE 's/^complete .*-F ([A-Za-z_]+) .*/\1/p' "$root/clients/completions/plumb.bash" | head -n 1)"'
    printf "%s\n" "${COMPREPLY[@]}"' - "$root/clients/completions/plumb.bash")"
for word in add edit remove list show; do
    grep -q "^$word *$" <<<"$found" || fail "bash does not offer: plumb defect $word"
done
