import Compression
import Crypto
import Glibc
import Replication
import Testing

/// What no honest writer sends: refused before it costs anything, and never read as something else.
@Suite struct HostileWireTests {
    private let dossier = ID(high: 1 << 56, low: 1)
    private let form = SetForm(author: ID(high: 7, low: 7), kind: 0, versions: Versions())

    /// A chunk before compression with one set of this body and context.
    private func raw(body: [UInt8], context: [Vector.Entry] = [], replica: ReplicaID = ID(high: 2, low: 2)) throws -> [UInt8] {
        let writer = ChunkWriter()
        try body.withUnsafeBytes {
            try writer.add(
                dossier: dossier, replica: replica, seq: 1, time: HybridTime(milliseconds: 5), form: form, gap: 0, context: context,
                introduces: [UInt8](repeating: 3, count: 32), body: $0
            ) { _, _ in nil }
        }
        return try decompress(writer.finish(prefix: 16)[...], .zstd, limit: Limits.chunkRawBytes)
    }

    private func read(_ raw: [UInt8], _ lookup: any ChunkLookup = NoLookup()) throws -> Chunk { try readChunk(raw[...], codec: 0, lookup: lookup) }

    /// Found by the fuzzer: repaired on reading, the body would have had another hash than the one that was signed.
    @Test func textThatIsNotUTF8IsMalformed() throws {
        for text: [UInt8] in [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0x41, 0xe5]] {
            var body: [UInt8] = [18, 0]
            body.append(ID(high: 9, low: 9))
            body += [1, FieldValue.textTag, UInt8(text.count)] + text
            #expect(throws: FormatError("text")) { try read(try raw(body: body)) }
            #expect(throws: FormatError("text")) { try BodyReader.operations(body) }
        }
        // Any length of good text is good, also with its only wide character at an end.
        for text in ["", "x", "裂縫", String(repeating: "a", count: 100) + "縫"] {
            var body = BodyWriter()
            body.append(Operation(kind: 18, action: .create, record: ID(high: 9, low: 9), fields: [.init(0, .text(text))]))
            #expect(try read(try raw(body: body.bytes)).bodies == body.bytes)
        }
    }

    /// One chain under two numbers would be counted, signed and proved as two.
    @Test func namesOfAChunkAreGivenOnce() throws {
        let vector = try VectorFile("chunk.txt").blocks.first?["raw"]
        let good = try #require(bytes(hex: vector ?? "?"))
        #expect(try read(good).sets.count == 4)
        // After magic, version and prefix: a count, two dossiers; a count, two replicas.
        #expect(good[4] == 2 && good[37] == 2)
        var doubled = good
        doubled.replaceSubrange(21..<37, with: good[5..<21])
        #expect(throws: FormatError("dossier order")) { try read(doubled) }
        var swapped = good
        swapped.replaceSubrange(5..<21, with: good[21..<37])
        swapped.replaceSubrange(21..<37, with: good[5..<21])
        #expect(throws: FormatError("dossier order")) { try read(swapped) }
        doubled = good
        doubled.replaceSubrange(54..<70, with: good[38..<54])
        #expect(throws: FormatError("replica twice")) { try read(doubled) }
    }

    @Test func aContextNamesOthersAndEachOnce() throws {
        let (own, other) = (ID(high: 2, low: 2), ID(high: 3, low: 3))
        #expect(try read(try raw(body: [], context: [.init(replica: other, seq: 4)])).sets.count == 1)
        for context in [[Vector.Entry(replica: own, seq: 1)], [.init(replica: other, seq: 4), .init(replica: other, seq: 5)]] {
            #expect(throws: FormatError("context replica")) { try read(try raw(body: [], context: context)) }
        }
    }

    /// Two million names of one byte each compress to nothing and would each ask the database.
    @Test func namesAreCountedBeforeTheyAreLookedUp() throws {
        final class Counting: ChunkLookup {
            var asked = 0
            func dossier(prefix: UInt64, count: Int) -> DossierID? {
                asked += 1
                return ID(high: prefix << 48, low: 1)
            }
            func record(dossier: DossierID, bornAt place: BirthPlace) -> RecordID? { nil }
        }
        var many: [UInt8] = [0x50, 0x43, 1, 2]
        many.appendVarint(2_000_000)
        many += [UInt8](repeating: 0, count: Limits.chunkRawBytes - many.count)
        let lookup = Counting()
        #expect(throws: FormatError("dossiers")) { try read(many, lookup) }
        #expect(lookup.asked == 0)
        // The same name again and again, in any number.
        var again: [UInt8] = [0x50, 0x43, 1, 2, 3, 7, 0, 0]
        again += [UInt8](repeating: 0, count: 64)
        #expect(throws: FormatError("dossier order")) { try read(again, lookup) }
        // A name beyond its prefix, and one that runs over.
        for difference: UInt64 in [1 << 16, .max] {
            var beyond: [UInt8] = [0x50, 0x43, 1, 2, 2, 1]
            beyond.appendVarint(difference)
            #expect(throws: FormatError("dossier order")) { try read(beyond, lookup) }
        }
    }

    @Test func flagsHaveOneSpelling() throws {
        var request = SyncRequest(epoch: nil, digest: 3, chunks: [], pull: .compare).encoded()
        #expect(request[4] == 0)
        request[4] = 2
        #expect(throws: FormatError("epoch")) { try SyncRequest(request) }
    }

    @Test func aMessageHoldsAFewChunks() throws {
        let chunk = Envelope(
            content: [1], signer: PublicKey(bytes: [UInt8](repeating: 0, count: 32)), signature: [UInt8](repeating: 0, count: 64), proofs: [])
        func message(_ count: Int) -> [UInt8] {
            SyncRequest(epoch: nil, digest: 0, chunks: Array(repeating: chunk, count: count), pull: .nothing).encoded()
        }
        #expect(try SyncRequest(message(Limits.messageChunks)).chunks.count == Limits.messageChunks)
        #expect(throws: FormatError("chunks")) { try SyncRequest(message(Limits.messageChunks + 1)) }
    }

    /// A chunk that would become a gigabyte is given up at its limit: a few hundred kilobytes on the wire, a few megabytes here.
    @Test func aGigabyteIsNotUnpacked() throws {
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        let zstd = ZstdWriter(level: 1)
        for _ in 0..<1024 { zstd.append(zeros) }
        let bombs = [(Codec.zstd, zstd.finish()), (.gzip, compress([UInt8](repeating: 0, count: 64 << 20), .gzip))]
        for (codec, bomb) in bombs {
            #expect(bomb.count < Limits.messageBytes / 16, "\(codec): \(bomb.count)")
            let before = peakKilobytes()
            #expect(throws: FormatError("chunk compression.too-large")) { try readChunk(bomb[...], codec: codec.rawValue, lookup: NoLookup()) }
            #expect(throws: CompressionError.tooLarge) { try decompress(bomb[...], codec, limit: 1 << 20) }
            #expect(peakKilobytes() - before < 16 << 10)
        }
    }

    /// A frame that announces a window of a gigabyte gets none.
    @Test func aHugeWindowIsRefused() throws {
        // Magic, no content size, no single segment; window descriptor 2^30; one empty last block.
        let frame: [UInt8] = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa0, 0x01, 0x00, 0x00]
        #expect(throws: CompressionError.malformed) { try decompress(frame[...], .zstd, limit: 1 << 20) }
    }

    /// The library may know the formats before 1.0, whose windows it does not limit; nobody here ever wrote one.
    @Test func aFrameOfAnOldFormatIsRefused() throws {
        // An empty frame of format 0.7 with a window of 128 MiB: magic, no flags, window descriptor 2^27, last block.
        let frame: [UInt8] = [0x27, 0xb5, 0x2f, 0xfd, 0x00, 0x88, 0xc0, 0x00, 0x00]
        #expect(throws: CompressionError.malformed) { try decompress(frame[...], .zstd, limit: 1 << 20) }
    }

    /// A frame that says how much it holds is unpacked at once, and only if that is true and not too much.
    @Test func aFrameThatLiesAboutItsSizeIsRefused() throws {
        let content = [UInt8](repeating: 7, count: 200)
        var frame = compress(content, .zstd)
        // Magic, a descriptor that says "one segment, its size in one byte", the size.
        #expect(frame[4] == 0x20 && frame[5] == 200)
        #expect(try decompress(frame[...], .zstd, limit: 200) == content)
        #expect(throws: CompressionError.tooLarge) { try decompress(frame[...], .zstd, limit: 199) }
        for size in [UInt8(0), 199, 201, 255] {
            frame[5] = size
            #expect(throws: CompressionError.malformed) { try decompress(frame[...], .zstd, limit: 1000) }
        }
    }

    /// A writer gives back what it was given, whether it kept it until the end or compressed it as it came.
    @Test(arguments: [0, 1, 3000, 300_000, 2_500_000])
    func piecesComeBackWhole(_ size: Int) throws {
        let zstd = ZstdWriter()
        for round in 0..<2 {
            let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0 &+ round) }
            for start in stride(from: 0, to: size, by: 70_001) { zstd.append(Array(content[start..<min(size, start + 70_001)])) }
            #expect(try decompress(zstd.finish()[...], .zstd, limit: size) == content)
        }
    }

    @Test(arguments: [Codec.zstd, .gzip])
    func nothingStandsBehindAFrame(_ codec: Codec) throws {
        let frame = compress(Array("content".utf8), codec)
        #expect(try decompress(frame[...], codec, limit: 100) == Array("content".utf8))
        for tail in [[0], frame] { #expect(throws: CompressionError.malformed) { try decompress((frame + tail)[...], codec, limit: 100) } }
        for length in frame.indices { #expect(throws: CompressionError.malformed) { try decompress(frame[..<length], codec, limit: 100) } }
    }

    /// Of this process so far.
    private func peakKilobytes() -> Int {
        var usage = rusage()
        getrusage(0, &usage)
        return usage.ru_maxrss
    }
}
