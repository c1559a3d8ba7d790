internal import Crypto
internal import Database
internal import Evidence
internal import Inspection
internal import Ledger
internal import Records
internal import Replication

/// What a bundle was made of.
struct BundleExport {
    /// One dossier and who can read it.
    struct Entry {
        let dossier: DossierState
        let readers: [DeviceCertificate]
        let sets: Int
        let photos: Int
    }

    var entries: [Entry] = []
    var size = 0
    /// Photos that are not here, or not sound, and so did not go along.
    var photosMissing = 0
}

extension Laptop {
    /// Writes a bundle of visits: everything held of them, for the team's devices.
    ///
    /// Throws `CommandFailure`: the team list is too old, nobody else could read it; `FileFailure`, `LedgerError`.
    func exportBundle(_ visits: [Visit], withPhotos: Bool, to path: String, now: Int64) throws -> BundleExport {
        // Whoever was withdrawn meanwhile must not get a bundle on the word of an old list (design-review 25).
        guard try lastSync() != nil, let lease = try offlineLease(), !lease.isOver else { throw ClientFailures.teamListOld(try lastSync()) }
        let own = try boxKey().publicKey
        var export = BundleExport()
        var plans: [(readers: [[UInt8]], parts: [PlannedPart])] = []
        for dossier in try family(of: visits) {
            // An access that ended has ended, whatever this computer's clock says.
            let team = try ledger.certificates(in: dossier).filter { $0.boxKey != nil && $0.validTo == nil }
            // A dossier that is for this device alone, such as the own sheet, goes along for the person's other devices only.
            let others = team.filter { $0.boxKey != own }
            guard !others.isEmpty else { continue }
            var (parts, missing): ([PlannedPart], Int) = ([.bytes(BundlePart.dossier(dossier.id).encoded())], 0)
            let envelopes = try ledger.envelopes(of: dossier)
            parts += envelopes.map { .bytes(BundlePart.envelope($0).encoded()) }
            var photos: [PhotoFile] = []
            if withPhotos { (photos, missing) = try bundledPhotos(of: dossier) }
            parts += photos.map { .photo($0) }
            export.photosMissing += missing
            export.entries.append(
                .init(
                    dossier: dossier, readers: others, sets: try savesByAuthor(since: Vector(), in: dossier.id).values.reduce(0, +),
                    photos: photos.count))
            let readers = (Set(others.compactMap(\.boxKey)).union([own])).sorted { $0.lexicographicallyPrecedes($1) }
            if let index = plans.firstIndex(where: { $0.readers == readers }) { plans[index].parts += parts } else { plans.append((readers, parts)) }
        }
        guard !plans.isEmpty else { throw ClientFailures.noReaders() }
        let about = BundlePart.about(
            .init(purpose: .bundle, group: enrolment.group, person: person, device: ledger.signingKey.publicKey, madeAt: now)
        ).encoded()
        // On disk before the first byte leaves.
        try database.write {
            for entry in export.entries { try noteBundle(entry.dossier.id, "exported", now) }
        }
        try BoxFile.write(
            plans.map { section($0.readers, [.bytes(about)] + $0.parts + [.bytes(BundlePart.end.encoded())]) }, to: path)
        export.size = try BoxFile.size(path)
        return export
    }

    /// The dossiers of visits that are open here: what the team finds, and sheets of scores.
    private func family(of visits: [Visit]) throws -> [DossierState] {
        let all = try ledger.dossiers(.visit) + ledger.dossiers(.sheet)
        let families = Set(visits.map(\.dossier.family)).subtracting([.zero])
        let ids = Set(visits.map(\.id))
        return all.filter { ids.contains($0.id) || ($0.kind == DossierKind.sheet.rawValue && families.contains($0.family)) }
    }

    /// Photos of a dossier whose files are here and sound, and how many are not.
    private func bundledPhotos(of dossier: DossierState) throws -> (sound: [PhotoFile], missing: Int) {
        var sound: [PhotoFile] = []
        var missing = 0
        var seen: Set<Digest> = []
        for row in try ledger.records(FieldKinds.photo, in: dossier.id) {
            guard let digest = row.blob("sha256").flatMap({ Digest($0) }), seen.insert(digest).inserted else { continue }
            let folder = dossier.id.description
            if try photos.check(digest, in: folder) == .sound, let size = photos.size(of: digest, in: folder) {
                sound.append(PhotoFile(dossier: dossier.id, sha256: digest, size: size))
            } else {
                missing += 1
            }
        }
        return (sound, missing)
    }

    /// Notes what the server is to be told of a bundle at the next sync.
    func noteBundle(_ dossier: DossierID, _ direction: String, _ now: Int64) throws {
        try database.run(
            "INSERT INTO bundle_note(dossier,direction,at) VALUES(?,?,?) ON CONFLICT(dossier,direction) DO NOTHING", .blob(dossier.bytes),
            .text(direction), .integer(now))
    }
}
