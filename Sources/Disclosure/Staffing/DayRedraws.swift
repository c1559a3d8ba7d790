internal import Crypto
package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication
internal import Scheduling

/// A public number that a re-draw waits for, as the office names it; the rules of a commitment's beacon hold.
package struct RedrawBeacon: Sendable {
    /// Such as `drand-quicknet-5000000`.
    let source: String
    /// Milliseconds since 1970.
    let earliest: Int64
    /// Hexadecimal digits rather than decimal ones.
    let isHex: Bool
    /// Characters of the value, 8 to 128.
    let length: Int

    package init(source: String, earliest: Int64, isHex: Bool, length: Int) {
        (self.source, self.earliest, self.isHex, self.length) = (source, earliest, isHex, length)
    }

    fileprivate var part: DrawBeaconPart {
        DrawBeaconPart(source: source, earliest: UInt64(clamping: earliest), shape: isHex ? .hex : .digits, length: length)
    }
}

/// A re-draw that was published: the text, and the inputs that it commits to.
struct RedrawNote {
    let redraw: DrawRedraw
    /// The entry that holds the published text.
    let entry: RecordID
    let id: [UInt8]
    let counter: Int
    let closed: Set<CalendarDay>
    let frame: DayFrame
    let assignment: DayAssignment
    /// The inputs, to the byte.
    let inputs: [UInt8]

    /// Reads what was stored; nil where it does not fit together.
    init?(text: DrawEntry, inputs entry: DrawEntry) {
        guard let redraw = DrawRedraw(stored: text.content), let read = RedrawInputs(entry.content) else { return nil }
        self.redraw = redraw
        self.entry = text.id
        (id, counter, closed, frame, assignment) = (read.id, read.counter, read.closed, read.frame, read.assignment)
        inputs = entry.content
    }
}

/// What a re-draw reads, in lines (schema/draw-days.md §5): nothing else decides it beside the seed.
struct RedrawInputs {
    let id: [UInt8]
    let counter: Int
    /// Days on which the visit cannot be any more.
    let closed: Set<CalendarDay>
    let frame: DayFrame
    let assignment: DayAssignment

    init(id: [UInt8], counter: Int, closed: Set<CalendarDay>, frame: DayFrame, assignment: DayAssignment) {
        (self.id, self.counter, self.closed, self.frame, self.assignment) = (id, counter, closed, frame, assignment)
    }

    var bytes: [UInt8] {
        var lines = ["plumb-days-1 redraw,\(hex(id)),\(counter)"]
        lines += closed.sorted().map { "closed,\($0)" }
        lines += assignment.reserved.map { "reserved,\($0)" }
        lines += assignment.visits.map { "visit,\(hex($0.id)),\($0.day),\($0.again)" }
        return Array((lines.joined(separator: "\n") + "\n").utf8) + frame.canonical
    }

    init?(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        let head = lines.first?.split(separator: ",").map(String.init) ?? []
        guard head.count == 3, head[0] == "plumb-days-1 redraw", let id = Crypto.bytes(hex: head[1]), let counter = Int(head[2]),
            let begin = lines.firstIndex(where: { $0.hasPrefix("plumb-days-1,") })
        else { return nil }
        var closed: Set<CalendarDay> = []
        var reserved: [CalendarDay] = []
        var visits: [DayAssignment.Visit] = []
        for line in lines[1..<begin] {
            let parts = line.split(separator: ",").map(String.init)
            switch parts.first {
            case "closed" where parts.count == 2: if let day = CalendarDay(iso: parts[1]) { closed.insert(day) }
            case "reserved" where parts.count == 2: if let day = CalendarDay(iso: parts[1]) { reserved.append(day) }
            case "visit" where parts.count == 4:
                guard let id = Crypto.bytes(hex: parts[1]), let day = CalendarDay(iso: parts[2]), let again = Int(parts[3]) else { return nil }
                visits.append(DayAssignment.Visit(stored: id, day: day, again: again))
            default: return nil
            }
        }
        let canonical = Array((lines[begin...].joined(separator: "\n") + "\n").utf8)
        guard let frame = try? DayFrame(canonical: canonical) else { return nil }
        self.init(id: id, counter: counter, closed: closed, frame: frame, assignment: DayAssignment(stored: visits, reserved: reserved, retries: 0))
        guard self.bytes == bytes else { return nil }
    }
}

