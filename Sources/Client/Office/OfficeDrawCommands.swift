internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office draw list|show`: how draws stand, and what they led to. 抽籤.
///
/// With `--json` the server's documents. List: `overdue` (how many), `draws`. A draw: `quarter` `number` `group` `state` `overdue` `tenders`
/// `tiers` (`tier` `quota` `tenders`) `frozen_at`; once committed `attempt` `commitment` `text` `committed_at` `committed_by` `published` `chain`
/// (`number` `at`) `deadline` `holders` (`share` `person` `handed_at` `opened_at` `wrong`) `throwers` `beacon` (`source` `earliest` `shape` `length`
/// `value` `arrived`) `abort` (`moment` `reason` `fallback`) `run_at` `revealed_at`; shown alone and run also `list` (`tier` `rank` `tender` `id`
/// `mandatory` `state` `reason` `document` `moment` `replaced_by`) `rate` `waiting` (`what` `tender` `reason` `document` `person` `at`). Moments are ms.
enum OfficeDrawCommands {
    static let all = [list, show] + OfficeDrawSteps.all + OfficeDrawChanges.all + OfficeDrawChain.all

    private static let list = Command<Session>(
        path: ["office", "draw", "list"], aliases: [["小組", "抽籤", "清單"]],
        summary: Phrase("列出各次抽籤的狀態；逾期未公開者標示", "list draws and how they stand; those overdue for their reveal are marked"),
        details: Phrase(
            "加 --overdue 只列逾期未公開的，有任何一件時結束碼為 3，供排程檢查。",
            "With --overdue only those whose reveal is overdue; the exit code is 3 when there is one, for scripts to see."),
        examples: [
            Example("plumb office draw list", Phrase("全部", "all of them")),
            Example("plumb office draw list --overdue || mail -s 抽籤逾期 office@example.gov.tw", Phrase("逾期時通知", "tell somebody when one is overdue")),
        ],
        options: [OptionSpec(long: "overdue", help: Phrase("只列逾期未公開的；有則結束碼 3", "only those overdue for their reveal; exit code 3 when there is one"))]
    ) { session, arguments in
        let isOverdueOnly = arguments.isOn("overdue")
        let answer = try session.api().get("/v1/office/draws", isOverdueOnly ? [("overdue", "1")] : [])
        let overdue = answer.number("overdue") ?? 0
        let code: ExitCode = isOverdueOnly && overdue > 0 ? .outstanding : .ok
        if session.console.isJSON {
            session.write(answer)
            return code
        }
        let draws = answer.list("draws")
        guard !draws.isEmpty else {
            session.console.note(isOverdueOnly ? Phrase("沒有逾期未公開的抽籤", "No draw is overdue for its reveal") : Phrase("還沒有抽籤", "There is no draw yet"))
            return code
        }
        var table = Table(columns: [
            .init(title: session.text("抽籤", "Draw")), .init(title: session.text("狀態", "State")),
            .init(title: session.text("標案", "Tenders"), alignment: .trailing),
            .init(title: session.text("公開期限", "Reveal by")), .init(title: session.text("承諾", "Commitment"), isShrinkable: true),
        ])
        for draw in draws {
            let late = draw["overdue"]?.bool ?? false ? session.text("（逾期未公開）", " (OVERDUE)") : ""
            table.rows.append([
                OfficeDrawInput.name(draw), session.label(draw.text("state"), OfficeDrawInput.states) + late, draw.number("tenders").map(String.init) ?? "",
                session.moment(draw, "deadline"), draw.text("commitment"),
            ])
        }
        session.write(table, emphasis: draws.map { $0["overdue"]?.bool ?? false ? .bad : nil })
        if overdue > 0 {
            session.console.note(
                Phrase("有 \(overdue) 次抽籤逾期未公開：plumb office draw reveal", "\(overdue) draw(s) overdue for the reveal: plumb office draw reveal"))
        }
        return code
    }

    private static let show = Command<Session>(
        path: ["office", "draw", "show"], aliases: [["小組", "抽籤", "顯示"]],
        summary: Phrase("一次抽籤的經過；抽出後也列名單（工作人員）", "what a draw went through, and its list once it has run (office)"),
        details: Phrase("政風在公開後才看得到名單。看過名單的人會記在知悉紀錄。", "Auditors see the list after the reveal. Who saw it is kept in the knowledge log."),
        examples: [Example("plumb office draw show 114Q3", Phrase("本季最新一次", "the quarter's newest draw"))],
        positionals: [OfficeDrawInput.quarterArgument], options: [OfficeDrawInput.numberOption]
    ) { session, arguments in
        let answer = try session.api().get(try OfficeDrawInput.path(arguments), try OfficeDrawInput.query(OfficeInput(session, arguments)))
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        write(session, answer)
        return .ok
    }

    private static func write(_ session: Session, _ draw: JSON) {
        func join(_ lines: [String]) -> String { lines.joined(separator: session.text("、", ", ")) }
        var fields: [(Phrase, String)] = [
            (Phrase("抽籤", "Draw"), OfficeDrawInput.name(draw)), (Phrase("狀態", "State"), session.label(draw.text("state"), OfficeDrawInput.states)),
            (Phrase("件數", "Quotas"), join(draw.list("tiers").map { "\($0.text("tier")) \($0.number("quota") ?? 0)/\($0.number("tenders") ?? 0)" })),
        ]
        if !draw.text("commitment").isEmpty {
            fields += [
                (Phrase("承諾", "Commitment"), draw.text("commitment")), (Phrase("第幾次", "Attempt"), String(draw.number("attempt") ?? 0)),
                (Phrase("公布", "Published"), session.moment(draw, "published")), (Phrase("公開期限", "Reveal by"), session.moment(draw, "deadline")),
                (
                    Phrase("公開鏈", "Chain"),
                    draw["chain"].flatMap { $0.number("number") }.map { session.text("第 \($0) 格", "place \($0)") } ?? session.text("尚未", "not yet")
                ),
            ]
            fields += draw.list("beacon").map { part in
                let value =
                    part.text("value").isEmpty
                    ? session.text("\(session.moment(part, "earliest")) 起", "from \(session.moment(part, "earliest"))") : part.text("value")
                return (Phrase("隨機數 \(part.text("source"))", "Beacon \(part.text("source"))"), value)
            }
            fields += draw.list("holders").map { holder in
                let state =
                    holder.moment("opened_at") != nil
                    ? session.text("已交出", "handed in") : holder.moment("handed_at") != nil ? session.text("已領取", "fetched") : session.text("未領取", "not fetched")
                let wrong = holder.number("wrong") ?? 0
                return (
                    Phrase("密鑰 \(holder.number("share") ?? 0)", "Share \(holder.number("share") ?? 0)"),
                    "\(holder.text("person"))，\(state)" + (wrong > 0 ? session.text("，錯誤 \(wrong) 次", ", wrong \(wrong) times") : "")
                )
            }
            if let abort = draw["abort"], !abort.isNull {
                fields.append((Phrase("中止", "Aborted"), "\(session.moment(abort, "moment")) \(abort.text("reason"))"))
            }
        }
        session.write(fields: fields)
        guard !draw.list("list").isEmpty else { return }
        var table = Table(columns: [
            .init(title: session.text("級距", "Tier")), .init(title: session.text("順位", "Rank"), alignment: .trailing),
            .init(title: session.text("標案", "Tender"), isShrinkable: true), .init(title: session.text("狀態", "State")),
            .init(title: session.text("文號", "Document")),
        ])
        for ticket in draw.list("list") {
            var state = session.label(ticket.text("state"), ticketStates)
            if ticket["mandatory"]?.bool ?? false { state += session.text("（必查）", " (mandatory)") }
            table.rows.append([ticket.text("tier"), String(ticket.number("rank") ?? 0), ticket.text("tender"), state, ticket.text("document")])
        }
        session.console.write(table)
        session.console.note(Phrase("遞補率 \(draw.text("rate"))", "Substitutions \(draw.text("rate"))"))
        for waiting in draw.list("waiting") {
            session.console.note(
                Phrase(
                    "待第二人確認：\(waiting.text("tender")) \(waiting.text("reason")) \(waiting.text("document"))（\(waiting.text("person"))）",
                    "Waits for a second person: \(waiting.text("what")) \(waiting.text("tender")) \(waiting.text("reason")) \(waiting.text("document")) (\(waiting.text("person")))"
                ))
        }
    }

    private static let ticketStates = [
        OfficeChoice(code: "drawn", label: Phrase("抽中", "drawn")), OfficeChoice(code: "came-in", label: Phrase("遞補", "came in")),
        OfficeChoice(code: "owed", label: Phrase("待補查", "owed")), OfficeChoice(code: "left", label: Phrase("退出", "left")),
    ]
}
