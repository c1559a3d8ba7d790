import Daemon
import Database
import Disclosure
import Ledger
import Records
import Replication
import Testing

/// The operator's commands write beside the running service; it must not go on from what it remembers.
@Suite struct OtherProcessTests {
    @Test func whatAnotherProcessWroteReachesLaptopsThatHadEverything() async throws {
        try await TestDaemon.run { daemon in
            let office = try await daemon.enrol("小組", .office)
            try await daemon.loadRegisters(token: office)
            try await daemon.door.addUser(name: "領隊", role: .leader, memberNo: "I002")
            let visit = try await daemon.openVisit(token: office)
            let leader = try await FieldLaptop(daemon, "領隊")
            try await leader.pull(daemon)
            func isUpToDate() async throws -> Bool {
                let reply = try await leader.exchange(daemon, leader.message(.compare, digest: try leader.ledger.ownDigest()))
                if case .equal = reply.outcome { return true }
                return false
            }
            for _ in 0..<2 { #expect(try await isUpToDate()) }
            let now = daemon.clock.now
            let other = try Door.open(data: daemon.folder, clock: { now })
            try await other.write { change in
                try change.append(
                    [FieldKinds.defect.operation(.create, .random(), ["note": .text("旁邊寫的"), "number": .integer(1)])], to: visit.dossier, author: .zero)
            }
            await daemon.serving.tick()
            #expect(try await !isUpToDate())
            try await leader.pull(daemon)
            #expect(try await isUpToDate())
            #expect(try leader.ledger.records(FieldKinds.defect, in: visit.dossier).map { $0.text("note") } == ["旁邊寫的"])
        }
    }

    /// A store of before the two tables became one: what was known of devices is still known.
    @Test func deviceTimesSurviveTheMigration() async throws {
        try await TestDaemon.run { daemon in
            let token = try await daemon.enrol("王小明", .inspector)
            _ = try await daemon.get("/v1/me", token: token)
            let id = try #require(try await daemon.door.devices().first?.id)
            let path = daemon.folder + "/plumb.sqlite"
            let old = try Connection(path: path)
            let key = try #require(try old.first("SELECT public_key FROM device WHERE id=?", .blob(id.bytes)) { $0.blob(0) })
            try old.write {
                try old.execute(
                    """
                    DROP TABLE device_activity;
                    CREATE TABLE device_activity(device BLOB NOT NULL PRIMARY KEY,seen_at INTEGER NOT NULL,program TEXT NOT NULL);
                    CREATE TABLE device_seen(public_key BLOB NOT NULL PRIMARY KEY,person BLOB NOT NULL,epoch INTEGER NOT NULL,at INTEGER NOT NULL);
                    DELETE FROM schema_migration WHERE name='server 2026-11-21 device times';
                    """)
                try old.run("INSERT INTO device_seen VALUES(?,?,3,4711)", .blob(key), .blob(id.bytes))
            }
            #expect(try Door.migrate(data: daemon.folder) == ["server 2026-11-21 device times"])
            let kept = try old.first("SELECT seen_at,synced_at,synced_epoch FROM device_activity WHERE device=?", .blob(id.bytes)) {
                [$0.int(0), $0.int(1), $0.int(2)]
            }
            #expect(kept == [4711, 4711, 3])
            #expect(try old.first("SELECT count(*) FROM sqlite_schema WHERE name='device_seen'") { $0.int(0) } == 0)
        }
    }
}
