import Crypto
import Disclosure
import Glibc
import Replication
import Testing

/// The seal key on paper and in files, where it may lie, and the ciphers below.
@Suite struct SealKeyTests {
    @Test func theRecoveryCodeReadsBackAsPeopleTypeIt() throws {
        for _ in 0..<50 {
            let key = SealKey()
            #expect(key.code.count == 56 + 13)
            #expect(SealKey(code: key.code) == key)
            let typed = key.code.lowercased().replacing("-", with: " ").replacing("0", with: "o").replacing("1", with: "l")
            #expect(SealKey(code: typed) == key)
            #expect(SealKey(file: Array(key.fileText.utf8)) == key)
            #expect(SealKey(file: Array((key.code + "\n").utf8)) == key)
        }
        #expect(SealKey(file: [UInt8](repeating: 7, count: 32)) != nil)
        #expect(SealKey(file: [UInt8](repeating: 7, count: 31)) == nil && SealKey(file: []) == nil && SealKey(code: "") == nil)
    }

    /// Every single slip of the pen is noticed, and every exchange of neighbours that changes something.
    @Test func aSlipOfThePenIsNoticed() throws {
        let key = SealKey()
        let code = Array(key.code)
        for index in code.indices where code[index] != "-" {
            var wrong = code
            wrong[index] = code[index] == "X" ? "Y" : "X"
            #expect(SealKey(code: String(wrong)) == nil, "\(index)")
            wrong.remove(at: index)
            #expect(SealKey(code: String(wrong)) == nil, "\(index)")
            if index + 1 < code.count, code[index + 1] != "-", code[index + 1] != code[index] {
                var swapped = code
                swapped.swapAt(index, index + 1)
                #expect(SealKey(code: String(swapped)) == nil, "\(index)")
            }
        }
    }

    /// IEEE 1619, the first vector with two keys of 256 bits.
    @Test func pagesAreSealedAsTheStandardSays() throws {
        let key = try #require(
            bytes(
                hex: "2718281828459045235360287471352662497757247093699959574966967627"
                    + "3141592653589793238462643383279502884197169399375105820974944592"))
        let cipher = try XTS(key: key)
        let plain = (0..<512).map { UInt8(truncatingIfNeeded: $0) }
        var unit = plain
        #expect(unit.withUnsafeMutableBytes { cipher.seal($0, at: 0xff) })
        #expect(hex(unit[..<32]) == "1c3b3a102f770386e4836c99e370cf9bea00803f5e482357a4ae12d414a3e63b")
        #expect(hex(unit[496...]) == "c4f36ffda9fcea70b9c6e693e148c151")
        #expect(unit.withUnsafeMutableBytes { cipher.open($0, at: 0xff) } && unit == plain)
        // A frame's head is no whole number of blocks.
        var head = Array(plain[..<24])
        #expect(head.withUnsafeMutableBytes { cipher.seal($0, at: 32) } && head != Array(plain[..<24]))
        #expect(head.withUnsafeMutableBytes { cipher.open($0, at: 32) } && head == Array(plain[..<24]))
        var short = [UInt8](repeating: 0, count: 15)
        #expect(!short.withUnsafeMutableBytes { cipher.seal($0, at: 0) })
        #expect(throws: CryptoError.self) { try XTS(key: [UInt8](repeating: 1, count: 64)) }
    }

    // MARK: Places

    private func key(at path: String) throws -> SealKey {
        let key = SealKey()
        let file = try #require(fopen(path, "wb"))
        fputs(key.fileText, file)
        fclose(file)
        return key
    }

    @Test func theKeyIsLookedForInOrder() throws {
        let root = SealedStoreTests.fresh("places")
        defer { SealedStoreTests.remove(root) }
        let store = ID.random()
        let environment = ["CREDENTIALS_DIRECTORY": root + "/credentials", "XDG_CONFIG_HOME": root + "/config", "HOME": root + "/home"]
        let places = SealPlaces(named: nil, store: store, environment: environment)
        #expect(places.paths == [root + "/credentials/plumb-seal", root + "/config/plumb/seal-\(store).key"])
        #expect(SealPlaces(named: nil, store: store, environment: ["HOME": "/home/a"]).paths == ["/home/a/.config/plumb/seal-\(store).key"])
        #expect(SealPlaces(named: "x", store: store, environment: environment).paths == ["x"])
        #expect(SealPlaces(named: nil, store: store, environment: ["HOME": "/"]).paths == [])
        #expect(try places.find(outside: []) == nil)
        let kept = SealKey()
        #expect(try places.keep(kept, outside: [root + "/data"]) == places.paths[1])
        #expect(#expect(throws: SealError.self) { try places.keep(SealKey(), outside: []) }?.code == "seal.exists")
        var facts = stat()
        #expect(stat(places.paths[1], &facts) == 0 && facts.st_mode & 0o777 == 0o600)
        #expect(try places.find(outside: [])?.key == kept)
        mkdir(root + "/credentials", 0o700)
        let credential = try key(at: places.paths[0])
        #expect(try places.find(outside: [])?.key == credential)
        for path in places.paths { unlink(path) }
        for folder in ["/config/plumb", "/config", "/credentials"] { rmdir(root + folder) }
    }

    @Test func aKeyBesideWhatItSealsIsRefusedWhateverLinksSay() throws {
        let root = SealedStoreTests.fresh("inside")
        defer { SealedStoreTests.remove(root) }
        let data = root + "/data"
        mkdir(data, 0o700)
        _ = try key(at: data + "/key")
        symlink(data, root + "/link")
        defer { unlink(root + "/link") }
        for path in ["\(data)/key", "\(root)/link/key", "\(data)/../data/key"] {
            let error = #expect(throws: SealError.self) { try SealPlaces(named: path, store: nil, environment: [:]).find(outside: [data]) }
            #expect(error?.code == "seal.inside", "\(path)")
        }
        for path in ["\(data)/new", "\(root)/link/new", "\(data)/deeper/new"] {
            let error = #expect(throws: SealError.self) { try SealPlaces(named: path, store: nil, environment: [:]).keep(SealKey(), outside: [data]) }
            #expect(error?.code == "seal.inside", "\(path)")
        }
        // A neighbour whose name only begins alike is none of it.
        #expect(try SealPlaces(named: data + ".key", store: nil, environment: [:]).find(outside: [data]) == nil)
        let bad = #expect(throws: SealError.self) {
            _ = fopen(root + "/bad", "wb").map {
                fputs("nothing", $0); fclose($0)
            }
            return try SealPlaces(named: root + "/bad", store: nil, environment: [:]).find(outside: [data])
        }
        #expect(bad?.code == "seal.unreadable")
    }
}
