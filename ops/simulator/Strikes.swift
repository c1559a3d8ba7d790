import Client
import Database
import Ledger
import Replication

/// Faults that strike between two steps. Each is one case here, and can be switched off by leaving it out of the plan.
extension World {
    func strike(_ node: Node) throws {
        guard let fault = dice.pick(plan.strikes) else { return }
        switch fault {
        case .clockJump:
            let machine = dice.oneIn(5) ? 0 : node.index + 1
            let year: Int64 = 365 * 86_400_000
            // The server's clock only goes a little astray: what its operator does about more is not simulated yet.
            moment.skews[machine] =
                machine == 0 ? Int64(dice.within(-600_000...600_000)) : dice.oneIn(3) ? 0 : Int64(dice.within(-3...3)) * year + Int64(dice.below(86_400_000))
            hit(fault, .clockJump)
        case .offline:
            node.offlineUntil = moment.now + Int64(dice.within(20...90)) * 86_400_000
            hit(fault, .offline)
        case .diskFull:
            if dice.oneIn(2) {
                node.machine.room = node.machine.room == nil ? dice.below(200_000) : nil
            } else {
                server.machine.room = server.machine.room == nil ? dice.below(400_000) : nil
            }
            faults += 1
        case .kill, .tornWrite:
            // Between two steps: nothing is under way, and nothing may be missing afterwards.
            faults += 1
            if dice.oneIn(3) {
                server.machine.isDead = true
                try restartServer()
            } else {
                node.machine.isDead = true
                try restart(node)
            }
        case .drop, .duplicate, .reorder, .truncate: break
        case .copyReplica:
            guard nodes.count < plan.laptops + 2, !node.machine.isDead else { return }
            let copy = try node.copy(nodes.count, folder + "/laptop\(nodes.count)", isImage: !dice.oneIn(3))
            nodes.append(copy)
            links.append(Link(self, copy.index))
            moment.skews.append(moment.skews[node.index + 1])
            hit(fault, .copied)
        case .restoreReplica:
            if node.snapshots.isEmpty || dice.oneIn(3) {
                node.snapshots.append(Disk.current.snapshot(node.home))
                if node.snapshots.count > 3 { node.snapshots.removeFirst() }
                return
            }
            guard let files = dice.pick(node.snapshots) else { return }
            try node.setBack(to: files)
            try noteSetBack(node)
            hit(fault, .restored)
        case .restoreServer: try restoreServer()
        case .revoke: try revoke(node)
        case .upgrade: try upgrade(node)
        case .grantAndWithdraw, .handOver: break
        }
    }

    /// What an older program carried without knowing it comes alive.
    func upgrade(_ node: Node) throws {
        guard node.isOld, !node.machine.isDead, node.machine.room == nil else { return }
        node.machine.stepsToKill = nil
        let count = { try node.laptop.database.first("SELECT count(*) FROM outcome") { $0.int(0) } ?? 0 }
        let before = try count()
        try node.upgrade()
        hit(.upgrade, .upgraded)
        if try count() > before { sometimes.note(.cameAlive) }
        node.forms = []
        checked = [:]
    }

    /// What only this laptop held is gone with its disk, as nobody can help; what others hold must come back.
    private func noteSetBack(_ node: Node) throws {
        let here = try node.held(), known = try server.held()
        for id in order {
            guard let there = cases[id] else { continue }
            for (index, saved) in there.saves.enumerated() where saved.node == node.index {
                if here.contains(saved.hash) { continue }
                node.setBack.insert(saved.hash)
                if !known.contains(saved.hash) { there.saves[index].isSetBack = true }
            }
        }
    }

    private func hit(_ fault: Fault, _ path: Path) {
        faults += 1
        sometimes.note(path)
        trace.note(fault.rawValue)
    }
}
