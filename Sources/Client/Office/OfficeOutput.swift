internal import HTTP
internal import Inspection
internal import Terminal

extension Session {
    /// A day in both calendars with its weekday: `114-07-15（2025-07-15，二）`.
    func bothCalendars(_ day: CalendarDay) -> String {
        text(
            "\(RocCalendar.format(day))（\(day)，星期\(day.weekday.zh)）", "\(RocCalendar.format(day)) (\(day), \(day.weekday.en))")
    }

    /// A member that holds an ISO day, in both calendars; as it is when it is no day.
    func bothCalendars(isoDay text: String) -> String { CalendarDay(iso: text).map { bothCalendars($0) } ?? text }

    /// A member that holds a moment, as people see it; empty when there is none.
    func moment(_ document: JSON, _ name: String) -> String { document.moment(name).map { text(moment: $0) } ?? "" }

    /// What people call a code.
    func label(_ code: String, _ choices: [OfficeChoice]) -> String { OfficeChoice.label(code, among: choices, console.language) }

    /// Writes one record as labelled lines, or as one row with `--plain`.
    func write(fields: [(Phrase, String)]) {
        let table = Table(columns: fields.map { Table.Column(title: $0.0.text(console.language)) }, rows: [fields.map(\.1)])
        if console.isPlain {
            console.write(table)
        } else {
            console.write(table.render(style: .blocks, ambiguousWidth: console.ambiguousWidth))
        }
    }

    /// Writes a table whose first column is emphasised in some rows. The words there must say the same as the colour.
    func write(_ table: Table, emphasis: [Console.Emphasis?]) {
        guard console.usesColour(on: .output), !console.isPlain else { return console.write(table) }
        let width = console.isTerminal(.output) ? console.width : .max
        let style = console.isAccessible ? Table.Style.blocks : .aligned(width: width)
        var lines = table.render(style: style, ambiguousWidth: console.ambiguousWidth).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        // Side by side a row is one line below two of heading; else a record is a block whose first line is the column.
        let isAligned = lines.count > 1 && lines[1].hasPrefix("-")
        var row = 0
        for index in lines.indices {
            let begins = isAligned ? index >= 2 : index == 0 || lines[index - 1].isEmpty
            guard begins, row < table.rows.count else { continue }
            let cell = table.rows[row].first ?? ""
            if let emphasis = emphasis[row], !cell.isEmpty, let place = lines[index].firstRange(of: cell) {
                lines[index].replaceSubrange(place, with: console.emphasised(cell, emphasis))
            }
            row += 1
        }
        console.write(lines.joined(separator: "\n"))
    }

    /// Asks before something that cannot be taken back, on a terminal and without `--yes`.
    ///
    /// - Parameter alsoScripts: whether a script has to give `--yes`; otherwise it has said what it wants.
    func confirmed(_ question: @autoclosure () throws -> Phrase, _ arguments: Arguments, alsoScripts: Bool = false) throws {
        guard !arguments.assumesYes else { return }
        guard console.isInteractive else {
            if alsoScripts { throw ClientFailures.needsConfirmation("--yes") }
            return
        }
        let question = try question()
        guard try console.confirm(question, default: false) else { throw OfficeFailures.notConfirmed() }
    }
}

extension JSON {
    /// The member's moment, milliseconds since 1970, UTC; nil when it is missing or none.
    func moment(_ name: String) -> Int64? { LegalMoment.milliseconds(iso: text(name)) }
}

extension OptionSpec {
    static var yes: OptionSpec { OptionSpec(long: "yes", help: Phrase("不再確認", "do not ask for confirmation")) }

    static func text(_ long: String, _ value: Phrase, _ help: Phrase) -> OptionSpec { OptionSpec(long: long, value: value, help: help) }

    static func day(_ long: String, _ help: Phrase) -> OptionSpec { OptionSpec(long: long, value: Phrase("日期", "day"), help: help) }
}

extension PositionalSpec {
    /// A visit as the office names it.
    static var visit: PositionalSpec {
        PositionalSpec(name: Phrase("案號", "VISIT"), help: Phrase("案號，例如 114-007；或計畫代號", "office number such as 114-007, or the plan's id"))
    }
}
