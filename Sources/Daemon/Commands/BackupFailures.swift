internal import Disclosure
internal import Terminal

extension CommandFailure {
    init(_ error: BackupError) {
        let found = error.findings.prefix(3)
        let (zh, en) = (found.map(\.zh).joined(separator: "；"), found.map(\.en).joined(separator: "; "))
        switch error.code {
        case "backup.none":
            self.init(
                code: error.code, message: Phrase("\(error.path) 沒有可用的備份。", "There is no usable backup in \(error.path)."),
                remedy: Phrase("請確認路徑；備份用 plumbd backup create 製作。", "Check the path; backups are made by plumbd backup create."), exitCode: .notFound)
        case "backup.not-whole":
            self.init(
                code: error.code, message: Phrase("備份檢查不通過，沒有還原：\(zh)。", "The backup did not pass its check; nothing was restored: \(en)."),
                remedy: Phrase("請用 --name 選較早的備份。", "Choose an earlier one with --name."), exitCode: .integrity)
        case "backup.wrong-key":
            self.init(
                code: error.code, message: Phrase("這不是這份備份的伺服器金鑰，沒有還原。", "This is not the key of the backup's server; nothing was restored."),
                remedy: Phrase("請用 plumbd key export 保存的檔案，或原來的 server.key。", "Give the file that plumbd key export made, or the old server.key."),
                exitCode: .notAuthorised)
        case "backup.not-empty":
            self.init(
                code: error.code, message: Phrase("\(error.path) 已經有資料，不會覆寫。", "\(error.path) is there already and is not overwritten."),
                remedy: Phrase("請改用別的資料夾。", "Use another folder."), exitCode: .usage)
        case "backup.anchor":
            self.init(
                code: error.code,
                message: Phrase("錨檔 \(error.path) 屬於另一部伺服器，沒有啟動。", "The anchor \(error.path) belongs to another server; the service did not start."),
                remedy: Phrase("請檢查 --data 和 --anchor；資料夾若被換掉，請找回原來的。", "Check --data and --anchor; if the folder was exchanged, find the right one."),
                exitCode: .integrity)
        default:
            self.init(
                code: error.code,
                message: Phrase(
                    "備份檔 \(error.path) 無法讀寫\(zh.isEmpty ? "" : "：\(zh)")。",
                    "The backup's file \(error.path) cannot be read or written\(en.isEmpty ? "" : ": \(en)")."),
                remedy: Phrase("請檢查權限和剩餘空間；較早的備份都還在。", "Check permissions and free space; earlier backups are still there."))
        }
    }

    init(_ error: JournalError) {
        switch error.code {
        case "journal.sealed":
            self.init(
                code: error.code, message: Phrase("第二日誌 \(error.path) 封存在另一把金鑰之下。", "The second journal \(error.path) is sealed under another key."),
                remedy: Phrase("請用這部伺服器的封存金鑰（--seal-key）。", "Give this server's seal key (--seal-key)."), exitCode: .notAuthorised)
        case "journal.foreign":
            self.init(
                code: error.code, message: Phrase("\(error.path) 是另一部伺服器的第二日誌。", "\(error.path) is the second journal of another server."),
                remedy: Phrase("每部伺服器用自己的資料夾。", "Each server has a folder of its own."), exitCode: .usage)
        case "journal.damaged":
            self.init(
                code: error.code, message: Phrase("第二日誌 \(error.path) 壞了或被改過。", "The second journal \(error.path) is damaged or was altered."),
                remedy: Phrase(
                    "請把它搬走留存，換一個空資料夾再啟動，並立刻做一次備份。", "Move it aside, start with an empty folder, and make a backup at once."),
                exitCode: .integrity)
        default:
            self.init(
                code: error.code, message: Phrase("第二日誌 \(error.path) 無法讀寫。", "The second journal \(error.path) cannot be read or written."),
                remedy: Phrase("請檢查磁碟、權限和剩餘空間。", "Check the disk, permissions and free space."))
        }
    }
}
