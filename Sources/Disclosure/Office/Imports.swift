internal import Crypto
internal import Database
package import HTTP
internal import Inspection
internal import Ledger
internal import Records
package import Replication

extension Door {
    /// At most this many problems of one import are kept and told; the number of refused rows is always exact.
    static let keptProblems = 5_000

    /// Takes in a file of the office (匯入): good rows in one transaction, the others kept for correction.
    ///
    /// Rows are known again by their key, byte for byte; only fields that differ are written, and nothing when nothing
    /// differs. With `dryRun` nothing is written at all.
    ///
    /// - Parameter format: `csv` or `xml`; nil looks at the content.
    /// - Throws: problem 422.4 when the file as a whole cannot be read.
    package func importFile(
        _ caller: Caller, command: CommandID, what: ImportKind, bytes: [UInt8], fileName: String, format: String? = nil, dryRun: Bool = false
    ) async throws -> JSON {
        try Permission.require(caller, .importRegisters)
        let reader = try ImportReader.read(what, bytes, format: format)
        let known = known
        let dossier = what.isCatalogue ? known.catalogue : known.register
        let problems = Array(reader.problems.prefix(Self.keptProblems))
        if dryRun {
            var report = try await read { ledger in
                Self.report(nil, what, try ImportPlan(reader.rows, in: dossier, ledger), reader, isDryRun: true)
            }
            report["rows_refused"] = .array(problems.map(\.json))
            return report
        }
        var report = try await self.command(caller, command) { change in
            let plan = try ImportPlan(reader.rows, in: dossier, change.ledger)
            try change.append(plan.operations, to: dossier, author: caller.person)
            let run = ID.derived("plumb import", command.bytes)
            let record = OfficeKinds.importRun.operation(
                .create, run,
                [
                    "what": .text(what.rawValue), "file_name": .text(String(fileName.prefix(255))), "sha256": .blob(sha256(bytes).bytes),
                    "at": .integer(change.now), "added": FieldValue(plan.added), "updated": FieldValue(plan.updated),
                    "unchanged": FieldValue(plan.unchanged), "refused": FieldValue(reader.refused),
                ])
            try change.append([record] + problems.enumerated().map { $1.record(of: run, number: $0) }, to: known.register, author: caller.person)
            return Self.report(run, what, plan, reader, isDryRun: false)
        }
        // A first catalogue goes out at once; a later one waits for the night.
        if what.isCatalogue { try await publishDue() }
        // Problems are no part of the stored answer, which has to fit into one change set; they are read back instead.
        if let run = report["import"]?.string.flatMap({ ID($0) }) {
            report["rows_refused"] = .array(try await read { try Self.refusedRows(run, $0, known) })
        }
        return report
    }

    /// Past imports, latest first.
    package func listImports(_ caller: Caller) async throws -> JSON {
        try Permission.require(caller, .importRegisters)
        let known = known
        return try await read { ledger in
            .array(try ledger.records(OfficeKinds.importRun, in: known.register, order: "r.at DESC").map(Self.describe))
        }
    }

    /// One import with its refused rows.
    package func showImport(_ caller: Caller, _ id: RecordID) async throws -> JSON {
        try Permission.require(caller, .importRegisters)
        let known = known
        return try await read { ledger in
            guard let run = try ledger.record(OfficeKinds.importRun, in: known.register, id) else { throw Problems.notFound }
            var answer = Self.describe(run)
            answer["rows_refused"] = .array(try Self.refusedRows(id, ledger, known))
            return answer
        }
    }

    private static func report(_ run: RecordID?, _ what: ImportKind, _ plan: ImportPlan, _ reader: ImportReader, isDryRun: Bool) -> JSON {
        [
            "import": JSON(run?.description), "what": .string(what.rawValue), "added": JSON(plan.added), "updated": JSON(plan.updated),
            "unchanged": JSON(plan.unchanged), "refused": JSON(reader.refused), "problems": JSON(reader.problems.count), "dry_run": .bool(isDryRun),
        ]
    }

    private static func describe(_ run: RecordRow) -> JSON {
        [
            "import": .string(run.id.description), "what": .string(run.text("what")), "file_name": .string(run.text("file_name")),
            "sha256": JSON(run.blob("sha256").map { hex($0) }), "at": .moment(run.integer("at")), "added": .integer(run.integer("added") ?? 0),
            "updated": .integer(run.integer("updated") ?? 0), "unchanged": .integer(run.integer("unchanged") ?? 0),
            "refused": .integer(run.integer("refused") ?? 0),
        ]
    }

    private static func refusedRows(_ run: RecordID, _ ledger: Ledger, _ known: KnownDossiers) throws -> [JSON] {
        let rows = try ledger.records(
            OfficeKinds.refusedRow, in: known.register, where: "r.import_run=?", [.blob(run.bytes)], order: "r.line,r.column_no,r.code")
        return rows.map { row in
            // Both sentences are stored in one field, zh-TW first.
            let sentences = row.text("reason").split(separator: "\n", maxSplits: 1).map(String.init)
            return RowProblem(
                line: Int(row.integer("line") ?? 0), column: Int(row.integer("column_no") ?? 0), columnName: row.text("column_name"),
                value: row.text("value"), code: row.text("code"), zh: sentences.first ?? "", en: sentences.last ?? ""
            ).json
        }
    }
}

extension RowProblem {
    fileprivate var json: JSON {
        [
            "line": JSON(line), "column": JSON(column), "column_name": .string(columnName), "value": .string(value), "code": .string(code),
            "message": .string(zh), "message_en": .string(en),
        ]
    }

    fileprivate func record(of run: RecordID, number: Int) -> Operation {
        OfficeKinds.refusedRow.operation(
            .create, .derived("plumb refused row", run.bytes, Array("\(number)".utf8)),
            [
                "import_run": .blob(run.bytes), "line": FieldValue(line), "column_no": FieldValue(column), "column_name": .text(columnName),
                "value": .text(value), "code": .text(code), "reason": .text("\(zh)\n\(en)"),
            ])
    }
}
