internal import Compression

/// Where a record was born: which operation of which change set created it. A wire shorthand for its id (C4).
package struct BirthPlace: Hashable, Sendable {
    package let replica: ReplicaID
    package let seq: UInt32
    package let operation: Int
    package init(replica: ReplicaID, seq: UInt32, operation: Int) {
        self.replica = replica
        self.seq = seq
        self.operation = operation
    }
}

/// What a set's author, kind and versions are; few combinations occur, so a chunk lists each once.
package struct SetForm: Hashable, Sendable {
    package var author: PersonID
    package var kind: SetKind.RawValue
    package var versions: Versions
    package init(author: PersonID, kind: SetKind.RawValue, versions: Versions) {
        self.author = author
        self.kind = kind
        self.versions = versions
    }
}

/// Values that each get a number when first met.
struct Numbering<Element: Hashable> {
    private(set) var elements: [Element] = []
    private var numbers: [Element: Int] = [:]

    mutating func number(_ element: Element) -> Int {
        if let number = numbers[element] { return number }
        numbers[element] = elements.count
        elements.append(element)
        return elements.count - 1
    }
}

/// Collects change sets, in an order in which every context is met, and writes them as one chunk (T1).
///
/// Not Sendable: one owner; reused from chunk to chunk so that buffers are allocated once.
package final class ChunkWriter {
    // A value, so that a set is added in one access to it and not in one for each of its columns.
    private var content = ChunkContent()
    private let zstd = ZstdWriter()

    package init() {}

    package var isEmpty: Bool { content.isEmpty }

    /// Whether one more body of this size still belongs into the chunk.
    package func hasRoom(for bytes: Int) -> Bool { content.hasRoom(for: bytes) }

    /// Adds one set.
    ///
    /// - Parameters:
    ///   - context: the entries for other replicas, in canonical order.
    ///   - gap: `seq − 1` less the own entry of the context.
    ///   - birth: where a record that this set does not create was born, if the receiver surely holds that; nil to name it by id.
    package func add(
        dossier: DossierID, replica: ReplicaID, seq: UInt32, time: HybridTime, form: SetForm, gap: UInt32, context: [Vector.Entry],
        introduces: [UInt8]?, body: UnsafeRawBufferPointer, birth: (_ kind: UInt32, RecordID) throws -> BirthPlace?
    ) throws {
        content.addHead(dossier, replica, seq, time, form, gap, context, introduces)
        var walk = BodyReader(body)
        var count = 0
        while let head = try walk.next() {
            let place = head.action == .create ? nil : try birth(head.kind, head.record)
            try content.addOperation(head, place, time.milliseconds, &walk.reader)
            count += 1
        }
        content.endSet(operations: count, bytes: body.count)
    }

    /// Writes and empties the chunk: compressed, ready for an envelope.
    ///
    /// - Parameter prefix: bytes of a dossier's id that name it, 2 to 8 where the receiver knows the dossiers, else 16.
    package func finish(prefix: Int) -> [UInt8] {
        content.write(prefix: prefix) { zstd.append($0) }
        content.reset()
        return zstd.finish()
    }
}

/// The columns of a chunk that is being collected.
private struct ChunkContent {
    private var dossiers = Numbering<DossierID>()
    private var replicas = Numbering<ReplicaID>()
    private var forms = Numbering<SetForm>()
    private var keys = Numbering<[UInt8]>()
    private var shapes = Numbering<Shape>()
    private var lastDossier: DossierID?
    private var lastReplica: ReplicaID?
    private var lastForm: (SetForm, Int)?
    private var lastShape: (Shape, Int)?

    private var runDossier: [Int64] = [], runReplica: [Int64] = [], runStart: [Int64] = [], runCount: [Int64] = []
    private var milliseconds: [Int64] = [], counters: [Int64] = []
    private var form: [Int64] = [], gap: [Int64] = [], contextCount: [Int64] = [], operationCount: [Int64] = []
    private var contextReplica: [Int64] = [], contextSeq: [Int64] = [], key: [Int64] = []
    private var shape: [Int64] = []
    private var naming: [UInt8] = []
    private var idTimes: [Int64] = [], idTimeSets: [Int64] = []
    private var idTails: [UInt8] = []
    private var birthReplica: [Int64] = [], birthSeq: [Int64] = [], birthOperation: [Int64] = []
    /// Columns of fields, kept from chunk to chunk; where each field's is; which ones each shape has.
    private var columns: [ValueColumn] = []
    private var columnNumbers: [UInt64: Int] = [:]
    private var shapeColumns: [[Int]] = []
    private var buffer: [UInt8] = []
    private var operations = 0
    private var bodyBytes = 0

