internal import Disclosure
internal import HTTP
internal import Inspection
internal import Terminal

extension DaemonProgram {
    static let initCommand = Command<Session>(
        path: ["init"], summary: Phrase("建立新的伺服器資料夾", "make a new server's folder"),
        details: Phrase(
            "建立資料庫、簽章金鑰和封存金鑰，開一個管理者帳號，並印出它的一次性登錄碼。資料庫從一開始就封存：封存金鑰放在資料夾外（預設 ~/.config/plumb/），請把印出的復原碼抄在紙上。已有資料的資料夾不會被覆寫。",
            "Makes the database, the signing key and the seal key, opens an administrator's account and prints its one-time code. The database is sealed from the start; the seal key lies outside the folder (in ~/.config/plumb/ unless told otherwise): put the recovery code that is printed on paper. A folder that holds a server is never overwritten."

        ),
        examples: [
            Example("plumbd init --data /var/lib/plumb", Phrase("建立伺服器", "make a server")),
            Example("plumbd init --data ./data --admin 王小明 --json", Phrase("指定管理者帳號，輸出 JSON", "name the administrator, print JSON")),
        ],
        options: [
            dataOption, sealKeyOption,
            OptionSpec(
                long: "group", value: Phrase("名稱", "name"),
                help: Phrase("報表上的查核小組名稱，預設 工程施工查核小組", "how reports name the inspection group")),
            OptionSpec(
                long: "admin", value: Phrase("帳號", "account"), help: Phrase("第一個管理者的帳號，預設 admin", "the first administrator's account, admin unless given")),
        ]
    ) { session, arguments in
        let data = try session.data(arguments)
        let name = arguments.value("admin") ?? "admin"
        guard !Door.exists(data: data) else { throw SetupError(code: "setup.exists", path: data) }
        let store = Door.newStore()
        let places = SealPlaces(named: try session.namedSealKey(arguments, data), store: store, environment: session.console.environment)
        // One that lies ready (a credential) is taken; else a fresh one goes to its place before anything is sealed under it.
        var kept = try places.find(outside: [data])
        if kept == nil {
            let fresh = SealKey()
            kept = (fresh, try places.keep(fresh, outside: [data]))
        }
        guard let (seal, sealPath) = kept else { throw SealError("seal.nowhere", data) }
        try Door.create(
            data: data, now: session.clock(), groupName: arguments.value("group") ?? "工程施工查核小組", store: store, seal: seal)
        let door = try Door.open(data: data, seal: seal, clock: session.clock)
        try await door.addUser(name: name, role: .admin)
        let code = try await door.invite(name: name)
        let expires = session.clock() + Door.inviteLifetime
        if session.console.isJSON {
            session.write([
                "data": .string(data), "admin": .string(name), "code": .string(code), "expires_at": .moment(expires),
                "seal_key": .string(sealPath), "recovery_code": .string(seal.code),
            ])
            return .ok
        }
        session.console.note(Phrase("已在 \(data) 建立伺服器。", "A server was made in \(data)."))
        session.console.write(session.sealing(seal, sealPath))
        session.console.write(session.invitation(name, code, expires))
        session.console.note(
            Phrase(
                "請備份 \(data)/server.key 並妥善保管，遺失後所有筆電都要重新登錄；備份方法見 plumbd help recovery。\n下一步：plumbd serve --data \(data)",
                "Back up \(data)/server.key and keep it safe: without it every laptop has to be enrolled again; see plumbd help recovery.\nNext: plumbd serve --data \(data)"
            ))
        return .ok
    }
}

extension Session {
    /// Writes the one document of a command with `--json`: readable on a terminal, one line for programs.
    func write(_ document: JSON) { console.write(document.serialized(pretty: console.isTerminal(.output))) }

    /// What to tell the person who is invited.
    func invitation(_ name: String, _ code: String, _ expires: Int64) -> String {
        let day = CalendarDay.legalDay(ofMillisecondsUTC: expires)
        let shown = console.calendar == .iso ? day.description : RocCalendar.format(day)
        return text(
            "帳號：\(name)\n登錄碼：\(grouped(code))（只顯示這一次，\(shown) 前有效，用一次就失效）",
            "Account: \(name)\nCode: \(grouped(code)) (shown only now, valid until \(shown), good for one use)")
    }
}

/// A code in groups of five, for reading aloud; enrolment does not mind the hyphens.
func grouped(_ code: String) -> String {
    var groups: [Substring] = []
    var rest = code[...]
    while !rest.isEmpty {
        groups.append(rest.prefix(5))
        rest = rest.dropFirst(5)
    }
    return groups.joined(separator: "-")
}
