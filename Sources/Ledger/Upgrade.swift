internal import Crypto
internal import Database
package import Replication

extension Ledger {
    private static let schemaValue = "schema"

    /// Brings what is derived up to this program's declarations: what an earlier program carried without knowing it comes
    /// alive (A2). Cheap when nothing is new; else one pass over the log, once.
    ///
    /// Only dossiers that hold something newly known are derived anew; no set is written for the others, and on a laptop none
    /// at all. The server judges now, in order, what it had to admit unjudged.
    ///
    /// - Parameter now: time of verdicts, milliseconds since 1970; a laptop gives none.
    /// - Returns: the dossiers that were derived anew.
    @discardableResult
    package func upgrade(now: Int64 = 0) throws -> [DossierID] {
        if try value(Ledger.schemaValue) == declarations { return [] }
        return try transaction { writer in
            let stored = try value(Ledger.schemaValue)
            // Another process may have been first.
            if stored == declarations { return [] }
            let change = SchemaChange(from: stored.map { String(decoding: $0, as: UTF8.self) }, to: schema)
            var renewed: [DossierID] = []
            for number in change.isEmpty ? [] : try dossiersHolding(change) {
                let dossier = try writer.dossier(number: number)
                if isAuthority { try writer.judgeAnew(dossier, change, now) }
                try writer.refold(dossier.id)
                renewed.append(dossier.id)
            }
            try setValue(Ledger.schemaValue, declarations)
            return renewed
        }
    }

    /// Throws `database.too-new` when a program with other declarations has taken the store over since this one opened it: what this one
    /// folds would lack what the other one knows, and nobody would derive it anew.
    func expectOwnDeclarations() throws {
        guard let stored = try value(Ledger.schemaValue), stored != declarations else { return }
        throw DatabaseError(code: "database.too-new", message: "another program has brought the database up to its own declarations meanwhile")
    }

    /// Numbers of the dossiers whose logs hold something that is read otherwise now.
    private func dossiersHolding(_ change: SchemaChange) throws -> [Int64] {
        let concerned = Set(
            try database.rows("SELECT no,kind FROM form") { ($0.int(0), UInt8($0.int(1))) }.filter { change.concerns(setKind: $0.1) }.map(\.0))
        var numbers: [Int64] = []
        let sets = try database.statement("SELECT key,form,body FROM change_set ORDER BY key")
        defer { sets.reset() }
        while try sets.step() {
            let number = Key.dossier(ofSet: sets.integer(0))
            if numbers.last == number { continue }
            if try concerned.contains(sets.int(1)) || sets.withBlob(2, { try change.concerns($0) }) { numbers.append(number) }
        }
        return numbers
    }
}

extension Writer {
    /// Server: names void what laptops wrote of a kind of which this program now knows that only the office writes it. Rights
    /// and seals need no second look: they were judged when the sets came, whatever was in them.
    fileprivate func judgeAnew(_ dossier: DossierState, _ change: SchemaChange, _ now: Int64) throws {
        let known = try Judgement(ledger, dossier).voids
        var voids: [Operation] = []
        var reader = CausalReader(ledger, dossier, after: [:])
        while let set = try reader.next() {
            guard !dossier.isFromDaemon(set.replica, ledger), known[Key.set(dossier.number, set.replica, set.seq)] == nil else { continue }
            let kind = SetKind(rawValue: try ledger.form(set.form).kind)
            let isOfficeOnly = try set.body.withUnsafeBytes { body in
                try change.concerns(body) && Judge.touchesOfficeOnly(body, ledger.schema)
            }
            guard isOfficeOnly || (kind.map { change.concerns(setKind: $0.rawValue) && $0 != .ordinary && $0 != .seal } ?? false) else { continue }
            voids.append(Judge.void(try ledger.replicaID(set.replica), set.seq, VoidReason.officeOnly.rawValue, set.hash))
        }
        while !voids.isEmpty {
            var body = BodyWriter()
            for operation in voids.prefix(Limits.operations) { body.append(operation) }
            voids.removeFirst(min(Limits.operations, voids.count))
            try append(to: dossier, author: .zero, kind: .verdict, now: now, body: body)
        }
    }
}
