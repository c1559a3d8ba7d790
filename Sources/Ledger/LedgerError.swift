package import Replication

/// What the log refuses, or finds broken. `code` is stable; ids may be in it, values never.
package struct LedgerError: Error, Sendable, Equatable, CustomStringConvertible {
    package let code: String
    package let dossier: DossierID?
    package let record: RecordID?

    package var description: String { [code, dossier?.description, record?.description].compactMap { $0 }.joined(separator: " ") }

    package init(_ code: String, dossier: DossierID? = nil, record: RecordID? = nil) {
        self.code = code
        self.dossier = dossier
        self.record = record
    }

    /// No such dossier here, or none for this person: one answer.
    package static func unknownDossier(_ id: DossierID?) -> LedgerError { LedgerError("ledger.unknown-dossier", dossier: id) }
    /// An ordinary edit of a register in conflict; only a settlement may write it (M1).
    package static func inConflict(_ dossier: DossierID, _ record: RecordID) -> LedgerError {
        LedgerError("ledger.in-conflict", dossier: dossier, record: record)
    }
    /// The dossier is sealed in the author's view.
    package static func sealed(_ dossier: DossierID) -> LedgerError { LedgerError("ledger.sealed", dossier: dossier) }
    /// More than 500 operations or 128 KB in one save.
    package static let tooLarge = LedgerError("ledger.too-large")
    /// The stored log and a received or rebuilt one do not fit together.
    package static func forked(_ dossier: DossierID) -> LedgerError { LedgerError("ledger.forked", dossier: dossier) }
    /// A signature does not hold, or its key may not sign for the chain.
    package static let badSignature = LedgerError("ledger.bad-signature")
    package static let foreignAuthor = LedgerError("ledger.foreign-author")
    package static let notCertified = LedgerError("ledger.not-certified")
    package static let limit = LedgerError("ledger.limit")
    /// A device began more chains than it may in a day, or than its share of what the store can number.
    package static let chainLimit = LedgerError("ledger.chain-limit")
}
