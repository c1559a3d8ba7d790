internal import Crypto
internal import Database
package import HTTP
internal import Ledger
package import Replication
internal import Synchronization

/// Which second journal a process keeps.
package enum JournalChoice: Sendable, Equatable {
    /// The one that the service keeps, if it keeps one: for the operator's commands beside it.
    case stored
    /// None in this process; what it leaves undone the next one does. For looking.
    case none
    /// None any more.
    case off
    /// The one in this folder, from now on.
    case folder(String)
}

/// Why a store began a new epoch. Raw values are stored, logged and in `--json`.
package enum RestoreReason: String, Sendable {
    /// `plumbd backup restore`.
    case verb
    /// The anchor file knows of later commits.
    case anchor
    /// The second journal does.
    case journal
    /// A laptop showed a signed acknowledgement that is newer than the store.
    case acknowledgement
}

/// Which life of the store this is, and whether it gives out anything (B2).
package struct Life: Sendable {
    package var epoch: Epoch
    package var mode: SyncReply.Mode
    /// The newest commit that a verified backup holds.
    var backedUp: HybridTime

    init(_ ledger: Ledger) throws {
        guard let store = try ledger.value("store").flatMap({ ID(bytes: $0) }), try ledger.value("epoch") != nil else {
            throw SetupError(code: "setup.missing", path: "")
        }
        epoch = Epoch(store: store, number: UInt32(truncatingIfNeeded: try ledger.number("epoch")))
        mode = try ledger.value("mode") == nil ? .normal : .giveOnly
        backedUp = HybridTime(bits: try ledger.number("safe"))
    }
}

/// What is known of a restore that the office has not confirmed yet.
package struct Restoration: Sendable, Equatable {
    package var reason: RestoreReason
    /// When the new epoch began, ms.
    package var begun: Int64
    /// The epoch before.
    package var lastEpoch: UInt32
    /// The newest commit that the store still has of the epoch before, ms: what came after it may be lost.
    package var kept: Int64
    /// Up to when later commits are known to have been, ms; 0 = not known.
    package var lost: Int64
    /// Records of the second journal that were brought back; nil without one.
    package var replayed: Int?
    /// Whether the journal read whole to its end: then what is missing can only be what was never acknowledged.
    package var isJournalWhole: Bool

    package var json: JSON {
        [
            "reason": .string(reason.rawValue), "begun": .integer(begun), "last_epoch": .integer(Int64(lastEpoch)), "kept": .integer(kept),
            "lost": .integer(lost), "replayed": replayed.map { .integer(Int64($0)) } ?? .null, "journal_whole": .bool(isJournalWhole),
        ]
    }

    init(reason: RestoreReason, begun: Int64, lastEpoch: UInt32, kept: Int64, lost: Int64 = 0, replayed: Int? = nil, isJournalWhole: Bool = false) {
        self.reason = reason
        self.begun = begun
        self.lastEpoch = lastEpoch
        self.kept = kept
        self.lost = lost
        self.replayed = replayed
        self.isJournalWhole = isJournalWhole
    }

    init?(_ bytes: [UInt8]) {
        guard let json = try? JSON(parsing: bytes), let reason = json["reason"]?.string.flatMap(RestoreReason.init) else { return nil }
        func number(_ name: String) -> Int64 { Int64(json[name]?.int ?? 0) }
        self.init(
            reason: reason, begun: number("begun"), lastEpoch: UInt32(clamping: number("last_epoch")), kept: number("kept"), lost: number("lost"),
            replayed: json["replayed"]?.int, isJournalWhole: json["journal_whole"]?.bool ?? false)
    }
}

extension Ledger {
    /// The newest commit of the store; with each change of the store it grows.
    var lastCommit: HybridTime { get throws { HybridTime(bits: try number("last-commit")) } }

    func stampCommit(_ now: Int64) throws { try setNumber("last-commit", HybridTime.next(now: now, last: try lastCommit).bits) }

