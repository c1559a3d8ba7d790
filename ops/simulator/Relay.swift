import Client
import Crypto
import Database
import Ledger
import Replication

/// Colleagues hand each other what the other lacks, without the daemon: chunks come in any order and at any time.
extension World {
    func relay(_ node: Node) throws {
        if !mail.isEmpty, dice.oneIn(2) { return try hand(mail.remove(at: dice.below(mail.count))) }
        guard let other = dice.pick(nodes), other !== node, mail.count < 12 else { return }
        let extractor = Extractor(node.ledger)
        for id in order {
            guard let there = cases[id], there.isField, let state = try node.ledger.dossier(id), let theirs = try other.ledger.dossier(id), !theirs.isWithdrawn
            else { continue }
            // Now and then only the last set: it comes before what it builds on.
            var held = try theirs.vector(other.ledger)
            if dice.oneIn(3) { held[state.replica] = max(held[state.replica], max(1, try state.vector(node.ledger)[state.replica]) - 1) }
            _ = try extractor.add(state, afterVector: held)
        }
        if let outgoing = try extractor.emit() { mail.append((other.index, outgoing.envelope)) }
    }

    private func hand(_ letter: (to: Int, envelope: Envelope)) throws {
        let node = nodes[letter.to]
        sometimes.note(.relayed)
        do {
            try node.ledger.write { writer in
                let peer = Bearer.peer { try writer.isCertified($0, $1, in: nil) }
                if try writer.admit(letter.envelope, from: peer, now: 0).isStaged { sometimes.note(.staged) }
                _ = try writer.admitStaged(from: peer, now: 0)
            }
            trace.note("\(node.index) takes from a colleague")
        } catch let error as LedgerError {
            // No proof yet for a tail, another branch under the same numbers, a dossier that is closed meanwhile: the colleague still has it.
            guard
                ["ledger.bad-signature", "ledger.foreign-author", "ledger.forked", "ledger.limit", "ledger.unknown-dossier", "ledger.missing-set"].contains(
                    error.code)
            else {
                throw error
            }
            trace.note("\(node.index) refuses \(error.code)")
        } catch is FormatError {
            trace.note("\(node.index) cannot read")
        } catch is UnknownDossier {
            trace.note("\(node.index) does not know")
        } catch {
            if node.machine.isDead { return try restart(node) }
            try check(error, "a chunk from a colleague")
        }
        if node.machine.isDead { try restart(node) }
    }
}
