package import Inspection

/// A person of the register who may be asked to sit, with what the hard rules need to know.
package struct JurorCandidate: Sendable, Equatable {
    /// A firm or agency from which the person must keep away.
    package struct Declaration: Sendable, Equatable {
        /// Name as declared; compared in the form of `PartyName`.
        package let name: String
        /// Last day of the tie; nil while it lasts. It binds for `JurorTask.recusalYears` more.
        package let until: CalendarDay?

        /// Creates a declaration.
        package init(name: String, until: CalendarDay? = nil) {
            self.name = name
            self.until = until
        }
    }

    /// Number in the register (委員編號).
    package let id: String
    /// Name; a tender whose party bears it is the person's own.
    package let name: String
    /// 專長.
    package let specialties: [String]
    /// 服務單位.
    package let employer: String
    /// 迴避單位.
    package let declarations: [Declaration]
    /// 不克出席日.
    package let unavailable: Set<CalendarDay>
    /// Visits in the twelve months before the first of the task; 0 or more.
    package let load: Int
    /// Most visits in one calendar month; 0 or more.
    package let monthlyCap: Int
    /// Contractor of the last visit before the task, joint ones separated by `、`; empty when there was none.
    package let lastContractor: String
    /// Number drawn for the person; decides between equal ones, the lower first.
    package let ticket: UInt64

    /// Creates a candidate.
    package init(
        id: String, name: String = "", specialties: [String] = [], employer: String = "", declarations: [Declaration] = [],
        unavailable: Set<CalendarDay> = [], load: Int = 0, monthlyCap: Int, lastContractor: String = "", ticket: UInt64
    ) {
        self.id = id
        self.name = name
        self.specialties = specialties
        self.employer = employer
        self.declarations = declarations
        self.unavailable = unavailable
        self.load = load
        self.monthlyCap = monthlyCap
        self.lastContractor = lastContractor
        self.ticket = ticket
    }

    /// Creates a candidate from a row of the register; what is declared there still lasts.
    package init(_ row: JurorRow, load: Int, monthlyCap: Int, lastContractor: String, ticket: UInt64) {
        self.init(
            id: row.number, name: row.name, specialties: row.specialties, employer: row.employer,
            declarations: row.recusals.map { Declaration(name: $0) }, unavailable: Set(row.unavailable), load: load,
            monthlyCap: monthlyCap, lastContractor: lastContractor, ticket: ticket)
    }
}

extension JurorCandidate {
    /// Names, in the form of `PartyName`, from which the person must keep away on a day: the own one, the employer's, declared ones with
    /// the years that they bind after their end.
    package func boundNames(on day: CalendarDay, recusalYears: Int) -> Set<String> {
        Set(JurorField.ties(of: self, years: recusalYears).filter { $0.through.map { day <= $0 } ?? true }.map(\.name))
    }
}

extension TenderParties {
    /// The names of everyone who has a part in the tender, in the form of `PartyName`.
    package var names: Set<String> { Set(named.flatMap(\.names)) }
}

/// A dated visit that needs jurors.
package struct JurorVisit: Sendable, Equatable {
    /// Name of the visit in messages; says nothing about the target.
    package let id: String
    /// The day; its month is that of the cap.
    package let day: CalendarDay
    /// Who has a part in the tender.
    package let parties: TenderParties
    /// Jurors wanted, 1 to 8 (city practice 2 to 3 external, 規則彙整 §2).
    package let seats: Int
    /// Specialties of which each must be somebody's; one person may answer for several. At most 6.
    package let specialties: [String]
    /// Number drawn for the visit: where its alternates begin, and the order among visits of a day.
    package let ticket: UInt64

    /// Creates a visit.
    package init(id: String, day: CalendarDay, parties: TenderParties, seats: Int, specialties: [String] = [], ticket: UInt64) {
        self.id = id
        self.day = day
        self.parties = parties
        self.seats = seats
        self.specialties = specialties
        self.ticket = ticket
    }
}

/// A person on a visit.
package struct JurorPair: Sendable, Hashable {
    /// Id of the visit.
    package let visit: String
    /// Id of the person.
    package let juror: String

    /// Creates a pair.
    package init(visit: String, juror: String) {
        self.visit = visit
        self.juror = juror
    }
}

