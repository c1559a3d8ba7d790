import Sheets
import Testing

@Suite struct CSVReaderTests {
    private func read(_ text: String, limits: CSVLimits = CSVLimits()) throws -> DelimitedText {
        try readCSV(Array(text.utf8), limits: limits)
    }

    @Test func byteOrderMarkAndCRLFAreNoPartOfTheCells() throws {
        let text = try readCSV([0xEF, 0xBB, 0xBF] + Array("編號,名稱\r\nA1,路面改善\r\n".utf8))
        #expect(text.encoding == .utf8)
        #expect(text.header == .init(line: 1, cells: ["編號", "名稱"]))
        #expect(text.rows == [.init(line: 2, cells: ["A1", "路面改善"])])
        #expect(text.columnIndex == ["編號": 0, "名稱": 1])
    }

    @Test func big5IsFoundAndReadIncludingSecondBytesThatAreASCII() throws {
        // 編號,功許蓋 / 1,中: 功 is A5 5C and 許 is B3 5C, with a backslash as second byte.
        let header: [UInt8] = [0xBD, 0x73, 0xB8, 0xB9, 0x2C, 0xA5, 0x5C, 0xB3, 0x5C, 0xBB, 0x5C]
        let text = try readCSV(header + [0x0D, 0x0A, 0x31, 0x2C, 0xA4, 0xA4, 0x0D, 0x0A])
        #expect(text.encoding == .cp950)
        #expect(text.header.cells == ["編號", "功許蓋"])
        #expect(text.rows == [.init(line: 2, cells: ["1", "中"])])
    }

    @Test func undecodableBytesCostTheirCellOnly() throws {
        // 名,值 / 中<FF>,1 / 文,2 in CP950.
        let bytes: [UInt8] = [0xA6, 0x57, 0x2C, 0xAD, 0xC8, 0x0A, 0xA4, 0xA4, 0xFF, 0x2C, 0x31, 0x0A, 0xA4, 0xE5, 0x2C, 0x32, 0x0A]
        let text = try readCSV(bytes)
        #expect(text.encoding == .cp950)
        #expect(text.rows.map(\.cells) == [["中\u{FFFD}", "1"], ["文", "2"]])
        #expect(text.rows[0].problems == [CellProblem(line: 2, column: 1, value: "中\u{FFFD}", reason: .undecodable)])
        #expect(text.rows[1].problems.isEmpty)
    }

    @Test func undecodableBytesAtTheRowsEndLeaveTheNextRowClean() throws {
        let bytes = Array("名稱,值\n路面,\"中".utf8) + [0xE4, 0xB8] + Array("\"\n橋梁,2\n".utf8)
        let text = try readCSV(bytes)
        #expect(text.encoding == .utf8)
        #expect(text.rows[0].problems == [CellProblem(line: 2, column: 2, value: "中\u{FFFD}", reason: .undecodable)])
        #expect(text.rows[1] == .init(line: 3, cells: ["橋梁", "2"]))
    }

    @Test func aDamagedFirstByteDoesNotTakeTheCommaBehindIt() throws {
        let text = try readCSV([0x61, 0x2C, 0x62, 0x0A, 0xA4, 0x2C, 0x31, 0x0A], encoding: .cp950)
        #expect(text.rows[0].cells == ["\u{FFFD}", "1"])
    }

    @Test func oneDamagedCharacterDoesNotTurnUTF8IntoBig5() throws {
        let text = try readCSV(Array("標案名稱,備註\n路竹區滯洪池工程,".utf8) + [0xE6] + Array("\n".utf8))
        #expect(text.encoding == .utf8)
        #expect(text.header.cells == ["標案名稱", "備註"])
        #expect(text.rows[0].problems.map(\.reason) == [.undecodable])
    }

    @Test func quotedCellsHoldCommasQuotesAndLineBreaks() throws {
        let text = try read("a,b,c\r\n\"1,2\",\"說 \"\"好\"\"\",\"上\r\n下\"\r\nx,y,z\r\n")
        #expect(text.rows[0] == .init(line: 2, cells: ["1,2", "說 \"好\"", "上\n下"]))
        #expect(text.rows[1] == .init(line: 4, cells: ["x", "y", "z"]))
    }

    @Test func anUnclosedQuoteCostsOneRow() throws {
        let text = try read("a,b\n1,\"忘了\n2,好\n3,\"引,號\"\n")
        #expect(text.rows.map(\.cells) == [["1", "忘了"], ["2", "好"], ["3", "引,號"]])
        #expect(text.rows.map(\.line) == [2, 3, 4])
        #expect(text.rows[0].problems == [CellProblem(line: 2, column: 2, value: "忘了", reason: .unclosedQuote)])
        #expect(text.rows[1].problems.isEmpty && text.rows[2].problems.isEmpty)
    }

