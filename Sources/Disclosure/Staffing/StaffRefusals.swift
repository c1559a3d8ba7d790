internal import Inspection

/// Wording of what planning days and members refuses before the pure rules are asked. For the office's eyes.
extension Refusal {
    private static let days = "查核日抽籤 draw-days"
    private static let nothing = ("未變更任何資料。", "Nothing was changed.")

    static func staffNotDrawn(_ quarter: Quarter, _ number: Int?) -> Refusal {
        let which = number.map { ("第 \($0) 次", " number \($0)") } ?? ("", "")
        return Refusal(
            code: "staff.notDrawn", rule: "可驗證抽籤 draw-v1", zh: "\(quarter.zh)還沒有開出\(which.0)抽籤結果。", en: "No draw\(which.1) of \(quarter) has run yet.",
            remedyZh: "請先完成選案抽籤（plumb office draw）；\(nothing.0)", remedyEn: "Draw the tenders first (plumb office draw). \(nothing.1)")
    }

    static func staffTenderGone(_ name: String) -> Refusal {
        Refusal(
            code: "staff.tenderGone", rule: days, zh: "標案登記簿裡沒有抽出的標案 \(name)。", en: "The register no longer has the drawn tender \(name).",
            remedyZh: "請重新匯入標案；\(nothing.0)", remedyEn: "Import the tenders again. \(nothing.1)")
    }

    static func staffNoPlannedEnd(_ name: String) -> Refusal {
        Refusal(
            code: "plan.plannedEndMissing", rule: "規則彙整 §3 不預先通知須填預定完工日期", zh: "標案 \(name) 沒有預定完工日期。",
            en: "The tender \(name) has no planned end date.", remedyZh: "請補填標案的預定完工日期；\(nothing.0)",
            remedyEn: "Enter the planned end date. \(nothing.1)")
    }

    static func staffNoGate(_ quarter: Quarter) -> Refusal {
        Refusal(
            code: "days.noGate", rule: days + " §6：先通過檢核再抽籤", zh: "\(quarter.zh)的查核日底冊還沒有通過可預測性檢核。",
            en: "The frame of days of \(quarter) has not passed the gate.", remedyZh: "請先執行 plumb office days gate \(quarter)；\(nothing.0)",
            remedyEn: "Run plumb office days gate \(quarter) first. \(nothing.1)")
    }

    static func staffGateStale(_ day: CalendarDay) -> Refusal {
        Refusal(
            code: "days.gateStale", rule: days + " §1", zh: "封存的底冊把已過去的 \(RocCalendar.format(day)) 列為可查核日。",
            en: "The frozen frame lists \(day), which has passed, as a feasible day.", remedyZh: "請重新執行檢核，封存新的底冊；\(nothing.0)",
            remedyEn: "Run the gate again to freeze a new frame. \(nothing.1)")
    }

    static func staffDaysDrawn(_ quarter: Quarter) -> Refusal {
        Refusal(
            code: "days.drawn", rule: days + " §4：一次抽籤", zh: "\(quarter.zh)的查核日已經抽出，底冊不能再換。",
            en: "The days of \(quarter) are drawn; the frame cannot be changed any more.",
            remedyZh: "取消的一件請用 plumb office days redraw 重抽；\(nothing.0)", remedyEn: "Draw a cancelled visit again with plumb office days redraw. \(nothing.1)")
    }

    static func staffNoDays(_ quarter: Quarter) -> Refusal {
        Refusal(
            code: "days.notDrawn", rule: days + " §4", zh: "\(quarter.zh)的查核日還沒有抽出。", en: "The days of \(quarter) are not drawn yet.",
            remedyZh: "請先執行 plumb office days draw \(quarter)；\(nothing.0)", remedyEn: "Run plumb office days draw \(quarter) first. \(nothing.1)")
    }

    static func staffRedrawOpen(_ name: String) -> Refusal {
        Refusal(
            code: "days.redrawOpen", rule: days + " §5", zh: "案件 \(name) 的重抽已公布，正在等公開亂數。", en: "The re-draw of \(name) is published and waits for its beacon.",
            remedyZh: "亂數公布後以 --value 完成；\(nothing.0)", remedyEn: "Finish it with --value when the number is out. \(nothing.1)")
    }

    static func staffSecond(_ name: String) -> Refusal {
        Refusal(
            code: "days.isSecond", rule: days + " §8", zh: "這是案件 \(name) 的短期再查，日期不重抽。",
            en: "This is the second visit of \(name) soon after the first; its day is not drawn again.",
            remedyZh: "改期請用 plumb office schedule move，並寫明理由；\(nothing.0)",
            remedyEn: "Move it with plumb office schedule move, with the reason. \(nothing.1)")
    }

