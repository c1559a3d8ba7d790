internal import Crypto
internal import Database
package import HTTP
package import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Scheduling

extension Door {
    /// Places of the public chain that one answer holds at most.
    private static let chainPage = 2_000

    /// Places of the public chain after a number, ascending: what anyone may have. `next` is null at the end.
    package func publicChain(_ caller: Caller, after number: Int = 0) async throws -> JSON {
        try Permission.require(caller, .seeDraws)
        let known = known
        return try await read { ledger in
            let rows = try ledger.records(
                OfficeKinds.chainEntry, in: known.chain, where: "r.number>? AND r.number<=?", [Value(number), Value(number + Self.chainPage)],
                order: "r.number")
            let last = try ledger.lastChainPlace(known)?.number ?? 0
            return [
                "entries": .array(rows.compactMap { ChainPlace($0)?.json }), "next": JSON(number + Self.chainPage < last ? number + Self.chainPage : nil),
            ]
        }
    }

    /// Date and root of the public chain, for a letter; never how long it is.
    /// - Throws: problem 404.1 before the first beat.
    package func chainCheckpoint(_ caller: Caller) async throws -> JSON {
        try Permission.require(caller, .seeDraws)
        let known = known
        return try await read { ledger in
            guard let last = try ledger.lastChainPlace(known) else { throw Problems.notFound }
            return ["date": .string(CalendarDay.legalDay(ofMillisecondsUTC: last.at).description), "root": .string(hex(last.link.bytes))]
        }
    }

    /// What proves that a draw's commitment, abort or reveal stands in the public chain: number, salt and content of its place.
    /// - Throws: problem 404.1 where there is none, or not yet.
    package func chainProof(_ caller: Caller, quarter: Quarter, number: Int?, of topic: String) async throws -> JSON {
        try Permission.require(caller, .seeDraws)
        let known = known
        return try await read { ledger in
            let file = try DrawRegistry(ledger, known).file(quarter, number)
            guard DrawTopic.chained.contains(topic), let entry = file.last(topic), let place = try ledger.chainPlace(of: entry.id, known) else {
                throw Problems.notFound
            }
            return ["number": JSON(place.number), "salt": .string(hex(place.salt)), "content": .string(hex(place.content))]
        }
    }
}
