internal import Disclosure
internal import HTTP
internal import Inspection
internal import Replication

/// What follows a visit: letters, longer limits, dispositions, reviews, and what is still open. 公文、展延、處置、改善審查、待辦.
enum FollowUpRoutes {
    static let all: [Route] = [
        .query("/v1/office/backlog", .seeBacklog) { call, caller in
            let query = call.query
            let filter = BacklogFilter(
                agency: try query.text("agency"), contractor: try query.text("contractor"), severity: try query.choice("severity", of: Severity.self),
                overdueOnly: try query.flag("overdue") ?? false, on: try query.day("on"))
            return .json(try await call.door.backlog(caller, filter))
        },
        .command("/v1/office/visits/{plan}/letters", .decideFollowUp) { call, caller in
            let fields = try call.fields()
            guard let direction = try fields.choice("direction", of: LetterDirection.self) else { throw fields.missing("direction") }
            guard let purpose = try fields.choice("purpose", of: LetterPurpose.self) else { throw fields.missing("purpose") }
            return .json(
                try await call.door.addLetter(
                    caller, command: try call.command(), plan: call.parameter("plan"), direction: direction, purpose: purpose,
                    day: try fields.requiredDay("day"), number: try fields.required("number")), status: 201)
        },
        .command("/v1/office/visits/{plan}/extensions", .decideFollowUp) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.addExtension(
                    caller, command: try call.command(), plan: call.parameter("plan"), until: try fields.requiredDay("until"),
                    agreed: try fields.requiredDay("agreed"), reason: try fields.required("reason"), number: try fields.text("number") ?? ""), status: 201)
        },
        .command("/v1/office/visits/{plan}/dispositions", .decideFollowUp) { call, caller in
            let fields = try call.fields()
            return .json(
                try await call.door.setDisposition(
                    caller, command: try call.command(), plan: call.parameter("plan"), part: try fields.text("part") ?? "whole",
                    advised: try fields.text("advised"), taken: try fields.text("taken"), remark: try fields.text("remark"),
                    attendees: try fields.text("attendees")))
        },
        .command("/v1/office/defects/{defect}/review", .decideFollowUp) { call, caller in
            let fields = try call.fields()
            guard let state = try fields.choice("state", of: ReviewState.self) else { throw fields.missing("state") }
            return .json(
                try await call.door.reviewDefect(
                    caller, command: try call.command(), defect: call.parameter("defect"), state: state, done: try fields.day("done"),
                    note: try fields.text("note") ?? "", view: try fields.text("view")))
        },
    ]
}
