internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb score set|show`.
///
/// `show --json` (and `set`): `visit`, `members`: [`name`, `person`, `own`, `sealed`, `items` by item, `q`, `w`, `p`, `total`],
/// `missing`: names of members whose sheet is not open here, and `case`: null or `mean`, `score`, `grade`, `forced_by`,
/// `lowered_by_test`, `held_back`, `provisional`.
enum ScoreCommands {
    static let all = [set, show]

    private static let set = Command<Session>(
        path: ["score", "set"], aliases: [["評分", "填寫"]], summary: Phrase("填寫自己的評分", "give your scores"),
        details: Phrase(
            "Q 品質管理制度 20 分（主辦 5、監造 5、承攬 10），W 施工品質 60 分（施工 40、材料 10、安衛 10），P 施工進度 20 分（基本 17）。可以給細項，也可以只給 Q、W、P。給「-」清除一項。定稿前其他委員看不到您的評分。",
            "Q quality system 20 (agency 5, supervisor 5, contractor 10), W works 60 (works 40, materials 10, safety 10), P progress 20 (base 17). Give the sub-items, or Q, W and P only. A dash clears an item. Before finalisation no other member sees your scores."
        ),
        examples: [
            Example(
                "plumb score set 1a2b3c4d --q-agency 4 --q-supervisor 4 --q-contractor 8 --w-works 32 --w-materials 8 --w-safety 7 --progress 17",
                Phrase("細項評分", "score by sub-items")),
            Example("plumb score set 1a2b3c4d --quality 16 --works 48 --progress 17", Phrase("只給 Q、W、P", "only Q, W and P")),
        ],
        positionals: [DefectCommands.visitArgument],
        options: ScoreItem.allCases.map {
            OptionSpec(long: $0.option, short: $0.short, value: Phrase("分數", "points"), help: Phrase($0.most.definition.zh, $0.most.definition.en))
        }
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        guard let sheet = try laptop.ownSheet(of: visit) else { throw ClientFailures.noSheet(visit.name) }
        let view = try laptop.ledger.view(sheet.dossier.id)
        let rulebook = try laptop.rulebook()
        let day = visit.day ?? session.today
        var given: [(ScoreItem, Int?)] = []
        for item in ScoreItem.allCases {
            guard let text = arguments.value(item.option) else { continue }
            given.append((item, try points(text, item, rulebook, day)))
        }
        if given.isEmpty, session.console.isInteractive { given = try ask(session, laptop, visit, rulebook, day) }
        guard !given.isEmpty else { throw ClientFailures.nothingToChange(ScoreItem.allCases.map { "--" + $0.option }) }
        for (item, value) in given where value != nil {
            if let other = given.first(where: { item.excluded.contains($0.0) && $0.1 != nil }) {
                throw UsageProblem.excluded(first: "--" + item.option, second: "--" + other.0.option)
            }
        }
        let present = try laptop.memberSheets(of: visit).first { $0.person == laptop.person }?.values ?? [:]
        try session.save(to: sheet.dossier.id, view: view) { _ in
            var changes = given
            // A whole part takes the place of its sub-items, and they of it.
            for item in given.filter({ $0.1 != nil }).flatMap(\.0.excluded) where present[item] != nil && !changes.contains(where: { $0.0 == item }) {
                changes.append((item, nil))
            }
            return changes.map { item, value in
                let key = ["item": FieldValue.text(item.rawValue)]
                return FieldKinds.score.operation(
                    .create, FieldKinds.score.keyedID(in: sheet.dossier.id, key), key.merging(["value": FieldValue(value)]) { $1 })
            }
        }
        let card = try ScoreCard(laptop, visit, on: day)
        if session.console.isJSON {
            session.write(card.json(laptop))
        } else {
            let own = card.members.first { $0.person == laptop.person }
            let total = own?.score?.total
            session.saved(
                total.map { Phrase("評分，總分 \($0)", "scores, total \($0)") } ?? Phrase("評分（還沒填完）", "scores (not complete yet)"),
                next: Phrase("查看：plumb score show \(visit.name)", "See: plumb score show \(visit.name)"))
        }
        return .ok
    }

    private static func points(_ text: String, _ item: ScoreItem, _ rulebook: Rulebook, _ day: CalendarDay) throws -> Int? {
        let value = halfWidth(text)
        if value == "-" { return nil }
        let most = rulebook.integer(item.most, on: day)
        guard let points = Int(value), (0...most).contains(points) else {
            throw UsageProblem.invalidValue(
                name: "--" + item.option, value: text, reason: Phrase("須為 0 到 \(most) 的整數", "use a whole number from 0 to \(most)"))
        }
        return points
    }

    private static func ask(
        _ session: Session, _ laptop: Laptop, _ visit: Visit, _ rulebook: Rulebook, _ day: CalendarDay
    ) throws -> [(ScoreItem, Int?)] {
        let present = try laptop.memberSheets(of: visit).first { $0.person == laptop.person }?.values ?? [:]
        var given: [(ScoreItem, Int?)] = []
        for item in ScoreItem.detailed {
            let most = rulebook.integer(item.most, on: day)
            let base = item == .progress ? rulebook.integer(.progressBase, on: day) : nil
            let answer = try session.console.prompt(
                Phrase("\(item.most.definition.zh)（0–\(most)）", "\(item.most.definition.en) (0-\(most))"), option: "--" + item.option,
                default: (present[item] ?? base).map(String.init),
                validate: {
                    Int(halfWidth($0)).map { (0...most).contains($0) } ?? false ? nil : Phrase("請輸入 0 到 \(most) 的整數", "Enter a whole number from 0 to \(most)")
                })
            given.append((item, Int(halfWidth(answer))))
        }
        return given
    }

    private static let show = Command<Session>(
        path: ["score", "show"], aliases: [["評分", "檢視"]], summary: Phrase("顯示各委員評分、總分與等第", "show the members' scores, the case score and the grade"),
        details: Phrase(
            "只看得到已對您開放的評分；領隊在定稿後看到全部。總分為各委員的平均四捨五入，丙等事由與材料試驗依作業辦法計入。",
            "Only sheets that are open to you are seen; the leader sees all after finalisation. The case score is the members' mean, rounded half up; forced grades and tests count as the rules say."
        ),
        examples: [Example("plumb score show 1a2b3c4d", Phrase("顯示評分", "show the scores"))], positionals: [DefectCommands.visitArgument]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let card = try ScoreCard(laptop, visit, on: visit.day ?? session.today)
        if session.console.isJSON { session.write(card.json(laptop)) } else { card.tell(session) }
        return .ok
    }
}

/// The scores of a visit with what follows from them; computed, never stored (C4).
struct ScoreCard {
    let visit: Visit
    let members: [MemberSheet]
    /// Members of the team whose sheet is not open here.
    let missing: [String]
    let outcome: CaseScore.Outcome?
    let tests: TestState

    init(_ laptop: Laptop, _ visit: Visit, on day: CalendarDay) throws {
        self.visit = visit
        members = try laptop.memberSheets(of: visit)
        let known = Set(members.map(\.person))
        missing = try laptop.ledger.records(FieldKinds.member, in: visit.id).filter { !known.contains($0.id("person") ?? .zero) }.map { $0.text("name") }
        let result = try laptop.outcome(of: visit)
        tests = result.tests
        outcome = CaseScore(members: members.compactMap(\.score), grounds: result.grounds, tests: result.tests).outcome(
            rulebook: try laptop.rulebook(), on: day)
    }

    /// Whether a member's score is still unknown here, so that the case score can change.
    var isProvisional: Bool { !missing.isEmpty || members.contains { $0.score == nil } }

    func json(_ laptop: Laptop) -> JSON {
        let result: JSON =
            outcome.map { outcome in
                [
                    "mean": JSON(outcome.mean), "score": JSON(outcome.score), "grade": .string(outcome.grade.rawValue),
                    "forced_by": .array(outcome.forcedBy.map { .string($0.rawValue) }), "lowered_by_test": .bool(outcome.isLoweredByTest),
                    "held_back": .bool(outcome.isHeldBack), "provisional": .bool(isProvisional),
                ]
            } ?? .null
        return [
            "visit": .string(visit.name),
            "members": .array(
                members.map { member in
                    [
                        "name": .string(member.name), "person": .string(member.person.description), "own": .bool(member.person == laptop.person),
                        "sealed": .bool(member.isSealed),
                        "items": .object(pairs: ScoreItem.allCases.compactMap { item in member.values[item].map { (item.rawValue, JSON($0)) } }),
                        "q": JSON(member.quality), "w": JSON(member.works), "p": JSON(member.values[.progress]), "total": JSON(member.score?.total),
                    ]
                }),
            "missing": .array(missing.map { .string($0) }), "test_state": .string(VisitOutcome.code(tests)), "case": result,
        ]
    }

    func tell(_ session: Session) {
        var table = Table(columns: [
            .init(title: session.text("委員", "Member")), .init(title: "Q", alignment: .trailing), .init(title: "W", alignment: .trailing),
            .init(title: "P", alignment: .trailing), .init(title: session.text("總分", "Total"), alignment: .trailing), .init(title: session.text("狀態", "State")),
        ])
        func cell(_ value: Int?) -> String { value.map(String.init) ?? "-" }
        table.rows =
            members.map { member in
                let state = member.isSealed ? session.text("已送出", "handed in") : member.score == nil ? session.text("未完成", "incomplete") : ""
                return [member.name, cell(member.quality), cell(member.works), cell(member.values[.progress]), cell(member.score?.total), state]
            } + missing.map { [$0, "-", "-", "-", "-", session.text("尚未開放", "not open yet")] }
        session.console.write(table)
        guard let outcome else {
            session.console.write(session.text("還沒有完整的評分", "No complete score yet"))
            return
        }
        let provisional = isProvisional ? session.text("（暫計）", " (provisional)") : ""
        let grade = Phrase(outcome.grade.zh, outcome.grade.en).text(session.console.language)
        session.console.write(session.text("總分 \(outcome.score)  \(grade)\(provisional)", "Case score \(outcome.score)  \(grade)\(provisional)"))
        if outcome.isHeldBack { session.console.write(session.text("  待試驗結果：總分與等第暫不告知機關", "  Awaiting test results: not told to the agency yet")) }
        if outcome.isLoweredByTest {
            session.console.write(
                session.text("  材料試驗不合格，平均 \(outcome.mean) 分降為 \(outcome.score) 分", "  A failed test lowers the mean \(outcome.mean) to \(outcome.score)"))
        }
        for ground in outcome.forcedBy { session.console.write(session.text("  逕列丙等：\(ground.zh)", "  Forced: \(ground.en)")) }
    }
}
