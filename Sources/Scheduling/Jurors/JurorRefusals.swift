internal import Inspection

/// Wording of what makes it impossible to staff a visit. Texts name the visit and the rule, never a party of the tender: a
/// message may be shown to people who must not yet know the target.
extension Refusal {
    private static let recusalRule = "準則第7條、採購法第15條"
    private static let practice = "規則彙整 §2"

    static func jurorsNoneWithoutConflict(_ visit: String, _ left: Int, _ wanted: Int) -> Refusal {
        Refusal(
            code: "jurors.noneWithoutConflict", rule: recusalRule,
            zh: "查核 \(visit) 需要委員 \(wanted) 位，不須迴避的只有 \(left) 位。",
            en: "Visit \(visit) needs \(wanted) juror(s); \(left) have no conflict.",
            remedyZh: "請從工程會專家名單增聘與本案無關的委員；未變更任何指派。",
            remedyEn: "Invite jurors from PCC's list who have no tie; nothing was changed.")
    }

    static func jurorsNoneAvailable(_ visit: String, _ left: Int, _ wanted: Int) -> Refusal {
        Refusal(
            code: "jurors.noneAvailable", rule: "委員不克出席日",
            zh: "查核 \(visit) 需要委員 \(wanted) 位，當日能出席且不須迴避的只有 \(left) 位。",
            en: "Visit \(visit) needs \(wanted) juror(s); \(left) without a conflict can come on its day.",
            remedyZh: "請改期或增聘委員；未變更任何指派。", remedyEn: "Choose another day or invite more jurors; nothing was changed.")
    }

    static func jurorsNoneAllowed(_ visit: String, _ left: Int, _ wanted: Int) -> Refusal {
        Refusal(
            code: "jurors.noneAllowed", rule: "委員配對機率上限、已婉拒之委員",
            zh: "查核 \(visit) 需要委員 \(wanted) 位，扣除不得配對者後只有 \(left) 位。",
            en: "Visit \(visit) needs \(wanted) juror(s); without the forbidden pairs \(left) are left.",
            remedyZh: "請放寬配對機率上限或增聘委員；未變更任何指派。", remedyEn: "Raise the pair cap or invite more jurors; nothing was changed.")
    }

    static func jurorsNoSpecialist(_ visit: String, _ specialty: String) -> Refusal {
        Refusal(
            code: "jurors.noSpecialist", rule: practice + " 專長",
            zh: "查核 \(visit) 需要「\(specialty)」專長，沒有可出席且不須迴避的委員具備。",
            en: "Visit \(visit) needs the specialty \(specialty); nobody who is free to sit has it.",
            remedyZh: "請增聘具此專長的委員或改期；未變更任何指派。", remedyEn: "Invite a specialist or choose another day; nothing was changed.")
    }

    static func jurorsTooFew(_ visit: String) -> Refusal {
        Refusal(
            code: "jurors.tooFew", rule: "委員每月次數上限、每日一次",
            zh: "查核 \(visit) 的委員都因同日或同月的其他查核而無法再排。",
            en: "Visit \(visit) cannot be staffed: other visits of the day or month take the jurors up to their caps.",
            remedyZh: "請改期、提高每月上限或增聘委員；未變更任何指派。",
            remedyEn: "Choose another day, raise the monthly cap or invite more jurors; nothing was changed.")
    }

    static func jurorsTwiceRunning(_ visit: String) -> Refusal {
        Refusal(
            code: "jurors.twiceRunning", rule: "同一委員不得連續查核同一廠商",
            zh: "查核 \(visit) 無法在不連續遇同一廠商、又具備所需專長下排定委員。",
            en: "Visit \(visit) cannot be staffed with its specialties unless a juror meets one contractor twice running.",
            remedyZh: "請改期或增聘委員；未變更任何指派。", remedyEn: "Choose another day or invite more jurors; nothing was changed.")
    }

    static func jurorsNotFound(_ visit: String, _ nodes: Int) -> Refusal {
        Refusal(
            code: "jurors.notFound", rule: "搜尋節點上限",
            zh: "試了 \(nodes) 種情形仍未排定查核 \(visit)，無法斷定是否可行。",
            en: "Visit \(visit) was not staffed within \(nodes) cases; whether it can be is not known.",
            remedyZh: "請提高搜尋上限、改期或增聘委員；未變更任何指派。",
            remedyEn: "Raise the limit of the search, choose another day or invite more jurors; nothing was changed.")
    }

    static func jurorsFixedBroken(_ visit: String, _ juror: String) -> Refusal {
        Refusal(
            code: "jurors.fixedBroken", rule: practice,
            zh: "查核 \(visit) 已排定的委員 \(juror) 違反迴避、出席或次數的規定。",
            en: "Juror \(juror), who stands for visit \(visit), breaks a rule of recusal, availability or caps.",
            remedyZh: "請先解除該項指派；未變更任何指派。", remedyEn: "Release that juror first; nothing was changed.")
    }

    static func jurorsListedTwice(_ id: String) -> Refusal {
        Refusal(
            code: "jurors.listedTwice", rule: practice,
            zh: "\(id) 重複列入。", en: "\(id) is listed twice.",
            remedyZh: "請刪除重複的一筆；未變更任何指派。", remedyEn: "Remove one of the two; nothing was changed.")
    }

    static func jurorsUnknown(_ id: String) -> Refusal {
        Refusal(
            code: "jurors.unknown", rule: practice,
            zh: "沒有 \(id) 這個查核或委員。", en: "There is no visit or juror \(id).",
            remedyZh: "請檢查名單；未變更任何指派。", remedyEn: "Check the list; nothing was changed.")
    }

    static func jurorsBadNumber(_ id: String) -> Refusal {
        Refusal(
            code: "jurors.badNumber", rule: practice + " 外聘委員 2 至 3 位",
            zh: "\(id) 的席次、專長數、次數或每月上限超出範圍。", en: "Seats, specialties, load or monthly cap of \(id) are out of range.",
            remedyZh: "席次 1 至 8，專長至多 6 項，次數和上限 0 至 10000；未變更任何指派。",
            remedyEn: "Seats 1 to 8, at most 6 specialties, load and cap 0 to 10000; nothing was changed.")
    }
}
