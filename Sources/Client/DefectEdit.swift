internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb defect edit VISIT NUMBER`: writes the registers that the options name and no others.
///
/// `--json`: the defect as it stands now, see `DefectTexts`, and `changed`: the names of the fields written.
enum DefectEdit {
    static let command = Command<Session>(
        path: ["defect", "edit"], aliases: [["缺失", "修改"]], summary: Phrase("修改一項缺失", "change a defect"),
        details: Phrase(
            "只改有給的欄位。程度與扣點是一組，受扣單位與併扣是一組。兩人離線改同一組而結果不同時，同步後成為衝突，由人選定。",
            "Only what is given changes. Severity and points belong together, and so do party and co-charges. Two people who change the same group offline in different ways get a conflict to settle."
        ),
        examples: [
            Example("plumb defect edit 1a2b3c4d 3 --severity S", Phrase("改為嚴重，扣點隨之調整", "make it serious; points follow")),
            Example("plumb defect edit 1a2b3c4d 3 --note 已清除", Phrase("改缺失內容", "change the text")),
        ],
        positionals: [DefectCommands.visitArgument, DefectCommands.defectArgument],
        options: [
            FindingOptions.code, FindingOptions.severityOption, FindingOptions.points, FindingOptions.party, FindingOptions.note, FindingOptions.location,
            FindingOptions.place, FindingOptions.alsoPCM, FindingOptions.alsoSupervisor, FindingOptions.force,
        ]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        // The view is what is read here: a save that comes in between must show as concurrent.
        let view = try laptop.ledger.view(visit.id)
        let defect = try laptop.defect(arguments.positional(1) ?? "", in: visit)
        let values = try changes(session, arguments, visit, defect)
        guard !values.isEmpty else {
            throw ClientFailures.nothingToChange(["--code", "--severity", "--points", "--party", "--note", "--location", "--at"])
        }
        try session.save(to: visit.id, view: view, { _ in [FieldKinds.defect.operation(.write, defect.id, values)] })
        let after = try laptop.defect(defect.id.description, in: visit)
        if session.console.isJSON {
            var document = DefectTexts.json(after)
            document["changed"] = .array(values.keys.sorted().map { .string($0) })
            session.write(document)
        } else {
            session.saved(DefectTexts.summary(after))
        }
        return .ok
    }

    /// The fields to write: always the whole register of each field that was named, since a register is replaced as a whole.
    private static func changes(
        _ session: Session, _ arguments: Arguments, _ visit: Visit, _ defect: Defect
    ) throws -> [String: FieldValue] {
        let laptop = try session.laptop()
        let row = defect.row
        let force = arguments.isOn("force")
        var values: [String: FieldValue] = [:]
        let code = arguments.value("code").map(halfWidth)
        if let code {
            let catalogue = try laptop.catalogue()
            if catalogue.count > 0, catalogue[code] == nil, !force { throw ClientFailures.unknownCode(code, []) }
            values["code"] = .text(code)
        }
        if let judgement = try judgement(session, arguments, visit, row, code: code ?? row.text("code"), isNewCode: code != nil) {
            values.merge(judgement) { $1 }
        }
        let party = try FindingOptions.party(arguments)
        let alsoPCM = arguments.flag("also-pcm")
        let alsoSupervisor = arguments.flag("also-supervisor")
        if party != nil || alsoPCM != nil || alsoSupervisor != nil {
            values["party"] = party.map { .text($0.rawValue) } ?? row["party"]
            values["also_pcm"] = FieldValue(alsoPCM ?? row.flag("also_pcm"))
            values["also_supervisor"] = FieldValue(alsoSupervisor ?? row.flag("also_supervisor"))
        }
        if let note = try OptionReading.text(session, arguments, "note") { values["note"] = .text(note) }
        if let location = arguments.value("location") { values["location"] = .text(location) }
        if let place = try OptionReading.place(arguments, "at") {
            (values["latitude"], values["longitude"]) = (.real(place.latitude), .real(place.longitude))
        }
        return values
    }

    /// Severity and points. Points follow a new code or severity where the list leaves no choice.
    private static func judgement(
        _ session: Session, _ arguments: Arguments, _ visit: Visit, _ row: RecordRow, code: String, isNewCode: Bool
    ) throws -> [String: FieldValue]? {
        let given = try FindingOptions.severity(arguments)
        let points = try OptionReading.integer(arguments, "points", in: -20...20)
        guard given != nil || points != nil || isNewCode else { return nil }
        let laptop = try session.laptop()
        let severity = given ?? Severity(rawValue: row.text("severity"))
        let rule = try laptop.catalogue().points(
            code: code, severity: severity, rulebook: try laptop.rulebook(), on: visit.day ?? session.today)
        let present = row.integer("points").map { Int($0) }
        let kept = present.flatMap { rule.permits($0) ? $0 : nil }
        guard let value = points ?? kept ?? rule.suggested else { throw UsageProblem.missingOption(oneOf: ["--points"]) }
        try FindingOptions.check(value, rule, force: arguments.isOn("force"))
        if given == nil, points == nil, present == value { return nil }
        return ["severity": FieldValue(severity?.rawValue), "points": .integer(Int64(value))]
    }
}
