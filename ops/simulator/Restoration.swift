import Client
import Database
import Disclosure
import HTTP
import Ledger
import Replication

/// A server that is put back to an earlier time: by the operator's verb, or by somebody who copied files.
struct Restored {
    enum Mode { case normal, giveOnly }
    /// What the server should be in.
    var mode = Mode.normal
    var times = 0
    /// Only a laptop can tell that the server was set back.
    var isWitnessed = false
    /// Sets that the server held before it was put back.
    var lost: Set<[UInt8]> = []
    /// Whether a restore had no second journal: then what only the server held since is gone, and nothing else.
    var isForgetful = false
    /// Withdrawals that the backup does not know; the office enters them again before it confirms.
    var lostWithdrawals: [(DossierID, PersonID)] = []
    /// Who had been granted what after the backup: the dossier itself says what they may do, no list does.
    var doubtful: [DossierID: Set<PersonID>] = [:]
}

/// The server's disk at some moment, and what the office knew then.
struct Backup {
    /// Messages there had been.
    let messages: Int
    let laptops: Int
    let files: [String: File]
    let grants: [DossierID: [PersonID: Right]]
    let withdrawn: [DossierID: Set<PersonID>]
}

extension World {
    /// Takes a backup, or puts one back.
    func restoreServer() throws {
        guard restored.mode == .normal, !server.machine.isDead else { return }
        if backup == nil || dice.oneIn(3) {
            // Whatever a kill has left is folded in first: a backup is made of a store that runs.
            backup = Backup(
                messages: messages, laptops: nodes.count, files: Disk.current.snapshot(server.folder), grants: cases.mapValues(\.grants),
                withdrawn: cases.mapValues(\.withdrawnFrom))
            if server.hasAnchor { try server.dropAnchor() }
            return
        }
        guard let backup, restored.times < 2 else { return }
        // Without journal and anchor only a laptop that was told more since can show that the folder was set back.
        let isSeen = server.hasJournal || server.hasAnchor
        let witness = dice.pick(
            nodes.filter { !$0.isRevoked && $0.index < backup.laptops && $0.acknowledged > backup.messages && $0.machine.room == nil && !$0.machine.isDead })
        let isMarked = dice.oneIn(2) || !(isSeen || witness != nil)
        server.machine.room = nil
        server.machine.stepsToKill = nil
        if server.hasAnchor { try server.dropAnchor() }
        let isBehind = try server.read { try $0.database.first("SELECT value FROM store WHERE name='last-commit'") { $0.blob(0) } }
        let held = try server.held()
        restored.lost.formUnion(held)
        server.close()
        Disk.current.restore(server.folder, backup.files)
        if isMarked { try server.restoreByVerb() }
        try server.open()
        restored.times += 1
        if !isMarked, !isSeen, let witness { try show(witness) }
        let restoration = try server.restoration()
        let now = try server.read { try $0.database.first("SELECT value FROM store WHERE name='last-commit'") { $0.blob(0) } }
        guard let restoration else {
            // Nothing had happened since the copy, or nothing that anybody could miss: a commit that only took note of a repeat.
            if try now == isBehind || server.held() == held { return }
            throw Violation(2, "the server was set back, and serves as if nothing had happened")
        }
        restored.mode = .giveOnly
        faults += 1
        sometimes.note(.serverRestored)
        sometimes.note(isMarked ? .restoredByVerb : .restoredUnmarked)
        trace.note("server restored \(restoration.reason) \(restoration.isJournalWhole)")
        (pages, recent, checked) = ([], [], [:])
        if restoration.isJournalWhole {
            sometimes.note(.journalReplayed)
            try expectWholeAccess()
        } else {
            restored.isForgetful = true
            try followLoss(backup)
        }
    }

    /// The laptop comes with an acknowledgement that the store knows nothing of.
    private func show(_ witness: Node) throws {
        restored.isWitnessed = true
        let wasCalm = isCalm
        isCalm = true
        defer { (isCalm, restored.isWitnessed) = (wasCalm, false) }
        witness.machine.stepsToKill = nil
        try sync(witness)
    }

    /// The second journal is whole: not one decision is missing.
    private func expectWholeAccess() throws {
        let access = try accessRows()
        for id in order {
            guard let there = cases[id] else { continue }
            let now = access[id] ?? [:]
            if now != there.grants {
                throw Violation(2, "after a restore with a whole journal dossier \(id) is open to \(now.count) and not to \(there.grants.count)")
            }
        }
        let hashes = try server.held()
        for id in order {
            for saved in cases[id]?.saves ?? [] where saved.isOffice {
                if !hashes.contains(saved.hash) { throw Violation(2, "a save of the office in \(id) is not in the journal") }
            }
        }
    }

