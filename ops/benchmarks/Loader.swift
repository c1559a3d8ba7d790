import Disclosure
import Ledger
import Records
import Replication

/// Fills a server's data folder through the daemon's own door, for the measurements over HTTP.
enum Loader {
    static let defectsInDossier = 100
    private static let dossiersAtOnce = 50

    /// Makes a server in `folder` with `count` defects, a change set each, in visits open to one person; returns that
    /// person's one-time code.
    static func load(_ folder: String, _ count: Int, defectsInDossier: Int = defectsInDossier, seal: SealKey? = nil) async throws -> String {
        try Door.create(data: folder, now: Host.milliseconds(), seal: seal)
        let door = try Door.open(data: folder, seal: seal, clock: { Host.milliseconds() })
        let person = try await door.addUser(name: "bench", role: .inspector)
        let rows = Workload.rows(count)
        var begin = 0
        while begin < rows.count {
            let end = min(begin + dossiersAtOnce * defectsInDossier, rows.count)
            let some = Array(rows[begin..<end])
            try await door.write { change in
                for start in stride(from: 0, to: some.count, by: defectsInDossier) {
                    let dossier = try change.createDossier(.visit, family: .random())
                    try change.grant(dossier, to: person, .write)
                    let state = try change.writer.dossier(dossier)
                    var body = BodyWriter()
                    for (number, row) in some[start..<min(start + defectsInDossier, some.count)].enumerated() {
                        body.setDefect(row, number: number + 1)
                        try change.writer.append(to: state, author: person, now: row.created, body: body)
                    }
                    try change.writer.flush()
                }
            }
            begin = end
        }
        return try await door.invite(name: "bench")
    }
}

extension BodyWriter {
    /// Begins anew with the operation that creates `row` as one of the domain's defects: 12 fields, the same bytes.
    fileprivate mutating func setDefect(_ row: DefectRow, number: Int) {
        removeAll()
        begin(kind: FieldKinds.defect.number, .create, row.id, mask: 0xfff)
        append(row.project)
        append(row.body)
        append(row.status)
        append(row.severity)
        append(row.assignee)
        append(row.number & 1)
        append(row.number >> 1 & 1)
        append(row.title)
        append(row.latitude)
        append(row.longitude)
        append(row.created)
        append(Int64(number))
    }
}
