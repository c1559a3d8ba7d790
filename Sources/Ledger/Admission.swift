package import Crypto
internal import Database
package import Replication

/// Who brings a chunk.
package enum Bearer {
    /// The server, to a laptop: its signature covers everything.
    case server
    /// A laptop, to the server.
    ///
    /// - key: the device's certified key; the chunk must be signed with it.
    /// - person: whose key it is.
    /// - right: where a person stands in a dossier; nil = no such dossier for that person, nor was there ever.
    /// - certified: whether a key belongs to a person, for chains that are relayed.
    case device(
        key: PublicKey, person: PersonID, right: (DossierID, PersonID) throws -> Standing?, certified: (PublicKey, PersonID) throws -> Bool)
    /// Another laptop: its own chains by its signature, foreign ones by their authors' proofs.
    case peer(certified: (PublicKey, PersonID) throws -> Bool)

    /// Whether a branch whose notice was lost is placed by its name alone: a colleague's waits for the server, which knows the chains.
    var placesByName: Bool { if case .peer = self { false } else { true } }
}

/// What became of a chunk.
package struct Admission: Sendable {
    package var admitted = 0
    package var known = 0
    /// Whether the chunk waits, whole, for what it builds on.
    package var isStaged = false
    package var refused: [DossierID: SyncReply.Refused.Reason] = [:]
    /// Dossiers with new sets.
    package var touched: Set<DossierID> = []
    /// Server: how far the daemon's own chain went in each of them before its verdict.
    package var daemonBefore: [DossierID: UInt32] = [:]
    /// Branches that came under a name that is taken, and how they are filed (B1).
    package var renames: [Rename] = []
}

/// What a chunk's chains are called in this store.
private struct ChainNames {
    /// Replica numbers by the chunk's own; −1 for those that no taken set needs.
    let replicas: [Int]
    /// Chains of the chunk that turned out to be branches, and from which numbers on.
    var branches: [ChainKey: FiledChain] = [:]

    func named(_ key: ChainKey, _ seq: UInt32) -> Int {
        if !branches.isEmpty, let alias = branches[key]?.alias(seq) { return alias }
        return replicas[Int(key.replica)]
    }
}

private struct ChainKey: Hashable {
    let dossier: Int32
    let replica: Int32
}

/// What a chain is called here that its sender knows by one name: from some numbers on it is a branch, and may be so again.
struct FiledChain {
    private var parts: [(seq: UInt32, alias: Int)] = []

    mutating func note(_ seq: UInt32, _ alias: Int) {
        parts.removeAll { $0.alias == alias }
        parts.insert((seq, alias), at: parts.firstIndex { $0.seq > seq } ?? parts.count)
    }

    func alias(_ seq: UInt32) -> Int? { parts.last { $0.seq <= seq }?.alias }

    var aliases: [Int] { parts.map(\.alias) }
}

