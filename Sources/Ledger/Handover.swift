package import Crypto
internal import Database
package import Replication

/// A device of a member of a dossier's team, as the daemon certified it there.
package struct DeviceCertificate: Hashable, Sendable {
    package let person: PersonID
    package let key: PublicKey
    /// To which boxes for the device are encrypted, 32 bytes; nil for one that enrolled before there were boxes.
    package let boxKey: [UInt8]?
    /// When the person's access ended, ms since 1970; nil while it lasts.
    package let validTo: Int64?
}

/// What a laptop hands over other than by sync: bundles and rescue files.
extension Ledger {
    /// Who may sign and read in a dossier, from the daemon's own chain only: a row of the table may have been touched by a
    /// set that the daemon has not judged yet.
    package func certificates(in dossier: DossierState) throws -> [DeviceCertificate] {
        let kind = ReservedKinds.certificate
        // A restored server goes on in another chain: what came later ends what came before, in whichever chain.
        var written: [(time: Int64, body: [UInt8])] = []
        for (replica, chain) in dossier.chains where chain.signer == authority.bytes {
            written += try database.rows(
                "SELECT time,body FROM change_set WHERE key BETWEEN ? AND ? AND length(body)>0 ORDER BY key", .integer(Key.set(dossier.number, replica, 1)),
                .integer(Key.set(dossier.number, replica, 0xff_ffff))
            ) { ($0.integer(0), $0.blob(1)) }
        }
        var found: [RecordID: [Int: FieldValue]] = [:]
        for body in written.sorted(by: { $0.time < $1.time }).map(\.body) {
            let operations = try body.withUnsafeBytes { try BodyReader.operations($0) }
            for operation in operations where operation.kind == kind.number {
                if operation.action == .remove { found[operation.record] = nil }
                for field in operation.fields { found[operation.record, default: [:]][field.number] = field.value }
            }
        }
        return found.sorted { $0.key < $1.key }.compactMap { _, values in
            func value(_ name: String) -> FieldValue? { kind.field(name).flatMap { values[$0] } }
            guard let person = value("person")?.id, let key = value("public_key")?.blob else { return nil }
            return DeviceCertificate(
                person: person, key: PublicKey(bytes: key), boxKey: value("box_key")?.blob, validTo: value("valid_to")?.integer)
        }
    }

    /// Envelopes with everything of a dossier that a holder of `held` (by replica number) lacks, in the order in which they
    /// are to be taken in.
    package func envelopes(of dossier: DossierState, after held: [Int: UInt32] = [:]) throws -> [Envelope] {
        let extractor = Extractor(self)
        var held = held
        var envelopes: [Envelope] = []
        while true {
            let isWhole = try extractor.add(dossier, after: held)
            guard let outgoing = try extractor.emit() else { return envelopes }
            envelopes.append(outgoing.envelope)
            for segment in outgoing.segments { held[segment.replica] = max(held[segment.replica] ?? 0, segment.seq) }
            if isWhole { return envelopes }
        }
    }

    /// Up to where the server is known to hold each chain of a dossier, by replica number.
    package func hubVector(_ dossier: DossierState) -> [Int: UInt32] { dossier.chains.mapValues(\.hubSeq) }

    /// Local numbers of dossiers with sets that the server is not known to hold, also of those that are no longer open.
    package func numbersWithUnsent() throws -> [Int64] {
        try database.rows("SELECT DISTINCT key>>16 FROM chain WHERE unsent=1 ORDER BY 1") { $0.integer(0) }
    }

    /// Local numbers of all dossiers, also of those that are no longer open.
    package func numbers() throws -> [Int64] { try database.rows("SELECT no FROM dossier ORDER BY no") { $0.integer(0) } }
}

/// What could still be read of a dossier whose log is damaged.
package struct Salvage {
    package var envelopes: [Envelope] = []
    /// Sets in them.
    package var sets = 0
    /// Sets that are in the log by its vector and could not be saved.
    package var lost = 0
}

