import Crypto
import Inspection
import Scheduling
import Testing

/// A repeatable generator for tests (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}

/// One autumn's draw, as people make it: nine tenders in two tiers, a secret in three hands, a public number on Monday.
struct DrawScene {
    static let published: UInt64 = 1_790_000_000_000
    static let monday: UInt64 = published + 86_400_000
    static let deadline: UInt64 = published + 120 * 86_400_000
    static let secret = [UInt8](0..<32)
    static let mask = [UInt8](32..<64)
    static let drand = DrawBeaconPart(source: "drand-quicknet-21000000", earliest: monday, shape: .hex, length: 64)
    static let drandValue = DrawBeacon.Value("5f3a0c81b7e6d2944e1f7a60c9d8b3512fae6674d01b98c3e5a7f20d4c6b8e19", arrived: monday + 3_000)
    static let holders = ["convener", "ethics", "accounting"]

    static func name(_ number: Int = 1) throws -> DrawName {
        try DrawName(group: "kaohsiung", quarter: #require(Quarter(rocYear: 115, number: 4)), number: number)
    }

    static func row(_ id: String, _ tier: Int, _ a: UInt32, _ b: UInt32) -> DrawRow { DrawRow(id: Array(id.utf8), tier: tier, a: a, b: b) }

    static let rows = [
        row("115-A01", 1, 1, 2), row("115-A02", 1, 1, 4), row("115-A03", 1, 3, 4), row("115-A04", 1, 1, 4), row("115-A05", 1, 1, 4),
        row("115-甲02", 2, 2, 5), row("115-B01", 2, 1, 1), row("115-B03", 2, 2, 5), row("115-B04", 2, 1, 5),
    ]

    static func frame(salt: UInt8 = 0xa0, number: Int = 1, rows: [DrawRow] = rows) throws -> DrawFrame {
        try DrawFrame(name: name(number), salt: (0..<32).map { salt ^ $0 }, quotas: [1: 2, 2: 2], rows: rows)
    }

    static var shares: [DrawShare] { DrawSecret.split(secret, mask: mask) }

    static func commitment(
        _ frame: DrawFrame, beacon: [DrawBeaconPart] = [drand], throwers: [String] = [], published: UInt64 = published, replacing: DrawCommitment? = nil
    ) throws -> DrawCommitment {
        try DrawCommitment(
            frame: frame, secret: secret, shares: shares, holders: holders, beacon: beacon, throwers: throwers, published: published, deadline: deadline,
            replacing: replacing)
    }

    /// The draw as it ran, before any substitution.
    static func draw(_ opening: Draw.Opening = .secret(secret)) throws -> Draw {
        let frame = try frame()
        return try Draw(frame, commitment: commitment(frame), opening: opening, beacon: [drandValue])
    }
}

/// The refusal's code; nil when nothing was refused.
func refused(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch let error as Refusal {
        return error.code
    } catch {
        return "\(error)"
    }
}
