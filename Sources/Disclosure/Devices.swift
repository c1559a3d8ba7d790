internal import Database
package import HTTP
internal import Ledger
internal import Records
package import Replication
internal import Synchronization

extension Problems {
    /// A valid token of a device that was revoked: nobody else gets this answer, so it tells nobody else anything.
    package static let deviceRevoked = Problem(
        code: "401.3",
        zh: "這台裝置已被查核小組停用，不能再和伺服器同步。本機的紀錄和照片都還在，沒有遺失。",
        en: "The office has revoked this device; it cannot sync any more. Everything recorded on it is still there.",
        remedyZh: "還沒送出的內容請用 plumb rescue export -o 檔案 存成檔案，交給查核小組；要繼續使用請索取新的登錄碼，登錄到新的 PLUMB_HOME。",
        remedyEn:
            "Write what is not sent to a file with plumb rescue export -o FILE and hand it to the office; to go on, enrol a new PLUMB_HOME with a new code.")
}

extension Problems {
    fileprivate static func noDevice(_ name: String) -> Problem {
        Problem(
            code: "404.1", zh: "沒有 \(name) 這台裝置，或那個名稱的裝置早已停用；什麼都沒有改。",
            en: "There is no device \(name), or the one of that label was revoked before; nothing was changed.",
            remedyZh: "代號與名稱見 plumb office device list。", remedyEn: "Ids and labels are in plumb office device list.")
    }
}

/// A laptop of the fleet.
package struct Device: Sendable {
    package let id: ID
    /// The account's name.
    package let person: String
    /// What its owner called it.
    package let label: String
    /// Milliseconds since 1970, UTC.
    package let enrolledAt: Int64
    package let revokedAt: Int64?
    /// When it last asked, to ten minutes; nil before the first time.
    package let seenAt: Int64?
    /// The program that it last asked with.
    package let program: String?

    package var json: JSON {
        [
            "device": .string(id.description), "person": .string(person), "label": .string(label), "enrolled_at": .moment(enrolledAt),
            "revoked_at": .moment(revokedAt), "seen_at": .moment(seenAt), "program": JSON(program),
        ]
    }
}

extension Door {
    /// Every device, by person and day of enrolment.
    package func devices() async throws -> [Device] {
        let known = known
        return try await read { try Door.devices($0, known) }
    }

    /// Every device, for callers who may manage them.
    package func listDevices(_ caller: Caller) async throws -> JSON {
        try Permission.require(caller, .manageDevices)
        return .array(try await devices().map(\.json))
    }

    /// Revokes a device on behalf of the office; a repeat changes nothing.
    package func revokeDevice(_ caller: Caller, command: CommandID, named name: String) async throws -> JSON {
        try Permission.require(caller, .manageDevices)
        return try await self.command(caller, command) { change in try change.revokeDevice(named: name, author: caller.person).json }
    }

    /// Revokes a device on behalf of the operator.
    package func revokeDevice(named name: String) async throws -> Device {
        try await write { try $0.revokeDevice(named: name, author: .zero) }
    }

    fileprivate static func devices(_ ledger: Ledger, _ known: KnownDossiers) throws -> [Device] {
        let names = Dictionary(uniqueKeysWithValues: try ledger.records(DaemonKinds.person, in: known.accounts).map { ($0.id, $0.text("name")) })
        let activity = Dictionary(
            uniqueKeysWithValues: try ledger.database.rows("SELECT device,seen_at,program FROM device_activity") {
                (ID(bytes: $0.blob(0)) ?? .zero, ($0.integer(1), $0.text(2)))
            })
        return try ledger.records(DaemonKinds.device, in: known.accounts).map { row in
            Device(
                id: row.id, person: row.id("person").flatMap { names[$0] } ?? "", label: row.text("label"), enrolledAt: row.integer("enrolled_at") ?? 0,
                revokedAt: row.integer("revoked_at"), seenAt: activity[row.id]?.0, program: activity[row.id]?.1)
        }.sorted { ($0.person, $0.enrolledAt, $0.id) < ($1.person, $1.enrolledAt, $1.id) }
    }

    /// Notes that a device asked, at most every ten minutes: a list of the fleet is not worth a write a request. It waits for the next
    /// change, which most often the request itself brings: a commit of its own before it would make it wait twice.
    func noteActivity(_ device: ID, _ program: String, now: Int64) {
        let isDue = activity.withLock { noted in
            if let last = noted[device], last.program == program, last.at <= now, now - last.at < Door.activityStep { return false }
            noted[device] = (now, program)
            return true
        }
        if isDue { notes.add(SeenNote(asked: (now, program)), of: device) }
    }

    /// Sees to it that what was noted of a caller's device is on disk; to be called once the request is answered, in whatever way.
    package func settleActivity(of caller: Caller) async {
        // A full disk must not keep anybody from being answered for this.
        if notes.holds(caller.device) { try? await writer.write { _ in } }
    }

    /// Ten minutes in milliseconds.
    private static let activityStep: Int64 = 600_000
}

extension Change {
    /// Ends a device's access. The device is named by its id, by the beginning of it, or by its label where only one has that.
    func revokeDevice(named name: String, author: PersonID) throws -> Device {
        let all = try Door.devices(ledger, known)
        var found = name.count >= 8 ? all.filter { $0.id.description.hasPrefix(name.lowercased()) } : []
        if found.isEmpty { found = all.filter { $0.label == name && $0.revokedAt == nil } }
        guard let device = found.first else { throw Problems.noDevice(name) }
        guard found.count == 1 else {
            throw Problems.invalid(
                "device", zh: "有 \(found.count) 台裝置符合「\(name)」，請用代號指定。", en: "\(found.count) devices are called so; name one by its id.")
        }
        if device.revokedAt == nil {
            try append([DaemonKinds.device.operation(.write, device.id, ["revoked_at": .integer(now)])], to: known.accounts, author: author)
            // Teams learn that the key speaks for nobody any more, and make no bundles for it.
            let key = try ledger.record(DaemonKinds.device, in: known.accounts, device.id)?.blob("public_key") ?? []
            for certificate in try ledger.records(ReservedKinds.certificate, where: "r.public_key=? AND r.valid_to IS NULL", [.blob(key)], order: "r.id") {
                try append(
                    [ReservedKinds.certificate.operation(.write, certificate.id, ["valid_to": .integer(now)])], to: certificate.dossier, author: .zero)
            }
        }
        guard let revoked = try Door.devices(ledger, known).first(where: { $0.id == device.id }) else { throw Problems.notFound }
        return revoked
    }
}
