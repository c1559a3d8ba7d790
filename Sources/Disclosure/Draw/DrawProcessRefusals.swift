internal import Inspection

/// Wording of what the course of a draw asks for; the rules of its bytes speak for themselves in `Scheduling`.
extension Refusal {
    private static let committed = "schema/draw.md, The commitment"
    private static let arrived = "schema/draw.md, The beacon B"
    private static let shared = "schema/draw.md, Secret and shares"
    private static let ordered = "schema/draw.md, Tickets and order"
    private static let chained = "schema/draw-chain.md, Growth"
    private static let recorded = "schema/draw.md, The record"

    private static func draw(_ code: String, _ rule: String, _ zh: String, _ en: String, _ remedyZh: String, _ remedyEn: String) -> Refusal {
        Refusal(code: "draw.\(code)", rule: rule, zh: zh + "未變更任何資料。", en: "\(en) Nothing was changed.", remedyZh: remedyZh, remedyEn: remedyEn)
    }

    static func drawHolderAccount(_ name: String) -> Refusal {
        draw(
            "holderAccount", shared, "「\(name)」不是可以保管密鑰的帳號：須為管理者、工作人員或政風。",
            "\"\(name)\" is no account that can keep a share: it takes an admin, office or auditor.", "請指定這三種帳號之一。", "Name one of these.")
    }

    static func drawHolderDevice(_ name: String) -> Refusal {
        draw(
            "holderDevice", shared, "「\(name)」沒有登錄裝置，密鑰無從加密交付。", "\"\(name)\" has no enrolled device to which the share could be sealed.",
            "請先讓保管人登錄裝置，或改指定他人。", "Let the holder enrol one, or name somebody else.")
    }

    static func drawThrowerAccount(_ name: String) -> Refusal {
        draw(
            "throwerAccount", committed, "「\(name)」不是帳號，不能列為擲骰人。", "\"\(name)\" is no account and cannot be named as thrower.", "請用帳號名稱。",
            "Use an account's name.")
    }

    static let drawChainWaits = draw(
        "chainWaits", chained, "承諾還沒有進入公開鏈，此時收下的隨機數不能證明晚於承諾。",
        "The commitment does not stand in the public chain yet; a beacon taken now could not be shown to be later.",
        "公開鏈每日 03:00 增長，請於其後再登錄。", "The chain grows at 03:00 each day; enter the beacon afterwards.")

    static let drawPublishedLate = draw(
        "publishedLate", chained, "承諾進入公開鏈時，公開隨機數已可得知，不能當作事後產生。",
        "When the commitment came into the public chain its beacon could be known already; it does not count as later.",
        "抽籤請中止這一次（draw abort），由後備種子完成，紀錄會註明；重抽日期請再提出一次。",
        "Of a draw abort this attempt (draw abort), and the fallback seed serves, as the record says; begin the re-draw of a day again.")

    static func drawBeaconUnknown(_ source: String) -> Refusal {
        draw(
            "beaconUnknown", arrived, "承諾沒有「\(source)」這個來源。", "The commitment names no source \"\(source)\".", "請用承諾所列的來源。",
            "Use a source that it names.")
    }

    static let drawBeaconFuture = draw(
        "beaconFuture", arrived, "到達時間晚於現在。", "The moment of arrival lies in the future.", "請核對時間。", "Check the time.")

    static let drawBeaconFixed = draw(
        "beaconFixed", arrived, "已有人交出密鑰，隨機數不能再更正。", "A share was handed in; beacon values cannot be corrected any more.", "請照已登錄的數字完成。",
        "Go on with what is entered.")

    static let drawBeaconMissing = draw(
        "beaconMissing", arrived, "公開隨機數還沒有到齊。", "The beacon has not come in full.", "請先登錄全部的數字（draw beacon）。",
        "Enter every value first (draw beacon).")

    static let drawNotHolder = draw(
        "notHolder", shared, "你不是這次抽籤的密鑰保管人。", "You keep no share of this draw.", "請由保管人以自己的帳號辦理。", "Let a holder do it with the own account.")

    static let drawShareText = draw(
        "shareText", shared, "這不是密鑰：應為 1-、2- 或 3- 加 64 個小寫十六進位數字。", "This is no share: 1-, 2- or 3- and 64 lower-case hex digits.",
        "請照 draw share 印出的內容輸入。", "Type what draw share printed.")

    static let drawAlreadyRun = draw(
        "alreadyRun", ordered, "這次抽籤已經抽出，結果不能重來。", "The draw has run; its outcome cannot be made again.", "請看名單（draw show）。",
        "See the list (draw show).")

    static let drawSharesHere = draw(
        "sharesHere", shared, "兩份密鑰都已交出，不能再說遺失。", "Two shares were handed in; they cannot be called lost now.", "請完成抽籤（draw run）。",
        "Finish the draw (draw run).")

    static let drawNotRun = draw("notRun", ordered, "這次抽籤還沒有抽出。", "The draw has not run yet.", "請先抽出（draw run）。", "Run it first (draw run).")

    static let drawNotAsked = draw(
        "notAsked", ordered, "沒有這一件待確認的申請。", "Nothing of the kind waits for a second person.", "請先由第一人提出，再由第二人加 --confirm 確認。",
        "Let one person ask first, and another confirm with --confirm.")

    static let drawRevealed = draw(
        "revealed", recorded, "這次抽籤已經公開，名單不能再改。", "The draw is revealed; its list cannot change any more.", "待補查標案請於下一次抽籤處理。",
        "What is owed goes into the next draw.")

    static func drawTenderMany(_ text: String, _ count: Int) -> Refusal {
        draw(
            "tenderMany", ordered, "名單上有 \(count) 件標案符合「\(text)」。", "\(count) tenders of the list fit \"\(text)\".", "請連同機關代碼指定。",
            "Name the agency's code as well.")
    }
}
