internal import Crypto
internal import HTTP
internal import Inspection
internal import Replication
internal import Scheduling
internal import Terminal

/// `plumb office draw freeze|commit|abort|share|beacon|open|run`: a draw's way from the frame to the list.
///
/// With `--json` the draw as `draw show` tells it, without its list; `share` gives `quarter` `number` `share` `commitment` `text`.
enum OfficeDrawSteps {
    static let all = [freeze, commit, abort, share, beacon, open, run]

    private static let freeze = Command<Session>(
        path: ["office", "draw", "freeze"], aliases: [["小組", "抽籤", "凍結"]],
        summary: Phrase("凍結本季母體：標案、機率、件數，加上保密的鹽", "freeze the frame: tenders, chances, quotas and a secret salt"),
        details: Phrase(
            "承諾之前可以重新凍結。件數預設為年度目標尚缺數分配到各季；待補查且原因已消滅者列為必查。",
            "Until it is committed it may be frozen again. Quotas are what the year's aim lacks, spread over the quarters left; what is owed and may be visited again is mandatory."
        ),
        examples: [
            Example("plumb office draw freeze 114Q3", Phrase("依年度目標", "by the year's aim")),
            Example("plumb office draw freeze 114Q3 --number 2 --places T1=2,T2=3", Phrase("第二次抽籤，指定件數", "a second draw with quotas of its own")),
        ], positionals: [OfficeDrawInput.quarterArgument],
        options: [
            OfficeDrawInput.numberOption, .text("places", Phrase("級=件數", "tier=n"), Phrase("各級件數，例如 T1=5,T2=3", "quotas of tiers, such as T1=5,T2=3")),
            .commandID,
        ]
    ) { session, arguments in
        let input = OfficeInput(session, arguments)
        var body = try OfficeDrawInput.body(input)
        if let text = input.optional("places"), !text.isEmpty { body["places"] = try OfficeDrawInput.places(text) }
        return OfficeDrawInput.tell(session, try OfficeCall(session, arguments).post(try OfficeDrawInput.path(arguments, "freeze"), body))
    }

