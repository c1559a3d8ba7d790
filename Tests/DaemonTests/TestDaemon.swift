import Crypto
import Daemon
import Disclosure
import Dispatch
import Glibc
import HTTP
import Inspection
import Ledger
import Records
import Replication
import Synchronization
import Testing

/// A daemon that really runs, on a folder of its own and a port that the system chose, with a clock moved by hand.
final class TestDaemon: Sendable {
    let folder: String
    let door: Door
    let serving: Serving
    let clock: HandClock
    let log: LogLines

    /// Runs a daemon around a test and stops it in any case. It is 2025-06-02 09:00 there.
    static func run(_ test: (TestDaemon) async throws -> Void) async throws {
        let daemon = try TestDaemon()
        try await daemon.serving.start()
        do {
            try await test(daemon)
        } catch {
            await daemon.serving.stop()
            throw error
        }
        await daemon.serving.stop()
    }

    /// Runs a daemon on a copy of another's folder, at the same moment: the same server, before it went two ways.
    static func run(copyOf other: TestDaemon, _ test: (TestDaemon) async throws -> Void) async throws {
        let daemon = try TestDaemon(copyOf: other)
        try await daemon.serving.start()
        do {
            try await test(daemon)
        } catch {
            await daemon.serving.stop()
            throw error
        }
        await daemon.serving.stop()
    }

    private init(copyOf other: TestDaemon? = nil) throws {
        folder = "\(Scratch.folder)/plumb-daemon-test-\(ID.random())"
        let clock = HandClock("2025-06-02")
        let log = LogLines()
        (self.clock, self.log) = (clock, log)
        if let other {
            try copyFolder(other.folder, to: folder)
            clock.advance(seconds: (other.clock.now - clock.now) / 1000)
        } else {
            try Door.create(data: folder, now: clock.now)
        }
        door = try Door.open(data: folder, clock: { clock.now })
        var configuration = ServerConfiguration()
        // A debug build imports the samples in seconds; on a machine that does much else it took more than the 30 of service.
        configuration.requestDeadline = .seconds(180)
        configuration.port = 0
        serving = Serving(
            door: door, configuration: configuration, journal: Journal(clock: { clock.now }, write: { log.append($0) }))
    }

    deinit { removeFolder(folder) }

    // MARK: People

    /// An account with an enrolled device; the token.
    func enrol(_ name: String, _ role: Role, member: String? = nil) async throws -> String {
        try await door.addUser(name: name, role: role, memberNo: member)
        let code = try await door.invite(name: name)
        let answer = try await post("/v1/enroll", ["code": .string(code), "public_key": .string(try key())])
        return try #require(try JSON(parsing: answer.body)["token"]?.string)
    }

    /// The public key of a new device.
    func key() throws -> String { hex(try SigningKey().publicKey.bytes) }

    // MARK: Requests

    private static let description = (try? Description.project()) ?? Description("")

    func url(_ path: String) -> String { "http://127.0.0.1:\(serving.port)\(path)" }

    func send(
        _ method: String, _ path: String, token: String? = nil, command: ID? = nil, headers: [(String, String)] = [], body: [UInt8]? = nil
    ) async throws -> ClientResponse {
        var headers = headers
        if let token { headers.append(("Authorization", "Bearer \(token)")) }
        if let command { headers.append(("Plumb-Command", command.description)) }
        let request = ClientRequest(method: method, url: url(path), headers: headers, body: body)
        let answer = try await onThread { try HTTPClient().send(request) }
        // Whatever a test asks for: the daemon answers nothing that its description does not know.
        if let difference = Self.description.undocumented(method, path, answer) { Issue.record("\(difference)") }
        return answer
    }

    func get(_ path: String, token: String? = nil) async throws -> ClientResponse { try await send("GET", path, token: token) }

    func post(_ path: String, token: String? = nil, command: ID? = nil, _ document: JSON) async throws -> ClientResponse {
        try await send("POST", path, token: token, command: command, body: document.serializedBytes())
    }

    // MARK: Contents

    static let order: JSON = [
        "tender": ["agency_code": "397010274C", "tender_no": "-B-12-25-F-059-00-00"], "day": "2025-07-15", "kind": "general",
        "notice_mode": "unannounced", "leader": "I002", "members": ["I003"], "jurors": ["E017"], "reason": "年度計畫",
    ]

    /// Tenders and members of the samples, through the API.
    func loadRegisters(token: String) async throws {
        for what in ["tenders", "jurors"] {
            let answer = try await send(
                "POST", "/v1/office/import/\(what)?name=\(what).csv", token: token, command: .random(),
                body: try projectFile("clients/samples/\(what).csv"))
            try #require(answer.status == 200, "\(what): \(String(decoding: answer.body, as: UTF8.self))")
        }
    }

