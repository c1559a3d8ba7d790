internal import CSQLite

/// Registers disks on which the engine finds sealed databases: SQLite's own (or whichever is the default), with `SealedFile` between.
enum SealedEngine {
    // The engine's extended results, whose macros Swift does not see.
    static let shortRead = SQLITE_IOERR | 2 << 8
    static let failedRead = SQLITE_IOERR | 1 << 8
    static let failedWrite = SQLITE_IOERR | 3 << 8
    private static let nothingToDelete = SQLITE_IOERR | 23 << 8

    /// What SQLite allocates for an open file, before the part of the disk below.
    struct Handle {
        var methods: UnsafePointer<sqlite3_io_methods>?
        /// A `SealedFile` or a `MemoryFile`.
        var object: UnsafeRawPointer?
    }

    /// One key over one disk, for the life of the process.
    final class Disk {
        let key: any PageKey
        let below: UnsafeMutablePointer<sqlite3_vfs>

        init(_ key: any PageKey, _ below: UnsafeMutablePointer<sqlite3_vfs>) {
            self.key = key
            self.below = below
        }
    }

    /// The name of the disk for a key, registered at its first use.
    ///
    /// - Parameter alone: over the disk whose files belong to this process alone while they are open.
    static func disk(_ key: any PageKey, alone: Bool) throws(DatabaseError) -> String {
        let name = "plumb-\(key.name)" + (alone ? "-alone" : "")
        let lock = sqlite3_mutex_alloc(SQLITE_MUTEX_STATIC_APP1)
        sqlite3_mutex_enter(lock)
        defer { sqlite3_mutex_leave(lock) }
        if sqlite3_vfs_find(name) != nil { return name }
        guard let below = sqlite3_vfs_find(alone ? "unix-excl" : nil) else { throw DatabaseError(SQLITE_ERROR, nil) }
        let disk = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        disk.initialize(to: sqlite3_vfs())
        // What is not set (loading of libraries, replacing of system calls) is not offered.
        disk.pointee.iVersion = 2
        disk.pointee.szOsFile = Int32(MemoryLayout<Handle>.size) + below.pointee.szOsFile
        disk.pointee.mxPathname = below.pointee.mxPathname
        disk.pointee.zName = permanent(name)
        disk.pointee.pAppData = Unmanaged.passRetained(Disk(key, below)).toOpaque()
        disk.pointee.xOpen = sealedOpen
        disk.pointee.xDelete = sealedDelete
        disk.pointee.xAccess = sealedAccess
        disk.pointee.xFullPathname = sealedFullPathname
        disk.pointee.xRandomness = sealedRandomness
        disk.pointee.xSleep = sealedSleep
        disk.pointee.xCurrentTime = sealedCurrentTime
        disk.pointee.xCurrentTimeInt64 = sealedCurrentTimeInt64
        disk.pointee.xGetLastError = sealedLastError
        let result = sqlite3_vfs_register(disk, 0)
        guard result == SQLITE_OK else { throw DatabaseError(result, nil) }
        return name
    }

    private static func permanent(_ text: String) -> UnsafePointer<CChar> {
        let bytes = Array(text.utf8CString)
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        copy.initialize(from: bytes, count: bytes.count)
        return UnsafePointer(copy)
    }

    /// Written once, before the engine sees it, and only read by the engine from then on; so is `memoryMethods`.
    nonisolated(unsafe) static let sealedMethods: UnsafePointer<sqlite3_io_methods> = {
        let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        methods.initialize(to: sqlite3_io_methods())
        // Version 2: with the memory that processes share about the log, without pages mapped into memory, which would be sealed.
        methods.pointee.iVersion = 2
        methods.pointee.xClose = sealedClose
        methods.pointee.xRead = sealedRead
        methods.pointee.xWrite = sealedWrite
        methods.pointee.xTruncate = sealedTruncate
        methods.pointee.xSync = sealedSync
        methods.pointee.xFileSize = sealedFileSize
        methods.pointee.xLock = sealedLock
        methods.pointee.xUnlock = sealedUnlock
        methods.pointee.xCheckReservedLock = sealedCheckReserved
        methods.pointee.xFileControl = sealedFileControl
        methods.pointee.xSectorSize = sealedSectorSize
        methods.pointee.xDeviceCharacteristics = sealedCharacteristics
        methods.pointee.xShmMap = sealedShmMap
        methods.pointee.xShmLock = sealedShmLock
        methods.pointee.xShmBarrier = sealedShmBarrier
        methods.pointee.xShmUnmap = sealedShmUnmap
        return UnsafePointer(methods)
    }()