extension Writer {
    /// Takes in a chunk: every set whose context is met, in order; repeats are recognised and harmless (T1).
    ///
    /// All or nothing: it throws without effect on a bad signature or a malformed chunk (`FormatError`), and the
    /// surrounding savepoint undoes what was written.
    ///
    /// - Parameters:
    ///   - isLast: whether no other chunk of the same request follows. Until then a relayed chain may end before the
    ///     number for which its author signed.
    ///   - ahead: what was done about this very envelope before.
    package func admit(_ envelope: Envelope, from bearer: Bearer, now: Int64, isLast: Bool = true, ahead: ReadAhead? = nil) throws -> Admission {
        // Chunks of one request build on each other, and what they name is looked up in the tables.
        try flush()
        let chunk: Chunk
        do {
            let lookup = LogLookup(ledger, bearer, filed)
            chunk = try ahead?.content.chunk(lookup) ?? readChunk(envelope.content[...], codec: envelope.codec, lookup: lookup)
        } catch is EarlyChunk {
            try stage(envelope, bearer, now: now)
            return Admission(isStaged: true)
        }
        switch bearer {
        case .server: guard envelope.signer == ledger.authority else { throw LedgerError.badSignature }
        case .device(let key, _, _, _): guard envelope.signer == key else { throw LedgerError.badSignature }
        case .peer: break
        }
        var admission = Admission()
        var dossiers: [DossierState?] = []
        for id in chunk.dossiers { dossiers.append(try accessible(id, bearer, &admission)) }
        // Decide before anything is written whether the whole chunk can be applied: its signature covers all of its
        // heads, so that a part cannot be verified alone.
        if try !isApplicable(chunk, dossiers, bearer) {
            try stage(envelope, bearer, now: now)
            admission.isStaged = true
            return admission
        }
        var judge = Judge(self, bearer, now)
        try judge.announce(chunk, dossiers)
        var heads: [ChainKey: Head] = [:]
        var order: [ChainKey] = []
        // A stranger gets a number of this store only with a set that is taken: numbers are few, and for ever.
        var used: Set<Int32> = []
        for entry in chunk.sets where dossiers[Int(entry.dossier)] != nil {
            used.insert(entry.replica)
            for index in entry.context { used.insert(chunk.contexts[Int(index)].replica) }
        }
        var names = ChainNames(
            replicas: try chunk.replicas.enumerated().map { used.contains(Int32($0.offset)) ? try ledger.replicaNumber($0.element) : -1 })
        // What an earlier chunk of the same request showed to be a branch: its sender still calls it by the old name.
        for key in filed.keys {
            guard let dossier = dossiers.firstIndex(where: { $0?.number == Key.dossier(ofChain: key) }),
                let replica = names.replicas.firstIndex(of: Key.replica(ofChain: key))
            else { continue }
            names.branches[ChainKey(dossier: Int32(dossier), replica: Int32(replica))] = filed[key]
        }
        // The highest of each chain, whatever the order: a repeat behind new sets must not hide them from signature and proof.
        func note(_ key: ChainKey, _ head: Head) { if heads[key].map({ $0.seq < head.seq }) ?? true { heads[key] = head } }
        try chunk.bodies.withUnsafeBytes { raw in
            // Sets of one chain follow each other: its head is noted when the next chain begins.
            var current: (key: ChainKey, head: Head)?
            var touched: Int32 = -1
            for (index, entry) in chunk.sets.enumerated() {
                guard let dossier = dossiers[Int(entry.dossier)] else { continue }
                let chainKey = ChainKey(dossier: entry.dossier, replica: entry.replica)
                if current?.key != chainKey {
                    if let current { note(current.key, current.head) }
                    if heads[chainKey] == nil { order.append(chainKey) }
                }
                let admitted = admission.admitted
                let body = UnsafeRawBufferPointer(rebasing: raw[entry.body])
                let head = try take(entry, chunk, dossier, &names, body, &judge, &admission, ahead, index)
                if admission.admitted > admitted, touched != entry.dossier {
                    admission.touched.insert(dossier.id)
                    touched = entry.dossier
                }
                if admission.admitted > admitted, !judge.isFromServer { owesProof(names.named(chainKey, entry.seq), of: dossier, broughtBy: envelope.signer) }
                if let last = current, last.key == chainKey, last.head.seq > entry.seq { continue }
                current = (chainKey, Head(seq: entry.seq, hash: head))
            }
            if let current { note(current.key, current.head) }
        }
        // A chunk of which a dossier was refused cannot show its signature: the refused part hides its heads.
        let hasher = SHA256Hasher()
        let leaves = try order.map { key in
            guard let dossier = dossiers[Int(key.dossier)], let head = heads[key] else { throw LedgerError.badSignature }
            return Attestation.leaf(
                secret: dossier.secret, dossier: dossier.id, replica: try dossier.spelling(names.named(key, head.seq), ledger), seq: head.seq, head: head.hash,
                hasher)
        }
        if admission.refused.isEmpty {
            let root = Attestation.root(leaves)
            let isKnown = ahead?.holds(envelope, over: root) ?? false
            guard isKnown || envelope.signer.isValid(signature: envelope.signature, for: Attestation.message(root: root)) else {
                throw LedgerError.badSignature
            }
        } else if admission.admitted > 0 {
            throw PartlyRefused(refused: admission.refused)
        }
        let proofs = try verifyRelayed(envelope, names, dossiers, heads, bearer)
        if isLast { try proveByBranches() }
        if isLast && !unproved.isEmpty { throw LedgerError.badSignature }
        if admission.admitted > 0 { try attest(envelope, leaves, order, dossiers, names, heads, proofs) }
        admission.daemonBefore = try judge.close()
        if isLast { filed = [:] }
        return admission
    }

