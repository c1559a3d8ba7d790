import Daemon
import Disclosure
import HTTP
import Inspection
import Replication
import Testing

@Suite struct AnswerTests {
    @Test func everyGetAnswersAsDescribed() async throws {
        let description = try Description.project()
        try await TestDaemon.run { daemon in
            let office = try await daemon.enrol("小組", .office)
            try await daemon.loadRegisters(token: office)
            let bad = try await daemon.send(
                "POST", "/v1/office/import/tenders?name=bad.csv", token: office, command: .random(), body: try projectFile("clients/samples/bad-tenders.csv"))
            let run = try #require(try JSON(parsing: bad.body)["import"]?.string)
            for member in [("領隊", Role.leader, "I002"), ("內聘", .inspector, "I003"), ("外聘", .juror, "E017")] {
                try await daemon.door.addUser(name: member.0, role: member.1, memberNo: member.2)
            }
            let visit = try await daemon.openVisit(token: office)
            try await daemon.defect(in: visit.dossier)
            let member = try await daemon.enrol("內聘", .inspector, member: "I003")
            let photo = Array("not really a picture".utf8)
            let path = "/v1/photos/\(visit.dossier)/\(photoName(photo))"
            #expect(try await daemon.sendPhoto(photo, to: visit.dossier, token: member).status == 201)
            // One that is missing, so that the lists have something to show.
            try await daemon.photo(Array("never sent".utf8), in: visit.dossier)
            let places = [
                "/v1/office/imports/{id}": "/v1/office/imports/\(run)", "/v1/office/who-knew/{plan}": "/v1/office/who-knew/\(visit.number)",
                "/v1/office/view-as/{person}": "/v1/office/view-as/E017",
                "/v1/office/report/quarter/{quarter}": "/v1/office/report/quarter/114Q3", "/v1/photos/{dossier}/{sha256}": path,
                "/v1/office/fairness/{quarter}": "/v1/office/fairness/114Q3",
                "/v1/office/members/{member}/declarations": "/v1/office/members/E017/declarations",
                "/v1/photos/{dossier}": "/v1/photos/\(visit.dossier)",
            ]
            var asked = 0
            for route in RouteTable().routes where route.method == "GET" {
                // A draw has a way to go before it answers, and before days and jurors do: DrawRouteTests, StaffingTests.
                if ["/v1/office/draws/", "/v1/office/days/", "/v1/office/jurors/"].contains(where: { route.pattern.hasPrefix($0) }) { continue }
                let place = places[route.pattern] ?? route.pattern
                let isMembers = route.pattern.hasPrefix("/v1/photos")
                let answer = try await daemon.get(place, token: isMembers ? member : office)
                #expect(answer.status == 200, "\(route.pattern)")
                #expect(description.differences(answer, of: "GET \(route.pattern)") == [])
                asked += 1
            }
            #expect(asked == 29)
            // The answers above had something in them to be checked.
            let backlog = try JSON(parsing: try await daemon.get("/v1/office/backlog", token: office).body)
            #expect(backlog["count"]?.int == 1)
            let known = try JSON(parsing: try await daemon.get("/v1/office/who-knew/\(visit.number)", token: office).body)
            #expect(known["entries"]?.array != nil)
            let refused = try JSON(parsing: try await daemon.get("/v1/office/imports/\(run)", token: office).body)
            #expect((refused["rows_refused"]?.array ?? []).isEmpty == false)
        }
    }

