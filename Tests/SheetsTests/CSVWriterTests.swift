import Sheets
import Testing

@Suite struct CSVWriterTests {
    private func lines(_ cells: [[Cell]], preamble: [[Cell]] = [], includingPreamble: Bool = false) -> String {
        let columns = [Column(title: "鍵", widthInCharacters: 10, kind: .text), Column(title: "值", widthInCharacters: 10, kind: .text)]
        let bytes = csv(Sheet(name: "表", columns: columns, rows: cells, preamble: preamble), includingPreamble: includingPreamble)
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }

    @Test func headerAndRowsEndInCRLFAndAreFilledUp() {
        #expect(lines([[.text("a")], []]) == "鍵,值\r\na,\r\n,\r\n")
    }

    @Test func whatNeedsQuotesGetsThem() {
        #expect(
            lines([[.text("a,b"), .text("說\"好\"")], [.text("上\n下"), .text(" x ")]])
                == "鍵,值\r\n\"a,b\",\"說\"\"好\"\"\"\r\n\"上\n下\",\" x \"\r\n")
    }

    @Test(arguments: ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
    func freeTextThatLooksLikeAFormulaIsMadeHarmless(sign: String) {
        let text = lines([[.text(sign + "1+1"), .empty]])
        #expect(text.contains("'\(sign)1+1"))
    }

    @Test func aHarmlessTextIsLeftAlone() {
        #expect(lines([[.text("a=1"), .text("路-1")]]) == "鍵,值\r\na=1,路-1\r\n")
    }

    @Test func keysComeOutAsTheyWentIn() {
        #expect(
            lines([[.key("-B-12-25-F-059-00-00"), .key("=1+1")], [.key("@a,b"), .key("007")]])
                == "鍵,值\r\n-B-12-25-F-059-00-00,=1+1\r\n\"@a,b\",007\r\n")
    }

    @Test func numbersAreExactAndDatesISO() {
        #expect(
            lines([
                [.integer(.min), .integer(.max)], [.decimal(scaled: -5, places: 2), .decimal(scaled: 9_007_199_254_740_993, places: 1)],
                [.percent(scaled: 1234, places: 2), .percent(scaled: 5, places: 0)],
                [.date(year: 2025, month: 7, day: 1), .decimal(scaled: .min, places: 18)],
            ]) == "鍵,值\r\n-9223372036854775808,9223372036854775807\r\n-0.05,900719925474099.3\r\n12.34,5\r\n2025-07-01,-9.223372036854775808\r\n")
    }

    @Test func thePreambleIsWrittenOnRequestOnly() {
        #expect(lines([], preamble: [[.text("標題")]]) == "鍵,值\r\n")
        #expect(lines([], preamble: [[.text("標題")]], includingPreamble: true) == "標題\r\n鍵,值\r\n")
    }

    @Test func anEmptyOnlyCellIsNoBlankLine() throws {
        let sheet = Sheet(name: "表", columns: [Column(title: "a", widthInCharacters: 5, kind: .text)], rows: [[.empty], [.key("")], [.text("x")]])
        #expect(csv(sheet) == [0xEF, 0xBB, 0xBF] + Array("a\r\n\"\"\r\n\"\"\r\nx\r\n".utf8))
        #expect(try readCSV(csv(sheet)).rows.map(\.cells) == [[""], [""], ["x"]])
    }

    @Test func whatWasWrittenIsReadBack() throws {
        let keys = ["-B-12-25-F-059-00-00", "=1+1", "a,b", "說\"好\"", "上\n下", " 空白 ", "'引", ""]
        let columns = [
            Column(title: "鍵", widthInCharacters: 10, kind: .text, isKey: true),
            Column(title: "序", widthInCharacters: 5, kind: .integer),
        ]
        let sheet = Sheet(name: "表", columns: columns, rows: keys.enumerated().map { [.key($1), .integer(Int64($0))] })
        let text = try readCSV(csv(sheet))
        #expect(text.rows.map(\.cells[0]) == keys)
        #expect(text.rows.allSatisfy { $0.problems.isEmpty })
    }
}
