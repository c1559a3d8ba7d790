/// The language of what people read.
///
/// Machines always get the same JSON and TSV, whatever the language.
package enum Language: String, Sendable, Equatable, CaseIterable {
    /// 正體中文, the first language of the program.
    case zhTW = "zh-TW"
    /// English; written in plain ASCII, so that it also serves a terminal that cannot show Chinese.
    case en

    /// Chooses the language from the environment.
    ///
    /// `PLUMB_LANG` decides; after it the first non-empty one of `LC_ALL`, `LC_MESSAGES` and `LANG`, as in POSIX.
    /// Values that begin with `en` mean English. `C` and `POSIX` mean a terminal of unknown abilities: Chinese only if
    /// the character set is UTF-8, else English. Everything else, also an empty environment, is zh-TW.
    package static func detect(environment: [String: String]) -> Language {
        if let own = nonEmpty(environment["PLUMB_LANG"]) {
            return own.lowercased().hasPrefix("en") ? .en : .zhTW
        }
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        guard let locale = names.lazy.compactMap({ nonEmpty(environment[$0]) }).first?.lowercased() else {
            return .zhTW
        }
        if locale.hasPrefix("en") { return .en }
        let base = locale.prefix { $0 != "." && $0 != "@" }
        if base == "c" || base == "posix" {
            return usesUTF8(environment) ? .zhTW : .en
        }
        return .zhTW
    }

    /// Reads a value of `--lang`; nil when it names neither language.
    package init?(option: String) {
        switch option.lowercased() {
        case "zh-tw", "zh_tw", "zh": self = .zhTW
        case "en": self = .en
        default: return nil
        }
    }

    private static func usesUTF8(_ environment: [String: String]) -> Bool {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        guard let locale = names.lazy.compactMap({ nonEmpty(environment[$0]) }).first?.lowercased() else {
            return false
        }
        return locale.hasSuffix("utf-8") || locale.hasSuffix("utf8")
    }

    private static func nonEmpty(_ value: String?) -> String? {
        guard let value, !value.isEmpty else { return nil }
        return value
    }
}

/// One text in both languages.
package struct Phrase: Sendable, Equatable {
    /// The zh-TW wording.
    package let zh: String
    /// The English wording, in plain ASCII.
    package let en: String

    /// Creates a phrase from its zh-TW and its English wording.
    package init(_ zh: String, _ en: String) {
        self.zh = zh
        self.en = en
    }

    /// Returns the wording in a language.
    package func text(_ language: Language) -> String {
        switch language {
        case .zhTW: zh
        case .en: en
        }
    }
}
