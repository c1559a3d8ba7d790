internal import Database
internal import Ledger
internal import Replication
internal import Synchronization

/// A device that came, and when (ms) in which life of the store.
struct SeenNote: Hashable, Sendable {
    let device: ID
    let at: Int64
    let epoch: UInt32
}

/// Notes that are not on disk yet. The next transaction takes them along, once for all the requests that share it: when a thousand
/// laptops come at once, each request would write the notes of all that wait.
final class SeenNotes: Sendable {
    private let state = Mutex<(waiting: Set<SeenNote>, writing: Set<SeenNote>)>(([], []))

    func add(_ note: SeenNote) { state.withLock { _ = $0.waiting.insert(note) } }

    /// Whether a note is not known to be on disk.
    func holds(_ note: SeenNote) -> Bool { state.withLock { $0.waiting.contains(note) || $0.writing.contains(note) } }

    /// Writes what waits, inside the caller's transaction, whose end `ended` tells.
    func write(_ ledger: Ledger) throws {
        let notes = state.withLock { state in
            state.writing.formUnion(state.waiting)
            state.waiting = []
            return state.writing
        }
        for note in notes.sorted(by: { ($0.device, $0.at) < ($1.device, $1.at) }) {
            try ledger.database.run(
                """
                INSERT INTO device_activity(device,seen_at,program,synced_at,synced_epoch) VALUES(?1,?2,'',?2,?3)
                ON CONFLICT(device) DO UPDATE SET synced_at=?2,synced_epoch=?3
                """, .blob(note.device.bytes), .integer(note.at), .integer(Int64(note.epoch)))
        }
    }

    /// What was written is on disk, or waits again.
    func ended(isDurable: Bool) {
        state.withLock { state in
            if !isDurable { state.waiting.formUnion(state.writing) }
            state.writing = []
        }
    }
}
