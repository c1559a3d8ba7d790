import Terminal
import Testing

@Suite struct UsageTextTests {
    struct Row: Sendable {
        let problem: UsageProblem
        let code: String
        let zh: [String]
        let en: [String]
    }

    static let rows: [Row] = [
        Row(
            problem: .unknownCommand(typed: ["vist"], nearest: ["visit", "list"]), code: "usage.unknown-command",
            zh: ["沒有「vist」這個指令", "您要用的是 plumb visit list 嗎？ 說明：plumb help"],
            en: ["no such command: vist", "Did you mean plumb visit list? Help: plumb help"]),
        Row(
            problem: .unknownCommand(typed: ["刪除"], nearest: nil), code: "usage.unknown-command",
            zh: ["沒有「刪除」這個指令", "說明：plumb help"],
            en: ["no such command: 刪除", "Help: plumb help"]),
        Row(
            problem: .unknownOption(typed: "--jsn", nearest: "--json", mayBeValue: false, command: ["sync"]),
            code: "usage.unknown-option",
            zh: ["沒有「--jsn」這個選項", "您要用的是 --json 嗎？ 說明：plumb help sync"],
            en: ["no such option: --jsn", "Did you mean --json? Help: plumb help sync"]),
        Row(
            problem: .unknownOption(typed: "-B-12", nearest: nil, mayBeValue: true, command: ["sync"]),
            code: "usage.unknown-option",
            zh: ["沒有「-B-12」這個選項", "以 - 開頭的值請寫成 --選項=-B-12，或放在 -- 之後。 說明：plumb help sync"],
            en: ["no such option: -B-12", "Write a value that begins with - as --option=-B-12, or put it after --. Help: plumb help sync"]),
        Row(
            problem: .missingValue(option: "--tender", name: Phrase("案號", "number"), next: "-B-12", command: ["sync"]),
            code: "usage.missing-value",
            zh: ["選項 --tender 需要一個值：案號", "以 - 開頭的值請寫成 --tender=-B-12。 說明：plumb help sync"],
            en: ["option --tender needs a value: number", "Write a value that begins with - as --tender=-B-12. Help: plumb help sync"]),
        Row(
            problem: .missingValue(option: "-m", name: Phrase("文字", "text"), next: nil, command: ["defect", "add"]),
            code: "usage.missing-value",
            zh: ["選項 -m 需要一個值：文字", "說明：plumb help defect add"],
            en: ["option -m needs a value: text", "Help: plumb help defect add"]),
        Row(
            problem: .valueForFlag(option: "--json", value: "1", command: []), code: "usage.value-for-flag",
            zh: ["選項 --json 不能有值「1」", "說明：plumb help"],
            en: ["option --json takes no value: 1", "Help: plumb help"]),
        Row(
            problem: .invalidChoice(option: "-s", value: "mnior", choices: ["minor", "serious"], nearest: "minor", command: []),
            code: "usage.invalid-choice",
            zh: ["選項 -s 的值「mnior」不在可用值之內", "您要用的是 minor 嗎？ 可用值：minor、serious。"],
            en: ["option -s cannot be: mnior", "Did you mean minor? Allowed: minor, serious."]),
        Row(
            problem: .invalidChoice(option: "-s", value: "x", choices: ["minor", "serious"], nearest: nil, command: []),
            code: "usage.invalid-choice",
            zh: ["選項 -s 的值「x」不在可用值之內", "可用值：minor、serious。 說明：plumb help"],
            en: ["option -s cannot be: x", "Allowed: minor, serious. Help: plumb help"]),
        Row(
            problem: .repeatedOption(option: "--text", command: ["sync"]), code: "usage.repeated-option",
            zh: ["選項 --text 只能給一次", "說明：plumb help sync"],
            en: ["option --text may be given only once", "Help: plumb help sync"]),
        Row(
            problem: .missingArgument(name: Phrase("查核編號", "visit"), command: ["visit", "show"]),
            code: "usage.missing-argument",
            zh: ["缺少參數：查核編號", "說明：plumb help visit show"],
            en: ["missing argument: visit", "Help: plumb help visit show"]),
        Row(
            problem: .unexpectedArgument(value: "now", command: ["sync"]), code: "usage.unexpected-argument",
            zh: ["多出的參數：now", "說明：plumb help sync"],
            en: ["unexpected argument: now", "Help: plumb help sync"]),
        Row(
            problem: .invalidValue(name: "--date", value: "14-1-1", reason: Phrase("年份須為三或四位", "the year needs 3 or 4 digits")),
            code: "usage.invalid-value",
            zh: ["--date 的值「14-1-1」不能用：年份須為三或四位", "說明：plumb help"],
            en: ["--date cannot be \"14-1-1\": the year needs 3 or 4 digits", "Help: plumb help"]),
        Row(
            problem: .excluded(first: "--text", second: "--file"), code: "usage.excluded",
            zh: ["--text 與 --file 不能一起用", "說明：plumb help"],
            en: ["--text and --file exclude each other", "Help: plumb help"]),
        Row(
            problem: .missingOption(oneOf: ["--text", "--file"]), code: "usage.missing-option",
            zh: ["需要 --text 或 --file", "說明：plumb help"],
            en: ["needed: --text or --file", "Help: plumb help"]),
    ]

    @Test(arguments: rows)
    func `a problem has exactly these words`(row: Row) {
        #expect(row.problem.code == row.code)
        #expect([row.problem.message(.zhTW), row.problem.remedy(program: "plumb", .zhTW)] == row.zh)
        #expect([row.problem.message(.en), row.problem.remedy(program: "plumb", .en)] == row.en)
    }

    @Test func `every code is covered`() {
        #expect(Set(Self.rows.map(\.code)).count == 11)
    }

    @Test func `a full-width notice says what was read`() {
        let notice = UsageNotice.fullWidth(typed: "－－help", read: "--help")
        #expect(notice.message(.zhTW) == "「－－help」含全形字元，已讀作 --help。請切換到半形輸入。")
        #expect(notice.message(.en) == "－－help has full-width characters and was read as --help.")
    }
}
