import Crypto
import Daemon
import Disclosure
import HTTP
import Inspection
import Ledger
import Records
import Replication
import Testing

/// Withdrawal and revocation over HTTP, with the production log on both sides and a clock moved by hand.
@Suite struct WithdrawalTests {
    private struct Team {
        let office: String
        let number: String
        let visit: DossierID
        let juror: FieldLaptop
        let leader: FieldLaptop
    }

    private func team(_ daemon: TestDaemon) async throws -> Team {
        let office = try await daemon.enrol("小組", .office)
        try await daemon.loadRegisters(token: office)
        for (name, role, member) in [("外聘", Role.juror, "E017"), ("領隊", .leader, "I002")] {
            try await daemon.door.addUser(name: name, role: role, memberNo: member)
        }
        let visit = try await daemon.openVisit(token: office)
        let juror = try await FieldLaptop(daemon, "外聘"), leader = try await FieldLaptop(daemon, "領隊")
        for laptop in [juror, leader] { try await laptop.pull(daemon) }
        return Team(office: office, number: visit.number, visit: visit.dossier, juror: juror, leader: leader)
    }

    private func change(_ daemon: TestDaemon, _ team: Team, _ action: String) async throws {
        let answer = try await daemon.post(
            "/v1/office/schedule/\(team.number)/\(action)", token: team.office, command: .random(), ["member_no": "E017", "reason": "測試"])
        try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
    }

    @Test func aSecondWithdrawalSaysThatItWasDoneAndWhen() async throws {
        try await TestDaemon.run { daemon in
            let team = try await team(daemon)
            func again(_ action: String) async throws -> JSON {
                let answer = try await daemon.post(
                    "/v1/office/schedule/\(team.number)/\(action)", token: team.office, command: .random(), ["member_no": "E017", "reason": "測試"])
                #expect(answer.status == 409)
                return try JSON(parsing: answer.body)
            }
            #expect(try await again("readmit")["zh"]?.string?.contains("本來就開放") == true)
            let before = daemon.clock.now
            try await change(daemon, team, "withdraw")
            daemon.clock.advance(seconds: 7 * 3600)
            let told = try await again("withdraw")
            #expect(told["code"]?.string == "409.23" && told["remedyZh"]?.string?.contains("不必再做") == true, "\(told)")
            let moment = try #require(told["details"]?["withdrawn_at"]?.string.flatMap(LegalMoment.milliseconds(iso:)))
            #expect(abs(moment - before) < 60_000)
            let day = RocCalendar.format(.legalDay(ofMillisecondsUTC: moment))
            #expect(told["zh"]?.string?.contains("\(team.number) 已在 \(day)") == true && told["zh"]?.string?.contains("E017") == true, "\(told)")
            try await change(daemon, team, "readmit")
        }
    }

    private func note(_ text: String) -> Operation { FieldKinds.defect.operation(.create, .random(), ["note": .text(text), "number": .integer(1)]) }

    private func notes(_ daemon: TestDaemon, _ visit: DossierID) async throws -> [String] {
        try await daemon.door.read { try $0.records(FieldKinds.defect, in: visit).map { $0.text("note") }.sorted() }
    }

