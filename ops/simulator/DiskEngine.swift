import CSQLite
import Glibc
import Synchronization

/// SQLite's view of `Disk`: an engine for files that are in memory, registered as the default one, so that the programs'
/// own `Connection` opens them without knowing.
enum DiskEngine {
    /// What SQLite allocates for an open file: its methods, then our own number for the handle.
    struct Handle {
        var methods: UnsafePointer<sqlite3_io_methods>?
        var open: UnsafeRawPointer?
    }

    final class Open {
        let number: Int64
        let name: String
        let file: File
        let machine: Disk.Machine
        let deletesOnClose: Bool
        var level: Int32 = SQLITE_LOCK_NONE
        var sharedSlots: UInt8 = 0
        var exclusiveSlots: UInt8 = 0

        init(_ number: Int64, _ name: String, _ file: File, _ machine: Disk.Machine, deletesOnClose: Bool) {
            self.number = number
            self.name = name
            self.file = file
            self.machine = machine
            self.deletesOnClose = deletesOnClose
        }
    }

    nonisolated(unsafe) private static var last: Int64 = 0
    /// Bytes that the engine asks for, such as the salts of its log.
    nonisolated(unsafe) static var dice = Dice(0, 0)
    /// Milliseconds since 1970.
    nonisolated(unsafe) static var now: Int64 = 0

    nonisolated(unsafe) static let methods: UnsafeMutablePointer<sqlite3_io_methods> = {
        let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        methods.initialize(to: sqlite3_io_methods())
        methods.pointee.iVersion = 2
        methods.pointee.xClose = diskClose
        methods.pointee.xRead = diskRead
        methods.pointee.xWrite = diskWrite
        methods.pointee.xTruncate = diskTruncate
        methods.pointee.xSync = diskSync
        methods.pointee.xFileSize = diskFileSize
        methods.pointee.xLock = diskLock
        methods.pointee.xUnlock = diskUnlock
        methods.pointee.xCheckReservedLock = diskCheckReserved
        methods.pointee.xFileControl = diskFileControl
        methods.pointee.xSectorSize = diskSectorSize
        methods.pointee.xDeviceCharacteristics = diskCharacteristics
        methods.pointee.xShmMap = diskShmMap
        methods.pointee.xShmLock = diskShmLock
        methods.pointee.xShmBarrier = diskShmBarrier
        methods.pointee.xShmUnmap = diskShmUnmap
        return methods
    }()

    nonisolated(unsafe) private static let vfs: UnsafeMutablePointer<sqlite3_vfs> = {
        let vfs = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        vfs.initialize(to: sqlite3_vfs())
        vfs.pointee.iVersion = 2
        vfs.pointee.szOsFile = Int32(MemoryLayout<Handle>.size)
        vfs.pointee.mxPathname = 1024
        vfs.pointee.zName = UnsafePointer(strdup("simulated"))
        vfs.pointee.xOpen = diskOpen
        vfs.pointee.xDelete = diskDelete
        vfs.pointee.xAccess = diskAccess
        vfs.pointee.xFullPathname = diskFullPathname
        vfs.pointee.xRandomness = diskRandomness
        vfs.pointee.xSleep = diskSleep
        vfs.pointee.xCurrentTime = diskCurrentTime
        vfs.pointee.xGetLastError = diskLastError
        vfs.pointee.xCurrentTimeInt64 = diskCurrentTimeInt64
        return vfs
    }()

    /// What the programs ask for by name where a disk has no room for the file that processes share about the log: the same disk.
    nonisolated(unsafe) private static let alone: UnsafeMutablePointer<sqlite3_vfs> = {
        let alone = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        alone.initialize(to: vfs.pointee)
        alone.pointee.zName = UnsafePointer(strdup("unix-excl"))
        alone.pointee.pNext = nil
        return alone
    }()

    /// From here on every database of this process is in memory.
    static func register() {
        let isTaken = sqlite3_vfs_register(vfs, 1) == SQLITE_OK && sqlite3_vfs_register(alone, 0) == SQLITE_OK
        precondition(isTaken && sqlite3_vfs_find("unix-excl") == alone, "the engine does not take another disk")
    }

    /// Every random byte of the engine comes from a new seed from here on: it asks its disk for one once in a process, and would go
    /// on in the next run where the last one ended.
    static func begin(_ seed: UInt64, now: Int64) {
        dice = Dice(seed, 2)
        self.now = now
        last = 0
        sqlite3_randomness(0, nil)
    }

    /// Connections are let go of on threads of their own: what they share is touched by one at a time.
    static let lock = Mutex(())

