package import Crypto
internal import HTTP
internal import Ledger
internal import Replication

/// What checking a file of one dossier gave.
package struct Verification: Sendable {
    /// One thing that does not hold. The sentences name the place; values are never told.
    package struct Finding: Sendable {
        /// `export.changed` (a line is not what was signed), `export.hash`, `export.order`, `export.proof`, `export.author`,
        /// `export.signature`, `export.header`, `export.unreadable`, `export.server`.
        package let code: String
        /// Line of the file, from 1; 0 for the file as a whole.
        package let line: Int
        /// The set that the line holds, from 1; nil for other lines.
        package let set: Int?
        /// Records that the finding is about, where they can be told.
        package let records: [String]
        package let zh: String
        package let en: String
    }

    package internal(set) var findings: [Finding] = []
    package internal(set) var title = ""
    package internal(set) var dossier = ""
    package internal(set) var sets = 0
    package internal(set) var operations = 0
    package internal(set) var chains = 0
    /// Keys in hexadecimal digits: the server's that the file relies on, and the exporter's.
    package internal(set) var serverKey = ""
    package internal(set) var exporter = ""
}

extension DossierFile {
    /// Recomputes every hash and checks every signature of a file, and names what was changed. Never throws: what cannot be read is a
    /// finding.
    ///
    /// - Parameter serverKey: the server's key where it is known from elsewhere; nil trusts the file's and leaves the comparison to people.
    package static func verify(_ bytes: [UInt8], serverKey: PublicKey?) -> Verification {
        var verifier = Verifier(bytes, serverKey)
        return verifier.run()
    }
}

/// One check of one file.
struct Verifier {
    let lines: [[UInt8]]
    let pinned: PublicKey?
    var result = Verification()
    /// What is wrong with each line by its own content, most telling first found.
    var reasons: [Int: Reason] = [:]

    /// Numbers of the lines that are not what was signed.
    var changed: [Int] = []

    // What the header says.
    var grant: Grant?
    var server = PublicKey(bytes: [])
    var setCount = 0
    var chainCount = 0

    struct Reason {
        let code: String
        let zh: String
        let en: String
    }

