package import Inspection

/// Everything that a quarter's report is computed from. The order of lists does not matter.
package struct QuarterFacts: Sendable {
    package var quarter: Quarter
    /// Inspections held in the quarter.
    package var visits: [VisitFacts]
    /// Inspections held in the same year before the quarter, for the yearly quota.
    package var earlier: [EarlierVisit]
    /// Budgets of the register's tenders in NT$, for the yearly quota (應查核).
    package var budgets: [Int]
    package var rulebook: Rulebook
    package var calendar: OfficeCalendar
    package var catalogue: DefectCatalogue
    /// The rows as they were when the quarter was closed; nil while it is open.
    package var closed: [RowSnapshot]?
    /// The day on which improvements are judged late or not (統計截止日).
    package var asOf: CalendarDay

    /// Creates the facts; improvements are judged as of the quarter's last day, so that the report says the same
    /// whenever it is written.
    package init(
        quarter: Quarter, visits: [VisitFacts], earlier: [EarlierVisit] = [], budgets: [Int] = [], rulebook: Rulebook, calendar: OfficeCalendar,
        catalogue: DefectCatalogue, closed: [RowSnapshot]? = nil
    ) {
        self.quarter = quarter
        self.visits = visits
        self.earlier = earlier
        self.budgets = budgets
        self.rulebook = rulebook
        self.calendar = calendar
        self.catalogue = catalogue
        self.closed = closed
        asOf = quarter.days.upperBound
    }
}

/// An inspection of an earlier quarter, as far as the quota needs it.
package struct EarlierVisit: Sendable, Equatable {
    package var day: CalendarDay
    /// NT$.
    package var budget: Int?
    package var isReinspection: Bool

    package init(day: CalendarDay, budget: Int?, isReinspection: Bool) {
        self.day = day
        self.budget = budget
        self.isReinspection = isReinspection
    }
}
