import Client
import Database
import HTTP
import Ledger
import Records
import Replication
import Terminal
import Testing

/// Laptop and server of different versions tell each other so in words, and nothing is lost.
@Suite struct VersionTests {
    @Test(arguments: [("1", "sync.server-older", "更新伺服器"), ("3", "sync.server-newer", "更新 plumb")])
    func `a server of another version is told apart, and saves go on`(_ version: String, _ code: String, _ remedy: String) async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        world.server.syncVersion = version.first
        _ = await laptop.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "甲")
        let sync = await laptop.json("sync")
        #expect(sync.code == .failed && sync.error == code, "\(sync.messages)")
        let told = await laptop.run("sync")
        #expect(told.messages.contains(remedy) && told.messages.contains("照常記錄"), "\(told.messages)")
        // The same when the server said it: what a daemon answers to a laptop that is too old.
        #expect(await laptop.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", "乙").code == .ok)
        world.server.syncVersion = nil
        #expect(await laptop.run("sync").code == .ok)
        #expect(try world.server.ledger.records(FieldKinds.defect).count == 2)
    }

    @Test func `a laptop that is too old or too new for the server sees what to do`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        for (code, remedy) in [("426.1", "請更新 plumb"), ("426.2", "請通知資訊處更新伺服器")] {
            let problem = Problem(code: code, zh: "版本不同", en: "another version", remedyZh: remedy, remedyEn: "update")
            world.server.beforeWork = { if $0.hasSuffix("/v1/sync") { throw problem } }
            _ = await laptop.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", code)
            let told = await laptop.run("sync")
            #expect(told.code != .ok && told.messages.contains(remedy), "\(told.messages)")
        }
        world.server.beforeWork = nil
        #expect(await laptop.run("sync").code == .ok)
        #expect(try world.server.ledger.records(FieldKinds.defect).count == 2)
    }

    @Test func `a file of a newer plumb is left alone`() async throws {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        try laptop.open().database.execute("INSERT INTO schema_migration(name) VALUES('laptop 2099-01-01')")
        for line in [["status"], ["sync"], ["visit", "list"]] {
            let told = await laptop.run(line)
            #expect(told.code == .failed && told.messages.contains("較新版"), "\(line): \(told.messages)")
        }
    }
}
