/// How far an item of the defect list may be used.
package enum DefectCodeStatus: String, Sendable, CaseIterable {
    /// In the list of 112-10.
    case live = "seen-in-text"
    /// Deleted in that list: readable in old records, not offered in new ones.
    case retired = "seen-in-text-retired"
    /// From an older list (mostly heritage repair).
    case olderList = "seen-in-text-old-version"
    /// An authority's own code (merits, design and other suggestions).
    case local = "seen-in-text-local"

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .live: "現行"
        case .retired: "已刪除"
        case .olderList: "舊版"
        case .local: "機關自用"
        }
    }
}

/// One item of the defect list (缺失編號).
package struct DefectCode: Sendable, Equatable {
    /// Code, for example `4.01.04.02`. Codes sort as texts, since all components but the first have two digits.
    package let code: String
    /// Party or section as the list names it.
    package let partyOrSection: String
    /// Title, zh-TW.
    package let title: String
    /// Where the item comes from.
    package let source: String
    /// Whether it is in use.
    package let status: DefectCodeStatus

    /// Creates an item.
    package init(code: String, partyOrSection: String, title: String, source: String, status: DefectCodeStatus) {
        self.code = code
        self.partyOrSection = partyOrSection
        self.title = title
        self.source = source
        self.status = status
    }

    /// Whether new records may use the item.
    package var isOffered: Bool { status != .retired }

    /// The party charged by default, from the code's prefix; nil for design, suggestions and merits.
    ///
    /// 4.01 agency, but its mirror codes PCM; 4.02 supervisor; 4.03, 5 and 6 contractor (規則彙整 §5 F).
    package var party: Party? { Self.party(of: code) }

    /// For a mirror code the section that should have been verified, for example `5.01` for `4.01.31.01`; else nil.
    package var mirroredPrefix: String? { Self.mirrored(by: code) }

    /// The code without its last component, nil for a code of two components.
    package var parentCode: String? { Self.parent(of: code) }

    /// Group for statistics; nil for merits, other suggestions and unknown sections.
    package var group: StatisticsGroup? { DefectSection.section(of: code)?.group }
}

extension DefectCode {
    /// Whether `code` is `prefix` or lies below it, compared by whole components.
    package static func isWithin(_ code: String, prefix: String) -> Bool {
        code == prefix || code.hasPrefix(prefix + ".")
    }

    /// Whether `text` has the shape of a code: one digit, then one to four components of two digits.
    package static func isWellFormed(_ text: String) -> Bool {
        let components = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (2...5).contains(components.count), Digits.number(components[0], length: 1...1) != nil else {
            return false
        }
        return components.dropFirst().allSatisfy { Digits.number($0, length: 2...2) != nil }
    }

    static func parent(of code: String) -> String? {
        guard let dot = code.lastIndex(of: "."), code[..<dot].contains(".") else { return nil }
        return String(code[..<dot])
    }

    static func party(of code: String) -> Party? {
        if isWithin(code, prefix: "4.01.31") || isWithin(code, prefix: "4.01.33") { return .projectManager }
        if isWithin(code, prefix: "4.01") { return .agency }
        if isWithin(code, prefix: "4.02") { return .supervisor }
        if isWithin(code, prefix: "4.03") { return .contractor }
        return isWithin(code, prefix: "5") || isWithin(code, prefix: "6") ? .contractor : nil
    }

    static func mirrored(by code: String) -> String? {
        if code == "4.01.33" || code == "4.02.19" { return "6.01" }
        guard let parent = parent(of: code), let last = Digits.number(code.suffix(2), length: 2...2) else { return nil }
        switch parent {
        case "4.01.31": return verifiedByManager.indices.contains(last - 1) ? verifiedByManager[last - 1] : nil
        case "4.02.18":
            // Heritage repair: .01 to .13 follow 5.07.10.01 to .13.
            if (1...13).contains(last) { return "5.07.10.\(padded(last, to: 2))" }
            return verifiedInRepair.indices.contains(last - 14) ? verifiedInRepair[last - 14] : nil
        default: return nil
        }
    }

    /// Sections verified under 4.01.31.01 to .14.
    private static let verifiedByManager = [
        "5.01", "5.02", "5.03", "5.04", "5.05", "5.06", "5.07", "5.08", "5.09", "5.10", "5.14", "5.15", "5.16", "5.17",
    ]
    /// Sections verified under 4.02.18.14 to .18.
    private static let verifiedInRepair = ["5.10.18", "5.14", "5.15", "5.16", "5.17"]
}