    nonisolated(unsafe) static let memoryMethods: UnsafePointer<sqlite3_io_methods> = {
        let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        methods.initialize(to: sqlite3_io_methods())
        methods.pointee.iVersion = 1
        methods.pointee.xClose = memoryClose
        methods.pointee.xRead = memoryRead
        methods.pointee.xWrite = memoryWrite
        methods.pointee.xTruncate = memoryTruncate
        methods.pointee.xSync = memorySync
        methods.pointee.xFileSize = memoryFileSize
        methods.pointee.xLock = memoryLock
        methods.pointee.xUnlock = memoryLock
        methods.pointee.xCheckReservedLock = memoryCheckReserved
        methods.pointee.xFileControl = memoryFileControl
        methods.pointee.xSectorSize = memorySectorSize
        methods.pointee.xDeviceCharacteristics = memoryCharacteristics
        return UnsafePointer(methods)
    }()

    static func isNothingToDelete(_ result: Int32) -> Bool { result == nothingToDelete }
}

private typealias EngineFile = UnsafeMutablePointer<sqlite3_file>
private typealias EngineDisk = UnsafeMutablePointer<sqlite3_vfs>

@inline(__always)
private func handle(_ file: EngineFile) -> UnsafeMutablePointer<SealedEngine.Handle> {
    UnsafeMutableRawPointer(file).assumingMemoryBound(to: SealedEngine.Handle.self)
}

/// The object of an open file. Its type is that of the methods which the file was given.
@inline(__always)
private func object<T: AnyObject>(_ file: EngineFile?, _ type: T.Type) -> T? {
    guard let file, let object = handle(file).pointee.object else { return nil }
    return Unmanaged<T>.fromOpaque(object).takeUnretainedValue()
}

private func disk(_ vfs: EngineDisk?) -> SealedEngine.Disk? {
    vfs.flatMap { $0.pointee.pAppData }.map { Unmanaged<SealedEngine.Disk>.fromOpaque($0).takeUnretainedValue() }
}

// MARK: The disk

private func sealedOpen(
    _ vfs: EngineDisk?, _ name: UnsafePointer<CChar>?, _ file: EngineFile?, _ flags: Int32, _ out: UnsafeMutablePointer<Int32>?
) -> Int32 {
    guard let file, let disk = disk(vfs) else { return SQLITE_CANTOPEN }
    let handle = handle(file)
    handle.pointee = SealedEngine.Handle(methods: nil, object: nil)
    guard flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL) != 0 else {
        handle.pointee = SealedEngine.Handle(methods: SealedEngine.memoryMethods, object: Unmanaged.passRetained(MemoryFile()).toOpaque())
        out?.pointee = flags
        return SQLITE_OK
    }
    let real = (UnsafeMutableRawPointer(file) + MemoryLayout<SealedEngine.Handle>.size).assumingMemoryBound(to: sqlite3_file.self)
    real.pointee.pMethods = nil
    let result = disk.below.pointee.xOpen(disk.below, name, real, flags, out)
    guard result == SQLITE_OK else {
        if let methods = real.pointee.pMethods { _ = methods.pointee.xClose(real) }
        return result
    }
    let sealed = SealedFile(real, disk.key, isLog: flags & SQLITE_OPEN_WAL != 0)
    handle.pointee = SealedEngine.Handle(methods: SealedEngine.sealedMethods, object: Unmanaged.passRetained(sealed).toOpaque())
    return SQLITE_OK
}

private func sealedDelete(_ vfs: EngineDisk?, _ name: UnsafePointer<CChar>?, _ sync: Int32) -> Int32 {
    guard let below = disk(vfs)?.below else { return SQLITE_ERROR }
    let result = below.pointee.xDelete(below, name, sync)
    // A journal that was in memory is gone already.
    return SealedEngine.isNothingToDelete(result) ? SQLITE_OK : result
}

private func sealedAccess(_ vfs: EngineDisk?, _ name: UnsafePointer<CChar>?, _ flags: Int32, _ out: UnsafeMutablePointer<Int32>?) -> Int32 {
    guard let below = disk(vfs)?.below else { return SQLITE_ERROR }
    return below.pointee.xAccess(below, name, flags, out)
}

