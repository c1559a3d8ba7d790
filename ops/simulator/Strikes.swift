import Glibc

/// Faults that strike between two steps. Each is one case here, and can be switched off by leaving it out of the plan.
extension World {
    func strike(_ node: Node) throws {
        guard let fault = dice.pick(plan.faults.sorted { $0.rawValue < $1.rawValue }) else { return }
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
        case .copyReplica, .restoreReplica, .restoreServer, .revoke, .grantAndWithdraw, .upgrade: break
        }
    }

    private func hit(_ fault: Fault, _ path: Path) {
        faults += 1
        sometimes.note(path)
        trace.note(fault.rawValue)
    }
}
