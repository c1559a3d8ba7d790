internal import CExpat

/// Walks through an XML document and hands over each tag and text with its place. No tree is kept.
///
/// The declared encoding may be UTF-8 or Big5; undecodable bytes become U+FFFD. A DOCTYPE is refused, and with it every entity.
/// - Throws: `SheetError` (`tooLarge`, `encoding`, `doctype`, `tooDeep`, `malformedXML` with line and column), or what `handler` throws.
package func readXML(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits(), handler: (XMLEvent) throws -> Void
) throws {
    guard bytes.count <= limits.bytes else { throw SheetError(.tooLarge, detail: "bytes") }
    let text = try XMLProlog.decode(bytes)
    guard let parser = XML_ParserCreate("UTF-8") else { throw SheetError(.conversion, detail: "expat") }
    defer { XML_ParserFree(parser) }
    let session = XMLSession(parser: parser, limits: limits)
    // expat holds the session without owning it; it lives until the end of this function, behind the last callback.
    XML_SetUserData(parser, Unmanaged.passUnretained(session).toOpaque())
    XML_SetElementHandler(parser, xmlElementStarted, xmlElementEnded)
    XML_SetCharacterDataHandler(parser, xmlTextMet)
    XML_SetStartDoctypeDeclHandler(parser, xmlDoctypeMet)

    // Events are handed over between pieces, never inside a callback: an error needs no way through C.
    var start = 0
    repeat {
        let end = min(start + pieceSize, text.count)
        let status = text[start..<end].withUnsafeBytes { piece in
            plumb_expat_parse(
                parser, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), end == text.count ? 1 : 0)
        }
        for event in session.takeEvents() { try handler(event) }
        if status != plumb_expat_status_ok() { throw session.failure ?? session.parserError() }
        start = end
    } while start < text.count
    withExtendedLifetime(session) {}
}

/// How much is parsed before the events met so far are handed over; it bounds memory.
private let pieceSize = 64 << 10

/// What the callbacks write to while one document is read.
private final class XMLSession {
    private let parser: XML_Parser
    private let limits: XMLLimits
    private var events: [XMLEvent] = []
    private var path: [String] = []
    /// Text is gathered, since expat delivers it line by line.
    private var pendingText: [UInt8] = []
    private var pendingLine = 0
    /// Why the reading was stopped, when it was not expat that stopped it.
    private(set) var failure: SheetError?

    init(parser: XML_Parser, limits: XMLLimits) {
        self.parser = parser
        self.limits = limits
    }

    /// The events since the last call.
    func takeEvents() -> [XMLEvent] {
        let taken = events
        events.removeAll(keepingCapacity: true)
        return taken
    }

    func start(name: UnsafePointer<CChar>, attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard failure == nil else { return }
        flushText()
        guard path.count < limits.depth else { return stop(.tooDeep) }
        var values: [String: String] = [:]
        var index = 0
        while let attributes, let key = attributes[index], let value = attributes[index + 1] {
            values[String(cString: key)] = String(cString: value)
            index += 2
        }
        path.append(String(cString: name))
        events.append(XMLEvent(kind: .start(attributes: values), path: path, line: line))
    }

    func end() {
        guard failure == nil else { return }
        flushText()
        events.append(XMLEvent(kind: .end, path: path, line: line))
        path.removeLast()
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
        guard failure == nil else { return }
        guard pendingText.count + bytes.count <= limits.textBytes else { return stop(.tooLarge, detail: "text") }
        if pendingText.isEmpty { pendingLine = line }
        pendingText.append(contentsOf: bytes)
    }

    func stop(_ code: SheetError.Code, detail: String = "") {
        failure = SheetError(code, line: line, detail: detail)
        plumb_expat_stop(parser)
    }

    /// What expat found wrong, with its place.
    func parserError() -> SheetError {
        let code = XML_Error(rawValue: UInt32(plumb_expat_error(parser)))
        let message = XML_ErrorString(code).map { String(cString: $0) } ?? ""
        return SheetError(.malformedXML, line: line, column: Int(XML_GetCurrentColumnNumber(parser)) + 1, detail: message)
    }

    private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

    private func flushText() {
        guard !pendingText.isEmpty else { return }
        events.append(XMLEvent(kind: .text(String(decoding: pendingText, as: UTF8.self)), path: path, line: pendingLine))
        pendingText.removeAll(keepingCapacity: true)
    }
}

private func session(_ pointer: UnsafeMutableRawPointer?) -> XMLSession? {
    pointer.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
}

private func xmlElementStarted(
    _ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) {
    guard let name else { return }
    session(user)?.start(name: name, attributes: attributes)
}

private func xmlElementEnded(_ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?) {
    session(user)?.end()
}

private func xmlTextMet(_ user: UnsafeMutableRawPointer?, _ text: UnsafePointer<CChar>?, _ count: Int32) {
    guard let text, count > 0 else { return }
    session(user)?.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
}

private func xmlDoctypeMet(
    _ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?, _ system: UnsafePointer<CChar>?,
    _ publicName: UnsafePointer<CChar>?, _ hasSubset: Int32
) {
    session(user)?.stop(.doctype)
}
