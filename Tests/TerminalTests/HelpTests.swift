import Terminal
import Testing

@Suite struct HelpTests {
    let zh = HelpPages(sample, language: .zhTW)
    let en = HelpPages(sample, language: .en, width: 60)

    @Test func `the page of a command has examples before options`() {
        #expect(
            zh.page(.command(["defect", "add"])) == """
                plumb defect add：記錄一項缺失

                用法：
                  plumb defect add <查核編號> [<照片>...] [選項]
                  plumb 缺失 新增 ...

                範例：
                  plumb defect add A-1 -m '模板 未清理' --severity minor
                      記錄一項輕微缺失

                參數：
                  <查核編號>  查核的短編號
                  <照片>      照片檔

                選項：
                  -m, --text <文字>        缺失內容
                  -s, --severity <等級>    嚴重程度（minor|medium|serious）
                      --place <位置>       位置（可重複）
                      --tender <標案案號>  標案案號
                      --[no-]late          視為補登
                  -n, --dry-run            只顯示不存檔

                缺失屬於一次查核。

                存檔後可用 undo 取消。

                共通選項：
                  --json --quiet --verbose --no-input --color --no-color --lang --calendar
                  --plain --accessible --help --version

                共通選項與結束碼的說明：plumb help

                """)
    }

    @Test func `the top page lists commands, topics, options and exit codes in English`() {
        #expect(
            en.page(.overview) == """
                plumb: construction inspection

                Usage:
                  plumb <command> [arguments] [options]
                  plumb help <command or topic>

                Commands:
                  visit list  list visits
                  visit show  show a visit
                  defect add  record a defect
                  sync        synchronise with the server

                Topics:
                  help dates  How to write dates

                Common options:
                      --json                print the result as JSON
                  -q, --quiet               print no messages on success
                  -v, --verbose             print more detail
                      --no-input            never ask; fail when something
                                            is missing
                      --color <when>        when to use colours
                                            (auto|always|never)
                      --no-color            use no colours
                      --lang <language>     language of messages (zh-TW|en)
                      --calendar <calendar>
                                            show dates in ROC or ISO form
                                            (roc|iso)
                      --plain               print tables as TSV, never cut
                      --accessible          output that suits a screen
                                            reader
                  -h, --help                show help
                  -V, --version             show the version

                Exit codes:
                  0    done
                  1    unexpected failure
                  2    usage error, or a needed answer is missing
                  3    partly done, something is outstanding
                  4    conflicts need a person
                  5    server unreachable, try again
                  6    not authorised, revoked, or lease expired
                  7    integrity failure
                  8    locked by another process
                  9    not found
                  10   not initialised
                  11   embargoed
                  130  interrupted

                """)
    }

    @Test func `the program alone says what now, in at most 15 lines`() {
        #expect(
            zh.start(situation: ["今天有 1 次查核", "尚有 2 份草稿"]) == """
                plumb：工程施工查核

                今天有 1 次查核
                尚有 2 份草稿

                常用指令：
                  plumb visit list --plain   # 列出查核
                  plumb defect add A-1 -m '模板 未清理' --severity minor   # 記錄一項缺失
                  plumb sync   # 與伺服器同步

                全部指令：plumb help

                """)
        let many = zh.start(situation: (1...40).map { "第 \($0) 行" })
        #expect(many.split(separator: "\n", omittingEmptySubsequences: false).count - 1 == 15)
        #expect(zh.page(.start) == zh.start(situation: []))
    }

    @Test func `a group is shown under the words that were typed`() {
        #expect(
            zh.page(.group(["查核"])) == """
                用法：
                  plumb 查核 <指令> [參數] [選項]

                指令：
                  查核 列表  列出查核
                  查核 內容  顯示一次查核

                共通選項與結束碼的說明：plumb help

                """)
    }

    @Test func `a topic has its title and text`() {
        #expect(en.page(.topic("dates")) == "How to write dates\n\nWrite 114-07-01.\n")
    }

    @Test(arguments: [40, 60, 80, 120])
    func `no explanation is wider than the terminal`(width: Int) {
        let pages = HelpPages(sample, language: .zhTW, width: width)
        for subject in [HelpSubject.start, .overview, .group(["visit"])] {
            for line in pages.page(subject).split(separator: "\n") where !line.contains("plumb") {
                #expect(displayWidth(String(line)) <= width, "\(line)")
            }
        }
    }

    @Test func `hidden commands stay hidden`() {
        #expect(!zh.page(.overview).contains("complete"))
        for shell in CompletionShell.allCases {
            #expect(!sample.completions(for: shell, language: .zhTW).contains("'complete'"))
        }
        #expect(!sample.manualPage(language: .zhTW, date: "2025-11-20").contains("complete"))
    }
}
