internal import Crypto
internal import Database
internal import Replication

/// Branches that come under their names before any notice of them (B1, B2): an earlier life of the server told a laptop how its
/// branch is called, and was set back before anybody had the notice; or the notice builds on the branch itself. The name says where
/// the branch belongs: it is made of the chain's name and of the branch's first set.
extension Writer {
    /// The names in a chunk that only a server gives out and that this one does not know in the dossier.
    func hasUnknownName(_ chunk: Chunk, _ replica: Int32, _ dossier: DossierState) throws -> Bool {
        guard chunk.replicas[Int(replica)].isAlias else { return false }
        return try ledger.knownReplica(chunk.replicas[Int(replica)]).map { dossier.branches[$0] == nil && dossier.chains[$0] == nil } ?? true
    }

    /// Files a branch under the name that it comes with; the server also tells of it.
    ///
    /// - Parameters:
    ///   - seq: number of the branch's first set.
    ///   - relatives: replicas that the same chunk tells of.
    ///   - identity: what that set hashes to as the next of a chain.
    /// - Returns: nil when no chain here, nor any known name of the same device, makes this name.
    func openNamed(
        _ name: ReplicaID, _ dossier: DossierState, seq: UInt32, relatives: [ReplicaID], introduces: [UInt8]?, _ judge: Judge, identity: (Int) throws -> Digest
    ) throws -> Rename? {
        for parent in try parents(dossier, seq, relatives, introduces) {
            let rename = Rename(dossier: dossier.id, root: try ledger.replicaID(dossier.root(parent)), seq: seq, hash: try identity(parent))
            guard rename.alias == name else { continue }
            if judge.decides { try dossier.checkRoom(for: dossier.signer(ofBranchFrom: parent, seq: seq, introduces) ?? []) }
            let previous = try hash(dossier, parent, seq - 1)
            // Held here as a chain's own past it is moved; the others were the branches.
            if try !apply(rename, dossier) {
                if judge.decides {
                    _ = try openBranch(dossier, parent: parent, seq: seq, hash: rename.hash, introduces: introduces, now: judge.now)
                } else {
                    _ = try addBranch(dossier, rename, parent: parent, isRenamed: false)
                }
            } else if judge.decides, let branch = dossier.branches[try ledger.replicaNumber(name)] {
                try tell(of: branch, rename, previous: previous, dossier, now: judge.now)
            }
            return rename
        }
        return nil
    }

    /// Numbers of chains that the branch may have left: those that hold the set before its first, or whose name the device used.
    private func parents(_ dossier: DossierState, _ seq: UInt32, _ relatives: [ReplicaID], _ introduces: [UInt8]?) throws -> [Int] {
        let held = dossier.chains.keys.sorted().filter { dossier.chains[$0]?.seq ?? 0 >= seq - 1 && dossier.base($0) < seq }
        guard seq == 1 else { return held }
        let used = try database.rows("SELECT no FROM replica WHERE signer=?", .blob(introduces ?? [])) { $0.int(0) }
        let named = try relatives.compactMap { try ledger.knownReplica($0) }
        return held + (used + named).filter { dossier.chains[$0] == nil && dossier.branches[$0] == nil }
    }
}
