import Crypto
import Disclosure
import Glibc
import HTTP
import Inspection
import Ledger
import Records
import Replication
import Synchronization
import Testing

/// A server of its own for one test, with a clock that is moved by hand.
final class OfficeStore: Sendable {
    let door: Door
    let office = Caller(person: ID(high: 1, low: 1), name: "office", role: .office)
    let juror = Caller(person: ID(high: 1, low: 2), name: "juror", role: .juror)
    let folder: String
    let seal: SealKey?
    private let time: TestClock

    /// Milliseconds since 1970, read by the store from any thread.
    final class TestClock: Sendable {
        private let value: Mutex<Int64>
        init(_ day: String) { value = Mutex(OfficeStore.day(day).millisecondsUTC(hour: 9)) }
        func set(_ moment: Int64) { value.withLock { $0 = moment } }
        func set(_ day: String) { value.withLock { $0 = OfficeStore.day(day).millisecondsUTC(hour: 9) } }
        var now: Int64 { value.withLock { $0 } }
    }

    /// Sealed, like every store that `plumbd init` makes.
    ///
    /// - Parameter steady: a clock that cannot be set, for tests of steps of the one that can; else the two go together.
    init(on day: String = "2025-06-02", seal: SealKey? = SealKey(), journal: JournalChoice = .stored, steady: SteadyClock? = nil) throws {
        folder = "\(Scratch.folder)/plumb-office-test-\(ID.random())"
        let time = TestClock(day)
        self.time = time
        self.seal = seal
        try Door.create(data: folder, now: time.now, seal: seal)
        door = try Door.open(data: folder, journal: journal, seal: seal, clock: { time.now }, steady: steady)
    }

    deinit {
        for name in ["/plumb.sqlite", "/plumb.sqlite-wal", "/plumb.sqlite-shm", "/server.key", "/seal.check"] { unlink(folder + name) }
        rmdir(folder)
    }

    /// Sets a rule long before every day of the tests.
    func rule(_ key: String, _ value: String) async throws {
        _ = try await door.editRule(office, command: .random(), key: key, value: value, effectiveFrom: Self.day("2020-01-01"), source: "府函")
    }
    func setDay(_ day: String) { time.set(day) }
    func setTime(_ day: String, _ hour: Int, _ minute: Int = 0) { time.set(Self.day(day).millisecondsUTC(hour: hour, minute: minute)) }
    func setMoment(_ moment: Int64) { time.set(moment) }
    var now: Int64 { time.now }
    /// The folder, for a second process on it.
    var data: String { folder }

    static func day(_ iso: String) -> CalendarDay {
        guard let day = CalendarDay(iso: iso) else { preconditionFailure("\(iso) is no day") }
        return day
    }

    // MARK: Files

    /// A file of the product's own samples.
    static func sample(_ name: String) throws -> [UInt8] {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return try bytes("/\(root)/clients/\(name)")
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        let file = try #require(fopen(path, "rb"), "\(path) is missing")
        defer { fclose(file) }
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            if count == 0 { return result }
            result += piece[0..<count]
        }
    }

    @discardableResult
    func load(_ what: ImportKind, _ file: String, dryRun: Bool = false) async throws -> JSON {
        try await door.importFile(office, command: .random(), what: what, bytes: try Self.sample(file), fileName: file, dryRun: dryRun)
    }

    @discardableResult
    func load(_ what: ImportKind, text: String) async throws -> JSON {
        try await door.importFile(office, command: .random(), what: what, bytes: Array(text.utf8), fileName: "text.csv")
    }

    // MARK: Visits

    /// A visit that was held and disclosed to its team: two internal members and an external one, each with an account.
    struct Visit: Sendable {
        let plan: String
        let number: String
        let dossier: DossierID
        let sheets: [DossierID]
    }

    /// Puts a visit on the schedule and lets its day come. Registers must be loaded.
    func visit(_ tender: TenderKey, on day: String, kind: VisitKind = .general, members: [String] = ["I001", "I002", "E014"]) async throws -> Visit {
        for member in members { try await door.addUser(name: member, role: member.hasPrefix("E") ? .juror : .inspector, memberNo: member) }
        let answer = try await door.scheduleVisit(
            office, .random(),
            VisitOrder(
                tender: tender, day: Self.day(day), kind: kind, notice: .unannounced, leader: members[0], members: [members[1]], jurors: [members[2]],
                reason: "年度計畫"))
        let plan = try #require(answer["plan"]?.string)
        setDay(Self.day(day).adding(days: 1).description)
        try await door.discloseDue()
        return try await door.read { ledger in
            let row = try #require(try ledger.records(OfficeKinds.plan).first { $0.id.description == plan })
            let sheets = try ledger.records(OfficeKinds.assignment, in: row.dossier, order: "r.member_no").compactMap { $0.id("sheet_dossier") }
            return Visit(plan: plan, number: row.text("number"), dossier: try #require(row.id("visit_dossier")), sheets: sheets)
        }
    }

    /// Writes a defect into a visit as a member of the team would.
    @discardableResult
    func defect(
        _ visit: Visit, _ number: Int64, _ code: String, _ severity: Severity = .medium, points: Int64 = 1, note: String = "現場缺失"
    ) async throws -> RecordID {
        let id = ID.random()
        let author = office.person
        try await door.write { change in
            try change.append(
                [
                    FieldKinds.defect.operation(
                        .create, id,
                        [
                            "code": .text(code), "severity": .text(severity.rawValue), "points": .integer(points), "party": .text("contractor"),
                            "note": .text(note), "number": .integer(number),
                        ])
                ], to: visit.dossier, author: author)
        }
        return id
    }

    /// Fills every sheet of a visit with Q 16, W `works`, P 17.
    func score(_ visit: Visit, works: Int64) async throws {
        let author = office.person
        for sheet in visit.sheets {
            try await door.write { change in
                let items: [(String, Int64)] = [("q", 16), ("w", works), ("p", 17)]
                try change.append(
                    items.map { item, value in
                        FieldKinds.score.operation(
                            .create, FieldKinds.score.keyedID(in: sheet, ["item": .text(item)]), ["item": .text(item), "value": .integer(value)])
                    }, to: sheet, author: author)
            }
        }
    }

    /// Tender, pool and calendar of the samples.
    func loadRegisters() async throws {
        try await load(.tenders, "samples/tenders.csv")
        try await load(.jurors, "samples/jurors.csv")
        try await load(.calendar, "samples/calendar-114.csv")
        try await load(.defectCodes, "catalogue/defect-codes.csv")
        try await load(.defectPoints, "catalogue/defect-points.csv")
    }

    static let tender = TenderKey(agencyCode: "397010274C", number: "-B-12-25-F-059-00-00")
}

/// The code of a problem that `body` throws; nil when it throws none.
func problem(_ body: () async throws -> some Any) async -> String? {
    do {
        _ = try await body()
        return nil
    } catch let problem as Problem {
        return problem.details["refusal"]?.string ?? problem.code
    } catch {
        return Problems.from(error).details["refusal"]?.string ?? Problems.from(error).code
    }
}