extension Door {
    /// Begins the re-draw of one visit's day: takes it off the schedule and publishes what decides the new day, before the number that it
    /// waits for can be known (reference/design-review.md 10h).
    ///
    /// - Parameters:
    ///   - visit: its office number, or `AGENCY/TENDER` before it is staffed.
    ///   - closed: days on which it cannot be, such as a typhoon's; the past and its present day never count.
    /// - Throws: `days.notDrawn`, `days.redrawOpen`, a refusal by the beacon's rules; nothing changes then.
    package func beginRedraw(
        _ caller: Caller, _ command: CommandID, visit: String, quarter: Quarter?, reason: String, closed: [CalendarDay] = [], beacon: [RedrawBeacon]
    ) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let beacon = beacon.map(\.part)
        let known = known
        return try await self.command(caller, command) { change in
            let (drawn, site) = try Self.findVisit(change.ledger, visit, quarter)
            guard let gate = drawn.days.drawnGate, let present = drawn.days.assignment, let current = drawn.dated(of: site) else {
                throw Refusal.staffNoDays(drawn.quarter)
            }
            if let open = drawn.days.pending[site] {
                // One whose text came into the chain too late can never be ended: the next takes its place.
                let place = try change.ledger.chainPlace(of: open.entry, known)
                guard let place, UInt64(max(0, place.at)) >= open.redraw.firstBeacon else { throw Refusal.staffRedrawOpen(DaySite.text(site)) }
            }
            let today = CalendarDay.legalDay(ofMillisecondsUTC: change.now)
            let facts = try StaffFacts(change.ledger, known, quarter: drawn.quarter, today: today)
            if let note = drawn.days.note(current.id, again: current.again) {
                let plan = try change.plan(note.plan)
                if plan.isScheduled { try change.cancel(plan, reason: reason, author: caller.person) }
            }
            let known = beacon.map(\.earliest).max() ?? 0
            let last = CalendarDay.legalDay(ofMillisecondsUTC: Int64(clamping: known))
            let frozen = try DayFrame(canonical: Array(gate.text("frame").utf8))
            let inputs = try drawn.redrawInputs(
                site, current, try drawn.frame(frozen, with: site, for: current.id, facts), present, facts,
                closed: Set(closed).union(frozen.days.map(\.day).filter { $0 <= max(today, last) }), change.ledger)
            let number = drawn.days.redraws + 1
            let redraw = try DrawRedraw(
                of: drawn.draw.commitment, label: "day", number: number, inputs: inputs.bytes, beacon: beacon,
                published: UInt64(try change.nextChainMoment()))
            try change.noteDraw(drawn.dossier, topic: StaffTopic.redraw, content: redraw.bytes, person: caller.person)
            try change.noteDraw(drawn.dossier, topic: StaffTopic.redrawInputs, content: inputs.bytes, person: caller.person)
            return [
                "quarter": .string(drawn.quarter.description), "draw": JSON(drawn.number), "visit": .string(DaySite.text(site)), "number": JSON(number),
                "text": .string(String(decoding: redraw.bytes, as: UTF8.self)), "hash": .string(hex(sha256(redraw.bytes).bytes)), "day": .null,
            ]
        }
    }

    /// Ends a re-draw with the numbers that have come; the visit waits for its members then. Every other visit stays.
    ///
    /// - Parameter values: one for each source, in the order published.
    /// - Throws: `days.noRedraw`, `draw.chainWaits`, `draw.publishedLate`, `draw.beacon…`, `days.noneLeft`.
    package func endRedraw(_ caller: Caller, _ command: CommandID, visit: String, quarter: Quarter?, values: [String]) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        return try await self.command(caller, command) { change in
            let (drawn, site) = try Self.findVisit(change.ledger, visit, quarter)
            guard let note = drawn.days.pending[site], let present = drawn.days.assignment else { throw Refusal.staffNoRedraw(DaySite.text(site)) }
            try change.requireChained(note.entry, before: note.redraw.firstBeacon)
            let seed = try note.redraw.seed(
                drawn.draw.seed, inputs: note.inputs, beacon: values.map { DrawBeacon.Value($0, arrived: UInt64(clamping: change.now)) })
            let changed = try note.frame.redraw(site, seed: seed.digest.bytes, counter: note.counter, in: note.assignment, closed: note.closed)
            guard let day = changed.day(of: site), let current = drawn.dated(of: site), present.visits.contains(where: { $0.id == current.id }) else {
                throw Refusal.staffNoRedraw(DaySite.text(site))
            }
            let content: JSON = [
                "out": JSON(current.id == site ? nil : hex(current.id)),
                "step": "redrawn", "id": .string(hex(site)), "day": .string(day.description), "again": JSON(note.counter),
                "values": .array(values.map(JSON.string)), "number": JSON(note.redraw.number),
            ]
            try change.noteDraw(drawn.dossier, topic: StaffTopic.days, content: content.serializedBytes(), person: caller.person)
            return [
                "quarter": .string(drawn.quarter.description), "draw": JSON(drawn.number), "visit": .string(DaySite.text(site)),
                "number": JSON(note.redraw.number), "text": .string(String(decoding: note.redraw.bytes, as: UTF8.self)),
                "hash": .string(hex(sha256(note.redraw.bytes).bytes)), "day": .string(day.description),
            ]
        }
    }

    /// The draw and site of a visit: by its office number, or by its tender in a quarter.
    static func findVisit(_ ledger: Ledger, _ name: String, _ quarter: Quarter?) throws -> (QuarterDraw, [UInt8]) {
        if let slash = name.firstIndex(of: "/") {
            guard let quarter else { throw Problems.invalid("quarter", zh: "以標案指定時要給季別。", en: "With a tender the quarter is needed.") }
            let id = StaffTender.id(TenderKey(agencyCode: String(name[..<slash]), number: String(name[name.index(after: slash)...])))
            for drawn in try QuarterDraw.all(ledger, quarter) where drawn.drawn.contains(where: { $0.row.id == id }) { return (drawn, id) }
            throw Problems.notFound
        }
        let plan = try findPlan(named: name, ledger)
        guard let day = plan.day, let quarter = quarter ?? Quarter(containing: day) else { throw Problems.notFound }
        for drawn in try QuarterDraw.all(ledger, quarter) {
            guard let note = drawn.days.staffed.last(where: { $0.plan == plan.dossier }) else { continue }
            guard note.again != DaySecond.again else { throw Refusal.staffSecond(DaySite.text(note.id)) }
            return (drawn, note.id)
        }
        throw Problems.notFound
    }
}

