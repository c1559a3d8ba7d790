internal import Crypto
internal import Ledger
internal import Replication

/// One thing that a transaction added, as the second journal keeps it.
enum JournalEntry {
    /// A dossier: birth, kind and secret.
    case dossier(Grant)
    /// Change sets, signed by the server.
    case chunk(Envelope)
    /// A row of the secret tables as it stands.
    case token(hash: [UInt8], person: ID, device: ID, publicKey: [UInt8], created: Int64)
    case invite(hash: [UInt8], person: ID, expires: Int64, used: Int64?, publicKey: [UInt8]?)
    /// A row of `token` or `invite` that is gone.
    case tokenGone([UInt8])
    case inviteGone([UInt8])
}

/// A record of the second journal: what one commit, or a part of a large one, added.
struct JournalRecord {
    /// The store's last commit when the record was made.
    var commit: HybridTime
    var entries: [JournalEntry]

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendFixed(commit.bits)
        bytes.appendVarint(entries.count)
        for entry in entries { JournalRecord.append(entry, to: &bytes) }
        return bytes
    }

    private static func append(_ entry: JournalEntry, to bytes: inout [UInt8]) {
        switch entry {
        case .dossier(let grant):
            bytes.append(1)
            grant.encode(into: &bytes)
        case .chunk(let envelope):
            bytes.append(2)
            envelope.encode(into: &bytes)
        case .token(let hash, let person, let device, let key, let created):
            bytes.append(3)
            bytes.appendBlock(hash)
            bytes.append(person)
            bytes.append(device)
            bytes.appendBlock(key)
            bytes.appendSigned(created)
        case .tokenGone(let hash):
            bytes.append(4)
            bytes.appendBlock(hash)
        case .invite(let hash, let person, let expires, let used, let key):
            bytes.append(5)
            bytes.appendBlock(hash)
            bytes.append(person)
            bytes.appendSigned(expires)
            bytes.append(used == nil ? 0 : 1)
            if let used { bytes.appendSigned(used) }
            bytes.append(key == nil ? 0 : 1)
            if let key { bytes.appendBlock(key) }
        case .inviteGone(let hash):
            bytes.append(6)
            bytes.appendBlock(hash)
        }
    }

    init(commit: HybridTime, entries: [JournalEntry]) {
        self.commit = commit
        self.entries = entries
    }

    init(_ bytes: [UInt8]) throws {
        self = try bytes.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            let commit = HybridTime(bits: try reader.fixed("commit"))
            var entries: [JournalEntry] = []
            for _ in 0..<(try reader.count("entries")) { entries.append(try JournalRecord.entry(&reader)) }
            guard reader.isAtEnd else { throw FormatError("record end") }
            return JournalRecord(commit: commit, entries: entries)
        }
    }

    private static func entry(_ reader: inout ByteReader) throws(FormatError) -> JournalEntry {
        switch try reader.byte("entry") {
        case 1: return .dossier(try Grant(&reader))
        case 2: return .chunk(try Envelope(&reader))
        case 3:
            return .token(
                hash: Array(try reader.block("token")), person: try reader.id("person"), device: try reader.id("device"),
                publicKey: Array(try reader.block("key")), created: try reader.signed("created"))
        case 4: return .tokenGone(Array(try reader.block("token")))
        case 5:
            let (hash, person, expires) = (Array(try reader.block("invite")), try reader.id("person"), try reader.signed("expires"))
            let used = try reader.byte("used") == 0 ? nil : try reader.signed("used")
            let key = try reader.byte("key") == 0 ? nil : Array(try reader.block("key"))
            return .invite(hash: hash, person: person, expires: expires, used: used, publicKey: key)
        case 6: return .inviteGone(Array(try reader.block("invite")))
        default: throw FormatError("entry")
        }
    }
}
