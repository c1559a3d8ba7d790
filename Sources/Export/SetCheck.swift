internal import Crypto
internal import HTTP
internal import Ledger
internal import Replication

/// Recomputes identities and checks signatures, line by line, from nothing but the file.
struct SetCheck {
    private struct Chain {
        var seq: UInt32
        var head: Digest
        var introduces: [UInt8]?
        var authors: Set<PersonID> = []
        /// Lines of its sets by author, to name one where an author is not certified.
        var lineOfAuthor: [PersonID: Int] = [:]
    }

    private struct Certificate: Hashable {
        let person: PersonID
        let key: [UInt8]
    }

    /// Person and key of a certificate, kind 2 of replication itself, as the daemon writes it into a dossier.
    private static let certificateKind: UInt32 = 2

    private let hasher = IdentityHasher()
    private var identities: Set<Digest> = []
    private var chains: [ReplicaID: Chain] = [:]
    private var certificates: [ReplicaID: Set<Certificate>] = [:]

    /// Notes in `verifier.reasons` what does not hold.
    static func run(_ verifier: inout Verifier) {
        guard let grant = verifier.grant else { return }
        var check = SetCheck()
        let last = verifier.lines.count - 1
        let setLines = min(verifier.setCount, last - 1)
        for index in 0..<setLines {
            let line = index + 2
            if let reason = check.set(verifier.lines[line - 1], line, grant, &verifier.result) { verifier.reasons[line] = reason }
        }
        verifier.result.sets = setLines
        var signers: [ReplicaID: PublicKey] = [:]
        for line in (setLines + 2)..<max(setLines + 2, last + 1) {
            guard let json = try? JSON(parsing: verifier.lines[line - 1]), let chain = ChainLine(json, dossier: grant.dossier),
                chain.json.serializedBytes() == verifier.lines[line - 1]
            else {
                verifier.reasons[line] = .unreadable
                continue
            }
            signers[chain.chain.chain] = chain.chain.signer
            if let reason = check.end(chain, grant, server: verifier.server) { verifier.reasons[line] = reason }
            verifier.result.chains += 1
        }
        check.authors(signers, &verifier)
    }

    /// One set: its spelling, what it builds on, its identity.
    private mutating func set(_ bytes: [UInt8], _ line: Int, _ grant: Grant, _ result: inout Verification) -> Verifier.Reason? {
        guard let json = try? JSON(parsing: bytes), let entry = SetLine(json) else { return .unreadable }
        let (set, header) = (entry.set, entry.header)
        defer {
            // Later lines are measured against what this one says, so that one change is not told for all that follows.
            identities.insert(set.hash)
            var chain = chains[set.chain] ?? Chain(seq: 0, head: .zero)
            chain.seq = set.seq
            chain.head = set.hash
            chain.introduces = chain.introduces ?? header.introduces
            chain.authors.insert(header.author)
            chain.lineOfAuthor[header.author] = chain.lineOfAuthor[header.author] ?? line
            chains[set.chain] = chain
        }
        if let operations = try? BodyReader.operations(set.body) {
            result.operations += operations.count
            for operation in operations where operation.kind == SetCheck.certificateKind {
                guard let person = operation[0]?.id, let key = operation[1]?.blob else { continue }
                certificates[set.chain, default: []].insert(Certificate(person: person, key: key))
            }
        }
        guard entry.identity(secret: grant.secret, hasher) == set.hash else {
            return .init(code: "export.hash", zh: "內容與雜湊不符", en: "content and hash do not agree")
        }
        guard header.dossier == grant.dossier, header.seq == set.seq, header.entries == set.context.count else {
            return .init(code: "export.hash", zh: "標頭與所在位置不符", en: "the header does not fit its place")
        }
        let chain = chains[set.chain]
        let isNext =
            chain.map { $0.seq + 1 == set.seq && $0.head == set.previous }
            ?? (set.seq == 1 ? set.previous == .zero : identities.contains(set.previous))
        guard isNext, set.context.allSatisfy(identities.contains) else {
            return .init(code: "export.order", zh: "前面的異動缺少或被換掉", en: "what it builds on is missing or was replaced")
        }
        guard entry.json.serializedBytes() == bytes else { return .unreadable }
        return nil
    }

    /// The end of a chain: all of it is there, and somebody who may has signed its head.
    private func end(_ line: ChainLine, _ grant: Grant, server: PublicKey) -> Verifier.Reason? {
        let chain = line.chain
        guard let held = chains[chain.chain], held.seq == chain.seq, held.head == chain.head else {
            return .init(code: "export.order", zh: "鏈尾和異動不符，有異動缺少", en: "the chain's end is not its last set; something is missing")
        }
        if let introduced = held.introduces, introduced != chain.signer.bytes {
            return .init(code: "export.proof", zh: "金鑰不是這一鏈的", en: "the key is not the chain's")
        }
        guard let proof = chain.proof, proof.signer == chain.signer || proof.signer == server, proof.isValid(secret: grant.secret, head: chain.head) else {
            return .init(code: "export.proof", zh: "鏈尾的簽章不符", en: "the signature over the chain's end does not hold")
        }
        return nil
    }

    /// Every author's key was certified by the server, in the dossier itself.
    private func authors(_ signers: [ReplicaID: PublicKey], _ verifier: inout Verifier) {
        let certified = signers.filter { $0.value == verifier.server }.keys.reduce(into: Set<Certificate>()) { $0.formUnion(certificates[$1] ?? []) }
        for (id, chain) in chains {
            guard let signer = signers[id], signer != verifier.server else { continue }
            for author in chain.authors where !certified.contains(Certificate(person: author, key: signer.bytes)) {
                guard let line = chain.lineOfAuthor[author], verifier.reasons[line] == nil else { continue }
                verifier.reasons[line] = .init(code: "export.author", zh: "作者的金鑰沒有伺服器的憑證", en: "the author's key has no certificate of the server")
            }
        }
        // Where a line was changed, the exporter's certificate may have been in it.
        guard verifier.changed.isEmpty, let exporter = bytes(hex: verifier.result.exporter), !exporter.isEmpty else { return }
        if exporter != verifier.server.bytes, !certified.contains(where: { $0.key == exporter }) {
            let last = verifier.lines.count
            verifier.reasons[last] =
                verifier.reasons[last]
                ?? .init(code: "export.signature", zh: "匯出者的金鑰沒有伺服器的憑證", en: "the exporter's key has no certificate of the server")
        }
    }
}