    private static let commit = Command<Session>(
        path: ["office", "draw", "commit"], aliases: [["小組", "抽籤", "承諾"]],
        summary: Phrase("承諾：三位保管人、公開隨機來源、公開期限", "commit: three holders, the beacon to wait for, the deadline of the reveal"),
        details: Phrase(
            "密鑰在伺服器記憶體內產生、分為三份，各自加密給保管人的裝置；兩份即可開啟。承諾的雜湊在下一個 03:00 進入公開鏈，隨機來源的最早時間必須在那之後。骰子（dice）必須與較晚的公開來源合用，擲骰人不得保管密鑰。",
            "The secret is made in the server's memory and split in three, each part sealed to a holder's devices; two open it. The commitment's hash enters the public chain at the next 03:00, and every beacon's earliest moment is after that. Dice need a public source that comes later, and throwers who keep no share."
        ),
        examples: [
            Example(
                "plumb office draw commit 114Q3 --holders office,auditor,admin --beacon drand-quicknet-5000000,114-07-02T12:00,hex,64 --deadline 114-12-31T17:00",
                Phrase("以 drand 第 5000000 輪為準", "waiting for round 5000000 of drand"))
        ], positionals: [OfficeDrawInput.quarterArgument],
        options: [
            OfficeDrawInput.numberOption,
            OptionSpec(
                long: "holders", value: Phrase("帳號", "accounts"), help: Phrase("三位保管人的帳號，以逗號分開", "accounts of the three holders, divided by commas"),
                isRepeatable: true),
            OptionSpec(
                long: "beacon", value: Phrase("來源", "beacon"),
                help: Phrase("來源,最早時間,digits 或 hex,長度；一至三個", "SOURCE,EARLIEST,digits or hex,LENGTH; one to three"), isRepeatable: true),
            OptionSpec(
                long: "throwers", value: Phrase("帳號", "accounts"), help: Phrase("擲骰人的帳號；只在用骰子時", "accounts that throw the dice, only with dice"),
                isRepeatable: true),
            .text("deadline", Phrase("時間", "moment"), Phrase("公開期限，例如 114-12-31T17:00", "deadline of the reveal, such as 114-12-31T17:00")), .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        var body = try OfficeDrawInput.body(input)
        body["holders"] = .array(try input.numbers("holders", Phrase("三位保管人的帳號", "Accounts of the three holders")).map(JSON.string))
        var beacons = arguments.values("beacon")
        if beacons.isEmpty { beacons = [try input.text("beacon", Phrase("公開隨機來源", "Beacon"))] }
        body["beacon"] = .array(try beacons.map { try OfficeDrawInput.beacon($0, session) })
        body["throwers"] = .array(arguments.values("throwers").flatMap { halfWidth($0).split(separator: ",").map { .string(String($0)) } })
        let deadline = try OfficeDrawInput.moment(try input.text("deadline", Phrase("公開期限", "Deadline of the reveal")), option: "deadline", session)
        body["deadline"] = .string(LegalMoment.iso(deadline))
        return OfficeDrawInput.tell(session, try OfficeCall(session, arguments).post(try OfficeDrawInput.path(arguments, "commit"), body))
    }

    private static let abort = Command<Session>(
        path: ["office", "draw", "abort"], aliases: [["小組", "抽籤", "中止"]],
        summary: Phrase("中止承諾：隨機數之前可再承諾，之後只剩後備種子", "abort: before the beacon another attempt may follow, later only the fallback is left"),
        details: Phrase(
            "中止在下一個 03:00 公布，以公布時間為準。事由用英文代碼，例如 shares-lost。抽出之後不能中止。",
            "An abort counts from the 03:00 that publishes it. The reason is a word such as shares-lost. A draw that has run cannot be aborted."),
        examples: [Example("plumb office draw abort 114Q3 --reason shares-lost", Phrase("密鑰遺失", "shares were lost"))],
        positionals: [OfficeDrawInput.quarterArgument],
        options: [
            OfficeDrawInput.numberOption, .text("reason", Phrase("代碼", "word"), Phrase("事由：英文、數字、. _ -", "the reason, a word of letters, digits, . _ -")), .yes,
            .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        var body = try OfficeDrawInput.body(input)
        body["reason"] = .string(try input.text("reason", Phrase("事由代碼", "Reason, a word")))
        try session.confirmed(Phrase("確定中止？", "Abort the attempt?"), arguments)
        return OfficeDrawInput.tell(session, try OfficeCall(session, arguments).post(try OfficeDrawInput.path(arguments, "abort"), body))
    }

    private static let share = Command<Session>(
        path: ["office", "draw", "share"], aliases: [["小組", "抽籤", "領密鑰"]],
        summary: Phrase("保管人領取自己的一份密鑰，請抄在紙上收好", "a holder's own share, to be kept on paper"),
        details: Phrase(
            "只有保管人在承諾當時已登錄的裝置打得開；工作人員與伺服器的紀錄看不到內容。同一裝置可再看一次，領取會留下紀錄。",
            "Only a device that the holder had enrolled when the draw was committed can open it; neither clerks nor the server's records can. The same device may look again; fetching is noted."
        ),
        examples: [Example("plumb office draw share 114Q3", Phrase("印出 x-64 位十六進位", "prints x- and 64 hex digits"))],
        positionals: [OfficeDrawInput.quarterArgument], options: [OfficeDrawInput.numberOption, .commandID]
    ) { session, arguments in
        let answer = try OfficeCall(session, arguments).post(
            try OfficeDrawInput.path(arguments, "share"), try OfficeDrawInput.body(OfficeInput(session, arguments)))
        let sealed = bytes(hex: answer.text("sealed")) ?? []
        let commitment = bytes(hex: answer.text("commitment")).flatMap { Digest($0) } ?? .zero
        guard let note = SealedNote.open(sealed, with: try session.laptop().boxKey(), purpose: DrawSecret.sharePurpose(commitment)) else {
            throw OfficeFailures.shareSealed()
        }
        let text = String(decoding: note, as: UTF8.self)
        if session.console.isJSON {
            session.write([
                "quarter": answer["quarter"] ?? .null, "number": answer["number"] ?? .null, "share": answer["share"] ?? .null,
                "commitment": answer["commitment"] ?? .null, "text": .string(text),
            ])
            return .ok
        }
        session.console.note(
            Phrase(
                "你的密鑰，請抄在紙上、分開保管；隨機數公布後以 plumb office draw open 交出：",
                "Your share. Keep it on paper, apart from the others; after the beacon hand it in with plumb office draw open:"))
        session.console.write(text)
        return .ok
    }

    private static let beacon = Command<Session>(
        path: ["office", "draw", "beacon"], aliases: [["小組", "抽籤", "隨機數"]],
        summary: Phrase("登錄公開隨機數", "enter a value of the beacon"),
        details: Phrase(
            "寫法與承諾不同、早於最早時間、或承諾還沒進公開鏈時拒絕。交出密鑰之前可以更正，舊的留在紀錄裡。",
            "Refused where it is spelled otherwise than committed, is too early, or the commitment does not stand in the public chain. Until a share is handed in it can be corrected; the earlier entry stays on record."
        ),
        examples: [
            Example(
                "plumb office draw beacon 114Q3 --value drand-quicknet-5000000=5f0c… --arrived 114-07-02T12:03", Phrase("來源=數字", "source and value"))
        ], positionals: [OfficeDrawInput.quarterArgument],
        options: [
            OfficeDrawInput.numberOption, .text("value", Phrase("來源=數字", "source=value"), Phrase("承諾所列的來源，和它的數字", "a source of the commitment, and its value")),
            .text("arrived", Phrase("時間", "moment"), Phrase("何時得知；預設現在", "when it was known; now otherwise")), .commandID,
        ]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        var body = try OfficeDrawInput.body(input)
        let text = try input.text("value", Phrase("來源=數字", "Source=value"))
        // The value goes as it was typed: there is one spelling, and the server holds to it.
        guard let sign = text.firstIndex(of: "=") else {
            throw UsageProblem.invalidValue(name: "--value", value: text, reason: Phrase("寫成 來源=數字", "SOURCE=VALUE is expected"))
        }
        body["source"] = .string(String(text[..<sign]))
        body["value"] = .string(String(text[text.index(after: sign)...]))
        if let arrived = input.optional("arrived"), !arrived.isEmpty {
            body["arrived"] = .string(LegalMoment.iso(try OfficeDrawInput.moment(arrived, option: "arrived", session)))
        }
        return OfficeDrawInput.tell(session, try OfficeCall(session, arguments).post(try OfficeDrawInput.path(arguments, "beacon"), body))
    }

    private static let open = Command<Session>(
        path: ["office", "draw", "open"], aliases: [["小組", "抽籤", "交密鑰"]],
        summary: Phrase("保管人交出密鑰；隨機數到齊之後才收", "a holder hands in the share, once the beacon is here"),
        details: Phrase("不符公布的檢核值時拒絕，並記下是誰。", "One that does not fit its published check value is refused, and who gave it is noted."),
        examples: [Example("plumb office draw open 114Q3 --share 1-0f…", Phrase("第 1 份", "share 1"))], positionals: [OfficeDrawInput.quarterArgument],
        options: [OfficeDrawInput.numberOption, .text("share", Phrase("密鑰", "share"), Phrase("draw share 印出的內容", "what draw share printed")), .commandID]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        var body = try OfficeDrawInput.body(input)
        body["share"] = .string(halfWidth(try input.text("share", Phrase("密鑰", "Share"))))
        return OfficeDrawInput.tell(session, try OfficeCall(session, arguments).post(try OfficeDrawInput.path(arguments, "open"), body))
    }

    private static let run = Command<Session>(
        path: ["office", "draw", "run"], aliases: [["小組", "抽籤", "抽出"]],
        summary: Phrase("抽出：兩份密鑰與隨機數算出名單", "run the draw: two shares and the beacon give the list"),
        details: Phrase(
            "承諾在隨機數之後中止時，以後備種子抽出，紀錄會註明。名單用 draw show 看。",
            "After an abort that came later than the beacon the fallback seed serves, and the record says so. See the list with draw show."),
        examples: [Example("plumb office draw run 114Q3", Phrase("抽出本季名單", "run the quarter's draw"))], positionals: [OfficeDrawInput.quarterArgument],
        options: [OfficeDrawInput.numberOption, .commandID]
    ) { session, arguments in
        let body = try OfficeDrawInput.body(OfficeInput(session, arguments))
        return OfficeDrawInput.tell(session, try OfficeCall(session, arguments).post(try OfficeDrawInput.path(arguments, "run"), body))
    }
}
