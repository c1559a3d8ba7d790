import Replication
import Testing

@testable import Crypto

@Suite struct SealedBoxTests {
    private let a = try! BoxKey(derivedFrom: [UInt8](repeating: 1, count: 32))
    private let b = try! BoxKey(derivedFrom: [UInt8](repeating: 2, count: 32))
    private let stranger = try! BoxKey(derivedFrom: [UInt8](repeating: 3, count: 32))

    private func box(_ sections: [(readers: [BoxKey], plain: [UInt8])]) throws -> [UInt8] {
        var file: [UInt8] = []
        try SealedBox.write(
            sections.map { section in
                SealedBox.Section(readers: section.readers.map(\.publicKey), length: section.plain.count) { emit in
                    // In odd parts, as from a disk.
                    for start in stride(from: 0, to: section.plain.count, by: 50_001) {
                        try emit(Array(section.plain[start..<min(start + 50_001, section.plain.count)]))
                    }
                }
            }
        ) { file += $0 }
        return file
    }

    private func open(_ file: [UInt8], _ key: BoxKey) throws -> [[UInt8]] {
        let reader = try BoxReader(size: file.count, key: key) { offset, count in
            guard offset + count <= file.count else { throw SealedBox.Failure.truncated }
            return Array(file[offset..<offset + count])
        }
        return try reader.sections.map { section in
            var section = section
            var plain: [UInt8] = []
            while let piece = try reader.next(&section) { plain += piece }
            return plain
        }
    }

    @Test func everyReaderGetsItsSectionsAndNobodyElseAny() throws {
        let small = Array("現場".utf8), large = randomBytes(200_000)
        let file = try box([([a, b], small), ([b], large), ([a], [])])
        #expect(Set(try open(file, a)) == [small, []])
        #expect(Set(try open(file, b)) == [small, large])
        #expect(try open(file, stranger).isEmpty)
        // An exact number of pieces, and one byte on either side of it.
        for count in [65_535, 65_536, 65_537, 131_072] {
            let plain = randomBytes(count)
            #expect(try open(try box([([a], plain)]), a) == [plain])
        }
    }

    /// A hostile maker may name one section in all 4,096 slots of one reader: it is read once, not as often as it is named.
    @Test func aSectionThatIsNamedManyTimesIsReadOnce() throws {
        let plain = randomBytes(100)
        #expect(try open(try box([(Array(repeating: a, count: 200), plain), ([a], plain)]), a) == [plain, plain])
    }

    /// Neither the number of readers nor the size of the content shows within the steps of the padding.
    @Test func sizesAreStepsAndNothingElseShows() throws {
        let sizes = Set(
            try [(1, 0), (5, 10), (8, 60_000)].map { count, length in
                try box([(Array(repeating: a, count: count), randomBytes(length))]).count
            })
        #expect(sizes == [41 + 8 * 64 + 65_536])
        let one = try box([([a], Array("x".utf8))]), two = try box([([a], Array("x".utf8))])
        // Two files of one content have nothing in common but the magic and the number of slots.
        #expect(zip(one, two).filter { $0 == $1 }.count < one.count / 200)
        #expect(!one.indices.dropLast(32).contains { one[$0..<$0 + 32].elementsEqual(a.publicKey) })
    }

    @Test func everyTruncationAndEveryFlippedByteIsNoticed() throws {
        let plain = randomBytes(70_000)
        let file = try box([([a], plain)])
        for count in [0, 7, 40, 41, 300, 553, 554, 65_000, file.count - 1] {
            #expect(throws: SealedBox.Failure.self) { try open(Array(file[..<count]), a) }
        }
        #expect(throws: SealedBox.Failure.truncated) { try open(file + [0], a) }
        var outcomes: Set<String> = []
        for index in Array(0..<600) + stride(from: 600, to: file.count, by: 1009) {
            var altered = file
            altered[index] ^= 0x10
            // An error, or the slot is gone, or only padding was hit: never other content.
            do {
                let read = try open(altered, a)
                #expect(read.isEmpty || read == [plain])
                outcomes.insert(read.isEmpty ? "none" : "same")
            } catch let failure as SealedBox.Failure { outcomes.insert(failure.code) }
        }
        #expect(outcomes.isSuperset(of: ["box.damaged", "none", "same", "box.not-a-box"]))
    }

