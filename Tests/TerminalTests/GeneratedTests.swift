import FoundationEssentials
import Terminal
import Testing

@Suite struct GeneratedTests {
    // MARK: Manual page

    @Test(arguments: Language.allCases)
    func `the manual page is well-formed`(language: Language) {
        let page = sample.manualPage(language: language, date: "2025-11-20")
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.first == #".TH "PLUMB" "1" "2025-11-20" "plumb 1.2.0""#)
        #expect(lines.last == "")
        let known = ["TH", "SH", "SS", "PP", "TP", "B", "br"]
        for line in lines.dropLast() {
            #expect(!line.isEmpty, "an empty line is an accident in roff")
            if line.hasPrefix(".") {
                let name = String(line.dropFirst().prefix { $0 != " " })
                #expect(known.contains(name), "\(line)")
                #expect(line.filter { $0 == "\"" }.count.isMultiple(of: 2), "\(line)")
            } else {
                #expect(!line.hasPrefix("'"), "\(line)")
                #expect(!isBareHyphen(in: line), "\(line)")
            }
        }
        for heading in language == .en ? ["NAME", "SYNOPSIS", "COMMANDS", "EXIT STATUS"] : ["名稱", "用法", "指令", "結束碼"] {
            #expect(lines.contains(".SH \"\(heading)\""))
        }
    }

    private func isBareHyphen(in line: String) -> Bool {
        zip(" " + line, line).contains { $0 != "\\" && $1 == "-" }
    }

