package import Crypto

/// A signature over the heads that a chunk brings (C5): one Ed25519 signature over the root of a tree whose leaves are
/// salted with each dossier's secret, so that one dossier's proof can be shown without naming others.
package enum Attestation {
    /// The leaf for the head of one chain.
    ///
    /// - Parameter hasher: kept by callers that make many leaves.
    package static func leaf(
        secret: Digest, dossier: DossierID, replica: ReplicaID, seq: UInt32, head: Digest, _ hasher: SHA256Hasher = SHA256Hasher()
    ) -> Digest {
        hasher.begin()
        withUnsafeBytes(of: 0 as UInt8) { hasher.update($0) }
        hasher.update(secret)
        dossier.withBytes { hasher.update($0) }
        replica.withBytes { hasher.update($0) }
        withUnsafeBytes(of: UInt64(seq).bigEndian) { hasher.update($0) }
        hasher.update(head)
        return hasher.finish()
    }

    private static func node(_ left: Digest, _ right: Digest, _ hasher: SHA256Hasher) -> Digest {
        hasher.begin()
        withUnsafeBytes(of: 1 as UInt8) { hasher.update($0) }
        hasher.update(left)
        hasher.update(right)
        return hasher.finish()
    }

    /// Root of the tree over `leaves`; a level's odd last node moves up as it is.
    package static func root(_ leaves: [Digest]) -> Digest {
        let hasher = SHA256Hasher()
        var level = leaves
        while level.count > 1 { level = raised(level, hasher) }
        return level.first ?? .zero
    }

    private static func raised(_ level: [Digest], _ hasher: SHA256Hasher) -> [Digest] {
        stride(from: 0, to: level.count, by: 2).map { $0 + 1 < level.count ? node(level[$0], level[$0 + 1], hasher) : level[$0] }
    }

    /// The neighbours that lead from leaf `index` to the root; nil where a level's last node had none.
    package static func path(_ leaves: [Digest], _ index: Int) -> [Digest?] {
        let hasher = SHA256Hasher()
        var level = leaves
        var position = index
        var path: [Digest?] = []
        while level.count > 1 {
            let neighbour = position ^ 1
            path.append(neighbour < level.count ? level[neighbour] : nil)
            level = raised(level, hasher)
            position /= 2
        }
        return path
    }

    /// The root that `leaf` at `index` and its path lead to.
    package static func root(leaf: Digest, index: Int, path: [Digest?]) -> Digest {
        let hasher = SHA256Hasher()
        var digest = leaf
        var position = index
        for neighbour in path {
            if let neighbour { digest = position.isMultiple(of: 2) ? node(digest, neighbour, hasher) : node(neighbour, digest, hasher) }
            position /= 2
        }
        return digest
    }

    /// What is signed for a root.
    package static func message(root: Digest) -> [UInt8] { Array("plumb heads 1\u{0}".utf8) + root.bytes }
}

/// Proof, from somebody who may sign for a chain, that its head at `seq` is what a relay says (C5).
package struct HeadProof: Hashable, Sendable {
    package let dossier: DossierID
    package let replica: ReplicaID
    package let seq: UInt32
    package let signer: PublicKey
    package let signature: [UInt8]
    package let index: Int
    package let path: [Digest?]

    package init(dossier: DossierID, replica: ReplicaID, seq: UInt32, signer: PublicKey, signature: [UInt8], index: Int, path: [Digest?]) {
        self.dossier = dossier
        self.replica = replica
        self.seq = seq
        self.signer = signer
        self.signature = signature
        self.index = index
        self.path = path
    }

    /// Stands for the number of a leaf where a store keeps the path to the root instead of all leaves: of a chain that came
    /// by way of a third.
    package static let isPath = -1

    /// Place and path to the root, as a store keeps them.
    package var storedPath: [UInt8] {
        var bytes: [UInt8] = []
        encodePath(into: &bytes)
        return bytes
    }

    package init(dossier: DossierID, replica: ReplicaID, seq: UInt32, signer: PublicKey, signature: [UInt8], storedPath: [UInt8]) throws(FormatError) {
        let result: Result<(Int, [Digest?]), FormatError> = storedPath.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            do throws(FormatError) { return .success(try HeadProof.path(&reader)) } catch { return .failure(error) }
        }
        let (index, path) = try result.get()
        self.init(dossier: dossier, replica: replica, seq: seq, signer: signer, signature: signature, index: index, path: path)
    }

    /// Whether the signature holds for `head`. Whether `signer` may sign for the chain is the caller's question.
    package func isValid(secret: Digest, head: Digest) -> Bool {
        let leaf = Attestation.leaf(secret: secret, dossier: dossier, replica: replica, seq: seq, head: head)
        let root = Attestation.root(leaf: leaf, index: index, path: path)
        return signer.isValid(signature: signature, for: Attestation.message(root: root))
    }

    func encode(into bytes: inout [UInt8]) {
        bytes.append(dossier)
        bytes.append(replica)
        bytes.appendVarint(UInt64(seq))
        bytes.append(contentsOf: signer.bytes)
        bytes.append(contentsOf: signature)
        encodePath(into: &bytes)
    }

    private func encodePath(into bytes: inout [UInt8]) {
        bytes.appendVarint(index)
        bytes.appendVarint(path.count)
        for neighbour in path {
            bytes.append(neighbour == nil ? 0 : 1)
            if let neighbour { bytes.append(contentsOf: neighbour.bytes) }
        }
    }

    init(_ reader: inout ByteReader) throws(FormatError) {
        dossier = try reader.id("proof dossier")
        replica = try reader.id("proof replica")
        seq = UInt32(try reader.number("proof seq", upTo: UInt64(Limits.seq)))
        signer = PublicKey(bytes: Array(try reader.raw(32, "proof signer")))
        signature = Array(try reader.raw(64, "proof signature"))
        (index, path) = try HeadProof.path(&reader)
    }

    private static func path(_ reader: inout ByteReader) throws(FormatError) -> (Int, [Digest?]) {
        let index = try reader.number("proof index", upTo: 1 << 20)
        let count = try reader.number("proof path", upTo: 20)
        var path: [Digest?] = []
        for _ in 0..<count {
            switch try reader.byte("proof path") {
            case 0: path.append(nil)
            case 1: path.append(Digest(try reader.raw(32, "proof path")))
            default: throw FormatError("proof path")
            }
        }
        return (index, path)
    }
}
