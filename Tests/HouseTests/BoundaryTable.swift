import Testing

/// A row of the boundary table in CONTRIBUTING.md.
struct Boundary {
    let module: String
    let floor: Int
    /// Modules of this package.
    let mayImport: Set<String>
    /// Modules that come with the toolchain.
    let toolchain: Set<String>
    let mustNot: String
    let holds: String

    /// The modules that its files may name.
    var allowed: Set<String> { mayImport.union(toolchain) }

    /// Reads the table below the heading "Boundaries".
    static func table() throws -> [Boundary] {
        let lines = try Tree.lines("CONTRIBUTING.md")
        let begin = try #require(lines.firstIndex(of: "## Boundaries"), "CONTRIBUTING.md has no heading Boundaries")
        let rows = lines[begin...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.dropFirst(2)
        return try rows.map { row in
            let cells = row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map(trimmed)
            try #require(cells.count == 6, "a row of the boundary table has \(cells.count) cells: \(row)")
            return Boundary(
                module: cells[0].filter { $0 != "`" }, floor: try #require(Int(cells[1]), "no floor: \(row)"), mayImport: names(cells[2]),
                toolchain: names(cells[3]), mustNot: cells[4], holds: cells[5])
        }
    }

    private static func names(_ cell: String) -> Set<String> {
        cell == "–" ? [] : Set(cell.split(separator: ",").map(trimmed))
    }

    private static func trimmed(_ text: Substring) -> String {
        String(String(text.drop { $0 == " " }).reversed().drop { $0 == " " }.reversed())
    }
}

/// A target as Package.swift declares it.
struct DeclaredTarget {
    let name: String
    let dependencies: Set<String>

    /// Every call of one of the package's own functions, such as `module("Ledger", ["Replication"])`.
    static func all(_ function: String) throws -> [DeclaredTarget] {
        var found: [DeclaredTarget] = []
        var rest = try Tree.text("Package.swift")[...]
        while let start = rest.firstRange(of: "\(function)(\"") {
            rest = rest[start.upperBound...]
            let name = rest.prefix { $0 != "\"" }
            rest = rest.dropFirst(name.count + 1)
            let call = rest.prefix { $0 != ")" }
            let list = call.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
            found.append(
                DeclaredTarget(name: String(name), dependencies: Set(list.split(separator: ",").map { $0.filter { $0 != "\"" && !$0.isWhitespace } })))
        }
        return found
    }
}
