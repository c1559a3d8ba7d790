internal import Crypto
internal import Database
internal import Replication

/// Applies the rules of authority while a chunk is taken in: on the server it decides, on a laptop it follows what the
/// server decided (A2, A3).
struct Judge {
    private let writer: Writer
    private let ledger: Ledger
    private let bearer: Bearer
    /// Milliseconds since 1970, UTC.
    let now: Int64
    private var certified: [Claim: Bool] = [:]
    /// The last claim that held: one person's saves follow each other.
    private var lastClaim: Claim?
    private var standings: [RightKey: Standing?] = [:]
    /// Server: dossiers with new sets, and the sets among them that are void.
    private var judged: [DossierID: [Operation]] = [:]
    private var verdictTimes: [DossierID: HybridTime] = [:]
    /// Server: verdicts of its own that a laptop handed back after a restore. What they cover has been judged.
    private var returned: [DossierID: [(replica: Int, context: LocalContext)]] = [:]

    /// Laptop: what verdicts that come in this chunk hold to be void, so that it is not folded first and taken back then.
    private var announced: [DossierID: [Vector.Entry: Int64]] = [:]

    private struct Claim: Hashable {
        let key: PublicKey
        let person: PersonID
    }

    private struct RightKey: Hashable {
        let dossier: DossierID
        let person: PersonID
    }

    /// The reason why a set has no effect (0 = late, nil = it counts), and the stamp that counts.
    struct Result {
        var reason: Int64?
        var time: HybridTime
    }

    init(_ writer: Writer, _ bearer: Bearer, _ now: Int64) {
        self.writer = writer
        ledger = writer.ledger
        self.bearer = bearer
        self.now = now
    }

    var isFromServer: Bool { if case .server = bearer { true } else { false } }
    var decides: Bool { if case .device = bearer { true } else { false } }
    var placesByName: Bool { bearer.placesByName }

    /// A set whose author is not the person of the chain's key is refused, not admitted as void: nobody's it would be.
    mutating func checkAuthor(_ author: PersonID, _ signer: PublicKey, _ dossier: DossierID) throws {
        if let lastClaim, lastClaim.person == author, lastClaim.key == signer { return }
        if signer == ledger.authority { return }
        let check: (PublicKey, PersonID) throws -> Bool
        switch bearer {
        case .server: return
        case .device(_, _, _, let certified): check = certified
        case .peer(let certified): check = certified
        }
        let claim = Claim(key: signer, person: author)
        let isCertified: Bool
        if let known = certified[claim] { isCertified = known } else { isCertified = try check(signer, author) }
        certified[claim] = isCertified
        guard isCertified else { throw LedgerError.foreignAuthor }
        lastClaim = claim
    }

    mutating func judge(
        _ dossier: DossierState, replica: Int, entry: Chunk.Entry, form: SetForm, context: LocalContext, signer: PublicKey, body: UnsafeRawBufferPointer
    ) throws -> Result {
        var result = Result(reason: nil, time: entry.time)
        let isDaemon = signer == ledger.authority
        let kind = SetKind(rawValue: form.kind)
        if decides && !isDaemon {
            if case .device(_, _, let right, _) = bearer {
                let key = RightKey(dossier: dossier.id, person: form.author)
                if standings[key] == nil { standings[key] = .some(try right(dossier.id, form.author)) }
                let standing = standings[key] ?? nil
                let needsContext = !dossier.seals.isEmpty || kind == .seal || standing?.withdrawal != nil
                #if PLANTED_BUGS
                var facts: Authority.Facts
                #else
                let facts: Authority.Facts
                #endif
                facts = Authority.Facts(
                    kind: kind, isFromDaemon: false, right: standing?.right,
                    touchesOfficeOnly: try Judge.touchesOfficeOnly(body, ledger.schema) || (kind == .seal && body.count > 0),
                    context: needsContext ? try context.vector(own: replica, ledger) : Vector(), withdrawal: standing?.withdrawal,
                    isSignerRevoked: standing?.revokedKeys.contains(signer) ?? false)
                #if PLANTED_BUGS
                if Planted.has(.revokedCounts) { facts.isSignerRevoked = false }
                #endif
                let covered = try kind == .seal && hasCoveredConflict(dossier, context, own: replica)
                if let reason = Authority.verdict(facts, seals: dossier.seals, hasConflictCovered: covered) { result.reason = reason.rawValue }
            }
            let verdictTime = verdictTimes[dossier.id] ?? dossier.nextDaemonTime(now, ledger)
            verdictTimes[dossier.id] = verdictTime
            result.time = entry.time.effective(admittedAt: verdictTime)
        }
        // Where there are branches a name alone does not tell which set is meant; the rebuild goes by identities.
        if !announced.isEmpty, dossier.branches.isEmpty, let voids = announced[dossier.id] {
            result.reason = voids[Vector.Entry(replica: try ledger.replicaID(replica), seq: entry.seq)]
        }
        if result.reason == nil, !dossier.seals.isEmpty {
            let counts = Authority.counts(
                replica: try ledger.replicaID(replica), seq: entry.seq, kind: kind, isFromDaemon: isDaemon, seals: dossier.seals)
            if !counts { result.reason = 0 }
        }
        return result
    }

