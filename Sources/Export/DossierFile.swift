package import Crypto
internal import HTTP
package import Ledger
package import Replication

/// One dossier as a readable, signed file of JSON lines: schema/export.md. Written from a store, checked without one.
package enum DossierFile {
    static let format = "plumb-dossier 1"

    /// The file's bytes.
    ///
    /// - Parameters:
    ///   - title: what people call the dossier.
    ///   - serverKey: the key that the exporter trusts as the server's.
    ///   - now: milliseconds since 1970, UTC.
    package static func write(
        _ dossier: ExportedDossier, title: String, schema: Schema, serverKey: PublicKey, key: SigningKey, now: Int64
    ) throws -> [UInt8] {
        let grant = dossier.grant
        var lines: [JSON] = [
            [
                "format": .string(format), "title": .string(title), "dossier": .string(grant.dossier.description), "group": .string(grant.group.description),
                "kind": JSON(Int(grant.kind)), "family": .string(grant.family.description), "secret": .string(hex(grant.secret.bytes)),
                "birth": .string(hex(grant.birth)), "server": .string(hex(serverKey.bytes)), "exported": .integer(now), "sets": JSON(dossier.sets.count),
                "chains": JSON(dossier.chains.count),
            ]
        ]
        for set in dossier.sets {
            let header = try SetHeader(set.header)
            lines.append(SetLine(set, header, names: names(set.body, schema)).json)
        }
        for chain in dossier.chains { lines.append(ChainLine(chain).json) }
        var bytes: [UInt8] = []
        var digests: [Digest] = []
        for line in lines {
            let text = line.serializedBytes()
            digests.append(sha256(text))
            bytes += text + [0x0a]
        }
        let trailer = TrailerLine(lines: digests, signer: key.publicKey, signature: try key.sign(TrailerLine.message(digests)))
        return bytes + trailer.json.serializedBytes() + [0x0a]
    }

    /// What the schema calls kinds and fields, for whoever reads the file; nothing is checked by names.
    private static func names(_ body: [UInt8], _ schema: Schema) -> [OperationNames] {
        ((try? BodyReader.operations(body)) ?? []).map { operation in
            let kind = schema[operation.kind]
            return OperationNames(
                kind: kind?.name ?? "",
                fields: operation.fields.map { field in
                    kind.flatMap { $0.fields.indices.contains(field.number) ? $0.fields[field.number].name : nil } ?? ""
                })
        }
    }
}

/// Names of an operation's kind and fields as the exporter's schema has them; empty where it knows none.
struct OperationNames {
    var kind: String
    var fields: [String]
}

/// A header as it is hashed, read again.
struct SetHeader {
    let kind: UInt8
    let dossier: DossierID
    let replica: ReplicaID
    let seq: UInt32
    let time: HybridTime
    let author: PersonID
    /// What the context names: as many identities stand in the line.
    let entries: Int
    let introduces: [UInt8]?

    init(_ bytes: [UInt8]) throws(FormatError) {
        let result: Result<SetHeader, FormatError> = bytes.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            do throws(FormatError) { return .success(try SetHeader(&reader)) } catch { return .failure(error) }
        }
        self = try result.get()
    }

    private init(_ reader: inout ByteReader) throws(FormatError) {
        for _ in 0..<3 { _ = try reader.byte("header versions") }
        kind = try reader.byte("header kind")
        dossier = try reader.id("header dossier")
        replica = try reader.id("header replica")
        seq = UInt32(try reader.number("header seq", upTo: UInt64(Limits.seq)))
        time = HybridTime(bits: try reader.varint("header time"))
        author = try reader.id("header author")
        for _ in 0..<5 { _ = try reader.varint("header versions and gap") }
        entries = try reader.count("header context", unit: 17)
        for _ in 0..<entries {
            _ = try reader.id("header context")
            _ = try reader.varint("header context")
        }
        introduces = seq == 1 ? Array(try reader.raw(32, "header key")) : nil
        guard reader.isAtEnd else { throw FormatError("header end") }
    }
}
