internal import Disclosure
internal import HTTP
internal import Inspection
internal import Replication
internal import Terminal

extension DaemonProgram {
    static let deviceListCommand = Command<Session>(
        path: ["device", "list"], aliases: [["裝置", "清單"]], summary: Phrase("列出登錄的裝置", "list enrolled devices"),
        examples: [Example("plumbd device list --data /var/lib/plumb", Phrase("列出所有裝置", "list all devices"))], options: [dataOption, sealKeyOption]
    ) { session, arguments in
        let devices = try await session.door(arguments).devices()
        if session.console.isJSON {
            session.write(["devices": .array(devices.map(\.json))])
            return .ok
        }
        var table = Table(columns: [
            .init(title: session.text("代號", "Id")), .init(title: session.text("帳號", "Account"), isShrinkable: true),
            .init(title: session.text("名稱", "Label"), isShrinkable: true), .init(title: session.text("登錄", "Enrolled")),
            .init(title: session.text("最近連線", "Last seen")), .init(title: session.text("狀態", "State")),
        ])
        table.rows = devices.map { device in
            [
                String(device.id.description.prefix(8)), device.person, device.label, day(device.enrolledAt), day(device.seenAt),
                device.revokedAt == nil ? session.text("有效", "active") : session.text("停用", "revoked"),
            ]
        }
        session.console.write(table)
        return .ok
    }

    static let deviceRevokeCommand = Command<Session>(
        path: ["device", "revoke"], aliases: [["裝置", "停用"]], summary: Phrase("停用一台裝置", "revoke a device"),
        details: Phrase(
            "立刻生效，服務執行中也可以使用，不能恢復。那台電腦上的內容不會遺失，會得到說明。",
            "At once and for good; works while the service runs. Nothing on the laptop is lost, and it is told."),
        examples: [Example("plumbd device revoke 3fa29c01 --data /var/lib/plumb", Phrase("以代號停用", "by its id"))],
        positionals: [PositionalSpec(name: Phrase("裝置", "DEVICE"), help: Phrase("代號（前 8 碼）或名稱", "its id (first 8 digits) or label"))],
        options: [dataOption, sealKeyOption]
    ) { session, arguments in
        let name = arguments.positional(0) ?? ""
        let device: Device
        do {
            device = try await session.door(arguments).revokeDevice(named: name)
        } catch let problem as Problem where problem.status == 404 {
            throw CommandFailure(
                code: "plumbd.no-device", message: Phrase("沒有 \(name) 這台裝置。", "There is no device \(name)."),
                remedy: Phrase("見 plumbd device list。", "See plumbd device list."), exitCode: .notFound)
        }
        if session.console.isJSON {
            session.write(device.json)
        } else {
            session.console.note(Phrase("已停用 \(device.person) 的裝置 \(device.label)。", "Revoked: \(device.label) of \(device.person)."))
        }
        return .ok
    }

    /// The legal day of a moment, in the national calendar; a dash for none.
    private static func day(_ moment: Int64?) -> String {
        moment.map { RocCalendar.format(.legalDay(ofMillisecondsUTC: $0)) } ?? "-"
    }
}
