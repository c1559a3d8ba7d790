internal import Crypto
internal import Database
package import Replication

/// What an examination of the log and its tables found.
package struct Rebuild: Sendable {
    /// One thing that did not agree.
    package enum Finding: Hashable, Sendable {
        /// A chain lacks the set with this number.
        case hole(DossierID, seq: UInt32)
        /// The bytes of the set with this number are not what its identity says.
        case hash(DossierID, seq: UInt32)
        /// A chain does not end in its head.
        case head(DossierID)
        /// The tables are not what the log gives.
        case tables(DossierID, isRebuilt: Bool)

        package var text: String {
            switch self {
            case .hole(let dossier, let seq): "chain of dossier \(dossier) has a hole at \(seq)"
            case .hash(let dossier, let seq): "set \(seq) of a chain in dossier \(dossier) does not hash to its identity"
            case .head(let dossier): "head of a chain in dossier \(dossier) is not its last set"
            case .tables(let dossier, let isRebuilt):
                "tables of dossier \(dossier) differed from its log"
                    + (isRebuilt ? " and were rebuilt" : "; doctor --rebuild makes them anew unless the log is damaged")
            }
        }
    }

    package var found: [Finding] = []
    /// What did not agree; a text for each.
    package var findings: [String] { found.map(\.text) }
    package var dossiers = 0
    /// Change sets whose hashes were made anew.
    package var sets = 0
    /// Rows of tables that the log was folded into anew.
    package var rows = 0
    /// Dossiers whose tables were not the bytes that their log gives.
    package var differing: [DossierID] = []
}

extension Ledger {
    /// Checks every chain's hashes and rebuilds every table from the log; returns what did not agree. What differed stays rebuilt.
    package func verifyAndRebuild() throws -> [String] { try rebuild(keeping: true).findings }

    /// Checks every chain's hashes, and folds every dossier's log anew to compare the tables, byte by byte and column by column.
    ///
    /// - Parameter keeping: whether the rebuilt tables stay; otherwise, and where the log itself is damaged, every one is put back as it was.
    package func rebuild(keeping: Bool) throws -> Rebuild {
        var result = Rebuild()
        // Tables that were made before the damage are worth more than such as a damaged log gives.
        var damaged: Set<DossierID> = []
        for dossier in try dossiers() {
            result.dossiers += 1
            result.sets += dossier.chains.reduce(0) { $0 + Int($1.value.seq - dossier.base($1.key)) }
            let broken = try verifyChains(dossier)
            if !broken.isEmpty { damaged.insert(dossier.id) }
            result.found += broken
        }
        for dossier in try dossiers() {
            let isKept = keeping && !damaged.contains(dossier.id)
            let before = try tableDigest(dossier.number)
            var after = before
            do {
                try write { writer in
                    try writer.refold(dossier.id)
                    try writer.finish()
                    after = try tableDigest(dossier.number)
                    // Nothing to keep: the pages of a rebuild that changed nothing need not be written.
                    if !isKept || after.digest == before.digest { throw PutBack() }
                }
            } catch is PutBack {}
            result.rows += after.rows
            guard after.digest != before.digest else { continue }
            result.differing.append(dossier.id)
            result.found.append(.tables(dossier.id, isRebuilt: isKept))
        }
        return result
    }

    private struct PutBack: Error {}

    /// Every byte of the rows that are derived of one dossier, in a fixed order.
    private func tableDigest(_ number: Int64) throws -> (digest: Digest, rows: Int) {
        let hasher = SHA256Hasher()
        hasher.begin()
        var count = 0
        func add(_ sql: String, _ values: Value...) throws {
            let rows = try database.statement(sql)
            try rows.bind(values)
            var bytes = Array(sql.utf8)
            let columns = rows.columnCount
            while try rows.step() {
                count += 1
                for column in 0..<columns { bytes.append(rows, column) }
                hasher.update(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
            hasher.update(bytes)
        }
        for kind in try storedKinds(number) {
            // Where a record that exists once per key was first created depends on who came first, and nothing asks for it.
            let columns = kind.key.isEmpty ? "*" : "id,existence," + kind.fields.map { "\"\($0.name)\"" }.joined(separator: ",")
            try add("SELECT \(columns) FROM \(kind.name) WHERE dossier_no=? ORDER BY id", .integer(number))
        }
        try add("SELECT * FROM live WHERE dossier_no=? ORDER BY record,register,replica,seq", .integer(number))
        try add("SELECT * FROM conflict WHERE dossier_no=? ORDER BY record,register", .integer(number))
        try add("SELECT * FROM removal WHERE dossier_no=? ORDER BY record", .integer(number))
        try add("SELECT * FROM contended WHERE dossier_no=? ORDER BY record,register", .integer(number))
        for table in ["seal", "ineffective", "clamped"] {
            try add(
                "SELECT * FROM \(table) WHERE key BETWEEN ? AND ? ORDER BY key", .integer(Key.set(number, 0, 0)),
                .integer(Key.set(number, 0xffff, 0xff_ffff)))
        }
        return (hasher.finish(), count)
    }

    package func verifyChains(_ dossier: DossierState) throws -> [Rebuild.Finding] {
        var findings: [Rebuild.Finding] = []
        let writer = Writer(self)
        for (replica, chain) in dossier.chains {
            let base = dossier.base(replica)
            var previous = try writer.hash(dossier, replica, base)
            var seq = base + 1
            while seq <= chain.seq {
                let page = try sets(dossier, replica, seq...min(chain.seq, seq + 127))
                guard let first = page.first, first.seq == seq else {
                    findings.append(.hole(dossier.id, seq: seq))
                    break
                }
                for set in page {
                    let form = try form(set.form)
                    let identity = try set.body.withUnsafeBytes { body in
                        try writer.identity(
                            dossier, replica: replica, seq: set.seq, time: set.time, form: form, context: set.context,
                            introduces: set.seq == 1 ? chain.signer : nil, previous: previous, body: body)
                    }
                    if identity != set.hash { findings.append(.hash(dossier.id, seq: set.seq)) }
                    previous = set.hash
                }
                seq += UInt32(page.count)
            }
            if previous != chain.head { findings.append(.head(dossier.id)) }
        }
        return findings
    }
}

extension [UInt8] {
    /// A column's value behind its kind and length. Text as its bytes: damage must not be repaired before it is seen.
    fileprivate mutating func append(_ row: Statement, _ column: Int32) {
        switch row.column(column) {
        case .null: append(0)
        case .integer(let value):
            append(1)
            Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
        case .real(let value):
            append(2)
            Swift.withUnsafeBytes(of: value.bitPattern.littleEndian) { append(contentsOf: $0) }
        case .text(let bytes), .blob(let bytes):
            append(3)
            Swift.withUnsafeBytes(of: bytes.count.littleEndian) { append(contentsOf: $0) }
            append(contentsOf: bytes)
        }
    }
}
