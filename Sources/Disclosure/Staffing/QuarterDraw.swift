internal import Crypto
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

/// A draw of tenders that has run, and what days and members it has led to so far.
struct QuarterDraw {
    let quarter: Quarter
    /// Number of the draw within the quarter.
    let number: Int
    let dossier: DossierID
    let draw: Draw
    let days: DayHistory

    /// The tenders that are to be visited, by ticket: every tier's drawn ones with their substitutions.
    var drawn: [DrawTicket] { draw.list.selection.tiers.flatMap { draw.list.tickets($0) } }

    /// Finds the draw of a quarter: the one of this number, or the last that has run.
    ///
    /// - Throws: `staff.notDrawn` when none has run.
    init(_ ledger: Ledger, quarter: Quarter, number: Int?) throws {
        for (candidate, dossier) in try Self.dossiers(ledger, quarter).sorted(by: { $0.key > $1.key }) where number.map({ $0 == candidate }) ?? true {
            guard let draw = try ledger.runDraw(dossier) else { continue }
            self.quarter = quarter
            self.number = candidate
            self.dossier = dossier
            self.draw = draw
            days = try DayHistory(try ledger.drawEntries(dossier))
            return
        }
        throw Refusal.staffNotDrawn(quarter, number)
    }

    /// The dossiers of a quarter's draws by number, those that have not run among them.
    private static func dossiers(_ ledger: Ledger, _ quarter: Quarter) throws -> [Int: DossierID] {
        var found: [Int: DossierID] = [:]
        for row in try ledger.records(OfficeKinds.drawEntry, where: "r.topic='freeze' AND r.part=0", order: "r.at DESC") {
            // GROUP,QUARTER,NUMBER, as in the frame itself.
            let parts = row.text("document").split(separator: ",").map(String.init)
            if parts.count == 3, parts[1] == quarter.description, let number = Int(parts[2]) { found[number] = row.dossier }
        }
        return found
    }

    static func numbers(_ ledger: Ledger, _ quarter: Quarter) throws -> [Int] { Array(try dossiers(ledger, quarter).keys) }
}

/// What the dossier of a draw says of days and members, read in order.
struct DayHistory {
    /// The frame that passed the gate last, or was let through, and its canonical lines.
    private(set) var gate: JSON?
    /// Days as drawn, with what was drawn again since.
    private(set) var assignment: DayAssignment?
    /// The gate whose frame was drawn from.
    private(set) var drawnGate: JSON?
    /// Visits drawn again: committed, and not yet ended.
    private(set) var pending: [[UInt8]: RedrawNote] = [:]
    /// How many re-draws were committed.
    private(set) var redraws = 0
    /// What the quarterly list told, entries for the office's eyes.
    private(set) var list: JSON?
    /// Second visits at short notice, by id of the first.
    private(set) var seconds: [DaySecond] = []
    /// What was assigned: plan, members, alternates, newest last.
    private(set) var staffed: [StaffNote] = []
    /// Persons who declined or were taken off, by visit.
    private(set) var struck: Set<JurorPair> = []
    private(set) var overrides: [OverrideNote] = []

    init(_ entries: [DrawEntry]) throws {
        for entry in entries {
            switch entry.topic {
            case StaffTopic.days: try read(days: try Self.document(entry))
            case StaffTopic.redraw: try begin(entry)
            case StaffTopic.redrawInputs: redrawInputs(entry)
            case StaffTopic.jurors: read(jurors: try Self.document(entry))
            case StaffTopic.override: overrides.append(OverrideNote(entry, try Self.document(entry)))
            default: continue
            }
        }
    }

    private static func document(_ entry: DrawEntry) throws -> JSON {
        do { return try JSON(parsing: entry.content) } catch { throw Problems.internalFailure }
    }

    private mutating func read(days document: JSON) throws {
        switch document.text("step") {
        case "gate": gate = document
        case "draw":
            drawnGate = gate
            assignment = DayAssignment(
                stored: document.list("visits").compactMap { Self.visit($0) },
                reserved: document.list("reserved").compactMap { $0.string.flatMap { CalendarDay(iso: $0) } }, retries: document["retries"]?.int ?? 0)
            seconds = document.list("second").compactMap(DaySecond.init(_:))
        case "redrawn":
            guard let changed = Self.visit(document), let present = assignment else { return }
            pending[changed.id] = nil
            // A tender that came in takes the place of the one that left.
            let place = Crypto.bytes(hex: document.text("out")).flatMap { $0.isEmpty ? nil : $0 } ?? changed.id
            assignment = DayAssignment(
                stored: present.visits.map { $0.id == place ? changed : $0 }, reserved: present.reserved, retries: present.retries)
        case "list": list = document
        default: return
        }
    }

