import Glibc

/// The disks of all machines of a run, in memory. Each machine's disk can be cut off in the middle of a write, run full, be
/// copied and be put back.
///
/// Only one thread at a time is ever inside the run, so nothing here locks.
final class Disk {
    /// One machine's disk: everything under one folder.
    final class Machine {
        let folder: String
        var files: [String: File] = [:]
        /// Writes and syncs until the power goes; nil = it stays.
        var stepsToKill: Int?
        /// After the power went every call fails until `restart`.
        var isDead = false
        /// Bytes by which files may still grow; nil = as much as they like.
        var room: Int?
        /// Files that connections hold open; a machine comes up again only when there are none.
        var openFiles = 0
        /// Times that a write found no room.
        var refusedWrites = 0

        init(_ folder: String) { self.folder = folder }

        /// Counts one write or sync; false once the power is gone.
        func step() -> Bool {
            if isDead { return false }
            guard let left = stepsToKill else { return true }
            if left <= 0 {
                isDead = true
                return false
            }
            stepsToKill = left - 1
            return true
        }

        /// Comes up again. After a mere kill the system has every write; after a loss of power each write that was never synced
        /// is there, missing, or there in part.
        func restart(_ dice: inout Dice, isPowerLoss: Bool) -> (lost: Int, torn: Int) {
            var lost = 0, torn = 0
            var survivors: [String: File] = [:]
            for (name, file) in files.sorted(by: { $0.key < $1.key }) where !name.hasSuffix("-shm") {
                let (lostHere, tornHere) = isPowerLoss ? file.crash(&dice) : (0, 0)
                lost += lostHere
                torn += tornHere
                survivors[name] = file.copy()
            }
            files = survivors
            isDead = false
            stepsToKill = nil
            return (lost, torn)
        }
    }

    private var machines: [String: Machine] = [:]
    private(set) var writes = 0
    /// Whether files remember what was not synced yet, for a loss of power.
    var canLosePower = true

    /// The engine's callbacks have no other way to it.
    nonisolated(unsafe) static var current = Disk()

    func machine(_ folder: String) -> Machine {
        if let machine = machines[folder] { return machine }
        let machine = Machine(folder)
        machines[folder] = machine
        return machine
    }

    func forget(_ folder: String) { machines[folder] = nil }

    /// The machine that a path belongs to: the folder that it lies in.
    func machine(ofPath path: String) -> Machine {
        machine(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    }

    func count() { writes += 1 }

    /// Every file as it stands, for a copy of the machine.
    func snapshot(_ folder: String) -> [String: File] {
        var copy: [String: File] = [:]
        for (name, file) in machine(folder).files where !name.hasSuffix("-shm") { copy[name] = file.copy() }
        return copy
    }

    /// Puts files in place of what the machine has.
    func restore(_ folder: String, _ files: [String: File]) {
        let machine = machine(folder)
        machine.files = files.mapValues { $0.copy() }
        machine.isDead = false
        machine.stepsToKill = nil
    }
}

/// One file: its bytes, what is not synced yet, its locks and its shared memory.
final class File {
    /// A part of a file's bytes. Copies of the file share it until one of them writes there.
    private final class Extent {
        static let size = 1 << 15
        let bytes: UnsafeMutableRawPointer

        /// Whatever was in the memory is in it still: it is written before anybody reads it.
        init() { bytes = malloc(Extent.size) }

        init(_ other: Extent) {
            bytes = malloc(Extent.size)
            memcpy(bytes, other.bytes, Extent.size)
        }

        deinit { free(bytes) }
    }

    /// What lies beyond `count` in the last one is anything.
    private var extents: [Extent] = []
    private(set) var count = 0
    private var unsynced: [Write] = []
    // Locks of the file itself.
    var shared = 0
    var reserved: Int64 = 0
    var exclusive: Int64 = 0
    // Shared memory of the write-ahead log.
    var regions: [UnsafeMutableRawPointer] = []
    var sharedSlots = [Int](repeating: 0, count: 8)
    var exclusiveSlots = [Int64](repeating: 0, count: 8)