    init(_ bytes: [UInt8], _ pinned: PublicKey?) {
        var lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false).map(Array.init)
        if lines.last?.isEmpty ?? false { lines.removeLast() } else { reasons[lines.count] = .unreadable }
        self.lines = lines
        self.pinned = pinned
    }

    mutating func run() -> Verification {
        guard lines.count >= 2 else {
            report(0, Reason(code: "export.unreadable", zh: "不是案卷檔", en: "this is no dossier file"))
            return result
        }
        changed = checkTrailer()
        readHeader()
        SetCheck.run(&self)
        for line in changed { report(line, reasons[line] ?? Reason(code: "export.changed", zh: "與簽章時不同", en: "is not what was signed")) }
        // What else does not hold follows from the changed lines; where nobody changed one, the exporter wrote it so.
        for (line, reason) in reasons.sorted(by: { $0.key < $1.key }) where !changed.contains(line) {
            if changed.isEmpty || line == 0 || line == lines.count { report(line, reason) }
        }
        return result
    }

    // MARK: Trailer

    /// Checks the last line; returns the numbers of lines that are not what was signed.
    private mutating func checkTrailer() -> [Int] {
        let last = lines.count
        guard let json = try? JSON(parsing: lines[last - 1]), let trailer = TrailerLine(json), trailer.json.serializedBytes() == lines[last - 1] else {
            reasons[last] = Reason(code: "export.signature", zh: "最後一行（簽章）被改過或不見了", en: "the last line (the signature) was changed or is missing")
            return []
        }
        result.exporter = hex(trailer.signer.bytes)
        let actual = lines.dropLast().map { sha256($0) }
        func holds(_ digests: [Digest]) -> Bool { trailer.signer.isValid(signature: trailer.signature, for: TrailerLine.message(digests)) }
        if !holds(trailer.lines) {
            reasons[last] = Reason(code: "export.signature", zh: "最後一行的簽章不符", en: "the signature in the last line does not hold")
            // The lines are as signed, and their list is not; or nothing can be told of them by it.
            if holds(actual) || trailer.lines == actual { return [] }
        }
        var changed: [Int] = []
        if actual.count == trailer.lines.count {
            for (index, pair) in zip(actual, trailer.lines).enumerated() where pair.0 != pair.1 { changed.append(index + 1) }
        } else {
            // A line was lost, added, split or joined: the first one that differs.
            changed.append(
                zip(actual, trailer.lines).enumerated().first { $0.element.0 != $0.element.1 }.map { $0.offset + 1 } ?? min(actual.count, trailer.lines.count)
                    + 1)
        }
        return changed
    }

    // MARK: Header

    private mutating func readHeader() {
        guard let json = try? JSON(parsing: lines[0]), json["format"]?.string == DossierFile.format,
            let dossier = json["dossier"]?.string.flatMap({ ID($0) }), let group = json["group"]?.string.flatMap({ ID($0) }),
            let kind = json["kind"]?.int.flatMap({ UInt8(exactly: $0) }).flatMap(DossierKind.init(rawValue:)),
            let family = json["family"]?.string.flatMap({ ID($0) }), let secret = digest(json["secret"]),
            let birth = json["birth"]?.string.flatMap({ bytes(hex: $0) }), let key = json["server"]?.string.flatMap({ bytes(hex: $0) }),
            let sets = json["sets"]?.int, let chains = json["chains"]?.int, sets >= 0, chains >= 0, json.serializedBytes() == lines[0]
        else {
            reasons[1] = Reason(code: "export.header", zh: "第一行（案卷）無法解讀", en: "the first line (the dossier) cannot be read")
            return
        }
        result.title = json["title"]?.string ?? ""
        result.dossier = dossier.description
        result.serverKey = hex(key)
        server = PublicKey(bytes: key)
        (setCount, chainCount) = (sets, chains)
        let grant = Grant(dossier: dossier, group: group, kind: kind, family: family, secret: secret, right: .read, birth: birth)
        self.grant = grant
        if !birth.isEmpty, !grant.isBorn(of: server) {
            reasons[1] = Reason(code: "export.header", zh: "伺服器對案卷的簽章不符", en: "the server's signature over the dossier does not hold")
        }
        if let pinned, pinned != server {
            reasons[0] = Reason(code: "export.server", zh: "檔案依據的伺服器金鑰不是這台電腦登錄的那一部", en: "the file relies on another server's key than the one enrolled with")
        }
        let (total, overflow) = sets.addingReportingOverflow(chains)
        if overflow || total != lines.count - 2 {
            reasons[1] = reasons[1] ?? Reason(code: "export.header", zh: "行數與第一行所說不同", en: "there are not as many lines as the first one says")
        }
    }

    // MARK: Findings

    private mutating func report(_ line: Int, _ reason: Reason) {
        let (zh, en, set, records) = place(line)
        result.findings.append(
            .init(
                code: reason.code, line: line, set: set, records: records, zh: zh.isEmpty ? reason.zh : "\(zh)：\(reason.zh)",
                en: en.isEmpty ? reason.en : "\(en): \(reason.en)"))
    }

    /// What a line is, in words, with the set and the records that can be told.
    private func place(_ line: Int) -> (zh: String, en: String, set: Int?, records: [String]) {
        switch line {
        case 0: return ("", "", nil, [])
        case 1: return ("第 1 行", "line 1", nil, [])
        case lines.count: return ("第 \(line) 行", "line \(line)", nil, [])
        default: break
        }
        let text = String(decoding: lines[line - 1], as: UTF8.self)
        let records = records(of: line)
        let names = records.isEmpty ? "" : records.prefix(3).map { String($0.prefix(8)) }.joined(separator: " ") + (records.count > 3 ? " …" : "")
        let isSet = setCount > 0 ? line <= setCount + 1 : text.contains("\"body\"")
        guard isSet else { return ("第 \(line) 行（異動鏈）", "line \(line) (a chain)", nil, []) }
        return (
            "第 \(line) 行，第 \(line - 1) 筆異動" + (names.isEmpty ? "" : "（紀錄 \(names)）"),
            "line \(line), change set \(line - 1)" + (names.isEmpty ? "" : " (record \(names))"), line - 1, records
        )
    }

    /// The records that differ between what people read and what was hashed; all of the set's where that cannot be told.
    private func records(of line: Int) -> [String] {
        let bytes = lines[line - 1]
        if let json = try? JSON(parsing: bytes), let set = SetLine(json), let shown = json["records"]?.array {
            let hashed = set.records
            let differing = (0..<max(shown.count, hashed.count)).filter { index in
                index >= shown.count || index >= hashed.count || shown[index] != hashed[index]
            }
            let places = differing.isEmpty ? Array(hashed.indices) : differing
            return places.compactMap { index in
                index < hashed.count ? hashed[index]["record"]?.string : shown[index]["record"]?.string
            }
        }
        // Not readable as a line any more: what still looks like a record's id.
        return String(decoding: bytes, as: UTF8.self).split(separator: "\"record\":\"").dropFirst().map { String($0.prefix(32)) }
    }
}

extension Verifier.Reason {
    static let unreadable = Verifier.Reason(code: "export.unreadable", zh: "無法解讀，或寫法被改過", en: "cannot be read, or is spelled otherwise than written")
}
