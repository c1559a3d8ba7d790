internal import Crypto
internal import Database
internal import Evidence
internal import Glibc
internal import HTTP
internal import Ledger
internal import Replication
package import Terminal

/// The one place where errors of the modules below become what a person reads: what happened, to which record, whether
/// the data is safe, what to do, and the exit code.
package enum ClientErrorTexts {
    /// The failure for an error; nil when nobody below throws such a one.
    package static func explain(_ error: any Error) -> CommandFailure? {
        switch error {
        case let error as LedgerError: ledger(error)
        case let error as DatabaseError: database(error)
        case let error as HTTPError: http(error)
        case let problem as Problem: self.problem(problem)
        case let error as EvidenceError: evidence(error)
        case let error as FileFailure where error.systemCode == ENOENT:
            CommandFailure(
                code: "laptop.no-file", message: Phrase("沒有這個檔案或資料夾：\(error.path)；什麼都沒有改", "there is no file or folder \(error.path); nothing was changed"),
                remedy: Phrase("請檢查路徑與檔名", "Check the path and the name"), exitCode: .notFound)
        case let error as FileFailure:
            CommandFailure(
                code: "laptop.file",
                message: Phrase("無法使用 \(error.path)（\(SystemReason(error.systemCode).zh)）", "cannot use \(error.path): \(SystemReason(error.systemCode).en)"),
                remedy: Phrase("請檢查磁碟空間與權限；已存入的資料不受影響", "Check free space and permissions; what was saved is not affected"),
                exitCode: isOfPath(error.systemCode) ? .usage : .failed)
        case let error as SealedBox.Failure: box(error)
        case let error as FormatError:
            CommandFailure(
                code: "sync.malformed",
                message: Phrase("伺服器的回覆無法解讀（\(error.place)），這次沒有改動任何資料", "the server's reply could not be read (\(error.place)); nothing was changed"),
                remedy: Phrase("請更新程式後再同步", "Update the program and sync again"), exitCode: .integrity)
        case let error as CryptoError:
            CommandFailure(
                code: error.code, message: Phrase("金鑰無法使用", "the key cannot be used"), remedy: Phrase("請執行 plumb doctor", "Run plumb doctor"),
                exitCode: .integrity)
        default: nil
        }
    }

    private static func box(_ error: SealedBox.Failure) -> CommandFailure {
        let nothing = Phrase("什麼都沒有改", "nothing was changed")
        let message =
            switch error {
            case .notABox: Phrase("這不是 plumb 的轉交檔或搶救檔；\(nothing.zh)", "this is no bundle or rescue file of plumb; \(nothing.en)")
            case .truncated: Phrase("檔案不完整（複製中斷？）；\(nothing.zh)", "the file is not whole (copying broken off?); \(nothing.en)")
            case .tooLarge: Phrase("內容或讀者太多，一個檔放不下", "more content or readers than one file takes")
            case .wrongLength: Phrase("寫檔時內容變了（照片被改動？），沒有寫出檔案", "the content changed while it was written (a photo?); no file was written")
            default: Phrase("檔案損壞或被改過；\(nothing.zh)", "the file is damaged or was altered; \(nothing.en)")
            }
        return CommandFailure(
            code: error.code, message: message, remedy: Phrase("請從原處再複製一次，並保留原檔", "Copy it again from where it came, and keep the original"),
            exitCode: error == .notABox ? .usage : .integrity)
    }

    private static func ledger(_ error: LedgerError) -> CommandFailure {
        let place = error.record.map { "（\(short($0))）" } ?? error.dossier.map { "（\(short($0))）" } ?? ""
        let placeEn = error.record.map { " (\(short($0)))" } ?? error.dossier.map { " (\(short($0)))" } ?? ""
        let (zh, en, remedy, exit): (String, String, Phrase?, ExitCode) =
            switch error.code {
            case "ledger.unknown-dossier":
                (
                    "這台電腦沒有這個案卷\(place)，或已不再開放", "this computer has no such dossier\(placeEn), or no longer", Phrase("請先 plumb sync", "Run plumb sync first"),
                    .notFound
                )
            case "ledger.in-conflict":
                (
                    "這個欄位有衝突\(place)，要先選定其中一個值；這次沒有存入", "this field is in conflict\(placeEn); choose one of its values first; nothing was saved",
                    Phrase("用 plumb conflict list 查看，再用 plumb conflict take 選定", "See plumb conflict list, then plumb conflict take"), .conflicts
                )
            case "ledger.sealed":
                (
                    "這個案卷已經定稿\(place)，不能再改；這次沒有存入", "this dossier is final\(placeEn) and cannot be changed; nothing was saved",
                    Phrase("要補充請洽領隊或查核小組", "Ask the leader or the office"), .notAuthorised
                )
            case "ledger.too-large":
                (
                    "一次存入的內容太多（上限 500 項、128 KB），沒有存入", "too much for one save (500 operations, 128 KB); nothing was saved",
                    Phrase("請縮短文字或分次存入", "Shorten the text or save in parts"), .usage
                )
            case "ledger.bad-signature":
                (
                    "簽章不符：對方不是登錄時的伺服器，或資料被改過；這次沒有改動任何資料",
                    "a signature does not hold: this is not the server enrolled with, or data was altered; nothing was changed",
                    Phrase("請不要刪除本機資料，並洽資訊處", "Delete nothing and call the operator"), .integrity
                )
            case "ledger.forked":
                (
                    "本機與伺服器在同一編號下的紀錄不同\(place)：像是磁碟被複製或還原過",
                    "this computer and the server differ under the same numbers\(placeEn), as after a copied or restored disk",
                    Phrase("請不要刪除本機資料，並洽資訊處", "Delete nothing and call the operator"), .integrity
                )
            case "ledger.missing-set", "ledger.broken-number", "ledger.broken-seal":
                (
                    "本機資料庫的紀錄不完整\(place)", "the log on this computer is incomplete\(placeEn)",
                    Phrase("請執行 plumb doctor，並洽資訊處", "Run plumb doctor and call the operator"), .integrity
                )
            case "ledger.view-ahead":
                ("存檔依據的畫面比資料新，沒有存入", "the view is newer than the data; nothing was saved", Phrase("請再做一次", "Do it again"), .failed)
            default:
                (
                    "紀錄簿拒絕了這次動作（\(error.code)），沒有改動", "the log refused this (\(error.code)); nothing was changed",
                    Phrase("請執行 plumb doctor", "Run plumb doctor"), .failed
                )
            }
        return CommandFailure(code: error.code, message: Phrase(zh, en), remedy: remedy, exitCode: exit)
    }

    private static func database(_ error: DatabaseError) -> CommandFailure {
        let saved = Phrase("先前存入的資料都還在；這次的沒有存入", "what was saved before is still there; this was not saved")
        let (message, remedy, exit): (Phrase, Phrase, ExitCode) =
            switch error.code {
            case "database.busy":
                (
                    Phrase("另一個 plumb 正在寫入，等了 5 秒還沒輪到；這次沒有存入", "another plumb is writing, and 5 seconds were not enough; nothing was saved"),
                    Phrase("等它做完（例如同步）再試一次", "Wait for it (a sync, for example) and try again"), .locked
                )
            case "database.full", "database.full-or-io":
                (
                    Phrase("磁碟已滿或無法寫入；\(saved.zh)", "the disk is full or cannot be written; \(saved.en)"), Phrase("請清出空間後再試", "Free some space and try again"),
                    .failed
                )
            case "database.unconfirmed":
                (
                    Phrase(
                        "磁碟沒有確認寫入；先前存入的資料都還在，這次的可能有存、也可能沒存",
                        "the disk did not confirm the write; what was saved before is still there, this may or may not have been saved"),
                    Phrase(
                        "重做之前先用 plumb log 看有沒有存入；磁碟可能有問題，請執行 plumb doctor",
                        "See plumb log before doing it again; the disk may be failing, run plumb doctor"), .failed
                )
            case "database.unreadable":
                (
                    Phrase("磁碟讀取失敗；這次沒有存入", "the disk could not be read; nothing was saved"),
                    Phrase("請先複製整個 PLUMB_HOME，再執行 plumb doctor", "Copy the whole PLUMB_HOME first, then run plumb doctor"), .integrity
                )
            case "database.read-only", "database.cannot-open":
                (
                    Phrase("資料庫無法開啟或唯讀；這次沒有存入", "the database cannot be opened or is read-only; nothing was saved"),
                    Phrase("請檢查 PLUMB_HOME 的權限", "Check the permissions of PLUMB_HOME"), .failed
                )
            case "database.corrupt":
                (
                    Phrase("資料庫損壞；已送出的紀錄伺服器都有", "the database is damaged; the server holds what was sent"),
                    Phrase(
                        "請不要刪除任何檔案；先複製整個 PLUMB_HOME，再以 plumb rescue export -o 檔案 救出還沒送出的，交給資訊處",
                        "Delete nothing; copy the whole PLUMB_HOME, save what is unsent with plumb rescue export -o FILE, and give it to the operator"),
                    .integrity
                )
            case "database.too-new":
                (
                    Phrase("資料庫是較新版程式寫的，這個版本不能動它", "the database was written by a newer program, which this one must not touch"),
                    Phrase("請更新 plumb；剛更新過就再執行一次", "Update plumb; just after an update, run it again"), .failed
                )
            default:
                (
                    Phrase("資料庫錯誤（\(error.engineCode)）；\(saved.zh)", "database error \(error.engineCode); \(saved.en)"),
                    Phrase("請執行 plumb doctor", "Run plumb doctor"), .failed
                )
            }
        return CommandFailure(code: error.code, message: message, remedy: remedy, exitCode: exit)
    }

    private static func http(_ error: HTTPError) -> CommandFailure {
        let exit: ExitCode =
            switch error.code {
            case .unreachable, .connectionLost, .timeout: .unreachable
            case .tls: .notAuthorised
            case .interrupted: .interrupted
            case .badRequest, .plainOffLoopback: .usage
            default: .failed
            }
        let safe = exit == .unreachable ? Phrase("本機資料都還在。", " Everything on this computer is still there.") : Phrase("", "")
        return CommandFailure(
            code: error.code.rawValue, message: Phrase(error.zh + safe.zh, error.en + safe.en),
            remedy: error.remedyZh.isEmpty ? nil : Phrase(error.remedyZh, error.remedyEn), exitCode: exit)
    }

    private static func problem(_ problem: Problem) -> CommandFailure {
        let exit: ExitCode =
            switch problem.status {
            case 401, 403: .notAuthorised
            case 404, 410: .notFound
            case 400, 413, 415, 422: .usage
            // What was asked for holds already, or there is nothing to confirm.
            case 409 where ["409.6", "409.21", "409.23"].contains(problem.code): .usage
            case 409: problem.code == "409.2" ? .integrity : .conflicts
            case 429, 502, 503, 504, 507: .unreachable
            default: .failed
            }
        return CommandFailure(
            code: "server." + problem.code, message: Phrase(problem.zh, problem.en),
            remedy: problem.remedyZh.isEmpty ? nil : Phrase(problem.remedyZh, problem.remedyEn), exitCode: exit)
    }

    private static func evidence(_ error: EvidenceError) -> CommandFailure {
        let path = error.path
        let (message, remedy, exit): (Phrase, Phrase?, ExitCode) =
            switch error.code {
            case "photo.unreadable":
                (
                    Phrase(
                        "讀不到照片 \(path)（\(SystemReason(error.systemCode).zh)），這次沒有加入任何照片",
                        "cannot read the photo \(path): \(SystemReason(error.systemCode).en); no photo was attached"),
                    Phrase("請檢查檔名與記憶卡", "Check the name and the memory card"),
                    error.systemCode == ENOENT ? .notFound : isOfPath(error.systemCode) ? .usage : .failed
                )
            case "photo.not-a-file": (Phrase("不是檔案：\(path)", "not a file: \(path)"), nil, .usage)
            case "photo.empty": (Phrase("照片是空檔：\(path)", "the photo is empty: \(path)"), Phrase("請重新從相機複製", "Copy it from the camera again"), .usage)
            case "photo.too-large":
                (
                    Phrase("照片超過 \(byteText(error.limit))：\(path)", "the photo exceeds \(byteText(error.limit)): \(path)"),
                    Phrase("請用相機的較小尺寸重拍，或另存較小的檔", "Take it in a smaller size"), .usage
                )
            case "photo.disk-full":
                (
                    Phrase("磁碟已滿，照片沒有存入；原檔未動", "the disk is full; the photo was not stored, the original is untouched"),
                    Phrase("請清出空間後再試", "Free some space and try again"), .failed
                )
            case "photo.damaged":
                (
                    Phrase("照片寫入後讀回不一致，沒有存入；原檔未動", "the photo read back otherwise than written; it was not stored, the original is untouched"),
                    Phrase("磁碟可能有問題，請執行 plumb doctor", "The disk may be failing; run plumb doctor"), .integrity
                )
            case "photo.wrong-hash":
                (Phrase("收到的照片與其雜湊不符，已丟棄", "the photo that came does not match its hash and was dropped"), Phrase("請再試一次", "Try again"), .integrity)
            case "photo.absent":
                (
                    Phrase("照片檔不在這台電腦：\(path)", "the photo's file is not on this computer: \(path)"),
                    Phrase("用 plumb photo list --fetch 取回", "Fetch it with plumb photo list --fetch"), .notFound
                )
            default:
                (
                    Phrase(
                        "照片無法存入 \(path)（\(SystemReason(error.systemCode).zh)）；原檔未動",
                        "the photo cannot be stored at \(path): \(SystemReason(error.systemCode).en); the original is untouched"),
                    Phrase("請檢查磁碟空間與權限", "Check free space and permissions"), .failed
                )
            }
        return CommandFailure(code: error.code, message: message, remedy: remedy, exitCode: exit)
    }

    private static func short(_ id: ID) -> String { String(id.description.prefix(8)) }
    /// Whether the path that was given is at fault rather than the disk.
    private static func isOfPath(_ number: Int32) -> Bool { [EISDIR, ENOTDIR, EACCES, EPERM, ENAMETOOLONG].contains(number) }
}

/// What the system says about a file, in both languages.
struct SystemReason {
    let zh: String
    let en: String

    /// - Parameter number: `errno`.
    init(_ number: Int32) {
        en = String(cString: strerror(number))
        zh =
            switch number {
            case ENOENT: "沒有這個檔案或資料夾"
            case EACCES, EPERM: "沒有權限"
            case EISDIR: "是資料夾，不是檔案"
            case ENOTDIR: "路徑中有一段不是資料夾"
            case EEXIST: "已經存在"
            case ENOSPC, EDQUOT: "磁碟已滿"
            case EROFS: "磁碟唯讀"
            case EIO: "磁碟讀寫失敗"
            case ENAMETOOLONG: "檔名太長"
            case EFBIG: "超過檔案大小上限"
            default: en
            }
    }
}