    private struct Shape: Hashable {
        let kind: UInt32
        let action: UInt8
        let mask: UInt64
    }

    var isEmpty: Bool { milliseconds.isEmpty }

    func hasRoom(for bytes: Int) -> Bool {
        isEmpty
            || (operations < Limits.chunkOperations && milliseconds.count < Limits.chunkSets && bodyBytes + bytes <= Limits.chunkBytes
                && replicas.elements.count + Limits.chains + Limits.operations < Limits.chunkReplicas
                && contextReplica.count + Limits.chains <= Limits.chunkContexts)
    }

    mutating func addHead(
        _ dossier: DossierID, _ replica: ReplicaID, _ seq: UInt32, _ time: HybridTime, _ setForm: SetForm, _ setGap: UInt32,
        _ context: [Vector.Entry], _ introduces: [UInt8]?
    ) {
        if let last = runStart.indices.last, lastDossier == dossier, lastReplica == replica, runStart[last] + runCount[last] == Int64(seq) {
            runCount[last] += 1
        } else {
            runDossier.append(Int64(dossiers.number(dossier)))
            runReplica.append(Int64(replicas.number(replica)))
            runStart.append(Int64(seq))
            runCount.append(1)
            (lastDossier, lastReplica) = (dossier, replica)
        }
        milliseconds.append(time.milliseconds)
        counters.append(Int64(time.bits & 0xffff))
        if lastForm?.0 != setForm { lastForm = (setForm, forms.number(setForm)) }
        form.append(Int64(lastForm?.1 ?? 0))
        gap.append(Int64(setGap))
        contextCount.append(Int64(context.count))
        for entry in context {
            contextReplica.append(Int64(replicas.number(entry.replica)))
            contextSeq.append(Int64(entry.seq))
        }
        if seq == 1 { key.append(Int64(keys.number(introduces ?? [UInt8](repeating: 0, count: 32)))) }
    }

    mutating func addOperation(_ head: BodyReader.Head, _ place: BirthPlace?, _ setTime: Int64, _ reader: inout ByteReader) throws(FormatError) {
        let number = shapeNumber(Shape(kind: head.kind, action: head.action.rawValue, mask: head.mask))
        shape.append(Int64(number))
        if let place {
            naming.append(1)
            birthReplica.append(Int64(replicas.number(place.replica)))
            birthSeq.append(Int64(place.seq))
            birthOperation.append(Int64(place.operation))
        } else {
            naming.append(0)
            idTimes.append(Int64(head.record.high >> 16))
            idTimeSets.append(setTime)
            head.record.withBytes { idTails.append(contentsOf: $0[6...]) }
        }
        for column in shapeColumns[number] { try columns[column].take(&reader, setTime: setTime) }
    }

    mutating func endSet(operations count: Int, bytes: Int) {
        operationCount.append(Int64(count))
        operations += count
        bodyBytes += bytes
    }

    private mutating func shapeNumber(_ shape: Shape) -> Int {
        if let lastShape, lastShape.0 == shape { return lastShape.1 }
        let number = shapes.number(shape)
        lastShape = (shape, number)
        if number == shapeColumns.count {
            var list: [Int] = []
            var mask = shape.mask
            while mask != 0 {
                let name = UInt64(shape.kind) << 8 | UInt64(mask.trailingZeroBitCount)
                let column = columnNumbers[name] ?? columns.count
                if column == columns.count {
                    columns.append(ValueColumn())
                    columnNumbers[name] = column
                }
                list.append(column)
                mask &= mask - 1
            }
            shapeColumns.append(list)
        }
        return number
    }

