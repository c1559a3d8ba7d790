// What people read. Facts are in `HTTPError`; wording is only here.
extension HTTPError {
    /// One sentence in zh-TW, without a full stop's worth of technical detail.
    package var zh: String {
        switch code {
        case .unreachable: "無法連線到 \(subject)。"
        case .connectionLost: "與 \(subject) 的連線中斷。"
        case .timeout: "\(subject) 沒有及時回應。"
        case .tls: "無法與 \(subject) 建立安全連線。"
        case .tooLarge: "伺服器的回應超過 \(subject) 位元組的上限。"
        case .interrupted: "已中斷傳輸。"
        case .badRequest: "請求內容有誤（\(subject)）。"
        case .plainOffLoopback: "拒絕以未加密的 HTTP 與其他電腦連線（\(subject)）。"
        case .cannotListen: "無法在 \(subject) 接受連線。"
        case .badConfiguration: "伺服器設定 \(subject) 的值不正確。"
        case .cannotStart: "HTTP 伺服器無法啟動（\(subject)）。"
        case .fileUnavailable: "無法開啟要傳送的檔案。"
        case .badJSON: "不是正確的 JSON 文件（\(subject)）。"
        default: "資料傳輸失敗（\(subject)）。"
        }
    }

    /// One sentence in English.
    package var en: String {
        switch code {
        case .unreachable: "Cannot connect to \(subject)."
        case .connectionLost: "The connection to \(subject) broke."
        case .timeout: "\(subject) did not answer in time."
        case .tls: "No secure connection to \(subject) is possible."
        case .tooLarge: "The server's answer exceeds the limit of \(subject) bytes."
        case .interrupted: "The transfer was interrupted."
        case .badRequest: "The request is not usable (\(subject))."
        case .plainOffLoopback: "Unencrypted HTTP with other machines is refused (\(subject))."
        case .cannotListen: "Cannot accept connections at \(subject)."
        case .badConfiguration: "The server setting \(subject) has an unusable value."
        case .cannotStart: "The HTTP server cannot start (\(subject))."
        case .fileUnavailable: "The file to be sent cannot be opened."
        case .badJSON: "Not a correct JSON document (\(subject))."
        default: "The transfer failed (\(subject))."
        }
    }

    /// What the person can do, in zh-TW; empty where nothing general helps.
    package var remedyZh: String {
        switch code {
        case .unreachable, .connectionLost, .timeout: "網路恢復後再試一次。"
        case .tls: "請確認電腦的日期時間，並向資訊處確認伺服器憑證。"
        case .interrupted: "再執行一次即可由中斷處繼續。"
        case .plainOffLoopback: "請使用 https 網址，或設定 TLS 憑證或反向代理。"
        case .cannotListen: "請確認位址與連接埠未被占用，且有權限使用。"
        case .badConfiguration: "請修正設定檔後再啟動。"
        case .cannotStart: "請查看伺服器記錄；使用 TLS 時請確認憑證與金鑰。"
        default: ""
        }
    }

    /// What the person can do, in English; empty where nothing general helps.
    package var remedyEn: String {
        switch code {
        case .unreachable, .connectionLost, .timeout: "Try again when the network is back."
        case .tls: "Check this machine's date and time, and ask the operator about the server's certificate."
        case .interrupted: "Run it again to go on where it stopped."
        case .plainOffLoopback: "Use an https address, or configure a TLS certificate or a reverse proxy."
        case .cannotListen: "Check that address and port are free and that you may use them."
        case .badConfiguration: "Correct the configuration file and start again."
        case .cannotStart: "See the server's log; with TLS check certificate and key."
        default: ""
        }
    }
}