extension QuarterDraw {
    /// Every draw of a quarter that has run.
    static func all(_ ledger: Ledger, _ quarter: Quarter) throws -> [QuarterDraw] {
        var result: [QuarterDraw] = []
        for number in try numbers(ledger, quarter).sorted() {
            do { result.append(try QuarterDraw(ledger, quarter: quarter, number: number)) } catch let refusal as Refusal {
                if refusal.code != "staff.notDrawn" { throw refusal }
            }
        }
        return result
    }

    /// The visit of a drawn tender as it is dated; of one that came in for another later, the other's visit, whose place it takes.
    fileprivate func dated(of id: [UInt8]) -> DayAssignment.Visit? {
        var wanted = id
        // A substitution may have been substituted again; there are at most as many as tenders.
        for _ in 0...draw.list.substitutions.count {
            if let visit = days.assignment?.visits.first(where: { $0.id == wanted }) { return visit }
            guard let substitution = draw.list.substitutions.last(where: { $0.into == wanted }) else { return nil }
            wanted = substitution.out
        }
        return nil
    }

    /// The frozen frame with the tender that came in at the place of the one that left.
    fileprivate func frame(_ frozen: DayFrame, with id: [UInt8], for out: [UInt8], _ facts: StaffFacts) throws -> DayFrame {
        if id == out { return frozen }
        let tender = try facts.tender(id)
        let sites = frozen.sites.map { site in
            site.id != out
                ? site
                : DaySite(
                    id: id, feasible: facts.feasible(tender, on: frozen.days, after: facts.today), agency: tender.key.agencyCode,
                    contractor: PartyName.names(in: tender.contractor).sorted().joined(separator: "、"), district: tender.district)
        }
        return try DayFrame(days: frozen.days, sites: sites, taken: frozen.taken, reserved: 0, apart: frozen.apart)
    }

    /// Inputs of a visit's re-draw as the store is now: the frozen days and sites, the visits by hand of today as taken places, and the
    /// visit's own feasible days anew.
    fileprivate func redrawInputs(
        _ id: [UInt8], _ current: DayAssignment.Visit, _ frozen: DayFrame, _ present: DayAssignment, _ facts: StaffFacts, closed: Set<CalendarDay>,
        _ ledger: Ledger
    ) throws -> RedrawInputs {
        let own = Set(dated.compactMap { days.note($0.id, again: $0.again)?.plan })
        let feasible = facts.feasible(try facts.tender(id), on: frozen.days, after: facts.today)
        guard !feasible.subtracting(closed).isEmpty else { throw Refusal.staffNoneLeft(DaySite.text(id)) }
        let sites = frozen.sites.map { site in
            site.id == id ? DaySite(id: id, feasible: feasible, agency: site.agency, contractor: site.contractor, district: site.district) : site
        }
        let taken = try ledger.takenDays(quarter, facts, besides: own)
        // A visit by hand, or a second one, that took an empty place: the place counts once.
        var reserved = present.reserved
        for day in taken.map(\.day) + days.seconds.map(\.day) { if let index = reserved.firstIndex(of: day) { reserved.remove(at: index) } }
        let seconds = days.seconds.map { second -> TakenDay in
            let site = frozen.sites.first { $0.id == second.id }
            return TakenDay(day: second.day, agency: site?.agency ?? "", contractor: site?.contractor ?? "", district: site?.district ?? "")
        }
        let frame = try DayFrame(days: frozen.days, sites: sites, taken: taken + seconds, reserved: 0, apart: frozen.apart)
        // A tender that came in begins with the day of the one that left, which it does not get again.
        let visits = present.visits.map { visit in
            visit.id == current.id ? DayAssignment.Visit(stored: id, day: visit.day, again: visit.again) : visit
        }
        return RedrawInputs(
            id: id, counter: current.again + 1, closed: closed, frame: frame,
            assignment: DayAssignment(stored: visits, reserved: reserved, retries: 0))
    }
}

extension Refusal {
    fileprivate static func staffNoneLeft(_ name: String) -> Refusal {
        Refusal(
            code: "days.noneLeft", rule: "查核日抽籤 draw-days §5：只重抽取消的一件",
            zh: "案件 \(name) 在公開亂數之後已沒有可查核的日期，其他案件維持不變。", en: "Site \(name) has no feasible day left after its beacon; every other visit stays as it is.",
            remedyZh: "請改列下一季，或選較早的公開亂數。", remedyEn: "Move it to the next quarter, or take an earlier beacon.")
    }
}