    private struct Head {
        let seq: UInt32
        let hash: Digest
    }

    /// The dossier if the bearer may bring sets of it, else nil and a refusal. Absent and forbidden are one answer.
    private func accessible(_ id: DossierID, _ bearer: Bearer, _ admission: inout Admission) throws -> DossierState? {
        if case .device(_, let person, let right, _) = bearer, try right(id, person) == nil {
            admission.refused[id] = .unknownDossier
            return nil
        }
        // A store that cannot be read throws on: a laptop that is told of an unknown dossier takes it for withdrawn.
        do { return try dossier(id) } catch {
            guard (error as? LedgerError)?.code == LedgerError.unknownDossier(id).code else { throw error }
            admission.refused[id] = .unknownDossier
            return nil
        }
    }

    /// Whether every set continues its chain and every context is met, given the sets before it in the chunk.
    private func isApplicable(_ chunk: Chunk, _ dossiers: [DossierState?], _ bearer: Bearer) throws -> Bool {
        #if PLANTED_BUGS
        let isUnordered = Planted.has(.chainOrder)
        #endif
        var reached = try branchBases(chunk, dossiers)
        if bearer.placesByName { try addNamedBases(chunk, dossiers, &reached) }
        let replicas = try chunk.replicas.map { try ledger.knownReplica($0) }
        func held(_ key: ChainKey) -> UInt32 {
            let dossier = dossiers[Int(key.dossier)]
            guard let dossier, let replica = replicas[Int(key.replica)] else { return reached[key] ?? 0 }
            let stored = max(dossier.chains[replica]?.seq ?? 0, dossier.base(replica))
            let apart = (filed[Key.chain(dossier.number, replica)]?.aliases ?? []).reduce(0) { max($0, dossier.chains[$1]?.seq ?? 0) }
            return max(reached[key] ?? 0, stored, apart)
        }
        var current: (key: ChainKey, seq: UInt32)?
        for entry in chunk.sets where dossiers[Int(entry.dossier)] != nil {
            let key = ChainKey(dossier: entry.dossier, replica: entry.replica)
            var seq = 0 as UInt32
            if let current, current.key == key {
                seq = current.seq
            } else {
                if let current { reached[current.key] = current.seq }
                seq = held(key)
            }
            guard seq >= entry.seq - 1 else { return false }
            for index in entry.context {
                let named = chunk.contexts[Int(index)]
                #if PLANTED_BUGS
                if isUnordered { continue }
                #endif
                guard held(ChainKey(dossier: entry.dossier, replica: named.replica)) >= named.seq else { return false }
            }
            current = (key, max(seq, entry.seq))
        }
        return true
    }

    /// Where the branches begin whose notices come in this chunk: their own sets may follow at once.
    private func branchBases(_ chunk: Chunk, _ dossiers: [DossierState?]) throws -> [ChainKey: UInt32] {
        var bases: [ChainKey: UInt32] = [:]
        guard chunk.forms.contains(where: { $0.kind == SetKind.forkNotice.rawValue }) else { return bases }
        for entry in chunk.sets where chunk.forms[Int(entry.form)].kind == SetKind.forkNotice.rawValue {
            guard let dossier = dossiers[Int(entry.dossier)] else { continue }
            let renames = try chunk.bodies.withUnsafeBytes { try ForkNotice.renames(UnsafeRawBufferPointer(rebasing: $0[entry.body]), dossier.id) }
            for (rename, _) in renames {
                guard let index = chunk.replicas.firstIndex(of: rename.alias) else { continue }
                bases[ChainKey(dossier: entry.dossier, replica: Int32(index))] = rename.seq - 1
            }
        }
        return bases
    }

    /// The same of branches whose notice was lost, where a chain is here that may be what they left.
    private func addNamedBases(_ chunk: Chunk, _ dossiers: [DossierState?], _ bases: inout [ChainKey: UInt32]) throws {
        guard chunk.replicas.contains(where: \.isAlias) else { return }
        var highest = dossiers.map { $0?.chains.values.map(\.seq).max() ?? 0 }
        var seen: Set<ChainKey> = []
        for entry in chunk.sets {
            let key = ChainKey(dossier: entry.dossier, replica: entry.replica)
            guard let dossier = dossiers[Int(entry.dossier)] else { continue }
            if seen.insert(key).inserted, entry.seq > 1, bases[key] == nil, highest[Int(entry.dossier)] >= entry.seq - 1,
                try hasUnknownName(chunk, entry.replica, dossier)
            {
                bases[key] = entry.seq - 1
            }
            highest[Int(entry.dossier)] = max(highest[Int(entry.dossier)], entry.seq)
        }
    }

