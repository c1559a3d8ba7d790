import Client
import Crypto
import Database
import Disclosure
import HTTP
import Ledger
import Records
import Replication

/// A quiet point: faults stop, what is under way arrives, everyone who is not away syncs until nothing moves. Then every
/// invariant of DESIGN §2 must hold.
extension World {
    func quietPoint(isLast: Bool = false) throws {
        isCalm = true
        isEnding = isLast
        if isLast { checked = [:] }
        server.machine.room = nil
        server.machine.stepsToKill = nil
        for node in nodes {
            node.machine.room = nil
            node.machine.stepsToKill = nil
            if isLast { node.offlineUntil = 0 }
            if isLast, node.isOld, dice.oneIn(2) { try upgrade(node) }
        }
        try spending(.settling) { try deliverDelayed() }
        let present = nodes.filter { $0.offlineUntil <= moment.now && !$0.isRevoked }
        for _ in 0..<4 {
            if restored.mode == .giveOnly {
                try spending(.settling) { try handBack(present) }
                try spending(.settling) { try confirmRestore() }
            }
            try spending(.settling) { try settleDown(present) }
            if restored.mode == .normal { break }
        }
        try spending(.settling) { try checkRevoked(isLast: isLast) }
        if nodes.contains(where: \.isRevoked) { try settleDown(present) }
        if server.hasAnchor { try server.dropAnchor() }
        let logs = try server.read { try $0.logs() }
        imprints = [:]
        try spending(.comparing) { try countOperations(logs) }
        for id in order {
            guard let there = cases[id] else { continue }
            guard let log = logs[id] else {
                // Made after the backup that was put back: gone unless somebody holds it who comes.
                if restored.isForgetful, try !isHeld(id, by: present) { continue }
                throw Violation(2, "the daemon does not hold dossier \(id) any more")
            }
            try spending(.comparing) { try check(there, log, present) }
        }
        try spending(.comparing) { try checkHoldings() }
        try spending(.repeating) { try repeatMessages() }
        // One rebuild tells for all who hold the same, and that they do was compared just now.
        if isLast ? !dice.oneIn(3) : dice.oneIn(8) {
            try spending(.rebuilding) { try rebuild(dice.oneIn(2) ? dice.pick(nodes) : nil, alsoServer: true) }
        }
        if isLast { sometimes.note(.branched, try server.read { try $0.branchCount() }) }
        if !server.failures.isEmpty { throw Violation(6, "the daemon failed inside: \(server.failures[0])") }
        trace.note("quiet \(operations)")
        for id in order { trace.note("\(logs[id]?.terms.reduce(0, &+) ?? 0)") }
    }

    /// Invariant 6: everything drains.
    /// To a server that was restored everyone gives what he has, and gets nothing.
    private func handBack(_ present: [Node]) throws {
        for node in present {
            guard let report = try sync(node), report.isGiveOnly else { throw Violation(6, "laptop \(node.index) could not hand back what it holds") }
        }
    }

    private func settleDown(_ present: [Node]) throws {
        for _ in 0..<10 {
            var isIdle = true
            for node in present {
                let report = try sync(node)
                if restored.mode == .giveOnly { return }
                guard let report else { throw Violation(6, "laptop \(node.index) did not come to the end of a sync") }
                if report.roundTrips > 1 || report.sentSets > 0 || !report.isSettled { isIdle = false }
            }
            if isIdle { return try checkDrained(present) }
        }
        throw Violation(6, "ten syncs of everyone, and something still moves" + (try present.map(digests).joined()))
    }

