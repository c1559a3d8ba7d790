/// Returns how many single-character changes turn one word into the other.
///
/// A change is an insertion, a removal, a replacement, or a swap of two neighbours. Cost is the product of the lengths.
func editDistance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    if a.isEmpty { return b.count }
    if b.isEmpty { return a.count }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
        var current = [i] + [Int](repeating: 0, count: b.count)
        for j in 1...b.count {
            let cost = a[i - 1] == b[j - 1] ? 0 : 1
            current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                current[j] = min(current[j], beforeLast[j - 2] + 1)
            }
        }
        beforeLast = last
        last = current
    }
    return last[b.count]
}

/// Returns the candidate nearest to a mistyped word, or nil when none is near enough to be what was meant.
///
/// Near means at most one change for each three characters, but one change is always allowed. The first of equals wins.
func nearest(to typed: String, among candidates: [String]) -> String? {
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let distance = editDistance(typed, candidate)
        // A word of which every character would change is another word.
        guard distance <= max(1, typed.count / 3), distance < max(typed.count, candidate.count) else { continue }
        if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.candidate
}
