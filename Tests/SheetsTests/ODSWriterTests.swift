import Sheets
import Testing

@Suite struct ODSWriterTests {
    private let columns = [
        Column(title: "標案編號", widthInCharacters: 22, kind: .text, isKey: true),
        Column(title: "金額", widthInCharacters: 12, kind: .integer),
        Column(title: "備註", widthInCharacters: 30, kind: .text),
    ]

    private func workbook(_ rows: [[Cell]], preamble: [[Cell]] = [], frozenRows: Int = 1, name: String = "清冊") -> Workbook {
        Workbook(
            sheets: [Sheet(name: name, columns: columns, rows: rows, frozenRows: frozenRows, preamble: preamble)],
            title: "清冊 <114>", created: "2025-07-01T08:00:00+08:00")
    }

    private func part(_ name: String, of workbook: Workbook) throws -> [UInt8] {
        try #require(try odsEntries(workbook).first { $0.name == name }).bytes
    }

    /// The cells of the first sheet's rows, header and preamble included.
    private func rows(of workbook: Workbook) throws -> [[XMLElement]] {
        var rows: [[XMLElement]] = []
        try forEachElement(named: "table:table-row", in: part("content.xml", of: workbook)) { rows.append($0.all("table:table-cell")) }
        return rows
    }

    private func settings(of workbook: Workbook) throws -> [String: String] {
        var items: [String: String] = [:]
        try forEachElement(named: "config:config-item", in: part("settings.xml", of: workbook)) {
            items[$0.attributes["config:name"] ?? ""] = $0.text
        }
        return items
    }

    @Test func everyPartIsWellFormedAndInOrder() throws {
        let entries = try odsEntries(workbook([[.text("a<b>&\"c\"")]]))
        #expect(entries.map(\.name) == ["mimetype", "content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"])
        #expect(entries[0].bytes == Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
        for entry in entries.dropFirst() {
            var depth = 0
            try readXML(entry.bytes) { event in if event.kind == .end { depth = max(depth, event.path.count) } }
            #expect(depth > 1, "\(entry.name)")
        }
    }

    @Test func theContainerBeginsWithTheStoredMediaType() throws {
        let bytes = try ods(workbook([]))
        #expect(Array(bytes[0..<4]) == [0x50, 0x4B, 0x03, 0x04])
        // Method 0 (stored), time 0, day 1 January 1980, no extra field.
        #expect(Array(bytes[8..<14]) == [0, 0, 0, 0, 0x21, 0])
        #expect(Array(bytes[28..<30]) == [0, 0])
        #expect(Array(bytes[30..<84]) == Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8))
    }

    @Test func equalInputGivesEqualBytes() throws {
        let rows: [[Cell]] = (0..<50).map { [.key("A\($0)"), .integer($0), .decimal(scaled: $0, places: Int($0 % 7))] }
        let first = try ods(workbook(rows))
        #expect(try ods(workbook(rows)) == first)
        #expect(try ods(workbook(rows.reversed())) != first)
    }

