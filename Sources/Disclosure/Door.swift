package import Crypto
internal import Database
package import HTTP
package import Ledger
internal import Records
package import Replication
internal import Synchronization

/// The one door through which the daemon reads or sends anything (DESIGN §3): grants, levels and the knowledge log are
/// enforced here, so that a new route cannot forget them.
package final class Door: Sendable {
    let writer: StoreQueue
    /// Whether changes are being written or wait for it: when a whole group ends its day at once, findings go before pictures.
    package var isWriting: Bool { writer.isBusy }
    let reader: StoreQueue
    package let known: KnownDossiers
    package let serverKey: PublicKey
    /// Opens rescue files that laptops made for this server.
    let boxKey: BoxKey
    package let data: String
    /// Under which the store is sealed; nil for a plain one.
    let seal: SealKey?
    package let clock: @Sendable () -> Int64
    /// The clock that nobody can set, against which the other one is watched.
    let steady: SteadyClock
    let clockState = Mutex(ClockState())
    /// The second journal; nil where none is kept.
    let keeper: JournalKeeper?
    /// The store's life as this process last saw it.
    let life: Mutex<Life>
    /// When each device last brought something, as far as it was noted.
    let seen = Mutex<[ID: (epoch: UInt32, at: Int64)]>([:])
    /// Such notes that are not on disk yet.
    let notes: SeenNotes
    /// The newest acknowledgement that each device was given, as far as this process gave it.
    let acknowledged = Mutex<[[UInt8]: Acknowledgement]>([:])
    let epochHandler = Mutex<(@Sendable (Restoration) -> Void)?>(nil)
    let digests = DigestCache()
    /// Hashes of tokens that were good when this process last saw them.
    let callers = Mutex<Set<[UInt8]>>([])
    /// When each device was last noted as seen, and with which program.
    let activity = Mutex<[ID: (at: Int64, program: String)]>([:])
    /// Whether the disk takes writes.
    package let storage = StorageState()

    init(
        writer: StoreQueue, reader: StoreQueue, known: KnownDossiers, serverKey: PublicKey, boxKey: BoxKey, life: Life, data: String, seal: SealKey?,
        keeper: JournalKeeper?, clock: @escaping @Sendable () -> Int64, steady: SteadyClock? = nil
    ) {
        self.writer = writer
        notes = writer.notes
        self.reader = reader
        self.known = known
        self.serverKey = serverKey
        self.boxKey = boxKey
        self.life = Mutex(life)
        self.data = data
        self.seal = seal
        self.keeper = keeper
        self.clock = clock
        self.steady = steady ?? .following(clock)
    }

    /// Lets go of the store's files, after what is under way: the reader's first, since who comes last folds the log into the
    /// database and has to be able to write. Nothing can be asked of the door afterwards.
    package func letGo() async {
        await reader.letGo()
        await writer.letGo()
    }

    /// Reads on one unchanging picture.
    package func read<T: Sendable>(_ body: @escaping @Sendable (Ledger) throws -> T) async throws -> T { try await reader.read(body) }

    /// Reads on one unchanging picture, on the caller's own thread: for programs that ask one thing after the other, outside any task.
    package func readNow<T>(_ body: (Ledger) throws -> T) throws -> T { try reader.readNow(body) }

    /// Changes the store; durable when it returns.
    package func write<T: Sendable>(_ body: @escaping @Sendable (Change) throws -> T) async throws -> T {
        let now = clock()
        let digests = digests
        let known = known
        let data = data
        do {
            let value = try await writer.write { ledger in
                try ledger.write { writer in
                    try digests.follow(ledger)
                    let value = try body(Change(ledger: ledger, writer: writer, now: now, known: known, data: data, digests: digests))
                    try writer.finish()
                    try ledger.stampCommit(now)
                    try digests.add(writer.digestDeltas, ledger)
                    return value
                }
            }
            storage.noteSuccess()
            return value
        } catch {
            storage.note(error)
            // What was added for a transaction that did not commit is not known exactly any more.
            digests.removeAll()
            throw error
        }
    }

    /// Notices what other processes wrote: without it whoever holds what was there before is told that nothing is new. To be called
    /// each minute; every write does it, too.
    package func followOthers() async throws {
        let digests = digests
        try await writer.read { try digests.follow($0) }
    }

    /// Runs a command at most once: a repeat of `id` by the same person returns the first answer (T3).
    package func command(_ caller: Caller, _ id: CommandID, _ body: @escaping @Sendable (Change) throws -> JSON) async throws -> JSON {
        let commands = known.commands
        return try await write { change in
            let record = DaemonKinds.command.keyedID(in: commands, ["command": .blob(id.bytes), "person": .blob(caller.person.bytes)])
            if let done = try change.ledger.record(DaemonKinds.command, in: commands, record) {
                return try JSON(parsing: Array(done.text("answer").utf8))
            }
            let answer = try body(change)
            try change.append(
                [
                    DaemonKinds.command.operation(
                        .create, record,
                        [
                            "command": .blob(id.bytes), "person": .blob(caller.person.bytes), "answer": .text(answer.serialized(pretty: false)),
                            "at": .integer(change.now),
                        ])
                ], to: commands, author: caller.person)
            return answer
        }
    }
}

