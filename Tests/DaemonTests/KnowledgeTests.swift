import Daemon
import Database
import Disclosure
import HTTP
import Inspection
import Ledger
import Records
import Replication
import Testing

/// Who comes to know what is on disk before the first byte leaves, by every way out (DESIGN §3).
@Suite struct KnowledgeTests {
    /// An open visit with a photo, its team's laptops, and what would give it away.
    private struct Scene {
        let office: String
        let number: String
        let visit: DossierID
        let photo: String
        let juror: FieldLaptop
        let leader: FieldLaptop
        let secrets: [[UInt8]]
    }

    private func scene(_ daemon: TestDaemon) async throws -> Scene {
        let office = try await daemon.enrol("小組", .office)
        try await daemon.loadRegisters(token: office)
        for (name, role, member) in [("外聘", Role.juror, "E017"), ("領隊", .leader, "I002"), ("內聘", .inspector, "I003")] {
            try await daemon.door.addUser(name: name, role: role, memberNo: member)
        }
        let (number, visit) = try await daemon.openVisit(token: office)
        let bytes = Array("a photo of nothing".utf8)
        try await daemon.defect(in: visit)
        try await daemon.photo(bytes, in: visit)
        try await daemon.photo(Array("never sent".utf8), in: visit)
        let juror = try await FieldLaptop(daemon, "外聘"), leader = try await FieldLaptop(daemon, "領隊")
        #expect(try await daemon.sendPhoto(bytes, to: visit, token: juror.token).status == 201)
        return Scene(
            office: office, number: number, visit: visit, photo: photoName(bytes), juror: juror, leader: leader,
            secrets: [Array(number.utf8), Array("-B-12-25-F-059-00-00".utf8), Array("2025-07-15".utf8), bytes, Array(visit.description.utf8)])
    }

    private func tells(_ answer: ClientResponse, _ scene: Scene) -> Bool { scene.secrets.contains { answer.body.firstRange(of: $0) != nil } }

