package import Crypto

/// A branch of a forked chain: what a copied or restored laptop wrote under numbers that were taken already (B1).
///
/// The branch admitted first keeps the replica's name. The other is filed, bytes unchanged, under an alias that everybody
/// can compute, and begins at the number where the two differ.
package struct Rename: Hashable, Sendable {
    package var dossier: DossierID
    /// The replica under whose name the branch was written, as its bytes spell it; also where a branch left a branch.
    package var root: ReplicaID
    /// Number of the first set that differs.
    package var seq: UInt32
    /// Identity of that set in the branch.
    package var hash: Digest

    package init(dossier: DossierID, root: ReplicaID, seq: UInt32, hash: Digest) {
        self.dossier = dossier
        self.root = root
        self.seq = seq
        self.hash = hash
    }

    /// The name under which the branch is filed: four bytes FF, then the first 12 of SHA-256(root ‖ first differing hash).
    /// Everybody who holds the branch can compute it, whichever other branches he knows of; by its mark nobody can begin a chain of
    /// his own under it.
    package var alias: ReplicaID {
        ID(bytes: [0xff, 0xff, 0xff, 0xff] + Array(sha256(root.bytes + hash.bytes).bytes.prefix(ID.byteCount - 4))) ?? .zero
    }

    func encode(into bytes: inout [UInt8]) {
        bytes.append(dossier)
        bytes.append(root)
        bytes.appendVarint(UInt64(seq))
        bytes.append(contentsOf: hash.bytes)
    }

    /// Bytes of the shortest.
    static let leastBytes = 16 + 16 + 1 + 32

    init(_ reader: inout ByteReader) throws(FormatError) {
        dossier = try reader.id("rename dossier")
        root = try reader.id("rename replica")
        seq = UInt32(try reader.number("rename seq", upTo: UInt64(Limits.seq)))
        guard seq > 0 else { throw FormatError("rename seq") }
        hash = Digest(try reader.raw(32, "rename hash"))
    }
}

/// The server's signed word that it holds what it admitted up to a time: kept by the laptop, shown at each sync. One that is
/// newer than the server's memory shows that the server was set back (B2).
package struct Acknowledgement: Hashable, Sendable {
    package var epoch: Epoch
    /// Time of the admitting transaction.
    package var admitted: HybridTime
    /// 64 bytes.
    package var signature: [UInt8]

    package init(epoch: Epoch, admitted: HybridTime, signature: [UInt8]) {
        self.epoch = epoch
        self.admitted = admitted
        self.signature = signature
    }

    package init(epoch: Epoch, admitted: HybridTime, _ key: SigningKey) throws {
        self.init(epoch: epoch, admitted: admitted, signature: try key.sign(Acknowledgement.message(epoch, admitted)))
    }

    private static func message(_ epoch: Epoch, _ admitted: HybridTime) -> [UInt8] {
        var bytes = Array("plumb ack 1\u{0}".utf8)
        bytes.append(epoch.store)
        bytes.appendFixed(UInt64(epoch.number))
        bytes.appendFixed(admitted.bits)
        return bytes
    }

    package func isValid(_ authority: PublicKey) -> Bool {
        authority.isValid(signature: signature, for: Acknowledgement.message(epoch, admitted))
    }

    /// The spelling on the wire, which laptops also store.
    package func encode(into bytes: inout [UInt8]) {
        bytes.append(epoch)
        bytes.appendFixed(admitted.bits)
        bytes.append(contentsOf: signature)
    }

    package init(_ reader: inout ByteReader) throws(FormatError) {
        epoch = try Epoch(&reader)
        admitted = HybridTime(bits: try reader.fixed("acknowledged"))
        signature = Array(try reader.raw(64, "acknowledgement signature"))
    }
}

extension ID {
    /// Whether a replica's name is one that only the server's fork notice gives out. Of random names one in four billion is.
    package var isAlias: Bool { high >> 32 == 0xffff_ffff }
}
