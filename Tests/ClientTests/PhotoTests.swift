import Client
import Crypto
import FoundationEssentials
import HTTP
import Records
import Replication
import Terminal
import Testing

@Suite struct PhotoTests {
    private func start() async throws -> (World, TestLaptop) {
        let world = try World()
        let laptop = try await world.laptop("one", world.leader)
        for note in ["甲", "乙"] { _ = await laptop.run("defect", "add", world.name, "--code", "5.01.01", "--severity", "M", "--note", note) }
        return (world, laptop)
    }

    @Test func `a photo is copied whole, with time and place read from it, and the original stays as it was`() async throws {
        let (world, laptop) = try await start()
        let bytes = Pictures.jpeg(time: "2025:07:01 10:20:30", place: (24.5, 120.75))
        let path = try Pictures.write(bytes, "現場 照片.JPG", in: world.folder)
        let added = await laptop.json("photo", "add", world.name, "1", path, "--caption", "柱頭")
        let photo = try #require(added.json["photos"]?[0])
        #expect(photo["sha256"]?.string == hex(sha256(bytes).bytes))
        #expect(photo["name"]?.string == "現場 照片.JPG")
        #expect(photo["taken_at"]?.string == "2025-07-01T10:20:30")
        #expect(photo["latitude"]?.double == 24.5)
        #expect(photo["longitude"]?.double == 120.75)
        #expect(photo["warnings"]?.array?.isEmpty == true)
        let stored = try #require(photo["path"]?.string)
        #expect(FileManager.default.contents(atPath: stored) == Data(bytes))
        #expect(FileManager.default.contents(atPath: path) == Data(bytes))
        #expect(await laptop.json("defect", "show", world.name, "1").json["photos"]?.int == 1)
    }

    @Test func `doubtful photos are warned about and bad ones refused`() async throws {
        let (world, laptop) = try await start()
        let other = try Pictures.write(Pictures.jpeg(time: "2025:06:30 10:00:00"), "other.jpg", in: world.folder)
        let plain = try Pictures.write(Pictures.jpeg(time: nil), "plain.jpg", in: world.folder)
        let empty = try Pictures.write([], "empty.jpg", in: world.folder)
        #expect(await laptop.json("photo", "add", world.name, "1", other).json["photos"]?[0]?["warnings"]?.array == ["other-day"])
        #expect(await laptop.json("photo", "add", world.name, "1", plain).json["photos"]?[0]?["warnings"]?.array == ["no-time"])
        #expect(await laptop.json("photo", "add", world.name, "2", other).json["photos"]?[0]?["warnings"]?.array == ["duplicate", "other-day"])
        #expect(await laptop.json("photo", "add", world.name, "1", other).json["skipped"]?.array == ["other.jpg"])
        #expect(await laptop.json("photo", "add", world.name, "1", empty).error == "photo.empty")
        #expect(await laptop.json("photo", "add", world.name, "1", world.folder).error == "photo.not-a-file")
        #expect(await laptop.json("photo", "add", world.name, "1", "/nothing/here.jpg").code == .notFound)
    }

    @Test func `photos go last in a sync, are tried again, and come on request`() async throws {
        let (world, laptop) = try await start()
        let bytes = Pictures.jpeg(time: "2025:07:01 10:20:30")
        let path = try Pictures.write(bytes, "a.jpg", in: world.folder)
        _ = await laptop.run("photo", "add", world.name, "1", path)
        world.server.beforeWork = { if $0.hasPrefix("PATCH") { throw HTTPError(.connectionLost, subject: "127.0.0.1") } }
        #expect(await laptop.run("sync").code == .unreachable)
        #expect(await laptop.json("status").json["unsent"]?.int == 0)
        #expect(await laptop.json("status").json["unsent_photos"]?.int == 1)
        world.server.beforeWork = nil
        #expect(await laptop.json("sync").json["photos_sent"]?.int == 1)
        #expect(world.server.photos.values.map { $0 } == [bytes])
        #expect(await laptop.json("status").json["unsent_photos"]?.int == 0)
        let two = try await world.laptop("two", world.juror)
        #expect(await two.json("photo", "list", world.name).json["photos"]?[0]?["here"]?.bool == false)
        #expect(await two.json("photo", "list", world.name, "--fetch").json["fetched"]?.int == 1)
        #expect(await two.json("photo", "list", world.name, "1").json["photos"]?[0]?["here"]?.bool == true)
        world.server.photos = [:]
        let three = try await world.laptop("three", world.juror)
        let missing = await three.json("photo", "list", world.name, "--fetch")
        #expect(missing.code == .outstanding)
        #expect(missing.json["missing"]?.int == 1)
    }

