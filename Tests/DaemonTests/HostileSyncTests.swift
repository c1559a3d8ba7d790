import Compression
import Crypto
import Daemon
import Database
import Disclosure
import HTTP
import Inspection
import Ledger
import Records
import Replication
import Testing

/// An enrolled device with its own key and log, which speaks to the daemon over HTTP and need not be honest.
final class HostileDevice {
    let key: SigningKey
    let token: String
    let person: PersonID
    let ledger: Ledger
    private let daemon: TestDaemon

    init(_ daemon: TestDaemon, _ name: String, _ role: Role, member: String? = nil) async throws {
        self.daemon = daemon
        key = try SigningKey()
        person = try await daemon.door.addUser(name: name, role: role, memberNo: member)
        let code = try await daemon.door.invite(name: name)
        let answer = try await daemon.post("/v1/enroll", ["code": .string(code), "public_key": .string(hex(key.publicKey.bytes))])
        token = try #require(try JSON(parsing: answer.body)["token"]?.string)
        let database = try Connection(path: daemon.folder + "/device-\(ID.random()).sqlite", durability: .normal)
        try database.migrate(Ledger.migrations + RecordTables.migrations)
        ledger = Ledger(database: database, schema: plumbSchema, authority: daemon.door.serverKey, signingKey: key)
    }

    /// Asks for everything that the person may open.
    func pull() async throws {
        let walk = PullRange(from: .zero, buckets: .all, through: ID(high: .max, low: .max), held: [])
        let answer = try await send(SyncRequest(epoch: nil, digest: 0, chunks: [], pull: .range(walk)).encoded())
        let reply = try SyncReply(answer.body)
        try ledger.write { writer in
            for grant in reply.grants { try writer.add(grant) }
            for chunk in reply.chunks { _ = try writer.admit(chunk, from: .server, now: 0) }
        }
    }

    func save(_ dossier: DossierID, _ note: String) throws {
        try ledger.write { writer in
            var body = BodyWriter()
            body.append(FieldKinds.defect.operation(.create, .random(), ["note": .text(note)]))
            try writer.append(to: try writer.dossier(dossier), author: person, now: daemon.clock.now, body: body)
        }
    }

    /// What the daemon does not hold of a dossier, from a number of the own chain on.
    func chunk(_ dossier: DossierID, after seq: UInt32 = 0) throws -> Envelope {
        let state = try #require(try ledger.dossier(dossier))
        var held = try state.vector(ledger)
        held[state.replica] = seq
        let extractor = Extractor(ledger)
        _ = try extractor.add(state, afterVector: held)
        return try #require(try extractor.emit()).envelope
    }

    func send(_ bytes: [UInt8]) async throws -> ClientResponse { try await daemon.send("POST", "/v1/sync", token: token, body: bytes) }

    func push(_ chunks: [Envelope]) async throws -> ClientResponse {
        try await send(SyncRequest(epoch: daemon.door.epoch, digest: 0, chunks: chunks, pull: .nothing).encoded())
    }
}

@Suite(.serialized) struct HostileSyncTests {
    private func prepared(_ daemon: TestDaemon) async throws -> (visit: DossierID, leader: HostileDevice, member: HostileDevice) {
        let office = try await daemon.enrol("小組", .office)
        try await daemon.loadRegisters(token: office)
        let leader = try await HostileDevice(daemon, "領隊", .leader, member: "I002")
        let member = try await HostileDevice(daemon, "內聘", .inspector, member: "I003")
        let visit = try await daemon.openVisit(token: office).dossier
        for device in [leader, member] { try await device.pull() }
        return (visit, leader, member)
    }

    private func defects(_ daemon: TestDaemon) async throws -> Int {
        try await daemon.door.write { try $0.ledger.records(FieldKinds.defect).count }
    }

    /// Whatever is forged, the daemon answers with the problem that says so, and takes nothing.
    @Test func forgeriesAreRefusedByName() async throws {
        try await TestDaemon.run { daemon in
            let (visit, leader, member) = try await prepared(daemon)
            try leader.save(visit, "真的")
            let good = try leader.chunk(visit)
            var forgeries: [(Envelope, HostileDevice, String)] = []
            var forged = good
            forged.signature[5] ^= 1
            forgeries.append((forged, leader, "422.1"))
            forged = good
            forged.signer = member.key.publicKey
            forgeries.append((forged, leader, "422.1"))
            // Another member brings the leader's chunk as it is: it is signed, but not by the bearer.
            forgeries.append((good, member, "422.1"))
            // A member writes as the leader, on a chain of the own key.
            try member.ledger.write { writer in
                var body = BodyWriter()
                body.append(FieldKinds.defect.operation(.create, .random(), ["note": .text("假的")]))
                try writer.append(to: try writer.dossier(visit), author: leader.person, now: daemon.clock.now, body: body)
            }
            forgeries.append((try member.chunk(visit), member, "422.2"))
            for (envelope, device, code) in forgeries {
                let answer = try await device.push([envelope])
                #expect(answer.problem?.code == code)
                #expect(try await defects(daemon) == 0)
            }
            #expect(try SyncReply(try await leader.push([good]).body).admittedSets == 1)
            #expect(try await defects(daemon) == 1)
        }
    }

