internal import HTTP
internal import Inspection
internal import Ledger
internal import Replication
internal import Terminal

/// What is going on in this laptop, read with a few counting queries so that it costs the same however much is stored.
struct StatusFacts {
    let enrolment: Enrolment
    let today: CalendarDay
    /// Visits of today and later that are not final, by day.
    let coming: [Visit]
    let visitCount: Int
    let unsentSets: Int
    let unsentDossiers: Int
    let unsentPhotos: Int
    /// Bytes of them that the server does not hold yet.
    let unsentPhotoBytes: Int
    /// Photos that the server lacks, own and colleagues'.
    let missingPhotos: Int
    let conflicts: Int
    let drafts: [Draft]
    let ineffective: [IneffectiveSet]
    /// Late saves that wait for this person as the leader.
    let late: [LateSaves]
    /// Saves that the office did not take.
    let refusedSaves: Int
    /// Withdrawn dossiers that are kept for the server alone.
    let sealed: [SealedRemainder]
    /// Rescue files of others that this laptop brings to the server at its next sync.
    let carried: Int
    let isLeaseOver: Bool
    let refusals: [(dossier: DossierID, reason: SyncReply.Refused.Reason, at: Int64)]
    /// ms, nil before the first sync.
    let lastSync: Int64?
    let clockSkew: Int64

    init(_ laptop: Laptop, today: CalendarDay) throws {
        enrolment = laptop.enrolment
        self.today = today
        let visits = try laptop.visits()
        visitCount = visits.count
        coming = visits.filter { !$0.dossier.isSealed && ($0.day ?? today) >= today }
        let unsent = try laptop.unsent()
        unsentSets = unsent.sets
        unsentDossiers = unsent.dossiers
        unsentPhotos = try laptop.unsentPhotos().count
        unsentPhotoBytes = unsentPhotos == 0 ? 0 : try laptop.unsentPhotoBytes()
        missingPhotos = try laptop.missingPhotos()
        conflicts = try laptop.ledger.conflictCount()
        drafts = try laptop.drafts()
        let all = try laptop.ineffectiveCount() == 0 ? [] : laptop.ineffective()
        ineffective = all.filter { $0.author == laptop.person }
        late = all.isEmpty ? [] : visits.compactMap { LateSaves($0, all) }
        refusals = try laptop.refusals()
        refusedSaves = try laptop.refusedSaves().count
        sealed = try laptop.sealedRemainders()
        carried = try laptop.carried().count
        isLeaseOver = try laptop.offlineLease()?.isOver ?? false
        lastSync = try laptop.lastSync()
        clockSkew = try laptop.clockSkew() ?? 0
    }

    /// What wants a person's attention, most urgent first.
    func lines(_ session: Session) -> [Phrase] {
        var lines: [Phrase] = []
        if conflicts > 0 { lines.append(Phrase("\(conflicts) 個衝突待選定：plumb conflict list", "\(conflicts) conflicts wait: plumb conflict list")) }
        lines += late.map(\.phrase)
        for draft in drafts.prefix(2) {
            lines.append(
                Phrase(
                    "草稿 \(draft.number) 未完成：plumb defect add --resume \(draft.number)",
                    "draft \(draft.number) is unfinished: plumb defect add --resume \(draft.number)"))
        }
        for visit in coming.prefix(3) {
            let day = session.text(visit.day)
            let mark = visit.day == today ? (zh: "今天", en: "today") : (zh: day, en: day)
            lines.append(Phrase("查核 \(visit.name)（\(mark.zh)）\(visit.title)", "visit \(visit.name) (\(mark.en)) \(visit.title)"))
        }
        if unsentSets > 0 || unsentPhotos > 0 {
            let amount = byteText(unsentPhotoBytes)
            let bytes = unsentPhotos > 0 ? (zh: "（\(amount)）", en: " (\(amount))") : (zh: "", en: "")
            lines.append(
                Phrase(
                    "尚未送出 \(unsentSets) 筆、照片 \(unsentPhotos) 張\(bytes.zh)：plumb sync",
                    "\(unsentSets) saves and \(unsentPhotos) photos\(bytes.en) are not sent: plumb sync"))
        }
        if carried > 0 {
            lines.append(
                Phrase("代送的搶救檔 \(carried) 個還沒交給伺服器：plumb sync", "\(carried) rescue files that you carry are not at the server yet: plumb sync"))
        }
        if missingPhotos > unsentPhotos {
            lines.append(
                Phrase(
                    "伺服器還缺 \(missingPhotos - unsentPhotos) 張同事的照片：plumb photo list 查核案",
                    "the server lacks \(missingPhotos - unsentPhotos) photos of colleagues: plumb photo list VISIT"))
        }
        if refusedSaves > 0 {
            lines.append(Phrase("\(refusedSaves) 筆沒有被採納：plumb refused list", "\(refusedSaves) of your saves were not taken: plumb refused list"))
        }
        if !sealed.isEmpty { lines.append(SealedRemainder.phrase(Set(sealed.map(\.dossier)).count)) }
        if isLeaseOver {
            lines.append(
                Phrase("太久沒有同步，未到日的查核案暫不顯示：plumb sync", "not synced for too long, visits to come are hidden: plumb sync"))
        }
        return lines
    }
}

