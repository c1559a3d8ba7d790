internal import Compression
package import Crypto

/// A chunk on its way: compressed content, the signature of the one who brings it over the heads it leads to, and the
/// authors' proofs for chains that he merely relays (C5).
package struct Envelope: Sendable {
    package var codec: UInt8
    package var content: [UInt8]
    package var signer: PublicKey
    /// 64 bytes over `Attestation.message` of the heads in the order in which chains first appear.
    package var signature: [UInt8]
    package var proofs: [HeadProof]

    package init(content: [UInt8], signer: PublicKey, signature: [UInt8], proofs: [HeadProof]) {
        codec = Codec.zstd.rawValue
        self.content = content
        self.signer = signer
        self.signature = signature
        self.proofs = proofs
    }

    package func encode(into bytes: inout [UInt8]) {
        bytes.append(codec)
        bytes.appendBlock(content)
        bytes.append(contentsOf: signer.bytes)
        bytes.append(contentsOf: signature)
        bytes.appendVarint(proofs.count)
        for proof in proofs { proof.encode(into: &bytes) }
    }

    package init(_ reader: inout ByteReader) throws(FormatError) {
        codec = try reader.byte("codec")
        content = Array(try reader.block("chunk"))
        signer = PublicKey(bytes: Array(try reader.raw(32, "signer")))
        signature = Array(try reader.raw(64, "signature"))
        let count = try reader.count("proofs", unit: 131)
        var proofs: [HeadProof] = []
        for _ in 0..<count { proofs.append(try HeadProof(&reader)) }
        self.proofs = proofs
    }
}

/// What opens a dossier to a person: its birth and this grant, sent once and kept by the laptop (D1).
package struct Grant: Hashable, Sendable {
    package var dossier: DossierID
    package var group: GroupID
    package var kind: DossierKind.RawValue
    /// The visit that the dossier belongs to; zero where there is none. A family id of its own for each level, so that
    /// it leads nobody upward.
    package var family: ID
    package var secret: Digest
    package var right: Right
    /// Counts the grants of this dossier to this person, from 1; a later one asks for a fresh replica id.
    package var number: UInt32
    /// Told to a restored server: the grant with this number was withdrawn, and so was every one before it.
    package var isWithdrawn = false
    /// The server's signature over the dossier's birth, 64 bytes: with it a laptop can hand the dossier back to a server
    /// that was restored from before it (B2). Empty until the server signs.
    package var birth: [UInt8]

    package init(
        dossier: DossierID, group: GroupID, kind: DossierKind, family: ID, secret: Digest, right: Right, number: UInt32 = 1, birth: [UInt8] = []
    ) {
        self.dossier = dossier
        self.group = group
        self.kind = kind.rawValue
        self.family = family
        self.secret = secret
        self.right = right
        self.number = number
        self.birth = birth
    }

    /// What the server signs: everything that is fixed at birth.
    private var birthMessage: [UInt8] {
        var bytes = Array("plumb birth 1\u{0}".utf8)
        bytes.append(dossier)
        bytes.append(group)
        bytes.append(kind)
        bytes.append(family)
        bytes.append(contentsOf: secret.bytes)
        return bytes
    }

    package mutating func sign(_ key: SigningKey) throws { birth = try key.sign(birthMessage) }

    /// Whether `authority` gave birth to the dossier as it stands here.
    package func isBorn(of authority: PublicKey) -> Bool { birth.count == 64 && authority.isValid(signature: birth, for: birthMessage) }

    /// Stands in the place of the right.
    private static let withdrawn: UInt8 = 3

    /// Bytes of the shortest grant.
    static let leastBytes = 16 + 16 + 1 + 16 + 32 + 1 + 1 + 1

    package func encode(into bytes: inout [UInt8]) {
        bytes.append(dossier)
        bytes.append(group)
        bytes.append(kind)
        bytes.append(family)
        bytes.append(contentsOf: secret.bytes)
        bytes.append(isWithdrawn ? Grant.withdrawn : UInt8(right.rawValue))
        bytes.appendVarint(UInt64(number))
        bytes.append(birth.count == 64 ? 1 : 0)
        if birth.count == 64 { bytes.append(contentsOf: birth) }
    }

    package init(_ reader: inout ByteReader) throws(FormatError) {
        dossier = try reader.id("grant dossier")
        group = try reader.id("grant group")
        kind = try reader.byte("grant kind")
        family = try reader.id("grant family")
        secret = Digest(try reader.raw(32, "grant secret"))
        let rightByte = try reader.byte("grant right")
        isWithdrawn = rightByte == Grant.withdrawn
        guard let right = isWithdrawn ? .read : Right(rawValue: Int64(rightByte)) else { throw FormatError("grant right") }
        self.right = right
        number = UInt32(try reader.number("grant number", upTo: UInt64(UInt32.max)))
        switch try reader.byte("grant birth") {
        case 0: birth = []
        case 1: birth = Array(try reader.raw(64, "grant birth"))
        default: throw FormatError("grant birth")
        }
    }
}

/// Kinds of dossier (D2, S2). Raw values are on the wire and final.
package enum DossierKind: UInt8, Sendable, CaseIterable {
    /// Why a visit is made, candidates, overrides. Group only.
    case plan = 1
    /// The day, for one juror.
    case invitation = 2
    /// What the team knows and finds: site, defects, merits, samples, photos.
    case visit = 3
    /// One member's scores.
    case sheet = 4
    /// Letters, reviews, extensions, dispositions. Office.
    case file = 5
    /// The agency's improvement.
    case answer = 6
    /// What everyone may know of a visit, once the record's letter is out.
    case publication = 7
    /// Tender register, members, calendar, citizen reports. Group.
    case register = 16
    /// Defect catalogue and points.
    case catalogue = 17
    case rulebook = 18
    /// Persons, roles, devices. Daemon.
    case accounts = 19
    /// Who may open which dossier. Daemon.
    case access = 20
    /// Who came to know what. Daemon and auditor.
    case knowledge = 21
    /// Notices for one person.
    case personal = 22
    /// Commands and their first answers. Daemon.
    case commands = 23
    /// Freezes, commitments and reveals of draws.
    case draw = 24
}
