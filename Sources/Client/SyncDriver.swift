internal import Crypto
internal import Database
internal import HTTP
internal import Ledger
package import Replication
internal import Terminal

/// Drives a sync: asks the pure `SyncSession` what comes next, carries it over HTTP and stores each reply in one durable
/// transaction (T1). Broken off anywhere, it is simply begun anew.
package struct SyncDriver {
    private let laptop: Laptop
    private let ledger: Ledger
    private let api: APIClient
    private let clock: @Sendable () -> Int64
    private var extractor: Extractor
    private var report = SyncReport()
    /// Dossiers whose sets are not sent again in this run.
    private var setAside: Set<DossierID> = []
    /// Dossiers of which this laptop and the server turned out to hold different pasts in this run.
    private var disputed: Set<DossierID> = []
    /// Whether a push was sent once more because it arrived unreadable.
    private var hasResent = false
    /// As the last reply said.
    private var mode = SyncReply.Mode.normal

    package init(_ laptop: Laptop, _ api: APIClient, clock: @escaping @Sendable () -> Int64) throws {
        self.laptop = laptop
        ledger = laptop.ledger
        self.api = api
        self.clock = clock
        extractor = Extractor(ledger, prefix: 0)
        setAside = try laptop.closedDossiers()
    }

    /// Exchanges until both sides hold the same. `onReply` is called after each reply that is safely stored.
    ///
    /// Throws `HTTPError`, `Problem`, `CommandFailure` (another server), `FormatError`, `LedgerError`, `DatabaseError`; what was
    /// stored before stays.
    package mutating func run(onReply: (SyncReport) -> Void = { _ in }) throws -> SyncReport {
        var session = SyncSession()
        var step = session.step(remainingChunks: try remaining())
        while true {
            let outcome: SyncReply.Outcome
            let (epoch, shown) = (laptop.enrolment.epoch, disputed)
            switch step {
            case .done(let result):
                report.isSettled = result == .equal
                if report.isSettled { try laptop.settle(now: clock()) }
                try laptop.setNumber("last-sync", clock())
                return report
            case .push, .compare: outcome = try push()
            case .walk(let buckets, let from):
                let range = try ledger.held(from: from, buckets: buckets, limit: SyncDriver.heldInRequest)
                outcome = try exchange(.range(range), pushing: []).outcome
                report.walkedTo = from.bucket
            }
            onReply(report)
            if laptop.enrolment.epoch != epoch || disputed != shown {
                // Everything is offered again, from the beginning, or all of a dossier: before that is there, a walk would only meet it again.
                session = SyncSession()
                step = session.step(remainingChunks: try remaining())
                continue
            }
            if mode == .giveOnly, try remaining() == 0 {
                report.isGiveOnly = true
                try laptop.setNumber("last-sync", clock())
                return report
            }
            step = try session.receive(outcome, ownBuckets: { try ledger.bucketDigests() }, remainingChunks: try remaining())
        }
    }

    /// Whether the server has anything for this laptop; asks for nothing, so that nobody learns anything by it.
    func hasSomethingWaiting() throws -> Bool {
        var request = SyncRequest(epoch: laptop.enrolment.epoch, digest: try ledger.hubDigest(), chunks: [], pull: .compare)
        request.acknowledgement = try laptop.acknowledgement()
        if case .equal = try send(request).outcome { return false }
        return true
    }

    /// Bytes of chunks after which a request must end, whatever it leaves out: another one would be too much for a message.
    private static let bytesInRequest = Limits.messageBytes - Limits.chunkRawBytes

    /// Dossiers that one request tells about.
    private static let heldInRequest = 256

    // MARK: Requests

    /// 1 when something is to be sent, else 0: how many chunks it is shows when they are made.
    private func remaining() throws -> Int {
        let waiting = try laptop.dossiersWithUnsent()
        return waiting.isSubset(of: setAside) ? 0 : 1
    }

    private mutating func push() throws -> SyncReply.Outcome {
        // Names are made only when there is something to name: an idle check must not read every dossier.
        if extractor.prefix == 0, try remaining() > 0 { extractor.prefix = try ledger.dossierPrefix() }
        let (chunks, isLast) = try chunksOfRequest(excluding: setAside)
        do {
            return try exchange(isLast ? .compare : .nothing, pushing: chunks).outcome
        } catch let problem as Problem where problem.code == "409.1" && extractor.prefix < 16 {
            // The server knows another dossier whose id begins alike: names in full from now on.
            extractor.prefix = 16
            return try push()
        } catch let problem as Problem where problem.code == "400.1" && !chunks.isEmpty && !hasResent {
            // Cut on the way, most likely. Set aside for that, what the server has of the same dossier would come before it knows
            // this laptop's past, and might not fit on it.
            hasResent = true
            return try push()
        } catch let problem as Problem where problem.code == "422.1" && !chunks.isEmpty {
            // A server that was set back may have taken a copy of this laptop's past under the numbers that this one's has here: what
            // builds on them then hashes to something else there. Shown the past itself, it files the two apart.
            let shown = try dossiers(of: chunks)
            let fresh = shown.subtracting(disputed)
            guard fresh.isEmpty else {
                try showPast(of: fresh)
                return try push()
            }
            // A colleague's chain that is longer than a request, most likely: it is signed for at its end only. The others go without it.
            try refuse(shown, .unproved)
            return .admitted
        } catch let problem as Problem {
            guard !chunks.isEmpty, let reason = SyncDriver.refusal(problem) else { throw problem }
            try refuse(try dossiers(of: chunks), reason)
            return .admitted
        }
    }

    /// The next chunks of what the server lacks: one, or as many as one request takes where a chain is relayed, and whether they are all.
    private func chunksOfRequest(excluding refused: Set<DossierID>) throws -> (chunks: [Outgoing], isLast: Bool) {
        var chunks: [Outgoing] = []
        var isLast = true
        while let next = try ledger.nextPush(extractor, excluding: refused, after: chunks) {
            chunks.append(next.chunk)
            isLast = next.isLast
            let bytes = chunks.reduce(0) { $0 + $1.envelope.content.count }
            guard chunks.count < Limits.messageChunks, bytes < SyncDriver.bytesInRequest, try ledger.endInsideRelayed(chunks) else { break }
        }
        return (chunks, isLast)
    }

    /// What the server refuses about a chunk as a whole; nil for everything else.
    private static func refusal(_ problem: Problem) -> SyncReply.Refused.Reason? {
        switch problem.code {
        case "400.1": .malformed
        case "409.2": .forked
        case "422.1": .unproved
        case "422.2": .foreignAuthor
        default: nil
        }
    }

    /// A chunk was refused without its being said for which of its dossiers: each goes alone, and those that are refused
    /// again are set aside, so that one of them does not hold the others up.
    private mutating func refuse(_ suspects: Set<DossierID>, _ reason: SyncReply.Refused.Reason) throws {
        if reason == .forked {
            // A replaced server says the same of any request, also of one that brings nothing.
            do { _ = try hasSomethingWaiting() } catch let problem as Problem where problem.code == "409.2" { throw ClientFailures.serverReplaced() }
        }
        guard suspects.count > 1 else {
            let now = clock()
            for dossier in suspects {
                report.refused[dossier] = reason
                try ledger.write { try laptop.note(refusal: .init(dossier: dossier, reason: reason), $0, now: now) }
            }
            setAside.formUnion(suspects)
            return
        }
        for dossier in suspects.sorted() {
            let others = try laptop.dossiersWithUnsent().subtracting([dossier])
            // All that one request takes: a relayed chain that was cut would be refused for that.
            let (chunks, _) = try chunksOfRequest(excluding: setAside.union(others))
            guard !chunks.isEmpty else { continue }
            do { _ = try exchange(.nothing, pushing: chunks) } catch let problem as Problem {
                guard let reason = SyncDriver.refusal(problem) else { throw problem }
                try refuse([dossier], reason)
            }
        }
    }

    #if PLANTED_BUGS
    /// Writes the last unsent save of each dossier once more.
    private func reissue() throws {
        for id in try laptop.dossiersWithUnsent().sorted() {
            guard let state = try ledger.dossier(id), let number = try ledger.knownReplica(state.replica) else { continue }
            let last = try laptop.database.first(
                "SELECT body FROM change_set WHERE key BETWEEN ? AND ? ORDER BY key DESC", .integer(state.number << 40 | Int64(number) << 24),
                .integer(state.number << 40 | Int64(number) << 24 | 0xff_ffff)
            ) { $0.blob(0) }
            guard let last, !last.isEmpty else { continue }
            try ledger.write { writer in
                var body = BodyWriter()
                for operation in try BodyReader.operations(last) {
                    body.append(
                        Operation(
                            kind: operation.kind, action: operation.action, record: operation.action == .create ? .random() : operation.record,
                            fields: operation.fields))
                }
                try writer.append(to: try writer.dossier(id), author: laptop.person, now: clock(), body: body, isSettlement: true)
            }
        }
    }
    #endif

    private func dossiers(of chunks: [Outgoing]) throws -> Set<DossierID> {
        Set(try chunks.flatMap(\.segments).compactMap { try ledger.dossier(number: $0.dossier)?.id })
    }

    private mutating func exchange(_ pull: SyncRequest.Pull, pushing chunks: [Outgoing]) throws -> SyncReply {
        var request = SyncRequest(
            epoch: laptop.enrolment.epoch, digest: try laptop.expectedDigest(excluding: setAside), chunks: chunks.map(\.envelope),
            pull: pull)
        request.acknowledgement = try laptop.acknowledgement()
        let isRestored = mode == .giveOnly || laptop.enrolment.epoch.number > 1
        if isRestored { request.births = try births(chunks) }
        let begun = clock()
        let message = request.encoded()
        report.bytesSent += message.count
        #if PLANTED_BUGS
        if Planted.has(.cursorBeforeData) { try ledger.write { _ in for chunk in chunks { try ledger.acknowledge(chunk) } } }
        let answer: [UInt8]
        do { answer = try api.exchange(message) } catch {
            if Planted.has(.reissue) { try reissue() }
            throw error
        }
        #else
        let answer = try api.exchange(message)
        #endif
        report.bytesReceived += answer.count
        report.roundTrips += 1
        let reply = try SyncReply(answer)
        try check(reply)
        // Half of the way there and back is not the clock's fault.
        report.clockSkew = (begun + clock()) / 2 - reply.now
        if isRestored { try laptop.noteWithdrawalsTold() }
        let before = try vectors(pull, chunks)
        do { try store(reply, pushed: chunks, before: before) } catch let error as LedgerError {
            // What came does not fit on what is here: the server is shown this laptop's past of that dossier first. Where it builds
            // on another past than this laptop has under the same numbers, its signature does not hold over what is here.
            let unshown = try laptop.dossiersWithUnsent().intersection(before.keys)
            // Or it names what the server took this laptop to hold, because it holds as many numbers of that chain.
            let isOtherPast = ["ledger.forked", "ledger.missing-set"].contains(error.code)
            let suspects = isOtherPast ? Set([error.dossier].compactMap { $0 }) : error.code == LedgerError.badSignature.code ? unshown : []
            let fresh = suspects.subtracting(disputed)
            guard !fresh.isEmpty else { throw error.code == LedgerError.badSignature.code && !unshown.isEmpty ? ClientFailures.unshownPast() : error }
            try showPast(of: fresh)
        }
        return reply
    }

    /// From now on everything of these dossiers is offered again, once in a run.
    private mutating func showPast(of dossiers: Set<DossierID>) throws {
        disputed.formUnion(dossiers)
        setAside.subtract(dossiers)
        try ledger.write { _ in
            for dossier in dossiers.sorted() { try ledger.lower(PullRange.Held(dossier: dossier, vector: Vector(), terms: [])) }
        }
    }

    /// What was held, before the reply, of the dossiers that it can bring something of.
    private func vectors(_ pull: SyncRequest.Pull, _ chunks: [Outgoing]) throws -> [DossierID: Vector] {
        var vectors: [DossierID: Vector] = [:]
        for dossier in try dossiers(of: chunks) { vectors[dossier] = try ledger.view(dossier) }
        if case .range(let range) = pull { for entry in range.held { vectors[entry.dossier] = entry.vector } }
        return vectors
    }

    /// For a restored server: the births of the dossiers in chunks of which it is not known to hold anything, and once in
    /// its life the dossiers that were withdrawn from this laptop's person, which it may not know any more.
    private func births(_ chunks: [Outgoing]) throws -> [Grant] {
        let births = try dossiers(of: chunks).sorted().filter { try !laptop.isHeldByServer($0) }.compactMap { try ledger.dossier($0) }
        return births.flatMap { laptop.birth($0) } + (try laptop.untoldWithdrawals())
    }

    private func send(_ request: SyncRequest) throws -> SyncReply {
        let reply = try SyncReply(try api.exchange(request.encoded()))
        try check(reply)
        return reply
    }

    private func check(_ reply: SyncReply) throws {
        let known = laptop.enrolment.epoch
        guard reply.epoch.store == known.store, reply.epoch.number >= known.number else { throw ClientFailures.serverReplaced() }
    }

    // MARK: Storing

    /// Takes in one reply in one transaction.
    ///
    /// What the server holds is noted before sets are admitted: admitting keeps a dossier's chains in memory until the
    /// transaction ends, and would write what was noted meanwhile over with what it had read.
    private mutating func store(_ reply: SyncReply, pushed chunks: [Outgoing], before: [DossierID: Vector]) throws {
        var refused = Set(reply.refused.map(\.dossier))
        let pushedDossiers = try dossiers(of: chunks)
        let isTaken = !chunks.isEmpty && refused.isDisjoint(with: pushedDossiers) && reply.stagedSets == 0
        if reply.stagedSets > 0 { refused.formUnion(pushedDossiers) }
        let now = clock()
        // A server that was set back says "unknown" of a dossier that came after: of that it is told next, and nobody withdrew anything.
        let isNewLife = reply.epoch != laptop.enrolment.epoch
        var received = report
        var touched: Set<DossierID> = []
        try ledger.write { writer in
            if isTaken {
                for chunk in chunks { try ledger.acknowledge(chunk) }
                try laptop.clearRefusals(pushedDossiers)
            }
            // A copy of this laptop had taken these numbers: its own sets go by another name from now on (B1).
            for rename in reply.renames where try writer.apply(rename) { received.branches += 1 }
            if !reply.renames.isEmpty { try writer.finish() }
            for want in reply.wants { try ledger.lower(want) }
            for entry in reply.refused where reply.mode == .normal && !isNewLife {
                try laptop.note(refusal: entry, writer, now: now)
                if pushedDossiers.contains(entry.dossier) { try laptop.notePendingRefused(entry.dossier, now: now) }
            }
            try laptop.noteServerTime(reply.now)
            for grant in reply.grants {
                try laptop.remember(grant)
                try writer.add(grant)
            }
            for envelope in reply.chunks {
                let admission = try writer.admit(envelope, from: .server, now: now)
                touched.formUnion(admission.touched)
                if admission.isStaged { received.stagedHere += 1 }
            }
            if !reply.chunks.isEmpty {
                received.receivedSets += try writer.admitStaged(from: .server, now: now)
                // What a colleague brought may have waited for just this.
                received.receivedSets += try writer.admitStaged(from: .peer { try writer.isCertified($0, $1, in: nil) }, now: now)
            }
            try laptop.setNumber("clock-skew", report.clockSkew)
            try laptop.remember(reply)
            if isNewLife {
                try writer.finish()
                try laptop.enter(reply.epoch)
                received.hasNewEpoch = true
            }
        }
        if isNewLife { laptop.follow(reply.epoch) }
        mode = reply.mode
        report = received
        report.diverged += try laptop.compare(reply.checks, now: now)
        for dossier in touched {
            let news = try laptop.savesSince(before[dossier] ?? Vector(), in: dossier)
            report.receivedSets += news
            if news > 0 { report.touched.insert(dossier) }
        }
        report.newDossiers += reply.grants.count
        if isTaken { report.sentSets += chunks.reduce(0) { $0 + $1.sets } }
        if isNewLife {
            report.refused = [:]
            setAside = try laptop.closedDossiers()
            return
        }
        for entry in reply.refused { report.refused[entry.dossier] = entry.reason }
        setAside.formUnion(refused)
        // What is open again takes what was not taken before; what the server asks for anew is worth sending again.
        for grant in reply.grants { setAside.remove(grant.dossier) }
        for want in reply.wants where report.refused[want.dossier] == nil { setAside.remove(want.dossier) }
        // The server waits for what this laptop took it to hold: a chain of as many numbers, and another past.
        let early = reply.stagedSets > 0 ? pushedDossiers.subtracting(disputed).subtracting(reply.refused.map(\.dossier)) : []
        if !early.isEmpty { try showPast(of: early) }
    }
}

/// What a sync did.
package struct SyncReport {
    /// Requests answered.
    package var roundTrips = 0
    package var sentSets = 0
    /// Saves of persons; the server's verdicts are not counted.
    package var receivedSets = 0
    package var newDossiers = 0
    /// Dossiers with saves that are new here.
    package var touched: Set<DossierID> = []
    package var refused: [DossierID: SyncReply.Refused.Reason] = [:]
    /// Chunks of the server that wait here for what they build on.
    package var stagedHere = 0
    package var bytesSent = 0
    package var bytesReceived = 0
    /// By how much this clock is ahead of the server's, ms.
    package var clockSkew: Int64 = 0
    /// First bucket of the last part that was compared, 0 to 255.
    package var walkedTo = 0
    /// Whether both sides held the same in the end.
    package var isSettled = false
    /// Branches of this laptop's that were filed under another name, because a copy of it had used the numbers.
    package var branches = 0
    /// The server was restored: everything held here was offered to it again.
    package var hasNewEpoch = false
    /// Dossiers whose tables differed from the server's.
    var diverged: [Divergence] = []
    package var divergedDossiers: Int { diverged.count }
    /// The server takes in only, until the office has confirmed what its restore brought back.
    package var isGiveOnly = false
}
