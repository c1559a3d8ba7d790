internal import Crypto
internal import Database
internal import Evidence
package import HTTP
internal import Inspection
internal import Ledger
internal import Records
internal import Replication

/// What the records of a visit say there should be of photos, against what is there.
struct VisitEvidence {
    /// A photo that records name and that is not here whole.
    struct Missing {
        let sha256: Digest
        /// Bytes.
        let size: Int
        /// As the camera called it.
        let name: String
        /// The number of the defect that it shows; nil for a photo of none.
        let number: Int64?
        let defect: RecordID?
        /// Bytes that have come, of the device that is furthest.
        let received: Int

        /// `缺失 3 IMG_1.JPG`, and how far it is.
        var zh: String { (number.map { "缺失 \($0) " } ?? "") + name + (received > 0 ? "（已到 \(received * 100 / max(1, size))%）" : "") }
        var en: String { (number.map { "defect \($0) " } ?? "") + name + (received > 0 ? " (\(received * 100 / max(1, size))% here)" : "") }
    }

    /// How many photos the records name, each counted once.
    let photos: Int
    /// Those that are not here, by the defect's number.
    let missing: [Missing]

    /// Photos of defects that were removed are not asked for.
    init(of visit: DossierID, _ ledger: Ledger, _ files: PhotoFiles) throws {
        let rows = try ledger.records(FieldKinds.photo, in: visit, order: "r.name")
        guard !rows.isEmpty else {
            (photos, missing) = (0, [])
            return
        }
        let store = files.store(visit)
        let folder = visit.description
        let here = store.photos(in: folder)
        let numbers = Dictionary(try ledger.records(FieldKinds.defect, in: visit).map { ($0.id, $0.integer("number")) }) { first, _ in first }
        var wanted: [Digest: RecordRow] = [:]
        for row in rows where row.id("defect").map({ numbers[$0] != nil }) ?? true {
            if let digest = row.blob("sha256").flatMap({ Digest($0) }), wanted[digest] == nil { wanted[digest] = row }
        }
        photos = wanted.count
        let absent = wanted.filter { !here.contains($0.key) }
        var received: [Digest: Int] = [:]
        if !absent.isEmpty {
            for entry in store.entries(in: folder) { if case .part(let digest, _) = entry.kind { received[digest] = max(received[digest] ?? 0, entry.size) } }
        }
        missing = absent.map { digest, row in
            Missing(
                sha256: digest, size: Int(row.integer("size") ?? 0), name: row.text("name"), number: row.id("defect").flatMap { numbers[$0] ?? nil },
                defect: row.id("defect"), received: received[digest] ?? 0)
        }.sorted { ($0.number ?? 0, $0.name, $0.sha256) < ($1.number ?? 0, $1.name, $1.sha256) }
    }
}

extension CaseFile {
    /// The part of the office's disposition that says why evidence will never come.
    static let evidencePart = "evidence"

    /// Whether the office has noted that it does without the photos that are missing, and why.
    var doesWithoutEvidence: Bool { dispositions.contains { $0.text("part") == Self.evidencePart && !$0.text("remark").isEmpty } }

    /// Why the visit cannot be closed: the photos that are missing, by name; nil when nothing is, or the office does without.
    func missingEvidence(_ ledger: Ledger, _ files: PhotoFiles) throws -> [VisitEvidence.Missing] {
        guard let visit = visitDossier, !doesWithoutEvidence else { return [] }
        return try VisitEvidence(of: visit, ledger, files).missing
    }
}

extension Refusal {
    /// A visit is not closed while photos are missing.
    static func evidenceMissing(_ missing: [VisitEvidence.Missing], of number: String) -> Refusal {
        let more = missing.count - 5
        return Refusal(
            code: "evidence.missing", rule: "規則彙整 §6 缺失照片",
            zh: "\(number) 的查核紀錄還缺 \(missing.count) 張照片，不能結案：\(missing.prefix(5).map(\.zh).joined(separator: "、"))\(more > 0 ? "等" : "")。",
            en:
                "\(missing.count) photos of \(number) are missing, so it cannot be closed: \(missing.prefix(5).map(\.en).joined(separator: ", "))\(more > 0 ? " and \(more) more" : "").",
            remedyZh: "請拍照的委員執行 plumb sync；確定補不回來時，用 plumb office evidence waive \(number) --reason 說明理由。",
            remedyEn: "Have those who took them run plumb sync; if they are lost for good, say why with plumb office evidence waive \(number) --reason.")
    }

