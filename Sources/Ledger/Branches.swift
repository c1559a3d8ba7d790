internal import Crypto
internal import Database
package import Replication

/// A branch of a forked chain as this store holds it (B1).
struct Branch {
    /// Replica number of the alias under which it is filed.
    let alias: Int
    /// Replica number of the chain that holds the set before its first one.
    var parent: Int
    /// Replica number that the bytes of its sets spell: they were written before anybody knew of the fork.
    let root: Int
    /// Number of its first set.
    let seq: UInt32
    /// The daemon's fork notices: none until one has come, and one for each life of the daemon that met the fork.
    var notices: [(replica: Int, seq: UInt32)]
    /// Whether this store had the sets under the root's name.
    var isRenamed: Bool

    /// Number of the last set that it shares with the parent; 0 where it leaves at once.
    var base: UInt32 { seq - 1 }
}

extension DossierState {
    /// Number of the last set before a chain's own first one: 0 but for branches.
    func base(_ replica: Int) -> UInt32 { branches.isEmpty ? 0 : branches[replica]?.base ?? 0 }

    /// The replica that a chain's sets spell.
    func root(_ replica: Int) -> Int { branches.isEmpty ? replica : branches[replica]?.root ?? replica }

    /// Replica id as the hashed bytes of a chain's sets, and signatures over its head, spell it.
    package func spelling(_ replica: Int, _ ledger: Ledger) throws -> ReplicaID { try ledger.replicaID(root(replica)) }

    /// Replica id as a context spells it: who had not seen the fork notice knew the branch as a part of what it leaves.
    func spelling(_ replica: Int, in context: LocalContext, own: Int, _ ledger: Ledger) throws -> ReplicaID {
        var replica = replica
        while !branches.isEmpty, let branch = branches[replica] {
            if branch.notices.contains(where: { context.covers($0.replica, $0.seq, own: own) }) { break }
            replica = branch.parent
        }
        return try ledger.replicaID(replica)
    }

    /// Adds what a context covers by way of branches: who saw a branch saw what it leaves from.
    func completed(_ context: LocalContext, own: Int) -> LocalContext {
        guard !branches.isEmpty else { return context }
        var context = context
        context.implied = []
        func imply(_ replica: Int, _ seq: UInt32) {
            guard let branch = branches[replica] else { return }
            let covered = min(branch.base, seq)
            if covered > 0 { context.implied.append((branch.parent, covered)) }
            imply(branch.parent, covered)
        }
        imply(own, context.seq - 1 - context.gap)
        for entry in context.entries { imply(entry.replica, entry.seq) }
        return context
    }

    /// The view of somebody who knew branches by their root's name, as this store files them now.
    func translated(_ view: Vector, _ ledger: Ledger) throws -> Vector {
        guard !branches.isEmpty else { return view }
        var view = view
        var moved: [Int] = []
        for branch in branches.values.sorted(by: { $0.seq < $1.seq }) where branch.isRenamed {
            let parent = try ledger.replicaID(branch.parent), alias = try ledger.replicaID(branch.alias)
            let seq = view[parent]
            guard seq >= branch.seq, view[alias] == 0 else { continue }
            view[alias] = seq
            view[parent] = branch.base
            moved.append(branch.alias)
        }
        // Last, since a branch may have left this one.
        for number in moved {
            let alias = try ledger.replicaID(number)
            view[alias] = min(view[alias], chains[number]?.seq ?? 0)
        }
        return view
    }
}

/// The body of a fork notice: which branches the daemon filed under which alias. Kind 3 of replication itself; it has no
/// table, because the log cannot be read without it.
package enum ForkNotice {
    static let kind: UInt32 = 3

    /// - Parameter previous: the identity of the set before the branch's first one; zero where it begins a chain.
    static func operation(_ rename: Rename, previous: Digest) -> Operation {
        Operation(
            kind: kind, action: .create, record: .derived("plumb fork", rename.dossier.bytes, rename.alias.bytes),
            fields: [
                .init(0, .blob(rename.root.bytes)), .init(1, .integer(Int64(rename.seq))), .init(2, .blob(rename.hash.bytes)),
                .init(3, .blob(previous.bytes)),
            ])
    }

    /// The branches that a notice tells of, with the identities of what they leave from.
    static func renames(_ body: UnsafeRawBufferPointer, _ dossier: DossierID) throws -> [(rename: Rename, previous: Digest?)] {
        try BodyReader.operations(body).filter { $0.kind == kind }.map { operation in
            guard let root = operation[0]?.id, let seq = operation[1]?.integer, seq > 0, seq <= Int64(Limits.seq), case .blob(let bytes) = operation[2],
                let hash = Digest(bytes)
            else { throw FormatError("fork notice") }
            let previous: Digest? = if case .blob(let bytes) = operation[3] { Digest(bytes) } else { nil }
            return (Rename(dossier: dossier, root: root, seq: UInt32(seq), hash: hash), previous)
        }
    }
}