    /// What users ask for, §2 row 1.
    @Test func `a connection that breaks every 256 KiB costs a photo of 5 MB no more than its size and a tenth`() async throws {
        let (world, laptop) = try await start()
        let bytes = Pictures.jpeg(time: "2025:07:01 10:20:30") + randomBytes(5_000_000)
        _ = await laptop.run("photo", "add", world.name, "1", try Pictures.write(bytes, "big.jpg", in: world.folder))
        // Within one run: each try brings more across, so it goes on by itself.
        world.server.breakPartAfter = { world.server.photoBytesSent < 2_000_000 ? 200 << 10 : nil }
        #expect(await laptop.json("sync").json["photos_sent"]?.int == 1)
        #expect(world.server.photos.values.map { $0 } == [bytes])
        #expect(world.server.photoBytesSent <= bytes.count)
        #expect(await laptop.json("photo", "list", world.name).json["photos"]?[0]?["server"]?.string == "present")
    }

    /// What users ask for, §2 row 3.
    @Test func `how far a photo is shows in list and status, and the next sync goes on there`() async throws {
        let (world, laptop) = try await start()
        let bytes = Pictures.jpeg(time: "2025:07:01 10:20:30") + randomBytes(1_000_000)
        _ = await laptop.run("photo", "add", world.name, "1", try Pictures.write(bytes, "big.jpg", in: world.folder))
        var before = await laptop.json("status").json
        #expect(before["unsent_photos"]?.int == 1 && before["unsent_photo_bytes"]?.int == bytes.count)
        // The line dies for good after the second part.
        world.server.beforeWork = { line in
            if line.hasPrefix("PATCH"), world.server.photoBytesSent > 500_000 { throw HTTPError(.connectionLost, subject: "127.0.0.1") }
        }
        #expect(await laptop.run("sync").code == .unreachable)
        let sent = world.server.photoBytesSent
        let photo = try #require(await laptop.json("photo", "list", world.name).json["photos"]?[0])
        #expect(photo["server"]?.string == "partial" && photo["received"]?.int == sent)
        before = await laptop.json("status").json
        #expect(before["unsent_photo_bytes"]?.int == bytes.count - sent)
        #expect(await laptop.run("status").output.contains("照片 1 張"))
        world.server.beforeWork = nil
        #expect(await laptop.json("sync").json["photos_sent"]?.int == 1)
        #expect(world.server.photoBytesSent == bytes.count)
    }

    /// What users ask for, §2 row 4.
    @Test func `a colleague sees that a photo is missing until it is there`() async throws {
        let (world, laptop) = try await start()
        let path = try Pictures.write(Pictures.jpeg(time: "2025:07:01 10:20:30"), "a.jpg", in: world.folder)
        _ = await laptop.run("photo", "add", world.name, "1", path)
        world.server.beforeWork = { if $0.hasPrefix("PATCH") { throw HTTPError(.unreachable, subject: "127.0.0.1") } }
        _ = await laptop.run("sync")
        let two = try await world.laptop("two", world.juror)
        #expect(await two.json("photo", "list", world.name).json["photos"]?[0]?["server"]?.string == "missing")
        #expect(await two.json("status").json["photos_missing"]?.int == 1)
        #expect(await two.json("visit", "show", world.name).json["counts"]?["photos_missing"]?.int == 1)
        world.server.beforeWork = nil
        _ = await laptop.run("sync")
        #expect(await two.json("sync").json["photos_missing"]?.int == 0)
        #expect(await two.json("photo", "list", world.name).json["photos"]?[0]?["server"]?.string == "present")
        // Nothing is asked any more once nothing is missing.
        let asked = world.server.requests.count
        _ = await two.run("sync")
        #expect(world.server.requests.count == asked + 1)
    }

