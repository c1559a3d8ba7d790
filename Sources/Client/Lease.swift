internal import Database
internal import Inspection
internal import Ledger
internal import Records
internal import Replication

/// The offline lease on this laptop: what is remembered for it, and what it hides.
extension Laptop {
    /// The clock at the beginning of a run.
    struct Moment {
        /// Milliseconds since 1970, UTC.
        let now: Int64
        /// The legal day.
        let today: CalendarDay
    }

    /// The lease as it stands; nil where no run looks at it.
    func offlineLease() throws -> OfflineLease? {
        guard let moment else { return nil }
        let seen = max(try number("time-seen") ?? 0, moment.now - (try clockSkew() ?? 0))
        let renewed = try number("lease-renewed") ?? lastSync()
        return OfflineLease(renewed: renewed, seen: seen, days: try rulebook().integer(.offlineLeaseDays, on: moment.today))
    }

    /// Notes that time has passed. Not at every command, for a command that only reads should not write: to the hour.
    func noteLocalTime(_ now: Int64) {
        guard let skew = try? clockSkew() ?? 0, let seen = try? number("time-seen") ?? 0, now - skew > seen + 3_600_000 else { return }
        try? database.write { try setNumber("time-seen", now - skew) }
    }

    /// Notes a time that the server said; within the transaction that stores its reply.
    func noteServerTime(_ now: Int64) throws { try setNumber("time-seen", max(try number("time-seen") ?? 0, now)) }

    /// A sync has come to its end: the server has told everything that it had to tell. From here on the lease counts anew,
    /// from the server's time; a clock that was far ahead meanwhile does not hold it up.
    func settle(now: Int64) throws {
        let server = now - (try clockSkew() ?? 0)
        try database.write {
            try setNumber("lease-renewed", server)
            try setNumber("time-seen", server)
        }
    }

    /// Whether the lease hides a visit: it is to come, and nothing was recorded in it.
    func isHidden(_ visit: Visit, _ lease: OfflineLease) throws -> Bool {
        guard let moment, lease.hides(visit.day, hasBegun: false, today: moment.today) else { return false }
        return try !hasBegun(visit.id)
    }

    /// Whether the lease hides what is to be on a day, such as an invitation.
    func isHidden(isoDay: String) throws -> Bool {
        guard let moment, let lease = try offlineLease() else { return false }
        return lease.hides(CalendarDay(iso: isoDay), hasBegun: false, today: moment.today)
    }

    /// Whether somebody recorded something in a visit, or in a sheet of it that is here.
    private func hasBegun(_ visit: DossierID) throws -> Bool {
        for kind in [FieldKinds.defect, FieldKinds.merit, FieldKinds.photo] where try !ledger.records(kind, in: visit).isEmpty { return true }
        return try ledger.records(FieldKinds.sheet).contains { sheet in
            try sheet.id("visit") == visit && !ledger.records(FieldKinds.score, in: sheet.dossier).isEmpty
        }
    }
}
