import Crypto
import Database
import Disclosure
import Glibc
import HTTP
import Inspection
import Ledger
import Replication
import Scheduling
import Synchronization
import Testing

/// A server with the people that a draw needs, each with a device, and a clock that is moved by hand. It can be stopped and started again
/// between any two steps.
final class DrawWorld {
    /// Milliseconds since 1970.
    final class Clock: Sendable {
        private let value: Mutex<Int64>
        init(_ now: Int64) { value = Mutex(now) }
        var now: Int64 { value.withLock { $0 } }
        func set(_ now: Int64) { value.withLock { $0 = now } }
    }

    /// Somebody with a device.
    struct Person {
        let caller: Caller
        let box: BoxKey
    }

    static let quarter: Quarter = {
        guard let quarter = Quarter(rocYear: 114, number: 3) else { preconditionFailure("there is a third quarter") }
        return quarter
    }()
    static let source = "drand-quicknet-5000000"
    static let value = "5f0c" + String(repeating: "ab", count: 30)

    private(set) var door: Door
    let clock: Clock
    let folder = "\(Scratch.folder)/plumb-draw-test-\(ID.random())"
    private(set) var people: [String: Person] = [:]

    /// 1 July 2025, 09:00, with the sample registers.
    init(places: Int = 16, tenders: String? = "tenders.csv") async throws {
        clock = Clock(Self.at("2025-07-01", 9))
        try Door.create(data: folder, now: clock.now)
        let clock = clock
        door = try Door.open(data: folder, clock: { clock.now })
        for (name, role) in [
            ("office", Role.office), ("second", .office), ("auditor", .auditor), ("admin", .admin), ("guest", .office), ("inspector", .inspector),
            ("juror", .juror),
        ] {
            let person = try await door.addUser(name: name, role: role)
            let key = try SigningKey()
            let box = try BoxKey(derivedFrom: key.seed)
            let code = try await door.invite(name: name)
            let enrolment = try await door.enroll(code: code, publicKey: key.publicKey.bytes, boxKey: name == "guest" ? nil : box.publicKey, label: name)
            let caller = try await door.authenticate(token: enrolment.token)
            #expect(caller.person == person)
            people[name] = Person(caller: caller, box: box)
        }
        let files = [(ImportKind.jurors, "jurors.csv"), (.calendar, "calendar-114.csv")] + (tenders.map { [(.tenders, $0)] } ?? [])
        for (what, file) in files {
            _ = try await door.importFile(
                who("office"), command: .random(), what: what, bytes: try OfficeStore.sample("samples/\(file)"), fileName: file, dryRun: false)
        }
        if places != 16 {
            _ = try await door.editRule(
                who("office"), command: .random(), key: "chain.entries.day", value: String(places), effectiveFrom: OfficeStore.day("2025-01-01"), source: "測試")
        }
        try await door.publishDue()
    }

    deinit {
        for name in ["/plumb.sqlite", "/plumb.sqlite-wal", "/plumb.sqlite-shm", "/server.key"] { unlink(folder + name) }
        rmdir(folder)
    }

    func who(_ name: String) -> Caller {
        guard let person = people[name] else { preconditionFailure("nobody is called \(name)") }
        return person.caller
    }

    static func at(_ day: String, _ hour: Int) -> Int64 { OfficeStore.day(day).millisecondsUTC(hour: hour) }

    /// Lets time go on: the next nightly beat comes at its time, and what is due then.
    func goTo(_ day: String, _ hour: Int = 9) async throws {
        let (length, offset): (Int64, Int64) = (24 * 3_600_000, 19 * 3_600_000)
        let beat = ((clock.now - offset) / length + 1) * length + offset
        if beat < Self.at(day, hour) {
            clock.set(beat)
            try await door.publishDue()
        }
        clock.set(Self.at(day, hour))
        try await door.publishDue()
    }

    /// Stops the server and starts it again: what was only in memory is gone.
    func restart() throws {
        let clock = clock
        door = try Door.open(data: folder, clock: { clock.now })
    }

    // MARK: The way of a draw

    static func order(
        beacon: [DrawBeaconPart] = [DrawBeaconPart(source: source, earliest: UInt64(at("2025-07-03", 12)), shape: .hex, length: 64)],
        holders: [String] = ["office", "auditor", "admin"], throwers: [String] = []
    ) -> DrawOrder {
        DrawOrder(holders: holders, beacon: beacon, throwers: throwers, deadline: UInt64(at("2025-12-31", 17)))
    }

    @discardableResult
    func freeze(number: Int? = nil, places: [Tier: Int] = [.second: 1, .third: 1], as command: CommandID = .random()) async throws -> JSON {
        try await door.freezeDraw(who("office"), command, quarter: Self.quarter, number: number, places: places)
    }

    @discardableResult
    func commit(number: Int? = nil, _ order: DrawOrder = order(), as command: CommandID = .random()) async throws -> JSON {
        try await door.commitDraw(who("office"), command, quarter: Self.quarter, number: number, order)
    }

    @discardableResult
    func beacon(_ value: String = value, source: String = source, arrived: Int64? = nil, as command: CommandID = .random()) async throws -> JSON {
        try await door.enterBeacon(who("office"), command, quarter: Self.quarter, number: nil, source: source, value: value, arrived: arrived)
    }

