import Testing

/// The walls of the house: the table in CONTRIBUTING.md, Package.swift and the sources say the same.
@Suite struct BoundaryTests {
    private static func sources(of module: String) -> [String] { Tree.files(in: "Sources/\(module)", ending: ".swift") }

    /// The targets of the house itself; benchmarks and simulators live elsewhere and may look at everything.
    private static func declared() throws -> [DeclaredTarget] {
        try (DeclaredTarget.all("module") + DeclaredTarget.all("program")).filter { Tree.exists("Sources/\($0.name)") }
    }

    @Test func theTableNamesEveryModule() throws {
        let table = try Boundary.table().map(\.module)
        #expect(Set(table).count == table.count, "a module has two rows")
        let folders = Tree.names(in: "Sources").filter { !Self.sources(of: $0).isEmpty }
        #expect(Set(table) == Set(folders))
        #expect(Set(table) == Set(try Self.declared().map(\.name)))
    }

    @Test func everyRowSaysWhatLivesThereAndWhatMustNot() throws {
        for row in try Boundary.table() {
            #expect(!row.mustNot.isEmpty && !row.holds.isEmpty, "\(row.module) has an empty cell")
        }
    }

    @Test func everyImportIsInTheTable() throws {
        let table = try Boundary.table()
        #expect(table.count >= 18)
        for row in table {
            for line in try Self.sources(of: row.module).flatMap(ImportLine.all) {
                #expect(
                    row.allowed.contains(line.module),
                    "\(line.file):\(line.number): \(row.module) may not import \(line.module); see the boundary table in CONTRIBUTING.md")
            }
        }
    }

    @Test func packageAndTableAgree() throws {
        let declared = try Self.declared()
        #expect(declared.count >= 18)
        let table = Dictionary(uniqueKeysWithValues: try Boundary.table().map { ($0.module, $0) })
        for target in declared {
            let row = try #require(table[target.name], "\(target.name) is not in the table")
            // A program names what it calls; what it gets through that does not count.
            let isProgram = row.floor == 6
            let agrees = isProgram ? row.mayImport.isSuperset(of: target.dependencies) : row.mayImport == target.dependencies
            #expect(agrees, "\(target.name): Package.swift has \(target.dependencies.sorted()), the table \(row.mayImport.sorted())")
        }
    }

    @Test func dependenciesPointDownwards() throws {
        let table = Dictionary(uniqueKeysWithValues: try Boundary.table().map { ($0.module, $0) })
        func reach(_ name: String, _ path: [String]) {
            guard let row = table[name] else { return }
            #expect(!path.contains(name), "a circle: \((path + [name]).joined(separator: " → "))")
            if path.contains(name) { return }
            for below in row.mayImport {
                if let other = table[below] { #expect(other.floor <= row.floor, "\(name) (floor \(row.floor)) looks up to \(below) (floor \(other.floor))") }
                reach(below, path + [name])
            }
        }
        for name in table.keys.sorted() { reach(name, []) }
    }

    /// `Daemon` reaches stored data through `Disclosure` alone; see DESIGN of secrecy in schema/README.md.
    @Test func theDaemonHasOneDoor() throws {
        let daemon = try #require(try Boundary.table().first { $0.module == "Daemon" })
        #expect(daemon.mayImport.isDisjoint(with: ["Ledger", "Records", "Evidence", "Database"]))
    }

    @Test func aCLibraryHasOneOwner() throws {
        let libraries = try DeclaredTarget.all("library").map(\.name)
        #expect(libraries.count >= 10)
        let table = try Boundary.table()
        for library in libraries {
            let owners = table.filter { $0.mayImport.contains(library) }.map(\.module)
            #expect(owners.count == 1, "\(library) is imported by \(owners)")
            #expect(Tree.exists("Sources/\(library)/shim.h") && Tree.exists("Sources/\(library)/module.modulemap"), "\(library) lacks its shim")
        }
    }

    @Test func pureModulesNameNoClockAndNoFile() throws {
        let forbidden: Set<String> = ["Glibc", "Foundation", "FoundationEssentials", "Dispatch"]
        for row in try Boundary.table() where row.floor == 1 {
            #expect(row.toolchain.isDisjoint(with: forbidden), "\(row.module) is pure")
        }
    }

    @Test func nobodyImportsFoundation() throws {
        let files = Tree.files(in: "Sources", ending: ".swift") + Tree.files(in: "Tests", ending: ".swift") + Tree.files(in: "ops", ending: ".swift")
        #expect(files.count > 100)
        for line in try files.flatMap(ImportLine.all) {
            #expect(!["Foundation", "FoundationNetworking", "XCTest"].contains(line.module), "\(line.file):\(line.number): imports \(line.module)")
        }
    }

    @Test func nothingIsPublicAndNoFileIsLong() throws {
        for file in Tree.files(in: "Sources", ending: ".swift") {
            let lines = try Tree.lines(file)
            #expect(lines.count <= 501, "\(file) has \(lines.count) lines; a file holds one concept")
            for (number, line) in lines.enumerated() {
                let words = line.split { $0 == " " || $0 == "\t" }.prefix { !$0.hasPrefix("//") }
                let isPublic = words.first == "public" || words.starts(with: ["open", "class"])
                #expect(!isPublic, "\(file):\(number + 1): public; use package")
            }
        }
    }

    @Test func mainsDecideNothing() throws {
        for program in ["plumb", "plumbd"] {
            let files = Self.sources(of: program)
            #expect(files == ["Sources/\(program)/main.swift"])
            let code = try Tree.lines("Sources/\(program)/main.swift").filter {
                !$0.isEmpty && !$0.hasPrefix("//") && ImportLine($0, file: "", number: 0) == nil
            }
            #expect(code.count <= 5, "\(program)/main.swift has \(code.count) lines of code")
        }
    }
}
