package import Inspection

/// The rule of the frame's grammar that a line breaks.
enum FrameRule {
    case end, ascii, salt, name, tier, tender, order, unknownTier

    var zh: String {
        switch self {
        case .end: "檔案須以換行（LF）結束"
        case .ascii: "只能有 ASCII 可見字元，換行只用 LF"
        case .salt: "第一行須為 64 個小寫十六進位數字（鹽）"
        case .name: "第二行須為 draw-v1,小組,季別,抽籤號"
        case .tier: "級距行須為 tier,級距,件數，級距遞增不重複，並排在標案之前"
        case .tender: "標案行須為 標案代碼的小寫十六進位,級距,a,b，且 0 < a ≤ b ≤ 4294967295"
        case .order: "標案須依代碼位元組遞增排列"
        case .unknownTier: "標案的級距沒有級距行"
        }
    }

    var en: String {
        switch self {
        case .end: "the bytes end with a line feed"
        case .ascii: "only visible ASCII characters, lines end with LF alone"
        case .salt: "the first line is the salt, 64 lower-case hex digits"
        case .name: "the second line is draw-v1,group,quarter,number"
        case .tier: "a tier line is tier,T,quota, ascending, each once, before all tenders"
        case .tender: "a tender line is lower-case hex of the id,tier,a,b with 0 < a <= b <= 4294967295"
        case .order: "tenders ascend by the bytes of their ids"
        case .unknownTier: "the tender's tier has no tier line"
        }
    }
}

/// Wording of the draw's rules. Tenders are named by the hex of their ids, as in the frame: whoever reads a refusal holds the frame.
extension Refusal {
    private static let frame = "schema/draw.md, The frame F"
    private static let leaves = "schema/draw.md, Secret and shares"
    private static let committed = "schema/draw.md, The commitment"
    private static let arrived = "schema/draw.md, The beacon B"
    private static let ordered = "schema/draw.md, Tickets and order"
    private static let recorded = "schema/draw.md, The record"
    private static let nothingZh = "未變更任何資料。"
    private static let nothingEn = "Nothing was changed."

    private static func draw(_ code: String, _ rule: String, _ zh: String, _ en: String, _ remedyZh: String, _ remedyEn: String) -> Refusal {
        Refusal(code: "draw.\(code)", rule: rule, zh: zh + nothingZh, en: "\(en) \(nothingEn)", remedyZh: remedyZh, remedyEn: remedyEn)
    }

    // MARK: Frame

    static func drawName(_ text: String) -> Refusal {
        draw(
            "name", frame, "「\(text)」不合抽籤的命名：只用 A-Z a-z 0-9 . _ -（1 至 64 字），號碼 1 至 999。",
            "\"\(text)\" is no name for a draw: words are 1 to 64 of A-Z a-z 0-9 . _ -, numbers 1 to 999.",
            "請改用合格的代號。", "Use such a word or number.")
    }

    static func drawSalt(_ count: Int) -> Refusal {
        draw("salt", frame, "鹽須為 32 位元組，現有 \(count)。", "The salt has 32 bytes, this one \(count).", "請由系統重新產生。", "Let the system make a new one.")
    }

    static func drawFrameLine(_ number: Int, _ rule: FrameRule) -> Refusal {
        draw(
            "frameLine", frame, "抽籤母體第 \(number) 行不合規定：\(rule.zh)。", "Line \(number) of the frame breaks the grammar: \(rule.en).",
            "請由系統重新凍結母體，不要手改。", "Freeze the frame again with the system; do not edit it by hand.")
    }

    static let drawFrameEmpty = draw("frameEmpty", frame, "母體沒有任何標案。", "The frame has no tenders.", "請先匯入標案。", "Import tenders first.")

    static func drawTwice(_ id: String, line: Int?) -> Refusal {
        draw(
            "duplicate", frame, "標案 \(id) 重複\(line.map { "（第 \($0) 行）" } ?? "")。", "Tender \(id) is in the frame twice\(line.map { " (line \($0))" } ?? "").",
            "請刪除重複的一筆。", "Remove one of the two.")
    }

