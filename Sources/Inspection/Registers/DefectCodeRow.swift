/// One row of a defect list file (缺失編號表).
package struct DefectCodeRow: Sendable, Equatable {
    /// The item.
    package let item: DefectCode

    /// The columns of the file, in its order.
    package static let columns = ["code", "party_or_section", "title_zh", "source", "confidence"]

    /// Reads one row.
    package static func read(_ row: SourceRow) -> RowReading<DefectCodeRow> {
        var reader = FieldReader(row, columns: columns)
        guard !reader.isMisshapen else { return RowReading(nil, reader.problems) }
        let item = DefectCode(
            code: reader.defectCode("code"), partyOrSection: reader.text("party_or_section"),
            title: reader.text("title_zh", isRequired: true), source: reader.text("source"),
            status: reader.word("confidence", DefectCodeStatus.allCases.map { ($0.rawValue, $0) }) ?? .live)
        return RowReading(DefectCodeRow(item: item), reader.problems)
    }
}

/// One row of a bracket file (扣點級距).
package struct DefectPointRow: Sendable, Equatable {
    /// Code that the bracket belongs to.
    package let code: String
    /// The bracket.
    package let bracket: PointBracket
    /// Where it comes from.
    package let source: String
    /// Which list it stood in.
    package let status: DefectCodeStatus

    /// The columns of the file, in its order.
    package static let columns = ["code", "kind", "points_first", "points_second", "source", "confidence"]

    /// Reads one row.
    package static func read(_ row: SourceRow) -> RowReading<DefectPointRow> {
        var reader = FieldReader(row, columns: columns)
        guard !reader.isMisshapen else { return RowReading(nil, reader.problems) }
        let code = reader.defectCode("code")
        let kind = reader.word("kind", BracketKind.allCases.map { ($0.rawValue, $0) }) ?? .deduct
        let first = reader.integer("points_first", in: 0...100, isRequired: true) ?? 0
        let second = reader.integer("points_second", in: 0...100, isRequired: true) ?? first
        if second < first { reader.report(.outOfRange(String(first), "100"), in: "points_second") }
        let entry = DefectPointRow(
            code: code, bracket: PointBracket(kind: kind, first: first, second: second), source: reader.text("source"),
            status: reader.word("confidence", DefectCodeStatus.allCases.map { ($0.rawValue, $0) }) ?? .live)
        return RowReading(entry, reader.problems)
    }
}

extension FieldReader {
    /// A defect code of the right shape.
    mutating func defectCode(_ name: String) -> String {
        let value = key(name, most: 16)
        let narrow = FullWidth.narrowed(value)
        if narrow.changed {
            report(.fullWidth(suggestion: narrow.text), in: name)
        } else if !value.isEmpty, !DefectCode.isWellFormed(value) {
            report(.malformedCode, in: name)
        }
        return value
    }
}
