internal import CZip
internal import Glibc

/// One file inside a ZIP container.
package struct ZipEntry: Sendable, Equatable {
    /// The path inside the container, ASCII.
    package var name: String
    /// The content, uncompressed.
    package var bytes: [UInt8]
    /// True keeps the bytes uncompressed, as an ODF `mimetype` must be.
    package var isStored = false
}

/// The entries as a ZIP file, in order, all dated 1 January 1980, so that equal input gives equal bytes.
func zipContainer(_ entries: [ZipEntry]) throws(SheetError) -> [UInt8] {
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &failure) else { throw SheetError(.container, detail: "memory") }
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &failure) else {
        throw SheetError(.container, detail: String(cString: zip_error_strerror(&failure)))
    }
    // The archive takes over one reference when it opens a source; this one is ours, to read the result after closing.
    zip_source_keep(target)
    do {
        for entry in entries { try add(entry, to: archive) }
    } catch {
        zip_discard(archive)
        throw error
    }
    guard zip_close(archive) == 0 else {
        let message = String(cString: zip_strerror(archive))
        zip_discard(archive)
        throw SheetError(.container, detail: message)
    }
    return try contents(of: target)
}

private func add(_ entry: ZipEntry, to archive: OpaquePointer) throws(SheetError) {
    // libzip reads the bytes only when the archive is closed: it gets a copy of its own, which it frees.
    guard let copy = malloc(max(entry.bytes.count, 1)) else { throw SheetError(.container, detail: "memory") }
    entry.bytes.withUnsafeBytes { source in
        if let base = source.baseAddress { memcpy(copy, base, source.count) }
    }
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(entry.bytes.count), 1) else {
        free(copy)
        throw SheetError(.container, detail: entry.name)
    }
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_GUESS))
    guard index >= 0 else {
        zip_source_free(source)
        throw SheetError(.container, detail: entry.name)
    }
    let position = zip_uint64_t(index)
    let method = entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    guard zip_set_file_compression(archive, position, method, entry.isStored ? 0 : compressionLevel) == 0,
        zip_file_set_dostime(archive, position, 0, firstDOSDay, 0) == 0
    else { throw SheetError(.container, detail: entry.name) }
}

/// zlib's usual level; libzip's own default is the slowest one.
private let compressionLevel: zip_uint32_t = 6
/// 1 January 1980, the first day that ZIP can hold: month 1 in bits 5...8, day 1 in bits 0...4.
private let firstDOSDay: zip_uint16_t = 1 << 5 | 1

private func contents(of source: OpaquePointer) throws(SheetError) -> [UInt8] {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_open(source) == 0 else { throw SheetError(.container, detail: "open") }
    defer { zip_source_close(source) }
    guard zip_source_stat(source, &status) == 0 else { throw SheetError(.container, detail: "size") }
    let size = Int(status.size)
    var bytes = [UInt8](repeating: 0, count: size)
    let read = bytes.withUnsafeMutableBytes { buffer in zip_source_read(source, buffer.baseAddress, zip_uint64_t(size)) }
    guard read == zip_int64_t(size) else { throw SheetError(.container, detail: "read") }
    return bytes
}
