internal import HTTP
internal import Inspection
internal import Terminal

/// `plumb office plan risk` and `plumb office plan mandate`: which tenders are likelier to be drawn and why, and decisions that
/// one is inspected in any case. 風險與必查.
///
/// With `--json` the server's documents. `risk`: `on` `quarter` `what_if` `register` `taking_part` `base` `floor` `count`,
/// `tiers` (`tier` `label` `label_en` `tenders` `mandatory` `places` `weight`), `tenders` (`agency_code` `agency` `tender_no` `tender_name` `contractor`
/// `budget` `tier` `state` `state_label` `takes_part` `hindrance` `scheduled` `visited` `weight` `base` `a` `b` `chance` `mandatory` `factors`).
/// `mandate`: `agency_code` `tender_no` `tender_name` `ground` `day` `in_force` `reason` `document`.
enum OfficeRiskCommands {
    static let all = [risk, mandate]

    private static let grounds = [
        OfficeChoice(code: "ordered", label: Phrase("指定查核", "ordered"), others: ["指定"]), OfficeChoice(code: "petition", label: Phrase("陳情", "petition")),
    ]
    private static let tiers = ["T1", "T2", "T3"].map { OfficeChoice(code: $0, label: Phrase($0, $0)) }

    private static let risk = Command<Session>(
        path: ["office", "plan", "risk"], aliases: [["小組", "年度計畫", "風險"]],
        summary: Phrase("各標案的風險權重、抽中機率與理由；必查案在前", "weight, chance and reasons of the tenders; mandatory ones first"),
        details: Phrase(
            "權重＝基本權重＋各因素之權重，皆依規則手冊（risk.…）。必查案（指定、陳情、全民督工、應複查）不抽籤。機率依本季該級應抽件數算出，不低於平均機率的一定比率。寫明 --tender 時列出每個因素的數值、門檻、規則與依據。只有施工中、在級距內且尚未排定的標案參加抽籤。",
            "Weight = base and what each factor adds, all from the rulebook (risk.*). Mandatory cases (ordered, petition, citizen reports, re-inspection due) stand outside the lottery. Chances follow from the quarter's places in the tier, with a floor. With --tender every factor is told with its figure, threshold, rule and source. Only works under way, in a tier and not on the schedule take part."
        ),
        examples: [
            Example("plumb office plan risk --quarter 114Q3", Phrase("114 年第 3 季，權重高者在前", "the third quarter of 114, heaviest first")),
            Example("plumb office plan risk --agency 383150000G --tender=-B-12-25-F-059-00-00", Phrase("一件標案的說明", "why one tender has its chance")),
            Example("plumb office plan risk --tier T1 --places T1=13", Phrase("試算：第一級抽 13 件", "what if 13 of tier 1 were drawn")),
        ],
        options: [
            .text("agency", Phrase("機關", "agency"), Phrase("機關代碼，或機關名稱的一部分", "agency code, or a part of the agency's name")),
            .text("tender", Phrase("標案編號", "number"), Phrase("標案編號，以 - 開頭請寫 --tender=…", "tender number, --tender=... when it begins with -")),
            .text("tier", Phrase("級", "tier"), Phrase("T1、T2 或 T3", "T1, T2 or T3")),
            .text("quarter", Phrase("季", "quarter"), Phrase("抽籤的季，例如 114Q3；預設本季", "quarter of the draw, such as 114Q3; this one otherwise")),
            .day("on", Phrase("依這一天的規則與資料；預設今天", "rules and facts of this day; today otherwise")),
            .text("places", Phrase("級=件數", "tier=n"), Phrase("試算：各級抽幾件，例如 T1=13,T2=13", "what if: places of tiers, such as T1=13,T2=13")),
            OptionSpec(long: "all", help: Phrase("不參加抽籤的標案也列出", "tenders that take no part, too")),
        ]
    ) { session, arguments in
        let answer = try session.api().get("/v1/office/plan/risk", try query(session, arguments))
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let tenders = answer.list("tenders")
        let isFull = !(OfficeInput(session, arguments).optional("tender") ?? "").isEmpty
        if isFull {
            for tender in tenders { explain(tender, answer, session) }
        } else if !tenders.isEmpty {
            write(tenders, session)
        }
        if tenders.isEmpty { session.console.note(Phrase("沒有符合的標案", "No tender matches")) }
        sums(answer, session)
        return .ok
    }

    private static func query(_ session: Session, _ arguments: Arguments) throws -> [(String, String)] {
        let input = OfficeInput(session, arguments)
        var query: [(String, String)] = []
        for name in ["agency", "tender"] {
            if let value = input.optional(name), !value.isEmpty { query.append((name, value)) }
        }
        if let tier = try input.optionalChoice("tier", from: tiers) { query.append(("tier", tier)) }
        if let quarter = input.optional("quarter"), !quarter.isEmpty { query.append(("quarter", try OfficeInput.quarter(halfWidth(quarter)).description)) }
        if let day = try input.optionalDay("on") { query.append(("on", day.description)) }
        for (tier, number) in try input.tierNumbers("places") { query.append(("places_\(tier)", String(number))) }
        if arguments.isOn("all") { query.append(("all", "1")) }
        return query
    }

