internal import Crypto
internal import Database
internal import HTTP
internal import Ledger
internal import Records
package import Replication

extension Door {
    /// Brings what laptops get of catalogue and rulebook up to the office's own, on a fixed nightly beat: an edit made for a
    /// coming programme must not be seen on the day it is made (D4). The first edition goes out at once.
    ///
    /// Returns how many records changed; 0 outside the beat. Can run at any time, any number of times.
    @discardableResult
    package func publishDue() async throws -> Int {
        if isGiveOnly { return 0 }
        let beat = (clock() - Door.beatOffset) / (24 * 3600 * 1000)
        let known = known
        let isBeat = try await read { ledger in beat > (try ledger.value("beat").map { $0.reduce(Int64(0)) { $0 << 8 | Int64($1) } } ?? -1) }
        let due = try await read { ledger in
            try Door.published.filter { part in
                let isFirst =
                    try part.goesOutAtOnce && ledger.records(part.kind, in: part.to(known)).isEmpty && !ledger.records(part.kind, in: part.from(known)).isEmpty
                return isBeat || isFirst
            }
        }
        guard !due.isEmpty else { return 0 }
        return try await write { change in
            var changes = 0
            for part in due { changes += try change.publish(part.kind, from: part.from(known), to: part.to(known)) }
            // Another process may have kept the beat meanwhile.
            guard isBeat, beat > (try change.ledger.value("beat").map { $0.reduce(Int64(0)) { $0 << 8 | Int64($1) } } ?? -1) else { return changes }
            try change.growChain()
            var bytes: [UInt8] = []
            bytes.appendFixed(UInt64(max(0, beat)))
            try change.ledger.setValue("beat", bytes)
            return changes
        }
    }

    /// What is published, from where to where.
    private struct Part: Sendable {
        let kind: KindDeclaration
        let from: @Sendable (KnownDossiers) -> DossierID
        let to: @Sendable (KnownDossiers) -> DossierID
        /// Whether a first edition does not wait for the beat: without a catalogue no laptop can work.
        let goesOutAtOnce: Bool
    }

    private static let published = [
        Part(kind: OfficeKinds.defectCode, from: { $0.catalogue }, to: { $0.publishedCatalogue }, goesOutAtOnce: true),
        Part(kind: OfficeKinds.defectPoints, from: { $0.catalogue }, to: { $0.publishedCatalogue }, goesOutAtOnce: true),
        Part(kind: OfficeKinds.rule, from: { $0.rulebook }, to: { $0.publishedRulebook }, goesOutAtOnce: false),
    ]

    /// The beat is at 03:00 in Taiwan, 19:00 UTC of the day before.
    static let beatOffset: Int64 = 19 * 3600 * 1000
}

extension Change {
    /// Makes the records of one kind in `to` what they are in `from`.
    fileprivate func publish(_ kind: KindDeclaration, from: DossierID, to: DossierID) throws -> Int {
        func byKey(_ rows: [RecordRow]) -> [[FieldValue]: RecordRow] {
            Dictionary(rows.map { row in (kind.key.map { row[$0] }, row) }) { first, _ in first }
        }
        let wanted = byKey(try ledger.records(kind, in: from)), there = byKey(try ledger.records(kind, in: to))
        var operations: [Operation] = []
        for (key, row) in wanted.sorted(by: { $0.value.id < $1.value.id }) {
            if let old = there[key] {
                let changed = kind.fields.map(\.name).filter { row[$0] != old[$0] }
                if !changed.isEmpty {
                    operations.append(kind.operation(.write, old.id, Dictionary(uniqueKeysWithValues: changed.map { ($0, row[$0]) })))
                }
            } else {
                operations.append(kind.operation(.create, kind.keyedID(in: to, row.values), row.values))
            }
        }
        for (key, row) in there where wanted[key] == nil { operations.append(kind.operation(.remove, row.id)) }
        try append(operations, to: to, author: .zero)
        return operations.count
    }
}

extension Vector {
    /// A view as a page or answer carries it: the vector's bytes in hexadecimal digits (C2).
    package var token: String {
        var bytes: [UInt8] = []
        encode(into: &bytes)
        return hex(bytes)
    }

    /// Reads a view that came back. Throws problem 422.4 for anything else.
    package init(token: String) throws {
        let vector = Crypto.bytes(hex: token).flatMap { bytes in
            bytes.withUnsafeBytes { raw in
                var reader = ByteReader(raw)
                let vector = try? Vector(&reader)
                return reader.isAtEnd ? vector : nil
            }
        }
        guard let vector else { throw Problems.invalid("view", zh: "view 不是先前收到的內容。", en: "The view is not one that was given out.") }
        self = vector
    }
}
