import Terminal
import Testing

@Suite struct TableTests {
    let table = Table(
        columns: [
            .init(title: "編號"), .init(title: "缺失內容", isShrinkable: true), .init(title: "姓名"),
            .init(title: "扣點", alignment: .trailing),
        ],
        rows: [
            ["D-1", "鋼筋保護層不足", "𠮷田", "2"],
            ["D-12", "No helmet 👷🏽‍♀️ seen", "王小明", "10"],
            ["D-3", "模板 e\u{301} \u{1B}[31m紅", "𡘙"],
        ])

    @Test func `columns align whatever the characters`() {
        #expect(
            table.render(style: .aligned(width: 80)) == """
                編號  缺失內容           姓名    扣點
                ----  -----------------  ------  ----
                D-1   鋼筋保護層不足     𠮷田       2
                D-12  No helmet 👷🏽‍♀️ seen  王小明    10
                D-3   模板 e\u{301} [31m紅      𡘙

                """)
    }

    @Test func `every line of a wide table has the width of its heading`() {
        let lines = table.render(style: .aligned(width: 80)).split(separator: "\n").map(String.init)
        #expect(displayWidth(lines[0]) == displayWidth(lines[1]))
        #expect(displayWidth(lines[2]) == displayWidth(lines[1]))
        #expect(displayWidth(lines[3]) == displayWidth(lines[1]))
    }

    @Test func `a long text is cut on a wide terminal`() {
        let long = Table(
            columns: [.init(title: "A"), .init(title: "B", isShrinkable: true)],
            rows: [["x", String(repeating: "長", count: 60)]])
        let lines = long.render(style: .aligned(width: 80)).split(separator: "\n").map(String.init)
        #expect(lines[2] == "x  " + String(repeating: "長", count: 37) + "..")
        #expect(long.render(style: .aligned(width: .max)).contains(String(repeating: "長", count: 60)))
    }

    @Test func `a table that does not fit becomes blocks`() {
        let expected = """
            編號:     D-1
            缺失內容: 鋼筋保護層
                      不足
            姓名:     𠮷田
            扣點:     2

            編號:     D-12
            缺失內容: No helmet
                      👷🏽‍♀️ seen
            姓名:     王小明
            扣點:     10

            編號:     D-3
            缺失內容: 模板 e\u{301} [31m
                      紅
            姓名:     𡘙
            扣點:

            """
        #expect(table.render(style: .aligned(width: 21)) == expected)
        let fixed = Table(columns: [.init(title: "A")], rows: [[String(repeating: "a", count: 90)]])
        #expect(fixed.render(style: .aligned(width: 80)).hasPrefix("A: aaa"))
    }

    @Test func `blocks are not wrapped`() {
        #expect(table.render(style: .blocks).contains("缺失內容: No helmet 👷🏽‍♀️ seen\n"))
    }

    @Test func `plain output is lossless TSV`() {
        let odd = Table(columns: [.init(title: "a"), .init(title: "b")], rows: [["1\t2", "c\\\n\r"], ["3"]])
        #expect(odd.render(style: .plain) == "a\tb\n1\\t2\tc\\\\\\n\\r\n3\t\n")
    }

    @Test func `ambiguous width moves the columns`() {
        let table = Table(columns: [.init(title: "a"), .init(title: "b")], rows: [["①", "x"]])
        #expect(table.render(style: .aligned(width: 80), ambiguousWidth: 1) == "a  b\n-  -\n①  x\n")
        #expect(table.render(style: .aligned(width: 80), ambiguousWidth: 2) == "a   b\n--  -\n①  x\n")
    }

    @Test func `an empty table has its heading only`() {
        let empty = Table(columns: [.init(title: "編號")])
        #expect(empty.render(style: .aligned(width: 80)) == "編號\n----\n")
        #expect(empty.render(style: .blocks) == "")
        #expect(empty.render(style: .plain) == "編號\n")
    }

    @Test func `a console chooses the style`() {
        let table = Table(columns: [.init(title: "a"), .init(title: "b")], rows: [["1", String(repeating: "x", count: 200)]])
        let wide = Console.scripted(isTerminal: false, width: 80)
        wide.write(table)
        #expect(wide.writtenOutput.contains(String(repeating: "x", count: 200)))
        #expect(wide.writtenOutput.hasPrefix("a  b\n"))
        var plain = Console.scripted(width: 40)
        plain.isPlain = true
        plain.write(table)
        #expect(plain.writtenOutput.hasPrefix("a\tb\n"))
        let reader = Console.scripted(environment: ["PLUMB_ACCESSIBLE": "1"])
        reader.write(table)
        #expect(reader.writtenOutput.hasPrefix("a: 1\nb: xxx"))
    }
}
