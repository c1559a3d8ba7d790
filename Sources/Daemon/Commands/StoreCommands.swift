internal import Disclosure
internal import HTTP
internal import Terminal

extension DaemonProgram {
    static let doctorCommand = Command<Session>(
        path: ["doctor"], aliases: [["檢查"]], summary: Phrase("檢查全部資料", "check everything that is stored"),
        details: Phrase(
            "檢查資料庫本身、每一條異動鏈的雜湊，並從紀錄重算各表來比對，也核對每張照片的雜湊；只看不改。--rebuild 另把不同的表換成重算的結果，並清除逾期的照片殘檔。有問題時結束碼是 7。",
            "Checks the database itself and the hashes of every chain, and folds the log anew to compare the tables, and reads every photo; it changes nothing. --rebuild also replaces tables that differ and removes photo leftovers whose time is over. Ends with 7 when something is wrong."
        ),
        examples: [
            Example("plumbd doctor --data /var/lib/plumb", Phrase("檢查伺服器資料", "check a server's data")),
            Example("plumbd doctor --rebuild --data /var/lib/plumb", Phrase("檢查，並重建不同的表", "check, and rebuild tables that differ")),
        ],
        options: [dataOption, sealKeyOption, OptionSpec(long: "rebuild", help: Phrase("把與紀錄不同的表換成重算的結果", "replace tables that differ from the log"))]
    ) { session, arguments in
        let door = try session.door(arguments)
        let found = try await door.doctor(rebuilding: arguments.isOn("rebuild"))
        let photos = try await door.checkPhotos()
        let findings =
            found.findings
            + photos.damaged.map {
                session.text(
                    "照片 \($0) 與檔名不符（損壞）；請把該檔移走，持有它的筆電同步時會再送來",
                    "photo \($0) is not what its name says; move it away, and laptops that hold it send it again")
            }
        let sweep = arguments.isOn("rebuild") ? try await door.sweepPhotos() : PhotoSweep()
        if sweep.bytes > 0 {
            session.console.note(
                Phrase(
                    "已清除逾期未續傳的照片 \(sweep.parts) 個、無紀錄的照片 \(sweep.orphans) 張、未傳完的搶救檔 \(sweep.rescues) 個。",
                    "Removed \(sweep.parts) uploads that nobody went on with, \(sweep.orphans) photos without a record and \(sweep.rescues) unfinished rescue files."
                ))
        }
        if session.console.isJSON {
            session.write([
                "sound": .bool(findings.isEmpty), "findings": .array(findings.map(JSON.string)), "dossiers": JSON(found.dossiers),
                "sets": JSON(found.sets), "rows": JSON(found.rows), "differing": JSON(found.differing), "photos": JSON(photos.photos),
                "parts_removed": JSON(sweep.parts),
                "orphans_removed": JSON(sweep.orphans), "rescue_parts_removed": JSON(sweep.rescues),
            ])
        } else {
            for finding in findings { session.console.write(finding) }
            session.console.note(
                Phrase(
                    "案卷 \(found.dossiers)、異動 \(found.sets)、列 \(found.rows)；不同的案卷 \(found.differing)",
                    "\(found.dossiers) dossiers, \(found.sets) saves, \(found.rows) rows; \(found.differing) dossiers differed"))
            session.console.note(
                findings.isEmpty
                    ? Phrase("資料完整，沒有發現問題。", "Everything is sound.")
                    : found.findings.isEmpty
                        ? Phrase(
                            "發現 \(findings.count) 張損壞的照片；資料庫完整，不需要還原。", "\(findings.count) damaged photos; the database is sound, nothing needs to be restored."
                        )
                        : Phrase(
                            "發現 \(findings.count) 個問題。請先備份整個資料夾，再從最近的備份還原。",
                            "\(findings.count) findings. Copy the whole folder first, then restore the latest backup."))
        }
        return findings.isEmpty ? .ok : .integrity
    }

    static let migrateCommand = Command<Session>(
        path: ["migrate"], aliases: [["升級"]], summary: Phrase("把資料庫升到這個程式的版本", "bring the database to this program's version"),
        details: Phrase(
            "啟動服務時會自動升級；這個指令讓你先做。服務執行中不能使用。升級不能退回，請先備份。",
            "Starting the service does it by itself; this command does it beforehand. Not while the service runs. There is no way back, so make a backup first."
        ),
        examples: [Example("plumbd migrate --data /var/lib/plumb", Phrase("升級資料庫", "migrate the database"))], options: [dataOption, sealKeyOption]
    ) { session, arguments in
        let data = try session.data(arguments)
        // Before the lock, which would make its file in a folder that holds no server.
        try Door.requireServer(in: data)
        let lock = try FolderLock(data)
        defer { lock.release() }
        let seal = try session.sealKey(arguments, data)
        var names = try Door.migrate(data: data, seal: seal)
        if let seal, try Door.seal(data: data, under: seal) { names.append("seal \(seal.check)") }
        if session.console.isJSON {
            session.write(["migrations": .array(names.map(JSON.string))])
        } else if names.isEmpty {
            session.console.note(Phrase("資料庫已是最新版本。", "The database is up to date."))
        } else {
            for name in names { session.console.write(name) }
        }
        return .ok
    }
}
