internal import Crypto
internal import Database
internal import Evidence
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// A photo's record with its file's name.
struct PhotoRecord {
    let row: RecordRow
    let file: PhotoFile
}

extension Laptop {
    /// The photos of a visit, or of one of its defects, by the time they were taken, those without one last; then by name.
    func photos(of visit: Visit, defect: RecordID? = nil) throws -> [PhotoRecord] {
        let rows = try ledger.records(
            FieldKinds.photo, in: visit.id, where: defect == nil ? "1" : "r.defect=?", defect.map { [.blob($0.bytes)] } ?? [],
            order: "r.taken_at IS NULL,r.taken_at,r.name,r.id")
        return rows.compactMap { row in
            guard let digest = row.blob("sha256").flatMap({ Digest($0) }) else { return nil }
            return PhotoRecord(row: row, file: PhotoFile(dossier: visit.id, sha256: digest, size: Int(row.integer("size") ?? 0)))
        }
    }

    /// The photo of a visit that a person names by its file name, the beginning of its hash or of its record's id.
    func photo(_ text: String, in visit: Visit) throws -> PhotoRecord {
        let wanted = text.lowercased()
        let all = try photos(of: visit)
        var found = all.filter { $0.row.text("name").lowercased() == wanted }
        if found.isEmpty, wanted.count >= 4 { found = all.filter { $0.file.name.hasPrefix(wanted) || $0.row.id.description.hasPrefix(wanted) } }
        let kind = Phrase("照片", "photo")
        guard let first = found.first else { throw ClientFailures.recordNotFound(kind, text, list: "plumb photo list \(visit.name)") }
        guard found.count == 1 else { throw ClientFailures.photoAmbiguous(text, found.map { String($0.row.id.description.prefix(8)) }) }
        return first
    }
}

/// How photos are shown.
enum PhotoTexts {
    static func json(_ photo: PhotoRecord, _ laptop: Laptop) -> JSON {
        let row = photo.row
        let state = try? laptop.state(of: photo.file)
        var received: Int?
        if case .partial(let bytes) = state?.server { received = bytes }
        return [
            "id": .string(row.id.description), "defect": JSON(row.id("defect")?.description), "sha256": .string(photo.file.name),
            "size": JSON(photo.file.size), "name": JSON(row["name"].text), "taken_at": JSON(row["taken_at"].text),
            "latitude": row.real("latitude").map { .number($0) } ?? .null, "longitude": row.real("longitude").map { .number($0) } ?? .null,
            "stage": JSON(row["stage"].text), "caption": JSON(row["caption"].text), "here": .bool(state?.isHere ?? false),
            "server": .string((state?.server ?? .unknown).code), "received": received.map { JSON($0) } ?? .null, "sent": .bool(state?.server == .present),
            "path": state?.isHere ?? false ? .string(laptop.photos.path(of: photo.file.sha256, in: photo.file.folder)) : .null,
        ]
    }

    static func line(_ photo: PhotoRecord, _ session: Session) -> String {
        let taken = photo.row.text("taken_at")
        let when = taken.isEmpty ? session.text("無拍攝時間", "no time") : self.taken(taken, session)
        return [photo.row.text("name"), byteText(photo.file.size), when, stage(photo.row.text("stage"), session), photo.row.text("caption")]
            .filter { !$0.isEmpty }.joined(separator: "  ")
    }

    /// `2025-07-01T09:30:12` as people read it.
    static func taken(_ text: String, _ session: Session) -> String {
        session.text(isoDay: String(text.prefix(10))) + " " + text.dropFirst(11).prefix(5)
    }

    static func stage(_ code: String, _ session: Session) -> String {
        switch code {
        case "before": session.text("改善前", "before")
        case "during": session.text("改善中", "during")
        case "after": session.text("改善後", "after")
        default: code
        }
    }
}

/// `plumb photo add|list|remove`.
///
/// `add --json`: `visit`, `defect`, `photos`: [`id`, `sha256`, `size`, `name`, `taken_at`, …, `warnings`: codes `duplicate`, `other-day`,
/// `no-time`, `heic`], `skipped`: names of files that this defect has already. `list --json`: `visit`, `photos` with `here`, `path`, `server`: `present`,
/// `partial` (then `received`: bytes), `missing` or `unknown`; `photos_missing`; with `--fetch` also `fetched`, `missing`. `remove --json`:
/// `removed`.
enum PhotoCommands {
    static let all = [add, list, remove]