    static func drawRow(_ line: String) -> Refusal {
        draw(
            "row", frame, "標案行「\(line)」不合規定：代碼 1 至 64 位元組，0 < a ≤ b。", "The row \"\(line)\" breaks a rule: an id of 1 to 64 bytes, 0 < a <= b.",
            "請改正機率或代碼。", "Correct its probability or id.")
    }

    static func drawTierUnknown(_ tier: Int, _ id: String) -> Refusal {
        draw(
            "tierUnknown", frame, "標案 \(id) 的級距 \(tier) 沒有訂件數。", "Tender \(id) is in tier \(tier), which has no quota.", "請訂該級距的件數，可為 0。",
            "Give the tier a quota; 0 will do.")
    }

    static func drawTierRange(_ tier: Int, _ quota: Int) -> Refusal {
        draw(
            "tierRange", frame, "級距 \(tier)、件數 \(quota) 超出範圍。", "Tier \(tier) or its quota \(quota) is out of range.", "級距為 1 至 999，件數不得為負。",
            "Tiers are 1 to 999, quotas 0 or more.")
    }

    package static func drawTierEmpty(_ tier: Int, _ quota: Int) -> Refusal {
        draw(
            "tierEmpty", frame, "級距 \(tier) 應抽 \(quota) 件，但沒有標案。", "Tier \(tier) has a quota of \(quota) and no tender.",
            "請將件數改為 0，或查明母體是否漏列。", "Set the quota to 0, or find out what is missing from the frame.")
    }

    package static func drawQuotaLarge(_ tier: Int, _ quota: Int, _ count: Int) -> Refusal {
        draw(
            "quotaLarge", frame, "級距 \(tier) 應抽 \(quota) 件，只有 \(count) 件。", "Tier \(tier) has a quota of \(quota) and only \(count) tender(s).",
            "請降低件數，或查明母體是否漏列。", "Lower the quota, or find out what is missing from the frame.")
    }

    static func drawMandatoryMany(_ tier: Int, _ quota: Int, _ count: Int) -> Refusal {
        draw(
            "mandatoryMany", frame, "級距 \(tier) 必查 \(count) 件，多於件數 \(quota)。",
            "Tier \(tier) has \(count) mandatory tender(s), more than its quota of \(quota).",
            "請提高件數。", "Raise the quota.")
    }

    // MARK: Shares

    package static func drawShareWrong(_ x: Int, _ person: String) -> Refusal {
        draw(
            "shareWrong", leaves, "第 \(x) 份密鑰（保管人 \(person)）與公布的檢核值不符。", "Share \(x) (kept by \(person)) does not fit its published check value.",
            "請核對抄寫，或改用另一份。", "Check how it was copied, or use another share.")
    }

    static func drawSharesFew(_ count: Int) -> Refusal {
        draw(
            "sharesFew", leaves, "需要兩份不同的密鑰，現有 \(count) 份。", "Two different shares are needed; there are \(count).", "請再提供一份。", "Give another share.")
    }

    static let drawSecretWrong = draw(
        "secretWrong", leaves, "密鑰與承諾值 C 不符。", "The secret does not fit the committed C.", "請確認這是同一次抽籤的密鑰。", "Make sure that it belongs to this draw.")

    // MARK: Commitment

    static func drawCommitmentText(_ line: Int) -> Refusal {
        draw(
            "commitmentText", committed, "承諾文字第 \(line) 行不合規定。", "Line \(line) of the commitment breaks the grammar.", "請用系統公布的原文。",
            "Take the text that the system published.")
    }

    static let drawHolders = draw(
        "holders", committed, "三份密鑰須由三個不同的人保管，代號合格。", "The three shares need three different holders, words each.", "請指定三位保管人。",
        "Name three holders.")

    static func drawBeaconSources(_ count: Int) -> Refusal {
        draw(
            "beaconSources", committed, "公開隨機來源須為 1 至 3 個，不得重複，現有 \(count) 個。", "There are one to three different beacon sources; these are \(count).",
            "請調整來源。", "Adjust the sources.")
    }

    static func drawBeaconLine(_ line: String) -> Refusal {
        draw(
            "beaconLine", committed, "公開隨機來源「\(line)」不合規定：名稱只用 a-z 0-9 . -，長度 8 至 128。",
            "The beacon \"\(line)\" breaks a rule: a source is 1 to 64 of a-z 0-9 . -, a length 8 to 128.", "請改正。", "Correct it.")
    }

