internal import CSQLite

/// What the storage engine reported. The description names the operation and never a stored value.
package struct DatabaseError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Stable dotted code: `database.full`, `database.busy`, `database.read-only`, `database.corrupt`, `database.constraint`,
    /// `database.full-or-io` (writing failed, as by a limit on file sizes), `database.unconfirmed` (everything was written and the disk did not
    /// confirm it), `database.unreadable`, `database.cannot-open`, `database.too-new`, `database.failed`.
    package let code: String
    /// The engine's extended result code, for the log.
    package let engineCode: Int32
    /// The engine's own sentence, for the log only.
    package let message: String

    package var description: String { "\(code) (\(engineCode)): \(message)" }

    package var isFull: Bool { code == "database.full" }
    package var isBusy: Bool { code == "database.busy" }
    package var isConstraint: Bool { code == "database.constraint" }

    init(_ engineCode: Int32, _ handle: OpaquePointer?) {
        self.engineCode = engineCode
        message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(engineCode))
        code =
            switch engineCode & 0xff {
            case SQLITE_FULL: "database.full"
            case SQLITE_BUSY, SQLITE_LOCKED: "database.busy"
            case SQLITE_READONLY, SQLITE_PERM: "database.read-only"
            case SQLITE_CORRUPT, SQLITE_NOTADB: "database.corrupt"
            case SQLITE_CONSTRAINT: "database.constraint"
            case SQLITE_CANTOPEN: "database.cannot-open"
            case SQLITE_IOERR: DatabaseError.inputOutput(engineCode)
            default: "database.failed"
            }
    }

    /// What an error of input or output means for what was to be written.
    private static func inputOutput(_ engineCode: Int32) -> String {
        switch engineCode >> 8 {
        // READ, SHORT_READ, FSTAT, DATA, CORRUPTFS: the numbers of sqlite3.h, whose macros Swift does not see.
        case 1, 2, 7, 32, 33: "database.unreadable"
        // FSYNC, DIR_FSYNC.
        case 4, 5: "database.unconfirmed"
        default: "database.full-or-io"
        }
    }

    package init(code: String, message: String) {
        self.code = code
        engineCode = 0
        self.message = message
    }
}