    private static let add = Command<Session>(
        path: ["photo", "add"], aliases: [["照片", "新增"]], summary: Phrase("為一項缺失加照片", "attach photos to a defect"),
        details: Phrase(
            "照片原檔複製進來（檢查雜湊），原檔不動，也不會被改。大小與張數的上限在這裡就檢查（見 plumb visit show），不會等到送出才說。沒有拍攝時間、日期不是查核日、或已用在別項缺失時會提醒。",
            "Originals are copied in and checked by hash; the files themselves are never altered. The limits of size and number (see plumb visit show) are checked here, not when sending. It warns when there is no time, another day, or the photo is used for another defect."
        ),
        examples: [
            Example("plumb photo add 1a2b3c4d 3 IMG_0012.JPG IMG_0013.JPG", Phrase("加兩張照片", "attach two photos")),
            Example("plumb photo add 1a2b3c4d 3 after.jpg --stage after", Phrase("改善後的照片", "a photo taken after the improvement")),
        ],
        positionals: [
            DefectCommands.visitArgument, DefectCommands.defectArgument,
            PositionalSpec(name: Phrase("檔案", "FILE"), help: Phrase("照片檔", "photo files"), isRepeated: true, completion: "file"),
        ],
        options: [
            OptionSpec(
                long: "stage", value: Phrase("階段", "stage"), help: Phrase("改善前 before、改善中 during、改善後 after", "before, during or after the improvement"),
                choices: ["before", "during", "after"]),
            OptionSpec(long: "caption", short: "m", value: Phrase("說明", "text"), help: Phrase("照片說明", "a caption")),
        ]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let view = try laptop.ledger.view(visit.id)
        let defect = try laptop.defect(arguments.positional(1) ?? "", in: visit)
        let files = arguments.positionals.dropFirst(2).map(unquoted)
        let known = try laptop.photos(of: visit)
        let limits = PhotoLimits(try laptop.rulebook(), on: visit.day ?? session.today)
        try checkLimits(limits, files, known)
        var added: [(photo: NewPhoto, warnings: [Warning])] = []
        var skipped: [String] = []
        // Every file is safely in the store before any record names it.
        for file in files {
            let photo = try NewPhoto(file, laptop, visit, limits)
            let isThere =
                known.contains { $0.file.sha256 == photo.stored.sha256 && $0.row.id("defect") == defect.id }
                || added.contains { $0.photo.stored.sha256 == photo.stored.sha256 }
            if isThere {
                skipped.append(photo.name)
                session.console.note(Phrase("這項缺失已有這張照片，略過：\(photo.name)", "this defect has the photo already, skipped: \(photo.name)"))
                continue
            }
            let warnings = photo.warnings(visit, known)
            for warning in warnings { session.console.note(warning.phrase(photo.name)) }
            added.append((photo, warnings))
        }
        if !added.isEmpty {
            let stage = FieldValue(arguments.value("stage") ?? "before")
            let caption = FieldValue(arguments.value("caption"))
            try session.save(to: visit.id, view: view) { _ in
                added.map { $0.photo.operation(defect.id, stage: stage, caption: caption) }
            } also: {
                for entry in added { try laptop.register(entry.photo.file(visit), acknowledgedAt: nil) }
            }
        }
        if session.console.isJSON {
            let records = Dictionary(try laptop.photos(of: visit, defect: defect.id).map { ($0.row.id, $0) }) { first, _ in first }
            session.write([
                "visit": .string(visit.name), "defect": .string(defect.id.description),
                "photos": .array(
                    added.compactMap { entry in
                        records[entry.photo.record].map { record in
                            var document = PhotoTexts.json(record, laptop)
                            document["warnings"] = .array(entry.warnings.map { .string($0.rawValue) })
                            return document
                        }
                    }),
                "skipped": .array(skipped.map { .string($0) }),
            ])
        } else if !added.isEmpty {
            session.saved(Phrase("缺失 \(defect.name) 的照片 \(added.count) 張", "\(added.count) photos of defect \(defect.name)"))
        }
        return .ok
    }

    /// Refuses what the server would refuse, before anything is stored. Files that cannot be looked at are told of later.
    private static func checkLimits(_ limits: PhotoLimits, _ files: [String], _ known: [PhotoRecord]) throws {
        var sizes: [Digest: Int] = [:]
        for photo in known { sizes[photo.file.sha256] = photo.file.size }
        let new = files.compactMap { fileSize($0) }
        guard let refusal = limits.refusal(of: new, beside: sizes.count, heldBytes: sizes.values.reduce(0, +)) else { return }
        throw ClientFailures.photoLimit(refusal)
    }