/// The registers that every store has (S2).
package struct KnownDossiers: Sendable {
    package let group: GroupID
    package let register: DossierID
    package let catalogue: DossierID
    package let rulebook: DossierID
    /// What laptops get of catalogue and rulebook: brought up to date on a fixed nightly beat (D4).
    package let publishedCatalogue: DossierID
    package let publishedRulebook: DossierID
    package let accounts: DossierID
    package let access: DossierID
    package let knowledge: DossierID
    package let commands: DossierID
    /// The public chain (schema/draw-chain.md).
    package let chain: DossierID

    static let kinds: [(DossierKind, String)] = [
        (.register, "dossier.register"), (.catalogue, "dossier.catalogue"), (.rulebook, "dossier.rulebook"),
        (.catalogue, "dossier.catalogue.published"), (.rulebook, "dossier.rulebook.published"), (.accounts, "dossier.accounts"), (.access, "dossier.access"),
        (.knowledge, "dossier.knowledge"), (.commands, "dossier.commands"), (.draw, "dossier.chain"),
    ]

    init(_ ledger: Ledger) throws {
        func id(_ name: String) throws -> ID {
            guard let bytes = try ledger.value(name), let id = ID(bytes: bytes) else { throw LedgerError("ledger.not-initialised") }
            return id
        }
        group = try id("group")
        register = try id("dossier.register")
        catalogue = try id("dossier.catalogue")
        rulebook = try id("dossier.rulebook")
        publishedCatalogue = try id("dossier.catalogue.published")
        publishedRulebook = try id("dossier.rulebook.published")
        accounts = try id("dossier.accounts")
        access = try id("dossier.access")
        knowledge = try id("dossier.knowledge")
        commands = try id("dossier.commands")
        chain = try id("dossier.chain")
    }
}

/// One change of the store, inside its transaction.
package struct Change {
    package let ledger: Ledger
    package let writer: Writer
    /// Milliseconds since 1970, UTC.
    package let now: Int64
    package let known: KnownDossiers
    /// The server's folder.
    let data: String
    let digests: DigestCache

    /// Appends operations by `author` to a dossier, in as many sets as the limits of a change set ask for.
    package func append(_ operations: [Operation], to dossier: DossierID, author: PersonID, view: Vector? = nil) throws {
        let state = try writer.dossier(dossier)
        var body = BodyWriter()
        for operation in operations {
            var next = body
            next.append(operation)
            if next.operations > Limits.operations || next.bytes.count > Limits.bodyBytes {
                try writer.append(to: state, author: author, view: view, now: now, body: body)
                body.removeAll()
                body.append(operation)
            } else {
                body = next
            }
        }
        if body.operations > 0 { try writer.append(to: state, author: author, view: view, now: now, body: body) }
        try writer.flush()
    }
}
