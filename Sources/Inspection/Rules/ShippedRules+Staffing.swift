// Shipped values: the draw of days (查核日抽籤) and who is asked to sit (委員指派).
// The doc comment of each rule is its name; unit, range, source and mark stand in the declaration.

extension IntegerRule {
    /// 每個辦公日最多查核件數: visits that go out on an office day, most.
    package static let dayPlaces = IntegerRule(
        "days.places", 2, in: 1...50, .tenders,
        zh: "每個辦公日最多查核件數", en: "visits that go out on an office day, most",
        source: "規則彙整 §2（查核組數為本系統預設）", .assumption)
    /// 工地在本季可查核的辦公日少於此數即不參加抽籤: office days of the quarter that works must last for to be drawn.
    package static let drawDaysLeast = IntegerRule(
        "draw.days.least", 10, in: 0...60, .workingDays,
        zh: "工地在本季可查核的辦公日少於此數即不參加抽籤", en: "office days of the quarter that works must last for to be drawn",
        source: "本系統設定，無法規依據（只剩幾天的工地一抽中即知查核日）", .assumption)
    /// 保留給通報案的空名額比率: share of places kept empty for tip-offs.
    package static let dayReservedPercent = IntegerRule(
        "days.reserved.percent", 5, in: 0...50, .percent,
        zh: "保留給通報案的空名額比率", en: "share of places kept empty for tip-offs",
        source: "本系統設定，無法規依據（通報案不因臨時排定而顯眼）", .assumption)
    /// 同日不得相同者（1 機關、2 廠商、4 行政區，相加）: what visits of a day must not share: 1 agency, 2 contractor, 4 district, added.
    package static let dayApart = IntegerRule(
        "days.apart", 7, in: 0...7, .none,
        zh: "同日不得相同者（1 機關、2 廠商、4 行政區，相加）", en: "what visits of a day must not share: 1 agency, 2 contractor, 4 district, added",
        source: "本系統設定，無法規依據（同區同日會互相通風報信）", .assumption)
    /// 季清單為查核件數的倍數: quarterly list: entries for each visit.
    package static let listDecoys = IntegerRule(
        "list.factor", 2, in: 1...10, .times,
        zh: "季清單為查核件數的倍數", en: "quarterly list: entries for each visit",
        source: "本系統設定，無法規依據（清單全查則季末必被猜中）", .assumption)
    /// 短期內再查一次的機率: chance of a second visit soon after the first.
    package static let daySecondPercent = IntegerRule(
        "days.second.percent", 5, in: 0...50, .percent,
        zh: "短期內再查一次的機率", en: "chance of a second visit soon after the first",
        source: "本系統設定，無法規依據（查過不等於安全）", .assumption)
    /// 再查一次最晚在幾個辦公日內: second visit: within so many office days.
    package static let daySecondWithin = IntegerRule(
        "days.second.within", 10, in: 1...60, .workingDays,
        zh: "再查一次最晚在幾個辦公日內", en: "second visit: within so many office days",
        source: "本系統設定，無法規依據", .assumption)
    /// 每件查核的外聘委員人數: external members of a visit.
    package static let jurorSeats = IntegerRule(
        "jurors.seats", 2, in: 1...8, .members,
        zh: "每件查核的外聘委員人數", en: "external members of a visit",
        source: "規則彙整 §2 高雄市慣例（2 至 3 位）", .assumption)
    /// 每件查核領隊以外的內聘委員人數: internal members of a visit beside the leader.
    package static let internalSeats = IntegerRule(
        "jurors.internal", 1, in: 0...8, .members,
        zh: "每件查核領隊以外的內聘委員人數", en: "internal members of a visit beside the leader",
        source: "規則彙整 §2（人數為本系統預設）", .assumption)
    /// 每件查核的候補委員人數: alternates of a visit.
    package static let jurorAlternates = IntegerRule(
        "jurors.alternates", 2, in: 0...10, .members,
        zh: "每件查核的候補委員人數", en: "alternates of a visit",
        source: "本系統設定，無法規依據", .assumption)
    /// 外聘委員每月最多出席次數: visits of an external member in a month, most.
    package static let jurorMonth = IntegerRule(
        "jurors.month", 3, in: 1...31, .none,
        zh: "外聘委員每月最多出席次數", en: "visits of an external member in a month, most",
        source: "本系統設定，無法規依據", .assumption)
    /// 內聘委員每月最多出席次數: visits of an internal member in a month, most.
    package static let internalMonth = IntegerRule(
        "jurors.month.internal", 10, in: 1...31, .none,
        zh: "內聘委員每月最多出席次數", en: "visits of an internal member in a month, most",
        source: "本系統設定，無法規依據", .assumption)
    /// 關係終止後仍須迴避的年數: years that a tie binds after its end.
    package static let recusalYears = IntegerRule(
        "jurors.recusal.years", 3, in: 0...30, .years,
        zh: "關係終止後仍須迴避的年數", en: "years that a tie binds after its end",
        source: "採購法第15條、規則彙整 §2（三年為慣例）", .assumption)
    /// 任一委員配對任一查核的機率上限: chance of any juror for any visit, most.
    package static let pairCapPercent = IntegerRule(
        "jurors.pairCap.percent", 50, in: 1...100, .percent,
        zh: "任一委員配對任一查核的機率上限", en: "chance of any juror for any visit, most",
        source: "本系統設定，無法規依據（配對不可預測）", .assumption)
}

