# What the scripts share that restart a daemon on other days (Debian's faketime). Sourced after library.sh with the programs' folder as the
# first argument; works in a folder of its own, which goes at the end. FAKETIME_DONT_FAKE_MONOTONIC=1 beforehand makes a skipped day look like
# a clock that somebody set.
programs="$1"
export PATH="$programs:$PATH" PLUMB_LANG=en LC_ALL=C.UTF-8 TZ=UTC
unset PLUMB_HOME PLUMBD_DATA PLUMBD_LISTEN
command -v faketime >/dev/null || fail "faketime is missing: ops/setup test"
work="$(mktemp -d)"
cd "$work"
daemon= now= port=0
stop() {
    [ -n "$daemon" ] || return 0
    # The command faketime stays in between and passes no signal on.
    local child
    for child in $(ps -o pid= --ppid "$daemon"); do kill -TERM "$child" 2>/dev/null || true; done
    wait "$daemon" 2>/dev/null || true
    daemon=
}
trap 'stop; rm -rf "$work"' EXIT
export NO_FAKE_STAT=1

# on MOMENT: the daemon goes on at that moment, UTC; what it had in memory is gone.
on() {
    stop
    now="$1"
    rm -f port
    sweep_faketime
    faketime "$now" plumbd serve --data server --listen "127.0.0.1:$port" --port-file port 2>>serve.log </dev/null >/dev/null &
    daemon=$!
    local tries=0
    until [ -s port ]; do
        kill -0 "$daemon" 2>/dev/null || fail "the server did not start: $(tail -n 3 serve.log)"
        tries=$((tries + 1))
        [ "$tries" -le 200 ] || fail "the server did not start within 20 s"
        sleep 0.1
    done
    port="$(cat port)"
}

# as WHO [=CODE] COMMAND…: runs it on that person's laptop; another exit code than the expected one (0) ends the test.
as() {
    local who="$1" expected=0 code=0
    shift
    if [[ "$1" == =* ]]; then expected="${1#=}" && shift; fi
    sweep_faketime
    PLUMB_HOME="$work/$who" faketime "$now" "$@" >out 2>err </dev/null || code=$?
    [ "$code" = "$expected" ] || fail "exit code $code, expected $expected: $* $(cat out err)"
}
refused() { grep -q "$1" err || fail "refused, but not by $1: $(cat err)"; }
member() { python3 -c 'import json, sys
value = json.load(open(sys.argv[1]))
for step in sys.argv[2].split("."): value = value[int(step)] if step.isdigit() else value[step]
print(value)' "$@"; }
