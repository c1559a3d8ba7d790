import Crypto
import Replication
import Testing

@Suite struct PureTests {
    private func id(_ number: UInt64) -> ID { ID(high: number, low: number) }

    @Test(arguments: [UInt64(0), 1, 127, 128, 300, 1 << 32, .max])
    func varintsReadBackAndHaveOneSpelling(_ value: UInt64) throws {
        var bytes: [UInt8] = []
        bytes.appendVarint(value)
        let read = try bytes.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            return try reader.varint("test")
        }
        #expect(read == value)
        var longer = bytes
        longer[longer.count - 1] |= 0x80
        longer.append(0)
        #expect(throws: FormatError.self) {
            try longer.withUnsafeBytes { raw in
                var reader = ByteReader(raw)
                _ = try reader.varint("test")
            }
        }
    }

    @Test func valuesThatHaveASecondSpellingAreMalformed() {
        let negativeZero: [UInt8] = [2, 0x80, 0, 0, 0, 0, 0, 0, 0]
        let notANumber: [UInt8] = [2, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0]
        for bytes in [negativeZero, notANumber, [5], [1], [3, 2, 65]] {
            #expect(throws: FormatError.self) { try FieldValue(encoded: bytes) }
        }
        var bytes: [UInt8] = []
        bytes.append(FieldValue.real(-0.0))
        #expect(bytes == [2, 0, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test func vectorsKeepOrderAndCover() {
        var vector = Vector()
        vector[id(5)] = 2
        vector[id(1)] = 7
        vector[id(3)] = 1
        #expect(vector.entries.map(\.replica) == [id(1), id(3), id(5)])
        #expect(vector.covers(id(1), 7) && !vector.covers(id(1), 8) && !vector.covers(id(9), 1))
        vector[id(3)] = 0
        #expect(vector.entries.count == 2)
        var larger = vector
        larger[id(9)] = 1
        #expect(larger.covers(vector) && !vector.covers(larger))
    }

    @Test func stampsGoUpByThemselvesAndFollowNobody() {
        let first = HybridTime.next(now: 1000, last: HybridTime(bits: 0))
        let second = HybridTime.next(now: 1000, last: first)
        let back = HybridTime.next(now: 10, last: second)
        #expect(first < second && second < back && back.milliseconds == 1000)
        let admission = HybridTime(milliseconds: 1_000_000)
        #expect(HybridTime(milliseconds: 1_300_000).effective(admittedAt: admission).milliseconds == 1_300_000)
        #expect(HybridTime(milliseconds: 1_300_001).effective(admittedAt: admission) == admission)
    }

    /// Verdict rules as a table: what the rules know, and what they say.
    @Test func verdicts() {
        let seal = Authority.Seal(replica: id(1), seq: 5, covers: Vector([.init(replica: id(1), seq: 4), .init(replica: id(2), seq: 2)]))
        let knows = Vector([.init(replica: id(1), seq: 5)])
        let ignorant = Vector([.init(replica: id(1), seq: 4)])
        func say(_ kind: SetKind, _ right: Right?, _ context: Vector, _ seals: [Authority.Seal], office: Bool = false, conflict: Bool = false) -> VoidReason? {
            Authority.verdict(
                .init(kind: kind, isFromDaemon: false, right: right, touchesOfficeOnly: office, context: context), seals: seals,
                hasConflictCovered: conflict)
        }
        #expect(say(.ordinary, .write, ignorant, []) == nil)
        #expect(say(.ordinary, nil, ignorant, []) == .noRight)
        #expect(say(.ordinary, .read, ignorant, []) == .noRight)
        #expect(say(.ordinary, .write, ignorant, [], office: true) == .officeOnly)
        #expect(say(.ordinary, .write, knows, [seal]) == .afterSeal)
        #expect(say(.ordinary, .write, ignorant, [seal]) == nil)
        #expect(say(.seal, .write, ignorant, []) == .mayNotSeal)
        #expect(say(.seal, .seal, ignorant, [], conflict: true) == .sealOverConflict)
        #expect(say(.seal, .seal, ignorant, [seal]) == .alreadyFinal)
        #expect(say(.seal, .seal, knows, [seal]) == nil)
        #expect(Authority.counts(replica: id(2), seq: 2, kind: .ordinary, isFromDaemon: false, seals: [seal]))
        #expect(!Authority.counts(replica: id(2), seq: 3, kind: .ordinary, isFromDaemon: false, seals: [seal]))
        #expect(Authority.counts(replica: id(2), seq: 3, kind: .ordinary, isFromDaemon: true, seals: [seal]))
    }

    @Test func proofsLeadFromEveryLeafToTheRoot() throws {
        let key = try SigningKey()
        for count in [1, 2, 3, 7, 8, 9] {
            let leaves = (0..<count).map { sha256([UInt8($0)]) }
            let root = Attestation.root(leaves)
            for index in 0..<count {
                #expect(Attestation.root(leaf: leaves[index], index: index, path: Attestation.path(leaves, index)) == root)
                if count > 1 {
                    #expect(
                        Attestation.root(leaf: leaves[index], index: index ^ 1, path: Attestation.path(leaves, index)) != root
                            || count.isMultiple(of: 2) == false)
                }
            }
            let signature = try key.sign(Attestation.message(root: root))
            #expect(key.publicKey.isValid(signature: signature, for: Attestation.message(root: root)))
        }
    }

    /// The laptop's side of a sync, answer by answer.
    @Test func sessionSteps() throws {
        var session = SyncSession()
        guard case .push = session.step(remainingChunks: 3) else { Issue.record("three chunks: push"); return }
        guard case .push = session.receive(.admitted, ownBuckets: { [] }, remainingChunks: 2) else { Issue.record("two left: push"); return }
        guard case .compare = session.receive(.admitted, ownBuckets: { [] }, remainingChunks: 1) else { Issue.record("last: compare"); return }
        var theirs = [UInt64](repeating: 0, count: 256)
        theirs[7] = 9
        guard case .walk(let buckets, let from) = session.receive(.buckets(theirs), ownBuckets: { [UInt64](repeating: 0, count: 256) }, remainingChunks: 0)
        else { Issue.record("differing: walk"); return }
        #expect(buckets.contains(7) && !buckets.contains(8) && from == .zero)
        guard case .walk(_, let next) = session.receive(.range(next: id(4)), ownBuckets: { [] }, remainingChunks: 0) else { Issue.record("goes on"); return }
        #expect(next == id(4))
        guard case .compare = session.receive(.range(next: nil), ownBuckets: { [] }, remainingChunks: 0) else { Issue.record("compares again"); return }
        guard case .done(.equal) = session.receive(.equal, ownBuckets: { [] }, remainingChunks: 0) else { Issue.record("equal: done"); return }
    }

    @Test func messagesReadBack() throws {
        let key = try SigningKey()
        let envelope = Envelope(content: [1, 2, 3], signer: key.publicKey, signature: [UInt8](repeating: 7, count: 64), proofs: [])
        let range = PullRange(
            from: id(1), buckets: .all, through: id(9), held: [.init(dossier: id(2), vector: Vector([.init(replica: id(3), seq: 4)]), terms: [5])])
        let request = SyncRequest(epoch: Epoch(store: id(8), number: 3), digest: 77, chunks: [envelope], pull: .range(range))
        #expect(try SyncRequest(request.encoded()).encoded() == request.encoded())
        var reply = SyncReply(epoch: Epoch(store: id(8), number: 3), now: 5, admitted: HybridTime(milliseconds: 9), outcome: .range(next: id(6)))
        reply.grants = [Grant(dossier: id(1), group: id(2), kind: .visit, family: id(3), secret: sha256([1]), right: .seal, number: 2)]
        reply.refused = [.init(dossier: id(1), reason: .unknownDossier)]
        reply.wants = range.held
        reply.chunks = [envelope]
        #expect(try SyncReply(reply.encoded()).encoded() == reply.encoded())
        for length in 0..<reply.encoded().count { #expect(throws: FormatError.self) { try SyncReply(Array(reply.encoded()[0..<length])) } }
    }
}
