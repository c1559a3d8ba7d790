import CSQLite
import Glibc

/// Memory for the engine. It asks for a dozen small pieces for each statement that it runs, and gives them back at once; the C library's
/// allocator, which has to think of threads and of neighbours to join, took a tenth of a run for that.
///
/// Pieces of like sizes wait in a list for whoever asks next, and nothing is ever given back to the system. One thread only.
enum Memory {
    /// Bytes before each piece: its own size, and room so that it lies on a multiple of 16.
    static let head = 16
    /// Pieces up to this come in steps of 16 bytes, those up to `largest` in steps of 512; anything larger is the C library's.
    static let fine = 1024
    static let largest = 16_384

    /// From here on the engine asks nobody else, keeps no account of what it has, and locks nothing.
    static func register() {
        var methods = sqlite3_mem_methods()
        methods.xMalloc = memoryAllocate
        methods.xFree = memoryFree
        methods.xRealloc = memoryResize
        methods.xSize = memorySize
        methods.xRoundup = memoryRound
        methods.xInit = memoryBegin
        methods.xShutdown = memoryEnd
        precondition(plumb_sqlite_single_thread(&methods) == SQLITE_OK, "the engine has begun its work already")
    }

    /// A size as it is handed out.
    @inline(__always)
    static func rounded(_ size: Int) -> Int { size <= fine ? (size + 15) & ~15 : (size + 511) & ~511 }

    /// The list of pieces of a rounded size.
    @inline(__always)
    static func list(_ size: Int) -> Int { size <= fine ? size >> 4 : (fine >> 4) + (size >> 9) }

    static let lists = (fine >> 4) + (largest >> 9) + 1
}

/// First pieces of each list; each holds the address of the next one.
nonisolated(unsafe) private var first: UnsafeMutablePointer<UnsafeMutableRawPointer?>! = nil
/// What is left of the block from which new pieces are cut.
nonisolated(unsafe) private var fresh: UnsafeMutableRawPointer! = nil
nonisolated(unsafe) private var left = 0

private func memoryBegin(_ data: UnsafeMutableRawPointer?) -> Int32 {
    first = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: Memory.lists)
    first.initialize(repeating: nil, count: Memory.lists)
    return SQLITE_OK
}

private func memoryEnd(_ data: UnsafeMutableRawPointer?) {}

private func memoryAllocate(_ asked: Int32) -> UnsafeMutableRawPointer? {
    let size = Memory.rounded(Int(asked))
    guard size <= Memory.largest else {
        guard let block = malloc(size + Memory.head) else { return nil }
        block.storeBytes(of: size, as: Int.self)
        return block + Memory.head
    }
    let list = Memory.list(size)
    if let piece = first[list] {
        first[list] = piece.load(as: UnsafeMutableRawPointer?.self)
        return piece
    }
    return memoryCut(size)
}

/// A piece that nobody has had before.
@inline(never)
private func memoryCut(_ size: Int) -> UnsafeMutableRawPointer? {
    if left < size + Memory.head {
        guard let block = malloc(1 << 20) else { return nil }
        (fresh, left) = (block, 1 << 20)
    }
    let piece = fresh + Memory.head
    fresh.storeBytes(of: size, as: Int.self)
    fresh += size + Memory.head
    left -= size + Memory.head
    return piece
}

private func memorySize(_ piece: UnsafeMutableRawPointer?) -> Int32 {
    guard let piece else { return 0 }
    return Int32(truncatingIfNeeded: (piece - Memory.head).load(as: Int.self))
}

private func memoryFree(_ piece: UnsafeMutableRawPointer?) {
    guard let piece else { return }
    let size = (piece - Memory.head).load(as: Int.self)
    guard size <= Memory.largest else { return Glibc.free(piece - Memory.head) }
    let list = Memory.list(size)
    piece.storeBytes(of: first[list], as: UnsafeMutableRawPointer?.self)
    first[list] = piece
}

private func memoryResize(_ piece: UnsafeMutableRawPointer?, _ asked: Int32) -> UnsafeMutableRawPointer? {
    guard let piece else { return memoryAllocate(asked) }
    let size = (piece - Memory.head).load(as: Int.self)
    if Int(asked) <= size { return piece }
    guard let other = memoryAllocate(asked) else { return nil }
    memcpy(other, piece, size)
    memoryFree(piece)
    return other
}

private func memoryRound(_ size: Int32) -> Int32 { Int32(truncatingIfNeeded: Memory.rounded(Int(size))) }
