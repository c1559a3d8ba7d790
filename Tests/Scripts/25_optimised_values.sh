#!/usr/bin/env bash
# Hashes and ids in an optimised build, where everything is one module and gets inlined: the same values by every way of reading
# them. The optimiser of Swift 6.3.1 drops stores to a local tuple that is then read through a pointer; tests are built without
# optimisation and cannot see that. Takes seconds: a few files are compiled, not the product.
#   25_optimised_values.sh [FOLDER]   (the programs' folder is not used)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# One module under the name of the lowest: the import of it goes.
for file in Crypto/SHA256 Crypto/HMAC Crypto/Random Replication/ID; do
    sed '/^internal import Crypto$/d' "$root/Sources/$file.swift" >"$work/$(basename "$file").swift"
done
cp "$root/Tests/Scripts/optimised-values.swift" "$work/main-check.swift"
for level in -O -Osize; do
    swiftc "$level" -wmo -parse-as-library -swift-version 6 -module-name Crypto -package-name plumb -I "$root/Sources/CCrypto" "$work"/*.swift -o "$work/check" -lcrypto
    "$work/check" || fail "wrong values with $level"
done