private func sealedFullPathname(_ vfs: EngineDisk?, _ name: UnsafePointer<CChar>?, _ count: Int32, _ out: UnsafeMutablePointer<CChar>?) -> Int32 {
    guard let below = disk(vfs)?.below else { return SQLITE_CANTOPEN }
    return below.pointee.xFullPathname(below, name, count, out)
}

private func sealedRandomness(_ vfs: EngineDisk?, _ count: Int32, _ out: UnsafeMutablePointer<CChar>?) -> Int32 {
    guard let below = disk(vfs)?.below else { return 0 }
    return below.pointee.xRandomness(below, count, out)
}

private func sealedSleep(_ vfs: EngineDisk?, _ microseconds: Int32) -> Int32 {
    guard let below = disk(vfs)?.below else { return 0 }
    return below.pointee.xSleep(below, microseconds)
}

private func sealedCurrentTime(_ vfs: EngineDisk?, _ out: UnsafeMutablePointer<Double>?) -> Int32 {
    guard let below = disk(vfs)?.below else { return SQLITE_ERROR }
    return below.pointee.xCurrentTime(below, out)
}

private func sealedCurrentTimeInt64(_ vfs: EngineDisk?, _ out: UnsafeMutablePointer<sqlite3_int64>?) -> Int32 {
    guard let below = disk(vfs)?.below else { return SQLITE_ERROR }
    return below.pointee.xCurrentTimeInt64(below, out)
}

private func sealedLastError(_ vfs: EngineDisk?, _ count: Int32, _ out: UnsafeMutablePointer<CChar>?) -> Int32 {
    guard let below = disk(vfs)?.below else { return 0 }
    return below.pointee.xGetLastError(below, count, out)
}

// MARK: Sealed files

private func sealedClose(_ file: EngineFile?) -> Int32 {
    guard let file, let sealed = object(file, SealedFile.self) else { return SQLITE_OK }
    let result = sealed.real.pointee.pMethods.pointee.xClose(sealed.real)
    handle(file).pointee.object = nil
    Unmanaged.passUnretained(sealed).release()
    return result
}

private func sealedRead(_ file: EngineFile?, _ bytes: UnsafeMutableRawPointer?, _ count: Int32, _ offset: sqlite3_int64) -> Int32 {
    guard let sealed = object(file, SealedFile.self) else { return SealedEngine.failedRead }
    return sealed.read(UnsafeMutableRawBufferPointer(start: bytes, count: Int(count)), Int(offset))
}

private func sealedWrite(_ file: EngineFile?, _ bytes: UnsafeRawPointer?, _ count: Int32, _ offset: sqlite3_int64) -> Int32 {
    guard let sealed = object(file, SealedFile.self) else { return SealedEngine.failedWrite }
    return sealed.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)), Int(offset))
}

private func sealedTruncate(_ file: EngineFile?, _ size: sqlite3_int64) -> Int32 { object(file, SealedFile.self)?.truncate(size) ?? SQLITE_ERROR }

private func sealedSync(_ file: EngineFile?, _ flags: Int32) -> Int32 {
    guard let real = object(file, SealedFile.self)?.real else { return SQLITE_ERROR }
    return real.pointee.pMethods.pointee.xSync(real, flags)
}

private func sealedFileSize(_ file: EngineFile?, _ out: UnsafeMutablePointer<sqlite3_int64>?) -> Int32 {
    guard let real = object(file, SealedFile.self)?.real else { return SQLITE_ERROR }
    return real.pointee.pMethods.pointee.xFileSize(real, out)
}

private func sealedLock(_ file: EngineFile?, _ level: Int32) -> Int32 {
    guard let real = object(file, SealedFile.self)?.real else { return SQLITE_ERROR }
    return real.pointee.pMethods.pointee.xLock(real, level)
}

private func sealedUnlock(_ file: EngineFile?, _ level: Int32) -> Int32 {
    guard let real = object(file, SealedFile.self)?.real else { return SQLITE_ERROR }
    return real.pointee.pMethods.pointee.xUnlock(real, level)
}

private func sealedCheckReserved(_ file: EngineFile?, _ out: UnsafeMutablePointer<Int32>?) -> Int32 {
    guard let real = object(file, SealedFile.self)?.real else { return SQLITE_ERROR }
    return real.pointee.pMethods.pointee.xCheckReservedLock(real, out)
}