    /// Begins a new life of the store under a fresh authority replica, which gives out nothing until the office has confirmed
    /// what came back (B2). Inside a transaction of its own: no dossier may be in use.
    func beginEpoch(after known: UInt32, _ restoration: Restoration) throws {
        let number = max(known, UInt32(truncatingIfNeeded: try self.number("epoch"))) + 1
        try setNumber("epoch", UInt64(number))
        #if PLANTED_BUGS
        let replica = Planted.has(.oldLife) ? (try value("replica").flatMap { ID(bytes: $0) } ?? ID.random()) : ID.random()
        #else
        let replica = ID.random()
        #endif
        try setValue("replica", replica.bytes)
        try database.run("UPDATE dossier SET replica=?", .blob(replica.bytes))
        try setValue("mode", restoration.json.serializedBytes())
        try setNumber("epoch-begun", UInt64(max(0, restoration.begun)))
        try database.run("DELETE FROM handed_back")
        try forgetClock()
        // A code that was used after the backup is unused again, so none of before counts, unless the journal told of its use.
        if !restoration.isJournalWhole { try database.run("DELETE FROM invite") }
        try stampCommit(restoration.begun)
    }

    /// The newest acknowledgement that a device was given in this epoch; 0 when none was.
    func acknowledged(_ deviceKey: [UInt8], in epoch: UInt32) throws -> HybridTime {
        try database.first("SELECT admitted FROM device_acknowledged WHERE public_key=? AND epoch=?", .blob(deviceKey), .integer(Int64(epoch))) {
            HybridTime(bits: UInt64(bitPattern: $0.integer(0)))
        } ?? HybridTime(bits: 0)
    }

    /// The restore that waits for the office's word; nil in normal service.
    var restoration: Restoration? { get throws { try value("mode").flatMap(Restoration.init) } }
}

extension Door {
    package var epoch: Epoch { life.withLock { $0.epoch } }

    /// Whether the store only takes in (B2).
    package var isGiveOnly: Bool { life.withLock { $0.mode } == .giveOnly }

    func follow(_ now: Life) { life.withLock { $0 = now } }

    /// Throws 503.6 while nothing may be given out.
    package func requireNormalService() throws(Problem) { if isGiveOnly { throw Problems.giveOnly } }

    /// What each reply says of the store's life, and up to when everything acknowledged is also in a verified backup or in
    /// the second journal (T2).
    func stamp(_ reply: inout SyncReply) {
        let life = life.withLock { $0 }
        reply.epoch = life.epoch
        reply.mode = life.mode
        reply.safe = keeper?.isHealthy ?? false ? reply.admitted : life.backedUp
    }

    /// The second journal of `choice`, holding everything that is stored when it returns.
    static func keeper(
        _ choice: JournalChoice, _ ledger: Ledger, _ seal: SealKey?, _ clock: @escaping @Sendable () -> Int64
    ) throws -> JournalKeeper? {
        let stored = try ledger.value("journal").map { String(decoding: $0, as: UTF8.self) }
        let folder: String
        switch choice {
        case .none: return nil
        case .off:
            if stored != nil { try ledger.database.write { try ledger.endJournal() } }
            return nil
        case .stored:
            guard let stored else { return nil }
            folder = stored
        case .folder(let path): folder = path
        }
        let journal = try SecondJournal(folder: folder, epoch: try Life(ledger).epoch, seal: seal?.journal, clock: clock)
        if journal.newest > (try ledger.lastCommit) { try replay(journal, ledger, seal, clock) }
        // What lies there from before the store was sealed is written anew, and goes when that is done.
        let fresh = journal.hasPlain ? try journal.rotate() : nil
        if journal.isNew || stored != folder || fresh != nil { try ledger.database.write { try ledger.beginJournal(folder) } }
        let keeper = JournalKeeper(journal)
        try keeper.record(ledger)
        if let fresh { try journal.remove(before: fresh) }
        return keeper
    }

