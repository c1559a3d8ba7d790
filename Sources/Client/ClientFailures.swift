internal import Inspection
internal import Replication
internal import Terminal

/// Failures that commands of this module find themselves; every sentence of them is here or in `ClientErrorTexts`.
enum ClientFailures {
    static func notEnrolled(_ home: String) -> CommandFailure {
        CommandFailure(
            code: "laptop.not-enrolled", message: Phrase("這台電腦還沒有登錄（\(home)）", "this computer is not enrolled (\(home))"),
            remedy: Phrase("請向資訊處索取登錄碼，再執行 plumb enroll 網址 登錄碼", "Ask the operator for a code and run plumb enroll URL CODE"),
            exitCode: .notInitialised)
    }

    static func keyMissing(_ path: String) -> CommandFailure {
        CommandFailure(
            code: "laptop.key-missing", message: Phrase("金鑰檔遺失或損壞：\(path)", "the key file is missing or damaged: \(path)"),
            remedy: Phrase("資料都還在資料庫裡；請不要刪除，並洽資訊處", "The data is still in the database; delete nothing and call the operator"),
            exitCode: .integrity)
    }

    static func alreadyEnrolled(_ name: String, _ server: String, _ home: String) -> CommandFailure {
        CommandFailure(
            code: "laptop.already-enrolled",
            message: Phrase("這裡已經登錄為 \(name)（\(server)）", "already enrolled here as \(name) (\(server))"),
            remedy: Phrase("另一個人請用自己的 PLUMB_HOME；\(home) 保持不動", "Another person uses a PLUMB_HOME of their own; \(home) stays as it is"),
            exitCode: .usage)
    }

    static func badEnrolmentAnswer() -> CommandFailure {
        CommandFailure(
            code: "enroll.bad-answer", message: Phrase("伺服器的登錄回覆看不懂", "the server's answer to the enrolment makes no sense"),
            remedy: Phrase("請確認網址指向 plumbd，並更新程式", "Check that the address is plumbd's, and update this program"))
    }

    static func notAnAddress(_ text: String) -> CommandFailure {
        CommandFailure(
            code: "enroll.bad-address", message: Phrase("不是伺服器網址：\(text)", "not a server's address: \(text)"),
            remedy: Phrase("請寫成 https://主機 或 http://127.0.0.1:8115", "Write https://HOST, or http://127.0.0.1:8115"), exitCode: .usage)
    }

    static func serverReplaced() -> CommandFailure {
        CommandFailure(
            code: "sync.server-replaced",
            message: Phrase(
                "這個網址的伺服器不是登錄時的那一部，或已從備份還原；這次什麼都沒有改，本機資料都還在",
                "the server at this address is not the one enrolled with, or was restored from a backup; nothing was changed, everything here is still there"),
            remedy: Phrase("請不要刪除本機資料，並洽資訊處", "Delete nothing and call the operator"), exitCode: .integrity)
    }

    /// The server speaks another version of the sync messages.
    static func otherVersion(_ server: ProtocolVersion.Other) -> CommandFailure {
        switch server {
        case .newer:
            CommandFailure(
                code: "sync.server-newer",
                message: Phrase(
                    "伺服器比這個 plumb 新，它的回覆讀不懂；這次沒有改動任何資料，本機資料都還在",
                    "the server is newer than this plumb, which cannot read its reply; nothing was changed, everything here is still there"),
                remedy: Phrase("請更新 plumb 後再同步；在那之前可以照常記錄", "Update plumb and sync again; until then go on recording"))
        case .older:
            CommandFailure(
                code: "sync.server-older",
                message: Phrase(
                    "伺服器比這個 plumb 舊，它的回覆讀不懂；這次沒有改動任何資料，本機資料都還在",
                    "the server is older than this plumb, which cannot read its reply; nothing was changed, everything here is still there"),
                remedy: Phrase(
                    "請通知資訊處更新伺服器（plumbd）；在那之前可以照常記錄", "Tell the operator to update the server (plumbd); until then go on recording"))
        }
    }

    static func visitNotFound(_ text: String) -> CommandFailure {
        CommandFailure(
            code: "visit.not-found", message: Phrase("找不到查核案「\(text)」", "no such visit: \(text)"),
            remedy: Phrase("用 plumb visit list 查看代號；剛派的案子要先 plumb sync", "See plumb visit list; a new visit needs plumb sync first"),
            exitCode: .notFound)
    }