    /// A holder fetches the share and opens it on the own device.
    func share(_ name: String) async throws -> String {
        let answer = try await door.drawShare(who(name), .random(), quarter: Self.quarter, number: nil)
        let sealed = try #require(bytes(hex: answer["sealed"]?.string ?? ""))
        let commitment = try #require(bytes(hex: answer["commitment"]?.string ?? "").flatMap { Digest($0) })
        let box = try #require(people[name]?.box)
        let note = try #require(SealedNote.open(sealed, with: box, purpose: DrawSecret.sharePurpose(commitment)))
        return String(decoding: note, as: UTF8.self)
    }

    @discardableResult
    func open(_ name: String, _ share: String, as command: CommandID = .random()) async throws -> JSON {
        try await door.openDraw(who(name), command, quarter: Self.quarter, number: nil, share: share)
    }

    @discardableResult
    func run(as command: CommandID = .random()) async throws -> JSON { try await door.runDraw(who("office"), command, quarter: Self.quarter, number: nil) }

    /// From the freeze to the list, without a pause.
    func drawn(places: [Tier: Int] = [.second: 1, .third: 1]) async throws {
        try await freeze(places: places)
        try await commit()
        let shares = [try await share("office"), try await share("auditor")]
        try await goTo("2025-07-03", 13)
        try await beacon()
        try await open("office", shares[0])
        try await open("auditor", shares[1])
        try await run()
    }

    func show(as name: String = "office") async throws -> JSON { try await door.draw(who(name), quarter: Self.quarter) }

    /// Who is visited now: the tenders of the list that did not leave.
    func visited() async throws -> [String] {
        (try await show()["list"]?.array ?? []).filter { ["drawn", "came-in"].contains($0["state"]?.string) }.compactMap { $0["tender"]?.string }
    }

    @discardableResult
    func change(_ name: String, _ tender: String, _ wanted: DrawListChange) async throws -> JSON {
        try await door.askDrawChange(who(name), .random(), quarter: Self.quarter, number: nil, tender: tender, wanted)
    }

    @discardableResult
    func confirm(_ name: String, _ tender: String, substitution: Bool = true) async throws -> JSON {
        try await door.confirmDrawChange(who(name), .random(), quarter: Self.quarter, number: nil, tender: tender, isSubstitution: substitution)
    }

    @discardableResult
    func reveal() async throws -> JSON { try await door.revealDraw(who("office"), .random(), quarter: Self.quarter, number: nil) }

    func record(_ grade: Draw.Grade, as name: String = "auditor") async throws -> [UInt8] {
        try await door.drawRecord(who(name), quarter: Self.quarter, number: nil, grade: grade)
    }

    /// Visits every tender of the list in August and lets the records' letters go out, so that every result is public.
    func visitAll(from first: Int = 4) async throws {
        for (index, tender) in try await visited().enumerated() { try await visit(tender, index: first + index, letter: true) }
    }

    /// Puts a tender on the schedule of August with the first team that no rule refuses.
    func visit(_ tender: String, index: Int, letter: Bool) async throws {
        let parts = tender.split(separator: " ", maxSplits: 1).map(String.init)
        let key = TenderKey(agencyCode: parts[0], number: parts[1])
        let day = OfficeStore.day("2025-08-01").adding(days: index)
        for offset in 0..<12 {
            let order = VisitOrder(
                tender: key, day: day, kind: .general, notice: .unannounced, leader: "I00\(1 + offset % 5)", members: ["I00\(6 + offset % 4)"],
                jurors: ["E0\(14 + offset)"], reason: "抽籤")
            guard let answer = try? await door.scheduleVisit(who("office"), .random(), order) else { continue }
            let number = try #require(answer["number"]?.string)
            if letter {
                _ = try await door.addLetter(
                    who("office"), command: .random(), plan: number, direction: .out, purpose: .record, day: day.adding(days: 3), number: "高市府字第\(index)號")
            }
            return
        }
        Issue.record("no team may visit \(tender)")
    }

    // MARK: Looking from outside

    /// Whether these bytes lie anywhere in the store: in any column of any table, whatever encrypts the file itself.
    func holds(_ needle: [UInt8]) async throws -> Bool {
        try await door.read { ledger in
            let columns = try ledger.database.rows(
                "SELECT m.name,p.name FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type='table'"
            ) { ($0.text(0), $0.text(1)) }
            return try columns.contains { table, column in
                try ledger.database.first(
                    "SELECT 1 FROM \"\(table)\" WHERE instr(CAST(\"\(column)\" AS BLOB),?)>0 LIMIT 1", .blob(needle)
                ) { $0.int(0) } != nil
            }
        }
    }

    /// What the independent script says of a record: its exit status.
    static func script(_ record: [UInt8], _ hash: String = "") throws -> Int32 {
        let path = "\(Scratch.folder)/plumb-draw-record-\(ID.random()).json"
        let file = try #require(fopen(path, "wb"))
        fwrite(record, 1, record.count, file)
        fclose(file)
        defer { unlink(path) }
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return system("python3 /\(root)/ops/verify-draw.py \(path) \(hash) >/dev/null 2>&1") >> 8
    }
}
