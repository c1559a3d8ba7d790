internal import HTTP
internal import Terminal

/// `plumb office who-knew VISIT`: who came to know what of a visit, and when. 知悉紀錄.
///
/// With `--json` the server's document: `entries` (`person` `level` `channel` `moment`, ms).
enum OfficeKnowledgeCommands {
    static let all = [whoKnew]

    private static let whoKnew = Command<Session>(
        path: ["office", "who-knew"], aliases: [["小組", "知悉"]], summary: Phrase("列出誰在何時知道一案的什麼", "list who came to know what of a visit, and when"),
        details: Phrase("政風人員也可以查。改期或取消前知道的也在內。", "Auditors may look as well. What was known before a move or a cancellation is included."),
        examples: [Example("plumb office who-knew 114-007", Phrase("114-007 的知悉紀錄", "who knew of 114-007"))], positionals: [.visit]
    ) { session, arguments in
        let answer = try session.api().get("/v1/office/who-knew/\(APIClient.segment(halfWidth(arguments.positional(0) ?? "")))")
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let entries = answer.list("entries")
        guard !entries.isEmpty else {
            session.console.note(Phrase("還沒有人知道這一案", "Nobody knows of this visit yet"))
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("時間", "When")), .init(title: session.text("知悉", "Knows")), .init(title: session.text("誰", "Who"), isShrinkable: true),
            .init(title: session.text("管道", "By")),
        ])
        for entry in entries {
            table.rows.append([
                session.moment(entry, "moment"), OfficeWords.level(entry.number("level") ?? 0).text(session.console.language), entry.text("person"),
                session.label(entry.text("channel"), OfficeWords.channels),
            ])
        }
        session.console.write(table)
        return .ok
    }
}