    private static func write(_ tenders: [JSON], _ session: Session) {
        var table = Table(columns: [
            .init(title: session.text("機關", "Agency"), isShrinkable: true), .init(title: session.text("標案編號", "Tender")),
            .init(title: session.text("工程", "Works"), isShrinkable: true), .init(title: session.text("級", "Tier")),
            .init(title: session.text("權重", "Weight"), alignment: .trailing), .init(title: session.text("機率 %", "Chance %"), alignment: .trailing),
            .init(title: session.text("理由", "Reasons"), isShrinkable: true),
        ])
        for tender in tenders {
            let reasons = tender.list("mandatory").map { label($0, session) } + tender.list("factors").map { "\(label($0, session)) \($0.text("value"))" }
            table.rows.append([
                tender.text("agency"), tender.text("tender_no"), tender.text("tender_name"), tender.text("tier"), "\(tender.number("weight") ?? 0)",
                chance(tender, session), reasons.joined(separator: session.text("、", ", ")),
            ])
        }
        session.console.write(table)
    }

    private static func label(_ one: JSON, _ session: Session) -> String { session.text(one.text("label"), one.text("label_en")) }

    private static func chance(_ tender: JSON, _ session: Session) -> String {
        if tender["takes_part"]?.bool == false { return session.text("不參加", "out") }
        if !tender.list("mandatory").isEmpty { return session.text("必查", "mandatory") }
        return tender.text("chance")
    }

    /// A number of the rulebook with where it stands: `10.00 %（規則 delay.percent，規則彙整 §10）`.
    private static func rule(_ rule: JSON?, _ session: Session) -> String {
        guard let rule else { return "" }
        let value = value(rule, session)
        return session.text(
            "\(value)（\(rule.text("label"))，規則 \(rule.text("rule"))，依據：\(rule.text("source"))）",
            "\(value) (\(rule.text("label_en")), rule \(rule.text("rule")), source: \(rule.text("source")))")
    }

