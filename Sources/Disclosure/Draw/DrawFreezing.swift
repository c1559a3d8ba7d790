internal import Crypto
internal import Database
package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication
package import Scheduling

/// What a commitment is made of beside the frame: people, beacon, deadline.
package struct DrawOrder: Sendable {
    /// Names of three accounts.
    package var holders: [String]
    package var beacon: [DrawBeaconPart]
    /// Names of the accounts that throw the dice.
    package var throwers: [String]
    /// Of the reveal, milliseconds since 1970.
    package var deadline: UInt64

    package init(holders: [String], beacon: [DrawBeaconPart], throwers: [String], deadline: UInt64) {
        (self.holders, self.beacon, self.throwers, self.deadline) = (holders, beacon, throwers, deadline)
    }
}

extension Door {
    /// Freezes the frame of a quarter's draw: the register's tenders by tier, with their probabilities, under a fresh salt. Until it is
    /// committed a later freeze replaces it.
    ///
    /// - Parameters:
    ///   - number: of the draw within the quarter; nil is the newest, or the first.
    ///   - places: how many of each tier are drawn; nil is what the year's aim still lacks.
    /// - Throws: `draw.committedTwice`, `draw.numberSkipped`, the frame's refusals.
    package func freezeDraw(
        _ caller: Caller, _ command: CommandID, quarter: Quarter, number: Int? = nil, places: [Tier: Int]? = nil
    ) async throws -> JSON {
        try Permission.require(caller, .runDraws)
        return try await self.command(caller, command) { change in
            let registry = try change.draws()
            let name = try registry.name(quarter, number)
            try registry.register.mayFreeze(name)
            let today = CalendarDay.legalDay(ofMillisecondsUTC: change.now)
            let draft = try change.ledger.frameDraft(change.known, quarter: quarter, places: places, on: today)
            for (tier, wanted) in (places ?? [:]).sorted(by: { $0.key < $1.key }) where wanted > draft.quotas[tier.rawValue] ?? 0 {
                let count = draft.rows.count { $0.tier == tier.rawValue }
                throw count == 0 ? Refusal.drawTierEmpty(tier.rawValue, wanted) : .drawQuotaLarge(tier.rawValue, wanted, count)
            }
            let frame = try DrawFrame(name: name, salt: randomBytes(32), quotas: draft.quotas, rows: draft.rows)
            let there = registry.files.first { $0.name == name }?.dossier
            let dossier = try there ?? change.createDossier(.draw, family: .random())
            try change.noteDraw(dossier, topic: DrawTopic.freeze, content: frame.bytes, person: caller.person, document: name.text)
            return try change.drawStatus(dossier)
        }
    }

    /// Commits the frozen frame: the secret is made here, in memory, split into three shares, each sealed to its holder's devices, and
    /// forgotten. The public chain carries the commitment's hash from the next nightly beat on, and that beat is its moment of publication.
    ///
    /// - Throws: the commitment's refusals, `draw.holderAccount`, `draw.holderDevice`, `draw.throwerAccount`.
    package func commitDraw(_ caller: Caller, _ command: CommandID, quarter: Quarter, number: Int?, _ order: DrawOrder) async throws -> JSON {
        try Permission.require(caller, .runDraws)
        return try await self.command(caller, command) { change in
            let registry = try change.draws()
            let file = try registry.file(quarter, number)
            try registry.register.mayFreeze(file.name)
            let holders = try order.holders.map { try change.drawHolder($0) }
            let throwers = try order.throwers.map { name in
                guard let person = try change.account(name) else { throw Refusal.drawThrowerAccount(name) }
                return person.id.description
            }
            let secret = randomBytes(32)
            let shares = DrawSecret.split(secret, mask: randomBytes(32))
            let commitment = try DrawCommitment(
                frame: file.frame, secret: secret, shares: shares, holders: holders.map(\.person.description), beacon: order.beacon, throwers: throwers,
                published: UInt64(try change.nextChainMoment()), deadline: order.deadline, replacing: file.commitment)
            try change.noteDraw(file.dossier, topic: DrawTopic.commit, content: commitment.bytes, person: caller.person)
            for (holder, share) in zip(holders, shares) {
                for device in holder.devices {
                    let note = try SealedNote.seal(Array(share.text.utf8), to: device.boxKey, purpose: DrawSecret.sharePurpose(commitment.hash))
                    try change.noteDraw(
                        file.dossier, topic: DrawTopic.sealed, content: device.id.bytes + note, person: caller.person, second: holder.person.description)
                }
            }
            return try change.drawStatus(file.dossier)
        }
    }