    /// What a laptop and the daemon take each other to hold, for the report of syncs that do not come to an end.
    private func digests(_ node: Node) throws -> String {
        let person = node.person
        func text(_ sum: UInt64) -> String { String(sum, radix: 16) }
        let chains = try node.laptop.database.rows("SELECT d.id,c.hub_term,c.unsent,d.withdrawn FROM chain c JOIN dossier d ON d.no=c.key>>16") {
            (ID(bytes: $0.blob(0)) ?? .zero, UInt64(bitPattern: $0.integer(1)), $0.int(2) != 0, $0.int(3) != 0)
        }
        var here: [DossierID: UInt64] = [:]
        for chain in chains where !chain.3 { here[chain.0, default: 0] &+= chain.1 }
        let there = try server.read { ledger -> [DossierID: UInt64] in
            let rows = try ledger.database.rows(
                """
                SELECT a.dossier,c.term FROM access a JOIN dossier d ON d.id=a.dossier JOIN chain c ON c.key BETWEEN d.no<<16 AND (d.no<<16)+65535
                WHERE a.person=? AND a.withdrawn_at IS NULL
                """, .blob(person.bytes)
            ) { (ID(bytes: $0.blob(0)) ?? .zero, UInt64(bitPattern: $0.integer(1))) }
            return rows.reduce(into: [:]) { $0[$1.0, default: 0] &+= $1.1 }
        }
        let differing = Set(here.keys).union(there.keys).filter { here[$0] ?? 0 != there[$0] ?? 0 }.sorted()
        return """

              laptop \(node.index): digest \(text(try node.ledger.hubDigest())), of its terms \(text(here.values.reduce(0, &+))), of the daemon's \
            \(text(there.values.reduce(0, &+))); \(chains.filter(\.2).count) chains unsent; they differ in \(differing.map { "\($0) \(cases[$0].map { "\($0.kind)" } ?? "")" })
            """
    }

    private func checkDrained(_ present: [Node]) throws {
        for node in present {
            let left = try node.laptop.database.rows(
                "SELECT d.id FROM chain c JOIN dossier d ON d.no=c.key>>16 WHERE c.unsent=1 AND d.withdrawn=0"
            ) { ID(bytes: $0.blob(0)) ?? .zero }
            if let first = left.first { throw Violation(6, "laptop \(node.index) still has something to send in \(first)") }
            let staged = try node.laptop.database.first("SELECT count(*) FROM staged") { $0.int(0) } ?? 0
            // What builds on saves of somebody who is away, was copied, set back, or may not send any more waits among the 64 that may;
            // whoever handed it over still has it.
            let mayWait = present.count < nodes.count || sometimes[.copied] + sometimes[.restored] + sometimes[.withdrawn] > 0
            if staged > 0, !mayWait { throw Violation(6, "laptop \(node.index) still has \(staged) chunks that wait") }
        }
        let staged = try server.read { try $0.database.first("SELECT count(*) FROM staged") { $0.int(0) } ?? 0 }
        if staged > 0, present.count == nodes.count { throw Violation(6, "the daemon still has \(staged) chunks that wait") }
        sometimes.note(.drained)
    }

    // MARK: One dossier

    /// A dossier at the time of its last check.
    struct Seen: Equatable {
        let terms: [UInt64]
        let saves: Int
        let holders: [Int]
    }

    struct Picture: Sendable {
        let held: PullRange.Held
        let hashes: Set<[UInt8]>
        /// Those whose author is a person.
        let byPeople: Set<[UInt8]>
        /// By hash of the set.
        let reasons: [[UInt8]: Int64]
        let conflicts: Set<Place>
        let clamped: Int
    }

    private func check(_ there: Case, _ log: PullRange.Held, _ present: [Node]) throws {
        let id = there.id
        // What did not move since it was last found in order is in order.
        let holders = present.filter { there.grants[$0.person] != nil }.map(\.index)
        let seen = Seen(terms: log.terms, saves: there.saves.count, holders: holders)
        if checked[id] == seen { return }
        defer { checked[id] = seen }
        let picture = try server.read { ledger -> Picture in try Picture.read(ledger, id) }
        // A dossier without a set is nothing to hold yet.
        for node in present where there.grants[node.person] != nil && !picture.held.vector.isEmpty {
            guard let state = try node.ledger.dossier(id), !state.isWithdrawn else {
                throw Violation(1, "laptop \(node.index) may open dossier \(id) and does not hold it")
            }
            let held = try state.held(node.ledger)
            guard held.vector == picture.held.vector, held.terms == picture.held.terms else {
                throw Violation(1, "laptop \(node.index) and the daemon hold different logs of \(id): \(held.vector) and \(picture.held.vector)")
            }
            sometimes.note(.compared)
            // An older program has no table for what it only carries.
            if node.isOld { continue }
            guard try imprints(node)[id] == imprintsOfServer()[id] else {
                let here = Set(try node.ledger.derived(state)), there = Set(try server.read { ledger in try ledger.dossier(id).map(ledger.derived) ?? [] })
                let difference =
                    (here.subtracting(there).sorted().prefix(6).map { "laptop " + $0 } + there.subtracting(here).sorted().prefix(6).map { "daemon " + $0 })
                    .joined(separator: "\n  ")
                throw Violation(1, "laptop \(node.index) and the daemon have different tables of \(id):\n  \(difference)")
            }
        }
        try checkSaves(there, picture, present)
        if there.isField || there.kind == .plan { try spending(.oracle) { try checkOracle(there, picture) } }
        sometimes.note(.clamped, picture.clamped)
    }

