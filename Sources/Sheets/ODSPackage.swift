/// The small fixed parts of an ODF package.
enum ODSPackage {
    static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"

    static func manifest() -> [UInt8] {
        var out = XMLOutput()
        out.markup("<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">")
        out.markup("<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\"\(mediaType)\"/>")
        for part in ["content.xml", "styles.xml", "meta.xml", "settings.xml"] {
            out.markup("<manifest:file-entry manifest:full-path=\"\(part)\" manifest:media-type=\"text/xml\"/>")
        }
        out.markup("</manifest:manifest>")
        return out.bytes
    }

    static func meta(_ workbook: Workbook) -> [UInt8] {
        var out = XMLOutput()
        out.markup("<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"")
        out.markup(" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        out.markup(" office:version=\"1.2\"><office:meta><meta:generator>Plumb</meta:generator><dc:title>")
        out.escaped(workbook.title)
        out.markup("</dc:title><meta:creation-date>")
        out.escaped(workbook.created)
        out.markup("</meta:creation-date><dc:date>")
        out.escaped(workbook.created)
        out.markup("</dc:date><dc:language>zh-TW</dc:language></office:meta></office:document-meta>")
        return out.bytes
    }
}