    /// Files that connections hold open on a machine.
    static func openFiles(of machine: Disk.Machine) -> Int { lock.withLock { _ in machine.openFiles } }

    static func opened(_ name: String, flags: Int32) -> Open? {
        last += 1
        let isTemporary = name.isEmpty
        let machine = isTemporary ? Disk.current.machine("temporary") : Disk.current.machine(ofPath: name)
        guard !machine.isDead else { return nil }
        let file: File
        if isTemporary {
            file = File()
        } else if let known = machine.files[name] {
            file = known
        } else {
            guard flags & SQLITE_OPEN_CREATE != 0 else { return nil }
            file = File()
            machine.files[name] = file
        }
        let open = Open(last, name, file, machine, deletesOnClose: isTemporary || flags & SQLITE_OPEN_DELETEONCLOSE != 0)
        machine.openFiles += 1
        return open
    }
}

@inline(__always)
private func find(_ file: UnsafeMutablePointer<sqlite3_file>?) -> DiskEngine.Open? {
    guard let file else { return nil }
    guard let open = UnsafeRawPointer(file).load(as: DiskEngine.Handle.self).open else { return nil }
    return Unmanaged<DiskEngine.Open>.fromOpaque(open).takeUnretainedValue()
}

private func diskOpen(
    _ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ name: UnsafePointer<CChar>?, _ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: Int32,
    _ out: UnsafeMutablePointer<Int32>?
) -> Int32 {
    guard let file else { return SQLITE_CANTOPEN }
    let handle = UnsafeMutableRawPointer(file).assumingMemoryBound(to: DiskEngine.Handle.self)
    guard let open = DiskEngine.opened(name.map { String(cString: $0) } ?? "", flags: flags) else {
        handle.pointee.methods = nil
        return SQLITE_CANTOPEN
    }
    handle.pointee = DiskEngine.Handle(methods: UnsafePointer(DiskEngine.methods), open: UnsafeRawPointer(Unmanaged.passRetained(open).toOpaque()))
    out?.pointee = flags
    return SQLITE_OK
}

private func diskDelete(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ name: UnsafePointer<CChar>?, _ sync: Int32) -> Int32 {
    let name = name.map { String(cString: $0) } ?? ""
    let machine = Disk.current.machine(ofPath: name)
    guard machine.step() else { return SQLITE_IOERR_DELETE }
    return machine.files.removeValue(forKey: name) == nil ? SQLITE_IOERR_DELETE_NOENT : SQLITE_OK
}

private func diskAccess(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ name: UnsafePointer<CChar>?, _ flags: Int32, _ out: UnsafeMutablePointer<Int32>?) -> Int32
{
    let name = name.map { String(cString: $0) } ?? ""
    let machine = Disk.current.machine(ofPath: name)
    // An empty journal is as good as none.
    out?.pointee = (machine.files[name].map { flags != SQLITE_ACCESS_EXISTS || $0.count > 0 } ?? false) ? 1 : 0
    return SQLITE_OK
}

private func diskFullPathname(
    _ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ name: UnsafePointer<CChar>?, _ count: Int32, _ out: UnsafeMutablePointer<CChar>?
) -> Int32 {
    guard let name, let out, strlen(name) < Int(count) else { return SQLITE_CANTOPEN }
    strcpy(out, name)
    return SQLITE_OK
}

private func diskRandomness(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ count: Int32, _ out: UnsafeMutablePointer<CChar>?) -> Int32 {
    guard let out else { return 0 }
    for (index, byte) in DiskEngine.dice.bytes(Int(count)).enumerated() { out[index] = CChar(bitPattern: byte) }
    return count
}

private func diskSleep(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ microseconds: Int32) -> Int32 { microseconds }

private func diskCurrentTime(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ out: UnsafeMutablePointer<Double>?) -> Int32 {
    out?.pointee = 2_440_587.5 + Double(DiskEngine.now) / 86_400_000
    return SQLITE_OK
}

private func diskCurrentTimeInt64(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ out: UnsafeMutablePointer<sqlite3_int64>?) -> Int32 {
    out?.pointee = 210_866_760_000_000 + DiskEngine.now
    return SQLITE_OK
}

private func diskLastError(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?, _ count: Int32, _ out: UnsafeMutablePointer<CChar>?) -> Int32 { 0 }

// MARK: Files

