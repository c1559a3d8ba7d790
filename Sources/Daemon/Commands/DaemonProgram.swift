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
            initCommand, serveCommand, userAddCommand, userListCommand, inviteCommand, deviceListCommand, deviceRevokeCommand, doctorCommand, verifyCommand, migrateCommand,
            configCheckCommand,
        ],
        topics: [backupTopic], likely: [["init"], ["serve"], ["user", "add"], ["invite"], ["doctor"]]
    ).withGenerators(releaseDate: "2026-11-20") { $0.console }

    static let dataOption = OptionSpec(
        long: "data", value: Phrase("資料夾", "folder"), help: Phrase("伺服器的資料夾（或環境變數 PLUMBD_DATA）", "the server's folder (or PLUMBD_DATA)"),
        completion: "directory")

    private static let backupTopic = HelpTopic(
        name: "backup", aliases: ["備份"], title: Phrase("備份與金鑰", "Backup and key"),
        body: Phrase(
            """
            資料夾裡有三樣東西要備份：plumb.sqlite（所有資料）、server.key（簽章金鑰）、photos（照片）。

            plumb.sqlite 請用 sqlite3 的 .backup 複製，不要在服務執行時直接複製檔案。server.key 換掉以後，所有筆電都要重新登錄，所以請另外保存一份，並且只讓少數人拿得到。

            還原後先執行 plumbd doctor，再啟動服務。
            """,
            """
            Three things in the folder are to be backed up: plumb.sqlite (all data), server.key (the signing key) and photos.

            Copy plumb.sqlite with sqlite3's .backup, never the bare file while the service runs. With another server.key every laptop has to be enrolled again, so keep a second copy of it where only few people can get at it.

            After a restore run plumbd doctor before starting the service.
            """))
}
