internal import Disclosure
internal import HTTP
internal import Inspection
internal import Replication

/// The schedule of visits. 排定.
enum ScheduleRoutes {
    static let all: [Route] = [
        .query("/v1/office/schedule", .manageSchedule) { call, caller in
            let query = call.query
            return .json(["visits": try await call.door.schedule(caller, from: try query.day("from"), through: try query.day("to"))])
        },
        .command("/v1/office/schedule", .manageSchedule) { call, caller in
            .json(try await call.door.scheduleVisit(caller, try call.command(), try order(try call.fields())), status: 201)
        },
        .command("/v1/office/schedule/{plan}/move", .manageSchedule) { call, caller in
            let fields = try call.fields()
            let day = try fields.day("day")
            let tender = try tender(fields)
            guard day != nil || tender != nil else { throw fields.missing("day") }
            return .json(
                try await call.door.moveVisit(
                    caller, try call.command(), plan: call.parameter("plan"), day: day, tender: tender, reason: try fields.required("reason")))
        },
        .command("/v1/office/schedule/{plan}/cancel", .manageSchedule) { call, caller in
            let reason = try call.fields().required("reason")
            return .json(try await call.door.cancelVisit(caller, try call.command(), plan: call.parameter("plan"), reason: reason))
        },
        .command("/v1/office/schedule/{plan}/replace", .manageSchedule) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.replaceMember(
                    caller, try call.command(), plan: call.parameter("plan"), member: try fields.required("member_no"),
                    with: try fields.required("with"), reason: try fields.required("reason")))
        },
        .command("/v1/office/disclose", .manageSchedule) { call, _ in
            // Running it again does nothing that is done already, so the command's id is asked for but need not be kept.
            _ = try call.command()
            return .json(["done": JSON(try await call.door.discloseDue())])
        },
    ]

    private static func order(_ fields: Fields) throws -> VisitOrder {
        let tender = try fields.object("tender")
        guard let kind = try fields.choice("kind", of: VisitKind.self) else { throw fields.missing("kind") }
        guard let notice = try fields.choice("notice_mode", of: NoticeMode.self) else { throw fields.missing("notice_mode") }
        return VisitOrder(
            tender: TenderKey(agencyCode: try tender.required("agency_code"), number: try tender.required("tender_no")),
            day: try fields.requiredDay("day"), kind: kind, notice: notice, leader: try fields.required("leader"),
            members: try fields.texts("members"), jurors: try fields.texts("jurors"), reason: try fields.text("reason") ?? "",
            externalShareConsent: try fields.text("external_share_consent"), offListReason: try fields.text("off_list_reason"),
            offListDocument: try fields.text("off_list_document"))
    }

    private static func tender(_ fields: Fields) throws -> TenderKey? {
        let (agency, number) = (try fields.text("agency_code"), try fields.text("tender_no"))
        if agency == nil, number == nil { return nil }
        return TenderKey(agencyCode: try fields.required("agency_code"), number: try fields.required("tender_no"))
    }
}