    @Test func contentThatDoesNotUnpackIsMalformed() async throws {
        try await TestDaemon.run { daemon in
            let (visit, leader, _) = try await prepared(daemon)
            try leader.save(visit, "真的")
            let good = try leader.chunk(visit)
            // 32 MiB are as far beyond the limit as the gigabyte that other suites send, and take nobody's thread here.
            let zeros = [UInt8](repeating: 0, count: 32 << 20)
            let (large, gzip) = try await onThread { (compress(zeros, .zstd), compress(zeros, .gzip)) }
            for (codec, content) in [
                (UInt8(1), large), (2, gzip), (1, Array(good.content.dropLast())), (1, good.content + [0]), (0, good.content), (7, []), (1, []),
            ] {
                var envelope = good
                (envelope.codec, envelope.content) = (codec, content)
                #expect(try await leader.push([envelope]).problem?.code == "400.1", "codec \(codec), \(content.count) bytes")
            }
            // One bad chunk, and nothing of the message is taken.
            var bomb = good
            (bomb.codec, bomb.content) = (1, large)
            #expect(try await leader.push([good, bomb]).problem?.code == "400.1")
            #expect(try await defects(daemon) == 0)
            #expect(try SyncReply(try await leader.push([good]).body).admittedSets == 1)
        }
    }

    /// Sizes and counts that lie, messages cut anywhere and with something behind: malformed, quickly, without effect.
    @Test func sizesThatLieAreMalformed() async throws {
        try await TestDaemon.run { daemon in
            let (visit, leader, _) = try await prepared(daemon)
            try leader.save(visit, "真的")
            let message = SyncRequest(epoch: daemon.door.epoch, digest: 0, chunks: [try leader.chunk(visit)], pull: .nothing).encoded()
            var lies: [[UInt8]] = [message + [0], message + message, [], Array("PSQ2".utf8)]
            for length in stride(from: 5, to: message.count, by: 397) { lies.append(Array(message.prefix(length))) }
            // The number of chunks stands behind the magic, the epoch and the digest.
            let count = 4 + 1 + 17 + 8
            #expect(message[count] == 1)
            for wrong: [UInt8] in [[2], [0], [0xff, 0xff, 0xff, 0xff, 0x0f], [0x80, 0x00], [UInt8](repeating: 0xff, count: 9) + [1]] {
                lies.append(Array(message[..<count]) + wrong + Array(message[(count + 1)...]))
            }
            // The length of the first chunk's content.
            for wrong: [UInt8] in [[0], [0xff, 0xff, 0xff, 0x7f], [UInt8](repeating: 0xff, count: 9) + [1]] {
                lies.append(Array(message[..<(count + 2)]) + wrong + Array(message[(count + 4)...]))
            }
            for lie in lies { #expect(try await leader.send(lie).problem?.code == "400.1", "\(lie.count) bytes") }
            #expect(try await defects(daemon) == 0)
            #expect(try SyncReply(try await leader.send(message).body).admittedSets == 1)
        }
    }

    /// A device that sends only what must wait fills its own waiting room and is told so; others are not held up.
    @Test func aFullWaitingRoomIsToldAndHoldsNobodyUp() async throws {
        try await TestDaemon.run { daemon in
            let (visit, leader, member) = try await prepared(daemon)
            for index in 0..<67 { try leader.save(visit, "\(index)") }
            // Each chunk lacks the first set, and ends one later than the one before.
            for index in 1...64 { #expect(try SyncReply(try await leader.push([try leader.chunk(visit, after: UInt32(index))]).body).stagedSets == 1) }
            let full = try await leader.push([try leader.chunk(visit, after: 65)])
            #expect(full.problem?.code == "409.5")
            try member.save(visit, "別人的")
            #expect(try SyncReply(try await member.push([try member.chunk(visit)]).body).admittedSets == 1)
            let all = try SyncReply(try await leader.push([try leader.chunk(visit)]).body)
            #expect(all.admittedSets >= 67)
            #expect(try await defects(daemon) == 68)
            #expect(try await daemon.door.write { try $0.ledger.database.first("SELECT count(*) FROM staged") { $0.int(0) } } == 0)
        }
    }

    /// A code that is sent twice at the same moment lets one device in.
    @Test func aCodeReplayedAtOnceWorksOnce() async throws {
        try await TestDaemon.run { daemon in
            try await daemon.door.addUser(name: "王小明", role: .office)
            let code = try await daemon.door.invite(name: "王小明")
            let keys = try (0..<8).map { _ in try daemon.key() }
            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for key in keys { group.addTask { try await daemon.post("/v1/enroll", ["code": .string(code), "public_key": .string(key)]).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.filter { $0 == 200 }.count == 1)
            #expect(answers.filter { $0 == 401 }.count == 7)
        }
    }

    /// Laptops and servers of other versions are told which of the two to update, on every route.
    @Test(arguments: [("PSQ1", "426.1"), ("PSQ3", "426.2")])
    func otherVersionsAreToldWhatToDo(_ magic: String, _ code: String) async throws {
        try await TestDaemon.run { daemon in
            let token = try await daemon.enrol("王小明", .office)
            let answer = try await daemon.send("POST", "/v1/sync", token: token, body: Array(magic.utf8) + [0, 0, 0])
            #expect(answer.status == 426 && answer.problem?.code == code)
            #expect(answer.problem?.zh.contains("本機資料都還在") == true && answer.problem?.remedyZh.isEmpty == false)
            let version = "\(code == "426.1" ? ProtocolVersion.api - 1 : ProtocolVersion.api + 1)"
            for path in ["/v1/me", "/v1/office/schedule"] {
                let answer = try await daemon.send("GET", path, token: token, headers: [(ProtocolVersion.header, version)])
                #expect(answer.problem?.code == code, "\(path)")
                #expect(try await daemon.send("GET", path, token: token, headers: [(ProtocolVersion.header, "\(ProtocolVersion.api)")]).status == 200)
                #expect(try await daemon.get(path, token: token).status == 200)
            }
        }
    }
}
