import Crypto
import Evidence
import FoundationEssentials
import Testing

/// A folder that goes with the test.
final class Folder {
    let path = "/tmp/plumb-evidence-" + hex(randomBytes(8))
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }
}

@Suite struct PhotoStoreTests {
    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? EvidenceError)?.code }
    }

    @Test func `a file is stored under its hash, once, and reads back`() throws {
        let folder = try Folder()
        let store = PhotoStore(directory: folder.path + "/photos")
        let bytes = randomBytes(3 << 20)
        let path = try folder.write(bytes, "a.jpg")
        let stored = try store.add(file: path, to: "d1")
        #expect(stored.sha256 == sha256(bytes) && stored.size == bytes.count && !stored.wasThere)
        #expect(try store.add(file: path, to: "d1").wasThere)
        #expect(try !store.add(file: path, to: "d2").wasThere)
        #expect(try store.read(stored.sha256, in: "d1") == bytes)
        #expect(store.size(of: stored.sha256, in: "d1") == bytes.count)
        #expect(store.size(of: stored.sha256, in: "d3") == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/photos/d1") == [hex(stored.sha256.bytes)])
    }

    @Test func `what cannot be a photo is refused`() throws {
        let folder = try Folder()
        let store = PhotoStore(directory: folder.path + "/photos")
        let path = try folder.write(randomBytes(100), "a.jpg")
        let empty = try folder.write([], "empty")
        #expect(code { _ = try store.add(file: path, to: "d", limit: 99) } == "photo.too-large")
        #expect(code { _ = try store.add(file: empty, to: "d") } == "photo.empty")
        #expect(code { _ = try store.add(file: folder.path, to: "d") } == "photo.not-a-file")
        #expect(code { _ = try store.add(file: "/no/such", to: "d") } == "photo.unreadable")
        #expect(code { _ = try store.add(bytes: [1, 2], to: "d", expecting: sha256([1])) } == "photo.wrong-hash")
        #expect(code { _ = try store.read(sha256([1]), in: "d") } == "photo.absent")
        #expect((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/photos/d")) ?? [] == [])
    }

    @Test func `damage is found and repaired by adding again`() throws {
        let folder = try Folder()
        let store = PhotoStore(directory: folder.path + "/photos")
        let digest = sha256([1, 2, 3])
        #expect(try store.check(digest, in: "d") == .absent)
        _ = try store.add(bytes: [1, 2, 3], to: "d", expecting: digest)
        #expect(try store.check(digest, in: "d") == .sound)
        #expect(FileManager.default.createFile(atPath: store.path(of: digest, in: "d"), contents: Data([9])))
        #expect(try store.check(digest, in: "d") == .damaged)
        #expect(try !store.add(bytes: [1, 2, 3], to: "d", expecting: digest).wasThere)
        #expect(try store.check(digest, in: "d") == .sound)
    }
}

@Suite struct PhotoPartTests {
    private func code(_ body: () throws -> Void) -> EvidenceError? {
        do {
            try body()
            return nil
        } catch { return error as? EvidenceError }
    }

    @Test func `parts add up to a photo that was nowhere to be seen before`() throws {
        let folder = try Folder()
        let store = PhotoStore(directory: folder.path + "/photos")
        let bytes = randomBytes(700_000)
        let name = sha256(bytes)
        func append(_ range: Range<Int>, by owner: String = "a") throws -> PhotoStore.Arrival {
            try store.append(Array(bytes[range]), at: range.lowerBound, of: bytes.count, to: name, in: "d", by: owner)
        }
        #expect(store.received(name, in: "d", by: "a") == 0)
        #expect(try append(0..<300_000) == .partial(300_000))
        #expect(store.size(of: name, in: "d") == nil && store.photos(in: "d").isEmpty)
        // What another store object, as after a restart, knows of it.
        #expect(PhotoStore(directory: folder.path + "/photos").received(name, in: "d", by: "a") == 300_000)
        #expect(code { _ = try append(400_000..<500_000) }?.offset == 300_000)
        // An overlap adds only what is new; a repeat nothing.
        #expect(try append(200_000..<500_000) == .partial(500_000))
        #expect(try append(200_000..<400_000) == .partial(500_000))
        // Nobody else goes on with it.
        #expect(store.received(name, in: "d", by: "b") == 0)
        #expect(code { _ = try append(500_000..<700_000, by: "b") }?.code == "photo.wrong-offset")
        #expect(try append(500_000..<700_000) == .stored)
        #expect(try store.read(name, in: "d") == bytes)
        #expect(store.received(name, in: "d", by: "a") == 0)
        #expect(try append(0..<100, by: "b") == .known)
        // The same photo of another dossier is another photo.
        #expect(store.size(of: name, in: "e") == nil)
    }

    @Test func `what is not its name is dropped, and begins anew`() throws {
        let folder = try Folder()
        let store = PhotoStore(directory: folder.path + "/photos")
        let name = sha256([1, 2, 3, 4])
        #expect(try store.append([1, 9], at: 0, of: 4, to: name, in: "d", by: "a") == .partial(2))
        #expect(code { _ = try store.append([3, 4], at: 2, of: 4, to: name, in: "d", by: "a") }?.code == "photo.wrong-hash")
        #expect(store.received(name, in: "d", by: "a") == 0 && store.entries(in: "d").isEmpty)
        #expect(code { _ = try store.append([1, 2, 3, 4, 5], at: 0, of: 4, to: name, in: "d", by: "a") }?.code == "photo.too-long")
        #expect(code { _ = try store.append([4], at: 4, of: 4, to: name, in: "d", by: "a") }?.code == "photo.too-long")
        #expect(try store.append([1, 2, 3, 4], at: 0, of: 4, to: name, in: "d", by: "a") == .stored)
    }

    @Test func `a photo that was complete when the machine died is finished by an empty part`() throws {
        let folder = try Folder()
        let store = PhotoStore(directory: folder.path + "/photos")
        let name = sha256([1, 2, 3, 4])
        _ = try store.append([1, 2], at: 0, of: 4, to: name, in: "d", by: "a")
        let part = folder.path + "/photos/d/.part-\(hex(name.bytes))-a"
        try Data([1, 2, 3, 4]).write(to: URL(filePath: part))
        #expect(try store.append([], at: 4, of: 4, to: name, in: "d", by: "a") == .stored)
    }
}

@Suite struct PhotoFactsTests {
    @Test func `formats are told by their first bytes`() {
        #expect(PhotoFacts(bytes: [0xFF, 0xD8, 0xFF, 0xE0]).format == .jpeg)
        #expect(PhotoFacts(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D]).format == .png)
        #expect(PhotoFacts(bytes: [0, 0, 0, 24] + Array("ftypheic".utf8)).format == .heic)
        #expect(PhotoFacts(bytes: []).format == .other)
        #expect(PhotoFacts(file: "/no/such").format == .other)
    }

    @Test func `arbitrary bytes after the beginning of a picture say nothing and do no harm`() {
        var seed: UInt64 = 20_251_120
        for _ in 0..<500 {
            var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x80] + Array("Exif\0\0MM\0*\0\0\0\u{8}".utf8)
            for _ in 0..<120 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(UInt8(seed >> 56))
            }
            let facts = PhotoFacts(bytes: bytes)
            #expect(facts.format == .jpeg)
            #expect(facts.latitude.map { abs($0) <= 90 } ?? true)
            #expect(facts.longitude.map { abs($0) <= 180 } ?? true)
            #expect(facts.takenAt.map { $0.utf8.count == 19 } ?? true)
        }
    }
}
