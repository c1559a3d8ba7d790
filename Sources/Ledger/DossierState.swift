package import Crypto
internal import Database
package import Replication

/// One chain of a dossier: its end and what the fold needs of it.
struct ChainState {
    var seq: UInt32
    var time: HybridTime
    var head: Digest
    var term: Int64
    var signer: [UInt8]
    var hubSeq: UInt32
    var hubTerm: Int64
    var attestation: Int64 = 0
    var leaf: Int = 0
    var isNew = false
    var isDirty = false
    /// Whether the server lacks something of the chain, now and as the table has it.
    var isUnsent: Bool { seq > hubSeq }
    var wasUnsent = false
}

/// A dossier with its vector, as one transaction sees it. A class, because a transaction's writes go into it.
package final class DossierState {
    package let number: Int64
    package let id: DossierID
    package let group: GroupID
    package let kind: DossierKind.RawValue
    package let family: ID
    package let secret: Digest
    package let right: Right
    package let grantNumber: UInt32
    package private(set) var replica: ReplicaID
    package let isWithdrawn: Bool
    /// The server's signature over the dossier's birth; empty where it never came.
    package let birth: [UInt8]
    /// Chains by replica number.
    var chains: [Int: ChainState] = [:]
    /// Records that somebody removed.
    var removed: Set<RecordID> = []
    var seals: [Authority.Seal] = []
    /// Branches of forked chains, by alias; none in almost every dossier.
    var branches: [Int: Branch] = [:]
    /// Whether a register may be in conflict here; asked on every save, so it is read once.
    var hasConflicts = false
    /// Number of the own replica, once asked for.
    private var ownNumber: Int?
    /// Tables no longer follow from the log (a void, seal or clamp came); rebuilt before the transaction ends.
    var needsRefold = false
    /// Whether that may touch any record: names of chains, stamps between two lives of the daemon.
    private(set) var needsWholeRefold = false
    /// Log keys of sets that came since, and were not folded for that.
    var unfolded: Set<Int64> = []

    /// The tables have to be made anew, all of them.
    func refoldWhole() {
        needsRefold = true
        needsWholeRefold = true
    }

    /// They follow from the log again.
    func isRefolded() {
        needsRefold = false
        needsWholeRefold = false
        unfolded = []
    }

    init(_ row: Statement) {
        number = row.integer(0)
        id = row.id(1)
        group = row.id(2)
        kind = UInt8(clamping: row.int(3))
        family = row.id(4)
        secret = row.withBlob(5) { $0.count == Digest.byteCount ? Digest($0) : .zero }
        right = Right(rawValue: row.integer(6)) ?? .read
        grantNumber = UInt32(clamping: row.int(7))
        replica = row.id(8)
        isWithdrawn = row.int(9) != 0
        birth = row.blob(13)
    }

    /// What a dossier is, and whether it has what most dossiers lack: one question for all of it, because every save asks.
    private static let columns = """
        SELECT no,id,group_id,kind,family,secret,entitlement,grant_number,replica,withdrawn,
        EXISTS(SELECT 1 FROM removal WHERE dossier_no=no),EXISTS(SELECT 1 FROM conflict WHERE dossier_no=no),
        EXISTS(SELECT 1 FROM seal WHERE key>=(no<<40) AND key<((no+1)<<40)),birth,
        EXISTS(SELECT 1 FROM branch WHERE key BETWEEN no<<16 AND (no<<16)+65535) FROM dossier
        """
    private static let byID = columns + " WHERE id=?"
    private static let byNumber = columns + " WHERE no=?"

    static func load(_ ledger: Ledger, id: DossierID) throws -> DossierState? {
        let row = try ledger.database.statement(byID)
        try row.bind(1, id)
        return try load(ledger, row)
    }

    static func load(_ ledger: Ledger, number: Int64) throws -> DossierState? {
        let row = try ledger.database.statement(byNumber)
        try row.bind(1, number)
        return try load(ledger, row)
    }

    private static func load(_ ledger: Ledger, _ row: Statement) throws -> DossierState? {
        let database = ledger.database
        guard try row.step() else { return nil }
        let state = DossierState(row)
        let (hasRemovals, hasSeals, hasBranches) = (row.int(10) != 0, row.int(12) != 0, row.int(14) != 0)
        state.hasConflicts = row.int(11) != 0
        row.reset()
        let chains = try database.statement(
            "SELECT key,seq,time,head,term,signer,hub_seq,hub_term,attestation,leaf,unsent FROM chain WHERE key BETWEEN ? AND ?")
        try chains.bind(1, Key.chain(state.number, 0))
        try chains.bind(2, Key.chain(state.number, 0xffff))
        while try chains.step() {
            let head = chains.withBlob(3) { $0.count == 32 ? Digest($0) : .zero }
            state.chains[Key.replica(ofChain: chains.integer(0))] = ChainState(
                seq: UInt32(clamping: chains.int(1)), time: HybridTime(bits: UInt64(bitPattern: chains.integer(2))), head: head, term: chains.integer(4),
                signer: chains.blob(5), hubSeq: UInt32(clamping: chains.int(6)), hubTerm: chains.integer(7), attestation: chains.integer(8),
                leaf: chains.int(9), wasUnsent: chains.int(10) != 0)
        }
        if hasBranches { state.branches = try ledger.branches(state.number) }
        if hasRemovals {
            state.removed = Set(try database.rows("SELECT record FROM removal WHERE dossier_no=?", .integer(state.number)) { $0.id(0) })
        }
        if hasSeals {
            let seals = try database.rows(
                "SELECT key FROM seal WHERE key BETWEEN ? AND ?", .integer(Key.set(state.number, 0, 0)),
                .integer(Key.set(state.number, 0xffff, 0xff_ffff))
            ) { $0.integer(0) }
            for key in seals { state.seals.append(try ledger.seal(key, state)) }
        }
        return state
    }

    /// The number of the replica under which this store writes here.
    func ownReplica(_ ledger: Ledger) throws -> Int {
        if let ownNumber { return ownNumber }
        let number = try ledger.replicaNumber(replica)
        ownNumber = number
        return number
    }

    /// How far this store's own chain goes here; 0 when it wrote nothing.
    package func ownSeq(_ ledger: Ledger) throws -> UInt32 { chains[try ownReplica(ledger)]?.seq ?? 0 }

    /// From now on this store writes here under another replica.
    func writeUnder(_ replica: ReplicaID) {
        self.replica = replica
        ownNumber = nil
    }

    /// The change vector by replica ids.
    package func vector(_ ledger: Ledger) throws -> Vector {
        // A branch before its first set holds nothing of its own.
        Vector(try chains.filter { $0.value.seq > base($0.key) }.map { .init(replica: try ledger.replicaID($0.key), seq: $0.value.seq) })
    }

    /// The vector with what each of its chains adds to digests.
    package func held(_ ledger: Ledger) throws -> PullRange.Held {
        let vector = try vector(ledger)
        let terms = try vector.entries.map { entry in
            try ledger.knownReplica(entry.replica).flatMap { chains[$0] }.map { UInt64(bitPattern: $0.term) } ?? 0
        }
        return PullRange.Held(dossier: id, vector: vector, terms: terms)
    }

    /// Whether what somebody else holds is a stretch of the own chains, so far as this store can tell: a chain of which the
    /// other holds more cannot be compared here.
    package func agrees(with held: PullRange.Held, _ ledger: Ledger) throws -> Bool {
        for (entry, term) in zip(held.vector.entries, held.terms) {
            guard let number = try ledger.knownReplica(entry.replica), let chain = chains[number], entry.seq <= chain.seq else { continue }
            guard try self.term(ledger, number, at: entry.seq) == term else { return false }
        }
        return true
    }

    /// What a chain adds to digests when it ends at `seq`.
    func term(_ ledger: Ledger, _ replica: Int, at seq: UInt32) throws -> UInt64? {
        if let chain = chains[replica], chain.seq == seq { return UInt64(bitPattern: chain.term) }
        let head = try ledger.database.first("SELECT hash FROM change_set WHERE key=?", .integer(Key.set(number, replica, seq))) { Digest($0.blob(0)) }
        guard let head = head ?? nil else { return nil }
        return ledger.identities.term(secret: secret, replica: try ledger.replicaID(replica), seq: seq, head: head)
    }

    /// Whether a holder of `vector` has sets that this store lacks.
    package func lacksSomething(of vector: Vector, _ ledger: Ledger) throws -> Bool {
        try vector.entries.contains { entry in
            guard let number = try ledger.knownReplica(entry.replica) else { return true }
            return (chains[number]?.seq ?? 0) < entry.seq
        }
    }

    /// Server: what the own chain adds to digests, now or as it was at `seq`.
    package func daemonTerm(_ ledger: Ledger, at seq: UInt32? = nil) throws -> UInt64 {
        let number = try ownReplica(ledger)
        guard let chain = chains[number] else { return 0 }
        let seq = seq ?? chain.seq
        if seq == 0 { return 0 }
        let head = try ledger.database.first("SELECT hash FROM change_set WHERE key=?", .integer(Key.set(self.number, number, seq))) {
            Digest($0.blob(0)) ?? .zero
        }
        return ledger.identities.term(secret: secret, replica: try ledger.replicaID(number), seq: seq, head: head ?? .zero)
    }

    package var isSealed: Bool { !seals.isEmpty }

    /// The dossier's part of additive digests.
    package var term: UInt64 { chains.values.reduce(0) { $0 &+ UInt64(bitPattern: $1.term) } }

    func isFromDaemon(_ replicaNumber: Int, _ ledger: Ledger) -> Bool { chains[replicaNumber]?.signer == ledger.authority.bytes }
}