    @Test func `what the server lost is sent again`() async throws {
        let (world, laptop) = try await start()
        let bytes = Pictures.jpeg(time: "2025:07:01 10:20:30")
        _ = await laptop.run("photo", "add", world.name, "1", try Pictures.write(bytes, "a.jpg", in: world.folder))
        _ = await laptop.run("sync")
        world.server.photos = [:]
        _ = await laptop.run("defect", "edit", world.name, "1", "--note", "改", "--no-input")
        #expect(await laptop.json("sync").json["photos_sent"]?.int == 0)
        // The visit has news of a colleague: that is when the server is asked.
        let two = try await world.laptop("two", world.juror)
        _ = await two.run("defect", "edit", world.name, "2", "--note", "又改", "--no-input")
        _ = await two.run("sync")
        #expect(await laptop.json("sync").json["photos_sent"]?.int == 1)
        #expect(world.server.photos.values.map { $0 } == [bytes])
    }

    /// What users ask for, §2 row 5.
    @Test func `limits are told when attaching, and nothing of the batch is stored`() async throws {
        let (world, laptop) = try await start()
        func rule(_ key: String, _ value: String) throws {
            let names = ["rule_key": FieldValue.text(key), "effective_from": "2020-01-01"]
            try world.server.save(
                world.catalogue,
                OfficeKinds.rule.operation(
                    .create, OfficeKinds.rule.keyedID(in: world.catalogue, names), names.merging(["value": .text(value), "source": "測試"]) { $1 }))
        }
        let small = try Pictures.write(Pictures.jpeg(time: nil), "small.jpg", in: world.folder)
        let other = try Pictures.write(Pictures.jpeg(time: nil), "other.jpg", in: world.folder)
        let large = try Pictures.write(Pictures.jpeg(time: nil) + randomBytes(1 << 20), "large.jpg", in: world.folder)
        try rule("photo.largest", "1")
        try rule("photo.perVisit", "1")
        _ = await laptop.run("sync")
        #expect(await laptop.json("visit", "show", world.name).json["photo_limits"]?["largest"]?.int == 1 << 20)
        #expect(await laptop.json("photo", "add", world.name, "1", small, large).error == "photo.tooLarge")
        #expect(await laptop.json("photo", "add", world.name, "1", small, other).error == "photo.tooMany")
        #expect(await laptop.json("photo", "list", world.name).json["photos"]?.array?.isEmpty == true)
        #expect(await laptop.run("photo", "add", world.name, "1", small).code == .ok)
        #expect(await laptop.json("photo", "add", world.name, "1", other).error == "photo.tooMany")
    }

    @Test func `a photo is removed from the record, its file stays, and it is not sent`() async throws {
        let (world, laptop) = try await start()
        let path = try Pictures.write(Pictures.jpeg(time: "2025:07:01 10:20:30"), "a.jpg", in: world.folder)
        let added = await laptop.json("photo", "add", world.name, "1", path)
        let stored = try #require(added.json["photos"]?[0]?["path"]?.string)
        #expect(await laptop.run("photo", "remove", world.name, "a.jpg").code == .usage)
        #expect(await laptop.json("photo", "remove", world.name, "nothing.jpg", "--yes").code == .notFound)
        #expect(await laptop.json("photo", "remove", world.name, "A.JPG", "--yes").json["removed"] == added.json["photos"]?[0]?["id"])
        #expect(await laptop.json("photo", "list", world.name).json["photos"]?.array?.isEmpty == true)
        #expect(FileManager.default.fileExists(atPath: stored))
        #expect(await laptop.json("status").json["unsent_photos"]?.int == 0)
        #expect(await laptop.json("sync").json["photos_sent"]?.int == 0)
        #expect(world.server.photos.isEmpty)
    }