    @Test func pendingEditsCountWithinTheLeaseAndAreVoidAdoptableAfterIt() async throws {
        try await TestDaemon.run { daemon in
            let team = try await team(daemon)
            try team.juror.save(team.visit, at: daemon.clock.now, note("不知道收回"))
            try await change(daemon, team, "withdraw")
            // Others go on meanwhile.
            try team.leader.save(team.visit, at: daemon.clock.now, note("領隊續寫"))
            _ = try await team.leader.push(daemon)
            daemon.clock.advance(seconds: 13 * 24 * 3600)
            let reply = try await team.juror.push(daemon)
            #expect(reply.admittedSets == 1 && reply.refused.isEmpty && reply.acknowledgement != nil)
            #expect(reply.chunks.isEmpty && reply.grants.isEmpty && reply.wants.isEmpty)
            #expect(try await notes(daemon, team.visit) == ["不知道收回", "領隊續寫"])
            // The walk tells that it is gone, and nothing else of it.
            let walk = try await team.juror.exchange(daemon, try team.juror.walk())
            #expect(Set(walk.refused.map(\.dossier)).contains(team.visit) && !walk.grants.map(\.dossier).contains(team.visit))
            daemon.clock.advance(seconds: 2 * 24 * 3600)
            try team.juror.save(team.visit, at: daemon.clock.now, note("太晚"))
            #expect(try await team.juror.push(daemon).admittedSets == 1)
            #expect(try await notes(daemon, team.visit) == ["不知道收回", "領隊續寫"])
            // Its author is told in the dossier for notices, by nothing but the set's own name.
            try await team.juror.pull(daemon)
            let told = try team.juror.ledger.records(ReservedKinds.void)
            #expect(told.map { $0.integer("reason") } == [VoidReason.afterWithdrawal.rawValue])
            #expect(try team.juror.ledger.records(DaemonKinds.notice).count == 1)
            // The office reads and adopts it, once.
            let voids = try JSON(parsing: try await daemon.get("/v1/office/voids", token: team.office).body)["voids"]?.array ?? []
            #expect(voids.count == 1 && voids[0]["author"]?.string == "外聘" && voids[0]["operations"]?[0]?["values"]?["note"]?.string == "太晚")
            let void = try #require(voids[0]["void"]?.string)
            #expect(void == told[0].id.description)
            for _ in 0..<2 {
                let adopted = try await daemon.post("/v1/office/voids/\(void)/adopt", token: team.office, command: .random(), ["reason": "屬實"])
                #expect(adopted.status == 200)
                #expect(try JSON(parsing: adopted.body)["adopted_at"]?.string != nil)
            }
            #expect(try await notes(daemon, team.visit) == ["不知道收回", "太晚", "領隊續寫"])
            try await team.leader.pull(daemon)
            #expect(try team.leader.ledger.records(FieldKinds.defect, in: team.visit).count == 3)
            #expect(try team.leader.ledger.records(DaemonKinds.adoption, in: team.visit).first?.id("person") == team.juror.person)
            #expect(try await daemon.door.doctor().findings == [])
        }
    }

    @Test func aWithdrawnLaptopCannotFeelHowTheDossierWentOn() async throws {
        try await TestDaemon.run { daemon in
            let team = try await team(daemon)
            try await change(daemon, team, "withdraw")
            let leader = try #require(try team.leader.ledger.dossier(team.visit)?.replica)
            func answer(_ seq: UInt32) async throws -> [UInt8] {
                let chunk = ChunkWriter()
                var body = BodyWriter()
                body.append(note("x"))
                try body.bytes.withUnsafeBytes {
                    try chunk.add(
                        dossier: team.visit, replica: ID(high: 9, low: 9), seq: 1, time: HybridTime(milliseconds: 1),
                        form: SetForm(author: team.juror.person, kind: 0, versions: Versions()), gap: 0, context: [.init(replica: leader, seq: seq)],
                        introduces: team.juror.key.publicKey.bytes, body: $0
                    ) { _, _ in nil }
                }
                let envelope = Envelope(
                    content: chunk.finish(prefix: 16), signer: team.juror.key.publicKey,
                    signature: try team.juror.key.sign(Attestation.message(root: .zero)), proofs: [])
                return try await daemon.send("POST", "/v1/sync", token: team.juror.token, body: team.juror.message(.compare, chunks: [envelope])).body
            }
            // Before and after the leader's save: early, then forged, and the same bytes.
            let before = try await answer(1)
            try team.leader.save(team.visit, at: daemon.clock.now, note("領隊續寫"))
            _ = try await team.leader.push(daemon)
            #expect(try await answer(1) == before)
            #expect(try await answer(2) == before)
            #expect(try SyncReply(before).refused.map(\.dossier) == [team.visit])
        }
    }

