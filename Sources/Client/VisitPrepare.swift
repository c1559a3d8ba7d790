internal import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// `plumb visit prepare VISIT`: is this laptop fit for the field? All from what is here; it asks the server nothing.
///
/// `--json`: `visit`, `go`, `checks`: [`name`, `ok`, `text`]. Exit code 3 when something is not ready.
enum VisitPrepare {
    static let command = Command<Session>(
        path: ["visit", "prepare"], aliases: [["查核", "準備"]], summary: Phrase("出發前檢查：這台電腦可以上場嗎", "before you leave: is this computer ready for the field"),
        examples: [Example("plumb visit prepare 1a2b3c4d", Phrase("列出可否出發的檢查", "list what is ready and what is not"))],
        positionals: [DefectCommands.visitArgument]
    ) { session, arguments in
        let laptop = try session.laptop()
        let visit = try laptop.visit(arguments.positional(0) ?? "", today: session.today)
        let checks = try checks(session, laptop, visit)
        let isGo = checks.allSatisfy(\.isOK)
        if session.console.isJSON {
            session.write([
                "visit": .string(visit.name), "go": .bool(isGo),
                "checks": .array(checks.map { ["name": .string($0.name), "ok": .bool($0.isOK), "text": .string($0.text.text(session.console.language))] }),
            ])
        } else {
            session.console.write("\(visit.name)  \(session.text(visit.day))  \(visit.title)")
            for check in checks { session.console.write("  \(check.isOK ? "OK  " : "!!  ")\(check.text.text(session.console.language))") }
            session.console.write(isGo ? session.text("可以出發", "Ready to go") : session.text("還沒準備好", "Not ready yet"))
        }
        return isGo ? .ok : .outstanding
    }

    private struct Check {
        let name: String
        let isOK: Bool
        let text: Phrase
    }

    /// A day's visit needs this much for photos: 2 GB.
    private static let freeSpace = 2_000_000_000
    /// Older than this the assignment may have changed: 24 hours in ms.
    private static let freshSync: Int64 = 24 * 3_600_000

    private static func checks(_ session: Session, _ laptop: Laptop, _ visit: Visit) throws -> [Check] {
        let last = try laptop.lastSync()
        let age = last.map { session.now - $0 }
        let lastText = last.map(session.text(moment:)) ?? session.text("從未", "never")
        let codes = try laptop.ledger.records(OfficeKinds.defectCode).count
        let members = try laptop.ledger.records(FieldKinds.member, in: visit.id)
        let leader = members.first { $0.text("role") == "leader" }
        let sheet = try laptop.ownSheet(of: visit)
        let free = freeBytes(laptop.home)
        let skew = try laptop.clockSkew() ?? 0
        let unsent = try laptop.unsent().sets
        let photos = try laptop.unsentPhotos().count
        let conflicts = try laptop.ledger.conflicts(in: visit.id).count
        let freeText = free.map(byteText) ?? "?"
        return [
            Check(
                name: "sync", isOK: age.map { $0 < freshSync } ?? false,
                text: Phrase("上次同步 \(lastText)（應在 24 小時內）", "last sync \(lastText) (within 24 hours)")),
            Check(name: "site", isOK: visit.row != nil, text: Phrase("工程資料 \(visit.title)", "site data")),
            Check(
                name: "team", isOK: leader != nil,
                text: Phrase("委員 \(members.count) 人，領隊 \(leader?.text("name") ?? "未定")", "team of \(members.count)\(leader == nil ? ", no leader" : "")")),
            Check(
                name: "sheet", isOK: sheet != nil, text: sheet == nil ? Phrase("沒有您的評分表", "no score sheet of yours") : Phrase("評分表已就緒", "score sheet is here")),
            Check(name: "catalogue", isOK: codes > 0, text: Phrase("缺失編號表 \(codes) 項", "defect list with \(codes) codes")),
            Check(name: "disk", isOK: (free ?? 0) >= freeSpace, text: Phrase("磁碟可用 \(freeText)（至少 2 GB）", "\(freeText) free (2 GB at least)")),
            Check(
                name: "clock", isOK: abs(skew) <= ClockSkew.tolerated,
                text: abs(skew) <= ClockSkew.tolerated ? Phrase("時鐘與伺服器一致", "the clock agrees with the server's") : ClockSkew.phrase(skew)),
            Check(
                name: "unsent", isOK: unsent == 0 && photos == 0,
                text: Phrase("尚未送出 \(unsent) 筆、照片 \(photos) 張", "\(unsent) saves and \(photos) photos not sent")),
            Check(name: "conflicts", isOK: conflicts == 0, text: Phrase("衝突 \(conflicts) 個", "\(conflicts) conflicts")),
        ]
    }
}
