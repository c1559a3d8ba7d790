internal import HTTP
internal import Ledger
internal import Replication
internal import Terminal

/// `plumb bundle`: handing visits from laptop to laptop without a network.
///
/// `export --json`: `file`, `size`, `dossiers`: [`visit`, `kind`, `saves`, `photos`, `readers`], `photos_missing`.
/// `import --json`: `made_by`, `made_at`, `dossiers`: [`visit`, `kind`, `outcome`, `saves`: [{`author`, `name`, `count`}], `photos`],
/// `photos_refused`, `caught_up`; outcome is `taken`, `waits`, `differs`, or a code. Exit code 3 when something waits or was refused.
enum BundleCommands {
    static let all = [exportCommand, importCommand]

    static let outputOption = OptionSpec(
        long: "output", short: "o", value: Phrase("檔案", "file"), help: Phrase("寫到這個檔案", "write this file"), completion: "file")
    static let replaceOption = OptionSpec(long: "replace", help: Phrase("檔案已存在時覆寫", "overwrite the file if it exists"))

    private static let exportCommand = Command<Session>(
        path: ["bundle", "export"], aliases: [["轉交", "匯出"]],
        summary: Phrase("把查核案寫成加密檔，給沒有網路的同事", "write visits into an encrypted file for colleagues without network"),
        details: Phrase(
            "檔案只有團隊的電腦打得開；外人看不出是哪個案、給誰、有多少內容。名單以最後一次同步為準，超過離線期限不能轉交。沒指定查核案時，全部都放進去。",
            "Only the team's computers can open the file; nobody else can tell which visit it is, whom it is for, or how much is in it. The team is as of the last sync, which must lie within the offline lease. Without --visit, all visits go along."
        ),
        examples: [
            Example("plumb bundle export -o /media/usb/today.plumb", Phrase("全部查核案寫到隨身碟", "all visits, to a stick")),
            Example("plumb bundle export --visit 1a2b3c4d --photos -o today.plumb", Phrase("一個查核案，連照片", "one visit, with photos")),
        ],
        options: [
            OptionSpec(
                long: "visit", value: Phrase("查核案", "visit"), help: Phrase("只放這個查核案，可重複", "only this visit; may be repeated"), isRepeatable: true,
                completion: "visit"), outputOption, OptionSpec(long: "photos", help: Phrase("連同照片檔", "with the photos' files")), replaceOption,
        ]
    ) { session, arguments in
        let laptop = try session.laptop()
        let path = try target(arguments)
        let chosen = try arguments.values("visit").map { try laptop.visit($0, today: session.today) }
        let visits = try chosen.isEmpty ? laptop.visits() : chosen
        let export = try laptop.exportBundle(visits, withPhotos: arguments.isOn("photos"), to: path, now: session.now)
        let names = try DossierNames(laptop)
        if session.console.isJSON {
            session.write([
                "file": .string(path), "size": JSON(export.size), "photos_missing": JSON(export.photosMissing),
                "dossiers": .array(
                    export.entries.map {
                        [
                            "visit": .string(names.visit($0.dossier.id)), "kind": .string(names.kind($0.dossier.id)), "saves": JSON($0.sets),
                            "photos": JSON($0.photos),
                            "readers": .array(Set($0.readers.map(\.person)).sorted().map { .string($0.description) }),
                        ]
                    }),
            ])
            return .ok
        }
        session.console.note(Phrase("已寫出 \(path)（\(byteText(export.size))）", "Written: \(path) (\(byteText(export.size)))"))
        let people = try PersonNames(laptop)
        for entry in export.entries {
            let readers = Set(entry.readers.map(\.person)).map { people.text($0, session.console.language) }.sorted()
            let photos = entry.photos > 0 ? session.text("、照片 \(entry.photos) 張", ", \(entry.photos) photos") : ""
            session.console.note(
                "  \(names.text(entry.dossier.id, session))" + session.text("：\(entry.sets) 筆\(photos)，可讀的人：", ": \(entry.sets) saves\(photos); readers: ")
                    + readers.joined(separator: session.text("、", ", ")))
        }
        if export.photosMissing > 0 {
            session.console.note(
                Phrase("  有 \(export.photosMissing) 張照片檔不在這台電腦，沒有放進去", "  \(export.photosMissing) photos' files are not on this computer and did not go along"))
        }
        return .ok
    }

    /// The file to write. Throws a failure when it exists and is not to be replaced.
    static func target(_ arguments: Arguments) throws -> String {
        guard let path = arguments.value("output"), !path.isEmpty else { throw UsageProblem.missingOption(oneOf: ["--output"]) }
        if !arguments.isOn("replace"), fileExists(path) { throw ClientFailures.fileExists(path) }
        return path
    }

