internal import Database
internal import Ledger
internal import Replication
internal import Synchronization

/// What is to be noted of a device. Moments are milliseconds since 1970, UTC.
struct SeenNote: Sendable {
    /// When it last asked, and with which program; nil where that was noted a moment ago.
    var asked: (at: Int64, program: String)?
    /// When it last came to bring or get something, and in which life of the store.
    var came: (at: Int64, epoch: UInt32)?

    /// This note and an earlier one of the same device.
    func after(_ earlier: SeenNote?) -> SeenNote { SeenNote(asked: asked ?? earlier?.asked, came: came ?? earlier?.came) }
}

/// Notes that are not on disk yet. The next transaction takes them along, once for all the requests that share it: when a thousand
/// laptops come at once, each request would write the notes of all that wait, or wait for a commit of its own before it may begin.
final class SeenNotes: Sendable {
    private let state = Mutex<(waiting: [ID: SeenNote], writing: [ID: SeenNote])>(([:], [:]))

    func add(_ note: SeenNote, of device: ID) { state.withLock { $0.waiting[device] = note.after($0.waiting[device]) } }

    /// Whether a note of the device is not known to be on disk.
    func holds(_ device: ID) -> Bool { state.withLock { $0.waiting[device] != nil || $0.writing[device] != nil } }

    /// Writes what waits, inside the caller's transaction, whose end `ended` tells.
    func write(_ ledger: Ledger) throws {
        let notes = state.withLock { state in
            state.writing.merge(state.waiting) { $1.after($0) }
            state.waiting = [:]
            return state.writing
        }
        for (device, note) in notes.sorted(by: { $0.key < $1.key }) {
            if let (at, program) = note.asked {
                try ledger.database.run(
                    "INSERT INTO device_activity(device,seen_at,program) VALUES(?1,?2,?3) ON CONFLICT(device) DO UPDATE SET seen_at=?2,program=?3",
                    .blob(device.bytes), .integer(at), .text(program))
            }
            if let (at, epoch) = note.came {
                try ledger.database.run(
                    """
                    INSERT INTO device_activity(device,seen_at,program,synced_at,synced_epoch) VALUES(?1,?2,'',?2,?3)
                    ON CONFLICT(device) DO UPDATE SET synced_at=?2,synced_epoch=?3
                    """, .blob(device.bytes), .integer(at), .integer(Int64(epoch)))
            }
        }
    }

    /// What was written is on disk, or waits again.
    func ended(isDurable: Bool) {
        state.withLock { state in
            if !isDurable { state.waiting.merge(state.writing) { $0.after($1) } }
            state.writing = [:]
        }
    }
}