    /// Pieces that are whole by themselves do not pass for others, nor the first for all.
    @Test func piecesCannotBeMovedOrLeftOut() throws {
        let plain = randomBytes(65_536 * 3)
        var file: [UInt8] = []
        let section = SealedBox.Section(readers: [a.publicKey], length: plain.count) { try $0(plain) }
        // No randomness: the section lies at the beginning of the area.
        try SealedBox.write([section], random: { [UInt8](repeating: 0, count: $0) }, to: { file += $0 })
        let start = 41 + 8 * 64, piece = 65_552
        #expect(try open(file, a) == [plain])
        for (from, to) in [(1, 0), (0, 1), (2, 1), (1, 2)] {
            var moved = file
            moved.replaceSubrange(start + to * piece..<start + (to + 1) * piece, with: file[start + from * piece..<start + (from + 1) * piece])
            #expect(throws: SealedBox.Failure.damaged) { _ = try open(moved, a).count }
        }
    }

    @Test func theVectorOpens() throws {
        let block = try #require(try VectorFile("bundle.txt").blocks.first)
        func value(_ name: String) throws -> [UInt8] { try #require(bytes(hex: block[name] ?? "?"), "\(name)") }
        func number(_ name: String) throws -> Int { try #require(Int(block[name] ?? "?"), "\(name)") }
        let key = try BoxKey(derivedFrom: try value("seed"))
        #expect(key.publicKey == (try value("box_public")))
        #expect(try BoxKey(secret: try value("file_secret")).publicKey == Array(try value("head")[8..<40]))
        let plain = (0..<(try number("length"))).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
        let nonce = SealedBox.pieceNonce(0, isLast: false)
        let first = try AEAD.seal(key: try value("content_key"), nonce: nonce, plain[..<65_536], also: try value("head"))
        #expect(sha256(first).bytes == (try value("first_sha256")))
        var slots = [UInt8](repeating: 0, count: 8 * 64)
        slots.replaceSubrange(try number("slot_index") * 64..<(try number("slot_index") + 1) * 64, with: try value("slot"))
        var area = [UInt8](repeating: 0, count: 131_072)
        let sealed = first + (try value("last"))
        area.replaceSubrange(try number("offset")..<(try number("offset") + sealed.count), with: sealed)
        #expect(try open(try value("head") + slots + area, key) == [plain])
    }

    @Test func partsComeBackAndHostileOnesAreRefused() throws {
        let about = BundlePart.About(purpose: .rescue, group: .random(), person: .random(), device: PublicKey(bytes: randomBytes(32)), madeAt: 7)
        let dossier = ID.random(), digest = sha256([1])
        let parts: [BundlePart] = [
            .about(about), .dossier(dossier), .photo(dossier: dossier, sha256: digest, bytes: [1]), .note("讀不到"),
            .file(name: "laptop.sqlite", offset: 4096, bytes: [2, 3]), .end,
        ]
        let bytes = parts.flatMap { $0.encoded() }
        var reader = BundlePartReader()
        var read: [[UInt8]] = []
        for byte in bytes {
            reader.feed([byte])
            while !reader.isAtEnd, let part = try reader.next() { read.append(part.encoded()) }
        }
        #expect(read == parts.map { $0.encoded() } && reader.isAtEnd)
        #expect(BundlePart.photoHead(dossier: dossier, sha256: digest, size: 1) + [1] == parts[2].encoded())
        for hostile in [[2, 0, 0, 0, 0, 0, 0, 0, 16] + dossier.bytes, [1, 255, 255, 255, 255, 255, 255, 255, 255], [1, 0, 0, 0, 0, 0, 0, 0, 1, 9]] {
            var reader = BundlePartReader()
            reader.feed(hostile)
            #expect(throws: FormatError.self) { _ = try reader.next() }
        }
    }
}
