internal import Database
internal import HTTP
internal import Ledger
internal import Replication
internal import Terminal

/// What the office did not take, kept on this laptop: the person's own words.
struct RefusedSave {
    /// Nil for what still lies in its dossier.
    let number: Int?
    let dossier: DossierID
    let what: String
    let reason: String
    /// ms.
    let at: Int64
    let content: JSON

    var json: JSON {
        [
            "number": JSON(number), "dossier": .string(dossier.description), "what": .string(what), "reason": .string(reason),
            "at": .string(Session.iso(moment: at)), "content": content,
        ]
    }

    var whatPhrase: Phrase {
        switch what {
        case "draft": Phrase("草稿", "draft")
        case "photo": Phrase("照片", "photo")
        default: Phrase("存入", "save")
        }
    }

    var reasonPhrase: Phrase {
        switch reason {
        case "after-withdrawal": IneffectiveTexts.phrase(VoidReason.afterWithdrawal.rawValue)
        case "device-revoked": IneffectiveTexts.phrase(VoidReason.deviceRevoked.rawValue)
        case "withdrawn": Phrase("案卷已收回，沒有送達", "the dossier was withdrawn; it never arrived")
        default: Phrase("沒有算入（\(reason)）", "not counted (\(reason))")
        }
    }
}

extension Laptop {
    /// What the office did not take, oldest first: what was kept when a dossier was forgotten, and, without a number, what
    /// still lies in one that the server takes nothing of.
    func refusedSaves() throws -> [RefusedSave] {
        let kept = try database.rows("SELECT no,dossier,what,reason,at,content FROM refused_save ORDER BY no") { row in
            RefusedSave(
                number: row.int(0), dossier: ID(bytes: row.blob(1)) ?? .zero, what: row.text(2), reason: row.text(3), at: row.integer(4),
                content: (try? JSON(parsing: row.text(5))) ?? .null)
        }
        let waiting = try closedDossiers().sorted().compactMap { try ledger.dossier($0) }.flatMap { state in
            try ledger.ownSets(of: state).filter(\.isUnsent).map {
                RefusedSave(
                    number: nil, dossier: state.id, what: "save", reason: "withdrawn", at: $0.time.milliseconds,
                    content: Laptop.json($0.operations, ledger.schema))
            }
        }
        return kept + waiting
    }
}

/// `plumb refused list|export`: what the office did not take.
///
/// `--json`: `refused`: [`number`, `dossier`, `what` (save, draft, photo), `reason`, `at`, `content`], `dossiers`: [`dossier`, `reason`,
/// `at`, `pending`] that the server does not take anything of at present.
enum RefusedCommands {
    static let all = [list, export]

    private static let list = Command<Session>(
        path: ["refused", "list"], aliases: [["未採納", "清單"]], summary: Phrase("列出查核小組沒有收下的內容", "list what the office did not take"),
        details: Phrase(
            "案卷收回或裝置停用之後才送達的內容不算入，但都留著；查核小組可以代為採納。用 plumb refused export 匯出。",
            "What arrives after a dossier was withdrawn or a device revoked does not count, but is kept; the office may adopt it. plumb refused export writes it out."
        ),
        examples: [Example("plumb refused list", Phrase("列出", "list it"))]
    ) { session, _ in
        let laptop = try session.laptop()
        let saves = try laptop.refusedSaves()
        let dossiers = try laptop.refusals()
        if session.console.isJSON {
            session.write(try document(laptop))
            return .ok
        }
        if saves.isEmpty, dossiers.isEmpty {
            session.console.note(Phrase("沒有被退回的內容", "Nothing was refused"))
            return .ok
        }
        if !saves.isEmpty {
            var table = Table(columns: [
                .init(title: session.text("編號", "No."), alignment: .trailing), .init(title: session.text("時間", "When")),
                .init(title: session.text("案卷", "Dossier")), .init(title: session.text("種類", "What")),
                .init(title: session.text("原因", "Why"), isShrinkable: true),
            ])
            table.rows = saves.map {
                [
                    $0.number.map(String.init) ?? "-", session.text(moment: $0.at), String($0.dossier.description.prefix(8)),
                    $0.whatPhrase.text(session.console.language),
                    $0.reasonPhrase.text(session.console.language),
                ]
            }
            session.console.write(table)
        }
        for refusal in dossiers {
            session.console.write("\(refusal.dossier.description.prefix(8))：\(RefusalTexts.phrase(refusal.reason).text(session.console.language))")
        }
        if !saves.isEmpty { session.console.note(Phrase("匯出：plumb refused export 檔案.json", "To a file: plumb refused export FILE.json")) }
        return .ok
    }

    private static let export = Command<Session>(
        path: ["refused", "export"], aliases: [["未採納", "匯出"]], summary: Phrase("把沒有被收下的內容寫成 JSON", "write what was not taken as JSON"),
        details: Phrase("內容是您自己寫的，可交給查核小組。「-」寫到標準輸出。", "It is what you wrote yourself; hand it to the office. - writes to standard output."),
        examples: [
            Example("plumb refused export 未採納.json", Phrase("寫到檔案", "to a file")), Example("plumb refused export -", Phrase("寫到標準輸出", "to standard output")),
        ],
        positionals: [PositionalSpec(name: Phrase("檔案", "FILE"), help: Phrase("檔名", "the file's name"), completion: "file")]
    ) { session, arguments in
        let document = try document(try session.laptop())
        let path = arguments.positional(0) ?? "-"
        if path == "-" {
            session.console.write(document.serialized(pretty: true))
            return .ok
        }
        try OfficeFiles.write(Array((document.serialized(pretty: true) + "\n").utf8), to: path)
        session.console.note(Phrase("已寫入 \(path)", "Written to \(path)"))
        return .ok
    }

    private static func document(_ laptop: Laptop) throws -> JSON {
        let pending = Dictionary(try laptop.withdrawnDossiers().map { ($0.id, $0.pending) }) { first, _ in first }
        return [
            "refused": .array(try laptop.refusedSaves().map(\.json)),
            "dossiers": .array(
                try laptop.refusals().map {
                    [
                        "dossier": .string($0.dossier.description), "reason": .string(RefusalTexts.code($0.reason)),
                        "at": .string(Session.iso(moment: $0.at)), "pending": JSON(pending[$0.dossier] ?? 0),
                    ]
                }),
        ]
    }
}