    static func drawBeaconBeforeCommitment(_ source: String) -> Refusal {
        draw(
            "beaconBeforeCommitment", committed, "公開隨機數 \(source) 不晚於承諾，可以挑選。",
            "The beacon \(source) is not later than the commitment and could have been chosen.",
            "請改用承諾公布之後才會產生的來源。", "Name a number that will come after the publication.")
    }

    static let drawDiceAlone = draw(
        "diceAlone", committed, "擲骰須與較晚產生的公開數字合用。", "Dice count only together with a public number that comes later.", "請加上較晚的公開來源。",
        "Add a public source with a later moment.")

    static let drawThrowers = draw(
        "throwers", committed, "擲骰的人只在用骰子時列出，須列代號且不重複；重抽不用骰子。", "Throwers are named when there are dice, and only then, each once; re-draws take no dice.",
        "請更正擲骰人。", "Correct the throwers.")

    static func drawThrowerHoldsShare(_ person: String) -> Refusal {
        draw(
            "throwerHoldsShare", committed, "\(person) 保管密鑰，不能擲骰。", "\(person) keeps a share and cannot throw the dice.", "請改由他人擲骰。",
            "Let somebody else throw.")
    }

    static let drawDeadline = draw(
        "deadline", committed, "公開期限須晚於公開隨機數。", "The deadline of the reveal is later than every beacon.", "請改訂期限。", "Set a later deadline.")

    static func drawCommittedTwice(_ name: String) -> Refusal {
        draw(
            "committedTwice", committed, "抽籤 \(name) 已有承諾；公開隨機數產生前沒有公布中止。", "The draw \(name) is committed, and no abort was published before its beacon.",
            "請用原承諾完成抽籤；密鑰遺失時由鹽產生後備種子。", "Finish it with the commitment that there is; with shares lost, the fallback seed serves.")
    }

    static func drawNumberSkipped(_ name: String, _ next: Int) -> Refusal {
        draw(
            "numberSkipped", committed, "抽籤 \(name) 跳號，應為第 \(next) 號。", "The draw \(name) skips numbers; the next is \(next).", "請用下一號。",
            "Take the next number.")
    }

    static func drawAttempt(_ name: String) -> Refusal {
        draw(
            "attempt", committed, "抽籤 \(name) 的承諾沒有接上被中止的那一次。", "The commitment of \(name) does not follow the aborted attempt.", "請重新產生承諾。",
            "Make the commitment anew.")
    }

    package static func drawNotCommitted(_ name: String) -> Refusal {
        draw("notCommitted", committed, "抽籤 \(name) 沒有進行中的承諾。", "The draw \(name) has no open commitment.", "請先公布承諾。", "Publish a commitment first.")
    }

    // MARK: Beacon

    static func drawBeaconCount(_ count: Int, _ wanted: Int) -> Refusal {
        draw(
            "beaconCount", arrived, "應有 \(wanted) 個隨機數，現有 \(count) 個。", "There must be \(wanted) beacon value(s); there are \(count).", "請補齊。",
            "Give all of them.")
    }

    static func drawBeaconEarly(_ source: String) -> Refusal {
        draw(
            "beaconEarly", arrived, "\(source) 早於承諾所訂的時間。", "The value of \(source) came before the committed moment.", "請用承諾所指的那一個數字。",
            "Take the very number that the commitment names.")
    }

    static func drawBeaconSpelling(_ part: DrawBeaconPart) -> Refusal {
        draw(
            "beaconSpelling", arrived, "\(part.source) 的數字須恰為 \(part.length) 個\(part.shape == .hex ? "小寫十六進位" : "十進位")數字，不得有空格或換行。",
            "The value of \(part.source) is exactly \(part.length) \(part.shape == .hex ? "lower-case hex" : "decimal") digits, without blanks or line ends.",
            "請照原數字輸入。", "Type the number alone.")
    }

    // MARK: List and record

    package static let drawSecondPerson = draw(
        "secondPerson", ordered, "遞補須由兩個不同的人提出和確認。", "A substitution needs two different people, one to ask and one to confirm.", "請由第二人確認。",
        "Let a second person confirm.")

