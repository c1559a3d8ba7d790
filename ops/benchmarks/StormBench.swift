import Crypto
import Database
import Disclosure
import Glibc
import Ledger
import Records
import Replication

/// `ops/bench --storm`: everybody finishes the day at once; what a long history costs; how a server with ten years starts.
struct StormBench {
    let folder: String
    let programs: String
    let floor: String
    let laptops: Int
    private(set) var figures: [Figure] = []
    private(set) var notes: [String] = []

    init(folder: String, programs: String, floor: String, isQuick: Bool) {
        self.folder = folder
        self.programs = programs
        self.floor = floor
        laptops = isQuick ? 200 : StormSite.laptops
    }

    mutating func run(_ progress: (String) -> Void) async throws {
        progress("preparing \(laptops) laptops")
        let data = folder + "/storm-server"
        _ = try Host.run(["/bin/rm", "-rf", data])
        let evenings = try await StormSite.prepare(data, laptops: laptops)
        if let others = getenv("PLUMB_STORM_PROGRAMS") {
            return try StormTurns(folder: folder, data: data, evenings: evenings).run(
                String(cString: others).split(separator: ":").map(String.init), photos: photos, progress)
        }
        progress("storm")
        let evening = try StormEvening(evenings, at: data, folder: folder, programs: programs, photos: photos)
        let load = evening.load
        for failure in Set(load.failures) { notes.append("storm, refused: \(failure), \(load.failures.filter { $0 == failure }.count) times") }
        progress("counting what arrived")
        let lost = try await missing(data, evenings)
        progress("plain group commit")
        let plain = try StormPlain.seconds(folder, laptops: laptops)
        let sets = Double(laptops * StormSite.changes)
        figures += [
            .limited("storm_p99", evening.acknowledged(permille: 990), "ms", atMost: 1_000), .exactly("storm_lost", Double(lost), "items", 0),
            .limited("storm_memory", evening.memory, "MB", atMost: 256),
            Figure(
                name: "storm_throughput", value: sets / load.syncSeconds, unit: "sets/s", floor: sets / plain, target: 0, met: true),
        ]
        notes.append(
            "storm: \(laptops) laptops at once, \(StormSite.changes) changes and \(StormSite.photos) photos of \(StormSite.photoBytes >> 10) KiB each; "
                + "last acknowledgement after \(three(load.syncSeconds)) s, last photo after \(three(load.allSeconds)) s; "
                + "the server took \(three(evening.processor)) s of processor time, its busiest thread \(three(evening.busiest)) s until then, the laptops' side "
                + "\(three(load.processorSeconds)) s")
        func part(_ share: Int) -> String { three(evening.acknowledged(permille: share) / 1000) }
        notes.append("acknowledged: half after \(part(500)) s, 90 % after \(part(900)) s, 99 % after \(part(990)) s, all after \(part(1000)) s")
        notes.append("storm_throughput: its floor is plain SQLite, one FULL commit for each \(StormPlain.laptopsInCommit) laptops' rows")
        if getenv("PLUMB_STORM_PHOTOS") != nil { return }
        progress("history")
        figures.append(try await StormHistory.growth(folder, &notes))
        progress("a server with ten years")
        figures.append(.limited("server_start", try await tenYears(), "s", atMost: 1))
    }

    /// Photos that each laptop sends.
    private var photos: Int { getenv("PLUMB_STORM_PHOTOS").flatMap { Int(String(cString: $0)) } ?? StormSite.photos }

    /// Change sets and photos that the laptops sent and the stopped server does not hold.
    private func missing(_ data: String, _ evenings: [StormSite.Evening]) async throws -> Int {
        let door = try Door.open(data: data, clock: { Host.milliseconds() })
        let dossiers = evenings.map(\.dossier)
        let sets = try await door.read { ledger in
            try dossiers.reduce(0) { sum, dossier in
                sum + (try ledger.view(dossier).entries.map { Int($0.seq) }.max() ?? 0 >= StormSite.changes ? 0 : StormSite.changes)
            }
        }
        let photos = evenings.reduce(0) { sum, evening in
            sum
                + evening.photos.filter {
                    access("\(data)/photos/\(evening.dossier.description.prefix(2))/\(evening.dossier)/\(hex($0.sha256.bytes))", F_OK) != 0
                }.count
        }
        return sets + photos
    }