    /// Writes the chunk piece by piece; after each the compressor may begin a block.
    mutating func write(prefix: Int, _ write: ([UInt8]) -> Void) {
        var head: [UInt8] = Array("PC".utf8) + [1]
        head.append(UInt8(prefix))
        // Dossiers ascend by id whatever order the sets have, so that their differences are small.
        let order = dossiers.elements.indices.sorted { dossiers.elements[$0] < dossiers.elements[$1] }
        var rank = [Int64](repeating: 0, count: order.count)
        for (position, index) in order.enumerated() { rank[index] = Int64(position) }
        head.appendVarint(order.count)
        if prefix == 16 {
            for index in order { head.append(dossiers.elements[index]) }
        } else {
            var previous: UInt64 = 0
            for index in order {
                let value = dossiers.elements[index].high >> UInt64(64 - prefix * 8)
                head.appendVarint(value - previous)
                previous = value
            }
        }
        head.appendVarint(replicas.elements.count)
        for replica in replicas.elements { head.append(replica) }
        head.appendVarint(forms.elements.count)
        for form in forms.elements { form.encode(into: &head) }
        head.appendVarint(keys.elements.count)
        for key in keys.elements { head.append(contentsOf: key) }
        head.appendVarint(shapes.elements.count)
        for shape in shapes.elements {
            head.appendVarint(UInt64(shape.kind))
            head.append(shape.action)
            head.appendVarint(shape.mask)
        }
        head.appendVarint(runStart.count)
        for column in [runDossier.map { rank[Int($0)] }, runReplica, runStart, runCount] { appendIntegers(column, to: &head) }
        head.appendVarint(milliseconds.count)
        head.appendVarint(shape.count)
        write(head)
        // One buffer for all pieces, kept from chunk to chunk.
        var piece: [UInt8] = []
        swap(&piece, &buffer)
        defer { swap(&piece, &buffer) }
        for column in [
            milliseconds, counters, form, gap, contextCount, contextReplica, contextSeq, key, operationCount, shape, naming.map { Int64($0) },
            birthReplica, birthSeq, birthOperation,
        ] {
            piece.removeAll(keepingCapacity: true)
            appendIntegers(column, to: &piece)
            write(piece)
        }
        piece.removeAll(keepingCapacity: true)
        appendIntegers(idTimes, times: idTimeSets, to: &piece)
        write(piece)
        write(idTails)
        for (_, column) in columnNumbers.sorted(by: { $0.key < $1.key }) where !columns[column].isEmpty {
            piece.removeAll(keepingCapacity: true)
            columns[column].encode(into: &piece)
            write(piece)
        }
    }

    mutating func reset() {
        dossiers = Numbering()
        replicas = Numbering()
        forms = Numbering()
        keys = Numbering()
        shapes = Numbering()
        (lastDossier, lastReplica, lastForm, lastShape) = (nil, nil, nil, nil)
        for path in [
            \ChunkContent.runDossier, \.runReplica, \.runStart, \.runCount, \.milliseconds, \.counters, \.form, \.gap, \.contextCount,
            \.operationCount, \.contextReplica, \.contextSeq, \.key, \.shape, \.idTimes, \.idTimeSets, \.birthReplica, \.birthSeq,
            \.birthOperation,
        ] { self[keyPath: path].removeAll(keepingCapacity: true) }
        naming.removeAll(keepingCapacity: true)
        idTails.removeAll(keepingCapacity: true)
        for column in columns.indices { columns[column].reset() }
        shapeColumns = []
        operations = 0
        bodyBytes = 0
    }
}

extension SetForm {
    func encode(into bytes: inout [UInt8]) {
        bytes.append(author)
        bytes.append(kind)
        bytes.append(versions.encoder)
        bytes.append(versions.hashAlgorithm)
        bytes.append(versions.signatureAlgorithm)
        for version in [versions.schema, versions.catalogue, versions.rulebook, versions.algorithms] { bytes.appendVarint(UInt64(version)) }
    }

    init(_ reader: inout ByteReader) throws(FormatError) {
        author = try reader.id("form author")
        kind = try reader.byte("form kind")
        versions = Versions()
        versions.encoder = try reader.byte("form encoder")
        versions.hashAlgorithm = try reader.byte("form hash")
        versions.signatureAlgorithm = try reader.byte("form signature")
        guard versions.encoder == 1, versions.hashAlgorithm == 1, versions.signatureAlgorithm == 1 else { throw FormatError("form algorithm") }
        versions.schema = UInt32(try reader.number("form schema", upTo: UInt64(UInt32.max)))
        versions.catalogue = UInt32(try reader.number("form catalogue", upTo: UInt64(UInt32.max)))
        versions.rulebook = UInt32(try reader.number("form rulebook", upTo: UInt64(UInt32.max)))
        versions.algorithms = UInt32(try reader.number("form algorithms", upTo: UInt64(UInt32.max)))
    }
}
