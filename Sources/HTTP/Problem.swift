/// A failure as it travels: one code, one sentence and one way out in both languages, and named facts.
///
/// The integer part of the code is the HTTP status. Numbers from .90 on belong to this module's own refusals
/// (`Problem+Transport.swift`); those below belong to the daemon. Retired numbers are never given again.
package struct Problem: Error, Sendable, Equatable {
    /// For example `404.1`.
    package let code: String
    /// One sentence in zh-TW.
    package let zh: String
    /// One sentence in English.
    package let en: String
    /// What the person can do, in zh-TW; may be empty.
    package let remedyZh: String
    /// What the person can do, in English; may be empty.
    package let remedyEn: String
    /// Facts by name, for programs.
    package let details: JSONObject

    /// A code that does not begin with a status from 400 to 599 and a number is a programmer's error.
    package init(
        code: String, zh: String, en: String, remedyZh: String = "", remedyEn: String = "",
        details: [(String, JSON)] = []
    ) {
        precondition(Self.status(of: code) != nil, "\(code) is no problem code")
        self.code = code
        self.zh = zh
        self.en = en
        self.remedyZh = remedyZh
        self.remedyEn = remedyEn
        self.details = JSONObject(details)
    }

    /// The HTTP status, 400 to 599.
    package var status: Int { Self.status(of: code) ?? 500 }

    private static func status(of code: String) -> Int? {
        let parts = code.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let status = Int(parts[0]), (400...599).contains(status),
            let number = Int(parts[1]), number > 0, "\(status).\(number)" == code
        else { return nil }
        return status
    }

    /// The document that travels. `details` is left out when there are none.
    package var json: JSON {
        var document: JSON = [
            "code": .string(code), "zh": .string(zh), "en": .string(en),
            "remedyZh": .string(remedyZh), "remedyEn": .string(remedyEn),
        ]
        if !details.isEmpty { document["details"] = .object(details) }
        return document
    }

    /// Reads a document that travelled; nil when it is none. Unknown members are ignored.
    package init?(json: JSON) {
        guard let code = json["code"]?.string, Self.status(of: code) != nil,
            let zh = json["zh"]?.string, let en = json["en"]?.string
        else { return nil }
        self.code = code
        self.zh = zh
        self.en = en
        remedyZh = json["remedyZh"]?.string ?? ""
        remedyEn = json["remedyEn"]?.string ?? ""
        details = json["details"]?.object ?? JSONObject()
    }

    /// The answer that carries this problem.
    package var response: HTTPResponse {
        .json(json, status: status)
    }
}