    /// Seconds from starting `plumbd` to its first answer, with 2,000 visits and 100,000 defects, each a change set.
    private func tenYears() async throws -> Double {
        let data = folder + "/years-server"
        _ = try Host.run(["/bin/rm", "-rf", data])
        _ = try await Loader.load(data, Workload.rowCount, defectsInDossier: Workload.rowCount / 2_000)
        var seconds: [Double] = []
        for _ in 0..<3 {
            let start = Host.seconds()
            let daemon = try BenchDaemon(data, named: "years", folder: folder, programs: programs)
            seconds.append(Host.seconds() - start)
            daemon.stop()
        }
        return median(seconds)
    }
}

/// The floor: the same rows into one plain table, a FULL commit for as many laptops as share one.
enum StormPlain {
    static let laptopsInCommit = 64

    static func seconds(_ folder: String, laptops: Int) throws -> Double {
        let path = folder + "/storm-plain.sqlite"
        Host.removeDatabase(path)
        let database = try Connection(path: path)
        try database.run("CREATE TABLE defect(id BLOB PRIMARY KEY NOT NULL, code TEXT, severity TEXT, location TEXT, note TEXT)")
        let rows = Workload.rows(StormSite.changes)
        let start = Host.seconds()
        for first in stride(from: 0, to: laptops, by: laptopsInCommit) {
            try database.write {
                for _ in first..<min(first + laptopsInCommit, laptops) {
                    for row in rows {
                        try database.run(
                            "INSERT INTO defect VALUES(?,?,?,?,?)", .blob(ID.random().bytes), .text("5.01.01"), .text("M"), .text(row.project),
                            .text(row.body))
                    }
                }
            }
        }
        return Host.seconds() - start
    }
}

/// Ten new changes in a dossier with a short and a long history, from the laptop's chunk to the stored answer.
enum StormHistory {
    static func growth(_ folder: String, _ notes: inout [String]) async throws -> Figure {
        var medians: [Double] = []
        for count in [10, 1_000, 100_000] {
            let server = try store("storm-history-server", folder, Names.key("server"))
            let laptop = try store("storm-history-laptop", folder, Names.key("laptop"))
            let grant = Names.grant(0)
            try server.write { _ = try $0.add(grant) }
            try laptop.write { _ = try $0.add(grant) }
            let rows = Workload.rows(count)
            try save(rows, laptop)
            try exchange(laptop, server)
            var seconds: [Double] = []
            for round in 0..<15 {
                try save(Array(Workload.rows(10)).map { _ in rows[round % rows.count] }, laptop)
                seconds.append(try time { try exchange(laptop, server) })
            }
            medians.append(median(seconds))
            notes.append("ten new changes on a history of \(count): \(three(median(seconds) * 1000)) ms")
        }
        return .compared("history_growth", max(medians[1], medians[2]), with: medians[0], target: 1.3)
    }

    private static func store(_ name: String, _ folder: String, _ key: SigningKey) throws -> Ledger {
        let path = folder + "/\(name).sqlite"
        Host.removeDatabase(path)
        let database = try Connection(path: path)
        try database.migrate(Ledger.migrations + RecordTables.migrations)
        return Ledger(database: database, schema: plumbSchema, authority: try Names.key("server").publicKey, signingKey: key)
    }

    private static func save(_ rows: [DefectRow], _ ledger: Ledger) throws {
        try ledger.write { writer in
            let dossier = try writer.dossier(Names.grant(0).dossier)
            for row in rows {
                var body = BodyWriter()
                body.append(FieldKinds.defect.operation(.create, .random(), ["code": .text("5.01.01"), "note": .text(row.body)]))
                try writer.append(to: dossier, author: Names.person("laptop"), now: row.created, body: body)
            }
        }
    }

    private static func exchange(_ laptop: Ledger, _ server: Ledger) throws {
        let bearer = Bearer.device(
            key: try Names.key("laptop").publicKey, person: Names.person("laptop"), right: { _, _ in .write }, certified: { _, _ in true })
        let extractor = Extractor(laptop, prefix: 16)
        while let next = try laptop.nextPush(extractor) {
            let (daemonBefore, id) = try server.write { writer in
                let admission = try writer.admit(next.chunk.envelope, from: bearer, now: Host.milliseconds())
                return (admission.daemonBefore.values.first ?? 0, Names.grant(0).dossier)
            }
            let answer = Extractor(server, prefix: 16)
            guard let dossier = try server.dossier(id) else { throw BenchError("no dossier") }
            _ = try answer.add(dossier, afterDaemon: daemonBefore)
            let reply = try answer.emit()
            try laptop.write { writer in
                try laptop.acknowledge(next.chunk)
                if let reply { _ = try writer.admit(reply.envelope, from: .server, now: 0) }
            }
        }
    }

    private static func time(_ body: () throws -> Void) rethrows -> Double {
        let start = Host.seconds()
        try body()
        return Host.seconds() - start
    }
}
