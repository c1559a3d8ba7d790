import Crypto
import Daemon
import Disclosure
import HTTP
import Ledger
import Records
import Replication
import Testing

/// One server, copied and led on in two ways that differ only in what a lower role may not know. Everything that a lower role
/// obtains from either is compared byte by byte: status, headers, bodies, sizes and order.
///
/// Nothing is normalised but the header `Date`, which is the machine's clock, and the header with the request's id, which is
/// random by design. All else is equal because the copies share keys, ids and clock up to the point where they part.
@Suite struct DifferentialTests {
    private let bytes = Array("a photo of nothing".utf8)

    /// Who asks, and the requests that were prepared before the copies parted.
    private struct Cast {
        let office: String
        /// By name: member, leader, inspector, leader of another team, stranger to every visit, auditor, a device that was revoked, and nobody.
        let tokens: [(name: String, token: String?)]
        let juror: FieldLaptop
        let visit: DossierID
        let photo: String
        let messages: [(name: String, token: String, message: [UInt8])]
        /// A member of both teams; the others are in one.
        let other: FieldLaptop
        let otherVisit: DossierID
    }

    private static let orders: [JSON] = [
        order("397012603B", "-B-29-27-F-453-00-00", "2025-10-14"), order("397010274C", "113-B-031-01-426", "2025-10-28"),
    ]

    private static func order(_ agency: String, _ tender: String, _ day: String) -> JSON {
        var order = TestDaemon.order
        order["tender"] = ["agency_code": .string(agency), "tender_no": .string(tender)]
        order["day"] = .string(day)
        return order
    }

