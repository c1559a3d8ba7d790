internal import Crypto
internal import Database
internal import Evidence
internal import HTTP
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb doctor`: checks everything that this laptop holds, and says what to do about each finding.
///
/// `--json`: `ok`, `findings`: [`code`, `serious`, `text`, `fix`], `checked`: {`dossiers`, `photos`}, `sealed`: withdrawn dossiers kept for the server alone, `rebuilt`: null or
/// {`sets`, `rows`, `differing`}. Exit code 0 clean, 3 something to look
/// after, 7 data damaged.
enum DoctorCommand {
    static let command = Command<Session>(
        path: ["doctor"], aliases: [["檢查"]], summary: Phrase("檢查資料庫、紀錄鏈、照片、金鑰與磁碟", "check database, chains, photos, keys and disk"),
        details: Phrase(
            "每次都核對資料庫與照片。--rebuild 另從紀錄簿重算每一鏈的雜湊並重建所有表格；與原表不同者會列出並以重建結果為準；紀錄簿本身損壞的案卷保留原表。",
            "Database and photos are checked each time. --rebuild also recomputes every hash of the log and rebuilds all tables; where they differ it says so and keeps the rebuilt ones, except where the log itself is damaged."
        ),
        examples: [
            Example("plumb doctor", Phrase("檢查", "check")),
            Example("plumb doctor --rebuild", Phrase("連紀錄鏈與表格一起核對並重建", "verify the chains and rebuild the tables, too")),
        ],
        options: [OptionSpec(long: "rebuild", help: Phrase("核對紀錄鏈並重建表格", "verify the chains and rebuild the tables"))]
    ) { session, arguments in
        let laptop = try session.laptop()
        var doctor = Doctor(session, laptop)
        try doctor.checkDatabase()
        if arguments.isOn("rebuild") { try doctor.rebuild() }
        try doctor.checkPhotos()
        doctor.checkFiles()
        try doctor.checkStanding()
        let findings = doctor.findings
        let language = session.console.language
        if session.console.isJSON {
            session.write([
                "ok": .bool(findings.isEmpty),
                "findings": .array(
                    findings.map {
                        [
                            "code": .string($0.code), "serious": .bool($0.isSerious), "text": .string($0.text.text(language)),
                            "fix": .string($0.fix.text(language)),
                        ]
                    }),
                "checked": ["dossiers": JSON(doctor.dossiers), "photos": JSON(doctor.photos)], "sealed": JSON(doctor.sealed.count),
                "rebuilt": doctor.rebuilt.map { ["sets": JSON($0.sets), "rows": JSON($0.rows), "differing": JSON($0.differing.count)] } ?? .null,
            ])
        } else {
            for finding in findings {
                session.console.write("\(finding.isSerious ? "!!" : "! ") \(finding.text.text(language)) [\(finding.code)]")
                session.console.write("   \(finding.fix.text(language))")
            }
            if !doctor.sealed.isEmpty { session.console.write(SealedRemainder.phrase(doctor.sealed.count).text(language)) }
            if let rebuilt = doctor.rebuilt {
                session.console.write(
                    session.text(
                        "重算 \(rebuilt.sets) 筆異動的雜湊，重建 \(rebuilt.rows) 列，不同的案卷 \(rebuilt.differing.count)",
                        "\(rebuilt.sets) saves hashed anew, \(rebuilt.rows) rows rebuilt, \(rebuilt.differing.count) dossiers differed"))
            }
            session.console.write(
                session.text("案卷 \(doctor.dossiers)、照片 \(doctor.photos)：", "\(doctor.dossiers) dossiers, \(doctor.photos) photos: ")
                    + (findings.isEmpty
                        ? Doctor.allIsWell(doctor.rebuilt != nil).text(language) : session.text("\(findings.count) 項發現", "\(findings.count) findings")))
        }
        if findings.contains(where: \.isSerious) { return .integrity }
        return findings.isEmpty ? .ok : .outstanding
    }
}

/// One examination.
private struct Doctor {
    struct Finding {
        let code: String
        /// Whether data is damaged.
        let isSerious: Bool
        let text: Phrase
        let fix: Phrase
    }

    private let session: Session
    private let laptop: Laptop
    private(set) var findings: [Finding] = []
    private(set) var dossiers = 0
    private(set) var photos = 0
    private(set) var rebuilt: Rebuild?
    /// What is kept for the server alone: no fault, but to be known.
    private(set) var sealed: [SealedRemainder] = []

    init(_ session: Session, _ laptop: Laptop) {
        self.session = session
        self.laptop = laptop
    }

    private mutating func find(_ code: String, serious: Bool = false, _ text: Phrase, _ fix: Phrase) {
        findings.append(Finding(code: code, isSerious: serious, text: text, fix: fix))
    }

    private static let keepAll = Phrase("不要刪除任何檔案；複製整個 PLUMB_HOME 並洽資訊處", "Delete nothing; copy the whole PLUMB_HOME and call the operator")

    mutating func checkDatabase() throws {
        dossiers = try laptop.ledger.dossiers().count
        let answers = try laptop.database.rows("PRAGMA integrity_check") { $0.text(0) }
        if answers != ["ok"] {
            find(
                "doctor.database-damaged", serious: true, Phrase("資料庫檢查有 \(answers.count) 項錯誤", "the database check found \(answers.count) errors"),
                Self.keepAll)
        }
        let orphans = try laptop.database.rows("PRAGMA foreign_key_check") { $0.text(0) }
        if !orphans.isEmpty {
            find(
                "doctor.foreign-keys", serious: true, Phrase("資料庫有 \(orphans.count) 筆失聯的列", "\(orphans.count) rows of the database lost what they belong to"),
                Self.keepAll)
        }
    }

    mutating func rebuild() throws {
        let rebuilt = try laptop.ledger.rebuild(keeping: true)
        self.rebuilt = rebuilt
        for finding in rebuilt.found {
            func name(_ dossier: DossierID) -> Substring { dossier.description.prefix(8) }
            let broken: Phrase
            switch finding {
            case .tables(let dossier, isRebuilt: false):
                broken = Phrase(
                    "案卷 \(name(dossier)) 的表格與損壞的紀錄簿不同，保留原來的表格",
                    "the tables of dossier \(name(dossier)) differ from its damaged log and were left as they are")
            case .tables(let dossier, isRebuilt: true):
                find(
                    "doctor.tables-rebuilt", serious: true,
                    Phrase("案卷 \(name(dossier)) 的表格與紀錄簿不同，已依紀錄簿重建", "the tables of dossier \(name(dossier)) differed from its log and were rebuilt"),
                    Phrase("請核對這個案卷的內容，再 plumb sync", "Look the dossier over, then plumb sync"))
                continue
            case .hole(let dossier, let seq):
                broken = Phrase("案卷 \(name(dossier)) 的紀錄簿缺了第 \(seq) 筆", "the log of dossier \(name(dossier)) lacks save \(seq) of a chain")
            case .hash(let dossier, let seq):
                broken = Phrase(
                    "案卷 \(name(dossier)) 紀錄簿的第 \(seq) 筆損壞（內容與雜湊不符）",
                    "save \(seq) of a chain in the log of dossier \(name(dossier)) is damaged (its hash differs)")
            case .head(let dossier):
                broken = Phrase("案卷 \(name(dossier)) 的紀錄簿最後一筆不對", "the log of dossier \(name(dossier)) does not end in its last save")
            }
            find("doctor.chain-broken", serious: true, broken, Divergence.logBrokenFix)
        }
    }

    static func allIsWell(_ isWhole: Bool) -> Phrase {
        isWhole
            ? Phrase("一切正常", "all is well")
            : Phrase("一切正常（紀錄簿與表格要加 --rebuild 才核對）", "all is well (log and tables are compared with --rebuild)")
    }

    mutating func checkPhotos() throws {
        let rows = try laptop.database.rows("SELECT dossier,sha256,size,acknowledged_at FROM photo_file ORDER BY dossier,sha256") {
            ($0.blob(0), $0.blob(1), $0.int(2), !$0.isNull(3))
        }
        photos = rows.count
        for (dossier, hash, size, isAcknowledged) in rows {
            guard let digest = Digest(hash) else { continue }
            let (name, visit) = try photoName(ID(bytes: dossier) ?? .zero, digest)
            switch try laptop.photos.check(digest, in: hex(dossier)) {
            case .sound: break
            case .absent:
                find(
                    "doctor.photo-missing", serious: !isAcknowledged,
                    Phrase(
                        "查核案 \(visit) 的照片檔不見了：\(name)（\(byteText(size))）", "a photo's file of visit \(visit) is missing: \(name) (\(byteText(size)))"),
                    isAcknowledged
                        ? Phrase("伺服器有：plumb photo list \(visit) --fetch", "The server has it: plumb photo list \(visit) --fetch")
                        : Phrase("伺服器還沒有；請從相機原檔重新加入", "The server lacks it; add the original again"))
            case .damaged:
                find(
                    "doctor.photo-damaged", serious: true, Phrase("查核案 \(visit) 的照片檔損壞：\(name)", "a photo's file of visit \(visit) is damaged: \(name)"),
                    Phrase("請移走該檔後從伺服器取回或從相機重新加入：\(laptop.photos.path(of: digest, in: hex(dossier)))", "Move it away, then fetch it or add the original again"))
            }
        }
    }

    /// What people call a photo, and the visit it belongs to.
    private func photoName(_ dossier: DossierID, _ digest: Digest) throws -> (name: String, visit: Substring) {
        let row = try laptop.ledger.records(FieldKinds.photo, in: dossier, where: "r.sha256=?", [.blob(digest.bytes)]).first
        return (row?.text("name") ?? String(hex(digest.bytes).prefix(12)), dossier.description.prefix(8))
    }

    mutating func checkFiles() {
        for path in [Laptop.keyPath(laptop.home), Laptop.tokenPath(laptop.home)] where SecretFile.isOpenToOthers(path) {
            find("doctor.key-open", Phrase("別的使用者可以讀 \(path)", "other users can read \(path)"), Phrase("chmod 600 \(path)", "chmod 600 \(path)"))
        }
        if let free = freeBytes(laptop.home), free < 2_000_000_000 {
            find(
                "doctor.disk-low", Phrase("磁碟只剩 \(byteText(free))", "only \(byteText(free)) are free"),
                Phrase("請清出至少 2 GB 再出發", "Free 2 GB at least before a visit"))
        }
    }

    /// Which of both is here of a dossier that was taken away: what can be read and is not shown, or what is sealed.
    private mutating func checkWithdrawn() throws {
        let readable = try laptop.withdrawnDossiers().filter { $0.forgottenAt == nil && $0.refusedAt == nil }
        if !readable.isEmpty {
            find(
                "doctor.withdrawn-readable",
                Phrase("\(readable.count) 件收回案卷的內容還在這台電腦，不顯示", "\(readable.count) withdrawn dossiers are still on this computer, and not shown"),
                Phrase("plumb sync 會送出未送的、確認安全後清除", "plumb sync sends what is unsent and removes them once nothing can be lost"))
        }
        if try !laptop.unwiped().isEmpty {
            find(
                "doctor.withdrawn-unwiped",
                Phrase("收回案卷已清除，磁碟上的殘留還沒抹除", "withdrawn dossiers were removed, but not yet overwritten on the disk"),
                Phrase("關閉其他 plumb 後再 plumb sync", "Close other runs of plumb, then plumb sync"))
        }
        sealed = try laptop.sealedRemainders()
        for remainder in sealed where !laptop.isSound(remainder) {
            find(
                "doctor.sealed-damaged", serious: true,
                Phrase("封存的收回案卷不見或損壞：\(laptop.path(remainder))", "a sealed dossier is missing or damaged: \(laptop.path(remainder))"),
                Phrase(
                    "伺服器仍有內容；請通知資訊處立刻備份伺服器，之後 plumb sync",
                    "The server still holds its content; have the operator back it up now, then plumb sync"))
        }
    }

    mutating func checkStanding() throws {
        let skew = try laptop.clockSkew() ?? 0
        if abs(skew) > ClockSkew.tolerated {
            find("doctor.clock", ClockSkew.phrase(skew), Phrase("開啟自動校時", "Turn automatic time on"))
        }
        for divergence in try laptop.divergences(now: session.now) {
            find(
                divergence.isRepaired ? "doctor.diverged-repaired" : "doctor.diverged", serious: !divergence.isRepaired, divergence.phrase, divergence.fix)
        }
        let refusals = try laptop.refusals()
        for refusal in refusals {
            find(
                "doctor.refused", serious: refusal.reason == .forked,
                Phrase(
                    "\(refusal.dossier.description.prefix(8))：\(RefusalTexts.phrase(refusal.reason).zh)",
                    "\(refusal.dossier.description.prefix(8)): \(RefusalTexts.phrase(refusal.reason).en)"),
                Phrase("詳見 plumb status", "See plumb status"))
        }
        try checkWithdrawn()
        let staged = try laptop.database.first("SELECT count(*) FROM staged") { $0.int(0) } ?? 0
        if staged > 0 {
            find(
                "doctor.staged", Phrase("有 \(staged) 批資料在等前面的資料", "\(staged) chunks wait for what they build on"),
                Phrase("再同步一次：plumb sync", "Sync again: plumb sync"))
        }
    }
}

/// The commands about what happened and whether all is well.
enum SafetyCommands {
    static let all = [LogCommand.command] + UndoCommands.all + [DoctorCommand.command] + ExportCommands.all
}
