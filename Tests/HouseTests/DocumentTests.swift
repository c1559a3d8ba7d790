import Testing

/// The documents that a newcomer needs are there, and what they name exists.
@Suite struct DocumentTests {
    private static let documents = ["README.md", "README.zh-TW.md", "CONTRIBUTING.md", "CHANGELOG.md", "schema/README.md", "schema/wire.md"]

    private static let others = [
        "LICENSE", ".swift-format", ".gitignore", "schema/records.json", "schema/openapi.yaml", "clients/README.md", "ops/setup", "ops/demo",
        "ops/test", ".ci/run",
    ]

    @Test(arguments: documents + others)
    func exists(_ path: String) throws {
        #expect(try Tree.text(path).count > 10, "\(path) is empty")
    }

    /// Links to files, pictures included.
    @Test(arguments: documents)
    func linksLeadSomewhere(_ document: String) throws {
        let folder = document.split(separator: "/").dropLast().joined(separator: "/")
        var rest = try Tree.text(document)[...]
        while let link = rest.firstRange(of: "](") {
            rest = rest[link.upperBound...]
            let target = String(rest.prefix { $0 != ")" && $0 != "#" && $0 != "\n" })
            if target.isEmpty || target.contains("://") || target.hasPrefix("mailto:") { continue }
            #expect(Tree.exists(folder.isEmpty ? target : "\(folder)/\(target)"), "\(document) links to \(target)")
        }
    }

    /// Paths in code spans that begin with one of the top folders.
    @Test(arguments: documents)
    func pathsInCodeSpansExist(_ document: String) throws {
        let folders = Tree.names(in: "").filter { ["Sources", "Tests", "schema", "ops", "clients"].contains($0) }
        #expect(folders.count == 5)
        for (index, span) in try Tree.text(document).split(separator: "`", omittingEmptySubsequences: false).enumerated() where index % 2 == 1 {
            let path = span.prefix { $0 != " " }
            guard let top = path.split(separator: "/").first, path.contains("/"), folders.contains(String(top)) else { continue }
            if path.contains(where: { "*<…N".contains($0) }) { continue }
            #expect(Tree.exists(String(path)), "\(document) names \(path)")
        }
    }

    /// Both languages tell the same story: as many headings, the same commands.
    @Test func readmesCorrespond() throws {
        func outline(_ path: String) throws -> (headings: Int, blocks: [[Substring]]) {
            var blocks: [[Substring]] = []
            var block: [Substring]?
            var headings = 0
            for line in try Tree.lines(path) {
                if line.hasPrefix("```") {
                    if let done = block { blocks.append(done) }
                    block = block == nil ? [] : nil
                } else if block != nil {
                    block?.append(line.prefix { $0 != "#" })
                } else if line.hasPrefix("#") {
                    headings += 1
                }
            }
            return (headings, blocks)
        }
        let english = try outline("README.md")
        let chinese = try outline("README.zh-TW.md")
        #expect(english.headings == chinese.headings && english.headings >= 4)
        #expect(english.blocks == chinese.blocks && !english.blocks.isEmpty)
    }

    @Test func theLicenseIsApache() throws {
        let text = try Tree.text("LICENSE")
        #expect(text.contains("Apache License") && text.contains("Version 2.0, January 2004") && text.contains("END OF TERMS AND CONDITIONS"))
    }

    /// Every package has a group that `ops/setup` is called with.
    @Test func packageListIsSound() throws {
        let rows = try Tree.lines("ops/packages").filter { !$0.isEmpty && !$0.hasPrefix("#") }.map { $0.split(separator: " ") }
        #expect(rows.count > 15)
        for row in rows { #expect(row.count >= 3 && ["build", "test", "demo", "picture", "bench"].contains(row[0]), "\(row)") }
        let packages = rows.map { $0[1] }
        #expect(Set(rows.map { $0[0...1] }).count == rows.count, "a package is listed twice in a group")
        // What Package.swift tells other tools to install is installed here as well.
        for part in try Tree.text("Package.swift").split(separator: "apt: \"").dropFirst() {
            let package = part.prefix { $0 != "\"" }
            #expect(packages.contains(package), "\(package) is not in ops/packages")
        }
    }
}
