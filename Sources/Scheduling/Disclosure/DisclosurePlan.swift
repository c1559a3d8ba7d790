package import Inspection

/// The earliest moment of a disclosure level.
package enum DisclosureMoment: Sendable, Equatable {
    /// From the beginning.
    case always
    /// From a moment on, milliseconds since 1970-01-01 UTC.
    case at(Int64)
    /// Not before something that has no date yet: the issue of the record's letter.
    case notYet

    /// Whether the moment has come at `now`, milliseconds UTC.
    package func hasCome(at now: Int64) -> Bool {
        switch self {
        case .always: true
        case .at(let moment): now >= moment
        case .notYet: false
        }
    }

    /// The later of two moments.
    package func later(_ other: DisclosureMoment) -> DisclosureMoment {
        switch (self, other) {
        case (.notYet, _), (_, .notYet): .notYet
        case (.always, let second): second
        case (let first, .always): first
        case (.at(let first), .at(let second)): .at(max(first, second))
        }
    }
}

/// When each level of one visit may be disclosed at the earliest. Legal days are UTC+8.
package struct DisclosurePlan: Sendable, Equatable {
    /// When the invited jurors may know the day.
    package let jurorsKnowDay: DisclosureMoment
    /// When the team may know the site.
    package let teamKnowsSite: DisclosureMoment
    /// When the agency is told.
    package let agencyTold: DisclosureMoment
    /// When the result is public.
    package let isPublic: DisclosureMoment
    /// Planned beginning of the visit, milliseconds UTC.
    package let visitStart: Int64

    /// The earliest moment of a level.
    package func moment(of level: DisclosureLevel) -> DisclosureMoment {
        switch level {
        case .group: .always
        case .jurorsKnowDay: jurorsKnowDay
        case .teamKnowsSite: teamKnowsSite
        case .agencyTold: agencyTold
        case .public: isPublic
        }
    }

    /// Works out the moments of a visit from the rulebook as it stands on the visit's day (規則彙整 §3).
    ///
    /// - 不預先: jurors know the day 7 days before, 09:00; the team knows the site 2 hours before the visit; the
    ///   agency is told by phone 2 days before or, by `notice.unannounced.telling`, when the visit begins.
    /// - 預先, and always for 全民督工, 陳情 and 複查: agency and team know 2 days before, 09:00.
    /// - Public from 09:00 of the issue date of the record's letter, never before the visit.
    package static func times(
        kind: VisitKind, notice: NoticeMode, day: CalendarDay, rulebook: Rulebook,
        recordLetterIssuedOn: CalendarDay? = nil
    ) -> DisclosurePlan {
        let hour = rulebook.integer(.disclosureHour, on: day)
        let start = day.millisecondsUTC(hour: rulebook.integer(.visitStartHour, on: day))
        // Counted in days, but never after the visit has begun, whatever hours the rulebook gives.
        func before(_ rule: IntegerRule) -> Int64 {
            min(start, day.adding(days: -rulebook.integer(rule, on: day)).millisecondsUTC(hour: hour))
        }
        let isTold = notice == .announced || kind.isAlwaysTold
        let team: Int64
        let agency: Int64
        if isTold {
            team = before(.teamDaysAnnounced)
            agency = before(kind.noticeDays)
        } else {
            team = start - Int64(rulebook.integer(.teamMinutesUnannounced, on: day)) * 60_000
            let isByPhone = rulebook.choice(.unannouncedTelling, on: day) == "phone"
            agency = isByPhone ? before(.noticeDaysUnannounced) : start
        }
        let published = recordLetterIssuedOn.map { max(start, $0.millisecondsUTC(hour: hour)) }
        return DisclosurePlan(
            jurorsKnowDay: .at(before(.jurorDays)), teamKnowsSite: .at(team), agencyTold: .at(agency),
            isPublic: published.map { .at($0) } ?? .notYet, visitStart: start)
    }

    /// Whether a person may know the snapshot of a level at `now`, milliseconds UTC: the pure rule behind the one
    /// door through which anything is read or sent.
    ///
    /// - The office knows all levels; it makes them.
    /// - The team (leader, inspectors, jurors) knows day, site and notice of visits it is assigned to, each from its
    ///   moment on; never the group's plan.
    /// - The agency of the tender knows the notice, from its moment on; never the team's snapshots.
    /// - Auditors know everything once the agency was told and the visit has begun: 政風 checks afterwards.
    /// - Everyone knows the public level from its moment on.
    ///
    /// `isAssigned`: for the team, on the committee of this visit; for an agency, the tender is its own.
    package func mayKnow(role: KnowingRole, isAssigned: Bool, level: DisclosureLevel, now: Int64) -> Bool {
        if level == .public { return role == .office || isPublic.hasCome(at: now) }
        switch role {
        case .office: return true
        case .leader, .inspector, .juror:
            guard isAssigned, level != .group else { return false }
            // Being told that the agency knows would give the target away before the site is disclosed.
            let moment = level == .agencyTold ? agencyTold.later(teamKnowsSite) : self.moment(of: level)
            return moment.hasCome(at: now)
        case .agency: return isAssigned && level == .agencyTold && agencyTold.hasCome(at: now)
        case .auditor: return agencyTold.later(.at(visitStart)).hasCome(at: now)
        case .outsider: return false
        }
    }
}
