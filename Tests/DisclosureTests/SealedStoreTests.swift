import Crypto
import Disclosure
import Glibc
import HTTP
import Inspection
import Ledger
import Records
import Replication
import Testing

/// What lies on the disk of a sealed server, and who can read it.
@Suite struct SealedStoreTests {
    // MARK: What is looked for

    /// Everything that would tell of a visit that nobody may know of yet.
    struct Telling {
        var needles: [(what: String, bytes: [UInt8])] = []

        mutating func add(_ text: String) {
            needles.append((text, Array(text.utf8)))
            needles.append(("\(text) (UTF-16LE)", text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }))
            needles.append(("\(text) (UTF-16BE)", text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }))
            needles.append(("\(text) (hexadecimal)", Array(hex(Array(text.utf8)).utf8)))
        }

        /// A moment as the tables have it (six bytes) and as the log does.
        mutating func add(moment: Int64) {
            needles.append(("\(moment) (table)", Array(withUnsafeBytes(of: moment.bigEndian) { Array($0) }.suffix(6))))
            var log: [UInt8] = []
            log.appendSigned(moment)
            needles.append(("\(moment) (log)", log))
            needles.append(("\(moment) (decimal)", Array("\(moment)".utf8)))
        }

        private static func holds(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
            bytes.withUnsafeBytes { raw in
                guard var place = raw.baseAddress else { return false }
                let end = place + raw.count
                while end - place >= needle.count, let hit = memchr(place, Int32(needle[0]), end - place - needle.count + 1) {
                    if memcmp(hit, needle, needle.count) == 0 { return true }
                    place = UnsafeRawPointer(hit) + 1
                }
                return false
            }
        }

        func isIn(_ bytes: [UInt8]) -> Bool { needles.contains { Self.holds(bytes, $0.bytes) } }

        /// What of it stands in any file below a folder: needle and file.
        func found(in folder: String) -> [String] {
            files(below: folder).flatMap { path -> [String] in
                let bytes = contents(path) ?? []
                var hits: [String] = []
                for needle in needles where Self.holds(bytes, needle.bytes) { hits.append("\(needle.what) in \(path)") }
                return hits.sorted()
            }
        }
    }

    static func files(below folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
            if name == "." || name == ".." { continue }
            let path = "\(folder)/\(name)"
            if entry.pointee.d_type == UInt8(DT_DIR) { found += files(below: path) } else { found.append(path) }
        }
        return found.sorted()
    }

    static func contents(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            if count == 0 { return bytes }
            bytes += piece[..<count]
        }
    }

    static let folder = "\(Scratch.folder)/plumb-sealed-test-\(getpid())"

    static func fresh(_ name: String) -> String {
        mkdir(folder, 0o700)
        let path = "\(folder)/\(name)-\(ID.random())"
        mkdir(path, 0o700)
        return path
    }

    static func remove(_ path: String) {
        for file in files(below: path).reversed() { unlink(file) }
        for suffix in ["/data/photos", "/data", "/journal", "/backup/photos", "/backup", "/copy", ""] { rmdir(path + suffix) }
    }

    static let reason = "密告專線通報之橋墩工地須於颱風前查核"
    static let day = "2025-09-17"
    static let entry = "frame 397010274C -B-12-25-F-059-00-00 ticket 0123"

    /// A store whose day before the visit it is, with a backup and a second journal: nobody but the office knows of the visit.
    struct Scene {
        let root: String
        let time = OfficeStore.TestClock("2025-06-02")
        let door: Door
        let plan: String
        let telling: Telling
        var data: String { root + "/data" }
        var journal: String { root + "/journal" }
        var backup: String { root + "/backup" }

        init(seal: SealKey?) async throws {
            root = SealedStoreTests.fresh("scene")
            let time = time
            try Door.create(data: root + "/data", now: time.now, seal: seal)
            door = try Door.open(data: root + "/data", journal: .folder(root + "/journal"), seal: seal, clock: { time.now })
            let office = Caller(person: ID(high: 1, low: 1), name: "office", role: .office)
            for (what, file) in [(ImportKind.jurors, "samples/jurors.csv"), (.calendar, "samples/calendar-114.csv")] {
                _ = try await door.importFile(office, command: .random(), what: what, bytes: try OfficeStore.sample(file), fileName: file, dryRun: false)
            }
            // A register of one tender: its number in a file then says where the visit goes.
            let lines = String(decoding: try OfficeStore.sample("samples/tenders.csv"), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            let one = lines.enumerated().filter { $0.offset == 0 || $0.element.contains(OfficeStore.tender.number) }.map(\.element).joined(separator: "\n")
            _ = try await door.importFile(office, command: .random(), what: .tenders, bytes: Array(one.utf8), fileName: "one.csv", dryRun: false)
            for member in ["I001", "I002"] { try await door.addUser(name: member, role: .inspector, memberNo: member) }
            try await door.addUser(name: "E014", role: .juror, memberNo: "E014")
            let answer = try await door.scheduleVisit(
                office, .random(),
                VisitOrder(
                    tender: OfficeStore.tender, day: OfficeStore.day(SealedStoreTests.day), kind: .general, notice: .unannounced, leader: "I001",
                    members: ["I002"], jurors: ["E014"], reason: SealedStoreTests.reason))
            plan = try #require(answer["plan"]?.string)
            // As much as an entry of a draw: more than a page.
            try await door.write { change in
                let draw = try change.createDossier(.plan, family: .random())
                let long = String(repeating: SealedStoreTests.entry + "\n", count: 600)
                try change.append([OfficeKinds.plan.operation(.create, .random(), ["reason": .text(long), "state": .text("draw")])], to: draw, author: .zero)
            }
            _ = try await door.createBackup(to: root + "/backup", keep: 3)
            // And more in the journal's newest file than the backup has.
            _ = try await door.moveVisit(office, .random(), plan: plan, day: OfficeStore.day("2025-09-18"), tender: nil, reason: SealedStoreTests.reason)
            _ = try await door.moveVisit(
                office, .random(), plan: plan, day: OfficeStore.day(SealedStoreTests.day), tender: nil, reason: SealedStoreTests.reason)
            var telling = Telling()
            for text in [SealedStoreTests.reason, SealedStoreTests.day, SealedStoreTests.entry, OfficeStore.tender.number, "內聘委員001", "E014", plan] {
                telling.add(text)
            }
            for disclosure in answer["disclosures"]?.array ?? [] {
                if let due = disclosure["due_at"]?.string.flatMap(LegalMoment.milliseconds(iso:)) { telling.add(moment: due) }
            }
            self.telling = telling
        }
    }

    // MARK: Reading the disk

    @Test("neither database, log, journal nor backup shows which tender, day, members or why")
    func nothingShows() async throws {
        let scene = try await Scene(seal: SealKey())
        defer { Self.remove(scene.root) }
        #expect(Self.files(below: scene.root).contains { $0.hasSuffix("plumb.sqlite-wal") })
        #expect(scene.telling.found(in: scene.root) == [])
        // Also when the log has been brought into the database.
        try await scene.door.read { _ in }
        try await scene.door.write { try $0.ledger.setValue("probe", [1]) }
        #expect(scene.telling.found(in: scene.root) == [])
        let manifest = try #require(Self.files(below: scene.backup).first { $0.hasSuffix(".json") }.flatMap { Self.contents($0) })
        #expect(!String(decoding: manifest, as: UTF8.self).contains("\"plan\""))
    }

    /// The search is worth something: in a plain store it finds all of it, in each of the places.
    @Test func aPlainStoreShowsIt() async throws {
        let scene = try await Scene(seal: nil)
        defer { Self.remove(scene.root) }
        for (folder, what) in [(scene.data, "data"), (scene.backup, "backup"), (scene.journal, "journal")] {
            let found = scene.telling.found(in: folder)
            // The journal's chunks are compressed: there only what is short enough to be no repetition stands as it is.
            let expected = folder == scene.journal ? ["內聘委員001"] : [Self.reason, Self.day, Self.entry, OfficeStore.tender.number, "內聘委員001", scene.plan]
            for text in expected where folder != scene.journal {
                let shows = found.contains { $0.hasPrefix("\(text) in ") } || text == scene.plan
                #expect(shows, "\(text) in \(what)")
            }
            if folder == scene.data { #expect(found.contains { $0.contains("(table)") }) }
        }
    }

    // MARK: Opening

    @Test func withTheKeyEverythingIsThereAfterARestart() async throws {
        let seal = SealKey()
        let scene = try await Scene(seal: seal)
        defer { Self.remove(scene.root) }
        let dump = try await scene.door.read { try $0.dump() }
        let time = scene.time
        let again = try Door.open(data: scene.data, journal: .folder(scene.journal), seal: seal, clock: { time.now })
        #expect(try await again.read { try $0.dump() } == dump)
        #expect(try await again.doctor().findings == [])
        #expect(try Door.verifyBackup(in: scene.backup, seal: seal, now: time.now) == [])
        // The day comes, and the team is told.
        time.set("2025-09-18")
        #expect(try await again.discloseDue() > 0)
    }

    @Test func noKeyOrAnotherKeyIsRefusedAndChangesNothing() async throws {
        let seal = SealKey()
        let scene = try await Scene(seal: seal)
        defer { Self.remove(scene.root) }
        let time = scene.time
        let before = Self.files(below: scene.root).map { ($0, sha256(Self.contents($0) ?? []).bytes) }
        for (key, code) in [(nil, "seal.missing"), (SealKey(), "seal.wrong")] {
            let opened = #expect(throws: SealError.self) { try Door.open(data: scene.data, journal: .folder(scene.journal), seal: key, clock: { time.now }) }
            #expect(opened?.code == code)
            #expect(#expect(throws: SealError.self) { try Door.verifyBackup(in: scene.backup, seal: key, now: time.now) }?.code == code)
            let server = Array(try Door.exportKey(data: scene.data).utf8)
            let restored = #expect(throws: SealError.self) {
                try Door.restore(from: scene.backup, to: scene.root + "/copy", journal: nil, key: server, anchor: nil, seal: key, now: time.now)
            }
            #expect(restored?.code == code)
            #expect(#expect(throws: SealError.self) { try Door.migrate(data: scene.data, seal: key) }?.code == code)
        }
        let after = Self.files(below: scene.root).map { ($0, sha256(Self.contents($0) ?? []).bytes) }
        #expect(before.map(\.0) == after.map(\.0))
        for (old, new) in zip(before, after) { #expect(old.1 == new.1, "\(old.0)") }
    }

    @Test func aBackupAndItsJournalComeBackUnderTheSameKey() async throws {
        let seal = SealKey()
        let scene = try await Scene(seal: seal)
        defer { Self.remove(scene.root) }
        let dump = try await scene.door.read { try $0.dump([.plan, .register]) }
        let server = Array(try Door.exportKey(data: scene.data).utf8)
        let report = try Door.restore(
            from: scene.backup, to: scene.root + "/copy", journal: scene.journal, key: server, anchor: nil, seal: seal, now: scene.time.now)
        #expect(report.restoration.isJournalWhole && report.journalSets > 0)
        #expect(scene.telling.found(in: scene.root) == [])
        let time = scene.time
        let restored = try Door.open(data: scene.root + "/copy", journal: .off, seal: seal, clock: { time.now })
        #expect(try await restored.read { try $0.dump([.plan, .register]) } == dump)
        #expect(SealMark(data: scene.root + "/copy") == SealMark(data: scene.data))
    }

    /// Looking whether a database is sealed must not cost the locks by which other processes know that it is in use: POSIX takes a
    /// process's locks with the first descriptor of the file that it closes.
    @Test func theLocksOnAnOpenStoreStay() async throws {
        let seal = SealKey()
        let scene = try await Scene(seal: seal)
        defer { Self.remove(scene.root) }
        var facts = stat()
        #expect(stat(scene.data + "/plumb.sqlite", &facts) == 0)
        let inode = ":\(facts.st_ino) "
        func isLocked() -> Bool {
            String(decoding: Self.contents("/proc/locks") ?? [], as: UTF8.self).split(separator: "\n").contains {
                $0.contains(inode) && $0.contains(" \(getpid()) ")
            }
        }
        #expect(isLocked())
        #expect(Door.isSealed(data: scene.data))
        try Door.check(seal, opens: scene.data)
        #expect(isLocked())
        scene.time.set("2025-06-03")
        _ = try await scene.door.createBackup(to: scene.backup, keep: 3)
        _ = try await scene.door.doctor()
        #expect(isLocked())
    }

    // MARK: An older store

    @Test func anOlderStoreIsSealedWithItsJournal() async throws {
        let seal = SealKey()
        let scene = try await Scene(seal: nil)
        defer { Self.remove(scene.root) }
        let time = scene.time
        let dump = try await scene.door.read { try $0.dump() }
        // While another process serves it, it stays as it is. (This one is that process.)
        _ = try await scene.door.doctor()
        let root = SealedStoreTests.fresh("older")
        defer { Self.remove(root) }
        mkdir(root + "/data", 0o700)
        for name in ["plumb.sqlite", "plumb.sqlite-wal", "server.key"] {
            let target = try #require(fopen("\(root)/data/\(name)", "wb"))
            let bytes = Self.contents("\(scene.data)/\(name)") ?? []
            fwrite(bytes, 1, bytes.count, target)
            fclose(target)
        }
        // A key that is at hand seals nothing by itself: that is done where nobody else is at it.
        let plain = try Door.open(data: root + "/data", journal: .folder(scene.journal), seal: seal, clock: { time.now })
        #expect(try await plain.read { try $0.dump() } == dump)
        #expect(!Door.isSealed(data: root + "/data"))
        #expect(scene.telling.found(in: root) != [])
    }

    @Test func sealingReplacesThePlainFileAndThePlainJournal() async throws {
        let seal = SealKey()
        let root = SealedStoreTests.fresh("sealing")
        defer { Self.remove(root) }
        let now: Int64 = 1_750_000_000_000
        let data = root + "/data", journal = root + "/journal"
        let name = "內聘委員甲乙丙丁"
        var telling = Telling()
        telling.add(name)
        func fill() async throws -> String {
            try Door.create(data: data, now: now)
            let door = try Door.open(data: data, journal: .folder(journal), clock: { now })
            try await door.addUser(name: name, role: .office)
            return try await door.read { try $0.dump() }
        }
        let dump = try await fill()
        #expect(telling.found(in: data) != [] && telling.found(in: journal) != [])
        #expect(try Door.seal(data: data, under: seal))
        #expect(try !Door.seal(data: data, under: seal))
        #expect(Door.isSealed(data: data) && SealMark(data: data)?.check == seal.check)
        let door = try Door.open(data: data, journal: .folder(journal), seal: seal, clock: { now })
        #expect(try await door.read { try $0.dump() } == dump)
        #expect(try await door.doctor().findings == [])
        #expect(telling.found(in: root) == [])
        // What the journal holds now is everything.
        let before = try await door.createBackup(to: root + "/backup", keep: 1)
        #expect(before.findings == [])
    }

    @Test func sealingWaitsForNobodyWhoHasTheStoreOpen() async throws {
        let root = SealedStoreTests.fresh("busy")
        defer { Self.remove(root) }
        try Door.create(data: root + "/data", now: 1)
        // Another process: locks of the same one do not stand in each other's way.
        let other = try #require(popen("/usr/bin/sqlite3 \(root)/data/plumb.sqlite", "w"))
        fputs("BEGIN IMMEDIATE; SELECT count(*) FROM store;\n.shell touch \(root)/held\n", other)
        fflush(other)
        while access(root + "/held", F_OK) != 0 { sched_yield() }
        #expect(throws: (any Error).self) { try Door.seal(data: root + "/data", under: SealKey()) }
        #expect(!Door.isSealed(data: root + "/data"))
        pclose(other)
        #expect(try Door.seal(data: root + "/data", under: SealKey()))
    }
}