/// The lines that `plumb` alone shows.
enum Situation {
    static func lines(_ session: Session) -> [String] {
        let language = session.console.language
        guard session.isEnrolled else {
            return [Phrase("這台電腦還沒有登錄：plumb enroll 網址 登錄碼", "Not enrolled yet: plumb enroll URL CODE").text(language)]
        }
        do {
            let facts = try StatusFacts(try session.laptop(), today: session.today)
            let lines = facts.lines(session).map { $0.text(language) }
            let who = "\(facts.enrolment.name)（\(Roles.phrase(facts.enrolment.role).text(language))）"
            return [who] + (lines.isEmpty ? [Phrase("沒有待辦", "nothing waits").text(language)] : lines)
        } catch {
            // The page must appear in any case; what is wrong is told by the commands, and by `doctor` in full.
            return [Phrase("本機資料讀取有問題：plumb doctor", "this computer's data cannot be read: plumb doctor").text(language)]
        }
    }
}

/// `plumb status`: what waits, from this laptop alone.
///
/// | JSON key | what |
/// |---|---|
/// | `person` `name` `role` `server` `home` | whose laptop it is |
/// | `visits` | number; `coming` lists `visit`, `day`, `tender_name` of today and later |
/// | `unsent` `unsent_dossiers` `unsent_photos` `unsent_photo_bytes` | not yet at the server |
/// | `photos_missing` | photos that the server lacks, colleagues' included |
/// | `conflicts` | open |
/// | `drafts` | `draft`, `visit`, `begun_at` |
/// | `ineffective` | own saves without effect: `dossier`, `reason`, `at` |
/// | `late` | of visits that this person leads: `visit`, `count` of saves that count once it is finalised again |
/// | `refused` | `dossier`, `reason`, `at` |
/// | `refused_saves` | own saves that the office did not take; see `plumb refused list` |
/// | `sealed` | kept for the server alone, unreadable here: `dossier`, `at`, `size` |
/// | `carried` | rescue files on their way to the server |
/// | `lease_over` | the offline lease is over: visits to come are hidden |
/// | `last_sync` `clock_skew_ms` | null before the first sync |
enum StatusCommand {
    static let command = Command<Session>(
        path: ["status"], aliases: [["狀態"]], summary: Phrase("這台電腦上有什麼、還有什麼沒做", "what is on this computer and what waits"),
        examples: [Example("plumb status", Phrase("看待辦", "see what waits")), Example("plumb status --json", Phrase("給程式用", "for programs"))]
    ) { session, _ in
        let laptop = try session.laptop()
        let facts = try StatusFacts(laptop, today: session.today)
        if session.console.isJSON { session.write(json(facts, session)) } else { tell(facts, session) }
        return .ok
    }

