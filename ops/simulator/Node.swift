import Client
import Crypto
import Database
import Disclosure
import Glibc
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
    var forms: [Form] = []
    /// Messages there had been when it was last told that its saves are stored.
    var acknowledged = 0
    /// The office has ended its device's access.
    var isRevoked = false
    /// Saves that it lost when it was set back, and that others hold.
    var setBack: Set<[UInt8]> = []
    /// Disks as they were at earlier times.
    var snapshots: [[String: File]] = []

    struct Form {
        let dossier: DossierID
        let view: Vector
        let heads: [[UInt8]]
        let rows: [Shown]
    }
    /// Identities of all the sets that it holds.
    func held() throws -> Set<[UInt8]> { Set(try laptop.database.rows("SELECT hash FROM change_set") { $0.blob(0) }) }

    var machine: Disk.Machine { Disk.current.machine(home) }

    init(_ index: Int, _ person: PersonID, _ home: String) {
        self.index = index
        self.person = person
        self.home = home
    }

    func enrol(_ name: String, _ code: String, _ role: Role, _ server: Server) throws {
        try makeFolder(home)
        try placeholder(home + "/laptop.sqlite")
        try Template.laptop(home)
        try enrolPrepared(try Laptop.prepare(home), name, code, role, server)
        waitUntilClosed(machine)
        try open()
    }

    /// The database is let go of when this ends: the command that enrols is a process of its own.
    private func enrolPrepared(_ prepared: Laptop.Preparation, _ name: String, _ code: String, _ role: Role, _ server: Server) throws {
        let key = prepared.key
        let door = server.door!
        let boxKey = try BoxKey(derivedFrom: key.seed).publicKey
        let enrolment = try wait { try await door.enroll(code: code, publicKey: key.publicKey.bytes, boxKey: boxKey, label: "simulated") }
        token = enrolment.token
        try Laptop.complete(
            prepared,
            Client.Enrolment(
                server: "http://127.0.0.1:9", serverKey: PublicKey(bytes: enrolment.serverKey), group: enrolment.group, person: person, name: name,
                role: role.rawValue, epoch: enrolment.epoch, boxKey: enrolment.boxKey, enrolledAt: enrolment.enrolledAt,
                certificate: enrolment.certificate), token: token)
    }

    /// An older program knows nothing of one kind that the others use.
    var isOld = false
    static let olderSchema = Schema(plumbSchema.kinds.filter { $0.number != FieldKinds.outcome.number })

    func open() throws { laptop = try Laptop(home: home, schema: isOld ? Node.olderSchema : plumbSchema) }

    /// Gets the newer program.
    func upgrade() throws {
        close()
        isOld = false
        try open()
    }

    func close() {
        laptop = nil
        waitUntilClosed(machine)
    }

    func driver(_ link: any Transport, _ clock: @escaping @Sendable () -> Int64) throws -> SyncDriver {
        let api = APIClient(server: "http://127.0.0.1:9", token: token, transport: link)
        let laptop = laptop!
        return try SyncDriver(laptop, api.recovering { try laptop.offerCertificate(api) }, clock: clock)
    }

    var authorization: String { "Bearer " + token }
    var ledger: Ledger { laptop.ledger }
    var publicKey: PublicKey { laptop.ledger.signingKey.publicKey }

    /// Identity of the last set of the own chain in a dossier.
    func head(_ dossier: DossierState) throws -> (seq: UInt32, hash: [UInt8])? {
        guard let number = try ledger.knownReplica(dossier.replica) else { return nil }
        return try laptop.database.first("SELECT seq,head FROM chain WHERE key=?", .integer(dossier.number << 16 | Int64(number))) {
            (UInt32($0.int(0)), $0.blob(1))
        }
    }

    /// A second laptop with everything that this one has.
    ///
    /// - Parameter isImage: a copy of the whole disk, by which the program cannot tell that it is one.
    func copy(_ index: Int, _ home: String, isImage: Bool) throws -> Node {
        let other = Node(index, person, home)
        other.token = token
        try makeFolder(home)
        if isImage { link(self.home + "/laptop.sqlite", home + "/laptop.sqlite") } else { try placeholder(home + "/laptop.sqlite") }
        for name in ["key", "token", "enrolment.json"] { try copyFile(self.home + "/" + name, home + "/" + name) }
        let files = Disk.current.snapshot(self.home)
        Disk.current.restore(home, Dictionary(uniqueKeysWithValues: files.map { (home + $0.key.dropFirst(self.home.count), $0.value) }))
        other.setBack = setBack
        other.isOld = isOld
        other.isRevoked = isRevoked
        other.acknowledged = acknowledged
        try other.open()
        return other
    }

    func setBack(to files: [String: File]) throws {
        close()
        Disk.current.restore(home, files)
        // A newer program may have to write when it opens an older state.
        machine.room = nil
        forms = []
        acknowledged = 0
        try open()
    }

    /// The last sets of a view's chains, by identity.
    func heads(_ dossier: DossierState, _ view: Vector) throws -> [[UInt8]] { try ledger.heads(dossier, view) }

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

extension Ledger {
    /// The last sets of a view's chains, by identity.
    func heads(_ dossier: DossierState, _ view: Vector) throws -> [[UInt8]] {
        try view.entries.compactMap { entry in
            guard let number = try knownReplica(entry.replica) else { return nil }
            return try database.first("SELECT hash FROM change_set WHERE key=?", .integer(dossier.number << 40 | Int64(number) << 24 | Int64(entry.seq))) {
                $0.blob(0)
            }
        }
    }
}

func copyFile(_ from: String, _ to: String) throws {
    let source = Glibc.open(from, O_RDONLY), target = Glibc.open(to, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    defer {
        Glibc.close(source)
        Glibc.close(target)
    }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(source, &bytes, bytes.count)
    guard source >= 0, target >= 0, count >= 0, Glibc.write(target, bytes, count) == count else { throw SimulatorError("cannot copy \(from)") }
}
