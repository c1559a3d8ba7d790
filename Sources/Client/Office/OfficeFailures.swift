internal import Glibc
internal import HTTP
internal import Inspection
internal import Replication
internal import Terminal

/// Failures that commands of the office find themselves; every sentence of them is here.
enum OfficeFailures {
    /// A rule's "no" with the rule and the way out; nil for any other problem.
    static func refused(_ problem: Problem) -> CommandFailure? {
        guard let rule = problem.details["rule"]?.string, let code = problem.details["refusal"]?.string else { return nil }
        return CommandFailure(
            code: code, message: Phrase("\(problem.zh)（依據：\(rule)）", "\(problem.en) (rule: \(rule))"),
            remedy: problem.remedyZh.isEmpty ? nil : Phrase(problem.remedyZh, problem.remedyEn), exitCode: .usage)
    }

    static func answerLost(_ command: CommandID, _ error: any Error) -> CommandFailure {
        let cause = ClientErrorTexts.explain(error)?.message ?? Phrase("", "")
        return CommandFailure(
            code: "office.answer-lost",
            message: Phrase("\(cause.zh)伺服器可能已經做了這件事，也可能沒有。", "\(cause.en) The server may have done this, or not."),
            remedy: Phrase(
                "網路恢復後，同一指令加上 --command=\(command) 再執行一次；只會生效一次。",
                "When the network is back, run the same command with --command=\(command); it takes effect once."), exitCode: .unreachable)
    }

    static func fileUnreadable(_ path: String, _ number: Int32) -> CommandFailure {
        let reason = SystemReason(number)
        return CommandFailure(
            code: "office.file-unreadable",
            message: Phrase("讀不到檔案 \(path)（\(reason.zh)）；什麼都沒有改", "cannot read the file \(path): \(reason.en); nothing was changed"),
            remedy: Phrase("請檢查路徑與權限", "Check the path and the permissions"),
            exitCode: number == ENOENT ? .notFound : [EISDIR, ENOTDIR, EACCES].contains(number) ? .usage : .failed)
    }

    static func fileTooLarge(_ path: String, limit: Int) -> CommandFailure {
        CommandFailure(
            code: "office.file-too-large", message: Phrase("檔案超過 \(byteText(limit))：\(path)", "the file exceeds \(byteText(limit)): \(path)"),
            remedy: Phrase("請分成幾個檔案匯入", "Import it in several files"), exitCode: .usage)
    }

    static func fileUnwritable(_ path: String, _ number: Int32) -> CommandFailure {
        let reason = SystemReason(number)
        return CommandFailure(
            code: "office.file-unwritable",
            message: Phrase("寫不出檔案 \(path)（\(reason.zh)）；原有的檔案保持不動", "cannot write the file \(path): \(reason.en); a file that was there is untouched"),
            remedy: Phrase("請檢查資料夾、權限與磁碟空間，再執行一次", "Check folder, permissions and free space, and run it again"),
            exitCode: [ENOENT, EISDIR, ENOTDIR, EACCES].contains(number) ? .usage : .failed)
    }

    static func planNotFound(_ text: String) -> CommandFailure {
        CommandFailure(
            code: "office.visit-not-found", message: Phrase("找不到查核案「\(text)」", "no such visit: \(text)"),
            remedy: Phrase("用 plumb office schedule list 查看案號", "See plumb office schedule list"), exitCode: .notFound)
    }

    static func defectNotFound(_ text: String) -> CommandFailure {
        CommandFailure(
            code: "office.defect-not-found", message: Phrase("找不到缺失「\(text)」", "no such defect: \(text)"),
            remedy: Phrase("用 plumb office defect list 查看代號", "See plumb office defect list"), exitCode: .notFound)
    }

