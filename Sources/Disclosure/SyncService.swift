internal import Crypto
internal import Database
internal import HTTP
internal import Ledger
internal import Records
internal import Replication

extension Door {
    /// Answers one sync request of a person's device in normal service (T1, T2, V3); see `sync`.
    func answer(_ caller: Caller, _ request: SyncRequest) async throws -> SyncReply {
        let now = clock()
        do {
            if !request.chunks.isEmpty { return try await admit(caller, request, now) }
            switch request.pull {
            case .nothing:
                return SyncReply(epoch: epoch, now: now, admitted: HybridTime(milliseconds: now), outcome: .admitted)
            case .compare: return try await compare(caller, request.digest, now)
            case .range(let range): return try await walk(caller, range, now)
            }
        } catch is UnknownDossier {
            throw Problems.unknownDossiers
        } catch let error as PartlyRefused {
            var reply = SyncReply(epoch: epoch, now: now, admitted: HybridTime(bits: 0), outcome: .admitted)
            reply.refused = error.refused.map { .init(dossier: $0.key, reason: $0.value) }.sorted { $0.dossier < $1.dossier }
            return reply
        } catch is FormatError {
            throw Problems.malformed
        }
    }

    /// The idle check: one digest against another; only on a difference does it cost more.
    private func compare(_ caller: Caller, _ digest: UInt64, _ now: Int64) async throws -> SyncReply {
        var reply = SyncReply(epoch: epoch, now: now, admitted: HybridTime(milliseconds: now), outcome: .equal)
        if digests.known(caller.person) == digest { return reply }
        let digests = digests
        // On the writer's queue, so that no commit can come between summing and remembering the sum.
        reply.outcome = try await writer.write { ledger in
            try digests.follow(ledger)
            if try digests.digest(caller.person, ledger) == digest { return .equal }
            return .buckets(try DigestCache.buckets(caller.person, ledger))
        }
        return reply
    }

    /// Admits chunks, gives verdicts, and, if both sides then hold the same but for the daemon's own new sets, sends those
    /// along: the steady state is one round trip.
    private func admit(_ caller: Caller, _ request: SyncRequest, _ now: Int64) async throws -> SyncReply {
        var (reply, acknowledgement, verdicts) = try await writer.inTurn {
            try await write(caller, request, now, ahead: try await readAhead(caller, request.chunks[0]))
        }
        // Signing, packing and summing make nobody else wait who wants to write.
        reply.acknowledgement = try acknowledgement?.signed()
        let touched = reply.checks.map(\.dossier)
        let due = verdicts
        if !touched.isEmpty || !due.isEmpty {
            let person = caller.person
            // Whoever brings a set of a dossier holds it, but may have got it by another way than ours.
            (reply.checks, reply.chunks) = try await telling(caller, due.map(\.dossier), channel: "sync") { ledger in
                (try ledger.checks(touched, for: person), try ledger.chunks(of: due, for: person))
            }
        }
        return reply
    }

    /// Reads, hashes and verifies a request's first chunk beside the writer, where that is all of it for most laptops.
    private func readAhead(_ caller: Caller, _ envelope: Envelope) async throws -> ReadAhead? {
        guard envelope.signer.bytes == caller.deviceKey, var ahead = ReadAhead(envelope) else { return nil }
        let content = ahead
        let places = try await read { ledger in
            let bearer = Bearer.device(
                key: envelope.signer, person: caller.person, right: { try ledger.hadRight(of: $1, in: $0) ? .read : nil }, certified: { _, _ in false })
            return try ledger.places(of: content, from: bearer)
        }
        ahead.foresee(places)
        return ahead
    }