    private static let importCommand = Command<Session>(
        path: ["bundle", "import"], aliases: [["轉交", "匯入"]], summary: Phrase("收下同事轉交的檔案", "take in a file from a colleague"),
        details: Phrase(
            "每一筆都核對作者的簽章；重複匯入沒有影響，先後順序也沒有關係。損壞或不完整的檔案不會改動任何資料。收下的內容會在下次同步時一併送到伺服器。",
            "Every save is checked against its author's signature; a repeat changes nothing, and the order of files does not matter. A damaged file or half of one changes nothing. What came in goes to the server at the next sync."
        ),
        examples: [Example("plumb bundle import /media/usb/today.plumb", Phrase("從隨身碟收下", "take it in from a stick"))],
        positionals: [PositionalSpec(name: Phrase("檔案", "FILE"), help: Phrase("同事匯出的檔案", "the file that the colleague exported"), completion: "file")]
    ) { session, arguments in
        let laptop = try session.laptop()
        let result = try laptop.importBundle(arguments.positional(0) ?? "", now: session.now)
        return try report(result, laptop, session)
    }

    /// Tells what an import did.
    static func report(_ result: BundleImport, _ laptop: Laptop, _ session: Session) throws -> ExitCode {
        let names = try DossierNames(laptop)
        let people = try PersonNames(laptop)
        let language = session.console.language
        if session.console.isJSON {
            session.write([
                "made_by": .string(result.maker.description), "made_at": .string(Session.iso(moment: result.madeAt)),
                "dossiers": .array(
                    result.entries.map { entry in
                        [
                            "visit": .string(names.visit(entry.dossier)), "kind": .string(names.kind(entry.dossier)), "outcome": .string(code(entry.outcome)),
                            "saves": .array(
                                entry.saves.sorted { $0.key < $1.key }.map {
                                    ["author": .string($0.key.description), "name": .string(people.text($0.key, language)), "count": JSON($0.value)]
                                }), "photos": JSON(entry.photos),
                        ]
                    }), "photos_refused": JSON(result.photosRefused), "caught_up": JSON(result.caughtUp),
            ])
        } else {
            session.console.note(
                session.text(
                    "\(people.text(result.maker, language)) 於 \(session.text(moment: result.madeAt)) 匯出的檔案：",
                    "File of \(people.text(result.maker, language)), made \(session.text(moment: result.madeAt)):"))
            for entry in result.entries { session.console.note("  \(names.text(entry.dossier, session))：" + line(entry, people, session)) }
            if result.entries.isEmpty { session.console.note(session.text("  沒有這台電腦可以收的查核案", "  no visit that is open to this computer")) }
            if result.caughtUp > 0 {
                session.console.note(session.text("  先前等待的 \(result.caughtUp) 筆現在接上了", "  \(result.caughtUp) saves that had waited fit now"))
            }
            if result.photosRefused > 0 {
                session.console.note(
                    session.text("  \(result.photosRefused) 張照片與紀錄不符，沒有收", "  \(result.photosRefused) photos do not fit any record and were not taken"))
            }
        }
        let isWhole = result.photosRefused == 0 && result.entries.allSatisfy { $0.outcome == .taken }
        return isWhole ? .ok : .outstanding
    }

    private static func line(_ entry: BundleImport.Entry, _ people: PersonNames, _ session: Session) -> String {
        var parts: [String] = []
        let language = session.console.language
        let saves = entry.saves.map { "\(people.text($0.key, language)) \($0.value)" }.sorted()
        if !saves.isEmpty {
            parts.append(session.text("新收 \(saves.joined(separator: "、")) 筆", "new saves: \(saves.joined(separator: ", "))"))
        }
        if entry.photos > 0 { parts.append(session.text("照片 \(entry.photos) 張", "\(entry.photos) photos")) }
        switch entry.outcome {
        case .taken: if parts.isEmpty { parts.append(session.text("都已經有了", "everything was here already")) }
        case .waits: parts.append(session.text("有些要等前面的內容，先留著", "some of it waits for what it builds on"))
        case .differs:
            parts.append(
                session.text(
                    "同一編號下的內容和這裡的不同（電腦被複製過？），先留著，下次同步交給伺服器處理，不會遺失",
                    "differs from what is here under the same numbers (a copied disk?); kept, and handed to the server at the next sync; nothing is lost"))
        case .refused(let code):
            parts.append(session.text("簽章或作者不符，沒有收（\(code)）", "its signatures or authors do not hold; not taken (\(code))"))
        }
        return parts.joined(separator: session.text("，", ", "))
    }

    private static func code(_ outcome: BundleImport.Outcome) -> String {
        switch outcome {
        case .taken: "taken"
        case .waits: "waits"
        case .differs: "differs"
        case .refused(let code): code
        }
    }
}

/// What people call dossiers of a visit.
struct DossierNames {
    private var visits: [DossierID: Visit] = [:]
    private var sheets: [DossierID: Visit] = [:]

    init(_ laptop: Laptop) throws {
        for visit in try laptop.visits() {
            visits[visit.id] = visit
            for sheet in try laptop.sheets(of: visit) { sheets[sheet.dossier.id] = visit }
        }
    }

    /// The visit's short id.
    func visit(_ id: DossierID) -> String { (visits[id] ?? sheets[id])?.name ?? String(id.description.prefix(8)) }
    func kind(_ id: DossierID) -> String { sheets[id] == nil ? "visit" : "sheet" }

    func text(_ id: DossierID, _ session: Session) -> String {
        let visit = visits[id] ?? sheets[id]
        let sheet = sheets[id] == nil ? "" : session.text(" 評分表", " score sheet")
        return "\(self.visit(id)) \(visit?.title ?? "")\(sheet)"
    }
}
