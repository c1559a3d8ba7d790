import Glibc
import HTTP
import Testing

/// A group in the middle of its work: register, pool and catalogue imported, one visit scheduled on a past day (recorded by
/// hand), so that every disclosure is due; leader, an internal member and two jurors, each with a laptop.
struct Group {
    let site: Site
    let office: Laptop
    let leader: Laptop
    let inspector: Laptop
    let juror: Laptop
    let other: Laptop
    /// How the laptops name the visit.
    let visit: String
    /// How the office does.
    let number: String

    static let tender = "-B-12-25-F-059-00-00"

    static let tenders = """
        執行機關代碼,執行機關,標案編號,標案名稱,工程類別,縣市鄉鎮,座標X,座標Y,發包預算(千元),決標金額(千元),實際決標日期,實際開工日期,預定完工日期,總天數,規劃,監造,承攬,專案管理,經費來源,歸屬計畫,變更設計次數,預定進度,實際進度,執行狀態,落後因素
        397010411D,測試教育局,-B-12-25-F-059-00-00,鼓山測試國小校舍工程,建築,高雄市鼓山區,175000.10,2504000.20,"56,000",51000,113/05/16,1130606,114年12月31日,500,測試設計甲,測試監造甲,測試營造甲,,市預算,,0,50.00,48.20,施工中,
        397010411D,測試教育局,C1145999,前鎮測試國中操場工程,建築,高雄市前鎮區,178000.10,2500000.20,9000,8000,113.05.16,1130606,1141231,400,測試設計乙,測試監造乙,測試營造乙,,市預算,,0,30.00,31.00,施工中,
        """
    static let pool = """
        委員編號,姓名,內外聘,專長,服務單位,迴避單位,不克出席日,工程會專家名單
        I001,內聘甲,內聘,結構,測試研考會,,,否
        I002,內聘乙,內聘,道路,測試研考會,,,否
        E001,外聘丙,外聘,結構,測試大學甲,,,是
        E002,外聘丁,外聘,大地,測試大學乙,,,是
        E003,外聘戊,外聘,大地,測試大學丙,,,是
        E004,外聘己,外聘,大地,測試大學丁,測試營造甲,,是
        """
    static let codes = """
        code,party_or_section,title_zh,source,confidence
        4.01.01,主辦機關,測試缺失一,測試,seen-in-text
        5.01.01,混凝土,測試缺失二,測試,seen-in-text
        5.02.01,鋼筋,測試缺失三,測試,seen-in-text
        """
    static let points = """
        code,kind,points_first,points_second,source,confidence
        4.01.01,deduct,2,4,測試,seen-in-text
        5.01.01,deduct,1,3,測試,seen-in-text
        5.02.01,deduct,1,2,測試,seen-in-text
        """

    static func office(_ site: Site) throws -> Laptop {
        let office = try site.person("office", role: "office")
        for (what, text) in [("tenders", tenders), ("jurors", pool), ("defect-codes", codes), ("defect-points", points)] {
            let path = "\(site.folder)/\(what).csv"
            Files.write(Array("\u{feff}".utf8) + Array((text.replacing("\n", with: "\r\n") + "\r\n").utf8), to: path)
            let report = try office.json("office", "import", what, path)
            #expect(report["refused"]?.int == 0, "\(report)")
        }
        return office
    }

    static func schedule(_ office: Laptop, tender: String = tender, day: String = "2025-08-12", jurors: String = "E001,E002") throws -> JSON {
        try office.json(
            "office", "schedule", "add", "--agency", "397010411D", "--tender=\(tender)", "--day", day, "--kind", "general", "--notice", "unannounced",
            "--leader", "I001", "--members", "I002", "--jurors", jurors, "--reason", "測試")
    }

    init(journal: Bool = false) throws {
        site = try Site(journal: journal)
        office = try Group.office(site)
        leader = try site.person("leader", role: "leader", member: "I001")
        inspector = try site.person("inspector", role: "inspector", member: "I002")
        juror = try site.person("juror", role: "juror", member: "E001")
        other = try site.person("other", role: "juror", member: "E002")
        number = try #require(try Group.schedule(office)["number"]?.string)
        try office.run("office", "schedule", "disclose")
        for laptop in [leader, inspector, juror, other] { try laptop.run("sync") }
        visit = try #require(try leader.json("visit", "list")["visits"]?.array?.first?["visit"]?.string)
    }

    @discardableResult
    func add(_ laptop: Laptop, _ note: String, code: String = "5.01.01", severity: String = "L") throws -> String {
        try #require(
            try laptop.json("defect", "add", visit, "--code", code, "--severity", severity, "--party", "contractor", "--note", note, "--no-input")["id"]?
                .string)
    }

    func notes(_ laptop: Laptop) throws -> [String] {
        try laptop.json("defect", "list", visit)["defects"]?.array?.compactMap { $0["note"]?.string }.sorted() ?? []
    }

    /// Syncs until nobody has anything new, and checks that everyone sees the same defects and a clean doctor.
    func settle(_ laptops: [Laptop], _ location: SourceLocation = #_sourceLocation) throws {
        for laptop in laptops + laptops { try laptop.run("sync", expecting: nil) }
        let expected = try notes(laptops[0])
        for laptop in laptops {
            #expect(try notes(laptop) == expected, sourceLocation: location)
            try laptop.run("doctor", "--rebuild", expecting: 0, location)
        }
    }
}
