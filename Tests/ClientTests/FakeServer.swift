import Client
import Crypto
import Database
import Evidence
import Inspection
import Ledger
import Records
import Replication

@testable import HTTP

/// A server in the same process: the real log as authority behind a transport without a network.
///
/// Unchecked: a test runs one command at a time.
final class FakeServer: Transport, @unchecked Sendable {
    let key: SigningKey
    let ledger: Ledger
    let group = ID.random()
    var epoch = Epoch(store: .random(), number: 1)
    var now: Int64 = start
    /// One-time code → account.
    var codes: [String: (person: PersonID, name: String, role: String)] = [:]
    /// What a person may do where.
    var rights: [PersonID: [DossierID: Right]] = [:]
    /// What was taken away again, and how it stands.
    var withdrawn: [PersonID: [DossierID: Standing]] = [:]
    /// What replies call safe.
    var safe = HybridTime(bits: 0)
    var grantNumbers: [DossierID: UInt32] = [:]
    /// Photos by path.
    var photos: [String: [UInt8]] = [:]
    /// What has come of photos, by path: a test has one device that sends.
    var photoParts: [String: [UInt8]] = [:]
    /// Bytes of photos that were sent.
    var photoBytesSent = 0
    /// Breaks the connection after so many bytes of a part, as often as it is set.
    var breakPartAfter: (() -> Int?)?
    /// Requests answered, as `METHOD path`.
    var requests: [String] = []
    /// Bodies of the requests and answers of sync, in order.
    var syncBytes: [(up: Int, down: Int)] = []
    /// Called before an answer goes back; throws to lose the answer after the work was done.
    var beforeAnswer: ((String) throws -> Void)?
    /// Called before anything is done.
    var beforeWork: ((String) throws -> Void)?

    /// Says no to a chunk by the dossiers in it.
    var refuseChunk: ((Set<DossierID>) -> Problem?)?

    /// Version that sync answers carry in their name, such as `3`; nil = this program's.
    var syncVersion: Character?
    /// Rescue files by their hash, as far as they have come, and what laptops said of bundles.
    var rescues: [String: [UInt8]] = [:]
    /// Whether rescue files cannot be read, as one for another server or a damaged one.
    var refusesRescues = false
    /// Whether enrolments are told to which key rescue files are encrypted.
    var givesBoxKey = true
    var bundleNotes: [(person: PersonID, exported: [String], imported: [String])] = []

    private var devices: [String: (person: PersonID, key: PublicKey)] = [:]

    /// 2025-07-01T09:00:00+08:00.
    static let start: Int64 = 1_751_331_600_000

    init(_ folder: String) throws {
        key = try SigningKey()
        let database = try Connection(path: folder + "/server.sqlite", durability: .normal)
        try database.migrate(Ledger.migrations + RecordTables.migrations)
        ledger = Ledger(database: database, schema: plumbSchema, authority: key.publicKey, signingKey: key)
    }

    // MARK: Setting up

    func dossier(_ kind: DossierKind, family: ID = .zero, id: DossierID = .random()) throws -> DossierID {
        try ledger.write {
            _ = try $0.add(
                Grant(dossier: id, group: group, kind: kind, family: family, secret: sha256(randomBytes(32)), right: .seal, number: 1))
        }
        return id
    }

    func save(_ dossier: DossierID, _ operations: Operation...) throws { try save(dossier, operations) }

    func save(_ dossier: DossierID, _ operations: [Operation]) throws {
        try ledger.write { writer in
            var body = BodyWriter()
            for operation in operations { body.append(operation) }
            try writer.append(to: try writer.dossier(dossier), author: .zero, now: now, body: body)
        }
    }

    // MARK: Transport

