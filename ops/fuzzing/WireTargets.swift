import Compression
import Replication

extension FuzzTarget {
    /// Sync messages. What reads as a message spells itself again in the same bytes: one spelling of each value.
    static let message = FuzzTarget(name: "message", largest: 1 << 16) { raw in
        let bytes = Array(raw)
        if let request = try? SyncRequest(bytes), request.encoded() != bytes { violated("a request has two spellings") }
        if let reply = try? SyncReply(bytes), reply.encoded() != bytes { violated("a reply has two spellings") }
    }

    static let envelope = FuzzTarget(name: "envelope", largest: 1 << 16) { raw in
        var reader = ByteReader(raw)
        guard let envelope = try? Envelope(&reader), reader.isAtEnd else { return }
        var again: [UInt8] = []
        envelope.encode(into: &again)
        if !again.elementsEqual(raw) { violated("an envelope has two spellings") }
    }

    /// The content of a chunk before compression. Whatever reads has canonical bodies within the limits.
    static let chunk = FuzzTarget(name: "chunk", largest: 1 << 16) { raw in
        let bytes = Array(raw)
        guard let chunk = try? readChunk(bytes[...], codec: Codec.none.rawValue, lookup: Permissive()) else { return }
        if chunk.bodies.count > Limits.chunkBytes + Limits.bodyBytes { violated("bodies beyond the limit") }
        if chunk.sets.count > Limits.chunkSets { violated("more sets than the limit") }
        if Set(chunk.dossiers).count != chunk.dossiers.count { violated("a dossier is named twice") }
        if Set(chunk.replicas).count != chunk.replicas.count { violated("a replica is named twice") }
        for entry in chunk.sets {
            var header: [UInt8] = []
            let value = chunk.header(entry)
            value.encode(into: &header)
            if value.foreignContext.count != entry.context.count { violated("a context names a replica twice or its own") }
            let body = Array(chunk.bodies[entry.body])
            guard let operations = try? BodyReader.operations(body) else { violated("a body that does not read") }
            if operations.count != Int(entry.operations) { violated("a body with other operations than counted") }
            check(operations, spell: body)
        }
    }

    /// A body as it lies in the log.
    static let body = FuzzTarget(name: "body", largest: 1 << 14) { raw in
        let bytes = Array(raw)
        guard let operations = try? BodyReader.operations(bytes) else { return }
        check(operations, spell: bytes)
    }

    /// Compressed content, first byte the codec: never more than the limit, however much it would become.
    static let inflate = FuzzTarget(name: "inflate", largest: 1 << 16) { raw in
        guard let first = raw.first, let codec = Codec(rawValue: first % 3) else { return }
        let bytes = Array(raw.dropFirst())
        guard let content = try? decompress(bytes[...], codec, limit: 1 << 20) else { return }
        if content.count > 1 << 20 { violated("content beyond the limit") }
    }
}

private func check(_ operations: [Operation], spell body: [UInt8]) {
    var writer = BodyWriter()
    for operation in operations { writer.append(operation) }
    if writer.bytes != body { violated("a body has two spellings") }
}

/// Finds whatever is asked for.
struct Permissive: ChunkLookup {
    func dossier(prefix: UInt64, count: Int) -> DossierID? { ID(high: prefix << UInt64(64 - count * 8), low: 7) }
    func record(dossier: DossierID, bornAt place: BirthPlace) -> RecordID? { ID(high: UInt64(place.seq), low: UInt64(place.operation)) }
}
