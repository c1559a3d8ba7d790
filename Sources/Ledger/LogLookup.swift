internal import Database
internal import Replication

/// What a reader of chunks looks up in the log.
struct LogLookup: ChunkLookup {
    private let ledger: Ledger
    private let bearer: Bearer
    /// Chains that the chunk's sender knows by another name than this store; see `Writer.filed`.
    private let filed: [Int64: FiledChain]

    init(_ ledger: Ledger, _ bearer: Bearer, _ filed: [Int64: FiledChain] = [:]) {
        self.ledger = ledger
        self.bearer = bearer
        self.filed = filed
    }

    /// Absent and forbidden are one answer here as well: a look-up must not tell which dossiers there are.
    private func isOpen(_ id: DossierID) throws -> Bool {
        if case .device(_, let person, let right, _) = bearer { return try right(id, person) != nil }
        return true
    }

    func dossier(prefix: UInt64, count: Int) throws -> DossierID? {
        let low = ID(high: prefix << UInt64(64 - count * 8), low: 0)
        let high = ID(high: low.high | (count == 8 ? 0 : UInt64.max >> UInt64(count * 8)), low: .max)
        let found = try ledger.database.rows(
            "SELECT id FROM dossier WHERE id BETWEEN ? AND ? AND withdrawn=0", .blob(low.bytes), .blob(high.bytes)
        ) { ID(bytes: $0.blob(0)) ?? .zero }.filter { try isOpen($0) }
        return found.count == 1 ? found[0] : nil
    }

    func record(dossier: DossierID, bornAt place: BirthPlace) throws -> RecordID? {
        guard try isOpen(dossier) else { throw PartlyRefused(refused: [dossier: .unknownDossier]) }
        guard let number = try ledger.database.first("SELECT no FROM dossier WHERE id=?", .blob(dossier.bytes), row: { $0.integer(0) }),
            let replica = try ledger.knownReplica(place.replica)
        else { return nil }
        let key = Key.set(number, filed[Key.chain(number, replica)]?.alias(place.seq) ?? replica, place.seq)
        guard let body = try ledger.database.first("SELECT body FROM change_set WHERE key=?", .integer(key), row: { $0.blob(0) }) else { return nil }
        return try body.withUnsafeBytes { raw in
            var walk = BodyReader(raw)
            var position = 0
            while let head = try walk.next() {
                if position == place.operation { return head.action == .create ? head.record : nil }
                try walk.skip(head.mask)
                position += 1
            }
            return nil
        }
    }
}
