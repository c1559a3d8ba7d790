/// Checks UTF-8 and puts U+FFFD for each faulty sequence (the longest beginning of a valid one, or one byte).
func decodeUTF8(_ bytes: [UInt8]) -> DecodedText {
    let start = bytes.starts(with: TextEncoding.byteOrderMark) ? 3 : 0
    var index = start
    var copied = start
    var out: [UInt8] = []
    var flaws: [Int] = []
    while index < bytes.count {
        if bytes[index] < 0x80 {
            index += 1
            continue
        }
        let sequence = utf8Sequence(bytes, at: index)
        if !sequence.isValid {
            out.append(contentsOf: bytes[copied..<index])
            flaws.append(out.count)
            out.append(contentsOf: TextEncoding.replacement)
            copied = index + sequence.length
        }
        index += sequence.length
    }
    if copied == 0 { return DecodedText(encoding: .utf8, utf8: bytes, flaws: flaws) }
    out.append(contentsOf: bytes[copied...])
    return DecodedText(encoding: .utf8, utf8: out, flaws: flaws)
}

/// The length of the sequence that begins at `index` with a byte of 0x80 or more, and whether it is well-formed
/// (Unicode, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF).
private func utf8Sequence(_ bytes: [UInt8], at index: Int) -> (length: Int, isValid: Bool) {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return (1, false)
    }
    for offset in 1..<length {
        guard index + offset < bytes.count else { return (offset, false) }
        let byte = bytes[index + offset]
        guard offset == 1 ? second.contains(byte) : (0x80...0xBF).contains(byte) else { return (offset, false) }
    }
    return (length, true)
}