    private static func value(_ rule: JSON, _ session: Session) -> String {
        [rule.text("value"), session.text(rule.text("unit"), rule.text("unit_en"))].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func explain(_ tender: JSON, _ answer: JSON, _ session: Session) {
        let takesPart = tender["takes_part"]?.bool ?? false
        session.write(fields: [
            (Phrase("機關", "Agency"), "\(tender.text("agency"))  \(tender.text("agency_code"))"), (Phrase("標案編號", "Tender"), tender.text("tender_no")),
            (Phrase("工程", "Works"), tender.text("tender_name")), (Phrase("廠商", "Contractor"), tender.text("contractor")),
            (Phrase("發包預算", "Budget"), tender.number("budget").map { "NT$\($0)" } ?? session.text("不明", "unknown")),
            (Phrase("級距", "Tier"), tender.text("tier")),
            (Phrase("執行狀態", "State"), session.text(tender.text("state_label"), tender.text("state"))),
            (Phrase("上次查核", "Last visit"), tender.text("visited").isEmpty ? "-" : session.bothCalendars(isoDay: tender.text("visited"))),
            (Phrase("參加抽籤", "In the draw"), takesPart ? session.text("是", "yes") : session.text("否：", "no: ") + hindrance(tender, session)),
            (Phrase("權重", "Weight"), "\(tender.number("weight") ?? 0)"),
            (Phrase("機率", "Chance"), chance(tender, session) + (takesPart && tender.list("mandatory").isEmpty ? " %" : "")),
        ])
        for ground in tender.list("mandatory") { session.console.write(session.text("必查：", "Mandatory: ") + describe(ground, session) + "\n") }
        var table = Table(columns: [
            .init(title: session.text("因素", "Factor")), .init(title: session.text("數值", "Figure")),
            .init(title: session.text("加權", "Adds"), alignment: .trailing), .init(title: session.text("每次", "Each time")),
            .init(title: session.text("門檻", "Threshold")), .init(title: session.text("規則", "Rule")),
            .init(title: session.text("依據", "Source"), isShrinkable: true),
        ])
        table.rows.append([
            session.text("基本", "base"), "", "\(tender.number("base") ?? 0)", answer["base"]?.text("rule") ?? "", "", "", answer["base"]?.text("source") ?? "",
        ])
        for factor in tender.list("factors") {
            let (threshold, weight) = (factor["threshold"] ?? [:], factor["weight_rule"] ?? [:])
            table.rows.append([
                label(factor, session), factor.text("value").isEmpty ? session.text("無資料", "unknown") : factor.text("value"),
                "\(factor.number("weight") ?? 0)", "\(weight.text("value")) \(weight.text("rule"))", value(threshold, session), threshold.text("rule"),
                threshold.text("source"),
            ])
        }
        session.console.write(table)
        session.console.write(session.text("機率下限：", "Floor of a chance: ") + rule(answer["floor"], session) + "\n\n")
    }

    private static func hindrance(_ tender: JSON, _ session: Session) -> String {
        switch tender.text("hindrance") {
        case "scheduled": session.text("已排定 \(session.bothCalendars(isoDay: tender.text("scheduled")))", "scheduled for \(tender.text("scheduled"))")
        case "few_days": session.text("本季可查核的辦公日太少", "too few office days of the quarter are left for it")
        case "below": session.text("未達級距或預算不明", "below all tiers, or no known budget")
        default: session.text(tender.text("state_label"), tender.text("state"))
        }
    }

    private static func describe(_ ground: JSON, _ session: Session) -> String {
        switch ground.text("ground") {
        case "citizenReport":
            let reports = ground.list("reports").compactMap(\.string).joined(separator: session.text("、", ", "))
            let unhappy = ground["dissatisfied"]?.bool ?? false ? session.text("，有不滿意之回覆", ", answered with dissatisfaction") : ""
            return "\(label(ground, session)) \(reports)\(unhappy)\(session.text("；", "; "))\(rule(ground["rule"], session))"
        case "reinspection": return "\(label(ground, session)) \(ground.text("visit"))"
        default:
            let since = session.bothCalendars(isoDay: ground.text("day"))
            return [label(ground, session), since, ground.text("reason"), ground.text("document")].joined(separator: session.text("，", ", "))
        }
    }

    private static func sums(_ answer: JSON, _ session: Session) {
        let day = session.bothCalendars(isoDay: answer.text("on"))
        if answer["what_if"]?.bool ?? false { session.console.note(Phrase("試算，未儲存", "A what-if; nothing is kept")) }
        let (register, part) = (answer.number("register") ?? 0, answer.number("taking_part") ?? 0)
        session.console.note(
            Phrase(
                "\(answer.text("quarter"))，資料至 \(day)：標案 \(register) 件，可抽 \(part) 件",
                "\(answer.text("quarter")), as of \(day): \(register) tenders, \(part) take part"))
        for tier in answer.list("tiers") {
            let (tenders, mandatory, places) = (tier.number("tenders") ?? 0, tier.number("mandatory") ?? 0, tier.number("places") ?? 0)
            session.console.note(
                Phrase(
                    "\(tier.text("label"))：\(tenders) 件（必查 \(mandatory)），本季抽 \(places) 件",
                    "\(tier.text("label_en")): \(tenders) tenders (\(mandatory) mandatory), \(places) places this quarter"))
        }
    }

    private static let mandate = Command<Session>(
        path: ["office", "plan", "mandate"], aliases: [["小組", "年度計畫", "必查"]],
        summary: Phrase("登錄指定查核或陳情案為必查，附事由與文號；或撤回", "note that a tender is inspected in any case, with reason and document; or take it back"),
        details: Phrase(
            "自登錄之日起該標案不參加抽籤而必查，直到之後的查核完成或撤回為止。以前的決定留在紀錄裡。",
            "From the day it is noted the tender stands outside the lottery and is inspected, until a later visit has been held or it is taken back. Earlier decisions stay on record."
        ),
        examples: [
            Example(
                "plumb office plan mandate --agency 383150000G --tender=-B-12-25-F-059-00-00 --ground ordered --reason 工程會指定 --document 工程管字第1140001號",
                Phrase("指定查核", "ordered")),
            Example(
                "plumb office plan mandate --agency 383150000G --tender C1145511 --ground petition --withdraw --reason 陳情撤回 --document 簽1",
                Phrase("撤回", "take it back")),
        ],
        options: [
            OfficeTender.agencyOption, OfficeTender.option,
            .text("ground", Phrase("類別", "ground"), Phrase("ordered 指定查核、petition 陳情", "ordered or petition")),
            OptionSpec(long: "withdraw", help: Phrase("撤回", "take it back")), .text("reason", Phrase("事由", "reason"), Phrase("為什麼", "why")),
            .text("document", Phrase("文號", "number"), Phrase("交辦、陳情或撤回的文號", "number of the document that says so")), .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let tender = try OfficeTender.asked(&input)
        var document: JSON = [
            "agency_code": .string(tender.agencyCode), "tender_no": .string(tender.number),
            "ground": .string(try input.choice("ground", Phrase("類別", "Ground"), from: grounds)),
            "reason": .string(try input.text("reason", Phrase("事由", "Reason"))),
            "document": .string(try input.text("document", Phrase("文號", "Document number"))),
        ]
        if arguments.isOn("withdraw") { document["withdraw"] = true }
        let answer = try OfficeCall(session, arguments).post("/v1/office/plan/mandate", document)
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let (name, ground) = (answer.text("tender_name"), session.label(answer.text("ground"), grounds))
        if answer["in_force"]?.bool ?? false {
            session.console.note(
                Phrase(
                    "已登錄：\(name) 因\(ground)必查，自 \(session.bothCalendars(isoDay: answer.text("day")))",
                    "Noted: \(name) is inspected in any case (\(ground)), from \(answer.text("day")) on"))
        } else {
            session.console.note(Phrase("已撤回：\(name) 的\(ground)", "Taken back: \(ground), \(name)"))
        }
        return .ok
    }
}
