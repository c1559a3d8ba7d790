internal import Crypto
internal import HTTP
internal import Ledger
internal import Replication

/// The line of one change set. Everything in it but names follows from chain, header, body and the identities that it builds on, so that
/// a reader can spell the line anew and compare.
struct SetLine {
    let set: ExportedDossier.Set
    let header: SetHeader
    let names: [OperationNames]

    init(_ set: ExportedDossier.Set, _ header: SetHeader, names: [OperationNames]) {
        self.set = set
        self.header = header
        self.names = names
    }

    /// Reads a line; nil when it is none.
    init?(_ json: JSON) {
        guard let chain = json["chain"]?.string.flatMap({ ID($0) }), let seq = json["seq"]?.int, let seq = UInt32(exactly: seq),
            let hash = digest(json["hash"]), let previous = digest(json["previous"]), let context = json["context"]?.array,
            let headerBytes = json["header"]?.string.flatMap({ bytes(hex: $0) }), let body = json["body"]?.string.flatMap({ bytes(hex: $0) }),
            let records = json["records"]?.array, let header = try? SetHeader(headerBytes)
        else { return nil }
        let named = context.compactMap { digest($0) }
        guard named.count == context.count else { return nil }
        set = .init(chain: chain, seq: seq, header: headerBytes, body: body, previous: previous, context: named, hash: hash)
        self.header = header
        names = records.map { record in
            OperationNames(kind: record["name"]?.string ?? "", fields: (record["fields"]?.array ?? []).map { $0[1]?.string ?? "" })
        }
    }

    var json: JSON {
        [
            "chain": .string(set.chain.description), "seq": JSON(Int(set.seq)), "time": .integer(header.time.milliseconds),
            "author": .string(header.author.description), "kind": JSON(Int(header.kind)), "records": .array(records), "hash": .string(hex(set.hash.bytes)),
            "previous": .string(hex(set.previous.bytes)), "context": .array(set.context.map { .string(hex($0.bytes)) }), "header": .string(hex(set.header)),
            "body": .string(hex(set.body)),
        ]
    }

    /// The operations of the body for people, numbers and names beside each other. Empty for a body that does not decode: it is carried.
    var records: [JSON] {
        ((try? BodyReader.operations(set.body)) ?? []).enumerated().map { index, operation in
            let names = index < names.count ? names[index] : OperationNames(kind: "", fields: [])
            return [
                "record": .string(operation.record.description), "kind": .integer(Int64(operation.kind)), "name": .string(names.kind),
                "action": .string("\(operation.action)"),
                "fields": .array(
                    operation.fields.enumerated().map { place, field in
                        [JSON(field.number), .string(place < names.fields.count ? names.fields[place] : ""), SetLine.json(field.value)]
                    }),
            ]
        }
    }

    /// Text and numbers as they are; a blob as `{"hex": …}`.
    private static func json(_ value: FieldValue) -> JSON {
        switch value {
        case .null: .null
        case .integer(let number): .integer(number)
        case .real(let number): ["real": .string("\(number)")]
        case .text(let text): .string(text)
        case .blob(let bytes): ["hex": .string(hex(bytes))]
        }
    }

    /// The identity that follows from the line.
    func identity(secret: Digest, _ hasher: IdentityHasher) -> Digest {
        let body = set.body.withUnsafeBytes { hasher.bodyHash(secret: secret, body: $0) }
        let context = hasher.contextDigest(set.context)
        return set.header.withUnsafeBytes { hasher.identity(secret: secret, header: $0, bodyHash: body, previous: set.previous, contextDigest: context) }
    }
}

/// The line of one chain's end.
struct ChainLine {
    let chain: ExportedDossier.Chain

    init(_ chain: ExportedDossier.Chain) { self.chain = chain }

    init?(_ json: JSON, dossier: DossierID) {
        guard let id = json["chain"]?.string.flatMap({ ID($0) }), let spelled = json["spelled"]?.string.flatMap({ ID($0) }),
            let seq = json["seq"]?.int, let seq = UInt32(exactly: seq), let head = digest(json["head"]),
            let signer = json["signer"]?.string.flatMap({ bytes(hex: $0) })
        else { return nil }
        var proof: HeadProof?
        if let member = json["proof"], !member.isNull {
            guard let by = member["signer"]?.string.flatMap({ bytes(hex: $0) }), let index = member["index"]?.int,
                let signature = member["signature"]?.string.flatMap({ bytes(hex: $0) }), let path = member["path"]?.array, path.count <= 20, index >= 0
            else { return nil }
            proof = HeadProof(
                dossier: dossier, replica: spelled, seq: seq, signer: PublicKey(bytes: by), signature: signature, index: index,
                path: path.map { digest($0) })
        }
        chain = .init(chain: id, spelled: spelled, seq: seq, head: head, signer: PublicKey(bytes: signer), proof: proof)
    }

    var json: JSON {
        let proof: JSON =
            chain.proof.map { proof in
                [
                    "signer": .string(hex(proof.signer.bytes)), "signature": .string(hex(proof.signature)), "index": JSON(proof.index),
                    "path": .array(proof.path.map { $0.map { .string(hex($0.bytes)) } ?? .null }),
                ]
            } ?? .null
        return [
            "chain": .string(chain.chain.description), "spelled": .string(chain.spelled.description), "seq": JSON(Int(chain.seq)),
            "head": .string(hex(chain.head.bytes)), "signer": .string(hex(chain.signer.bytes)), "proof": proof,
        ]
    }
}

/// The last line: a digest of every other one, and the exporter's signature over all of them.
struct TrailerLine {
    let lines: [Digest]
    let signer: PublicKey
    let signature: [UInt8]

    init(lines: [Digest], signer: PublicKey, signature: [UInt8]) {
        (self.lines, self.signer, self.signature) = (lines, signer, signature)
    }

    init?(_ json: JSON) {
        guard let list = json["lines"]?.array, let signer = json["signer"]?.string.flatMap({ bytes(hex: $0) }),
            let signature = json["signature"]?.string.flatMap({ bytes(hex: $0) })
        else { return nil }
        lines = list.compactMap { digest($0) }
        guard lines.count == list.count else { return nil }
        self.signer = PublicKey(bytes: signer)
        self.signature = signature
    }

    var json: JSON {
        ["lines": .array(lines.map { .string(hex($0.bytes)) }), "signer": .string(hex(signer.bytes)), "signature": .string(hex(signature))]
    }

    static func message(_ lines: [Digest]) -> [UInt8] { Array("plumb export 1\u{0}".utf8) + sha256(lines.flatMap(\.bytes)).bytes }
}

/// A digest in hexadecimal digits.
func digest(_ json: JSON?) -> Digest? { json?.string.flatMap { bytes(hex: $0) }.flatMap { Digest($0) } }
