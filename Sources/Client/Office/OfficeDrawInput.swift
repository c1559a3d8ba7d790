internal import HTTP
internal import Inspection
internal import Terminal

/// What the commands of the draw share: the quarter and number, moments, the beacon's parts, and how a draw is told.
enum OfficeDrawInput {
    static let quarterArgument = PositionalSpec(name: Phrase("季", "QUARTER"), help: Phrase("季，例如 114Q3", "a quarter such as 114Q3"))
    static let numberOption = OptionSpec.text("number", Phrase("號", "n"), Phrase("本季第幾次抽籤；預設最新一次", "which draw of the quarter; the newest otherwise"))

    static func number(_ input: OfficeInput) throws -> Int? {
        guard let text = input.optional("number").map(halfWidth), !text.isEmpty else { return nil }
        guard let number = Int(text), (1...999).contains(number) else {
            throw UsageProblem.invalidValue(name: "--number", value: text, reason: Phrase("應為 1 到 999", "1 to 999 is expected"))
        }
        return number
    }

    /// The draw that is meant, as a path of the API.
    static func path(_ arguments: Arguments, _ step: String = "") throws -> String {
        let quarter = try OfficeInput.quarter(arguments.positional(0) ?? "")
        return "/v1/office/draws/\(quarter)" + (step.isEmpty ? "" : "/\(step)")
    }

    /// A body with the draw's number where one was given.
    static func body(_ input: OfficeInput) throws -> JSON {
        var body: JSON = [:]
        if let number = try number(input) { body["number"] = JSON(number) }
        return body
    }

    static func query(_ input: OfficeInput) throws -> [(String, String)] { try number(input).map { [("number", String($0))] } ?? [] }

    /// A moment such as `114-07-15T10:00` (Taiwan time), or milliseconds since 1970.
    static func moment(_ text: String, option: String, _ session: Session) throws -> Int64 {
        let text = halfWidth(text)
        if text.count >= 12, text.allSatisfy({ $0.isASCII && $0.isNumber }), let milliseconds = Int64(text) { return milliseconds }
        guard let moment = LegalMoment.parse(text, today: session.today)?.milliseconds else {
            throw UsageProblem.invalidValue(
                name: "--" + option, value: text, reason: Phrase("時間寫成 114-07-15T10:00", "a moment such as 114-07-15T10:00 is expected"))
        }
        return moment
    }

    /// `SOURCE,MOMENT,SHAPE,LENGTH`.
    static func beacon(_ text: String, _ session: Session) throws -> JSON {
        let parts = halfWidth(text).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let length = Int(parts[3]), ["digits", "hex"].contains(parts[2]) else {
            throw UsageProblem.invalidValue(
                name: "--beacon", value: text,
                reason: Phrase("寫成 來源,時間,digits 或 hex,長度", "SOURCE,MOMENT,digits or hex,LENGTH is expected"))
        }
        let earliest = try moment(parts[1], option: "beacon", session)
        return ["source": .string(parts[0]), "earliest": .string(LegalMoment.iso(earliest)), "shape": .string(parts[2]), "length": JSON(length)]
    }

    /// `T1=5,T2=3` as an object of the API.
    static func places(_ text: String) throws -> JSON {
        var places: JSON = [:]
        for part in halfWidth(text).uppercased().split(whereSeparator: { $0 == "," || $0 == "、" || $0.isWhitespace }) {
            let pair = part.split(separator: "=", omittingEmptySubsequences: false)
            guard pair.count == 2, ["T1", "T2", "T3"].contains(pair[0]), let number = Int(pair[1]), number >= 0 else {
                throw UsageProblem.invalidValue(name: "--places", value: text, reason: Phrase("格式如 T1=5,T3=9", "such as T1=5,T3=9 is expected"))
            }
            places[String(pair[0])] = JSON(number)
        }
        return places
    }

    static let states = [
        OfficeChoice(code: "frozen", label: Phrase("已凍結母體", "frozen")),
        OfficeChoice(code: "committed", label: Phrase("已承諾，待進公開鏈", "committed, waits for the chain")),
        OfficeChoice(code: "published", label: Phrase("已公布，待隨機數", "published, waits for the beacon")),
        OfficeChoice(code: "ready", label: Phrase("隨機數到齊，待密鑰", "beacon here, waits for shares")), OfficeChoice(code: "run", label: Phrase("已抽出", "drawn")),
        OfficeChoice(code: "revealed", label: Phrase("已公開", "revealed")),
        OfficeChoice(code: "aborted", label: Phrase("已中止，可再承諾", "aborted, may be committed again")),
        OfficeChoice(code: "fallback", label: Phrase("已中止，只剩後備種子", "aborted after the beacon: fallback")),
    ]

    /// `114Q3-1`.
    static func name(_ draw: JSON) -> String { "\(draw.text("quarter"))-\(draw.number("number") ?? 0)" }

    /// Tells how a draw stands after a step.
    static func tell(_ session: Session, _ draw: JSON) -> ExitCode {
        if session.console.isJSON {
            session.write(draw)
            return .ok
        }
        let state = session.label(draw.text("state"), states)
        session.console.note(Phrase("\(name(draw))：\(state)", "\(name(draw)): \(state)"))
        if draw.text("state") == "committed" {
            let published = session.moment(draw, "published")
            session.console.note(
                Phrase(
                    "承諾 \(draw.text("commitment"))，\(published) 進入公開鏈；保管人請執行 plumb office draw share \(draw.text("quarter"))",
                    "Commitment \(draw.text("commitment")), in the public chain from \(published); holders now run plumb office draw share \(draw.text("quarter"))"
                ))
        }
        return .ok
    }
}
