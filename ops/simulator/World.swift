import Client
import Crypto
import Database
import Disclosure
import Glibc
import HTTP
import Ledger
import Records
import Replication

/// One run: a daemon, an office, laptops of several persons, and what happens to them.
final class World {
    let seed: UInt64
    let days: Int
    let folder: String
    var dice: Dice
    let plan: Plan
    let habits: Habits
    let moment: Moment
    var trace = Trace()
    var sometimes = Sometimes()
    var server: Server!
    var nodes: [Node] = []
    var links: [Link] = []
    var people: [PersonID] = []
    var cases: [DossierID: Case] = [:]
    /// In order of their making.
    var order: [DossierID] = []
    var pages: [Page] = []
    var delayed: [Letter] = []
    var recent: [Letter] = []
    /// Whether this is the last quiet point of the run.
    var isEnding = false
    /// Whether faults have stopped.
    var isCalm = true
    var spent = Spent()
    var faults = 0
    var messages = 0
    var operations = 0
    var rebuilt = 0
    var counted: [CountKey: UInt32] = [:]
    var sums: [ChainKey: [Int]] = [:]
    var counter = 0
    var checked: [DossierID: Seen] = [:]
    /// What the tables of each laptop (-1 = the server) are like, while they are compared.
    var imprints: [Int: [DossierID: UInt64]] = [:]
    let lineage = Lineage()
    var backup: Backup?
    var restored = Restored()
    /// Saves that the server did not hold when their device was revoked.
    var afterRevocation: Set<[UInt8]> = []
    var grantOf: [ChainKey: UInt32] = [:]
    /// Chunks that a colleague carries, and for whom.
    var mail: [(to: Int, envelope: Envelope)] = []

    /// A page of the office: what was seen when it was opened.
    struct Page {
        let dossier: DossierID
        let view: Vector
        let heads: [[UInt8]]
        let rows: [Shown]
    }

    struct ChainKey: Hashable {
        let dossier: DossierID
        let replica: ReplicaID
    }

    struct CountKey: Hashable {
        let machine: Int
        let chain: ChainKey
    }

    init(seed: UInt64, days: Int, allowed: Set<Fault>, habits: Habits = Habits(), folder: String, isVerbose: Bool = false) {
        trace.isVerbose = isVerbose
        self.seed = seed
        self.days = days
        self.folder = folder
        self.habits = habits
        dice = Dice(seed, 1)
        plan = Plan(&dice, allowed: allowed)
        moment = Moment(1_751_331_600_000, machines: plan.laptops + 1)
    }

    /// Makes the machines and what is there before the first day.
    func begin() throws {
        Disk.current = Disk()
        removeFolder(folder)
        try makeFolder(folder)
        try Template.prepare(folder)
        // Without a loss of power there is nothing to undo.
        Disk.current.canLosePower = plan.faults.contains(.tornWrite)
        DiskEngine.begin(seed, now: moment.now)
        Entropy.begin(seed)
        server = try Server(folder + "/server", moment, hasJournal: plan.hasJournal, hasAnchor: plan.hasAnchor)
        try openOffice()
    }

    /// Lets everything go. The run cannot be used afterwards.
    func end() {
        links = []
        // Nobody looks at the disks any more: what closing would still write to them is not worth writing.
        for node in nodes { node.machine.isDead = true }
        server?.machine.isDead = true
        for node in nodes { node.close() }
        server?.close()
        removeFolder(folder)
    }

    /// Runs to the end; throws `Violation` at the first thing that is not as it must be.
    func run() throws {
        for day in 1...max(1, days) {
            isCalm = false
            for _ in 0..<plan.steps {
                try step()
                moment.advance(Int64(dice.within(1_000...3_600_000)))
            }
            try quietPoint(isLast: day == max(1, days))
            trace.note("day \(day) ends")
        }
    }

    private func step() throws {
        let node = nodes[dice.below(nodes.count)]
        let choice = dice.weighted([46, 16, 8, habits.decisions, 6, habits.forms, 3, habits.strikes, 5])
        switch choice {
        case 0: try spending(.saves) { try saveSomething(node) }
        case 1: if node.offlineUntil <= moment.now, !node.isRevoked || dice.oneIn(4) { _ = try spending(.syncs) { try sync(node) } }
        case 2: try spending(.office) { try officeSaves() }
        case 3: try spending(.office) { try officeDecides() }
        case 4: try spending(.saves) { try settle(node) }
        case 5: try spending(.saves) { try openForm(node) }
        case 6: try spending(.saves) { try sealVisit(node) }
        case 7: try spending(.faults) { try strike(node) }
        default: if plan.faults.contains(.handOver) { try spending(.relay) { try relay(node) } }
        }
        if !delayed.isEmpty, dice.oneIn(3) { _ = try deliver(delayed.remove(at: dice.below(delayed.count))) }
    }

    // MARK: Sync

