import Inspection
import Sheets

extension FuzzTarget {
    /// A register as CSV in an unknown encoding, and its rows as tenders and members.
    static let csv = FuzzTarget(name: "csv", largest: 1 << 13) { raw in
        guard let table = try? readCSV(Array(raw)) else { return }
        let header = SourceHeader(table.header.cells)
        _ = header.problems(expecting: TenderRow.columns)
        for row in table.rows {
            if row.cells.count < table.header.cells.count { violated("a row narrower than the header") }
            let source = SourceRow(line: row.line, header: header, cells: row.cells)
            _ = TenderRow.read(source)
            _ = JurorRow.read(source)
        }
    }

    /// The tender system's XML.
    static let tenders = FuzzTarget(name: "tenders", largest: 1 << 13) { raw in
        try? forEachElement(named: TenderElement.elementName, in: Array(raw)) { element in
            let reading = TenderElement.read(Source(element: element))
            if reading.row == nil && reading.problems.isEmpty { violated("a tender that is neither read nor refused") }
        }
    }
}

private struct Source: TenderSourceElement {
    let element: XMLElement
    var sourceLine: Int { element.line }
    var ownText: String { element.text }
    func attributeValue(_ name: String) -> String? { element.attributes[name] }
    func childElements(_ name: String) -> [Source] { element.all(name).map(Source.init) }
}
