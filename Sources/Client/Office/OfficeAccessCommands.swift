internal import HTTP
internal import Replication
internal import Terminal

/// `plumb office schedule withdraw|readmit`, `plumb office device …`, `plumb office void …`: who may go on taking part, and what
/// came without effect. 收回、裝置、未算入.
///
/// With `--json` the server's documents: a visit as in `office schedule`; `devices` (`device` `person` `label` `enrolled_at`
/// `revoked_at` `seen_at` `program`); `voids` (`void` `dossier` `visit` `author` `person` `at` `reason` `adopted_at` `operations`).
enum OfficeAccessCommands {
    static let all = [withdraw, readmit, deviceList, deviceRevoke, voidList, voidAdopt]

    private static let reason = OptionSpec.text("reason", Phrase("事由", "reason"), Phrase("事由，留下紀錄", "why; kept on record"))
    private static let member = OptionSpec.text("member", Phrase("編號", "number"), Phrase("委員編號", "the member's number"))

    // MARK: Members

    private static let withdraw = Command<Session>(
        path: ["office", "schedule", "withdraw"], aliases: [["小組", "排定", "收回"]], summary: Phrase("收回一位委員的查核案", "take a visit away from a member"),
        details: Phrase(
            "已有查核紀錄也可以收回。他收回前寫的照算；不知道收回而寫的，在離線期限內送到仍算，之後送到的列在 plumb office void list。他的電腦送完後會清除內容。在終端機上會先確認；腳本要加 --yes。",
            "Also when there are findings. What the member wrote before stands; what was written without knowing counts if it arrives within the offline lease, later ones are in plumb office void list. The member's laptop sends, then forgets. Asks first on a terminal; a script gives --yes."
        ),
        examples: [
            Example("plumb office schedule withdraw 114-007 --member E012 --reason 發現利害關係", Phrase("收回，會先確認", "withdraw; asks first")),
            Example("plumb office schedule withdraw 114-007 --member E012 --reason 發現利害關係 --yes", Phrase("不再確認", "without asking")),
        ], positionals: [.visit], options: [member, reason, .yes, .commandID]
    ) { session, arguments in
        try change(session, arguments, "withdraw") { number, member in Phrase("已收回 Withdrawn：\(number)  \(member)", "Withdrawn: \(number)  \(member)") }
    }

    private static let readmit = Command<Session>(
        path: ["office", "schedule", "readmit"], aliases: [["小組", "排定", "恢復"]], summary: Phrase("重新開放收回的查核案", "open a withdrawn visit to the member again"),
        examples: [Example("plumb office schedule readmit 114-007 --member E012 --reason 查明無利害關係", Phrase("重新開放", "open it again"))],
        positionals: [.visit], options: [member, reason, .commandID]
    ) { session, arguments in
        try change(session, arguments, "readmit") { number, member in
            Phrase("已重新開放 Readmitted：\(number)  \(member)", "Readmitted: \(number)  \(member)")
        }
    }

    private static func change(_ session: Session, _ arguments: Arguments, _ action: String, _ line: (String, String) -> Phrase) throws -> ExitCode {
        var input = OfficeInput(session, arguments)
        let name = halfWidth(arguments.positional(0) ?? "")
        let member = halfWidth(try input.text("member", Phrase("委員編號", "Member")))
        let reason = try input.text("reason", Phrase("事由", "Reason"))
        if action == "withdraw" {
            try session.confirmed(
                Phrase(
                    "要向 \(member) 收回 \(name) 嗎？他的電腦下次同步時送出未送的，然後清除這一案",
                    "Withdraw \(name) from \(member)? The member's laptop sends what is unsent at its next sync, then forgets the visit"), arguments,
                alsoScripts: true)
        }
        let answer = try OfficeCall(session, arguments).post(
            "/v1/office/schedule/\(APIClient.segment(name))/\(action)", ["member_no": .string(member), "reason": .string(reason)])
        return OfficeScheduleCommands.tell(session, answer, showsDisclosures: false) { line($0.number, member) }
    }

    // MARK: Devices