    /// A visit that its team knows; its office number and dossier.
    func openVisit(token: String) async throws -> (number: String, dossier: DossierID) {
        let answer = try JSON(parsing: try await post("/v1/office/schedule", token: token, command: .random(), Self.order).body)
        let number = try #require(answer["number"]?.string)
        clock.set("2025-07-16")
        await serving.tick()
        let visits = try JSON(parsing: try await get("/v1/office/schedule", token: token).body)["visits"]?.array ?? []
        let visit = try #require(visits.first { $0["number"]?.string == number }?["visit"]?.string)
        return (number, try #require(ID(visit)))
    }

    /// A part of a photo, or all of it.
    func sendPhoto(
        _ photo: [UInt8], _ range: Range<Int>? = nil, to dossier: DossierID, as name: String? = nil, token: String
    ) async throws -> ClientResponse {
        let range = range ?? 0..<photo.count
        return try await send(
            "PATCH", "/v1/photos/\(dossier)/\(name ?? photoName(photo))", token: token,
            headers: [("Upload-Offset", "\(range.lowerBound)"), ("Upload-Length", "\(photo.count)")], body: Array(photo[range]))
    }

    /// The record of a photo, as a member of the team would write it; its id.
    @discardableResult
    func photo(_ bytes: [UInt8], in visit: DossierID, of defect: RecordID? = nil) async throws -> RecordID {
        let id = RecordID.random()
        let values: [String: FieldValue] = [
            "defect": defect.map { .blob($0.bytes) } ?? .null, "sha256": .blob(sha256(bytes).bytes), "size": .integer(Int64(bytes.count)),
            "name": .text("IMG_1.JPG"),
        ]
        try await door.write { change in try change.append([FieldKinds.photo.operation(.create, id, values)], to: visit, author: .zero) }
        return id
    }

    /// A defect in a visit, as a member of the team would write it.
    func defect(in visit: DossierID) async throws {
        try await door.write { change in
            try change.append(
                [
                    FieldKinds.defect.operation(
                        .create, .random(),
                        [
                            "code": .text("4.01.01"), "severity": .text("M"), "points": .integer(1), "party": .text("contractor"),
                            "note": .text("現場缺失"), "number": .integer(1),
                        ])
                ], to: visit, author: .zero)
        }
    }
}

/// Milliseconds since 1970 that only a test moves.
final class HandClock: Sendable {
    private let value: Mutex<Int64>

    init(_ day: String) { value = Mutex(Self.morning(day)) }

    var now: Int64 { value.withLock { $0 } }
    func set(_ day: String) { value.withLock { $0 = Self.morning(day) } }
    func advance(seconds: Int64) { value.withLock { $0 += seconds * 1000 } }

    private static func morning(_ day: String) -> Int64 {
        guard let day = CalendarDay(iso: day) else { preconditionFailure("\(day) is no day") }
        return day.millisecondsUTC(hour: 9)
    }
}

/// The log of a daemon, for tests to read and to wait for.
final class LogLines: Sendable {
    private struct State {
        var lines: [String] = []
        var waiting: [(predicate: @Sendable (String) -> Bool, continuation: CheckedContinuation<String, Never>)] = []
    }
    private let state = Mutex(State())

    var all: [String] { state.withLock { $0.lines } }

    func append(_ line: String) {
        let woken = state.withLock { state in
            state.lines.append(line)
            let woken = state.waiting.filter { $0.predicate(line) }
            state.waiting.removeAll { $0.predicate(line) }
            return woken
        }
        for waiting in woken { waiting.continuation.resume(returning: line) }
    }

    /// The first line that fits, also when it has been written already.
    func first(where predicate: @escaping @Sendable (String) -> Bool) async -> String {
        await withCheckedContinuation { continuation in
            let found = state.withLock { state in
                let found = state.lines.first(where: predicate)
                if found == nil { state.waiting.append((predicate, continuation)) }
                return found
            }
            if let found { continuation.resume(returning: found) }
        }
    }
}

/// Runs blocking work beside the threads that tasks share.
func onThread<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
    }
}

/// Names of the files in a folder of the project.
func projectFiles(_ path: String) throws -> [String] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = try #require(opendir("/\(root)/\(path)"), "\(path) is missing")
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        names.append(withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } })
    }
    return names
}

/// Bytes of a file of the project.
func projectFile(_ path: String) throws -> [UInt8] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen("/\(root)/\(path)", "rb"), "\(path) is missing")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = fread(&piece, 1, piece.count, file)
        if count == 0 { return bytes }
        bytes += piece[0..<count]
    }
}

/// Copies a folder with everything in it; nobody may write to it meanwhile.
func copyFolder(_ path: String, to other: String) throws {
    try #require(mkdir(other, 0o700) == 0)
    let directory = try #require(opendir(path))
    defer { closedir(directory) }
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
        if name == "." || name == ".." { continue }
        if entry.pointee.d_type == UInt8(DT_DIR) {
            try copyFolder("\(path)/\(name)", to: "\(other)/\(name)")
            continue
        }
        let file = try #require(fopen("\(path)/\(name)", "rb")), copy = try #require(fopen("\(other)/\(name)", "wb"))
        defer {
            fclose(file)
            fclose(copy)
        }
        var page = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&page, 1, page.count, file)
            if count == 0 { break }
            fwrite(page, 1, count, copy)
        }
    }
}

/// Removes a folder with everything in it.
func removeFolder(_ path: String) {
    guard let directory = opendir(path) else {
        unlink(path)
        return
    }
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
        if name != "." && name != ".." { removeFolder("\(path)/\(name)") }
    }
    closedir(directory)
    rmdir(path)
}
