internal import HTTP
internal import Ledger
internal import Replication
internal import Terminal

/// `plumb sync`: gives the server what it lacks and takes what this laptop lacks; photos last.
///
/// | JSON key | what |
/// |---|---|
/// | `settled` | both sides held the same in the end |
/// | `round_trips` `bytes_sent` `bytes_received` | what it cost |
/// | `sent` `received` | change sets |
/// | `new_dossiers` | opened to this laptop now |
/// | `visits` | per visit with news: `visit`, `tender_name` |
/// | `conflicts` | open now |
/// | `photos_sent` `photos_left` `photos_missing` | files; missing are those that the server lacks, colleagues' included |
/// | `refused` | `dossier`, `reason`: `unknown`, `foreign-author`, `forked`, `malformed`, `unproved` |
/// | `diverged` | `dossier`, `repaired`: tables that differed from the server's; exit code 7 while they still do |
/// | `clock_skew_ms` | this clock minus the server's |
/// | `branches` | own branches filed under another name, after this laptop had been copied or set back |
/// | `server_restored` | the server came back from a backup, and was handed everything again |
/// | `give_only` | it sends nothing until the office has confirmed the restore |
///
/// With `--dry-run`: `to_send`, `to_send_dossiers`, `photos_to_send`, `something_waits`.
enum SyncCommand {
    static let command = Command<Session>(
        path: ["sync"], aliases: [["同步"]], summary: Phrase("與伺服器同步", "sync with the server"),
        details: Phrase(
            "隨時可以中斷；再執行一次就從中斷處繼續，不會重複也不會遺漏。有衝突待選定時結束碼為 4，有東西沒送完為 3，連不到伺服器為 5。",
            "It may be interrupted at any time; running it again goes on, with nothing twice and nothing missing. Exit code 4 when conflicts wait, 3 when something is left to send, 5 when the server cannot be reached."
        ),
        examples: [
            Example("plumb sync", Phrase("同步", "sync")),
            Example("plumb sync --dry-run", Phrase("只看有什麼要送、伺服器有沒有新東西", "only see what would go and whether something waits")),
        ],
        options: [OptionSpec(long: "dry-run", help: Phrase("只列出，不同步", "only list, sync nothing"))]
    ) { session, arguments in
        let laptop = try session.laptop()
        var driver = try SyncDriver(laptop, try session.api(), clock: session.clock)
        if arguments.dryRun { return try dryRun(session, laptop, driver) }
        let conflictsBefore = try laptop.ledger.conflictCount()
        let toSend = try laptop.unsent().sets
        var sending = Progress(
            console: session.console, label: Phrase("送出", "sending"), total: toSend, unit: .items(Phrase("筆", "saves")))
        var taking = Progress(
            console: session.console, label: Phrase("接收", "receiving"), total: 256, unit: .items(Phrase("區", "parts")))
        var report = try driver.run { report in
            sending.update(to: report.sentSets)
            if report.sentSets >= toSend { taking.update(to: report.walkedTo) }
        }
        sending.finish()
        taking.finish()
        if report.diverged.count > 1 {
            let places = try laptop.visitOrder()
            report.diverged.sort { (places[$0.dossier] ?? .max, $0.dossier) < (places[$1.dossier] ?? .max, $1.dossier) }
        }
        laptop.sweepPhotoLeftovers(now: session.now)
        let photos = try PhotoTransfer(laptop, try session.api(), session).run(touched: report.touched)
        // Told below the line that says how the sync went.
        var later = report.isSettled ? try forget(laptop, now: session.now) : []
        let handedBack = try laptop.handBackRemainders(try session.api())
        if handedBack.arrived > 0 {
            later.append(
                Phrase(
                    "封存的收回案卷 \(handedBack.arrived) 份已交還還原後的伺服器",
                    "\(handedBack.arrived) sealed dossiers were handed back to the restored server"))
        }
        var handed = try laptop.handOver(try session.api(), now: session.now)
        handed.failures += handedBack.failures
        if handed.arrived > 0 {
            later.append(Phrase("代送的搶救檔 \(handed.arrived) 個已交給伺服器", "\(handed.arrived) rescue files were handed to the server"))
        }
        later += handed.failures
        let code = try finish(session, laptop, report, photos, conflictsBefore)
        for phrase in later { session.console.note(phrase.indented) }
        return code == .ok && !handed.failures.isEmpty ? .outstanding : code
    }