    /// Applies one set or recognises it; returns its identity.
    private func take(
        _ entry: Chunk.Entry, _ chunk: Chunk, _ dossier: DossierState, _ names: inout ChainNames, _ body: UnsafeRawBufferPointer, _ judge: inout Judge,
        _ admission: inout Admission, _ ahead: ReadAhead?, _ index: Int
    ) throws -> Digest {
        let key = ChainKey(dossier: entry.dossier, replica: entry.replica)
        let form = chunk.forms[Int(entry.form)]
        let introduces = entry.key < 0 ? nil : chunk.keys[Int(entry.key)]
        func context(_ replica: Int) throws -> LocalContext {
            var context = LocalContext(gap: entry.gap, entries: [], seq: entry.seq)
            for index in entry.context {
                let named = chunk.contexts[Int(index)]
                context.entries.append((names.named(ChainKey(dossier: entry.dossier, replica: named.replica), named.seq), named.seq))
            }
            return try canonical(context, dossier, own: replica)
        }
        if judge.placesByName, try hasUnknownName(chunk, entry.replica, dossier) {
            let rename = try openNamed(
                chunk.replicas[Int(entry.replica)], dossier, seq: entry.seq, relatives: chunk.replicas, introduces: introduces, judge
            ) { parent in
                try self.identity(
                    dossier, replica: parent, seq: entry.seq, time: entry.time, form: form, context: try context(parent), introduces: introduces,
                    previous: try hash(dossier, parent, entry.seq - 1), body: body)
            }
            // A chain's beginning under such a name is refused below.
            guard rename != nil || entry.seq == 1 else { throw LedgerError.badSignature }
        }
        // A branch may itself have forked, so that it takes as many steps as there are branches to find the chain.
        for _ in 0...dossier.branches.count + 1 {
            let replica = names.named(key, entry.seq)
            let held = max(dossier.chains[replica]?.seq ?? 0, dossier.base(replica))
            // Behind the end of what is here a branch may begin that this store has filed by another notice already.
            let isBeyond = entry.seq > held
            if isBeyond, !dossier.branches.values.contains(where: { $0.parent == replica && $0.seq == entry.seq }) { break }
            let identity = try identity(
                dossier, replica: replica, seq: entry.seq, time: entry.time, form: form, context: try context(replica), introduces: introduces,
                previous: try hash(dossier, replica, entry.seq - 1), body: body)
            if try !isBeyond && hash(dossier, replica, entry.seq) == identity {
                admission.known += 1
                #if PLANTED_BUGS
                if Planted.has(.appliedTwice) { judge.note(dossier) }
                #endif
                return identity
            }
            #if PLANTED_BUGS
            if Planted.has(.forkUnchecked) { return identity }
            #endif
            guard let branch = try fileApart(dossier, parent: replica, seq: entry.seq, identity, introduces, judge, mayOpen: !isBeyond) else { break }
            names.branches[key, default: FiledChain()].note(entry.seq, branch.alias)
            filed[Key.chain(dossier.number, names.replicas[Int(key.replica)])] = names.branches[key]
            admission.renames.append(branch.rename)
        }
        let replica = names.named(key, entry.seq)
        if dossier.chains[replica] == nil, let branch = dossier.branches[replica] {
            dossier.chains[replica] = try begin(dossier, branch, introduces: introduces)
        }
        let chain = dossier.chains[replica]
        guard entry.seq == (chain?.seq ?? 0) + 1 else { throw LedgerError.forked(dossier.id) }
        let context = try context(replica)
        let signer = PublicKey(bytes: chain?.signer ?? introduces ?? [])
        if chain == nil && judge.decides && signer != ledger.authority { try dossier.checkRoom(for: signer.bytes) }
        try judge.checkAuthor(form.author, signer, dossier.id)
        if chain == nil, !judge.isFromServer { try ledger.beginChain(replica: replica, signer: signer, now: judge.now) }
        let isPlain = dossier.branches.isEmpty && names.branches.isEmpty
        let foreseen = try isPlain ? ahead.flatMap { try self.identity($0, index, entry, dossier, previous: chain?.head ?? .zero, context) } : nil
        let judged = try judge.judge(dossier, replica: replica, entry: entry, form: form, context: context, signer: signer, body: body)
        let identity = try record(
            dossier, replica: replica, seq: entry.seq, time: entry.time, effective: judged.time, form: form, context: context,
            introduces: introduces, body: body, reason: judged.reason, fromHub: judge.isFromServer, identity: foreseen)
        try judge.after(dossier, replica: replica, entry: entry, form: form, context: context, judged: judged, identity: identity, body: body)
        admission.admitted += 1
        return identity
    }

