import Terminal
import Testing

@Suite struct WidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("查核", 4), ("𠮷", 2), ("𡘙𦚧", 4), ("（）", 4), ("ｱ", 1), ("é", 1), ("e\u{301}", 1),
        ("👷", 2), ("👷🏽‍♀️", 2), ("👨‍👩‍👧‍👦", 2), ("🇹🇼", 2), ("❤️", 2), ("❤", 1), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("…", 1), ("α", 1), ("①", 1), ("\u{200B}", 0), ("\u{7F}", 0), ("\t", 0), ("㎡", 2), ("〇", 2), ("、", 2), ("䷀", 2),
    ])
    func `columns follow UAX 11`(text: String, width: Int) {
        #expect(displayWidth(text) == width)
    }

    @Test(arguments: [("…", 2), ("α", 2), ("①", 2), ("abc", 3), ("查", 2), ("─", 2), ("🇹🇼", 2)])
    func `ambiguous characters can be wide`(text: String, width: Int) {
        #expect(displayWidth(text, ambiguousWidth: 2) == width)
    }

    @Test(arguments: [
        ("鋼筋外露", 8, "鋼筋外露"), ("鋼筋外露", 7, "鋼筋.."), ("鋼筋外露", 6, "鋼筋.."), ("鋼筋外露", 5, "鋼.."),
        ("鋼筋外露", 3, "鋼"), ("鋼筋外露", 1, ""), ("abcdef", 5, "abc.."), ("ab👷🏽‍♀️cd", 5, "ab.."), ("𠮷𠮷𠮷", 4, "𠮷.."),
        ("abc", 0, ""),
    ])
    func `cutting never splits a wide character`(text: String, width: Int, expected: String) {
        let cut = truncate(text, toWidth: width)
        #expect(cut == expected)
        #expect(displayWidth(cut) <= width)
    }

    @Test func `wrapping keeps punctuation where it belongs`() {
        #expect(wrap("模板內有雜物，未清理。", toWidth: 14) == ["模板內有雜物，", "未清理。"])
        #expect(wrap("模板內有雜物，未清理。", toWidth: 13) == ["模板內有雜", "物，未清理。"])
        #expect(wrap("見「圖說」第三頁", toWidth: 6) == ["見「圖", "說」第", "三頁"])
        #expect(wrap("見「圖說」第三頁", toWidth: 5) == ["見", "「圖", "說」", "第三", "頁"])
        #expect(wrap("one two three", toWidth: 7) == ["one two", "three"])
        #expect(wrap("a\n\nb", toWidth: 7) == ["a", "", "b"])
        #expect(wrap("  in", toWidth: 7) == ["  in"])
        #expect(wrap("abcdefghij", toWidth: 4) == ["abcd", "efgh", "ij"])
        #expect(wrap("", toWidth: 4) == [""])
    }

    @Test func `wrapped lines lose nothing and fit`() {
        let text = "依公共工程施工查核小組作業辦法第 8 條，查核小組得通知機關 plumb-sync 限期改善(30 日)，並「副知」上級 👷 機關𠮷。"
        for width in 4...90 {
            let lines = wrap(text, toWidth: width)
            #expect(lines.allSatisfy { displayWidth($0) <= width }, "\(width)")
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "\(width)")
        }
    }

    @Test func `data cannot steer the terminal`() {
        #expect(oneLine("a\u{1B}[31mb\r\nc\u{202E}d\u{7}") == "a [31mb cd ")
    }
}
