internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb visit finalise VISIT`: the leader seals the visit and the own sheet, any other member hands in the own sheet (A3).
///
/// `--json`: `visit`, `sealed`: any of `visit`, `sheet`; `extended`: whether late saves count from now on; `photos_unsent`: of this
/// computer, not at the server yet; `photos_missing`: those and colleagues'.
enum VisitFinalise {
    static let command = Command<Session>(
        path: ["visit", "finalise"], aliases: [["查核", "定稿"]],
        summary: Phrase("定稿：領隊封存查核紀錄，委員送出評分", "finalise: the leader seals the visit, a member hands in the scores"),
        details: Phrase(
            "定稿涵蓋這台電腦此刻有的內容，所以請先同步。照片可以之後再送，但到齊前查核小組不能結案。同事同時存入而還沒送達的會標為「遲到」，領隊再定稿一次即算入。還有衝突時不能定稿。",
            "It covers what is on this computer now, so sync first. Photos may follow, but the visit cannot be closed before all have arrived. What a colleague saved meanwhile is late, and counts once the leader finalises again. Not possible while conflicts are open."
        ),
        examples: [
            Example("plumb visit finalise 1a2b3c4d", Phrase("定稿，會要求輸入代號確認", "finalise; asks for the id to confirm")),
            Example("plumb visit finalise 1a2b3c4d --yes", Phrase("不再詢問", "without asking")),
        ],
        positionals: [DefectCommands.visitArgument], options: [OptionSpec(long: "yes", help: Phrase("不再詢問", "do not ask"))]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let sheet = try laptop.ownSheet(of: visit)
        guard visit.isLed || sheet != nil else { throw ClientFailures.mayNotFinalise(visit.name) }
        let conflicts =
            try (visit.isLed ? laptop.ledger.conflicts(in: visit.id).count : 0) + (sheet.map { try laptop.ledger.conflicts(in: $0.dossier.id).count } ?? 0)
        guard conflicts == 0 else {
            let canSettle = try [visit.id, sheet?.dossier.id].compactMap(\.self).contains { id in
                try laptop.ledger.dossier(id)?.isSealed == false && !laptop.ledger.conflicts(in: id).isEmpty
            }
            throw canSettle ? ClientFailures.openConflicts(conflicts) : ClientFailures.conflictOfFinal(visit.name)
        }
        let work = try Work(laptop, visit, sheet)
        // The seal covers what the person sees now, not what another process takes in while the id is typed.
        let views = try work.dossiers.map { ($0, try laptop.ledger.view($0)) }
        if work.dossiers.isEmpty {
            if session.console.isJSON {
                session.write(work.json)
            } else {
                session.console.note(Phrase("已經定稿，沒有遲到的內容", "Final already; nothing is late"))
                for phrase in work.photos.phrases { session.console.note(phrase) }
            }
            return .ok
        }
        if !arguments.assumesYes { try confirm(session, laptop, work) }
        let versions = try laptop.versions()
        try laptop.ledger.write { writer in
            for (dossier, view) in views {
                try writer.append(
                    to: try writer.dossier(dossier), author: laptop.person, view: view, kind: .seal, versions: versions, now: session.now, body: BodyWriter())
            }
        }
        if session.console.isJSON {
            session.write(work.json)
        } else {
            session.saved(work.done, next: Phrase("送出：plumb sync", "Send it: plumb sync"))
            for phrase in work.photos.phrases { session.console.note(phrase) }
        }
        return .ok
    }

    /// Photos of a visit that the server lacks: evidence without which it cannot be closed.
    private struct LackingPhotos {
        /// Files of this computer.
        let unsent: Int
        /// These and colleagues', as far as is known here.
        let missing: Int
        let visit: String

        var phrases: [Phrase] {
            var phrases: [Phrase] = []
            if unsent > 0 {
                phrases.append(
                    Phrase(
                        "  這一案還有 \(unsent) 張照片沒送到伺服器，plumb sync 會一併送出；到齊前不能結案",
                        "  \(unsent) photos of this visit are not at the server yet; plumb sync sends them, too; before that the visit cannot be closed"))
            }
            if missing > unsent {
                phrases.append(
                    Phrase(
                        "  另缺同事的照片 \(missing - unsent) 張，要他們同步後才能結案（plumb photo list \(visit)）",
                        "  \(missing - unsent) photos of colleagues are missing; the visit can be closed once they have synced (plumb photo list \(visit))"))
            }
            return phrases
        }
    }

    /// What there is to seal.
    private struct Work {
        let visit: Visit
        let sealsVisit: Bool
        let sealsSheet: Bool
        let isExtension: Bool
        let dossiers: [DossierID]
        let photos: LackingPhotos

        init(_ laptop: Laptop, _ visit: Visit, _ sheet: Sheet?) throws {
            self.visit = visit
            photos = LackingPhotos(
                unsent: try laptop.unsentPhotos().count { $0.dossier == visit.id }, missing: try laptop.missingPhotos(of: visit.id), visit: visit.name)
            let late = visit.dossier.isSealed ? try laptop.ineffective(in: visit.dossier).contains { $0.reason == 0 } : false
            isExtension = visit.isLed && late
            sealsVisit = visit.isLed && (!visit.dossier.isSealed || late)
            let isScored = try laptop.memberSheets(of: visit).first { $0.person == laptop.person }?.score != nil
            // A leader who has not scored seals the visit alone; a member without a score has nothing to hand in.
            if let sheet, !sheet.dossier.isSealed, !isScored, !visit.isLed { throw ClientFailures.scoreIncomplete(visit.name) }
            sealsSheet = sheet.map { !$0.dossier.isSealed && isScored } ?? false
            dossiers = (sealsVisit ? [visit.id] : []) + (sealsSheet ? sheet.map { [$0.dossier.id] } ?? [] : [])
        }

        var done: Phrase {
            switch (sealsVisit, sealsSheet) {
            case (true, true): Phrase("查核案 \(visit.name) 已定稿，評分已送出", "visit \(visit.name) is final, the scores are handed in")
            case (true, false) where isExtension: Phrase("查核案 \(visit.name) 再次定稿，遲到的內容已算入", "visit \(visit.name) finalised again; what was late counts")
            case (true, false): Phrase("查核案 \(visit.name) 已定稿", "visit \(visit.name) is final")
            default: Phrase("評分已送出", "the scores are handed in")
            }
        }

        var json: JSON {
            [
                "visit": .string(visit.name), "sealed": .array((sealsVisit ? ["visit"] : []) + (sealsSheet ? ["sheet"] : [])),
                "extended": .bool(isExtension), "photos_unsent": JSON(photos.unsent), "photos_missing": JSON(photos.missing),
            ]
        }
    }

    private static func confirm(_ session: Session, _ laptop: Laptop, _ work: Work) throws {
        let unsent = try laptop.unsent().sets
        let last = try laptop.lastSync().map(session.text(moment:)) ?? session.text("從未", "never")
        let photos = work.photos.unsent
        let question = Phrase(
            "定稿後不能再改。上次同步 \(last)，尚未送出 \(unsent) 筆、這一案的照片 \(photos) 張。\(work.visit.title)",
            "Nothing can be changed afterwards. Last sync \(last), \(unsent) saves and \(photos) photos of this visit not sent. \(work.visit.title)")
        guard try session.console.confirm(question, typing: work.visit.name) else { throw ClientFailures.needsConfirmation("--yes") }
    }
}

/// `plumb visit outcome VISIT`: what decides the grade beside the scores.
///
/// `--json`: `visit`, `grounds`, `test_state`, `comment`.
enum VisitOutcomeCommand {
    static let command = Command<Session>(
        path: ["visit", "outcome"], aliases: [["查核", "結果"]], summary: Phrase("丙等事由、材料試驗與綜合意見", "forced grade, material tests and the general comment"),
        details: Phrase(
            "丙等事由：concreteCore 混凝土鑽心、asphaltCore 瀝青鑽心、roadbedCompaction 路基壓實度、mainStructure 主要結構、mainMaterial 主要材料設備、otherSafety 其他影響安全。不給選項時只顯示。",
            "Grounds: concreteCore, asphaltCore, roadbedCompaction, mainStructure, mainMaterial, otherSafety. Without options it only shows."),
        examples: [
            Example("plumb visit outcome 1a2b3c4d --tests pending", Phrase("待試驗結果", "test results are awaited")),
            Example("plumb visit outcome 1a2b3c4d --ground mainStructure --comment 主要結構與設計不符", Phrase("逕列丙等", "force the grade")),
        ],
        positionals: [DefectCommands.visitArgument],
        options: [
            OptionSpec(
                long: "ground", value: Phrase("事由", "ground"), help: Phrase("逕列丙等事由，可重複；「-」清除", "ground for a forced grade, repeatable; - clears them"),
                isRepeatable: true, completion: "ground"),
            OptionSpec(
                long: "tests", value: Phrase("狀態", "state"), help: Phrase("材料抽檢：none 未抽驗、pending 待結果、passed 合格、failed 不合格", "material tests"),
                choices: ["none", "pending", "passed", "failed"]),
            OptionSpec(long: "comment", short: "m", value: Phrase("意見", "text"), help: Phrase("綜合意見；「-」從標準輸入讀", "the general comment; - reads standard input")),
        ]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let view = try laptop.ledger.view(visit.id)
        var values: [String: FieldValue] = [:]
        let grounds = arguments.values("ground").map(halfWidth)
        if !grounds.isEmpty { values["forced_ground"] = try text(of: grounds) }
        if let tests = arguments.value("tests") { values["test_state"] = .text(tests) }
        if let comment = try OptionReading.text(session, arguments, "comment") { values["comment"] = .text(comment) }
        if !values.isEmpty {
            let key = ["part": FieldValue.text(VisitOutcome.part)]
            let record = FieldKinds.outcome.keyedID(in: visit.id, key)
            try session.save(to: visit.id, view: view) { _ in
                let isNew = try laptop.ledger.record(FieldKinds.outcome, in: visit.id, record) == nil
                // The key is written once: a later save names only what it changes, so that it meets nothing else.
                return [FieldKinds.outcome.operation(.create, record, isNew ? key.merging(values) { $1 } : values)]
            }
        }
        let outcome = try laptop.outcome(of: visit)
        if session.console.isJSON {
            session.write([
                "visit": .string(visit.name), "grounds": .array(ForcedGradeGround.allCases.filter(outcome.grounds.contains).map { .string($0.rawValue) }),
                "test_state": .string(VisitOutcome.code(outcome.tests)), "comment": .string(outcome.comment),
            ])
            return .ok
        }
        if !values.isEmpty { session.saved(Phrase("查核結果", "the outcome")) }
        let none = session.text("無", "none")
        let named = ForcedGradeGround.allCases.filter(outcome.grounds.contains).map { session.text($0.zh, $0.en) }
        session.writeFields([
            (session.text("丙等事由", "Forced grade"), named.isEmpty ? none : named.joined(separator: session.text("、", ", "))),
            (session.text("材料試驗", "Tests"), session.text(outcome.tests.zh, outcome.tests.en)),
            (session.text("綜合意見", "Comment"), outcome.comment.isEmpty ? none : outcome.comment),
        ])
        return .ok
    }

    /// The grounds as one stored text, in the order of the law.
    private static func text(of grounds: [String]) throws -> FieldValue {
        if grounds == ["-"] { return .text("") }
        for ground in grounds where ForcedGradeGround(rawValue: ground) == nil {
            throw UsageProblem.invalidValue(
                name: "--ground", value: ground,
                reason: Phrase(
                    "須為 \(ForcedGradeGround.allCases.map(\.rawValue).joined(separator: "、"))",
                    "use \(ForcedGradeGround.allCases.map(\.rawValue).joined(separator: ", "))"))
        }
        return .text(ForcedGradeGround.allCases.map(\.rawValue).filter(grounds.contains).joined(separator: ","))
    }
}
