internal import CQrencode

/// A QR code: a square of dark and light modules, for a letter or the terminal.
package struct QRCode: Sendable, Equatable {
    /// Modules on each side, without the quiet zone.
    package let width: Int
    /// Row by row; true is dark.
    private let modules: [Bool]

    /// Modules of the empty border that readers need.
    package static let quietZone = 4

    /// Encodes a text as UTF-8 bytes; nil for an empty one, and for more than a code holds (1,663 bytes).
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let code = plumb_qr_encode(bytes, Int32(bytes.count)) else { return nil }
        defer { QRcode_free(code) }
        let count = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        width = count
        // The lowest bit says dark or light; the others say what a module is for.
        modules = (0..<count * count).map { data[$0] & 1 == 1 }
    }

    /// Whether a module is dark; those outside are light.
    package func isDark(_ x: Int, _ y: Int) -> Bool {
        (0..<width).contains(x) && (0..<width).contains(y) && modules[y * width + x]
    }

    /// Lines for the terminal, two rows of modules in each, light on dark as readers of a dark screen want it: what is light is drawn.
    package var blocks: [String] {
        let range = -Self.quietZone..<width + Self.quietZone
        return stride(from: range.lowerBound, to: range.upperBound, by: 2).map { y in
            range.map { x in
                // Below the last row there is nothing: it stays dark, outside the quiet zone.
                let isLower = y + 1 < range.upperBound && !isDark(x, y + 1)
                return isDark(x, y) ? (isLower ? "▄" : " ") : (isLower ? "█" : "▀")
            }.joined()
        }
    }

    /// A picture for a letter: black on white, one unit a module, scaled by whoever places it.
    package var svg: String {
        let side = width + 2 * Self.quietZone
        var path = ""
        for y in 0..<width {
            var x = 0
            while x < width {
                guard isDark(x, y) else {
                    x += 1
                    continue
                }
                let start = x
                while isDark(x, y) { x += 1 }
                path += "M\(start + Self.quietZone) \(y + Self.quietZone)h\(x - start)v1h-\(x - start)z"
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" width="40mm" height="40mm" shape-rendering="crispEdges">
            <rect width="\(side)" height="\(side)" fill="#fff"/><path d="\(path)" fill="#000"/>
            </svg>

            """
    }
}
