internal import Crypto
internal import Glibc
package import Replication
internal import Synchronization

/// The second journal: a copy of every durable transaction in files on another path, so that a lost disk loses nothing that
/// was acknowledged (T2, B2). Several processes may append; a lock file in the folder orders them.
package final class SecondJournal: Sendable {
    package let folder: String
    private let store: ID
    private let clock: @Sendable () -> Int64
    /// Under which records are written; nil for a store that is not sealed.
    private let seal: JournalSeal?
    private let state: Mutex<State>

    private struct State {
        let lock: Int32
        var descriptor: Int32 = -1
        var path = ""
        var number: UInt64 = 0
        var size = 0
        var hash = Digest.zero
        var epoch: UInt32
    }

    /// Whether this process made the journal's first file.
    package let isNew: Bool
    /// Whether there are files from before the store was sealed.
    let hasPlain: Bool
    /// The store's newest commit that the journal held when it was opened.
    package let newest: HybridTime

    /// Opens or makes the journal in `folder`; cuts what a write that never ended has left.
    ///
    /// Throws `journal.folder`, `journal.unwritable`, `journal.unreadable`, `journal.damaged`, `journal.foreign` (another store's),
    /// `journal.sealed` (records under a key that is not given).
    package convenience init(folder: String, epoch: Epoch, key: SealKey?, clock: @escaping @Sendable () -> Int64) throws(JournalError) {
        try self.init(folder: folder, epoch: epoch, seal: key?.journal, clock: clock)
    }

    init(folder: String, epoch: Epoch, seal: JournalSeal?, clock: @escaping @Sendable () -> Int64) throws(JournalError) {
        self.folder = folder
        store = epoch.store
        self.clock = clock
        self.seal = seal
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw JournalError("journal.folder", folder, errno) }
        let lock = Glibc.open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw JournalError("journal.folder", folder, errno) }
        isNew = JournalFile.numbers(in: folder).isEmpty
        hasPlain = seal != nil && JournalFile.hasPlain(in: folder)
        state = Mutex(State(lock: lock, epoch: epoch.number))
        newest = try JournalFile.newestCommit(in: folder)
        try locked { state throws(JournalError) in try refresh(&state) }
    }

    deinit {
        state.withLock { state in
            close(state.lock)
            if state.descriptor >= 0 { close(state.descriptor) }
        }
    }

    /// Appends records; when it returns they are on the disk. What could not be written whole is taken back.
    package func append(_ records: [[UInt8]]) throws(JournalError) {
        guard !records.isEmpty else { return }
        try locked { state throws(JournalError) in
            try refresh(&state)
            let (size, hash) = (state.size, state.hash)
            do throws(JournalError) {
                for record in records {
                    let record = try sealed(record, state)
                    let frame = JournalFile.frame(record, after: state.hash)
                    try write(frame.bytes, state)
                    state.size += frame.bytes.count
                    state.hash = frame.hash
                }
                guard fdatasync(state.descriptor) == 0 else { throw JournalError("journal.unwritable", state.path, errno) }
            } catch {
                // The file must end with a whole frame, and what is on the disk after a failed sync is not known.
                _ = ftruncate(state.descriptor, off_t(size))
                (state.size, state.hash) = (size, hash)
                throw error
            }
        }
    }

    /// Begins a new file and returns its number: what a backup made from now on does not hold is in it or later ones.
    @discardableResult
    package func rotate(epoch: UInt32? = nil) throws(JournalError) -> UInt64 {
        try locked { state throws(JournalError) in
            try refresh(&state)
            state.epoch = epoch ?? state.epoch
            try begin(state.number + 1, &state)
            return state.number
        }
    }

    /// Removes the files before `number`: a verified backup holds what they hold.
    package func remove(before number: UInt64) throws(JournalError) {
        try locked { _ throws(JournalError) in
            for old in JournalFile.numbers(in: folder) where old < number { unlink("\(folder)/\(JournalFile.name(old))") }
        }
    }

    // MARK: Below the lock

    private func locked<T>(_ body: (inout State) throws(JournalError) -> T) throws(JournalError) -> T {
        let result: Result<T, JournalError> = state.withLock { state in
            while flock(state.lock, LOCK_EX) != 0 { if errno != EINTR { return .failure(JournalError("journal.folder", folder, errno)) } }
            defer { flock(state.lock, LOCK_UN) }
            do throws(JournalError) { return .success(try body(&state)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// Turns to the newest file, and to its end as other processes have left it.
    private func refresh(_ state: inout State) throws(JournalError) {
        guard let newest = JournalFile.numbers(in: folder).last else { return try begin(1, &state) }
        if newest != state.number || state.descriptor < 0 {
            let path = "\(folder)/\(JournalFile.name(newest))"
            let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC)
            guard descriptor >= 0 else { throw JournalError("journal.unreadable", path, errno) }
            if state.descriptor >= 0 { close(state.descriptor) }
            (state.descriptor, state.path, state.number, state.size, state.hash) = (descriptor, path, newest, 0, .zero)
            var reader = try JournalFile.Reader(descriptor, path)
            guard let title = try reader.next().flatMap({ try? JournalFile.Title($0) }) else { throw JournalError("journal.damaged", path) }
            guard title.store == store else { throw JournalError("journal.foreign", path) }
            (state.size, state.hash) = (reader.position, reader.hash)
            // Never a plain record beside sealed ones, nor a sealed one where nobody looks for it.
            guard seal != nil || !reader.isSealed else { throw JournalError("journal.sealed", path) }
            if seal != nil, !reader.isSealed {
                while try reader.next() != nil {}
                state.hash = reader.hash
                return try begin(newest + 1, &state)
            }
        }
        var status = stat()
        guard fstat(state.descriptor, &status) == 0 else { throw JournalError("journal.unreadable", state.path, errno) }
        if Int(status.st_size) != state.size || status.st_nlink == 0 {
            // Shorter than what this process wrote, or removed: somebody took the file away.
            guard status.st_nlink > 0, Int(status.st_size) > state.size else { throw JournalError("journal.damaged", state.path) }
            var reader = try JournalFile.Reader(state.descriptor, state.path, position: state.size, hash: state.hash)
            while try reader.next() != nil {}
            (state.size, state.hash) = (reader.position, reader.hash)
            if Int(status.st_size) > state.size, ftruncate(state.descriptor, off_t(state.size)) != 0 {
                throw JournalError("journal.unwritable", state.path, errno)
            }
        }
    }

    private func begin(_ number: UInt64, _ state: inout State) throws(JournalError) {
        let path = "\(folder)/\(JournalFile.name(number))"
        let temporary = path + ".new"
        let descriptor = Glibc.open(temporary, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw JournalError("journal.unwritable", path, errno) }
        let title = JournalFile.Title(store: store, epoch: state.epoch, number: number, begun: clock(), previous: state.hash)
        let frame = JournalFile.frame(title.bytes, after: .zero)
        var fresh = State(lock: state.lock, epoch: state.epoch)
        (fresh.descriptor, fresh.path, fresh.number) = (descriptor, path, number)
        do throws(JournalError) {
            try write((seal == nil ? JournalFile.magic : JournalFile.sealedMagic) + frame.bytes, fresh)
            guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw JournalError("journal.unwritable", path, errno) }
        } catch {
            close(descriptor)
            unlink(temporary)
            throw error
        }
        syncFolder(folder)
        fresh.size = JournalFile.magic.count + frame.bytes.count
        fresh.hash = frame.hash
        if state.descriptor >= 0 { close(state.descriptor) }
        state = fresh
    }

    private func sealed(_ record: [UInt8], _ state: State) throws(JournalError) -> [UInt8] {
        guard let seal else { return record }
        guard let sealed = try? seal.seal(record) else { throw JournalError("journal.unwritable", state.path) }
        return sealed
    }

    private func write(_ bytes: [UInt8], _ state: State) throws(JournalError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { pwrite(state.descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done, off_t(state.size + done)) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw JournalError("journal.unwritable", state.path, errno) }
            done += count
        }
    }
}

/// Makes names in a folder durable.
func syncFolder(_ folder: String) {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
}