    @Test func aNewGrantBringsEverythingBack() async throws {
        try await TestDaemon.run { daemon in
            let team = try await team(daemon)
            try team.juror.save(team.visit, at: daemon.clock.now, note("第一次"))
            _ = try await team.juror.push(daemon)
            let first = try #require(try team.juror.ledger.dossier(team.visit)?.replica)
            try await change(daemon, team, "withdraw")
            try await team.juror.pull(daemon)
            try team.juror.ledger.write { try $0.forget(team.visit, now: 1) }
            #expect(try team.juror.ledger.records(FieldKinds.defect).isEmpty)
            try await change(daemon, team, "readmit")
            try await team.juror.pull(daemon)
            #expect(try team.juror.ledger.records(FieldKinds.defect, in: team.visit).map { $0.text("note") } == ["第一次"])
            let members = try team.juror.ledger.records(FieldKinds.member, in: team.visit)
            #expect(members.contains { $0.id("person") == team.juror.person })
            try team.juror.save(team.visit, at: daemon.clock.now, note("第二次"))
            #expect(try team.juror.ledger.dossier(team.visit)?.replica != first)
            #expect(try await team.juror.push(daemon).admittedSets == 1)
            #expect(try await notes(daemon, team.visit) == ["第一次", "第二次"])
            #expect(try await daemon.door.doctor().findings == [])
        }
    }

    @Test func aRevokedDeviceIsToldAndWhatARelayBringsIsVoid() async throws {
        try await TestDaemon.run { daemon in
            let team = try await team(daemon)
            try team.juror.save(team.visit, at: daemon.clock.now, note("經人轉交"))
            let list = try JSON(parsing: try await daemon.get("/v1/office/devices", token: team.office).body)["devices"]?.array ?? []
            let device = try #require(list.first { $0["label"]?.string == "外聘" })
            #expect(device["seen_at"]?.string != nil && device["program"]?.string == "plumb" && device["revoked_at"]?.isNull == true)
            let revoked = try await daemon.post("/v1/office/devices/revoke", token: team.office, command: .random(), ["device": "外聘"])
            #expect(revoked.status == 200)
            let answer = try await daemon.send("POST", "/v1/sync", token: team.juror.token, body: team.juror.message(.compare))
            #expect(answer.status == 401 && answer.problem == Problems.deviceRevoked)
            let wrong = try await daemon.get("/v1/me", token: String(repeating: "0", count: 64))
            #expect(wrong.problem?.code == "401.1")
            // The team's dossier says that the key speaks for nobody any more.
            try await team.leader.pull(daemon)
            let certificates = try team.leader.ledger.records(ReservedKinds.certificate, in: team.visit)
            #expect(certificates.filter { !$0["valid_to"].isNull }.map { $0.blob("public_key") } == [team.juror.key.publicKey.bytes])
            // The leader relays what the juror handed over before.
            let people = [(team.juror.key.publicKey, team.juror.person), (team.leader.key.publicKey, team.leader.person)]
            let peer = Bearer.peer { key, person in people.contains { $0.0 == key && $0.1 == person } }
            for chunk in try team.juror.unsent() { try team.leader.ledger.write { _ = try $0.admit(chunk.envelope, from: peer, now: 0) } }
            let relayed = try await team.leader.push(daemon)
            #expect(relayed.admittedSets == 1)
            #expect(try await notes(daemon, team.visit) == [])
            let voids = try JSON(parsing: try await daemon.get("/v1/office/voids", token: team.office).body)["voids"]?.array ?? []
            #expect(voids.map { $0["reason"]?.int } == [Int(VoidReason.deviceRevoked.rawValue)])
            // The same key cannot come back; a new one can.
            let code = try await daemon.door.invite(name: "外聘")
            let again = try await daemon.post("/v1/enroll", ["code": .string(code), "public_key": .string(hex(team.juror.key.publicKey.bytes))])
            #expect(again.problem == Problems.deviceRevoked)
            #expect(try await daemon.post("/v1/enroll", ["code": .string(code), "public_key": .string(try daemon.key())]).status == 200)
        }
    }

