internal import Database
internal import Glibc
package import HTTP
internal import Ledger
internal import Records
internal import Replication

// What the daemon itself asks of the store, beside the routes of the office.

extension Problems {
    /// More wrong codes came from one address than a person mistypes.
    package static let tooManyAttempts = Problem(
        code: "429.1", zh: "登錄碼試太多次了。", en: "Too many enrolment codes were tried.", remedyZh: "請等一分鐘再試。", remedyEn: "Wait a minute and try again.")
}

/// An account as `plumbd user list` shows it.
package struct Account: Sendable {
    /// The account's name, which is unique.
    package let name: String
    /// Raw value of ``Role``.
    package let role: String
    /// Number in the pool of members; empty for an account that is no member.
    package let memberNo: String
    /// `active`, or why it is not.
    package let state: String
    /// Devices that may connect.
    package let devices: Int
}

/// Whether the server can do its work, for `/readyz`.
package struct Readiness: Sendable, Equatable {
    /// The store can be read.
    package var store: Bool
    /// Enough room to take what laptops send, and the last write went through; else the service is read-only.
    package var disk: Bool
    /// The clock is in a plausible year and not behind what it said before.
    package var clock: Bool

    /// Whether all of it holds.
    package var isReady: Bool { store && disk && clock }
}

extension Door {
    /// Every account, by name.
    package func accounts() async throws -> [Account] {
        let accounts = known.accounts
        return try await read { ledger in
            let devices = try ledger.records(DaemonKinds.device, in: accounts).filter { $0["revoked_at"].isNull }
            return try ledger.records(DaemonKinds.person, in: accounts, order: "r.name").map { person in
                Account(
                    name: person.text("name"), role: person.text("role"), memberNo: person.text("member_no"), state: person.text("state"),
                    devices: devices.count { $0.id("person") == person.id })
            }
        }
    }

    /// Bytes that must be free for the server to call itself ready: 64 MiB, a few syncs and the database's own log.
    static var leastFreeBytes: Int { 64 << 20 }
    /// How far the clock may run behind what it said before: 5 minutes in milliseconds, more than time servers step.
    private static var largestStepBack: Int64 { 5 * 60 * 1000 }
    /// 2025-01-01 and 2100-01-01 in milliseconds: outside, the clock was never set.
    static var plausibleMoments: Range<Int64> { 1_735_689_600_000..<4_102_444_800_000 }

    /// Looks whether the server can do its work. Never throws: a store that cannot be read is one of the answers.
    package func readiness() async -> Readiness {
        await probeStorage()
        let now = clock()
        let isRoomy = (freeBytes(data) ?? 0) >= Door.leastFreeBytes
        // The newest moment that this server itself wrote; laptops' clocks play no part in it.
        let newest = try? await read { ledger in
            try ledger.database.first("SELECT max(granted_at) FROM access") { $0.integer(0) } ?? 0
        }
        return Readiness(
            store: newest != nil, disk: isRoomy && storage.problem == nil,
            clock: Door.plausibleMoments.contains(now) && now >= (newest ?? 0) - Door.largestStepBack)
    }

    /// Forgets what is of no more use: codes that expired or were used more than 30 days ago.
    package func sweep() async throws {
        let month: Int64 = 30 * 24 * 3600 * 1000
        try await write { change in
            try change.ledger.database.run("DELETE FROM invite WHERE coalesce(used_at,expires_at)<?", .integer(change.now - month))
        }
    }
}

extension Door {
    /// Whether the folder holds a server.
    package static func exists(data: String) -> Bool { Glibc.access(databasePath(data), F_OK) == 0 }

    /// Throws `setup.missing` for a folder that holds no server.
    package static func requireServer(in data: String) throws(SetupError) {
        guard exists(data: data) else { throw SetupError(code: "setup.missing", path: data) }
    }
}

/// Bytes that this process may still write to the disk of a folder; nil when that cannot be told.
func freeBytes(_ folder: String) -> Int? {
    var facts = statvfs()
    guard statvfs(folder, &facts) == 0 else { return nil }
    return Int(clamping: UInt64(facts.f_bavail) * UInt64(facts.f_frsize))
}