    func send(_ request: ClientRequest) throws -> ClientResponse {
        let path = String(request.url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" })
        let line = "\(request.method) \(path)"
        try beforeWork?(line)
        let response: ClientResponse
        do {
            response = try answer(request, path)
        } catch let problem as Problem {
            response = ClientResponse(status: problem.status, headers: [:], body: problem.json.serializedBytes(), reusedConnection: true)
        }
        requests.append(line)
        try beforeAnswer?(line)
        return response
    }

    private func answer(_ request: ClientRequest, _ path: String) throws -> ClientResponse {
        func reply(_ body: [UInt8], _ status: Int = 200) -> ClientResponse {
            ClientResponse(status: status, headers: [:], body: body, reusedConnection: true)
        }
        if path == "/v1/enroll" { return reply(try enroll(request.body ?? []).serializedBytes()) }
        let token = request.headers.first { $0.0 == "Authorization" }?.1.dropFirst("Bearer ".count) ?? ""
        guard let device = devices[String(token)] else { throw Problem(code: "401.1", zh: "未登錄", en: "not enrolled") }
        if path == "/v1/sync" {
            var synced = try sync(device, SyncRequest(request.body ?? []))
            synced.safe = safe
            if synced.admittedSets + synced.knownSets > 0 { synced.acknowledgement = try Acknowledgement(epoch: epoch, admitted: synced.admitted, key) }
            var answer = synced.encoded()
            if let syncVersion { answer[3] = syncVersion.asciiValue ?? 0 }
            syncBytes.append((request.body?.count ?? 0, answer.count))
            return reply(answer)
        }
        if path.hasPrefix("/v1/rescue?"), refusesRescues { throw Problem(code: "422.30", zh: "不是搶救檔", en: "no rescue file") }
        if path.hasPrefix("/v1/rescue?") { return reply(rescue(path, request.body ?? []).serializedBytes()) }
        if path == "/v1/bundles" {
            let note = try JSON(parsing: request.body ?? [])
            func list(_ name: String) -> [String] { note[name]?.array?.compactMap(\.string) ?? [] }
            bundleNotes.append((device.person, list("exported"), list("imported")))
            return reply(Array("{}".utf8))
        }
        guard path.hasPrefix("/v1/photos/") else { throw Problem(code: "404.2", zh: "沒有", en: "none") }
        return try photo(request, path)
    }

    private func photo(_ request: ClientRequest, _ path: String) throws -> ClientResponse {
        func header(_ name: String) -> String? { request.headers.first { $0.0 == name }?.1 }
        func reply(_ body: [UInt8], _ status: Int = 200, _ headers: [String: String] = [:]) -> ClientResponse {
            ClientResponse(status: status, headers: headers, body: body, reusedConnection: true)
        }
        let none = Problem(code: "404.1", zh: "沒有", en: "none")
        let parts = path.split(separator: "/")
        if parts.count == 3, let visit = ID(String(parts[2])) {
            let rows = try ledger.records(FieldKinds.photo, in: visit)
            let missing = rows.compactMap { $0.blob("sha256").map(hex) }.filter { photos["\(path)/\($0)"] == nil }
            let document: JSON = [
                "photos": JSON(rows.count),
                "missing": .array(missing.map { ["sha256": .string($0), "size": 0, "received": JSON(photoParts["\(path)/\($0)"]?.count ?? 0)] }),
            ]
            return reply(document.serializedBytes())
        }
        switch request.method {
        case "PATCH":
            let there = photoParts[path]?.count ?? 0
            guard let offset = header("Upload-Offset").flatMap({ Int($0) }), let size = header("Upload-Length").flatMap({ Int($0) }), offset <= there else {
                throw Problem(code: "409.20", zh: "位置不符", en: "offset", details: [("offset", JSON(there))])
            }
            var bytes = request.body ?? []
            let end = breakPartAfter?()
            if let end { bytes = Array(bytes.prefix(end)) }
            photoBytesSent += bytes.count
            photoParts[path, default: []] += bytes.dropFirst(there - offset)
            if end != nil { throw HTTPError(.connectionLost, subject: "127.0.0.1") }
            let whole = photoParts[path] ?? []
            guard whole.count == size else { return reply([], 204, ["upload-offset": "\(whole.count)"]) }
            photoParts[path] = nil
            guard path.hasSuffix(hex(sha256(whole).bytes)) else { throw Problem(code: "422.20", zh: "雜湊不符", en: "hash") }
            photos[path] = whole
            return reply([], 201)
        case "HEAD":
            if photos[path] != nil { return reply([]) }
            guard let part = photoParts[path] else { throw none }
            return reply([], 204, ["upload-offset": "\(part.count)"])
        default:
            guard let photo = photos[path] else { throw none }
            guard let range = header("Range")?.dropFirst("bytes=".count).split(separator: "-").compactMap({ Int($0) }), range.count == 2 else {
                return reply(photo)
            }
            return reply(Array(photo[min(range[0], photo.count)..<min(range[1] + 1, photo.count)]), 206)
        }
    }

    private func enroll(_ body: [UInt8]) throws -> JSON {
        let document = try JSON(parsing: body)
        guard let account = codes.removeValue(forKey: document["code"]?.string ?? ""), let bytes = Crypto.bytes(hex: document["public_key"]?.string ?? "")
        else { throw Problem(code: "401.2", zh: "登錄碼不對", en: "bad code") }
        let token = hex(randomBytes(32))
        devices[token] = (account.person, PublicKey(bytes: bytes))
        try certify(account.person, bytes, Crypto.bytes(hex: document["box_key"]?.string ?? ""))
        return [
            "token": .string(token), "person": .string(account.person.description), "name": .string(account.name), "role": .string(account.role),
            "group": .string(group.description), "server_key": .string(hex(key.publicKey.bytes)), "store": .string(epoch.store.description),
            "epoch": .integer(Int64(epoch.number)), "box_key": givesBoxKey ? .string(hex(try BoxKey(derivedFrom: key.seed).publicKey)) : .null,
        ]
    }

    /// States in every dossier where the person may write that the key is that person's.
    private func certify(_ person: PersonID, _ key: [UInt8], _ box: [UInt8]?) throws {
        for (dossier, right) in rights[person] ?? [:] where right >= .write {
            try save(
                dossier,
                ReservedKinds.certificate.operation(
                    .create, .derived("plumb certificate", dossier.bytes, person.bytes, key),
                    [
                        "person": FieldValue(person), "public_key": .blob(key), "valid_from": .integer(now),
                        "box_key": box.map { .blob($0) } ?? .null,
                    ]))
        }
    }

    /// Ends a person's access: what the office's withdrawal writes into the dossier, and that it is not open any more.
    func withdraw(_ person: PersonID, from dossier: DossierID) throws {
        for row in try ledger.records(ReservedKinds.certificate, in: dossier, where: "r.person=?", [.blob(person.bytes)]) {
            try save(dossier, ReservedKinds.certificate.operation(.write, row.id, ["valid_to": .integer(now)]))
        }
        rights[person]?[dossier] = nil
    }

    private func rescue(_ path: String, _ piece: [UInt8]) -> JSON {
        let query = path.split(separator: "?")[1].split(separator: "&").map { $0.split(separator: "=").map(String.init) }
        func value(_ name: String) -> String { query.first { $0[0] == name }?[1] ?? "" }
        let name = value("sha256")
        if Int(value("offset")) == rescues[name, default: []].count { rescues[name, default: []] += piece }
        let held = rescues[name]?.count ?? 0
        return ["held": JSON(held), "complete": .bool(held == Int(value("size")))]
    }

    // MARK: Sync

    private func open(_ person: PersonID) throws -> [(state: DossierState, right: Right)] {
        try (rights[person] ?? [:]).sorted { $0.key < $1.key }.compactMap { id, right in try ledger.dossier(id).map { ($0, right) } }
    }

    private func sync(_ device: (person: PersonID, key: PublicKey), _ request: SyncRequest) throws -> SyncReply {
        var reply = SyncReply(epoch: epoch, now: now, admitted: HybridTime(milliseconds: now), outcome: .admitted)
        if !request.chunks.isEmpty { return try admit(device, request) }
        switch request.pull {
        case .nothing: break
        case .compare: reply.outcome = try outcome(device.person, request.digest, [:])
        case .range(let range): try walk(device.person, range, &reply)
        }
        return reply
    }

    private func outcome(_ person: PersonID, _ digest: UInt64, _ before: [DossierID: UInt32]) throws -> SyncReply.Outcome {
        var sum: UInt64 = 0
        var buckets = [UInt64](repeating: 0, count: 256)
        for (state, _) in try open(person) {
            sum &+= state.term
            buckets[state.id.bucket] &+= state.term
            if let seq = before[state.id] { sum = sum &- (try state.daemonTerm(ledger)) &+ (try state.daemonTerm(ledger, at: seq)) }
        }
        return sum == digest ? .equal : .buckets(buckets)
    }

    private func admit(_ device: (person: PersonID, key: PublicKey), _ request: SyncRequest) throws -> SyncReply {
        var reply = SyncReply(epoch: epoch, now: now, admitted: HybridTime(milliseconds: now), outcome: .admitted)
        let bearer = Bearer.device(
            key: device.key, person: device.person, right: { self.rights[$1]?[$0].map { Standing($0) } ?? self.withdrawn[$1]?[$0] },
            certified: { key, person in self.devices.values.contains { $0.key == key && $0.person == person } })
        do {
            try ledger.write { writer in
                var before: [DossierID: UInt32] = [:]
                for (index, chunk) in request.chunks.enumerated() {
                    let admission = try writer.admit(chunk, from: bearer, now: now, isLast: index == request.chunks.count - 1)
                    if let problem = refuseChunk?(admission.touched) { throw problem }
                    reply.admittedSets += admission.admitted
                    reply.knownSets += admission.known
                    reply.stagedSets += admission.isStaged ? 1 : 0
                    reply.renames += admission.renames
                    reply.refused += admission.refused.map { .init(dossier: $0.key, reason: $0.value) }
                    before.merge(admission.daemonBefore) { first, _ in first }
                }
                try writer.finish()
                guard case .compare = request.pull else { return }
                reply.outcome = try outcome(device.person, request.digest, before)
                guard case .equal = reply.outcome else { return }
                let extractor = Extractor(ledger)
                for (id, seq) in before.sorted(by: { $0.key < $1.key }) {
                    guard let state = try ledger.dossier(id) else { continue }
                    _ = try extractor.add(state, afterDaemon: seq)
                }
                if let chunk = try extractor.emit() { reply.chunks.append(chunk.envelope) }
            }
        } catch is UnknownDossier {
            // A prefix that names nothing open to this person; the laptop names dossiers in full and tries again.
            throw Problem(code: "409.1", zh: "簡稱", en: "names")
        } catch let error as PartlyRefused {
            reply = SyncReply(epoch: epoch, now: now, admitted: HybridTime(bits: 0), outcome: .admitted)
            reply.refused = error.refused.map { .init(dossier: $0.key, reason: $0.value) }
        } catch let error as LedgerError where error.code == "ledger.forked" {
            throw Problem(code: "409.2", zh: "不同", en: "forked")
        } catch let error as LedgerError where error.code == "ledger.bad-signature" {
            throw Problem(code: "422.1", zh: "簽章不符", en: "signature")
        }
        return reply
    }

    private func walk(_ person: PersonID, _ range: PullRange, _ reply: inout SyncReply) throws {
        reply.outcome = .range(next: nil)
        let held = Dictionary(range.held.map { ($0.dossier, $0.vector) }) { first, _ in first }
        let known = try open(person)
        reply.refused = range.held.filter { entry in !known.contains { $0.state.id == entry.dossier } }.map {
            .init(dossier: $0.dossier, reason: .unknownDossier)
        }
        let extractor = Extractor(ledger)
        for (state, right) in known where range.buckets.contains(state.id) && state.id >= range.from && state.id <= range.through {
            if held[state.id] == nil {
                reply.grants.append(
                    Grant(
                        dossier: state.id, group: group, kind: DossierKind(rawValue: state.kind) ?? .personal, family: state.family,
                        secret: state.secret, right: right, number: grantNumbers[state.id] ?? 1))
            }
            let vector = held[state.id] ?? Vector()
            if try state.lacksSomething(of: vector, ledger) { reply.wants.append(try state.held(ledger)) }
            if try !extractor.add(state, afterVector: vector) {
                reply.outcome = .range(next: state.id)
                break
            }
        }
        if case .range(nil) = reply.outcome, range.through < ID(high: .max, low: .max) { reply.outcome = .range(next: range.through.successor) }
        if let chunk = try extractor.emit() { reply.chunks.append(chunk.envelope) }
    }
}