    /// Ends an attempt. It counts from the beat that publishes it: where that is before the first moment of the beacon another attempt may
    /// follow; else the draw ends with the seed without the secret.
    ///
    /// - Throws: `draw.notCommitted`, `draw.alreadyRun`, `draw.sharesHere`, `draw.name` for a reason that is no word.
    package func abortDraw(_ caller: Caller, _ command: CommandID, quarter: Quarter, number: Int?, reason: String) async throws -> JSON {
        try Permission.require(caller, .runDraws)
        return try await self.command(caller, command) { change in
            var registry = try change.draws()
            let (file, commitment) = try registry.committed(quarter, number)
            guard file.last(DrawTopic.run) == nil else { throw Refusal.drawAlreadyRun }
            guard file.shares(try change.serverBoxKey()).count < 2 else { throw Refusal.drawSharesHere }
            let abort = DrawAbort(moment: UInt64(try change.nextChainMoment()), reason: reason)
            try registry.abort(file.name, abort)
            try change.noteDraw(
                file.dossier, topic: DrawTopic.abort, content: DrawAbortText(commitment: commitment.hash, abort: abort).bytes, person: caller.person)
            return try change.drawStatus(file.dossier)
        }
    }

    /// A holder's own share, sealed to the device that asks: `share` (1 to 3), `sealed` (hex) and the commitment that it is bound to. That
    /// it was given out is noted.
    ///
    /// - Throws: problem 404.1 for everybody else, as for a draw that does not exist; `draw.holderDevice` for a device that came later.
    package func drawShare(_ caller: Caller, _ command: CommandID, quarter: Quarter, number: Int?) async throws -> JSON {
        try Permission.require(caller, .seeDraws)
        return try await self.command(caller, command) { change in
            let registry = try change.draws()
            let (file, commitment) = try registry.committed(quarter, number)
            guard let index = commitment.holders.firstIndex(where: { $0.person == caller.person.description }) else { throw Problems.notFound }
            let entry = file.all(DrawTopic.sealed).last { $0.content.starts(with: caller.device.bytes) && $0.second == caller.person.description }
            guard let entry else { throw Refusal.drawHolderDevice(caller.name) }
            let x = "\(index + 1)"
            if !file.all(DrawTopic.handed).contains(where: { $0.text == x }) {
                try change.noteDraw(file.dossier, topic: DrawTopic.handed, content: Array(x.utf8), person: caller.person)
            }
            return [
                "quarter": .string(file.name.quarter.description), "number": JSON(file.name.number), "share": JSON(index + 1),
                "commitment": .string(hex(commitment.hash.bytes)), "sealed": .string(hex(entry.content.dropFirst(ID.byteCount))),
            ]
        }
    }
}

extension DrawRegistry {
    /// Ids that an earlier draw owes and whose reason has ended, until a later committed frame held them as mandatory.
    fileprivate var owed: Set<[UInt8]> {
        var due: Set<[UInt8]> = []
        for file in files {
            for entry in file.all(DrawTopic.ended) {
                guard let id = Crypto.bytes(hex: entry.text) else { continue }
                let isSettled = files.contains { other in
                    guard let committed = other.commitEntry, committed.at > entry.at, !other.isOpenForFreeze else { return false }
                    return other.frame.rows.contains { $0.id == id && $0.isMandatory }
                }
                if !isSettled { due.insert(id) }
            }
        }
        return due
    }
}

extension Ledger {
    /// Tenders that are mandatory in the next frame because an earlier draw owes them; ids as in frames.
    func owedByDraws(_ known: KnownDossiers) throws -> Set<[UInt8]> { try DrawRegistry(self, known).owed }
}

extension Change {
    /// The account of that name, whatever its role.
    func account(_ name: String) throws -> RecordRow? { try ledger.records(DaemonKinds.person, in: known.accounts, where: "r.name=?", [.text(name)]).first }

    /// Somebody who can keep a share: an account that may see draws, with a device that can open what is sealed to it.
    fileprivate func drawHolder(_ name: String) throws -> (person: PersonID, devices: [(id: ID, boxKey: [UInt8])]) {
        guard let row = try account(name), let role = Role(rawValue: row.text("role")), Permission.seeDraws.isGiven(to: role) else {
            throw Refusal.drawHolderAccount(name)
        }
        let devices = try ledger.records(
            DaemonKinds.device, in: known.accounts, where: "r.person=? AND r.revoked_at IS NULL", [.blob(row.id.bytes)], order: "r.enrolled_at"
        ).compactMap { device in device.blob("box_key").map { (id: device.id, boxKey: $0) } }
        guard !devices.isEmpty else { throw Refusal.drawHolderDevice(name) }
        return (row.id, devices)
    }
}
