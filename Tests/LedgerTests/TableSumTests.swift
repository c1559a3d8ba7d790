import Crypto
import Database
import Ledger
import Records
import Replication
import Testing

/// Sums over tables: equal for equal logs whatever the order of arrival, different after any change of a row.
@Suite struct TableSumTests {
    @Test func sumsFollowTheTables() throws {
        let group = try World(laptops: 2)
        let dossier = group.dossier
        let defects = (0..<20).map { _ in ID.random() }
        for (index, id) in defects.enumerated() {
            try group.laptops[index % 2].save(dossier, FieldKinds.defect.operation(.create, id, ["note": .text("項\(index)"), "points": .integer(2)]))
        }
        for laptop in group.laptops + group.laptops { try group.sync(laptop) }
        try group.laptops[0].save(dossier, FieldKinds.defect.operation(.write, defects[0], ["note": "一邊"]))
        try group.laptops[1].save(dossier, FieldKinds.defect.operation(.write, defects[0], ["note": "另一邊"]))
        for laptop in group.laptops + group.laptops { try group.sync(laptop) }
        let checks = try (group.laptops + [group.server]).map { try #require(try $0.ledger.tableCheck(dossier)) }
        #expect(Set(checks).count == 1, "\(checks)")
        // Another view of what is held makes another head: nothing to compare.
        try group.laptops[0].save(dossier, FieldKinds.defect.operation(.write, defects[1], ["note": "新"]))
        #expect(try group.laptops[0].ledger.tableCheck(dossier)?.heads != checks[0].heads)
        // Any change of a row shows, in the sum alone.
        let ledger = group.laptops[1].ledger
        for sql in [
            "UPDATE defect SET note='走樣' WHERE points=2 AND note LIKE '項3'", "UPDATE defect SET existence=1 WHERE note='項4'",
            "DELETE FROM conflict", "UPDATE live SET time=time+1", "DELETE FROM defect WHERE note='項5'",
            "INSERT INTO ineffective(key,reason) SELECT max(key),9 FROM change_set",
        ] {
            struct PutBack: Error {}
            #expect(throws: PutBack.self) {
                try ledger.database.write {
                    try ledger.database.execute(sql)
                    let check = try #require(try ledger.tableCheck(dossier))
                    #expect(check.heads == checks[0].heads && check.sum != checks[0].sum, "\(sql)")
                    #expect(try ledger.rebuild(keeping: false).differing == [dossier], "\(sql)")
                    throw PutBack()
                }
            }
        }
        #expect(try ledger.tableCheck(dossier) == checks[0])
        let rebuilt = try ledger.rebuild(keeping: true)
        #expect(rebuilt.differing.isEmpty && rebuilt.findings.isEmpty && rebuilt.rows > 20 && rebuilt.sets >= 22, "\(rebuilt)")
    }

    /// Of a long dossier each exchange compares a part only; whatever differs has its turn before long, rows and verdicts alike.
    @Test func aLongDossierIsComparedPartByPartAndNothingIsLeftOut() throws {
        let group = try World(laptops: 1)
        let (dossier, laptop) = (group.dossier, group.laptops[0])
        let defects = (0..<1600).map { _ in ID.random() }
        for (index, id) in defects.enumerated() {
            try laptop.save(dossier, FieldKinds.defect.operation(.create, id, ["note": .text("項\(index)"), "points": .integer(2)]))
        }
        // A clock that is ahead would bring verdicts, and with them tables that are made anew.
        func exchange() throws {
            group.server.now = laptop.now
            try group.sync(laptop)
        }
        try exchange()
        let oldSet = try #require(try laptop.ledger.database.first("SELECT min(key)+300 FROM change_set") { $0.integer(0) })
        let differences = [
            ("UPDATE defect SET note='走樣' WHERE note='項7'", "UPDATE defect SET note='項7' WHERE note='走樣'"),
            ("INSERT INTO ineffective(key,reason) VALUES(\(oldSet),9)", "DELETE FROM ineffective WHERE key=\(oldSet)"),
        ]
        func agree() throws -> Bool {
            let (own, theirs) = (try laptop.ledger.tableCheck(dossier), try group.server.ledger.tableCheck(dossier))
            #expect(own?.heads == theirs?.heads)
            return own == theirs
        }
        for (alter, putBack) in differences {
            try laptop.ledger.database.write { try laptop.ledger.database.execute(alter) }
            var exchanges = 1
            // 256 of 1,600 rows and one part of three of the sets each time, as the heads choose: 100 exchanges miss one with a chance below 10^-7.
            while exchanges < 100, try agree() {
                try laptop.save(dossier, FieldKinds.defect.operation(.write, defects[1500], ["note": .text("改\(exchanges)")]))
                try exchange()
                exchanges += 1
            }
            #expect(exchanges < 100, "\(alter)")
            try laptop.ledger.database.write { try laptop.ledger.database.execute(putBack) }
            #expect(try agree())
        }
        // Sound tables agree in every part.
        for round in 0..<20 {
            try laptop.save(dossier, FieldKinds.defect.operation(.write, defects[1500], ["note": .text("再改\(round)")]))
            try exchange()
            #expect(try agree())
        }
    }
}
