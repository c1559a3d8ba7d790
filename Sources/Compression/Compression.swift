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

/// Compresses pieces into one zstd frame, a block border after each piece: unlike columns in blocks of their own
/// compress 4 to 5 percent better than in one run (schema/wire.md).
///
/// Not Sendable: one owner, reused from chunk to chunk so that the context is allocated once.
package final class ZstdWriter {
    private let workspace: Workspace
    private var output: [UInt8] = []

    package init(level: Int32 = 3) {
        workspace = Workspace.writing.take()
        ZSTD_CCtx_setParameter(workspace.context, ZSTD_c_compressionLevel, level)
    }

    deinit { Workspace.writing.giveBack(workspace) }

    /// Appends one piece, ending its block when it is large enough to profit from a border of its own.
    package func append(_ piece: [UInt8]) {
        piece.withUnsafeBytes { run($0, piece.count >= 2048 ? ZSTD_e_flush : ZSTD_e_continue) }
    }

    /// Ends the frame and hands it over.
    package func finish() -> [UInt8] {
        run(UnsafeRawBufferPointer(start: nil, count: 0), ZSTD_e_end)
        let frame = output
        // The next frame is likely about as long.
        output = []
        output.reserveCapacity(frame.count + frame.count / 8)
        return frame
    }

    private func run(_ bytes: UnsafeRawBufferPointer, _ mode: ZSTD_EndDirective) {
        var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
        while true {
            var out = ZSTD_outBuffer(dst: workspace.room.baseAddress, size: workspace.room.count, pos: 0)
            let left = ZSTD_compressStream2(workspace.context, &out, &input, mode)
            output.append(contentsOf: UnsafeRawBufferPointer(rebasing: workspace.room[0..<out.pos]))
            precondition(ZSTD_isError(left) == 0, "zstd refused to compress")
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
