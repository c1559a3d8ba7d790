import Daemon
import Disclosure
import HTTP
import Replication
import Testing

@Suite struct JournalTests {
    private func lines(_ body: (Journal) -> Void) -> [String] {
        let log = LogLines()
        body(Journal(clock: { 1_751_333_400_250 }, write: { log.append($0) }))
        return log.all
    }

    @Test func linesAreLogfmt() {
        #expect(
            lines { $0.log(.info, "listening", ["address": "127.0.0.1:8115", "note": "a \"b\" = c\nd", "empty": ""]) } == [
                "time=2025-07-01T01:30:00.250Z level=info msg=listening address=127.0.0.1:8115 note=\"a \\\"b\\\" = c d\" empty=\"\"\n"
            ])
    }

    @Test(arguments: [
        (
            "GET 200 /v1/me in=0 out=81 ms=2 id=k3v9x2aa",
            "level=info msg=request id=k3v9x2aa method=GET pattern=/v1/me status=200 ms=2 bytes_in=0 bytes_out=81"
        ),
        (
            "GET 401 /v1/me code=401.1 in=0 out=81 ms=2 id=k3v9x2aa",
            "level=info msg=request id=k3v9x2aa method=GET pattern=/v1/me status=401 ms=2 bytes_in=0 bytes_out=81 code=401.1"
        ),
        (
            "POST 503 /v1/sync in=9 out=8 ms=30000 id=k3v9x2aa end=client-left",
            "level=error msg=request id=k3v9x2aa method=POST pattern=/v1/sync status=503 ms=30000 bytes_in=9 bytes_out=8 end=client-left"
        ),
        ("- - in=0 out=0 ms=0 id=k3v9x2aa", "level=info msg=request id=k3v9x2aa method=- pattern=- status=- ms=0 bytes_in=0 bytes_out=0"),
        ("http library: odd", "level=warning msg=\"http library: odd\""),
    ])
    func serverLinesGetTheLogsForm(_ line: String, _ expected: String) {
        #expect(lines { $0.server(line) } == ["time=2025-07-01T01:30:00.250Z \(expected)\n"])
    }

    /// One line for each request, and in none of them a secret, a name, or an id of something embargoed.
    @Test(.timeLimit(.minutes(1))) func theLogTellsNothing() async throws {
        try await TestDaemon.run { daemon in
            let office = try await daemon.enrol("王小明", .office)
            let code = try await daemon.door.invite(name: "王小明")
            try await daemon.loadRegisters(token: office)
            let command = ID.random()
            let visit = try JSON(parsing: try await daemon.post("/v1/office/schedule", token: office, command: command, TestDaemon.order).body)
            let plan = try #require(visit["plan"]?.string)
            _ = try await daemon.get("/v1/office/who-knew/\(plan)?x=secret", token: office)
            _ = try await daemon.post("/v1/enroll", ["code": .string(code), "public_key": "bad"])
            _ = try await daemon.get("/v1/photos/\(plan)/\(String(repeating: "a", count: 64))", token: office)
            let photo = await daemon.log.first { $0.contains("/v1/photos/") }
            #expect(photo.contains("pattern=/v1/photos/{dossier}/{sha256} status=404"))
            let requests = daemon.log.all.filter { $0.contains("msg=request") }
            #expect(requests.count == daemon.log.all.filter { $0.contains(" method=") }.count)
            // The enrolment, two imports, and the four calls above.
            #expect(requests.count == 7)
            for secret in [office, code, plan, command.description, "王小明", "secret", "397010274C", "059-00-00"] {
                #expect(!daemon.log.all.contains { $0.contains(secret) }, "\(secret)")
            }
        }
    }
}
