internal import Database
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb defect add VISIT`: with flags, or guided on a terminal when `--code` is left out.
///
/// `--json`: the saved defect, see `DefectTexts`.
enum DefectAdd {
    static let command = Command<Session>(
        path: ["defect", "add"], aliases: [["缺失", "新增"]], summary: Phrase("記錄一項缺失", "record a defect"),
        details: Phrase(
            "在終端機上不給 --code 就逐項詢問；編號可打號碼、編號或部分文字。隨時可按 Ctrl-C，草稿會留著。看到「已儲存」時資料已寫入磁碟。",
            "On a terminal, without --code, it asks item by item; a code is chosen by number, code or part of its title. Ctrl-C keeps a draft. Once it says Saved, the disk has it."
        ),
        examples: [
            Example("plumb defect add 1a2b3c4d", Phrase("逐項詢問", "be asked item by item")),
            Example(
                "plumb defect add 1a2b3c4d --code 5.01.01 --severity M --note 蜂窩 --location A棟3樓柱",
                Phrase("全部用選項", "everything by options")),
            Example("plumb defect add --resume 2", Phrase("接著完成草稿 2", "go on with draft 2")),
        ],
        positionals: [
            PositionalSpec(
                name: Phrase("查核案", "VISIT"), help: Phrase("代號（前 8 碼）、標案編號或「今天」", "its id (first 8 digits), tender number, or 'today'"), isOptional: true,
                completion: "visit")
        ],
        options: [
            FindingOptions.code, FindingOptions.severityOption, FindingOptions.points, FindingOptions.party, FindingOptions.note, FindingOptions.location,
            FindingOptions.place, FindingOptions.alsoPCM, FindingOptions.alsoSupervisor, FindingOptions.force,
            OptionSpec(long: "edit", help: Phrase("用編輯器寫缺失內容", "write the text in an editor")),
            OptionSpec(long: "resume", value: Phrase("草稿", "draft"), help: Phrase("接著完成草稿", "go on with a draft")),
            OptionSpec(long: "drop", value: Phrase("草稿", "draft"), help: Phrase("丟棄草稿", "drop a draft")),
        ]
    ) { session, arguments in
        let laptop = try session.laptop()
        if let number = arguments.value("drop") {
            let draft = try draft(number, laptop)
            try laptop.database.write { try laptop.drop(draft) }
            session.console.note(Phrase("已丟棄草稿 \(number)", "draft \(number) dropped"))
            return .ok
        }
        let entry: DefectEntry
        if let number = arguments.value("resume") {
            let draft = try draft(number, laptop)
            let visit = try laptop.visit(draft.dossier.description, today: session.today)
            entry = try DefectEntry(session, visit, draft)
        } else {
            guard let name = arguments.positional(0) else {
                throw UsageProblem.missingArgument(name: Phrase("查核案", "VISIT"), command: ["defect", "add"])
            }
            entry = try DefectEntry(session, try laptop.visit(name, today: session.today), nil)
        }
        try entry.read(arguments)
        let isGuided = session.console.isInteractive && arguments.value("code") == nil
        if isGuided { try entry.ask(usesEditor: arguments.isOn("edit")) }
        let defect = try entry.save(force: arguments.isOn("force"))
        if session.console.isJSON {
            session.write(DefectTexts.json(defect))
        } else {
            session.saved(
                DefectTexts.summary(defect),
                next: Phrase(
                    "加照片：plumb photo add \(entry.visit.name) \(defect.name) 檔案…", "Photos: plumb photo add \(entry.visit.name) \(defect.name) FILE..."))
        }
        return .ok
    }

    private static func draft(_ number: String, _ laptop: Laptop) throws -> Draft {
        guard let draft = try laptop.drafts().first(where: { "\($0.number)" == halfWidth(number) }) else { throw ClientFailures.noDraft(number) }
        return draft
    }
}

/// One entry of a defect on its way from options and answers to a record.
final class DefectEntry {
    let visit: Visit
    private let session: Session
    private let laptop: Laptop
    private let catalogue: DefectCatalogue
    private let rulebook: Rulebook
    private let view: Vector
    private var draft: Draft?
    /// Question and answer.
    private var answers: [String: String]
    private var place: (latitude: Double, longitude: Double)?

    /// Begins an entry: what the person sees of the visit from here on is its view (C2).
    init(_ session: Session, _ visit: Visit, _ draft: Draft?) throws {
        self.session = session
        self.visit = visit
        self.draft = draft
        laptop = try session.laptop()
        view = try draft?.view ?? laptop.ledger.view(visit.id)
        answers = draft?.answers ?? [:]
        catalogue = try laptop.catalogue()
        rulebook = try laptop.rulebook()
    }

    private var day: CalendarDay { visit.day ?? session.today }
    private var language: Language { session.console.language }

    /// Takes over what options say; an option counts more than an answer of a draft.
    func read(_ arguments: Arguments) throws {
        if let code = arguments.value("code") { answers["code"] = halfWidth(code) }
        if let severity = try FindingOptions.severity(arguments) { answers["severity"] = severity.rawValue }
        if let points = try OptionReading.integer(arguments, "points", in: -20...20) { answers["points"] = "\(points)" }
        if let party = try FindingOptions.party(arguments) { answers["party"] = party.rawValue }
        if let note = try OptionReading.text(session, arguments, "note") { answers["note"] = note }
        if let location = arguments.value("location") { answers["location"] = location }
        for flag in ["also-pcm", "also-supervisor"] { if let value = arguments.flag(flag) { answers[flag] = value ? "1" : "0" } }
        place = try OptionReading.place(arguments, "at")
    }

    // MARK: Asking

    /// Asks for what is not answered yet, storing each answer at once. On Ctrl-C the draft stays and its number is told.
    func ask(usesEditor: Bool) throws {
        let draft = try self.draft ?? laptop.beginDraft(in: visit.id, view: view, now: session.now)
        self.draft = draft
        let console = session.console
        console.note(
            Phrase("\(visit.name) \(visit.title)  \(session.text(visit.day))", "\(visit.name) \(visit.title)  \(session.text(visit.day))"))
        do {
            try question("code") { try askCode() }
            try question("severity") { try askSeverity() }
            try question("points") { try askPoints() }
            try question("party") { try askParty() }
            try question("location") {
                try console.prompt(Phrase("位置（可空白）", "Where (may be empty)"), option: "--location", allowsEmpty: true)
            }
            try question("note") { try askNote(usesEditor, draft) }
        } catch let error as ConsoleError where error == .interrupted || error == .inputEnded {
            console.note(
                Phrase(
                    "草稿 \(draft.number) 已留存。接著完成：plumb defect add --resume \(draft.number)",
                    "Draft \(draft.number) is kept. Go on: plumb defect add --resume \(draft.number)"))
            throw error
        }
    }

    private func question(_ name: String, _ ask: () throws -> String?) throws {
        if answers[name] == nil { answers[name] = try ask() }
        draft?.answers = answers
        if let draft { try laptop.keep(draft, now: session.now) }
    }

    private func askCode() throws -> String {
        // Codes of merits are for the office's statistics; a merit is recorded with `plumb merit`.
        let items = catalogue.offered.filter { !DefectCode.isWithin($0.code, prefix: "0") }
        guard !items.isEmpty else {
            return halfWidth(
                try session.console.prompt(Phrase("缺失編號（這台電腦還沒有編號表，不檢查）", "Code (no defect list here yet; not checked)"), option: "--code"))
        }
        let choices = items.map { Choice(key: $0.code, label: $0.title) }
        let index = try session.console.choose(Phrase("缺失編號（可打部分文字）", "Code (or part of its title)"), option: "--code", from: choices)
        return items[index].code
    }

    private func askSeverity() throws -> String? {
        guard let code = answers["code"], pointsRule(code, nil).allowed != [0] else { return nil }
        let choices = Severity.allCases.map { Choice(key: $0.rawValue, label: Phrase($0.zh, $0.en).text(language)) }
        return choices[try session.console.choose(Phrase("程度", "Severity"), option: "--severity", from: choices)].key
    }

    private func askPoints() throws -> String? {
        guard let code = answers["code"] else { return nil }
        let rule = pointsRule(code, answers["severity"].flatMap { Severity(rawValue: $0) })
        if rule.allowed.count == 1 { return "\(rule.allowed[0])" }
        let list = rule.allowed.map(String.init).joined(separator: " ")
        return try session.console.prompt(
            Phrase("扣點（\(list)）", "Points (\(list))"), option: "--points", default: rule.suggested.map(String.init),
            validate: { answer in
                guard let points = Int(halfWidth(answer)), rule.permits(points) else { return Phrase("可用：\(list)", "Allowed: \(list)") }
                return nil
            })
    }

    private func askParty() throws -> String? {
        if let party = DefectCode(code: answers["code"] ?? "", partyOrSection: "", title: "", source: "", status: .live).party { return party.rawValue }
        guard answers["points"] != "0" else { return nil }
        let choices = Party.allCases.map { Choice(key: $0.rawValue, label: Phrase($0.zh, $0.en).text(language)) }
        return choices[try session.console.choose(Phrase("受扣單位", "Charged party"), option: "--party", from: choices)].key
    }

    private func askNote(_ usesEditor: Bool, _ draft: Draft) throws -> String {
        let question = Phrase("缺失內容（可空白）", "What was found (may be empty)")
        guard usesEditor else { return try session.console.prompt(question, option: "--note", allowsEmpty: true) }
        return try session.console.longText(question, option: "--note", bufferFile: bufferFile(draft))
    }

    private func bufferFile(_ draft: Draft) -> String { "\(laptop.home)/note-\(draft.number).txt" }

    // MARK: Checking and saving

    private func pointsRule(_ code: String, _ severity: Severity?) -> PointsRule {
        catalogue.points(code: code, severity: severity, rulebook: rulebook, on: day)
    }

    /// Checks the entry by the defect list, stores it with its number in one durable transaction, and drops the draft.
    func save(force: Bool) throws -> Defect {
        guard let code = answers["code"], !code.isEmpty else { throw UsageProblem.missingOption(oneOf: ["--code"]) }
        try check(code, force: force)
        let severity = answers["severity"].flatMap { Severity(rawValue: $0) }
        let rule = pointsRule(code, severity)
        if severity == nil, rule.allowed != [0], answers["points"] == nil { throw UsageProblem.missingOption(oneOf: ["--severity"]) }
        guard let points = answers["points"].flatMap({ Int(halfWidth($0)) }) ?? rule.suggested ?? (rule.allowed.count == 1 ? rule.allowed[0] : nil) else {
            throw UsageProblem.missingOption(oneOf: ["--points"])
        }
        try FindingOptions.check(points, rule, force: force)
        let party = answers["party"] ?? DefectCode(code: code, partyOrSection: "", title: "", source: "", status: .live).party?.rawValue
        if party == nil, points != 0 { throw UsageProblem.missingOption(oneOf: ["--party"]) }
        let record = draft?.record ?? ID.random()
        var values: [String: FieldValue] = [
            "code": .text(code), "severity": FieldValue(severity?.rawValue), "points": .integer(Int64(points)), "party": FieldValue(party),
            "also_pcm": FieldValue(answers["also-pcm"] == "1"), "also_supervisor": FieldValue(answers["also-supervisor"] == "1"),
            "note": .text(answers["note"] ?? ""), "location": .text(answers["location"] ?? ""), "found_at": .integer(draft?.begunAt ?? session.now),
        ]
        if let place { (values["latitude"], values["longitude"]) = (.real(place.latitude), .real(place.longitude)) }
        let laptop = laptop, visit = visit
        if try laptop.ledger.record(FieldKinds.defect, in: visit.id, record) == nil {
            try session.save(to: visit.id, view: view) { _ in
                values["number"] = .integer(try laptop.nextDefectNumber(in: visit.id))
                return [FieldKinds.defect.operation(.create, record, values)]
            } also: {
                if let draft { try laptop.drop(draft) }
            }
        }
        if let draft { try? session.console.discardBuffer(bufferFile(draft)) }
        guard let defect = try laptop.defects(of: visit.id).first(where: { $0.id == record }) else {
            throw ClientFailures.recordNotFound(Phrase("缺失", "defect"), record.description, list: "plumb defect list \(visit.name)")
        }
        return defect
    }

    private func check(_ code: String, force: Bool) throws {
        if catalogue.count == 0 {
            session.console.note(Phrase("這台電腦還沒有缺失編號表（plumb sync），編號沒有檢查", "No defect list here yet (plumb sync); the code was not checked"))
            return
        }
        guard let item = catalogue[code] else {
            if force {
                session.console.note(Phrase("注意：編號表沒有 \(code)，仍照填存入", "Note: the list has no \(code); saved all the same"))
                return
            }
            throw ClientFailures.unknownCode(code, near(code))
        }
        if !item.isOffered { session.console.note(Phrase("注意：\(code) 已從編號表刪除", "Note: \(code) was deleted from the list")) }
        let amount = visit.row?.integer("contract") ?? visit.row?.integer("budget")
        guard let amount else { return }
        switch DefectCatalogue.applicability(of: code, amount: Int(amount), rulebook: rulebook, on: day) {
        case .applies: break
        case .onlyByContract(let least):
            session.console.note(Phrase("注意：\(code) 未達 \(least) 元時，契約有規定才適用", "Note: \(code) applies below NT$\(least) only by contract"))
        case .belowThreshold(let least):
            session.console.note(Phrase("注意：\(code) 適用於 \(least) 元以上的工程", "Note: \(code) applies from NT$\(least)"))
        }
    }

    /// A few codes that begin like an unknown one.
    private func near(_ code: String) -> [String] {
        var prefix = code
        while !prefix.isEmpty {
            let found = catalogue.search(prefix, limit: 5).map(\.code)
            if !found.isEmpty { return found }
            prefix.removeLast()
        }
        return []
    }
}

extension Laptop {
    /// One more than the largest number in the dossier; two laptops offline may take the same.
    func nextDefectNumber(in dossier: DossierID) throws -> Int64 {
        let largest = try database.first(
            "SELECT max(r.number) FROM defect r JOIN dossier d ON d.no=r.dossier_no WHERE d.id=?", .blob(dossier.bytes)
        ) { $0.integer(0) }
        return min(9999, (largest ?? 0) + 1)
    }
}