    /// The server's sets build on a past of which this laptop has another one that the server would not take.
    static func unshownPast() -> CommandFailure {
        CommandFailure(
            code: "sync.unshown-past",
            message: Phrase(
                "這台電腦有伺服器還沒收下的內容，伺服器的新內容暫時接不上（磁碟複製或還原過，而送出時中斷？）；本機資料都還在，這次接不上的沒有收下",
                "the server has not taken some of what is here, and what it sends does not fit on it yet (a copied or restored disk, and a push cut on the way?); everything here is still there, and what did not fit was not taken"
            ), remedy: Phrase("請再執行 plumb sync；若一再出現請洽資訊處，不要刪除資料", "Run plumb sync again; if it stays, delete nothing and call the operator"),
            exitCode: .outstanding)
    }

    static func visitWithdrawn(_ name: String, _ whereabouts: Phrase) -> CommandFailure {
        CommandFailure(
            code: "visit.withdrawn",
            message: Phrase("查核案 \(name) 已由查核小組收回；\(whereabouts.zh)", "the office has withdrawn visit \(name); \(whereabouts.en)"),
            remedy: Phrase("有疑問請洽查核小組；重新開放後 plumb sync 會取回全部內容", "Ask the office; once it is open again, plumb sync brings everything back"),
            exitCode: .notAuthorised)
    }

    static func leaseOver(_ text: String) -> CommandFailure {
        CommandFailure(
            code: "visit.lease-over",
            message: Phrase(
                "找不到「\(text)」；這台電腦太久沒有同步，未到日的查核案暫不顯示，資料都還在",
                "\(text) is not found; this computer has not synced for too long, so visits to come are hidden; nothing is lost"),
            remedy: Phrase("plumb sync 後恢復顯示；今天與已開始的案子照常可以記錄", "plumb sync shows them again; visits of today and those begun can be recorded as ever"),
            exitCode: .notFound)
    }

    static func visitAmbiguous(_ text: String, _ candidates: [String]) -> CommandFailure {
        let list = candidates.joined(separator: " ")
        return CommandFailure(
            code: "visit.ambiguous", message: Phrase("「\(text)」符合多個查核案：\(list)", "\(text) fits several visits: \(list)"),
            remedy: Phrase("請多寫幾碼", "Write more digits"), exitCode: .usage)
    }

    static func recordNotFound(_ kind: Phrase, _ text: String, list: String) -> CommandFailure {
        CommandFailure(
            code: "record.not-found", message: Phrase("找不到\(kind.zh)「\(text)」", "no such \(kind.en): \(text)"),
            remedy: Phrase("用 \(list) 查看編號", "See \(list)"), exitCode: .notFound)
    }

    static func bundleNotRescue(_ path: String) -> CommandFailure {
        CommandFailure(
            code: "rescue.is-a-bundle",
            message: Phrase("\(path) 是同事的轉交檔，不是搶救檔；什麼都沒有改", "\(path) is a colleague's bundle, no rescue file; nothing was changed"),
            remedy: Phrase("請用 plumb bundle import \(path)", "Use plumb bundle import \(path)"), exitCode: .usage)
    }

    static func recordAmbiguous(_ kind: Phrase, _ text: String, _ ids: [String]) -> CommandFailure {
        let (list, listEn) = (ids.joined(separator: "、"), ids.joined(separator: ", "))
        return CommandFailure(
            code: "record.ambiguous",
            message: Phrase(
                "\(kind.zh)「\(text)」有 \(ids.count) 筆（兩台電腦各自編號）：\(list)", "\(ids.count) records are \(kind.en) \(text) (numbered on two laptops): \(listEn)"),
            remedy: Phrase("請改用上列 8 碼代號", "Use one of these ids instead"), exitCode: .usage)
    }

    static func nothingToChange(_ options: [String]) -> CommandFailure {
        let list = options.joined(separator: " ")
        return CommandFailure(
            code: "usage.nothing-to-change", message: Phrase("沒有要改的內容", "nothing to change was given"),
            remedy: Phrase("可用 \(list)", "Give some of \(list)"), exitCode: .usage)
    }