private func diskClose(_ file: UnsafeMutablePointer<sqlite3_file>?) -> Int32 {
    guard let open = find(file) else { return SQLITE_OK }
    DiskEngine.lock.withLock { _ in
        unlock(open, SQLITE_LOCK_NONE)
        releaseSlots(open)
        if open.deletesOnClose, !open.name.isEmpty { open.machine.files[open.name] = nil }
        open.machine.openFiles -= 1
    }
    Unmanaged.passUnretained(open).release()
    return SQLITE_OK
}

private func diskRead(_ file: UnsafeMutablePointer<sqlite3_file>?, _ buffer: UnsafeMutableRawPointer?, _ amount: Int32, _ offset: sqlite3_int64) -> Int32 {
    guard let open = find(file), let buffer, !open.machine.isDead else { return SQLITE_IOERR_READ }
    return open.file.read(buffer, Int(amount), at: Int(offset)) == Int(amount) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ
}

private func diskWrite(_ file: UnsafeMutablePointer<sqlite3_file>?, _ buffer: UnsafeRawPointer?, _ amount: Int32, _ offset: sqlite3_int64) -> Int32 {
    guard let open = find(file), let buffer, open.machine.step() else { return SQLITE_IOERR_WRITE }
    let growth = max(0, Int(offset) + Int(amount) - open.file.count)
    if let room = open.machine.room, growth > 0 {
        guard growth <= room else {
            open.machine.refusedWrites += 1
            return SQLITE_FULL
        }
        open.machine.room = room - growth
    }
    Disk.current.count()
    open.file.write(buffer, Int(amount), at: Int(offset))
    return SQLITE_OK
}

private func diskTruncate(_ file: UnsafeMutablePointer<sqlite3_file>?, _ size: sqlite3_int64) -> Int32 {
    guard let open = find(file), open.machine.step() else { return SQLITE_IOERR_TRUNCATE }
    open.file.truncate(Int(size))
    return SQLITE_OK
}

private func diskSync(_ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: Int32) -> Int32 {
    guard let open = find(file), open.machine.step() else { return SQLITE_IOERR_FSYNC }
    open.file.sync()
    return SQLITE_OK
}

private func diskFileSize(_ file: UnsafeMutablePointer<sqlite3_file>?, _ out: UnsafeMutablePointer<sqlite3_int64>?) -> Int32 {
    guard let open = find(file), !open.machine.isDead else { return SQLITE_IOERR_FSTAT }
    out?.pointee = Int64(open.file.count)
    return SQLITE_OK
}

private func diskFileControl(_ file: UnsafeMutablePointer<sqlite3_file>?, _ code: Int32, _ argument: UnsafeMutableRawPointer?) -> Int32 { SQLITE_NOTFOUND }
private func diskSectorSize(_ file: UnsafeMutablePointer<sqlite3_file>?) -> Int32 { 4096 }
private func diskCharacteristics(_ file: UnsafeMutablePointer<sqlite3_file>?) -> Int32 { SQLITE_IOCAP_POWERSAFE_OVERWRITE }

// MARK: Locks of the file

private func diskLock(_ file: UnsafeMutablePointer<sqlite3_file>?, _ level: Int32) -> Int32 {
    guard let open = find(file), !open.machine.isDead else { return SQLITE_IOERR_LOCK }
    let target = open.file
    guard level > open.level else { return SQLITE_OK }
    if target.exclusive != 0, target.exclusive != open.number { return SQLITE_BUSY }
    if open.level == SQLITE_LOCK_NONE { target.shared += 1 }
    open.level = max(open.level, SQLITE_LOCK_SHARED)
    if level >= SQLITE_LOCK_RESERVED {
        if target.reserved != 0, target.reserved != open.number { return SQLITE_BUSY }
        target.reserved = open.number
        open.level = max(open.level, SQLITE_LOCK_RESERVED)
    }
    if level == SQLITE_LOCK_EXCLUSIVE {
        guard target.shared == 1 else { return SQLITE_BUSY }
        target.exclusive = open.number
        open.level = SQLITE_LOCK_EXCLUSIVE
    }
    return SQLITE_OK
}

private func unlock(_ open: DiskEngine.Open, _ level: Int32) {
    guard level < open.level else { return }
    let target = open.file
    if target.exclusive == open.number { target.exclusive = 0 }
    if target.reserved == open.number { target.reserved = 0 }
    if level == SQLITE_LOCK_NONE, open.level > SQLITE_LOCK_NONE { target.shared -= 1 }
    open.level = level
}

private func diskUnlock(_ file: UnsafeMutablePointer<sqlite3_file>?, _ level: Int32) -> Int32 {
    if let open = find(file) { unlock(open, level) }
    return SQLITE_OK
}