    /// Removes what was withdrawn; returns what to tell of it.
    private static func forget(_ laptop: Laptop, now: Int64) throws -> [Phrase] {
        let forgotten = try laptop.forgetWithdrawn(now: now)
        var told: [Phrase] = []
        if forgotten.dossiers > 0 { told.append(Phrase("已從這台電腦清除收回案卷的內容", "What was withdrawn was removed from this computer")) }
        if forgotten.sealed > 0 { told.append(SealedRemainder.phrase(forgotten.sealed)) }
        if let failure = forgotten.failure {
            told.append(
                Phrase(
                    "收回案卷的內容還沒能封存，不顯示，下次同步再做：\(failure.zh)",
                    "What was withdrawn could not be sealed yet; it is not shown, and the next sync does it: \(failure.en)"))
        }
        return told
    }

    private static func dryRun(_ session: Session, _ laptop: Laptop, _ driver: SyncDriver) throws -> ExitCode {
        let (sets, dossiers) = try laptop.unsent()
        let photos = try laptop.unsentPhotos().count
        let waits = try driver.hasSomethingWaiting()
        if session.console.isJSON {
            session.write([
                "to_send": JSON(sets), "to_send_dossiers": JSON(dossiers), "photos_to_send": JSON(photos), "something_waits": .bool(waits),
            ])
        } else {
            session.console.write(
                session.text("要送出：\(sets) 筆異動（\(dossiers) 個案卷）、\(photos) 張照片", "To send: \(sets) saves in \(dossiers) dossiers, \(photos) photos"))
            session.console.write(
                waits ? session.text("伺服器有新的資料", "The server has something new") : session.text("伺服器沒有新的資料", "The server has nothing new"))
        }
        return .ok
    }

    private static func finish(
        _ session: Session, _ laptop: Laptop, _ report: SyncReport, _ photos: PhotoTransfer.Report, _ conflictsBefore: Int
    ) throws -> ExitCode {
        let conflicts = try laptop.ledger.conflictCount()
        let visits = report.touched.isEmpty ? [] : try laptop.visits().filter { report.touched.contains($0.id) }
        let ineffective = visits.isEmpty ? [] : try laptop.ineffective()
        if session.console.isJSON {
            session.write([
                "settled": .bool(report.isSettled), "round_trips": JSON(report.roundTrips), "bytes_sent": JSON(report.bytesSent),
                "bytes_received": JSON(report.bytesReceived), "sent": JSON(report.sentSets), "received": JSON(report.receivedSets),
                "new_dossiers": JSON(report.newDossiers),
                "visits": .array(visits.map { ["visit": .string($0.name), "tender_name": .string($0.title)] }),
                "conflicts": JSON(conflicts), "photos_sent": JSON(photos.sent), "photos_left": JSON(photos.left), "photos_missing": JSON(photos.missing),
                "refused": .array(
                    report.refused.sorted { $0.key < $1.key }.map {
                        ["dossier": .string($0.key.description), "reason": .string(RefusalTexts.code($0.value))]
                    }),
                "diverged": .array(
                    report.diverged.map { ["dossier": .string($0.dossier.description), "repaired": .bool($0.isRepaired)] }),
                "clock_skew_ms": .integer(report.clockSkew), "server_restored": .bool(report.hasNewEpoch), "give_only": .bool(report.isGiveOnly),
                "branches": JSON(report.branches),
            ])
        } else {
            tell(session, report, photos, visits, conflicts, conflictsBefore, told: try named(laptop, report))
        }
        if !session.console.isJSON { for late in visits.compactMap({ LateSaves($0, ineffective) }) { session.console.note(late.phrase.indented) } }
        if report.refused.values.contains(.forked) || report.diverged.contains(where: { !$0.isRepaired }) { return .integrity }
        if conflicts > 0 { return .conflicts }
        let isWhole = report.isSettled && photos.left == 0 && report.refused.isEmpty
        return isWhole ? .ok : .outstanding
    }