    #if PLANTED_BUGS
    mutating func note(_ dossier: DossierState) { if decides { judged[dossier.id] = judged[dossier.id] ?? [] } }
    #endif

    mutating func after(
        _ dossier: DossierState, replica: Int, entry: Chunk.Entry, form: SetForm, context: LocalContext, judged result: Result, identity: Digest,
        body: UnsafeRawBufferPointer
    ) throws {
        let kind = SetKind(rawValue: form.kind)
        let key = Key.set(dossier.number, replica, entry.seq)
        if decides && !dossier.isFromDaemon(replica, ledger) {
            var voids = judged[dossier.id] ?? []
            if let reason = result.reason, reason > 0 {
                voids.append(Judge.void(try ledger.replicaID(replica), entry.seq, reason, identity))
            }
            judged[dossier.id] = voids
            if result.time != entry.time {
                try writer.flush()
                try ledger.database.run(
                    "INSERT INTO clamped(key,time) VALUES(?,?)", .integer(key), .integer(Int64(bitPattern: result.time.bits)))
            }
        }
        if kind == .seal && result.reason == nil { try writer.noteSeal(dossier, replica, entry.seq, context) }
        if kind == .forkNotice && dossier.isFromDaemon(replica, ledger) { try writer.follow((replica, entry.seq), body, dossier) }
        if kind == .verdict && dossier.isFromDaemon(replica, ledger) {
            if decides {
                returned[dossier.id, default: []].append((replica, context))
                try dropSeals(voidedBy: body, dossier)
                // It counts in place of what was made of its sets just now.
                dossier.refoldWhole()
            }
            #if PLANTED_BUGS
            if Planted.has(.verdictIgnored) && body.count > 0 { return }
            if Planted.has(.clampIgnored) && body.count == 0 { return }
            #endif
            // A void takes back what was folded meanwhile; a stamp far ahead of the verdict counts less from now on.
            if try takesBack(body, dossier) { dossier.needsRefold = true }
            let limit = entry.time.milliseconds + HybridTime.toleratedLead
            for named in context.entries where (dossier.chains[named.replica]?.time.milliseconds ?? 0) > limit {
                try writer.clamp(dossier, named.replica, through: named.seq, by: (replica, entry.seq, entry.time))
            }
        }
    }

    /// Laptop: reads the verdicts of a chunk of the server's before its sets are taken in.
    mutating func announce(_ chunk: Chunk, _ dossiers: [DossierState?]) throws {
        guard isFromServer else { return }
        #if PLANTED_BUGS
        if Planted.has(.verdictIgnored) { return }
        #endif
        for entry in chunk.sets where !entry.body.isEmpty && chunk.forms[Int(entry.form)].kind == SetKind.verdict.rawValue {
            guard let dossier = dossiers[Int(entry.dossier)], let number = try ledger.knownReplica(chunk.replicas[Int(entry.replica)]),
                dossier.isFromDaemon(number, ledger)
            else { continue }
            let operations = try chunk.bodies.withUnsafeBytes { try BodyReader.operations(UnsafeRawBufferPointer(rebasing: $0[entry.body])) }
            for void in operations.compactMap(Judge.named) { announced[dossier.id, default: [:]][void.set] = void.reason }
        }
    }

    /// The set that an operation of a verdict names as void, and why.
    private static func named(_ operation: Operation) -> (set: Vector.Entry, reason: Int64)? {
        guard operation.kind == ReservedKinds.void.number, let id = operation[0]?.id, let seq = operation[1]?.integer, let reason = operation[2]?.integer
        else { return nil }
        return (Vector.Entry(replica: id, seq: UInt32(clamping: seq)), reason)
    }

    /// Whether a verdict names a set that had an effect until now.
    private func takesBack(_ body: UnsafeRawBufferPointer, _ dossier: DossierState) throws -> Bool {
        if body.count == 0 { return false }
        if !dossier.branches.isEmpty { try writer.flush() }
        return try BodyReader.operations(body).contains { operation in
            guard let void = Judge.named(operation) else { return false }
            guard let key = try ledger.voided(operation, dossier) else { return true }
            return try ledger.database.first("SELECT reason FROM ineffective WHERE key=?", .integer(key)) { $0.integer(0) } != void.reason
        }
    }

