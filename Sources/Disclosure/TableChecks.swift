internal import Ledger
internal import Replication

extension Ledger {
    /// Dossiers of which one reply tells the tables' sum; of more the next exchange tells.
    private static var checksInReply: Int { 64 }

    /// What the tables say of dossiers that the caller may open and was just given, or gave, the last of. Summed beside the writer: where
    /// somebody else's sets came in between, the heads differ and the laptop compares nothing.
    func checks(_ dossiers: some Sequence<DossierID>) throws -> [TableCheck] {
        try dossiers.prefix(Ledger.checksInReply).compactMap { try tableCheck($0) }
    }
}