    /// What a laptop's tables are like at this quiet point; looked at once, for nothing changes them while they are compared.
    private func imprints(_ node: Node) throws -> [DossierID: UInt64] {
        if let known = imprints[node.index] { return known }
        let made = try node.ledger.imprints()
        imprints[node.index] = made
        return made
    }

    private func imprintsOfServer() throws -> [DossierID: UInt64] {
        if let known = imprints[-1] { return known }
        let made = try server.read { try $0.imprints() }
        imprints[-1] = made
        return made
    }

    /// Invariant 2: nothing that was reported saved is missing, or without effect without a reason that holds.
    private func checkSaves(_ there: Case, _ picture: Picture, _ present: [Node]) throws {
        let known = Set(there.saves.map(\.hash))
        if there.isField, let stranger = picture.byPeople.first(where: { !known.contains($0) }) {
            throw Violation(4, "the log of \(there.id) holds a save that nobody made: \(stranger.prefix(4))")
        }
        let seals = there.saves.filter { $0.kind == .seal && picture.hashes.contains($0.hash) && (picture.reasons[$0.hash] ?? 0) == 0 }
        sometimes.note(.sought, there.saves.count)
        for saved in there.saves {
            guard picture.hashes.contains(saved.hash) else {
                try checkKept(there, saved, present)
                continue
            }
            let reason = picture.reasons[saved.hash]
            if reason == 0 { sometimes.note(.late) } else if reason != nil { sometimes.note(.void) }
            let hasSeen = seals.contains { $0.hash != saved.hash && saved.hasSeen($0, lineage) }
            let isCovered = seals.contains { $0.hasSeen(saved, lineage) }
            let what = "save \(saved.seq) of \(saved.replica) in \(there.id)"
            if reason ?? 0 == 0, afterRevocation.contains(saved.hash) { throw Violation(2, "\(what) came after its device was revoked, and counts") }
            let isDoubtful = restored.doubtful[there.id]?.contains(saved.author) ?? false
            switch reason {
            case nil:
                if saved.isOffice { continue }
                if saved.kind == .ordinary, hasSeen { throw Violation(2, "\(what) was written after a seal that its author had seen, and counts") }
                if saved.kind == .ordinary, !seals.isEmpty, !isCovered { throw Violation(2, "\(what) is not covered by the seal, and counts") }
                if saved.kind == .seal, saved.author != there.leader { throw Violation(2, "\(what) seals although its author may not") }
            case 0: if seals.isEmpty || isCovered || saved.isOffice { throw Violation(2, "\(what) is held to be late, and no seal says so") }
            case VoidReason.noRight.rawValue:
                if !there.withdrawnFrom.contains(saved.author), saved.right >= .write, !isDoubtful {
                    throw Violation(2, "\(what) is void for want of a right that its author had")
                }
            case VoidReason.afterWithdrawal.rawValue:
                if !there.withdrawnFrom.contains(saved.author) { throw Violation(2, "\(what) is void after a withdrawal that never was") }
            case VoidReason.afterSeal.rawValue: if !hasSeen { throw Violation(2, "\(what) is void after a seal that its author had not seen") }
            case VoidReason.mayNotSeal.rawValue:
                if saved.kind != .seal || (saved.author == there.leader && !isDoubtful) { throw Violation(2, "\(what) is void as a seal") }
            case VoidReason.sealOverConflict.rawValue, VoidReason.alreadyFinal.rawValue:
                if saved.kind != .seal { throw Violation(2, "\(what) is void as a seal and is none") }
            case VoidReason.deviceRevoked.rawValue:
                sometimes.note(.revokedVoid)
                if saved.isOffice || !nodes[saved.node].isRevoked { throw Violation(2, "\(what) is void for a revocation that never was") }
                if !restored.isForgetful, !afterRevocation.contains(saved.hash) {
                    throw Violation(2, "\(what) came before its device was revoked, and is void for it")
                }
            default: throw Violation(2, "\(what) is void for reason \(reason ?? 0), which nothing explains")
            }
        }
    }

