import Sheets
import Testing

@Suite struct XMLReaderTests {
    private func elements(_ text: String, named name: String = "標案", limits: XMLLimits = XMLLimits()) throws -> [XMLElement] {
        var found: [XMLElement] = []
        try forEachElement(named: name, in: Array(text.utf8), limits: limits) { found.append($0) }
        return found
    }

    @Test func eachElementComesWithItsTree() throws {
        let found = try elements(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <標案管理>
            <標案 編號="A-1"><基本資料><標案名稱> 路面&amp;橋梁 </標案名稱></基本資料></標案>
            <標案 編號="A-2"><月 日曆月="1"/><月 日曆月="2">x<![CDATA[<y>]]></月></標案>
            </標案管理>
            """)
        #expect(found.map { $0.attributes["編號"] } == ["A-1", "A-2"])
        #expect(found.map(\.line) == [3, 4])
        #expect(found[0].child("基本資料")?.child("標案名稱")?.text == " 路面&橋梁 ")
        #expect(found[0].child("基本資料")?.child("標案名稱")?.trimmedText == "路面&橋梁")
        #expect(found[1].all("月").map(\.text) == ["", "x<y>"])
        #expect(found[1].child("年") == nil)
    }

    @Test func aNestedElementOfTheSameNameBelongsToTheOuterOne() throws {
        let found = try elements("<r><a><a>內</a></a><a/></r>", named: "a")
        #expect(found.count == 2)
        #expect(found[0].all("a").map(\.text) == ["內"])
    }

    @Test func eventsCarryPathAndLine() throws {
        var events: [XMLEvent] = []
        try readXML(Array("<a>\n<b k='v'>t</b></a>".utf8)) { events.append($0) }
        #expect(
            events == [
                XMLEvent(kind: .start(attributes: [:]), path: ["a"], line: 1), XMLEvent(kind: .text("\n"), path: ["a"], line: 1),
                XMLEvent(kind: .start(attributes: ["k": "v"]), path: ["a", "b"], line: 2), XMLEvent(kind: .text("t"), path: ["a", "b"], line: 2),
                XMLEvent(kind: .end, path: ["a", "b"], line: 2), XMLEvent(kind: .end, path: ["a"], line: 2),
            ])
    }

    @Test func big5IsReadAsDeclared() throws {
        // <?xml version="1.0" encoding="Big5"?> and <a>中功</a>; 功 ends in a backslash byte.
        let bytes = Array("<?xml version='1.0'\nencoding = 'Big5'?><a>".utf8) + [0xA4, 0xA4, 0xA5, 0x5C] + Array("</a>".utf8)
        var found: [XMLElement] = []
        try forEachElement(named: "a", in: bytes) { found.append($0) }
        #expect(found == [XMLElement(name: "a", text: "中功", line: 2)])
    }

    @Test func undecodableBytesAreMarkedAndTheRestIsRead() throws {
        var found: [XMLElement] = []
        let bytes = Array("<?xml version=\"1.0\" encoding=\"Big5\"?><r><a>".utf8) + [0xA4, 0xA4, 0xFF] + Array("</a><a>x</a></r>".utf8)
        try forEachElement(named: "a", in: bytes) { found.append($0) }
        #expect(found.map(\.text) == ["中\u{FFFD}", "x"])
        #expect(found.map(\.isDamaged) == [true, false])
    }

    @Test func otherEncodingsAreRefused() {
        #expect(throws: SheetError(.encoding, line: 1, detail: "GB2312")) { try elements("<?xml version=\"1.0\" encoding=\"GB2312\"?><a/>") }
        #expect(throws: SheetError(.encoding, detail: "UTF-16")) { try readXML([0xFF, 0xFE, 0x3C, 0x00]) { _ in } }
    }

    @Test func anEntityBombIsRefusedBeforeItIsRead() {
        let bomb = """
            <?xml version="1.0"?>
            <!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <r>&c;</r>
            """
        #expect(throws: SheetError(.doctype, line: 2)) { try elements(bomb, named: "r") }
    }

    @Test(arguments: [
        "<!DOCTYPE r SYSTEM \"file:///etc/hostname\"><r/>", "<!DOCTYPE r PUBLIC \"x\" \"http://127.0.0.1/x.dtd\"><r/>", "<!DOCTYPE r><r/>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><r>&x;</r>",
    ])
    func everyDoctypeIsRefused(text: String) {
        #expect(throws: SheetError(.doctype, line: 1)) { try elements(text, named: "r") }
    }

    @Test func undeclaredEntitiesAreMalformed() {
        let error = #expect(throws: SheetError.self) { try elements("<r>&x;</r>", named: "r") }
        #expect(error?.code == .malformedXML)
    }

    @Test func malformedXMLIsReportedWithItsPlaceAfterWhatCameBefore() {
        var found: [XMLElement] = []
        let error = #expect(throws: SheetError.self) {
            try forEachElement(named: "a", in: Array("<r>\n<a>1</a>\n<a></b></r>".utf8)) { found.append($0) }
        }
        #expect(error?.code == .malformedXML)
        #expect(error?.line == 3)
        #expect(error?.column == 6)
        #expect(found.map(\.text) == ["1"])
    }

    @Test(arguments: ["", "   ", "plain", "<a>"])
    func whatIsNoDocumentIsMalformed(text: String) {
        let error = #expect(throws: SheetError.self) { try elements(text) }
        #expect(error?.code == .malformedXML)
    }

    @Test func depthIsLimited() throws {
        let deep = { (count: Int) in String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count) }
        #expect(try elements(deep(32), named: "a").count == 1)
        #expect(throws: SheetError(.tooDeep, line: 1)) { try elements(deep(33), named: "a") }
    }

    @Test func sizesAreLimited() {
        var limits = XMLLimits()
        limits.treeElements = 2
        #expect(throws: SheetError(.tooLarge, line: 1, detail: "elements")) { try elements("<a><b/><b/></a>", named: "a", limits: limits) }
        limits.textBytes = 3
        #expect(throws: SheetError(.tooLarge, line: 1, detail: "text")) { try elements("<a>1234</a>", named: "a", limits: limits) }
        limits.bytes = 3
        #expect(throws: SheetError(.tooLarge, detail: "bytes")) { try elements("<a/>", named: "a", limits: limits) }
    }

    @Test func theLimitForOneTreeIsNotUsedUpByThoseBefore() throws {
        var limits = XMLLimits()
        limits.treeElements = 2
        #expect(try elements("<r>" + String(repeating: "<a><b/></a>", count: 10) + "</r>", named: "a", limits: limits).count == 10)
    }

    @Test func longDocumentsAreReadInPieces() throws {
        let text = "<r>" + (0..<20_000).map { "<a n=\"\($0)\">第\($0)號</a>\n" }.joined() + "</r>"
        let found = try elements(text, named: "a")
        #expect(found.count == 20_000)
        #expect(found.last == XMLElement(name: "a", attributes: ["n": "19999"], text: "第19999號", line: 20_000))
    }

    @Test func theBodysErrorComesThroughAndEndsTheReading() {
        struct Enough: Error {}
        var count = 0
        #expect(throws: Enough.self) {
            try forEachElement(named: "a", in: Array("<r><a/><a/><a/></r>".utf8)) { _ in
                count += 1
                if count == 2 { throw Enough() }
            }
        }
        #expect(count == 2)
    }
}
