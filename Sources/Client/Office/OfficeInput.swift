internal import Inspection
internal import Terminal

/// What a command of the office was given: by options, or by answers of the person at the terminal.
///
/// Without a terminal a missing value fails at once and names its option.
struct OfficeInput {
    let session: Session
    let arguments: Arguments
    /// Whether anything had to be asked; what was asked for is shown again before it is done.
    private(set) var hasAsked = false
    /// Options with their values so far, for going on after Ctrl-C.
    private(set) var given: [(option: String, value: String)] = []

    init(_ session: Session, _ arguments: Arguments) {
        self.session = session
        self.arguments = arguments
    }

    // MARK: Values that are needed

    /// A text as it is written; blanks at its ends do not count. An empty one counts as not given.
    mutating func text(
        _ option: String, _ question: Phrase, default fallback: String? = nil, allowsEmpty: Bool = false,
        check: (String) -> Phrase? = { _ in nil }
    ) throws -> String {
        if let value = optional(option), !value.isEmpty || allowsEmpty {
            if let complaint = check(value) { throw UsageProblem.invalidValue(name: "--" + option, value: value, reason: complaint) }
            note(option, value)
            return value
        }
        if allowsEmpty, !session.console.isInteractive { return "" }
        let answer = try session.console.prompt(
            question, option: "--" + option, default: fallback, allowsEmpty: allowsEmpty, validate: check)
        hasAsked = true
        note(option, answer)
        return answer
    }

    /// A day in any accepted form; see `RocCalendar.parse`.
    mutating func day(_ option: String, _ question: Phrase, default fallback: CalendarDay? = nil) throws -> CalendarDay {
        let today = session.today
        let answer = try text(option, question, default: fallback.map { session.text($0) }) { Self.complaint(Self.read($0, today)) }
        let day = try Self.day(answer, name: "--" + option, session)
        if hasAsked { session.console.note("  -> " + session.bothCalendars(day)) }
        return day
    }

    /// One of several words, known by its code or a label in either language.
    mutating func choice(_ option: String, _ question: Phrase, from choices: [OfficeChoice], default fallback: Int? = nil) throws -> String {
        if let value = optional(option), !value.isEmpty {
            let code = try OfficeChoice.code(value, option: option, among: choices)
            note(option, code)
            return code
        }
        let language = session.console.language
        let index = try session.console.choose(
            question, option: "--" + option, from: choices.map { Choice(key: $0.code, label: $0.label.text(language)) }, default: fallback)
        hasAsked = true
        note(option, choices[index].code)
        return choices[index].code
    }

    /// Member numbers, divided by commas or blanks, or given by repeating the option.
    mutating func numbers(_ option: String, _ question: Phrase) throws -> [String] {
        var texts = arguments.values(option)
        if texts.isEmpty, session.console.isInteractive {
            texts = [try session.console.prompt(question, option: "--" + option, allowsEmpty: true)]
            hasAsked = true
        }
        let numbers = texts.flatMap(Self.split)
        if !numbers.isEmpty { note(option, numbers.joined(separator: ",")) }
        return numbers
    }

    // MARK: Values that may be missing

    /// The option's value without blanks at its ends; nil when it was not given.
    func optional(_ option: String) -> String? {
        arguments.value(option).map(Self.trimmed)
    }

    /// The option's day; nil when it was not given. Throws `UsageProblem` for a text that is no day.
    func optionalDay(_ option: String) throws -> CalendarDay? {
        try optional(option).map { try Self.day($0, name: "--" + option, session) }
    }

    /// The option's code; nil when it was not given.
    func optionalChoice(_ option: String, from choices: [OfficeChoice]) throws -> String? {
        try optional(option).map { try OfficeChoice.code($0, option: option, among: choices) }
    }

