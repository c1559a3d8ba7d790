/// One thing met while walking through an XML document.
package struct XMLEvent: Sendable, Equatable {
    /// What was met.
    package enum Kind: Sendable, Equatable {
        /// A start tag with its attributes.
        case start(attributes: [String: String])
        /// Text directly inside the element; it may come in several pieces.
        case text(String)
        /// An end tag.
        case end
    }

    /// What was met.
    package var kind: Kind
    /// The element's name and those of its ancestors, outermost first; never empty.
    package var path: [String]
    /// The physical line (from 1).
    package var line: Int

    package init(kind: Kind, path: [String], line: Int) {
        self.kind = kind
        self.path = path
        self.line = line
    }
}

/// The declared limits of the XML reader.
package struct XMLLimits: Sendable, Equatable {
    /// The whole document, in bytes. Default 64 MiB.
    package var bytes = 64 << 20
    /// Nested elements. Default 32.
    package var depth = 32
    /// One run of text between two tags, in bytes. Default 1 MiB.
    package var textBytes = 1 << 20
    /// Elements in one tree that `forEachElement` delivers. Default 100,000.
    package var treeElements = 100_000

    package init() {}
}
