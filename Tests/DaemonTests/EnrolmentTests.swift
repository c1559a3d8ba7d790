import Crypto
import Daemon
import Disclosure
import HTTP
import Replication
import Testing

@Suite struct EnrolmentTests {
    @Test func aCodeBecomesATokenThatSyncs() async throws {
        try await TestDaemon.run { daemon in
            let person = try await daemon.door.addUser(name: "王小明", role: .inspector)
            let code = try await daemon.door.invite(name: "王小明")
            let answer = try await daemon.post(
                "/v1/enroll", ["code": .string(code.lowercased()), "public_key": .string(try daemon.key()), "label": "筆電"])
            #expect(answer.status == 200)
            #expect(answer.headers["cache-control"] == "no-store")
            let enrolment = try JSON(parsing: answer.body)
            let description = try Description.project()
            #expect(description.differences(answer, of: "POST /v1/enroll") == [])
            #expect(enrolment["person"]?.string == "\(person)")
            #expect(enrolment["server_key"]?.string == hex(daemon.door.serverKey.bytes))
            let token = try #require(enrolment["token"]?.string)

            let me = try JSON(parsing: try await daemon.get("/v1/me", token: token).body)
            #expect(me == ["person": .string("\(person)"), "name": "王小明", "role": "inspector", "now": .moment(daemon.clock.now)])

            // An empty laptop: digest 0 over nothing. Its person may open the catalogue and the rulebook, so it is not equal.
            let request = SyncRequest(epoch: nil, digest: 0, chunks: [], pull: .compare)
            let reply = try SyncReply(try await daemon.send("POST", "/v1/sync", token: token, body: request.encoded()).body)
            #expect(reply.epoch == daemon.door.epoch)
            #expect(reply.now == daemon.clock.now)
            let walk = SyncRequest(
                epoch: reply.epoch, digest: 0, chunks: [],
                pull: .range(PullRange(from: .zero, buckets: .all, through: ID(high: .max, low: .max), held: [])))
            let page = try SyncReply(try await daemon.send("POST", "/v1/sync", token: token, body: walk.encoded()).body)
            #expect(Set(page.grants.map(\.dossier)).isSuperset(of: [daemon.door.known.publishedCatalogue, daemon.door.known.publishedRulebook]))
        }
    }

    @Test func aCodeWorksOnceAndForSevenDays() async throws {
        try await TestDaemon.run { daemon in
            try await daemon.door.addUser(name: "王小明", role: .office)
            func enrol(_ code: String) async throws -> Int {
                try await daemon.post("/v1/enroll", ["code": .string(code), "public_key": .string(try daemon.key())]).status
            }
            let code = try await daemon.door.invite(name: "王小明")
            #expect(try await enrol(code) == 200)
            #expect(try await enrol(code) == 401)
            let late = try await daemon.door.invite(name: "王小明")
            daemon.clock.advance(seconds: 7 * 24 * 3600)
            #expect(try await enrol(late) == 401)
        }
    }

    /// A colleague's key is no secret: it stands in every dossier of the team. Whoever could enrol with it would be taken for its owner
    /// where a key alone tells whose laptop it is, and a revocation of that device would end the owner's certificates.
    @Test func nobodyEnrolsWithAKeyThatIsSomebodyElses() async throws {
        try await TestDaemon.run { daemon in
            let key = try daemon.key()
            for name in ["王小明", "李大華"] { try await daemon.door.addUser(name: name, role: .inspector) }
            let code = try await daemon.door.invite(name: "王小明")
            #expect(try await daemon.post("/v1/enroll", ["code": .string(code), "public_key": .string(key)]).status == 200)
            let other = try await daemon.door.invite(name: "李大華")
            #expect(try await daemon.post("/v1/enroll", ["code": .string(other), "public_key": .string(key)]).status == 422)
            // The code is not used up by it, and its owner may well come with the own key again.
            #expect(try await daemon.post("/v1/enroll", ["code": .string(other), "public_key": .string(try daemon.key())]).status == 200)
            #expect(try await daemon.post("/v1/enroll", ["code": .string(code), "public_key": .string(key)]).status == 200)
        }
    }

    @Test func codesCannotBeTriedInBulk() async throws {
        try await TestDaemon.run { daemon in
            try await daemon.door.addUser(name: "王小明", role: .office)
            let code = try await daemon.door.invite(name: "王小明")
            let key = try daemon.key()
            for _ in 0..<AttemptLimit.allowed {
                #expect(try await daemon.post("/v1/enroll", ["code": "WRONG", "public_key": .string(key)]).problem?.code == "401.2")
            }
            let refused = try await daemon.post("/v1/enroll", ["code": .string(code), "public_key": .string(key)])
            #expect(refused.problem?.code == "429.1")
            #expect(refused.headers["retry-after"] == "60")
            daemon.clock.advance(seconds: 60)
            #expect(try await daemon.post("/v1/enroll", ["code": .string(code), "public_key": .string(key)]).status == 200)
        }
    }

    @Test func malformedRequestsAreToldWhere() async throws {
        try await TestDaemon.run { daemon in
            for body in ["", "{}", "[]", "nonsense", "{\"code\":1,\"public_key\":\"\"}", "{\"code\":\"A\",\"public_key\":\"zz\"}", "{\"code\":\"A\\u0000\"}"] {
                let answer = try await daemon.send("POST", "/v1/enroll", body: Array(body.utf8))
                #expect(["400.1", "422.4"].contains(answer.problem?.code), "\(body)")
            }
            let token = try await daemon.enrol("王小明", .office)
            let answer = try await daemon.send("POST", "/v1/sync", token: token, body: Array("PSQ2 and nonsense".utf8))
            #expect(answer.problem?.code == "400.1")
        }
    }
}

@Suite struct AttemptLimitTests {
    @Test func countsByAddressWithinAMinute() throws {
        let clock = HandClock("2025-06-02")
        let limit = AttemptLimit(clock: { clock.now })
        for _ in 0..<AttemptLimit.allowed { try limit.begin("10.0.0.1") }
        #expect(throws: Problems.tooManyAttempts) { try limit.begin("10.0.0.1") }
        try limit.begin("10.0.0.2")
        clock.advance(seconds: 59)
        #expect(throws: Problems.tooManyAttempts) { try limit.begin("10.0.0.1") }
        clock.advance(seconds: 1)
        try limit.begin("10.0.0.1")
    }

    @Test func aRightCodeDoesNotCount() throws {
        let clock = HandClock("2025-06-02")
        let limit = AttemptLimit(clock: { clock.now })
        for _ in 0..<100 {
            try limit.begin("10.0.0.1")
            limit.succeeded("10.0.0.1")
        }
    }

    @Test func aClockSetBackLocksNobodyOut() throws {
        let clock = HandClock("2025-06-02")
        let limit = AttemptLimit(clock: { clock.now })
        for _ in 0..<AttemptLimit.allowed { try limit.begin("10.0.0.1") }
        clock.set("2025-06-01")
        try limit.begin("10.0.0.1")
    }
}