    /// What the server refused, by names that people know: a sheet of scores goes by its visit.
    private static func named(_ laptop: Laptop, _ report: SyncReport) throws -> [(name: Substring, reason: SyncReply.Refused.Reason)] {
        // Most syncs refuse nothing, and a laptop may hold a thousand visits.
        if report.refused.isEmpty { return [] }
        let visits = try laptop.ledger.dossiers(.visit) + report.refused.keys.sorted().compactMap { try laptop.ledger.dossier($0) }
        let places = try laptop.visitOrder()
        var named: [(name: Substring, reason: SyncReply.Refused.Reason, place: Int)] = []
        for (dossier, reason) in report.refused.sorted(by: { $0.key < $1.key }) {
            let state = try laptop.ledger.dossier(dossier)
            let visit = visits.first { $0.kind == DossierKind.visit.rawValue && $0.family == state?.family && $0.family != .zero }
            let name = (visit?.id ?? dossier).description.prefix(8)
            if !named.contains(where: { $0.name == name && $0.reason == reason }) {
                named.append((name, reason, places[visit?.id ?? dossier] ?? .max))
            }
        }
        return named.sorted { ($0.place, $0.name) < ($1.place, $1.name) }.map { ($0.name, $0.reason) }
    }

    /// Visits with news that a sync names; a laptop's first one may bring hundreds.
    private static let shownVisits = 12

    private static func tell(
        _ session: Session, _ report: SyncReport, _ photos: PhotoTransfer.Report, _ visits: [Visit], _ conflicts: Int, _ before: Int,
        told: [(name: Substring, reason: SyncReply.Refused.Reason)]
    ) {
        let console = session.console
        let photoText = photos.sent > 0 ? session.text("，照片 \(photos.sent) 張", ", \(photos.sent) photos") : ""
        if report.sentSets + report.receivedSets + photos.sent == 0, report.isSettled, report.refused.isEmpty {
            console.note(session.text("已是最新 Up to date", "Up to date"))
        } else {
            console.note(
                session.text(
                    "已同步 Synced：送出 \(report.sentSets) 筆\(photoText)，收到 \(report.receivedSets) 筆",
                    "Synced: sent \(report.sentSets)\(photoText), received \(report.receivedSets)"))
        }
        for divergence in report.diverged {
            console.note("  " + divergence.phrase.text(console.language))
            console.note("  " + divergence.fix.text(console.language))
        }
        for visit in visits.prefix(shownVisits) {
            console.note(session.text("  有新內容：\(visit.name) \(visit.title)", "  news: \(visit.name) \(visit.title)"))
        }
        if visits.count > shownVisits {
            let more = visits.count - shownVisits
            console.note(session.text("  另有 \(more) 件有新內容：plumb visit list", "  news in \(more) more: plumb visit list"))
        }
        console.detail(
            Phrase(
                "  往返 \(report.roundTrips) 次，送 \(byteText(report.bytesSent))、收 \(byteText(report.bytesReceived))",
                "  \(report.roundTrips) round trips, \(byteText(report.bytesSent)) up, \(byteText(report.bytesReceived)) down"))
        if photos.left > 0 { console.note(session.text("  還有 \(photos.left) 張照片沒送出，再同步一次即可", "  \(photos.left) photos are left; sync again")) }
        if photos.missing > photos.left {
            console.note(
                session.text(
                    "  伺服器還缺 \(photos.missing - photos.left) 張同事的照片，要他們同步後才能結案",
                    "  the server lacks \(photos.missing - photos.left) photos of colleagues; the visit closes once they have synced"))
        }
        for failure in photos.failures { console.note("  " + failure.text(console.language)) }
        for (name, reason) in told { console.note("  \(name)：\(RefusalTexts.phrase(reason).text(console.language))") }
        if report.branches > 0 {
            console.note(
                session.text(
                    "  這台電腦的資料曾被複製或還原，兩份各自記錄過；兩份都已保存在伺服器，沒有遺失，之後以新的編號繼續",
                    "  This computer's data had been copied or set back, and both copies recorded; the server keeps both, nothing is lost, and this one goes on under new numbers"
                ))
        }
        if report.hasNewEpoch {
            console.note(
                session.text(
                    "  伺服器從備份還原過；這台電腦持有的都已重新交給它，沒有遺失任何紀錄",
                    "  The server was restored from a backup; everything this computer holds was handed to it again, nothing is lost"))
        }
        if report.isGiveOnly {
            console.note(
                session.text(
                    "  伺服器還在還原：目前只收不送，等查核小組確認缺漏清單後會恢復；您可以照常記錄",
                    "  The server is being restored: it takes in but sends nothing until the office has confirmed the gap list; go on recording"))
        } else if !report.isSettled {
            console.note(session.text("  伺服器同時有新的異動，還沒對齊；再同步一次即可", "  The server moved on meanwhile; sync again"))
        }
        if abs(report.clockSkew) > ClockSkew.tolerated { console.note("  " + ClockSkew.phrase(report.clockSkew).text(console.language)) }
        if conflicts > 0 {
            let new = conflicts > before ? session.text("（新增 \(conflicts - before)）", " (\(conflicts - before) new)") : ""
            console.note(session.text("  有 \(conflicts) 個衝突待選定\(new)：plumb conflict list", "  \(conflicts) conflicts wait\(new): plumb conflict list"))
        }
    }
}

