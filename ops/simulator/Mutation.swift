import Glibc
import Replication

/// The check of the checker: bugs are planted one by one, and each must be caught within a minute.
struct Mutation {
    let options: Options

    init(_ options: Options) { self.options = options }

    #if PLANTED_BUGS
    static func plant(_ name: String) throws {
        guard let bug = Planted(rawValue: name) else {
            throw SimulatorError("no bug \(name); there are " + Planted.allCases.map(\.rawValue).joined(separator: ", "))
        }
        Planted.active = bug
    }

    /// What leads to a bug: faults, and how often people do things.
    private struct Way {
        let faults: Set<Fault>
        var habits = Habits()
    }

    /// Where all faults together seldom lead to a bug: nothing else has to go wrong, and more of it happens in a minute. Invariants and
    /// checks are the same.
    private static let ways: [Planted: Way] = [
        .ownContext: Way(faults: [.drop], habits: Habits(forms: 40)), .sealByArrival: Way(faults: [.offline, .drop]),
        .forkUnchecked: Way(faults: [.copyReplica, .restoreReplica, .drop]), .aliasMissed: Way(faults: [.copyReplica, .restoreReplica, .drop]),
        .purgeBeforeSafe: Way(faults: [.grantAndWithdraw, .drop], habits: Habits(decisions: 20)),
        .oldReplica: Way(faults: [.grantAndWithdraw], habits: Habits(decisions: 20)), .appliedTwice: Way(faults: [.duplicate, .drop]),
        .clampIgnored: Way(faults: [.clockJump]), .revokedCounts: Way(faults: [.revoke]),
        .givesEarly: Way(faults: [.restoreServer], habits: Habits(strikes: 16)), .oldLife: Way(faults: [.restoreServer], habits: Habits(strikes: 16)),
    ]

    func run() throws -> Bool {
        var isComplete = true
        print("bug                  invariant  seeds  seconds  what showed it")
        for bug in Planted.allCases {
            Planted.active = bug
            var total = Campaign.Total()
            var options = options
            if let way = Mutation.ways[bug] { (options.faults, options.habits) = (way.faults, way.habits) }
            let campaign = Campaign(options)
            // Of the processor's time: what is caught must not hang on what else the machine does.
            let begin = Campaign.processorSeconds()
            var seed = options.seeds.lowerBound
            while total.first == nil, Campaign.processorSeconds() - begin < 60 {
                try campaign.run(seed, &total)
                if total.first != nil {
                    // A seed that breaks without the bug as well says nothing about it.
                    var sound = Campaign.Total()
                    Planted.active = nil
                    try campaign.run(seed, &sound)
                    Planted.active = bug
                    if sound.first != nil { total.first = nil }
                }
                seed += 1
            }
            let seconds = Double(Int((Campaign.processorSeconds() - begin) * 10)) / 10
            let isCaught = total.first != nil
            if !isCaught { isComplete = false }
            let invariant = total.first.map { "\($0.invariant)" } ?? "NOT CAUGHT"
            let what = String((total.first?.what ?? "").prefix(110)).replacing("\n", with: " ")
            func pad(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }
            print(pad(bug.rawValue, 21) + pad(invariant, 11) + pad("\(seed - options.seeds.lowerBound)", 7) + pad("\(seconds)", 9) + what)
            fflush(nil)
        }
        Planted.active = nil
        print(isComplete ? "every planted bug was caught" : "some planted bug was not caught")
        return isComplete
    }
    #else
    static func plant(_ name: String) throws { throw SimulatorError("this build has no planted bugs: ops/simulate --bug builds one that has") }
    func run() throws -> Bool { throw SimulatorError("this build has no planted bugs: ops/simulate --bugs builds one that has") }
    #endif
}
