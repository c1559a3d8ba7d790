import Terminal
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [
        ([:], Language.zhTW),
        (["LANG": "zh_TW.UTF-8"], .zhTW),
        (["LANG": "en_US.UTF-8"], .en),
        (["LANG": "de_DE.UTF-8"], .zhTW),
        (["LANG": "C"], .en),
        (["LANG": "POSIX"], .en),
        (["LANG": "C.UTF-8"], .zhTW),
        (["LANG": "C.utf8"], .zhTW),
        (["LANG": "C", "LC_CTYPE": "zh_TW.UTF-8"], .zhTW),
        (["LANG": "en_GB.UTF-8", "LC_ALL": "zh_TW.UTF-8"], .zhTW),
        (["LANG": "zh_TW.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], .en),
        (["LANG": "zh_TW.UTF-8", "LC_ALL": "", "LC_MESSAGES": "en_US"], .en),
        (["LANG": "en_US.UTF-8", "PLUMB_LANG": "zh-TW"], .zhTW),
        (["LANG": "zh_TW.UTF-8", "PLUMB_LANG": "en"], .en),
        (["LANG": "C", "PLUMB_LANG": "zh"], .zhTW),
    ])
    func `the environment decides`(environment: [String: String], language: Language) {
        #expect(Language.detect(environment: environment) == language)
    }

    @Test(arguments: [
        ("－－ｈｅｌｐ＝１", "--help=1"), ("１１４／０７／０１", "114/07/01"), ("Ａ　Ｂ", "A B"), ("中文，。", "中文,。"), ("～", "~"),
    ])
    func `full-width ASCII becomes half-width`(typed: String, read: String) {
        #expect(Terminal.halfWidth(typed) == read)
    }
}
