internal import Replication
internal import Terminal

/// Two texts line by line: what both have, what only one has, what stands in place of what.
///
/// Texts of one long paragraph are compared sentence by sentence, since Chinese notes seldom have line breaks.
struct LineDiff {
    enum Row: Equatable {
        case same(String)
        case changed(String, String)
        case left(String)
        case right(String)
    }

    let rows: [Row]

    init(_ left: String, _ right: String) {
        let a = LineDiff.units(left), b = LineDiff.units(right)
        var start = 0
        while start < min(a.count, b.count), a[start].isSpelled(like: b[start]) { start += 1 }
        var end = 0
        while end < min(a.count, b.count) - start, a[a.count - 1 - end].isSpelled(like: b[b.count - 1 - end]) { end += 1 }
        rows =
            a.prefix(start).map { .same($0) } + LineDiff.compare(Array(a[start..<(a.count - end)]), Array(b[start..<(b.count - end)]))
            + a.suffix(end).map { .same($0) }
    }

    /// Places of the largest table: 2 million, 16 MB. People's texts have some dozen lines; one of 128 KiB may have as many as that.
    private static let largestTable = 2_000_000

    /// Longest common subsequence in a full table. Where two texts would take too large a one, all between what both begin and end with
    /// counts as different.
    private static func compare(_ a: [String], _ b: [String]) -> [Row] {
        let isTold = a.count.multipliedReportingOverflow(by: b.count).partialValue <= largestTable
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: isTold ? b.count + 1 : 0), count: isTold ? a.count + 1 : 0)
        if isTold {
            for i in a.indices.reversed() {
                for j in b.indices.reversed() {
                    lengths[i][j] = a[i].isSpelled(like: b[j]) ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
                }
            }
        }
        var rows: [Row] = []
        var removed: [String] = [], added: [String] = []
        func flush() {
            for index in 0..<max(removed.count, added.count) {
                switch (index < removed.count, index < added.count) {
                case (true, true): rows.append(.changed(removed[index], added[index]))
                case (true, false): rows.append(.left(removed[index]))
                default: rows.append(.right(added[index]))
                }
            }
            removed = []
            added = []
        }
        var i = 0, j = 0
        while i < a.count || j < b.count {
            if isTold, i < a.count, j < b.count, a[i].isSpelled(like: b[j]) {
                flush()
                rows.append(.same(a[i]))
                (i, j) = (i + 1, j + 1)
            } else if i < a.count, !isTold || j == b.count || lengths[i + 1][j] >= lengths[i][j + 1] {
                removed.append(a[i])
                i += 1
            } else {
                added.append(b[j])
                j += 1
            }
        }
        flush()
        return rows
    }

    /// Longer than this, in columns, a line is compared sentence by sentence.
    private static let longLine = 40

    /// Lines, long ones cut behind the end of each sentence. An empty text has none.
    private static func units(_ text: String) -> [String] {
        if text.isEmpty { return [] }
        // A line break of another system is one character with its line feed, and none of its own.
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line -> [String] in
            guard displayWidth(String(line)) > longLine else { return [String(line)] }
            var units: [String] = []
            var current = ""
            for character in line {
                current.append(character)
                if "。！？；".contains(character) {
                    units.append(current)
                    current = ""
                }
            }
            return current.isEmpty ? units : units + [current]
        }
    }

    // MARK: Layout

    /// Narrower than this, columns side by side say too little.
    static let narrowest = 70

    /// Two columns side by side, a mark between them: `!` differs, `<` only left, `>` only right. Without colours the marks say all.
    func sideBySide(_ titles: (left: String, right: String), _ console: Console) -> String {
        let room = max(16, (console.width - 3) / 2)
        var text = line(titles.left, " ", titles.right, room, console, nil)
        text += String(repeating: "-", count: room) + "---" + String(repeating: "-", count: room) + "\n"
        for row in rows {
            switch row {
            case .same(let both): text += line(both, " ", both, room, console, nil)
            case .changed(let left, let right): text += line(left, "!", right, room, console, (.doubtful, .doubtful))
            case .left(let left): text += line(left, "<", "", room, console, (.bad, .bad))
            case .right(let right): text += line("", ">", right, room, console, (.good, .good))
            }
        }
        return text
    }

    private func line(
        _ left: String, _ mark: String, _ right: String, _ room: Int, _ console: Console, _ emphasis: (Console.Emphasis, Console.Emphasis)?
    ) -> String {
        let lefts = wrap(oneLine(left), toWidth: room, ambiguousWidth: console.ambiguousWidth)
        let rights = wrap(oneLine(right), toWidth: room, ambiguousWidth: console.ambiguousWidth)
        var text = ""
        for index in 0..<max(lefts.count, rights.count) {
            let first = pad(index < lefts.count ? lefts[index] : "", toWidth: room, ambiguousWidth: console.ambiguousWidth)
            let second = index < rights.count ? rights[index] : ""
            let coloured = emphasis.map { (console.emphasised(first, $0.0), second.isEmpty ? "" : console.emphasised(second, $0.1)) } ?? (first, second)
            let whole = "\(coloured.0) \(mark) \(coloured.1)"
            text += (emphasis == nil ? whole.trimmingEnd() : whole) + "\n"
        }
        return text
    }

    /// One text below the other: `-` only in the first, `+` only in the second.
    func unified(_ titles: (left: String, right: String), _ console: Console) -> String {
        var text = "--- \(titles.left)\n+++ \(titles.right)\n"
        var removed: [String] = [], added: [String] = []
        func flush() {
            for line in removed { text += console.emphasised("- " + oneLine(line), .bad) + "\n" }
            for line in added { text += console.emphasised("+ " + oneLine(line), .good) + "\n" }
            removed = []
            added = []
        }
        for row in rows {
            switch row {
            case .same(let both):
                flush()
                text += "  " + oneLine(both) + "\n"
            case .changed(let left, let right):
                removed.append(left)
                added.append(right)
            case .left(let left): removed.append(left)
            case .right(let right): added.append(right)
            }
        }
        flush()
        return text
    }

    // MARK: Editing

    /// Beginnings of the lines that mark both texts in an editor.
    static let marks = ["<<<<<<<", "=======", ">>>>>>>"]

    /// One text to edit: what both have once, what differs between marks.
    func marked(_ titles: (left: String, right: String)) -> String {
        var text = ""
        var removed: [String] = [], added: [String] = []
        func flush() {
            guard !removed.isEmpty || !added.isEmpty else { return }
            text += "\(LineDiff.marks[0]) \(titles.left)\n" + removed.map { $0 + "\n" }.joined()
            text += "\(LineDiff.marks[1])\n" + added.map { $0 + "\n" }.joined() + "\(LineDiff.marks[2]) \(titles.right)\n"
            removed = []
            added = []
        }
        for row in rows {
            switch row {
            case .same(let both):
                flush()
                text += both + "\n"
            case .changed(let left, let right):
                removed.append(left)
                added.append(right)
            case .left(let left): removed.append(left)
            case .right(let right): added.append(right)
            }
        }
        flush()
        return text
    }

    static func hasMarks(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).contains { line in marks.contains { line.hasPrefix($0) } }
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
