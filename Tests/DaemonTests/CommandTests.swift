import Daemon
import Disclosure
import HTTP
import Replication
import Testing

@Suite struct CommandTests {
    @Test func aRepeatedCommandReturnsTheFirstAnswer() async throws {
        try await TestDaemon.run { daemon in
            let office = try await daemon.enrol("小組", .office)
            try await daemon.loadRegisters(token: office)
            let command = ID.random()
            let first = try await daemon.post("/v1/office/schedule", token: office, command: command, TestDaemon.order)
            let again = try await daemon.post("/v1/office/schedule", token: office, command: command, TestDaemon.order)
            #expect(first.status == 201)
            #expect(again.status == first.status && again.body == first.body)
            #expect(try await visits(daemon, office) == 1)
        }
    }

    @Test func twoCommandsAreTwo() async throws {
        try await TestDaemon.run { daemon in
            let office = try await daemon.enrol("小組", .office)
            try await daemon.loadRegisters(token: office)
            var other = TestDaemon.order
            other["day"] = "2025-07-22"
            #expect(try await daemon.post("/v1/office/schedule", token: office, command: .random(), TestDaemon.order).status == 201)
            #expect(try await daemon.post("/v1/office/schedule", token: office, command: .random(), other).status == 201)
            #expect(try await visits(daemon, office) == 2)
        }
    }

    /// The client sends its command and goes away without reading; the command takes effect, and its repeat nothing more.
    @Test(.timeLimit(.minutes(1))) func aLostReplyHasOneEffect() async throws {
        try await TestDaemon.run { daemon in
            let office = try await daemon.enrol("小組", .office)
            try await daemon.loadRegisters(token: office)
            let command = ID.random()
            let body = TestDaemon.order.serializedBytes()
            let head =
                "POST /v1/office/schedule HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(office)\r\nPlumb-Command: \(command)\r\n"
                + "Content-Length: \(body.count)\r\n\r\n"
            let port = daemon.serving.port
            try await onThread { try sendAndLeave(Array(head.utf8) + body, port: port) }
            let line = await daemon.log.first { $0.contains("method=POST pattern=/v1/office/schedule ") }
            #expect(!line.contains("level=error"))
            #expect(try await visits(daemon, office) == 1)
            let again = try await daemon.post("/v1/office/schedule", token: office, command: command, TestDaemon.order)
            #expect(again.status == 201)
            #expect(try await visits(daemon, office) == 1)
        }
    }

    @Test func aCommandNeedsItsId() async throws {
        try await TestDaemon.run { daemon in
            let office = try await daemon.enrol("小組", .office)
            let answer = try await daemon.post("/v1/office/disclose", token: office, [:])
            #expect(answer.problem?.code == "400.2")
            let short = try await daemon.send("POST", "/v1/office/disclose", token: office, headers: [("Plumb-Command", "12")], body: [])
            #expect(short.problem?.code == "400.1")
        }
    }

    private func visits(_ daemon: TestDaemon, _ token: String) async throws -> Int {
        try JSON(parsing: try await daemon.get("/v1/office/schedule", token: token).body)["visits"]?.array?.count ?? -1
    }
}