    /// Where a set belongs that differs from what is held under its number (B1): in a branch known by the daemon's notice, or, on
    /// the server, in a new one. A laptop that knows of no notice cannot say; it throws `ledger.forked`.
    private func fileApart(
        _ dossier: DossierState, parent: Int, seq: UInt32, _ identity: Digest, _ introduces: [UInt8]?, _ judge: Judge, mayOpen: Bool
    ) throws -> (alias: Int, rename: Rename)? {
        let rename = Rename(dossier: dossier.id, root: try ledger.replicaID(dossier.root(parent)), seq: seq, hash: identity)
        if let known = try ledger.knownReplica(rename.alias), dossier.branches[known] != nil { return (known, rename) }
        guard mayOpen else { return nil }
        guard judge.decides else { throw LedgerError.forked(dossier.id) }
        try dossier.checkRoom(for: dossier.signer(ofBranchFrom: parent, seq: seq, introduces) ?? [])
        _ = try openBranch(dossier, parent: parent, seq: seq, hash: identity, introduces: introduces, now: judge.now)
        return (try ledger.replicaNumber(rename.alias), rename)
    }

    /// Notes that a set was taken of somebody else's chain: from here on a proof of the chain's end is due, whatever the bearer calls it.
    private func owesProof(_ replica: Int, of dossier: DossierState, broughtBy signer: PublicKey) {
        if let chain = dossier.chains[replica], chain.signer != signer.bytes { unproved.insert(Key.chain(dossier.number, replica)) }
    }

    /// Relayed chains count only as far as somebody who may sign for them has signed (C5).
    ///
    /// - Returns: the proofs that held, to be kept for whoever gets the chains from here.
    private func verifyRelayed(
        _ envelope: Envelope, _ names: ChainNames, _ dossiers: [DossierState?], _ heads: [ChainKey: Head], _ bearer: Bearer
    ) throws -> [ChainKey: HeadProof] {
        var proofs: [ChainKey: HeadProof] = [:]
        if case .server = bearer { return proofs }
        for (key, head) in heads {
            guard let dossier = dossiers[Int(key.dossier)] else { continue }
            let number = names.named(key, head.seq)
            let signer = dossier.chains[number]?.signer ?? []
            // What was held before needs no proof: it is what it was.
            if signer == envelope.signer.bytes || !(dossier.chains[number]?.isDirty ?? true) { continue }
            // An earlier set that comes again, or a branch that comes under the same name, shows nothing about how the chain ends.
            guard let end = dossier.chains[number], end.seq == head.seq, end.head == head.hash else { continue }
            // A chain and its branch are spelled alike, so that two proofs may name one number.
            let spelling = try dossier.spelling(number, ledger)
            let proof = envelope.proofs.first {
                $0.dossier == dossier.id && $0.replica == spelling && $0.seq == head.seq && ($0.signer.bytes == signer || $0.signer == ledger.authority)
                    && $0.isValid(secret: dossier.secret, head: head.hash)
            }
            let chain = Key.chain(dossier.number, number)
            proofs[key] = proof
            if proof != nil { unproved.remove(chain) } else { unproved.insert(chain) }
        }
        return proofs
    }

    /// A signature over a branch covers what it leaves from: each set holds the identity of the one before.
    private func proveByBranches() throws {
        var isMoving = true
        while isMoving, !unproved.isEmpty {
            isMoving = false
            for key in unproved {
                let dossier = try dossier(number: Key.dossier(ofChain: key)), parent = Key.replica(ofChain: key)
                guard let end = dossier.chains[parent]?.seq else { continue }
                let isCovered = dossier.branches.values.contains { branch in
                    branch.parent == parent && branch.base >= end && dossier.chains[branch.alias]?.seq ?? 0 > branch.base
                        && !unproved.contains(Key.chain(dossier.number, branch.alias))
                }
                if isCovered {
                    unproved.remove(key)
                    isMoving = true
                }
            }
        }
    }