    /// Numbers for tiers as in `T1=300,T3=900`; none when the option was not given.
    func tierNumbers(_ option: String) throws -> [(tier: String, number: Int)] {
        guard let text = optional(option) else { return [] }
        return try halfWidth(text).uppercased().split(whereSeparator: { $0 == "," || $0 == "、" || $0.isWhitespace }).map { part in
            let pair = part.split(separator: "=", omittingEmptySubsequences: false)
            guard pair.count == 2, ["T1", "T2", "T3"].contains(pair[0]), let number = Int(pair[1]), number >= 0 else {
                throw UsageProblem.invalidValue(
                    name: "--" + option, value: text, reason: Phrase("格式如 T1=300,T3=900", "such as T1=300,T3=900 is expected"))
            }
            return (String(pair[0]), number)
        }
    }

    /// A day with a time, milliseconds UTC, in legal time.
    mutating func moment(_ option: String, _ question: Phrase) throws -> Int64 {
        let today = session.today
        let answer = try text(option, question) { LegalMoment.parse($0, today: today)?.milliseconds == nil ? Self.momentWanted : nil }
        guard let moment = LegalMoment.parse(answer, today: today)?.milliseconds else {
            throw UsageProblem.invalidValue(name: "--" + option, value: answer, reason: Self.momentWanted)
        }
        return moment
    }

    /// The option's moment, milliseconds UTC; nil when it was not given. A day alone means its beginning, or its end.
    func optionalMoment(_ option: String, isEndOfDay: Bool = false) throws -> Int64? {
        guard let text = optional(option) else { return nil }
        guard let moment = LegalMoment.parse(text, today: session.today) else {
            throw UsageProblem.invalidValue(name: "--" + option, value: text, reason: Self.momentWanted)
        }
        return moment.milliseconds ?? (isEndOfDay ? moment.day.adding(days: 1).millisecondsUTC() - 1 : moment.day.millisecondsUTC())
    }

    private static let momentWanted = Phrase("要有日期和時間，例如 114-07-15T09:30", "a day with a time is expected, such as 114-07-15T09:30")

    private mutating func note(_ option: String, _ value: String) {
        if !value.isEmpty { given.append((option, value)) }
    }

    // MARK: Reading

    private static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    private static func split(_ text: String) -> [String] {
        halfWidth(text).split { $0 == "," || $0 == "、" || $0.isWhitespace }.map(String.init)
    }

    private static func read(_ text: String, _ today: CalendarDay) -> Result<CalendarDay, DayProblem> {
        RocCalendar.parse(text, allowingFullWidth: true, today: today)
    }

    private static func complaint(_ reading: Result<CalendarDay, DayProblem>) -> Phrase? {
        guard case .failure(let problem) = reading else { return nil }
        return Phrase(problem.zh, problem.en)
    }

    private static func day(_ text: String, name: String, _ session: Session) throws -> CalendarDay {
        switch read(text, session.today) {
        case .success(let day): return day
        case .failure(let problem):
            throw UsageProblem.invalidValue(name: name, value: text, reason: Phrase(problem.zh, problem.en))
        }
    }

    /// The quarter that a text such as `114Q3` means.
    static func quarter(_ text: String) throws -> Quarter {
        switch Quarter.parse(text) {
        case .success(let quarter): return quarter
        case .failure(let problem):
            throw UsageProblem.invalidValue(name: "QUARTER", value: text, reason: Phrase(problem.zh, problem.en))
        }
    }
}

/// A word of the API with what people call it.
struct OfficeChoice {
    /// What is sent.
    let code: String
    let label: Phrase
    /// Other spellings.
    var others: [String] = []

    /// The code that a text means. Throws `UsageProblem` with the codes when it means none.
    static func code(_ text: String, option: String, among choices: [OfficeChoice]) throws -> String {
        let wanted = plain(text)
        let found = choices.first { choice in ([choice.code, choice.label.zh, choice.label.en] + choice.others).contains { plain($0) == wanted } }
        guard let found else {
            throw UsageProblem.invalidChoice(
                option: "--" + option, value: text, choices: choices.map(\.code), nearest: nil, command: [])
        }
        return found.code
    }

    /// Without case, width and the hyphens between words.
    private static func plain(_ text: String) -> String {
        halfWidth(text).lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    }

    /// What people call a code; the code itself when it is unknown.
    static func label(_ code: String, among choices: [OfficeChoice], _ language: Language) -> String {
        choices.first { $0.code == code }?.label.text(language) ?? code
    }
}
