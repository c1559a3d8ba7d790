internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office who-knew VISIT` and `plumb office view-as PERSON`: who came to know what of a visit and when, and what somebody's lists
/// show. 知悉紀錄、以他人身分檢視.
///
/// With `--json` the server's document: `entries` (`person` `level` `channel` `moment`, ms; `day` `tender_no` `agency_code` that the
/// knowledge was of; `document`, `as`, `standing`); or `as` `role` `viewer` `at` `dossiers` and the lists of the role.
enum OfficeKnowledgeCommands {
    static let all = [whoKnew, viewAs]

    private static let at = OptionSpec.text(
        "at", Phrase("時間", "time"), Phrase("在這個時間，例如 114-07-15T09:30；只寫日期是到那天結束", "at this time, such as 114-07-15T09:30; a day alone means until its end"))

    private static func query(_ arguments: Arguments, _ session: Session) throws -> [(String, String)] {
        try OfficeInput(session, arguments).optionalMoment("at", isEndOfDay: true).map { [("at", LegalMoment.iso($0))] } ?? []
    }

    private static let whoKnew = Command<Session>(
        path: ["office", "who-knew"], aliases: [["小組", "知悉"]], summary: Phrase("列出誰在何時知道一案的什麼", "list who came to know what of a visit, and when"),
        details: Phrase(
            "政風人員在查核開始後也可以查。改期或取消前知道的、婉拒的、收回的都在內；知道的是哪一天、哪一標案也列出來。",
            "Auditors may look as well once the visit has begun. What was known before a move or a cancellation is included with its day, as are those who declined or from whom it was taken away."
        ),
        examples: [
            Example("plumb office who-knew 114-007", Phrase("114-007 的知悉紀錄", "who knew of 114-007")),
            Example("plumb office who-knew 114-007 --at 114-07-15T09:30", Phrase("7 月 15 日 9 時 30 分時誰已經知道", "who knew at that time")),
        ], positionals: [.visit], options: [at]
    ) { session, arguments in
        let answer = try session.api().get(
            "/v1/office/who-knew/\(APIClient.segment(halfWidth(arguments.positional(0) ?? "")))", try query(arguments, session))
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let entries = answer.list("entries")
        guard !entries.isEmpty else {
            session.console.note(
                arguments.value("at") == nil
                    ? Phrase("還沒有人知道這一案", "Nobody knows of this visit yet") : Phrase("那時還沒有人知道這一案", "Nobody knew of this visit then"))
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("時間", "When")), .init(title: session.text("知悉", "Knows")), .init(title: session.text("誰", "Who"), isShrinkable: true),
            .init(title: session.text("管道", "By")), .init(title: session.text("查核日期", "Of the visit on")),
            .init(title: session.text("備註", "Note"), isShrinkable: true),
        ])
        for entry in entries {
            var notes = [session.label(entry.text("standing"), OfficeWords.assignmentStates), entry.text("document")].filter { !$0.isEmpty }
            if !entry.text("as").isEmpty { notes.append(session.text("檢視 \(entry.text("as"))", "as \(entry.text("as"))")) }
            table.rows.append([
                session.moment(entry, "moment"), OfficeWords.level(entry.number("level") ?? 0).text(session.console.language), entry.text("person"),
                session.label(entry.text("channel"), OfficeWords.channels), session.text(isoDay: entry.text("day")), notes.joined(separator: " "),
            ])
        }
        session.console.write(table)
        return .ok
    }

    private static let viewAs = Command<Session>(
        path: ["office", "view-as"], aliases: [["小組", "檢視"]], summary: Phrase("看某人的清單現在顯示什麼", "see what somebody's lists show"),
        details: Phrase(
            "由服務本人的同一段程式產生。看的人就知道了這些內容，會記錄下來；不會替本人留下任何知悉紀錄。政風人員只看得到自己已可知道的部分。",
            "Made by the same code that serves the person. Whoever looks comes to know it, and that is kept; nothing is noted of the person. Auditors see what they may know by now."
        ),
        examples: [
            Example("plumb office view-as juror01", Phrase("juror01 現在看得到什麼", "what juror01 sees now")),
            Example("plumb office view-as E012 --at 114-07-15T09:30", Phrase("委員 E012 當時看得到什麼", "what E012 could see then")),
        ],
        positionals: [PositionalSpec(name: Phrase("人員", "PERSON"), help: Phrase("帳號或委員編號", "an account, or a member's number"))], options: [at]
    ) { session, arguments in
        let answer = try session.api().get(
            "/v1/office/view-as/\(APIClient.segment(arguments.positional(0) ?? ""))", try query(arguments, session))
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        session.console.note(
            Phrase(
                "以 \(answer.text("as")) 的身分檢視（\(answer.text("viewer"))，已記錄）", "Seen as \(answer.text("as")) (by \(answer.text("viewer")), recorded)"))
        var table = Table(columns: [
            .init(title: session.text("案卷", "Dossier")), .init(title: session.text("種類", "Kind")), .init(title: session.text("日期", "Day")),
            .init(title: session.text("標案編號", "Tender")), .init(title: session.text("工程", "Works"), isShrinkable: true),
            .init(title: session.text("狀態", "State")),
        ])
        for dossier in answer.list("dossiers") {
            table.rows.append([
                String(dossier.text("dossier").prefix(8)), session.label(dossier.text("kind"), OfficeWords.dossierKinds),
                session.text(isoDay: dossier.text("day")), dossier.text("tender_no"), dossier.text("tender_name"),
                session.label(dossier.text("state"), OfficeWords.dossierStates),
            ])
        }
        session.console.write(table)
        for (name, words) in [("backlog", Phrase("待辦缺失", "open defects")), ("evidence", Phrase("缺少的照片", "missing photos"))] {
            if let count = answer[name]?.number("count") { session.console.note(Phrase("\(words.zh)：\(count)", "\(words.en): \(count)")) }
        }
        if let visits = answer["schedule"]?.array?.count { session.console.note(Phrase("排定的查核：\(visits)", "planned visits: \(visits)")) }
        return .ok
    }
}