    /// What the daemon does not hold is on the laptop, which is away or may not send it any more.
    private func checkKept(_ there: Case, _ saved: Saved, _ present: [Node]) throws {
        let what = "save \(saved.seq) of \(saved.replica) in \(there.id)"
        if saved.isSetBack { return }
        if saved.isOffice {
            // Whoever holds it and comes hands it back.
            if restored.isForgetful, try !isHeld(there.id, saved.hash, by: present.filter { there.grants[$0.person] != nil }) { return }
            throw Violation(2, "\(what) by the office is gone")
        }
        let node = nodes[saved.node]
        let isKept = try node.laptop.database.first("SELECT 1 FROM change_set WHERE hash=?", .blob(saved.hash)) { _ in true } ?? false
        if !isKept, restored.isForgetful, node.setBack.contains(saved.hash), try !isHeld(there.id, saved.hash, by: present) { return }
        if !isKept { throw Violation(2, "\(what) was reported saved on laptop \(saved.node) and is nowhere") }
        let mayWait = node.offlineUntil > moment.now || node.isRevoked || there.grants[node.person] == nil || there.grants[node.person] == .read
        if !mayWait { throw Violation(6, "\(what) stays on laptop \(saved.node)") }
    }

    /// After a laptop came up again: everything that it had reported is still there.
    func checkNothingLost(_ node: Node) throws {
        let held = try node.held()
        for id in order {
            for saved in cases[id]?.saves ?? [] where saved.node == node.index && !saved.isSetBack {
                if node.setBack.contains(saved.hash) { continue }
                sometimes.note(.sought)
                if !held.contains(saved.hash) {
                    throw Violation(2, "save \(saved.seq) in \(id) was reported on laptop \(node.index) and is gone after a restart")
                }
            }
        }
    }

    /// Invariant 5, and what the tables show: against the oracle.
    private func checkOracle(_ there: Case, _ picture: Picture) throws {
        let counting = there.saves.filter { picture.hashes.contains($0.hash) && picture.reasons[$0.hash] == nil }
        var oracle = there.oracle ?? Oracle(plumbSchema, lineage)
        // What counted once may count no more; then it is worked out anew.
        if !oracle.taken.isSubset(of: counting.lazy.map(\.hash)) { oracle = Oracle(plumbSchema, lineage) }
        // Let go of meanwhile, so that nothing of it is copied.
        there.oracle = nil
        oracle.add(counting)
        there.oracle = oracle
        let missing = oracle.conflicts.subtracting(picture.conflicts), surplus = picture.conflicts.subtracting(oracle.conflicts)
        if let place = missing.first {
            throw Violation(5, "register \(place.register) of \(place.record) in \(there.id) was written by two who did not know, and is no conflict")
        }
        if let place = surplus.first { throw Violation(5, "register \(place.register) of \(place.record) in \(there.id) is held to be in conflict") }
        sometimes.note(.conflict, oracle.conflicts.count)
        sometimes.note(.contested, oracle.contested.count)
        let id = there.id
        if let problem = try server.read({ try compare(oracle, with: $0, in: id) }) { throw Violation(5, "\(problem), in \(id)") }
    }

