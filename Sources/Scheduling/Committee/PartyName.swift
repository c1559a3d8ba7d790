internal import Inspection

/// Names of firms and agencies, brought to a form in which the same one written differently is the same text.
package enum PartyName {
    /// The form for comparing: ordinary width, lower case, 台 for 臺, no blanks and signs, without the company's
    /// legal form at the end and the city government's name at the beginning.
    package static func normalised(_ name: String) -> String {
        var text = ""
        for character in FullWidth.narrowed(name).text.lowercased() where character.isLetter || character.isNumber {
            text.append(character == "臺" ? "台" : character)
        }
        text = dropping(
            suffixes: ["股份有限公司", "有限公司", "股公司", "公司", "corporation", "limited", "coltd", "ltd", "inc"], of: text)
        for city in ["高雄市政府", "高雄市"] where text.hasPrefix(city) && text.count > city.count + 1 {
            return String(text.dropFirst(city.count))
        }
        return text
    }

    /// The names in a field that may hold several, as joint contractors do; empty ones left out.
    package static func names(in field: String) -> [String] {
        field.split { "、,，;；/／\n".contains($0) }
            .map { normalised(String($0)) }.filter { !$0.isEmpty }
    }

    /// Whether one normalised name begins with the other, as an agency and its office do (工務局, 工務局養護工程處).
    ///
    /// Names that go on with a digit are different firms of a numbered kind, not parts of one another.
    package static func isPart(_ left: String, of right: String) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard short.count >= 3, short != long, long.hasPrefix(short) else { return false }
        let next = long.dropFirst(short.count).first
        return !(next?.isNumber ?? false)
    }

    private static func dropping(suffixes: [String], of text: String) -> String {
        for suffix in suffixes where text.hasSuffix(suffix) && text.count > suffix.count {
            return String(text.dropLast(suffix.count))
        }
        return text
    }
}
