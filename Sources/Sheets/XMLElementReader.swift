/// Calls `body` with each element of that name and everything inside it, one after the other, so that memory stays flat.
///
/// An element of the same name inside a delivered one is part of its tree and is not delivered again.
/// - Throws: as `readXML`, `tooLarge` for a tree beyond `limits.treeElements`, or what `body` throws.
package func forEachElement(
    named name: String, in bytes: [UInt8], limits: XMLLimits = XMLLimits(), _ body: (XMLElement) throws -> Void
) throws {
    var builder = XMLTreeBuilder(name: name, limits: limits)
    try readXML(bytes, limits: limits) { event in
        if let element = try builder.take(event) { try body(element) }
    }
}

/// Gathers the events of one element after the other into trees.
private struct XMLTreeBuilder {
    let name: String
    let limits: XMLLimits
    /// The elements that are open, the delivered one first; empty between trees.
    private var open: [XMLElement] = []
    private var count = 0

    init(name: String, limits: XMLLimits) {
        self.name = name
        self.limits = limits
    }

    /// Takes the next event; returns the tree that it completes.
    mutating func take(_ event: XMLEvent) throws(SheetError) -> XMLElement? {
        switch event.kind {
        case .start(let attributes):
            guard let own = event.path.last, !open.isEmpty || own == name else { return nil }
            count += 1
            guard count <= limits.treeElements else { throw SheetError(.tooLarge, line: event.line, detail: "elements") }
            open.append(XMLElement(name: own, attributes: attributes, line: event.line))
        case .text(let text):
            if !open.isEmpty { open[open.count - 1].text += text }
        case .end:
            guard let finished = open.popLast() else { return nil }
            if open.isEmpty {
                count = 0
                return finished
            }
            open[open.count - 1].children.append(finished)
        }
        return nil
    }
}