private func sealedFileControl(_ file: EngineFile?, _ code: Int32, _ argument: UnsafeMutableRawPointer?) -> Int32 {
    guard let real = object(file, SealedFile.self)?.real else { return SQLITE_ERROR }
    return real.pointee.pMethods.pointee.xFileControl(real, code, argument)
}

private func sealedSectorSize(_ file: EngineFile?) -> Int32 {
    guard let real = object(file, SealedFile.self)?.real else { return 4096 }
    return real.pointee.pMethods.pointee.xSectorSize(real)
}

private func sealedCharacteristics(_ file: EngineFile?) -> Int32 {
    guard let real = object(file, SealedFile.self)?.real else { return 0 }
    // Without groups of writes that the disk takes as one: they would pass by the units.
    return real.pointee.pMethods.pointee.xDeviceCharacteristics(real) & ~SQLITE_IOCAP_BATCH_ATOMIC
}

private func sealedShmMap(
    _ file: EngineFile?, _ region: Int32, _ size: Int32, _ extend: Int32, _ out: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> Int32 {
    guard let real = object(file, SealedFile.self)?.real else { return SQLITE_ERROR }
    return real.pointee.pMethods.pointee.xShmMap(real, region, size, extend, out)
}

private func sealedShmLock(_ file: EngineFile?, _ offset: Int32, _ count: Int32, _ flags: Int32) -> Int32 {
    guard let real = object(file, SealedFile.self)?.real else { return SQLITE_ERROR }
    return real.pointee.pMethods.pointee.xShmLock(real, offset, count, flags)
}

private func sealedShmBarrier(_ file: EngineFile?) {
    guard let real = object(file, SealedFile.self)?.real else { return }
    real.pointee.pMethods.pointee.xShmBarrier(real)
}

private func sealedShmUnmap(_ file: EngineFile?, _ delete: Int32) -> Int32 {
    guard let real = object(file, SealedFile.self)?.real else { return SQLITE_ERROR }
    return real.pointee.pMethods.pointee.xShmUnmap(real, delete)
}

// MARK: Files in memory

private func memoryClose(_ file: EngineFile?) -> Int32 {
    guard let file, let memory = object(file, MemoryFile.self) else { return SQLITE_OK }
    handle(file).pointee.object = nil
    Unmanaged.passUnretained(memory).release()
    return SQLITE_OK
}

private func memoryRead(_ file: EngineFile?, _ bytes: UnsafeMutableRawPointer?, _ count: Int32, _ offset: sqlite3_int64) -> Int32 {
    object(file, MemoryFile.self)?.read(UnsafeMutableRawBufferPointer(start: bytes, count: Int(count)), Int(offset)) ?? SealedEngine.failedRead
}

private func memoryWrite(_ file: EngineFile?, _ bytes: UnsafeRawPointer?, _ count: Int32, _ offset: sqlite3_int64) -> Int32 {
    object(file, MemoryFile.self)?.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)), Int(offset)) ?? SealedEngine.failedWrite
}

private func memoryTruncate(_ file: EngineFile?, _ size: sqlite3_int64) -> Int32 { object(file, MemoryFile.self)?.truncate(Int(size)) ?? SQLITE_ERROR }

private func memoryFileSize(_ file: EngineFile?, _ out: UnsafeMutablePointer<sqlite3_int64>?) -> Int32 {
    out?.pointee = sqlite3_int64(object(file, MemoryFile.self)?.count ?? 0)
    return SQLITE_OK
}

private func memorySync(_ file: EngineFile?, _ flags: Int32) -> Int32 { SQLITE_OK }
private func memoryLock(_ file: EngineFile?, _ level: Int32) -> Int32 { SQLITE_OK }
private func memoryCheckReserved(_ file: EngineFile?, _ out: UnsafeMutablePointer<Int32>?) -> Int32 {
    out?.pointee = 0
    return SQLITE_OK
}
private func memoryFileControl(_ file: EngineFile?, _ code: Int32, _ argument: UnsafeMutableRawPointer?) -> Int32 { SQLITE_NOTFOUND }
private func memorySectorSize(_ file: EngineFile?) -> Int32 { 4096 }
private func memoryCharacteristics(_ file: EngineFile?) -> Int32 { 0 }
