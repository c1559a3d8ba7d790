import Crypto
import Database
import Disclosure
import HTTP
import Ledger
import Records
import Replication

/// Laptops at the end of a day: what each of them is about to send, made by the real log, and the server that expects it.
enum StormSite {
    static let laptops = 1_000
    /// Change sets of one laptop; the photos' records are among them.
    static let changes = 50
    static let photos = 5
    static let photoBytes = 200 << 10

    /// One laptop's evening.
    struct Evening {
        let token: String
        let dossier: DossierID
        let sync: [UInt8]
        /// SHA-256 and seed of each photo's bytes; the bytes are made when they are sent.
        let photos: [(sha256: Digest, seed: UInt64)]
    }

    /// Incompressible, and cheap to make: the load must not wait for its own pictures. They differ in their first bytes only, so that the
    /// rest is not copied for each.
    static func parts(ofPhoto seed: UInt64) -> (first: [UInt8], rest: ArraySlice<UInt8>) {
        (grain[..<4] + (0..<8).map { UInt8(truncatingIfNeeded: seed >> UInt64(8 * $0)) }, grain[12...])
    }

    static func photo(_ seed: UInt64) -> [UInt8] {
        let (first, rest) = parts(ofPhoto: seed)
        return first + rest
    }

    private static let grain: [UInt8] = {
        var random = SeededRandom(seed: 7)
        var bytes: [UInt8] = [0xff, 0xd8, 0xff, 0xe0]
        bytes.reserveCapacity(photoBytes)
        while bytes.count < photoBytes { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
        return bytes
    }()

    /// Makes a server in `folder` with `count` people, each with a visit and a laptop that is up to date, and lets each
    /// laptop record its day.
    static func prepare(_ folder: String, laptops count: Int = laptops) async throws -> [Evening] {
        try Door.create(data: folder, now: Host.milliseconds())
        let door = try Door.open(data: folder, clock: { Host.milliseconds() })
        var evenings: [Evening] = []
        for number in 0..<count { evenings.append(try await evening(number, door)) }
        return evenings
    }

    private static func evening(_ number: Int, _ door: Door) async throws -> Evening {
        let key = try Names.key("storm \(number)")
        let name = "storm\(number)"
        let person = try await door.addUser(name: name, role: .inspector)
        let enrolment = try await door.enroll(code: try await door.invite(name: name), publicKey: key.publicKey.bytes, label: name)
        let dossier = try await door.write { change in
            let dossier = try change.createDossier(.visit, family: .random())
            try change.grant(dossier, to: person, .write)
            return dossier
        }
        let database = try Connection(path: ":memory:")
        try database.migrate(Ledger.migrations + RecordTables.migrations)
        let ledger = Ledger(database: database, schema: plumbSchema, authority: PublicKey(bytes: enrolment.serverKey), signingKey: key)
        try await bringUpToDate(ledger, door, enrolment)
        var photos: [(sha256: Digest, seed: UInt64)] = []
        var random = SeededRandom(seed: UInt64(number) &+ 77)
        let rows = Workload.rows(changes)
        var defect = RecordID.random()
        for (index, row) in rows.enumerated() {
            var body = BodyWriter()
            if index % (changes / StormSite.photos) == changes / StormSite.photos - 1 {
                let seed = random.next()
                let sha256 = sha256(photo(seed))
                photos.append((sha256, seed))
                body.append(
                    FieldKinds.photo.operation(
                        .create, .random(),
                        [
                            "defect": .blob(defect.bytes), "sha256": .blob(sha256.bytes), "size": .integer(Int64(photoBytes)), "name": .text("p.jpg"),
                        ]))
            } else {
                defect = .random()
                body.append(
                    FieldKinds.defect.operation(
                        .create, defect, ["code": .text("5.01.01"), "severity": .text("M"), "location": .text(row.project), "note": .text(row.body)]))
            }
            _ = try ledger.write { writer in
                try writer.append(to: try writer.dossier(dossier), author: person, now: Host.milliseconds(), body: body)
            }
        }
        let extractor = Extractor(ledger, prefix: try ledger.dossierPrefix())
        guard let next = try ledger.nextPush(extractor), next.isLast else { throw BenchError("a day does not fit into one chunk") }
        let request = SyncRequest(epoch: enrolment.epoch, digest: try ledger.ownDigest(), chunks: [next.chunk.envelope], pull: .compare)
        return Evening(token: enrolment.token, dossier: dossier, sync: request.encoded(), photos: photos)
    }

    private static func bringUpToDate(_ ledger: Ledger, _ door: Door, _ enrolment: Enrolment) async throws {
        var session = SyncSession()
        var step = session.step(remainingChunks: 0)
        while true {
            let pull: SyncRequest.Pull
            switch step {
            case .done(.equal): return
            case .done: throw BenchError("a laptop did not come up to date")
            case .push, .compare: pull = .compare
            case .walk(let buckets, let from): pull = .range(try ledger.held(from: from, buckets: buckets, limit: 256))
            }
            let reply = try await door.sync(
                enrolment.caller, SyncRequest(epoch: enrolment.epoch, digest: try ledger.ownDigest(), chunks: [], pull: pull))
            _ = try ledger.write { writer in
                for grant in reply.grants { try writer.add(grant) }
                for chunk in reply.chunks { _ = try writer.admit(chunk, from: .server, now: 0) }
            }
            step = try session.receive(reply.outcome, ownBuckets: { try ledger.bucketDigests() }, remainingChunks: 0)
        }
    }
}