    /// Keeps the signature, so that this store can prove the chains to others it relays them to.
    private func attest(
        _ envelope: Envelope, _ leaves: [Digest], _ order: [ChainKey], _ dossiers: [DossierState?], _ names: ChainNames, _ heads: [ChainKey: Head],
        _ proofs: [ChainKey: HeadProof]
    ) throws {
        try database.run(
            "INSERT INTO attestation(signer,signature,leaves) VALUES(?,?,?)", .blob(envelope.signer.bytes), .blob(envelope.signature),
            .blob(leaves.flatMap(\.bytes)))
        let number = database.lastInsertedKey
        for (leaf, key) in order.enumerated() {
            guard let dossier = dossiers[Int(key.dossier)], let head = heads[key] else { continue }
            let replica = names.named(key, head.seq)
            guard let chain = dossier.chains[replica], chain.seq == head.seq, chain.head == head.hash, chain.isDirty else { continue }
            if let proof = proofs[key] {
                // What counts is who may sign for the chain, not who brought it: else it could not be handed on a second time.
                try database.run(
                    "INSERT INTO attestation(signer,signature,leaves) VALUES(?,?,?)", .blob(proof.signer.bytes), .blob(proof.signature),
                    .blob(proof.storedPath))
                dossier.chains[replica]?.attestation = database.lastInsertedKey
                dossier.chains[replica]?.leaf = HeadProof.isPath
            } else {
                dossier.chains[replica]?.attestation = number
                dossier.chains[replica]?.leaf = leaf
            }
        }
    }

    /// Takes in staged chunks of a bearer that can be applied by now; called after every admission.
    package func admitStaged(from bearer: Bearer, now: Int64) throws -> Int {
        let person = Writer.sender(bearer)
        var admitted = 0
        var isMoving = true
        while isMoving {
            isMoving = false
            let rows = try database.rows("SELECT digest,envelope FROM staged WHERE person=? ORDER BY rowid", .blob(person.bytes)) { ($0.blob(0), $0.blob(1)) }
            for (digest, bytes) in rows {
                let envelope = try bytes.withUnsafeBytes { raw in
                    var reader = ByteReader(raw)
                    return try Envelope(&reader)
                }
                try finish()
                let result: Admission
                do {
                    result = try database.savepoint {
                        let result = try admit(envelope, from: bearer, now: now)
                        try finish()
                        return result
                    }
                } catch {
                    discard()
                    // A disk that is full or failing says nothing about the chunk, and may have ended the transaction around all this:
                    // what colleagues brought by file nobody sends again.
                    if let error = error as? DatabaseError, !error.isConstraint { throw error }
                    // What turns out forged or malformed when its time comes is dropped: its sender still has it.
                    try database.run("DELETE FROM staged WHERE digest=?", .blob(digest))
                    continue
                }
                if result.isStaged { continue }
                try database.run("DELETE FROM staged WHERE digest=?", .blob(digest))
                admitted += result.admitted
                isMoving = true
            }
        }
        return admitted
    }
}

extension DossierState {
    /// Whose a branch is: who begins at once brings a key, whatever name that is under; later on it is the chain's that the branch leaves.
    func signer(ofBranchFrom parent: Int, seq: UInt32, _ introduces: [UInt8]?) -> [UInt8]? { seq == 1 ? introduces : chains[parent]?.signer }

    /// Refuses one more chain: every later set names all chains in its context, and numbers of replicas are few, for ever.
    func checkRoom(for signer: [UInt8]) throws {
        let own = chains.values.reduce(0) { $0 + ($1.signer == signer ? 1 : 0) }
        guard chains.count < Limits.chains, own < Limits.chainsOfOneKey else { throw LedgerError.limit }
    }
}

/// A chunk held sets for dossiers that the bearer may not bring beside others: the bearer sends the others alone.
package struct PartlyRefused: Error, Sendable {
    package let refused: [DossierID: SyncReply.Refused.Reason]
    package init(refused: [DossierID: SyncReply.Refused.Reason]) { self.refused = refused }
}