    @Test func photosOfAWithdrawnVisitComeInWithinTheLeaseOnly() async throws {
        try await TestDaemon.run { daemon in
            let team = try await team(daemon)
            let bytes = Array("photo".utf8)
            let path = "/v1/photos/\(team.visit)/\(photoName(bytes))"
            try await change(daemon, team, "withdraw")
            #expect(try await daemon.sendPhoto(bytes, to: team.visit, token: team.juror.token).status == 201)
            #expect(try await daemon.get(path, token: team.juror.token).status == 404)
            daemon.clock.advance(seconds: 15 * 24 * 3600)
            #expect(try await daemon.sendPhoto(bytes, to: team.visit, token: team.juror.token).status == 404)
        }
    }

    /// The limit of a visit's photos is everybody's. Whoever lost the visit does not learn by it how many colleagues have added since; own
    /// photos count as before.
    @Test func aWithdrawnLaptopCannotFeelHowManyPhotosThereAre() async throws {
        try await TestDaemon.run { daemon in
            let team = try await team(daemon)
            let rules = daemon.door.known.publishedRulebook
            try await daemon.door.write { change in
                let key = ["rule_key": FieldValue.text("photo.perVisit"), "effective_from": .text("2020-01-01")]
                try change.append(
                    [
                        OfficeKinds.rule.operation(
                            .create, OfficeKinds.rule.keyedID(in: rules, key), key.merging(["value": .text("1"), "source": .text("測試")]) { $1 })
                    ], to: rules, author: .zero)
            }
            let (own, second, colleagues) = (Array("own".utf8), Array("second".utf8), Array("colleague's".utf8))
            func record(_ bytes: [UInt8]) -> Operation {
                FieldKinds.photo.operation(
                    .create, .random(), ["sha256": .blob(sha256(bytes).bytes), "size": .integer(Int64(bytes.count)), "name": .text("p")])
            }
            try team.juror.save(team.visit, at: daemon.clock.now, record(own))
            try await change(daemon, team, "withdraw")
            try team.leader.save(team.visit, at: daemon.clock.now, record(colleagues))
            _ = try await team.leader.push(daemon)
            #expect(try await daemon.sendPhoto(colleagues, to: team.visit, token: team.leader.token).status == 201)
            _ = try await team.juror.push(daemon)
            #expect(try await daemon.sendPhoto(own, to: team.visit, token: team.juror.token).status == 201)
            #expect(try await daemon.sendPhoto(second, to: team.visit, token: team.juror.token).problem?.code == "422.3")
            // For the team nothing has changed.
            #expect(try await daemon.sendPhoto(second, to: team.visit, token: team.leader.token).problem?.code == "422.3")
        }
    }

    @Test func whoReadsThePlanIsOnRecordAndAuditorsReadAfterwards() async throws {
        try await TestDaemon.run { daemon in
            let team = try await team(daemon)
            let auditor = try await daemon.enrol("稽核", .auditor)
            var order = TestDaemon.order
            order["day"] = "2025-10-14"
            let number = try #require(
                try JSON(parsing: try await daemon.post("/v1/office/schedule", token: team.office, command: .random(), order).body)["number"]?.string)
            #expect(try await daemon.get("/v1/office/who-knew/\(number)", token: auditor).problem == Problems.notFound)
            _ = try await daemon.get("/v1/office/schedule", token: team.office)
            let known = try JSON(parsing: try await daemon.get("/v1/office/who-knew/\(number)", token: team.office).body)["entries"]?.array ?? []
            #expect(known.contains { $0["person"]?.string == "小組" && $0["channel"]?.string == "page" && $0["level"]?.int == 0 }, "\(known)")
            daemon.clock.set("2025-10-15")
            #expect(try await daemon.get("/v1/office/who-knew/\(number)", token: auditor).status == 200)
        }
    }
}
