internal import Disclosure
internal import Glibc
internal import HTTP
internal import Inspection
internal import Replication
internal import Terminal

extension DaemonProgram {
    static let backupCommands = [backupCreateCommand, backupVerifyCommand, backupRestoreCommand, keyExportCommand]

    private static let folderPositional = PositionalSpec(name: Phrase("備份資料夾", "BACKUPDIR"), help: Phrase("放備份的資料夾", "the folder of the backups"))
    private static let nameOption = OptionSpec(
        long: "name", value: Phrase("名稱", "name"), help: Phrase("哪一份備份，預設最新", "which backup, the newest unless given"))

    private static let backupCreateCommand = Command<Session>(
        path: ["backup", "create"], aliases: [["備份", "製作"]], summary: Phrase("備份執行中的伺服器，並立刻檢查", "back up the running server, and check the backup at once"),
        details: Phrase(
            "服務不用停。資料庫整份複製，照片只複製新的；金鑰不在裡面（見 plumbd key export）。檢查通過才算備份，筆電要到那時才會清掉自己的副本。檢查不通過時結束碼是 7。\n\n備份和第二日誌封存在封存金鑰之下（見 plumbd seal-key）：沒有那把金鑰的人只看得到照片、檔案大小和時間，也不能冒充伺服器或任何筆電。照片沒有加密；檔案只有擁有者能讀（0600）。金鑰不可以放在備份資料夾裡。",
            "The service goes on. The database is copied whole, of photos only new ones; the key is not part of it (see plumbd key export). Only a backup that passes its check counts, and laptops keep their copies until then. Ends with 7 when it does not pass.\n\nBackup and second journal are sealed under the seal key (see plumbd seal-key): whoever lacks it sees photos, sizes of files and times, and cannot pass for the server or for a laptop. Photos are not encrypted; files are readable by their owner alone (0600). The key must not lie in the folder of the backups."
        ),
        examples: [Example("plumbd backup create --data /var/lib/plumb --to /backup/plumb", Phrase("每日備份", "the daily backup"))],
        options: [
            dataOption, sealKeyOption,
            OptionSpec(long: "to", value: Phrase("資料夾", "folder"), help: Phrase("放備份的資料夾", "the folder of the backups"), completion: "directory"),
            OptionSpec(long: "keep", value: Phrase("份數", "count"), help: Phrase("保留幾份檢查過的備份，預設 7", "verified backups that are kept, 7 unless given")),
        ]
    ) { session, arguments in
        guard let folder = arguments.value("to") else { throw missing("to", Phrase("請加上 --to 資料夾。", "Add --to DIR.")) }
        guard let keep = Int(arguments.value("keep") ?? "7"), (1...10_000).contains(keep) else {
            throw missing("keep", Phrase("份數要是 1 到 10000 的數字。", "The count is a number from 1 to 10,000."))
        }
        let data = try session.data(arguments)
        try Door.requireServer(in: data)
        let report = try await session.door(arguments, besides: [folder]).createBackup(to: folder, keep: keep)
        let manifest = report.manifest
        if session.console.isJSON {
            session.write([
                "name": .string(manifest.name), "created": .moment(manifest.created), "folder": .string(folder),
                "bytes": .integer(Int64(manifest.database.bytes)), "photos": JSON(manifest.photos.count), "copied_photos": JSON(report.copiedPhotos),
                "verified": .bool(report.findings.isEmpty), "findings": session.json(report.findings),
            ])
        } else if report.findings.isEmpty {
            session.console.note(
                Phrase(
                    "備份 \(manifest.name) 完成並檢查過：照片 \(manifest.photos.count) 張，新複製 \(report.copiedPhotos) 張。",
                    "Backup \(manifest.name) is made and checked: \(manifest.photos.count) photos, \(report.copiedPhotos) of them new."))
        } else {
            tell(session, report.findings)
        }
        return report.findings.isEmpty ? .ok : .integrity
    }

