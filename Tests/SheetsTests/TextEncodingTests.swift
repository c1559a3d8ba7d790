import Sheets
import Testing

@Suite struct TextEncodingTests {
    @Test(arguments: ["Big5", "BIG5", "cp950", "MS950", "csBig5"])
    func namesOfBig5(name: String) { #expect(TextEncoding(name: name) == .cp950) }

    @Test(arguments: ["UTF-8", "utf8", "US-ASCII"])
    func namesOfUTF8(name: String) { #expect(TextEncoding(name: name) == .utf8) }

    @Test func otherNamesAreUnknown() { #expect(TextEncoding(name: "GB18030") == nil) }

    /// Overlong forms, surrogates, values above U+10FFFF, lone and missing continuation bytes: as many signs as Unicode recommends.
    @Test(
        arguments: [
            ([0xC0, 0x80], 2), ([0xE0, 0x80, 0x80], 3), ([0xED, 0xA0, 0x80], 3), ([0xF4, 0x90, 0x80, 0x80], 4), ([0x80], 1),
            ([0xE4, 0xB8], 1), ([0xF0, 0x9F, 0x98], 1), ([0xF5], 1), ([0xE4, 0x41], 1),
        ] as [([UInt8], Int)])
    func faultyUTF8(bytes: [UInt8], count: Int) throws {
        let text = try TextEncoding.decode([0x61] + bytes + [0x62], as: .utf8)
        #expect(text.flaws.count == count)
        #expect(text.flaws.first == 1)
        #expect(text.string == String(decoding: [0x61] + bytes + [0x62], as: UTF8.self))
    }

    @Test func soundUTF8IsUntouched() throws {
        let bytes = Array("aé中😀\u{7FF}\u{800}\u{FFFF}\u{10FFFF}".utf8)
        #expect(try TextEncoding.decode(bytes, as: .utf8) == DecodedText(encoding: .utf8, utf8: bytes, flaws: []))
    }

    @Test func cp950HoldsTheETENCharactersButNoPrivateOnes() throws {
        let text = try TextEncoding.decode([0xF9, 0xD6, 0xFA, 0x40, 0x41, 0x81, 0xFE, 0xA4, 0xA4], as: .cp950)
        #expect(text.string == "碁\u{FFFD}A\u{FFFD}中")
        #expect(text.flaws == [3, 7])
    }

    @Test func faultyCP950() throws {
        let text = try TextEncoding.decode([0xA4, 0xA4, 0xFF, 0x41, 0xA4], as: .cp950)
        #expect(text.string == "中\u{FFFD}A\u{FFFD}")
        #expect(text.flaws == [3, 7])
    }

    @Test func anEmptyTextIsUTF8() throws {
        #expect(try TextEncoding.detectAndDecode([]) == DecodedText(encoding: .utf8, utf8: [], flaws: []))
        #expect(try TextEncoding.decode([], as: .cp950).utf8.isEmpty)
    }
}
