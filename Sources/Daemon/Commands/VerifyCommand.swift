internal import Disclosure
internal import Export
internal import Glibc
internal import HTTP
internal import Terminal

extension DaemonProgram {
    /// `plumbd verify FILE`: the check of `plumb verify`, at the server; with `--data` the server's own key is compared.
    static let verifyCommand = Command<Session>(
        path: ["verify"], aliases: [["核驗"]], summary: Phrase("核驗一個匯出的案卷檔", "verify an exported dossier"),
        details: Phrase(
            "重算每一筆的雜湊、核對每一個簽章，被改過的地方會說出是第幾行、第幾筆異動、哪一筆紀錄。加 --data 時另核對是不是這部伺服器的金鑰。有問題時結束碼是 7。",
            "Recomputes every hash and checks every signature; of what was changed it names the line, the change set and the record. With --data it also compares this server's key. Ends with 7 when something does not hold."
        ),
        examples: [Example("plumbd verify 1a2b3c4d.jsonl", Phrase("核驗檔案", "verify a file"))],
        positionals: [PositionalSpec(name: Phrase("檔案", "FILE"), help: Phrase("plumb visit export 寫的檔案", "a file of plumb visit export"), completion: "file")],
        options: [dataOption, sealKeyOption]
    ) { session, arguments in
        let bytes = try readExport(arguments.positional(0) ?? "")
        let key = arguments.value("data") == nil ? nil : try session.door(arguments).serverKey
        let result = DossierFile.verify(bytes, serverKey: key)
        if session.console.isJSON {
            session.write([
                "sound": .bool(result.findings.isEmpty), "title": .string(result.title), "dossier": .string(result.dossier), "sets": JSON(result.sets),
                "operations": JSON(result.operations), "chains": JSON(result.chains), "server_key": .string(result.serverKey),
                "exporter": .string(result.exporter),
                "findings": .array(
                    result.findings.map {
                        [
                            "code": .string($0.code), "line": JSON($0.line), "set": JSON($0.set), "records": .array($0.records.map { .string($0) }),
                            "text": .string(session.text($0.zh, $0.en)),
                        ]
                    }),
            ])
        } else {
            for finding in result.findings { session.console.write("!! \(session.text(finding.zh, finding.en)) [\(finding.code)]") }
            session.console.note(
                result.findings.isEmpty
                    ? Phrase(
                        "完好：\(result.title)，\(result.sets) 筆異動；伺服器金鑰 \(result.serverKey)",
                        "Sound: \(result.title), \(result.sets) saves; server key \(result.serverKey)")
                    : Phrase("被改過或不完整，請不要採信。", "Changed or not whole; do not rely on it."))
        }
        return result.findings.isEmpty ? .ok : .integrity
    }

    /// Bytes of the largest file that is read: 1 GiB.
    private static var largestExport: Int { 1 << 30 }

    private static func readExport(_ path: String) throws(CommandFailure) -> [UInt8] {
        let unreadable = CommandFailure(
            code: "file.unreadable", message: Phrase("讀不到檔案 \(path)。", "The file \(path) cannot be read."),
            remedy: Phrase("請檢查檔名和權限。", "Check its name and permissions."), exitCode: .notFound)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0, bytes.count + count <= largestExport else { throw unreadable }
            if count == 0 { return bytes }
            bytes += piece[..<count]
        }
    }
}
