/// A change vector: for each replica the highest `seq` held. Without holes, because access is per dossier (V1).
package struct Vector: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let replica: ReplicaID
        package let seq: UInt32
        package init(replica: ReplicaID, seq: UInt32) {
            self.replica = replica
            self.seq = seq
        }
    }

    /// Ascending by replica id, no entry with `seq` 0.
    package private(set) var entries: [Entry]

    package init() { entries = [] }

    package init(_ entries: some Sequence<Entry>) {
        self.entries = []
        for entry in entries { self[entry.replica] = max(self[entry.replica], entry.seq) }
    }

    package subscript(replica: ReplicaID) -> UInt32 {
        get { entries.first { $0.replica == replica }?.seq ?? 0 }
        set {
            let index = entries.firstIndex { $0.replica >= replica } ?? entries.endIndex
            let isPresent = index < entries.endIndex && entries[index].replica == replica
            switch (isPresent, newValue) {
            case (true, 0): entries.remove(at: index)
            case (true, _): entries[index] = Entry(replica: replica, seq: newValue)
            case (false, 0): break
            case (false, _): entries.insert(Entry(replica: replica, seq: newValue), at: index)
            }
        }
    }

    /// Whether this vector holds everything that `other` names.
    package func covers(_ other: Vector) -> Bool { other.entries.allSatisfy { self[$0.replica] >= $0.seq } }
    package func covers(_ replica: ReplicaID, _ seq: UInt32) -> Bool { self[replica] >= seq }
    package var isEmpty: Bool { entries.isEmpty }

    package func encode(into bytes: inout [UInt8]) {
        bytes.appendVarint(entries.count)
        for entry in entries {
            bytes.append(entry.replica)
            bytes.appendVarint(UInt64(entry.seq))
        }
    }

    /// Reads a vector; entries out of order, doubled or zero are malformed: one encoding per value.
    package init(_ reader: inout ByteReader) throws(FormatError) {
        let count = try reader.count("vector", unit: 17)
        var entries: [Entry] = []
        entries.reserveCapacity(count)
        for _ in 0..<count {
            let replica = try reader.id("vector replica")
            let seq = UInt32(try reader.number("vector seq", upTo: UInt64(Limits.seq)))
            guard seq > 0, entries.last.map({ $0.replica < replica }) ?? true else { throw FormatError("vector order") }
            entries.append(Entry(replica: replica, seq: seq))
        }
        self.entries = entries
    }
}

/// Limits that both sides hold each other to. A message beyond them is refused before anything is allocated.
package enum Limits {
    /// Operations of one change set.
    package static let operations = 500
    /// Bytes of one change set's body.
    package static let bodyBytes = 128 << 10
    /// Operations of one chunk.
    package static let chunkOperations = 1_000
    /// Change sets of one chunk.
    package static let chunkSets = 4_096
    /// Replicas that one chunk names.
    package static let chunkReplicas = 8_192
    /// Context entries of all sets in one chunk.
    package static let chunkContexts = 1 << 17
    /// Bytes of the bodies in one chunk.
    package static let chunkBytes = 256 << 10
    /// Bytes of one chunk before compression: bodies, headers and everything else.
    package static let chunkRawBytes = 2 << 20
    /// Bytes of one sync message, compressed.
    package static let messageBytes = 4 << 20
    /// Chunks of one sync message: each may cost its reader `chunkRawBytes` before its signature is known to hold.
    package static let messageChunks = 64
    /// Chains of one dossier; no set's context names more.
    package static let chains = 4_096
    /// Chains of one dossier that one device may begin: a copied or restored laptop begins one each time.
    package static let chainsOfOneKey = 64
    /// Change sets of one replica in one dossier (24 bits of the packed log key).
    package static let seq: UInt32 = (1 << 24) - 1
    /// Replicas that one store can number (16 bits).
    package static let replicas = (1 << 16) - 1
    /// New replicas that one device key may begin in 24 hours.
    package static let replicasPerDay = 32
    /// One device key may hold this fraction of the numbers that are left, so that no number of devices uses them up.
    package static let replicaShare = 256
    /// Dossiers that one store can number (23 bits).
    package static let dossiers = (1 << 23) - 1
}