    @Test func anUnclosedQuoteInTheLastRowIsReported() throws {
        let text = try read("a,b\r\n1,2\r\n3,\"x\r\n")
        #expect(text.rows.map(\.cells) == [["1", "2"], ["3", "x"]])
        #expect(text.rows[1].problems.map(\.reason) == [.unclosedQuote])
    }

    @Test func anUnclosedQuoteFarFromAnyOtherIsBoundedByTheCellLimit() throws {
        var limits = CSVLimits()
        limits.cellBytes = 20
        let text = try read("a,b\n1,\"x\n2,yyyyyyyyyyyyyyyyyyyyy\n3,\"\"\n", limits: limits)
        #expect(text.rows.map(\.cells[0]) == ["1", "2", "3"])
        #expect(text.rows[0].problems.map(\.reason) == [.unclosedQuote])
    }

    @Test func textBehindAClosingQuoteIsKeptAndReported() throws {
        let text = try read("a,b\n\"5\"吋,2\n")
        #expect(text.rows[0].cells == ["5吋", "2"])
        #expect(text.rows[0].problems == [CellProblem(line: 2, column: 1, value: "5吋", reason: .textAfterQuote)])
    }

    @Test func aQuoteInsideAPlainCellIsText() throws {
        let text = try read("a,b\n5\" 管,2\n")
        #expect(text.rows == [.init(line: 2, cells: ["5\" 管", "2"])])
    }

    @Test(arguments: [
        ("\u{0}", "␀"), ("\u{1}", "␁"), ("\u{1B}", "␛"), ("\r", "␍"), ("\u{7F}", "␡"), ("\u{85}", "\u{FFFD}"),
    ])
    func controlCharactersAreReportedAndShown(character: String, shown: String) throws {
        let text = try read("a,b\n1,x\(character)y\n2,\"x\(character)y\"\n")
        #expect(text.rows[0].cells[1] == "x\(character)y")
        #expect(text.rows[0].problems == [CellProblem(line: 2, column: 2, value: "x\(shown)y", reason: .controlCharacter)])
        #expect(text.rows[1].problems.map(\.reason) == [.controlCharacter])
    }

    @Test func tabsAndChineseTextAreNoControlCharacters() throws {
        #expect(try read("a,b\n甲\t乙,、。「」\n").rows[0].problems.isEmpty)
    }

    @Test func rowsAreBroughtToTheHeadersWidth() throws {
        let text = try read("a,b,c\n1,2\n1,2,3,,\n1,2,3,4\n")
        #expect(text.rows.map(\.cells) == [["1", "2", ""], ["1", "2", "3"], ["1", "2", "3", "4"]])
        #expect(text.rows[0].problems == [CellProblem(line: 2, column: 0, value: "2", reason: .tooFewCells)])
        #expect(text.rows[1].problems.isEmpty)
        #expect(text.rows[2].problems == [CellProblem(line: 4, column: 0, value: "4", reason: .tooManyCells)])
    }

    @Test func blankRowsAreSkippedAndCounted() throws {
        let text = try read("\n\na,b\n\n,\r\n1,2")
        #expect(text.header.line == 3)
        #expect(text.rows == [.init(line: 6, cells: ["1", "2"])])
    }

    @Test func limitsAreKept() throws {
        var limits = CSVLimits()
        limits.cellBytes = 4
        limits.columns = 2
        limits.rows = 2
        let text = try read("a,b\n中文,2\n1,2,3,4\n", limits: limits)
        #expect(text.rows[0].cells == ["中", "2"])
        #expect(text.rows[0].problems == [CellProblem(line: 2, column: 1, value: "中", reason: .tooLong)])
        #expect(text.rows[1].cells == ["1", "2"])
        #expect(text.rows[1].problems == [CellProblem(line: 3, column: 0, value: "3", reason: .tooManyColumns)])
        #expect(throws: SheetError(.tooLarge, line: 4, detail: "rows")) { try read("a,b\n1,2\n1,2\n1,2\n", limits: limits) }
        limits.bytes = 3
        #expect(throws: SheetError(.tooLarge, detail: "bytes")) { try read("a,b\n", limits: limits) }
        limits = CSVLimits()
        limits.cells = 5
        #expect(throws: SheetError(.tooLarge, line: 3, detail: "cells")) { try read("a,b\n1,2\n1,2\n", limits: limits) }
    }

    @Test(arguments: ["", "\u{FEFF}", "\r\n\r\n", ",,\n"])
    func aFileWithoutTextHasNoHeader(text: String) {
        #expect(throws: SheetError(.noHeader)) { try read(text) }
    }

    @Test func utf16IsRefusedByName() {
        #expect(throws: SheetError(.encoding, detail: "UTF-16")) { try readCSV([0xFF, 0xFE, 0x61, 0x00]) }
    }

    @Test func problemsShowEightyCharacters() {
        let problem = CellProblem(line: 1, column: 1, value: String(repeating: "長", count: 200), reason: .tooLong)
        #expect(problem.value == String(repeating: "長", count: 80))
        #expect(CellProblem.Reason.custom("tender.number").code == "tender.number")
    }
}
