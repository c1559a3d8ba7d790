internal import Crypto
internal import Database
package import Replication

/// One write transaction on the log: local saves and received sets take the same path from here on.
///
/// Sets and freshly created rows are collected and inserted 16 at a time; whatever must read the tables flushes first.
package final class Writer {
    package let ledger: Ledger
    let database: Connection
    private var states: [Int64: DossierState] = [:]
    private var numbers: [DossierID: Int64] = [:]

    // Collected sets, and the rows that they create.
    private var pending = PendingSets()
    private var batches: [UInt32: RowBatch] = [:]
    private var lastBatch: RowBatch?
    private var hasRows = false

    /// Relayed chains taken in this transaction up to a number for which no signature has come yet.
    var unproved: Set<Int64> = []

    /// Whether nothing but the chunks themselves says from whom they come (`stage`).
    package var bringsUnproved = false

    /// Chains that chunks of the request under way showed to be branches, by the key of the chain that their sender takes them for.
    var filed: [Int64: FiledChain] = [:]

    init(_ ledger: Ledger) {
        self.ledger = ledger
        database = ledger.database
    }

    // MARK: Dossiers

    /// The state of a dossier in this transaction; throws `ledger.unknown-dossier`.
    package func dossier(_ id: DossierID) throws -> DossierState {
        if let number = numbers[id], let state = states[number] { return state }
        guard let state = try ledger.dossier(id) else { throw LedgerError.unknownDossier(id) }
        states[state.number] = state
        numbers[id] = state.number
        return state
    }

    func dossier(number: Int64) throws -> DossierState {
        if let state = states[number] { return state }
        guard let state = try ledger.dossier(number: number) else { throw LedgerError.unknownDossier(nil) }
        states[number] = state
        numbers[state.id] = number
        return state
    }

    package var touched: [DossierState] { states.values.filter { $0.chains.values.contains { $0.isDirty } } }

    /// Registers a dossier: created here by the server, or granted to this laptop. A repeat changes nothing.
    @discardableResult
    package func add(_ grant: Grant) throws -> DossierState {
        if let known = try ledger.dossier(grant.dossier) {
            guard known.secret == grant.secret, known.kind == grant.kind else { throw LedgerError.forked(grant.dossier) }
            if known.isWithdrawn || known.right != grant.right || known.grantNumber != grant.number {
                // After a withdrawal and a new grant this store writes under a fresh replica (B1).
                // So does one whose sets were forgotten meanwhile: a server that was restored from before the withdrawal
                // grants it by the old number.
                let isOldGrant = try known.grantNumber == grant.number && !isForgotten(known.replica, in: known.id)
                #if PLANTED_BUGS
                let replica = isOldGrant || Planted.has(.oldReplica) ? known.replica : ID.random()
                #else
                let replica = isOldGrant ? known.replica : ID.random()
                #endif
                try database.run(
                    "UPDATE dossier SET entitlement=?, grant_number=?, replica=?, withdrawn=0 WHERE no=?", Value(grant.right.rawValue),
                    Value(Int64(grant.number)), .blob(replica.bytes), .integer(known.number))
                numbers[grant.dossier] = nil
                states[known.number] = nil
            }
            return try dossier(grant.dossier)
        }
        var grant = grant
        if ledger.isAuthority && grant.birth.isEmpty { try grant.sign(ledger.signingKey) }
        try database.run(
            "INSERT INTO dossier(id,group_id,kind,family,secret,entitlement,grant_number,replica,birth) VALUES(?,?,?,?,?,?,?,?,?)",
            .blob(grant.dossier.bytes), .blob(grant.group.bytes), Value(Int64(grant.kind)), .blob(grant.family.bytes), .blob(grant.secret.bytes),
            Value(grant.right.rawValue), Value(Int64(grant.number)), .blob(try ledger.ownReplica().bytes), .blob(grant.birth))
        guard database.lastInsertedKey <= Int64(Limits.dossiers) else { throw LedgerError.limit }
        return try dossier(grant.dossier)
    }

    /// Marks a dossier as no longer open to this store. What it holds stays until the server says it is safe (T2).
    package func withdraw(_ id: DossierID) throws {
        let state = try dossier(id)
        try flush()
        try database.run("UPDATE dossier SET withdrawn=1 WHERE no=?", .integer(state.number))
        numbers[id] = nil
        states[state.number] = nil
    }

    // MARK: Local saves

    /// Appends one save to the own chain of a dossier.
    ///
    /// - Parameters:
    ///   - view: the vector that the author's view was made from; nil = everything held now.
    ///   - isSettlement: whether registers in conflict may be written (only `take` does).
    /// - Returns: the set's number in the own chain.
    @discardableResult
    package func append(
        to dossier: DossierState, author: PersonID, view: Vector? = nil, kind: SetKind = .ordinary, versions: Versions = Versions(), now: Int64,
        body: BodyWriter, isSettlement: Bool = false
    ) throws -> UInt32 {
        guard body.operations <= Limits.operations, body.bytes.count <= Limits.bodyBytes else { throw LedgerError.tooLarge }
        let own = try dossier.ownReplica(ledger)
        let chain = dossier.chains[own]
        let seq = (chain?.seq ?? 0) + 1
        guard seq <= Limits.seq else { throw LedgerError.limit }
        var context = LocalContext(gap: 0, entries: [], seq: seq)
        if let view = try view.map({ try dossier.translated($0, ledger) }) {
            context.gap = seq - 1 - min(view[dossier.replica], seq - 1)
            for entry in view.entries where entry.replica != dossier.replica {
                context.entries.append((try ledger.replicaNumber(entry.replica), entry.seq))
            }
        } else if dossier.chains.count > (chain == nil ? 0 : 1) {
            for (number, other) in dossier.chains where number != own && other.seq > dossier.base(number) {
                context.entries.append((number, other.seq))
            }
        }
        #if PLANTED_BUGS
        if Planted.has(.ownContext) || Planted.has(.storeContext) { context.gap = 0 }
        if Planted.has(.storeContext) { context.entries = dossier.chains.filter { $0.key != own }.map { ($0.key, $0.value.seq) } }
        #endif
        context = try canonical(context, dossier, own: own)
        for entry in context.entries where (dossier.chains[entry.replica]?.seq ?? 0) < entry.seq { throw LedgerError("ledger.view-ahead") }
        let isDaemon = ledger.isAuthority
        if !isDaemon && kind == .ordinary {
            // Whoever saw the seal is refused at once; a view from before it is late, and the save is kept as that.
            let hasSeenSeal = try dossier.seals.contains { context.covers(try ledger.replicaNumber($0.replica), $0.seq, own: own) }
            if hasSeenSeal { throw LedgerError.sealed(dossier.id) }
        }
        if !isSettlement && kind == .ordinary { try refuseConflicting(dossier, body.bytes) }
        let time = HybridTime.next(now: now, last: chain?.time ?? HybridTime(bits: 0))
        let form = SetForm(author: author, kind: kind.rawValue, versions: versions)
        let introduces = seq == 1 ? ledger.signingKey.publicKey.bytes : nil
        let counts = Authority.counts(replica: dossier.replica, seq: seq, kind: kind, isFromDaemon: isDaemon, seals: dossier.seals)
        try body.bytes.withUnsafeBytes { raw in
            _ = try record(
                dossier, replica: own, seq: seq, time: time, effective: time, form: form, context: context,
                introduces: introduces, body: raw, reason: counts ? nil : 0, fromHub: isDaemon)
        }
        if kind == .seal { try noteSeal(dossier, own, seq, context) }
        return seq
    }

    /// The context with its entries in ascending order of the replica ids that the hashed bytes spell, and with what it
    /// covers by way of branches.
    func canonical(_ context: LocalContext, _ dossier: DossierState, own: Int) throws -> LocalContext {
        var context = dossier.completed(context, own: own)
        guard context.entries.count > 1 else { return context }
        let ids = try context.entries.map { (try dossier.spelling($0.replica, in: context, own: own, ledger), $0) }
        context.entries = ids.sorted { ($0.0, $0.1.seq) < ($1.0, $1.1.seq) }.map(\.1)
        return context
    }

    // MARK: The common path

    private var headerScratch: [UInt8] = []

    /// The identity that a set has as the next of its chain.
    func identity(
        _ dossier: DossierState, replica: Int, seq: UInt32, time: HybridTime, form: SetForm, context: LocalContext, introduces: [UInt8]?,
        previous: Digest, body: UnsafeRawBufferPointer
    ) throws -> Digest {
        // The buffer is kept from set to set, and moved into a local meanwhile: appending to a local is much cheaper.
        var header: [UInt8] = []
        swap(&header, &headerScratch)
        defer { swap(&header, &headerScratch) }
        header.removeAll(keepingCapacity: true)
        let named = try spell(dossier, replica: replica, seq: seq, time: time, form: form, context: context, introduces: introduces, into: &header)
        let bodyHash = ledger.identities.bodyHash(secret: dossier.secret, body: body)
        let contextDigest = ledger.identities.contextDigest(named)
        return header.withUnsafeBytes {
            ledger.identities.identity(secret: dossier.secret, header: $0, bodyHash: bodyHash, previous: previous, contextDigest: contextDigest)
        }
    }

    /// Appends a set's header as it is hashed; returns the identities that its context names, in canonical order.
    func spell(
        _ dossier: DossierState, replica: Int, seq: UInt32, time: HybridTime, form: SetForm, context: LocalContext, introduces: [UInt8]?,
        into header: inout [UInt8]
    ) throws -> [Digest] {
        header.appendHeader(
            form, dossier: dossier.id, replica: try dossier.spelling(replica, ledger), seq: seq, time: time, gap: context.gap, entries: context.entries.count)
        var named: [Digest] = []
        for entry in context.entries {
            header.appendContextEntry(try dossier.spelling(entry.replica, in: context, own: replica, ledger), entry.seq)
            named.append(try hash(dossier, entry.replica, entry.seq))
        }
        header.appendHeaderEnd(seq: seq, introduces: introduces)
        return named
    }

    /// The identity of a set that is held.
    func hash(_ dossier: DossierState, _ replica: Int, _ seq: UInt32) throws -> Digest {
        if seq == 0 { return .zero }
        if !dossier.branches.isEmpty, let branch = dossier.branches[replica], seq <= branch.base { return try hash(dossier, branch.parent, seq) }
        if let chain = dossier.chains[replica], chain.seq == seq { return chain.head }
        let key = Key.set(dossier.number, replica, seq)
        if let hash = pending.hash(key) { return hash }
        let found = try database.first("SELECT hash FROM change_set WHERE key=?", .integer(key)) { row in
            row.withBlob(0) { $0.count == 32 ? Digest($0) : .zero }
        }
        guard let found else { throw LedgerError("ledger.missing-set", dossier: dossier.id) }
        return found
    }

    /// Stores one set at the end of its chain and folds it, unless `reason` says that it has no effect.
    ///
    /// - Parameter identity: what `identity` gives for just this, where somebody has hashed it already.
    func record(
        _ dossier: DossierState, replica: Int, seq: UInt32, time: HybridTime, effective: HybridTime, form: SetForm,
        context: LocalContext, introduces: [UInt8]?, body: UnsafeRawBufferPointer, reason: Int64?, fromHub: Bool,
        identity known: Digest? = nil
    ) throws -> Digest {
        var chain =
            dossier.chains[replica]
            ?? ChainState(seq: 0, time: time, head: .zero, term: 0, signer: introduces ?? [], hubSeq: 0, hubTerm: 0, isNew: true)
        let hash =
            try known
            ?? identity(
                dossier, replica: replica, seq: seq, time: time, form: form, context: context, introduces: introduces, previous: chain.head, body: body)
        let key = Key.set(dossier.number, replica, seq)
        let isFirstOfNew = chain.isNew && !chain.isDirty
        let bodyRange = pending.add(key: key, time: time, form: try ledger.formNumber(form), context: context.stored, body: body, hash: hash)
        chain.seq = seq
        chain.head = hash
        chain.isDirty = true
        if time > chain.time { chain.time = time }
        if fromHub { chain.hubSeq = seq }
        if isFirstOfNew { try ledger.bind(replica: replica, to: chain.signer) }
        dossier.chains[replica] = chain
        if let reason {
            try flush()
            try database.run("INSERT INTO ineffective(key,reason) VALUES(?,?)", .integer(key), .integer(reason))
        } else if SetKind.writesRecords(form.kind) {
            if dossier.needsRefold {
                dossier.unfolded.insert(key)
            } else {
                try fold(dossier, replica, seq, effective, context, body, offset: bodyRange.lowerBound)
            }
        }
        if pending.isFull { try flush() }
        return hash
    }

    func noteSeal(_ dossier: DossierState, _ replica: Int, _ seq: UInt32, _ context: LocalContext) throws {
        try flush()
        try database.run("INSERT INTO seal(key) VALUES(?) ON CONFLICT(key) DO NOTHING", .integer(Key.set(dossier.number, replica, seq)))
        let seal = Authority.Seal(replica: try ledger.replicaID(replica), seq: seq, covers: try context.vector(own: replica, ledger))
        // What the seal does not cover has become late, what a second seal covers counts again.
        if try changesWhatCounts(seal, dossier, replica) { dossier.needsRefold = true }
        dossier.seals.append(seal)
    }

    /// Whether sets that are held count no more, or count again, once a seal stands.
    private func changesWhatCounts(_ seal: Authority.Seal, _ dossier: DossierState, _ replica: Int) throws -> Bool {
        if !dossier.seals.isEmpty {
            return try database.first(
                "SELECT 1 FROM ineffective WHERE key BETWEEN ? AND ? AND reason=0 LIMIT 1", .integer(Key.set(dossier.number, 0, 0)),
                .integer(Key.set(dossier.number, 0xffff, 0xff_ffff))
            ) { _ in true } ?? false
        }
        return try dossier.chains.contains { number, chain in
            if chain.signer == ledger.authority.bytes { return false }
            let last = number == replica ? min(chain.seq, seal.seq - 1) : chain.seq
            return try last > 0 && !seal.covers.covers(try ledger.replicaID(number), last)
        }
    }

    // MARK: Fold, fast path

    /// Folds one set: records that it creates are collected; anything else flushes and reads the tables. Among themselves the operations
    /// of a set know no order: the merge gives the same whichever is folded first.
    private func fold(
        _ dossier: DossierState, _ replica: Int, _ seq: UInt32, _ effective: HybridTime, _ context: LocalContext, _ bytes: UnsafeRawBufferPointer,
        offset: Int, only records: [RecordID: UInt32]? = nil
    ) throws {
        let rest = try collect(dossier, replica, seq, bytes, offset: offset, only: records)
        if rest.isEmpty { return }
        try flush()
        let fold = Fold(self, dossier, replica: replica, seq: seq, time: effective, context: context)
        for (position, operation) in rest { try fold.apply(operation, position) }
    }

    /// Collects the rows that a set creates; returns its other operations, with their places in the set.
    ///
    /// - Parameter records: of which alone it is, and their kinds; nil = of all.
    private func collect(
        _ dossier: DossierState, _ replica: Int, _ seq: UInt32, _ body: UnsafeRawBufferPointer, offset: Int, only records: [RecordID: UInt32]?
    ) throws -> [(position: Int, operation: Operation)] {
        var rest: [(position: Int, operation: Operation)] = []
        var walk = BodyReader(body)
        var position = 0
        while let head = try walk.next() {
            let values = walk.reader.position
            if let records, records[head.record] != head.kind {
                // One id for two kinds, which honest programs never make: what was taken out of the tables was not all of it.
                if records[head.record] != nil { dossier.refoldWhole() }
                try walk.skip(head.mask)
                position += 1
                continue
            }
            let batch = batch(head.kind)
            if let batch, head.action == .create, batch.layout.isCollectable, !dossier.isWatched(head, batch.layout, body, values) {
                try walk.skip(head.mask)
                batch.add(
                    dossier.number, birth: Key.birth(replica, seq, position), record: offset + head.recordStart, mask: head.mask, values: offset + values)
                hasRows = true
            } else if batch != nil {
                rest.append((position, try walk.operation(head)))
            } else {
                // Of a kind that this program does not know: carried, whatever its values are.
                try walk.skip(head.mask)
            }
            position += 1
        }
        #if PLANTED_BUGS
        if Planted.has(.rowsTakenAlong), !rest.isEmpty, rest.count < position {
            for batch in batches.values { batch.takeBack(dossier.number, from: Key.birth(replica, seq, 0)) }
            return try BodyReader.operations(body).enumerated().map { ($0.offset, $0.element) }
        }
        #endif
        return rest
    }

    /// Folds a set that is in the log already; where an id was created twice, what is derived of the dossier is to be made once more.
    func foldAgain(_ dossier: DossierState, _ set: StoredSet, _ effective: HybridTime, isCollecting: Bool) throws {
        if isCollecting {
            try set.body.withUnsafeBytes { try self.fold(dossier, set.replica, set.seq, effective, set.context, $0, offset: pending.hold($0)) }
            if pending.isFull { try flush() }
            return
        }
        let fold = Fold(self, dossier, replica: set.replica, seq: set.seq, time: effective, context: set.context)
        for (position, operation) in try BodyReader.operations(set.body).enumerated() { try fold.apply(operation, position) }
    }

    /// Folds what a set that is in the log already does to some records.
    func foldAgain(_ dossier: DossierState, _ set: StoredSet, _ effective: HybridTime, only records: [RecordID: UInt32]) throws {
        try set.body.withUnsafeBytes {
            try fold(dossier, set.replica, set.seq, effective, set.context, $0, offset: pending.hold($0), only: records)
        }
        if pending.isFull { try flush() }
    }

    private func batch(_ kind: UInt32) -> RowBatch? {
        if let lastBatch, lastBatch.kind == kind { return lastBatch }
        guard let layout = ledger.layouts[kind] else { return nil }
        let batch = batches[kind] ?? RowBatch(layout)
        batches[kind] = batch
        lastBatch = batch
        return batch
    }

    // MARK: Flushing

    /// Writes everything collected so far.
    package func flush() throws {
        guard !pending.isEmpty || hasRows else { return }
        var written = PendingSets()
        swap(&written, &pending)
        var doubled: Set<Int64> = []
        try written.insert(database) { raw in
            for batch in batches.values { doubled.formUnion(try batch.insert(database, raw)) }
        }
        hasRows = false
        written.removeAll()
        swap(&written, &pending)
        for number in doubled { try dossier(number: number).refoldWhole() }
    }

    /// Writes the vectors, once per chain and transaction, and rebuilds what no longer follows from the log.
    package func finish() throws {
        // Whatever way a request took: nothing that nobody signed for is committed.
        guard unproved.isEmpty else { throw LedgerError.badSignature }
        try flush()
        for state in states.values where state.needsRefold {
            if try state.needsWholeRefold || !refoldChanged(state) { try refold(state.id) }
        }
        var hubDelta: UInt64 = 0
        for state in states.values {
            for (replica, chain) in state.chains where chain.isDirty {
                var chain = chain
                let before = UInt64(bitPattern: chain.term)
                let term = ledger.identities.term(secret: state.secret, replica: try ledger.replicaID(replica), seq: chain.seq, head: chain.head)
                chain.term = Int64(bitPattern: term)
                digestDeltas[state.id, default: 0] &+= term &- before
                if chain.hubSeq == chain.seq {
                    // A withdrawn dossier is in no digest.
                    if !state.isWithdrawn { hubDelta = hubDelta &+ term &- UInt64(bitPattern: chain.hubTerm) }
                    chain.hubTerm = chain.term
                }
                try store(chain, Key.chain(state.number, replica))
                chain.isNew = false
                chain.isDirty = false
                chain.wasUnsent = chain.isUnsent
                state.chains[replica] = chain
            }
        }
        if hubDelta != 0 && !ledger.isAuthority { try ledger.addHubDigest(hubDelta) }
    }

    /// By how much the digests of dossiers changed in this transaction so far.
    package private(set) var digestDeltas: [DossierID: UInt64] = [:]

    func digestChanged(_ dossier: DossierID, by delta: UInt64) { digestDeltas[dossier, default: 0] &+= delta }

    /// Forgets everything not yet written, after a savepoint was undone.
    func discard() {
        unproved = []
        filed = [:]
        states = [:]
        numbers = [:]
        pending.removeAll()
        batches = [:]
        lastBatch = nil
        hasRows = false
        ledger.forgetNumbers()
    }

    private func store(_ chain: ChainState, _ key: Int64) throws {
        let statement = try database.statement(
            chain.isNew
                ? "INSERT INTO chain(seq,time,head,term,signer,hub_seq,hub_term,attestation,leaf,key,unsent) VALUES(?,?,?,?,?,?,?,?,?,?,?)"
                : chain.isUnsent == chain.wasUnsent
                    ? "UPDATE chain SET seq=?,time=?,head=?,term=?,signer=?,hub_seq=?,hub_term=?,attestation=?,leaf=? WHERE key=?"
                    : "UPDATE chain SET seq=?,time=?,head=?,term=?,signer=?,hub_seq=?,hub_term=?,attestation=?,leaf=?,unsent=?11 WHERE key=?10")
        try statement.bind(1, Int64(chain.seq))
        try statement.bind(2, Int64(bitPattern: chain.time.bits))
        try chain.head.withBytes { try statement.bindBlobCopy(3, $0) }
        try statement.bind(4, chain.term)
        try statement.bind(5, chain.signer)
        try statement.bind(6, Int64(chain.hubSeq))
        try statement.bind(7, chain.hubTerm)
        try statement.bind(8, chain.attestation)
        try statement.bind(9, chain.leaf)
        try statement.bind(10, key)
        if chain.isNew || chain.isUnsent != chain.wasUnsent { try statement.bind(11, chain.isUnsent ? 1 : 0) }
        try statement.run()
    }
}