    /// A path that a file manager's drag and drop put in quotes.
    private static func unquoted(_ path: String) -> String {
        guard path.count >= 2, let first = path.first, first == path.last, first == "'" || first == "\"" else { return path }
        return String(path.dropFirst().dropLast())
    }

    private static let list = Command<Session>(
        path: ["photo", "list"], aliases: [["照片", "清單"]], summary: Phrase("列出照片，需要時取回原檔", "list photos, and fetch their files on request"),
        examples: [
            Example("plumb photo list 1a2b3c4d", Phrase("列出一個查核案的照片", "list a visit's photos")),
            Example("plumb photo list 1a2b3c4d 3 --fetch", Phrase("取回第 3 項的照片檔", "fetch the files of number 3")),
        ],
        positionals: [
            DefectCommands.visitArgument,
            PositionalSpec(name: Phrase("項次", "NUMBER"), help: Phrase("只列這項缺失的", "only of this defect"), isOptional: true),
        ],
        options: [OptionSpec(long: "fetch", help: Phrase("從伺服器取回這台電腦沒有的照片檔", "fetch files that are not here from the server"))]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let defects = try laptop.defects(of: visit.id)
        let only = try arguments.positional(1).map { try laptop.defect($0, in: visit) }
        let photos = try laptop.photos(of: visit, defect: only?.id)
        var fetched: (came: Int, missing: Int)?
        if arguments.isOn("fetch") { fetched = try PhotoTransfer(laptop, try session.api(), session).fetch(photos.map(\.file)) }
        if session.console.isJSON {
            var document: JSON = [
                "visit": .string(visit.name), "photos": .array(photos.map { PhotoTexts.json($0, laptop) }),
                "photos_missing": JSON(try laptop.missingPhotos(of: visit.id)),
            ]
            if let fetched {
                document["fetched"] = JSON(fetched.came)
                document["missing"] = JSON(fetched.missing)
            }
            session.write(document)
        } else {
            let names = Dictionary(defects.map { ($0.id, $0.name) }) { first, _ in first }
            try tell(photos, names, laptop, session)
            if let fetched {
                session.console.note(
                    Phrase("取回 \(fetched.came) 張；伺服器還沒有的 \(fetched.missing) 張", "\(fetched.came) fetched; the server still lacks \(fetched.missing)"))
            }
        }
        return fetched.map { $0.missing > 0 ? .outstanding : .ok } ?? .ok
    }

    private static let remove = Command<Session>(
        path: ["photo", "remove"], aliases: [["照片", "移除"]], summary: Phrase("從紀錄移除一張照片", "take a photo out of the record"),
        details: Phrase(
            "紀錄簿保留全部經過，檔案留著，之後由伺服器在確定沒人用時清除；同一張照片用在別項缺失的不受影響。定稿後不能移除。",
            "The log keeps all of it, and the file stays until the server has made sure that nobody needs it; other defects that show the same photo keep it. Not after the visit is final."
        ),
        examples: [
            Example("plumb photo remove 1a2b3c4d IMG_0012.JPG", Phrase("移除一張，會先詢問", "remove one, after a question")),
            Example("plumb photo remove 1a2b3c4d 5e6f7a8b --yes", Phrase("以代號或雜湊開頭指定，不再詢問", "named by the beginning of its id or hash, without asking")),
        ],
        positionals: [
            DefectCommands.visitArgument,
            PositionalSpec(name: Phrase("照片", "PHOTO"), help: Phrase("檔名，或代號、雜湊的前 4 碼以上", "its file name, or the first 4 or more digits of its id or hash")),
        ],
        options: [OptionSpec(long: "yes", help: Phrase("不再詢問", "do not ask"))]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let view = try laptop.ledger.view(visit.id)
        let photo = try laptop.photo(arguments.positional(1) ?? "", in: visit)
        if !arguments.assumesYes {
            let line = PhotoTexts.line(photo, session)
            let isSure = try session.console.confirm(Phrase("要移除照片 \(line) 嗎", "Remove the photo \(line)"), default: false)
            guard isSure else { throw ClientFailures.needsConfirmation("--yes") }
        }
        try session.save(to: visit.id, view: view, { _ in [FieldKinds.photo.operation(.remove, photo.row.id)] })
        if session.console.isJSON {
            session.write(["removed": .string(photo.row.id.description)])
        } else {
            session.saved(Phrase("已移除照片 \(photo.row.text("name"))", "photo \(photo.row.text("name")) removed"))
        }
        return .ok
    }

