internal import Crypto
internal import Database
internal import Ledger
internal import Replication
internal import Terminal

/// A dossier whose tables said something else here than at the server, although both hold the same sets.
struct Divergence {
    let dossier: DossierID
    /// Whether rebuilding the tables from the log made them equal; else the server's are wrong, unless the log here is damaged.
    let isRepaired: Bool
    /// Whether a set in the log here is not what its hash says, so that the tables made of it cannot be right.
    var isLogBroken = false
    /// Milliseconds since 1970, UTC.
    let at: Int64

    var phrase: Phrase {
        let name = dossier.description.prefix(8)
        if isLogBroken {
            return Phrase(
                "案卷 \(name) 的紀錄簿在這台電腦上損壞（磁碟問題？），所以內容和伺服器不同；伺服器持有全部已送出的紀錄，沒有受影響",
                "the log of dossier \(name) is damaged on this computer (a failing disk?), so what it shows differs from the server's; the server holds all that was sent, unharmed"
            )
        }
        return isRepaired
            ? Phrase(
                "案卷 \(name) 的表格與伺服器不同，已依紀錄簿重建，現在一致；紀錄沒有遺失",
                "the tables of dossier \(name) differed from the server's; they were rebuilt from the log and agree now; nothing is lost")
            : Phrase(
                "案卷 \(name) 的表格與伺服器不同，重建後仍不同；紀錄兩邊相同，沒有遺失",
                "the tables of dossier \(name) differ from the server's, also after a rebuild; the log is the same on both sides, nothing is lost")
    }

    /// What to do about a log that is damaged here.
    static let logBrokenFix = Phrase(
        "不要刪除任何檔案：先複製整個 PLUMB_HOME，再 plumb rescue export --all -o 檔案 交給資訊處，並索取登錄碼登錄到新的 PLUMB_HOME",
        "Delete nothing: copy the whole PLUMB_HOME, give the operator a plumb rescue export --all -o FILE, and enrol with a new code in a new PLUMB_HOME")

    var fix: Phrase {
        if isLogBroken { return Divergence.logBrokenFix }
        return isRepaired
            ? Phrase("請核對這個案卷；再發生時請執行 plumb doctor --rebuild 並檢查磁碟", "Look the dossier over; if it comes again, run plumb doctor --rebuild and check the disk")
            : Phrase("請洽資訊處在伺服器執行 plumbd doctor --rebuild，之後再同步", "Have the operator run plumbd doctor --rebuild at the server, then sync again")
    }
}

extension Laptop {
    private static let divergencePrefix = "diverged."
    /// How long `doctor` tells of a divergence that was repaired: 7 days in ms.
    private static let rememberedRepairs: Int64 = 7 * 24 * 3_600_000

    /// Compares what the server's tables say of dossiers with the own ones, where both hold the same sets. Tables that differ are rebuilt
    /// from the log, and compared again.
    func compare(_ checks: [TableCheck], now: Int64) throws -> [Divergence] {
        var found: [Divergence] = []
        for check in checks {
            guard let own = try ledger.tableCheck(check.dossier, at: check.heads) else { continue }
            if own.sum == check.sum {
                try forgetDivergence(check.dossier, now: now)
                continue
            }
            let divergence = try ledger.write { writer in
                try writer.refold(check.dossier)
                try writer.finish()
                let isRepaired = try ledger.tableCheck(check.dossier)?.sum == check.sum
                // Before the server is blamed: is it the log here?
                let isLogBroken = try !isRepaired && !(ledger.dossier(check.dossier).map { try ledger.verifyChains($0) } ?? []).isEmpty
                let divergence = Divergence(dossier: check.dossier, isRepaired: isRepaired, isLogBroken: isLogBroken, at: now)
                try setSetting(
                    Laptop.divergencePrefix + check.dossier.description, Array("\(isRepaired ? 1 : isLogBroken ? 2 : 0) \(now)".utf8))
                return divergence
            }
            found.append(divergence)
        }
        return found
    }

    /// What `doctor` tells: differences that are still there, and repaired ones of the last days.
    func divergences(now: Int64) throws -> [Divergence] {
        let rows = try database.rows(
            "SELECT name,value FROM setting WHERE name BETWEEN ? AND ? ORDER BY name", .text(Laptop.divergencePrefix), .text(Laptop.divergencePrefix + "~")
        ) { ($0.text(0), String(decoding: $0.blob(1), as: UTF8.self)) }
        return rows.compactMap { name, value in
            let parts = value.split(separator: " ")
            guard let dossier = ID(String(name.dropFirst(Laptop.divergencePrefix.count))), parts.count == 2, let at = Int64(parts[1]) else { return nil }
            let divergence = Divergence(dossier: dossier, isRepaired: parts[0] == "1", isLogBroken: parts[0] == "2", at: at)
            return divergence.isRepaired && now - at > Laptop.rememberedRepairs ? nil : divergence
        }
    }

    /// Equal again: what was not repaired here was repaired there.
    private func forgetDivergence(_ dossier: DossierID, now: Int64) throws {
        guard try divergences(now: now).contains(where: { $0.dossier == dossier && !$0.isRepaired }) else { return }
        try database.write { try database.run("DELETE FROM setting WHERE name=?", .text(Laptop.divergencePrefix + dossier.description)) }
    }
}