extension Ledger {
    /// The branches of a dossier, by alias.
    func branches(_ number: Int64) throws -> [Int: Branch] {
        let rows = try database.rows(
            "SELECT key,parent,root,seq,notice,renamed FROM branch WHERE key BETWEEN ? AND ?", .integer(Key.chain(number, 0)),
            .integer(Key.chain(number, 0xffff))
        ) { row in
            let notice: Int64? = if case .integer(let key) = row.value(4) { key } else { nil }
            return Branch(
                alias: Key.replica(ofChain: row.integer(0)), parent: row.int(1), root: row.int(2), seq: UInt32(clamping: row.int(3)),
                notices: notice.map { [(Key.replica(ofSet: $0), Key.seq(ofSet: $0))] } ?? [], isRenamed: row.int(5) != 0)
        }
        var branches = Dictionary(uniqueKeysWithValues: rows.map { ($0.alias, $0) })
        let further = try database.rows(
            "SELECT key,notice FROM branch_notice WHERE key BETWEEN ? AND ? ORDER BY key,notice", .integer(Key.chain(number, 0)),
            .integer(Key.chain(number, 0xffff))
        ) { (Key.replica(ofChain: $0.integer(0)), $0.integer(1)) }
        for (alias, notice) in further { branches[alias]?.notices.append((Key.replica(ofSet: notice), Key.seq(ofSet: notice))) }
        return branches
    }

    /// How many branches were filed apart here: what a person is told about copied disks.
    package func branchCount() throws -> Int { try database.first("SELECT count(*) FROM branch") { $0.int(0) } ?? 0 }

    /// From now on this store writes under a fresh replica wherever it wrote before: its numbers may be taken by a copy.
    package func beginFreshReplica() throws {
        let fresh = ID.random()
        try setValue("replica", fresh.bytes)
        try database.run("UPDATE dossier SET replica=?", .blob(fresh.bytes))
    }
}

extension Writer {
    /// Server: files what differs under an alias and says so in a signed notice, so that all holders agree (B1).
    func openBranch(_ dossier: DossierState, parent: Int, seq: UInt32, hash: Digest, introduces: [UInt8]?, now: Int64) throws -> Rename {
        let rename = Rename(dossier: dossier.id, root: try ledger.replicaID(dossier.root(parent)), seq: seq, hash: hash)
        let previous = try self.hash(dossier, parent, seq - 1)
        let branch = try addBranch(dossier, rename, parent: parent, isRenamed: false)
        let chain = try begin(dossier, branch, introduces: introduces)
        // A branch takes a number of this store like any chain: a device may make so many and no more.
        try ledger.beginChain(replica: branch.alias, signer: PublicKey(bytes: chain.signer), now: now, isBranch: true)
        dossier.chains[branch.alias] = chain
        try tell(of: branch, rename, previous: previous, dossier, now: now)
        return rename
    }

    /// Server: says in its own chain which branch is filed under which name.
    func tell(of branch: Branch, _ rename: Rename, previous: Digest, _ dossier: DossierState, now: Int64) throws {
        var body = BodyWriter()
        body.append(ForkNotice.operation(rename, previous: previous))
        let notice = try append(to: dossier, author: .zero, kind: .forkNotice, now: now, body: body)
        try note(notice: (try dossier.ownReplica(ledger), notice), of: branch, dossier)
    }

    /// Follows the daemon's fork notice.
    func follow(_ notice: (replica: Int, seq: UInt32), _ body: UnsafeRawBufferPointer, _ dossier: DossierState) throws {
        for (rename, previous) in try ForkNotice.renames(body, dossier.id) {
            if try !apply(rename, dossier) {
                let root = try ledger.replicaNumber(rename.root)
                let parent = try previous.flatMap { try chain(of: root, in: dossier, holding: rename.seq - 1, $0) }
                _ = try addBranch(dossier, rename, parent: parent ?? root, isRenamed: false)
            }
            if let number = try ledger.knownReplica(rename.alias), let branch = dossier.branches[number] {
                try note(notice: notice, of: branch, dossier)
            }
        }
    }

