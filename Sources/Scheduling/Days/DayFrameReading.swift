internal import Crypto
package import Inspection

extension DayFrame {
    /// Reads a frame's canonical lines (schema/draw-days.md §1): the frozen frame, from which a draw is made and checked again.
    ///
    /// What it returns spells the same bytes. Whether a site is mandatory, and its chance of being drawn, are no part of the lines: the
    /// gate has judged them already.
    /// - Throws: `days.frameLine` with the number of the first line that breaks the grammar, or a refusal of the whole.
    package init(canonical bytes: [UInt8]) throws(Refusal) {
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.popLast() == "", let first = lines.first else { throw .daysFrameLine(lines.count + 1) }
        func text(_ digits: String) -> String? { Crypto.bytes(hex: digits).flatMap { String(validating: $0, as: UTF8.self) } }
        let head = first.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard head.count == 3, head[0] == "plumb-days-1", let reserved = Int(head[1]), let apart = Int(head[2]), (0...7).contains(apart) else {
            throw .daysFrameLine(1)
        }
        var days: [OfficeDay] = []
        var taken: [TakenDay] = []
        var sites: [DaySite] = []
        for (index, line) in lines.enumerated().dropFirst() {
            let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            switch parts.first {
            case "day" where parts.count == 4:
                guard let day = CalendarDay(iso: parts[1]), let capacity = Int(parts[2]), let weight = Int(parts[3]) else { throw .daysFrameLine(index + 1) }
                days.append(OfficeDay(day: day, teams: capacity, jurors: capacity, weight: weight))
            case "taken" where parts.count == 5:
                guard let day = CalendarDay(iso: parts[1]), let agency = text(parts[2]), let contractor = text(parts[3]), let district = text(parts[4])
                else { throw .daysFrameLine(index + 1) }
                taken.append(TakenDay(day: day, agency: agency, contractor: contractor, district: district))
            case "site" where parts.count == 6:
                guard let id = Crypto.bytes(hex: parts[1]), let agency = text(parts[2]), let contractor = text(parts[3]), let district = text(parts[4]),
                    parts[5].utf8.count == days.count, parts[5].utf8.allSatisfy({ $0 == 0x30 || $0 == 0x31 })
                else { throw .daysFrameLine(index + 1) }
                let feasible = zip(days, parts[5].utf8).filter { $0.1 == 0x31 }.map(\.0.day)
                sites.append(DaySite(id: id, feasible: Set(feasible), agency: agency, contractor: contractor, district: district))
            default: throw .daysFrameLine(index + 1)
            }
        }
        try self.init(days: days, sites: sites, taken: taken, reserved: reserved, apart: KeptApart(rawValue: apart))
        guard canonical == bytes else { throw .daysFrameLine(1) }
    }
}

extension DayAssignment {
    /// The days as they were stored.
    package init(stored visits: [Visit], reserved: [CalendarDay], retries: Int) {
        self.init(visits: visits.sorted { $0.id.lexicographicallyPrecedes($1.id) }, reserved: reserved.sorted(), retries: retries)
    }
}

extension DayAssignment.Visit {
    /// A visit as it was stored.
    package init(stored id: [UInt8], day: CalendarDay, again: Int) { self.init(id: id, day: day, again: again) }
}

extension DayOverride {
    /// An override as a report lists it: the frame for which it held is in its own dossier.
    package init(stored codes: [String], reason: String, document: String, cost: Int) {
        self.init(codes: codes, reason: reason, document: document, cost: cost, frameHash: [])
    }
}