    static func unknownCode(_ code: String, _ near: [String]) -> CommandFailure {
        let hint = near.isEmpty ? "" : near.joined(separator: " ")
        return CommandFailure(
            code: "defect.unknown-code", message: Phrase("缺失編號表沒有「\(code)」，沒有存入任何資料", "the defect list has no code \(code); nothing was saved"),
            remedy: Phrase("相近的編號：\(hint.isEmpty ? "無" : hint)；確定要用請加 --force", "Near it: \(hint.isEmpty ? "none" : hint); add --force to use it all the same"),
            exitCode: .usage)
    }

    static func pointsNotPermitted(_ points: Int, _ allowed: [Int]) -> CommandFailure {
        let list = allowed.map(String.init).joined(separator: " ")
        return CommandFailure(
            code: "defect.points-not-permitted",
            message: Phrase("這個項目與程度不能扣 \(points) 點，沒有存入任何資料", "\(points) points do not fit this item and severity; nothing was saved"),
            remedy: Phrase("可用：\(list)；確定要用請加 --force", "Allowed: \(list); add --force to use it all the same"), exitCode: .usage)
    }

    static func refused(_ refusal: Refusal) -> CommandFailure {
        CommandFailure(
            code: refusal.code, message: Phrase(refusal.zh, refusal.en), remedy: Phrase(refusal.remedyZh, refusal.remedyEn), exitCode: .usage)
    }

    static func noSheet(_ visit: String) -> CommandFailure {
        CommandFailure(
            code: "score.no-sheet", message: Phrase("查核案 \(visit) 沒有您的評分表", "there is no score sheet of yours for visit \(visit)"),
            remedy: Phrase("評分表只給派定的委員；剛派的案子要先 plumb sync", "Only members of the team have one; a new visit needs plumb sync first"),
            exitCode: .notAuthorised)
    }

    static func mayNotFinalise(_ visit: String) -> CommandFailure {
        CommandFailure(
            code: "visit.may-not-finalise",
            message: Phrase("查核案 \(visit) 只能由領隊定稿，您也沒有可送出的評分表", "only the leader finalises visit \(visit), and you have no score sheet to hand in"),
            exitCode: .notAuthorised)
    }

    static func openConflicts(_ count: Int) -> CommandFailure {
        CommandFailure(
            code: "visit.open-conflicts", message: Phrase("還有 \(count) 個衝突沒有選定，不能定稿", "\(count) conflicts are open; the visit cannot be finalised"),
            remedy: Phrase("用 plumb conflict list 查看，再用 plumb conflict take 選定", "See plumb conflict list, then plumb conflict take"), exitCode: .conflicts)
    }

    /// After a visit is final nobody of the team writes any more: what a second finalising let count, and stands against something else.
    static func conflictOfFinal(_ name: String) -> CommandFailure {
        CommandFailure(
            code: "conflict.final",
            message: Phrase(
                "\(name) 已經定稿，衝突要由查核小組選定；這次沒有改，各個值都還在",
                "\(name) is final, so that the office settles its conflicts; nothing was changed, and every value is kept"),
            remedy: Phrase(
                "請查核小組用 plumb office conflict take 選定，之後再同步", "Ask the office to settle it with plumb office conflict take, then sync"),
            exitCode: .conflicts)
    }

    static func needsConfirmation(_ option: String) -> CommandFailure {
        CommandFailure(
            code: "usage.not-confirmed", message: Phrase("沒有確認，什麼都沒有改", "not confirmed; nothing was changed"),
            remedy: Phrase("確定要做請加 \(option)", "Add \(option) to do it"), exitCode: .usage)
    }

    static func conflictChoice(_ reason: Phrase) -> CommandFailure {
        CommandFailure(
            code: "conflict.choice", message: reason,
            remedy: Phrase("用 plumb conflict show 代號 看各個值與編號", "See plumb conflict show ID for the values and their numbers"),
            exitCode: .usage)
    }

    static func noDraft(_ text: String) -> CommandFailure {
        CommandFailure(
            code: "draft.not-found", message: Phrase("沒有草稿 \(text)", "there is no draft \(text)"), remedy: Phrase("用 plumb status 查看草稿", "See plumb status"),
            exitCode: .notFound)
    }
}

