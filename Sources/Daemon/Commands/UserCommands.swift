internal import Disclosure
internal import HTTP
internal import Terminal

extension DaemonProgram {
    static let userAddCommand = Command<Session>(
        path: ["user", "add"], aliases: [["帳號", "新增"]], summary: Phrase("新增帳號，或改變它的角色", "add an account, or change its role"),
        details: Phrase(
            "服務執行中也可以使用。新帳號要再用 plumbd invite 取得登錄碼。",
            "Works while the service runs. A new account then needs a code from plumbd invite."),
        examples: [
            Example("plumbd user add 王小明 --role office --data /var/lib/plumb", Phrase("新增查核小組的帳號", "add an account of the office")),
            Example(
                "plumbd user add 李委員 --role juror --member J012 --data /var/lib/plumb",
                Phrase("新增外聘委員，對應名冊編號 J012", "add a juror who is number J012 of the pool")),
        ],
        positionals: [PositionalSpec(name: Phrase("帳號", "account"), help: Phrase("1 到 64 個字", "1 to 64 characters"))],
        options: [
            dataOption, sealKeyOption,
            OptionSpec(
                long: "role", value: Phrase("角色", "role"), help: Phrase("這個帳號能做什麼", "what the account may do"),
                choices: Role.allCases.map(\.rawValue)),
            OptionSpec(long: "member", value: Phrase("編號", "number"), help: Phrase("委員名冊裡的編號", "the number in the pool of members")),
        ]
    ) { session, arguments in
        let name = arguments.positional(0) ?? ""
        guard let role = arguments.value("role").flatMap(Role.init(rawValue:)) else {
            throw CommandFailure(
                code: "plumbd.role-missing", message: Phrase("沒有指定角色。", "The role is not given."),
                remedy: Phrase(
                    "請加上 --role，可用：\(Role.allCases.map(\.rawValue).joined(separator: "、"))",
                    "Add --role with one of: \(Role.allCases.map(\.rawValue).joined(separator: ", "))"), exitCode: .usage)
        }
        let member = arguments.value("member")
        let person = try await session.door(arguments).addUser(name: name, role: role, memberNo: member)
        if session.console.isJSON {
            session.write([
                "person": .string("\(person)"), "name": .string(name), "role": .string(role.rawValue), "member_no": JSON(member),
            ])
        } else {
            session.console.note(Phrase("帳號 \(name) 的角色是 \(role.zh)。", "The account \(name) has the role \(role.rawValue)."))
            session.console.note(Phrase("取得登錄碼：plumbd invite \(name)", "For a code: plumbd invite \(name)"))
        }
        return .ok
    }

    static let userListCommand = Command<Session>(
        path: ["user", "list"], aliases: [["帳號", "清單"]], summary: Phrase("列出帳號", "list the accounts"),
        examples: [Example("plumbd user list --data /var/lib/plumb", Phrase("列出所有帳號", "list all accounts"))], options: [dataOption, sealKeyOption]
    ) { session, arguments in
        let accounts = try await session.door(arguments).accounts()
        if session.console.isJSON {
            session.write(
                .array(
                    accounts.map {
                        [
                            "name": .string($0.name), "role": .string($0.role), "member_no": .string($0.memberNo), "state": .string($0.state),
                            "devices": JSON($0.devices),
                        ]
                    }))
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("帳號", "Account"), isShrinkable: true), .init(title: session.text("角色", "Role")),
            .init(title: session.text("委員編號", "Member")), .init(title: session.text("狀態", "State")),
            .init(title: session.text("裝置", "Devices"), alignment: .trailing),
        ])
        table.rows = accounts.map { account in
            let role = Role(rawValue: account.role).map { session.text($0.zh, $0.rawValue) } ?? account.role
            let state = account.state == "active" ? session.text("有效", "active") : account.state
            return [account.name, role, account.memberNo, state, String(account.devices)]
        }
        session.console.write(table)
        return .ok
    }

    static let inviteCommand = Command<Session>(
        path: ["invite"], aliases: [["邀請"]], summary: Phrase("給帳號一個一次性登錄碼", "give an account a one-time code"),
        details: Phrase(
            "登錄碼只顯示一次，7 天內有效，用一次就失效。服務執行中也可以使用。",
            "The code is shown once, is valid for 7 days and good for one use. Works while the service runs."),
        examples: [Example("plumbd invite 王小明 --data /var/lib/plumb", Phrase("讓王小明登錄一台筆電", "let an account enrol a laptop"))],
        positionals: [PositionalSpec(name: Phrase("帳號", "account"), help: Phrase("已有的帳號", "an existing account"))], options: [dataOption, sealKeyOption]
    ) { session, arguments in
        let name = arguments.positional(0) ?? ""
        let code: String
        let isGiveOnly: Bool
        do {
            let door = try session.door(arguments)
            code = try await door.invite(name: name)
            isGiveOnly = door.isGiveOnly
        } catch let problem as Problem where problem.status == 404 {
            throw CommandFailure(
                code: "plumbd.no-account", message: Phrase("沒有 \(name) 這個帳號。", "There is no account \(name)."),
                remedy: Phrase("先執行 plumbd user add；已有的帳號見 plumbd user list。", "Run plumbd user add first; plumbd user list shows the accounts."),
                exitCode: .notFound)
        }
        let expires = session.clock() + Door.inviteLifetime
        if session.console.isJSON {
            session.write(["name": .string(name), "code": .string(code), "expires_at": .moment(expires)])
        } else {
            session.console.write(session.invitation(name, code, expires))
            if isGiveOnly {
                session.console.note(
                    Phrase(
                        "伺服器還在還原：確認缺漏清單（plumbd restore gaps、confirm）以後才接受登錄碼。",
                        "The server is being restored: it accepts codes once the gap list is confirmed (plumbd restore gaps, confirm)."))
            }
        }
        return .ok
    }
}

extension Role {
    /// zh-TW label.
    var zh: String {
        switch self {
        case .admin: "管理者"
        case .office: "工作人員"
        case .leader: "領隊"
        case .inspector: "查核委員"
        case .juror: "外聘委員"
        case .auditor: "政風"
        }
    }
}
