/// A rule's "no", said so that a person can act on it.
///
/// Rules of this module and of `Scheduling` return refusals instead of trapping: the world breaks rules all the
/// time. `code` is stable and dotted and goes into `--json`; the sentences are for people, zh-TW first.
package struct Refusal: Error, Sendable, Equatable, Hashable {
    /// Stable dotted code, for example `extension.tooLate`.
    package let code: String
    /// Where the rule comes from: regulation and article, or section of the rulebook.
    package let rule: String
    /// What is refused and why, zh-TW.
    package let zh: String
    /// What is refused and why, English.
    package let en: String
    /// The way out, zh-TW.
    package let remedyZh: String
    /// The way out, English.
    package let remedyEn: String

    /// Creates a refusal from its facts.
    package init(code: String, rule: String, zh: String, en: String, remedyZh: String, remedyEn: String) {
        self.code = code
        self.rule = rule
        self.zh = zh
        self.en = en
        self.remedyZh = remedyZh
        self.remedyEn = remedyEn
    }
}

extension Refusal: CustomStringConvertible {
    /// Code and both sentences in one line, for logs and failing tests.
    package var description: String { "\(code): \(zh) / \(en)" }
}
