import HTTP
import Testing

/// The plan of the year with the built programs: a whole register goes in, three commands tell the numbers.
@Suite(.serialized) struct YearPlanTests {
    @Test func theOfficeAsksForThePlanOfTheYear() throws {
        let site = try Site()
        let office = try site.person("office", role: "office")
        let samples = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/clients/samples"
        #expect(try office.json("office", "import", "tenders", samples + "/tenders-114.csv")["added"]?.int == 1_940)
        try office.run("office", "import", "calendar", samples + "/calendar-114.csv")
        try office.run("office", "import", "jurors", samples + "/jurors.csv")
        func tiers(_ plan: JSON, _ member: String) -> [Int?] { (plan["tiers"]?.array ?? []).map { $0[member]?.int } + [plan["all"]?[member]?.int] }
        let plan = try office.json("office", "plan", "show", "114", "--on", "114-06-30")
        #expect(tiers(plan, "tenders") == [280, 456, 989, 1_725])
        #expect(tiers(plan, "required") == [20, 15, 10, 173])
        #expect(tiers(plan, "target") == [40, 30, 20, 173])
        let whatIf = try office.json("office", "plan", "target", "114", "--multiple", "3", "--tenders", "T1=50,T3=2000")
        #expect(tiers(whatIf, "target") == [50, 45, 30, 251])
        let forecast = try office.json("office", "plan", "forecast", "114", "--on", "1140630", "--done", "T1=12")
        #expect(tiers(forecast, "forecast") == [24, 0, 0, 24])
        let table = try office.run("office", "plan", "forecast", "114", "--on", "114-06-30", "--done", "T1=12,T2=15,T3=40", "--lang", "zh-TW")
        for text in ["級距", "第一級（5000 萬元以上）", "低於目標", "合計"] { #expect(table.out.contains(text), "\(table.out)") }
        #expect(table.err.contains("114-06-30") && table.err.contains("試算"), "\(table.err)")
        for command in ["show", "target", "forecast"] {
            let text = try office.run("office", "plan", command, "114", "--on", "114-06-30", "--lang", "zh-TW").out
            #expect(text.contains("1725"), "\(text)")
            let help = try office.run("office", "plan", command, "--help").out
            #expect(help.contains("plumb office plan \(command)"))
        }
        let set = ["office", "plan", "override", "114", "T1", "18", "--reason", "標案集中下半年", "--number", "高市府研查字第11400000001號"]
        #expect(try office.start(set).wait().status == 0)
        #expect(tiers(try office.json("office", "plan", "show", "114"), "required") == [18, 15, 10, 173])
        let shown = try office.run("office", "plan", "show", "114", "--lang", "zh-TW").err
        #expect(shown.contains("18（法定 20）") && shown.contains("高市府研查字第11400000001號"), "\(shown)")
        #expect(try office.run("office", "plan", "override", "114", "T1", "17", "--number", "x", expecting: nil).status == 2)
        try office.run("office", "plan", "override", "114", "T1", "--withdraw", "--reason", "恢復", "--number", "高市府研查字第11400000002號")
        #expect(tiers(try office.json("office", "plan", "show", "114"), "required") == [20, 15, 10, 173])
        // Wrong input says what is wrong, and no other role is answered.
        #expect(try office.run("office", "plan", "target", "--tenders", "T4=1", expecting: nil).status == 2)
        #expect(try office.run("office", "plan", "target", "--multiple", "0", expecting: nil).status != 0)
        #expect(try site.person("leader", role: "leader").run("office", "plan", "show", expecting: nil).status != 0)
    }
}
