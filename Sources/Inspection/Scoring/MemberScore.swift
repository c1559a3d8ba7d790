/// One committee member's score (委員評分): Q quality system 0 to 20, W works 0 to 60, P progress 0 to 20, integers.
package struct MemberScore: Sendable, Equatable {
    /// The sub-items of Q and W (規則彙整 §4).
    package struct Parts: Sendable, Equatable {
        /// Q: agency and PCM (主辦機關及專案管理), 0 to 5.
        package var agency: Int
        /// Q: supervisor (監造單位), 0 to 5.
        package var supervisor: Int
        /// Q: contractor (承攬廠商), 0 to 10.
        package var contractor: Int
        /// W: works (施工品質), 0 to 40.
        package var site: Int
        /// W: materials and equipment (材料設備), 0 to 10.
        package var materials: Int
        /// W: safety and health (安全衛生), 0 to 10.
        package var safety: Int

        /// Creates the sub-items.
        package init(agency: Int, supervisor: Int, contractor: Int, site: Int, materials: Int, safety: Int) {
            self.agency = agency
            self.supervisor = supervisor
            self.contractor = contractor
            self.site = site
            self.materials = materials
            self.safety = safety
        }
    }

    /// Q (品質管理制度).
    package let quality: Int
    /// W (施工品質).
    package let works: Int
    /// P (施工進度); starts at 17, see `score.progress.base`.
    package let progress: Int
    /// Sub-items, nil when the member gave only Q, W and P.
    package let parts: Parts?

    /// Creates a score without sub-items.
    package init(quality: Int, works: Int, progress: Int) {
        self.quality = quality
        self.works = works
        self.progress = progress
        parts = nil
    }

    /// Creates a score from sub-items; Q and W are their sums.
    package init(parts: Parts, progress: Int) {
        quality = saturatedSum([parts.agency, parts.supervisor, parts.contractor])
        works = saturatedSum([parts.site, parts.materials, parts.safety])
        self.progress = progress
        self.parts = parts
    }

    /// Q + W + P.
    package var total: Int { saturatedSum([quality, works, progress]) }

    /// Every part that lies outside its range; empty when the score can be handed in.
    package func refusals(rulebook: Rulebook, on day: CalendarDay) -> [Refusal] {
        var checks: [(Int, IntegerRule)] = [
            (quality, .qualityMost), (works, .worksMost), (progress, .progressMost),
        ]
        if let parts {
            checks += [
                (parts.agency, .qualityAgencyMost), (parts.supervisor, .qualitySupervisorMost),
                (parts.contractor, .qualityContractorMost), (parts.site, .worksSiteMost),
                (parts.materials, .worksMaterialsMost), (parts.safety, .worksSafetyMost),
            ]
        }
        return checks.compactMap { value, rule in
            let most = rulebook.integer(rule, on: day)
            return (0...max(0, most)).contains(value) ? nil : .scoreOutOfRange(rule.definition, value, most)
        }
    }
}

/// The sum, held within the numbers that exist: scores may come from a damaged or hostile file.
func saturatedSum(_ values: [Int]) -> Int {
    values.reduce(0) { sum, value in
        let (result, overflow) = sum.addingReportingOverflow(value)
        return overflow ? (value < 0 ? Int.min : Int.max) : result
    }
}

extension Refusal {
    static func scoreOutOfRange(_ rule: RuleDefinition, _ value: Int, _ most: Int) -> Refusal {
        Refusal(
            code: "score.outOfRange", rule: rule.key,
            zh: "分數 \(value) 超出範圍 0–\(most)（\(rule.zh)）。",
            en: "Score \(value) is outside 0–\(most) (\(rule.en)).",
            remedyZh: "請輸入 0 到 \(most) 的整數。", remedyEn: "Enter a whole number from 0 to \(most).")
    }
}