/// Visits to staff and who could sit on them.
package struct JurorTask: Sendable, Equatable {
    /// The visits, in any order.
    package var visits: [JurorVisit]
    /// Everyone who may be asked, in any order.
    package var jurors: [JurorCandidate]
    /// Pairs that must not be: struck for the probability cap, declined, or barred for another reason.
    package var forbidden: Set<JurorPair>
    /// Pairs that stand already and stay.
    package var fixed: Set<JurorPair>
    /// How many years a tie binds after its last day (採購法 art. 15 practice: three).
    package var recusalYears: Int
    /// Alternates wanted for each visit.
    package var alternates: Int

    /// Creates a task.
    package init(
        visits: [JurorVisit], jurors: [JurorCandidate], forbidden: Set<JurorPair> = [], fixed: Set<JurorPair> = [], recusalYears: Int = 3,
        alternates: Int = 2
    ) {
        self.visits = visits
        self.jurors = jurors
        self.forbidden = forbidden
        self.fixed = fixed
        self.recusalYears = recusalYears
        self.alternates = alternates
    }

    /// Pairs to forbid so that none has a probability above `numerator` / `denominator` over the tickets: each pair is struck
    /// on its own, by its own ticket, with the complement of that probability, and a struck pair is never seated.
    ///
    /// `ticket` must be uniform over 64 bits and different for each pair (an HMAC with the draw's seed). The price is in the
    /// quality of the match; a task that cannot be met with the struck pairs is refused, not loosened.
    package static func struckPairs(
        visits: [String], jurors: [String], numerator: UInt32, denominator: UInt32, ticket: (JurorPair) -> UInt64
    ) -> Set<JurorPair> {
        guard numerator < denominator else { return [] }
        // Kept when ticket / 2^64 < numerator / denominator: the high word of ticket × denominator is the bin.
        var struck: Set<JurorPair> = []
        for visit in visits {
            for juror in jurors {
                let pair = JurorPair(visit: visit, juror: juror)
                if ticket(pair).multipliedFullWidth(by: UInt64(denominator)).high >= UInt64(numerator) { struck.insert(pair) }
            }
        }
        return struck
    }

    /// Pairs to forbid so that none has a probability above `percent` over the tickets, where the number of those who could sit is known.
    ///
    /// Those who could sit on a visit (no tie, and available) are parted by which of its specialties they have; of each part the lowest
    /// tickets stay, `percent` of them, rounded down, and the others are struck. A person's chance of staying is therefore the same as
    /// every other's in the part, and at most `percent`; from two on somebody always stays, which striking each on its own does not promise where
    /// a specialty is rare (three specialists: one visit in eight would be refused).
    ///
    /// - Parameter ticket: uniform over 64 bits and different for each pair (an HMAC with the draw's seed).
    package static func struckPairs(
        of visits: [JurorVisit], among jurors: [JurorCandidate], recusalYears: Int, percent: Int, ticket: (JurorPair) -> UInt64
    ) -> Set<JurorPair> {
        guard percent < 100 else { return [] }
        let ties = jurors.map { JurorField.ties(of: $0, years: recusalYears) }
        var struck: Set<JurorPair> = []
        for visit in visits {
            let names = visit.parties.names
            var parts: [Set<String>: [(ticket: UInt64, pair: JurorPair)]] = [:]
            for (juror, ties) in zip(jurors, ties) where !juror.unavailable.contains(visit.day) {
                if ties.contains(where: { tie in names.contains(tie.name) && (tie.through.map { visit.day <= $0 } ?? true) }) { continue }
                let pair = JurorPair(visit: visit.id, juror: juror.id)
                parts[Set(visit.specialties).intersection(juror.specialties), default: []].append((ticket(pair), pair))
            }
            for part in parts.values {
                let order = part.sorted { ($0.ticket, $0.pair.juror) < ($1.ticket, $1.pair.juror) }
                struck.formUnion(order.dropFirst(part.count * max(0, percent) / 100).map(\.pair))
            }
        }
        return struck
    }
}
