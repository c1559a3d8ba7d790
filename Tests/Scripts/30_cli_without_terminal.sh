#!/usr/bin/env bash
# Every command with its standard input closed ends within a few seconds, never with a crash, with a documented exit code,
# and says what is wrong; and no help page is empty. The hidden table of commands names them all.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
programs="$1"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

# paths PROGRAM: one command a line, from the program's own table.
paths() {
    "$programs/$1" dump | python3 -c '
import json, sys
table = json.load(sys.stdin)
for command in table["commands"]:
    path = command["path"]
    print(" ".join(path) if isinstance(path, list) else path)'
}

# Neither enrolled nor initialised, for each command anew: `init` makes a server, which `serve` would rightly keep serving.
fresh() { rm -rf "$work/home" "$work/server"; }

checked=0
for program in plumb plumbd; do
    names="$(paths "$program")"
    [ "$(wc -l <<<"$names")" -ge 8 ] || fail "$program names too few commands"
    while read -r path; do
        read -r -a words <<<"$path"
        for language in zh-TW en; do
            code=0
            fresh
            PLUMB_HOME="$work/home" PLUMBD_DATA="$work/server" timeout 5 \
                "$programs/$program" "${words[@]}" --lang "$language" >out 2>err <&- || code=$?
            case "$code" in
                0) [ -s out ] || [ -s err ] || fail "$program $path: silent" ;;
                1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11) [ -s err ] || [ -s out ] || fail "$program $path: exit code $code without a word" ;;
                124) fail "$program $path waits for input" ;;
                *) fail "$program $path: exit code $code: $(cat err)" ;;
            esac
        done
        code=0
        "$programs/$program" "${words[@]}" --help >out 2>err <&- || code=$?
        [ "$code" = 0 ] && grep -q "$program ${words[0]}" out || fail "$program $path --help"
        # Errors are JSON for programs, too.
        code=0
        fresh
        PLUMB_HOME="$work/home" PLUMBD_DATA="$work/server" timeout 5 "$programs/$program" "${words[@]}" --json >out 2>err <&- || code=$?
        if [ "$code" != 0 ]; then
            cat out err | python3 -c 'import json, sys; json.loads(sys.stdin.read())' || fail "$program $path --json: no JSON on failure: $(cat out err)"
        fi
        checked=$((checked + 1))
    done <<<"$names"
done
say "$checked commands"
