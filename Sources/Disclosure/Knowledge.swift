internal import Database
internal import Ledger
internal import Records
package import Replication

/// Somebody comes to know something of a visit.
struct Learning: Sendable {
    /// The account, or what stands for somebody without one (`bodyID`, `memberID`).
    var person: PersonID
    /// The dossier that tells it, or what stands for a plan between two moves (`PlanRow.subject`).
    var subject: ID
    var family: ID
    var level: Int
    /// How: sync, page, bundle, bundle-export, view-as, phone, letter, oral, decline, arrival.
    var channel: String
    /// Milliseconds since 1970, UTC.
    var moment: Int64
    /// Who it is, where there is no account; as whom the office looked.
    var holder = ""
    var document = ""

    /// What stands for an agency in the knowledge log: it has no account, and knows as a body.
    static func bodyID(agency: String) -> PersonID { .derived("plumb agency", Array(agency.utf8)) }
    /// What stands for a member of the pool who has no account.
    static func memberID(_ number: String) -> PersonID { .derived("plumb pool member", Array(number.utf8)) }
}

extension PlanRow {
    /// What knowledge of the plan is about: the plan as it was made, or as it was last moved. Who knew the earlier day does not thereby
    /// know the new one.
    var subject: ID { row.id("edition") ?? dossier }
}

extension Change {
    /// Notes what somebody comes to know, once for each subject and channel: a set that only grows (DESIGN §3). What is entered later
    /// and happened earlier moves the moment back.
    func note(_ learnings: [Learning]) throws {
        var operations: [Operation] = []
        var given: Set<RecordID> = []
        for learning in learnings {
            let key: [String: FieldValue] = [
                "person": .blob(learning.person.bytes), "dossier": .blob(learning.subject.bytes), "channel": .text(learning.channel),
            ]
            let record = DaemonKinds.knowledge.keyedID(in: known.knowledge, key)
            guard given.insert(record).inserted else { continue }
            if let row = try ledger.record(DaemonKinds.knowledge, in: known.knowledge, record) {
                if let before = row.integer("moment"), learning.moment < before {
                    operations.append(DaemonKinds.knowledge.operation(.write, record, ["moment": .integer(learning.moment)]))
                }
                continue
            }
            var values = key
            values["family"] = .blob(learning.family.bytes)
            values["level"] = .integer(Int64(learning.level))
            values["moment"] = .integer(learning.moment)
            if !learning.holder.isEmpty { values["holder"] = .text(learning.holder) }
            if !learning.document.isEmpty { values["document"] = .text(learning.document) }
            operations.append(DaemonKinds.knowledge.operation(.create, record, values))
        }
        if !operations.isEmpty { try append(operations, to: known.knowledge, author: .zero) }
    }

    /// Notes that a person came to know what a dossier tells.
    package func noteKnowledge(_ person: PersonID, _ dossier: DossierID, family: ID, level: Int, channel: String) throws {
        try note([Learning(person: person, subject: dossier, family: family, level: level, channel: channel, moment: now)])
    }

    /// Notes that the caller sees a plan on a page, in the transaction of what is answered.
    func noteSeen(_ plan: PlanRow, by caller: Caller) throws {
        try note([
            Learning(
                person: caller.viewer ?? caller.person, subject: plan.subject, family: try writer.dossier(plan.dossier).family, level: 0,
                channel: caller.viewer == nil ? "page" : "view-as", moment: now, holder: caller.viewer == nil ? "" : caller.name)
        ])
    }
}

extension Change {
    /// The same for a visit or sheet that is told without its plan.
    func noteSeen(_ dossier: DossierID, by caller: Caller) throws {
        let state = try writer.dossier(dossier)
        guard let level = DossierKind(rawValue: state.kind)?.knowledgeLevel else { return }
        try noteKnowledge(caller.viewer ?? caller.person, dossier, family: state.family, level: level, channel: caller.viewer == nil ? "page" : "view-as")
    }
}

extension Ledger {
    /// Plans whose visit is open: all of them for the office, for anyone else those of his own grants, from which the query starts.
    func openedPlans(to caller: Caller) throws -> [RecordRow] {
        let all = "r.state='scheduled' AND r.visit_dossier IS NOT NULL"
        if Permission.manageSchedule.isGiven(to: caller.role) { return try records(OfficeKinds.plan, where: all) }
        return try records(
            OfficeKinds.plan, where: all + " AND r.visit_dossier IN (SELECT a.dossier FROM access a WHERE a.person=? AND a.withdrawn_at IS NULL)",
            [.blob(caller.person.bytes)])
    }
}

