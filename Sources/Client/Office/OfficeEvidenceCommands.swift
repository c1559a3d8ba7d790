internal import HTTP
internal import Terminal

/// `plumb office evidence list|waive`: photos that records name and that the server does not have. 缺照片.
///
/// With `--json` the server's document. `list`: `count` and `bytes` of what is waited for, `visits` (`visit` `plan` `day` `tender_name` `photos`
/// `waived` `final` `missing`: `sha256` `name` `number` `defect` `size` `received`). `waive`: `disposition` `part`.
enum OfficeEvidenceCommands {
    static let all = [list, waive]

    private static let list = Command<Session>(
        path: ["office", "evidence", "list"], aliases: [["小組", "照片", "清單"]],
        summary: Phrase("列出還缺照片的查核案", "list visits whose photos are missing"),
        details: Phrase(
            "照片到齊以前，查核紀錄不能發文，也不能結季。缺照片時結束碼為 3。",
            "Before all photos are there the record's letter cannot go out, nor the quarter be closed. Exit code 3 while some are missing."),
        examples: [Example("plumb office evidence list", Phrase("哪些案、哪幾張、到了多少", "which visits, which photos, how much of them"))]
    ) { session, _ in
        let answer = try session.api().get("/v1/office/evidence")
        let visits = answer.list("visits")
        let count = answer.number("count") ?? 0
        if session.console.isJSON {
            session.write(answer)
        } else if visits.isEmpty {
            session.console.note(Phrase("照片都到齊了", "No photo is missing"))
        } else {
            tell(visits, session)
            let amount = byteText(answer.number("bytes") ?? 0)
            session.console.note(Phrase("還缺 \(count) 張（\(amount)）", "\(count) photos (\(amount)) are missing"))
        }
        return count > 0 ? .outstanding : .ok
    }

    private static func tell(_ visits: [JSON], _ session: Session) {
        var table = Table(columns: [
            .init(title: session.text("案號", "Visit")), .init(title: session.text("日期", "Day")), .init(title: session.text("項次", "No."), alignment: .trailing),
            .init(title: session.text("檔名", "File"), isShrinkable: true), .init(title: session.text("大小", "Size"), alignment: .trailing),
            .init(title: session.text("狀態", "State")),
        ])
        for visit in visits {
            for photo in visit.list("missing") {
                let (size, received) = (photo.number("size") ?? 0, photo.number("received") ?? 0)
                let state =
                    visit["waived"]?.bool == true
                    ? session.text("已說明理由", "done without")
                    : received > 0
                        ? session.text("已到 \(received * 100 / max(1, size))%", "\(received * 100 / max(1, size))% here") : session.text("缺", "missing")
                table.rows.append([
                    visit.text("visit"), session.text(isoDay: visit.text("day")), photo.number("number").map(String.init) ?? "", photo.text("name"),
                    byteText(size), state,
                ])
            }
        }
        session.console.write(table)
    }

    private static let waive = Command<Session>(
        path: ["office", "evidence", "waive"], aliases: [["小組", "照片", "免附"]],
        summary: Phrase("說明缺的照片為何補不回來，讓案件能結案", "say why missing photos will never come, so that the visit can be closed"),
        details: Phrase("理由記在小組的案卷裡，處置的備註看得到；給空字串即撤回。", "The reason is kept in the office's file and shows as a remark; an empty one takes it back."),
        examples: [Example("plumb office evidence waive 114-007 --reason 筆電遺失，原檔無備份", Phrase("筆電遺失", "the laptop was lost"))],
        positionals: [.visit], options: [.text("reason", Phrase("理由", "reason"), Phrase("為何補不回來", "why they will never come")), .commandID]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let reason = try arguments.value("reason").map { $0 } ?? input.text("reason", Phrase("理由", "Reason"))
        let visit = halfWidth(arguments.positional(0) ?? "")
        let answer = try OfficeCall(session, arguments).post(
            "/v1/office/visits/\(APIClient.segment(visit))/dispositions", ["part": "evidence", "remark": .string(reason)])
        if session.console.isJSON {
            session.write(answer)
        } else {
            session.console.note(
                reason.isEmpty
                    ? Phrase("已撤回 Noted：\(visit) 要等照片到齊", "Noted: \(visit) waits for its photos again")
                    : Phrase("已登錄 Noted：\(visit) 不等缺的照片", "Noted: \(visit) does without the missing photos"))
        }
        return .ok
    }
}
