internal import Disclosure
internal import HTTP
internal import Terminal

extension DaemonProgram {
    static let rescueImportCommand = Command<Session>(
        path: ["rescue", "import"], aliases: [["搶救", "匯入"]], summary: Phrase("收下筆電的搶救檔", "take in a laptop's rescue file"),
        details: Phrase(
            "搶救檔由 plumb rescue export 產生，加密給這部伺服器。每一筆都核對作者的簽章與權限，和作者自己同步一樣；重複匯入沒有影響。服務執行中也可以使用；收下的內容一分鐘內就送往各筆電。沒有隨身碟時，任何一台筆電都可以用 plumb rescue send 送來。",
            "A rescue file is made by plumb rescue export and encrypted to this server. Every save is checked against its author's signature and rights, as if the author had synced; a repeat changes nothing. Works while the service runs; laptops are given what came within a minute. Without a stick, plumb rescue send on any laptop brings the file."
        ),
        examples: [Example("plumbd rescue import /media/usb/rescue.plumb --data /var/lib/plumb", Phrase("從隨身碟匯入", "take it in from a stick"))],
        positionals: [PositionalSpec(name: Phrase("檔案", "FILE"), help: Phrase("搶救檔", "the rescue file"), completion: "file")],
        options: [dataOption, sealKeyOption]
    ) { session, arguments in
        let data = try session.data(arguments)
        try Door.requireServer(in: data)
        let path = arguments.positional(0) ?? ""
        guard permissions(path) != nil else {
            throw CommandFailure(
                code: "file.unreadable", message: Phrase("讀不到檔案 \(path)。", "The file \(path) cannot be read."),
                remedy: Phrase("請檢查檔名和權限。", "Check its name and permissions."), exitCode: .notFound)
        }
        let report = try await session.door(arguments).takeRescue(file: path)
        if session.console.isJSON {
            session.write(report.json)
        } else {
            session.console.note(
                Phrase(
                    "已收下：\(report.madeBy ?? "不明裝置") 的搶救檔，案卷 \(report.dossiers)，新收 \(report.admittedSets) 筆、已有 \(report.knownSets) 筆，照片新收 \(report.photosStored) 張、已有 \(report.photosKnown) 張。",
                    "Taken in: rescue file of \(report.madeBy ?? "an unknown device"), \(report.dossiers) dossiers, \(report.admittedSets) new saves (\(report.knownSets) known), \(report.photosStored) new photos (\(report.photosKnown) known)."
                ))
            for entry in report.refused {
                session.console.write(
                    session.text("沒有收：\(entry.what)：\(entry.zh) [\(entry.code)]", "Not taken: \(entry.what): \(entry.en) [\(entry.code)]"))
            }
            for note in report.notes { session.console.write(session.text("筆電的說明：", "The laptop says: ") + note) }
            if !report.rawFiles.isEmpty {
                session.console.write(
                    session.text(
                        "檔內另有原樣保存的檔案：\(report.rawFiles.joined(separator: "、"))。請保留搶救檔。",
                        "The file also holds files as they were: \(report.rawFiles.joined(separator: ", ")). Keep the rescue file."))
            }
        }
        return report.refused.isEmpty && report.notes.isEmpty ? .ok : .outstanding
    }
}