    private static let backupVerifyCommand = Command<Session>(
        path: ["backup", "verify"], aliases: [["備份", "檢查"]], summary: Phrase("打開一份備份，檢查全部內容", "open a backup and check everything in it"),
        details: Phrase(
            "複製一份來檢查：資料庫本身、每一條異動鏈的雜湊、各表和異動紀錄、筆數、每張照片。備份本身不會被改動。有問題時結束碼是 7。",
            "Checks a copy of it: the database itself, the hashes of every chain, the tables against their log, the counts and each photo. The backup is not altered. Ends with 7 when something is wrong."
        ),
        examples: [Example("plumbd backup verify /backup/plumb", Phrase("檢查最新的備份", "check the newest backup"))], positionals: [folderPositional],
        options: [nameOption, sealKeyOption]
    ) { session, arguments in
        let folder = arguments.positional(0) ?? ""
        let seal = try session.sealKey(arguments, backup: folder)
        let findings = try Door.verifyBackup(in: folder, name: arguments.value("name"), seal: seal, now: session.clock())
        if session.console.isJSON {
            session.write(["sound": .bool(findings.isEmpty), "findings": session.json(findings)])
        } else if findings.isEmpty {
            session.console.note(Phrase("備份完整，可以還原。", "The backup is sound and can be restored."))
        } else {
            tell(session, findings)
        }
        return findings.isEmpty ? .ok : .integrity
    }

    private static let backupRestoreCommand = Command<Session>(
        path: ["backup", "restore"], aliases: [["備份", "還原"]],
        summary: Phrase("從備份和第二日誌建立伺服器資料夾", "make a server's folder from a backup and the second journal"),
        details: Phrase(
            "還原到空的資料夾；備份和日誌不會被改動。之後啟動服務：它先只收不送，筆電同步時會把持有的全部交回，等管理者看過缺漏清單並確認後才恢復。",
            "Restores into an empty folder; backup and journal are not altered. Then start the service: it takes in and gives out nothing, laptops that sync hand back all they hold, and normal service begins when an administrator has confirmed the gap list."
        ),
        examples: [
            Example(
                "plumbd backup restore /backup/plumb --data /var/lib/plumb --journal /journal/plumb --key server-key.txt",
                Phrase("還原最新的備份和之後的日誌", "restore the newest backup and the journal after it"))
        ], positionals: [folderPositional],
        options: [
            dataOption, nameOption, sealKeyOption,
            OptionSpec(long: "journal", value: Phrase("資料夾", "folder"), help: Phrase("第二日誌", "the second journal"), completion: "directory"),
            OptionSpec(
                long: "key", value: Phrase("檔案", "file"), help: Phrase("plumbd key export 寫的檔案，或 server.key", "what plumbd key export wrote, or server.key"),
                completion: "file"),
            OptionSpec(
                long: "anchor", value: Phrase("檔案", "file"), help: Phrase("serve 的錨檔，如果不在預設位置", "the anchor of serve, unless in its usual place"),
                completion: "file"),
        ]
    ) { session, arguments in
        guard let keyPath = arguments.value("key") else {
            throw missing("key", Phrase("請加上 --key 檔案（見 plumbd key export）。", "Add --key FILE (see plumbd key export)."))
        }
        guard let key = Door.readKeyFile(keyPath) else { throw unreadable(keyPath) }
        let folder = arguments.positional(0) ?? ""
        let anchor: String?
        if let given = arguments.value("anchor") {
            anchor = given
        } else {
            anchor = try Door.backupStore(folder, name: arguments.value("name")).map {
                Door.defaultAnchor(store: $0, environment: session.console.environment)
            }
        }
        let seal = try session.sealKey(arguments, backup: folder)
        let data = try session.data(arguments)
        let report = try Door.restore(
            from: folder, name: arguments.value("name"), to: data, journal: arguments.value("journal"), key: key, anchor: anchor,
            seal: seal, now: session.clock())
        let kept = session.moment(report.restoration.kept)
        if session.console.isJSON {
            session.write([
                "name": .string(report.manifest.name), "epoch": .integer(Int64(report.epoch.number)), "kept": .moment(report.restoration.kept),
                "journal_records": report.restoration.replayed.map { JSON($0) } ?? .null, "journal_sets": JSON(report.journalSets),
                "journal_whole": .bool(report.restoration.isJournalWhole), "photos": JSON(report.manifest.photos.count), "mode": "give-only",
            ])
            return .ok
        }
        session.console.note(Phrase("已還原備份 \(report.manifest.name)。", "The backup \(report.manifest.name) is restored."))
        if report.restoration.replayed != nil {
            session.console.note(
                report.restoration.isJournalWhole
                    ? Phrase(
                        "第二日誌完整，補回 \(report.journalSets) 筆異動，到 \(kept) 為止。",
                        "The second journal is whole and brought back \(report.journalSets) changes, up to \(kept).")
                    : Phrase(
                        "第二日誌有缺，補回 \(report.journalSets) 筆異動，到 \(kept) 為止。",
                        "The second journal has gaps; it brought back \(report.journalSets) changes, up to \(kept)."))
        } else {
            session.console.note(
                Phrase(
                    "沒有第二日誌：\(kept) 以後只在伺服器上的異動沒有了，筆電持有的會在同步時交回。",
                    "Without the second journal: what only the server held after \(kept) is gone; what laptops hold they hand back when they sync."))
        }
        session.console.note(
            Phrase(
                "下一步：plumbd serve --data \(data)（其他選項同原來的服務）；服務先只收不送，請讓筆電同步，再看 plumbd restore gaps --data \(data)。",
                "Next: plumbd serve --data \(data), with the service's other options as before; it only takes in at first. Let laptops sync, then see plumbd restore gaps --data \(data)."
            ))
        return .ok
    }

