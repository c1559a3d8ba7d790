import Crypto
import Disclosure
import HTTP
import Inspection
import Replication
import Scheduling
import Testing

/// The public chain: equal growth, order, links and proofs (schema/draw-chain.md).
@Suite("Public chain")
struct PublicChainTests {
    private func lines(_ world: DrawWorld) async throws -> [ChainLine] {
        let entries = try #require(try await world.door.publicChain(world.who("auditor"))["entries"]?.array)
        return try entries.map { entry in
            ChainLine(
                number: try #require(entry["number"]?.int), moment: UInt64(try #require(entry["at"]?.string.flatMap(LegalMoment.milliseconds(iso:)))),
                leaf: try #require(bytes(hex: entry["leaf"]?.string ?? "").flatMap { Digest($0) }),
                link: try #require(bytes(hex: entry["link"]?.string ?? "").flatMap { Digest($0) }))
        }
    }

    private func proof(_ world: DrawWorld, _ topic: String = "commit", number: Int? = nil) async throws -> ChainProof {
        let json = try await world.door.chainProof(world.who("auditor"), quarter: DrawWorld.quarter, number: number, of: topic)
        return ChainProof(
            number: try #require(json["number"]?.int), salt: try #require(bytes(hex: json["salt"]?.string ?? "")),
            content: try #require(bytes(hex: json["content"]?.string ?? "")))
    }

    @Test("a day with commitments and a day without grow by the same number of places")
    func equalGrowth() async throws {
        let world = try await DrawWorld()
        var counts: [Int] = []
        for day in 2...5 {
            if day == 3 {
                try await world.freeze()
                try await world.commit(
                    DrawWorld.order(beacon: [DrawBeaconPart(source: "x", earliest: UInt64(DrawWorld.at("2025-07-20", 9)), shape: .hex, length: 64)]))
                _ = try await world.door.abortDraw(world.who("office"), .random(), quarter: DrawWorld.quarter, number: nil, reason: "test")
            }
            try await world.goTo("2025-07-0\(day)")
            try await world.goTo("2025-07-0\(day)", 12)
            counts.append(try await lines(world).count)
        }
        #expect(counts == [32, 48, 64, 80])
        let chain = try PublishedChain(bytes: Array(PublishedChain.text(try await lines(world)).utf8))
        let checkpoint = try await world.door.chainCheckpoint(world.who("auditor"))
        #expect(checkpoint["root"]?.string == chain.lines.last.map { hex($0.link.bytes) })
        #expect(checkpoint["date"] == "2025-07-05")
        guard case .object(let members) = checkpoint else { return }
        #expect(members.keys.sorted() == ["date", "root"])
    }

    @Test("one place a day: what is more waits for the next day, in order, and publication counts from there")
    func waiting() async throws {
        let world = try await DrawWorld(places: 1)
        let late = [DrawBeaconPart(source: "x", earliest: UInt64(DrawWorld.at("2025-07-20", 9)), shape: .hex, length: 64)]
        try await world.freeze()
        let first = try await world.commit(DrawWorld.order(beacon: late))
        world.clock.set(world.clock.now + 1)
        try await world.freeze(number: 2)
        let second = try await world.commit(number: 2, DrawWorld.order(beacon: late))
        #expect(first["published"] == .moment(DrawWorld.at("2025-07-02", 3)))
        #expect(second["published"] == .moment(DrawWorld.at("2025-07-03", 3)))
        try await world.goTo("2025-07-02", 3)
        #expect(await problem { try await self.proof(world, number: 2) } == "404.1")
        let one = try await proof(world, number: 1)
        try await world.goTo("2025-07-03", 3)
        #expect(try await proof(world, number: 2).number == one.number + 1)
    }

    @Test("a proof opens its place and nothing else; a changed chain is refused at the line")
    func proofs() async throws {
        let world = try await DrawWorld()
        try await world.drawn()
        let shown = try await world.show()
        let commitment = try DrawCommitment(lines: shown["text"]?.array?.compactMap(\.string) ?? [])
        let text = PublishedChain.text(try await lines(world))
        let chain = try PublishedChain(bytes: Array(text.utf8))
        let proof = try await proof(world)
        #expect(ChainProof(bytes: Array(proof.text.utf8)) == proof)
        #expect(try chain.place(of: commitment, proof).number == proof.number)
        var salt = proof.salt
        salt[0] ^= 1
        #expect(throws: Refusal.self) { try chain.place(of: commitment, ChainProof(number: proof.number, salt: salt, content: proof.content)) }
        #expect(throws: Refusal.self) { try chain.place(of: commitment, ChainProof(number: proof.number + 1, salt: proof.salt, content: proof.content)) }
        #expect(throws: Refusal.self) { try chain.place(of: commitment, ChainProof(number: proof.number, salt: proof.salt, content: ChainContent.dummy)) }
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in [1, rows.count / 2, rows.count - 2] {
            var changed = rows
            changed[index] = changed[index].replacing(",1", with: ",2", maxReplacements: 1)
            if changed == rows { continue }
            #expect(throws: Refusal.self) { try PublishedChain(bytes: Array(changed.joined(separator: "\n").utf8)) }
        }
        var shorter = rows
        shorter.remove(at: 3)
        #expect(throws: Refusal.self) { try PublishedChain(bytes: Array(shorter.joined(separator: "\n").utf8)) }
    }

    @Test("the chain says nothing of what it stands for: no leaf is the hash of a content without its salt")
    func leavesAreSalted() async throws {
        let world = try await DrawWorld()
        try await world.freeze()
        try await world.commit()
        try await world.goTo("2025-07-02")
        let shown = try await world.show()
        let hash = try #require(bytes(hex: shown["commitment"]?.string ?? "").flatMap { Digest($0) })
        let content = ChainContent.bytes(topic: "commit", hash: hash)
        #expect(content.count == ChainContent.dummy.count)
        let leaves = Set(try await lines(world).map(\.leaf))
        #expect(!leaves.contains(sha256(content)) && !leaves.contains(hash))
        #expect(leaves.count == 32)
    }
}
