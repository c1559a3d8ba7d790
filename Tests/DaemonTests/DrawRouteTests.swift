import Crypto
import Daemon
import Disclosure
import HTTP
import Inspection
import Replication
import Scheduling
import Testing

/// A draw over the API: every route answers as described, from the freeze to the records.
@Suite struct DrawRouteTests {
    private struct Person {
        let token: String
        let box: BoxKey
    }

    private func enrol(_ daemon: TestDaemon, _ name: String, _ role: Role) async throws -> Person {
        try await daemon.door.addUser(name: name, role: role)
        let code = try await daemon.door.invite(name: name)
        let key = try SigningKey()
        let box = try BoxKey(derivedFrom: key.seed)
        let answer = try await daemon.post(
            "/v1/enroll", ["code": .string(code), "public_key": .string(hex(key.publicKey.bytes)), "box_key": .string(hex(box.publicKey))])
        let document = try JSON(parsing: answer.body)
        return Person(token: try #require(document["token"]?.string), box: box)
    }

    private func at(_ day: String, _ hour: Int) -> JSON { .string(LegalMoment.iso(CalendarDay(iso: day)?.millisecondsUTC(hour: hour) ?? 0)) }

    @Test func everyRouteAnswersAsDescribed() async throws {
        let description = try Description.project()
        try await TestDaemon.run { daemon in
            let office = try await enrol(daemon, "小組", .office), second = try await enrol(daemon, "第二人", .office)
            let auditor = try await enrol(daemon, "政風", .auditor), admin = try await enrol(daemon, "管理者", .admin)
            try await daemon.loadRegisters(token: office.token)

            @discardableResult
            func post(_ step: String, _ document: JSON, as person: Person? = nil, _ status: Int = 200) async throws -> JSON {
                let answer = try await daemon.post(
                    "/v1/office/draws/114Q3/\(step)", token: (person ?? office).token, command: .random(), document)
                #expect(answer.status == status, "\(step): \(String(decoding: answer.body, as: UTF8.self))")
                #expect(description.differences(answer, of: "POST /v1/office/draws/{quarter}/\(step)") == [])
                return try JSON(parsing: answer.body)
            }
            func get(_ pattern: String, _ query: String = "", as person: Person, _ status: Int = 200) async throws -> [UInt8] {
                let path = "/v1/office/" + pattern.replacing("{quarter}", with: "114Q3") + query
                let answer = try await daemon.get(path, token: person.token)
                #expect(answer.status == status, "\(path): \(String(decoding: answer.body, as: UTF8.self))")
                if status == 200, pattern.hasSuffix("/record") { return answer.body }
                #expect(description.differences(answer, of: "GET /v1/office/\(pattern)") == [])
                return answer.body
            }
            func share(_ person: Person) async throws -> String {
                let answer = try await post("share", [:], as: person)
                let sealed = bytes(hex: answer["sealed"]?.string ?? "") ?? []
                let commitment = bytes(hex: answer["commitment"]?.string ?? "").flatMap { Digest($0) } ?? .zero
                let note = try #require(SealedNote.open(sealed, with: person.box, purpose: DrawSecret.sharePurpose(commitment)))
                return String(decoding: note, as: UTF8.self)
            }

            try await post("freeze", ["places": ["T4": 1], "number": 0], 422)
            #expect(try await post("freeze", ["places": ["T3": 1]])["state"] == "frozen")
            let source = "drand-quicknet-5000000"
            var commit: JSON = [
                "holders": ["小組", "政風", "管理者"], "deadline": at("2025-12-31", 17),
                "beacon": [["source": .string(source), "earliest": at("2025-06-04", 12), "shape": "hex", "length": 64]],
            ]
            try await post("commit", ["holders": ["小組"], "deadline": 1, "beacon": [["shape": "dots"]]], 422)
            #expect(try await post("commit", commit)["state"] == "committed")
            try await post("abort", ["reason": "a test"], 422)
            #expect(try await post("abort", ["reason": "test"])["state"] == "aborted")
            commit["number"] = 1
            #expect(try await post("freeze", ["places": ["T3": 1]])["state"] == "frozen")
            #expect(try await post("commit", commit)["attempt"] == 2)
            let shares = [try await share(office), try await share(admin)]
            try await post("share", [:], as: second, 404)
            daemon.clock.set("2025-06-03")
            await daemon.serving.tick()
            daemon.clock.set("2025-06-04")
            daemon.clock.advance(seconds: 4 * 3600)
            await daemon.serving.tick()
            let value = String(repeating: "5f", count: 32)
            try await post("beacon", ["source": .string(source), "value": .string(value.uppercased())], 422)
            #expect(try await post("beacon", ["source": .string(source), "value": .string(value), "arrived": at("2025-06-04", 12)])["state"] == "ready")
            try await post("open", ["share": "1-0"], 422)
            try await post("open", ["share": .string(shares[0])])
            try await post("open", ["share": .string(shares[1])], as: admin)
            #expect(try await post("run", [:])["state"] == "run")

            func shown() async throws -> [JSON] { try JSON(parsing: try await get("draws/{quarter}", as: office))["list"]?.array ?? [] }
            let out = try #require(try await shown().first?["tender"])
            try await post("substitute", ["tender": out, "reason": "bored", "document": "x"], 422)
            #expect(try await post("substitute", ["tender": out, "reason": "suspended", "document": "停工第1號"])["state"] == "asked")
            #expect(try await shown().count == 1)
            #expect(try await post("substitute", ["tender": out, "confirm": true], as: second)["state"] == "done")
            #expect(try await post("end", ["tender": out, "document": "復工第1號"], as: second)["state"] == "asked")
            #expect(try await post("end", ["tender": out, "confirm": true])["state"] == "done")
            try await post("reveal", [:], 422)
            _ = try await get("draws/{quarter}/record", "?grade=public", as: auditor, 404)

            // Both the tender that came in and the one that was owed are visited, and their records' letters go out.
            for (index, ticket) in try await shown().enumerated() {
                let parts = (ticket["tender"]?.string ?? "").split(separator: " ", maxSplits: 1).map(String.init)
                var number: String?
                for offset in 0..<12 where number == nil {
                    let answer = try await daemon.post(
                        "/v1/office/schedule", token: office.token, command: .random(),
                        [
                            "tender": ["agency_code": .string(parts[0]), "tender_no": .string(parts[1])], "day": .string("2025-08-0\(index + 4)"),
                            "kind": "general", "notice_mode": "unannounced", "leader": .string("I00\(1 + offset % 5)"),
                            "members": [.string("I00\(6 + offset % 4)")], "jurors": [.string("E0\(14 + offset)")], "reason": "抽籤",
                        ])
                    if answer.status == 201 { number = try JSON(parsing: answer.body)["number"]?.string }
                }
                let letter = try await daemon.post(
                    "/v1/office/visits/\(try #require(number))/letters", token: office.token, command: .random(),
                    ["direction": "out", "purpose": "record", "day": "2025-08-20", "number": .string("府函第\(index)號")])
                #expect(letter.status == 201)
            }
            daemon.clock.set("2025-09-01")
            #expect(try await post("reveal", [:])["state"] == "revealed")
            _ = try await get("draws/{quarter}/proof", "?of=reveal", as: auditor, 404)
            await daemon.serving.tick()
            for grade in ["public", "auditor"] {
                let done = try DrawVerification(record: try await get("draws/{quarter}/record", "?grade=\(grade)", as: auditor))
                #expect(done.grade.rawValue == grade && done.rate == "1/1")
            }
            _ = try await get("draws/{quarter}/record", "?grade=secret", as: auditor, 422)
            daemon.clock.set("2025-09-02")
            await daemon.serving.tick()
            for topic in ["commit", "reveal"] { _ = try await get("draws/{quarter}/proof", "?of=\(topic)", as: auditor) }
            _ = try await get("draws/{quarter}/proof", "?of=abort", as: auditor, 404)
            _ = try await get("draws", "?overdue=1", as: auditor)
            _ = try await get("draws/{quarter}", "?number=1", as: auditor)
            _ = try await get("draws/{quarter}", "?number=2", as: auditor, 404)
            _ = try await get("chain", "?after=16", as: auditor)
            _ = try await get("chain", "?after=-1", as: auditor, 422)
            _ = try await get("chain/checkpoint", as: auditor)
        }
    }
}
