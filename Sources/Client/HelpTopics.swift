internal import Terminal

/// Pages of help that belong to no single command.
enum HelpTopics {
    static let all = [dates, offline, conflicts, photos, finalisation, json]

    private static let dates = HelpTopic(
        name: "dates", aliases: ["日期"], title: Phrase("日期怎麼寫", "How to write dates"),
        body: Phrase(
            "可以寫 114-07-01、114/7/1、1140701、114.7.1、民國114年7月1日、2025-07-01。一到三位數的年是民國，四位數是西元，兩位數的年不收（可能是民國也可能是西元）。\n\n畫面用民國（--calendar iso 改西元），--json 一律是西元 ISO 8601，時間帶時區，例如 2025-07-01T09:30:00+08:00；這個寫法也可以填回選項。",
            "Write 114-07-01, 114/7/1, 1140701, 114.7.1 or 2025-07-01. A year of one or three digits is ROC, of four digits Gregorian; two digits are refused, since they may be either.\n\nPeople see ROC dates (--calendar iso for Gregorian), --json is always ISO 8601; moments say their zone, such as 2025-07-01T09:30:00+08:00, and options take them so, too."
        ))

    private static let offline = HelpTopic(
        name: "offline", aliases: ["離線"], title: Phrase("離線工作與同步", "Working offline and syncing"),
        body: Phrase(
            "除了 enroll、sync、photo list --fetch 與 office，所有指令都不需要網路。看到「已儲存 Saved」時資料已寫入磁碟，斷電也在。\n\nplumb sync 可以隨時中斷、隨時重做，不會重複也不會遺漏。plumb status 列出還沒送出的。",
            "No command needs the network but enroll, sync, photo list --fetch and office. Once it says Saved, the disk has it, whatever happens to the power.\n\nplumb sync may be interrupted and repeated at any time; nothing comes twice and nothing gets lost. plumb status lists what is not sent yet."
        ))

    private static let conflicts = HelpTopic(
        name: "conflicts", aliases: ["衝突說明"], title: Phrase("衝突", "Conflicts"),
        body: Phrase(
            "兩個人在不知道對方的情況下把同一個欄位改成不同的值，就是衝突。改不同欄位或改成相同的值都不是。程度與扣點算一個欄位。\n\n衝突不會蓋掉任何人的內容：plumb conflict show 列出原值、各人的值、誰、何時；plumb conflict take 選定。任一台選定後，其他人同步就看到結果。有衝突時該欄位不能直接修改，查核案也不能定稿。",
            "Two people who change the same field to different values without knowing of each other make a conflict. Different fields, or equal values, are none. Severity and points are one field.\n\nNobody's value is lost: plumb conflict show lists the base, each value, who and when; plumb conflict take settles it, once, on any computer. Meanwhile the field cannot be edited and the visit cannot be finalised."
        ))

    private static let photos = HelpTopic(
        name: "photos", aliases: ["照片說明"], title: Phrase("照片", "Photos"),
        body: Phrase(
            "plumb photo add 把原檔複製進 PLUMB_HOME/photos，以雜湊為檔名，永不改動；大小與張數的上限在加入時就檢查。拍攝時間與座標由照片本身讀出。\n\n照片在 plumb sync 的最後分段送出，斷線後從斷點續傳；伺服器還缺的照片看 plumb photo list 與 plumb status，到齊前查核案不會結案。同事的照片需要時用 plumb photo list 查核案 --fetch 取回。",
            "plumb photo add copies the original into PLUMB_HOME/photos under its hash and never alters it; limits of size and number are checked at once. Time and place are read from the photo itself.\n\nPhotos go last in plumb sync, in parts, and go on where they were broken off; plumb photo list and plumb status tell what the server still lacks, and a visit is not closed before it has everything. A colleague's come on request with plumb photo list VISIT --fetch."
        ))

    private static let finalisation = HelpTopic(
        name: "finalising", aliases: ["定稿"], title: Phrase("定稿、遲到與無效", "Finalising, late and void"),
        body: Phrase(
            "領隊定稿（plumb visit finalise）封存查核紀錄；其他委員定稿是送出自己的評分。看到定稿之後才寫的無效；不知情而同時寫的是「遲到」，領隊再定稿一次即算入。\n\n沒有算入的內容不會不見：plumb visit show、plumb status 與 plumb log 都列出並說明原因。",
            "The leader's plumb visit finalise seals the findings; another member's hands in the own scores. What is written after seeing the seal is void; what was written meanwhile, unknowing, is late and counts once the leader finalises again.\n\nNothing of it is lost: plumb visit show, plumb status and plumb log list it with the reason."
        ))

    private static let json = HelpTopic(
        name: "json", aliases: ["程式"], title: Phrase("給程式用的輸出", "Output for programs"),
        body: Phrase(
            "每個指令都可加 --json：標準輸出是一份 JSON，鍵名只增不改；錯誤在標準錯誤，形如 {\"error\":{\"code\",\"message\",\"remedy\",\"exit\"}}。結束碼見 plumb help。不要解析給人看的表格；表格可用 --plain 輸出 TSV。\n\n沒有終端機或加 --no-input 時不會發問；缺什麼就以結束碼 2 說明要加哪個選項。",
            "Every command takes --json: one JSON document on standard output, whose keys are only ever added; errors go to standard error as {\"error\":{\"code\",\"message\",\"remedy\",\"exit\"}}. Exit codes: plumb help. Do not parse tables made for people; --plain gives TSV.\n\nWithout a terminal, or with --no-input, nothing is asked; exit code 2 names the option that is missing."
        ))
}