    @Test func everyCommandAnswersAsDescribed() async throws {
        let description = try Description.project()
        try await TestDaemon.run { daemon in
            let office = try await daemon.enrol("小組", .office)
            try await daemon.loadRegisters(token: office)
            func expect(_ status: Int, _ pattern: String, at path: String? = nil, _ document: JSON) async throws {
                let answer = try await daemon.post(path ?? pattern, token: office, command: .random(), document)
                #expect(answer.status == status, "\(pattern): \(String(decoding: answer.body, as: UTF8.self))")
                #expect(description.differences(answer, of: "POST \(pattern)") == [])
            }
            var second = TestDaemon.order
            second["day"] = "2025-07-22"
            try await expect(201, "/v1/office/schedule", TestDaemon.order)
            try await expect(200, "/v1/office/schedule/{plan}/move", at: "/v1/office/schedule/114-001/move", ["day": "2025-07-16", "reason": "颱風"])
            try await expect(
                200, "/v1/office/schedule/{plan}/replace", at: "/v1/office/schedule/114-001/replace",
                ["member_no": "I003", "with": "I004", "reason": "請假"])
            try await expect(201, "/v1/office/schedule", second)
            try await expect(200, "/v1/office/schedule/{plan}/cancel", at: "/v1/office/schedule/114-002/cancel", ["reason": "停工"])
            try await expect(404, "/v1/office/schedule/{plan}/cancel", at: "/v1/office/schedule/114-099/cancel", ["reason": "停工"])
            daemon.clock.set("2025-07-17")
            try await expect(200, "/v1/office/disclose", [:])
            let notices = ("/v1/office/schedule/{plan}/notices", "/v1/office/schedule/114-001/notices")
            let told: JSON = ["channel": "letter", "to": "機關", "at": .moment(daemon.clock.now - 86_400_000), "document": "府工查字第9號"]
            try await expect(201, notices.0, at: notices.1, told)
            try await expect(422, notices.0, at: notices.1, ["channel": "phone", "to": "機關", "at": .moment(daemon.clock.now - 20 * 86_400_000)])
            try await expect(409, "/v1/office/disclosure/confirm", ["reason": "x"])
            for action in ["withdraw", "readmit"] {
                // The second time there is nothing to do, and the answer says so.
                for (status, member) in [(200, "I004"), (409, "I004"), (404, "E999")] {
                    try await expect(
                        status, "/v1/office/schedule/{plan}/\(action)", at: "/v1/office/schedule/114-001/\(action)",
                        ["member_no": .string(member), "reason": "測試"])
                }
            }
            try await expect(404, "/v1/office/devices/revoke", ["device": "nothing-so"])
            try await expect(404, "/v1/office/voids/{void}/adopt", at: "/v1/office/voids/\(ID.random())/adopt", ["reason": "x"])
            let letters = ("/v1/office/visits/{plan}/letters", "/v1/office/visits/114-001/letters")
            try await expect(422, letters.0, at: letters.1, ["direction": "out", "purpose": "record", "day": "2025-07-01", "number": "高市工字第1號"])
            try await expect(201, letters.0, at: letters.1, ["direction": "out", "purpose": "record", "day": "2025-07-17", "number": "高市工字第1號"])
            try await expect(
                201, "/v1/office/visits/{plan}/extensions", at: "/v1/office/visits/114-001/extensions",
                ["until": "2025-09-01", "agreed": "2025-07-17", "reason": "備料", "number": ""])
            try await expect(200, "/v1/office/visits/{plan}/dispositions", at: "/v1/office/visits/114-001/dispositions", ["advised": "限期改善"])
            let visits = try JSON(parsing: try await daemon.get("/v1/office/schedule", token: office).body)["visits"]?.array ?? []
            let visit = try #require(visits.first?["visit"]?.string.flatMap { ID($0) })
            try await daemon.defect(in: visit)
            try await expect(
                200, "/v1/office/defects/{defect}/review", at: "/v1/office/defects/114-001:1/review", ["state": "improved", "done": "2025-07-17"])
            try await expect(
                404, "/v1/office/conflicts/take",
                ["dossier": .string("\(visit)"), "record": .string("\(visit)"), "register": 0, "choice": 1])
            let rules = try JSON(parsing: try await daemon.get("/v1/office/rulebook", token: office).body)["rules"]?.array ?? []
            let rule = try #require(rules.first { $0["key"]?.string == "tier.1.floor" })
            try await expect(
                200, "/v1/office/rulebook",
                ["key": "tier.1.floor", "value": rule["value"] ?? .null, "effective_from": "2026-01-01", "source": "工程會函"])
            try await expect(422, "/v1/office/rulebook", ["key": "no.such.rule", "value": "1", "effective_from": "2026-01-01", "source": "x"])
            let override: JSON = ["year": 114, "scope": "T1", "required": 18, "reason": "調整", "document": "府函"]
            try await expect(200, "/v1/office/plan/override", override)
            try await expect(422, "/v1/office/plan/override", ["year": 114, "scope": "T1", "required": 18, "reason": "調整"])
            let mandate: JSON = [
                "agency_code": "397010274C", "tender_no": "-B-12-25-F-059-00-00", "ground": "ordered", "reason": "交辦", "document": "府函",
            ]
            try await expect(200, "/v1/office/plan/mandate", mandate)
            try await expect(
                404, "/v1/office/plan/mandate", ["agency_code": "000000000A", "tender_no": "x", "ground": "petition", "reason": "交辦", "document": "府函"])
            try await expect(422, "/v1/office/report/quarter/{quarter}/close", at: "/v1/office/report/quarter/114Q3/close", [:])
            daemon.clock.set("2025-10-02")
            try await expect(200, "/v1/office/report/quarter/{quarter}/close", at: "/v1/office/report/quarter/114Q3/close", [:])
        }
    }

