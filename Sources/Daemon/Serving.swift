package import Disclosure
package import HTTP
internal import Replication
internal import Synchronization

/// A daemon at work: the HTTP server over one door, and the jobs that run beside it.
package final class Serving: Sendable {
    private let door: Door
    private let server: HTTPServer
    private let journal: Journal
    /// The anchor file; nil keeps none.
    private let anchor: String?
    private let lastSweep = Mutex<Int64?>(nil)

    /// Milliseconds between two runs of `sweep`: an hour.
    private static let sweepInterval: Int64 = 3_600_000
    /// Seconds that running requests get when the daemon stops. With what follows it stays within 30 s.
    package static let stopSeconds = 25

    /// Makes a daemon that does not listen yet.
    package init(door: Door, configuration: ServerConfiguration, journal: Journal, anchor: String? = nil) {
        self.door = door
        self.journal = journal
        door.storage.onChange { problem in
            if let problem {
                journal.log(.error, "read-only", ["code": problem.code, "reason": problem.en])
            } else {
                journal.log(.info, "writing again")
            }
        }
        self.anchor = anchor
        door.whenDisclosureIsHeld { hold in
            journal.log(
                .error, "disclosure held", ["cause": hold.cause, "seconds": String(hold.step / 1000), "since": Journal.time(hold.since)])
        }
        door.whenEpochBegins { restoration in
            journal.log(.warning, "restored", ["reason": restoration.reason.rawValue, "kept": Journal.time(restoration.kept), "mode": "give-only"])
        }
        server = HTTPServer(
            configuration: configuration, handler: Service(door: door, journal: journal), log: { journal.server($0) })
    }

    /// The bound TCP port; 0 before the start and for a Unix socket.
    package var port: UInt16 { server.port }

    /// Does what was due while nobody served, then listens.
    package func start() async throws {
        if let anchor {
            do { try await door.checkAnchor(anchor) } catch let error as BackupError where error.code != "backup.anchor" {
                // It must not keep the service from its work; the log says each minute that it is missing.
                journal.log(.error, "no anchor", ["error": debugText(error)])
            }
        }
        if let problem = door.storage.problem {
            journal.log(.error, "read-only", ["code": problem.code, "reason": problem.en, "since": "start"])
        }
        if let restoration = try await door.restoration() {
            journal.log(.warning, "give-only", ["reason": restoration.reason.rawValue, "epoch": String(door.epoch.number)])
        }
        try await door.removeUnfinishedPhotos()
        let photos = try await door.matchJournalPhotos()
        if photos.returned + photos.kept > 0 {
            journal.log(.info, "journal photos", ["returned": String(photos.returned), "kept": String(photos.kept)])
        }
        await tick()
        try server.start()
    }

    /// Runs the jobs that are due: disclosure and what is nightly each time, sweeping once an hour. To be called each minute. A job that
    /// fails is logged, and tried again the next time.
    package func tick() async {
        await door.probeStorage()
        await job("follow") { [door] in
            try await door.followOthers()
            return nil
        }
        await job("disclosure") { [door] in
            let steps = try await door.discloseDue()
            return steps == 0 ? nil : String(steps)
        }
        await job("publication") { [door] in
            let changes = try await door.publishDue()
            return changes == 0 ? nil : String(changes)
        }
        if let anchor {
            await job("anchor") { [door] in
                try await door.dropAnchor(anchor)
                return nil
            }
        }
        let now = door.clock()
        let isDue = lastSweep.withLock { last in
            // A clock that was set back counts as due, too.
            if let last, (last..<last + Self.sweepInterval).contains(now) { return false }
            last = now
            return true
        }
        if isDue {
            await job("sweep") { [door] in
                try await door.sweep()
                return nil
            }
            await job("draws") { [door, journal] in
                for draw in try await door.overdueDraws() { journal.log(.warning, "draw overdue", ["draw": draw, "missing": "reveal"]) }
                return nil
            }
            await job("closing") { [door] in
                let visits = try await door.closeDue()
                return visits == 0 ? nil : String(visits)
            }
        }
        await job("photo sweep") { [door] in
            guard let sweep = try await door.sweepPhotosDue(), sweep.bytes > 0 else { return nil }
            return "parts \(sweep.parts) orphans \(sweep.orphans) rescues \(sweep.rescues) bytes \(sweep.bytes)"
        }
    }

    private func job(_ name: String, _ body: @Sendable () async throws -> String?) async {
        do {
            if let done = try await body() { journal.log(.info, "job", ["job": name, "done": done]) }
        } catch {
            journal.log(.error, "job failed", ["job": name, "code": Problems.from(error).code, "error": debugText(error)])
        }
    }

    /// Runs the jobs each minute until the task is cancelled.
    package func runJobs() async {
        while !Task.isCancelled {
            do { try await Task.sleep(for: .seconds(60)) } catch { return }
            await tick()
        }
    }

    /// Stops within 30 s: running requests end, new ones are refused.
    package func stop() async {
        await server.stop(within: Self.stopSeconds)
        if let anchor { try? await door.dropAnchor(anchor) }
    }
}