    /// Goes through the tables of a dossier; says what is wrong first.
    private func compare(_ oracle: Oracle, with ledger: Ledger, in id: DossierID) throws -> String? {
        guard let number = try ledger.dossier(id)?.number else { return "the dossier is gone" }
        for kind in [FieldKinds.defect, FieldKinds.photo, FieldKinds.outcome] {
            let columns = kind.fields.map { "\"\($0.name)\"" }.joined(separator: ",")
            let rows = try ledger.database.statement("SELECT id,existence,\(columns) FROM \(kind.name) WHERE dossier_no=?")
            try rows.bind(1, number)
            defer { rows.reset() }
            var count = 0
            while try rows.step() {
                count += 1
                if let problem = oracle.examine(rows, kind) { return problem }
            }
            sometimes.note(.examined, count)
            if count != oracle.born[kind.number] ?? 0 {
                return "\(oracle.born[kind.number] ?? 0) records of kind \(kind.name) were made, and \(count) are in the tables"
            }
        }
        return nil
    }

    // MARK: Everything

    /// Invariant 3: nobody holds what was never opened to him.
    private func checkHoldings() throws {
        for node in nodes {
            let held = try node.laptop.database.rows("SELECT id,withdrawn FROM dossier") { (ID(bytes: $0.blob(0)) ?? .zero, $0.int(1) != 0) }
            for (id, _) in held {
                guard let there = cases[id] else { throw Violation(3, "laptop \(node.index) holds dossier \(id), which nobody opened") }
                if !there.everGranted.contains(node.person) {
                    throw Violation(3, "laptop \(node.index) holds dossier \(id) of kind \(there.kind), never opened to its person")
                }
            }
        }
    }

    /// Invariant 4: what is done again changes nothing.
    private func repeatMessages() throws {
        let isThorough = dice.oneIn(10)
        let before = try server.read { try $0.sketch(isThorough) }
        for _ in 0..<min(3, recent.count) {
            guard let letter = dice.pick(recent) else { continue }
            sometimes.note(.repeated)
            _ = try server.answer(letter.request)
        }
        let after = try server.read { try $0.sketch(isThorough) }
        if before != after {
            let lines = Set(before.lines).symmetricDifference(after.lines).sorted().prefix(6).joined(separator: "\n  ")
            throw Violation(4, "a repeated message changed the daemon's store:\n  \(lines)")
        }
    }

    /// Invariant 1: a rebuild from the log gives the same.
    private func rebuild(_ node: Node?, alsoServer: Bool) throws {
        func compare(_ who: String, _ findings: [String], _ before: [String], _ after: [String]) throws {
            sometimes.note(.remade)
            guard let first = findings.first else { return }
            let lines = Set(before).symmetricDifference(after).sorted().prefix(8).map { (before.contains($0) ? "was " : "is ") + $0 }
            throw Violation(1, "\(who): \(first)\n  " + lines.joined(separator: "\n  "))
        }
        if let node {
            // What differs is shown in a replay: to keep all of it for that would cost more than the check.
            let before = trace.isVerbose ? try node.ledger.everything() : []
            let findings = try node.ledger.verifyAndRebuild()
            rebuilt += held(node.index + 1)
            try compare("laptop \(node.index)", findings, before, findings.isEmpty || !trace.isVerbose ? [] : try node.ledger.everything())
        }
        guard alsoServer else { return }
        let door = server.door!
        let before = trace.isVerbose ? try server.read { try $0.everything() } : []
        let findings = try wait { try await door.doctor() }.findings.map(\.description)
        rebuilt += held(0)
        try compare("daemon", findings, before, findings.isEmpty || !trace.isVerbose ? [] : try server.read { try $0.everything() })
    }

    private func held(_ machine: Int) -> Int {
        counted.reduce(0) { sum, entry in
            guard entry.key.machine == machine, let sums = sums[entry.key.chain] else { return sum }
            return sum + sums[min(Int(entry.value), sums.count - 1)]
        }
    }

    // MARK: Counting

    /// Adds the record operations that machines took into their logs since the last time.
    private func countOperations(_ logs: [DossierID: PullRange.Held]) throws {
        count(0, logs)
        for node in nodes { count(node.index + 1, try node.ledger.logs()) }
    }

