# What the scripts in ops/ and Tests/Scripts share. Sourced, never run.
# Sets: root (the repository), scratch (throw-away files, not in git), debug_build, release_build (one folder for
# each configuration, because two builds must not overlap in one).

# A failure inside $(…) ends the script as well.
shopt -s inherit_errexit

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
scratch="$root/.scratch"
# PLUMB_BUILD puts build products elsewhere, for example on a faster disk.
debug_build="${PLUMB_BUILD:-$root/.build}"
release_build="${PLUMB_BUILD:-$root/.build}/release-build"

# Two languages on the first terminal; both always, so that a log serves everybody.
say() { printf '%s\n' "$*"; }
fail() {
    printf '錯誤 error: %s\n' "$*" >&2
    exit 1
}

# heading NUMBER ZH EN: the title of a step.
heading() { printf '\n== %s. %s  %s\n' "$1" "$2" "$3"; }

# quietly LOG COMMAND…: runs it with its output in LOG; on failure shows the end of LOG.
quietly() {
    local log="$1" begin=$SECONDS
    shift
    if "$@" >"$log" 2>&1 </dev/null; then
        say "  完成 done, $((SECONDS - begin)) s"
    else
        local code=$?
        tail -n 40 "$log" >&2
        printf '錯誤 error: %s（結束碼 exit code %s，紀錄 log: %s）\n' "$*" "$code" "$log" >&2
        return "$code"
    fi
}

# sweep_faketime: removes what runs of Debian's faketime that were killed left behind. It names its shared memory by its process number, and
# does not start where a process of that number left some before.
sweep_faketime() {
    local file
    for file in /dev/shm/faketime_shm_* /dev/shm/sem.faketime_sem_*; do
        if [ -e "$file" ] && [ ! -d "/proc/${file##*_}" ]; then rm -f "$file"; fi
    done
}

# build_release PRODUCT…: builds programs for use and prints nothing but how long it took.
build_release() {
    mkdir -p "$scratch"
    local product
    for product in "$@"; do
        say "編譯 building $product (release)…"
        quietly "$scratch/build-release-$product.log" \
            swift build --package-path "$root" -c release --scratch-path "$release_build" --product "$product"
    done
}
