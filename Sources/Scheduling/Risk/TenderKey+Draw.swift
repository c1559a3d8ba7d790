internal import Crypto
package import Inspection

extension TenderKey {
    /// Longest id in a draw's frame, bytes (schema/draw.md, "The frame F").
    package static let longestDrawID = 64

    /// The tender in a draw's frame: bytes of the agency code, a blank, bytes of the tender number, nothing normalised.
    ///
    /// Where that is longer than a frame's id may be (tender numbers are free text of 40 characters, so only with many Chinese ones), `sha256:`
    /// and the first 32 hexadecimal digits of the number's SHA-256 stand for the number, so that no tender is left out.
    package var drawID: [UInt8] {
        let head = Array(agencyCode.utf8) + [0x20]
        let whole = head + Array(number.utf8)
        return whole.count <= Self.longestDrawID ? whole : head + Array("sha256:\(hex(sha256(Array(number.utf8)).bytes.prefix(16)))".utf8)
    }
}
