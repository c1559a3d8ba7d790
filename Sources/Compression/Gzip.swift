internal import CZlib

/// Window bits that make zlib write and read the gzip container.
private let gzipWindow: Int32 = 15 + 16

func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    precondition(
        deflateInit2_(&stream, 6, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK,
        "no memory for a gzip context")
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let written = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(target.count)
            _ = deflate(&stream, Z_FINISH)
            return Int(stream.total_out)
        }
    }
    output.removeLast(output.count - written)
    return output
}

func gunzip(_ bytes: ArraySlice<UInt8>, limit: Int) throws(CompressionError) -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw .malformed }
    defer { inflateEnd(&stream) }
    var input = Array(bytes)
    var room = [UInt8](repeating: 0, count: 64 << 10)
    var output: [UInt8] = []
    var failure: CompressionError?
    input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        while failure == nil {
            let (state, written) = room.withUnsafeMutableBufferPointer { target in
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                let state = inflate(&stream, Z_NO_FLUSH)
                return (state, target.count - Int(stream.avail_out))
            }
            guard output.count + written <= limit else { failure = .tooLarge; return }
            output.append(contentsOf: room[0..<written])
            if state == Z_STREAM_END {
                // One frame and nothing behind it.
                if stream.avail_in > 0 { failure = .malformed }
                return
            }
            if state != Z_OK || (written == 0 && stream.avail_in == 0) { failure = .malformed }
        }
    }
    if let failure { throw failure }
    return output
}