    /// Every route, by everyone who must not: no token, a wrong one, a role without the right; and a command without its
    /// id. Nobody learns from the answer whether the thing exists.
    @Test func refusalsAreTheSameEverywhere() async throws {
        let description = try Description.project()
        try await TestDaemon.run { daemon in
            let tokens = [
                Role.juror: try await daemon.enrol("外聘", .juror), .leader: try await daemon.enrol("領隊", .leader),
                .auditor: try await daemon.enrol("稽核", .auditor), .office: try await daemon.enrol("小組", .office),
                .admin: try await daemon.enrol("管理者", .admin),
            ]
            let wrong = String(repeating: "0", count: 64)
            for route in RouteTable().routes where route.access != .open {
                let path = route.pattern.replacing("{what}", with: "tenders").split(separator: "/").map { $0.hasPrefix("{") ? "114-001" : $0 }
                    .reduce("") { "\($0)/\($1)" }
                let operation = "\(route.method) \(route.pattern)"
                let body: [UInt8]? = route.body == .none ? nil : Array("{}".utf8)
                for token in [nil, wrong, "short"] {
                    let answer = try await daemon.send(route.method, path, token: token, body: body)
                    #expect(answer.status == 401, "\(operation)")
                    #expect(description.operations[operation]?[401] != nil, "\(operation)")
                }
                guard case .holding(let permission) = route.access else { continue }
                for (role, token) in tokens where !permission.isGiven(to: role) {
                    let answer = try await daemon.send(route.method, path, token: token, body: body)
                    #expect(answer.status == 403, "\(operation) as \(role)")
                    #expect(answer.problem == Problems.notPermitted, "\(operation) as \(role)")
                    #expect(description.operations[operation]?[403] != nil, "\(operation)")
                }
                if route.isCommand {
                    let answer = try await daemon.send(route.method, path, token: tokens[permission.isGiven(to: .office) ? .office : .admin], body: body)
                    #expect([400, 422].contains(answer.status), "\(operation) without its id: \(answer.status)")
                    #expect(description.differences(answer, of: operation) == [])
                }
            }
        }
    }

    @Test func unknownAddressesSayNothing() async throws {
        try await TestDaemon.run { daemon in
            let juror = try await daemon.enrol("外聘", .juror)
            for path in ["/", "/v1", "/v1/nothing", "/v1/office/schedule/114-001", "/v1/office/import", "/v1/me/x"] {
                for token in [nil, juror] {
                    let answer = try await daemon.get(path, token: token)
                    #expect(answer.status == 404 && answer.problem?.code == "404.2", "\(path)")
                }
            }
            #expect(try await daemon.send("DELETE", "/v1/me", token: juror).problem?.code == "404.2")
        }
    }
}

/// The role matrix in words, so that a changed permission has to be changed here too.
@Suite struct RightsTests {
    @Test func jurorsAndInspectorsReachNothingOfTheOffice() {
        for route in RouteTable().routes {
            guard route.pattern.hasPrefix("/v1/office/"), case .holding(let permission) = route.access else { continue }
            let isOpen = route.pattern == "/v1/office/rulebook" && route.method == "GET"
            #expect(permission.isGiven(to: .juror) == isOpen, "\(route.pattern)")
            #expect(permission.isGiven(to: .inspector) == isOpen, "\(route.pattern)")
        }
    }

    @Test func everyOfficeRouteAsksForARight() {
        for route in RouteTable().routes where route.pattern.hasPrefix("/v1/office/") {
            guard case .holding = route.access else {
                Issue.record("\(route.pattern) is open to every enrolled person")
                continue
            }
            #expect(route.isCommand == (route.method == "POST"))
        }
    }
}
