// Shipped values: Notice to agencies (通知) and the earliest moments of disclosure; times of day are UTC+8.
// The doc comment of each rule is its name; unit, range, source and mark stand in the declaration.

extension IntegerRule {
    /// 季清單最晚提前: quarterly list ahead, least.
    package static let listMonthsLeast = IntegerRule(
        "notice.list.monthsLeast", 1, in: 0...12, .months,
        zh: "季清單最晚提前", en: "quarterly list ahead, least",
        source: "107年查核報告", .confirmed)
    /// 季清單最早提前: quarterly list ahead, most.
    package static let listMonthsMost = IntegerRule(
        "notice.list.monthsMost", 3, in: 0...12, .months,
        zh: "季清單最早提前", en: "quarterly list ahead, most",
        source: "107年查核報告", .confirmed)
    /// 一般查核（預先通知）提前通知日數: general inspection with notice: days before.
    package static let noticeDaysGeneral = IntegerRule(
        "notice.days.general", 2, in: 0...60, .days,
        zh: "一般查核（預先通知）提前通知日數", en: "general inspection with notice: days before",
        source: "規則彙整 §3", .assumption)
    /// 全民督工提前通知日數: citizen report: days before.
    package static let noticeDaysCitizenReport = IntegerRule(
        "notice.days.citizenReport", 2, in: 0...60, .days,
        zh: "全民督工提前通知日數", en: "citizen report: days before",
        source: "107年查核報告", .confirmed)
    /// 陳情案提前通知日數: petition: days before.
    package static let noticeDaysPetition = IntegerRule(
        "notice.days.petition", 2, in: 0...60, .days,
        zh: "陳情案提前通知日數", en: "petition: days before",
        source: "107年查核報告", .confirmed)
    /// 複查提前通知日數: re-inspection: days before.
    package static let noticeDaysReinspection = IntegerRule(
        "notice.days.reinspection", 2, in: 0...60, .days,
        zh: "複查提前通知日數", en: "re-inspection: days before",
        source: "107年查核報告", .confirmed)
    /// 專案查核（預先通知）提前通知日數: programme inspection with notice: days before.
    package static let noticeDaysProgramme = IntegerRule(
        "notice.days.programme", 2, in: 0...60, .days,
        zh: "專案查核（預先通知）提前通知日數", en: "programme inspection with notice: days before",
        source: "規則彙整 §3", .assumption)
    /// 指定查核（預先通知）提前通知日數: ordered inspection with notice: days before.
    package static let noticeDaysOrdered = IntegerRule(
        "notice.days.ordered", 2, in: 0...60, .days,
        zh: "指定查核（預先通知）提前通知日數", en: "ordered inspection with notice: days before",
        source: "規則彙整 §3", .assumption)
    /// 不預先通知電話告知提前日數: without notice, told by phone: days before.
    package static let noticeDaysUnannounced = IntegerRule(
        "notice.days.unannounced", 2, in: 0...60, .days,
        zh: "不預先通知電話告知提前日數", en: "without notice, told by phone: days before",
        source: "107年查核報告（須確認現況）", .confirmed)
    /// 查核開始時刻: visit begins at.
    package static let visitStartHour = IntegerRule(
        "visit.start.hour", 9, in: 0...23, .hour,
        zh: "查核開始時刻", en: "visit begins at",
        source: "規則彙整 §3", .assumption)
    /// 以日計的揭露時刻: time of day of disclosures counted in days.
    package static let disclosureHour = IntegerRule(
        "disclosure.hour", 9, in: 0...23, .hour,
        zh: "以日計的揭露時刻", en: "time of day of disclosures counted in days",
        source: "規則彙整 §3", .assumption)
    /// 委員提前得知日期日數: jurors know the day: days before.
    package static let jurorDays = IntegerRule(
        "disclosure.jurors.days", 7, in: 0...90, .days,
        zh: "委員提前得知日期日數", en: "jurors know the day: days before",
        source: "規則彙整 §3", .assumption)
    /// 不預先通知時查核小組提前得知地點: without notice, team knows the site: minutes before the visit.
    package static let teamMinutesUnannounced = IntegerRule(
        "disclosure.team.unannounced.minutes", 120, in: 0...10_080, .minutes,
        zh: "不預先通知時查核小組提前得知地點", en: "without notice, team knows the site: minutes before the visit",
        source: "規則彙整 §3", .assumption)
    /// 預先通知時查核小組提前得知地點日數: with notice, team knows the site: days before.
    package static let teamDaysAnnounced = IntegerRule(
        "disclosure.team.announced.days", 2, in: 0...90, .days,
        zh: "預先通知時查核小組提前得知地點日數", en: "with notice, team knows the site: days before",
        source: "規則彙整 §3", .assumption)
    /// 離線期限: days without a sync after which a laptop hides visits to come, and in which what was recorded without knowing of a withdrawal still counts.
    package static let offlineLeaseDays = IntegerRule(
        "lease.offline.days", 14, in: 1...365, .days,
        zh: "離線期限（未同步即隱藏未到日的查核案）", en: "offline lease: days without a sync until visits to come are hidden",
        source: "本系統設定，無法規依據", .assumption)
}

extension ChoiceRule {
    /// 不預先通知的告知方式（電話或抵達）: without notice: told by phone or at arrival.
    package static let unannouncedTelling = ChoiceRule(
        "notice.unannounced.telling", "phone", of: ["phone", "arrival"],
        zh: "不預先通知的告知方式（電話或抵達）", en: "without notice: told by phone or at arrival",
        source: "107年查核報告（須確認現況）", .confirmed)
}
