internal import Ledger
internal import Replication

extension Ledger {
    /// Dossiers of which one reply tells the tables' sum; of more the next exchange tells.
    private static var checksInReply: Int { 64 }

    /// What the tables say of dossiers that a person was just given, or gave, the last of; nothing of those that are not open to the person
    /// any more, which would tell that they went on. Summed beside the writer: where
    /// somebody else's sets came in between, the heads differ and the laptop compares nothing.
    func checks(_ dossiers: some Sequence<DossierID>, for person: PersonID) throws -> [TableCheck] {
        try dossiers.prefix(Ledger.checksInReply).filter { try right(of: person, in: $0) != nil }.compactMap { try tableCheck($0) }
    }
}
