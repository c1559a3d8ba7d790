import Client
import Crypto
import Database
import Disclosure
import HTTP
import Ledger
import Records
import Replication

/// One laptop of one person.
final class Node {
    let index: Int
    let person: PersonID
    let home: String
    private(set) var laptop: Laptop!
    private var token = ""
    /// Until when it does not sync, ms.
    var offlineUntil: Int64 = 0
    /// Views that somebody has on the screen, by dossier: an older one may be saved from later.
    var forms: [(dossier: DossierID, view: Vector, rows: [Shown])] = []
    var machine: Disk.Machine { Disk.current.machine(home) }

    init(_ index: Int, _ person: PersonID, _ home: String) {
        self.index = index
        self.person = person
        self.home = home
    }

    func enrol(_ name: String, _ code: String, _ role: Role, _ server: Server) throws {
        try makeFolder(home)
        try placeholder(home + "/laptop.sqlite")
        let key = try Laptop.prepare(home)
        let door = server.door!
        let enrolment = try wait { try await door.enroll(code: code, publicKey: key.publicKey.bytes, label: "simulated") }
        token = enrolment.token
        try Laptop.complete(
            home,
            Client.Enrolment(
                server: "http://127.0.0.1:9", serverKey: PublicKey(bytes: enrolment.serverKey), group: enrolment.group, person: person, name: name,
                role: role.rawValue, epoch: enrolment.epoch), token: token)
        waitUntilClosed(machine)
        try open()
    }

    func open() throws { laptop = try Laptop(home: home) }

    func close() {
        laptop = nil
        waitUntilClosed(machine)
    }

    func driver(_ link: any Transport, _ clock: @escaping @Sendable () -> Int64) throws -> SyncDriver {
        try SyncDriver(laptop, APIClient(server: "http://127.0.0.1:9", token: token, transport: link), clock: clock)
    }

    var authorization: String { "Bearer " + token }
    var ledger: Ledger { laptop.ledger }

    /// Identity of the last set of the own chain in a dossier.
    func head(_ dossier: DossierState) throws -> (seq: UInt32, hash: [UInt8])? {
        guard let number = try ledger.knownReplica(dossier.replica) else { return nil }
        return try laptop.database.first("SELECT seq,head FROM chain WHERE key=?", .integer(dossier.number << 16 | Int64(number))) {
            (UInt32($0.int(0)), $0.blob(1))
        }
    }

    func hash(_ dossier: DossierState, _ seq: UInt32) throws -> [UInt8]? {
        guard let number = try ledger.knownReplica(dossier.replica) else { return nil }
        return try laptop.database.first(
            "SELECT hash FROM change_set WHERE key=?", .integer(dossier.number << 40 | Int64(number) << 24 | Int64(seq))
        ) { $0.blob(0) }
    }
}

/// A record as a person sees it on the screen.
struct Shown {
    let kind: UInt32
    let id: RecordID
    /// The save that made it.
    let replica: ReplicaID
    let seq: UInt32
}
