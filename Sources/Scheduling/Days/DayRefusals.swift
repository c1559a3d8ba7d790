internal import Inspection

/// Wording of what the draw of days refuses.
extension Refusal {
    private static let method = "查核日抽籤 draw-days §1"

    static let daysSeed = Refusal(
        code: "days.seed", rule: method, zh: "種子應為 32 位元組，未抽籤，資料未變動。", en: "The seed must be 32 bytes; nothing was drawn, nothing changed.",
        remedyZh: "請使用抽籤程序產生的種子。", remedyEn: "Use the seed that the draw produced.")

    static func daysFrameLine(_ line: Int) -> Refusal {
        Refusal(
            code: "days.frameLine", rule: method, zh: "封存的查核日底冊第 \(line) 行不合規定。", en: "Line \(line) of the frozen frame of days breaks the grammar.",
            remedyZh: "請洽資訊處檢查資料庫；未變更任何資料。", remedyEn: "Call the operator to examine the store; nothing was changed.")
    }

    static let daysNoSite = Refusal(
        code: "days.noSite", rule: method, zh: "沒有待排日期的案件。", en: "There is no site to give a day.",
        remedyZh: "請先完成選案。", remedyEn: "Select the sites first.")

    static func daysTwice(_ name: String) -> Refusal {
        Refusal(
            code: "days.twice", rule: method, zh: "案件 \(name) 重複列入，未抽籤。", en: "Site \(name) is listed twice; nothing was drawn.",
            remedyZh: "請刪除重複的一筆。", remedyEn: "Remove one of the two.")
    }

    static func daysDayTwice(_ day: CalendarDay) -> Refusal {
        Refusal(
            code: "days.dayTwice", rule: method, zh: "辦公日 \(RocCalendar.format(day)) 重複列入。", en: "Office day \(day) is listed twice.",
            remedyZh: "請重新匯入辦公日曆。", remedyEn: "Import the office calendar again.")
    }

    static func daysWeight(_ day: CalendarDay) -> Refusal {
        Refusal(
            code: "days.weight", rule: method, zh: "\(RocCalendar.format(day)) 的權重不在 1 至 65535 之間。", en: "The weight of \(day) is not within 1 to 65535.",
            remedyZh: "請重新計算權重。", remedyEn: "Settle the weights again.")
    }

    static func daysNoDay(_ name: String) -> Refusal {
        Refusal(
            code: "days.noDay", rule: method, zh: "案件 \(name) 本季沒有可查核的辦公日。", en: "Site \(name) has no feasible office day this quarter.",
            remedyZh: "請確認工程進度與停工期間，或改列下一季。", remedyEn: "Check the state of the works, or move it to the next quarter.")
    }

    static func daysStray(_ name: String, _ day: CalendarDay) -> Refusal {
        Refusal(
            code: "days.stray", rule: method, zh: "案件 \(name) 的可查核日 \(RocCalendar.format(day)) 不是本季的辦公日。",
            en: "Site \(name) lists \(day), which is no office day of the quarter.",
            remedyZh: "請依辦公日曆修正。", remedyEn: "Correct it by the office calendar.")
    }

    static func daysFewer(_ name: String, visits: Int, places: Int) -> Refusal {
        Refusal(
            code: "days.fewerDays", rule: "查核日抽籤 draw-days §2：可查核日不得少於查核件數",
            zh: "案件 \(name) 等 \(visits) 件的可查核日只有 \(places) 個名額，排不下。未抽籤，資料未變動。",
            en: "Site \(name) and others, \(visits) in all, share \(places) place(s) on their feasible days. Nothing was drawn, nothing changed.",
            remedyZh: "請增加當日查核組數或委員，減少保留名額，或將部分案件改列下一季。",
            remedyEn: "Add teams or jurors, reserve fewer places, or move some sites to the next quarter.")
    }

    static func daysDeadEnd(_ name: String, _ attempts: Int) -> Refusal {
        Refusal(
            code: "days.deadEnd", rule: "查核日抽籤 draw-days §4：同機關、同廠商、同行政區不同日",
            zh: "試排 \(attempts) 次都無法排定，案件 \(name) 最常排不下。資料未變動。",
            en: "\(attempts) attempts ended without a day, most often for site \(name). Nothing changed.",
            remedyZh: "請增加該案可查核日或當日組數，或經核准放寬同區不同日的規定。",
            remedyEn: "Give that site more days, add teams, or relax what is kept apart, with approval.")
    }

    static func daysNoneLeft(_ name: String) -> Refusal {
        Refusal(
            code: "days.noneLeft", rule: "查核日抽籤 draw-days §5：只重抽取消的一件",
            zh: "案件 \(name) 已沒有可用的日期，其他案件維持不變。", en: "Site \(name) has no open day left; every other visit stays as it is.",
            remedyZh: "請改列下一季，或增加當日組數後再抽。", remedyEn: "Move it to the next quarter, or add teams and draw again.")
    }

    static func daysUnknown(_ name: String) -> Refusal {
        Refusal(
            code: "days.unknown", rule: "查核日抽籤 draw-days §5：只重抽取消的一件",
            zh: "案件 \(name) 不在本次排定的日期內，或重抽次序不符。資料未變動。",
            en: "Site \(name) has no day in this draw, or the count of re-draws is not the next one. Nothing changed.",
            remedyZh: "請確認案號與已重抽次數。", remedyEn: "Check the number and how often it was drawn again.")
    }

    static func daysFewDecoys(_ have: Int, _ wanted: Int) -> Refusal {
        Refusal(
            code: "days.fewDecoys", rule: "查核日抽籤 draw-days §7：名單為查核件數的倍數",
            zh: "名單需要 \(wanted) 件備列案件，只有 \(have) 件。", en: "The list needs \(wanted) decoys; there are \(have).",
            remedyZh: "請增加候選案件，或降低名單倍數。", remedyEn: "Add candidates, or lower the list's factor.")
    }
}