    /// A seal that an earlier verdict made void seals nothing, also not what follows in the same chunk.
    private func dropSeals(voidedBy body: UnsafeRawBufferPointer, _ dossier: DossierState) throws {
        if dossier.seals.isEmpty || body.count == 0 { return }
        for operation in try BodyReader.operations(body) where operation.kind == ReservedKinds.void.number {
            try writer.flush()
            guard let key = try ledger.voided(operation, dossier) else { continue }
            let id = try ledger.replicaID(Key.replica(ofSet: key))
            dossier.seals.removeAll { $0.replica == id && $0.seq == Key.seq(ofSet: key) }
        }
    }

    /// Whether a void names a set that a verdict handed back by the same laptop has judged already: a verdict is given once.
    private func isJudged(_ void: Operation, _ dossier: DossierState) throws -> Bool {
        guard let verdicts = returned[dossier.id], let id = void[0]?.id, let seq = void[1]?.integer else { return false }
        let replica = try ledger.replicaNumber(id)
        return verdicts.contains { $0.context.covers(replica, UInt32(clamping: seq), own: $0.replica) }
    }

    /// What a verdict says of a set without effect.
    static func void(_ replica: ReplicaID, _ seq: UInt32, _ reason: VoidReason.RawValue, _ identity: Digest) -> Operation {
        Operation(
            kind: ReservedKinds.void.number, action: .create, record: .derived("plumb void", identity.bytes),
            fields: [.init(0, .blob(replica.bytes)), .init(1, .integer(Int64(seq))), .init(2, .integer(reason))])
    }

    static func touchesOfficeOnly(_ body: UnsafeRawBufferPointer, _ schema: Schema) throws -> Bool {
        var walk = BodyReader(body)
        while let head = try walk.next() {
            if schema[head.kind]?.merge == .officeOnly { return true }
            try walk.skip(head.mask)
        }
        return false
    }

    /// Whether a register is in conflict by writes that the seal covers: concurrent strangers do not hold a seal up, nor does what only the
    /// office can settle.
    private func hasCoveredConflict(_ dossier: DossierState, _ context: LocalContext, own: Int) throws -> Bool {
        try writer.flush()
        let rows = try ledger.database.rows(
            "SELECT record,register,kind FROM conflict WHERE dossier_no=?", .integer(dossier.number)
        ) { (ID(bytes: $0.blob(0)) ?? .zero, $0.int(1), UInt32($0.int(2))) }
        for (record, register, kind) in rows {
            guard let layout = ledger.layouts[kind], layout.kind.merge != .officeOnly else { continue }
            let covered = try ledger.liveWrites(dossier, layout, record, register).writes.filter { context.covers($0.replica, $0.seq, own: own) }
            if register == KindDeclaration.existence ? covered.contains(where: { $0.value == Merge.absent }) : Merge.isConflict(covered) { return true }
        }
        return false
    }

    /// Server: writes the verdict of every dossier that got new sets, in the admitting transaction (A2).
    ///
    /// - Returns: how far the daemon's chain went in each before.
    mutating func close() throws -> [DossierID: UInt32] {
        guard decides else { return [:] }
        var before: [DossierID: UInt32] = [:]
        for (id, voids) in judged.sorted(by: { $0.key < $1.key }) {
            let dossier = try writer.dossier(id)
            before[id] = dossier.chains[try dossier.ownReplica(ledger)]?.seq ?? 0
            // A fork notice came in between and took the stamp by which sets were clamped here: laptops go by the verdict's own.
            if let taken = verdictTimes[id], taken != dossier.nextDaemonTime(now, ledger) { dossier.refoldWhole() }
            let standing = try voids.filter { try !isJudged($0, dossier) }
            if standing.count < voids.count { dossier.refoldWhole() }
            // Every void is named, in as many verdicts as it takes: one that is not would count on all laptops.
            var rest = standing[...]
            repeat {
                var body = BodyWriter()
                #if PLANTED_BUGS
                if Planted.has(.voidUnnamed) { rest = [] }
                #endif
                for operation in rest.prefix(Limits.operations) { body.append(operation) }
                rest = rest.dropFirst(Limits.operations)
                try writer.append(to: dossier, author: .zero, kind: .verdict, now: now, body: body)
            } while !rest.isEmpty
        }
        judged = [:]
        verdictTimes = [:]
        return before
    }
}

extension DossierState {
    /// The stamp of the daemon's next set here.
    func nextDaemonTime(_ now: Int64, _ ledger: Ledger) -> HybridTime {
        let last = (try? ownReplica(ledger)).flatMap { chains[$0]?.time } ?? HybridTime(bits: 0)
        return HybridTime.next(now: now, last: last)
    }
}
