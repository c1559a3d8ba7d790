import Client
import Crypto
import Database
import Disclosure
import Glibc
import HTTP
import Ledger
import Replication

/// A device that the office revokes in the middle of its life: nothing that comes later counts, and nothing is lost.
extension World {
    /// Revokes the device of a laptop, and with it of every copy of that laptop.
    func revoke(_ node: Node) throws {
        // Somebody has to be left who works.
        guard !node.isRevoked, restored.mode == .normal, nodes.contains(where: { !$0.isRevoked && $0.publicKey != node.publicKey }), dice.oneIn(2) else {
            return
        }
        try disturbed {
            try revokeDevice(of: node)
            let key = node.publicKey
            for other in nodes where other.publicKey == key { other.isRevoked = true }
            try noteUnadmitted(by: key)
            recent = []
            faults += 1
            sometimes.note(.revoked)
            trace.note("revoke \(node.index)")
            if nodes.count < plan.laptops + 3, dice.oneIn(2) { try enrolAgain(node.person) }
        }
    }

    func revokeDevice(of node: Node) throws {
        let name = ID.derived("plumb device", node.person.bytes, node.publicKey.bytes).description
        let door = server.door!
        _ = try wait { try await door.revokeDevice(named: name) }
    }

    /// Saves that the server does not hold at the moment of the revocation: whatever way they come by, they must not count.
    private func noteUnadmitted(by key: PublicKey) throws {
        let saves = order.flatMap { cases[$0]?.saves ?? [] }.filter { !$0.isOffice && nodes[$0.node].publicKey == key }.map(\.hash)
        // What a restored server has lost comes back with its verdict from whoever holds both.
        afterRevocation.formUnion(Set(saves).subtracting(try server.held()).subtracting(restored.lost))
    }

    /// The same person goes on with another computer and another key.
    private func enrolAgain(_ person: PersonID) throws {
        guard let who = people.firstIndex(of: person) else { return }
        let door = server.door!
        let code = try wait { try await door.invite(name: "person \(who)") }
        let node = Node(nodes.count, person, folder + "/laptop\(nodes.count)")
        try node.enrol("person \(who)", code, World.roles[who], server)
        nodes.append(node)
        links.append(Link(self, node.index))
        moment.skews.append(0)
        sometimes.note(.enrolledAgain)
        trace.note("enrolled again as \(node.index)")
    }

    /// At a quiet point: a revoked laptop is told so, and keeps everything; now and then, and at the end, its rescue file goes to
    /// the server.
    func checkRevoked(isLast: Bool) throws {
        for node in nodes where node.isRevoked {
            try sync(node)
            try checkNothingLost(node)
            if isLast || dice.oneIn(3) { try rescue(node) }
        }
    }

    private func rescue(_ node: Node) throws {
        let path = folder + "/rescue\(node.index)"
        unlink(path)
        // Rescue files are written by today's program, which makes alive what an older one only carried; the older one does not come back.
        if node.isOld { try upgrade(node) }
        var rescue = try Rescue(home: node.home)
        let export = try rescue.run(to: path, everything: restored.times > 0, now: moment.read(node.index + 1))
        if export.lost > 0 { throw Violation(2, "laptop \(node.index) cannot read \(export.lost) of its saves for the rescue") }
        let door = server.door!
        let report = try wait { try await door.takeRescue(file: path) }
        faults += 1
        sometimes.note(.rescued)
        sometimes.note(.rescuedSets, report.admittedSets)
        trace.note("\(node.index) rescued \(report.admittedSets) \(report.refused.count)")
        let held = try server.held()
        let refused = Set(report.refused.map(\.what))
        let key = node.publicKey
        for id in order {
            guard let there = cases[id], !refused.contains(id.description) else { continue }
            let own = there.saves.filter { $0.node == node.index && !$0.isSetBack && !node.setBack.contains($0.hash) }.map(\.hash)
            if own.isEmpty || key != node.publicKey { continue }
            if let missing = own.first(where: { !held.contains($0) }) {
                throw Violation(
                    2, "save \(missing.prefix(4)) of revoked laptop \(node.index) in \(id) is not in what its rescue file brought, and nobody said so")
            }
        }
    }
}
