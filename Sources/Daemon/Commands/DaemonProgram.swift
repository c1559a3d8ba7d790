internal import Glibc
package import Terminal

/// The program `plumbd`: its command table and its run.
package enum DaemonProgram {
    /// The program's version, as in `--version`.
    package static let version = "0.1.0"

    /// Runs one command line, without the program's name; returns the status for the shell.
    package static func run(_ arguments: [String]) async -> Int32 {
        // Whatever this program writes is for the account that it runs under, also in a folder that others can enter.
        umask(0o077)
        return await program.run(arguments, console: .standard()).rawValue
    }

    /// The program over the system's clock.
    package static let program = Program(table, explain: explain) { console, _ in Session(console: console, clock: systemMilliseconds) }

    /// All commands.
    package static let table = CommandTable<Session>(
        program: "plumbd", summary: Phrase("施工查核系統的伺服器", "the server of the inspection system"), version: version,
        versionFacts: [VersionFact("protocol", "1")],
        commands: [
            initCommand, serveCommand, userAddCommand, userListCommand, inviteCommand, deviceListCommand, deviceRevokeCommand, doctorCommand, verifyCommand,
            migrateCommand,
            configCheckCommand, rescueImportCommand,
        ] + backupCommands + restoreCommands + sealCommands,
        topics: [backupTopic], likely: [["init"], ["serve"], ["user", "add"], ["invite"], ["doctor"]]
    ).withGenerators(releaseDate: "2026-11-20") { $0.console }

    static let dataOption = OptionSpec(
        long: "data", value: Phrase("資料夾", "folder"), help: Phrase("伺服器的資料夾（或環境變數 PLUMBD_DATA）", "the server's folder (or PLUMBD_DATA)"),
        completion: "directory")

    static let sealKeyOption = OptionSpec(
        long: "seal-key", value: Phrase("檔案", "file"),
        help: Phrase(
            "封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/",
            "the seal key; else PLUMBD_SEAL_KEY, plumbd.conf, $CREDENTIALS_DIRECTORY/plumb-seal, ~/.config/plumb/"), completion: "file")

    private static let backupTopic = HelpTopic(
        name: "recovery", aliases: ["復原"], title: Phrase("備份、金鑰與還原", "Backup, key and restore"),
        body: Phrase(
            """
            每天執行 plumbd backup create，服務不用停；備份做完會立刻打開檢查一次，檢查過的才算數。照片只複製新的。

            金鑰不在備份裡：請用 plumbd key export 另外保存一份，只讓少數人拿得到；資料庫、備份和第二日誌都封存在封存金鑰之下，請把它的復原碼抄在紙上（plumbd seal-key show），和備份分開放。缺任何一把都不能還原。照片沒有加密。

            備份之後的異動靠第二日誌：serve --journal 指向另一顆磁碟，每筆異動先寫進去才回覆筆電。日誌也沒有的話，備份之後只在伺服器上的東西（新排的查核、指派、帳號、揭露紀錄）會遺失；筆電上的會自動交回。

            還原：plumbd backup restore 備份 --data 新資料夾 --journal 日誌 --key 金鑰檔，再啟動服務。伺服器先只收不送，等管理者看過缺漏清單並確認（plumb office restore show、confirm，或 plumbd restore gaps、confirm）。
            """,
            """
            Run plumbd backup create each day; the service goes on. The backup is opened and checked at once, and counts only then. Of photos only new ones are copied.

            The key is not in the backup: keep a copy made by plumbd key export where only few people can get at it. Database, backups and second journal are sealed under the seal key: put its recovery code on paper (plumbd seal-key show), apart from the backups. Without either nothing can be restored. Photos are not encrypted.

            What comes after the backup is in the second journal: serve --journal names a folder on another disk, and each change is written there before a laptop hears that it arrived. Where the journal is lost too, what only the server held since the backup (new visits, assignments, accounts, the record of disclosures) is lost; what laptops hold they hand back by themselves.

            To restore: plumbd backup restore BACKUP --data NEW --journal JOURNAL --key FILE, then start the service. It first takes in and gives out nothing, until an administrator has looked at the gap list and confirmed it (plumb office restore show and confirm, or plumbd restore gaps and confirm).
            """))
}
