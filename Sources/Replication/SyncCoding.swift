/// The spelling of sync messages: schema/wire.md, "Messages".
extension SyncRequest {
    package func encoded() -> [UInt8] {
        var bytes = SyncRequest.magic
        bytes.append(epoch == nil ? 0 : 1)
        if let epoch { bytes.append(epoch) }
        bytes.appendFixed(digest)
        bytes.appendVarint(chunks.count)
        for chunk in chunks { chunk.encode(into: &bytes) }
        bytes.appendVarint(births.count)
        for grant in births { grant.encode(into: &bytes) }
        bytes.append(acknowledgement)
        switch pull {
        case .nothing: bytes.append(0)
        case .compare: bytes.append(1)
        case .range(let range):
            bytes.append(2)
            bytes.append(range.from)
            bytes.append(range.through)
            for word in range.buckets.words { bytes.appendFixed(word) }
            bytes.append(range.held)
        }
        return bytes
    }

    package init(_ bytes: [UInt8]) throws(FormatError) {
        self = try decode(bytes) { reader throws(FormatError) in
            try reader.expect(SyncRequest.magic)
            let epoch = try reader.flag("epoch") ? try Epoch(&reader) : nil
            let digest = try reader.fixed("digest")
            let chunks = try reader.envelopes()
            let births = try reader.grants()
            let acknowledgement = try reader.acknowledgement()
            let pull: Pull
            switch try reader.byte("pull") {
            case 0: pull = .nothing
            case 1: pull = .compare
            case 2:
                let from = try reader.id("from")
                let through = try reader.id("through")
                var buckets = BucketSet()
                for index in 0..<4 { buckets.words[index] = try reader.fixed("buckets") }
                pull = .range(PullRange(from: from, buckets: buckets, through: through, held: try reader.held()))
            default: throw FormatError("pull")
            }
            var request = SyncRequest(epoch: epoch, digest: digest, chunks: chunks, pull: pull)
            request.births = births
            request.acknowledgement = acknowledgement
            return request
        }
    }
}

extension SyncReply {
    package func encoded() -> [UInt8] {
        var bytes = SyncReply.magic
        bytes.append(epoch)
        bytes.appendSigned(now)
        bytes.appendFixed(admitted.bits)
        bytes.appendFixed(safe.bits)
        for count in [admittedSets, knownSets, stagedSets] { bytes.appendVarint(count) }
        bytes.appendVarint(refused.count)
        for entry in refused {
            bytes.append(entry.dossier)
            bytes.append(entry.reason.rawValue)
        }
        switch outcome {
        case .equal: bytes.append(0)
        case .admitted: bytes.append(1)
        case .buckets(let digests):
            bytes.append(2)
            for digest in digests { bytes.appendFixed(digest) }
        case .range(let next):
            bytes.append(3)
            bytes.append(next == nil ? 0 : 1)
            if let next { bytes.append(next) }
        }
        bytes.appendVarint(grants.count)
        for grant in grants { grant.encode(into: &bytes) }
        bytes.appendVarint(chunks.count)
        for chunk in chunks { chunk.encode(into: &bytes) }
        bytes.append(wants)
        bytes.appendVarint(renames.count)
        for rename in renames { rename.encode(into: &bytes) }
        bytes.append(acknowledgement)
        bytes.append(mode.rawValue)
        bytes.appendVarint(checks.count)
        for check in checks { check.encode(into: &bytes) }
        return bytes
    }

