import Crypto
import Daemon
import Database
import Disclosure
import Glibc
import HTTP
import Ledger
import Replication
import Testing

@Suite struct LimitTests {
    @Test func bodiesThatAreTooLargeAreRefused() async throws {
        try await TestDaemon.run { daemon in
            let office = try await daemon.enrol("小組", .office)
            let photo = "/v1/photos/\(ID.random())/\(String(repeating: "0", count: 64))"
            for (method, path, limit) in [
                ("POST", "/v1/sync", (4 << 20) + (64 << 10)), ("PATCH", photo, 1 << 20), ("POST", "/v1/office/disclose", 256 << 10),
                ("POST", "/v1/enroll", 4 << 10), ("GET", "/v1/me", 0),
            ] {
                // Only announced: the server decides before a byte of it comes.
                let answer = try await onThread {
                    try announce(method, path, length: limit + 1, token: office, port: daemon.serving.port)
                }
                #expect(answer.contains(" 413 "), "\(path): \(answer)")
            }
            let over = try await daemon.send(
                "POST", "/v1/office/disclose", token: office, command: .random(), body: [UInt8](repeating: 0x20, count: (256 << 10) + 1))
            #expect(over.status == 413)
            let within = try await daemon.send(
                "POST", "/v1/office/disclose", token: office, command: .random(), body: [UInt8](repeating: 0x20, count: 256 << 10))
            #expect(within.status != 413)
        }
    }

    @Test func withoutATokenNoBodyIsRead() async throws {
        try await TestDaemon.run { daemon in
            for token in ["", "nonsense", String(repeating: "g", count: 64)] {
                let answer = try await onThread {
                    try announce("POST", "/v1/office/import/tenders", length: 32 << 20, token: token, port: daemon.serving.port)
                }
                #expect(answer.contains(" 401 "), "\(answer)")
            }
        }
    }

    /// Whoever has no account announces large bodies and sends nothing of them: the room for pictures stays to those who have one.
    @Test func strangersHoldNoRoomForPictures() async throws {
        try await TestDaemon.run { daemon in
            let office = try await daemon.enrol("小組", .office)
            try await daemon.loadRegisters(token: office)
            let member = try await daemon.enrol("內聘", .inspector, member: "I003")
            let visit = try await daemon.openVisit(token: office).dossier
            let photo = Array("photo".utf8)
            let port = daemon.serving.port
            let (answer, strangers) = try await onThread { () -> (String, [Int32]) in
                let strangers = try (0..<60).map { number in
                    try announceOnly(
                        "PATCH", "/v1/photos/\(visit)/\(hex([UInt8](repeating: UInt8(number), count: 32)))", length: 1 << 20,
                        token: hex([UInt8](repeating: UInt8(number), count: 32)), port: port)
                }
                return (try sendPart(photo, "/v1/photos/\(visit)/\(photoName(photo))", token: member, port: port, within: 10), strangers)
            }
            for descriptor in strangers { _ = Glibc.close(descriptor) }
            #expect(answer.contains(" 201 "), "\(answer)")
        }
    }

    /// A full disk refuses what would be written, and goes on with everything that only reads.
    @Test func aFullDiskLeavesReadingAlone() async throws {
        try await TestDaemon.run { daemon in
            let office = try await daemon.enrol("小組", .office)
            try await daemon.loadRegisters(token: office)
            try await daemon.door.write { change in
                // The engine then reports what it reports on a full disk.
                let pages = try change.ledger.database.first("PRAGMA page_count") { $0.int(0) } ?? 0
                _ = try change.ledger.database.first("PRAGMA max_page_count=\(pages)") { $0.int(0) }
            }
            let command = ID.random()
            let big = try projectFile("clients/catalogue/defect-points.csv")
            let full = try await daemon.send("POST", "/v1/office/import/defect-points", token: office, command: command, body: big)
            #expect(full.status == 507, "\(daemon.log.all.suffix(2))")
            #expect(full.problem?.code == "507.1")
            #expect(try await daemon.get("/v1/me", token: office).status == 200)
            #expect(try await daemon.get("/v1/office/imports", token: office).status == 200)
            let failed = daemon.log.all.first { $0.contains("code=507.1") && $0.contains("msg=failed") }
            #expect(failed?.contains("level=error") == true)
            try await daemon.door.write { _ = try $0.ledger.database.first("PRAGMA max_page_count=1000000") { $0.int(0) } }
            let again = try await daemon.send("POST", "/v1/office/import/defect-points", token: office, command: command, body: big)
            #expect(again.status == 200)
        }
    }

    @Test func readinessTellsWhatIsWrong() async throws {
        try await TestDaemon.run { daemon in
            _ = try await daemon.enrol("小組", .office)
            #expect(try await daemon.get("/readyz").status == 200)
            daemon.clock.advance(seconds: -3600)
            let behind = try await daemon.get("/readyz")
            #expect(behind.status == 503)
            #expect(try JSON(parsing: behind.body)["checks"] == ["store": true, "disk": true, "clock": false])
            daemon.clock.set("1970-01-02")
            #expect(try await daemon.get("/readyz").status == 503)
            #expect(try await daemon.get("/healthz").status == 200)
        }
    }
}
