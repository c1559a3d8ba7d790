/// An element with everything inside it, as `forEachElement` delivers it.
package struct XMLElement: Sendable, Equatable {
    /// The name as written, prefix included.
    package var name: String
    /// The attributes by name.
    package var attributes: [String: String]
    /// The elements directly inside, in order.
    package var children: [XMLElement]
    /// The element's own text, that of its children left out, white space as it was.
    package var text: String
    /// The physical line (from 1) of the start tag.
    package var line: Int

    package init(
        name: String, attributes: [String: String] = [:], children: [XMLElement] = [], text: String = "", line: Int
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.text = text
        self.line = line
    }

    /// The first child of that name.
    package func child(_ name: String) -> XMLElement? {
        children.first { $0.name == name }
    }

    /// All children of that name, in order.
    package func all(_ name: String) -> [XMLElement] {
        children.filter { $0.name == name }
    }

    /// The text without white space (space, tab, line break) at either end.
    package var trimmedText: String {
        let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return String(scalars[first...last])
    }

    /// True when something in the element or below it could not be decoded and shows U+FFFD instead.
    package var isDamaged: Bool {
        let sign: Unicode.Scalar = "\u{FFFD}"
        return text.unicodeScalars.contains(sign)
            || attributes.values.contains { $0.unicodeScalars.contains(sign) }
            || children.contains { $0.isDamaged }
    }
}
