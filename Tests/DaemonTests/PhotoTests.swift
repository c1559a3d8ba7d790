import Crypto
import Daemon
import Disclosure
import Glibc
import HTTP
import Ledger
import Records
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
            #expect(try await daemon.sendPhoto(bytes, to: dossier, token: member).status == 201)
            #expect(try await daemon.sendPhoto(bytes, to: dossier, token: member).status == 200)
            let head = try await daemon.send("HEAD", path, token: member)
            #expect(head.status == 200 && head.headers["content-length"] == "100000" && head.body.isEmpty)
            #expect(try await daemon.get(path, token: member).body == bytes)
            let part = try await daemon.send("GET", path, token: member, headers: [("Range", "bytes=99990-")])
            #expect(part.status == 206 && part.body == Array(bytes[99_990...]) && part.headers["content-range"] == "bytes 99990-99999/100000")
            let stored = "\(daemon.folder)/photos/\(dossier.description.prefix(2))/\(dossier)/\(photoName(bytes))"
            #expect(access(stored, R_OK) == 0)
        }
    }

    @Test func absentAndForbiddenAreOneAnswer() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, stranger) = try await prepared(daemon)
            let name = photoName(bytes)
            #expect(try await daemon.sendPhoto(bytes, to: dossier, token: member).status == 201)
            let forbidden = try await daemon.get("/v1/photos/\(dossier)/\(name)", token: stranger)
            let absent = try await daemon.get("/v1/photos/\(ID.random())/\(name)", token: stranger)
            #expect(forbidden.status == 404 && forbidden.body == absent.body)
            let missing = try await daemon.get("/v1/photos/\(dossier)/\(String(repeating: "0", count: 64))", token: member)
            #expect(missing.status == 404 && missing.body == absent.body)
            #expect(try await daemon.send("HEAD", "/v1/photos/\(dossier)/\(name)", token: stranger).status == 404)
            #expect(try await daemon.sendPhoto(bytes, to: dossier, token: stranger).body == absent.body)
            #expect(try await daemon.get("/v1/photos/\(dossier)", token: stranger).body == absent.body)
            for path in ["/v1/photos/xyz/\(name)", "/v1/photos/\(dossier)/xyz", "/v1/photos/%2e%2e/\(name)"] {
                #expect([400, 404].contains(try await daemon.get(path, token: member).status), "\(path)")
            }
        }
    }

    @Test func readersCannotSend() async throws {
        try await TestDaemon.run { daemon in
            let member = try await daemon.enrol("內聘", .inspector)
            #expect(try await daemon.sendPhoto(bytes, to: daemon.door.known.publishedCatalogue, token: member).status == 403)
        }
    }

    @Test func whatIsNotItsNameIsNeverSeen() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, _) = try await prepared(daemon)
            let path = "/v1/photos/\(dossier)/\(photoName(bytes))"
            let answer = try await daemon.sendPhoto(Array(bytes.dropLast()), to: dossier, as: photoName(bytes), token: member)
            #expect(answer.problem?.code == "422.20")
            #expect(try await daemon.send("HEAD", path, token: member).status == 404)
            // Nothing of it is left to spoil the next try.
            #expect(try await daemon.sendPhoto(bytes, to: dossier, token: member).status == 201)
        }
    }

    @Test func uploadsThatDiedAreRemoved() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, _) = try await prepared(daemon)
            let path = "/v1/photos/\(dossier)/\(photoName(bytes))"
            #expect(try await daemon.sendPhoto(bytes, to: dossier, token: member).status == 201)
            let rest = "\(daemon.folder)/photos/\(dossier.description.prefix(2))/\(dossier)/.coming-1-abc"
            let file = try #require(fopen(rest, "wb"))
            fclose(file)
            try await daemon.door.removeUnfinishedPhotos()
            #expect(access(rest, F_OK) != 0)
            #expect(try await daemon.get(path, token: member).status == 200)
        }
    }

    @Test func aPhotoGoesOnWhereItWasBrokenOff() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, _) = try await prepared(daemon)
            let path = "/v1/photos/\(dossier)/\(photoName(bytes))"
            let first = try await daemon.sendPhoto(bytes, 0..<40_000, to: dossier, token: member)
            #expect(first.status == 204 && first.headers["upload-offset"] == "40000")
            let head = try await daemon.send("HEAD", path, token: member)
            #expect(head.status == 204 && head.headers["upload-offset"] == "40000")
            // Nobody sees it yet, and no other device goes on with it.
            #expect(try await daemon.get(path, token: member).status == 404)
            let leader = try await daemon.enrol("領隊", .leader, member: "I002")
            await daemon.serving.tick()
            #expect(try await daemon.send("HEAD", path, token: leader).status == 404)
            let ahead = try await daemon.sendPhoto(bytes, 50_000..<60_000, to: dossier, token: member)
            #expect(ahead.problem?.code == "409.20" && ahead.problem?.details["offset"]?.int == 40_000)
            // A server that starts again knows it, too.
            try await daemon.door.removeUnfinishedPhotos()
            let again = try Door.open(data: daemon.folder, clock: { daemon.clock.now })
            let caller = try await again.authenticate(token: member)
            #expect(try await again.receivedOfPhoto(caller, dossier: dossier, sha256: sha256(bytes).bytes) == 40_000)
            #expect(try await daemon.sendPhoto(bytes, 40_000..<100_000, to: dossier, token: member).status == 201)
            #expect(try await daemon.get(path, token: leader).body == bytes)
        }
    }

    /// What came before the connection broke counts: sent bytes are dear on a bad line.
    @Test func whatCameOfABrokenPartIsKept() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, _) = try await prepared(daemon)
            let path = "/v1/photos/\(dossier)/\(photoName(bytes))"
            let head =
                "PATCH \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(member)\r\nUpload-Offset: 0\r\nUpload-Length: \(bytes.count)\r\n"
                + "Content-Length: \(bytes.count)\r\n\r\n"
            let message = Array(head.utf8) + bytes[..<70_000]
            try await onThread { try sendAndLeave(message, port: daemon.serving.port) }
            // The server may still be reading, and need not know yet that the line is dead: asking makes it count what it has.
            var received = 0
            for _ in 0..<1000 where received == 0 {
                received = Int(try await daemon.send("HEAD", path, token: member).headers["upload-offset"] ?? "") ?? 0
            }
            #expect((1...70_000).contains(received))
            #expect(try await daemon.sendPhoto(bytes, received..<100_000, to: dossier, token: member).status == 201)
            #expect(try await daemon.get(path, token: member).body == bytes)
        }
    }

    @Test func thePublishedLimitsHoldHereToo() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, _) = try await prepared(daemon)
            let rules = daemon.door.known.publishedRulebook
            try await daemon.door.write { change in
                let key = ["rule_key": FieldValue.text("photo.perVisit"), "effective_from": .text("2020-01-01")]
                try change.append(
                    [
                        OfficeKinds.rule.operation(
                            .create, OfficeKinds.rule.keyedID(in: rules, key), key.merging(["value": .text("1"), "source": .text("測試")]) { $1 })
                    ], to: rules, author: .zero)
            }
            #expect(try await daemon.sendPhoto(bytes, 0..<1, to: dossier, token: member).status == 204)
            let second = try await daemon.sendPhoto([1, 2, 3], to: dossier, token: member)
            #expect(second.problem?.code == "422.3" && second.problem?.details["refusal"]?.string == "photo.tooMany")
            #expect(try await daemon.sendPhoto(bytes, to: dossier, token: member).status == 201)
            let large = try await daemon.send(
                "PATCH", "/v1/photos/\(dossier)/\(photoName(bytes))", token: member,
                headers: [("Upload-Offset", "0"), ("Upload-Length", "\(26 << 20)")], body: [1])
            // It is here already, so nothing is left to be refused.
            #expect(large.status == 200)
        }
    }

    /// What users ask for, §2 row 4: a record refers to a photo that the server does not have.
    @Test func aVisitWithMissingPhotosIsNotClosed() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, _) = try await prepared(daemon)
            let office = try await daemon.enrol("小組二", .office)
            try await daemon.photo(bytes, in: dossier)
            _ = try await daemon.sendPhoto(bytes, 0..<50_000, to: dossier, token: member)
            let survey = try JSON(parsing: try await daemon.get("/v1/photos/\(dossier)", token: member).body)
            #expect(survey["photos"]?.int == 1 && survey["missing"]?[0]?["received"]?.int == 50_000)
            let list = try JSON(parsing: try await daemon.get("/v1/office/evidence", token: office).body)
            #expect(list["count"]?.int == 1 && list["visits"]?[0]?["missing"]?[0]?["name"]?.string == "IMG_1.JPG")
            let letter: JSON = ["direction": "out", "purpose": "record", "day": "2025-07-16", "number": "高市工字第1號"]
            func send() async throws -> ClientResponse {
                try await daemon.post("/v1/office/visits/114-001/letters", token: office, command: .random(), letter)
            }
            let refused = try await send()
            #expect(refused.problem?.details["refusal"]?.string == "evidence.missing")
            #expect(refused.problem?.zh.contains("IMG_1.JPG（已到 50%）") == true)
            daemon.clock.set("2025-10-02")
            let close = try await daemon.post("/v1/office/report/quarter/114Q3/close", token: office, command: .random(), [:])
            #expect(close.problem?.details["refusal"]?.string == "quarter.evidenceMissing", "\(close)")
            // The leader's finalisation waits for it, too.
            try await daemon.door.write { change in try change.seal(dossier) }
            func state() async throws -> String {
                try await daemon.door.read { try $0.records(FieldKinds.visit, in: dossier).first?.text("state") ?? "" }
            }
            #expect(try await daemon.door.closeDue() == 0)
            #expect(try await state() == "scheduled")
            #expect(try await daemon.sendPhoto(bytes, 50_000..<100_000, to: dossier, token: member).status == 201)
            #expect(try await state() == "closed")
            #expect(try await send().status == 201)
        }
    }

    @Test func theOfficeMayDoWithoutWhatIsLostForGood() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, _, _) = try await prepared(daemon)
            let office = try await daemon.enrol("小組二", .office)
            try await daemon.photo(bytes, in: dossier)
            let letter: JSON = ["direction": "out", "purpose": "record", "day": "2025-07-16", "number": "高市工字第1號"]
            let path = "/v1/office/visits/114-001"
            #expect(try await daemon.post("\(path)/letters", token: office, command: .random(), letter).status == 422)
            let reason: JSON = ["part": "evidence", "remark": "筆電遺失"]
            #expect(try await daemon.post("\(path)/dispositions", token: office, command: .random(), reason).status == 200)
            #expect(try await daemon.post("\(path)/letters", token: office, command: .random(), letter).status == 201)
            let list = try JSON(parsing: try await daemon.get("/v1/office/evidence", token: office).body)
            #expect(list["count"]?.int == 0 && list["visits"]?[0]?["waived"] == true)
        }
    }

    @Test func leftoversGoAfterTheirTimeAndNothingElseDoes() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, _) = try await prepared(daemon)
            let (kept, orphan, half) = (bytes, Array(bytes.dropLast()), Array(bytes.dropFirst()))
            let record = try await daemon.photo(kept, in: dossier)
            for photo in [kept, orphan] { #expect(try await daemon.sendPhoto(photo, to: dossier, token: member).status == 201) }
            _ = try await daemon.sendPhoto(half, 0..<10, to: dossier, token: member)
            func there(_ photo: [UInt8]) async throws -> Int {
                try await daemon.send("HEAD", "/v1/photos/\(dossier)/\(photoName(photo))", token: member).status
            }
            let day: Int64 = 24 * 3600
            let nothing = PhotoSweep()
            #expect(try await daemon.door.sweepPhotos() == nothing)
            daemon.clock.advance(seconds: 29 * day)
            // It grew: its time begins anew.
            _ = try await daemon.sendPhoto(half, 10..<20, to: dossier, token: member)
            #expect(try await daemon.door.sweepPhotos() == nothing)
            daemon.clock.advance(seconds: 29 * day)
            #expect(try await daemon.door.sweepPhotos() == nothing)
            daemon.clock.advance(seconds: 2 * day)
            #expect(try await daemon.door.sweepPhotos() == PhotoSweep(parts: 1, orphans: 0, bytes: 20))
            #expect(try await there(half) == 404)
            #expect(try await there(orphan) == 200)
            // A record that comes late saves its photo; a removal has a grace of its own.
            try await daemon.photo(orphan, in: dossier)
            daemon.clock.advance(seconds: 100 * day)
            #expect(try await daemon.door.sweepPhotos() == nothing)
            try await daemon.door.write { change in
                try change.append([FieldKinds.photo.operation(.remove, record)], to: dossier, author: .zero)
            }
            #expect(try await daemon.door.sweepPhotos() == nothing)
            daemon.clock.advance(seconds: 89 * day)
            #expect(try await daemon.door.sweepPhotos() == nothing)
            daemon.clock.advance(seconds: 2 * day)
            // The nightly beat does it.
            #expect(try await daemon.door.sweepPhotosDue()?.orphans == 1)
            #expect(try await daemon.door.sweepPhotosDue() == nil)
            #expect(try await there(kept) == 404)
            #expect(try await there(orphan) == 200)
        }
    }

    /// A rescue file is refused before its first piece where it would take the disk from those who save.
    @Test func aRescueFileLeavesRoomForTheService() {
        #expect(Door.hasRoom(for: 16 << 30, free: 17 << 30))
        #expect(!Door.hasRoom(for: 16 << 30, free: 16 << 30))
        #expect(!Door.hasRoom(for: 0, free: 1 << 20))
    }

    @Test func halfARescueFileGoesWithThem() async throws {
        try await TestDaemon.run { daemon in
            let token = try await daemon.enrol("王小明", .inspector)
            let name = hex([UInt8](repeating: 7, count: 32))
            func send(_ offset: Int) async throws -> Int {
                let path = "/v1/rescue?sha256=\(name)&size=1000&offset=\(offset)"
                let answer = try await daemon.send("POST", path, token: token, body: [UInt8](repeating: 1, count: 100))
                return try #require(try JSON(parsing: answer.body)["held"]?.int)
            }
            let day: Int64 = 24 * 3600
            #expect(try await daemon.door.sweepPhotos() == PhotoSweep())
            #expect(try await send(0) == 100)
            #expect(try await daemon.door.sweepPhotos() == PhotoSweep())
            daemon.clock.advance(seconds: 29 * day)
            // It grew: its time begins anew.
            #expect(try await send(100) == 200)
            #expect(try await daemon.door.sweepPhotos() == PhotoSweep())
            daemon.clock.advance(seconds: 29 * day)
            #expect(try await daemon.door.sweepPhotos() == PhotoSweep())
            daemon.clock.advance(seconds: 2 * day)
            #expect(try await daemon.door.sweepPhotos() == PhotoSweep(rescues: 1, bytes: 200))
            #expect(try await daemon.door.sweepPhotos() == PhotoSweep())
            // Whoever comes back begins anew.
            #expect(try await send(200) == 0)
        }
    }

    @Test func damageIsFound() async throws {
        try await TestDaemon.run { daemon in
            let (dossier, member, _) = try await prepared(daemon)
            #expect(try await daemon.sendPhoto(bytes, to: dossier, token: member).status == 201)
            #expect(try await daemon.door.checkPhotos() == PhotoCheck(photos: 1, damaged: []))
            let stored = "\(daemon.folder)/photos/\(dossier.description.prefix(2))/\(dossier)/\(photoName(bytes))"
            let file = try #require(fopen(stored, "r+b"))
            fputc(9, file)
            fclose(file)
            #expect(try await daemon.door.checkPhotos().damaged == ["\(dossier)/\(photoName(bytes))"])
        }
    }
}

extension Change {
    /// What a leader's finalisation does, written here by the daemon, which needs no laptop.
    fileprivate func seal(_ dossier: DossierID) throws {
        try writer.append(to: try writer.dossier(dossier), author: .zero, kind: .seal, now: now, body: BodyWriter())
    }
}
