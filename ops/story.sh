# What the demonstrations in ops/ share: a server of one's own, people at their prompts, every command shown as typed. Sourced after
# library.sh, with `programs` (the programs' folder or empty to build them), `port` and `keep` set; a story ends with `tell_end`.
# With `clock` set (a local moment, UTC+8, such as 2025-06-23 09:00) programs run as if it were then, by Debian's faketime.

# prepare NAME: builds what is missing, makes the story's folder below .scratch/ and goes there.
prepare() {
    if [ -z "$programs" ]; then
        heading 0 "準備" "Setup and release build"
        "$root/ops/setup" build
        build_release plumbd
        build_release plumb
        programs="$release_build/release"
    fi
    mkdir -p "$scratch"
    folder="$(mktemp -d "$scratch/$1-$(date +%Y%m%d-%H%M%S)-XXXX")"
    cd "$folder"
    ln -s "$root/clients/samples" samples
    ln -s "$root/clients/catalogue" catalogue
    export PATH="$programs:$PATH" PLUMB_LANG="${PLUMB_LANG:-zh-TW}" LC_ALL=C.UTF-8
    unset PLUMB_HOME PLUMBD_DATA PLUMBD_LISTEN
    # Not in the home of whoever tries this.
    export PLUMBD_SEAL_KEY="$folder/seal.key"
    daemon= finished=no clock=
    trap leave EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    trap 'exit 129' HUP
}

# The words before a command that make it run at `clock`; none for now.
then_words() {
    when=()
    [ -n "$clock" ] || return 0
    sweep_faketime
    when=(env TZ=UTC-8 faketime -f "@$clock:00")
}

# The server is ours: it ends with this script, however that ends.
stop_daemon() {
    [ -n "$daemon" ] || return 0
    # faketime waits for what it started, and passes no signal on.
    local inner
    inner="$(cat "/proc/$daemon/task/$daemon/children" 2>/dev/null || true)"
    kill -TERM ${inner:-"$daemon"} 2>/dev/null || true
    wait "$daemon" 2>/dev/null || true
    daemon=
}
leave() {
    if [ "$finished" != yes ]; then
        [ ! -s serve.log ] || tail -n 5 serve.log >&2
        printf '示範沒有跑完 the demo did not finish; %s\n' "$folder" >&2
        stop_daemon
    elif [ "$keep" = no ]; then
        stop_daemon
    fi
}

# A word as a person types it: quoted only where the shell needs it.
typed() {
    local word line=
    for word in "$@"; do
        if [ -z "$word" ] || [[ "$word" == *[[:space:]\'\"\$\&\;\|\<\>\(\)\*\?]* ]]; then word="'${word//\'/\'\\\'\'}'"; fi
        line+="${line:+ }$word"
    done
    printf '%s' "$line"
}

# at WHO [=CODE] COMMAND…: shows the command at a person's prompt and runs it with that person's PLUMB_HOME. An exit code
# other than the expected one (0 unless given) ends the demo. What was printed is left in $shown.
at() {
    local who="$1" expected=0 code=0 when
    shift
    then_words
    if [[ "$1" == =* ]]; then expected="${1#=}" && shift; fi
    printf '\n[%s]$ %s\n' "$who" "$(typed "$@")"
    shown="$(PLUMB_HOME="$folder/$who" ${when[@]+"${when[@]}"} "$@" 2>&1 </dev/null)" || code=$?
    [ -z "$shown" ] || printf '%s\n' "$shown"
    [ "$code" = "$expected" ] || fail "結束碼 exit code $code, expected $expected: $*"
    [ "$expected" = 0 ] || printf '(exit code %s)\n' "$code"
}

# quietly_at WHO COMMAND…: the output alone, for what a person reads off the screen and types again.
quietly_at() {
    local who="$1" when
    shift
    then_words
    PLUMB_HOME="$folder/$who" ${when[@]+"${when[@]}"} "$@" 2>/dev/null </dev/null
}

serve() {
    local when
    then_words
    rm -f port
    printf '\n[server]$ plumbd serve --data server --listen 127.0.0.1:%s &\n' "$port"
    # In a session of its own: Ctrl-C reaches this script alone, which then stops the server once and in order; and with
    # --keep the server outlives the terminal.
    setsid ${when[@]+"${when[@]}"} plumbd serve --data server --listen "127.0.0.1:$port" --port-file port 2>>serve.log </dev/null >/dev/null &
    daemon=$!
    local tries=0
    until [ -s port ]; do
        kill -0 "$daemon" 2>/dev/null || fail "伺服器沒有啟動 the server did not start"
        tries=$((tries + 1))
        [ "$tries" -le 150 ] || fail "伺服器 15 秒內沒有啟動 the server did not start within 15 s"
        sleep 0.1
    done
    port="$(cat port)"
    url="http://127.0.0.1:$port"
    tail -n 1 serve.log
}

# account NAME ROLE FOLDER [MEMBER]: an account, its code, and the laptop that it enrols.
account() {
    at server plumbd user add "$1" --role "$2" ${4:+--member "$4"} --data server
    at server plumbd invite "$1" --data server
    local code
    code="$(grep -oE '[0-9A-Z]{5}(-[0-9A-Z]{5})+' <<<"$shown" | head -n 1)"
    [ -n "$code" ] || fail "沒有登錄碼 no code"
    at "$3" plumb enroll "$url" "$code" --label "$3"
}

# tell_end LINE: the story is over; LINE is the last.
tell_end() {
    finished=yes
    leave
    trap - EXIT
    printf '\n%s\n' "$1"
}
