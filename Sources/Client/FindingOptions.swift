internal import Inspection
internal import Terminal

/// Options and answers that describe a finding, shared by `defect add`, `defect edit` and `merit`.
enum FindingOptions {
    static let code = OptionSpec(
        long: "code", value: Phrase("編號", "code"), help: Phrase("缺失編號，例如 5.01.01", "the code of the defect list, such as 5.01.01"), completion: "code")
    static let severityOption = OptionSpec(
        long: "severity", value: Phrase("程度", "severity"), help: Phrase("L、M、S 或 輕微、中等、嚴重", "L, M or S: minor, medium, serious"))
    static let points = OptionSpec(
        long: "points", value: Phrase("點數", "points"), help: Phrase("扣點；負數為加點。預設依編號與程度", "points; negative adds. By code and severity when left out"))
    static let party = OptionSpec(
        long: "party", value: Phrase("單位", "party"),
        help: Phrase(
            "受扣單位：agency、supervisor、contractor、projectManager 或 主辦機關、監造單位、承攬廠商、專案管理", "the charged party: agency, supervisor, contractor or projectManager"),
        completion: "party")
    static let note = OptionSpec(
        long: "note", short: "m", value: Phrase("內容", "text"), help: Phrase("缺失內容；「-」從標準輸入讀", "what was found; - reads standard input"))
    static let location = OptionSpec(
        long: "location", value: Phrase("位置", "text"), help: Phrase("位置，例如 A棟3樓梁柱接頭", "where, such as building A, third floor"))
    static let place = OptionSpec(
        long: "at", value: Phrase("緯度,經度", "lat,lon"), help: Phrase("座標，例如 24.1477,120.6736", "the place in degrees, such as 24.1477,120.6736"))
    static let alsoPCM = OptionSpec(long: "also-pcm", help: Phrase("併扣PCM", "charge the PCM, too"), isNegatable: true)
    static let alsoSupervisor = OptionSpec(long: "also-supervisor", help: Phrase("併扣監造", "charge the supervisor, too"), isNegatable: true)
    static let force = OptionSpec(long: "force", help: Phrase("編號或點數不在表內也存入", "save although code or points are not in the list"))

    /// The severity that was given.
    static func severity(_ arguments: Arguments) throws -> Severity? {
        guard let value = arguments.value("severity") else { return nil }
        guard let severity = Severity(reading: halfWidth(value)) else {
            throw UsageProblem.invalidValue(name: "--severity", value: value, reason: Phrase("須為 L、M、S 或 輕微、中等、嚴重", "use L, M or S"))
        }
        return severity
    }

    /// The party that was given.
    static func party(_ arguments: Arguments) throws -> Party? {
        guard let value = arguments.value("party") else { return nil }
        guard let party = party(reading: value) else {
            throw UsageProblem.invalidValue(
                name: "--party", value: value, reason: Phrase("須為 主辦機關、監造單位、承攬廠商 或 專案管理", "use agency, supervisor, contractor or projectManager"))
        }
        return party
    }

    /// A party by code or name, 機關 監造 廠商 PCM included.
    static func party(reading text: String) -> Party? {
        let wanted = halfWidth(text).lowercased()
        let short: [String: Party] = ["機關": .agency, "主辦": .agency, "監造": .supervisor, "承攬": .contractor, "廠商": .contractor, "pcm": .projectManager]
        return Party.allCases.first { $0.rawValue.lowercased() == wanted || $0.zh == wanted || $0.en.lowercased() == wanted } ?? short[wanted]
    }

    /// Checks points against what the list permits for the item.
    static func check(_ points: Int, _ rule: PointsRule, force: Bool) throws {
        guard rule.permits(points) || force else { throw ClientFailures.pointsNotPermitted(points, rule.allowed) }
    }
}