    @Test func `doctor finds a damaged and a missing photo`() async throws {
        let (world, laptop) = try await start()
        let path = try Pictures.write(Pictures.jpeg(time: "2025:07:01 10:20:30"), "a.jpg", in: world.folder)
        let added = await laptop.json("photo", "add", world.name, "1", path)
        let stored = try #require(added.json["photos"]?[0]?["path"]?.string)
        #expect(FileManager.default.createFile(atPath: stored, contents: Data([1, 2, 3])))
        let damaged = await laptop.json("doctor")
        #expect(damaged.code == .integrity)
        #expect(damaged.json["findings"]?.array?.contains { $0["code"]?.string == "doctor.photo-damaged" } == true)
        try FileManager.default.removeItem(atPath: stored)
        let missing = await laptop.json("doctor", "--rebuild")
        #expect(missing.json["findings"]?.array?.contains { $0["code"]?.string == "doctor.photo-missing" } == true)
        #expect(await laptop.run("sync").code == .outstanding)
    }
}

/// Small pictures with and without EXIF, written by hand.
enum Pictures {
    /// A JPEG of headers only; `time` as cameras write it, `place` in degrees.
    static func jpeg(time: String?, place: (latitude: Double, longitude: Double)? = nil) -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        if time != nil || place != nil {
            let exif = Array("Exif\0\0".utf8) + tiff(time, place)
            bytes += [0xFF, 0xE1, UInt8((exif.count + 2) >> 8), UInt8((exif.count + 2) & 255)] + exif
        }
        return bytes + [0xFF, 0xDA, 0x00, 0x02, UInt8.random(in: 0...255), UInt8.random(in: 0...255), UInt8.random(in: 0...255), 0xFF, 0xD9]
    }

    static func write(_ bytes: [UInt8], _ name: String, in folder: String) throws -> String {
        let path = "\(folder)/\(name)"
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    /// A big-endian TIFF with an EXIF directory (time) and a GPS directory (place).
    private static func tiff(_ time: String?, _ place: (latitude: Double, longitude: Double)?) -> [UInt8] {
        func short(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }
        func long(_ value: Int) -> [UInt8] { short(value >> 16) + short(value & 0xFFFF) }
        func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] { short(tag) + short(type) + long(count) + value }
        let count = (time == nil ? 0 : 1) + (place == nil ? 0 : 1)
        let exifAt = 8 + 2 + count * 12 + 4
        let exif = time.map { time in short(1) + entry(0x9003, 2, 20, long(exifAt + 18)) + long(0) + Array(time.utf8) + [0] } ?? []
        let gpsAt = exifAt + exif.count
        func rational(_ degrees: Double) -> [UInt8] {
            let minutes = (degrees - degrees.rounded(.down)) * 60
            let seconds = Int(((minutes - minutes.rounded(.down)) * 6000).rounded())
            return long(Int(degrees)) + long(1) + long(Int(minutes)) + long(1) + long(seconds) + long(100)
        }
        var gps: [UInt8] = []
        if let place {
            let dataAt = gpsAt + 2 + 48 + 4
            gps += short(4)
            gps += entry(1, 2, 2, Array("N\0\0\0".utf8))
            gps += entry(2, 5, 3, long(dataAt))
            gps += entry(3, 2, 2, Array("E\0\0\0".utf8))
            gps += entry(4, 5, 3, long(dataAt + 24))
            gps += long(0) + rational(place.latitude)
            gps += rational(place.longitude)
        }
        var directory = short(count)
        if time != nil { directory += entry(0x8769, 4, 1, long(exifAt)) }
        if place != nil { directory += entry(0x8825, 4, 1, long(gpsAt)) }
        return Array("MM".utf8) + short(42) + long(8) + directory + long(0) + exif + gps
    }
}
