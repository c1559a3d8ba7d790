/// One dated step of a schema. Steps only go forward; their text is frozen once released (schema/sql).
package struct Migration: Sendable {
    /// Such as `log 2026-11-20`.
    package let name: String
    package let sql: String

    package init(name: String, sql: [UInt8]) {
        self.name = name
        self.sql = String(decoding: sql, as: UTF8.self)
    }
}

extension Connection {
    /// Brings the database to the last of `migrations` in one transaction and returns the names of those that ran.
    ///
    /// Throws `database.too-new` when the file was written by a newer program: an old one must not touch what it does not know.
    @discardableResult
    package func migrate(_ migrations: [Migration]) throws -> [String] {
        try write {
            try execute("CREATE TABLE IF NOT EXISTS schema_migration(name TEXT NOT NULL PRIMARY KEY)")
            let done = Set(try rows("SELECT name FROM schema_migration") { $0.text(0) })
            let known = Set(migrations.map(\.name))
            if let unknown = done.subtracting(known).sorted().first {
                throw DatabaseError(code: "database.too-new", message: "the database holds \(unknown), which this program does not know")
            }
            let due = migrations.filter { !done.contains($0.name) }
            for migration in due {
                try execute(migration.sql)
                try run("INSERT INTO schema_migration(name) VALUES(?)", .text(migration.name))
            }
            return due.map(\.name)
        }
    }
}
