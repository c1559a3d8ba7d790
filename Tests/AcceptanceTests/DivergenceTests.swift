import Glibc
import HTTP
import Testing

/// Tables that went another way than the log says are found by the next exchange of their dossier, and put right.
@Suite(.serialized) struct DivergenceTests {
    private func alter(_ database: String, _ sql: String, _ site: Site) throws {
        let output = try Running("/usr/bin/sqlite3", [database, sql], folder: site.folder).wait()
        try #require(output.status == 0, "\(output)")
    }

    @Test func aLaptopThatDivergedRebuildsAndSaysSo() throws {
        let group = try Group()
        try group.add(group.leader, "原文")
        for laptop in [group.leader, group.juror] { try laptop.run("sync") }
        try alter(group.juror.home + "/laptop.sqlite", "UPDATE defect SET note='走樣' WHERE note='原文'", group.site)
        #expect(try group.notes(group.juror) == ["走樣"])
        // Nothing was exchanged of the dossier: nothing is compared, and the idle check stays as small as it was.
        #expect(try group.juror.json("sync")["diverged"]?.array?.isEmpty == true)
        try group.add(group.leader, "另一項")
        try group.leader.run("sync")
        let report = try group.juror.json("sync")
        #expect(report["diverged"]?[0]?["repaired"]?.bool == true, "\(report)")
        #expect(try group.notes(group.juror) == ["另一項", "原文"].sorted())
        let doctor = try group.juror.json("doctor", expecting: 3)
        #expect(doctor["findings"]?[0]?["code"]?.string == "doctor.diverged-repaired", "\(doctor)")
    }

    /// The log on the laptop is damaged: neither is the server blamed, nor is it said that both logs are the same.
    @Test func aLaptopWhoseLogIsDamagedIsToldSo() throws {
        let group = try Group()
        try group.add(group.leader, "原文甲乙丙丁")
        for laptop in [group.leader, group.juror] { try laptop.run("sync") }
        try alter(
            group.juror.home + "/laptop.sqlite",
            """
            UPDATE change_set SET body=CAST(substr(body,1,instr(body,CAST('甲' AS BLOB))-1)||CAST('申' AS BLOB)||substr(body,instr(body,CAST('甲' AS BLOB))+3) AS BLOB)
            WHERE instr(body,CAST('甲乙丙丁' AS BLOB))>0
            """,
            group.site)
        // What the tables say is worth more than what a damaged log gives: a rebuild leaves them alone.
        func findings() throws -> [String] {
            try group.juror.json("doctor", "--rebuild", expecting: 7)["findings"]?.array?.compactMap { $0["code"]?.string } ?? []
        }
        #expect(try findings().allSatisfy { $0 == "doctor.chain-broken" })
        #expect(try group.notes(group.juror) == ["原文甲乙丙丁"])
        // Tables that are wrong, too, are compared at the next exchange.
        try alter(group.juror.home + "/laptop.sqlite", "UPDATE defect SET note='走樣' WHERE note='原文甲乙丙丁'", group.site)
        try group.add(group.leader, "另一項")
        try group.leader.run("sync")
        let told = try group.juror.start(["sync"]).wait()
        #expect(told.status == 7 && !told.err.contains("plumbd doctor"), "\(told)")
        #expect(told.err.contains("rescue export"), "\(told)")
        let found = try findings()
        #expect(found.contains("doctor.chain-broken") && found.contains("doctor.diverged"), "\(found)")
    }

    @Test func aServerThatDivergedIsNamedAndRepairedThere() throws {
        let group = try Group()
        let site = group.site
        try group.add(group.leader, "原文")
        for laptop in [group.leader, group.juror] { try laptop.run("sync") }
        site.killDaemon()
        // The database is sealed: a plain copy is altered and takes its place; the service seals it again when it starts.
        let copy = site.folder + "/plain.sqlite"
        try site.plumbd("seal-key", "plain-copy", copy, "--data", site.data)
        try alter(copy, "UPDATE defect SET note='走樣' WHERE note='原文'", site)
        for suffix in ["", "-wal", "-shm"] { unlink(site.data + "/plumb.sqlite" + suffix) }
        #expect(rename(copy, site.data + "/plumb.sqlite") == 0)
        try site.serve()
        try group.add(group.leader, "另一項")
        let told = try group.leader.start(["sync"]).wait()
        #expect(told.status == 7 && told.err.contains("plumbd doctor --rebuild"), "\(told)")
        #expect(try group.leader.json("doctor", expecting: 7)["findings"]?[0]?["code"]?.string == "doctor.diverged")
        #expect(try group.notes(group.leader) == ["另一項", "原文"].sorted())
        // Plain doctor names it and changes nothing; --rebuild puts it right.
        for _ in 0..<2 {
            let found = try #require(try site.plumbd("doctor", "--json", "--data", site.data, expecting: 7).json)
            #expect(found["differing"]?.int == 1 && (found["sets"]?.int ?? 0) > 10 && (found["rows"]?.int ?? 0) > 10, "\(found)")
        }
        try site.plumbd("doctor", "--rebuild", "--data", site.data, expecting: 7)
        try site.plumbd("doctor", "--data", site.data)
        try group.add(group.leader, "再一項")
        try group.leader.run("sync", expecting: 0)
        try group.leader.run("doctor", "--rebuild", expecting: 0)
    }
}
