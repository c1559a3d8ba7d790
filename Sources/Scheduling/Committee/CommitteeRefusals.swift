internal import Inspection

/// Wording of the committee's rules. Texts name the member and the role, never the firm: a message may be shown to
/// people who must not yet know the target.
extension Refusal {
    private static let charter = "工程施工查核小組組織準則"
    private static let recusalRule = "準則第7條、採購法第15條"

    static let committeeEmpty = Refusal(
        code: "committee.empty", rule: charter,
        zh: "還沒有委員。", en: "The committee has no members.",
        remedyZh: "請指派領隊和委員。", remedyEn: "Appoint a leader and members.")

    static func memberTwice(_ name: String) -> Refusal {
        Refusal(
            code: "committee.memberTwice", rule: charter,
            zh: "\(name)重複列入。", en: "\(name) is listed twice.",
            remedyZh: "請刪除重複的一位。", remedyEn: "Remove one of the two.")
    }

    static func leaderCount(_ count: Int, _ wanted: Int) -> Refusal {
        Refusal(
            code: "committee.leaderCount", rule: "規則彙整 §2 領隊",
            zh: "領隊應有 \(wanted) 位，現在有 \(count) 位。", en: "There must be \(wanted) leader(s); there are \(count).",
            remedyZh: "請從內聘委員中指定領隊。", remedyEn: "Choose the leader among the internal members.")
    }

    static func leaderExternal(_ name: String) -> Refusal {
        Refusal(
            code: "committee.leaderExternal", rule: "規則彙整 §2 領隊",
            zh: "\(name)是外聘委員，不能擔任領隊。", en: "\(name) is an external member and cannot lead.",
            remedyZh: "請改由內聘委員擔任領隊。", remedyEn: "Let an internal member lead.")
    }

    static func externalShare(_ external: Int, _ total: Int, _ oneIn: Int) -> Refusal {
        Refusal(
            code: "committee.externalShare", rule: charter,
            zh: "外聘委員 \(external) 位，不足 \(total) 位的 \(oneIn) 分之一。",
            en: "\(external) external member(s) are fewer than one in \(oneIn) of \(total).",
            remedyZh: "請增加外聘委員，或登錄工程會同意的文號。",
            remedyEn: "Add external members, or record the document of PCC's consent.")
    }

    static func externalPractice(_ external: Int, _ least: Int, _ most: Int) -> Refusal {
        Refusal(
            code: "committee.externalPractice", rule: "規則彙整 §2 高雄市慣例",
            zh: "本市慣例外聘委員 \(least) 至 \(most) 位，現在 \(external) 位。",
            en: "City practice is \(least) to \(most) external members; there are \(external).",
            remedyZh: "如無特殊理由，請調整人數。", remedyEn: "Adjust the number unless there is a reason.")
    }

    static let externalByConsent = Refusal(
        code: "committee.externalByConsent", rule: charter,
        zh: "外聘委員比率不足，依工程會同意辦理。", en: "Too few external members, by PCC's consent.",
        remedyZh: "請確認同意文號。", remedyEn: "Check the document of the consent.")

    static func memberUnavailable(_ name: String, _ day: CalendarDay) -> Refusal {
        Refusal(
            code: "committee.unavailable", rule: "委員不克出席日",
            zh: "\(name)在 \(RocCalendar.format(day)) 不克出席。", en: "\(name) cannot come on \(day).",
            remedyZh: "請改派其他委員或改期。", remedyEn: "Appoint somebody else, or another day.")
    }

    static func memberTied(_ name: String, _ party: NamedParty) -> Refusal {
        Refusal(
            code: "committee.recusal", rule: recusalRule,
            zh: "\(name)與本案\(party.zh)有關係，應迴避。", en: "\(name) has a tie with the \(party.en) and must step aside.",
            remedyZh: "請改派其他委員。", remedyEn: "Appoint somebody else.")
    }

    static func memberMaybeTied(_ name: String, _ party: NamedParty) -> Refusal {
        Refusal(
            code: "committee.maybeTied", rule: recusalRule,
            zh: "\(name)的單位與本案\(party.zh)名稱相近，可能須迴避。",
            en: "The unit of \(name) resembles the \(party.en); there may be a tie.",
            remedyZh: "請查明後再決定。", remedyEn: "Find out before deciding.")
    }

    static func offListWithoutReason(_ name: String) -> Refusal {
        Refusal(
            code: "committee.offList", rule: charter,
            zh: "\(name)不在工程會專家名單內，須敘明理由並經機關首長核准。",
            en: "\(name) is not on PCC's expert list; reasons and the head's approval are required.",
            remedyZh: "請填理由和核准文號，或改聘名單內的專家。",
            remedyEn: "Give reasons and the approving document, or choose from the list.")
    }
}
