internal import Crypto
internal import Database
package import Replication

extension Writer {
    /// Rebuilds what is derived of one dossier from its log alone: tables, standing writes, conflicts, seals, what has
    /// no effect. The only way back when something that was folded turns out not to count.
    ///
    /// - Parameter id: not a state, since what is found on the way is noted in this writer's own.
    package func refold(_ id: DossierID) throws {
        let dossier = try self.dossier(id)
        // Rows that sets only create are inserted as they are when they come, together; where an id was created twice, one by one.
        try refold(dossier, isCollecting: true)
        if dossier.needsRefold { try refold(dossier, isCollecting: false) }
    }

    private func refold(_ dossier: DossierState, isCollecting: Bool) throws {
        try flush()
        // From here on only an id that was created twice asks for another one.
        dossier.isRefolded()
        let number = dossier.number
        let sets: [Value] = [.integer(Key.set(number, 0, 0)), .integer(Key.set(number, 0xffff, 0xff_ffff))]
        for kind in try ledger.storedKinds(number) { try database.run("DELETE FROM \(kind.name) WHERE dossier_no=?", .integer(number)) }
        for table in ["live", "conflict", "contended", "removal"] { try database.run("DELETE FROM \(table) WHERE dossier_no=?", .integer(number)) }
        for table in ["seal", "ineffective", "clamped"] { try database.run("DELETE FROM \(table) WHERE key BETWEEN ? AND ?", sets[0], sets[1]) }
        dossier.removed = []
        dossier.seals = []

        let judgement = try Judgement(ledger, dossier)
        for (key, reason) in judgement.voids { try database.run("INSERT INTO ineffective(key,reason) VALUES(?,?)", .integer(key), .integer(reason)) }
        for (key, time) in judgement.clamped {
            try database.run("INSERT INTO clamped(key,time) VALUES(?,?)", .integer(key), .integer(Int64(bitPattern: time.bits)))
        }
        for (key, seal) in judgement.seals {
            try database.run("INSERT INTO seal(key) VALUES(?)", .integer(key))
            dossier.seals.append(seal)
        }
        var reader = CausalReader(ledger, dossier, after: [:])
        while let set = try reader.next() {
            let key = Key.set(number, set.replica, set.seq)
            if judgement.voids[key] != nil { continue }
            let rawKind = try ledger.form(set.form).kind
            let kind = SetKind(rawValue: rawKind)
            let counts = Authority.counts(
                replica: try ledger.replicaID(set.replica), seq: set.seq, kind: kind, isFromDaemon: dossier.isFromDaemon(set.replica, ledger),
                seals: dossier.seals)
            guard counts else {
                try database.run("INSERT INTO ineffective(key,reason) VALUES(?,0)", .integer(key))
                continue
            }
            guard SetKind.writesRecords(rawKind) else { continue }
            try foldAgain(dossier, set, judgement.clamped[key] ?? set.time, isCollecting: isCollecting)
        }
        try flush()
    }
}

extension Writer {
    /// Gives the sets of a chain up to `seq` the stamps that a verdict of the daemon gives them, those that no earlier one has judged: a
    /// chain stays ahead for ever once a clock was wrong. Stamps decide nothing but which of the writes that stand beside each other is
    /// shown, so that nothing else has to be made anew.
    ///
    /// - Parameter verdict: its own place and stamp.
    func clamp(_ dossier: DossierState, _ replica: Int, through seq: UInt32, by verdict: (replica: Int, seq: UInt32, time: HybridTime)) throws {
        if dossier.needsRefold { return }
        // Between lives of the daemon the smaller stamp counts, whoever judged first.
        if dossier.chains.values.filter({ $0.signer == ledger.authority.bytes }).count > 1 {
            dossier.refoldWhole()
            return
        }
        try flush()
        let limit = HybridTime(milliseconds: verdict.time.milliseconds + HybridTime.toleratedLead, counter: .max)
        let ahead = try database.rows(
            "SELECT c.key,c.time FROM change_set c WHERE c.key BETWEEN ? AND ? AND c.time>? AND NOT EXISTS(SELECT 1 FROM clamped WHERE clamped.key=c.key)",
            .integer(Key.set(dossier.number, replica, 0)), .integer(Key.set(dossier.number, replica, seq)), .integer(Int64(bitPattern: limit.bits))
        ) { ($0.integer(0), HybridTime(bits: UInt64(bitPattern: $0.integer(1)))) }
        var stamps: [UInt32: HybridTime] = [:]
        for (key, time) in ahead {
            let counting = time.effective(admittedAt: verdict.time)
            if counting == time { continue }
            stamps[Key.seq(ofSet: key)] = counting
            try database.run("INSERT INTO clamped(key,time) VALUES(?,?)", .integer(key), .integer(Int64(bitPattern: counting.bits)))
        }
        if stamps.isEmpty { return }
        let standing = try database.rows("SELECT rowid,seq FROM live WHERE dossier_no=? AND replica=?", .integer(dossier.number), Value(replica)) {
            ($0.integer(0), UInt32(clamping: $0.int(1)))
        }
        for (row, seq) in standing {
            guard let stamp = stamps[seq] else { continue }
            try database.run("UPDATE live SET time=? WHERE rowid=?", .integer(Int64(bitPattern: stamp.bits)), .integer(row))
        }
        let fold = Fold(
            self, dossier, replica: verdict.replica, seq: verdict.seq, time: verdict.time, context: LocalContext(gap: 0, entries: [], seq: verdict.seq))
        let contended = try database.rows("SELECT record,register,kind FROM contended WHERE dossier_no=?", .integer(dossier.number)) {
            ($0.id(0), $0.int(1), UInt32(clamping: $0.int(2)))
        }
        for (record, register, kind) in contended { try fold.showStanding(kind, record, register) }
    }
}