    /// Files a branch that this store holds under its root's name under the alias; what it wrote itself goes on under a
    /// fresh replica id.
    ///
    /// - Returns: whether the branch is known here, by now or before.
    package func apply(_ rename: Rename) throws -> Bool { try apply(rename, try dossier(rename.dossier)) }

    func apply(_ rename: Rename, _ dossier: DossierState) throws -> Bool {
        #if PLANTED_BUGS
        if Planted.has(.aliasMissed) { return true }
        #endif
        if let known = try ledger.knownReplica(rename.alias), dossier.branches[known] != nil { return true }
        // Under which name it is here depends on which other branches this store knows of: what tells it is its first set.
        guard let root = try ledger.knownReplica(rename.root), let parent = try chain(of: root, in: dossier, holding: rename.seq, rename.hash),
            let chain = dossier.chains[parent]
        else { return false }
        try flush()
        let own = try dossier.ownReplica(ledger)
        let branch = try addBranch(dossier, rename, parent: parent, isRenamed: true)
        try moveSets(dossier, branch)
        try moveContexts(dossier, branch)
        try moveChain(dossier, branch, chain)
        // What was taken without a signature still is, by whatever name.
        if unproved.contains(Key.chain(dossier.number, parent)) { unproved.insert(Key.chain(dossier.number, branch.alias)) }
        try moveBranches(dossier, branch)
        dossier.refoldWhole()
        if own == parent || own == branch.root {
            try ledger.beginFreshReplica()
            dossier.writeUnder(try ledger.ownReplica())
        }
        return true
    }

    /// The chain among those written under one replica's name that holds a set with this number and identity.
    private func chain(of root: Int, in dossier: DossierState, holding seq: UInt32, _ hash: Digest) throws -> Int? {
        let numbers = [root] + dossier.branches.values.filter { $0.root == root }.map(\.alias)
        return try numbers.first { number in
            guard let chain = dossier.chains[number], seq > dossier.base(number), seq <= chain.seq else { return false }
            return try self.hash(dossier, number, seq) == hash
        }
    }

    func addBranch(_ dossier: DossierState, _ rename: Rename, parent: Int, isRenamed: Bool) throws -> Branch {
        var parent = parent
        while let above = dossier.branches[parent], rename.seq <= above.seq { parent = above.parent }
        let alias = try ledger.replicaNumber(rename.alias)
        let branch = Branch(
            alias: alias, parent: parent, root: try ledger.replicaNumber(rename.root), seq: rename.seq, notices: [], isRenamed: isRenamed)
        dossier.branches[alias] = branch
        try database.run(
            "INSERT INTO branch(key,parent,root,seq,hash,renamed) VALUES(?,?,?,?,?,?)", .integer(Key.chain(dossier.number, alias)), Value(parent),
            Value(branch.root), Value(Int(rename.seq)), .blob(rename.hash.bytes), Value(isRenamed ? 1 : 0))
        return branch
    }

    /// A branch before its first set: its predecessor is the parent's set.
    func begin(_ dossier: DossierState, _ branch: Branch, introduces: [UInt8]?) throws -> ChainState {
        let head = try hash(dossier, branch.parent, branch.base)
        let signer = dossier.signer(ofBranchFrom: branch.parent, seq: branch.seq, introduces) ?? []
        return ChainState(
            seq: branch.base, time: HybridTime(bits: 0), head: head, term: 0, signer: signer, hubSeq: branch.base, hubTerm: 0, isNew: true)
    }

    private func note(notice: (replica: Int, seq: UInt32), of branch: Branch, _ dossier: DossierState) throws {
        let known = dossier.branches[branch.alias]?.notices ?? []
        if known.contains(where: { $0 == notice }) { return }
        dossier.branches[branch.alias]?.notices.append(notice)
        try database.run(
            known.isEmpty ? "UPDATE branch SET notice=?1 WHERE key=?2" : "INSERT INTO branch_notice(notice,key) VALUES(?1,?2) ON CONFLICT DO NOTHING",
            .integer(Key.set(dossier.number, notice.replica, notice.seq)), .integer(Key.chain(dossier.number, branch.alias)))
    }

