internal import CZlib
internal import CZstd

/// What a compressed body could not do. `code` is stable; nothing of the content is in it.
package struct CompressionError: Error, Sendable, Equatable, CustomStringConvertible {
    package let code: String
    package var description: String { code }
    /// The bytes are no frame of the stated codec, or end too early.
    package static let malformed = CompressionError(code: "compression.malformed")
    /// The content would be larger than the stated limit; nothing beyond the limit was allocated.
    package static let tooLarge = CompressionError(code: "compression.too-large")
}

/// How a body is compressed on the wire; the raw value is the byte that says so.
package enum Codec: UInt8, Sendable {
    case none = 0
    /// zstd level 3, what both programs speak.
    case zstd = 1
    /// gzip, for a peer or proxy without zstd.
    case gzip = 2
}

/// Compresses pieces into one zstd frame, a block border after each large one: unlike columns in blocks of their own
/// compress 4 to 5 percent better than in one run (schema/wire.md).
///
/// What a frame holds is kept until it ends or grows large, so that the compressor learns its size first: for a size that it does not
/// know it clears tables of 768 KiB, which took longer than to compress the few hundred bytes of an ordinary exchange.
///
/// Not Sendable: one owner, reused from chunk to chunk so that the context is allocated once.
package final class ZstdWriter {
    private let level: Int32
    /// Taken when there is something to compress: most exchanges bring nothing.
    private var workspace: Workspace?
    /// What the frame holds so far, and the ends of the pieces after which a block ends.
    private var waiting: [UInt8] = []
    private var borders: [Int] = []
    /// Whether the frame has grown beyond what is kept, and is compressed as it comes.
    private var isLong = false
    private var output: [UInt8] = []

    /// More than a chunk has.
    private static let longest = 1 << 20

    package init(level: Int32 = 3) { self.level = level }

    deinit { if let workspace { Workspace.writing.giveBack(workspace) } }

    /// Appends one piece, ending its block when it is large enough to profit from a border of its own.
    package func append(_ piece: [UInt8]) {
        let endsBlock = piece.count >= 2048
        if !isLong {
            if waiting.count + piece.count <= ZstdWriter.longest {
                waiting.append(contentsOf: piece)
                if endsBlock { borders.append(waiting.count) }
                return
            }
            isLong = true
            compressWaiting(opened())
        }
        piece.withUnsafeBytes { run(opened(), $0, endsBlock ? ZSTD_e_flush : ZSTD_e_continue) }
    }

    /// Ends the frame and hands it over.
    package func finish() -> [UInt8] {
        let workspace = opened()
        if !isLong {
            ZSTD_CCtx_setPledgedSrcSize(workspace.context, UInt64(waiting.count))
            compressWaiting(workspace)
        }
        run(workspace, UnsafeRawBufferPointer(start: nil, count: 0), ZSTD_e_end)
        isLong = false
        let frame = output
        // The next frame is likely about as long.
        output = []
        output.reserveCapacity(frame.count + frame.count / 8)
        return frame
    }

    private func opened() -> Workspace {
        if let workspace { return workspace }
        let taken = Workspace.writing.take()
        ZSTD_CCtx_setParameter(taken.context, ZSTD_c_compressionLevel, level)
        workspace = taken
        return taken
    }

    private func compressWaiting(_ workspace: Workspace) {
        waiting.withUnsafeBytes { raw in
            var start = 0
            for border in borders {
                run(workspace, UnsafeRawBufferPointer(rebasing: raw[start..<border]), ZSTD_e_flush)
                start = border
            }
            if start < raw.count { run(workspace, UnsafeRawBufferPointer(rebasing: raw[start...]), ZSTD_e_continue) }
        }
        waiting.removeAll(keepingCapacity: true)
        borders.removeAll(keepingCapacity: true)
    }

    private func run(_ workspace: Workspace, _ bytes: UnsafeRawBufferPointer, _ mode: ZSTD_EndDirective) {
        var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
        while true {
            var out = ZSTD_outBuffer(dst: workspace.room.baseAddress, size: workspace.room.count, pos: 0)
            let left = ZSTD_compressStream2(workspace.context, &out, &input, mode)
            precondition(ZSTD_isError(left) == 0, "zstd refused to compress")
            output.append(contentsOf: UnsafeRawBufferPointer(rebasing: workspace.room[0..<out.pos]))
            if mode == ZSTD_e_continue ? input.pos == input.size : left == 0 { return }
        }
    }
}

