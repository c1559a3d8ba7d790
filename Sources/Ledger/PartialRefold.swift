internal import Database
internal import Replication

/// Making a dossier's tables anew only in part. A seal that leaves something late and a void that comes back to its author change what
/// counts of a few sets; what the other sets made stands as it is.
///
/// A record's rows follow from the operations that name it, whichever other records the same sets name, and its existence also from the
/// records that name it as parent. So the records that the changed sets name are taken out of the tables, with those parents whose
/// existence hangs on them, and everything that counts is gone through once more for these records alone.
extension Writer {
    /// Makes anew what follows from sets that count now and did not, or the other way round, or by another stamp.
    ///
    /// - Returns: false where all of the dossier has to be made anew. Whatever was done until then is undone by that.
    func refoldChanged(_ dossier: DossierState) throws -> Bool {
        try flush()
        let number = dossier.number
        let range: (Value, Value) = (.integer(Key.set(number, 0, 0)), .integer(Key.set(number, 0xffff, 0xff_ffff)))
        let judgement = try Judgement(ledger, dossier)
        let before = try marks("SELECT key,reason FROM ineffective WHERE key BETWEEN ? AND ?", range)
        let stampsBefore = try marks("SELECT key,time FROM clamped WHERE key BETWEEN ? AND ?", range)
        let stamps = judgement.clamped.mapValues { Int64(bitPattern: $0.bits) }
        let seals = Array(judgement.seals.values)
        var after = judgement.voids
        var changed: [Int64] = []
        let sets = try database.rows("SELECT key,form FROM change_set WHERE key BETWEEN ? AND ?", range.0, range.1) { ($0.integer(0), $0.int(1)) }
        for (key, form) in sets {
            let rawKind = try ledger.form(form).kind
            if after[key] == nil {
                let replica = Key.replica(ofSet: key)
                let counts = Authority.counts(
                    replica: try ledger.replicaID(replica), seq: Key.seq(ofSet: key), kind: SetKind(rawValue: rawKind),
                    isFromDaemon: dossier.isFromDaemon(replica, ledger), seals: seals)
                if !counts { after[key] = 0 }
            }
            guard SetKind.writesRecords(rawKind) else { continue }
            let counted = before[key] == nil && !dossier.unfolded.contains(key)
            let counts = after[key] == nil
            if counted != counts || (counts && stamps[key] != stampsBefore[key]) { changed.append(key) }
        }
        guard let touched = try touched(by: changed, dossier) else { return false }
        try takeOut(touched, dossier)
        try replace("ineffective", "reason", before, after)
        try replace("clamped", "time", stampsBefore, stamps)
        try database.run("DELETE FROM seal WHERE key BETWEEN ? AND ?", range.0, range.1)
        for key in judgement.seals.keys { try database.run("INSERT INTO seal(key) VALUES(?)", .integer(key)) }
        dossier.seals = seals
        // From here on only what a part cannot mend asks for more.
        dossier.isRefolded()
        if touched.isEmpty { return true }
        var reader = CausalReader(ledger, dossier, after: [:])
        while let set = try reader.next() {
            let key = Key.set(number, set.replica, set.seq)
            guard after[key] == nil, SetKind.writesRecords(try ledger.form(set.form).kind), try names(set.body, touched) else { continue }
            try foldAgain(dossier, set, judgement.clamped[key] ?? set.time, only: touched)
        }
        try flush()
        return !dossier.needsRefold
    }

    private func marks(_ sql: String, _ range: (Value, Value)) throws -> [Int64: Int64] {
        Dictionary(uniqueKeysWithValues: try database.rows(sql, range.0, range.1) { ($0.integer(0), $0.integer(1)) })
    }

    private func replace(_ table: String, _ column: String, _ before: [Int64: Int64], _ after: [Int64: Int64]) throws {
        for key in before.keys where after[key] == nil { try database.run("DELETE FROM \(table) WHERE key=?", .integer(key)) }
        for (key, value) in after where before[key] != value {
            try database.run("INSERT OR REPLACE INTO \(table)(key,\(column)) VALUES(?,?)", .integer(key), .integer(value))
        }
    }

    /// Records whose rows hang on the sets with these keys, with their kinds; nil where one id is used for two kinds.
    private func touched(by changed: [Int64], _ dossier: DossierState) throws -> [RecordID: UInt32]? {
        var touched: [RecordID: UInt32] = [:]
        for key in changed {
            let body = try database.first("SELECT body FROM change_set WHERE key=?", .integer(key)) { $0.blob(0) } ?? []
            let isWhole = try body.withUnsafeBytes { raw in
                var walk = BodyReader(raw)
                while let head = try walk.next() {
                    guard let layout = ledger.layouts[head.kind] else {
                        try walk.skip(head.mask)
                        continue
                    }
                    guard touched.updateValue(head.kind, forKey: head.record) ?? head.kind == head.kind else { return true }
                    guard let parentKind = ledger.parentLayouts[head.kind]?.kind, !dossier.removed.isEmpty else {
                        try walk.skip(head.mask)
                        continue
                    }
                    let operation = try walk.operation(head)
                    guard let parent = try operation[0]?.id ?? parent(of: head.record, layout, dossier), dossier.removed.contains(parent) else { continue }
                    guard touched.updateValue(parentKind.number, forKey: parent) ?? parentKind.number == parentKind.number else { return true }
                }
                return false
            }
            if isWhole { return nil }
        }
        return touched
    }

    private func parent(of record: RecordID, _ layout: KindLayout, _ dossier: DossierState) throws -> RecordID? {
        try database.first(
            "SELECT \"\(layout.kind.fields[0].name)\" FROM \(layout.kind.name) WHERE dossier_no=? AND id=?", .integer(dossier.number), .blob(record.bytes)
        ) { ID(bytes: $0.blob(0)) } ?? nil
    }

    /// Takes everything that is derived of these records out of the tables.
    private func takeOut(_ records: [RecordID: UInt32], _ dossier: DossierState) throws {
        if records.isEmpty { return }
        let number = Value.integer(dossier.number)
        for (record, kind) in records {
            guard let layout = ledger.layouts[kind] else { continue }
            let delete = try database.statement(layout.deleteRow)
            try delete.bind(1, dossier.number)
            try delete.bind(2, record)
            try delete.run()
        }
        // Of most records nothing more is kept than their row.
        for table in ["live", "conflict", "contended", "removal"] {
            let kept = Set(try database.rows("SELECT DISTINCT record FROM \(table) WHERE dossier_no=?", number) { $0.id(0) })
            for record in kept where records[record] != nil {
                try database.run("DELETE FROM \(table) WHERE dossier_no=? AND record=?", number, .blob(record.bytes))
            }
        }
        dossier.removed.subtract(records.keys)
    }

    /// Whether a set's operations name one of these records.
    private func names(_ body: [UInt8], _ records: [RecordID: UInt32]) throws -> Bool {
        try body.withUnsafeBytes { raw in
            var walk = BodyReader(raw)
            while let head = try walk.next() {
                if records[head.record] != nil { return true }
                try walk.skip(head.mask)
            }
            return false
        }
    }
}