    private func count(_ machine: Int, _ logs: [DossierID: PullRange.Held]) {
        for (id, log) in logs {
            for entry in log.vector.entries {
                let chain = ChainKey(dossier: id, replica: entry.replica)
                let key = CountKey(machine: machine, chain: chain)
                guard let sums = sums[chain] else { continue }
                let from = min(Int(counted[key] ?? 0), sums.count - 1), to = min(Int(entry.seq), sums.count - 1)
                operations += max(0, sums[to] - sums[from])
                counted[key] = max(counted[key] ?? 0, entry.seq)
            }
        }
    }
}

extension Ledger {
    /// Every dossier's vector and what its chains add to digests.
    fileprivate func logs() throws -> [DossierID: PullRange.Held] {
        var logs: [DossierID: PullRange.Held] = [:]
        for state in try dossiers() { logs[state.id] = try state.held(self) }
        return logs
    }

    /// All that is derived, as lines, for the report of a difference.
    fileprivate func everything() throws -> [String] {
        try dump().split(separator: "\n").map(String.init)
            + database.rows("SELECT d.id,r.record,r.kind FROM removal r JOIN dossier d ON d.no=r.dossier_no") {
                "removal \(hex($0.blob(0))) \(hex($0.blob(1))) \($0.int(2))"
            }
    }

    /// What tells whether anything changed: every chain's end, and how many rows are derived; or all of it.
    fileprivate func sketch(_ isThorough: Bool) throws -> Sketch {
        if isThorough { return Sketch(everything: try dump()) }
        var sketch = Sketch()
        sketch.chains = try database.rows("SELECT key,seq,head FROM chain ORDER BY key") {
            Sketch.End(key: $0.integer(0), seq: $0.int(1), head: $0.blob(2))
        }
        for table in ["live", "conflict", "ineffective", "clamped", "seal", "branch", "staged"] {
            sketch.counts.append(try database.first("SELECT count(*) FROM \(table)") { $0.int(0) } ?? 0)
        }
        return sketch
    }
}

/// A store at a glance. Lines are made of it only where two of them differ.
private struct Sketch: Equatable {
    struct End: Equatable {
        let key: Int64
        let seq: Int
        let head: [UInt8]
    }

    var everything = ""
    var chains: [End] = []
    var counts: [Int] = []

    var lines: [String] {
        everything.split(separator: "\n").map(String.init) + chains.map { "chain \($0.key) \($0.seq) \($0.head)" }
            + counts.enumerated().map { "count \($0.offset) \($0.element)" }
    }
}

extension World.Picture {
    fileprivate static func read(_ ledger: Ledger, _ id: DossierID) throws -> World.Picture {
        guard let state = try ledger.dossier(id) else { throw Violation(2, "the daemon does not hold dossier \(id) any more") }
        let database = ledger.database
        let range: (Value, Value) = (.integer(state.number << 40), .integer((state.number + 1) << 40 - 1))
        let hashes = Set(try database.rows("SELECT hash FROM change_set WHERE key BETWEEN ? AND ?", range.0, range.1) { $0.blob(0) })
        let byPeople = Set(
            try database.rows(
                "SELECT c.hash FROM change_set c JOIN form f ON f.no=c.form WHERE c.key BETWEEN ? AND ? AND f.author<>?", range.0, range.1, .blob(ID.zero.bytes)
            ) { $0.blob(0) })
        let reasons = try database.rows(
            "SELECT c.hash,i.reason FROM ineffective i JOIN change_set c ON c.key=i.key WHERE i.key BETWEEN ? AND ?", range.0, range.1
        ) { ($0.blob(0), $0.integer(1)) }
        let conflicts = try database.rows("SELECT record,register FROM conflict WHERE dossier_no=?", .integer(state.number)) {
            Place(record: ID(bytes: $0.blob(0)) ?? .zero, register: $0.int(1))
        }
        let clamped = try database.first("SELECT count(*) FROM clamped WHERE key BETWEEN ? AND ?", range.0, range.1) { $0.int(0) } ?? 0
        return World.Picture(
            held: try state.held(ledger), hashes: hashes, byPeople: byPeople,
            reasons: Dictionary(reasons) { first, _ in first }, conflicts: Set(conflicts), clamped: clamped)
    }
}
