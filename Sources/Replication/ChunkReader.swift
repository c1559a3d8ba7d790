internal import Compression

/// The change sets of a chunk, with their canonical bodies rebuilt.
package struct Chunk: Sendable {
    /// Dossier of each entry's `dossier` number.
    package fileprivate(set) var dossiers: [DossierID]
    package let replicas: [ReplicaID]
    package let forms: [SetForm]
    package let sets: [Entry]
    /// Canonical bodies, end to end.
    package let bodies: [UInt8]
    package let contexts: [ContextEntry]
    package let keys: [[UInt8]]

    package struct ContextEntry: Sendable {
        package let replica: Int32
        package let seq: UInt32
    }

    package struct Entry: Sendable {
        package let dossier: Int32
        package let replica: Int32
        package let seq: UInt32
        package let time: HybridTime
        package let form: Int32
        /// `seq − 1` less the own entry of the context.
        package let gap: UInt32
        package let context: Range<Int32>
        /// Number of the introduced key; −1 unless `seq` is 1.
        package let key: Int32
        package let body: Range<Int>
        package let operations: Int32
    }

    package func header(_ entry: Entry) -> Header {
        let form = forms[Int(entry.form)]
        let replica = replicas[Int(entry.replica)]
        var context = Vector(
            contexts[Int(entry.context.lowerBound)..<Int(entry.context.upperBound)].map { .init(replica: replicas[Int($0.replica)], seq: $0.seq) })
        context[replica] = entry.seq - 1 - entry.gap
        var header = Header(
            dossier: dossiers[Int(entry.dossier)], replica: replica, seq: entry.seq, time: entry.time, author: form.author, context: context,
            versions: form.versions, introduces: entry.key < 0 ? nil : keys[Int(entry.key)])
        header.kind = form.kind
        return header
    }
}

/// What a reader must be able to look up.
package protocol ChunkLookup {
    /// The dossier whose id begins with the `count` bytes in the low end of `prefix`; nil when none or several do.
    func dossier(prefix: UInt64, count: Int) throws -> DossierID?
    /// The id of the record born at `place`, looked up in the reader's own log.
    func record(dossier: DossierID, bornAt place: BirthPlace) throws -> RecordID?
}

/// Reads the compressed chunk that `ChunkWriter.finish` wrote. Every length is checked before it is used; the raw size
/// is limited to `Limits.chunkRawBytes`.
package func readChunk(_ compressed: ArraySlice<UInt8>, codec: UInt8, lookup: any ChunkLookup) throws -> Chunk {
    try readRaw(compressed, codec) { raw in
        var reader = ByteReader(raw)
        let parser = ChunkParser(lookup: lookup)
        return try parser.parse(&reader, raw, try parser.parseNames(&reader).map(lookup.dossier))
    }
}

/// A chunk read without a store: which dossiers its names mean is still to be asked.
package struct LooseChunk: Sendable {
    private let names: [DossierName]
    /// The chunk, with zero in place of each dossier.
    package let withoutDossiers: Chunk

    /// Reads a chunk as `readChunk` does. Nil where a store is needed to read it, or to say what is wrong with it.
    package init?(_ compressed: ArraySlice<UInt8>, codec: UInt8) {
        let read: (names: [DossierName], chunk: Chunk)? = try? readRaw(compressed, codec) { raw in
            var reader = ByteReader(raw)
            let parser = ChunkParser(lookup: nil)
            let names = try parser.parseNames(&reader)
            return (names, try parser.parse(&reader, raw, [DossierID](repeating: .zero, count: names.count)))
        }
        guard let read else { return nil }
        (names, withoutDossiers) = read
    }

    /// The chunk as `readChunk` reads it. Throws `UnknownDossier`.
    package func chunk(_ lookup: any ChunkLookup) throws -> Chunk {
        var chunk = withoutDossiers
        chunk.dossiers = try names.map(lookup.dossier)
        return chunk
    }
}

