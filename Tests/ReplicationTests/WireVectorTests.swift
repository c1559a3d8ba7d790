import Crypto
import Glibc
import Replication
import Testing

/// Reads `schema/vectors/*.txt`: blocks of `name = hex` lines, one vector a block, separated by empty lines.
struct VectorFile {
    let blocks: [[String: String]]

    init(_ name: String) throws {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let file = try #require(fopen("/\(folder)/schema/vectors/\(name)", "r"), "schema/vectors/\(name) is missing")
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var next = fgetc(file)
        while next != EOF {
            bytes.append(UInt8(truncatingIfNeeded: next))
            next = fgetc(file)
        }
        var blocks: [[String: String]] = [[:]]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("#") { continue }
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces() }
            if parts.count == 2 { blocks[blocks.count - 1][parts[0]] = parts[1] } else if !blocks[blocks.count - 1].isEmpty { blocks.append([:]) }
        }
        self.blocks = blocks.filter { !$0.isEmpty }
    }
}

extension Substring {
    func trimmingSpaces() -> String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

@Suite struct WireVectorTests {
    /// The hashed bytes of the format document, byte by byte: header, body hash, context digest, identity.
    @Test func identities() throws {
        let file = try VectorFile("identity.txt")
        #expect(file.blocks.count >= 3)
        for block in file.blocks {
            func hexBytes(_ name: String) throws -> [UInt8] { try #require(bytes(hex: block[name] ?? "?"), "\(name)") }
            func number(_ name: String) throws -> UInt64 { try #require(UInt64(block[name] ?? "?"), "\(name)") }
            let replica = try #require(ID(bytes: hexBytes("replica")))
            var context = Vector()
            var named: [Digest] = []
            for entry in (block["context"] ?? "").split(separator: " ") {
                let parts = entry.split(separator: ":")
                context[try #require(ID(parts[0]))] = try #require(UInt32(parts[1]))
                named.append(try #require(Digest(bytes(hex: parts[2]) ?? [])))
            }
            let seq = UInt32(try number("seq"))
            context[replica] = seq - 1 - UInt32(try number("gap"))
            var versions = Versions(catalogue: UInt32(try number("catalogue")), rulebook: UInt32(try number("rulebook")))
            versions.schema = UInt32(try number("schema"))
            var header = Header(
                dossier: try #require(ID(bytes: hexBytes("dossier"))), replica: replica, seq: seq, time: HybridTime(bits: try number("time")),
                author: try #require(ID(bytes: hexBytes("author"))), context: context, versions: versions,
                introduces: seq == 1 ? try hexBytes("introduces") : nil)
            header.kind = UInt8(try number("kind"))
            var encoded: [UInt8] = []
            header.encode(into: &encoded)
            #expect(hex(encoded) == block["header"])
            let hasher = IdentityHasher()
            let secret = try #require(Digest(hexBytes("secret")))
            let body = try hexBytes("body")
            let bodyHash = body.withUnsafeBytes { hasher.bodyHash(secret: secret, body: $0) }
            #expect(hex(bodyHash.bytes) == block["body_hash"])
            let contextDigest = hasher.contextDigest(named)
            #expect(contextDigest.map { hex($0.bytes) } ?? "" == block["context_digest"])
            let identity = encoded.withUnsafeBytes {
                hasher.identity(
                    secret: secret, header: $0, bodyHash: bodyHash, previous: Digest(bytes(hex: block["previous"] ?? "") ?? []) ?? .zero,
                    contextDigest: contextDigest)
            }
            #expect(hex(identity.bytes) == block["identity"])
        }
    }

    /// A chunk of the format document reads back to the sets it was written from, and writing those gives the same bytes
    /// before compression.
    @Test func chunk() throws {
        let block = try #require(try VectorFile("chunk.txt").blocks.first)
        let content = try #require(bytes(hex: block["raw"] ?? "?"))
        let chunk = try readChunk(content[...], codec: 0, lookup: NoLookup())
        #expect(chunk.sets.count == Int(block["sets"] ?? "?"))
        #expect(hex(chunk.bodies) == block["bodies"])
        let headers = chunk.sets.map { entry in
            var bytes: [UInt8] = []
            chunk.header(entry).encode(into: &bytes)
            return hex(bytes)
        }
        #expect(headers.joined(separator: " ") == block["headers"])
    }

    /// Every proper prefix and every single changed byte of a chunk either reads as something or is refused; nothing traps.
    @Test func damagedChunksAreRefusedOrRead() throws {
        let block = try #require(try VectorFile("chunk.txt").blocks.first)
        let content = try #require(bytes(hex: block["raw"] ?? "?"))
        for length in 0..<content.count {
            #expect(throws: (any Error).self) { try readChunk(content[0..<length], codec: 0, lookup: NoLookup()) }
        }
        var read = 0
        for index in content.indices {
            for bit in 0..<8 {
                var damaged = content
                damaged[index] ^= 1 << UInt8(bit)
                if (try? readChunk(damaged[...], codec: 0, lookup: NoLookup())) != nil { read += 1 }
            }
        }
        // Values may change under a flipped bit; it is the signature's task to tell. But some flips must be caught here.
        #expect(read < content.count * 8)
    }
}

struct NoLookup: ChunkLookup {
    func dossier(prefix: UInt64, count: Int) -> DossierID? { nil }
    func record(dossier: DossierID, bornAt place: BirthPlace) -> RecordID? { nil }
}
