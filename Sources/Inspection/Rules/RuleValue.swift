/// A decimal with exactly two places, kept as a whole number of hundredths. No floating point anywhere.
///
/// Used for percentages, progress (49.18 percent is 4918) and coordinates (197985.66 m is 19798566).
package struct Hundredths: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The value times 100.
    package let scaled: Int

    /// Creates a decimal from hundredths.
    package init(scaled: Int) { self.scaled = scaled }

    /// Creates a decimal from a whole number.
    package init(_ whole: Int) { scaled = whole.multipliedReportingOverflow(by: 100).partialValue }

    /// Orders by size.
    package static func < (left: Hundredths, right: Hundredths) -> Bool { left.scaled < right.scaled }

    /// `49.18`; always two places.
    package var description: String {
        let size = scaled.magnitude
        return "\(scaled < 0 ? "-" : "")\(size / 100).\(padded(Int(size % 100), to: 2))"
    }
}

/// A value of the rulebook.
package enum RuleValue: Sendable, Hashable, CustomStringConvertible {
    case integer(Int)
    case decimal(Hundredths)
    case text(String)

    /// The value as people and files see it.
    package var description: String {
        switch self {
        case .integer(let value): String(value)
        case .decimal(let value): value.description
        case .text(let value): value
        }
    }
}

/// What values a rule may have.
package enum RuleDomain: Sendable, Equatable {
    /// Whole numbers within a range.
    case integer(ClosedRange<Int>)
    /// Decimals within a range.
    case decimal(ClosedRange<Hundredths>)
    /// One of a few stable words.
    case choice([String])
    /// Names separated by `、`, 200 characters at most.
    case names

    /// Whether `value` is of the right kind and within the range.
    package func contains(_ value: RuleValue) -> Bool {
        switch (self, value) {
        case (.integer(let range), .integer(let number)): range.contains(number)
        case (.decimal(let range), .decimal(let number)): range.contains(number)
        case (.choice(let words), .text(let word)): words.contains(word)
        case (.names, .text(let text)):
            text.contains { !$0.isWhitespace } && text.unicodeScalars.count <= 200
                && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        default: false
        }
    }

    /// The range in words, for messages: `1–365`, `calendar, working`.
    package var description: String {
        switch self {
        case .integer(let range): "\(range.lowerBound)–\(range.upperBound)"
        case .decimal(let range): "\(range.lowerBound)–\(range.upperBound)"
        case .choice(let words): words.joined(separator: ", ")
        case .names: "名稱、名稱…"
        }
    }
}

/// How sure a value is.
package enum RuleMark: String, Sendable, CaseIterable {
    /// Confirmed by a legal text or the city's own report (C).
    case confirmed = "C"
    /// Seen in forms or screens of a real system (F).
    case seenInForms = "F"
    /// Assumption (A): check before relying on it.
    case assumption = "A"
    /// Entered by the office.
    case office = "O"

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .confirmed: "有法令或報告依據"
        case .seenInForms: "見於表單"
        case .assumption: "假設值"
        case .office: "機關設定"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .confirmed: "confirmed"
        case .seenInForms: "seen in forms"
        case .assumption: "assumption"
        case .office: "set by the office"
        }
    }
}

/// The unit of a rule's value.
package enum RuleUnit: String, Sendable, CaseIterable {
    case none, days, calendarDays, workingDays, months, hour, minutes, dayOfMonth, dollars, percent, points, score
    case tenders, members, flag, photos, megabytes, times, years

    /// zh-TW unit.
    package var zh: String {
        switch self {
        case .none: ""
        case .days: "日"
        case .calendarDays: "日曆天"
        case .workingDays: "工作天"
        case .months: "個月"
        case .hour: "時"
        case .minutes: "分鐘"
        case .dayOfMonth: "日（每月）"
        case .dollars: "元"
        case .percent: "%"
        case .points: "點"
        case .score: "分"
        case .tenders: "件"
        case .members: "人"
        case .flag: "（0 否，1 是）"
        case .photos: "張"
        case .megabytes: "MiB"
        case .times: "倍"
        case .years: "年"
        }
    }

    /// English unit.
    package var en: String {
        switch self {
        case .none: ""
        case .days: "days"
        case .calendarDays: "calendar days"
        case .workingDays: "working days"
        case .months: "months"
        case .hour: "o'clock"
        case .minutes: "minutes"
        case .dayOfMonth: "day of month"
        case .dollars: "NT$"
        case .percent: "percent"
        case .points: "points"
        case .score: "score"
        case .tenders: "tenders"
        case .members: "members"
        case .flag: "(0 no, 1 yes)"
        case .photos: "photos"
        case .megabytes: "MiB"
        case .times: "times"
        case .years: "years"
        }
    }
}