private func readRaw<T>(_ compressed: ArraySlice<UInt8>, _ codec: UInt8, _ read: (UnsafeRawBufferPointer) throws -> T) throws -> T {
    guard let codec = Codec(rawValue: codec) else { throw FormatError("codec") }
    let raw: [UInt8]
    do { raw = try decompress(compressed, codec, limit: Limits.chunkRawBytes) } catch { throw FormatError("chunk \(error.code)") }
    return try raw.withUnsafeBytes(read)
}

/// The dossiers that a chunk names: also of one that builds on what has not come yet, so that the rest of it cannot be read.
package func readChunkDossiers(_ compressed: ArraySlice<UInt8>, codec: UInt8, lookup: any ChunkLookup) throws -> [DossierID] {
    try readRaw(compressed, codec) { raw in
        var reader = ByteReader(raw)
        return try ChunkParser(lookup: lookup).parseNames(&reader).map(lookup.dossier)
    }
}

/// How a chunk names a dossier: in full, or by the first `count` bytes of its id.
private enum DossierName {
    case full(DossierID)
    case prefix(UInt64, count: Int)
}

extension ChunkLookup {
    fileprivate func dossier(_ name: DossierName) throws -> DossierID {
        switch name {
        case .full(let id): return id
        case .prefix(let value, let count):
            guard let id = try dossier(prefix: value, count: count) else { throw UnknownDossier() }
            return id
        }
    }
}

private struct ChunkParser {
    /// Nil where there is no store to ask: what it would have to be asked is an error then.
    let lookup: (any ChunkLookup)?

    private struct Shape {
        let kind: UInt32
        let action: Action
        let mask: UInt64
    }

    func parseNames(_ reader: inout ByteReader) throws -> [DossierName] {
        guard try reader.byte("magic") == 0x50, try reader.byte("magic") == 0x43, try reader.byte("chunk version") == 1 else {
            throw FormatError("magic")
        }
        return try readNames(&reader)
    }