    /// Writes what a request brings.
    private func write(
        _ caller: Caller, _ request: SyncRequest, _ now: Int64, ahead: ReadAhead?
    ) async throws -> (SyncReply, UnsignedAcknowledgement?, [Verdict]) {
        let epoch = epoch
        let digests = digests
        return try await write { [self] change -> (SyncReply, UnsignedAcknowledgement?, [Verdict]) in
            let ledger = change.ledger
            let standings = Standings(change)
            let bearer = change.bearer(caller, standings)
            var reply = SyncReply(epoch: epoch, now: now, admitted: HybridTime(milliseconds: now), outcome: .admitted)
            var touched: Set<DossierID> = []
            var before: [DossierID: UInt32] = [:]
            for (index, envelope) in request.chunks.enumerated() {
                let admission = try change.admit(
                    envelope, from: bearer, of: caller.person, standings, isLast: index == request.chunks.count - 1,
                    ahead: index == 0 ? ahead : nil)
                reply.admittedSets += admission.admitted
                reply.knownSets += admission.known
                if admission.isStaged { reply.stagedSets += 1 }
                for (dossier, reason) in admission.refused { reply.refused.append(.init(dossier: dossier, reason: reason)) }
                touched.formUnion(admission.touched)
                reply.renames += admission.renames
                before.merge(admission.daemonBefore) { first, _ in first }
            }
            if reply.admittedSets > 0 { reply.admittedSets += try change.writer.admitStaged(from: bearer, now: change.now) }
            if case .compare = request.pull, reply.stagedSets == 0 { try change.writer.dropStaged(of: bearer) }
            for dossier in touched.sorted() {
                try change.settleHandedBack(dossier)
                try change.settleFamily(of: dossier)
                try change.tellAuthors(of: dossier)
            }
            try change.writer.finish()
            // Of a dossier that was taken away nothing goes back, not even the verdict on what has just come.
            before = try before.filter { try ledger.right(of: caller.person, in: $0.key) != nil }
            let acknowledgement = reply.admittedSets + reply.knownSets > 0 ? try acknowledge(caller, reply, ledger) : nil
            guard case .compare = request.pull else { return (reply, acknowledgement, []) }
            // Which dossiers; what their tables say is summed below, when nobody waits for the writer.
            reply.checks = touched.sorted().map { TableCheck(dossier: $0, heads: 0, sum: 0) }
            // Both sides are equal but for what the daemon wrote just now in the touched dossiers.
            var expected: UInt64
            if let known = digests.known(caller.person) {
                expected = known
                for (dossier, delta) in change.writer.digestDeltas where try ledger.right(of: caller.person, in: dossier) != nil {
                    expected = expected &+ delta
                }
            } else {
                expected = try DigestCache.terms(caller.person, ledger).reduce(UInt64(0)) { $0 &+ $1.1 }
            }
            var verdicts: [Verdict] = []
            for (id, seq) in before {
                let dossier = try change.writer.dossier(id)
                expected = expected &- (try dossier.daemonTerm(ledger)) &+ (try dossier.daemonTerm(ledger, at: seq))
                let last = try dossier.ownSeq(ledger)
                if last > seq { verdicts.append(Verdict(dossier: id, after: seq, through: last)) }
            }
            guard expected == request.digest else {
                reply.outcome = .buckets(try DigestCache.buckets(caller.person, ledger))
                return (reply, acknowledgement, [])
            }
            reply.outcome = .equal
            return (reply, acknowledgement, verdicts)
        }
    }

    /// Sends what the laptop lacks of one range of dossiers, up to one chunk; before the first byte of a dossier leaves, it
    /// is on disk who comes to know it.
    private func walk(_ caller: Caller, _ range: PullRange, _ now: Int64) async throws -> SyncReply {
        let (reply, leaving) = try await pull(caller, range, now)
        #if PLANTED_BUGS
        if Planted.has(.knowledgeLate) { return reply }
        #endif
        try await noteKnown(caller, leaving, channel: "sync")
        return reply
    }

