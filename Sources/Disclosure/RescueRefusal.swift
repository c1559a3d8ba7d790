internal import HTTP
internal import Ledger
internal import Replication

/// Why something of a rescue file was not taken in, for the operator; the file still holds it.
package struct RescueRefusal: Sendable, Equatable {
    /// A dossier, or a photo of one as `DOSSIER/SHA-256`.
    package private(set) var what = ""
    /// Stable, for programs: `rescue.unproved`, `unknown-dossier`, `staged`, `malformed`, else the code of a problem or of the log's error.
    package let code: String
    /// Sentences without a full stop.
    package let zh: String
    package let en: String

    private init(_ code: String, zh: String, en: String) {
        self.code = code
        self.zh = zh
        self.en = en
    }

    /// What is no matter of the content goes on up.
    init(_ error: any Error) throws {
        switch error {
        case is UnknownDossier, is PartlyRefused: self = .unknownDossier
        case is FormatError: self.init("malformed", zh: "內容損壞，讀不懂", en: "its content is damaged and cannot be read")
        case let error as LedgerError:
            let problem = Problems.from(error)
            // What has no sentence of its own would speak of the server.
            let isTold = problem.status < 500 && problem != Problems.notFound
            self.init(error.code, zh: isTold ? problem.zh : "內容不能收", en: isTold ? problem.en : "its content cannot be taken in")
        case let problem as Problem where problem.code == Problems.notFound.code: self = .unknownDossier
        case let problem as Problem where problem.status < 500: self.init(problem.code, zh: problem.zh, en: problem.en)
        default: throw error
        }
    }

    /// The same about something.
    func of(_ what: String) -> RescueRefusal {
        var refusal = self
        refusal.what = what
        return refusal
    }

    /// Sets show by themselves who wrote them, a photo does not: it counts only in a file that the enrolled device itself signed.
    static let unproved = RescueRefusal(
        "rescue.unproved", zh: "這個搶救檔沒有已登錄裝置的簽章，無法證明照片是誰放的；請用那台筆電重新匯出，或由它同步",
        en: "no enrolled device signed this rescue file, so nothing shows whose photo it is; export it again on that laptop, or let it sync")

    static let unknownDossier = RescueRefusal(
        "unknown-dossier", zh: "伺服器沒有這個案卷，或製作這個檔的人從未參加這一案", en: "the server lacks the dossier, or it never was open to whoever made the file")

    static let staged = RescueRefusal(
        "staged", zh: "有些異動在等還沒到的前面異動；其他筆電同步後會接上，不必再匯入",
        en: "some saves wait for earlier ones that are not here yet; they follow when other laptops sync, without another import")
}