private func diskCheckReserved(_ file: UnsafeMutablePointer<sqlite3_file>?, _ out: UnsafeMutablePointer<Int32>?) -> Int32 {
    out?.pointee = (find(file).map { $0.file.reserved != 0 } ?? false) ? 1 : 0
    return SQLITE_OK
}

// MARK: Shared memory of the write-ahead log

private func diskShmMap(
    _ file: UnsafeMutablePointer<sqlite3_file>?, _ region: Int32, _ size: Int32, _ extend: Int32,
    _ out: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> Int32 {
    guard let open = find(file), !open.machine.isDead else { return SQLITE_IOERR_SHMMAP }
    let target = open.file
    while target.regions.count <= Int(region) {
        guard extend != 0, let memory = calloc(1, Int(size)) else {
            out?.pointee = nil
            return SQLITE_OK
        }
        target.regions.append(memory)
    }
    out?.pointee = target.regions[Int(region)]
    return SQLITE_OK
}

private func diskShmLock(_ file: UnsafeMutablePointer<sqlite3_file>?, _ offset: Int32, _ count: Int32, _ flags: Int32) -> Int32 {
    guard let open = find(file), !open.machine.isDead else { return SQLITE_IOERR_SHMLOCK }
    let target = open.file
    let slots = Int(offset)..<Int(offset + count)
    if flags & SQLITE_SHM_UNLOCK != 0 {
        for slot in slots {
            if open.exclusiveSlots >> slot & 1 == 1 {
                target.exclusiveSlots[slot] = 0
                open.exclusiveSlots &= ~(1 << slot)
            }
            if open.sharedSlots >> slot & 1 == 1 {
                target.sharedSlots[slot] -= 1
                open.sharedSlots &= ~(1 << slot)
            }
        }
        return SQLITE_OK
    }
    for slot in slots {
        if target.exclusiveSlots[slot] != 0, target.exclusiveSlots[slot] != open.number { return SQLITE_BUSY }
        let ownShared = open.sharedSlots >> slot & 1 == 1 ? 1 : 0
        if flags & SQLITE_SHM_EXCLUSIVE != 0, target.sharedSlots[slot] > ownShared { return SQLITE_BUSY }
    }
    for slot in slots {
        if flags & SQLITE_SHM_EXCLUSIVE != 0 {
            target.exclusiveSlots[slot] = open.number
            open.exclusiveSlots |= 1 << slot
        } else if open.sharedSlots >> slot & 1 == 0 {
            target.sharedSlots[slot] += 1
            open.sharedSlots |= 1 << slot
        }
    }
    return SQLITE_OK
}

private func releaseSlots(_ open: DiskEngine.Open) {
    for slot in 0..<8 {
        if open.exclusiveSlots >> slot & 1 == 1 { open.file.exclusiveSlots[slot] = 0 }
        if open.sharedSlots >> slot & 1 == 1 { open.file.sharedSlots[slot] -= 1 }
    }
    open.exclusiveSlots = 0
    open.sharedSlots = 0
}

private func diskShmBarrier(_ file: UnsafeMutablePointer<sqlite3_file>?) {}

private func diskShmUnmap(_ file: UnsafeMutablePointer<sqlite3_file>?, _ delete: Int32) -> Int32 {
    guard let open = find(file) else { return SQLITE_OK }
    releaseSlots(open)
    if delete != 0 {
        // The connections that are still open hold on to the memory; a new beginning finds none.
        for region in open.file.regions { free(region) }
        open.file.regions = []
    }
    return SQLITE_OK
}

// The engine's codes with a detail: macros that Swift does not import.
private func inputOutputError(_ detail: Int32) -> Int32 { SQLITE_IOERR | detail << 8 }
private let SQLITE_IOERR_READ = inputOutputError(1)
private let SQLITE_IOERR_SHORT_READ = inputOutputError(2)
private let SQLITE_IOERR_WRITE = inputOutputError(3)
private let SQLITE_IOERR_FSYNC = inputOutputError(4)
private let SQLITE_IOERR_TRUNCATE = inputOutputError(6)
private let SQLITE_IOERR_FSTAT = inputOutputError(7)
private let SQLITE_IOERR_DELETE = inputOutputError(10)
private let SQLITE_IOERR_LOCK = inputOutputError(15)
private let SQLITE_IOERR_SHMLOCK = inputOutputError(20)
private let SQLITE_IOERR_SHMMAP = inputOutputError(21)
private let SQLITE_IOERR_DELETE_NOENT = inputOutputError(23)
