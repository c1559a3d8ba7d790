internal import Crypto
internal import HTTP
internal import Inspection
internal import Scheduling
internal import Terminal

/// `plumb office draw chain|checkpoint|proof|verify`: the public chain, and the check of what was published, which needs no server.
///
/// JSON: `chain` `entries` (`number` `at` `leaf` `link`), or with `-o` `path` `places` `root`; `checkpoint` `date` `root` `text`; `proof` `number` `salt`
/// `content`; `verify` `draw` `grade` `commitment` `rate` `revealed` `fallback` `chain` (`number` `moment`, or null).
enum OfficeDrawChain {
    static let all = [chain, checkpoint, proof, verify]

    private static let output = OptionSpec(
        long: "output", short: "o", value: Phrase("檔案", "file"), help: Phrase("寫到這個檔案", "write this file"), completion: "file")

    private static let chain = Command<Session>(
        path: ["office", "draw", "chain"], aliases: [["小組", "抽籤", "公開鏈"]],
        summary: Phrase("列出或匯出公開鏈；匯出的檔案可以公布", "list the public chain, or write it to a file for publication"),
        details: Phrase(
            "每日 03:00 增加固定格數，有內容的與空的看不出差別。匯出時從第一格重新計算並核對。",
            "It grows by a fixed number of places at 03:00 each day; nobody can tell which stand for something. A file is worked out anew from the first place."
        ),
        examples: [
            Example("plumb office draw chain --since 160", Phrase("第 160 格之後", "places after 160")),
            Example("plumb office draw chain -o chain.txt", Phrase("匯出全部", "write all of it")),
        ], options: [.text("since", Phrase("格", "n"), Phrase("只列這一格之後的", "only places after this one")), output]
    ) { session, arguments in
        let input = OfficeInput(session, arguments)
        let path = input.optional("output").flatMap { $0.isEmpty ? nil : $0 }
        var after = 0
        if let text = input.optional("since").map(halfWidth), !text.isEmpty {
            guard let number = Int(text), number >= 0, path == nil else {
                throw UsageProblem.invalidValue(
                    name: "--since", value: text, reason: Phrase("應為 0 以上的整數，且不與 -o 併用", "a whole number from 0, and not with -o"))
            }
            after = number
        }
        let entries = try places(session, after: after)
        if let path {
            let text = PublishedChain.text(entries.compactMap(line))
            let chain = try PublishedChain(bytes: Array(text.utf8))
            try OfficeFiles.write(Array(text.utf8), to: path)
            let root = hex(chain.lines.last?.link.bytes ?? Digest.zero.bytes)
            if session.console.isJSON {
                session.write(["path": .string(path), "places": JSON(chain.lines.count), "root": .string(root)])
            } else {
                session.console.write("\(path)\n\(session.text("鏈值", "Root")) \(root)")
            }
            return .ok
        }
        if session.console.isJSON {
            session.write(["entries": .array(entries)])
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("格", "Place"), alignment: .trailing), .init(title: session.text("時間", "When")),
            .init(title: session.text("葉值", "Leaf"), isShrinkable: true), .init(title: session.text("鏈值", "Link"), isShrinkable: true),
        ])
        for entry in entries { table.rows.append([String(entry.number("number") ?? 0), session.moment(entry, "at"), entry.text("leaf"), entry.text("link")]) }
        session.console.write(table)
        return .ok
    }

    private static func places(_ session: Session, after: Int) throws -> [JSON] {
        var entries: [JSON] = []
        var next: Int? = after
        while let from = next {
            let page = try session.api().get("/v1/office/chain", [("after", String(from))])
            entries += page.list("entries")
            next = page.number("next")
        }
        return entries
    }

    private static func line(_ entry: JSON) -> ChainLine? {
        guard let number = entry.number("number"), let moment = entry.moment("at"), let leaf = bytes(hex: entry.text("leaf")).flatMap({ Digest($0) }),
            let link = bytes(hex: entry.text("link")).flatMap({ Digest($0) })
        else { return nil }
        return ChainLine(number: number, moment: UInt64(max(0, moment)), leaf: leaf, link: link)
    }

    private static let checkpoint = Command<Session>(
        path: ["office", "draw", "checkpoint"], aliases: [["小組", "抽籤", "鏈值"]],
        summary: Phrase("公開鏈的日期與鏈值，文字與 QR 碼，供印在公文上", "date and root of the public chain as text and QR code, for a letter"),
        details: Phrase(
            "只有日期與鏈值，不含格數。-o 寫出 SVG 圖檔供公文使用。日後公布的公開鏈必須經過這個鏈值。",
            "Date and root only, never a count. With -o an SVG picture for the letter. A chain published later must pass through this root."),
        examples: [
            Example("plumb office draw checkpoint", Phrase("顯示在終端機", "in the terminal")),
            Example("plumb office draw checkpoint -o qr.svg", Phrase("公文用的圖檔", "a picture for a letter")),
        ], options: [output]
    ) { session, arguments in
        let answer = try session.api().get("/v1/office/chain/checkpoint")
        let text = "PLUMB-CHAIN \(answer.text("date")) \(answer.text("root"))"
        guard let code = QRCode(text) else { throw OfficeFailures.codeNotMade() }
        let path = OfficeInput(session, arguments).optional("output").flatMap { $0.isEmpty ? nil : $0 }
        if let path { try OfficeFiles.write(Array(code.svg.utf8), to: path) }
        if session.console.isJSON {
            session.write(["date": answer["date"] ?? .null, "root": answer["root"] ?? .null, "text": .string(text)])
            return .ok
        }
        session.console.write(text)
        if let path {
            session.console.write(path)
        } else {
            session.console.write(code.blocks.joined(separator: "\n"))
        }
        return .ok
    }

    private static let proof = Command<Session>(
        path: ["office", "draw", "proof"], aliases: [["小組", "抽籤", "證明"]],
        summary: Phrase("證明一次抽籤的承諾、中止或公開在公開鏈上的位置", "prove where a draw's commitment, abort or reveal stands in the public chain"),
        examples: [Example("plumb office draw proof 114Q3 -o 114Q3.proof", Phrase("承諾的證明檔", "the proof of the commitment"))],
        positionals: [OfficeDrawInput.quarterArgument],
        options: [
            OfficeDrawInput.numberOption,
            OptionSpec(
                long: "of", value: Phrase("事項", "what"), help: Phrase("證明什麼；預設 commit", "what is proven; commit otherwise"),
                choices: ["commit", "abort", "reveal"]), output,
        ]
    ) { session, arguments in
        let input = OfficeInput(session, arguments)
        let answer = try session.api().get(
            try OfficeDrawInput.path(arguments, "proof"), try OfficeDrawInput.query(input) + [("of", arguments.value("of") ?? "commit")])
        let proof = ChainProof(
            number: answer.number("number") ?? 0, salt: bytes(hex: answer.text("salt")) ?? [], content: bytes(hex: answer.text("content")) ?? [])
        if let path = input.optional("output"), !path.isEmpty { try OfficeFiles.write(Array(proof.text.utf8), to: path) }
        if session.console.isJSON { session.write(answer) } else { session.console.write(bytes: Array(proof.text.utf8)) }
        return .ok
    }

    private static let verify = Command<Session>(
        path: ["office", "draw", "verify"], aliases: [["小組", "抽籤", "核對"]],
        summary: Phrase("離線核對公開的抽籤紀錄；不需要伺服器，也不需要登錄", "check a revealed draw offline; no server and no enrolment is needed"),
        details: Phrase(
            "依 schema/draw.md 重算全部欄位，結果與 ops/verify-draw.py 相同。給 --chain 與 --proof 時，一併證明承諾在隨機數之前已在公開鏈上。不相符時結束碼為 7。",
            "Works out every member anew by schema/draw.md, with the verdict of ops/verify-draw.py. With --chain and --proof it also proves that the commitment stood in the public chain before the beacon. Exit code 7 when something does not hold."
        ),
        examples: [
            Example("plumb office draw verify 114Q3-1-public.json", Phrase("只核對紀錄", "the record alone")),
            Example("plumb office draw verify 114Q3-1-public.json --chain chain.txt --proof 114Q3.proof", Phrase("連同公開鏈", "with the public chain")),
        ], positionals: [PositionalSpec(name: Phrase("檔案", "FILE"), help: Phrase("公開的紀錄", "a revealed record"), completion: "file")],
        options: [
            .text("hash", Phrase("雜湊", "hash"), Phrase("承諾應有的雜湊", "the commitment's hash as published")),
            OptionSpec(long: "chain", value: Phrase("檔案", "file"), help: Phrase("公布的公開鏈", "the published chain"), completion: "file"),
            OptionSpec(long: "proof", value: Phrase("檔案", "file"), help: Phrase("承諾的證明", "the commitment's proof"), completion: "file"),
            .text("root", Phrase("鏈值", "root"), Phrase("信函上的鏈值；公開鏈必須經過", "a root from a letter, through which the chain must pass")),
        ]
    ) { session, arguments in
        let input = OfficeInput(session, arguments)
        do {
            let done = try DrawVerification(record: try OfficeFiles.read(arguments.positional(0) ?? ""), published: input.optional("hash"))
            let place = try chainPlace(of: done, input)
            tell(session, done, place)
            return .ok
        } catch let refusal as Refusal {
            throw OfficeFailures.drawRefuted(refusal)
        }
    }

    /// The place of the commitment in a published chain; nil where no chain was given.
    private static func chainPlace(of done: DrawVerification, _ input: OfficeInput) throws -> ChainLine? {
        guard let chainPath = input.optional("chain"), !chainPath.isEmpty else {
            if input.optional("proof") != nil || input.optional("root") != nil { throw UsageProblem.missingOption(oneOf: ["--chain"]) }
            return nil
        }
        guard let proofPath = input.optional("proof"), !proofPath.isEmpty else { throw UsageProblem.missingOption(oneOf: ["--proof"]) }
        let chain = try PublishedChain(bytes: try OfficeFiles.read(chainPath))
        let proof = ChainProof(bytes: try OfficeFiles.read(proofPath))
        let place = try chain.place(of: done.commitment, proof)
        if let root = input.optional("root"), !chain.lines.contains(where: { hex($0.link.bytes) == root.lowercased() }) { throw Refusal.chainRoot }
        return place
    }

    private static func tell(_ session: Session, _ done: DrawVerification, _ place: ChainLine?) {
        let commitment = done.commitment
        if session.console.isJSON {
            session.write([
                "draw": .string(commitment.name.text), "grade": .string(done.grade.rawValue), "commitment": .string(hex(commitment.hash.bytes)),
                "rate": .string(done.rate), "revealed": .string(LegalMoment.iso(Int64(clamping: done.revealed))), "fallback": .bool(done.isFallback),
                "chain": place.map { ["number": JSON($0.number), "moment": .string(LegalMoment.iso(Int64(clamping: $0.moment)))] } ?? .null,
            ])
            return
        }
        session.console.note(
            Phrase(
                "抽籤相符：\(commitment.name.text)，\(done.grade == .public ? "公開版" : "政風版")，承諾 \(hex(commitment.hash.bytes))，遞補率 \(done.rate)",
                "The draw holds: \(commitment.name.text), \(done.grade.rawValue), commitment \(hex(commitment.hash.bytes)), substitutions \(done.rate)"))
        if done.isFallback { session.console.note(Phrase("承諾在隨機數之後中止，以後備種子抽出", "Aborted after the beacon: drawn with the fallback seed")) }
        if let place {
            let moment = session.text(moment: Int64(place.moment))
            session.console.note(Phrase("承諾在公開鏈第 \(place.number) 格，\(moment)", "The commitment stands at place \(place.number) of the chain, \(moment)"))
        } else {
            session.console.note(
                Phrase("紀錄本身無法證明承諾何時公布，請以 --chain 與 --proof 核對公開鏈", "When the commitment was published the record alone cannot prove: use --chain and --proof"))
        }
    }
}