    /// The journal knows of more than the store: the store was set back, and gets it back at once.
    private static func replay(_ journal: SecondJournal, _ ledger: Ledger, _ seal: SealKey?, _ clock: () -> Int64) throws {
        let kept = try ledger.lastCommit.milliseconds
        let replayed = try JournalReplay(ledger, seal?.journal).run(journal.folder, now: clock())
        try ledger.database.write {
            let epoch = try Life(ledger).epoch.number
            try ledger.beginEpoch(
                after: max(epoch, replayed.epoch),
                Restoration(
                    reason: .journal, begun: clock(), lastEpoch: max(epoch, replayed.epoch), kept: kept, lost: journal.newest.milliseconds,
                    replayed: replayed.records, isJournalWhole: replayed.isWhole))
        }
        try journal.rotate(epoch: try Life(ledger).epoch.number)
    }

    /// A laptop's proof that the server knew more than it does now: a signed acknowledgement of which the store knows nothing.
    /// The store begins a new epoch at once. Returns whether it did.
    func takeEpochIfSetBack(_ caller: Caller, _ shown: Acknowledgement?) async throws -> Bool {
        guard let shown, shown.epoch.store == epoch.store, shown.epoch.number >= epoch.number else { return false }
        // Answered from memory for all but a device's first request.
        if acknowledged.withLock({ $0[caller.deviceKey] })?.admitted ?? HybridTime(bits: 0) >= shown.admitted { return false }
        let isNewer: @Sendable (Ledger) throws -> Bool = { ledger in
            let known = try Life(ledger).epoch.number
            if shown.epoch.number != known { return shown.epoch.number > known }
            return try shown.admitted > ledger.acknowledged(caller.deviceKey, in: known)
        }
        guard try await read(isNewer), shown.isValid(serverKey) else { return false }
        let now = clock()
        let begun = try await writer.write { ledger -> Bool in
            // Another laptop may have shown the same a moment ago.
            guard try isNewer(ledger) else { return false }
            try ledger.beginEpoch(
                after: shown.epoch.number,
                Restoration(
                    reason: .acknowledgement, begun: now, lastEpoch: shown.epoch.number, kept: try ledger.lastCommit.milliseconds,
                    lost: shown.admitted.milliseconds))
            return true
        }
        if begun { try await enterEpoch() }
        return begun
    }

    /// The restore that waits for the office's word; nil in normal service.
    package func restoration() async throws -> Restoration? { try await read { try $0.restoration } }

    /// Called with each restore that is noticed while the daemon serves, for its log.
    package func whenEpochBegins(_ handler: @escaping @Sendable (Restoration) -> Void) { epochHandler.withLock { $0 = handler } }

    /// What a device is to be told of its admission, remembered in the same transaction; signed when that is durable.
    func acknowledge(_ caller: Caller, _ reply: SyncReply, _ ledger: Ledger) throws -> UnsignedAcknowledgement {
        let known = try ledger.acknowledged(caller.deviceKey, in: reply.epoch.number)
        let admitted = max(known, reply.admitted)
        try ledger.database.run(
            "INSERT INTO device_acknowledged(public_key,epoch,admitted) VALUES(?1,?2,?3) ON CONFLICT(public_key) DO UPDATE SET epoch=?2,admitted=?3",
            .blob(caller.deviceKey), .integer(Int64(reply.epoch.number)), .integer(Int64(bitPattern: admitted.bits)))
        return UnsignedAcknowledgement(epoch: reply.epoch, admitted: admitted, key: ledger.signingKey)
    }

    /// Remembers in memory what has become durable.
    func note(_ acknowledgement: Acknowledgement?, of caller: Caller) {
        guard let acknowledgement else { return }
        acknowledged.withLock { $0[caller.deviceKey] = acknowledgement }
    }

    /// Follows a new epoch that has become durable.
    func enterEpoch() async throws {
        let now = try await read { try Life($0) }
        follow(now)
        digests.removeAll()
        acknowledged.withLock { $0 = [:] }
        try keeper?.journal.rotate(epoch: now.epoch.number)
        if let restoration = try await read({ try $0.restoration }) { epochHandler.withLock { $0 }?(restoration) }
    }
}

/// An acknowledgement on its way out: signing takes as long as storing a few changes, and is nothing that others should wait for.
struct UnsignedAcknowledgement: Sendable {
    let epoch: Epoch
    let admitted: HybridTime
    let key: SigningKey

    func signed() throws -> Acknowledgement { try Acknowledgement(epoch: epoch, admitted: admitted, key) }
}