/// Kinds of replication itself; 1 to 15 are reserved on the wire.
package enum ReservedKinds {
    /// Names a set without effect, in a verdict.
    package static let void = KindDeclaration(
        1, "void", "無效異動", "Void set", merge: .officeOnly,
        fields: [
            .init("replica", .id, "副本", "Replica"), .init("seq", .integer, "序號", "Number in the chain", range: 1...Int64(Limits.seq)),
            .init("reason", .integer, "原因", "Reason", range: 1...255),
        ])
    /// States that a key belongs to a person, so that relayed chains can be verified (C5).
    package static let certificate = KindDeclaration(
        2, "certificate", "裝置憑證", "Device certificate", merge: .officeOnly,
        fields: [
            .init("person", .id, "人員", "Person"), .init("public_key", .blob, "公鑰", "Public key"),
            .init("valid_from", .moment, "生效", "Valid from", unit: "ms"), .init("valid_to", .moment, "失效", "Valid to", unit: "ms"),
            .init("box_key", .blob, "加密公鑰", "Box key"),
        ])
    /// Names a save of the author that this set takes back (undo). It writes no table: who wants to know reads the log. The
    /// save is named by its identity, which every holder computes alike, also after a fork was filed under an alias.
    package static let undo = KindDeclaration(
        15, "undo", "復原", "Undo", merge: .appendOnly,
        fields: [
            .init("save", .blob, "復原的儲存", "The save taken back"),
            .init("parts_after", .integer, "後續筆數", "Sets of this undo that follow", range: 1...1000),
        ])
}
