internal import Disclosure
internal import HTTP
internal import Replication

/// Who may know what when, and who did: notices, knowledge, other people's eyes, the clock, and what is public. 揭露、告知、知悉、公開.
enum DisclosureRoutes {
    static let all: [Route] = [
        .command("/v1/office/schedule/{plan}/notices", .manageSchedule) { call, caller in
            let fields = try call.fields()
            guard let channel = try fields.choice("channel", of: NoticeChannel.self) else { throw fields.missing("channel") }
            var order = NoticeOrder(channel: channel, whom: try fields.required("to"), at: try fields.requiredMoment("at"))
            order.what = try fields.choice("what", of: NoticeContent.self)
            order.document = try fields.text("document") ?? ""
            order.toldBy = try fields.text("by") ?? ""
            order.overrideReason = try fields.text("override_reason") ?? ""
            return .json(try await call.door.noteNotice(caller, try call.command(), plan: call.parameter("plan"), order), status: 201)
        },
        .query("/v1/office/who-knew/{plan}", .seeKnowledge) { call, caller in
            .json(["entries": try await call.door.whoKnew(caller, plan: call.parameter("plan"), at: try call.query.moment("at"))])
        },
        .query("/v1/office/view-as/{person}", .seeKnowledge) { call, caller in
            .json(try await call.door.viewAs(caller, person: call.parameter("person"), at: try call.query.moment("at")))
        },
        .query("/v1/office/disclosure", .manageSchedule) { call, caller in .json(try await call.door.disclosureStatus(caller)) },
        .command("/v1/office/disclosure/confirm", .manageSchedule) { call, caller in
            let reason = try call.fields().required("reason")
            return .json(try await call.door.confirmClock(caller, command: try call.command(), reason: reason))
        },
        // Alike for everyone who has an account.
        .enrolled("GET", "/v1/published") { call, _ in .json(["results": try await call.door.publications()]) },
    ]
}
