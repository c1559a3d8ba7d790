internal import Inspection
internal import Terminal

/// The codes of the API with what people call them.
enum OfficeWords {
    static let visitKinds = VisitKind.allCases.map { OfficeChoice(code: $0.rawValue, label: Phrase($0.zh, $0.en)) }
    static let noticeModes = NoticeMode.allCases.map { OfficeChoice(code: $0.rawValue, label: Phrase($0.zh, $0.en), others: [$0.longZh]) }
    static let severities = Severity.allCases.map { OfficeChoice(code: $0.rawValue, label: Phrase($0.zh, $0.en)) }
    static let roles = ["leader", "internal", "external"].map { OfficeChoice(code: $0, label: Roles.phrase($0)) }
    static let planStates = [
        OfficeChoice(code: "scheduled", label: Phrase("排定", "scheduled")), OfficeChoice(code: "cancelled", label: Phrase("取消", "cancelled")),
    ]
    static let assignmentStates = [
        OfficeChoice(code: "assigned", label: Phrase("派定", "assigned")), OfficeChoice(code: "declined", label: Phrase("辭退", "declined")),
        OfficeChoice(code: "withdrawn", label: Phrase("收回", "withdrawn")), OfficeChoice(code: "alternate", label: Phrase("候補", "alternate")),
    ]
    static let reviewStates = [
        OfficeChoice(code: "improved", label: Phrase("已改善", "improved")),
        OfficeChoice(code: "not_improved", label: Phrase("未改善", "not improved")), OfficeChoice(code: "waived", label: Phrase("免改善", "waived")),
    ]
    static let directions = [
        OfficeChoice(code: "out", label: Phrase("發文", "out")), OfficeChoice(code: "in", label: Phrase("來文", "in"), others: ["收文"]),
    ]
    static let purposes = [
        OfficeChoice(code: "record", label: Phrase("查核紀錄", "record")), OfficeChoice(code: "answer", label: Phrase("回文", "answer"), others: ["改善報告"]),
        OfficeChoice(code: "other", label: Phrase("其他", "other")),
    ]
    static let channels = [
        OfficeChoice(code: "sync", label: Phrase("同步", "sync")), OfficeChoice(code: "letter", label: Phrase("發文", "letter")),
        OfficeChoice(code: "phone", label: Phrase("電話通知", "phone")), OfficeChoice(code: "page", label: Phrase("查詢", "page")),
        OfficeChoice(code: "oral", label: Phrase("當面告知", "in person")), OfficeChoice(code: "decline", label: Phrase("婉拒", "declined")),
        OfficeChoice(code: "arrival", label: Phrase("到場", "arrival")), OfficeChoice(code: "bundle", label: Phrase("轉交檔", "bundle")),
        OfficeChoice(code: "bundle-export", label: Phrase("匯出轉交檔", "bundle made")), OfficeChoice(code: "view-as", label: Phrase("以他人身分檢視", "view-as")),
    ]
    static let dossierKinds = [
        OfficeChoice(code: "plan", label: Phrase("計畫", "plan")), OfficeChoice(code: "invitation", label: Phrase("邀請", "invitation")),
        OfficeChoice(code: "visit", label: Phrase("查核案", "visit")), OfficeChoice(code: "sheet", label: Phrase("評分表", "sheet")),
        OfficeChoice(code: "catalogue", label: Phrase("缺失編號表", "catalogue")), OfficeChoice(code: "rulebook", label: Phrase("規則手冊", "rulebook")),
        OfficeChoice(code: "personal", label: Phrase("通知", "notices")),
    ]
    static let dossierStates = [
        OfficeChoice(code: "scheduled", label: Phrase("排定", "scheduled")), OfficeChoice(code: "cancelled", label: Phrase("取消", "cancelled")),
        OfficeChoice(code: "open", label: Phrase("有效", "open")), OfficeChoice(code: "closed", label: Phrase("結案", "closed")),
        OfficeChoice(code: "superseded", label: Phrase("已改期", "moved")),
    ]
    static let grades = Grade.allCases.map { OfficeChoice(code: $0.rawValue, label: Phrase($0.zh, $0.en)) }
    static let imports: [OfficeImportKind] = [
        OfficeImportKind(
            code: "tenders", alias: "標案", label: Phrase("標案", "tenders"), example: "tenders.csv",
            details: Phrase(
                "讀工程標案管理系統匯出的 CSV（UTF-8 或 Big5）或 XML。標案以執行機關代碼和標案編號辨認；再匯入一次只更新有變動的欄位。",
                "Reads the tender system's CSV (UTF-8 or Big5) or XML. Agency code and tender number name a tender; importing again updates what differs.")),
        OfficeImportKind(
            code: "jurors", alias: "委員", label: Phrase("委員名冊", "pool of members"), example: "jurors.csv",
            details: Phrase("內聘與外聘委員，以委員編號辨認。", "Internal and external members, known by their member number.")),
        OfficeImportKind(
            code: "calendar", alias: "日曆", label: Phrase("辦公日曆", "office calendar"), example: "calendar.csv",
            details: Phrase("行政機關辦公日曆，決定工作天。", "The government office calendar, which decides what a working day is.")),
        OfficeImportKind(
            code: "citizen-reports", alias: "全民督工", label: Phrase("全民督工", "citizen reports"), example: "reports.csv",
            details: Phrase("全民督工通報，以案件編號辨認。", "Citizens' reports, known by their number.")),
        OfficeImportKind(
            code: "defect-codes", alias: "缺失編號", label: Phrase("缺失編號表", "defect list"), example: "codes.csv",
            details: Phrase("缺失扣點紀錄表的編號與內容；同步時送到每台電腦。", "Codes and titles of the defect list; goes out to every laptop.")),
        OfficeImportKind(
            code: "defect-points", alias: "扣點", label: Phrase("扣點級距", "point brackets"), example: "points.csv",
            details: Phrase("各項缺失的扣點；同步時送到每台電腦。", "Points of each item; goes out to every laptop.")),
    ]
    static let sheets = ["quarter-list", "wide-list", "common-defects", "tiers", "corrections"]

    /// Who comes to know what, by number (DESIGN, levels of disclosure).
    static func level(_ number: Int) -> Phrase {
        switch number {
        case 0: Phrase("查核小組", "group")
        case 1: Phrase("委員知悉日期", "jurors know the day")
        case 2: Phrase("查核人員知悉地點", "team knows the site")
        case 3: Phrase("已通知機關", "agency told")
        case 4: Phrase("公開", "public")
        default: Phrase("第 \(number) 級", "level \(number)")
        }
    }
}

/// A kind of file that can be imported.
struct OfficeImportKind {
    let code: String
    /// The word of the Chinese command.
    let alias: String
    let label: Phrase
    let example: String
    let details: Phrase
}
