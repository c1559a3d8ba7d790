internal import Crypto
internal import HTTP
internal import Replication
internal import Terminal

/// `plumb rescue`: what an ailing laptop still holds, in one file that any laptop carries and the server takes in.
///
/// `export --json`: `file`, `size`, `saves`, `dossiers`, `photos`, `lost`, `notes`, `raw_files`; exit code 7 when something could not be read.
/// `import --json`: `carried` (false when it was here before), `readable`; and for a file of this very device the keys of `bundle import`.
/// `send --json`: `sent`.
enum RescueCommands {
    static let all = [exportCommand, importCommand, sendCommand]

    private static let exportCommand = Command<Session>(
        path: ["rescue", "export"], aliases: [["搶救", "匯出"]], summary: Phrase("把還沒送出的全部寫成一個加密檔", "write everything unsent into one encrypted file"),
        details: Phrase(
            "不需要伺服器、登入資格或可寫的磁碟；資料庫部分損壞時，讀得到的都放進去，讀不到的會說明，資料庫檔也原樣附上。只有伺服器和這台電腦打得開；任何一台電腦都能代送：plumb rescue import，再 plumb sync。",
            "It needs no server, no token and no room at home. Of a damaged database everything readable goes along, the rest is named, and the database's files are added as they are. Only the server and this computer can open the file; any computer carries it: plumb rescue import, then plumb sync."
        ),
        examples: [
            Example("plumb rescue export -o /media/usb/rescue.plumb", Phrase("寫到隨身碟", "to a stick")),
            Example("plumb rescue export --all -o rescue.plumb", Phrase("連伺服器已經有的一起", "with what the server is known to hold")),
        ],
        options: [
            BundleCommands.outputOption,
            OptionSpec(long: "all", help: Phrase("全部，不只還沒送出的", "everything, not only what is unsent")), BundleCommands.replaceOption,
        ]
    ) { session, arguments in
        let path = try BundleCommands.target(arguments)
        var rescue = try Rescue(home: session.home)
        let export = try rescue.run(to: path, everything: arguments.isOn("all"), now: session.now)
        if session.console.isJSON {
            session.write([
                "file": .string(path), "size": JSON(export.size), "saves": JSON(export.sets), "dossiers": JSON(export.dossiers),
                "photos": JSON(export.photos), "lost": JSON(export.lost),
                "notes": .array((export.notes + export.hints).map { .string($0.text(session.console.language)) }),
                "raw_files": .array(export.rawFiles.map { .string($0) }),
            ])
        } else {
            session.console.note(
                Phrase(
                    "已寫出 \(path)（\(byteText(export.size))）：\(export.sets) 筆異動（\(export.dossiers) 個案卷）、照片 \(export.photos) 張",
                    "Written: \(path) (\(byteText(export.size))): \(export.sets) saves in \(export.dossiers) dossiers, \(export.photos) photos"))
            for note in export.notes + export.hints { session.console.note(Phrase("  \(note.zh)", "  \(note.en)")) }
            if !export.rawFiles.isEmpty {
                session.console.note(Phrase("  資料庫檔已原樣附上", "  the database's files went along as they are"))
            }
            if export.sets == 0, export.photos == 0, export.lost == 0, export.rawFiles.isEmpty {
                session.console.note(
                    Phrase(
                        "  沒有還沒送出的內容，這個檔是空的；要連伺服器已經有的一起存請加 --all",
                        "  Nothing is unsent, so the file is empty; --all saves what the server holds as well"))
                return export.notes.isEmpty ? .ok : .integrity
            }
            session.console.note(
                Phrase(
                    "下一步：在任何一台電腦 plumb rescue import 這個檔再同步，或交給資訊處；收到前請留著原檔",
                    "Next: on any computer plumb rescue import it and sync, or give it to the operator; keep the file until it arrived"))
        }
        return export.notes.isEmpty && export.lost == 0 ? .ok : .integrity
    }

    private static let fileArgument = PositionalSpec(
        name: Phrase("檔案", "FILE"), help: Phrase("plumb rescue export 寫出的檔案", "what plumb rescue export wrote"), completion: "file")

    private static let importCommand = Command<Session>(
        path: ["rescue", "import"], aliases: [["搶救", "匯入"]], summary: Phrase("代別人把搶救檔帶到伺服器", "carry somebody's rescue file to the server"),
        details: Phrase(
            "這台電腦讀不到內容，只保存一份，下次同步時交給伺服器。由這台電腦自己寫出的檔案，也會收回本機。",
            "This computer cannot read it; it keeps a copy and hands it to the server at the next sync. A file that this very computer wrote is taken in here, too."
        ),
        examples: [Example("plumb rescue import /media/usb/rescue.plumb", Phrase("帶走，下次同步送出", "take it along until the next sync"))],
        positionals: [fileArgument]
    ) { session, arguments in
        let laptop = try session.laptop()
        let path = arguments.positional(0) ?? ""
        if (try? laptop.isBundle(path)) == true { throw ClientFailures.bundleNotRescue(path) }
        let isNew = try laptop.takeAlong(path, now: session.now)
        var own: BundleImport?
        do { own = try laptop.importBundle(path, now: session.now) } catch let failure as CommandFailure {
            guard failure.code == ClientFailures.notForThisDevice().code else { throw failure }
        }
        if session.console.isJSON, own == nil {
            session.write(["carried": .bool(isNew), "readable": .bool(false)])
            return .ok
        }
        session.console.note(
            isNew
                ? Phrase("已保存一份，下次 plumb sync 時交給伺服器", "Kept; it goes to the server at the next plumb sync")
                : Phrase("這個檔案先前已經收過", "this file was taken along before"))
        return try own.map { try BundleCommands.report($0, laptop, session) } ?? .ok
    }

    private static let sendCommand = Command<Session>(
        path: ["rescue", "send"], aliases: [["搶救", "送出"]], summary: Phrase("現在就把搶救檔交給伺服器", "hand a rescue file to the server now"),
        details: Phrase(
            "和 plumb rescue import 之後同步相同，只是立刻送、不留在這台電腦。需要網路；斷線後再執行一次，從斷點續傳；重送沒有影響。",
            "The same as plumb rescue import and a sync, but at once and without a copy here. It needs the network; run it again after a break, it goes on where it was, and a repeat changes nothing."
        ),
        examples: [Example("plumb rescue send /media/usb/rescue.plumb", Phrase("送出", "send it"))], positionals: [fileArgument]
    ) { session, arguments in
        let laptop = try session.laptop()
        let path = arguments.positional(0) ?? ""
        try BoxFile.check(path)
        try laptop.send(path, try BoxFile.digest(path), try BoxFile.size(path), try session.api())
        if session.console.isJSON {
            session.write(["sent": .bool(true)])
        } else {
            session.console.note(Phrase("伺服器已收下搶救檔", "The server has the rescue file"))
        }
        return .ok
    }
}
