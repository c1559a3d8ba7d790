package import HTTP
internal import Ledger
package import Replication

/// One thing that did not agree in what is stored, or in a backup of it; for the operator.
package struct DataFinding: Sendable, Equatable, CustomStringConvertible {
    /// Stable, for programs: `doctor.database-damaged`, `doctor.chain-broken`, `doctor.tables-differ`, `doctor.tables-rebuilt`,
    /// `doctor.photo-damaged`, `backup.copy-differs`, `backup.database-unreadable`, `backup.rows-differ`, `backup.other-epoch`.
    package let code: String
    /// Sentences without a full stop.
    package let zh: String
    package let en: String
    /// The dossier in which it is; nil for what concerns the whole store.
    package let dossier: DossierID?

    package var description: String { "\(en) [\(code)]" }

    package init(_ code: String, zh: String, en: String, dossier: DossierID? = nil) {
        self.code = code
        self.zh = zh
        self.en = en
        self.dossier = dossier
    }

    /// For a program; `text` is in the reader's language.
    package func json(_ text: String) -> JSON { ["code": .string(code), "text": .string(text), "dossier": JSON(dossier?.description)] }
}

extension DataFinding {
    /// - Parameter message: of the engine's own check, in English.
    static func database(_ message: String) -> DataFinding {
        DataFinding("doctor.database-damaged", zh: "資料庫檔案損壞（\(message)）", en: "the database's file is damaged (\(message))")
    }

    /// - Parameter place: of the photo: its dossier's folder and its name, or its name alone.
    package static func photo(_ place: String) -> DataFinding {
        DataFinding(
            "doctor.photo-damaged", zh: "照片 \(place) 不見或內容與檔名不符（損壞）", en: "photo \(place) is missing, or not what its name says (damaged)")
    }

    init(_ finding: Rebuild.Finding) {
        let chain = "doctor.chain-broken"
        switch finding {
        case .hole(let id, let seq):
            self.init(chain, zh: "案卷 \(id) 的紀錄簿缺了第 \(seq) 筆", en: "the log of dossier \(id) lacks save \(seq) of a chain", dossier: id)
        case .hash(let id, let seq):
            self.init(
                chain, zh: "案卷 \(id) 紀錄簿的第 \(seq) 筆損壞（內容與雜湊不符）", en: "save \(seq) of a chain in the log of dossier \(id) is damaged (its hash differs)",
                dossier: id)
        case .head(let id):
            self.init(chain, zh: "案卷 \(id) 的紀錄簿最後一筆不對", en: "the log of dossier \(id) does not end in its last save", dossier: id)
        case .tables(let id, isRebuilt: true):
            self.init(
                "doctor.tables-rebuilt", zh: "案卷 \(id) 的表格與紀錄簿不同，已依紀錄簿重建", en: "the tables of dossier \(id) differed from its log and were rebuilt",
                dossier: id)
        case .tables(let id, isRebuilt: false):
            self.init("doctor.tables-differ", zh: "案卷 \(id) 的表格與紀錄簿不同", en: "the tables of dossier \(id) differ from its log", dossier: id)
        }
    }
}
