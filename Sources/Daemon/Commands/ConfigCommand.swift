internal import Disclosure
internal import HTTP
internal import Terminal

/// One look at the configuration: what was looked at, and what is wrong, if anything.
struct ConfigFinding: Sendable {
    let name: String
    let problem: Phrase?
}

extension DaemonProgram {
    static let configCheckCommand = Command<Session>(
        path: ["config", "check"], aliases: [["設定", "檢查"]], summary: Phrase("檢查設定，顯示每個值和來源", "check the settings, and show each with its origin"),
        details: Phrase(
            "讀取設定、憑證和資料夾權限，並試著在設定的位址上接受連線（用系統選的埠）。服務執行中也可以使用。有問題時結束碼是 1。",
            "Reads settings, certificate and permissions, and tries to listen at the address (on a port that the system chooses). Works while the service runs. Ends with 1 when something is wrong."
        ),
        examples: [Example("plumbd config check --data /var/lib/plumb", Phrase("檢查設定", "check the settings"))], options: serveOptions
    ) { session, arguments in
        let data = try session.data(arguments)
        let settings = try session.settings(arguments, data)
        let findings = await check(session, settings, data)
        let isSound = findings.allSatisfy { $0.problem == nil }
        if session.console.isJSON {
            session.write([
                "sound": .bool(isSound),
                "settings": .array(
                    Settings.names.map {
                        ["name": .string($0), "value": .string(settings.shown($0)), "origin": .string((settings.origins[$0] ?? .standard).rawValue)]
                    }),
                "checks": .array(
                    findings.map { ["name": .string($0.name), "ok": .bool($0.problem == nil), "message": JSON($0.problem?.text(session.console.language))] }),
            ])
            return isSound ? .ok : .failed
        }
        var table = Table(columns: [
            .init(title: session.text("設定", "Setting")), .init(title: session.text("值", "Value"), isShrinkable: true),
            .init(title: session.text("來源", "Origin")),
        ])
        table.rows = Settings.names.map { [$0, settings.shown($0), (settings.origins[$0] ?? .standard).rawValue] }
        session.console.write(table)
        for finding in findings {
            session.console.write("\(finding.name): " + (finding.problem?.text(session.console.language) ?? session.text("正常", "ok")))
        }
        return isSound ? .ok : .failed
    }

    /// Looks at everything that could keep the daemon from serving, or serve badly.
    static func check(_ session: Session, _ settings: Settings, _ data: String) async -> [ConfigFinding] {
        var findings: [ConfigFinding] = []
        func note(_ name: String, _ isSound: Bool, _ zh: String, _ en: String) {
            findings.append(ConfigFinding(name: name, problem: isSound ? nil : Phrase(zh, en)))
        }
        note("data", Door.exists(data: data), "\(data) 沒有伺服器資料，請先執行 plumbd init", "\(data) holds no server; run plumbd init first")
        // Others on the machine must read neither the schedule nor the key.
        note(
            "data-permissions", (permissions(data) ?? 0) & 0o077 == 0, "其他使用者看得到 \(data)，請執行 chmod 700",
            "other users can look into \(data); run chmod 700")
        note(
            "key-permissions", (permissions(data + "/server.key") ?? 0) & 0o077 == 0, "其他使用者看得到 server.key，請執行 chmod 600",
            "other users can read server.key; run chmod 600")
        do {
            let seal = try session.sealKey(data, settings.sealKey)
            note(
                "seal", seal != nil || !Door.exists(data: data), "資料沒有封存，請執行 plumbd seal-key create，再重新啟動",
                "the data is not sealed; run plumbd seal-key create and start again")
        } catch {
            let failure = explain(error)
            findings.append(ConfigFinding(name: "seal", problem: failure?.message ?? Phrase("沒有封存金鑰", "no seal key")))
        }
        if let path = session.sealPath(data, settings.sealKey) {
            note(
                "seal-key-permissions", (permissions(path) ?? 0) & 0o077 == 0, "其他使用者看得到 \(path)，請執行 chmod 600",
                "other users can read \(path); run chmod 600")
        }
        do {
            var configuration = try settings.serverConfiguration()
            if configuration.unixSocket == nil {
                configuration.port = 0
                let server = HTTPServer(configuration: configuration, handler: NothingHere(), log: { _ in })
                try server.start()
                await server.stop(within: 0)
            }
            findings.append(ConfigFinding(name: "listen", problem: nil))
        } catch {
            let failure = error as? CommandFailure ?? explain(error)
            findings.append(ConfigFinding(name: "listen", problem: failure?.message ?? Phrase("無法接受連線", "cannot listen")))
        }
        return findings
    }
}

/// Answers nothing: for the trial of an address.
private struct NothingHere: RequestHandler {
    func respond(to request: HTTPRequest) async -> HTTPResponse { Problems.noRoute.response }
}