/// What people read about refused dossiers.
enum RefusalTexts {
    static func code(_ reason: SyncReply.Refused.Reason) -> String {
        switch reason {
        case .unknownDossier: "unknown"
        case .foreignAuthor: "foreign-author"
        case .forked: "forked"
        case .malformed: "malformed"
        case .unproved: "unproved"
        }
    }

    static func phrase(_ reason: SyncReply.Refused.Reason) -> Phrase {
        switch reason {
        case .unknownDossier:
            Phrase(
                "查核小組已收回這個案卷；您記錄的內容沒有遺失，去處見 plumb visit list", "the office has withdrawn this dossier; nothing that you recorded is lost, see plumb visit list")
        case .foreignAuthor: Phrase("內容的作者不是這台電腦的持有人，伺服器沒收；請洽資訊處", "its author is not this computer's person; not taken; call the operator")
        case .forked:
            Phrase(
                "紀錄與伺服器同一編號的不同（磁碟複製或還原過？）；請不要刪除，並洽資訊處",
                "differs from the server under the same numbers (copied or restored disk?); delete nothing, call the operator")
        case .malformed: Phrase("伺服器無法解讀內容；請更新程式後再同步", "the server could not read it; update the program and sync again")
        case .unproved:
            Phrase(
                "簽章不足以證明內容是作者寫的，伺服器都沒收，沒有遺失；同事一次交付太多時，等他自己同步後再同步一次，他的電腦壞了就用 plumb rescue export 交給資訊處",
                "no signature shows that its authors wrote it, so the server took none of it; nothing is lost. Where a colleague handed over too much at once, sync again after that colleague has; if that computer is broken, give the operator a plumb rescue export"
            )
        }
    }
}

/// How far two clocks may differ before people are told.
enum ClockSkew {
    /// 2 minutes in ms.
    static let tolerated: Int64 = 120_000

    /// A time span in words.
    static func span(_ milliseconds: Int64) -> Phrase {
        let minutes = abs(milliseconds) / 60_000
        if minutes < 120 { return Phrase("\(minutes) 分鐘", "\(minutes) minutes") }
        return minutes < 48 * 60 ? Phrase("\(minutes / 60) 小時", "\(minutes / 60) hours") : Phrase("\(minutes / 1440) 天", "\(minutes / 1440) days")
    }

    static func phrase(_ skew: Int64) -> Phrase {
        let amount = span(skew)
        return skew > 0
            ? Phrase("這台電腦的時鐘快了約 \(amount.zh)，請校時", "this computer's clock is about \(amount.en) ahead; set it")
            : Phrase("這台電腦的時鐘慢了約 \(amount.zh)，請校時", "this computer's clock is about \(amount.en) behind; set it")
    }
}
