import Crypto
import Database
import Ledger
import Replication

/// The two sides of a sync at the level of stores: what the daemon and the client do around the log, without HTTP.
extension BenchStore {
    /// Server: writes down who may do what, so that the check of rights reads the database like the daemon's.
    func addAccess(for name: String) throws {
        let database = ledger.database
        try database.execute(
            "CREATE TABLE IF NOT EXISTS bench_access(person BLOB, dossier BLOB, entitlement INTEGER, PRIMARY KEY(person, dossier)) WITHOUT ROWID")
        try database.execute("CREATE TABLE IF NOT EXISTS bench_device(public_key BLOB PRIMARY KEY, person BLOB) WITHOUT ROWID")
        let person = Names.person(name)
        try database.write {
            try database.run("INSERT INTO bench_device VALUES(?,?)", .blob(try Names.key(name).publicKey.bytes), .blob(person.bytes))
            for number in 0..<Workload.dossierCount {
                try database.run(
                    "INSERT INTO bench_access VALUES(?,?,?)", .blob(person.bytes), .blob(Names.dossier(number).bytes), Value(Right.write.rawValue))
            }
        }
    }

    private func bearer(_ name: String) throws -> Bearer {
        let database = ledger.database
        return .device(
            key: try Names.key(name).publicKey, person: Names.person(name),
            right: { dossier, person in
                try database.first(
                    "SELECT entitlement FROM bench_access WHERE person=? AND dossier=?", .blob(person.bytes), .blob(dossier.bytes),
                    row: { Right(rawValue: $0.integer(0)).map { Standing($0) } }) ?? nil
            },
            certified: { key, person in
                try database.first("SELECT person FROM bench_device WHERE public_key=?", .blob(key.bytes), row: { $0.blob(0) == person.bytes }) ?? false
            })
    }

    /// Server: admits a request's chunks in one durable transaction; the reply brings the verdicts.
    func answer(_ bytes: [UInt8], from name: String, now: Int64) throws -> [UInt8] {
        let request = try SyncRequest(bytes)
        var reply = SyncReply(epoch: Exchange.epoch, now: now, admitted: HybridTime(milliseconds: now), outcome: .equal)
        let bearer = try bearer(name)
        var before: [DossierID: UInt32] = [:]
        try ledger.write { writer in
            for chunk in request.chunks {
                let admission = try writer.admit(chunk, from: bearer, now: now)
                guard admission.refused.isEmpty, !admission.isStaged else { throw BenchError("a chunk was not admitted") }
                reply.admittedSets += admission.admitted
                before.merge(admission.daemonBefore) { min($0, $1) }
            }
        }
        let extractor = Extractor(ledger, prefix: try ledger.dossierPrefix())
        for (id, seq) in before.sorted(by: { $0.key < $1.key }) {
            guard let dossier = try ledger.dossier(id) else { continue }
            if try extractor.add(dossier, afterDaemon: seq) { continue }
            if let outgoing = try extractor.emit() { reply.chunks.append(outgoing.envelope) }
            guard try extractor.add(dossier, afterDaemon: seq) else { throw BenchError("a verdict did not fit into a chunk") }
        }
        if let outgoing = try extractor.emit() { reply.chunks.append(outgoing.envelope) }
        return reply.encoded()
    }

    /// Server: replies that bring what a holder of `held` lacks, one chunk each; a new laptop holds nothing, and gets the
    /// dossiers' grants along.
    func replies(after held: [DossierID: Vector] = [:], now: Int64, _ take: (SyncReply) throws -> Void) throws {
        let extractor = Extractor(ledger, prefix: try ledger.dossierPrefix())
        var grants: [Grant] = []
        func send(_ outgoing: Outgoing, next: DossierID?) throws {
            var reply = SyncReply(
                epoch: Exchange.epoch, now: now, admitted: HybridTime(bits: 0), outcome: next == nil ? .equal : .range(next: next))
            reply.chunks = [outgoing.envelope]
            reply.grants = grants
            grants = []
            try take(reply)
        }
        for dossier in try ledger.dossiers() {
            if held[dossier.id] == nil {
                grants.append(
                    Grant(
                        dossier: dossier.id, group: dossier.group, kind: .visit, family: dossier.family, secret: dossier.secret, right: .write))
            }
            var vector = held[dossier.id] ?? Vector()
            while try !extractor.add(dossier, afterVector: vector) {
                guard let outgoing = try extractor.emit() else { throw BenchError("an empty chunk") }
                for segment in outgoing.segments where segment.dossier == dossier.number {
                    vector[try ledger.replicaID(segment.replica)] = segment.seq
                }
                try send(outgoing, next: dossier.id)
            }
        }
        if let outgoing = try extractor.emit() { try send(outgoing, next: nil) }
    }

    /// Laptop: takes a reply, its grants and its chunk in one durable transaction.
    ///
    /// - Parameter isDone: called before the commit.
    func take(_ reply: SyncReply, now: Int64, isDone: () -> Void = {}) throws {
        try ledger.write { writer in
            for grant in reply.grants { try writer.add(grant) }
            for chunk in reply.chunks {
                let admission = try writer.admit(chunk, from: .server, now: now)
                guard admission.refused.isEmpty, !admission.isStaged else { throw BenchError("a chunk was not admitted") }
            }
            try writer.finish()
            isDone()
        }
    }

    /// Laptop: sends what the server lacks, until nothing is left; returns the bytes of requests and replies.
    @discardableResult
    func push(as name: String, to server: BenchStore, now: Int64) throws -> Traffic {
        var traffic = Traffic()
        let extractor = Extractor(ledger, prefix: try ledger.dossierPrefix())
        while let (outgoing, isLast) = try ledger.nextPush(extractor) {
            let request = SyncRequest(
                epoch: Exchange.epoch, digest: try ledger.ownDigest(), chunks: [outgoing.envelope], pull: isLast ? .compare : .nothing
            ).encoded()
            let answer = try server.answer(request, from: name, now: now)
            let reply = try SyncReply(answer)
            try ledger.write { _ in try ledger.acknowledge(outgoing) }
            try take(reply, now: now)
            traffic.sent += request.count
            traffic.received += answer.count
            traffic.rounds += 1
            if isLast { break }
        }
        return traffic
    }
}

enum Exchange {
    static let epoch = Epoch(store: .derived("bench epoch"), number: 1)
}

struct Traffic {
    var sent = 0
    var received = 0
    var rounds = 0
    var values: [(String, Double)] { [("sent", Double(sent)), ("received", Double(received)), ("rounds", Double(rounds))] }
}