    private static func visit(_ document: JSON) -> DayAssignment.Visit? {
        guard let id = Crypto.bytes(hex: document.text("id")), let day = CalendarDay(iso: document.text("day")) else { return nil }
        return DayAssignment.Visit(stored: id, day: day, again: document["again"]?.int ?? 0)
    }

    private mutating func begin(_ entry: DrawEntry) throws {
        redraws += 1
        last = entry
    }

    /// The published text of a re-draw, until the entry with its inputs follows.
    private var last: DrawEntry?

    private mutating func redrawInputs(_ entry: DrawEntry) {
        guard let text = last, let note = RedrawNote(text: text, inputs: entry) else { return }
        pending[note.id] = note
        last = nil
    }

    private mutating func read(jurors document: JSON) {
        switch document.text("step") {
        case "assign": staffed += document.list("visits").compactMap(StaffNote.init(_:))
        case "declined", "replaced": struck.insert(JurorPair(visit: document.text("visit"), juror: document.text("member")))
        default: return
        }
    }

    /// What was assigned for a visit as it is dated now.
    func note(_ id: [UInt8], again: Int) -> StaffNote? { staffed.last { $0.id == id && $0.again == again } }
}

/// Words under which days and members lie in a draw's dossier.
enum StaffTopic {
    static let days = "days"
    /// The published text of a re-draw (schema/draw.md).
    static let redraw = "redraw"
    /// What a re-draw reads, to the byte.
    static let redrawInputs = "redraw-inputs"
    static let jurors = "jurors"
    static let override = "override"
}

/// A second visit soon after the first, on a place that was kept empty.
struct DaySecond: Sendable, Equatable {
    let id: [UInt8]
    let day: CalendarDay

    init(id: [UInt8], day: CalendarDay) { (self.id, self.day) = (id, day) }

    init?(_ document: JSON) {
        guard let id = Crypto.bytes(hex: document.text("id")), let day = CalendarDay(iso: document.text("day")) else { return nil }
        self.init(id: id, day: day)
    }

    /// The number under which it is staffed: no re-draw counts that far.
    static let again = 1_000

    var json: JSON { ["id": .string(hex(id)), "day": .string(day.description)] }
}

/// Who was assigned to a visit, as it was decided.
struct StaffNote: Sendable, Equatable {
    let id: [UInt8]
    let again: Int
    let plan: ID
    let jurors: [String]
    let alternates: [String]
    let leader: String
    let members: [String]

    init(id: [UInt8], again: Int, plan: ID, jurors: [String], alternates: [String], leader: String, members: [String]) {
        (self.id, self.again, self.plan) = (id, again, plan)
        (self.jurors, self.alternates, self.leader, self.members) = (jurors, alternates, leader, members)
    }

    init?(_ document: JSON) {
        guard let id = Crypto.bytes(hex: document.text("id")), let plan = ID(document.text("plan")) else { return nil }
        func texts(_ name: String) -> [String] { document.list(name).compactMap(\.string) }
        self.init(
            id: id, again: document["again"]?.int ?? 0, plan: plan, jurors: texts("jurors"), alternates: texts("alternates"), leader: document.text("leader"),
            members: texts("members"))
    }

    var json: JSON {
        [
            "id": .string(hex(id)), "again": JSON(again), "plan": .string(plan.description), "jurors": .array(jurors.map(JSON.string)),
            "alternates": .array(alternates.map(JSON.string)), "leader": .string(leader), "members": .array(members.map(JSON.string)),
        ]
    }
}

/// An override with its reason, document and cost.
struct OverrideNote: Sendable, Equatable {
    /// What was overruled: `days` or `jurors`.
    let what: String
    let codes: [String]
    let reason: String
    let document: String
    /// Thousandths: what the worst site's best guess gained over uniform; of `jurors`, pairs let in again, in all.
    let cost: Int
    let at: Int64

    init(_ entry: DrawEntry, _ content: JSON) {
        what = content.text("what")
        codes = content.list("codes").compactMap(\.string)
        reason = content.text("reason")
        document = entry.document
        cost = content["cost"]?.int ?? 0
        at = entry.at
    }

    var json: JSON {
        [
            "what": .string(what), "codes": .array(codes.map(JSON.string)), "reason": .string(reason), "document": .string(document), "cost": JSON(cost),
            "at": .moment(at),
        ]
    }
}
