/// A kind of fault that a run may meet.
enum Fault: String, CaseIterable, Sendable {
    case drop, duplicate, reorder, truncate, kill
    case tornWrite = "torn-write"
    case diskFull = "disk-full"
    case clockJump = "clock-jump"
    case copyReplica = "copy-replica"
    case restoreReplica = "restore-replica"
    case restoreServer = "restore-server"
    case revoke
    case grantAndWithdraw = "grant-withdraw"
    case upgrade
    case offline
    /// Colleagues hand each other chunks without the daemon.
    case handOver = "hand-over"

    /// Those whose healing is in the programs already.
    static let landed: Set<Fault> = [
        .drop, .duplicate, .reorder, .truncate, .kill, .tornWrite, .diskFull, .clockJump, .grantAndWithdraw, .offline, .copyReplica,
        .restoreReplica, .upgrade, .handOver, .revoke, .restoreServer,
    ]
}

/// How wild a run is, rolled from its seed.
struct Plan {
    let laptops: Int
    let persons: Int
    let faults: Set<Fault>
    /// Those of them that strike between two steps; the others belong to the network or to somebody's work.
    let strikes: [Fault]
    /// Of 1000 exchanges, how many the network spoils.
    let badWeather: Int
    /// Writes and syncs within which a kill strikes.
    let killSteps: Int
    /// Steps of a simulated day.
    let steps: Int
    /// Whether the server keeps a second journal, and an anchor.
    let hasJournal: Bool
    let hasAnchor: Bool
    /// One save in so many is a large one.
    let bulk: Int

    init(_ dice: inout Dice, allowed: Set<Fault>) {
        persons = dice.within(2...4)
        laptops = max(persons, dice.within(2...5))
        // Each run knows some faults and not others: a fault may hide what another brings to light.
        faults = Set(allowed.sorted { $0.rawValue < $1.rawValue }.filter { _ in !dice.oneIn(4) })
        let elsewhere: Set<Fault> = [.drop, .duplicate, .reorder, .truncate, .grantAndWithdraw, .handOver]
        strikes = faults.subtracting(elsewhere).sorted { $0.rawValue < $1.rawValue }
        badWeather = dice.pick([0, 50, 150, 300]) ?? 0
        killSteps = dice.pick([6, 20, 60]) ?? 20
        steps = dice.within(80...320)
        hasJournal = dice.oneIn(4)
        hasAnchor = dice.oneIn(3)
        bulk = dice.pick([1, 2, 4, 12]) ?? 12
    }
}
