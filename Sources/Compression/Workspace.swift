internal import CZstd
internal import Synchronization

/// A context of the library and room for what it gives out. Making both anew took a server longer than what it packed or unpacked with
/// them: a laptop's day is small.
///
/// Unchecked: whoever has taken one is its only user.
final class Workspace: @unchecked Sendable {
    let context: OpaquePointer
    let room: UnsafeMutableRawBufferPointer
    private let isWriting: Bool

    static let writing = Pool(isWriting: true), reading = Pool(isWriting: false)

    fileprivate init(isWriting: Bool) {
        guard let context = isWriting ? ZSTD_createCCtx() : ZSTD_createDCtx() else { preconditionFailure("no memory for a zstd context") }
        self.context = context
        self.isWriting = isWriting
        room = .allocate(byteCount: isWriting ? ZSTD_CStreamOutSize() : 64 << 10, alignment: 16)
        clear()
    }

    deinit {
        room.deallocate()
        _ = isWriting ? ZSTD_freeCCtx(context) : ZSTD_freeDCtx(context)
    }

    /// Drops whatever the last user left unfinished.
    fileprivate func clear() {
        if isWriting {
            ZSTD_CCtx_reset(context, ZSTD_reset_session_and_parameters)
        } else {
            ZSTD_DCtx_reset(context, ZSTD_reset_session_and_parameters)
            // A frame may announce a window of gigabytes; ours never needs more than 8 MiB.
            ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, 23)
        }
    }

    fileprivate var bytes: Int { isWriting ? ZSTD_sizeof_CCtx(context) : ZSTD_sizeof_DCtx(context) }

    /// Those that nobody uses just now.
    final class Pool: Sendable {
        private let isWriting: Bool
        private let free = Mutex<[Workspace]>([])
        /// Kept at most: one for each core of a small server.
        private static let limit = 2
        /// Bytes of one that is kept: more than our own frames need, less than a stranger's may ask for.
        private static let largest = 6 << 20

        init(isWriting: Bool) { self.isWriting = isWriting }

        func take() -> Workspace { free.withLock { $0.popLast() } ?? Workspace(isWriting: isWriting) }

        func giveBack(_ workspace: Workspace) {
            guard workspace.bytes <= Pool.largest else { return }
            workspace.clear()
            free.withLock { if $0.count < Pool.limit { $0.append(workspace) } }
        }
    }
}
