internal import Disclosure
internal import HTTP
internal import Terminal

/// Errors of the modules below as what an operator reads on the terminal.
func explain(_ error: any Error) -> CommandFailure? {
    switch error {
    case let error as SetupError: return CommandFailure(error)
    case let error as BackupError: return CommandFailure(error)
    case let error as SealError: return CommandFailure(error)
    case let error as JournalError: return CommandFailure(error)
    case let error as HTTPError:
        return CommandFailure(
            code: error.code.rawValue, message: Phrase(error.zh + detail(error), error.en + detail(error)),
            remedy: error.remedyEn.isEmpty ? nil : Phrase(error.remedyZh, error.remedyEn),
            exitCode: error.code == .badConfiguration || error.code == .plainOffLoopback ? .usage : .failed)
    default:
        let problem = Problems.from(error)
        return problem.status == 507 ? diskFailure(problem) : CommandFailure(problem, cause: error)
    }
}

/// A disk that does not take writes, as the operator at the server reads it.
private func diskFailure(_ problem: Problem) -> CommandFailure {
    let what: Phrase =
        switch problem.code {
        case "507.1": Phrase("磁碟已滿；這次沒有寫入任何東西，先前的資料都完整", "The disk is full; nothing of this was written, everything before it is sound")
        case "507.3":
            Phrase(
                "磁碟沒有確認寫入；這次可能有寫入、也可能沒有，先前的資料都完整",
                "The disk did not confirm the write; this may or may not have been written, everything before it is sound")
        case "507.4": Phrase(problem.zh, problem.en)
        default:
            Phrase(
                "磁碟無法寫入；這次沒有寫入任何東西，先前的資料都完整", "The disk cannot be written; nothing of this was written, everything before it is sound")
        }
    return CommandFailure(
        code: "problem.\(problem.code)", message: what,
        remedy: Phrase(
            "請清出空間（或檢查磁碟、檔案大小上限）後再做一次；執行中的服務會自己恢復",
            "Free some space, or check the disk and the limit on file sizes, and do it again; a running service recovers by itself"
        ))
}

private func detail(_ error: HTTPError) -> String { error.detail.isEmpty ? "" : " (\(error.detail))" }

extension CommandFailure {
    init(_ error: SetupError) {
        switch error.code {
        case "setup.exists":
            self.init(
                code: error.code, message: Phrase("\(error.path) 已經有伺服器資料，不會覆寫。", "\(error.path) holds a server already; it is not overwritten."),
                remedy: Phrase("請改用別的資料夾；要新增帳號請用 plumbd user add。", "Use another folder; to add an account use plumbd user add."), exitCode: .usage)
        case "setup.missing":
            self.init(
                code: error.code, message: Phrase("\(error.path) 沒有伺服器資料。", "\(error.path) holds no server."),
                remedy: Phrase("請先執行 plumbd init --data 資料夾。", "Run plumbd init --data DIR first."), exitCode: .notInitialised)
        case "setup.key":
            self.init(
                code: error.code, message: Phrase("讀不到伺服器金鑰 \(error.path)。", "The server's key \(error.path) cannot be read."),
                remedy: Phrase(
                    "備份裡沒有它：請把資料夾整個留著，用另外保存的金鑰檔 plumbd backup restore 備份 --data 新資料夾 --key 金鑰檔；不要重新 init。",
                    "No backup holds it: keep the whole folder and run plumbd backup restore BACKUP --data NEW --key FILE with the key kept elsewhere; do not run init again."
                ),
                exitCode: .integrity)
        case "setup.file-exists":
            self.init(
                code: error.code, message: Phrase("\(error.path) 已經存在，沒有覆寫。", "\(error.path) exists already and was not overwritten."),
                remedy: Phrase("請換一個檔名。", "Use another name."), exitCode: .usage)
        case "setup.too-new":
            self.init(
                code: error.code,
                message: Phrase(
                    "\(error.path) 是較新版的 plumbd 寫的，這個版本不能動它；什麼都沒有改。",
                    "\(error.path) was written by a newer plumbd, which this one must not touch; nothing was changed."),
                remedy: Phrase("請安裝較新的 plumbd；要回到舊版請還原升級前的備份。", "Install the newer plumbd; to go back, restore the backup from before the upgrade."))
        default:
            self.init(
                code: error.code, message: Phrase("不能在 \(error.path) 寫入。", "Cannot write in \(error.path)."),
                remedy: Phrase("請檢查資料夾的權限和剩餘空間。", "Check the folder's permissions and free space."))
        }
    }

    /// A problem as on the wire; of a failure inside, the operator sees the cause too.
    init(_ problem: Problem, cause: any Error) {
        let detail = problem.status == 500 ? " (\(debugText(cause)))" : ""
        let exitCode: ExitCode =
            switch problem.status {
            case 401, 403: .notAuthorised
            case 404: .notFound
            // A name that is taken, a value out of range: the line has to be written otherwise.
            case 400, 409, 413, 415, 422: .usage
            case 503: .locked
            default: .failed
            }
        self.init(
            code: "problem.\(problem.code)", message: Phrase(problem.zh + detail, problem.en + detail),
            remedy: problem.remedyEn.isEmpty ? nil : Phrase(problem.remedyZh, problem.remedyEn), exitCode: exitCode)
    }
}
