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
        let findings = found.findings + photos.damaged.map { .photo($0) }
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
                "sound": .bool(findings.isEmpty), "findings": session.json(findings), "dossiers": JSON(found.dossiers),
                "sets": JSON(found.sets), "rows": JSON(found.rows), "differing": JSON(found.differing), "photos": JSON(photos.photos),
                "parts_removed": JSON(sweep.parts),
                "orphans_removed": JSON(sweep.orphans), "rescue_parts_removed": JSON(sweep.rescues),
            ])
        } else {
            session.tell(findings)
            session.console.note(
                Phrase(
                    "案卷 \(found.dossiers)、異動 \(found.sets)、列 \(found.rows)；不同的案卷 \(found.differing)",
                    "\(found.dossiers) dossiers, \(found.sets) saves, \(found.rows) rows; \(found.differing) dossiers differed"))
            for phrase in conclusions(findings) { session.console.note(phrase) }
        }
        return findings.isEmpty ? .ok : .integrity
    }

    /// What the findings mean together, and what to do.
    private static func conclusions(_ findings: [DataFinding]) -> [Phrase] {
        func count(_ code: String) -> Int { findings.count { $0.code == code } }
        let photos = count("doctor.photo-damaged"), rebuilt = count("doctor.tables-rebuilt"), differing = count("doctor.tables-differ")
        var phrases: [Phrase] = []
        if findings.isEmpty { phrases.append(Phrase("資料完整，沒有發現問題。", "Everything is sound.")) }
        if findings.count > photos + rebuilt + differing {
            phrases.append(
                Phrase(
                    "發現 \(findings.count) 個問題，資料有損壞。請先停止服務並複製整個資料夾，再從最近的備份還原（plumbd backup restore）；筆電持有的會在同步時交回。",
                    "\(findings.count) findings; data is damaged. Stop the service, copy the whole folder, then restore the latest backup (plumbd backup restore); laptops hand back what they hold."
                ))
        } else if differing > 0 {
            phrases.append(
                Phrase(
                    "\(differing) 個案卷的表格與紀錄簿不同；紀錄簿完整，沒有遺失。請執行 plumbd doctor --rebuild 重建。",
                    "The tables of \(differing) dossiers differ; the log is whole and nothing is lost. Run plumbd doctor --rebuild."))
        } else if rebuilt > 0 {
            phrases.append(
                Phrase(
                    "\(rebuilt) 個案卷的表格已依紀錄簿重建，沒有遺失；請再執行一次 plumbd doctor 確認。",
                    "The tables of \(rebuilt) dossiers were rebuilt from the log; nothing is lost. Run plumbd doctor once more to be sure."))
        }
        if photos > 0 {
            phrases.append(
                Phrase(
                    "\(photos) 張照片損壞：請把列出的檔案移走，持有它的筆電同步時會再送來；這些照片不影響資料庫。",
                    "\(photos) damaged photos: move the files that are listed away, and laptops that hold them send them again; the database is not affected."))
        }
        return phrases
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

extension Session {
    /// Findings for programs: `code`, `text`, `dossier`.
    func json(_ findings: [DataFinding]) -> JSON { .array(findings.map { $0.json(text($0.zh, $0.en)) }) }

    /// Findings for the operator, a line each.
    func tell(_ findings: [DataFinding]) {
        for finding in findings { console.write("!! \(text(finding.zh, finding.en)) [\(finding.code)]") }
    }
}