    /// A write since the last sync: what was there before, and what came.
    private struct Write {
        let offset: Int
        let before: [UInt8]
        let countBefore: Int
        /// nil: cut to `offset`.
        let after: [UInt8]?
    }

    init() {}

    deinit { for region in regions { free(region) } }

    func copy() -> File {
        let other = File()
        other.extents = extents
        other.count = count
        return other
    }

    /// The place of a byte, to be written to.
    private func place(_ offset: Int) -> UnsafeMutableRawPointer {
        let index = offset / Extent.size
        if !isKnownUniquelyReferenced(&extents[index]) { extents[index] = Extent(extents[index]) }
        return extents[index].bytes + offset % Extent.size
    }

    /// Makes room for bytes that are written next, or lets go of those beyond.
    private func reach(_ size: Int) {
        let needed = (size + Extent.size - 1) / Extent.size
        while extents.count < needed { extents.append(Extent()) }
        if needed < extents.count { extents.removeLast(extents.count - needed) }
        count = size
    }

    /// Cuts the file, or fills it up with zeros.
    private func resize(_ size: Int) {
        var zeroed = count
        reach(size)
        while zeroed < size {
            let part = min(size - zeroed, Extent.size - zeroed % Extent.size)
            memset(place(zeroed), 0, part)
            zeroed += part
        }
    }

    /// Bytes read; the rest of the buffer is zero.
    func read(_ buffer: UnsafeMutableRawPointer, _ amount: Int, at offset: Int) -> Int {
        let there = max(0, min(amount, count - offset))
        var done = 0
        while done < there {
            let from = offset + done
            let part = min(there - done, Extent.size - from % Extent.size)
            memcpy(buffer + done, extents[from / Extent.size].bytes + from % Extent.size, part)
            done += part
        }
        if there < amount { memset(buffer + there, 0, amount - there) }
        return there
    }

    func write(_ buffer: UnsafeRawPointer, _ amount: Int, at offset: Int) {
        if Disk.current.canLosePower { remember(offset, amount, Array(UnsafeRawBufferPointer(start: buffer, count: amount))) }
        put(buffer, amount, at: offset)
    }

    private func put(_ buffer: UnsafeRawPointer, _ amount: Int, at offset: Int) {
        guard amount > 0 else { return }
        if offset > count { resize(offset) }
        if offset + amount > count { reach(offset + amount) }
        var done = 0
        while done < amount {
            let to = offset + done
            let part = min(amount - done, Extent.size - to % Extent.size)
            memcpy(place(to), buffer + done, part)
            done += part
        }
    }

    func truncate(_ size: Int) {
        if Disk.current.canLosePower { remember(size, max(0, count - size), nil) }
        resize(size)
    }

    private func remember(_ offset: Int, _ amount: Int, _ after: [UInt8]?) {
        let there = max(0, min(amount, count - offset))
        let before = [UInt8](unsafeUninitializedCapacity: there) { space, count in
            if let base = space.baseAddress { count = read(base, there, at: offset) }
        }
        unsynced.append(Write(offset: offset, before: before, countBefore: count, after: after))
    }

    func sync() { unsynced.removeAll(keepingCapacity: true) }
    var hasUnsynced: Bool { !unsynced.isEmpty }

    /// The power goes: back to the last sync, then each later write comes whole, in part, or not at all.
    func crash(_ dice: inout Dice) -> (lost: Int, torn: Int) {
        let writes = unsynced
        unsynced = []
        for write in writes.reversed() {
            resize(write.countBefore)
            put(write.before, write.before.count, at: write.offset)
        }
        var lost = 0, torn = 0
        for write in writes {
            guard let after = write.after else {
                if dice.oneIn(2) { resize(write.offset) } else { lost += 1 }
                continue
            }
            switch dice.below(3) {
            case 0: put(after, after.count, at: write.offset)
            case 1:
                torn += 1
                put(after, dice.below(after.count), at: write.offset)
            default: lost += 1
            }
        }
        unsynced = []
        return (lost, torn)
    }
}