    /// Reads what follows the names of these dossiers.
    func parse(_ reader: inout ByteReader, _ raw: UnsafeRawBufferPointer, _ dossiers: [DossierID]) throws -> Chunk {
        var replicas: [ReplicaID] = []
        for _ in 0..<(try reader.count("replicas", unit: 16, upTo: Limits.chunkReplicas)) { replicas.append(try reader.id("replica")) }
        // Twice under two numbers, one chain would pass for two.
        guard Set(replicas).count == replicas.count else { throw FormatError("replica twice") }
        var forms: [SetForm] = []
        for _ in 0..<(try reader.count("forms", unit: 24, upTo: Limits.chunkSets)) { forms.append(try SetForm(&reader)) }
        var keys: [[UInt8]] = []
        for _ in 0..<(try reader.count("keys", unit: 32, upTo: Limits.chunkSets)) { keys.append(Array(try reader.raw(32, "key"))) }
        var shapes: [Shape] = []
        for _ in 0..<(try reader.count("shapes", unit: 3, upTo: Limits.chunkOperations + Limits.operations)) {
            let kind = UInt32(try reader.number("shape kind", upTo: UInt64(UInt32.max)))
            guard let action = Action(rawValue: try reader.byte("shape action")) else { throw FormatError("shape action") }
            let mask = try reader.varint("shape mask")
            guard mask >> 63 == 0, action.rawValue < 2 || mask == 0 else { throw FormatError("shape mask") }
            shapes.append(Shape(kind: kind, action: action, mask: mask))
        }

        let runs = try reader.number("runs", upTo: UInt64(Limits.chunkSets))
        let runDossier = try readIntegers(runs, from: &reader)
        let runReplica = try readIntegers(runs, from: &reader)
        let runStart = try readIntegers(runs, from: &reader)
        let runCount = try readIntegers(runs, from: &reader)
        let setCount = try reader.number("sets", upTo: UInt64(Limits.chunkSets))
        let operationTotal = try reader.number("operations", upTo: UInt64(Limits.chunkOperations + Limits.operations))
        // Every shape is used by an operation; asked before anything is made of them.
        guard shapes.count <= operationTotal else { throw FormatError("unused shape") }
        let milliseconds = try readIntegers(setCount, from: &reader)
        let counters = try readIntegers(setCount, from: &reader)
        let formNumbers = try readIntegers(setCount, from: &reader)
        let gaps = try readIntegers(setCount, from: &reader)
        let contextCounts = try readIntegers(setCount, from: &reader)
        guard contextCounts.allSatisfy({ $0 >= 0 && $0 <= Int64(Limits.chains) }) else { throw FormatError("context count") }
        let contextTotal = contextCounts.reduce(0, &+)
        guard contextTotal <= Limits.chunkContexts else { throw FormatError("context count") }
        let contextReplicas = try readIntegers(Int(contextTotal), from: &reader)
        let contextSeqs = try readIntegers(Int(contextTotal), from: &reader)
        guard contextReplicas.allSatisfy({ $0 >= 0 && $0 < Int64(replicas.count) }), contextSeqs.allSatisfy({ $0 > 0 && $0 <= Int64(Limits.seq) }) else {
            throw FormatError("context")
        }

        // Expand the runs: which chain each set continues, and at which number.
        var chain: [(dossier: Int32, replica: Int32, seq: UInt32)] = []
        chain.reserveCapacity(setCount)
        for run in 0..<runs {
            guard runDossier[run] >= 0, runDossier[run] < Int64(dossiers.count), runReplica[run] >= 0, runReplica[run] < Int64(replicas.count),
                runStart[run] > 0, runCount[run] > 0, runCount[run] <= Int64(setCount - chain.count),
                runStart[run] <= Int64(Limits.seq) - runCount[run]
            else { throw FormatError("run") }
            for step in 0..<runCount[run] { chain.append((Int32(runDossier[run]), Int32(runReplica[run]), UInt32(runStart[run] + step))) }
        }
        guard chain.count == setCount else { throw FormatError("run") }
        let introductions = chain.reduce(0) { $0 + ($1.seq == 1 ? 1 : 0) }
        let keyNumbers = try readIntegers(introductions, from: &reader)
        guard keyNumbers.allSatisfy({ $0 >= 0 && $0 < Int64(keys.count) }) else { throw FormatError("key number") }
        let operationCounts = try readIntegers(setCount, from: &reader)
        guard operationCounts.allSatisfy({ $0 >= 0 && $0 <= Int64(Limits.operations) }), operationCounts.reduce(0, &+) == Int64(operationTotal) else {
            throw FormatError("operation count")
        }
        let shapeNumbers = try readIntegers(operationTotal, from: &reader)
        guard shapeNumbers.allSatisfy({ $0 >= 0 && $0 < Int64(shapes.count) }) else { throw FormatError("shape number") }
        let naming = try readIntegers(operationTotal, from: &reader)
        guard naming.allSatisfy({ $0 == 0 || $0 == 1 }) else { throw FormatError("naming") }
        let births = naming.reduce(0) { $0 + Int($1) }
        let birthReplicas = try readIntegers(births, from: &reader)
        let birthSeqs = try readIntegers(births, from: &reader)
        let birthOperations = try readIntegers(births, from: &reader)
        guard birthReplicas.allSatisfy({ $0 >= 0 && $0 < Int64(replicas.count) }), birthSeqs.allSatisfy({ $0 > 0 && $0 <= Int64(Limits.seq) }),
            birthOperations.allSatisfy({ $0 >= 0 && $0 < Int64(Limits.operations) })
        else { throw FormatError("birth") }

        // Times of the sets that operations and values belong to, for columns coded against them.
        var idTimeSets: [Int64] = []
        var names = [[UInt64]](repeating: [], count: shapes.count)
        for (number, shape) in shapes.enumerated() {
            var mask = shape.mask
            while mask != 0 {
                names[number].append(UInt64(shape.kind) << 8 | UInt64(mask.trailingZeroBitCount))
                mask &= mask - 1
            }
        }
        let order = Set(names.joined()).sorted()
        let columnNumber = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        let shapeColumns = names.map { $0.map { columnNumber[$0] ?? 0 } }
        var times = [[Int64]](repeating: [], count: order.count)
        var operation = 0
        for set in 0..<setCount {
            for _ in 0..<operationCounts[set] {
                if naming[operation] == 0 { idTimeSets.append(milliseconds[set]) }
                for column in shapeColumns[Int(shapeNumbers[operation])] { times[column].append(milliseconds[set]) }
                operation += 1
            }
        }
        let idTimes = try readIntegers(idTimeSets.count, times: idTimeSets, from: &reader)
        let idTails = try reader.raw(idTimeSets.count * 10, "ids")
        var columns: [ReadColumn] = []
        for column in order.indices {
            // A shape that is listed but never used has no column.
            if times[column].isEmpty { throw FormatError("unused shape") }
            columns.append(try ReadColumn(times: times[column], &reader))
        }
        guard reader.isAtEnd else { throw FormatError("chunk end") }

        // Rebuild the canonical bodies.
        var bodies = ByteSink(capacity: min(raw.count * 2, Limits.chunkBytes + Limits.bodyBytes))
        var sets: [Chunk.Entry] = []
        sets.reserveCapacity(setCount)
        var contexts: [Chunk.ContextEntry] = []
        contexts.reserveCapacity(Int(contextTotal))
        for index in 0..<Int(contextTotal) { contexts.append(.init(replica: Int32(contextReplicas[index]), seq: UInt32(contextSeqs[index]))) }
        // Records that this chunk creates, by place: one entry for each set, and the ids of all operations in a row.
        var born: [BornKey: (first: Int, count: Int)] = [:]
        var records: [RecordID?] = []
        let remembersBirths = births > 0
        if remembersBirths { records.reserveCapacity(operationTotal) }
        var nextID = 0, nextBirth = 0, nextKey = 0
        var nextContext: Int32 = 0
        operation = 0
        for set in 0..<setCount {
            let start = bodies.count
            if remembersBirths {
                born[BornKey(dossier: chain[set].dossier, replica: chain[set].replica, seq: chain[set].seq)] = (records.count, Int(operationCounts[set]))
            }
            for _ in 0..<Int(operationCounts[set]) {
                let number = Int(shapeNumbers[operation])
                let shape = shapes[number]
                let record: RecordID
                if naming[operation] == 0 {
                    guard idTimes[nextID] >> 48 == 0 else { throw FormatError("id") }
                    let tail = nextID * 10
                    let high = UInt64(idTimes[nextID]) << 16 | UInt64(idTails[tail]) << 8 | UInt64(idTails[tail + 1])
                    record = ID(high: high, low: UInt64(bigEndian: idTails.loadUnaligned(fromByteOffset: tail + 2, as: UInt64.self)))
                    nextID += 1
                } else {
                    let place = BirthPlace(
                        replica: replicas[Int(birthReplicas[nextBirth])], seq: UInt32(birthSeqs[nextBirth]), operation: Int(birthOperations[nextBirth]))
                    nextBirth += 1
                    let dossier = chain[set].dossier
                    let key = BornKey(dossier: dossier, replica: Int32(birthReplicas[nextBirth - 1]), seq: place.seq)
                    if let sets = born[key], place.operation < sets.count, sets.first + place.operation < records.count,
                        let here = records[sets.first + place.operation]
                    {
                        record = here
                    } else if let there = try lookup?.record(dossier: dossiers[Int(dossier)], bornAt: place) {
                        record = there
                    } else {
                        throw EarlyChunk()
                    }
                }
                if remembersBirths { records.append(shape.action == .create ? record : nil) }
                bodies.appendVarint(UInt64(shape.kind))
                bodies.append(shape.action.rawValue)
                bodies.append(record)
                bodies.appendVarint(shape.mask)
                for column in shapeColumns[number] { columns[column].append(to: &bodies, raw: raw) }
                // Asked after each operation: a dictionary can repeat one large text for next to nothing.
                guard bodies.count - start <= Limits.bodyBytes else { throw FormatError("body size") }
                operation += 1
            }
            guard bodies.count <= Limits.chunkBytes + Limits.bodyBytes else { throw FormatError("chunk bodies") }
            guard milliseconds[set] >= 0, milliseconds[set] >> 47 == 0, counters[set] >= 0, counters[set] <= 0xffff, formNumbers[set] >= 0,
                formNumbers[set] < Int64(forms.count), gaps[set] >= 0, gaps[set] < Int64(chain[set].seq)
            else { throw FormatError("set") }
            var key: Int32 = -1
            if chain[set].seq == 1 {
                key = Int32(keyNumbers[nextKey])
                nextKey += 1
            }
            let contextEnd = nextContext + Int32(contextCounts[set])
            try checkContext(contexts[Int(nextContext)..<Int(contextEnd)], own: chain[set].replica)
            sets.append(
                Chunk.Entry(
                    dossier: chain[set].dossier, replica: chain[set].replica, seq: chain[set].seq,
                    time: HybridTime(milliseconds: milliseconds[set], counter: UInt16(counters[set])), form: Int32(formNumbers[set]),
                    gap: UInt32(gaps[set]), context: nextContext..<contextEnd, key: key, body: start..<bodies.count,
                    operations: Int32(operationCounts[set])))
            nextContext = contextEnd
        }
        return Chunk(dossiers: dossiers, replicas: replicas, forms: forms, sets: sets, bodies: bodies.array, contexts: contexts, keys: keys)
    }

