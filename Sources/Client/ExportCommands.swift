internal import Crypto
internal import Export
internal import HTTP
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb visit export` and `plumb verify`: one dossier as a readable, signed file (schema/export.md), and its check.
///
/// `export --json`: `visit`, `file`, `sets`, `bytes`. `verify --json`: `sound`, `title`, `dossier`, `sets`, `operations`, `chains`,
/// `server_key`, `server_known`, `exporter`, `findings`: [`code`, `line`, `set`, `records`, `text`].
enum ExportCommands {
    static let all = [verify]

    static let export = Command<Session>(
        path: ["visit", "export"], aliases: [["查核", "匯出"]],
        summary: Phrase("把一個查核案連同全部歷史寫成可核驗的檔案", "write a visit with all its history into a file that can be verified"),
        details: Phrase(
            "檔案是文字（JSON，一行一筆），任何人用 plumb verify 或 plumbd verify 都能核驗每一筆的雜湊與簽章，不需要資料庫。內容和查核案本身一樣機密；不含照片檔，只含照片的雜湊。",
            "The file is text, one JSON document a line. Anybody can check every hash and signature with plumb verify or plumbd verify, without a database. It is as confidential as the visit itself. It holds the hashes of photos, not their files."
        ),
        examples: [Example("plumb visit export 1a2b3c4d -o 1a2b3c4d.jsonl", Phrase("匯出一個查核案", "export a visit"))],
        positionals: [DefectCommands.visitArgument],
        options: [
            OptionSpec(
                long: "output", short: "o", value: Phrase("檔案", "file"), help: Phrase("寫到這個檔案", "write to this file"), completion: "file")
        ]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        guard let path = arguments.value("output"), !path.isEmpty else {
            throw CommandFailure(
                code: "usage.no-output", message: Phrase("沒有指定檔案", "no file was given"), remedy: Phrase("請加上 -o 檔案", "Add -o FILE"), exitCode: .usage)
        }
        let dossier = try laptop.ledger.exported(visit.id)
        let bytes = try DossierFile.write(
            dossier, title: "\(visit.name) \(visit.title)", schema: plumbSchema, serverKey: laptop.enrolment.serverKey, key: laptop.ledger.signingKey,
            now: session.now)
        try OfficeFiles.write(bytes, to: path)
        if session.console.isJSON {
            session.write(["visit": .string(visit.name), "file": .string(path), "sets": JSON(dossier.sets.count), "bytes": JSON(bytes.count)])
        } else {
            session.console.note(
                Phrase(
                    "已匯出 \(visit.name)：\(dossier.sets.count) 筆異動，\(byteText(bytes.count))，\(path)",
                    "exported \(visit.name): \(dossier.sets.count) saves, \(byteText(bytes.count)), \(path)"))
        }
        return .ok
    }

    private static let verify = Command<Session>(
        path: ["verify"], aliases: [["核驗"]], summary: Phrase("核驗一個匯出的案卷檔", "verify an exported dossier"),
        details: Phrase(
            "重算每一筆的雜湊、核對每一個簽章，被改過的地方會說出是第幾行、第幾筆異動、哪一筆紀錄。登錄過的電腦另核對伺服器金鑰。不改動任何資料。有問題時結束碼是 7。",
            "Recomputes every hash and checks every signature; of what was changed it names the line, the change set and the record. An enrolled computer also compares the server's key. Changes nothing. Ends with 7 when something does not hold."
        ),
        examples: [Example("plumb verify 1a2b3c4d.jsonl", Phrase("核驗檔案", "verify a file"))],
        positionals: [PositionalSpec(name: Phrase("檔案", "FILE"), help: Phrase("plumb visit export 寫的檔案", "a file of plumb visit export"), completion: "file")]
    ) { session, arguments in
        let path = arguments.positional(0) ?? ""
        let pinned = session.isEnrolled ? try session.laptop().enrolment.serverKey : nil
        let result = DossierFile.verify(try OfficeFiles.read(path), serverKey: pinned)
        let language = session.console.language
        if session.console.isJSON {
            session.write([
                "sound": .bool(result.findings.isEmpty), "title": .string(result.title), "dossier": .string(result.dossier), "sets": JSON(result.sets),
                "operations": JSON(result.operations), "chains": JSON(result.chains), "server_key": .string(result.serverKey),
                "server_known": .bool(pinned.map { hex($0.bytes) == result.serverKey } ?? false), "exporter": .string(result.exporter),
                "findings": .array(
                    result.findings.map {
                        [
                            "code": .string($0.code), "line": JSON($0.line), "set": JSON($0.set), "records": .array($0.records.map { .string($0) }),
                            "text": .string(Phrase($0.zh, $0.en).text(language)),
                        ]
                    }),
            ])
            return result.findings.isEmpty ? .ok : .integrity
        }
        for finding in result.findings { session.console.write("!! \(Phrase(finding.zh, finding.en).text(language)) [\(finding.code)]") }
        guard result.findings.isEmpty else {
            session.console.note(
                Phrase("\(path) 被改過或不完整，請不要採信，並向匯出者取得原檔", "\(path) was changed or is not whole; do not rely on it, get the original from its exporter"))
            return .integrity
        }
        session.console.write(
            session.text(
                "完好：\(result.title)，\(result.sets) 筆異動、\(result.operations) 項、\(result.chains) 鏈，每一筆的雜湊與簽章都相符",
                "Sound: \(result.title), \(result.sets) saves, \(result.operations) operations, \(result.chains) chains; every hash and signature holds"))
        session.console.write(
            pinned == nil
                ? session.text(
                    "伺服器金鑰 \(result.serverKey.prefix(16))…：這台電腦沒有登錄，請與資訊處核對",
                    "server key \(result.serverKey.prefix(16))…: this computer is not enrolled; compare it with the operator's")
                : session.text("伺服器金鑰與登錄時相同", "the server's key is the one enrolled with"))
        return .ok
    }
}