    /// No journal, or a broken one: the model forgets what nobody can know any more, and only that.
    private func followLoss(_ backup: Backup) throws {
        let access = try accessRows()
        for id in order {
            guard let there = cases[id] else { continue }
            let before = backup.grants[id] ?? [:], now = access[id] ?? [:]
            for (person, right) in there.grants where now[person] != right { restored.doubtful[id, default: []].insert(person) }
            for person in now.keys.sorted() where there.grants[person] == nil {
                // Opened and taken back after the backup, it may come back with whoever hands the dossier back; see below.
                guard before[person] != nil || !(backup.withdrawn[id] ?? []).contains(person) else {
                    throw Violation(3, "after a restore dossier \(id) is open to somebody from whom it had been taken before the backup")
                }
            }
            // Open in the backup, or in a dossier that the backup does not know at all: whoever hands that back may read it.
            for person in there.withdrawnFrom.subtracting(backup.withdrawn[id] ?? []).sorted() where there.grants[person] == nil {
                restored.lostWithdrawals.append((id, person))
                restored.doubtful[id, default: []].insert(person)
            }
            there.grants = now
        }
        // The office knows which laptops it had revoked, and says so at once.
        for node in nodes where node.isRevoked { try revokeAgain(node) }
        try noteGone()
    }

    func revokeAgain(_ node: Node) throws {
        do { try revokeDevice(of: node) } catch let problem as Problem where problem.status == 404 { trace.note("device of \(node.index) is not known") }
    }

    /// Saves of the office that no machine holds any more.
    private func noteGone() throws {
        var held = try server.held()
        for node in nodes { held.formUnion(try node.held()) }
        for id in order {
            guard let there = cases[id] else { continue }
            for (index, saved) in there.saves.enumerated() where !held.contains(saved.hash) {
                if saved.isOffice || nodes[saved.node].setBack.contains(saved.hash) { there.saves[index].isSetBack = true }
            }
            // Of what was void for a revocation the verdict may be gone, too: it is given anew.
        }
    }

    /// What a laptop handed back may have opened dossiers to its person again.
    func followHandBack() throws {
        // While a laptop shows that the server was set back, the model does not know yet what that took away.
        guard restored.isForgetful, !restored.isWitnessed else { return }
        let access = try accessRows()
        for id in order {
            guard let there = cases[id] else { continue }
            let now = access[id] ?? [:]
            if now == there.grants { continue }
            for person in now.keys where there.grants[person] == nil {
                if !(restored.doubtful[id]?.contains(person) ?? false) {
                    throw Violation(
                        3,
                        "a laptop opened dossier \(id) of kind \(there.kind) to person \(people.firstIndex(of: person) ?? -1) by handing it back (\(now) for \(there.grants)), and had no right to"
                    )
                }
                sometimes.note(.handedBack)
            }
            there.grants = now
        }
    }

    /// The office reads the gap list, enters again what it knows of, and confirms.
    func confirmRestore() throws {
        guard restored.mode == .giveOnly else { return }
        let door = server.door!
        for (id, person) in restored.lostWithdrawals {
            let isHere = try server.write { change -> Bool in
                guard try change.ledger.dossier(id) != nil else { return false }
                try change.withdraw(id, from: person)
                return true
            }
            if isHere { cases[id]?.grants[person] = nil }
        }
        restored.lostWithdrawals = []
        let gaps = try wait { () async throws -> JSON in
            let admin = try await door.administrator("admin")
            let gaps = try await door.restoreGaps(admin)
            _ = try await door.confirmRestore(admin, command: .random())
            return gaps
        }
        guard gaps["restoring"]?.bool == true else { throw Violation(2, "the gap list of a restored server says that there was no restore") }
        if try server.restoration() != nil { throw Violation(6, "the office confirmed a restore, and the server does not serve") }
        restored.mode = .normal
        (recent, checked) = ([], [:])
        if restored.isForgetful { for id in order { if let there = cases[id] { there.grants = try accessRows()[id] ?? [:] } } }
        sometimes.note(.confirmed)
        trace.note("restore confirmed")
    }

    /// To whom each dossier is open, as the server has it.
    private func accessRows() throws -> [DossierID: [PersonID: Right]] {
        let rows = try server.read { ledger in
            try ledger.database.rows("SELECT dossier,person,entitlement FROM access WHERE withdrawn_at IS NULL AND existence<>1") {
                (ID(bytes: $0.blob(0)) ?? .zero, ID(bytes: $0.blob(1)) ?? .zero, Right(rawValue: $0.integer(2)) ?? .read)
            }
        }
        var access: [DossierID: [PersonID: Right]] = [:]
        for (dossier, person, right) in rows { access[dossier, default: [:]][person] = right }
        return access
    }

    /// Whether somebody who takes part holds a dossier openly, or a save in it.
    func isHeld(_ id: DossierID, _ hash: [UInt8]? = nil, by present: [Node]) throws -> Bool {
        for node in present {
            guard let state = try node.ledger.dossier(id), !state.isWithdrawn else { continue }
            guard let hash else { return true }
            let isThere = try node.laptop.database.first("SELECT 1 FROM change_set WHERE hash=?", .blob(hash)) { _ in true }
            if isThere == true { return true }
        }
        return false
    }
}
