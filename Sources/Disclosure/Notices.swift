internal import Database
package import HTTP
internal import Inspection
internal import Ledger
internal import Records
package import Replication
internal import Scheduling

/// How somebody is told by a person. Raw values are stored and on the wire.
package enum NoticeChannel: String, Sendable, CaseIterable {
    /// 電話通知.
    case phone
    /// 發文.
    case letter
    /// 當面告知.
    case oral
    /// 婉拒: whoever declines has known the day.
    case decline
}

/// What somebody is told. Raw values are stored in commands and on the wire.
package enum NoticeContent: String, Sendable, CaseIterable {
    /// The day alone.
    case day
    /// The day and the site.
    case site
    /// The agency's notice.
    case agency

    var level: DisclosureLevel {
        switch self {
        case .day: .jurorsKnowDay
        case .site: .teamKnowsSite
        case .agency: .agencyTold
        }
    }
}

/// That somebody was told of a visit, or declined. 告知.
package struct NoticeOrder: Sendable {
    package var channel: NoticeChannel
    /// A member's number, or the agency, or whom there one spoke to.
    package var whom: String
    /// When, milliseconds UTC.
    package var at: Int64
    /// What was told; nil = what the channel and the addressee suggest.
    package var what: NoticeContent?
    package var document: String
    /// Who told; empty = the caller.
    package var toldBy: String
    /// Why it was before the earliest time; without it that is refused.
    package var overrideReason: String

    package init(
        channel: NoticeChannel, whom: String, at: Int64, what: NoticeContent? = nil, document: String = "", toldBy: String = "",
        overrideReason: String = ""
    ) {
        self.channel = channel
        self.whom = whom
        self.at = at
        self.what = what
        self.document = document
        self.toldBy = toldBy
        self.overrideReason = overrideReason
    }
}

extension Door {
    /// Notes that somebody was told of a visit by phone, letter or word, or declined: what is known by it goes into the knowledge log, and
    /// the agency's notice moves the level.
    ///
    /// - Throws: 422.3 for a time before the level's earliest one without a reason for it, or that has not come; 422.4 for an addressee
    ///   who is nobody.
    package func noteNotice(_ caller: Caller, _ command: CommandID, plan name: String, _ order: NoticeOrder) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        return try await self.command(caller, command) { change in
            let plan = try change.plan(named: name)
            guard plan.isScheduled else { throw Problems.invalid("plan", zh: "這一案已取消。", en: "This visit is cancelled.") }
            guard order.at <= change.now + 60_000 else { throw Refusal.noticeAhead }
            let addressee = try change.addressee(order.whom, plan)
            let level = order.what?.level ?? addressee.level(order.channel)
            guard (level == .agencyTold) == addressee.isAgency, order.channel != .decline || !addressee.isAgency else {
                throw Problems.invalid("what", zh: "這個對象不能知道這一層級。", en: "Nobody tells this addressee of this level.")
            }
            guard let times = plan.times(try rulebook(change.ledger)) else { throw Problems.notFound }
            var early: Int64 = 0
            if case .at(let earliest) = times.moment(of: level), order.at < earliest {
                guard order.overrideReason.contains(where: { !$0.isWhitespace }) else { throw Refusal.noticeEarly(level, earliest) }
                early = (earliest - order.at) / 60_000
            }
            let warning = max(0, (times.visitStart - order.at) / 60_000)
            let subject = try change.tell(addressee, level, plan, channel: order.channel.rawValue, at: order.at, document: order.document)
            let id = RecordID.derived("plumb telling", command.bytes)
            var values: [String: FieldValue] = [
                "level": .integer(Int64(level.rawValue)), "channel": .text(order.channel.rawValue), "whom": .text(addressee.name + addressee.contact),
                "person": .blob(addressee.person.bytes), "at": .integer(order.at), "told_by": .text(order.toldBy.isEmpty ? caller.name : order.toldBy),
                "early": .integer(early), "warning": .integer(warning),
            ]
            if !order.document.isEmpty { values["document"] = .text(order.document) }
            if early > 0 { values["reason"] = .text(order.overrideReason) }
            try change.append([OfficeKinds.telling.operation(.create, id, values)], to: plan.dossier, author: caller.person)
            if early > 0 {
                // As the overrides of days and members: what it cost is by how many minutes the rule was broken.
                try change.noteOnDraw(
                    plan, topic: "override",
                    [
                        "what": "notice", "codes": ["notice.early", .string(level.code)], "reason": .string(order.overrideReason), "cost": .integer(early),
                        "moment": .integer(order.at), "warning_minutes": .integer(warning),
                    ], author: caller.person, document: order.document)
            }
            var answer = try change.describe(try change.plan(plan.dossier), to: caller)
            answer["notice"] = [
                "notice": .string(id.description), "level": .integer(Int64(level.rawValue)), "channel": .string(order.channel.rawValue),
                "whom": .string(addressee.name + addressee.contact), "at": .moment(order.at), "document": JSON(order.document.isEmpty ? nil : order.document),
                "told_by": values["told_by"]?.json ?? .null, "early_minutes": .integer(early), "warning_minutes": .integer(warning),
                "subject": .string(subject.description),
            ]
            return answer
        }
    }
}

