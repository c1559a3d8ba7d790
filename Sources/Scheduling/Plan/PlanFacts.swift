package import Inspection

/// Everything that the plan of a year is computed from. The order of lists does not matter.
package struct PlanFacts: Sendable {
    /// ROC year.
    package var year: Int
    /// The day whose rules hold and up to which visits count as held.
    package var day: CalendarDay
    /// Budgets of the register's tenders, NT$; nil where it is unknown.
    package var budgets: [Int?]
    /// Visits that are held or scheduled; cancelled ones are left out by the caller.
    package var visits: [PlannedVisit]
    package var adjustments = PlanAdjustments()
    package var whatIf = PlanWhatIf()
    package var rulebook: Rulebook
    package var calendar: OfficeCalendar

    /// Creates the facts; adjustments and other assumptions are put in afterwards.
    package init(year: Int, day: CalendarDay, budgets: [Int?], visits: [PlannedVisit] = [], rulebook: Rulebook, calendar: OfficeCalendar) {
        self.year = year
        self.day = day
        self.budgets = budgets
        self.visits = visits
        self.rulebook = rulebook
        self.calendar = calendar
    }
}

/// A visit on the schedule, as far as the plan of the year needs it.
package struct PlannedVisit: Sendable, Equatable {
    package var day: CalendarDay
    /// The tender's budget, NT$; nil where it is unknown.
    package var budget: Int?
    /// 複查.
    package var isReinspection: Bool

    package init(day: CalendarDay, budget: Int?, isReinspection: Bool = false) {
        self.day = day
        self.budget = budget
        self.isReinspection = isReinspection
    }
}

/// Numbers that the head of the group's agency set instead of the law's, with a report to PCC (規則彙整 §1 C).
package struct PlanAdjustments: Sendable, Equatable {
    /// Required inspections of a tier.
    package var tiers: [Tier: Int]
    /// Required inspections over all tiers.
    package var overall: Int?

    package init(tiers: [Tier: Int] = [:], overall: Int? = nil) {
        self.tiers = tiers
        self.overall = overall
    }
}

/// Other numbers to reckon with, for once: nothing of it is kept.
package struct PlanWhatIf: Sendable, Equatable {
    /// Another multiple than the rulebook's.
    package var multiple: Hundredths?
    /// Tenders in a tier instead of the register's.
    package var tenders: [Tier: Int]
    /// Visits held in a tier instead of the schedule's.
    package var done: [Tier: Int]

    package init(multiple: Hundredths? = nil, tenders: [Tier: Int] = [:], done: [Tier: Int] = [:]) {
        self.multiple = multiple
        self.tenders = tenders
        self.done = done
    }

    /// Whether it differs from what is.
    package var isEmpty: Bool { self == PlanWhatIf() }
}
