internal import Crypto
package import HTTP
package import Inspection
internal import Ledger
package import Replication
package import Scheduling

/// A change of a drawn list that one person asks for and another confirms.
package enum DrawListChange: Sendable {
    /// A drawn tender leaves, the next ticket comes in: the reason, and the number of the document.
    case substitute(DrawSubstitution.Reason, document: String)
    /// What kept an owed tender away is over: the number of the document.
    case end(document: String)

    var document: String {
        switch self {
        case .substitute(_, let document), .end(let document): document
        }
    }

    var asked: String {
        switch self {
        case .substitute: DrawTopic.substituteAsked
        case .end: DrawTopic.endAsked
        }
    }
}

extension Door {
    /// Asks for a change of the list. Nothing changes until a second person confirms; what could not be done is refused now.
    ///
    /// - Parameter tender: agency code and number, the number alone where it is the only one, or the hex of the id.
    /// - Throws: `draw.notRun`, `draw.revealed`, `draw.notDrawn`, `draw.notOwed`, `draw.document`, `draw.noNextTicket`, `draw.tenderMany`.
    package func askDrawChange(
        _ caller: Caller, _ command: CommandID, quarter: Quarter, number: Int?, tender: String, _ wanted: DrawListChange
    ) async throws -> JSON {
        try Permission.require(caller, .runDraws)
        return try await self.command(caller, command) { change in
            let (file, draw) = try change.openList(quarter, number)
            let id = try draw.find(tender)
            // As it will be done, with somebody else as second person.
            var list = draw.list
            try list.change(id, wanted, by: (caller.person.description, "?"), at: UInt64(change.now))
            let content = wanted.content(id)
            let before = try change.waiting(file, id, wanted.asked)
            if before?.content != content || before?.document != wanted.document {
                try change.noteDraw(file.dossier, topic: wanted.asked, content: content, person: caller.person, document: wanted.document)
            }
            return ["state": "asked", "asked_by": .string(caller.name)]
        }
    }

    /// Confirms what another person asked for.
    ///
    /// - Throws: `draw.notAsked`, `draw.secondPerson` for the one who asked, and what the change itself would be refused for.
    package func confirmDrawChange(
        _ caller: Caller, _ command: CommandID, quarter: Quarter, number: Int?, tender: String, isSubstitution: Bool
    ) async throws -> JSON {
        try Permission.require(caller, .runDraws)
        return try await self.command(caller, command) { change in
            let (file, draw) = try change.openList(quarter, number)
            let id = try draw.find(tender)
            let asked = isSubstitution ? DrawTopic.substituteAsked : DrawTopic.endAsked
            guard let entry = try change.waiting(file, id, asked) else { throw Refusal.drawNotAsked }
            let parts = entry.text.split(separator: ",").map(String.init)
            let wanted: DrawListChange
            if isSubstitution {
                guard parts.count == 2, let reason = DrawSubstitution.Reason(rawValue: parts[1]) else { throw Refusal.drawNotAsked }
                wanted = .substitute(reason, document: entry.document)
            } else {
                wanted = .end(document: entry.document)
            }
            var list = draw.list
            try list.change(id, wanted, by: (entry.person.description, caller.person.description), at: UInt64(change.now))
            try change.noteDraw(
                file.dossier, topic: isSubstitution ? DrawTopic.substitute : DrawTopic.ended, content: entry.content, person: entry.person,
                second: caller.person.description, document: entry.document)
            return ["state": "done", "confirmed_by": .string(caller.name)]
        }
    }
}

extension DrawListChange {
    fileprivate func content(_ id: [UInt8]) -> [UInt8] {
        switch self {
        case .substitute(let reason, _): Array("\(hex(id)),\(reason.rawValue)".utf8)
        case .end: Array(hex(id).utf8)
        }
    }
}

extension DrawList {
    fileprivate mutating func change(_ id: [UInt8], _ wanted: DrawListChange, by people: (String, String), at moment: UInt64) throws {
        switch wanted {
        case .substitute(let reason, let document): try substitute(id, reason: reason, document: document, people: people, at: moment)
        case .end(let document): try end(id, document: document, people: people)
        }
    }
}

extension Draw {
    /// The id that a text means: itself, its hex, or the tender number alone where only one has it.
    fileprivate func find(_ text: String) throws -> [UInt8] {
        let ids = frame.rows.map(\.id)
        let wanted = Array(text.utf8)
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        let key = parts.count == 2 ? TenderKey(agencyCode: parts[0], number: parts[1]).drawID : wanted
        if let exact = ids.first(where: { $0 == key || hex($0) == text }) { return exact }
        let found = ids.filter { id in id.firstIndex(of: 0x20).map { Array(id[($0 + 1)...]) == wanted } ?? false }
        if found.count > 1 { throw Refusal.drawTenderMany(text, found.count) }
        guard let id = found.first else { throw Refusal.drawNotDrawn }
        return id
    }
}

extension Change {
    /// A draw whose list can still change.
    fileprivate func openList(_ quarter: Quarter, _ number: Int?) throws -> (file: DrawFile, draw: Draw) {
        let file = try draws().file(quarter, number)
        guard let draw = try file.draw(try serverBoxKey()) else { throw Refusal.drawNotRun }
        guard file.last(DrawTopic.reveal) == nil else { throw Refusal.drawRevealed }
        return (file, draw)
    }

    /// What was asked for this tender and neither done nor asked again since.
    fileprivate func waiting(_ file: DrawFile, _ id: [UInt8], _ topic: String) throws -> DrawEntry? {
        file.waiting.last { $0.topic == topic && $0.text.split(separator: ",").first.map(String.init) == hex(id) }
    }
}

extension DrawFile {
    /// Asked for by one person, not confirmed by another yet.
    var waiting: [DrawEntry] {
        let done = all(DrawTopic.substitute) + all(DrawTopic.ended)
        return (all(DrawTopic.substituteAsked) + all(DrawTopic.endAsked)).filter { asked in
            let topic = asked.topic == DrawTopic.substituteAsked ? DrawTopic.substitute : DrawTopic.ended
            return !done.contains { $0.topic == topic && $0.number > asked.number && $0.content == asked.content }
        }
    }
}