    private func moveSets(_ dossier: DossierState, _ branch: Branch) throws {
        let first = Key.set(dossier.number, branch.parent, branch.seq)
        try database.run(
            "UPDATE change_set SET key=key+? WHERE key BETWEEN ? AND ?", .integer(Key.set(dossier.number, branch.alias, branch.seq) - first),
            .integer(first), .integer(Key.set(dossier.number, branch.parent, 0xff_ffff)))
    }

    /// Until now the root's name meant the branch, in every context that this store holds.
    private func moveContexts(_ dossier: DossierState, _ branch: Branch) throws {
        let rows = try database.rows(
            "SELECT key,context FROM change_set WHERE key BETWEEN ? AND ? AND context IS NOT NULL", .integer(Key.set(dossier.number, 0, 0)),
            .integer(Key.set(dossier.number, 0xffff, 0xff_ffff))
        ) { ($0.integer(0), $0.blob(1)) }
        for (key, stored) in rows {
            var context = try LocalContext(stored, seq: Key.seq(ofSet: key))
            guard let index = context.entries.firstIndex(where: { $0.replica == branch.parent && $0.seq >= branch.seq }) else { continue }
            context.entries[index].replica = branch.alias
            try database.run("UPDATE change_set SET context=? WHERE key=?", .blob(context.stored ?? []), .integer(key))
        }
    }

    /// What left the part that has moved leaves the branch now.
    private func moveBranches(_ dossier: DossierState, _ branch: Branch) throws {
        for other in dossier.branches.values where other.parent == branch.parent && other.seq > branch.seq {
            dossier.branches[other.alias]?.parent = branch.alias
            try database.run(
                "UPDATE branch SET parent=? WHERE key=?", Value(branch.alias), .integer(Key.chain(dossier.number, other.alias)))
        }
    }

    private func moveChain(_ dossier: DossierState, _ branch: Branch, _ chain: ChainState) throws {
        var moved = chain
        moved.isNew = true
        moved.isDirty = true
        moved.term = 0
        moved.hubSeq = max(chain.hubSeq, branch.base)
        moved.hubTerm = 0
        let aliasID = try ledger.replicaID(branch.alias)
        if chain.hubSeq > branch.base {
            let head = try database.first("SELECT hash FROM change_set WHERE key=?", .integer(Key.set(dossier.number, branch.alias, chain.hubSeq))) {
                Digest($0.blob(0)) ?? .zero
            }
            moved.hubTerm = Int64(bitPattern: ledger.identities.term(secret: dossier.secret, replica: aliasID, seq: chain.hubSeq, head: head ?? .zero))
        }
        var rest = chain
        rest.seq = branch.base
        rest.head = try hashAfterMove(dossier, branch)
        rest.hubSeq = min(chain.hubSeq, branch.base)
        rest.attestation = 0
        rest.leaf = 0
        var delta = UInt64(bitPattern: moved.hubTerm) &- UInt64(bitPattern: chain.hubTerm)
        try database.run("DELETE FROM chain WHERE key=?", .integer(Key.chain(dossier.number, branch.parent)))
        if branch.base > dossier.base(branch.parent) {
            let parentID = try ledger.replicaID(branch.parent)
            if rest.hubSeq == rest.seq {
                rest.hubTerm = Int64(bitPattern: ledger.identities.term(secret: dossier.secret, replica: parentID, seq: rest.seq, head: rest.head))
            }
            delta = delta &+ UInt64(bitPattern: rest.hubTerm)
            rest.isNew = true
            rest.isDirty = true
            rest.term = 0
            dossier.chains[branch.parent] = rest
        } else {
            dossier.chains[branch.parent] = nil
        }
        if !ledger.isAuthority && !dossier.isWithdrawn { try ledger.addHubDigest(delta) }
        digestChanged(dossier.id, by: 0 &- UInt64(bitPattern: chain.term))
        dossier.chains[branch.alias] = moved
    }

    private func hashAfterMove(_ dossier: DossierState, _ branch: Branch) throws -> Digest {
        if branch.base == dossier.base(branch.parent) { return .zero }
        let key = Key.set(dossier.number, branch.parent, branch.base)
        return try database.first("SELECT hash FROM change_set WHERE key=?", .integer(key)) { Digest($0.blob(0)) ?? .zero } ?? .zero
    }
}