extension ClientFailures {
    /// A file that is no JPEG, PNG or HEIC picture.
    static func notAPicture(_ name: String) -> CommandFailure {
        CommandFailure(
            code: "photo.not-a-picture", message: Phrase("「\(name)」不是照片，這次沒有存入任何照片", "\(name) is no picture; no photo was saved"),
            remedy: Phrase("請選 JPEG、PNG 或 HEIC 檔", "Choose a JPEG, PNG or HEIC file"), exitCode: .usage)
    }

    /// More than a visit may hold, told before anything is stored.
    static func photoLimit(_ refusal: Refusal) -> CommandFailure {
        CommandFailure(
            code: refusal.code, message: Phrase(refusal.zh + "這次沒有存入任何照片", refusal.en + " No photo was saved."),
            remedy: Phrase(refusal.remedyZh, refusal.remedyEn), exitCode: .usage)
    }

    static func photoAmbiguous(_ text: String, _ ids: [String]) -> CommandFailure {
        let list = ids.joined(separator: " ")
        return CommandFailure(
            code: "record.ambiguous", message: Phrase("「\(text)」有 \(ids.count) 張照片：\(list)", "\(ids.count) photos are \(text): \(list)"),
            remedy: Phrase("請改用上列代號", "Use one of these ids instead"), exitCode: .usage)
    }

    /// The server's answers about a photo lead nowhere.
    static func photoStuck(_ name: String) -> CommandFailure {
        CommandFailure(
            code: "photo.stuck", message: Phrase("照片 \(name) 送不進去，伺服器沒有多收；檔案還在這台電腦", "photo \(name) gets no further at the server; the file is still here"),
            remedy: Phrase("請再同步一次；仍然不行請洽資訊處", "Sync again; if it stays so, call the operator"))
    }

    /// A save in a visit that the office has taken off the schedule.
    static func visitCancelled() -> CommandFailure {
        CommandFailure(
            code: "visit.cancelled", message: Phrase("這個查核案已取消，這次沒有存入", "This visit is cancelled; nothing was saved"),
            remedy: Phrase("仍要記錄請洽查核小組", "Ask the office if it has to be recorded all the same"), exitCode: .notAuthorised)
    }

    static func photoDamaged(_ name: String) -> CommandFailure {
        CommandFailure(
            code: "photo.damaged", message: Phrase("照片檔與其雜湊不符：\(name)", "a photo's file does not match its hash: \(name)"),
            remedy: Phrase("磁碟可能有問題；請執行 plumb doctor，並從相機原檔重新加入", "The disk may be failing; run plumb doctor and add the original again"),
            exitCode: .integrity)
    }
}

extension ClientFailures {
    static func scoreIncomplete(_ visit: String) -> CommandFailure {
        CommandFailure(
            code: "score.incomplete", message: Phrase("查核案 \(visit) 的評分還沒填完，不能送出", "the scores for visit \(visit) are not complete"),
            remedy: Phrase("用 plumb score set \(visit) 填完 Q、W、P", "Complete Q, W and P with plumb score set \(visit)"), exitCode: .usage)
    }

    static func conflictMoved(_ name: String) -> CommandFailure {
        CommandFailure(
            code: "conflict.moved", message: Phrase("衝突 \(name) 剛剛有了新的值，沒有選定", "conflict \(name) got another value just now; it was not settled"),
            remedy: Phrase("再看一次：plumb conflict list", "Look again: plumb conflict list"), exitCode: .conflicts)
    }

    static func conflictSettled(_ name: String, by person: String) -> CommandFailure {
        CommandFailure(
            code: "conflict.settled",
            message: Phrase("衝突 \(name) 已經由\(person)選定，這次沒有再改", "conflict \(name) was settled already by \(person); nothing was changed"),
            remedy: Phrase("看誰選了什麼：plumb conflict list --settled", "Who chose what: plumb conflict list --settled"), exitCode: .notFound)
    }

    static func conflictOfRemoved(_ name: String, by person: Phrase) -> CommandFailure {
        CommandFailure(
            code: "conflict.record-removed",
            message: Phrase(
                "衝突 \(name) 的那筆紀錄已經由\(person.zh)刪除，不用再選，這次沒有再改",
                "the record of conflict \(name) was removed by \(person.en): nothing is left to choose, and nothing was changed"),
            remedy: Phrase("看經過：plumb log；自己刪的可用 plumb undo 復原", "What happened: plumb log; your own removal plumb undo takes back"), exitCode: .notFound)
    }

