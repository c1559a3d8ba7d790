internal import Crypto
internal import Database
internal import HTTP
internal import Ledger
internal import Records
package import Replication
internal import Synchronization

/// What a new device gets at enrolment.
package struct Enrolment: Sendable {
    package let token: String
    package let caller: Caller
    package let group: GroupID
    package let serverKey: [UInt8]
    /// To which rescue files for this server are encrypted.
    package let boxKey: [UInt8]
    package let epoch: Epoch
    /// Milliseconds since 1970: part of what the certificate says.
    package let enrolledAt: Int64
    /// The server's signature over the enrolment: with it a laptop comes to be known again by a restored server (B2).
    package let certificate: [UInt8]
}

extension Problems {
    /// The code is not used up.
    static let keyTaken = Problem(
        code: "422.32", zh: "這把裝置金鑰已登錄在別的帳號下，沒有登錄；登錄碼還能用。",
        en: "This device key is enrolled for another account; nothing was enrolled and the code can still be used.",
        remedyZh: "請用另一個 PLUMB_HOME 登錄，會產生新的金鑰。", remedyEn: "Enrol with another PLUMB_HOME, which makes a key of its own.")
}

extension Door {
    /// How long a one-time code can be used: 7 days, in milliseconds.
    package static let inviteLifetime: Int64 = 7 * 24 * 3600 * 1000

    /// Creates an account, or changes its role; returns the person's id. `memberNo` ties it to a member of the pool.
    @discardableResult
    package func addUser(name: String, role: Role, memberNo: String? = nil) async throws -> PersonID {
        guard !name.isEmpty, name.count <= 64, !name.contains(where: { $0.isNewline || $0 == "\u{0}" }) else {
            throw Problems.invalid("name", zh: "帳號名稱要 1 到 64 個字。", en: "An account's name has 1 to 64 characters.")
        }
        return try await write { change in
            let accounts = change.known.accounts
            if let row = try change.ledger.records(DaemonKinds.person, in: accounts, where: "name=?", [.text(name)]).first {
                var fields: [String: FieldValue] = ["role": .text(role.rawValue)]
                if let memberNo { fields["member_no"] = .text(memberNo) }
                try change.append([DaemonKinds.person.operation(.write, row.id, fields)], to: accounts, author: .zero)
                return row.id
            }
            let person = ID.random()
            try change.append(
                [
                    DaemonKinds.person.operation(
                        .create, person,
                        ["name": .text(name), "role": .text(role.rawValue), "member_no": FieldValue(memberNo), "state": .text("active")])
                ], to: accounts, author: .zero)
            // What everyone in the group reads, and the person's own dossier for notices.
            try change.grant(change.known.publishedCatalogue, to: person, .read)
            try change.grant(change.known.publishedRulebook, to: person, .read)
            let personal = try change.createDossier(.personal, family: .zero)
            try change.grant(personal, to: person, .read)
            return person
        }
    }

    /// A one-time code for `name`: 20 letters and digits, shown once; only its hash is stored.
    package func invite(name: String) async throws -> String {
        let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
        let code = String(randomBytes(20).map { alphabet[Int($0) % alphabet.count] })
        try await write { change in
            guard let person = try change.ledger.records(DaemonKinds.person, in: change.known.accounts, where: "name=?", [.text(name)]).first else {
                throw Problems.notFound
            }
            try change.ledger.database.run(
                "INSERT INTO invite(hash,person,expires_at) VALUES(?,?,?)", .blob(sha256(Array(code.utf8)).bytes), .blob(person.id.bytes),
                .integer(change.now + Door.inviteLifetime))
        }
        return code
    }

