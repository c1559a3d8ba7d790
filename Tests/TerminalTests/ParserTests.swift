import Terminal
import Testing

@Suite struct ParserTests {
    @Test(arguments: [
        (["visit", "list"], ["visit", "list"]),
        (["查核", "列表"], ["visit", "list"]),
        (["缺失", "新增", "A-1"], ["defect", "add"]),
        (["ｖｉｓｉｔ", "list"], ["visit", "list"]),
        (["--json", "visit", "--lang", "en", "list", "-q"], ["visit", "list"]),
        (["同步"], ["sync"]),
        (["sync", "--"], ["sync"]),
        (["complete", "visit", ""], ["complete"]),
    ])
    func `a command is found by path or alias`(line: [String], path: [String]) {
        #expect(arguments(line)?.path == path)
    }

    @Test func `options take values in every form`() throws {
        let forms = [
            ["--text=a b"], ["--text", "a b"], ["-m", "a b"], ["-ma b"], ["-m=a b"], ["-qm", "a b"], ["-nqma b"],
            ["－－text", "a b"], ["--ｔｅｘｔ＝a b"], ["—text", "a b"], ["－ｍ", "a b"],
        ]
        for form in forms {
            let found = try #require(arguments(["defect", "add", "A-1"] + form), "\(form)")
            #expect(found.arguments.value("text") == "a b", "\(form)")
            #expect(found.arguments.positionals == ["A-1"], "\(form)")
        }
    }

    @Test func `options and arguments may be mixed`() throws {
        let found = try #require(arguments(["defect", "add", "-m", "x", "A-1", "--no-late", "a.jpg", "--place", "梁", "--place=柱", "b.jpg"]))
        #expect(found.arguments.positionals == ["A-1", "a.jpg", "b.jpg"])
        #expect(found.arguments.values("place") == ["梁", "柱"])
        #expect(found.arguments.flag("late") == false)
        #expect(found.arguments.flag("dry-run") == nil)
    }

    @Test func `a value may begin with a hyphen`() throws {
        let number = "-B-12-25-F-059-00-00"
        let attached = try #require(arguments(["defect", "add", "--tender=\(number)", "A-1"]))
        #expect(attached.arguments.value("tender") == number)
        let ended = try #require(arguments(["defect", "add", "--", number, "--text"]))
        #expect(ended.arguments.positionals == [number, "--text"])
        let negative = try #require(arguments(["defect", "add", "A-1", "--text", "-3.5"]))
        #expect(negative.arguments.value("text") == "-3.5")
        let input = try #require(arguments(["defect", "add", "-", "--text", "-"]))
        #expect(input.arguments.positionals == ["-"])
        #expect(input.arguments.value("text") == "-")
    }

    @Test func `free text keeps its width, choices do not`() throws {
        let found = try #require(arguments(["defect", "add", "Ａ－１", "--text", "１２％　，", "--severity", "ｍｉｎｏｒ"]))
        #expect(found.arguments.positionals == ["Ａ－１"])
        #expect(found.arguments.value("text") == "１２％　，")
        #expect(found.arguments.value("severity") == "minor")
        #expect(found.arguments.notices == [.fullWidth(typed: "ｍｉｎｏｒ", read: "minor")])
    }

    @Test func `text that starts with a dash is no option`() throws {
        let found = try #require(arguments(["defect", "add", "—鋼筋外露", "－5", "——"]))
        #expect(found.arguments.positionals == ["—鋼筋外露", "－5", "——"])
    }

    @Test func `a common option may be overridden`() throws {
        let found = try #require(arguments(["--lang=en", "sync", "--lang", "zh-TW", "--calendar", "iso", "--no-color"]))
        #expect(found.arguments.language == .zhTW)
        #expect(found.arguments.calendar == .iso)
        #expect(found.arguments.colour == .never)
    }

    @Test(arguments: [
        ([], HelpSubject.start),
        (["-q"], .start),
        (["--help"], .overview),
        (["help"], .overview),
        (["說明"], .overview),
        (["－－help"], .overview),
        (["visit"], .group(["visit"])),
        (["缺失"], .group(["缺失"])),
        (["help", "visit"], .group(["visit"])),
        (["help", "visit", "show"], .command(["visit", "show"])),
        (["help", "查核", "內容"], .command(["visit", "show"])),
        (["visit", "show", "-h"], .command(["visit", "show"])),
        (["visit", "show", "--bad", "--help"], .command(["visit", "show"])),
        (["--help", "visit", "show"], .command(["visit", "show"])),
        (["help", "日期"], .topic("dates")),
    ])
    func `help is found`(line: [String], subject: HelpSubject) {
        #expect(help(line) == subject)
    }