    private static func json(_ facts: StatusFacts, _ session: Session) -> JSON {
        [
            "person": .string(facts.enrolment.person.description), "name": .string(facts.enrolment.name), "role": .string(facts.enrolment.role),
            "server": .string(facts.enrolment.server), "home": .string(session.home), "visits": JSON(facts.visitCount),
            "coming": .array(
                facts.coming.map {
                    ["visit": .string($0.name), "day": JSON($0.day?.description), "tender_name": .string($0.title)]
                }),
            "unsent": JSON(facts.unsentSets), "unsent_dossiers": JSON(facts.unsentDossiers), "unsent_photos": JSON(facts.unsentPhotos),
            "unsent_photo_bytes": JSON(facts.unsentPhotoBytes), "photos_missing": JSON(facts.missingPhotos),
            "conflicts": JSON(facts.conflicts),
            "drafts": .array(
                facts.drafts.map {
                    ["draft": JSON($0.number), "visit": .string($0.dossier.description), "begun_at": .string(Session.iso(moment: $0.begunAt))]
                }),
            "ineffective": .array(facts.ineffective.map { $0.json }),
            "late": .array(facts.late.map { ["visit": .string($0.visit), "count": JSON($0.count)] }),
            "refused": .array(
                facts.refusals.map {
                    [
                        "dossier": .string($0.dossier.description), "reason": .string(RefusalTexts.code($0.reason)),
                        "at": .string(Session.iso(moment: $0.at)),
                    ]
                }),
            "refused_saves": JSON(facts.refusedSaves),
            "sealed": .array(
                facts.sealed.map { ["dossier": .string($0.dossier.description), "at": .string(Session.iso(moment: $0.at)), "size": JSON($0.size)] }),
            "carried": JSON(facts.carried), "lease_over": .bool(facts.isLeaseOver), "last_sync": JSON(facts.lastSync.map(Session.iso(moment:))),
            "clock_skew_ms": .integer(facts.clockSkew),
        ]
    }

    private static func tell(_ facts: StatusFacts, _ session: Session) {
        let console = session.console
        let role = Roles.phrase(facts.enrolment.role)
        console.write(
            session.text(
                "\(facts.enrolment.name)（\(role.zh)） \(facts.enrolment.server)", "\(facts.enrolment.name) (\(role.en)) \(facts.enrolment.server)"))
        let last = facts.lastSync.map(session.text(moment:)) ?? session.text("從未", "never")
        console.write(session.text("上次同步：\(last)   查核案 \(facts.visitCount) 件", "Last sync: \(last)   visits: \(facts.visitCount)"))
        let lines = facts.lines(session)
        for line in lines { console.write("  " + line.text(console.language)) }
        for set in facts.ineffective {
            console.write(
                "  \(set.dossier.description.prefix(8))  \(session.text(moment: set.time.milliseconds))  \(set.content(session))："
                    + IneffectiveTexts.phrase(set.reason).text(console.language))
        }
        for refusal in facts.refusals {
            console.write("  \(refusal.dossier.description.prefix(8))：\(RefusalTexts.phrase(refusal.reason).text(console.language))")
        }
        if abs(facts.clockSkew) > ClockSkew.tolerated { console.write("  " + ClockSkew.phrase(facts.clockSkew).text(console.language)) }
        if lines.isEmpty, facts.ineffective.isEmpty, facts.refusals.isEmpty { console.write(session.text("  沒有待辦", "  Nothing waits")) }
    }
}

extension IneffectiveSet {
    var json: JSON {
        [
            "dossier": .string(dossier.description), "replica": .string(replica.description), "seq": .integer(Int64(seq)),
            "author": .string(author.description), "at": .string(Session.iso(moment: time.milliseconds)),
            "reason": .string(IneffectiveTexts.code(reason)),
        ]
    }
}

/// The commands about this laptop as a whole.
enum LaptopCommands {
    static let all = [EnrolCommand.command, SyncCommand.command, StatusCommand.command]
}