    /// A context names other replicas, each once: as a header it would otherwise have several spellings.
    private func checkContext(_ entries: ArraySlice<Chunk.ContextEntry>, own: Int32) throws {
        if entries.isEmpty { return }
        var seen: Set<Int32> = [own]
        for entry in entries { guard seen.insert(entry.replica).inserted else { throw FormatError("context replica") } }
    }

    private struct BornKey: Hashable {
        let dossier: Int32
        let replica: Int32
        let seq: UInt32
    }

    private func readNames(_ reader: inout ByteReader) throws -> [DossierName] {
        let prefix = Int(try reader.byte("dossier prefix"))
        guard prefix == 16 || (2...8).contains(prefix) else { throw FormatError("dossier prefix") }
        // Each name costs a look-up: bounded before the first one, and none twice.
        let count = try reader.count("dossiers", unit: prefix == 16 ? 16 : 1, upTo: Limits.chunkSets)
        var names: [DossierName] = []
        var last: DossierID?
        var value: UInt64 = 0
        for index in 0..<count {
            if prefix == 16 {
                let id = try reader.id("dossier")
                guard last.map({ $0 < id }) ?? true else { throw FormatError("dossier order") }
                last = id
                names.append(.full(id))
                continue
            }
            let difference = try reader.varint("dossier prefix")
            let (next, isBeyond) = value.addingReportingOverflow(difference)
            guard !isBeyond, prefix == 8 || next >> UInt64(prefix * 8) == 0, index == 0 || difference > 0 else { throw FormatError("dossier order") }
            value = next
            names.append(.prefix(value, count: prefix))
        }
        return names
    }
}

/// A chunk names a record by a birth that is not here yet: it came before what it builds on, and waits.
package struct EarlyChunk: Error, Sendable {}

/// A dossier was named by a prefix that names none or several here; the sender names dossiers in full and tries again.
package struct UnknownDossier: Error, Sendable {}
