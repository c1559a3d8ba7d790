internal import CIconv
internal import Glibc

/// Decodes through the system's conversion; faulty sequences become U+FFFD and the rest goes on.
func decodeWithIconv(_ bytes: [UInt8], from encoding: TextEncoding) throws(SheetError) -> DecodedText {
    guard let converter = iconv_open("UTF-8", encoding.rawValue), converter != iconv_t(bitPattern: -1) else {
        throw SheetError(.conversion, detail: encoding.rawValue)
    }
    defer { iconv_close(converter) }
    // CP950's two bytes become at most four of UTF-8, and a bad byte becomes three.
    var out = [UInt8](repeating: 0, count: bytes.count * 3 + 16)
    var flaws: [Int] = []
    var source = bytes
    var read = 0
    var written = 0
    while read < bytes.count {
        let (progress, code) = convert(converter, &source, from: read, into: &out, at: written)
        read = progress.read
        written = progress.written
        if code == 0 { break }
        guard code == EILSEQ || code == EINVAL else {
            throw SheetError(.conversion, detail: "\(encoding.rawValue), errno \(code)")
        }
        flaws.append(written)
        for byte in TextEncoding.replacement {
            out[written] = byte
            written += 1
        }
        read += faultLength(bytes, at: read)
    }
    out.removeSubrange(written...)
    return DecodedText(encoding: encoding, utf8: out, flaws: flaws)
}

/// What iconv returns for a failure: minus one, in an unsigned type.
private let failure = -1

/// One call of the converter: how far it came in both buffers, and its `errno` (0 when all input was used).
private func convert(
    _ converter: iconv_t, _ source: inout [UInt8], from read: Int, into out: inout [UInt8], at written: Int
) -> (progress: (read: Int, written: Int), code: Int32) {
    source.withUnsafeMutableBytes { input in
        out.withUnsafeMutableBytes { output in
            guard let inputBase = input.baseAddress, let outputBase = output.baseAddress else { return ((read, written), 0) }
            var from: UnsafeMutablePointer<CChar>? = (inputBase + read).assumingMemoryBound(to: CChar.self)
            var to: UnsafeMutablePointer<CChar>? = (outputBase + written).assumingMemoryBound(to: CChar.self)
            var fromLeft = input.count - read
            var toLeft = output.count - written
            let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
            let code = result == failure ? errno : 0
            return ((input.count - fromLeft, output.count - toLeft), code)
        }
    }
}

/// How many bytes a faulty sequence takes: both of a private character (造字) or of an unassigned one. An ASCII byte behind any other
/// first byte is left alone, since it must not vanish with damage before it; commas, quotes and line ends are never second bytes.
private func faultLength(_ bytes: [UInt8], at index: Int) -> Int {
    guard index + 1 < bytes.count else { return 1 }
    let second = bytes[index + 1]
    switch bytes[index] {
    case 0x81...0xA0, 0xC6...0xC8, 0xFA...0xFE: return (0x40...0x7E).contains(second) || second >= 0x80 ? 2 : 1
    case 0xA1...0xF9: return second >= 0x80 ? 2 : 1
    default: return 1
    }
}