    private static let keyExportCommand = Command<Session>(
        path: ["key", "export"], aliases: [["金鑰", "匯出"]], summary: Phrase("寫出伺服器金鑰，另外保存", "write the server's key for safe keeping"),
        details: Phrase(
            "誰有它就能冒充伺服器：請離線保存，和備份分開放。沒有它就不能還原。",
            "Whoever has it can pass for the server: keep it off-line and apart from the backups. Without it nothing can be restored."),
        examples: [Example("plumbd key export --data /var/lib/plumb -o server-key.txt", Phrase("寫到只有自己能讀的檔案", "write a file that only its owner can read"))],
        options: [
            dataOption,
            OptionSpec(
                long: "output", short: "o", value: Phrase("檔案", "file"), help: Phrase("寫到新檔案；不給就印出來", "a new file; printed unless given"), completion: "file"),
        ]
    ) { session, arguments in
        let text = try Door.exportKey(data: try session.data(arguments))
        guard let path = arguments.value("output") else {
            session.console.write(session.console.isJSON ? JSON.object(pairs: [("key", .string(text))]).serialized() : String(text.dropLast()))
            return .ok
        }
        try Door.writeKeyFile(text, path)
        if session.console.isJSON {
            session.write(["file": .string(path)])
        } else {
            session.console.note(Phrase("金鑰已寫到 \(path)；請離線保存。", "The key is in \(path); keep it off-line."))
        }
        return .ok
    }

    private static func tell(_ session: Session, _ findings: [DataFinding]) {
        session.tell(findings)
        session.console.note(
            Phrase("備份有 \(findings.count) 個問題，不算數；較早的備份都還在。", "The backup has \(findings.count) findings and does not count; earlier ones are still there."))
    }

    private static func missing(_ option: String, _ remedy: Phrase) -> CommandFailure {
        CommandFailure(
            code: "plumbd.\(option)-missing", message: Phrase("--\(option) 沒有給或不能用。", "--\(option) is missing or cannot be used."), remedy: remedy,
            exitCode: .usage)
    }
}

extension Session {
    /// A member that holds a moment, as operators see it; empty when there is none.
    func moment(_ json: JSON?) -> String { json?.string.flatMap(LegalMoment.milliseconds(iso:)).map { moment($0) } ?? "" }

    /// A moment as operators see it, in legal time: `114-11-21 03:00`.
    func moment(_ milliseconds: Int64) -> String {
        let day = CalendarDay.legalDay(ofMillisecondsUTC: milliseconds)
        let minutes = (milliseconds / 60_000 + 8 * 60) % (24 * 60)
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return (console.calendar == .iso ? day.description : RocCalendar.format(day)) + " \(two(minutes / 60)):\(two(minutes % 60))"
    }
}
