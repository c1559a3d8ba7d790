internal import Database
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb defect list|show|remove`; `add` and `edit` have files of their own.
///
/// `list --json`: `{"visit", "defects": […]}`; `show --json`: the defect (see `DefectTexts`) and `title`, `photo_list`.
/// `remove --json`: `{"removed": id}`.
enum DefectCommands {
    static let all = [DefectAdd.command, DefectEdit.command, remove, list, show]

    static let visitArgument = PositionalSpec(
        name: Phrase("查核案", "VISIT"), help: Phrase("代號（前 8 碼）、標案編號或「今天」", "its id (first 8 digits), tender number, or 'today'"), completion: "visit")
    static let defectArgument = PositionalSpec(
        name: Phrase("項次", "NUMBER"), help: Phrase("缺失的項次，或其代號", "the defect's number, or its id"))

    private static let list = Command<Session>(
        path: ["defect", "list"], aliases: [["缺失", "清單"]], summary: Phrase("列出一個查核案的缺失", "list the defects of a visit"),
        examples: [
            Example("plumb defect list 1a2b3c4d", Phrase("列出缺失", "list the defects")),
            Example("plumb defect list 1a2b3c4d --code 5.14", Phrase("只列職業安全衛生的缺失", "only those of safety and health")),
        ],
        positionals: [visitArgument],
        options: [
            OptionSpec(long: "code", value: Phrase("編號", "code"), help: Phrase("只列編號以此開頭的", "only codes that begin with this"), completion: "code"),
            OptionSpec(
                long: "severity", value: Phrase("程度", "severity"), help: Phrase("只列此程度：L、M、S 或 輕微、中等、嚴重", "only this severity: L, M or S")),
        ]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let severity = try FindingOptions.severity(arguments)
        let prefix = arguments.value("code").map(halfWidth)
        let defects = try laptop.defects(of: visit.id).filter { defect in
            (prefix.map { defect.row.text("code").hasPrefix($0) } ?? true) && (severity.map { defect.severity == $0 } ?? true)
        }
        if session.console.isJSON {
            session.write(["visit": .string(visit.name), "defects": .array(defects.map(DefectTexts.json))])
        } else if defects.isEmpty {
            session.console.note(Phrase("沒有缺失。新增：plumb defect add \(visit.name)", "No defects. To add one: plumb defect add \(visit.name)"))
        } else {
            let titles = try laptop.titles(of: Set(defects.map { $0.row.text("code") }))
            session.console.write(DefectTexts.table(defects, { titles[$0] }, session))
        }
        return .ok
    }

    private static let show = Command<Session>(
        path: ["defect", "show"], aliases: [["缺失", "檢視"]], summary: Phrase("顯示一項缺失的全部內容", "show all of one defect"),
        examples: [Example("plumb defect show 1a2b3c4d 3", Phrase("顯示第 3 項", "show number 3"))],
        positionals: [visitArgument, defectArgument]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let defect = try laptop.defect(arguments.positional(1) ?? "", in: visit)
        let photos = try laptop.photos(of: visit, defect: defect.id)
        let title = try laptop.titles(of: [defect.row.text("code")])[defect.row.text("code")]
        if session.console.isJSON {
            var document = DefectTexts.json(defect)
            document["title"] = JSON(title)
            document["photo_list"] = .array(photos.map { PhotoTexts.json($0, laptop) })
            session.write(document)
        } else {
            tell(defect, title, photos, session)
        }
        return .ok
    }

    private static func tell(_ defect: Defect, _ title: String?, _ photos: [PhotoRecord], _ session: Session) {
        let language = session.console.language
        let row = defect.row
        var lines: [(String, String)] = [
            (session.text("項次", "No."), "\(defect.name)  (\(defect.shortID))"), (session.text("缺失編號", "Code"), "\(row.text("code"))  \(title ?? "")"),
            (session.text("程度", "Severity"), DefectTexts.severity(row.text("severity"), language)),
            (session.text("扣點", "Points"), DefectTexts.points(row.integer("points"), language)),
            (session.text("受扣單位", "Party"), chargeText(row, language)), (session.text("內容", "What"), row.text("note")),
            (session.text("位置", "Where"), row.text("location")),
        ]
        if let latitude = row.real("latitude"), let longitude = row.real("longitude") {
            lines.append((session.text("座標", "Place"), "\(latitude), \(longitude)"))
        }
        if let found = row.integer("found_at") { lines.append((session.text("發現時間", "Found"), session.text(moment: found))) }
        for photo in photos { lines.append((session.text("照片", "Photo"), PhotoTexts.line(photo, session))) }
        let mark = DefectTexts.marks(defect, language)
        if !mark.isEmpty { lines.append((session.text("記號", "Mark"), mark + session.text("：plumb conflict list", ": plumb conflict list"))) }
        if defect.wasInConflict && !defect.hasConflict {
            lines.append(
                (session.text("曾衝突", "Once in conflict"), session.text("是，已選定：plumb conflict list --settled", "yes, settled: plumb conflict list --settled")))
        }
        session.writeFields(lines.filter { !$0.1.isEmpty })
    }

    private static func chargeText(_ row: RecordRow, _ language: Language) -> String {
        var text = DefectTexts.party(row.text("party"), language)
        if row.flag("also_pcm") { text += Phrase("，併扣PCM", ", also PCM").text(language) }
        if row.flag("also_supervisor") { text += Phrase("，併扣監造", ", also supervisor").text(language) }
        return text
    }

    private static let remove = Command<Session>(
        path: ["defect", "remove"], aliases: [["缺失", "刪除"]], summary: Phrase("刪除一項缺失", "remove a defect"),
        details: Phrase(
            "若別人同時改了它或加了照片，它會留著並成為「刪除／使用」的衝突，由人選定。紀錄簿保留全部經過。",
            "If somebody else changed it or added a photo meanwhile, it stays and becomes a conflict removed/used for a person to settle. The log keeps all of it."
        ),
        examples: [Example("plumb defect remove 1a2b3c4d 3 --yes", Phrase("刪除第 3 項，不再詢問", "remove number 3 without asking"))],
        positionals: [visitArgument, defectArgument], options: [OptionSpec(long: "yes", help: Phrase("不再詢問", "do not ask"))]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let view = try laptop.ledger.view(visit.id)
        let defect = try laptop.defect(arguments.positional(1) ?? "", in: visit)
        if !arguments.assumesYes {
            let what = "\(defect.name)  \(defect.row.text("code"))  \(defect.row.text("note"))"
            let isSure = try session.console.confirm(
                Phrase("要刪除第 \(what) 項（照片 \(defect.photos) 張）嗎", "Remove \(what) with \(defect.photos) photos"), default: false)
            guard isSure else { throw ClientFailures.needsConfirmation("--yes") }
        }
        try session.save(to: visit.id, view: view, { _ in [FieldKinds.defect.operation(.remove, defect.id)] })
        if session.console.isJSON {
            session.write(["removed": .string(defect.id.description)])
        } else {
            session.saved(Phrase("已刪除缺失 \(defect.name)", "defect \(defect.name) removed"))
        }
        return .ok
    }
}

extension Laptop {
    /// Titles of these codes in the defect list.
    func titles(of codes: Set<String>) throws -> [String: String] {
        var titles: [String: String] = [:]
        for code in codes {
            titles[code] = try ledger.records(OfficeKinds.defectCode, where: "r.code=?", [.text(code)]).first?.text("title")
        }
        return titles
    }
}

extension Session {
    /// Writes names and values below one another, the values in one column.
    func writeFields(_ fields: [(String, String)]) {
        if console.isPlain {
            console.write(fields.map { "\($0.0)\t\(Table.plainField($0.1))\n" }.joined())
            return
        }
        let width = fields.map { displayWidth($0.0, ambiguousWidth: console.ambiguousWidth) }.max() ?? 0
        let room = max(20, (console.isTerminal(.output) ? console.width : 100) - width - 2)
        for (name, value) in fields {
            let lines = value.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
                wrap(oneLine(String($0)), toWidth: room, ambiguousWidth: console.ambiguousWidth)
            }
            let indent = "\n" + String(repeating: " ", count: width + 2)
            console.write(pad(name, toWidth: width, ambiguousWidth: console.ambiguousWidth) + "  " + lines.joined(separator: indent))
        }
    }
}
