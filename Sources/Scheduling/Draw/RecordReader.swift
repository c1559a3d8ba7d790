internal import Crypto
internal import Inspection

/// A record's members, read in the one spelling that schema/draw.md gives them. No JSON library stands between the bytes and the check.
struct RecordMembers {
    /// A value as it was spelled.
    enum Item: Equatable {
        case null
        case text(String)
        case number(UInt64)
        case texts([String])
        case numbers([UInt64])
    }

    static let names = [
        "format", "grade", "commitment", "commitment_hash", "abort", "secret", "beacon", "arrived", "seed", "tiers", "order", "rows", "substituted", "owed",
        "rate", "frame", "revealed", "record",
    ]

    private var items: [String: Item] = [:]

    /// - Throws: `draw.record` where the spelling, a member or the digest is another one.
    init(_ bytes: [UInt8]) throws(Refusal) {
        guard String(validating: bytes, as: UTF8.self) != nil, bytes.last == 0x0a else { throw .drawRecord("拼寫", "spelling") }
        let lines = bytes.dropLast().split(separator: 0x0a, omittingEmptySubsequences: false).map { Array($0) }
        guard lines.first == Array("{".utf8), lines.last == Array("}".utf8) else { throw .drawRecord("拼寫", "spelling") }
        var index = 1
        for name in Self.names {
            let isLast = name == "record"
            items[name] = try Self.item(lines, &index, name, isLast: isLast)
        }
        guard index == lines.count - 1 else { throw .drawRecord("欄位", "members") }
        // The digest is over the same document without its last member.
        let last = lines[index - 1].count + 1 + 2
        guard case .text(let digest)? = items["record"], digest == hex(sha256(Array(bytes.dropLast(last + 2)) + Array("\n}\n".utf8)).bytes) else {
            throw .drawRecord("摘要", "digest")
        }
    }

    func text(_ name: String) throws(Refusal) -> String {
        guard case .text(let text)? = items[name] else { throw .drawRecord(name, name) }
        return text
    }

    /// Nil for null.
    func optional(_ name: String) throws(Refusal) -> String? { items[name] == .null ? nil : try text(name) }

    func number(_ name: String) throws(Refusal) -> UInt64 {
        guard case .number(let number)? = items[name] else { throw .drawRecord(name, name) }
        return number
    }

    func texts(_ name: String) throws(Refusal) -> [String] {
        guard case .texts(let texts)? = items[name] else { throw .drawRecord(name, name) }
        return texts
    }

    func numbers(_ name: String) throws(Refusal) -> [UInt64] {
        guard case .numbers(let numbers)? = items[name] else { throw .drawRecord(name, name) }
        return numbers
    }

    func isNull(_ name: String) -> Bool { items[name] == .null }

    /// One member, from the line at `index` on.
    private static func item(_ lines: [[UInt8]], _ index: inout Int, _ name: String, isLast: Bool) throws(Refusal) -> Item {
        let head = Array(" \"\(name)\": ".utf8)
        guard index < lines.count, lines[index].starts(with: head) else { throw .drawRecord("欄位 \(name)", "member \(name)") }
        func ending(_ line: ArraySlice<UInt8>, isLast: Bool) -> ArraySlice<UInt8>? {
            if isLast { return line }
            return line.last == 0x2c ? line.dropLast() : nil
        }
        let rest = lines[index].dropFirst(head.count)
        index += 1
        if rest.elementsEqual("[".utf8) {
            var values: [Item] = []
            while index < lines.count, !lines[index].starts(with: " ]".utf8) {
                let isEnd = index + 1 < lines.count && lines[index + 1].starts(with: " ]".utf8)
                guard lines[index].starts(with: "  ".utf8), let spelled = ending(lines[index].dropFirst(2), isLast: isEnd), let value = scalar(spelled),
                    value != .null
                else { throw .drawRecord("欄位 \(name)", "member \(name)") }
                values.append(value)
                index += 1
            }
            guard index < lines.count, !values.isEmpty, let close = ending(lines[index][...], isLast: isLast), close.elementsEqual(" ]".utf8) else {
                throw .drawRecord("欄位 \(name)", "member \(name)")
            }
            index += 1
            return try list(values, name)
        }
        guard let spelled = ending(rest, isLast: isLast) else { throw .drawRecord("欄位 \(name)", "member \(name)") }
        if spelled.elementsEqual("[]".utf8) { return name == "arrived" ? .numbers([]) : .texts([]) }
        guard let value = scalar(spelled) else { throw .drawRecord("欄位 \(name)", "member \(name)") }
        return value
    }

    private static func list(_ values: [Item], _ name: String) throws(Refusal) -> Item {
        let texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
        if texts.count == values.count { return .texts(texts) }
        let numbers = values.compactMap { if case .number(let number) = $0 { number } else { nil } }
        guard numbers.count == values.count else { throw .drawRecord("欄位 \(name)", "member \(name)") }
        return .numbers(numbers)
    }

    /// `null`, a text between quotation marks without anything that JSON escapes, or a whole number.
    private static func scalar(_ bytes: ArraySlice<UInt8>) -> Item? {
        if bytes.elementsEqual("null".utf8) { return .null }
        if bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22 {
            let text = bytes.dropFirst().dropLast()
            guard text.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5c }) else { return nil }
            return .text(String(decoding: text, as: UTF8.self))
        }
        let digits = String(decoding: bytes, as: UTF8.self)
        guard let number = UInt64(digits), "\(number)" == digits else { return nil }
        return .number(number)
    }
}