extension DossierState {
    /// Whether a created record, or the one that it names as parent, was removed or written on before it came: its state then hangs
    /// on more than its birth.
    ///
    /// - Parameter values: where its values begin in the body.
    @inline(__always)
    func isWatched(_ head: BodyReader.Head, _ layout: KindLayout, _ body: UnsafeRawBufferPointer, _ values: Int) -> Bool {
        if removed.isEmpty { return false }
        if removed.contains(head.record) { return true }
        guard layout.kind.parent != nil, head.mask & 1 == 1 else { return false }
        // A parent that is no id names none.
        guard values + 2 + ID.byteCount <= body.count, body[values] == FieldValue.blobTag, body[values + 1] == UInt8(ID.byteCount) else { return false }
        return removed.contains(ID(body, at: values + 2))
    }
}

extension Statement {
    /// Binds an id.
    @inline(__always)
    func bind(_ index: Int32, _ id: ID) throws { try bind(index, words: id.high, id.low) }

    /// A 16-byte id, read in place; zero where the column holds anything else.
    @inline(__always)
    func id(_ column: Int32) -> ID { withBlob(column) { $0.count == ID.byteCount ? ID($0) : .zero } }
}

extension Ledger {
    /// The seal made by the set with this key.
    func seal(_ key: Int64, _ dossier: DossierState) throws -> Authority.Seal {
        let replica = try replicaID(Key.replica(ofSet: key))
        let seq = Key.seq(ofSet: key)
        guard let context = try database.first("SELECT context FROM change_set WHERE key=?", .integer(key), row: { $0.optionalBlob(0) }) else {
            throw LedgerError("ledger.broken-seal")
        }
        let own = Key.replica(ofSet: key)
        return Authority.Seal(replica: replica, seq: seq, covers: try dossier.completed(try LocalContext(context, seq: seq), own: own).vector(own: own, self))
    }
}