    package init(_ bytes: [UInt8]) throws(FormatError) {
        self = try decode(bytes) { reader throws(FormatError) in
            try reader.expect(SyncReply.magic)
            let epoch = try Epoch(&reader)
            let now = try reader.signed("now")
            let admitted = HybridTime(bits: try reader.fixed("admitted"))
            let safe = HybridTime(bits: try reader.fixed("safe"))
            let counts = (
                try reader.number("admitted", upTo: 1 << 20), try reader.number("known", upTo: 1 << 20), try reader.number("staged", upTo: 1 << 20)
            )
            var refused: [Refused] = []
            for _ in 0..<(try reader.count("refused", unit: 17)) {
                let dossier = try reader.id("refused")
                guard let reason = Refused.Reason(rawValue: try reader.byte("refused")), reason != .unproved else { throw FormatError("refused") }
                refused.append(Refused(dossier: dossier, reason: reason))
            }
            let outcome: Outcome
            switch try reader.byte("outcome") {
            case 0: outcome = .equal
            case 1: outcome = .admitted
            case 2:
                var digests: [UInt64] = []
                for _ in 0..<256 { digests.append(try reader.fixed("bucket")) }
                outcome = .buckets(digests)
            case 3: outcome = .range(next: try reader.flag("next") ? try reader.id("next") : nil)
            default: throw FormatError("outcome")
            }
            var reply = SyncReply(epoch: epoch, now: now, admitted: admitted, outcome: outcome)
            reply.safe = safe
            (reply.admittedSets, reply.knownSets, reply.stagedSets) = counts
            reply.refused = refused
            reply.grants = try reader.grants()
            reply.chunks = try reader.envelopes()
            reply.wants = try reader.held()
            for _ in 0..<(try reader.count("renames", unit: Rename.leastBytes)) { reply.renames.append(try Rename(&reader)) }
            reply.acknowledgement = try reader.acknowledgement()
            guard let mode = Mode(rawValue: try reader.byte("mode")) else { throw FormatError("mode") }
            reply.mode = mode
            for _ in 0..<(try reader.count("checks", unit: TableCheck.leastBytes)) { reply.checks.append(try TableCheck(&reader)) }
            return reply
        }
    }
}

private func decode<T>(_ bytes: [UInt8], _ body: (inout ByteReader) throws(FormatError) -> T) throws(FormatError) -> T {
    let result: Result<T, FormatError> = bytes.withUnsafeBytes { raw in
        var reader = ByteReader(raw)
        do throws(FormatError) {
            let value = try body(&reader)
            return reader.isAtEnd ? .success(value) : .failure(FormatError("message end"))
        } catch { return .failure(error) }
    }
    return try result.get()
}

extension Epoch {
    init(_ reader: inout ByteReader) throws(FormatError) {
        store = try reader.id("epoch store")
        number = UInt32(try reader.number("epoch number", upTo: UInt64(UInt32.max)))
    }
}

extension [UInt8] {
    mutating func append(_ epoch: Epoch) {
        append(epoch.store)
        appendVarint(UInt64(epoch.number))
    }

    fileprivate mutating func append(_ held: [PullRange.Held]) {
        appendVarint(held.count)
        for entry in held {
            append(entry.dossier)
            entry.vector.encode(into: &self)
            for term in entry.terms { appendFixed(term) }
        }
    }

    fileprivate mutating func append(_ acknowledgement: Acknowledgement?) {
        append(acknowledgement == nil ? 0 : 1)
        acknowledgement?.encode(into: &self)
    }
}

extension ByteReader {
    fileprivate mutating func expect(_ magic: [UInt8]) throws(FormatError) {
        for byte in magic { guard try self.byte("magic") == byte else { throw FormatError("magic") } }
    }

    fileprivate mutating func envelopes() throws(FormatError) -> [Envelope] {
        var chunks: [Envelope] = []
        for _ in 0..<(try count("chunks", unit: 99, upTo: Limits.messageChunks)) { chunks.append(try Envelope(&self)) }
        return chunks
    }

    fileprivate mutating func held() throws(FormatError) -> [PullRange.Held] {
        var held: [PullRange.Held] = []
        for _ in 0..<(try count("held", unit: 17)) {
            let dossier = try id("held")
            let vector = try Vector(&self)
            var terms: [UInt64] = []
            for _ in vector.entries { terms.append(try fixed("term")) }
            held.append(PullRange.Held(dossier: dossier, vector: vector, terms: terms))
        }
        return held
    }

    fileprivate mutating func grants() throws(FormatError) -> [Grant] {
        var grants: [Grant] = []
        for _ in 0..<(try count("grants", unit: Grant.leastBytes)) { grants.append(try Grant(&self)) }
        return grants
    }

    fileprivate mutating func acknowledgement() throws(FormatError) -> Acknowledgement? {
        try flag("acknowledgement") ? try Acknowledgement(&self) : nil
    }
}
