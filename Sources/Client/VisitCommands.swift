internal import Crypto
internal import Database
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb visit list|show`.
///
/// `list --json`: `visits`: [`visit`, `id`, `day`, `kind`, `notice`, `tender_no`, `tender_name`, `agency`, `leads`, `defects`, `final`, `closed`],
/// `invitations`: [`day`, `state`, `note`], `withdrawn`: [`visit`, `id`, `learnt_at`, `pending`, `refused`, `forgotten`, `sealed`], `lease_over`, `hidden`. `show --json`: these and the snapshot's fields under `fields`, `members`, `counts`,
/// `conflicts`, `finalised`: [`by`, `at`], `ineffective`.
enum VisitCommands {
    static let all = [list, show, VisitPrepare.command, VisitFinalise.command, VisitOutcomeCommand.command, ExportCommands.export]

    private static let list = Command<Session>(
        path: ["visit", "list"], aliases: [["查核", "清單"]], summary: Phrase("列出對您開放的查核案", "list the visits open to you"),
        examples: [
            Example("plumb visit list", Phrase("今天與以後的，和還沒定稿的", "those of today and later, and those not final yet")),
            Example("plumb visit list --all", Phrase("全部", "all of them")),
        ],
        options: [OptionSpec(long: "all", short: "a", help: Phrase("連過去的也列", "past ones, too"))]
    ) { session, arguments in
        let laptop = try session.laptop()
        let all = try laptop.visits()
        let shown = arguments.isOn("all") ? all : all.filter { !$0.dossier.isSealed || ($0.day ?? session.today) >= session.today }
        let taken = Set(all.compactMap { $0.day?.description })
        let hidden = try laptop.openVisits().count - all.count
        let isLeaseOver = try laptop.offlineLease()?.isOver ?? false
        let withdrawn = try laptop.withdrawnVisits()
        let invitations = try laptop.ledger.records(FieldKinds.invitation, order: "r.day").filter {
            try !laptop.isHidden(isoDay: $0.text("day"))
        }.filter {
            arguments.isOn("all") || ($0.text("day") >= session.today.description && !taken.contains($0.text("day")))
        }
        let counts = try laptop.defectCounts()
        if session.console.isJSON {
            session.write([
                "visits": .array(shown.map { VisitTexts.json($0, defects: counts[$0.id] ?? 0) }),
                "invitations": .array(
                    invitations.map { ["day": JSON($0["day"].text), "state": JSON($0["state"].text), "note": JSON($0["note"].text)] }),
                "withdrawn": .array(withdrawn.map { WithdrawnTexts.json($0.name, $0.dossier) }), "lease_over": .bool(isLeaseOver), "hidden": JSON(hidden),
            ])
            return .ok
        }
        if isLeaseOver { session.console.note(WithdrawnTexts.leaseOver(hidden)) }
        if shown.isEmpty, invitations.isEmpty, withdrawn.isEmpty, !isLeaseOver {
            session.console.note(Phrase("目前沒有對您開放的查核案。plumb sync 取得最新派案。", "No visits are open to you now. plumb sync gets the latest."))
            tellOthers(all.count - shown.count, session)
            return .ok
        }
        if !shown.isEmpty { session.console.write(table(shown, counts, session)) }
        for invitation in invitations {
            let day = session.text(isoDay: invitation.text("day"))
            session.console.write(session.text("邀請：\(day) 請保留時間（地點到時公布）", "Invitation: keep \(day) free (the site is told later)"))
        }
        for (name, dossier) in withdrawn { session.console.write(WithdrawnTexts.line(name, dossier, session)) }
        tellOthers(all.count - shown.count, session)
        return .ok
    }

    /// Past visits that are final are left out of the list, and nobody shall think that they are gone.
    private static func tellOthers(_ count: Int, _ session: Session) {
        guard count > 0 else { return }
        session.console.note(
            Phrase("另有 \(count) 件過去已定稿的查核案：plumb visit list --all", "\(count) past visits that are final: plumb visit list --all"))
    }

    private static func table(_ visits: [Visit], _ counts: [DossierID: Int], _ session: Session) -> Table {
        var table = Table(columns: [
            .init(title: session.text("代號", "Id")), .init(title: session.text("日期", "Day")), .init(title: session.text("類別", "Kind")),
            .init(title: session.text("標案", "Works"), isShrinkable: true), .init(title: session.text("主辦機關", "Agency"), isShrinkable: true),
            .init(title: session.text("缺失", "Defects"), alignment: .trailing), .init(title: session.text("狀態", "State")),
        ])
        table.rows = visits.map { visit in
            let state =
                visit.isCancelled
                ? session.text("取消", "cancelled")
                : visit.isClosed
                    ? session.text("已結案", "closed")
                    : visit.dossier.isSealed ? session.text("已定稿", "final") : visit.isLed ? session.text("領隊", "leader") : session.text("委員", "member")
            return [
                visit.name, session.text(visit.day), VisitTexts.kind(visit, session.console.language), visit.title, visit.row?.text("agency") ?? "",
                "\(counts[visit.id] ?? 0)", state,
            ]
        }
        return table
    }

    private static let show = Command<Session>(
        path: ["visit", "show"], aliases: [["查核", "檢視"]], summary: Phrase("顯示一個查核案", "show a visit"),
        examples: [Example("plumb visit show 1a2b3c4d", Phrase("顯示工程資料、委員與進度", "show site, team and progress"))],
        positionals: [DefectCommands.visitArgument]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let view = try VisitOverview(laptop, visit)
        if session.console.isJSON { session.write(view.json()) } else { view.tell(session) }
        return .ok
    }
}

extension Laptop {
    /// Defects of each visit.
    func defectCounts() throws -> [DossierID: Int] {
        let rows = try database.rows(
            "SELECT d.id,count(*) FROM defect r JOIN dossier d ON d.no=r.dossier_no WHERE r.existence<>1 AND d.withdrawn=0 GROUP BY d.no"
        ) { (ID(bytes: $0.blob(0)) ?? .zero, $0.int(1)) }
        return Dictionary(rows) { first, _ in first }
    }
}

/// A visit with everything that `visit show` tells of it.
struct VisitOverview {
    let visit: Visit
    let members: [RecordRow]
    let defects: Int
    let merits: Int
    let photos: Int
    /// Photos that the server lacks, as far as this laptop has heard.
    let photosMissing: Int
    let photoBytes: Int
    let limits: PhotoLimits
    let conflicts: Int
    let seals: [SealMark]
    let ineffective: [IneffectiveSet]
    let names: PersonNames

    init(_ laptop: Laptop, _ visit: Visit) throws {
        self.visit = visit
        let ledger = laptop.ledger
        members = try ledger.records(FieldKinds.member, in: visit.id).sorted {
            ($0.text("role") == "leader" ? 0 : 1, $0.text("name")) < ($1.text("role") == "leader" ? 0 : 1, $1.text("name"))
        }
        defects = try laptop.defectCounts()[visit.id] ?? 0
        merits = try ledger.records(FieldKinds.merit, in: visit.id).count
        let all = try laptop.photos(of: visit)
        photos = all.count
        photoBytes = all.reduce(0) { $0 + $1.file.size }
        photosMissing = try laptop.missingPhotos(of: visit.id)
        limits = PhotoLimits(try laptop.rulebook(), on: visit.day ?? .earliest)
        conflicts = try ledger.conflicts(in: visit.id).count
        seals = try laptop.seals(of: visit.dossier)
        ineffective = try laptop.ineffective(in: visit.dossier)
        names = try PersonNames(laptop)
    }

    func json() -> JSON {
        var document = VisitTexts.json(visit, defects: defects)
        document["fields"] = .object(pairs: FieldKinds.visit.fields.map { ($0.name, VisitTexts.value(visit.row?[$0.name] ?? .null, $0)) })
        document["members"] = .array(
            members.map {
                [
                    "person": JSON($0.id("person")?.description), "name": .string($0.text("name")), "role": .string($0.text("role")),
                    "external": .bool($0.flag("is_external")),
                ]
            })
        document["counts"] = ["defects": JSON(defects), "merits": JSON(merits), "photos": JSON(photos), "photos_missing": JSON(photosMissing)]
        document["photo_limits"] = ["largest": JSON(limits.largest), "count": JSON(limits.count), "total": JSON(limits.total)]
        document["conflicts"] = JSON(conflicts)
        document["finalised"] = .array(
            seals.map { ["by": .string($0.author.description), "at": .string(Session.iso(moment: $0.time.milliseconds))] })
        document["ineffective"] = .array(ineffective.map(\.json))
        return document
    }

    func tell(_ session: Session) {
        let language = session.console.language
        var lines: [(String, String)] = [(session.text("查核案", "Visit"), "\(visit.name)  \(visit.id)")]
        for field in FieldKinds.visit.fields {
            let text = VisitTexts.text(field, visit.row?[field.name] ?? .null, session)
            if !text.isEmpty { lines.append((Phrase(field.zh, field.en).text(language), text)) }
        }
        for member in members {
            lines.append((session.text("委員", "Member"), "\(member.text("name"))（\(Roles.phrase(member.text("role")).text(language))）"))
        }
        lines.append(
            (
                session.text("紀錄", "Findings"),
                session.text("缺失 \(defects) 項、優點 \(merits) 項、照片 \(photos) 張", "\(defects) defects, \(merits) merits, \(photos) photos")
            ))
        if photos > 0 {
            let amount = byteText(photoBytes)
            lines.append(
                (
                    session.text("照片", "Photos"),
                    session.text(
                        "\(amount)（上限 \(limits.count) 張、\(limits.total >> 20) MiB）；" + (photosMissing == 0 ? "伺服器都有" : "伺服器還缺 \(photosMissing) 張，到齊才能結案"),
                        "\(amount) (at most \(limits.count) and \(limits.total >> 20) MiB); "
                            + (photosMissing == 0 ? "the server has them all" : "the server lacks \(photosMissing), the visit closes once they are there"))
                ))
        }
        if conflicts > 0 {
            lines.append((session.text("衝突", "Conflicts"), session.text("\(conflicts) 個待選定：plumb conflict list", "\(conflicts) wait: plumb conflict list")))
        }
        for seal in seals {
            lines.append((session.text("定稿", "Final"), "\(session.text(moment: seal.time.milliseconds))  \(names.text(seal.author, language))"))
        }
        for set in ineffective {
            lines.append(
                (
                    session.text("未算入", "Not counted"),
                    "\(session.text(moment: set.time.milliseconds))  \(names.text(set.author, language))：\(set.content(session))"
                        + session.text("（\(IneffectiveTexts.phrase(set.reason).zh)）", " (\(IneffectiveTexts.phrase(set.reason).en))")
                ))
        }
        session.writeFields(lines)
        if let late = LateSaves(visit, ineffective) { session.console.note(late.phrase) }
    }
}

/// How fields of a visit are shown.
enum VisitTexts {
    static func json(_ visit: Visit, defects: Int) -> JSON {
        let row = visit.row
        return [
            "visit": .string(visit.name), "id": .string(visit.id.description), "day": JSON(visit.day?.description), "kind": JSON(row?["visit_kind"].text),
            "notice": JSON(row?["notice_mode"].text), "tender_no": JSON(row?["tender_no"].text), "tender_name": JSON(row?["tender_name"].text),
            "agency": JSON(row?["agency"].text), "leads": .bool(visit.isLed), "defects": JSON(defects), "final": .bool(visit.dossier.isSealed),
            "cancelled": .bool(visit.isCancelled), "closed": .bool(visit.isClosed),
        ]
    }

    static func kind(_ visit: Visit, _ language: Language) -> String {
        let code = visit.row?.text("visit_kind") ?? ""
        return VisitKind(rawValue: code).map { Phrase($0.zh, $0.en).text(language) } ?? code
    }

    /// A field's value for programs: bytes as hexadecimal digits, moments as ISO 8601.
    static func value(_ value: FieldValue, _ field: FieldDeclaration) -> JSON {
        switch value {
        case .null: .null
        case .integer(let number): field.type == .moment ? .string(Session.iso(moment: number)) : .integer(number)
        case .real(let number): .number(number)
        case .text(let text): .string(text)
        case .blob(let bytes): .string(hex(bytes))
        }
    }

    /// A field as people read it, with its unit; empty when there is none.
    static func text(_ field: FieldDeclaration, _ value: FieldValue, _ session: Session) -> String {
        let language = session.console.language
        switch (field.name, value) {
        case (_, .null): return ""
        case ("visit_kind", .text(let code)): return VisitKind(rawValue: code).map { Phrase($0.zh, $0.en).text(language) } ?? code
        case ("state", .text("scheduled")): return session.text("排定", "scheduled")
        case ("state", .text("closed")): return session.text("結案（資料齊全）", "closed (complete)")
        case ("state", .text("cancelled")): return session.text("取消", "cancelled")
        case ("notice_mode", .text(let code)): return NoticeMode(rawValue: code).map { Phrase($0.longZh, $0.en).text(language) } ?? code
        case ("severity", .text(let code)): return DefectTexts.severity(code, language)
        case ("points", .integer(let points)): return points == 0 ? session.text("0點", "0 points") : DefectTexts.points(points, language)
        case ("role", .text(let code)): return Roles.phrase(code).text(language)
        case ("stage", .text(let code)): return PhotoTexts.stage(code, session)
        case ("party", .text(let code)): return DefectTexts.party(code, language)
        case ("forced_ground", .text(let codes)):
            return codes.split(separator: ",").map { code in
                ForcedGradeGround(rawValue: String(code)).map { Phrase($0.zh, $0.en).text(language) } ?? String(code)
            }.joined(separator: session.text("、", ", "))
        case ("test_state", .text(let code)):
            let state = VisitOutcome.tests(code)
            return Phrase(state.zh, state.en).text(language)
        case (_, .text(let text)): return field.type == .day ? session.text(isoDay: text) : text
        case (_, .integer(let number)): return integer(field, number, session)
        case (_, .real(let number)): return "\(number)"
        case (_, .blob(let bytes)): return String(hex(bytes).prefix(8))
        }
    }

    private static func integer(_ field: FieldDeclaration, _ number: Int64, _ session: Session) -> String {
        switch (field.type, field.unit) {
        case (.moment, _): session.text(moment: number)
        case (.flag, _): number == 1 ? session.text("是", "yes") : session.text("否", "no")
        case (_, "0.01 %"): "\(Hundredths(scaled: Int(number))) %"
        case (_, "0.01 m"): "\(Hundredths(scaled: Int(number)))"
        case (_, "NT$"): session.text("\(grouped(number)) 元", "NT$ \(grouped(number))")
        default: "\(number)"
        }
    }

    /// 12345678 as 12,345,678.
    private static func grouped(_ number: Int64) -> String {
        var digits = Array(String(number.magnitude))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }
}
