package import Replication

/// Record kinds of what a team knows and finds: dossiers `visit`, `sheet` and `invitation`. Numbers and field order are
/// on the wire and final; new fields are added at the end.
package enum FieldKinds {
    /// What the team may know of the visit: the snapshot that begins its dossier (D3).
    package static let visit = KindDeclaration(
        16, "visit", "查核案", "Visit", merge: .officeOnly,
        fields: [
            .init("day", .day, "查核日期", "Day"), .init("visit_kind", .text, "查核類別", "Kind"), .init("notice_mode", .text, "通知方式", "Notice"),
            .init("agency_code", .text, "執行機關代碼", "Agency code", range: 0...21), .init("agency", .text, "工程主辦單位", "Agency"),
            .init("tender_no", .text, "標案編號", "Tender number", range: 1...40), .init("tender_name", .text, "工程名稱", "Works"),
            .init("works_kind", .text, "工程類別", "Kind of works"), .init("district", .text, "縣市鄉鎮", "District"),
            .init("x", .integer, "座標X", "TWD97 X", unit: "0.01 m"), .init("y", .integer, "座標Y", "TWD97 Y", unit: "0.01 m"),
            .init("budget", .integer, "發包預算", "Tender budget", unit: "NT$"), .init("contract", .integer, "契約金額", "Contract amount", unit: "NT$"),
            .init("awarded", .day, "實際決標日", "Awarded"), .init("planned_end", .day, "預定完工日期", "Planned end"),
            .init("designer", .text, "規劃設計", "Designer"), .init("supervisor", .text, "監造單位", "Supervisor"),
            .init("contractor", .text, "承攬廠商", "Contractor"), .init("pcm", .text, "專案管理", "Project manager"),
            .init("funding", .text, "經費來源", "Funding"), .init("programme", .text, "歸屬計畫", "Programme"),
            .init("planned_progress", .integer, "預定進度", "Planned progress", unit: "0.01 %"),
            .init("actual_progress", .integer, "實際進度", "Actual progress", unit: "0.01 %"), .init("group_name", .text, "查核小組", "Group"),
            .init("state", .text, "狀態", "State"),
        ])
    /// A member of the team. 內聘委員, 外聘委員, 領隊.
    package static let member = KindDeclaration(
        17, "member", "委員", "Member", merge: .officeOnly,
        fields: [
            .init("person", .id, "人員", "Person"), .init("name", .text, "姓名", "Name"), .init("role", .text, "角色", "Role"),
            .init("is_external", .flag, "外聘", "External"),
        ])
    /// A defect. 缺失.
    package static let defect = KindDeclaration(
        18, "defect", "缺失", "Defect", merge: .judged,
        fields: [
            .init("code", .text, "缺失編號", "Code", range: 1...20), .init("note", .text, "缺失內容", "What was found", range: 0...4000),
            .init("severity", .text, "嚴重程度", "Severity", register: "judgement"),
            .init("points", .integer, "扣點", "Points", range: -20...20, register: "judgement"),
            .init("party", .text, "受扣單位", "Charged party", register: "charge"), .init("also_pcm", .flag, "併扣PCM", "Also PCM", register: "charge"),
            .init("also_supervisor", .flag, "併扣監造", "Also supervisor", register: "charge"),
            .init("location", .text, "位置", "Where", range: 0...400), .init("latitude", .real, "緯度", "Latitude", unit: "°", register: "place"),
            .init("longitude", .real, "經度", "Longitude", unit: "°", register: "place"), .init("found_at", .moment, "發現時間", "Found", unit: "ms"),
            .init("number", .integer, "項次", "Number in the dossier", range: 1...9999),
        ])
    /// Something well done. 優點.
    package static let merit = KindDeclaration(
        19, "merit", "優點", "Merit", merge: .judged,
        fields: [.init("text", .text, "優點內容", "What was well done", range: 1...4000), .init("party", .text, "單位", "Party")])
    /// A photo of a defect; the picture itself travels in its own channel (T4).
    package static let photo = KindDeclaration(
        20, "photo", "照片", "Photo", merge: .judged, parent: "defect",
        fields: [
            .init("defect", .id, "缺失", "Defect"), .init("sha256", .blob, "雜湊", "SHA-256"), .init("size", .integer, "大小", "Size", unit: "bytes"),
            .init("name", .text, "檔名", "File name"), .init("taken_at", .text, "拍攝時間", "Taken (as the camera says)"),
            .init("latitude", .real, "緯度", "Latitude", unit: "°", register: "place"),
            .init("longitude", .real, "經度", "Longitude", unit: "°", register: "place"),
            .init("stage", .text, "改善階段", "Before, during or after"), .init("caption", .text, "說明", "Caption", range: 0...400),
        ])
    /// What decides the grade beside the scores: one per visit.
    package static let outcome = KindDeclaration(
        21, "outcome", "查核結果", "Outcome", merge: .judged, key: ["part"],
        fields: [
            .init("part", .text, "部分", "Part"), .init("forced_ground", .text, "逕列丙等事由", "Ground for a forced 丙等"),
            .init("test_state", .text, "材料抽檢結果", "Sampling tests"), .init("comment", .text, "綜合意見", "Comment", range: 0...4000),
        ])
    /// Whose sheet it is: the snapshot that begins a sheet dossier.
    package static let sheet = KindDeclaration(
        24, "sheet", "評分表", "Score sheet", merge: .officeOnly,
        fields: [
            .init("visit", .id, "查核案", "Visit dossier"), .init("person", .id, "委員", "Member"), .init("name", .text, "姓名", "Name"),
            .init("day", .day, "查核日期", "Day"),
        ])
    /// One item of one member's score; totals are computed, never stored (C4).
    package static let score = KindDeclaration(
        25, "score", "評分", "Score", merge: .judged, key: ["item"],
        fields: [.init("item", .text, "項目", "Item"), .init("value", .integer, "分數", "Points", range: 0...60)])
    /// The day of a visit, for one juror; no site, no colleagues.
    package static let invitation = KindDeclaration(
        28, "invitation", "邀請", "Invitation", merge: .officeOnly,
        fields: [
            .init("day", .day, "日期", "Day"), .init("state", .text, "狀態", "State"), .init("note", .text, "說明", "Note"),
        ])

    package static let all = [visit, member, defect, merit, photo, outcome, sheet, score, invitation]
}
