import Crypto
import HTTP
import Inspection
import Ledger
import Records
import Replication
import Scheduling
import Testing

@testable import Disclosure

/// A store with the city's register, pool and calendar, and a quarter whose tenders are drawn already.
struct StaffWorld {
    let store: OfficeStore
    let quarter: Quarter
    let draw: DossierID

    static let secret = [UInt8](0..<32)

    /// As many drawn tenders in each tier, on a day before the quarter.
    init(each: Int = 8, on day: String = "2025-06-02", register: Bool = true, pool: String = "samples/jurors.csv") async throws {
        let store = try OfficeStore(on: day)
        if register {
            try await store.load(.tenders, "samples/tenders-114.csv")
            try await store.load(.jurors, pool)
            try await store.load(.calendar, "samples/calendar-114.csv")
        }
        let quarter = try #require(Quarter(rocYear: 114, number: 3))
        let known = store.door.known
        let today = OfficeStore.day(day)
        draw = try await store.door.write { change in
            let draft = try change.ledger.frameDraft(known, quarter: quarter, places: [.first: each, .second: each, .third: each], on: today)
            return try Self.run(change, quarter, rows: draft.rows, quotas: draft.quotas)
        }
        self.store = store
        self.quarter = quarter
    }

    /// Writes a draw that has run as the draw's own commands leave it.
    static func run(_ change: Change, _ quarter: Quarter, rows: [DrawRow], quotas: [Int: Int], number: Int = 1) throws -> DossierID {
        let name = try DrawName(group: "kaohsiung", quarter: quarter, number: number)
        let frame = try DrawFrame(name: name, salt: (0..<32).map { 0xa0 ^ $0 }, quotas: quotas, rows: rows)
        let now = UInt64(change.now)
        let beacon = DrawBeaconPart(source: "drand-quicknet-21000000", earliest: now + 1_000, shape: .hex, length: 64)
        let commitment = try DrawCommitment(
            frame: frame, secret: secret, shares: DrawSecret.split(secret, mask: [UInt8](32..<64)), holders: ["convener", "ethics", "accounting"],
            beacon: [beacon],
            published: now, deadline: now + 200 * 86_400_000)
        let draw = try change.createDossier(.draw, family: .random())
        try change.noteDraw(draw, topic: "freeze", content: frame.bytes, person: .zero, document: name.text)
        try change.noteDraw(draw, topic: "commit", content: commitment.bytes, person: .zero)
        let value = String(repeating: "5f3a0c81b7e6d294", count: 4)
        try change.noteDraw(draw, topic: "arrival", content: Array("\(beacon.source),\(value),\(now + 2_000)".utf8), person: .zero)
        let server = try BoxKey(derivedFrom: change.ledger.signingKey.seed)
        let purpose = Array("draw-v1 run|".utf8) + commitment.hash.bytes
        try change.noteDraw(draw, topic: "run", content: try SealedNote.seal(secret, to: server.publicKey, purpose: purpose), person: .zero)
        return draw
    }

    /// The gate with fewer seeds than the product's, for the time of the tests.
    static var effort: DayGateEffort {
        var effort = DayGateEffort()
        effort.gate.seeds = 600
        effort.rounds = 0
        effort.seeds = 10
        return effort
    }

    /// Days drawn and members assigned, whatever so few seeds and so small a pool make of gate and cap.
    func staffed() async throws -> [JSON] {
        let override = StaffOverride(reason: "測試", document: "府函1")
        _ = try await gate(override)
        _ = try await drawDays()
        return try await assign(override)["visits"]?.array ?? []
    }

    func gate(_ override: StaffOverride? = nil, effort: DayGateEffort? = nil) async throws -> JSON {
        try await store.door.gateDays(store.office, .random(), quarter: quarter, override: override, effort: effort ?? Self.effort)
    }

    func drawDays() async throws -> JSON { try await store.door.drawDays(store.office, .random(), quarter: quarter) }
    func assign(_ override: StaffOverride? = nil) async throws -> JSON {
        try await store.door.assignJurors(store.office, .random(), quarter: quarter, override: override)
    }

    /// Number of entries in the draw's dossier and of visits on the schedule: what a refusal leaves as it was.
    func traces() async throws -> [Int] {
        let draw = draw
        return try await store.door.read { ledger in
            [
                try ledger.records(OfficeKinds.drawEntry, in: draw).count, try ledger.records(OfficeKinds.plan).count,
                try ledger.records(OfficeKinds.assignment).count,
            ]
        }
    }

    /// Enters a value of a rule that holds from the year's beginning on.
    func rule(_ key: String, _ value: String) async throws {
        _ = try await store.door.editRule(
            store.office, command: .random(), key: key, value: value, effectiveFrom: OfficeStore.day("2025-01-01"), source: "測試")
    }
}