/// A context in local numbers, as the log stores it.
struct LocalContext {
    var gap: UInt32
    var entries: [(replica: Int, seq: UInt32)]
    let seq: UInt32
    /// What is covered because a branch is: sets before the fork (`DossierState.completed`). Not spelled, not stored.
    var implied: [(replica: Int, seq: UInt32)] = []

    init(gap: UInt32, entries: [(replica: Int, seq: UInt32)], seq: UInt32) {
        self.gap = gap
        self.entries = entries
        self.seq = seq
    }

    init(_ stored: [UInt8]?, seq: UInt32) throws {
        self.seq = seq
        gap = 0
        entries = []
        guard let stored else { return }
        try stored.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            gap = UInt32(try reader.number("stored gap", upTo: UInt64(Limits.seq)))
            while !reader.isAtEnd {
                let replica = try reader.number("stored replica", upTo: UInt64(Limits.replicas))
                entries.append((replica, UInt32(try reader.number("stored seq", upTo: UInt64(Limits.seq)))))
            }
        }
    }

    /// nil when the set builds on nothing but its own predecessor.
    var stored: [UInt8]? {
        if gap == 0 && entries.isEmpty { return nil }
        var bytes: [UInt8] = []
        bytes.appendVarint(UInt64(gap))
        for entry in entries {
            bytes.appendVarint(entry.replica)
            bytes.appendVarint(UInt64(entry.seq))
        }
        return bytes
    }

    /// Whether the view that the set was made from holds `seq` of `replica`.
    @inline(__always)
    func covers(_ replica: Int, _ other: UInt32, own: Int) -> Bool {
        if replica == own { return other <= seq - 1 - gap }
        for entry in entries where entry.replica == replica && other <= entry.seq { return true }
        for entry in implied where entry.replica == replica && other <= entry.seq { return true }
        return false
    }

    /// Whether a holder of `held` holds everything that the set builds on.
    @inline(__always)
    func isMet(by held: [Int: UInt32]) -> Bool {
        entries.allSatisfy { held[$0.replica] ?? 0 >= $0.seq } && (implied.isEmpty || implied.allSatisfy { held[$0.replica] ?? 0 >= $0.seq })
    }

    func vector(own: Int, _ ledger: Ledger) throws -> Vector {
        var vector = Vector(try (entries + implied).map { .init(replica: try ledger.replicaID($0.replica), seq: $0.seq) })
        vector[try ledger.replicaID(own)] = seq - 1 - gap
        return vector
    }
}