    private func cast(_ daemon: TestDaemon) async throws -> Cast {
        let office = try await daemon.enrol("小組", .office)
        try await daemon.loadRegisters(token: office)
        for (name, role, member) in [
            ("外聘", Role.juror, "E017"), ("領隊", .leader, "I002"), ("內聘", .inspector, "I003"), ("別人", .inspector, "I005"), ("別隊", .leader, "I008"),
        ] { try await daemon.door.addUser(name: name, role: role, memberNo: member) }
        let auditor = try await daemon.enrol("稽核", .auditor)
        let visit = try await daemon.openVisit(token: office).dossier
        var second = Self.order("397010274C", "1141019C", "2025-07-17")
        second["leader"] = "I008"
        second["members"] = ["I003"]
        second["jurors"] = ["E027"]
        let scheduled = try await daemon.post("/v1/office/schedule", token: office, command: .random(), second)
        try #require(scheduled.status == 201, "\(String(decoding: scheduled.body, as: UTF8.self))")
        daemon.clock.set("2025-07-18")
        await daemon.serving.tick()
        let first = try await FieldLaptop(daemon, "外聘"), leader = try await FieldLaptop(daemon, "領隊")
        let inspector = try await FieldLaptop(daemon, "內聘"), stranger = try await FieldLaptop(daemon, "別人")
        for laptop in [first, leader, inspector, stranger] { try await laptop.pull(daemon) }
        let otherLeader = try await FieldLaptop(daemon, "別隊"), spare = try await FieldLaptop(daemon, "外聘")
        for laptop in [otherLeader, spare] { try await laptop.pull(daemon) }
        let devices = try JSON(parsing: try await daemon.get("/v1/office/devices", token: office).body)["devices"]?.array ?? []
        let last = try #require(devices.last { $0["person"] == "外聘" }?["device"])
        let revocation = try await daemon.post("/v1/office/devices/revoke", token: office, command: .random(), ["device": last])
        try #require(revocation.status == 200)
        // The list of the fleet is by person, so which of the two it was is seen by who is still let in.
        let isSpare = try await daemon.get("/v1/me", token: spare.token).status == 401
        let (juror, revoked) = isSpare ? (first, spare) : (spare, first)
        let photo = photoName(bytes)
        #expect(try await daemon.sendPhoto(bytes, to: visit, token: juror.token).status == 201)
        try leader.save(visit, at: daemon.clock.now, FieldKinds.defect.operation(.create, .random(), ["note": .text("領隊"), "number": .integer(1)]))
        _ = try await leader.push(daemon)
        // What the juror and the leader will send, made before the copies part.
        try juror.save(visit, at: daemon.clock.now, FieldKinds.defect.operation(.create, .random(), ["note": .text("一"), "number": .integer(2)]))
        try leader.save(visit, at: daemon.clock.now, FieldKinds.merit.operation(.create, .random(), ["text": .text("二")]))
        var messages: [(String, String, [UInt8])] = []
        try inspector.save(visit, at: daemon.clock.now, FieldKinds.merit.operation(.create, .random(), ["text": .text("三")]))
        for (name, laptop) in [("juror", juror), ("leader", leader)] {
            let chunks = try laptop.unsent()
            messages += [
                ("\(name) compare", laptop.token, laptop.message(.compare)),
                ("\(name) idle", laptop.token, laptop.message(.compare, digest: try laptop.ledger.hubDigest())),
                ("\(name) new walk", laptop.token, try laptop.walk(isNew: true)),
                ("\(name) push", laptop.token, laptop.message(.compare, chunks: chunks.map(\.envelope), digest: try laptop.ledger.ownDigest())),
                ("\(name) push again", laptop.token, laptop.message(.nothing, chunks: chunks.map(\.envelope))),
                ("\(name) walk", laptop.token, try laptop.walk()),
            ]
        }
        messages += [
            ("juror whole", juror.token, try juror.walk(isNew: true)), ("stranger", stranger.token, try stranger.walk(isNew: true)),
            ("stranger compare", stranger.token, stranger.message(.compare)),
        ]
        messages.append(("inspector push", inspector.token, inspector.message(.nothing, chunks: try inspector.unsent().map(\.envelope))))
        return Cast(
            office: office,
            tokens: [
                ("juror", juror.token), ("leader", leader.token), ("inspector", inspector.token), ("other leader", otherLeader.token),
                ("stranger", stranger.token), ("auditor", auditor), ("revoked", revoked.token), ("nobody", nil),
            ], juror: juror, visit: visit, photo: photo, messages: messages, other: inspector,
            otherVisit: try #require(try inspector.ledger.dossiers(.visit).map(\.id).first { $0 != visit }))
    }

    /// An answer as bytes, without the clock of the machine and the random id of the request.
    private func line(_ name: String, _ answer: ClientResponse) -> String {
        let headers = answer.headers.filter { !["date", "x-request-id", "request-id", "plumb-request"].contains($0.key) }.sorted { $0.key < $1.key }
        return "\(name): \(answer.status) \(headers.map { "\($0.key)=\($0.value)" }.joined(separator: ";")) \(hex(answer.body))"
    }

    /// The addresses of a pattern: a value of each sort in place of a part in braces. A part that is not known here gets values of every
    /// sort, so that a new route is tried with them, too.
    private static func paths(_ pattern: String, _ cast: Cast) -> [String] {
        let plans = ["114-001", "114-003", "114-004", "114-099"], ids = [cast.visit.description, "0123456789abcdef0123456789abcdef"]
        let values: [String: [String]] = [
            "{what}": ["tenders"], "{quarter}": ["114Q3", "114Q4"], "{defect}": plans.map { "\($0):1" }, "{plan}": plans,
            "{person}": ["E017", "I003", "%E9%A0%98%E9%9A%8A", "nobody"], "{dossier}": ids, "{sha256}": [cast.photo],
        ]
        var paths = [""]
        for part in pattern.split(separator: "/").map(String.init) {
            let choices = part.hasPrefix("{") ? values[part] ?? plans + ids + ["114Q4", "1"] : [part]
            paths = paths.flatMap { path in choices.map { "\(path)/\($0)" } }
        }
        return paths
    }

    /// Everything that lower roles can ask, in a fixed order.
    ///
    /// - Parameter absent: roles that know more by now.
    private func transcript(_ daemon: TestDaemon, _ cast: Cast, without absent: Set<String> = []) async throws -> [String] {
        var lines: [String] = []
        let messages = cast.messages.filter { message in !absent.contains { message.name.hasPrefix($0) } }
        for (name, token, message) in messages {
            lines.append(line(name, try await daemon.send("POST", "/v1/sync", token: token, body: message)))
        }
        // Every route that there is, by every lower role, on names that exist, that exist only in one of the two, and that never do; once
        // plain, and where it only reads once with every filter that any route knows, and as HEAD.
        let filters =
            "?from=2025-10-01&to=2025-12-31&on=2025-10-14&day=2025-10-14&agency=397012603B&contractor=x&q=453&year=114&quarter=114Q4&at=2025-10-14T08%3A00%3A00%2B08%3A00"
        for (role, token) in cast.tokens where !absent.contains(role) {
            for route in RouteTable().routes where route.pattern != "/v1/sync" {
                for path in Self.paths(route.pattern, cast) {
                    var requests = [(route.method, path)]
                    if route.method == "GET" { requests += [("GET", path + filters), ("HEAD", path)] }
                    for (method, path) in requests {
                        let answer = try await daemon.send(
                            method, path, token: token, command: route.isCommand ? ID(high: 7, low: 7) : nil, headers: [("If-None-Match", "*")],
                            body: route.body == .none ? nil : Array("{\"reason\":\"x\"}".utf8))
                        lines.append(line("\(role) \(method) \(path)", answer))
                    }
                }
            }
            for (method, hash) in [("HEAD", cast.photo), ("GET", cast.photo), ("GET", String(repeating: "0", count: 64))] {
                lines.append(line("\(role) photo", try await daemon.send(method, "/v1/photos/\(cast.visit)/\(hash)", token: token)))
            }
        }
        for body in ["{\"code\":\"WRONG\",\"public_key\":\"\(String(repeating: "ab", count: 32))\"}", "{}", "nonsense"] {
            lines.append(line("enrol", try await daemon.send("POST", "/v1/enroll", body: Array(body.utf8))))
        }
        lines.append(line("nobody", try await daemon.get("/v1/office/backlog")))
        daemon.clock.advance(seconds: 3600)
        await daemon.serving.tick()
        for (name, token, message) in messages where name.contains("walk") || name.contains("compare") {
            lines.append(line("later \(name)", try await daemon.send("POST", "/v1/sync", token: token, body: message)))
        }
        return lines
    }

    private func schedule(_ daemon: TestDaemon, _ cast: Cast, _ order: JSON) async throws {
        let answer = try await daemon.post("/v1/office/schedule", token: cast.office, command: .random(), order)
        try #require(answer.status == 201, "\(String(decoding: answer.body, as: UTF8.self))")
    }

    @Test func whatALowerRoleMayNotKnowChangesNoByteThatItGets() async throws {
        let swapped = [Self.order("397012603B", "-B-29-27-F-453-00-00", "2025-10-28"), Self.order("397010274C", "113-B-031-01-426", "2025-10-14")]
        let variants: [(String, (TestDaemon, Cast) async throws -> Void)] = [
            ("none", { _, _ in }),
            ("two", { daemon, cast in for order in Self.orders { try await schedule(daemon, cast, order) } }),
            ("swapped", { daemon, cast in for order in swapped { try await schedule(daemon, cast, order) } }),
            (
                "moved and cancelled",
                { daemon, cast in
                    for order in Self.orders { try await schedule(daemon, cast, order) }
                    for (number, action, document) in [
                        ("114-003", "move", ["day": "2025-11-04", "reason": "颱風"] as JSON), ("114-004", "cancel", ["reason": "停工"]),
                    ] {
                        let answer = try await daemon.post("/v1/office/schedule/\(number)/\(action)", token: cast.office, command: .random(), document)
                        try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
                    }
                }
            ),
            (
                "told, looked at, asked for",
                { daemon, cast in
                    for order in Self.orders { try await schedule(daemon, cast, order) }
                    for (number, document) in [
                        ("114-003", ["channel": "phone", "to": "機關", "at": .moment(daemon.clock.now), "override_reason": "協調"] as JSON),
                        ("114-004", ["channel": "decline", "to": "E017", "at": .moment(daemon.clock.now), "override_reason": "詢問"]),
                    ] {
                        let answer = try await daemon.post("/v1/office/schedule/\(number)/notices", token: cast.office, command: .random(), document)
                        try #require(answer.status == 201, "\(String(decoding: answer.body, as: UTF8.self))")
                    }
                    // Somebody who is on no team: of those who are, auditors may know by now that the office looked.
                    _ = try await daemon.get("/v1/office/view-as/I005", token: cast.office)
                    _ = try await daemon.get("/v1/office/who-knew/114-003", token: cast.office)
                }
            ),
            (
                "a rule for a coming programme",
                { daemon, cast in
                    let answer = try await daemon.post(
                        "/v1/office/rulebook", token: cast.office, command: .random(),
                        ["key": "disclosure.jurors.days", "value": 9, "effective_from": "2025-12-01", "source": "專案"])
                    try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
                }
            ),
            (
                // The inspector serves on a second team, too, and brings what he found there first: to the server his laptop is then an
                // older acquaintance than the juror's, which shows to nobody who is on one team only.
                "work of others",
                { daemon, cast in
                    try cast.other.save(
                        cast.otherVisit, at: daemon.clock.now, FieldKinds.defect.operation(.create, .random(), ["note": .text("別隊"), "number": .integer(1)]))
                    let chunk = try #require(try cast.other.chunk(of: cast.otherVisit))
                    let reply = try await cast.other.exchange(daemon, cast.other.message(.nothing, chunks: [chunk.envelope]))
                    try #require(reply.admittedSets == 1)
                }
            ),
        ]
        try await TestDaemon.run { base in
            let cast = try await cast(base)
            var expected: [String] = []
            for (name, change) in variants {
                try await TestDaemon.run(copyOf: base) { daemon in
                    try await change(daemon, cast)
                    await daemon.serving.tick()
                    var lines = try await transcript(daemon, cast)
                    if expected.isEmpty { expected = lines }
                    #expect(lines.count == expected.count, "\(name)")
                    // What is found on a leader's own team is no secret to him.
                    if name == "work of others" { lines = zip(expected, lines).map { $0.hasPrefix("other leader ") ? $0 : $1 } }
                    for (left, right) in zip(expected, lines) where left != right {
                        Issue.record("\(name):\n\(left.prefix(600))\n\(right.prefix(600))")
                    }
                }
            }
            #expect(expected.count > 1_400, "\(expected.count)")
            #expect(expected.count { $0.contains(": 200 ") } > 60)
        }
    }

    /// A visit whose jurors know the day by now: everyone else gets what they would get without it, and with another one in its place.
    @Test func whatJurorsKnowTellsNobodyElse() async throws {
        let swapped = [Self.order("397012603B", "-B-29-27-F-453-00-00", "2025-10-28"), Self.order("397010274C", "113-B-031-01-426", "2025-10-14")]
        try await TestDaemon.run { base in
            let cast = try await cast(base)
            var expected: [String] = []
            for (name, orders) in [("none", []), ("two", Self.orders), ("swapped", swapped)] {
                try await TestDaemon.run(copyOf: base) { daemon in
                    for order in orders { try await schedule(daemon, cast, order) }
                    daemon.clock.set("2025-10-08")
                    await daemon.serving.tick()
                    let invitations = try await daemon.door.read { try $0.dossiers(.invitation).count }
                    #expect(invitations == (orders.isEmpty ? 1 : 2), "the juror of the earlier visit, and one more")
                    let lines = try await transcript(daemon, cast, without: ["juror", "revoked"])
                    // A night has passed in each world: the salts of its places in the public chain are random, their number and size are not.
                    let told = lines.map { $0.contains(" /v1/office/chain") ? String($0.prefix { $0 != ";" }) : $0 }
                    if expected.isEmpty { expected = told }
                    #expect(told.count == expected.count, "\(name)")
                    for (left, right) in zip(expected, told) where left != right {
                        Issue.record("\(name):\n\(left.prefix(600))\n\(right.prefix(600))")
                    }
                }
            }
            #expect(expected.count > 1_000)
        }
    }

    /// An id that names a secret dossier and one that names nothing get one answer, the echo of the id apart.
    @Test func aSecretIdIsAsGoodAsARandomOne() async throws {
        try await TestDaemon.run { daemon in
            let cast = try await cast(daemon)
            for order in Self.orders { try await schedule(daemon, cast, order) }
            let secret =
                try await daemon.door.read { ledger in
                    try ledger.dossiers(.plan).map(\.id) + ledger.dossiers(.file).map(\.id) + ledger.dossiers(.accounts).map(\.id)
                } + [cast.otherVisit]
            #expect(secret.count >= 9)
            let replica = try await daemon.door.read { ledger in try ledger.dossiers(.plan)[0].replica }
            func answers(_ id: DossierID) async throws -> [String] {
                var messages: [[UInt8]] = []
                let birth = BirthPlace(replica: replica, seq: 1, operation: 0)
                for prefix in [16, 8, 4, 2] {
                    for birth in [nil, birth] {
                        messages.append(cast.juror.message(.compare, chunks: [try cast.juror.probe(id, prefix: prefix, birth: birth)]))
                        messages.append(cast.juror.message(.nothing, chunks: [try cast.juror.probe(id, prefix: prefix, birth: birth)]))
                    }
                }
                let held = PullRange.Held(dossier: id, vector: Vector([.init(replica: replica, seq: 1)]), terms: [1])
                messages.append(cast.juror.message(.range(PullRange(from: id, buckets: .all, through: id, held: [held]))))
                messages.append(cast.juror.message(.range(PullRange(from: id, buckets: .all, through: id, held: []))))
                var lines: [String] = []
                for message in messages {
                    lines.append(line("sync", try await daemon.send("POST", "/v1/sync", token: cast.juror.token, body: message)))
                }
                for method in ["HEAD", "GET"] {
                    lines.append(line(method, try await daemon.send(method, "/v1/photos/\(id)/\(cast.photo)", token: cast.juror.token)))
                }
                lines.append(line("PATCH", try await daemon.sendPhoto(bytes, to: id, token: cast.juror.token)))
                lines.append(line("survey", try await daemon.send("GET", "/v1/photos/\(id)", token: cast.juror.token)))
                // The walk says where it would go on: with the next id.
                return lines.map { $0.replacing(id.description, with: "ID").replacing(id.successor.description, with: "NEXT") }
            }
            let random = try await answers(.random())
            #expect(random.contains { $0.contains("ID") })
            for id in secret {
                for (index, (left, right)) in zip(random, try await answers(id)).enumerated() { #expect(left == right, "probe \(index)") }
            }
        }
    }
}
