internal import Database
internal import Evidence
internal import Glibc
internal import Ledger

extension Door {
    /// Removes rescue files that came in part only and were not gone on with for as long as a photo's part is kept; notes those that it
    /// sees for the first time. A file that came whole is kept for the operator.
    ///
    /// - Returns: how many, and their bytes.
    func sweepRescues() async throws -> (files: Int, bytes: Int) {
        let folder = data + "/rescue"
        let parts = try await onRescueQueue { rescueParts(in: folder) }
        // Without a folder nothing was noted either: no write for nothing.
        guard !parts.isEmpty || access(folder, F_OK) == 0 else { return (0, 0) }
        let due = try await write { try $0.rescueLeftovers(parts) }
        return try await onRescueQueue {
            var swept = (files: 0, bytes: 0)
            // A part that grew meanwhile is somebody's after all.
            for part in due where rescueParts(in: folder).contains(part) && unlink("\(folder)/\(part.name)") == 0 {
                swept.files += 1
                swept.bytes += part.size
            }
            return swept
        }
    }
}

private struct RescuePart: Equatable, Sendable {
    let name: String
    let size: Int
}

private func rescueParts(in folder: String) -> [RescuePart] {
    names(in: folder).filter { $0.hasSuffix(".part") }.sorted().compactMap { name in
        var status = stat()
        return lstat("\(folder)/\(name)", &status) == 0 ? RescuePart(name: name, size: Int(status.st_size)) : nil
    }
}

extension Change {
    /// Notes since when nothing was added to the parts, and gives those whose time is over.
    fileprivate func rescueLeftovers(_ parts: [RescuePart]) throws -> [RescuePart] {
        let database = ledger.database
        let noted = Dictionary(
            try database.rows("SELECT name,size,since FROM rescue_leftover") { ($0.text(0), (size: $0.int(1), since: $0.integer(2))) }
        ) { first, _ in first }
        if !noted.isEmpty { try database.run("DELETE FROM rescue_leftover") }
        var due: [RescuePart] = []
        for part in parts {
            // What grew, and what a clock that was set back would keep for ever, is counted from now on.
            let before = noted[part.name].flatMap { $0.size == part.size && $0.since <= now ? $0.since : nil }
            if let before, now - before >= Door.partLife {
                due.append(part)
            } else {
                try database.run(
                    "INSERT INTO rescue_leftover(name,size,since) VALUES(?,?,?)", .text(part.name), Value(part.size), .integer(before ?? now))
            }
        }
        return due
    }
}
