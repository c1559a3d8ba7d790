// The refusals that the server itself gives, before or instead of the handler.
extension Problem {
    /// 400.90: request line, address, query or framing headers are malformed.
    package static let malformedRequest = Problem(
        code: "400.90", zh: "請求格式有誤。", en: "The request is malformed.",
        remedyZh: "請檢查網址後再試。", remedyEn: "Check the address and try again.")

    /// 413.90: the body exceeds what this address takes.
    /// - Parameter limit: Bytes.
    package static func bodyTooLarge(limit: Int) -> Problem {
        Problem(
            code: "413.90", zh: "傳送的內容超過 \(limit) 位元組的上限。",
            en: "The body exceeds the limit of \(limit) bytes.",
            remedyZh: "請分批傳送。", remedyEn: "Send it in smaller parts.", details: [("limit", .integer(Int64(limit)))])
    }

    /// 431.90: the headers exceed the configured limit.
    /// - Parameter limit: Bytes.
    package static func headersTooLarge(limit: Int) -> Problem {
        Problem(
            code: "431.90", zh: "標頭超過 \(limit) 位元組的上限。",
            en: "The headers exceed the limit of \(limit) bytes.",
            remedyZh: "請清除本站的 cookie 後再試。", remedyEn: "Clear this site's cookies and try again.",
            details: [("limit", .integer(Int64(limit)))])
    }

    /// 500.90: the handler's answer could not be turned into a response.
    package static let unusableAnswer = Problem(
        code: "500.90", zh: "伺服器無法產生回應。", en: "The server could not produce the answer.",
        remedyZh: "請將請求編號告知管理者。", remedyEn: "Tell the operator the request id.")

    /// 501.90: the method or the transfer coding is not supported.
    package static let notImplemented = Problem(
        code: "501.90", zh: "不支援此請求方法或傳輸編碼。", en: "This method or transfer coding is not supported.",
        remedyZh: "請更新用戶端程式。", remedyEn: "Update the client program.")

    /// 503.90: no answer was ready by the deadline.
    package static let deadlinePassed = Problem(
        code: "503.90", zh: "伺服器未能及時完成處理。", en: "The server did not finish in time.",
        remedyZh: "請稍後以同一指令編號重試。", remedyEn: "Try again later with the same command id.")

    /// 503.91: the server is stopping.
    package static let stopping = Problem(
        code: "503.91", zh: "伺服器正在停止。", en: "The server is stopping.",
        remedyZh: "請於一分鐘後再試。", remedyEn: "Try again in a minute.")

    /// 503.92: the bodies being received fill the memory set aside for them.
    package static let bodyMemoryFull = Problem(
        code: "503.92", zh: "伺服器目前接收的資料過多。", en: "The server is receiving too much at the moment.",
        remedyZh: "請稍後再試。", remedyEn: "Try again later.")
}