    @Test func numbersDatesAndPercentagesAreTypedAndExact() throws {
        let cells = try rows(
            of: workbook([
                [.integer(.max), .decimal(scaled: -1_234_567, places: 3), .percent(scaled: 1234, places: 2)],
                [.date(year: 2024, month: 2, day: 29), .percent(scaled: -5, places: 0), .decimal(scaled: 7, places: 0)],
            ])
        ).dropFirst().joined()
        #expect(cells.map { $0.attributes["office:value-type"] } == ["float", "float", "percentage", "date", "percentage", "float"])
        #expect(
            cells.map { $0.attributes["office:value"] ?? $0.attributes["office:date-value"] }
                == ["9223372036854775807", "-1234.567", "0.1234", "2024-02-29", "-0.05", "7"])
        #expect(cells.map { $0.child("text:p")?.text } == ["9,223,372,036,854,775,807", "-1,234.567", "12.34%", "2024-02-29", "-5%", "7"])
        #expect(cells.map { $0.attributes["table:style-name"] } == ["d0", "d3", "p2", "date", "p0", "d0"])
    }

    @Test func everyStyleThatIsUsedIsDeclared() throws {
        let book = workbook(
            [
                [.key("k"), .integer(1), .text("t")],
                [.date(year: 1, month: 1, day: 1), .decimal(scaled: 1, places: 5), .percent(scaled: 1, places: 3)],
            ],
            preamble: [[.text("題"), .decimal(scaled: 1, places: 4)], [.key("k"), .date(year: 1, month: 1, day: 1), .text("註")]])
        var declared: Set<String> = []
        var used: Set<String> = []
        for name in ["styles.xml", "content.xml"] {
            try readXML(part(name, of: book)) { event in
                guard case .start(let attributes) = event.kind else { return }
                if let name = attributes["style:name"] { declared.insert(name) }
                for key in [
                    "table:style-name", "table:default-cell-style-name", "style:parent-style-name", "style:data-style-name",
                    "style:master-page-name", "style:page-layout-name", "style:font-name",
                ] {
                    if let name = attributes[key] { used.insert(name) }
                }
            }
        }
        #expect(used.count > 20)
        #expect(used.subtracting(declared) == [])
    }

    @Test(arguments: ["-B-12-25-F-059-00-00", "=1+1", "007", "1/2", "  兩端  空白 ", "上\n下", "@a&<b>\"c\"'"])
    func keysAreTextAndComeOutUnchanged(key: String) throws {
        let cell = try #require(try rows(of: workbook([[.key(key)]]))[1].first)
        #expect(cell.attributes["office:value-type"] == "string")
        #expect(cell.attributes["table:style-name"] == (key.contains("\n") || key.count > 18 ? "key" : "key-line"))
        #expect(cell.attributes["table:formula"] == nil)
        #expect(try shownText(of: workbook([[.key(key)]])) == key)
    }

    /// The first body cell as ODF tells consumers to read it: white space collapsed, `text:s` and paragraphs expanded.
    private func shownText(of workbook: Workbook) throws -> String {
        var reader = ShownTextReader()
        try readXML(part("content.xml", of: workbook)) { event in reader.take(event) }
        #expect(reader.collapsible == [])
        return reader.text
    }

    @Test func onlyTextThatMayNotFitWraps() throws {
        // The third column holds 30 half-width characters; 25 are taken as sure to fit.
        let texts = [
            String(repeating: "a", count: 25), String(repeating: "a", count: 26), String(repeating: "長", count: 12),
            String(repeating: "長", count: 13), "上\n下",
        ]
        let cells = try rows(of: workbook(texts.map { [.empty, .empty, .text($0)] })).dropFirst().compactMap(\.last)
        #expect(cells.map { $0.attributes["table:style-name"] } == ["line", "text", "line", "text", "text"])
    }

    @Test func charactersThatXMLCannotHoldBecomeSigns() throws {
        let text = "a\u{0}b\u{1}c\u{B}d\u{1F}e\u{FFFE}f\u{FFFF}g\u{FFBE}h\u{7F}"
        #expect(try shownText(of: workbook([[.text(text)]])) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}g\u{FFBE}h\u{7F}")
    }

    @Test func lineBreaksOfEveryKindAndTabsInText() throws {
        #expect(try shownText(of: workbook([[.text("一\r\n二\r三\n\n五\t六")]])) == "一\n二\n三\n\n五 六")
    }

    @Test(arguments: ["a\u{0}", "a\tb", "a\rb", "\u{FFFF}"])
    func aKeyThatCannotComeOutUnchangedIsRefused(key: String) {
        #expect(throws: SheetError(.keyCharacter, line: 3, column: 2)) {
            try ods(workbook([[.text("x")], [.empty, .key(key)]]))
        }
    }

    @Test func theHeaderAndWhatIsAboveItStayInView() throws {
        let preamble: [[Cell]] = [[.text("標題")], [.text("附註")]]
        let frozen = try settings(of: workbook([[.key("a")]], preamble: preamble))
        #expect(frozen["VerticalSplitMode"] == "2" && frozen["VerticalSplitPosition"] == "3" && frozen["PositionBottom"] == "3")
        #expect(frozen["HorizontalSplitMode"] == "2" && frozen["HorizontalSplitPosition"] == "1" && frozen["PositionRight"] == "1")
        #expect(frozen["ActiveTable"] == "清冊")
        let free = try settings(of: workbook([[.key("a")]], preamble: preamble, frozenRows: 0))
        #expect(free["VerticalSplitMode"] == "0" && free["HorizontalSplitMode"] == "0")
    }

    @Test func theHeaderRepeatsOnEachPageAndThePreambleDoesNot() throws {
        var header: [XMLElement] = []
        try forEachElement(named: "table:table-header-rows", in: part("content.xml", of: workbook([[.key("a")]], preamble: [[.text("標題")]]))) {
            header.append($0)
        }
        #expect(header.count == 1)
        #expect(header[0].children.count == 1)
        #expect(header[0].children[0].children.compactMap { $0.child("text:p")?.text } == columns.map(\.title))
    }

    @Test func widePagesAreScaledToA4Landscape() throws {
        func layout(_ widths: [Int]) throws -> [String: String] {
            let columns = widths.map { Column(title: "欄", widthInCharacters: $0, kind: .text) }
            let book = Workbook(sheets: [Sheet(name: "寬", columns: columns, rows: [])], title: "", created: "")
            var found: [String: String] = [:]
            try forEachElement(named: "style:page-layout-properties", in: part("styles.xml", of: book)) { found = $0.attributes }
            return found
        }
        #expect(try layout([10])["style:scale-to"] == "100%")
        #expect(try layout([10])["fo:page-width"] == "297mm")
        // 20 columns of 22 mm in 277 mm.
        #expect(try layout(Array(repeating: 10, count: 20))["style:scale-to"] == "62%")
        #expect(try layout(Array(repeating: 100, count: 50))["style:scale-to"] == "10%")
    }

    @Test func titleAndDateAreWrittenAsGiven() throws {
        var meta: [String: String] = [:]
        try readXML(part("meta.xml", of: workbook([]))) { event in
            if case .text(let text) = event.kind { meta[event.path.last ?? ""] = text }
        }
        #expect(meta["dc:title"] == "清冊 <114>")
        #expect(meta["meta:creation-date"] == "2025-07-01T08:00:00+08:00")
    }

    @Test(arguments: ["", "a/b", "a:b", "[a]", "'a", "a'", "a\u{1}", String(repeating: "長", count: 32)])
    func unusableSheetNamesAreRefused(name: String) {
        #expect(throws: SheetError(.sheetName, detail: name)) { try ods(workbook([], name: name)) }
    }

    @Test func sheetNamesAreUniqueWithoutRegardToCase() {
        var book = workbook([], name: "Q1")
        book.sheets.append(book.sheets[0])
        book.sheets[1].name = "q1"
        #expect(throws: SheetError(.sheetName, detail: "q1")) { try ods(book) }
    }

    @Test func whatIsNoTableIsRefusedWithItsPlace() {
        #expect(throws: SheetError(.empty, detail: "sheets")) { try ods(Workbook(sheets: [], title: "", created: "")) }
        #expect(throws: SheetError(.empty, detail: "columns")) {
            try ods(Workbook(sheets: [Sheet(name: "a", columns: [], rows: [])], title: "", created: ""))
        }
        #expect(throws: SheetError(.rowWidth, line: 2, column: 4)) { try ods(workbook([[.empty, .empty, .empty, .empty]])) }
        #expect(throws: SheetError(.date, line: 3, column: 1)) {
            try ods(workbook([[.date(year: 2025, month: 2, day: 29)]], preamble: [[.text("標題")]]))
        }
        #expect(throws: SheetError(.places, line: 2, column: 1)) { try ods(workbook([[.decimal(scaled: 1, places: 19)]])) }
    }
}

/// Gathers the text of the first cell in the second row from a content document's events.
private struct ShownTextReader {
    var text = ""
    /// Pieces of text that ODF consumers would not show as they are.
    var collapsible: [String] = []
    private var row = 0
    private var cell = 0

    mutating func take(_ event: XMLEvent) {
        let name = event.path.last ?? ""
        switch event.kind {
        case .start(let attributes): start(name, attributes)
        case .text(let piece): if isInside, name == "text:p" { take(piece) }
        case .end: break
        }
    }

    private var isInside: Bool { row == 2 && cell == 1 }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        if name == "table:table-row" {
            row += 1
            cell = 0
        }
        if name == "table:table-cell" { cell += 1 }
        if isInside, name == "text:p", !text.isEmpty { text += "\n" }
        if isInside, name == "text:s" { text += String(repeating: " ", count: Int(attributes["text:c"] ?? "1") ?? 0) }
    }

    private mutating func take(_ piece: String) {
        if piece.contains("  ") || piece.contains("\t") || piece.contains("\n") { collapsible.append(piece) }
        text += piece
    }
}
