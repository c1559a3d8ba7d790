import Crypto
import Database
import Ledger
import Replication

/// One measurement in a process of its own. Prints `name value` lines; the first is `seconds`.
enum Steps {
    static func run(_ arguments: [String]) throws -> [(String, Double)] {
        guard arguments.count >= 2 else { throw BenchError("a step needs a name and a folder") }
        let folder = arguments[1]
        let option = arguments.count > 2 ? arguments[2] : ""
        switch arguments[0] {
        case "rows": return try writeRows(folder)
        case "insert": return try insert(folder, Order(rawValue: option) ?? .byDossier)
        case "single": return try singleSaves(folder)
        case "seed": return try seed(folder)
        case "extract": return try extract(folder)
        case "apply": return try apply(folder)
        case "edits": return try edits(folder)
        case "merge": return try merge(folder)
        default: throw BenchError("no step \(arguments[0])")
        }
    }

    /// Writes the rows for the C floor and the peers.
    static func writeRows(_ folder: String) throws -> [(String, Double)] {
        let rows = Workload.rows()
        let text = Workload.tabSeparated(rows)
        try Host.write(text, to: folder + "/rows.tsv")
        return [("bytes", Double(text.count))]
    }

    /// Saves all rows as change sets in one transaction, NORMAL like its floor.
    static func insert(_ folder: String, _ order: Order) throws -> [(String, Double)] {
        let rows = Workload.rows()
        let store = try BenchStore("author", at: folder + "/insert.sqlite", durability: .normal)
        try store.addDossiers()
        var commit = 0.0
        let time = try Host.timed { try Host.splitting(&commit) { try store.saveAll(rows, order, isDone: $0) } }
        try expect(rows.count, "rows") { try store.rows }
        try expect(rows.count, "change sets") { try store.sets }
        return time + [("of which commit and checkpoint", commit)]
    }

    /// Saves rows one by one, each durable before the next, a slice for each line on the standard input.
    static func singleSaves(_ folder: String) throws -> [(String, Double)] {
        let rows = Array(Workload.rows(Workload.singleSaves))
        let store = try BenchStore("author", at: folder + "/single.sqlite")
        try store.addDossiers()
        try store.settle()
        let dossiers = (0..<Workload.dossierCount).map { Names.dossier($0) }
        var body = BodyWriter()
        let length = rows.count / Workload.slices
        try Answering.run(slices: Workload.slices) { slice in
            for index in slice * length..<(slice + 1) * length {
                try store.ledger.write { writer in
                    body.set(rows[index])
                    let state = try writer.dossier(dossiers[Order.byDossier.dossier(of: index, rows: Workload.rowCount)])
                    try writer.append(to: state, author: store.person, now: rows[index].created, body: body)
                }
            }
        }
        try expect(rows.count, "rows") { try store.rows }
        return []
    }

    /// Makes the stores that the later steps begin from: a laptop that saved every row, and the server that admitted
    /// them with a verdict for each dossier and chunk.
    static func seed(_ folder: String) throws -> [(String, Double)] {
        let rows = Workload.rows()
        let author = try BenchStore("author", at: folder + "/author.sqlite", durability: .normal)
        try author.addDossiers()
        try author.saveAll(rows, .roundRobin)
        let server = try BenchStore("server", at: folder + "/server.sqlite")
        try server.addDossiers()
        for name in ["author", "colleague"] { try server.addAccess(for: name) }
        var traffic = Traffic()
        let time = try Host.timed { traffic = try author.push(as: "author", to: server, now: Workload.syncTime) }
        try expect(rows.count, "rows") { try server.rows }
        if try author.ledger.dump() != server.ledger.dump() { throw BenchError("laptop and server differ after the push") }
        try author.settle()
        try server.settle()
        return time + traffic.values
    }

    /// Reads everything out of the server's store as replies for a new laptop.
    static func extract(_ folder: String) throws -> [(String, Double)] {
        let server = try BenchStore("server", at: folder + "/server.sqlite", keeping: true)
        var replies: [[UInt8]] = []
        Host.resetPeakMemory()
        let time = try Host.timed {
            try server.ledger.database.read { try server.replies(now: Workload.syncTime) { replies.append($0.encoded()) } }
        }
        let memory = Host.peakMemory() ?? 0
        var file: [UInt8] = []
        for reply in replies {
            file.appendVarint(reply.count)
            file.append(contentsOf: reply)
        }
        try Host.write(file, to: folder + "/replies.bin")
        let bytes = replies.reduce(0) { $0 + $1.count }
        return time + [("bytes", Double(bytes)), ("replies", Double(replies.count)), ("memory", memory)]
    }