extension ChoiceRule {
    /// 專長 as the register of members spells them; 無 asks for none.
    private static let specialties = ["無", "職安", "大地", "水利", "結構", "品管", "港灣", "環工", "建築", "施工", "水保", "景觀", "道路", "橋梁", "機電"]

    /// 道路運輸工程所需專長: specialty for works of kind 道路運輸.
    package static let specialtyRoad = ChoiceRule(
        "specialty.road", "道路", of: specialties,
        zh: "道路運輸工程所需專長", en: "specialty needed for works: road",
        source: "規則彙整 §2 依專長（對照表為本系統預設）", .assumption)
    /// 建築工程所需專長: specialty for works of kind 建築.
    package static let specialtyBuilding = ChoiceRule(
        "specialty.building", "建築", of: specialties,
        zh: "建築工程所需專長", en: "specialty needed for works: building",
        source: "規則彙整 §2 依專長（對照表為本系統預設）", .assumption)
    /// 水利工程所需專長: specialty for works of kind 水利.
    package static let specialtyWater = ChoiceRule(
        "specialty.water", "水利", of: specialties,
        zh: "水利工程所需專長", en: "specialty needed for works: water",
        source: "規則彙整 §2 依專長（對照表為本系統預設）", .assumption)
    /// 下水道工程所需專長: specialty for works of kind 下水道.
    package static let specialtySewer = ChoiceRule(
        "specialty.sewer", "水利", of: specialties,
        zh: "下水道工程所需專長", en: "specialty needed for works: sewer",
        source: "規則彙整 §2 依專長（對照表為本系統預設）", .assumption)
    /// 水土保持工程所需專長: specialty for works of kind 水土保持.
    package static let specialtySoil = ChoiceRule(
        "specialty.soil", "水保", of: specialties,
        zh: "水土保持工程所需專長", en: "specialty needed for works: soil",
        source: "規則彙整 §2 依專長（對照表為本系統預設）", .assumption)
    /// 土地開發工程所需專長: specialty for works of kind 土地開發.
    package static let specialtyLand = ChoiceRule(
        "specialty.land", "大地", of: specialties,
        zh: "土地開發工程所需專長", en: "specialty needed for works: land",
        source: "規則彙整 §2 依專長（對照表為本系統預設）", .assumption)
    /// 港灣工程所需專長: specialty for works of kind 港灣.
    package static let specialtyHarbour = ChoiceRule(
        "specialty.harbour", "港灣", of: specialties,
        zh: "港灣工程所需專長", en: "specialty needed for works: harbour",
        source: "規則彙整 §2 依專長（對照表為本系統預設）", .assumption)
    /// 其他工程所需專長: specialty for works of kind 其他.
    package static let specialtyOther = ChoiceRule(
        "specialty.other", "無", of: specialties,
        zh: "其他工程所需專長", en: "specialty needed for works: other",
        source: "規則彙整 §2 依專長（對照表為本系統預設）", .assumption)

    /// The rule that names the specialty for a kind of works (工程類別) of the tender system; other kinds take that of 其他.
    package static func specialty(forWorks kind: String) -> ChoiceRule {
        switch kind {
        case "道路運輸": specialtyRoad
        case "建築": specialtyBuilding
        case "水利": specialtyWater
        case "下水道": specialtySewer
        case "水土保持": specialtySoil
        case "土地開發": specialtyLand
        case "港灣": specialtyHarbour
        default: specialtyOther
        }
    }
}
