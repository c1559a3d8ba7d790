import Sheets
import Testing

/// Readers meet what people upload: no bytes may stop the program, and what is said about lines must hold.
@Suite struct ArbitraryBytesTests {
    /// A small generator with a fixed seed: every run sees the same bytes.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func csvOfAnyBytesIsReadToTheEnd(seed: UInt64) throws {
        var random = Seeded(state: seed)
        let alphabet: [UInt8] = [0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x00, 0xA4, 0xC2, 0x85, 0xE4, 0xB8, 0xAD, 0xFF]
        var limits = CSVLimits()
        limits.cellBytes = 8
        limits.columns = 4
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
            // The last line is sound; whatever stands before it, it must be found.
            let text = try readCSV(Array("a,b\n".utf8) + bytes + Array("\nx,y\n".utf8), limits: limits)
            let lines = text.rows.map(\.line)
            #expect(lines == lines.sorted() && Set(lines).count == lines.count)
            #expect(text.rows.allSatisfy { (2...4).contains($0.cells.count) && $0.cells.allSatisfy { $0.utf8.count <= 8 } })
            let breaks = bytes.count { $0 == 0x0A }
            let problems = text.rows.flatMap(\.problems)
            #expect(problems.allSatisfy { (2...breaks + 3).contains($0.line) })
            let last = text.rows.last?.cells ?? []
            let isQuoted = last.contains { $0.contains("\nx,y") }
            #expect(last.prefix(2) == ["x", "y"] || !problems.isEmpty || isQuoted)
        }
    }

    @Test(arguments: [5, 6] as [UInt64])
    func xmlOfAnyBytesEndsInTreesOrAnError(seed: UInt64) {
        var random = Seeded(state: seed)
        let pieces = [
            "<a>", "</a>", "<a x='1'>", "<b/>", "&amp;", "&x;", "<![CDATA[", "]]>", "<!--", "-->", "<?p?>", "文", "\u{0}", "<!DOCTYPE a>", "\n",
        ]
        var trees = 0
        var errors = 0
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
            do {
                try forEachElement(named: "a", in: Array("<a>\(text)</a>".utf8)) { _ in trees += 1 }
            } catch {
                #expect(error is SheetError)
                errors += 1
            }
        }
        #expect(trees > 100 && errors > 100)
    }
}