    static let drawDocument = draw(
        "document", ordered, "須有文號（1 至 100 字，不含逗號、引號、反斜線）。", "A document number is needed (1 to 100 characters without comma, quotation mark or backslash).",
        "請填文號。", "Give the document's number.")

    package static let drawNotDrawn = draw(
        "notDrawn", ordered, "這件標案不在抽中名單上。", "This tender is not on the list.", "請核對名單。", "Look at the list.")

    static func drawNoNextTicket(_ tier: Int) -> Refusal {
        draw(
            "noNextTicket", ordered, "級距 \(tier) 已無遞補順位。", "Tier \(tier) has no next ticket.", "請改期，或於下次抽籤補足。",
            "Choose another day, or make up for it in the next draw.")
    }

    static let drawNotOwed = draw("notOwed", ordered, "這件標案沒有待補查。", "This tender is not owed.", "請核對待補查清單。", "Look at the list of owed tenders.")

    static let drawFrameOther = draw(
        "frameOther", recorded, "母體與承諾的不同。", "The frame is not the committed one.", "請用凍結的原檔。", "Use the frozen bytes.")

    static let drawNotFallback = draw(
        "notFallback", recorded, "中止早於公開隨機數，不適用後備種子。", "The abort came before the beacon: there is no fallback, but another attempt.", "請重新承諾。",
        "Commit another attempt.")

    static let drawRedrawInputs = draw(
        "redrawInputs", ordered, "重抽的輸入與先前公布的不同。", "The inputs of the re-draw are not the published ones.", "請用公布時的輸入。", "Use the inputs as published.")

    static func drawRecord(_ zh: String, _ en: String) -> Refusal {
        Refusal(
            code: "draw.record", rule: recorded, zh: "抽籤紀錄不相符：\(zh)。", en: "The record does not hold: \(en).", remedyZh: "請取得公布的原檔；原檔仍不相符時，請通知政風單位。",
            remedyEn: "Take the published file; where that one does not hold either, tell the auditor.")
    }

    static let drawRevealEarly = draw(
        "revealEarly", recorded, "本季仍有未解密的結果，還不能公開抽籤。", "An embargoed outcome of the quarter is still open; the draw cannot be revealed yet.",
        "請待最後一件解密後再公開。", "Reveal it when the last one is over.")

    static let drawRevealMoment = draw(
        "revealMoment", recorded, "公開時間早於紀錄中的事件。", "The reveal is earlier than something that the record tells of.", "請核對系統時間。", "Check the clock.")

    // MARK: Public chain

    static func chainLine(_ number: Int) -> Refusal {
        Refusal(
            code: "chain.line", rule: "schema/draw-chain.md, The published file", zh: "公開鏈第 \(number) 行不合規定，或接不上前一行。",
            en: "Line \(number) of the public chain breaks the grammar or does not follow from the one before.", remedyZh: "請取得公布的原檔，並與信函上的日期和鏈值核對。",
            remedyEn: "Take the published file, and compare it with date and root on a letter.")
    }

    static let chainLate = Refusal(
        code: "chain.late", rule: "schema/draw-chain.md, Proof", zh: "承諾進入公開鏈時，公開隨機數已可得知。",
        en: "When the commitment came into the public chain its beacon could be known already.", remedyZh: "請通知政風單位。", remedyEn: "Tell the auditor.")

    package static let chainRoot = Refusal(
        code: "chain.root", rule: "schema/draw-chain.md, Checkpoint", zh: "公開鏈沒有經過信函上的鏈值。", en: "The chain does not pass through the root of the letter.",
        remedyZh: "請核對抄寫；仍不相符時，請通知政風單位。", remedyEn: "Check how it was copied; where it still differs, tell the auditor.")

    static func chainProof(_ topic: String) -> Refusal {
        Refusal(
            code: "chain.proof", rule: "schema/draw-chain.md, Proof", zh: "證明打不開公開鏈上的位置：\(topic)。",
            en: "The proof does not open a place of the public chain: \(topic).",
            remedyZh: "請用同一次抽籤的證明檔（draw proof）。", remedyEn: "Take the proof of this very draw (draw proof).")
    }
}
