package import Crypto
internal import HTTP
package import Replication

/// What `plumb enroll` agreed with the server: who this laptop speaks for, and whom it trusts.
package struct Enrolment: Sendable, Equatable {
    /// Scheme, host and port, without a slash at the end.
    package var server: String
    /// The server's key, pinned: nobody else's word counts.
    package var serverKey: PublicKey
    /// To which rescue files for the server are encrypted, 32 bytes; nil where the server has not said.
    package var boxKey: [UInt8]?
    package var group: GroupID
    package var person: PersonID
    /// The account's name, as the server keeps it.
    package var name: String
    /// Role code: admin, office, leader, inspector, juror, auditor.
    package var role: String
    /// The server's store and its life; a restored server begins a new one.
    package var epoch: Epoch
    /// When the server enrolled this device, ms, and its signature over that: by them a restored server that has forgotten
    /// the enrolment knows the device again (B2). Empty where an older server gave none.
    package var enrolledAt: Int64
    package var certificate: [UInt8]

    package init(
        server: String, serverKey: PublicKey, group: GroupID, person: PersonID, name: String, role: String, epoch: Epoch, boxKey: [UInt8]? = nil,
        enrolledAt: Int64 = 0, certificate: [UInt8] = []
    ) {
        self.server = server
        self.serverKey = serverKey
        self.group = group
        self.person = person
        self.name = name
        self.role = role
        self.epoch = epoch
        self.enrolledAt = enrolledAt
        self.certificate = certificate
        self.boxKey = boxKey
    }

    /// Reads what is stored, or the server's answer to an enrolment with the server's address added.
    init?(json: JSON) {
        guard let server = json["server"]?.string, let key = Crypto.bytes(hex: json["server_key"]?.string ?? ""), key.count == 32,
            let group = ID(json["group"]?.string ?? ""), let person = ID(json["person"]?.string ?? ""), let name = json["name"]?.string,
            let role = json["role"]?.string, let store = ID(json["store"]?.string ?? ""), let number = json["epoch"]?.int,
            let epoch = UInt32(exactly: number)
        else { return nil }
        self.init(
            server: server, serverKey: PublicKey(bytes: key), group: group, person: person, name: name, role: role,
            epoch: Epoch(store: store, number: epoch), boxKey: json["box_key"]?.string.flatMap { Crypto.bytes(hex: $0) }.flatMap { $0.count == 32 ? $0 : nil },
            enrolledAt: Int64(json["enrolled_at"]?.int ?? 0), certificate: Crypto.bytes(hex: json["certificate"]?.string ?? "") ?? [])
    }

    var json: JSON {
        var document: JSON = [
            "server": .string(server), "server_key": .string(hex(serverKey.bytes)), "group": .string(group.description),
            "person": .string(person.description), "name": .string(name), "role": .string(role),
            "store": .string(epoch.store.description), "epoch": .integer(Int64(epoch.number)),
            "enrolled_at": .integer(enrolledAt), "certificate": .string(hex(certificate)),
        ]
        if let boxKey { document["box_key"] = .string(hex(boxKey)) }
        return document
    }
}
