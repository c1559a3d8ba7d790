#!/usr/bin/env bash
# The README's "By hand" works as it is written: each line is run in order; CODE and VISIT are what a person would read off
# the screen. Only building and the port (which may be taken) differ.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
export PATH="$1:$PATH" LC_ALL=C.UTF-8
unset PLUMB_HOME PLUMBD_DATA PLUMBD_LISTEN
work="$(mktemp -d)"
daemon=
leave() {
    [ -z "$daemon" ] || kill -TERM "$daemon" 2>/dev/null || true
    rm -rf "$work"
}
trap leave EXIT
cd "$work"
ln -s "$root/clients" clients

# The second block of commands of the page.
awk '/^```sh$/ { block++; inside = 1; next } /^```$/ { inside = 0 } inside && block == 2' "$root/README.md" |
    sed -E 's/ +# .*//' | grep -v '^$' >lines
[ "$(wc -l <lines)" -ge 20 ] || fail "the README's walk-through is short"

code= visit= port=
while read -r line; do
    line="${line//CODE/$code}"
    line="${line//VISIT/$visit}"
    line="${line//127.0.0.1:8115/127.0.0.1:$port}"
    case "$line" in
        ops/setup | "swift build"* | "export PATH="*) continue ;;
        "plumbd serve"*)
            plumbd serve --data server --listen 127.0.0.1:0 --port-file port 2>serve.log </dev/null &
            daemon=$!
            for _ in $(seq 150); do [ -s port ] && break; sleep 0.1; done
            port="$(cat port)"
            ;;
        "export "*) eval "$line" ;;
        *)
            say "$ $line"
            eval "$line" >out 2>&1 </dev/null || fail "exit code $?: $line: $(cat out)"
            cat out
            found="$(grep -oE '[0-9A-Z]{5}(-[0-9A-Z]{5})+' out | head -n 1 || true)"
            if [ -n "$found" ]; then code="$found"; fi
            found="$(sed -nE 's/^([0-9a-f]{8}) .*/\1/p' out | head -n 1)"
            if [[ "$line" == *"visit list"* ]]; then visit="${found:?no visit in the list}"; fi
            ;;
    esac
done <lines

[ -s 114Q3.ods ] || fail "no report"
PLUMB_HOME=office plumb office backlog --json | grep -q '"count": *1' || fail "the defect did not arrive in the backlog"
# Without arguments the program says what waits, in at most 15 lines.
[ "$(PLUMB_HOME=laptop plumb </dev/null | wc -l)" -le 15 ] || fail "the first page is too long"