    /// One sync, as far as it comes.
    @discardableResult
    func sync(_ node: Node) throws -> SyncReport? {
        do {
            var driver = try node.driver(links[node.index], moment.clock(node.index + 1))
            let report = try driver.run()
            if node.isRevoked { throw Violation(3, "laptop \(node.index) synced although its device is revoked") }
            if report.sentSets > 0 { node.acknowledged = messages }
            if report.hasNewEpoch { sometimes.note(.newEpoch) }
            // The programs repair it by a rebuild; it must not happen all the same.
            if report.divergedDossiers > 0 { throw Violation(1, "laptop \(node.index) holds the daemon's log with other tables") }
            if report.roundTrips == 1 { sometimes.note(.idle) }
            if report.walkedTo > 0 || report.newDossiers > 0 { sometimes.note(.walked) }
            if report.roundTrips > 3 { sometimes.note(.severalChunks) }
            trace.note("\(node.index) synced \(report.roundTrips) \(report.sentSets) \(report.receivedSets) \(report.isSettled)")
            if node.machine.isDead { try restart(node) }
            return report
        } catch let violation as Violation {
            throw violation
        } catch {
            trace.note("\(node.index) broke off")
            if node.machine.isDead {
                try restart(node)
            } else if node.isRevoked, let problem = error as? Problem, problem.code == Problems.deviceRevoked.code || problem.code == "401.1" {
                // Not known any more to a restored server, and not made known again.
                if problem.code == "401.1", !restored.isForgetful { throw Violation(6, "a revoked laptop is told \(problem.code)") }
                sometimes.note(.revokedRefused)
            } else if node.isRevoked, !isCalm, (error as? Problem)?.code == "401.99" {
                // The refusal was cut on its way: what is left says 401 and no more.
                sometimes.note(.revokedRefused)
            } else if isCalm {
                throw Violation(6, "laptop \(node.index) cannot sync although nothing disturbs it: \(error)")
            } else {
                try check(error, "sync of laptop \(node.index)")
            }
            return nil
        }
    }

    /// Faults may break work off, and nothing else may.
    func check(_ error: any Error, _ what: String) throws {
        switch error {
        case is HTTPError, is FormatError: return
        case let problem as Problem:
            if problem.status == 507 { sometimes.note(.serverFull) }
            // Not known to a restored server, which had no room to take it up again, or never got to hear of it.
            if problem.code == "401.1", restored.isForgetful, !isCalm { return }
            // What a cut or lost message may lead to.
            if ["400.1", "503.1", "500.1"].contains(problem.code) || problem.status == 409 || problem.status == 507 { return }
        case let error as DatabaseError where error.isFull:
            sometimes.note(.laptopFull)
            return
        case let error as DatabaseError where error.code == "database.full-or-io": return
        default: break
        }
        throw Violation(6, "\(what) failed in a way that no fault explains: \(error)")
    }

    // MARK: Coming up again

    func restart(_ node: Node) throws {
        sometimes.note(.laptopKilled)
        node.close()
        noteCrash(node.machine.restart(&dice, isPowerLoss: plan.faults.contains(.tornWrite) && dice.oneIn(2)))
        try startUp(node.machine) { try node.open() }
        node.forms = []
        trace.note("\(node.index) restarts")
        try resolvePending(node)
        try checkNothingLost(node)
    }

    func restartServer() throws {
        sometimes.note(.serverKilled)
        server.close()
        noteCrash(server.machine.restart(&dice, isPowerLoss: plan.faults.contains(.tornWrite) && dice.oneIn(2)))
        try startUp(server.machine) { try server.open() }
        if try server.restoration() != nil, restored.mode == .normal {
            throw Violation(2, "the server lost commits when it was killed, and noticed it by its journal or anchor")
        }
        pages = []
        trace.note("server restarts")
    }

    /// Starts a program. On a full disk it may say that it has to write first; then somebody makes room.
    private func startUp(_ machine: Disk.Machine, _ open: () throws -> Void) throws {
        do { try open() } catch let error as DatabaseError where machine.room != nil && (error.isFull || error.code == "database.full-or-io") {
            sometimes.note(.fullAtStart)
            machine.room = nil
            waitUntilClosed(machine)
            try open()
        }
    }

    private func noteCrash(_ crash: (lost: Int, torn: Int)) {
        sometimes.note(.lostWrite, crash.lost)
        sometimes.note(.tornWrite, crash.torn)
    }

    /// A save that was under way when the laptop died.
    var pending: (node: Int, dossier: DossierID, saved: (DossierState, UInt32) throws -> Void, replica: ReplicaID, seq: UInt32)?

    func resolvePending(_ node: Node) throws {
        guard let waiting = pending, waiting.node == node.index else { return }
        pending = nil
        guard let state = try node.ledger.dossier(waiting.dossier), state.replica == waiting.replica, let head = try node.head(state), head.seq >= waiting.seq
        else { return }
        sometimes.note(.killedAfterCommit)
        try waiting.saved(state, waiting.seq)
    }
}

/// How often some of the things that people do come, of about 100 steps.
struct Habits {
    /// Forms opened, from which somebody saves later.
    var forms = 8
    /// Decisions of the office.
    var decisions = 5
    /// Faults that strike between two steps.
    var strikes = 4
}

/// Random bytes of a run.
enum Entropy {
    nonisolated(unsafe) private static var dice = Dice(0, 3)

    static func begin(_ seed: UInt64) {
        dice = Dice(seed, 3)
        Randomness.source = { dice.bytes($0) }
    }
}