    /// What would be sent of one range, and of which dossiers it tells; nothing of it may leave before that is on disk.
    func pull(_ caller: Caller, _ range: PullRange, _ now: Int64) async throws -> (reply: SyncReply, leaving: [DossierID]) {
        let held = Dictionary(range.held.map { ($0.dossier, $0) }) { first, _ in first }
        let epoch = epoch
        return try await read { ledger -> (SyncReply, [DossierID]) in
            var reply = SyncReply(epoch: epoch, now: now, admitted: HybridTime(milliseconds: now), outcome: .range(next: nil))
            // Of which something leaves now, whatever the laptop says that it holds already.
            var leaving: [DossierID] = []
            var completed: [DossierID] = []
            let open = try ledger.openDossiers(of: caller.person, from: range.from, through: range.through).filter { range.buckets.contains($0.dossier) }
            let openIDs = Set(open.map(\.dossier))
            reply.refused = range.held.filter { !openIDs.contains($0.dossier) }.map { .init(dossier: $0.dossier, reason: .unknownDossier) }
            let extractor = Extractor(ledger, prefix: 16)
            for entry in open {
                guard let dossier = try ledger.dossier(entry.dossier) else { continue }
                let theirs = held[entry.dossier]
                let vector = theirs?.vector ?? Vector()
                if theirs == nil {
                    reply.grants.append(dossier.grant(entry))
                }
                if try theirs == nil || dossier.vector(ledger) != vector { leaving.append(entry.dossier) }
                // A different past under the same numbers: the laptop shows it first, and gets nothing that would not fit on it.
                let isOnePast = try theirs.map { try dossier.agrees(with: $0, ledger) } ?? true
                if try !isOnePast || dossier.lacksSomething(of: vector, ledger) { reply.wants.append(try dossier.held(ledger)) }
                guard isOnePast else { continue }
                if try !extractor.add(dossier, afterVector: vector) || reply.grants.count >= Door.grantsInReply {
                    reply.outcome = .range(next: entry.dossier)
                    break
                }
                if try dossier.vector(ledger) != vector { completed.append(entry.dossier) }
            }
            if case .range(nil) = reply.outcome, range.through < ID(high: .max, low: .max) {
                reply.outcome = .range(next: range.through.successor)
            }
            if let chunk = try extractor.emit() { reply.chunks.append(chunk.envelope) }
            reply.checks = try ledger.checks(completed, for: caller.person)
            return (reply, leaving)
        }
    }

    /// Grants that one reply carries; more follow in the next.
    static let grantsInReply = 512
}

/// What the daemon wrote of one dossier in a transaction that brought changes: sets of its own chain.
struct Verdict: Sendable {
    let dossier: DossierID
    let after: UInt32
    let through: UInt32
}

extension Ledger {
    /// Verdicts as chunks for a person who holds what they build on. Nothing of what was taken away since.
    fileprivate func chunks(of verdicts: [Verdict], for person: PersonID) throws -> [Envelope] {
        let extractor = Extractor(self, prefix: try dossierPrefix(of: person))
        var chunks: [Envelope] = []
        for verdict in verdicts.sorted(by: { $0.dossier < $1.dossier }) where try right(of: person, in: verdict.dossier) != nil {
            guard let dossier = try dossier(verdict.dossier) else { continue }
            if try extractor.add(dossier, afterDaemon: verdict.after, through: verdict.through) { continue }
            if let chunk = try extractor.emit() { chunks.append(chunk.envelope) }
            _ = try extractor.add(dossier, afterDaemon: verdict.after, through: verdict.through)
        }
        if let chunk = try extractor.emit() { chunks.append(chunk.envelope) }
        return chunks
    }
}

extension DossierState {
    func grant(_ open: OpenDossier) -> Grant {
        Grant(
            dossier: id, group: group, kind: DossierKind(rawValue: kind) ?? .personal, family: family, secret: secret, right: open.right,
            number: open.grantNumber, birth: birth)
    }
}

extension DigestCache {
    /// Digest of each bucket of what a person may open.
    static func buckets(_ person: PersonID, _ ledger: Ledger) throws -> [UInt64] {
        var digests = [UInt64](repeating: 0, count: 256)
        for (dossier, term) in try terms(person, ledger) { digests[dossier.bucket] &+= term }
        return digests
    }
}

extension Ledger {
    /// Shortest prefix that names each dossier open to a person, with a byte to spare.
    func dossierPrefix(of person: PersonID) throws -> Int {
        let ids = try openDossiers(of: person, from: .zero, through: ID(high: .max, low: .max)).map(\.dossier.high)
        var common = 0
        for (left, right) in zip(ids, ids.dropFirst()) { common = max(common, (left ^ right).leadingZeroBitCount) }
        return min(8, common / 8 + 2)
    }
}
