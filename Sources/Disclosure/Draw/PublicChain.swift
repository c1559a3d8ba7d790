internal import Crypto
internal import Database
internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

/// A place of the public chain with what proves what stands there; see schema/draw-chain.md.
struct ChainPlace {
    let number: Int
    /// Milliseconds since 1970, UTC: the nightly beat that made it.
    let at: Int64
    let leaf: [UInt8]
    let link: Digest
    let salt: [UInt8]
    let content: [UInt8]

    init?(_ row: RecordRow) {
        guard let number = row.integer("number"), let leaf = row.blob("leaf"), let link = row.blob("link").flatMap({ Digest($0) }) else { return nil }
        (self.number, self.leaf, self.link) = (Int(number), leaf, link)
        (at, salt, content) = (row.integer("at") ?? 0, row.blob("salt") ?? [], row.blob("content") ?? [])
    }

    /// As the published file spells it.
    var line: ChainLine { ChainLine(number: number, moment: UInt64(max(0, at)), leaf: Digest(leaf) ?? .zero, link: link) }

    var json: JSON { ["number": JSON(number), "at": .moment(at), "leaf": .string(hex(leaf)), "link": .string(hex(link.bytes))] }
}

extension Ledger {
    /// What the last nightly beat left behind; nil before the first.
    func lastChainPlace(_ known: KnownDossiers) throws -> ChainPlace? {
        try records(
            OfficeKinds.chainEntry, in: known.chain, where: "r.number=(SELECT max(m.number) FROM chain_entry m WHERE m.existence<>1)"
        ).first.flatMap { ChainPlace($0) }
    }

    /// Where an entry of a draw stands; nil while it waits for a beat.
    func chainPlace(of entry: RecordID, _ known: KnownDossiers) throws -> ChainPlace? {
        try records(OfficeKinds.chainEntry, in: known.chain, where: "r.source=?", [.blob(entry.bytes)]).first.flatMap { ChainPlace($0) }
    }

    /// Entries that wait for a place, oldest first.
    fileprivate func waitingForChain() throws -> [RecordRow] {
        let topics = DrawTopic.chained.sorted()
        return try records(
            OfficeKinds.drawEntry,
            where: "r.part=0 AND r.topic IN (\(topics.map { _ in "?" }.joined(separator: ","))) AND NOT EXISTS "
                + "(SELECT 1 FROM chain_entry c WHERE c.source=r.id AND c.existence<>1)", topics.map { .text($0) }, order: "r.at,r.number")
    }

    fileprivate func chainPlaces(_ now: Int64) throws -> Int {
        try rulebook(self).integer(.chainEntriesDay, on: CalendarDay.legalDay(ofMillisecondsUTC: now))
    }
}

extension Change {
    /// The beat at which what is noted now comes into the public chain: the next one that has a place left.
    func nextChainMoment() throws -> Int64 {
        let day: Int64 = 24 * 3600 * 1000
        let places = Int64(max(1, try ledger.chainPlaces(now)))
        let waiting = Int64(try ledger.waitingForChain().count)
        return ((now - Door.beatOffset) / day + 1 + waiting / places) * day + Door.beatOffset
    }

    /// Makes sure that what was committed stood in the public chain before the first number that it waits for could be known.
    ///
    /// - Parameter first: the earliest moment of the beacon (ms since 1970).
    /// - Throws: `draw.chainWaits` while it waits for a beat, `draw.publishedLate` where the beat came too late.
    func requireChained(_ entry: RecordID?, before first: UInt64) throws {
        guard let entry, let place = try ledger.chainPlace(of: entry, known) else { throw Refusal.drawChainWaits }
        guard UInt64(max(0, place.at)) < first else { throw Refusal.drawPublishedLate }
    }

    /// Lets the public chain grow by a day's places: what waits, oldest first, and dummies that nobody can tell from it. The order
    /// within the day says nothing. Returns how many places it made.
    @discardableResult
    func growChain() throws -> Int {
        let places = try ledger.chainPlaces(now)
        var contents: [(content: [UInt8], source: RecordID?)] = []
        for row in try ledger.waitingForChain().prefix(places) {
            guard let entry = try ledger.drawEntries(row.dossier, topic: row.text("topic")).first(where: { $0.id == row.id }) else { continue }
            contents.append((ChainContent.bytes(topic: entry.topic, hash: sha256(entry.content)), entry.id))
        }
        while contents.count < places { contents.append((ChainContent.dummy, nil)) }
        contents.shuffle()
        let last = try ledger.lastChainPlace(known)
        var number = last?.number ?? 0
        var link = last?.link ?? .zero
        var operations: [Operation] = []
        for (content, source) in contents {
            number += 1
            let salt = randomBytes(32)
            let leaf = ChainContent.leaf(salt: salt, content: content)
            link = ChainLine.link(after: link, number: number, moment: UInt64(now), leaf: leaf)
            var values: [String: FieldValue] = [
                "number": .integer(Int64(number)), "at": .integer(now), "leaf": .blob(leaf.bytes), "link": .blob(link.bytes), "salt": .blob(salt),
                "content": .blob(content),
            ]
            if let source { values["source"] = .blob(source.bytes) }
            operations.append(OfficeKinds.chainEntry.operation(.create, OfficeKinds.chainEntry.keyedID(in: known.chain, values), values))
        }
        try append(operations, to: known.chain, author: .zero)
        return operations.count
    }
}
