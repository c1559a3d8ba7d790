internal import Disclosure
internal import HTTP
internal import Inspection
internal import Replication
internal import Terminal

extension DaemonProgram {
    static let restoreCommands = [restoreGapsCommand, restoreConfirmCommand]

    private static let nameOption = OptionSpec(
        long: "as", value: Phrase("帳號", "account"), help: Phrase("管理者的帳號，會記錄下來；預設 admin", "the administrator's account, which is recorded; admin unless given"))

    private static let restoreGapsCommand = Command<Session>(
        path: ["restore", "gaps"], aliases: [["還原", "缺漏"]], summary: Phrase("列出還原後的缺漏", "list what a restore may have lost"),
        details: Phrase(
            "列出哪些筆電還沒回來同步、交回了哪些案卷、哪些決定可能要重做。服務執行中也可以使用。",
            "Which laptops have not synced yet, which dossiers were handed back, which decisions may have to be taken again. Works while the service runs."),
        examples: [Example("plumbd restore gaps --data /var/lib/plumb", Phrase("看缺漏清單", "see the gap list"))], options: [dataOption, nameOption, sealKeyOption]
    ) { session, arguments in
        let door = try session.door(arguments)
        let gaps = try await door.restoreGaps(try await administrator(door, arguments))
        if session.console.isJSON { session.write(gaps) } else { session.tellGaps(gaps, try session.data(arguments)) }
        return .ok
    }

    private static let restoreConfirmCommand = Command<Session>(
        path: ["restore", "confirm"], aliases: [["還原", "確認"]], summary: Phrase("確認缺漏清單，恢復正常服務", "confirm the gap list and begin normal service"),
        details: Phrase(
            "之後伺服器又會提供資料、接受登錄碼、依時揭露。還沒回來的筆電之後同步時仍會把持有的全部交回。",
            "From then on the server gives out again, accepts codes and discloses in time. Laptops that were not back yet still hand back all they hold when they sync."
        ),
        examples: [Example("plumbd restore confirm --as 王小明 --data /var/lib/plumb", Phrase("確認，記在王小明名下", "confirm, recorded under an administrator's name"))],
        options: [dataOption, nameOption, sealKeyOption]
    ) { session, arguments in
        let door = try session.door(arguments)
        let answer = try await door.confirmRestore(try await administrator(door, arguments), command: .random())
        if session.console.isJSON {
            session.write(answer)
        } else {
            session.console.note(Phrase("已確認，伺服器恢復正常服務。", "Confirmed; the server is in normal service."))
        }
        return .ok
    }

    private static func administrator(_ door: Door, _ arguments: Arguments) async throws -> Caller {
        let name = arguments.value("as") ?? "admin"
        do { return try await door.administrator(name) } catch let problem as Problem where problem.status == 404 {
            throw CommandFailure(
                code: "plumbd.no-administrator", message: Phrase("\(name) 不是有效的管理者帳號。", "\(name) is no active administrator's account."),
                remedy: Phrase("用 --as 指定；帳號見 plumbd user list。", "Name one with --as; plumbd user list shows the accounts."), exitCode: .notFound)
        }
    }
}

extension Session {
    /// What people call a kind of dossier that laptops hold.
    private func kind(_ name: String) -> String {
        switch name {
        case "visit": text("查核案", "visit")
        case "sheet": text("評分表", "sheet")
        case "invitation": text("邀請", "invitation")
        case "personal": text("通知", "notices")
        default: name
        }
    }

    /// A day stored as ISO text, as operators see it.
    private func day(_ iso: String) -> String { CalendarDay(iso: iso).map { console.calendar == .iso ? iso : RocCalendar.format($0) } ?? iso }

    /// The gap list for an operator's eyes.
    fileprivate func tellGaps(_ gaps: JSON, _ data: String) {
        guard gaps["restoring"]?.bool == true else {
            console.note(Phrase("伺服器在正常服務，沒有等待確認的還原。", "The server is in normal service; no restore waits for a confirmation."))
            return
        }
        console.write(
            text(
                "保有到 \(moment(gaps["kept"])) 的紀錄；第二日誌\(gaps["journal_whole"]?.bool == true ? "完整" : "沒有或不完整")。",
                "Records are kept up to \(moment(gaps["kept"])); the second journal is \(gaps["journal_whole"]?.bool == true ? "whole" : "missing or not whole")."
            ))
        var table = Table(columns: [
            .init(title: text("帳號", "Account"), isShrinkable: true), .init(title: text("筆電", "Laptop"), isShrinkable: true),
            .init(title: text("上次同步", "Last seen")), .init(title: text("還原後", "Since")),
        ])
        for laptop in gaps["laptops"]?.array ?? [] {
            table.rows.append([
                laptop["person"]?.string ?? "", laptop["label"]?.string ?? "", moment(laptop["last_seen"]),
                laptop["synced"]?.bool == true ? text("已同步", "synced") : text("還沒回來", "not yet"),
            ])
        }
        console.write(table)
        for dossier in gaps["handed_back"]?.array ?? [] {
            let plan = dossier["has_plan"]?.bool == false ? text("（行程表上沒有）", " (not in the schedule)") : ""
            console.write(
                text("筆電交回：", "Handed back: ")
                    + [kind(dossier.text("kind")), day(dossier.text("day")), dossier.text("title"), dossier.text("person")].filter { !$0.isEmpty }
                    .joined(separator: " ") + plan)
        }
        if gaps.list("handed_back").contains(where: { $0["has_plan"]?.bool == false }) {
            console.write(
                text(
                    "行程表上沒有的查核案：內容都在伺服器和筆電上，但計畫遺失，不列入追蹤與報表；請重新排定，再請委員把內容記到新案。",
                    "Visits that are not in the schedule: all of their content is at the server and on laptops, but their plan is lost, so neither backlog nor reports count them; schedule them again and have the team record them there."
                ))
        }
        if !(gaps["to_decide"]?.array ?? []).isEmpty {
            console.write(
                text(
                    "只在伺服器上的決定可能遺失，請查對後重做：收回開放、停用裝置、改期與揭露時間、指派、帳號、後續追蹤。",
                    "Decisions that only the server held may be lost; check and take them again: withdrawals, revoked devices, moved days and disclosures, assignments, accounts, follow-up."
                ))
        }
        console.note(
            Phrase(
                "看過後確認：plumbd restore confirm --data \(data)；在那之前伺服器只收不送。",
                "Once you have looked it over: plumbd restore confirm --data \(data); until then the server only takes in."))
    }
}
