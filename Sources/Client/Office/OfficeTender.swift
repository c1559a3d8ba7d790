internal import Inspection
internal import Terminal

/// A tender as an office command names it: agency code and number, or both with a slash between them.
///
/// The API has no look-up by number alone, and two agencies may use one number; so the agency is asked for.
struct OfficeTender {
    let agencyCode: String
    /// Free text, byte for byte as it was typed; may begin with `-` and may hold a slash.
    let number: String

    static let agencyOption = OptionSpec.text("agency", Phrase("代碼", "code"), Phrase("執行機關代碼", "agency code"))
    static let option = OptionSpec.text(
        "tender", Phrase("標案編號", "number"),
        Phrase("標案編號，以 - 開頭請寫 --tender=…；沒給 --agency 時寫成 機關代碼/標案編號", "tender number, --tender=... when it begins with -; AGENCY/NUMBER without --agency"))

    private init(agencyCode: String, number: String) {
        self.agencyCode = agencyCode
        self.number = number
    }

    /// The tender of `--agency` and `--tender`; nil when neither was given.
    init?(_ input: OfficeInput) throws {
        let agency = input.optional("agency").map(halfWidth) ?? ""
        guard let text = input.optional("tender"), !text.isEmpty else {
            if !agency.isEmpty { throw UsageProblem.missingOption(oneOf: ["--tender"]) }
            return nil
        }
        if !agency.isEmpty {
            self.init(agencyCode: agency, number: text)
            return
        }
        guard let split = Self.split(text) else { throw OfficeFailures.agencyNeeded(text) }
        self = split
    }

    /// The tender of the options, or of the person's answers.
    static func asked(_ input: inout OfficeInput) throws -> OfficeTender {
        if !input.session.console.isInteractive || input.optional("tender").map({ split($0) != nil }) ?? false {
            if let tender = try OfficeTender(input) { return tender }
            throw UsageProblem.missingOption(oneOf: ["--tender"])
        }
        let agency = halfWidth(try input.text("agency", Phrase("執行機關代碼", "Agency code")))
        return OfficeTender(agencyCode: agency, number: try input.text("tender", Phrase("標案編號", "Tender number")))
    }

    /// What stands before the first slash is the agency code, if it looks like one: a number may hold slashes itself.
    private static func split(_ text: String) -> OfficeTender? {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        let agency = halfWidth(String(text[..<slash]))
        let number = String(text[text.index(after: slash)...])
        let isCode = agency.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") } && agency.prefix(4).allSatisfy(\.isNumber)
        guard isCode, (8...TenderKey.longestAgencyCode).contains(agency.utf8.count), !number.isEmpty else { return nil }
        return OfficeTender(agencyCode: agency, number: number)
    }
}