extension Ledger {
    /// What a holder of `held` lacks of a dossier, as far as it can be read.
    ///
    /// Of a damaged chain goes what comes before the damage: what comes after it builds on it. A foreign chain goes only as
    /// far as somebody else's signature covers it, which is whole or not at all.
    package func salvage(_ number: Int64, after held: [Int: UInt32]?) throws -> Salvage {
        guard let whole = try dossier(number: number) else { throw LedgerError.unknownDossier(nil) }
        let held = held ?? hubVector(whole)
        let wanted = whole.chains.reduce(0) { $0 + Int($1.value.seq - min($1.value.seq, held[$1.key] ?? 0)) }
        if let envelopes = try? envelopes(of: whole, after: held) { return Salvage(envelopes: envelopes, sets: wanted) }
        guard let dossier = try dossier(number: number) else { throw LedgerError.unknownDossier(nil) }
        var sets: [Int: [StoredSet]] = [:]
        for (replica, chain) in dossier.chains where chain.seq > held[replica] ?? 0 {
            sets[replica] = readable(dossier, replica, after: held[replica] ?? 0, through: chain.seq)
        }
        // Cut until nothing is left that builds on what is gone.
        func end(_ replica: Int) -> UInt32 { sets[replica].map { $0.last?.seq ?? held[replica] ?? 0 } ?? held[replica] ?? 0 }
        var isCut = true
        while isCut {
            isCut = false
            for (replica, chain) in sets {
                guard let state = dossier.chains[replica] else { continue }
                var kept = chain
                if let index = kept.firstIndex(where: { set in (set.context.entries + set.context.implied).contains { $0.seq > end($0.replica) } }) {
                    kept.removeSubrange(index...)
                }
                let isOwn = state.signer == signingKey.publicKey.bytes
                if !isOwn, kept.last?.seq != state.seq { kept = [] }
                if kept.count < chain.count {
                    sets[replica] = kept
                    isCut = true
                }
            }
        }
        for (replica, kept) in sets {
            guard let last = kept.last else {
                dossier.chains[replica] = nil
                continue
            }
            dossier.chains[replica]?.seq = last.seq
            dossier.chains[replica]?.head = last.hash
        }
        let saved = sets.values.reduce(0) { $0 + $1.count }
        guard saved > 0 else { return Salvage(lost: wanted) }
        return Salvage(envelopes: try envelopes(of: dossier, after: held), sets: saved, lost: wanted - saved)
    }

    /// Sets of one chain up to the first that cannot be read or does not hash to what the chain says.
    private func readable(_ dossier: DossierState, _ replica: Int, after seq: UInt32, through last: UInt32) -> [StoredSet] {
        var kept: [StoredSet] = []
        var next = seq + 1
        while next <= last, let page = try? sets(dossier, replica, next...next), let set = page.first, isSound(set, dossier) {
            kept.append(set)
            next += 1
        }
        return kept
    }

    /// Whether a set's bytes are what its identity says, given its stored predecessor.
    private func isSound(_ set: StoredSet, _ dossier: DossierState) -> Bool {
        let writer = Writer(self)
        let identity = try? set.body.withUnsafeBytes { body in
            try writer.identity(
                dossier, replica: set.replica, seq: set.seq, time: set.time, form: try form(set.form), context: set.context,
                introduces: set.seq == 1 ? dossier.chains[set.replica]?.signer : nil, previous: try writer.hash(dossier, set.replica, set.seq - 1),
                body: body)
        }
        return identity == set.hash && (try? set.body.withUnsafeBytes { try BodyReader.operations($0) }) != nil
    }
}

extension Writer {
    /// Takes in the envelopes of one dossier together: of what is relayed, everything up to the head that is proved at the
    /// end counts, or nothing (C5). All or nothing, as `admit` of one envelope.
    package func admit(together envelopes: [Envelope], from bearer: Bearer, now: Int64) throws -> Admission {
        var whole = Admission()
        for (index, envelope) in envelopes.enumerated() {
            let part = try admit(envelope, from: bearer, now: now, isLast: index == envelopes.count - 1)
            whole.admitted += part.admitted
            whole.known += part.known
            whole.isStaged = whole.isStaged || part.isStaged
            whole.refused.merge(part.refused) { first, _ in first }
            whole.touched.formUnion(part.touched)
            whole.renames += part.renames
            whole.daemonBefore.merge(part.daemonBefore) { first, _ in first }
        }
        return whole
    }

    /// Whether the daemon has certified that a key is a person's, in a dossier or in any other that is held here; what this
    /// transaction has taken in so far counts.
    ///
    /// - Parameter dossier: where to look first.
    package func isCertified(_ key: PublicKey, _ person: PersonID, in dossier: DossierID?) throws -> Bool {
        try flush()
        func holds(_ state: DossierState) throws -> Bool {
            try ledger.certificates(in: state).contains { $0.key == key && $0.person == person }
        }
        if let dossier, try holds(try self.dossier(dossier)) { return true }
        // Of a dossier whose tables wait for a rebuild only the log tells.
        if try touched.contains(where: { try $0.needsRefold && holds($0) }) { return true }
        let others = try database.rows(
            "SELECT DISTINCT dossier_no FROM certificate WHERE public_key=? AND person=?", .blob(key.bytes), .blob(person.bytes)
        ) { $0.integer(0) }
        return try others.contains { try holds(try self.dossier(number: $0)) }
    }
}
