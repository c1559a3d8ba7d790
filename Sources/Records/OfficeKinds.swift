package import Replication

/// Record kinds that only the office writes: plans, files, the register and what belongs to it.
package enum OfficeKinds {
    /// Why and when a visit is made. Group only.
    package static let plan = KindDeclaration(
        32, "plan", "查核計畫", "Plan", merge: .officeOnly, indexes: [["visit_dossier"]],
        fields: [
            .init("agency_code", .text, "執行機關代碼", "Agency code"), .init("tender_no", .text, "標案編號", "Tender number"),
            .init("day", .day, "查核日期", "Day"), .init("visit_kind", .text, "查核類別", "Kind"), .init("notice_mode", .text, "通知方式", "Notice"),
            .init("state", .text, "狀態", "State"), .init("reason", .text, "事由", "Reason"), .init("number", .text, "案號", "Number"),
            .init("group_name", .text, "查核小組", "Group"), .init("visit_dossier", .id, "查核案卷", "Visit dossier"),
            .init("file_dossier", .id, "文書案卷", "File dossier"),
            .init("edition", .id, "版次", "Edition"),
        ])
    /// A person's place in a planned team.
    package static let assignment = KindDeclaration(
        33, "assignment", "派案", "Assignment", merge: .officeOnly,
        fields: [
            .init("person", .id, "人員", "Person"), .init("member_no", .text, "委員編號", "Member number"), .init("name", .text, "姓名", "Name"),
            .init("role", .text, "角色", "Role"), .init("is_external", .flag, "外聘", "External"), .init("state", .text, "狀態", "State"),
            .init("invitation_dossier", .id, "邀請案卷", "Invitation dossier"), .init("sheet_dossier", .id, "評分案卷", "Sheet dossier"),
            .init("reason", .text, "事由", "Reason"),
        ])
    /// When a level may come to know, and when it did.
    package static let disclosure = KindDeclaration(
        34, "disclosure", "揭露", "Disclosure", merge: .officeOnly, indexes: [["done_at", "due_at"]],
        fields: [
            .init("level", .integer, "層級", "Level", range: 0...4), .init("due_at", .moment, "最早時間", "Earliest", unit: "ms"),
            .init("done_at", .moment, "完成時間", "Done", unit: "ms"), .init("channel", .text, "管道", "Channel"),
        ])
    /// Somebody was told by phone, by letter or in person, or declined and so had been told. 電話通知, 發文, 當面告知, 婉拒.
    ///
    /// `reason` says why it was before the earliest time, `early` by how much; `warning` is what was left until the visit.
    package static let telling = KindDeclaration(
        35, "telling", "告知", "Telling", merge: .officeOnly,
        fields: [
            .init("level", .integer, "層級", "Level", range: 0...4), .init("channel", .text, "管道", "Channel"), .init("whom", .text, "對象", "To whom"),
            .init("person", .id, "人員", "Person"), .init("at", .moment, "時間", "When", unit: "ms"), .init("document", .text, "文號", "Document number"),
            .init("told_by", .text, "告知人", "Told by"), .init("reason", .text, "提前事由", "Why early"),
            .init("early", .integer, "提前", "Early by", unit: "min"), .init("warning", .integer, "距查核", "Before the visit", unit: "min"),
        ])
    /// What a step of disclosure made, and of which day and tender it told: it stays when the visit is moved. 已開放.
    ///
    /// `subject` is the dossier that was created, or what stands for the plan itself between two moves.
    package static let opening = KindDeclaration(
        36, "opening", "已開放", "Opening", merge: .officeOnly, indexes: [["subject"]],
        fields: [
            .init("subject", .id, "標的", "Subject"), .init("level", .integer, "層級", "Level", range: 0...4),
            .init("member_no", .text, "委員編號", "Member number"), .init("opened_at", .moment, "開放時間", "Opened", unit: "ms"),
            .init("day", .day, "查核日期", "Day"), .init("agency_code", .text, "執行機關代碼", "Agency code"), .init("tender_no", .text, "標案編號", "Tender number"),
        ])
    /// What everyone may know of a visit once the record's letter is out. 公開結果.
    package static let publication = KindDeclaration(
        37, "publication", "公開結果", "Publication", merge: .officeOnly,
        fields: [
            .init("number", .text, "公開編號", "Number"), .init("day", .day, "查核日期", "Day"), .init("visit_kind", .text, "查核類別", "Kind"),
            .init("agency_code", .text, "執行機關代碼", "Agency code"), .init("agency", .text, "執行機關", "Agency"),
            .init("tender_no", .text, "標案編號", "Tender number"), .init("tender_name", .text, "工程名稱", "Works"),
            .init("contractor", .text, "承攬廠商", "Contractor"), .init("result", .text, "結果狀態", "State of the result"),
            .init("score", .integer, "分數", "Score", range: 0...100), .init("grade", .text, "等第", "Grade"), .init("defects", .integer, "缺失數", "Defects"),
            .init("letter_day", .day, "發文日期", "Day of the letter"), .init("letter_number", .text, "發文文號", "Number of the letter"),
            .init("published_at", .moment, "公開時間", "Published", unit: "ms"),
        ])
    /// A letter sent or received. 發文日期文號, 回文日期文號.
    package static let letter = KindDeclaration(
        40, "letter", "公文", "Letter", merge: .officeOnly,
        fields: [
            .init("direction", .text, "收發", "Direction"), .init("purpose", .text, "類別", "Purpose"),
            .init("day", .day, "日期", "Day", register: "letter"), .init("number", .text, "文號", "Number", register: "letter"),
        ])
    /// A longer time limit, agreed by the group before the limit. 展延.
    package static let extensionOfTime = KindDeclaration(
        41, "extension", "展延", "Extension", merge: .officeOnly,
        fields: [
            .init("until", .day, "展延至", "Until"), .init("agreed", .day, "同意日期", "Agreed"), .init("reason", .text, "事由", "Reason"),
            .init("number", .text, "文號", "Letter number"),
        ])
    /// What became of a defect.
    package static let review = KindDeclaration(
        42, "review", "改善審查", "Review", merge: .officeOnly, key: ["defect"],
        fields: [
            .init("defect", .id, "缺失", "Defect"), .init("state", .text, "改善結果", "State"), .init("done", .day, "完成日期", "Done"),
            .init("note", .text, "審查意見", "Note"),
        ])
    /// What was advised and what the agency did. 查核建議處置, 機關實際處置.
    package static let disposition = KindDeclaration(
        43, "disposition", "處置", "Disposition", merge: .officeOnly, key: ["part"],
        fields: [
            .init("part", .text, "部分", "Part"), .init("advised", .text, "查核建議處置", "Advised"), .init("taken", .text, "機關實際處置", "Taken"),
            .init("remark", .text, "備註", "Remark"), .init("attendees", .text, "參與人員", "Attendees"),
        ])
    /// A tender. Key = agency code + tender number, both free text (schema/rules.md §9).
    package static let tender = KindDeclaration(
        48, "tender", "標案", "Tender", merge: .officeOnly, key: ["agency_code", "tender_no"], indexes: [["tender_no"], ["budget"]],
        fields: [
            .init("agency_code", .text, "執行機關代碼", "Agency code", range: 1...21), .init("tender_no", .text, "標案編號", "Tender number", range: 1...40),
            .init("agency", .text, "執行機關", "Agency"), .init("name", .text, "標案名稱", "Works"), .init("works_kind", .text, "工程類別", "Kind of works"),
            .init("district", .text, "縣市鄉鎮", "District"), .init("x", .integer, "座標X", "TWD97 X", unit: "0.01 m"),
            .init("y", .integer, "座標Y", "TWD97 Y", unit: "0.01 m"), .init("budget", .integer, "發包預算", "Tender budget", unit: "NT$"),
            .init("contract", .integer, "決標金額", "Award amount", unit: "NT$"), .init("awarded", .day, "實際決標日期", "Awarded"),
            .init("started", .day, "實際開工日期", "Started"), .init("planned_end", .day, "預定完工日期", "Planned end"),
            .init("total_days", .integer, "總天數", "Days in all", unit: "days"), .init("designer", .text, "規劃", "Designer"),
            .init("supervisor", .text, "監造", "Supervisor"), .init("contractor", .text, "承攬", "Contractor"),
            .init("pcm", .text, "專案管理", "Project manager"), .init("funding", .text, "經費來源", "Funding"),
            .init("programme", .text, "歸屬計畫", "Programme"), .init("changes", .integer, "變更設計次數", "Design changes"),
            .init("planned_progress", .integer, "預定進度", "Planned progress", unit: "0.01 %"),
            .init("actual_progress", .integer, "實際進度", "Actual progress", unit: "0.01 %"), .init("status", .text, "執行狀態", "Status"),
            .init("delay_factor", .text, "落後因素", "Cause of delay"),
        ])
    /// A month's progress of a tender. 進度資料.
    package static let progress = KindDeclaration(
        49, "progress", "進度", "Progress", merge: .officeOnly, key: ["agency_code", "tender_no", "year", "month"],
        fields: [
            .init("agency_code", .text, "執行機關代碼", "Agency code"), .init("tender_no", .text, "標案編號", "Tender number"),
            .init("year", .integer, "西元年", "Year"), .init("month", .integer, "月", "Month", range: 1...12),
            .init("planned", .integer, "總累計預定進度", "Planned", unit: "0.01 %"), .init("actual", .integer, "總累計實際進度", "Actual", unit: "0.01 %"),
            .init("status", .text, "執行狀態", "Status"),
        ])
    /// Somebody who can serve on a team. 委員.
    package static let juror = KindDeclaration(
        50, "juror", "委員名冊", "Member of the pool", merge: .officeOnly, key: ["member_no"],
        fields: [
            .init("member_no", .text, "委員編號", "Member number"), .init("name", .text, "姓名", "Name"), .init("is_external", .flag, "外聘", "External"),
            .init("specialties", .text, "專長", "Specialties"), .init("employer", .text, "服務單位", "Employer"),
            .init("recusals", .text, "迴避單位", "Declared ties"), .init("unavailable", .text, "不克出席日", "Unavailable days"),
            .init("is_listed", .flag, "工程會專家名單", "On PCC's list"),
        ])
    /// A day of the office calendar.
    package static let calendarDay = KindDeclaration(
        51, "calendar_day", "辦公日曆", "Calendar day", merge: .officeOnly, key: ["day"],
        fields: [.init("day", .day, "日期", "Day"), .init("is_off", .flag, "放假", "Off"), .init("note", .text, "備註", "Note")])
    /// A citizen's report. 全民督工.
    package static let citizenReport = KindDeclaration(
        52, "citizen_report", "全民督工", "Citizen report", merge: .officeOnly, key: ["report_no"],
        fields: [
            .init("report_no", .text, "案件編號", "Number"), .init("reported", .day, "通報日期", "Reported"), .init("channel", .text, "通報方式", "Channel"),
            .init("works_kind", .text, "工程類別", "Kind of works"), .init("subject", .text, "主題", "Subject"),
            .init("agency_code", .text, "執行機關代碼", "Agency code"), .init("tender_no", .text, "標案編號", "Tender number"),
            .init("due", .day, "限辦日期", "Due"), .init("closed", .day, "結案日期", "Closed"), .init("satisfaction", .text, "滿意度", "Satisfaction"),
        ])
    /// One import of a file.
    package static let importRun = KindDeclaration(
        53, "import_run", "匯入", "Import", merge: .officeOnly,
        fields: [
            .init("what", .text, "資料", "What"), .init("file_name", .text, "檔名", "File"), .init("sha256", .blob, "雜湊", "SHA-256"),
            .init("at", .moment, "時間", "When", unit: "ms"), .init("added", .integer, "新增", "Added"), .init("updated", .integer, "更新", "Updated"),
            .init("unchanged", .integer, "不變", "Unchanged"), .init("refused", .integer, "退件", "Refused"),
        ])
    /// A cell or row of an import that was not taken; kept for correction.
    package static let refusedRow = KindDeclaration(
        54, "refused_row", "退件", "Refused row", merge: .officeOnly, parent: "import_run",
        fields: [
            .init("import_run", .id, "匯入", "Import"), .init("line", .integer, "行", "Line"), .init("column_no", .integer, "欄", "Column"),
            .init("column_name", .text, "欄名", "Column name"), .init("value", .text, "值", "Value"), .init("code", .text, "代碼", "Code"),
            .init("reason", .text, "原因", "Reason"),
        ])
    /// A row of a quarter's report as it was when the quarter was closed.
    package static let closedRow = KindDeclaration(
        55, "closed_row", "已結季列", "Closed row", merge: .officeOnly, key: ["quarter", "row_key"], indexes: [["quarter"]],
        fields: [
            .init("quarter", .text, "季", "Quarter"), .init("row_key", .text, "列", "Row"), .init("content", .text, "內容", "Content"),
            .init("closed_at", .moment, "結季時間", "Closed", unit: "ms"),
        ])
    /// A code of the defect catalogue.
    package static let defectCode = KindDeclaration(
        56, "defect_code", "缺失編號", "Defect code", merge: .officeOnly, key: ["code"],
        fields: [
            .init("code", .text, "編號", "Code"), .init("section", .text, "章節", "Section"), .init("title", .text, "內容", "Title"),
            .init("source", .text, "來源", "Source"), .init("confidence", .text, "狀態", "Confidence"),
        ])
    /// A point bracket.
    package static let defectPoints = KindDeclaration(
        57, "defect_points", "扣點", "Point bracket", merge: .officeOnly, key: ["code"],
        fields: [
            .init("code", .text, "編號", "Code"), .init("bracket", .text, "種類", "Kind"), .init("first", .integer, "中等", "M", unit: "points"),
            .init("second", .integer, "嚴重", "S", unit: "points"), .init("source", .text, "來源", "Source"), .init("confidence", .text, "狀態", "Confidence"),
        ])
    /// A dated value of the rulebook.
    package static let rule = KindDeclaration(
        58, "rule", "規則", "Rule", merge: .officeOnly, key: ["rule_key", "effective_from"],
        fields: [
            .init("rule_key", .text, "代碼", "Key"), .init("effective_from", .day, "生效日", "Effective from"), .init("value", .text, "值", "Value"),
            .init("source", .text, "依據", "Source"),
        ])
    /// A number of the year's plan that the head of the group's agency set, with a report to PCC (schema/rules.md §1). 年度應查核調整.
    package static let planOverride = KindDeclaration(
        59, "plan_override", "年度應查核調整", "Plan override", merge: .officeOnly, key: ["year", "scope"],
        fields: [
            .init("year", .integer, "年度", "ROC year", range: 1...200), .init("scope", .text, "級距", "Tier or all"),
            .init("required", .integer, "應查核", "Required"), .init("reason", .text, "事由", "Reason"), .init("document", .text, "文號", "Document number"),
        ])
    /// What a draw went through, in its order; long content lies in several records, part by part. 抽籤紀錄.
    package static let drawEntry = KindDeclaration(
        60, "draw_entry", "抽籤紀錄", "Entry of a draw", merge: .officeOnly, indexes: [["topic"]],
        fields: [
            .init("topic", .text, "事項", "Topic"), .init("number", .integer, "序號", "Number in the dossier"), .init("part", .integer, "分段", "Part, from 0"),
            .init("at", .moment, "時間", "When", unit: "ms"), .init("person", .id, "人員", "Person"), .init("second", .text, "第二人", "Second person"),
            .init("document", .text, "文號", "Document"), .init("content", .blob, "內容", "Content"),
        ])
    /// A place of the public chain (schema/draw-chain.md): anyone may have number, moment, leaf and link. 公開鏈.
    package static let chainEntry = KindDeclaration(
        61, "chain_entry", "公開鏈", "Place of the public chain", merge: .officeOnly, key: ["number"], indexes: [["number"], ["source"]],
        fields: [
            .init("number", .integer, "序號", "Number"), .init("at", .moment, "時間", "When", unit: "ms"), .init("leaf", .blob, "葉值", "Leaf"),
            .init("link", .blob, "鏈值", "Link"), .init("salt", .blob, "鹽", "Salt"), .init("content", .blob, "內容", "Content"),
            .init("source", .id, "來源紀錄", "Entry that it stands for"),
        ])
    /// A tender that must be inspected without a draw, by decision of the office or of PCC (schema/rules.md §10). 指定查核, 陳情.
    package static let mandate = KindDeclaration(
        62, "mandate", "必查事由", "Mandate", merge: .officeOnly, key: ["agency_code", "tender_no", "ground"],
        fields: [
            .init("agency_code", .text, "執行機關代碼", "Agency code", range: 1...21), .init("tender_no", .text, "標案編號", "Tender number", range: 1...40),
            .init("ground", .text, "事由類別", "Ground"), .init("day", .day, "起算日", "Counts from"), .init("is_withdrawn", .flag, "已撤回", "Withdrawn"),
            .init("reason", .text, "事由", "Reason"), .init("document", .text, "文號", "Document number"),
        ])
    /// What a member of the pool declared, against the whole register and in advance: a tie to a firm or agency, or days on which
    /// he cannot come (schema/rules.md §2). An import of the pool leaves it alone. 迴避與不克出席申報.
    package static let declaration = KindDeclaration(
        63, "declaration", "委員申報", "Declaration", merge: .officeOnly, key: ["member_no", "what", "subject"],
        fields: [
            .init("member_no", .text, "委員編號", "Member number"), .init("what", .text, "種類", "Tie or absence"),
            .init("subject", .text, "對象", "Party, or first day"), .init("last", .day, "最後一日", "Last day"),
            .init("is_withdrawn", .flag, "已撤回", "Withdrawn"), .init("at", .moment, "申報時間", "Declared", unit: "ms"),
        ])

    package static let all = [
        plan, assignment, disclosure, telling, opening, publication, letter, extensionOfTime, review, disposition, tender, progress, juror, calendarDay,
        citizenReport, importRun, refusedRow, closedRow, defectCode, defectPoints, rule, planOverride, drawEntry, chainEntry, mandate,
        declaration,
    ]
}
