import Crypto
import Daemon
import Disclosure
import Glibc
import HTTP
import Replication
import Testing

/// The name under which a photo travels.
func photoName(_ bytes: [UInt8]) -> String { hex(sha256(bytes).bytes) }

@Suite struct PhotoTests {
    private let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    private func prepared(_ daemon: TestDaemon) async throws -> (dossier: DossierID, member: String, stranger: String) {
        let office = try await daemon.enrol("小組", .office)
        try await daemon.loadRegisters(token: office)
        let member = try await daemon.enrol("內聘", .inspector, member: "I003")
        let stranger = try await daemon.enrol("別人", .inspector, member: "I005")
        return (try await daemon.openVisit(token: office).dossier, member, stranger)
    }

    @Test func aPhotoComesBackAsItWasSent() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, _) = try await prepared(daemon)
            let path = "/v1/photos/\(dossier)/\(photoName(bytes))"
            #expect(try await daemon.send("HEAD", path, token: member).status == 404)
            #expect(try await daemon.send("PUT", path, token: member, body: bytes).status == 201)
            #expect(try await daemon.send("PUT", path, token: member, body: bytes).status == 200)
            let head = try await daemon.send("HEAD", path, token: member)
            #expect(head.status == 200 && head.headers["content-length"] == "100000" && head.body.isEmpty)
            #expect(try await daemon.get(path, token: member).body == bytes)
            let stored = "\(daemon.folder)/photos/\(dossier.description.prefix(2))/\(dossier)/\(photoName(bytes))"
            #expect(access(stored, R_OK) == 0)
        }
    }

    @Test func absentAndForbiddenAreOneAnswer() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, stranger) = try await prepared(daemon)
            let name = photoName(bytes)
            #expect(try await daemon.send("PUT", "/v1/photos/\(dossier)/\(name)", token: member, body: bytes).status == 201)
            let forbidden = try await daemon.get("/v1/photos/\(dossier)/\(name)", token: stranger)
            let absent = try await daemon.get("/v1/photos/\(ID.random())/\(name)", token: stranger)
            #expect(forbidden.status == 404 && forbidden.body == absent.body)
            let missing = try await daemon.get("/v1/photos/\(dossier)/\(String(repeating: "0", count: 64))", token: member)
            #expect(missing.status == 404 && missing.body == absent.body)
            for method in ["HEAD", "PUT"] {
                let answer = try await daemon.send(method, "/v1/photos/\(dossier)/\(name)", token: stranger, body: method == "PUT" ? bytes : nil)
                #expect(answer.status == 404, "\(method)")
            }
            for path in ["/v1/photos/xyz/\(name)", "/v1/photos/\(dossier)/xyz", "/v1/photos/%2e%2e/\(name)"] {
                #expect([400, 404].contains(try await daemon.get(path, token: member).status), "\(path)")
            }
        }
    }

    @Test func readersCannotSend() async throws {
        try await TestDaemon.run { daemon in
            let member = try await daemon.enrol("內聘", .inspector)
            let path = "/v1/photos/\(daemon.door.known.publishedCatalogue)/\(photoName(bytes))"
            #expect(try await daemon.send("PUT", path, token: member, body: bytes).status == 403)
        }
    }

    @Test func whatIsNotItsNameIsNeverSeen() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, _) = try await prepared(daemon)
            let path = "/v1/photos/\(dossier)/\(photoName(bytes))"
            let answer = try await daemon.send("PUT", path, token: member, body: Array(bytes.dropLast()))
            #expect(answer.problem?.code == "422.20")
            #expect(try await daemon.send("HEAD", path, token: member).status == 404)
        }
    }

    @Test func uploadsThatDiedAreRemoved() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, _) = try await prepared(daemon)
            let path = "/v1/photos/\(dossier)/\(photoName(bytes))"
            #expect(try await daemon.send("PUT", path, token: member, body: bytes).status == 201)
            let rest = "\(daemon.folder)/photos/\(dossier.description.prefix(2))/\(dossier)/.coming-1-abc"
            let file = try #require(fopen(rest, "wb"))
            fclose(file)
            try await daemon.door.removeUnfinishedPhotos()
            #expect(access(rest, F_OK) != 0)
            #expect(try await daemon.get(path, token: member).status == 200)
        }
    }
}
