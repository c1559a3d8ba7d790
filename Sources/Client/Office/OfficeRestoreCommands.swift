internal import HTTP
internal import Terminal

/// `plumb office restore show|confirm`: what a restore of the server may have lost, and the word that ends give-only service.
///
/// With `--json` the server's document: `restoring` `reason` `epoch` `kept` `lost` `journal_whole` `laptops` (`person` `label`
/// `last_seen` `synced`) `missing_laptops` `handed_back` (`dossier` `kind` `person` `title` `day` `was_known` `has_plan`)
/// `withdrawals` `earlier_chains` `waiting_chunks` `conflicts` `to_decide`.
enum OfficeRestoreCommands {
    static let all = [show, confirm]

    private static let show = Command<Session>(
        path: ["office", "restore", "show"], aliases: [["小組", "還原", "清單"]], summary: Phrase("列出伺服器還原後的缺漏", "list what the server's restore may have lost"),
        details: Phrase(
            "哪些筆電還沒回來同步、交回了哪些案卷、哪些決定可能要重做。確認以前，伺服器只收不送。",
            "Which laptops have not synced yet, which dossiers were handed back, which decisions may have to be taken again. Until it is confirmed the server gives out nothing."
        ),
        examples: [Example("plumb office restore show", Phrase("看缺漏清單", "see the gap list"))]
    ) { session, _ in
        let gaps = try session.api().get("/v1/office/restore")
        if session.console.isJSON { session.write(gaps) } else { tell(session, gaps) }
        return .ok
    }

    private static let confirm = Command<Session>(
        path: ["office", "restore", "confirm"], aliases: [["小組", "還原", "確認"]],
        summary: Phrase("確認缺漏清單，讓伺服器恢復正常服務", "confirm the gap list, so that the server serves again"),
        details: Phrase(
            "限管理者，會記錄下來。還沒回來的筆電之後同步時仍會把持有的全部交回。",
            "For administrators; it is recorded. Laptops that were not back yet still hand back all they hold when they sync."),
        examples: [Example("plumb office restore confirm", Phrase("確認", "confirm"))], options: [.commandID]
    ) { session, arguments in
        let answer = try OfficeCall(session, arguments).post("/v1/office/restore/confirm", [:])
        if session.console.isJSON {
            session.write(answer)
        } else {
            session.console.note(Phrase("已確認，伺服器恢復正常服務", "Confirmed; the server is in normal service"))
        }
        return .ok
    }

    private static func tell(_ session: Session, _ gaps: JSON) {
        guard gaps["restoring"]?.bool == true else {
            session.console.note(Phrase("伺服器在正常服務，沒有等待確認的還原", "The server is in normal service; no restore waits for a confirmation"))
            return
        }
        let isWhole = gaps["journal_whole"]?.bool == true
        let kept = session.moment(gaps, "kept")
        session.console.write(
            session.text(
                "保有到 \(kept) 的紀錄；第二日誌\(isWhole ? "完整" : "沒有或不完整")",
                "Records are kept up to \(kept); the second journal is \(isWhole ? "whole" : "missing or not whole")"))
        var table = Table(columns: [
            .init(title: session.text("帳號", "Account"), isShrinkable: true), .init(title: session.text("筆電", "Laptop"), isShrinkable: true),
            .init(title: session.text("上次同步", "Last seen")), .init(title: session.text("還原後", "Since")),
        ])
        for laptop in gaps.list("laptops") {
            table.rows.append([
                laptop.text("person"), laptop.text("label"), session.moment(laptop, "last_seen"),
                laptop["synced"]?.bool == true ? session.text("已同步", "synced") : session.text("還沒回來", "not yet"),
            ])
        }
        session.console.write(table)
        for dossier in gaps.list("handed_back") {
            let plan = dossier["has_plan"]?.bool == false ? session.text("（行程表上沒有）", " (not in the schedule)") : ""
            let kind = session.label(dossier.text("kind"), OfficeWords.dossierKinds)
            let words = [kind, session.text(isoDay: dossier.text("day")), dossier.text("title"), dossier.text("person")].filter { !$0.isEmpty }
            session.console.write(session.text("筆電交回：", "Handed back: ") + words.joined(separator: " ") + plan)
        }
        if gaps.list("handed_back").contains(where: { $0["has_plan"]?.bool == false }) {
            session.console.write(
                session.text(
                    "行程表上沒有的查核案：內容都在伺服器和筆電上，但計畫遺失，不列入追蹤與報表；請重新排定，再請委員把內容記到新案",
                    "Visits that are not in the schedule: all of their content is at the server and on laptops, but their plan is lost, so neither backlog nor reports count them; schedule them again and have the team record them there"
                ))
        }
        defer {
            session.console.note(
                Phrase(
                    "看過後由管理者確認：plumb office restore confirm；在那之前伺服器只收不送",
                    "Once it is looked over, an administrator confirms: plumb office restore confirm; until then the server only takes in"))
        }
        guard !isWhole else { return }
        session.console.write(
            session.text(
                "只在伺服器上的決定可能遺失，請查對後重做：收回開放、停用裝置、改期與揭露時間、指派、帳號、後續追蹤",
                "Decisions that only the server held may be lost; check and take them again: withdrawals, revoked devices, moved days and disclosures, assignments, accounts, follow-up"
            ))
    }
}