/// Compresses `bytes` whole.
package func compress(_ bytes: [UInt8], _ codec: Codec) -> [UInt8] {
    switch codec {
    case .none: return bytes
    case .zstd:
        var out = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        let count = ZSTD_compress(&out, out.count, bytes, bytes.count, 3)
        precondition(ZSTD_isError(count) == 0, "zstd refused to compress")
        out.removeLast(out.count - count)
        return out
    case .gzip: return gzip(bytes)
    }
}

/// The content of a compressed body, never more than `limit` bytes of it.
package func decompress(_ bytes: ArraySlice<UInt8>, _ codec: Codec, limit: Int) throws(CompressionError) -> [UInt8] {
    switch codec {
    case .none:
        guard bytes.count <= limit else { throw .tooLarge }
        return Array(bytes)
    case .zstd: return try unzstd(bytes, limit: limit)
    case .gzip: return try gunzip(bytes, limit: limit)
    }
}

private func unzstd(_ bytes: ArraySlice<UInt8>, limit: Int) throws(CompressionError) -> [UInt8] {
    // RFC 8878, 3.1.1. A library built with the formats before 1.0 reads them too, and for those it knows no window limit:
    // a body of a few bytes could have it allocate 128 MiB.
    guard bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) else { throw .malformed }
    let workspace = Workspace.reading.take()
    defer { Workspace.reading.giveBack(workspace) }
    if let content = try unzstdAtOnce(bytes, workspace, limit: limit) { return content }
    let room = workspace.room
    var output: [UInt8] = []
    var failure: CompressionError?
    bytes.withUnsafeBytes { raw in
        var input = ZSTD_inBuffer(src: raw.baseAddress, size: raw.count, pos: 0)
        while true {
            var out = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
            let left = ZSTD_decompressStream(workspace.context, &out, &input)
            let written = out.pos
            guard ZSTD_isError(left) == 0 else { failure = .malformed; return }
            guard output.count + written <= limit else { failure = .tooLarge; return }
            output.append(contentsOf: UnsafeRawBufferPointer(rebasing: room[0..<written]))
            if left == 0 {
                if input.pos != input.size { failure = .malformed }
                return
            }
            if input.pos == input.size && written < room.count { failure = .malformed; return }
        }
    }
    if let failure { throw failure }
    return output
}

/// The content of a short frame that says how much it holds, without a window beside it; nil where it has to be read piece by piece.
private func unzstdAtOnce(_ bytes: ArraySlice<UInt8>, _ workspace: Workspace, limit: Int) throws(CompressionError) -> [UInt8]? {
    var isWhole = true
    let content: [UInt8]? = bytes.withUnsafeBytes { raw in
        // The two largest numbers say that it is not known, or that this is no frame.
        let size = ZSTD_getFrameContentSize(raw.baseAddress, raw.count)
        guard size <= UInt64(min(limit, 1 << 20)), ZSTD_findFrameCompressedSize(raw.baseAddress, raw.count) == raw.count else { return nil }
        return [UInt8](unsafeUninitializedCapacity: Int(size)) { space, count in
            let written = ZSTD_decompressDCtx(workspace.context, space.baseAddress, space.count, raw.baseAddress, raw.count)
            isWhole = ZSTD_isError(written) == 0 && written == Int(size)
            count = isWhole ? written : 0
        }
    }
    guard isWhole else { throw .malformed }
    return content
}
