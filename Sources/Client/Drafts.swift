internal import Database
internal import HTTP
internal import Replication

/// A guided entry in work: every answer is stored at once, so that Ctrl-C, a crash or an empty battery loses nothing.
struct Draft {
    let number: Int
    let dossier: DossierID
    /// The id that the record will have: finishing twice creates nothing twice.
    let record: RecordID
    /// What the person's view was made from when the entry began (C2).
    let view: Vector
    /// Question and answer, in the order of the questions.
    var answers: [String: String]
    let begunAt: Int64
}

extension Laptop {
    /// Drafts of entries that were broken off, oldest first.
    func drafts() throws -> [Draft] {
        try database.rows("SELECT no,dossier,record,view,answers,begun_at FROM draft WHERE kind='defect' ORDER BY no") { row in
            let view = row.blob(3).withUnsafeBytes { raw in
                var reader = ByteReader(raw)
                return try? Vector(&reader)
            }
            let stored = (try? JSON(parsing: row.text(4)))?.object?.pairs ?? []
            return Draft(
                number: row.int(0), dossier: ID(bytes: row.blob(1)) ?? .zero, record: ID(bytes: row.blob(2)) ?? .zero, view: view ?? Vector(),
                answers: Dictionary(stored.compactMap { pair in pair.value.string.map { (pair.key, $0) } }) { first, _ in first },
                begunAt: row.integer(5))
        }
    }

    /// Begins a draft of a defect in a dossier.
    func beginDraft(in dossier: DossierID, view: Vector, now: Int64) throws -> Draft {
        var bytes: [UInt8] = []
        view.encode(into: &bytes)
        let record = ID.random()
        try database.write {
            try database.run(
                "INSERT INTO draft(kind,dossier,record,view,answers,begun_at,changed_at) VALUES('defect',?,?,?,'{}',?,?)", .blob(dossier.bytes),
                .blob(record.bytes), .blob(bytes), .integer(now), .integer(now))
        }
        return Draft(number: Int(database.lastInsertedKey), dossier: dossier, record: record, view: view, answers: [:], begunAt: now)
    }

    /// Stores the answers so far.
    func keep(_ draft: Draft, now: Int64) throws {
        let answers = JSON.object(pairs: draft.answers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
        try database.write {
            try database.run(
                "UPDATE draft SET answers=?,changed_at=? WHERE no=?", .text(answers.serialized()), .integer(now), Value(draft.number))
        }
    }

    /// Removes a draft; within the transaction that stores its record, or when its author drops it.
    func drop(_ draft: Draft) throws { try database.run("DELETE FROM draft WHERE no=?", Value(draft.number)) }
}
