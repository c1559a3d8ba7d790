/// `settings.xml`: which rows and columns stay in view. The names are those that LibreOffice reads.
enum ODSSettings {
    static func xml(_ workbook: Workbook) -> [UInt8] {
        var out = XMLOutput()
        out.markup("<office:document-settings xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"")
        out.markup(" xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" xmlns:ooo=\"http://openoffice.org/2004/office\"")
        out.markup(" office:version=\"1.2\"><office:settings><config:config-item-set config:name=\"ooo:view-settings\">")
        out.markup("<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>")
        item("ViewId", "string", "view1", in: &out)
        out.markup("<config:config-item-map-named config:name=\"Tables\">")
        for sheet in workbook.sheets { freeze(sheet, in: &out) }
        out.markup("</config:config-item-map-named>")
        item("ActiveTable", "string", workbook.sheets.first?.name ?? "", in: &out)
        out.markup("</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>")
        out.markup("</office:settings></office:document-settings>")
        return out.bytes
    }

    /// The rows above the first one that scrolls.
    static func frozenRows(_ sheet: Sheet) -> Int {
        sheet.frozenRows <= 0 ? 0 : sheet.preamble.count + min(sheet.frozenRows, sheet.rows.count + 1)
    }

    /// The leading key columns, as long as they leave most of a screen free; none when no row is frozen either.
    static func frozenColumns(_ sheet: Sheet) -> Int {
        guard sheet.frozenRows > 0 else { return 0 }
        let keys = sheet.columns.prefix { $0.isKey }
        let width = keys.reduce(0) { $0 + ODSStyles.millimetres($1) }
        return keys.count < sheet.columns.count && width <= 100 ? keys.count : 0
    }

    private static func freeze(_ sheet: Sheet, in out: inout XMLOutput) {
        let rows = frozenRows(sheet)
        let columns = frozenColumns(sheet)
        out.markup("<config:config-item-map-entry config:name=\"")
        out.escaped(sheet.name)
        out.markup("\">")
        item("CursorPositionX", "int", "0", in: &out)
        item("CursorPositionY", "int", String(rows), in: &out)
        // Split mode 2 is "frozen", 0 "not split".
        item("HorizontalSplitMode", "short", columns > 0 ? "2" : "0", in: &out)
        item("VerticalSplitMode", "short", rows > 0 ? "2" : "0", in: &out)
        item("HorizontalSplitPosition", "int", String(columns), in: &out)
        item("VerticalSplitPosition", "int", String(rows), in: &out)
        // The pane with the cursor, from 0: left above, right above, left below, right below.
        item("ActiveSplitRange", "short", rows > 0 ? (columns > 0 ? "3" : "2") : "2", in: &out)
        item("PositionLeft", "int", "0", in: &out)
        item("PositionRight", "int", String(columns), in: &out)
        item("PositionTop", "int", "0", in: &out)
        item("PositionBottom", "int", String(rows), in: &out)
        out.markup("</config:config-item-map-entry>")
    }

    private static func item(_ name: String, _ type: String, _ value: String, in out: inout XMLOutput) {
        out.markup("<config:config-item config:name=\"\(name)\" config:type=\"\(type)\">")
        out.escaped(value)
        out.markup("</config:config-item>")
    }
}
