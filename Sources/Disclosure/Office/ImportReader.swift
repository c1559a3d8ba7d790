internal import HTTP
internal import Inspection
internal import Sheets

/// Reads a file that the office sends into rows that can be stored, and what is wrong with the others.
struct ImportReader {
    let kind: ImportKind
    /// Good rows in file order.
    private(set) var rows: [ImportedRow] = []
    /// Problems in file order; a row may have several.
    private(set) var problems: [RowProblem] = []
    /// How many rows are kept out.
    private(set) var refused = 0
    private var duplicates = DuplicateFinder()

    /// Reads a whole file. `format` is `csv` or `xml`; nil looks at the first character.
    ///
    /// - Throws: problem 422.4 when the file as a whole cannot be read: not the format, no header, a column missing.
    static func read(_ kind: ImportKind, _ bytes: [UInt8], format: String?) throws -> ImportReader {
        var reader = ImportReader(kind: kind)
        do {
            switch format ?? (looksLikeXML(bytes) ? "xml" : "csv") {
            case "csv": try reader.readTable(bytes)
            case "xml" where kind == .tenders: try reader.readTenders(bytes)
            case "xml": throw Problems.invalid("format", zh: "只有標案可以用 XML 匯入。", en: "Only tenders can be imported as XML.")
            default: throw Problems.invalid("format", zh: "格式只能是 csv 或 xml。", en: "The format is csv or xml.")
            }
        } catch let error as SheetError {
            throw Problem(unreadable: error)
        }
        return reader
    }

    private init(kind: ImportKind) { self.kind = kind }

    private static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes.dropFirst(start).first { $0 > 0x20 } == UInt8(ascii: "<")
    }

    // MARK: CSV

    private mutating func readTable(_ bytes: [UInt8]) throws {
        let table = try readCSV(bytes)
        let header = SourceHeader(table.header.cells)
        let faults = header.problems(expecting: kind.columns, line: table.header.line)
        if !faults.isEmpty {
            throw Problems.invalid("header", zh: faults.map(\.zh).joined(), en: faults.map(\.en).joined(separator: " "))
        }
        for row in table.rows {
            var reading = kind.read(SourceRow(line: row.line, header: header, cells: row.cells))
            let told = Set(reading.problems.map(\.column))
            // What the row reader says about a cell is more to the point than what the table reader saw.
            let others = row.problems.filter { $0.column == 0 || !told.contains($0.column) }.map { RowProblem($0, header) }
            if row.problems.contains(where: { $0.column == 0 }) {
                // A row of the wrong width: its cells stand in the wrong columns, so only the width is worth telling.
                reading = ImportReading(row: nil, problems: others.filter { $0.column == 0 })
            } else {
                reading = ImportReading(row: reading.row, problems: (reading.problems + others).sorted { $0.column < $1.column })
            }
            take(reading, line: row.line, column: (header.index(of: kind.keyColumns.last ?? "") ?? -1) + 1)
        }
    }

    // MARK: XML

    private mutating func readTenders(_ bytes: [UInt8]) throws {
        var readings: [(ImportReading, Int)] = []
        try forEachElement(named: TenderElement.elementName, in: bytes) { element in
            let reading = TenderElement.read(element)
            var problems = reading.problems
            if element.isDamaged {
                problems.append(
                    RowProblem(CellProblem(line: element.line, column: 0, value: "", reason: .undecodable), SourceHeader([])))
            }
            readings.append((ImportReading(row: reading.row?.imported, problems: problems), element.line))
        }
        for (reading, line) in readings { take(reading, line: line, column: 0) }
        if readings.isEmpty { throw Problems.invalid("file", zh: "檔案裡沒有標案。", en: "The file holds no tender.") }
    }

    private mutating func take(_ reading: ImportReading, line: Int, column: Int) {
        guard let row = reading.row, reading.problems.isEmpty else {
            problems += reading.problems
            refused += 1
            return
        }
        if let double = duplicates.note(row.key, line: line, column: column, columnName: kind.keyColumns.last ?? "") {
            problems.append(double)
            refused += 1
            return
        }
        rows.append(row)
    }
}

extension Sheets.XMLElement: TenderSourceElement {
    var sourceLine: Int { line }
    var ownText: String { text }
    func attributeValue(_ name: String) -> String? { attributes[name] }
    func childElements(_ name: String) -> [XMLElement] { all(name) }
}

extension RowProblem {
    /// What the table reader saw, in words.
    fileprivate init(_ problem: CellProblem, _ header: SourceHeader) {
        let (zh, en) = Self.words(problem.reason)
        let name = problem.column > 0 && header.names.indices.contains(problem.column - 1) ? header.names[problem.column - 1] : ""
        self.init(
            line: problem.line, column: problem.column, columnName: name, value: problem.value, code: problem.reason.code, zh: zh, en: en)
    }

    private static func words(_ reason: CellProblem.Reason) -> (String, String) {
        switch reason {
        case .undecodable: ("有無法辨識的字元（編碼錯誤或造字）。", "Characters that cannot be decoded.")
        case .controlCharacter: ("欄位裡有控制字元。", "The value has a control character.")
        case .unclosedQuote: ("引號沒有結尾。", "The quote is never closed.")
        case .textAfterQuote: ("結尾引號之後還有文字。", "Text after the closing quote.")
        case .tooLong: ("欄位太長。", "The value is too long.")
        case .tooManyColumns: ("欄數太多。", "Too many columns.")
        case .tooFewCells: ("這一列的欄數不足。", "The row has too few columns.")
        case .tooManyCells: ("這一列的欄數太多。", "The row has too many columns.")
        case .custom(let code): (code, code)
        }
    }
}

extension Problem {
    /// A file that cannot be read at all.
    fileprivate init(unreadable error: SheetError) {
        let (zh, en) =
            switch error.code {
            case .tooLarge: ("檔案太大。", "The file is too large.")
            case .encoding: ("檔案的編碼不是 UTF-8 或 Big5。", "The file is neither UTF-8 nor Big5.")
            case .conversion: ("伺服器不能轉換 Big5，請洽資訊處。", "The server cannot convert Big5; call the operator.")
            case .noHeader: ("檔案是空的。", "The file is empty.")
            case .malformedXML: ("不是正確的 XML 檔。", "The file is not well-formed XML.")
            case .doctype: ("XML 檔含有 DOCTYPE，不予讀取。", "The XML holds a DOCTYPE, which is not read.")
            case .tooDeep: ("XML 檔的層次太深。", "The XML is nested too deep.")
            default: ("檔案無法讀取。", "The file cannot be read.")
            }
        let place = error.line.map { ("（第 \($0) 行）", " (line \($0))") } ?? ("", "")
        self = Problems.invalid("file", zh: zh + place.0, en: en + place.1)
    }
}
