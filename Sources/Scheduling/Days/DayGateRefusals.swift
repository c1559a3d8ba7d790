package import Inspection

/// Wording of the gate. A refusal here can be overruled with a reason and a document.
extension Refusal {
    private static let gate = "查核日可預測性檢核 draw-days §6"
    private static let overrule = ("或敘明理由與文號後放行。", "or overrule it with a reason and a document.")

    /// Thousandths as `1.34`.
    private static func times(_ ratio: Int) -> String {
        let hundredths = (ratio + 5) / 10
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    static func gateGuess(_ name: String, _ day: CalendarDay, _ ratio: Int, _ most: Int) -> Refusal {
        Refusal(
            code: "gate.guess", rule: gate,
            zh: "案件 \(name) 最可能的日期 \(RocCalendar.format(day)) 是平均機率的 \(times(ratio)) 倍，超過 \(times(most)) 倍。",
            en: "The likeliest day of site \(name), \(day), has \(times(ratio)) times the uniform chance, more than \(times(most)).",
            remedyZh: "請重新計算日期權重、增加當日組數或可查核日，\(overrule.0)",
            remedyEn: "Settle the weights of the days, add teams or feasible days, \(overrule.1)")
    }

    static func gateCertain(_ name: String, _ day: CalendarDay) -> Refusal {
        Refusal(
            code: "gate.certain", rule: gate, zh: "案件 \(name) 必定排在 \(RocCalendar.format(day))，但未列為必查。",
            en: "Site \(name) always gets \(day) and is not flagged mandatory.",
            remedyZh: "請增加該案可查核日，\(overrule.0)", remedyEn: "Give that site more feasible days, \(overrule.1)")
    }

    static func gateNever(_ name: String, _ day: CalendarDay) -> Refusal {
        Refusal(
            code: "gate.never", rule: gate, zh: "案件 \(name) 永遠排不到可查核日 \(RocCalendar.format(day))。",
            en: "Site \(name) never gets \(day), which is one of its feasible days.",
            remedyZh: "請檢查當日組數與同區不同日的限制，\(overrule.0)", remedyEn: "Check that day's capacity and what is kept apart, \(overrule.1)")
    }

    static func gateInclusion(_ name: String, isCertain: Bool) -> Refusal {
        Refusal(
            code: "gate.inclusion", rule: gate, zh: "案件 \(name) 的中籤機率為 \(isCertain ? 1 : 0)，但未列為必查。",
            en: "Site \(name) is selected with probability \(isCertain ? 1 : 0) and is not flagged mandatory.",
            remedyZh: "請設定下限與上限，或註明為必查案件，\(overrule.0)", remedyEn: "Set floor and cap, or flag it as mandatory, \(overrule.1)")
    }

    static func gateDeadEnds(_ failed: Int, of seeds: Int, _ name: String) -> Refusal {
        Refusal(
            code: "gate.deadEnds", rule: gate, zh: "\(seeds) 次模擬中有 \(failed) 次排不出日期，最近一次卡在案件 \(name)。",
            en: "\(failed) of \(seeds) simulated draws found no days; the last one was stuck at site \(name).",
            remedyZh: "請增加可查核日或當日組數，\(overrule.0)", remedyEn: "Add feasible days or teams, \(overrule.1)")
    }

    static func gateWeekday(_ share: DayGate.WeekdayShare, _ statistic: Int) -> Refusal {
        Refusal(
            code: "gate.weekday", rule: gate,
            zh: "星期\(share.weekday.zh)占 \(share.simulated)‰，依可查核日應為 \(share.expected)‰（卡方 \(statistic / 1000)，p < 0.001）。",
            en:
                "\(share.weekday.en) has \(share.simulated) per mille where the feasible days say \(share.expected) (chi-square \(statistic / 1000), p < 0.001).",
            remedyZh: "請重新計算日期權重，檢查各星期的組數，\(overrule.0)", remedyEn: "Settle the weights of the days, check the teams by weekday, \(overrule.1)")
    }

    static func gateFrameWeekday(_ share: DayGate.WeekdayShare) -> Refusal {
        Refusal(
            code: "gate.frameWeekday", rule: gate,
            zh: "可查核日與組數使星期\(share.weekday.zh)占 \(share.expected)‰，辦公日則占 \(share.office)‰。",
            en: "Feasible days and capacity give \(share.weekday.en) \(share.expected) per mille; of the office days it has \(share.office).",
            remedyZh: "請讓各星期都有可查核日與組數，\(overrule.0)", remedyEn: "Let every weekday have feasible days and teams, \(overrule.1)")
    }

    static func gateGoal(_ ratio: Int, _ goal: Int) -> Refusal {
        Refusal(
            code: "gate.goal", rule: gate, zh: "最壞案件的猜中率為平均的 \(times(ratio)) 倍，目標為 \(times(goal)) 倍以下。",
            en: "The worst site's best guess is \(times(ratio)) times uniform; the goal is \(times(goal)).",
            remedyZh: "請重新計算日期權重，或增加當日組數。", remedyEn: "Settle the weights of the days, or add teams.")
    }

    package static let daysOverrideReason = Refusal(
        code: "days.overrideReason", rule: gate, zh: "放行須有理由與文號。", en: "An override needs a reason and a document number.",
        remedyZh: "請填寫理由與文號。", remedyEn: "Give both.")
}
