internal import Database
internal import Evidence
package import HTTP
package import Inspection
internal import Ledger

/// Every problem that the daemon reports, numbered: the integer part is the HTTP status. Retired numbers stay listed.
/// A problem never tells more than its reader may know: absent and forbidden are one answer.
package enum Problems {
    package static let malformed = Problem(
        code: "400.1", zh: "請求內容無法解讀，沒有任何資料被改動。", en: "The request could not be read; nothing was changed.", remedyZh: "請更新程式後再試。",
        remedyEn: "Update the program and try again.")
    package static let commandMissing = Problem(
        code: "400.2", zh: "這個操作需要指令代碼（Plumb-Command），以免重送時做兩次。", en: "This operation needs a command id (Plumb-Command), so that a repeat does nothing twice.",
        remedyZh: "請用 plumb 指令操作。", remedyEn: "Use the plumb command.")
    package static let unauthenticated = Problem(
        code: "401.1", zh: "這部伺服器不認得這台裝置：它不是登錄時的那一部（例如換成了空的伺服器），或登錄資料已不在。什麼都沒有送出，本機資料都還在。",
        en:
            "This server does not know this device: it is not the one enrolled with (an empty one in its place?), or lost the enrolment. Nothing was sent, everything on the device is still there.",
        remedyZh: "不要刪除任何資料，請資訊處確認這個網址的伺服器。要重新登錄時，先用 plumb rescue export -o 檔案 存下還沒送出的，再以新的登錄碼登錄到新的 PLUMB_HOME。",
        remedyEn:
            "Delete nothing and have the operator check the server at this address. To enrol anew, save what is unsent with plumb rescue export -o FILE first, then use a new code in a new PLUMB_HOME."
    )
    package static let badCode = Problem(
        code: "401.2", zh: "登錄碼不對、已用過或已過期。", en: "The enrolment code is wrong, used or expired.", remedyZh: "請向資訊處索取新的登錄碼（plumbd invite）。",
        remedyEn: "Ask the operator for a new code (plumbd invite).")
    package static let notPermitted = Problem(
        code: "403.1", zh: "您的角色不能做這件事，什麼都沒有改。", en: "Your role may not do this; nothing was changed.",
        remedyZh: "請洽查核小組；限管理者的，請洽資訊處。", remedyEn: "Ask the inspection group's office; for what only administrators may do, the operator.")
    package static let notFound = Problem(
        code: "404.1", zh: "找不到這一筆。", en: "There is no such record.", remedyZh: "請用清單指令核對編號。", remedyEn: "Check the number with the list command.")
    package static let noRoute = Problem(code: "404.2", zh: "沒有這個網址。", en: "There is no such address.")
    package static let unknownDossiers = Problem(
        code: "409.1", zh: "有案卷簡稱對不上，什麼都沒收；完整重送即可。", en: "A dossier's short name did not fit; nothing was taken. Send names in full.",
        remedyZh: "程式會自動重送。", remedyEn: "The program sends again by itself.")
    package static let forked = Problem(
        code: "409.2", zh: "這台電腦的紀錄和伺服器上同一編號的紀錄不同：像是磁碟被複製或還原過。本機資料都還在，沒有遺失。",
        en:
            "This computer's history differs from what the server holds under the same numbers, as after a copied or restored disk. Everything on it is still there.",
        remedyZh: "請不要刪除本機資料，並洽資訊處。", remedyEn: "Delete nothing and call the operator.")
    package static let tooMuchWaits = Problem(
        code: "409.5", zh: "這台電腦送來、還在等前面異動的東西太多，或在同一案卷開了太多副本；這次沒有收下，本機資料都還在。",
        en:
            "Too much of what this computer sent waits for what it builds on, or it began too many replicas in one dossier; nothing of this was taken, everything on it is still there.",
        remedyZh: "請再執行一次 plumb sync；若一再出現，請洽資訊處。", remedyEn: "Run plumb sync again; if it comes back, call the operator.")
    package static let programTooOld = Problem(
        code: "426.1", zh: "這台電腦上的 plumb 太舊，伺服器已經聽不懂；什麼都沒有改，本機資料都還在。",
        en: "The plumb on this computer is too old for the server; nothing was changed, everything on it is still there.",
        remedyZh: "請更新 plumb 後再同步；在那之前可以照常記錄。", remedyEn: "Update plumb and sync again; until then go on recording.")
    package static let serverTooOld = Problem(
        code: "426.2", zh: "伺服器比這台電腦上的 plumb 舊，還聽不懂；什麼都沒有改，本機資料都還在。",
        en: "The server is older than the plumb on this computer; nothing was changed, everything on it is still there.",
        remedyZh: "請通知資訊處更新伺服器（plumbd）；在那之前可以照常記錄。", remedyEn: "Tell the operator to update the server (plumbd); until then go on recording.")
    package static let badSignature = Problem(
        code: "422.1", zh: "送來的異動簽章不符，一筆都沒收。本機資料都還在。",
        en: "The signature of the changes does not hold; none was taken. Everything on the laptop is still there.",
        remedyZh: "請執行 plumb doctor，並洽資訊處。", remedyEn: "Run plumb doctor and call the operator.")
    package static let foreignAuthor = Problem(
        code: "422.2", zh: "異動的作者不是這支金鑰的持有人，一筆都沒收。", en: "A change's author is not the person of the key; none was taken.", remedyZh: "請洽資訊處。",
        remedyEn: "Call the operator.")
    package static let chainLimit = Problem(
        code: "429.2", zh: "這台裝置一天內開了太多新的寫入編號，這次沒有收。本機資料都還在。",
        en: "This device began too many new chains in a day; none of this was taken. Everything on the laptop is still there.",
        remedyZh: "明天再同步即可；若一再發生請洽資訊處。", remedyEn: "Sync again tomorrow; if it happens again, call the operator.")
    package static let diskFull = Problem(
        code: "507.1", zh: "伺服器磁碟已滿，這次沒有收下任何東西；本機資料都還在。", en: "The server's disk is full; nothing of this was taken. Everything on the laptop is still there.",
        remedyZh: "請通知資訊處清出空間後再同步。", remedyEn: "Tell the operator, and sync again once there is room.")
    package static let diskFailing = Problem(
        code: "507.2", zh: "伺服器的磁碟無法寫入，這次沒有收下任何東西；先前收下的和本機資料都還在。",
        en: "The server's disk cannot be written; nothing of this was taken. What was taken before and everything on the laptop is still there.",
        remedyZh: "請通知資訊處檢查磁碟與檔案大小上限，之後再同步；不必重新啟動。",
        remedyEn: "Tell the operator to check the disk and the limit on file sizes, and sync again; no restart is needed.")
    package static let unconfirmed = Problem(
        code: "507.3", zh: "伺服器的磁碟沒有確認寫入：這次可能收下了，也可能沒有；本機資料都還在。",
        en: "The server's disk did not confirm the write: this may or may not have been taken. Everything on the laptop is still there.",
        remedyZh: "同步可以直接重做；其他操作請先查看是否已生效。請通知資訊處檢查磁碟。",
        remedyEn: "Sync again as it is; look before repeating anything else. Tell the operator to check the disk.")
    package static let busy = Problem(
        code: "503.1", zh: "伺服器忙，這次沒有做任何事。", en: "The server is busy; nothing was done.", remedyZh: "請稍後再試。", remedyEn: "Try again in a moment.")
    package static let journalFailed = Problem(
        code: "503.5", zh: "伺服器的第二日誌寫不進去，所以這次不算送到；本機資料都還在。",
        en: "The server's second journal cannot be written, so this does not count as delivered. Everything on the laptop is still there.",
        remedyZh: "請通知資訊處檢查 --journal 的磁碟，再同步一次。", remedyEn: "Tell the operator to look after the disk of --journal, and sync again.")
    package static let replaced = Problem(
        code: "503.7", zh: "伺服器的程式已換新版，舊的還在執行；這次沒有做任何事，本機資料都還在。",
        en: "The server's program was replaced and the old one still runs; nothing was done. Everything on the laptop is still there.",
        remedyZh: "請資訊處重新啟動 plumbd，再做一次。", remedyEn: "Ask the operator to restart plumbd, then do it again.")
    package static let giveOnly = Problem(
        code: "503.6", zh: "伺服器剛從備份還原，在查核小組確認缺漏清單之前只收資料，不提供任何內容。",
        en: "The server was restored and, until the office has confirmed the gap list, only takes in.",
        remedyZh: "管理者請執行 plumb office restore show，再 plumb office restore confirm；筆電請照常同步。",
        remedyEn: "An administrator runs plumb office restore show, then plumb office restore confirm; laptops go on syncing.")
    package static let internalFailure = Problem(
        code: "500.1", zh: "伺服器內部錯誤，這次沒有做任何事。", en: "The server failed inside; nothing was done.", remedyZh: "請把請求編號交給資訊處。",
        remedyEn: "Give the request's id to the operator.")

    /// A value that the caller sent and that cannot be taken.
    package static func invalid(_ field: String, zh: String, en: String) -> Problem {
        Problem(code: "422.4", zh: zh, en: en, details: [("field", .string(field))])
    }

    /// The problem for an error from below. Its full text goes to the log only.
    package static func from(_ error: any Error) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let refusal as Refusal: return Problem(refusal)
        case let error as LedgerError:
            switch error.code {
            case "ledger.unknown-dossier": return notFound
            case "ledger.forked": return forked
            case "ledger.bad-signature", "ledger.not-certified": return badSignature
            case "ledger.foreign-author": return foreignAuthor
            case "ledger.chain-limit": return chainLimit
            case "ledger.limit": return tooMuchWaits
            case "ledger.in-conflict":
                return Problem(
                    code: "409.3", zh: "這個欄位有衝突，請先選定其中一個值。", en: "This field is in conflict; choose one of its values first.",
                    remedyZh: "plumb office conflict list", remedyEn: "plumb office conflict list")
            default: return internalFailure
            }
        case is JournalError: return journalFailed
        case let error as DatabaseError:
            switch error.code {
            case "database.full": return diskFull
            case "database.full-or-io": return diskFailing
            case "database.unconfirmed": return unconfirmed
            case "database.too-new": return replaced
            default: return error.isBusy ? busy : internalFailure
            }
        case let error as EvidenceError:
            switch error.code {
            case "photo.disk-full": return diskFull
            case "photo.cannot-store": return diskFailing
            default: return internalFailure
            }
        default: return internalFailure
        }
    }
}

extension Problem {
    /// A rule of the trade refuses: code 422.3, with the rule's own code and source.
    package init(_ refusal: Refusal) {
        self.init(
            code: "422.3", zh: refusal.zh, en: refusal.en, remedyZh: refusal.remedyZh, remedyEn: refusal.remedyEn,
            details: [("rule", .string(refusal.rule)), ("refusal", .string(refusal.code))])
    }
}
