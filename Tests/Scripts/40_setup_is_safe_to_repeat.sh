#!/usr/bin/env bash
# `ops/setup` says clearly what is missing, changes nothing when nothing is, and refuses what it does not know.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# Commands that must not be reached when nothing is missing.
mkdir "$work/bin"
printf '#!/bin/sh\necho "reached apt-get" >&2\nexit 99\n' | tee "$work/bin/apt-get" >"$work/bin/sudo"
chmod +x "$work/bin/"*
PATH="$work/bin:$PATH" "$root/ops/setup" build test </dev/null >/dev/null

# No Swift at all: a path with the usual tools and without it.
mkdir "$work/tools"
for tool in bash dirname sed sort head grep awk cat id dpkg-query mkdir printf tail; do
    ln -s "$(command -v "$tool")" "$work/tools/$tool" 2>/dev/null || true
done
if PATH="$work/tools" "$root/ops/setup" </dev/null >"$work/out" 2>&1; then fail "went on without Swift"; fi
grep -q 'Swift 6.3' "$work/out" && grep -q '找不到 Swift' "$work/out" || fail "unclear: $(cat "$work/out")"

# An old Swift.
printf '#!/bin/sh\necho "Swift version 5.10.1 (swift-5.10.1-RELEASE)"\n' >"$work/tools/swift"
chmod +x "$work/tools/swift"
if PATH="$work/tools" "$root/ops/setup" </dev/null >"$work/out" 2>&1; then fail "went on with an old Swift"; fi
grep -q '5.10.1' "$work/out" || fail "does not name the version: $(cat "$work/out")"

if "$root/ops/setup" nonsense </dev/null >"$work/out" 2>&1; then fail "took an unknown group"; fi