    /// Takes those replies into an empty laptop, a FULL transaction for each chunk.
    static func apply(_ folder: String) throws -> [(String, Double)] {
        let file = try Host.read(folder + "/replies.bin")
        let replies: [[UInt8]] = try file.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            var replies: [[UInt8]] = []
            while !reader.isAtEnd { replies.append(Array(try reader.block("reply"))) }
            return replies
        }
        let laptop = try BenchStore("colleague", at: folder + "/apply.sqlite")
        var commits = 0.0
        let time = try Host.timed {
            for reply in replies {
                let reply = try SyncReply(reply)
                try Host.splitting(&commits) { try laptop.take(reply, now: Workload.syncTime, isDone: $0) }
            }
        }
        try expect(Workload.rowCount, "rows") { try laptop.rows }
        let server = try BenchStore("server", at: folder + "/server.sqlite", keeping: true)
        if try laptop.ledger.dump() != server.ledger.dump() { throw BenchError("laptop and server differ after the first sync") }
        return time + [("of which \(replies.count) commits and checkpoints", commits)]
    }

    /// A thousand two-column edits from a laptop to the server.
    static func edits(_ folder: String) throws -> [(String, Double)] {
        let rows = Workload.rows()
        let (server, author) = try pair(folder)
        var now = Workload.syncTime
        for (number, row) in Workload.sample(Workload.editCount, of: rows.count, seed: 7).enumerated() {
            now += Workload.pause(number)
            try author.edit(row, rows[row], now, [(BenchKind.status, .text("inc-\(number % 9)")), (BenchKind.updated, .integer(now))])
        }
        var traffic = Traffic()
        let time = try Host.timed { traffic = try author.push(as: "author", to: server, now: now) }
        if try author.ledger.dump() != server.ledger.dump() { throw BenchError("laptop and server differ after the edits") }
        return time + traffic.values
    }

    /// Two laptops edited a thousand defects each, 500 of them the same; one has synced, now the other does.
    static func merge(_ folder: String) throws -> [(String, Double)] {
        let rows = Workload.rows()
        let (server, author) = try pair(folder)
        let colleague = try BenchStore("colleague", at: folder + "/colleague.sqlite", durability: .normal)
        try server.replies(now: Workload.syncTime) { try colleague.take($0, now: Workload.syncTime) }
        let chosen = Workload.sample(Workload.editCount * 3 / 2, of: rows.count, seed: 9)
        var now = Workload.syncTime
        for (number, row) in chosen[..<Workload.editCount].enumerated() {
            now += Workload.pause(number)
            try author.edit(row, rows[row], now, [(BenchKind.title, .text("A title \(number)")), (BenchKind.status, .text("A-\(number)"))])
        }
        now = Workload.syncTime + 5_000
        for (number, row) in chosen[(Workload.editCount / 2)...].enumerated() {
            now += Workload.pause(number)
            var fields: [(Int, FieldValue)] = [(BenchKind.severity, .integer(9))]
            if (250..<750).contains(number) { fields.append((BenchKind.status, .text("B-\(number)"))) }
            try colleague.edit(row, rows[row], now, fields)
        }
        now += 60_000
        var before: [DossierID: Vector] = [:]
        for dossier in try author.ledger.dossiers() { before[dossier.id] = try dossier.vector(author.ledger) }
        try colleague.push(as: "colleague", to: server, now: now)

        let phases = try syncBothWays(author, server, before, now)
        if try author.ledger.dump() != server.ledger.dump() { throw BenchError("laptop and server differ after the merge") }
        let conflicts = try (author.ledger.conflictCount(), server.ledger.conflictCount(), author.ledger.conflicts().count)
        guard conflicts.0 == conflicts.1, conflicts.1 == conflicts.2 else { throw BenchError("conflicts differ: \(conflicts)") }
        return [("seconds", phases.reduce(0) { $0 + $1.1 }), ("conflicts", Double(conflicts.0))] + phases
    }

    /// The laptop gives its edits, the server admits them, and the laptop takes what it lacks; seconds of each phase.
    private static func syncBothWays(
        _ laptop: BenchStore, _ server: BenchStore, _ held: [DossierID: Vector], _ now: Int64
    ) throws -> [(String, Double)] {
        var phases: [(String, Double)] = []
        var begun = Host.seconds()
        func end(_ phase: String) {
            phases.append((phase, Host.seconds() - begun))
            begun = Host.seconds()
        }
        let extractor = Extractor(laptop.ledger, prefix: try laptop.ledger.dossierPrefix())
        guard let (outgoing, isLast) = try laptop.ledger.nextPush(extractor), isLast else { throw BenchError("the edits did not fit into one chunk") }
        let request = SyncRequest(epoch: Exchange.epoch, digest: try laptop.ledger.ownDigest(), chunks: [outgoing.envelope], pull: .compare).encoded()
        end("laptop extracts")
        _ = try server.answer(request, from: "author", now: now)
        end("server admits")
        var replies: [[UInt8]] = []
        try server.replies(after: held, now: now) { replies.append($0.encoded()) }
        end("server extracts")
        try laptop.ledger.write { _ in try laptop.ledger.acknowledge(outgoing) }
        for reply in replies { try laptop.take(try SyncReply(reply), now: now) }
        end("laptop applies")
        return phases
    }

    /// Copies of the seeded server and laptop.
    private static func pair(_ folder: String) throws -> (server: BenchStore, author: BenchStore) {
        for name in ["server", "author"] {
            Host.removeDatabase(folder + "/\(name)-copy.sqlite")
            try Host.copy(folder + "/\(name).sqlite", to: folder + "/\(name)-copy.sqlite")
        }
        return (
            try BenchStore("server", at: folder + "/server-copy.sqlite", keeping: true),
            try BenchStore("author", at: folder + "/author-copy.sqlite", keeping: true)
        )
    }

    private static func expect(_ wanted: Int, _ what: String, _ count: () throws -> Int) throws {
        let found = try count()
        guard found == wanted else { throw BenchError("\(found) \(what) instead of \(wanted)") }
    }
}

extension BenchStore {
    /// Saves an edit of one defect in a durable transaction of its own, as a person does.
    func edit(_ index: Int, _ row: DefectRow, _ now: Int64, _ fields: [(Int, FieldValue)]) throws {
        let operation = Operation(kind: BenchKind.number, action: .write, record: row.id, fields: fields.map { .init($0.0, $0.1) })
        try ledger.write { writer in
            var body = BodyWriter()
            body.append(operation)
            let state = try writer.dossier(Names.dossier(Order.roundRobin.dossier(of: index, rows: Workload.rowCount)))
            try writer.append(to: state, author: person, now: now, body: body)
        }
    }
}