/// Whom a notice went to.
struct Addressee {
    let person: PersonID
    let name: String
    /// With whom at the agency one spoke, in brackets; empty where nobody is named.
    var contact = ""
    var isAgency = false
    var isExternal = false

    /// What is told unless something else is said.
    func level(_ channel: NoticeChannel) -> DisclosureLevel {
        if isAgency { return .agencyTold }
        return isExternal || channel == .decline ? .jurorsKnowDay : .teamKnowsSite
    }
}

extension Change {
    /// A member by number, else the agency of the tender, with the name of whoever was spoken to there.
    func addressee(_ text: String, _ plan: PlanRow) throws -> Addressee {
        guard text.contains(where: { !$0.isWhitespace }), text.unicodeScalars.count <= 100 else {
            throw Problems.invalid("to", zh: "請說明告知了誰。", en: "Say who was told.")
        }
        let placed = try ledger.records(OfficeKinds.assignment, in: plan.dossier, where: "r.member_no=?", [.text(text)]).first
        let pooled = try ledger.record(OfficeKinds.juror, in: known.register, OfficeKinds.juror.keyedID(in: known.register, ["member_no": .text(text)]))
        if let row = placed ?? pooled {
            let account = try ledger.records(DaemonKinds.person, in: known.accounts, where: "r.member_no=?", [.text(text)]).first?.id
            return Addressee(
                person: placed?.id("person") ?? account ?? Learning.memberID(text), name: "\(text) \(row.text("name"))", isExternal: row.flag("is_external"))
        }
        let tender = try ledger.record(
            OfficeKinds.tender, in: known.register,
            OfficeKinds.tender.keyedID(in: known.register, ["agency_code": .text(plan.tender.agencyCode), "tender_no": .text(plan.tender.number)]))
        let agency = tender?.text("agency") ?? plan.tender.agencyCode
        var addressee = Addressee(person: Learning.bodyID(agency: plan.tender.agencyCode), name: agency, isAgency: true)
        if ["agency", "機關", agency, plan.tender.agencyCode].contains(text) { return addressee }
        // A member's number with a slip in it must not pass for somebody at the agency.
        if text.utf8.count <= 8, text.utf8.contains(where: { (0x30...0x39).contains($0) }), text.utf8.allSatisfy({ $0 < 0x80 }) {
            throw Problems.invalid("to", zh: "沒有編號 \(text) 的委員。", en: "There is no member \(text).")
        }
        addressee.contact = "（\(text)）"
        return addressee
    }

    /// Notes that an addressee knows a level by a channel, in the dossier of that level; returns what it is about.
    func tell(_ addressee: Addressee, _ level: DisclosureLevel, _ plan: PlanRow, channel: String, at moment: Int64, document: String = "") throws -> ID {
        let subject: ID
        switch level {
        case .agencyTold: subject = try openAnswer(plan, channel: channel, at: moment)
        case .teamKnowsSite: subject = plan.row.id("visit_dossier") ?? plan.subject
        default:
            subject =
                try ledger.records(OfficeKinds.assignment, in: plan.dossier).first { assignment in
                    assignment.id("person") == addressee.person || Learning.memberID(assignment.text("member_no")) == addressee.person
                }?.id("invitation_dossier") ?? plan.subject
        }
        try note([
            Learning(
                person: addressee.person, subject: subject, family: try writer.dossier(plan.dossier).family, level: level.rawValue, channel: channel,
                moment: moment, holder: addressee.name, document: document)
        ])
        return subject
    }