    @Test func whereItCannotBeWrittenNothingEmbargoedIsSent() async throws {
        try await TestDaemon.run { daemon in
            let scene = try await scene(daemon)
            let clerk = try await daemon.enrol("新人", .office), auditor = try await daemon.enrol("稽核", .auditor)
            let walk = try scene.juror.walk(isNew: true)
            let asked: [(String, String, String, [UInt8]?)] = [
                ("POST", "/v1/sync", scene.juror.token, walk), ("GET", "/v1/photos/\(scene.visit)/\(scene.photo)", scene.juror.token, nil),
                ("GET", "/v1/photos/\(scene.visit)", scene.juror.token, nil), ("GET", "/v1/office/backlog", scene.leader.token, nil),
                ("GET", "/v1/office/evidence", scene.leader.token, nil), ("GET", "/v1/office/backlog", clerk, nil),
                ("GET", "/v1/office/evidence", clerk, nil), ("GET", "/v1/office/schedule", clerk, nil),
                ("GET", "/v1/office/who-knew/\(scene.number)", clerk, nil), ("GET", "/v1/office/view-as/E017", clerk, nil),
                ("GET", "/v1/office/report/quarter/114Q3?format=csv", clerk, nil), ("GET", "/v1/office/who-knew/\(scene.number)", auditor, nil),
                ("GET", "/v1/office/view-as/I002", auditor, nil),
            ]
            func ask(_ index: Int) async throws -> ClientResponse {
                let (method, path, token, body) = asked[index]
                return try await daemon.send(method, path, token: token, body: body)
            }
            // What a disk does that takes nothing: no entry of the knowledge log gets there.
            try await daemon.door.write { change in
                try change.ledger.database.execute(
                    "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.knowledge BEGIN SELECT RAISE(ABORT,'no room'); END")
            }
            for index in asked.indices {
                let answer = try await ask(index)
                #expect(answer.status >= 500, "\(asked[index].1) \(answer.status)")
                #expect(!tells(answer, scene), "\(asked[index].1)")
            }
            let before = try await daemon.door.read { try $0.records(DaemonKinds.knowledge, in: daemon.door.known.knowledge).count }
            try await daemon.door.write { try $0.ledger.database.execute("DROP TRIGGER refuse") }
            for index in asked.indices { #expect(try await ask(index).status == 200, "\(asked[index].1)") }
            let after = try await daemon.door.read { try $0.records(DaemonKinds.knowledge, in: daemon.door.known.knowledge).count }
            #expect(after >= before + 9, "\(after - before)")
            // What is written already is only read: a full disk keeps nobody from what he knows.
            try await daemon.door.write { change in
                try change.ledger.database.execute(
                    "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.knowledge BEGIN SELECT RAISE(ABORT,'no room'); END")
            }
            for index in asked.indices { #expect(try await ask(index).status == 200, "\(asked[index].1) again") }
            try await daemon.door.write { try $0.ledger.database.execute("DROP TRIGGER refuse") }
        }
    }

    /// Every page of the office that names a visit, also one that is added later: whoever opened it is in the log.
    @Test func everyPageThatNamesAVisitIsKnowledge() async throws {
        try await TestDaemon.run { daemon in
            let scene = try await scene(daemon)
            var named = 0
            for (index, route) in RouteTable().routes.enumerated() where route.method == "GET" {
                guard case .holding(let permission) = route.access, permission.isGiven(to: .office) else { continue }
                let name = "職員\(index)"
                let clerk = try await daemon.enrol(name, .office)
                let path = route.pattern.replacing("{plan}", with: scene.number).replacing("{person}", with: "E017").replacing("{quarter}", with: "114Q3")
                    .split(separator: "/").map { $0.hasPrefix("{") ? "114-001" : $0 }.reduce("") { "\($0)/\($1)" }
                let answer = try await daemon.get(path + (path.contains("report") ? "?format=csv" : ""), token: clerk)
                guard answer.status == 200, tells(answer, scene) || path.contains("report") else { continue }
                named += 1
                let document = try JSON(parsing: try await daemon.get("/v1/office/who-knew/\(scene.number)", token: scene.office).body)
                let entry = document["entries"]?.array?.first { $0["person"] == .string(name) }
                #expect(["page", "view-as"].contains(entry?["channel"]?.string ?? ""), "\(route.pattern)")
            }
            #expect(named >= 6, "\(named)")
        }
    }

    /// Ties and free days are declared once for all: nothing that a lower role may call is about one visit of the plan, so that nobody can be
    /// asked about one, nor meet the failures of its scheduling.
    @Test func nothingALowerRoleMayCallNamesAPlan() {
        for route in RouteTable().routes {
            switch route.access {
            case .open, .enrolled: #expect(!route.pattern.contains("{plan}") && !route.pattern.contains("schedule"), "\(route.pattern)")
            case .holding(let permission):
                guard [Role.leader, .inspector, .juror].contains(where: { permission.isGiven(to: $0) }) else { continue }
                #expect(!route.isCommand && !route.pattern.contains("{"), "\(route.pattern)")
            }
        }
    }

    /// A command's answer tells a visit, too: who gives it has seen the plan.
    @Test func commandsOnAVisitAreKnowledge() async throws {
        try await TestDaemon.run { daemon in
            let scene = try await scene(daemon)
            let clerk = try await daemon.enrol("新人", .office)
            let answer = try await daemon.post(
                "/v1/office/visits/\(scene.number)/dispositions", token: clerk, command: .random(), ["advised": "限期改善"])
            #expect(answer.status == 200)
            let document = try JSON(parsing: try await daemon.get("/v1/office/who-knew/\(scene.number)", token: scene.office).body)
            #expect(document["entries"]?.array?.contains { $0["person"] == "新人" && $0["channel"] == "page" } == true)
        }
    }

    /// Laptops say with each call what their clocks show: three that agree hold disclosure, and the log says so once.
    @Test func laptopsThatAgreeHoldDisclosure() async throws {
        try await TestDaemon.run { daemon in
            let office = try await daemon.enrol("小組", .office)
            try await daemon.loadRegisters(token: office)
            _ = try await daemon.post("/v1/office/schedule", token: office, command: .random(), TestDaemon.order)
            let tokens = [try await daemon.enrol("一", .inspector), try await daemon.enrol("二", .inspector), try await daemon.enrol("三", .juror)]
            daemon.clock.set("2025-07-16")
            func held() async throws -> Bool? { try JSON(parsing: try await daemon.get("/v1/office/disclosure", token: office).body)["held"]?.bool }
            // All have said so before anything asks the clock: what it allowed earlier, when nobody doubted it, stays allowed.
            for token in tokens {
                let time = "\(daemon.clock.now - 30 * 86_400_000)"
                #expect(try await daemon.send("GET", "/v1/me", token: token, headers: [("Plumb-Time", time)]).status == 200)
            }
            await daemon.serving.tick()
            #expect(try await held() == true)
            #expect(try await daemon.door.read { try $0.dossiers(.visit).isEmpty })
            await daemon.serving.tick()
            #expect(daemon.log.all.count { $0.contains("disclosure held") } == 1)
            let confirmation = try await daemon.post("/v1/office/disclosure/confirm", token: office, command: .random(), ["reason": "筆電校時錯誤"])
            #expect(confirmation.status == 200)
            await daemon.serving.tick()
            #expect(try await daemon.door.read { try $0.dossiers(.visit).count } == 1)
        }
    }

    /// A bundle is made and read without the server; it is noted when its laptop says so.
    @Test func bundlesAreNotedWhenTheirLaptopComes() async throws {
        try await TestDaemon.run { daemon in
            let scene = try await scene(daemon)
            let id: JSON = .array([.string(scene.visit.description)])
            #expect(try await daemon.post("/v1/bundles", token: scene.leader.token, ["exported": id]).status == 200)
            #expect(try await daemon.post("/v1/bundles", token: scene.juror.token, ["imported": id]).status == 200)
            let document = try JSON(parsing: try await daemon.get("/v1/office/who-knew/\(scene.number)", token: scene.office).body)
            let channels = Set((document["entries"]?.array ?? []).map { "\($0["person"]?.string ?? "") \($0["channel"]?.string ?? "")" })
            #expect(channels.isSuperset(of: ["領隊 bundle-export", "外聘 bundle"]), "\(channels)")
        }
    }
}