    @Test func `the manual page has every command, option and exit code`() {
        let page = sample.manualPage(language: .en, date: "2025-11-20")
        for command in sample.visibleCommands { #expect(page.contains(".SS \"plumb \(command.name)")) }
        #expect(page.contains(#".B "\-m, \-\-text <text>""#))
        #expect(page.contains(#".B "\-\-[no\-]late""#))
        #expect(page.contains(#".B "plumb defect add A\-1 \-m '模板 未清理' \-\-severity minor""#))
        #expect(page.contains(".TP\n.B \"130\"\ninterrupted\n"))
    }

    @Test func `text cannot become a macro`() {
        let table = CommandTable<Void>(
            program: "t", summary: Phrase("測", "t"), version: "1", commands: [],
            topics: [
                HelpTopic(
                    name: "dots", title: Phrase("點", #"A "b" \c"#), body: Phrase("點", ".rm x\n'so /etc/passwd\n\n\n\\fB-x"))
            ])
        let page = table.manualPage(language: .en, date: "2025-11-20")
        #expect(page.contains(#".SH "A \(dqb\(dq \ec""#))
        #expect(page.contains("\\&.rm x\n\\&'so /etc/passwd\n.PP\n\\efB\\-x\n"))
    }

    // MARK: Completions

    @Test func `bash accepts its script`() throws {
        let script = sample.completions(for: .bash, language: .zhTW)
        #expect(try runBash(["-n"], input: script).status == 0)
        #expect(try runBash(["-n"], input: "case x in").status != 0)
    }

    /// The completions that bash would offer for a line, whose last word is the one being typed.
    private func bash(_ words: [String]) throws -> String {
        let list = words.map { "'" + $0 + "'" }.joined(separator: " ")
        let script = """
            plumb() { [ "$1 $3" = "complete --" ] && printf '%s-1\\tx\\n%s-2\\n' "$2" "$4"; }
            \(sample.completions(for: .bash, language: .zhTW))
            COMP_WORDS=(\(list)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _plumb
            echo "${COMPREPLY[*]}"
            """
        return try runBash([], input: script).output
    }

    @Test(arguments: [
        (["plumb", ""], "visit 查核 defect 缺失 sync 同步\n"),
        (["plumb", "v"], "visit\n"),
        (["plumb", "缺失", ""], "新增\n"),
        (["plumb", "--lang", "en", "visit", "l"], "list\n"),
        (["plumb", "--lang", "=", "en", "visit", "l"], "list\n"),
        (["plumb", "visit", "show", "A"], "visit-1 A-2\n"),
        (["plumb", "defect", "add", "--severity", "m"], "minor medium\n"),
        (["plumb", "defect", "add", "--severity", "=", "s"], "serious\n"),
        (["plumb", "defect", "add", "--severity", "="], "minor medium serious\n"),
        (["plumb", "defect", "add", "-s", ""], "minor medium serious\n"),
        (["plumb", "defect", "add", "-m", "visit", "--sev"], "--severity\n"),
        (["plumb", "defect", "add", "--no-l"], "--no-late\n"),
        (["plumb", "defect", "add", "--tender", "=", "B"], "tender-1 B-2\n"),
        (["plumb", "sync", ""], "\n"),
    ])
    func `bash completes`(words: [String], expected: String) throws {
        #expect(try bash(words) == expected)
    }

    @Test func `zsh and fish get every command and option`() {
        let zsh = sample.completions(for: .zsh, language: .en)
        #expect(zsh.hasPrefix("#compdef plumb\n"))
        #expect(zsh.contains("'visit') found=('list:list visits' 'show:show a visit') ;;"))
        #expect(zsh.contains("'visit show|'0) _plumb_dynamic 'visit' \"$PREFIX\" ;;"))
        #expect(zsh.contains("'defect add|'*) _files ;;"))
        #expect(zsh.contains("'defect add|-s') compadd -- 'minor' 'medium' 'serious' ;;"))
        let fish = sample.completions(for: .fish, language: .en)
        #expect(fish.contains(#"complete -c plumb -n '_plumb_at \'visit\' 0' -a 'list' -d 'list visits'"#))
        #expect(
            fish.contains(
                #"complete -c plumb -n '_plumb_at \'defect add\'' -l severity -s s -x -a 'minor medium serious' -d 'severity'"#))
        #expect(fish.contains(#"complete -c plumb -n '_plumb_at \'visit show\' 0' -a '(_plumb_dynamic \'visit\')'"#))
        #expect(fish.contains(#"complete -c plumb -n '_plumb_at \'defect add\' 1+' -F"#))
        for command in sample.visibleCommands {
            for name in [command.path] + command.aliases {
                #expect(zsh.contains("'\(name.joined(separator: " "))'"))
                #expect(fish.contains("'\(name.joined(separator: " "))'"))
            }
        }
    }

    // MARK: Dump

    struct Dump: Decodable {
        struct Text: Decodable, Equatable {
            let zh: String
            let en: String
            enum CodingKeys: String, CodingKey {
                case zh = "zh-TW"
                case en
            }
        }
        struct Option: Decodable {
            let long: String
            let short: String?
            let value: Text?
            let repeatable: Bool
            let negatable: Bool
            let choices: [String]
        }
        struct Positional: Decodable {
            let name: Text
            let optional: Bool
            let repeated: Bool
            let completion: String?
        }
        struct Command: Decodable {
            let path: [String]
            let aliases: [[String]]
            let details: Text?
            let positionals: [Positional]
            let options: [Option]
            let hidden: Bool
        }
        struct Code: Decodable {
            let code: Int
            let name: String
        }
        let program: String
        let version: String
        let summary: Text
        let commonOptions: [Option]
        let commands: [Command]
        let exitCodes: [Code]
    }

    @Test func `the dump is JSON and complete`() throws {
        let dump = try JSONDecoder().decode(Dump.self, from: Data(sample.dump().utf8))
        #expect(dump.program == "plumb")
        #expect(dump.commands.map(\.path) == sample.commands.map(\.path))
        #expect(dump.commands.map(\.hidden) == [false, false, false, false, true])
        #expect(dump.commonOptions.map(\.long) == sample.commonOptions.map(\.long))
        #expect(dump.commands[2].options[0].short == "m")
        #expect(dump.commands[2].options[4].negatable)
        #expect(dump.commands[2].positionals[1].completion == "file")
        #expect(dump.commands[2].details?.zh == "缺失屬於一次查核。\n\n存檔後可用 undo 取消。")
        #expect(dump.exitCodes.map(\.code) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 130])
    }

    @Test func `text is escaped in JSON`() throws {
        struct Wrapped: Decodable {
            struct Inner: Decodable {
                let message: String
                let exit: Int
            }
            let error: Inner
        }
        let odd = "\"\\\n\r\t\u{1}\u{7F} 𠮷 \u{2028}/"
        let failure = CommandFailure(code: "a.b", message: Phrase(odd, "x"), exitCode: .locked)
        let read = try JSONDecoder().decode(Wrapped.self, from: Data(failure.json(.zhTW).utf8))
        #expect(read.error.message == odd)
        #expect(read.error.exit == 8)
        #expect(failure.json(.en) == #"{"error":{"code":"a.b","message":"x","remedy":null,"exit":8}}"#)
    }
}