    /// The agency knows: by a notice, or because the team stands at its door.
    func tellAgency(_ plan: PlanRow, channel: String, at moment: Int64) throws {
        _ = try tell(try addressee(plan.tender.agencyCode, plan), .agencyTold, plan, channel: channel, at: moment)
    }

    /// The dossier of what the agency may know, made when it is first told (D2, D3); the level is taken from then on.
    private func openAnswer(_ plan: PlanRow, channel: String, at moment: Int64) throws -> DossierID {
        let step = try ledger.records(
            OfficeKinds.disclosure, in: plan.dossier, where: "r.level=?", [.integer(Int64(DisclosureLevel.agencyTold.rawValue))]
        ).first
        if let step, step["done_at"].isNull || moment < step.integer("done_at") ?? 0 {
            try append(
                [OfficeKinds.disclosure.operation(.write, step.id, ["done_at": .integer(moment), "channel": .text(channel)])], to: plan.dossier, author: .zero)
        }
        let answer = DossierID.derived("plumb answer", plan.subject.bytes)
        if try ledger.dossier(answer) == nil {
            _ = try createDossier(.answer, family: .random(), id: answer)
            try append(try snapshot(plan), to: answer, author: .zero)
            try noteOpening(plan, answer, .agencyTold)
            try noteOnDraw(
                plan, topic: "disclosure",
                ["level": .string(DisclosureLevel.agencyTold.code), "channel": .string(channel), "moment": .integer(moment)], author: .zero)
        }
        return answer
    }

    /// Whoever leaves a team after the day was opened to him has known it: withdrawal does not unlearn.
    ///
    /// - Parameter isTold: whether he declined and so had been told, also where nothing was opened to him yet.
    func noteDecline(_ plan: PlanRow, _ assignment: RecordRow, isTold: Bool = false) throws {
        guard isTold || assignment.id("invitation_dossier") != nil || assignment.id("sheet_dossier") != nil else { return }
        let number = assignment.text("member_no")
        let addressee = Addressee(
            person: assignment.id("person") ?? Learning.memberID(number), name: "\(number) \(assignment.text("name"))",
            isExternal: assignment.flag("is_external"))
        _ = try tell(addressee, assignment.id("sheet_dossier") == nil ? .jurorsKnowDay : .teamKnowsSite, plan, channel: "decline", at: now)
    }
}

extension Refusal {
    static let noticeAhead = Refusal(
        code: "notice.ahead", rule: "規則彙整 §3 通知", zh: "告知時間還沒到，沒有登錄。", en: "The time of the notice has not come; nothing was noted.",
        remedyZh: "請在告知之後登錄。", remedyEn: "Note it once it was done.")

    static func noticeEarly(_ level: DisclosureLevel, _ earliest: Int64) -> Refusal {
        let moment = "\(CalendarDay.legalDay(ofMillisecondsUTC: earliest))", clock = legalClock(earliest)
        let day = CalendarDay.legalDay(ofMillisecondsUTC: earliest)
        return Refusal(
            code: "notice.early", rule: "工程施工查核小組作業辦法 §13、規則彙整 §3 通知",
            zh: "「\(level.zh)」最早是 \(RocCalendar.format(day)) \(clock)，沒有登錄。",
            en: "The level '\(level.en)' may be told from \(moment) \(clock) on; nothing was noted.",
            remedyZh: "確實提前告知的，請加 --override-reason 說明事由，會連同提前多久一起記錄。",
            remedyEn: "If it was told earlier all the same, say why with --override-reason; that and by how much is kept.")
    }
}

/// Hours and minutes of legal time, `09:00`.
private func legalClock(_ milliseconds: Int64) -> String {
    let minutes = ((milliseconds / 60_000 + 480) % 1440 + 1440) % 1440
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
}
