internal import Crypto
package import HTTP
package import Inspection
internal import Ledger
internal import Records
package import Replication
internal import Scheduling

extension Door {
    /// Enters a value of the beacon. It must be later than its committed moment and than the commitment's place in the public chain, and be
    /// spelled as was committed. A later entry corrects an earlier one until the first share is handed in.
    ///
    /// - Parameter arrived: when it came, milliseconds since 1970; nil is now.
    /// - Throws: `draw.chainWaits`, `draw.publishedLate`, `draw.beaconUnknown`, `draw.beaconEarly`, `draw.beaconSpelling`,
    ///   `draw.beaconFuture`, `draw.beaconFixed`.
    package func enterBeacon(
        _ caller: Caller, _ command: CommandID, quarter: Quarter, number: Int?, source: String, value: String, arrived: Int64? = nil
    ) async throws -> JSON {
        try Permission.require(caller, .runDraws)
        return try await self.command(caller, command) { change in
            let registry = try change.draws()
            let (file, commitment) = try registry.committed(quarter, number)
            guard file.last(DrawTopic.run) == nil else { throw Refusal.drawAlreadyRun }
            try change.requireChained(file.commitEntry?.id, before: file.isFallback ? .max : commitment.firstBeacon)
            guard let part = commitment.beacon.first(where: { $0.source == source }) else { throw Refusal.drawBeaconUnknown(source) }
            let arrived = arrived ?? change.now
            guard arrived <= change.now else { throw Refusal.drawBeaconFuture }
            let given = DrawBeacon.Value(value, arrived: UInt64(max(0, arrived)))
            _ = try DrawBeacon([given], for: [part], published: commitment.published)
            if let before = file.arrivals[source] {
                if before == given { return try change.drawStatus(file.dossier, registry) }
                guard file.all(DrawTopic.share).isEmpty else { throw Refusal.drawBeaconFixed }
            }
            try change.noteDraw(file.dossier, topic: DrawTopic.arrival, content: Array("\(source),\(value),\(given.arrived)".utf8), person: caller.person)
            return try change.drawStatus(file.dossier)
        }
    }

    /// Takes a holder's share, after the beacon: it is held against its published check value, sealed to the server's key and kept until
    /// the draw runs. A wrong one is refused, and who gave it stays on record.
    ///
    /// - Throws: `draw.notHolder`, `draw.beaconMissing`, `draw.shareText`, `draw.shareWrong`.
    package func openDraw(_ caller: Caller, _ command: CommandID, quarter: Quarter, number: Int?, share text: String) async throws -> JSON {
        try Permission.require(caller, .seeDraws)
        let answer = try await self.command(caller, command) { change in
            let registry = try change.draws()
            let (file, commitment) = try registry.committed(quarter, number)
            guard let index = commitment.holders.firstIndex(where: { $0.person == caller.person.description }) else { throw Refusal.drawNotHolder }
            guard file.last(DrawTopic.run) == nil else { throw Refusal.drawAlreadyRun }
            guard !file.isFallback else { throw Refusal.drawNotCommitted(file.name.text) }
            // Before that the two shares would tell the result of every beacon: nobody may put them together yet.
            guard file.beacon != nil else { throw Refusal.drawBeaconMissing }
            guard let share = DrawShare(text: text) else {
                return try change.refusingShare(.drawShareText, file, Array("\(index + 1)".utf8), caller)
            }
            guard Int(share.x) == index + 1, share.check == commitment.holders[index].check else {
                return try change.refusingShare(.drawShareWrong(Int(share.x), caller.name), file, Array("\(index + 1)".utf8), caller)
            }
            let server = try change.serverBoxKey()
            if file.shares(server)[share.x] == nil {
                let sealed = try SealedNote.seal(Array(share.text.utf8), to: server.publicKey, purpose: file.purpose(DrawTopic.share))
                try change.noteDraw(file.dossier, topic: DrawTopic.share, content: sealed, person: caller.person)
            }
            return try change.drawStatus(file.dossier)
        }
        if let refusal = answer["refusal"]?.string { throw Refusal.refusedShare(refusal, answer, caller) }
        return answer
    }

    /// Runs the draw: two shares give the secret back, or, after an abort that came too late for another attempt, the salt stands in.
    /// The list is told by `draws`, not by this answer, which is kept for repeats.
    ///
    /// - Throws: `draw.beaconMissing`, `draw.sharesFew`, `draw.alreadyRun`, whatever keeps commitment, frame and shares from fitting.
    package func runDraw(_ caller: Caller, _ command: CommandID, quarter: Quarter, number: Int?) async throws -> JSON {
        try Permission.require(caller, .runDraws)
        return try await self.command(caller, command) { change in
            let registry = try change.draws()
            let (file, commitment) = try registry.committed(quarter, number)
            guard file.last(DrawTopic.run) == nil else { throw Refusal.drawAlreadyRun }
            guard let beacon = file.beacon else { throw Refusal.drawBeaconMissing }
            let server = try change.serverBoxKey()
            let opening: Draw.Opening
            var kept: [UInt8] = []
            if file.isFallback, let abort = file.abort {
                opening = .fallback(abort)
            } else {
                let secret = try DrawSecret.open(file.shares(server).values.sorted { $0.x < $1.x }, for: commitment)
                opening = .secret(secret)
                kept = try SealedNote.seal(secret, to: server.publicKey, purpose: file.purpose(DrawTopic.run))
            }
            // What cannot be drawn is not noted as run.
            _ = try Draw(file.frame, commitment: commitment, opening: opening, beacon: beacon)
            try change.noteDraw(file.dossier, topic: DrawTopic.run, content: kept, person: caller.person)
            return try change.drawStatus(file.dossier)
        }
    }
}

extension Change {
    /// Notes who gave a wrong share, and what to answer: the note stays although the command is refused.
    fileprivate func refusingShare(_ refusal: Refusal, _ file: DrawFile, _ x: [UInt8], _ caller: Caller) throws -> JSON {
        try noteDraw(file.dossier, topic: DrawTopic.wrongShare, content: x, person: caller.person)
        return ["refusal": .string(refusal.code), "share": .string(String(decoding: x, as: UTF8.self))]
    }
}

extension Refusal {
    /// The refusal that an answer was kept for.
    fileprivate static func refusedShare(_ code: String, _ answer: JSON, _ caller: Caller) -> Refusal {
        code == Refusal.drawShareText.code ? .drawShareText : .drawShareWrong(Int(answer["share"]?.string ?? "") ?? 0, caller.name)
    }
}
