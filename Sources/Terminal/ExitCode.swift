/// What a program tells the shell when it ends.
///
/// The numbers are a contract with scripts: a number keeps its meaning for ever, and an unknown one means failure.
package struct ExitCode: Equatable, Hashable, Sendable {
    /// The number the shell sees, 0 to 255.
    package let rawValue: Int32

    /// Creates a code from its number.
    package init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// Done.
    package static let ok = ExitCode(rawValue: 0)
    /// An unexpected failure.
    package static let failed = ExitCode(rawValue: 1)
    /// The command line was not understood, or needs an answer that nobody was there to give.
    package static let usage = ExitCode(rawValue: 2)
    /// Partly done; something is outstanding.
    package static let outstanding = ExitCode(rawValue: 3)
    /// Conflicts wait for a person.
    package static let conflicts = ExitCode(rawValue: 4)
    /// The server cannot be reached; trying again later is sensible.
    package static let unreachable = ExitCode(rawValue: 5)
    /// Not authorised: no right, revoked, or the offline lease has run out.
    package static let notAuthorised = ExitCode(rawValue: 6)
    /// Data or files are damaged.
    package static let integrity = ExitCode(rawValue: 7)
    /// Another process holds the data.
    package static let locked = ExitCode(rawValue: 8)
    /// The thing named does not exist, or not for this person.
    package static let notFound = ExitCode(rawValue: 9)
    /// Neither `init` nor `enroll` has been run here.
    package static let notInitialised = ExitCode(rawValue: 10)
    /// The answer is not to be disclosed yet.
    package static let embargoed = ExitCode(rawValue: 11)
    /// Ended by Ctrl-C.
    package static let interrupted = ExitCode(rawValue: 130)

    /// Every documented code with its meaning, in numeric order, for help, manual page and dump.
    package static let meanings: [ExitCodeMeaning] = [
        ExitCodeMeaning(.ok, name: "ok", Phrase("完成", "done")),
        ExitCodeMeaning(.failed, name: "failed", Phrase("未預期的失敗", "unexpected failure")),
        ExitCodeMeaning(
            .usage, name: "usage",
            Phrase("指令寫法有誤，或缺少必要的輸入", "usage error, or a needed answer is missing")),
        ExitCodeMeaning(.outstanding, name: "outstanding", Phrase("部分完成，仍有待辦", "partly done, something is outstanding")),
        ExitCodeMeaning(.conflicts, name: "conflicts", Phrase("有衝突，須由人決定", "conflicts need a person")),
        ExitCodeMeaning(.unreachable, name: "unreachable", Phrase("連不到伺服器，請稍後再試", "server unreachable, try again")),
        ExitCodeMeaning(
            .notAuthorised, name: "not-authorised",
            Phrase("未獲授權、已撤銷或離線期限已過", "not authorised, revoked, or lease expired")),
        ExitCodeMeaning(.integrity, name: "integrity", Phrase("資料完整性有問題", "integrity failure")),
        ExitCodeMeaning(.locked, name: "locked", Phrase("資料正由另一個程式使用", "locked by another process")),
        ExitCodeMeaning(.notFound, name: "not-found", Phrase("找不到", "not found")),
        ExitCodeMeaning(.notInitialised, name: "not-initialised", Phrase("尚未初始化", "not initialised")),
        ExitCodeMeaning(.embargoed, name: "embargoed", Phrase("尚未到可公開的時間", "embargoed")),
        ExitCodeMeaning(.interrupted, name: "interrupted", Phrase("使用者中斷", "interrupted")),
    ]
}

/// An exit code with its stable name and its meaning.
package struct ExitCodeMeaning: Sendable, Equatable {
    /// The code.
    package let code: ExitCode
    /// The name in machine-readable output.
    package let name: String
    /// What it means.
    package let meaning: Phrase

    init(_ code: ExitCode, name: String, _ meaning: Phrase) {
        self.code = code
        self.name = name
        self.meaning = meaning
    }
}
