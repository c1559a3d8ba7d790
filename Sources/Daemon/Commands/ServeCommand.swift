internal import Disclosure
internal import HTTP
internal import Replication
internal import Terminal

extension DaemonProgram {
    static let serveOptions: [OptionSpec] = [
        dataOption,
        OptionSpec(
            long: "listen", value: Phrase("位址", "address"),
            help: Phrase(
                "HOST:PORT 或 unix:/路徑，預設 127.0.0.1:8115；埠 0 由系統選", "HOST:PORT or unix:/PATH, 127.0.0.1:8115 unless given; port 0 lets the system choose")),
        OptionSpec(
            long: "tls-cert", value: Phrase("檔案", "file"), help: Phrase("憑證鏈（PEM）", "certificate chain (PEM)"), completion: "file"),
        OptionSpec(long: "tls-key", value: Phrase("檔案", "file"), help: Phrase("私鑰（PEM）", "private key (PEM)"), completion: "file"),
        OptionSpec(
            long: "behind-proxy", help: Phrase("前面有反向代理，位址取自 X-Forwarded-For", "a reverse proxy is in front; take addresses from X-Forwarded-For"),
            isNegatable: true),
        OptionSpec(
            long: "journal", value: Phrase("資料夾", "folder"),
            help: Phrase("第二日誌，請放在另一顆磁碟：確認收到以前先寫進去", "second journal, on another disk: written before anything is acknowledged"),
            completion: "directory"),
        OptionSpec(
            long: "anchor", value: Phrase("檔案", "file"),
            help: Phrase(
                "資料夾外的錨檔，用來發現資料被倒回；預設在 $XDG_STATE_HOME（或 ~/.local/state、/var/lib）/plumb-anchor/",
                "anchor file outside the data folder, which shows that the data was set back; in $XDG_STATE_HOME (or ~/.local/state, /var/lib) under plumb-anchor/ unless given"
            ), completion: "file"),
        sealKeyOption,
    ]

    static let serveCommand = Command<Session>(
        path: ["serve"], aliases: [["啟動"]], summary: Phrase("啟動服務", "serve"),
        details: Phrase(
            """
            在前景執行，記錄逐行寫到標準錯誤。收到 SIGTERM 或 Ctrl-C 後，30 秒內做完手上的請求再結束；再按一次立刻結束。

            不加密的 HTTP 只能用在本機；要讓其他電腦連線，請設定 TLS 憑證，或在同一台機器上放反向代理並加 --behind-proxy。

            選項也可以寫在資料夾裡的 plumbd.conf（每行 名稱 = 值）或環境變數 PLUMBD_LISTEN 等。
            """,
            """
            Runs in the foreground and logs to standard error, a line for each event. After SIGTERM or Ctrl-C it finishes running requests within 30 seconds and ends; a second one ends it at once.

            Plain HTTP is for this machine only. For others set a TLS certificate, or put a reverse proxy on the same machine and add --behind-proxy.

            The options may also stand in plumbd.conf in the data folder (name = value, one a line) or in variables such as PLUMBD_LISTEN.
            """),
        examples: [
            Example("plumbd serve --data /var/lib/plumb", Phrase("在本機 8115 埠啟動", "serve on port 8115 of this machine")),
            Example(
                "plumbd serve --data /var/lib/plumb --listen 0.0.0.0:8443 --tls-cert cert.pem --tls-key key.pem",
                Phrase("以 TLS 對外服務", "serve other machines with TLS")),
        ],
        options: serveOptions + [
            OptionSpec(
                long: "port-file", value: Phrase("檔案", "file"), help: Phrase("開始服務後把埠號寫到這個檔案", "write the port to this file once serving"),
                completion: "file")
        ]
    ) { session, arguments in
        let data = try session.data(arguments)
        try Door.requireServer(in: data)
        let settings = try session.settings(arguments, data)
        let configuration = try settings.serverConfiguration()
        let lock = try FolderLock(data)
        defer { lock.release() }
        let signals = StopSignals()
        let journal = Journal.standardError(clock: session.clock)
        let seal = try session.sealKey(data, settings.sealKey)
        // What is in memory must not lie on the disk because the program came to a bad end.
        if seal != nil { forbidCoreDumps() }
        if let seal, try Door.seal(data: data, under: seal) { journal.log(.info, "sealed", ["key": seal.check]) }
        if seal == nil { journal.log(.warning, "not sealed", ["remedy": "plumbd seal-key create --data \(data), then start again"]) }
        let door = try Door.open(
            data: data, journal: settings.journal.map { .folder($0) } ?? .off, seal: seal, clock: session.clock, steady: .system)
        let anchor = settings.anchor ?? Door.defaultAnchor(store: door.epoch.store, environment: session.console.environment)
        let serving = Serving(door: door, configuration: configuration, journal: journal, anchor: anchor)
        try await serving.start()
        let bound = settings.listen.with(port: serving.port)
        journal.log(.info, "listening", ["address": bound.description, "tls": configuration.tls == nil ? "no" : "yes", "version": version])
        if let path = arguments.value("port-file") { try replaceFile(path, "\(serving.port)\n") }
        if session.console.isJSON { session.write(["address": .string(bound.description), "port": JSON(Int(serving.port))]) }
        let jobs = Task { await serving.runJobs() }
        for await signal in signals.stream {
            journal.log(.info, "stopping", ["signal": String(signal)])
            break
        }
        withExtendedLifetime(signals) { jobs.cancel() }
        await serving.stop()
        journal.log(.info, "stopped")
        return .ok
    }
}

extension ListenAddress {
    /// The address with the port that the system chose.
    func with(port: UInt16) -> ListenAddress {
        if case .tcp(let host, _) = self { .tcp(host: host, port: port) } else { self }
    }
}

extension Session {
    /// The settings of `serve` for a folder.
    func settings(_ arguments: Arguments, _ data: String) throws -> Settings {
        var options: [String: String] = [:]
        for name in ["listen", "tls-cert", "tls-key", "journal", "anchor", "seal-key"] { options[name] = arguments.value(name) }
        options["behind-proxy"] = arguments.flag("behind-proxy").map { $0 ? "true" : "false" }
        return try Settings(options: options, environment: console.environment, file: try readTextIfPresent(data + "/plumbd.conf"))
    }
}
