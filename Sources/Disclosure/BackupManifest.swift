internal import Crypto
internal import HTTP
package import Replication

/// What a backup consists of, and what it must be found to be: written last, so that a backup without it never came to its end.
package struct BackupManifest: Sendable {
    /// Such as `20251121T190003Z`: it sorts by time and names the backup's files.
    package var name: String
    /// When the database was copied, ms since 1970.
    package var created: Int64
    package var epoch: Epoch
    /// The newest commit that the copy holds.
    package var lastCommit: HybridTime
    package var group: GroupID
    /// Whose signatures the log bears: the key itself is not in the backup.
    package var serverKey: [UInt8]
    package var migrations: [String]
    /// SHA-256 and bytes of the database's copy.
    package var database: (sha256: [UInt8], bytes: Int)
    /// Rows by table, counted in the copy.
    package var counts: [(String, Int)]
    package var photos: [Photo]
    /// The first file of the second journal that holds what the copy does not; nil without a journal.
    package var journal: UInt64?
    /// Which key the copy is sealed under (`SealKey.check`); nil for one that anybody can read.
    package var seal: String?

    package struct Photo: Sendable, Hashable {
        package var dossier: DossierID
        package var sha256: [UInt8]
        package var bytes: Int
    }

    static let format = 1
    /// Tables whose rows are counted.
    ///
    /// None of a kind that is not disclosed yet: how many visits are planned is no matter of whoever finds a backup. Earlier manifests, which
    /// count plans, are checked without them.
    static let tables = ["dossier", "chain", "change_set", "attestation", "token", "person", "device", "access", "visit", "defect", "photo"]

    var json: JSON {
        [
            "format": .integer(Int64(BackupManifest.format)), "name": .string(name), "created": .integer(created),
            "store": .string(epoch.store.description), "epoch": .integer(Int64(epoch.number)), "last_commit": .string(String(lastCommit.bits)),
            "group": .string(group.description), "server_key": .string(hex(serverKey)), "migrations": .array(migrations.map(JSON.string)),
            "database": ["sha256": .string(hex(database.sha256)), "bytes": .integer(Int64(database.bytes))],
            "counts": .object(pairs: counts.map { ($0.0, .integer(Int64($0.1))) }),
            "photos": .array(photos.map { .string("\($0.dossier) \(hex($0.sha256)) \($0.bytes)") }),
            "journal": journal.map { .integer(Int64($0)) } ?? .null, "seal": JSON(seal),
        ]
    }

    /// Reads a manifest; nil when it is none of this format.
    init?(_ bytes: [UInt8]) {
        guard let json = try? JSON(parsing: bytes), json["format"]?.int == BackupManifest.format, let name = json["name"]?.string,
            let created = json["created"]?.int, let store = ID(json["store"]?.string ?? ""), let number = json["epoch"]?.int.flatMap({ UInt32(exactly: $0) }),
            let last = json["last_commit"]?.string.flatMap({ UInt64($0) }), let group = ID(json["group"]?.string ?? ""),
            let key = Crypto.bytes(hex: json["server_key"]?.string ?? ""), let sha256 = Crypto.bytes(hex: json["database"]?["sha256"]?.string ?? ""),
            let size = json["database"]?["bytes"]?.int, case .object(let counts) = json["counts"], let photos = json["photos"]?.array
        else { return nil }
        self.init(
            name: name, created: Int64(created), epoch: Epoch(store: store, number: number), lastCommit: HybridTime(bits: last), group: group,
            serverKey: key, migrations: (json["migrations"]?.array ?? []).compactMap(\.string), database: (sha256, size),
            counts: BackupManifest.tables.compactMap { table in counts[table]?.int.map { (table, $0) } }, photos: [],
            journal: json["journal"]?.int.flatMap { UInt64(exactly: $0) }, seal: json["seal"]?.string)
        for entry in photos {
            let parts = entry.string?.split(separator: " ") ?? []
            guard parts.count == 3, let dossier = ID(parts[0]), let sha256 = Crypto.bytes(hex: String(parts[1])), sha256.count == 32, let size = Int(parts[2])
            else { return nil }
            self.photos.append(Photo(dossier: dossier, sha256: sha256, bytes: size))
        }
    }

    init(
        name: String, created: Int64, epoch: Epoch, lastCommit: HybridTime, group: GroupID, serverKey: [UInt8], migrations: [String],
        database: (sha256: [UInt8], bytes: Int), counts: [(String, Int)], photos: [Photo], journal: UInt64?, seal: String?
    ) {
        (self.name, self.created, self.epoch, self.lastCommit, self.group) = (name, created, epoch, lastCommit, group)
        (self.serverKey, self.migrations, self.database, self.counts, self.photos, self.journal) = (serverKey, migrations, database, counts, photos, journal)
        self.seal = seal
    }
}

/// Where the parts of a backup lie in its folder.
struct BackupPlace {
    let folder: String
    var photos: String { folder + "/photos" }
    func database(_ name: String) -> String { "\(folder)/plumb-\(name).sqlite" }
    func manifest(_ name: String) -> String { "\(folder)/plumb-\(name).json" }
    /// Written when the backup was opened and found whole, and removed when it is found not to be.
    func verified(_ name: String) -> String { "\(folder)/plumb-\(name).verified" }
    /// One file for each content, whichever dossiers show it: what is there already is not copied again.
    func photo(_ sha256: [UInt8]) -> String { "\(photos)/\(hex(Array(sha256.prefix(1))))/\(hex(sha256))" }

    /// Names of the backups here, oldest first.
    var backups: [String] {
        names(in: folder).filter { $0.hasPrefix("plumb-") && $0.hasSuffix(".json") }.map { String($0.dropFirst(6).dropLast(5)) }.sorted()
    }
}