    /// A quarter is not closed while photos of its visits are missing.
    static func quarterEvidenceMissing(_ visits: [(number: String, count: Int)]) -> Refusal {
        Refusal(
            code: "quarter.evidenceMissing", rule: "規則彙整 §6 缺失照片",
            zh: "還有查核案缺照片，不能結季：\(visits.map { "\($0.number) 缺 \($0.count) 張" }.joined(separator: "、"))。",
            en: "Photos are missing, so the quarter cannot be closed: \(visits.map { "\($0.number) lacks \($0.count)" }.joined(separator: ", ")).",
            remedyZh: "用 plumb office evidence list 看是哪些。", remedyEn: "See which with plumb office evidence list.")
    }
}

extension Change {
    /// Closes a visit that its leader has finalised: the daemon countersigns by its state, once nothing is in conflict and every
    /// photo that the records name is here (A3). Does nothing otherwise; returns whether it closed it.
    @discardableResult
    func closeIfComplete(_ visit: DossierID) throws -> Bool {
        let state = try writer.dossier(visit)
        guard state.kind == DossierKind.visit.rawValue, state.isSealed else { return false }
        try writer.flush()
        guard let row = try ledger.records(FieldKinds.visit, in: visit).first, row.text("state") == "scheduled",
            try ledger.conflicts(in: visit).isEmpty
        else { return false }
        if try !VisitEvidence(of: visit, ledger, PhotoFiles(data)).missing.isEmpty {
            guard let file = try CaseFile.ofVisit(visit, ledger, known), file.doesWithoutEvidence else { return false }
        }
        try append([FieldKinds.visit.operation(.write, row.id, ["state": .text("closed")])], to: visit, author: .zero)
        return true
    }
}

extension Door {
    /// Closes a visit if nothing it waits for is missing any more.
    func closeVisit(_ visit: DossierID) async throws {
        guard try await read({ try $0.dossier(visit)?.isSealed == true }) else { return }
        _ = try await write { try $0.closeIfComplete(visit) }
    }

    /// Closes every finalised visit that nothing keeps open any more: what was waited for may have come by ways that do not
    /// say so, such as a conflict that was settled or a decision of the office. Returns how many.
    @discardableResult
    package func closeDue() async throws -> Int {
        let open = try await read { ledger in
            let open = Set(try ledger.records(FieldKinds.visit, where: "r.state='scheduled'").map(\.dossier))
            return try ledger.dossiers(.visit).filter { $0.isSealed && open.contains($0.id) }.map(\.id)
        }
        var closed = 0
        for visit in open { if try await write({ try $0.closeIfComplete(visit) }) { closed += 1 } }
        return closed
    }

    /// Visits whose records name photos that are not here: `visits` with their `missing` photos. A leader sees the visits
    /// that are open to him.
    package func missingEvidence(_ caller: Caller) async throws -> JSON {
        try Permission.require(caller, .seeBacklog)
        let (known, files) = (known, PhotoFiles(data))
        let (answer, told) = try await read { ledger -> (JSON, [DossierID]) in
            var visits: [JSON] = []
            var told: [DossierID] = []
            var (count, bytes) = (0, 0)
            for row in try ledger.openedPlans(to: caller).sorted(by: { ($0.text("day"), $0.text("number")) < ($1.text("day"), $1.text("number")) }) {
                guard let visit = row.id("visit_dossier") else { continue }
                let evidence = try VisitEvidence(of: visit, ledger, files)
                guard !evidence.missing.isEmpty else { continue }
                told.append(visit)
                let file = try CaseFile.load(PlanRow(row: row), ledger, known)
                if !file.doesWithoutEvidence {
                    count += evidence.missing.count
                    bytes += evidence.missing.reduce(0) { $0 + $1.size - $1.received }
                }
                // Office numbers run through all plans: see the backlog.
                let isOffice = Permission.manageSchedule.isGiven(to: caller.role)
                visits.append([
                    "visit": .string(isOffice ? file.number : String(visit.description.prefix(8))), "plan": JSON(isOffice ? row.id.description : nil),
                    "day": JSON(file.day?.description),
                    "tender_name": .string(file.worksText("tender_name")), "photos": JSON(evidence.photos), "waived": .bool(file.doesWithoutEvidence),
                    "final": .bool(try ledger.dossier(visit)?.isSealed ?? false),
                    "missing": .array(
                        evidence.missing.map {
                            [
                                "sha256": .string(hex($0.sha256.bytes)), "name": .string($0.name), "number": $0.number.map { .integer($0) } ?? .null,
                                "defect": JSON($0.defect?.description), "size": JSON($0.size), "received": JSON($0.received),
                            ]
                        }),
                ])
            }
            return (["count": JSON(count), "bytes": JSON(bytes), "visits": .array(visits)], told)
        }
        try await noteKnown(caller, told, channel: "page")
        return answer
    }
}