    static func conflictMarksLeft() -> CommandFailure {
        CommandFailure(
            code: "conflict.marks-left",
            message: Phrase(
                "文字裡還留著 <<<<<<<、======= 或 >>>>>>>，沒有選定；您寫的文字還在", "the text still holds <<<<<<<, ======= or >>>>>>>; not settled, what you wrote is kept"),
            remedy: Phrase("再執行一次並刪掉這些標記行", "Run it again and take those lines out"), exitCode: .usage)
    }

    static func readOnly(_ dossier: String) -> CommandFailure {
        CommandFailure(
            code: "visit.read-only", message: Phrase("案卷 \(dossier) 只開放給您讀，沒有存入", "dossier \(dossier) is open to you for reading only; nothing was saved"),
            remedy: Phrase("需要寫入請洽查核小組", "Ask the office for more"), exitCode: .notAuthorised)
    }
}

/// Bundles and rescue files.
extension ClientFailures {
    /// Whoever was withdrawn meanwhile must not get a bundle.
    static func teamListOld(_ lastSync: Int64?) -> CommandFailure {
        CommandFailure(
            code: "bundle.team-list-old",
            message: lastSync == nil
                ? Phrase("這台電腦還沒有同步過，不知道團隊有誰；沒有寫出檔案", "this computer has never synced and does not know the team; no file was written")
                : Phrase("團隊名單已超過離線期限沒有更新（或時鐘不對），不能轉交；沒有寫出檔案", "the team list is older than the offline lease (or the clock is off); no file was written"),
            remedy: Phrase("請先 plumb sync；連不到伺服器時改用 plumb rescue export -o 檔案", "Run plumb sync first; without a server use plumb rescue export -o FILE"),
            exitCode: .notAuthorised)
    }

    static func noReaders() -> CommandFailure {
        CommandFailure(
            code: "bundle.no-readers",
            message: Phrase("團隊裡沒有別的電腦可以讀這些查核案；沒有寫出檔案", "no other computer of the team could read these visits; no file was written"),
            remedy: Phrase("同事登錄並同步之後，您再同步一次，就能轉交", "Once colleagues have enrolled and synced, sync again"), exitCode: .notFound)
    }

    static func notForThisDevice() -> CommandFailure {
        CommandFailure(
            code: "bundle.not-for-this-device",
            message: Phrase("檔案裡沒有給這台電腦的內容，或檔案已損壞；什麼都沒有改", "the file holds nothing for this computer, or is damaged; nothing was changed"),
            remedy: Phrase(
                "請對方 plumb sync 後重新匯出；搶救檔請用 plumb rescue import", "Ask for a new one after a plumb sync over there; for a rescue file use plumb rescue import"),
            exitCode: .notFound)
    }

    static func otherGroup() -> CommandFailure {
        CommandFailure(
            code: "bundle.other-group", message: Phrase("檔案屬於另一個查核小組；什麼都沒有改", "the file is another inspection group's; nothing was changed"),
            exitCode: .notAuthorised)
    }

    static func noServerBoxKey() -> CommandFailure {
        CommandFailure(
            code: "rescue.no-server-key",
            message: Phrase("登錄時伺服器沒有給加密金鑰，搶救檔無法加密；沒有寫出檔案", "the server gave no box key at enrolment, so nothing can be encrypted to it; no file was written"),
            remedy: Phrase("請複製整個 PLUMB_HOME 並洽資訊處", "Copy the whole PLUMB_HOME and call the operator"), exitCode: .failed)
    }

    static func badRescueAnswer() -> CommandFailure {
        CommandFailure(
            code: "rescue.bad-answer", message: Phrase("伺服器沒有收完搶救檔；檔案還在這裡", "the server did not take the rescue file whole; it is still here"),
            remedy: Phrase("請稍後再試", "Try again later"), exitCode: .unreachable)
    }

    static func fileExists(_ path: String) -> CommandFailure {
        CommandFailure(
            code: "file.exists", message: Phrase("\(path) 已經存在，沒有覆寫", "\(path) exists and was not overwritten"),
            remedy: Phrase("請換檔名，或加 --replace", "Choose another name, or add --replace"), exitCode: .usage)
    }
}