    /// Trades a one-time code for a token and registers the device's key. The code is used up; only the same device may
    /// repeat it, since its reply may have been lost, and gets a fresh token in place of the one it never saw.
    ///
    /// - Parameter boxKey: to which bundles for the device are encrypted; nil for a device that cannot read any.
    package func enroll(code: String, publicKey: [UInt8], boxKey: [UInt8]? = nil, label: String) async throws -> Enrolment {
        guard publicKey.count == 32, boxKey.map({ $0.count == 32 }) ?? true, label.count <= 100 else { throw Problems.malformed }
        try requireNormalService()
        let hash = sha256(Array(code.uppercased().filter { $0.isLetter || $0.isNumber }.utf8)).bytes
        let token = hex(randomBytes(32))
        let serverKey = serverKey.bytes
        let serverBoxKey = self.boxKey.publicKey
        let epoch = epoch
        return try await write { change in
            let database = change.ledger.database
            let invite = try database.first(
                "SELECT person,used_at IS NOT NULL FROM invite WHERE hash=?1 AND expires_at>?2 AND (used_at IS NULL OR public_key=?3)", .blob(hash),
                .integer(change.now), .blob(publicKey)
            ) { (ID(bytes: $0.blob(0)) ?? .zero, $0.int(1) == 1) }
            guard let (person, isRepeat) = invite, let row = try change.ledger.record(DaemonKinds.person, in: change.known.accounts, person) else {
                throw Problems.badCode
            }
            // A key belongs to one person (C5), and a colleague's is no secret: it stands in the team's dossiers.
            let isTaken = try database.first(
                "SELECT 1 FROM device WHERE public_key=? AND person<>? AND existence<>1", .blob(publicKey), .blob(person.bytes)
            ) { _ in true }
            guard isTaken == nil else { throw Problems.keyTaken }
            let device = ID.derived("plumb device", person.bytes, publicKey)
            if isRepeat {
                try database.run("DELETE FROM token WHERE device=?", .blob(device.bytes))
            } else {
                try database.run("UPDATE invite SET used_at=?,public_key=? WHERE hash=?", .integer(change.now), .blob(publicKey), .blob(hash))
            }
            let known = try change.ledger.record(DaemonKinds.device, in: change.known.accounts, device)
            // A revoked key stays revoked: what it signs is void. The code is not used up.
            if let known, !known["revoked_at"].isNull { throw Problems.deviceRevoked }
            if known == nil {
                try change.append(
                    [
                        DaemonKinds.device.operation(
                            .create, device,
                            [
                                "person": .blob(person.bytes), "public_key": .blob(publicKey), "label": .text(label), "enrolled_at": .integer(change.now),
                                "box_key": boxKey.map { .blob($0) } ?? .null,
                            ])
                    ], to: change.known.accounts, author: .zero)
            }
            try database.run(
                "INSERT INTO token(hash,person,device,public_key,created_at) VALUES(?,?,?,?,?)", .blob(sha256(Array(token.utf8)).bytes),
                .blob(person.bytes), .blob(device.bytes), .blob(publicKey), .integer(change.now))
            guard let role = Role(rawValue: row.text("role")) else { throw Problems.badCode }
            for open in try change.ledger.openDossiers(of: person, from: .zero, through: ID(high: .max, low: .max)) where open.right >= .write {
                try change.certify([(publicKey, boxKey)], of: person, in: open.dossier)
            }
            return Enrolment(
                token: token, caller: Caller(person: person, name: row.text("name"), role: role, deviceKey: publicKey), group: change.known.group,
                serverKey: serverKey, boxKey: serverBoxKey, epoch: epoch, enrolledAt: change.now,
                certificate: try change.ledger.signingKey.sign(
                    EnrolmentCertificate(
                        group: change.known.group, person: person, deviceKey: publicKey, tokenHash: sha256(Array(token.utf8)).bytes, enrolledAt: change.now,
                        role: role.rawValue, name: row.text("name")
                    ).message))
        }
    }

    /// Who holds `token`; throws 401.1 for anything that is no valid token of an active account and device, 401.3 for that of
    /// a revoked device. That the device asked is noted, and on disk after `settleActivity`.
    ///
    /// - Parameter program: what the device's program calls itself.
    package func authenticate(token: String, program: String = "") async throws -> Caller {
        let hash = sha256(Array(token.utf8)).bytes
        let accounts = known.accounts
        // Who is turned away is asked anew before a body is read.
        var isTurnedAway = true
        defer { if isTurnedAway { callers.withLock { _ = $0.remove(hash) } } }
        let found = try await read { [self] ledger -> Caller? in
            // Another process may have confirmed a restore, or begun one.
            follow(try Life(ledger))
            let found = try ledger.database.first("SELECT person,device,public_key FROM token WHERE hash=?", .blob(hash)) {
                (ID(bytes: $0.blob(0)) ?? .zero, ID(bytes: $0.blob(1)) ?? .zero, $0.blob(2))
            }
            guard let (person, device, key) = found, let row = try ledger.record(DaemonKinds.person, in: accounts, person),
                let role = Role(rawValue: row.text("role")), row.text("state") == "active",
                let deviceRow = try ledger.record(DaemonKinds.device, in: accounts, device)
            else { return nil }
            guard deviceRow["revoked_at"].isNull else { throw Problems.deviceRevoked }
            return Caller(person: person, name: row.text("name"), role: role, deviceKey: key, device: device)
        }
        guard let caller = found else { throw Problems.unauthenticated }
        isTurnedAway = false
        callers.withLock { known in
            if known.count >= Door.knownCallers { known = [] }
            known.insert(hash)
        }
        noteActivity(caller.device, String(program.prefix(80).filter { $0.isASCII && !$0.isNewline }), now: clock())
        return caller
    }

    /// Whether the token was good when it was last shown to this process: for what must not wait, such as how a body is read. It lets
    /// nobody in.
    package func hasSeen(token: String) -> Bool {
        let hash = sha256(Array(token.utf8)).bytes
        return callers.withLock { $0.contains(hash) }
    }

    /// Tokens that are remembered; beyond it all are forgotten and come to be known again by their next request.
    private static let knownCallers = 20_000

    /// Whether the key belongs to an enrolled device of the person.
    static func isCertified(_ key: PublicKey, _ person: PersonID, _ ledger: Ledger) throws -> Bool {
        try ledger.database.first("SELECT 1 FROM device WHERE public_key=? AND person=? AND existence<>1", .blob(key.bytes), .blob(person.bytes)) {
            _ in true
        } ?? false
    }
}