    private static let deviceList = Command<Session>(
        path: ["office", "device", "list"], aliases: [["小組", "裝置", "清單"]], summary: Phrase("列出登錄的裝置", "list enrolled devices"),
        examples: [Example("plumb office device list", Phrase("誰用哪些電腦、最近何時連線", "whose they are and when they last asked"))]
    ) { session, _ in
        let answer = try session.api().get("/v1/office/devices")
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("代號", "Id")), .init(title: session.text("帳號", "Account"), isShrinkable: true),
            .init(title: session.text("名稱", "Label"), isShrinkable: true), .init(title: session.text("登錄", "Enrolled")),
            .init(title: session.text("最近連線", "Last seen")), .init(title: session.text("程式", "Program")), .init(title: session.text("狀態", "State")),
        ])
        table.rows = answer.list("devices").map { device in
            [
                String(device.text("device").prefix(8)), device.text("person"), device.text("label"), session.moment(device, "enrolled_at"),
                session.moment(device, "seen_at"), device.text("program"),
                device["revoked_at"]?.isNull ?? true ? session.text("有效", "active") : session.text("停用", "revoked"),
            ]
        }
        session.console.write(table)
        return .ok
    }

    private static let deviceRevoke = Command<Session>(
        path: ["office", "device", "revoke"], aliases: [["小組", "裝置", "停用"]], summary: Phrase("停用一台裝置", "revoke a device"),
        details: Phrase(
            "立刻生效，不能恢復；那台電腦會得到說明，內容不會遺失。經別人轉來的內容列在 plumb office void list，可以代為採納。在終端機上會先確認；腳本要加 --yes。",
            "At once and for good; the laptop is told, and loses nothing. What others relay from it is in plumb office void list and can be adopted. Asks first on a terminal; a script gives --yes."
        ),
        examples: [
            Example("plumb office device revoke 3fa29c01", Phrase("以代號停用，會先確認", "by id; asks first")),
            Example("plumb office device revoke 筆電-07 --yes", Phrase("以名稱停用，不再確認", "by label, without asking")),
        ],
        positionals: [PositionalSpec(name: Phrase("裝置", "DEVICE"), help: Phrase("代號（前 8 碼）或名稱", "its id (first 8 digits) or label"))],
        options: [.yes, .commandID]
    ) { session, arguments in
        let name = arguments.positional(0) ?? ""
        try session.confirmed(question(session, name), arguments, alsoScripts: true)
        let answer = try OfficeCall(session, arguments).post("/v1/office/devices/revoke", ["device": .string(name)])
        if session.console.isJSON {
            session.write(answer)
        } else {
            session.console.note(
                Phrase("已停用 Revoked：\(answer.text("person")) \(answer.text("label"))", "Revoked: \(answer.text("person")) \(answer.text("label"))"))
        }
        return .ok
    }

    /// Whose device it is and when it was last here: an id alone is soon mistyped.
    private static func question(_ session: Session, _ name: String) throws -> Phrase {
        let wanted = halfWidth(name).lowercased()
        let found = try session.api().get("/v1/office/devices").list("devices")
            .filter { $0.text("label") == name || (wanted.count >= 8 && $0.text("device").hasPrefix(wanted)) }
        guard found.count == 1, let device = found.first else {
            return Phrase("要停用裝置 \(name) 嗎？不能恢復", "Revoke device \(name)? This cannot be undone")
        }
        let (whose, seen) = ("\(device.text("device").prefix(8)) \(device.text("person")) \(device.text("label"))", session.moment(device, "seen_at"))
        return Phrase(
            "要停用裝置 \(whose)（最近連線 \(seen.isEmpty ? "從未" : seen)）嗎？不能恢復",
            "Revoke device \(whose) (last seen \(seen.isEmpty ? "never" : seen))? This cannot be undone")
    }

    // MARK: Void sets

    private static let voidList = Command<Session>(
        path: ["office", "void", "list"], aliases: [["小組", "未算入", "清單"]], summary: Phrase("列出沒有算入的異動與內容", "list sets without effect and what is in them"),
        examples: [Example("plumb office void list", Phrase("列出", "list them"))]
    ) { session, _ in
        let answer = try session.api().get("/v1/office/voids")
        if session.console.isJSON {
            session.write(answer)
            return .ok
        }
        let voids = answer.list("voids")
        guard !voids.isEmpty else {
            session.console.note(Phrase("沒有未算入的異動", "There are none"))
            return .ok
        }
        for set in voids {
            let reason = IneffectiveTexts.phrase(Int64(set.number("reason") ?? 0)).text(session.console.language)
            let mark = set["adopted_at"]?.isNull ?? true ? "" : session.text("  已採納", "  adopted")
            session.console.write(
                "\(set.text("void").prefix(8))  \(set.text("visit"))  \(session.moment(set, "at"))  \(set.text("author"))  \(reason)\(mark)")
            for operation in set.list("operations") {
                let values = operation["values"]?.object?.pairs.map { "\($0.key)=\($0.value.serialized(pretty: false))" }.joined(separator: " ") ?? ""
                session.console.write(
                    "    \(operation.text("action")) \(session.text(operation.text("kind_label"), operation.text("kind_label_en"))) \(values)")
            }
        }
        session.console.note(Phrase("代為採納：plumb office void adopt 代號 --reason 事由", "Adopt one: plumb office void adopt ID --reason WHY"))
        return .ok
    }

    private static let voidAdopt = Command<Session>(
        path: ["office", "void", "adopt"], aliases: [["小組", "未算入", "採納"]],
        summary: Phrase("代原作者採納一筆未算入的異動", "adopt a set without effect on its author's behalf"),
        details: Phrase("內容成為查核小組自己的異動，並註明原作者與事由。", "Its content becomes the office's own save, with its author and the reason on record."),
        examples: [Example("plumb office void adopt 7c1f02ab --reason 現場確有此缺失", Phrase("採納", "adopt it"))],
        positionals: [PositionalSpec(name: Phrase("代號", "ID"), help: Phrase("plumb office void list 的代號", "an id of plumb office void list"))],
        options: [reason, .commandID]
    ) { session, arguments in
        var input = OfficeInput(session, arguments)
        let wanted = halfWidth(arguments.positional(0) ?? "").lowercased()
        let found = try session.api().get("/v1/office/voids").list("voids").filter { wanted.count >= 4 && $0.text("void").hasPrefix(wanted) }
        guard let void = found.first else {
            throw ClientFailures.recordNotFound(Phrase("未算入的異動", "set without effect"), wanted, list: "plumb office void list")
        }
        guard found.count == 1 else { throw OfficeFailures.ambiguous(wanted, found.count) }
        let reason = try input.text("reason", Phrase("事由", "Reason"))
        let answer = try OfficeCall(session, arguments).post("/v1/office/voids/\(void.text("void"))/adopt", ["reason": .string(reason)])
        if session.console.isJSON {
            session.write(answer)
        } else {
            session.console.note(Phrase("已代 \(answer.text("author")) 採納", "Adopted on behalf of \(answer.text("author"))"))
        }
        return .ok
    }
}
