internal import HTTP
internal import Terminal

/// How people see a visit on the schedule.
struct OfficePlanView {
    let session: Session
    let plan: JSON

    var number: String { plan.text("number") }
    var isCancelled: Bool { plan.text("state") == "cancelled" }
    /// Members who serve, the leader first.
    private var team: [JSON] {
        let order = ["leader", "internal", "external"]
        return plan.list("team").enumerated().sorted { left, right in
            let places = [left, right].map { order.firstIndex(of: $0.element.text("role")) ?? order.count }
            return (places[0], left.offset) < (places[1], right.offset)
        }.map(\.element)
    }

    static func columns(_ session: Session) -> [Table.Column] {
        [
            .init(title: session.text("案號", "Visit")), .init(title: session.text("日期", "Day")), .init(title: session.text("狀態", "State")),
            .init(title: session.text("類別", "Kind")), .init(title: session.text("通知", "Notice")),
            .init(title: session.text("標案編號", "Tender")), .init(title: session.text("工程", "Works"), isShrinkable: true),
            .init(title: session.text("機關", "Agency"), isShrinkable: true), .init(title: session.text("領隊", "Leader"), isShrinkable: true),
        ]
    }

    var row: [String] {
        let leader = team.first { $0.text("role") == "leader" && $0.text("state") == "assigned" }
        return [
            number, session.text(isoDay: plan.text("day")), session.label(plan.text("state"), OfficeWords.planStates),
            session.label(plan.text("kind"), OfficeWords.visitKinds), session.label(plan.text("notice_mode"), OfficeWords.noticeModes),
            plan.text("tender_no"), plan.text("tender_name"), plan.text("agency"), leader?.text("name") ?? "",
        ]
    }

    /// Writes everything about the visit.
    func write() {
        let state = session.label(plan.text("state"), OfficeWords.planStates)
        let visit = plan.text("visit")
        session.write(fields: [
            (Phrase("案號", "Visit"), number), (Phrase("狀態", "State"), state),
            (Phrase("日期", "Day"), session.bothCalendars(isoDay: plan.text("day"))),
            (Phrase("類別", "Kind"), session.label(plan.text("kind"), OfficeWords.visitKinds)),
            (Phrase("通知", "Notice"), session.label(plan.text("notice_mode"), OfficeWords.noticeModes)),
            (Phrase("標案編號", "Tender"), plan.text("tender_no")), (Phrase("機關代碼", "Agency code"), plan.text("agency_code")),
            (Phrase("工程", "Works"), plan.text("tender_name")), (Phrase("機關", "Agency"), plan.text("agency")),
            (Phrase("廠商", "Contractor"), plan.text("contractor")), (Phrase("事由", "Reason"), plan.text("reason")),
            (Phrase("計畫代號", "Plan"), plan.text("plan")),
            (Phrase("查核案卷", "Dossier"), visit.isEmpty ? session.text("尚未開給查核人員", "not open to the team yet") : visit),
        ])
        writeTeam()
        writeDisclosures()
    }

    private func writeTeam() {
        var table = Table(columns: [
            .init(title: session.text("編號", "No")), .init(title: session.text("姓名", "Name")), .init(title: session.text("角色", "Role")),
            .init(title: session.text("內外聘", "External")), .init(title: session.text("狀態", "State")), .init(title: session.text("帳號", "Account")),
        ])
        for member in team {
            let isExternal = member["is_external"]?.bool ?? false
            let hasAccount = member["has_account"]?.bool ?? false
            table.rows.append([
                member.text("member_no"), member.text("name"), session.label(member.text("role"), OfficeWords.roles),
                isExternal ? session.text("外聘", "external") : session.text("內聘", "internal"),
                session.label(member.text("state"), OfficeWords.assignmentStates), hasAccount ? session.text("有", "yes") : session.text("沒有", "none"),
            ])
        }
        guard !table.rows.isEmpty else { return }
        session.console.write("\n")
        session.console.write(table)
    }

    /// When each level may come to know, and when it did.
    private func writeDisclosures() {
        var table = Table(columns: [
            .init(title: session.text("揭露", "Disclosure")), .init(title: session.text("最早", "Earliest")), .init(title: session.text("完成", "Done")),
        ])
        for step in plan.list("disclosures") {
            let due = session.moment(step, "due_at")
            let done = session.moment(step, "done_at")
            table.rows.append([
                OfficeWords.level(step.number("level") ?? 0).text(session.console.language), due.isEmpty ? session.text("未定", "not set") : due,
                done.isEmpty ? "-" : done,
            ])
        }
        guard !table.rows.isEmpty else { return }
        session.console.write("\n")
        session.console.write(table)
    }

    /// Serving members without an account: no laptop of theirs can be told.
    var withoutAccount: [String] {
        team.filter { $0.text("state") == "assigned" && $0["has_account"]?.bool == false }.map { "\($0.text("member_no")) \($0.text("name"))" }
    }

    /// The steps of disclosure in lines, for what follows a change of the schedule.
    var disclosureLines: [String] {
        plan.list("disclosures").compactMap { step in
            let due = session.moment(step, "due_at")
            return due.isEmpty ? nil : "  \(OfficeWords.level(step.number("level") ?? 0).text(session.console.language))  \(due)"
        }
    }
}