    @Test func `asking for an option that was not declared is a mistake of the program`() async {
        await #expect(processExitsWith: .failure) {
            _ = arguments(["sync"])?.arguments.flag("late")
        }
        #expect(arguments(["sync"])?.arguments.dryRun == false)
    }

    @Test func `help after the end of options is an argument`() throws {
        #expect(arguments(["visit", "show", "--", "--help"])?.arguments.positionals == ["--help"])
    }

    @Test(arguments: [["--version"], ["-V"], ["--version", "--json"], ["sync", "--version"]])
    func `the version is asked for`(line: [String]) {
        guard case .version = sample.parse(line) else {
            Issue.record("\(line)")
            return
        }
    }

    @Test(arguments: [
        ["vist", "--json"], ["visit", "lits", "--lang", "en", "--json"], ["sync", "--nonsense", "--json"], ["sync", "--nonsense=1", "x", "--json"],
        ["defect", "add", "--json"], ["sync", "a", "b", "--json"], ["sync", "--lang", "xx", "--json"],
    ])
    func `how a refusal is told is also read behind the mistake`(line: [String]) {
        guard case .usage(_, let arguments) = sample.parse(line) else {
            Issue.record("no problem")
            return
        }
        #expect(arguments.isJSON)
    }

    @Test func `what was read before a problem is known`() {
        guard case .usage(_, let arguments) = sample.parse(["--json", "--lang", "en", "vist"]) else {
            Issue.record("no problem")
            return
        }
        #expect(arguments.isJSON)
        #expect(arguments.language == .en)
    }
}

@Suite struct UsageProblemTests {
    static let add = ["defect", "add"]

    @Test(arguments: [
        (["vist", "list"], UsageProblem.unknownCommand(typed: ["vist"], nearest: ["visit", "list"])),
        (["visit", "lits"], .unknownCommand(typed: ["visit", "lits"], nearest: ["visit", "list"])),
        (["list", "visit"], .unknownCommand(typed: ["list"], nearest: ["visit", "list"])),
        (["visti"], .unknownCommand(typed: ["visti"], nearest: ["visit"])),
        (["snyc"], .unknownCommand(typed: ["snyc"], nearest: ["sync"])),
        (["同部"], .unknownCommand(typed: ["同部"], nearest: ["同步"])),
        (["complet"], .unknownCommand(typed: ["complet"], nearest: nil)),
        (["刪除"], .unknownCommand(typed: ["刪除"], nearest: nil)),
        (["help", "dtaes"], .unknownCommand(typed: ["dtaes"], nearest: ["help", "dates"])),
        (["help", "snyc"], .unknownCommand(typed: ["snyc"], nearest: ["sync"])),
        (["hlep"], .unknownCommand(typed: ["hlep"], nearest: ["help"])),
        (["--jsn", "sync"], .unknownOption(typed: "--jsn", nearest: "--json", mayBeValue: false, command: [])),
        (["visit", "--txt"], .unknownOption(typed: "--txt", nearest: nil, mayBeValue: false, command: ["visit"])),
        (["sync", "-json"], .unknownOption(typed: "-json", nearest: "--json", mayBeValue: true, command: ["sync"])),
        (["sync", "-x"], .unknownOption(typed: "-x", nearest: nil, mayBeValue: false, command: ["sync"])),
        (["sync", "--=x"], .unknownOption(typed: "--", nearest: nil, mayBeValue: false, command: ["sync"])),
        (
            ["defect", "add", "-B-12"],
            .unknownOption(typed: "-B-12", nearest: nil, mayBeValue: true, command: add)
        ),
        (
            ["defect", "add", "--no-lat"],
            .unknownOption(typed: "--no-lat", nearest: "--no-late", mayBeValue: false, command: add)
        ),
        (
            ["defect", "add", "--tender", "-B-12"],
            .missingValue(option: "--tender", name: Phrase("標案案號", "number"), next: "-B-12", command: add)
        ),
        (
            ["defect", "add", "-m"],
            .missingValue(option: "-m", name: Phrase("文字", "text"), next: nil, command: add)
        ),
        (["--lang"], .missingValue(option: "--lang", name: Phrase("語言", "language"), next: nil, command: [])),
        (["sync", "--json=1"], .valueForFlag(option: "--json", value: "1", command: ["sync"])),
        (["sync", "-q=1"], .valueForFlag(option: "-q", value: "1", command: ["sync"])),
        (
            ["defect", "add", "-s", "mnior"],
            .invalidChoice(option: "-s", value: "mnior", choices: ["minor", "medium", "serious"], nearest: "minor", command: add)
        ),
        (["defect", "add", "-m1", "--text=2"], .repeatedOption(option: "--text", command: add)),
        (["defect", "add"], .missingArgument(name: Phrase("查核編號", "visit"), command: add)),
        (["sync", "now"], .unexpectedArgument(value: "now", command: ["sync"])),
    ])
    func `a wrong line is refused with its facts`(line: [String], expected: UsageProblem) {
        #expect(problem(line) == expected)
    }

    @Test func `the table is sound`() {
        #expect(sample.problems() == [])
    }
}
