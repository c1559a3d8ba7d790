internal import Crypto
internal import Database
internal import Glibc
internal import Ledger
package import Replication

/// A note outside the data folder of how far the store had come: a folder that was set back, copied or restored without the
/// verb knows less than its anchor (B2).
package struct Anchor: Sendable, Equatable {
    package var store: ID
    package var epoch: UInt32
    package var commit: HybridTime

    private static let title = "plumb anchor 1"

    init(store: ID, epoch: UInt32, commit: HybridTime) {
        self.store = store
        self.epoch = epoch
        self.commit = commit
    }

    /// Reads the file; nil when there is none or it says something else.
    package init?(file: String) {
        let lines = readWhole(file).map { String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init) } ?? []
        guard lines.count == 4, lines[0] == Anchor.title, let store = ID(lines[1]), let epoch = UInt32(lines[2]), let bits = UInt64(lines[3]) else {
            return nil
        }
        self.init(store: store, epoch: epoch, commit: HybridTime(bits: bits))
    }

    var text: String { "\(Anchor.title)\n\(store)\n\(epoch)\n\(commit.bits)\n" }
}

extension Door {
    /// The anchor's place unless the setting names one: in the operator's state folder, by the store's id.
    ///
    /// - Parameter environment: `XDG_STATE_HOME`, else `.local/state` in `HOME`, else `/var/lib`.
    package static func defaultAnchor(store: ID, environment: [String: String]) -> String {
        let state: String
        if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") {
            state = folder
        } else if let home = environment["HOME"], home.hasPrefix("/"), home != "/" {
            state = home + "/.local/state"
        } else {
            state = "/var/lib"
        }
        return "\(state)/plumb-anchor/\(store).anchor"
    }

    /// Compares the store with its anchor before anything is served: one that knows less begins a new epoch.
    ///
    /// Throws `BackupError` `backup.anchor` for the anchor of another store: the setting names the wrong file, or the folder
    /// holds another server than before.
    package func checkAnchor(_ file: String) async throws {
        guard let anchor = Anchor(file: file) else { return try await dropAnchor(file) }
        guard anchor.store == epoch.store else { throw BackupError("backup.anchor", file) }
        let now = clock()
        let isSetBack = try await writer.write { ledger -> Bool in
            let known = (try Life(ledger).epoch.number, try ledger.lastCommit)
            guard (anchor.epoch, anchor.commit) > known else { return false }
            try ledger.beginEpoch(
                after: anchor.epoch,
                Restoration(
                    reason: .anchor, begun: now, lastEpoch: max(known.0, anchor.epoch), kept: known.1.milliseconds, lost: anchor.commit.milliseconds))
            return true
        }
        if isSetBack { try await enterEpoch() }
        try await dropAnchor(file)
    }

    /// Writes how far the store has come. Cheap: to be called each minute and at the end.
    package func dropAnchor(_ file: String) async throws {
        let anchor = try await read { ledger in
            let life = try Life(ledger)
            return Anchor(store: life.epoch.store, epoch: life.epoch.number, commit: try ledger.lastCommit)
        }
        if Anchor(file: file) == anchor { return }
        try makeFolders(file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ".")
        try writeWhole(Array(anchor.text.utf8), to: file)
    }
}