/// Something of which somebody is about to be told.
struct Telling: Sendable {
    let dossier: DossierID
    let subject: ID

    init(_ dossier: DossierID) {
        self.dossier = dossier
        subject = dossier
    }

    init(_ plan: PlanRow) {
        dossier = plan.dossier
        subject = plan.subject
    }
}

/// Who learns, and how. Who looks through somebody's eyes learns what there is to see; the other one learns nothing by it.
private struct Knower: Sendable {
    let person: PersonID
    let channel: String
    let holder: String
    let log: DossierID

    init(_ caller: Caller, _ channel: String, in log: DossierID) {
        person = caller.viewer ?? caller.person
        self.channel = caller.viewer == nil ? channel : "view-as"
        holder = caller.viewer == nil ? "" : caller.name
        self.log = log
    }
}

extension Ledger {
    fileprivate func tellings(_ dossiers: [DossierID]) throws -> [Telling] {
        try Set(dossiers).sorted().map { id in
            guard try dossier(id)?.kind == DossierKind.plan.rawValue, let row = try records(OfficeKinds.plan, in: id).first else { return Telling(id) }
            return Telling(PlanRow(row: row))
        }
    }

    /// Those that are under an embargo and of which it is not written yet that they are known.
    fileprivate func fresh(_ tellings: [Telling], to knower: Knower) throws -> [Telling] {
        try tellings.filter { telling in
            let record = DaemonKinds.knowledge.keyedID(
                in: knower.log, ["person": .blob(knower.person.bytes), "dossier": .blob(telling.subject.bytes), "channel": .text(knower.channel)])
            guard try self.record(DaemonKinds.knowledge, in: knower.log, record) == nil else { return false }
            return try dossier(telling.dossier).flatMap { DossierKind(rawValue: $0.kind)?.knowledgeLevel } != nil
        }
    }
}

extension Door {
    /// Writes down that a person is about to learn of dossiers; durable when it returns, so that it is on disk before the
    /// first byte leaves (DESIGN §3). What is written already, and what is under no embargo, costs a look-up only.
    ///
    /// Throws where it cannot be written; then nothing may be sent.
    func noteKnown(_ caller: Caller, _ tellings: [Telling], channel: String) async throws {
        if tellings.isEmpty { return }
        let knower = Knower(caller, channel, in: known.knowledge)
        try await noteKnown(knower, try await read { try $0.fresh(tellings, to: knower) })
    }

    /// The same for dossiers; of a plan what counts is the plan as it was last moved.
    func noteKnown(_ caller: Caller, _ dossiers: [DossierID], channel: String) async throws {
        if dossiers.isEmpty { return }
        let knower = Knower(caller, channel, in: known.knowledge)
        try await noteKnown(knower, try await read { try $0.fresh($0.tellings(dossiers), to: knower) })
    }

    /// Makes what tells of dossiers, and writes down that the caller learns of them, as `noteKnown` does: what is sent must be what this
    /// returns.
    func telling<T: Sendable>(
        _ caller: Caller, _ dossiers: [DossierID], channel: String, _ make: @escaping @Sendable (Ledger) throws -> T
    ) async throws -> T {
        let knower = Knower(caller, channel, in: known.knowledge)
        let (fresh, made) = try await read { ledger in (try ledger.fresh(ledger.tellings(dossiers), to: knower), try make(ledger)) }
        try await noteKnown(knower, fresh)
        return made
    }

    private func noteKnown(_ knower: Knower, _ fresh: [Telling]) async throws {
        if fresh.isEmpty { return }
        try await write { change in
            try change.note(
                fresh.compactMap { telling in
                    let dossier = try change.writer.dossier(telling.dossier)
                    guard let level = DossierKind(rawValue: dossier.kind)?.knowledgeLevel else { return nil }
                    return Learning(
                        person: knower.person, subject: telling.subject, family: dossier.family, level: level, channel: knower.channel, moment: change.now,
                        holder: knower.holder)
                })
        }
    }

    func noteKnown(_ caller: Caller, plans: [PlanRow]) async throws { try await noteKnown(caller, plans.map { Telling($0) }, channel: "page") }
}

extension DossierKind {
    /// The disclosure level that opening a dossier of this kind means; nil where nothing is embargoed.
    var knowledgeLevel: Int? {
        switch self {
        case .plan, .file, .draw: 0
        case .invitation: 1
        case .visit, .sheet: 2
        case .answer: 3
        default: nil
        }
    }
}
