import HTTP
import Terminal
import Testing

@testable import Client

/// Taking a visit or a device away: asked on a terminal, said by `--yes` in a script.
@Suite struct OfficeAccessTests {
    private static let devices: JSON = [
        "devices": [
            [
                "device": "3fa29c01000000000000000000000000", "person": "領一", "label": "筆電-07", "enrolled_at": "2025-07-01T09:00:00+08:00",
                "revoked_at": nil, "seen_at": "2025-07-19T17:30:00+08:00", "program": "plumb/0.1.0",
            ]
        ]
    ]
    private static let revoke = ["office", "device", "revoke", "3fa29c01"]
    private static let withdraw = ["office", "schedule", "withdraw", "114-007", "--member", "E012", "--reason", "利害關係"]

    @Test(arguments: [revoke, withdraw])
    func aScriptHasToSayThatItMeansIt(line: [String]) async throws {
        let run = try await OfficeRun.run(line + ["--json"])
        #expect(run.code == .usage && run.failure["code"]?.string == "usage.not-confirmed" && run.asked.isEmpty, "\(run.messages)")
        let meant = try await OfficeRun.run(line + ["--yes"], [.json(["person": "領一", "label": "筆電-07", "number": "114-007"])])
        #expect(meant.code == .ok && meant.asked.count == 1, "\(meant.messages)")
    }

    @Test func onATerminalItIsSaidWhoseDeviceItIs() async throws {
        let run = try await OfficeRun.run(Self.revoke, [.json(Self.devices)], input: ["n"], isTerminal: true)
        #expect(run.code != .ok && run.asked.map(\.target) == ["/v1/office/devices"])
        #expect(run.messages.contains("要停用裝置 3fa29c01 領一 筆電-07（最近連線 114-07-19 17:30）嗎？不能恢復"), "\(run.messages)")
    }

    @Test func aWithdrawalIsAskedForOnATerminal() async throws {
        let run = try await OfficeRun.run(Self.withdraw, input: ["n"], isTerminal: true)
        #expect(run.code != .ok && run.asked.isEmpty && run.messages.contains("要向 E012 收回 114-007 嗎？"), "\(run.messages)")
    }
}
