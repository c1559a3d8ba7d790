/// `styles.xml`: fonts, the looks that cells build on, and one page for each sheet.
enum ODSStyles {
    /// The prefixes that content and styles share.
    static let namespaces = """
         xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
         xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"\
         xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"\
         xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"\
         xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"\
         xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"\
         xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"\
         office:version="1.2"
        """

    /// The font, with what Windows and macOS have in its place.
    static let fonts = """
        <office:font-face-decls><style:font-face style:name="Noto Sans CJK TC"\
         svg:font-family="'Noto Sans CJK TC', 'Noto Sans TC', 'Microsoft JhengHei', 'PingFang TC'"\
         style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>
        """

    /// A4 landscape less 10 mm on either side.
    static let printableMillimetres = 277

    /// A column's width in millimetres: a half-width character of 10 points takes 2, the padding 2 more.
    static func millimetres(_ column: Column) -> Int {
        width(column) * 2 + 2
    }

    /// A column's width in half-width characters, within 1...200.
    static func width(_ column: Column) -> Int {
        min(max(column.widthInCharacters, 1), 200)
    }

    /// The size, in percent, at which all columns fit on one page, 10...100. ODF 1.2 has no "fit to width", so it is worked out here.
    static func scale(_ sheet: Sheet) -> Int {
        let width = sheet.columns.reduce(0) { $0 + millimetres($1) }
        return max(10, min(100, printableMillimetres * 100 / width))
    }

    static func xml(_ workbook: Workbook) -> [UInt8] {
        var out = XMLOutput()
        out.markup("<office:document-styles\(namespaces)>\(fonts)")
        out.markup(cellStyles)
        out.markup("<office:automatic-styles>")
        for (index, sheet) in workbook.sheets.enumerated() { out.markup(page(index + 1, scale: scale(sheet))) }
        out.markup("</office:automatic-styles><office:master-styles>")
        for index in workbook.sheets.indices {
            out.markup("<style:master-page style:name=\"sheet\(index + 1)\" style:page-layout-name=\"page\(index + 1)\">")
            out.markup("<style:header><text:p><text:sheet-name>")
            out.escaped(workbook.sheets[index].name)
            out.markup("</text:sheet-name></text:p></style:header><style:footer><text:p>第 <text:page-number>1</text:page-number> 頁，")
            out.markup("共 <text:page-count>1</text:page-count> 頁</text:p></style:footer></style:master-page>")
        }
        out.markup("</office:master-styles></office:document-styles>")
        return out.bytes
    }

    private static let cellStyles = """
        <office:styles><style:default-style style:family="table-cell">\
        <style:paragraph-properties style:tab-stop-distance="12.5mm"/>\
        <style:text-properties style:font-name="Noto Sans CJK TC" style:font-name-asian="Noto Sans CJK TC"\
         style:font-name-complex="Noto Sans CJK TC" fo:font-size="10pt" style:font-size-asian="10pt" style:font-size-complex="10pt"\
         fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="TW"/></style:default-style>\
        <style:style style:name="Default" style:family="table-cell"/>\
        <style:style style:name="Body" style:family="table-cell" style:parent-style-name="Default">\
        <style:table-cell-properties fo:border="0.5pt solid #b0b0b0" style:vertical-align="top"/></style:style>\
        <style:style style:name="Heading" style:family="table-cell" style:parent-style-name="Default">\
        <style:table-cell-properties fo:border="0.5pt solid #707070" fo:background-color="#dce6f1" fo:wrap-option="wrap"\
         style:vertical-align="middle" style:text-align-source="fix"/><style:paragraph-properties fo:text-align="center"/>\
        <style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>\
        <style:style style:name="Title" style:family="table-cell" style:parent-style-name="Default">\
        <style:text-properties fo:font-size="14pt" style:font-size-asian="14pt" style:font-size-complex="14pt"\
         fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style></office:styles>
        """

    private static func page(_ number: Int, scale: Int) -> String {
        """
        <style:page-layout style:name="page\(number)"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm"\
         style:print-orientation="landscape" fo:margin-top="10mm" fo:margin-bottom="10mm" fo:margin-left="10mm" fo:margin-right="10mm"\
         style:scale-to="\(scale)%" style:print-page-order="ttb"/>\
        <style:header-style><style:header-footer-properties fo:min-height="7mm" fo:margin-bottom="2mm"/></style:header-style>\
        <style:footer-style><style:header-footer-properties fo:min-height="7mm" fo:margin-top="2mm"/></style:footer-style>\
        </style:page-layout>
        """
    }
}