    static func conflictNotFound(_ text: String) -> CommandFailure {
        CommandFailure(
            code: "office.conflict-not-found", message: Phrase("沒有衝突「\(text)」", "there is no conflict \(text)"),
            remedy: Phrase("用 plumb office conflict list 查看代號；可能已經選定", "See plumb office conflict list; it may be settled already"),
            exitCode: .notFound)
    }

    static func conflictSettled(_ name: String, by person: String) -> CommandFailure {
        CommandFailure(
            code: "office.conflict-settled",
            message: Phrase("衝突 \(name) 已經由\(person)選定，這次沒有再改", "conflict \(name) was settled already by \(person); nothing was changed"),
            remedy: Phrase("看誰選了什麼：plumb office conflict list --settled", "Who chose what: plumb office conflict list --settled"), exitCode: .notFound)
    }

    static func ruleNotFound(_ key: String) -> CommandFailure {
        CommandFailure(
            code: "office.rule-not-found", message: Phrase("沒有規則「\(key)」", "there is no rule \(key)"),
            remedy: Phrase("用 plumb office rulebook list 查看代碼", "See plumb office rulebook list"), exitCode: .notFound)
    }

    static func importNotFound(_ text: String) -> CommandFailure {
        CommandFailure(
            code: "office.import-not-found", message: Phrase("找不到匯入「\(text)」", "no such import: \(text)"),
            remedy: Phrase("用 plumb office import list 查看代號", "See plumb office import list"), exitCode: .notFound)
    }

    /// A published record, chain or proof that does not hold.
    static func drawRefuted(_ refusal: Refusal) -> CommandFailure {
        CommandFailure(
            code: refusal.code, message: Phrase("抽籤不符：\(refusal.zh)（依據：\(refusal.rule)）", "the draw does not hold: \(refusal.en) (rule: \(refusal.rule))"),
            remedy: Phrase(refusal.remedyZh, refusal.remedyEn), exitCode: .integrity)
    }

    static func shareSealed() -> CommandFailure {
        CommandFailure(
            code: "office.share-sealed", message: Phrase("這台裝置打不開這份密鑰", "this device cannot open the share"),
            remedy: Phrase("請改用承諾當時已登錄的裝置", "Use the device that was enrolled when the draw was committed"), exitCode: .notAuthorised)
    }

    static func codeNotMade() -> CommandFailure {
        CommandFailure(
            code: "office.qr-failed", message: Phrase("產生不出 QR 碼", "the QR code could not be made"), remedy: Phrase("請改用文字", "Use the text"), exitCode: .failed)
    }

    static func ambiguous(_ text: String, _ count: Int) -> CommandFailure {
        CommandFailure(
            code: "office.ambiguous", message: Phrase("「\(text)」符合 \(count) 筆", "\(text) fits more than one record (\(count))"),
            remedy: Phrase("請多寫幾碼", "Write more digits"), exitCode: .usage)
    }

    static func agencyNeeded(_ tender: String) -> CommandFailure {
        CommandFailure(
            code: "office.agency-needed",
            message: Phrase(
                "標案編號「\(tender)」要連同執行機關代碼一起給：不同機關可能有相同的編號", "the tender number \(tender) needs its agency code: two agencies may use the same number"),
            remedy: Phrase("請加 --agency 代碼，或寫成 --tender=機關代碼/標案編號", "Add --agency CODE, or write --tender=AGENCY/NUMBER"), exitCode: .usage)
    }

    static func notConfirmed() -> CommandFailure {
        CommandFailure(
            code: "office.not-confirmed", message: Phrase("沒有確認，什麼都沒有改", "not confirmed; nothing was changed"),
            remedy: Phrase("確定要做請加 --yes", "Add --yes to do it"), exitCode: .usage)
    }

    static func strangeAnswer() -> CommandFailure {
        CommandFailure(
            code: "office.strange-answer", message: Phrase("伺服器的回覆看不懂", "the server's answer makes no sense"),
            remedy: Phrase("請更新程式；事情是否完成請用清單指令查看", "Update this program; see by the list commands whether it was done"))
    }
}
