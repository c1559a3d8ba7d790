internal import Crypto
internal import Glibc
internal import HTTP
internal import Replication
internal import Terminal

/// `plumb enroll URL CODE`: makes this directory a laptop of one person.
///
/// | JSON key | what |
/// |---|---|
/// | `person` `name` `role` | whose laptop it is now |
/// | `server` `server_key` `group` `store` `epoch` | whom it trusts |
/// | `home` | where its state lies |
enum EnrolCommand {
    static let command = Command<Session>(
        path: ["enroll"], aliases: [["登錄"]], summary: Phrase("用一次性登錄碼把這台電腦登錄到伺服器", "enrol this computer with a one-time code"),
        details: Phrase(
            "登錄碼由資訊處發給（plumbd invite），只能用一次。金鑰在這台電腦產生，不會離開。共用電腦的每個人各用自己的 PLUMB_HOME。",
            "The operator gives out the code (plumbd invite); it works once. The key is made on this computer and never leaves it. On a shared computer each person uses a PLUMB_HOME of their own."
        ),
        examples: [
            Example("plumb enroll https://plumb.example 7F3K-9QWE", Phrase("登錄到查核小組的伺服器", "enrol with the group's server")),
            Example("plumb enroll http://127.0.0.1:8115 -", Phrase("從標準輸入讀登錄碼", "read the code from standard input")),
        ],
        positionals: [
            PositionalSpec(name: Phrase("網址", "URL"), help: Phrase("伺服器網址", "the server's address")),
            PositionalSpec(name: Phrase("登錄碼", "CODE"), help: Phrase("一次性登錄碼；「-」從標準輸入讀", "the one-time code; - reads standard input")),
        ],
        options: [
            OptionSpec(
                long: "label", value: Phrase("名稱", "name"),
                help: Phrase("這台電腦的名稱，給資訊處辨認；預設為主機名稱", "a name for this computer, for the operator; the host's name otherwise"))
        ]
    ) { session, arguments in
        let server = try address(arguments.positional(0) ?? "")
        if session.isEnrolled, let known = try? session.laptop().enrolment {
            throw ClientFailures.alreadyEnrolled(known.name, known.server, session.home)
        }
        var code = arguments.positional(1) ?? ""
        if code == "-" { code = try session.console.readInput(limit: 1024) }
        code = halfWidth(code).filter { !$0.isWhitespace }
        let prepared = try Laptop.prepare(session.home)
        let key = prepared.key
        let answer = try session.api(server: server).post(
            "/v1/enroll",
            [
                "code": .string(code), "public_key": .string(hex(key.publicKey.bytes)),
                "box_key": .string(hex(try BoxKey(derivedFrom: key.seed).publicKey)), "label": .string(arguments.value("label") ?? hostName()),
            ])
        var document = answer
        document["server"] = .string(server)
        guard let enrolment = Enrolment(json: document), let token = answer["token"]?.string, !token.isEmpty else {
            throw ClientFailures.badEnrolmentAnswer()
        }
        try Laptop.complete(prepared, enrolment, token: token)
        if session.console.isJSON {
            var result = enrolment.json
            result["home"] = .string(session.home)
            session.write(result)
        } else {
            session.console.note(
                Phrase(
                    "已登錄 Enrolled：\(enrolment.name)（\(Roles.phrase(enrolment.role).zh)），資料在 \(session.home)\n下一步：plumb sync",
                    "Enrolled: \(enrolment.name) (\(Roles.phrase(enrolment.role).en)), state in \(session.home)\nNext: plumb sync"))
        }
        return .ok
    }

    /// The server's address without a slash at its end.
    private static func address(_ text: String) throws -> String {
        var address = halfWidth(text)
        while address.hasSuffix("/") { address.removeLast() }
        let isWhole = ["http://", "https://"].contains { address.hasPrefix($0) && address.count > $0.count }
        guard isWhole, !address.contains(where: { $0.isWhitespace || $0 == "?" || $0 == "#" }) else {
            throw ClientFailures.notAnAddress(text)
        }
        return address
    }

    private static func hostName() -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return "laptop" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// Roles as people call them.
enum Roles {
    static func phrase(_ role: String) -> Phrase {
        switch role {
        case "admin": Phrase("管理者", "administrator")
        case "office": Phrase("工作人員", "office")
        case "leader": Phrase("領隊", "leader")
        case "inspector": Phrase("查核委員", "inspector")
        case "juror": Phrase("外聘委員", "juror")
        case "auditor": Phrase("政風", "auditor")
        case "internal": Phrase("內聘委員", "internal member")
        case "external": Phrase("外聘委員", "external member")
        default: Phrase(role, role.allSatisfy(\.isASCII) ? role : "-")
        }
    }
}
