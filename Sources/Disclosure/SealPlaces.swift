internal import Crypto
internal import Database
internal import Glibc
package import Replication

/// What keeps a sealed store from being opened, or from being sealed; sentences are the daemon's.
package struct SealError: Error, Sendable, Equatable, CustomStringConvertible {
    /// `seal.missing` (no key at any of `places`), `seal.wrong` (another store's key), `seal.unreadable`, `seal.inside` (the key lies in
    /// the data folder or among the backups), `seal.nowhere` (nobody said where a new key may lie), `seal.exists`, `seal.folder`.
    package let code: String
    package let path: String
    /// Where the key was looked for.
    package let places: [String]
    package var description: String { "\(code): \(path) \(places.joined(separator: " "))" }

    package init(_ code: String, _ path: String, places: [String] = []) {
        self.code = code
        self.path = path
        self.places = places
    }
}

/// Where a server's seal key lies: where the setting says; else where systemd hands it over; else in the operator's configuration.
package struct SealPlaces: Sendable {
    /// The places, in order; the last of them is where a new key goes.
    package let paths: [String]

    /// - Parameters:
    ///   - named: what option, variable or file say; nothing else counts then.
    ///   - store: whose key it is; nil when that is not known, and then there is no usual place.
    ///   - environment: `CREDENTIALS_DIRECTORY`, `XDG_CONFIG_HOME`, `HOME`.
    package init(named: String?, store: ID?, environment: [String: String]) {
        if let named {
            paths = [named]
            return
        }
        var found: [String] = []
        if let folder = environment["CREDENTIALS_DIRECTORY"], folder.hasPrefix("/") { found.append(folder + "/plumb-seal") }
        if let store {
            if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
                found.append("\(folder)/plumb/seal-\(store).key")
            } else if let home = environment["HOME"], home.hasPrefix("/"), home != "/" {
                found.append("\(home)/.config/plumb/seal-\(store).key")
            }
        }
        paths = found
    }

    /// The key at the first place that has one, and where; nil when none has. Throws `seal.unreadable`, `seal.inside`.
    ///
    /// - Parameter folders: data folder and backups, in which no key may lie.
    package func find(outside folders: [String]) throws(SealError) -> (key: SealKey, path: String)? {
        for path in paths {
            var facts = stat()
            guard stat(path, &facts) == 0 || errno != ENOENT && errno != ENOTDIR else { continue }
            guard let bytes = readFile(path), let key = SealKey(file: bytes) else { throw SealError("seal.unreadable", path) }
            for folder in folders where SealPlaces.lies(path, in: folder) { throw SealError("seal.inside", path) }
            return (key, path)
        }
        return nil
    }

    /// Puts a key at its place, for its owner's eyes only, durable when this returns. Throws `seal.nowhere`, `seal.inside`, `seal.exists`,
    /// `seal.folder`.
    package func keep(_ key: SealKey, outside folders: [String]) throws(SealError) -> String {
        guard let path = paths.last else { throw SealError("seal.nowhere", "") }
        for folder in folders where SealPlaces.lies(path, in: folder) { throw SealError("seal.inside", path) }
        guard access(path, F_OK) != 0 else { throw SealError("seal.exists", path) }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        do {
            if !folder.isEmpty, access(folder, F_OK) != 0 { try makeFolders(folder) }
            try writeSecret(Array(key.fileText.utf8), to: path)
        } catch { throw SealError("seal.folder", path) }
        syncFolder(folder.isEmpty ? "/" : folder)
        return path
    }

    /// Whether a file lies, or would lie, below a folder, whatever links lead there.
    static func lies(_ path: String, in folder: String) -> Bool {
        let (path, folder) = (resolved(path), resolved(folder))
        return path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }

    /// A path without links, also where its end is not there yet.
    private static func resolved(_ path: String) -> String {
        var rest: [Substring] = []
        var start = path.hasPrefix("/") ? path : "./" + path
        while true {
            if let found = realpath(start, nil) {
                defer { free(found) }
                let base = String(cString: found)
                return rest.isEmpty ? base : (base == "/" ? "" : base) + "/" + rest.reversed().joined(separator: "/")
            }
            guard let slash = start.lastIndex(of: "/") else { return path }
            let name = start[start.index(after: slash)...]
            if !name.isEmpty { rest.append(name) }
            start = slash == start.startIndex ? "/" : String(start[..<slash])
        }
    }
}

/// What a data folder or a backup says of its seal: whose key it is, and nothing of the key.
package struct SealMark: Sendable, Equatable {
    package let store: ID
    package let check: String

    private static let title = "plumb seal 1"
    static func path(_ data: String) -> String { data + "/seal.check" }

    init(store: ID, check: String) {
        self.store = store
        self.check = check
    }

    /// The mark of a data folder; nil where nothing is sealed, or the file was lost.
    package init?(data: String) {
        let lines = (readFile(SealMark.path(data)) ?? []).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        guard lines.count == 3, lines[0] == SealMark.title, let store = ID(lines[1]) else { return nil }
        self.init(store: store, check: lines[2])
    }

    func write(to data: String) throws { try writeWhole(Array("\(SealMark.title)\n\(store)\n\(check)\n".utf8), to: SealMark.path(data)) }
}
