/// The values of one field of one kind in a chunk, in order of operations.
struct ValueColumn {
    private var tags: [UInt8] = []
    private var integers: [Int64] = []
    private var integerTimes: [Int64] = []
    private var reals: [Double] = []
    private var texts = ByteStrings()
    private var blobs = ByteStrings()

    /// Takes the next value of a body. Throws where it is not canonical.
    @inline(__always)
    mutating func take(_ reader: inout ByteReader, setTime: Int64) throws(FormatError) {
        let tag = try reader.byte("value tag")
        tags.append(tag)
        switch tag {
        case FieldValue.nullTag: break
        case FieldValue.integerTag:
            integers.append(try reader.signed("integer"))
            integerTimes.append(setTime)
        case FieldValue.realTag:
            let bits = try reader.fixed("real")
            try FieldValue.checkReal(bits)
            reals.append(Double(bitPattern: bits))
        case FieldValue.textTag: texts.append(try reader.block("text"))
        case FieldValue.blobTag: blobs.append(try reader.block("blob"))
        default: throw FormatError("value tag")
        }
    }

    func encode(into piece: inout [UInt8]) {
        let isUniform = tags.allSatisfy { $0 == tags[0] }
        piece.append(isUniform ? tags[0] : 0x80)
        if !isUniform { piece.append(contentsOf: tags) }
        appendIntegers(integers, times: integerTimes, to: &piece)
        appendReals(reals, to: &piece)
        texts.encode(into: &piece)
        blobs.encode(into: &piece)
    }

    mutating func reset() {
        tags.removeAll(keepingCapacity: true)
        integers.removeAll(keepingCapacity: true)
        integerTimes.removeAll(keepingCapacity: true)
        reals.removeAll(keepingCapacity: true)
        texts.lengths.removeAll(keepingCapacity: true)
        texts.bytes.removeAll(keepingCapacity: true)
        blobs.lengths.removeAll(keepingCapacity: true)
        blobs.bytes.removeAll(keepingCapacity: true)
    }

    var isEmpty: Bool { tags.isEmpty }
}

/// A column as read: hands out its values in order, straight into the bytes of bodies.
struct ReadColumn {
    private let uniform: UInt8?
    private var tags: [UInt8] = []
    private var integers: [Int64] = []
    private var reals: [Double] = []
    private var texts = StringColumn()
    private var blobs = StringColumn()
    private var next = 0
    private var nextInteger = 0
    private var nextReal = 0
    private var nextText = 0
    private var nextBlob = 0

    /// - Parameter times: the millisecond time of the set of each value.
    init(times: [Int64], _ reader: inout ByteReader) throws(FormatError) {
        let count = times.count
        let tag = try reader.byte("value column")
        if tag == 0x80 {
            uniform = nil
            tags = Array(try reader.raw(count, "value tags"))
        } else {
            uniform = tag
        }
        func occurrences(_ wanted: UInt8) -> Int { uniform.map { $0 == wanted ? count : 0 } ?? tags.reduce(0) { $0 + ($1 == wanted ? 1 : 0) } }
        if let uniform, uniform > FieldValue.blobTag { throw FormatError("value column") }
        guard tags.allSatisfy({ $0 <= FieldValue.blobTag }) else { throw FormatError("value tags") }
        let integerCount = occurrences(FieldValue.integerTag)
        let integerTimes = integerCount == count ? times : uniform != nil ? [] : zip(tags, times).filter { $0.0 == FieldValue.integerTag }.map(\.1)
        integers = try readIntegers(integerCount, times: integerTimes, from: &reader)
        reals = try readReals(occurrences(FieldValue.realTag), from: &reader)
        texts = try StringColumn(occurrences(FieldValue.textTag), isText: true, &reader)
        blobs = try StringColumn(occurrences(FieldValue.blobTag), isText: false, &reader)
    }

    /// Appends the canonical bytes of the next value to `body`. `raw` is the chunk that the column was read from.
    @inline(__always)
    mutating func append(to body: inout ByteSink, raw: UnsafeRawBufferPointer) {
        let tag = uniform ?? tags[next]
        next += 1
        body.append(tag)
        switch tag {
        case FieldValue.integerTag:
            body.appendVarint(zigzag(integers[nextInteger]))
            nextInteger += 1
        case FieldValue.realTag:
            body.appendFixed(reals[nextReal].bitPattern)
            nextReal += 1
        case FieldValue.textTag:
            ReadColumn.append(texts, nextText, to: &body, raw)
            nextText += 1
        case FieldValue.blobTag:
            ReadColumn.append(blobs, nextBlob, to: &body, raw)
            nextBlob += 1
        default: break
        }
    }

    @inline(__always)
    private static func append(_ column: StringColumn, _ index: Int, to body: inout ByteSink, _ raw: UnsafeRawBufferPointer) {
        let start = Int(column.starts[index]), length = Int(column.lengths[index])
        body.appendVarint(UInt64(length))
        body.append(UnsafeRawBufferPointer(rebasing: raw[start..<start + length]))
    }
}