/// What the daemon's verdicts in a dossier say: read before a rebuild folds anything.
struct Judgement {
    /// Reasons of void sets, by log key.
    var voids: [Int64: Int64] = [:]
    var seals: [Int64: Authority.Seal] = [:]
    /// Stamps that count instead of the sets' own.
    var clamped: [Int64: HybridTime] = [:]

    init(_ ledger: Ledger, _ dossier: DossierState) throws {
        let lives = dossier.chains.filter { $0.value.signer == ledger.authority.bytes }.keys.sorted()
        var given: [Int: [(seq: UInt32, time: HybridTime, covers: LocalContext)]] = [:]
        for number in lives { given[number] = try ledger.verdicts(dossier, number) }
        for number in lives {
            var judged: [Int: UInt32] = [:]
            var taken: [Int: Int] = [:]
            for verdict in given[number] ?? [] {
                // What another life of the daemon had judged, as this verdict knows, is not judged again (B2).
                for other in lives where other != number {
                    let known = verdict.covers.entries.first { $0.replica == other }?.seq ?? 0
                    let verdicts = given[other] ?? []
                    while taken[other, default: 0] < verdicts.count, verdicts[taken[other, default: 0]].seq <= known {
                        for (replica, seq) in verdicts[taken[other, default: 0]].covers.entries { judged[replica] = max(judged[replica] ?? 0, seq) }
                        taken[other, default: 0] += 1
                    }
                }
                for (replica, seq) in verdict.covers.entries {
                    let first = (judged[replica] ?? 0) + 1
                    judged[replica] = max(judged[replica] ?? 0, seq)
                    // Only a chain whose largest stamp is that far ahead can hold a set to clamp.
                    guard seq >= first, let other = dossier.chains[replica],
                        other.time.milliseconds > verdict.time.milliseconds + HybridTime.toleratedLead
                    else { continue }
                    for set in try ledger.sets(dossier, replica, first...seq) {
                        let effective = set.time.effective(admittedAt: verdict.time)
                        let key = Key.set(dossier.number, replica, set.seq)
                        // Two lives that did not know of each other: the smaller stamp counts (M3), whichever came first here.
                        if effective != set.time { clamped[key] = min(clamped[key] ?? effective, effective) }
                    }
                }
            }
            for key in try ledger.keys(dossier, number, .verdict) {
                let body = try ledger.database.first("SELECT body FROM change_set WHERE key=?", .integer(key)) { $0.blob(0) } ?? []
                for operation in try BodyReader.operations(body) where operation.kind == ReservedKinds.void.number {
                    guard let key = try ledger.voided(operation, dossier), let reason = operation[2]?.integer else { continue }
                    voids[key] = reason
                }
            }
        }
        for number in dossier.chains.keys {
            for key in try ledger.keys(dossier, number, .seal) where voids[key] == nil { seals[key] = try ledger.seal(key, dossier) }
        }
    }
}

extension Ledger {
    /// Log key of the set that a void names. The daemon that wrote it may have known the set by another name than this store does
    /// by now, since it had not heard of a fork; the record's id is made of the set's identity, and tells which one it is.
    func voided(_ void: Operation, _ dossier: DossierState) throws -> Int64? {
        guard let id = void[0]?.id, let seq = void[1]?.integer, seq > 0, seq <= Int64(Limits.seq),
            let replica = try knownReplica(id)
        else { return nil }
        let key = Key.set(dossier.number, replica, UInt32(seq))
        if dossier.branches.isEmpty { return key }
        let root = dossier.root(replica)
        for number in [replica, root] + dossier.branches.values.filter({ $0.root == root }).map(\.alias) {
            let key = Key.set(dossier.number, number, UInt32(seq))
            let identity = try database.first("SELECT hash FROM change_set WHERE key=?", .integer(key)) { $0.blob(0) }
            if let identity, RecordID.derived("plumb void", identity) == void.record { return key }
        }
        return nil
    }

    /// Log keys of the sets of one kind in one chain.
    func keys(_ dossier: DossierState, _ replica: Int, _ kind: SetKind) throws -> [Int64] {
        try database.rows(
            "SELECT key FROM change_set WHERE key BETWEEN ? AND ? AND form IN (SELECT no FROM form WHERE kind=?) ORDER BY key",
            .integer(Key.set(dossier.number, replica, 0)), .integer(Key.set(dossier.number, replica, 0xff_ffff)), Value(Int(kind.rawValue))
        ) { $0.integer(0) }
    }
}
