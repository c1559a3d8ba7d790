/// Steps by which a planned visit becomes known (揭露層級). Each step is a snapshot of its own: a later step does not
/// contain an earlier one, so knowing one says nothing about the right to another.
package enum DisclosureLevel: Int, Sendable, CaseIterable, Comparable {
    /// The group's plan: why, candidates, overrides.
    case group = 0
    /// The day, for each invited juror.
    case jurorsKnowDay
    /// The site and everything needed for the visit, for the team.
    case teamKnowsSite
    /// The notice to the agency.
    case agencyTold
    /// The result, for everyone.
    case `public`

    /// Stable code.
    package var code: String {
        switch self {
        case .group: "group"
        case .jurorsKnowDay: "jurors-know-day"
        case .teamKnowsSite: "team-knows-site"
        case .agencyTold: "agency-told"
        case .public: "public"
        }
    }

    /// Reads a stable code.
    package init?(code: String) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .group: "查核小組"
        case .jurorsKnowDay: "委員知悉日期"
        case .teamKnowsSite: "查核人員知悉地點"
        case .agencyTold: "已通知機關"
        case .public: "公開"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .group: "group"
        case .jurorsKnowDay: "jurors know the day"
        case .teamKnowsSite: "team knows the site"
        case .agencyTold: "agency told"
        case .public: "public"
        }
    }

    /// Narrower circles first.
    package static func < (left: DisclosureLevel, right: DisclosureLevel) -> Bool { left.rawValue < right.rawValue }
}

/// Who asks, as far as schedule secrecy goes.
package enum KnowingRole: String, Sendable, CaseIterable {
    /// 工作人員 of the group, who make the plan.
    case office
    /// 領隊.
    case leader
    /// 內聘查核委員.
    case inspector
    /// 外聘委員.
    case juror
    /// 主辦機關 of a tender.
    case agency
    /// 政風.
    case auditor
    /// Anyone else, the system's operator included.
    case outsider

    /// Whether the role goes along on visits it is assigned to.
    package var isTeam: Bool { self == .leader || self == .inspector || self == .juror }
}
