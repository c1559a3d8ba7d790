import Glibc
import Testing

/// The repository as the tests see it: paths from its root, without a slash at either end.
enum Tree {
    static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    static func exists(_ path: String) -> Bool { access("\(root)/\(path)", F_OK) == 0 }

    /// The text of a file. Fails the test when it cannot be read.
    static func text(_ path: String, _ location: SourceLocation = #_sourceLocation) throws -> String {
        let file = try #require(fopen("\(root)/\(path)", "r"), "cannot read \(path)", sourceLocation: location)
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var page = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&page, 1, page.count, file)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += page[..<count]
        }
    }

    static func lines(_ path: String, _ location: SourceLocation = #_sourceLocation) throws -> [Substring] {
        try text(path, location).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The names in a folder, sorted; empty when there is no such folder.
    static func names(in folder: String) -> [String] {
        guard let handle = opendir("\(root)/\(folder)") else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Every file below a folder whose name ends so; links to folders are not followed.
    static func files(in folder: String, ending: String) -> [String] {
        names(in: folder).flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            var facts = stat()
            guard lstat("\(root)/\(path)", &facts) == 0 else { return [] }
            if facts.st_mode & S_IFMT == S_IFDIR { return files(in: path, ending: ending) }
            return name.hasSuffix(ending) ? [path] : []
        }
    }
}

/// One line of Swift that imports a module.
struct ImportLine {
    let file: String
    let number: Int
    let module: String

    /// The import on a line, attributes and access level included; nil when there is none.
    init?(_ line: Substring, file: String, number: Int) {
        var words = line.split { $0 == " " || $0 == "\t" }[...]
        while let word = words.first, word.hasPrefix("@") || ["package", "internal", "private", "fileprivate", "public"].contains(word) {
            words = words.dropFirst()
        }
        guard words.first == "import", words.count >= 2 else { return nil }
        words = words.dropFirst()
        if let kind = words.first, ["struct", "class", "enum", "func", "protocol", "typealias", "let", "var"].contains(kind) {
            words = words.dropFirst()
        }
        guard let module = words.first?.split(separator: ".").first else { return nil }
        self.file = file
        self.number = number
        self.module = String(module)
    }

    /// All imports of a file.
    static func all(in file: String) throws -> [ImportLine] {
        try Tree.lines(file).enumerated().compactMap { ImportLine($1, file: file, number: $0 + 1) }
    }
}