    private static func tell(_ photos: [PhotoRecord], _ names: [RecordID: String], _ laptop: Laptop, _ session: Session) throws {
        guard !photos.isEmpty else {
            session.console.note(Phrase("沒有照片。", "No photos."))
            return
        }
        var table = Table(columns: [
            .init(title: session.text("項次", "No."), alignment: .trailing), .init(title: session.text("檔名", "File"), isShrinkable: true),
            .init(title: session.text("大小", "Size"), alignment: .trailing), .init(title: session.text("拍攝時間", "Taken")),
            .init(title: session.text("階段", "Stage")), .init(title: session.text("說明", "Caption"), isShrinkable: true),
            .init(title: session.text("檔案", "File is")),
        ])
        table.rows = try photos.map { photo in
            let state = try laptop.state(of: photo.file)
            let place =
                switch state.server {
                case .present: state.isHere ? session.text("已送出", "sent") : session.text("在伺服器", "at the server")
                case .partial(let bytes): session.text("已送 \(bytes * 100 / max(1, photo.file.size))%", "\(bytes * 100 / max(1, photo.file.size))% sent")
                case .missing: state.isHere ? session.text("尚未送出", "not sent") : session.text("伺服器還缺", "missing")
                case .unknown: session.text("未知，請同步", "unknown, sync")
                }
            let taken = photo.row.text("taken_at")
            return [
                photo.row.id("defect").flatMap { names[$0] } ?? "", photo.row.text("name"), byteText(photo.file.size),
                taken.isEmpty ? "" : PhotoTexts.taken(taken, session), PhotoTexts.stage(photo.row.text("stage"), session), photo.row.text("caption"), place,
            ]
        }
        session.console.write(table)
    }

    /// What a person should look at before relying on a photo.
    private enum Warning: String {
        case duplicate
        case otherDay = "other-day"
        case noTime = "no-time"
        case heic

        func phrase(_ name: String) -> Phrase {
            switch self {
            case .duplicate: Phrase("注意：\(name) 已用在這個查核案的另一項缺失", "Note: \(name) is used for another defect of this visit")
            case .otherDay: Phrase("注意：\(name) 的拍攝日期不是查核日", "Note: \(name) was taken on another day than the visit's")
            case .noTime: Phrase("注意：\(name) 沒有拍攝時間", "Note: \(name) does not say when it was taken")
            case .heic: Phrase("注意：\(name) 是 HEIC，有些電腦打不開；原檔照存", "Note: \(name) is HEIC, which some computers cannot open; kept as it is")
            }
        }
    }

    /// A file that is in the store and about to get its record.
    private struct NewPhoto {
        let record = ID.random()
        let name: String
        let stored: PhotoStore.Stored
        let facts: PhotoFacts

        init(_ path: String, _ laptop: Laptop, _ visit: Visit, _ limits: PhotoLimits) throws {
            name = path.split(separator: "/").last.map(String.init) ?? path
            // Told when attaching, not when somebody looks for the evidence.
            if PhotoFacts.isSomethingElse(path) { throw ClientFailures.notAPicture(name) }
            stored = try laptop.photos.add(file: path, to: visit.id.description, limit: limits.largest)
            facts = PhotoFacts(file: laptop.photos.path(of: stored.sha256, in: visit.id.description))
        }

        func file(_ visit: Visit) -> PhotoFile { PhotoFile(dossier: visit.id, sha256: stored.sha256, size: stored.size) }

        func warnings(_ visit: Visit, _ known: [PhotoRecord]) -> [Warning] {
            var warnings: [Warning] = []
            if known.contains(where: { $0.file.sha256 == stored.sha256 }) { warnings.append(.duplicate) }
            if facts.takenAt == nil { warnings.append(.noTime) }
            if let day = facts.day, let visitDay = visit.day, day != visitDay.description { warnings.append(.otherDay) }
            if facts.format == .heic { warnings.append(.heic) }
            return warnings
        }

        func operation(_ defect: RecordID, stage: FieldValue, caption: FieldValue) -> Operation {
            var values: [String: FieldValue] = [
                "defect": .blob(defect.bytes), "sha256": .blob(stored.sha256.bytes), "size": .integer(Int64(stored.size)), "name": .text(name),
                "taken_at": FieldValue(facts.takenAt), "stage": stage, "caption": caption,
            ]
            if let latitude = facts.latitude, let longitude = facts.longitude {
                (values["latitude"], values["longitude"]) = (.real(latitude), .real(longitude))
            }
            return FieldKinds.photo.operation(.create, record, values)
        }
    }
}