    static func staffNoRedraw(_ name: String) -> Refusal {
        Refusal(
            code: "days.noRedraw", rule: days + " §5：先公布輸入再重抽", zh: "案件 \(name) 沒有已公布的重抽。", en: "No re-draw of \(name) is published.",
            remedyZh: "請先以 --source 和 --earliest 公布；\(nothing.0)", remedyEn: "Publish it first, with --source and --earliest. \(nothing.1)")
    }

    static func staffChanged(_ quarter: Quarter) -> Refusal {
        Refusal(
            code: "staff.changed", rule: "全季一次指派", zh: "計算期間名冊或行程有人更動，\(quarter.zh)沒有指派。",
            en: "Register or schedule changed meanwhile; nothing of \(quarter) was assigned.", remedyZh: "請再執行一次；\(nothing.0)",
            remedyEn: "Run it again. \(nothing.1)")
    }

    static func staffNoneFree(_ name: String, _ left: Int, _ wanted: Int) -> Refusal {
        Refusal(
            code: "jurors.noneWithoutConflict", rule: "準則第7條、採購法第15條", zh: "標案 \(name) 需要外聘委員 \(wanted) 位，不須迴避的只有 \(left) 位。",
            en: "The tender \(name) needs \(wanted) external member(s); \(left) have no conflict.",
            remedyZh: "請從工程會專家名單增聘與本案無關的委員；\(nothing.0)", remedyEn: "Invite members from PCC's list who have no tie. \(nothing.1)")
    }

    static func staffNoSpecialist(_ name: String, _ specialty: String) -> Refusal {
        Refusal(
            code: "jurors.noSpecialist", rule: "規則彙整 §2 專長", zh: "標案 \(name) 需要「\(specialty)」專長，不須迴避的外聘委員都不具備。",
            en: "The tender \(name) needs the specialty \(specialty); no external member without a conflict has it.",
            remedyZh: "請增聘具此專長的委員，或修改規則手冊的專長對照；\(nothing.0)", remedyEn: "Invite a specialist, or edit the rulebook's table. \(nothing.1)")
    }

    static func staffNoneTogether(_ name: String) -> Refusal {
        Refusal(
            code: "jurors.noneAvailable", rule: "委員不克出席日", zh: "標案 \(name) 施工期間沒有任何一天有足夠的委員能出席。",
            en: "While the works of \(name) go on there is no day on which enough members can come.",
            remedyZh: "請增聘委員；\(nothing.0)", remedyEn: "Invite members. \(nothing.1)")
    }

    static func staffPairCap(_ first: Refusal, _ cap: Int) -> Refusal {
        Refusal(
            code: "jurors.pairCap", rule: "委員配對機率上限（規則 jurors.pairCap.percent）", zh: "在配對機率上限 \(cap)% 之下排不出來：\(first.zh)不設上限則排得出。",
            en: "With the cap of \(cap) percent on pairs it cannot be staffed: \(first.en) Without the cap it can.",
            remedyZh: "請增聘委員，或敘明理由與文號以 --override 放行；\(nothing.0)", remedyEn: "Invite members, or lift the cap with --override and its document. \(nothing.1)")
    }

    static func staffNoMember(_ number: String) -> Refusal {
        Refusal(
            code: "jurors.notInPool", rule: "規則彙整 §2 名冊", zh: "委員名冊裡沒有編號 \(number)。", en: "The pool has no member \(number).",
            remedyZh: "請核對委員編號；\(nothing.0)", remedyEn: "Check the member's number. \(nothing.1)")
    }

    static func staffNotServing(_ number: String, _ visit: String) -> Refusal {
        Refusal(
            code: "jurors.notServing", rule: "規則彙整 §2", zh: "查核 \(visit) 沒有派 \(number)。", en: "The member \(number) does not serve on visit \(visit).",
            remedyZh: "請用 plumb office schedule show \(visit) 查看人員；\(nothing.0)", remedyEn: "See plumb office schedule show \(visit). \(nothing.1)")
    }

    static func staffLong(_ what: String) -> Refusal {
        Refusal(
            code: "declaration.wrong", rule: "規則彙整 §2 事先申報", zh: "申報內容不合：\(what)。", en: "The declaration cannot be taken: \(what).",
            remedyZh: "單位名稱 1 至 200 字；不克出席至多 366 日；\(nothing.0)", remedyEn: "A name has 1 to 200 characters, an absence 366 days at most. \(nothing.1)")
    }
}
