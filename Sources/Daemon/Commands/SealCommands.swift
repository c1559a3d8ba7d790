internal import Disclosure
internal import Glibc
internal import HTTP
internal import Replication
internal import Terminal

extension DaemonProgram {
    static let sealCommands = [sealShowCommand, sealCheckCommand, sealImportCommand, sealCreateCommand, sealCopyCommand]

    private static let filePositional = PositionalSpec(
        name: Phrase("檔案", "FILE"), help: Phrase("寫有復原碼的檔案或金鑰檔，- 是標準輸入", "a file with the recovery code, or a key file; - is standard input"),
        completion: "file")

    private static let sealShowCommand = Command<Session>(
        path: ["seal-key", "show"], aliases: [["封存金鑰", "顯示"]], summary: Phrase("顯示封存金鑰的位置和復原碼", "show where the seal key lies, and its recovery code"),
        details: Phrase(
            "資料庫、第二日誌和備份都封存在這把金鑰之下；它不在資料夾裡，也不在備份裡。請把復原碼抄在紙上，和備份分開保管：沒有它，備份打不開。看到復原碼的人，配上備份就能讀到還沒揭露的排程。",
            "Database, second journal and backups are sealed under this key, which lies in neither data folder nor backup. Put the recovery code on paper and keep it apart from the backups: without it they cannot be opened. Whoever sees the code and has a backup can read the undisclosed schedule."
        ),
        examples: [Example("plumbd seal-key show --data /var/lib/plumb", Phrase("顯示復原碼", "show the recovery code"))], options: [dataOption, sealKeyOption]
    ) { session, arguments in
        let (key, path) = try session.foundSealKey(arguments)
        if session.console.isJSON {
            session.write(["seal_key": .string(path), "check": .string(key.check), "recovery_code": .string(key.code)])
        } else {
            session.console.write(session.sealing(key, path))
        }
        return .ok
    }

    private static let sealCheckCommand = Command<Session>(
        path: ["seal-key", "check"], aliases: [["封存金鑰", "檢查"]], summary: Phrase("檢查封存金鑰打得開資料", "check that the seal key opens the data"),
        details: Phrase(
            "也可以檢查紙上的復原碼有沒有抄對：把它從標準輸入給這個指令。不會顯示金鑰。打不開時結束碼是 6。",
            "Also whether the code on paper was copied well: give it on standard input. The key is not shown. Ends with 6 when it does not open the data."),
        examples: [
            Example("plumbd seal-key check --data /var/lib/plumb", Phrase("檢查金鑰檔", "check the key file")),
            Example("plumbd seal-key check - --data /var/lib/plumb", Phrase("檢查紙上的復原碼", "check the code on paper")),
        ],
        positionals: [PositionalSpec(name: filePositional.name, help: filePositional.help, isOptional: true, completion: "file")],
        options: [dataOption, sealKeyOption]
    ) { session, arguments in
        let data = try session.data(arguments)
        try Door.requireServer(in: data)
        let key: SealKey
        var path = ""
        if let file = arguments.positional(0) {
            key = try readSealKey(file)
            try Door.check(key, opens: data)
        } else {
            (key, path) = try session.foundSealKey(arguments)
        }
        if session.console.isJSON {
            session.write(["opens": true, "seal_key": .string(path), "check": .string(key.check)])
        } else {
            session.console.note(Phrase("金鑰 \(key.check.prefix(8)) 打得開 \(data)。", "The key \(key.check.prefix(8)) opens \(data)."))
        }
        return .ok
    }

    private static let sealImportCommand = Command<Session>(
        path: ["seal-key", "import"], aliases: [["封存金鑰", "匯入"]], summary: Phrase("從復原碼重建封存金鑰檔", "make the seal key's file anew from the recovery code"),
        details: Phrase(
            "先確認它打得開 --data 的資料，再寫到 --seal-key 指定的檔案或預設位置；已有的檔案不會被覆寫。還原備份到新機器前，用 --backup 代替 --data。",
            "First makes sure that it opens the data of --data, then writes it where --seal-key says or to its usual place; a file that is there is never overwritten. Before a backup is restored on a new machine, name it with --backup instead of --data."
        ),
        examples: [
            Example("plumbd seal-key import - --data /var/lib/plumb", Phrase("輸入紙上的復原碼", "type the code on paper")),
            Example("plumbd seal-key import code.txt --backup /backup/plumb", Phrase("還原備份以前", "before a backup is restored")),
        ], positionals: [filePositional],
        options: [
            dataOption, sealKeyOption,
            OptionSpec(long: "backup", value: Phrase("資料夾", "folder"), help: Phrase("放備份的資料夾", "the folder of the backups"), completion: "directory"),
        ]
    ) { session, arguments in
        let key = try readSealKey(arguments.positional(0) ?? "")
        let path: String
        if let backup = arguments.value("backup") {
            guard Door.backupSeal(backup, name: nil) == key.check else { throw SealError("seal.wrong", backup) }
            path = try session.sealPlaces(arguments, backup: backup).keep(key, outside: [backup])
        } else {
            let data = try session.data(arguments)
            try Door.requireServer(in: data)
            try Door.check(key, opens: data)
            path = try session.sealPlaces(data, try session.namedSealKey(arguments, data)).keep(key, outside: [data])
        }
        if session.console.isJSON {
            session.write(["seal_key": .string(path), "check": .string(key.check)])
        } else {
            session.console.note(Phrase("封存金鑰已寫到 \(path)。", "The seal key is in \(path)."))
        }
        return .ok
    }

    private static let sealCreateCommand = Command<Session>(
        path: ["seal-key", "create"], aliases: [["封存金鑰", "建立"]], summary: Phrase("替舊的、沒有封存的伺服器建立金鑰", "make a key for an older server that is not sealed"),
        details: Phrase(
            "新的伺服器由 plumbd init 建立金鑰，用不到這個指令。下次啟動服務時，整個資料庫會封存到這把金鑰之下；以前做的備份不會改變，請另做一次備份後銷毀。",
            "A new server gets its key from plumbd init. The next start of the service seals the whole database under it; backups made before stay as they are: make a new one and destroy them."
        ),
        examples: [Example("plumbd seal-key create --data /var/lib/plumb", Phrase("建立金鑰", "make the key"))], options: [dataOption, sealKeyOption]
    ) { session, arguments in
        let data = try session.data(arguments)
        try Door.requireServer(in: data)
        guard !Door.isSealed(data: data) else { throw SealError("seal.exists", data) }
        let store = try Door.open(data: data, clock: session.clock).epoch.store
        let key = SealKey()
        let places = SealPlaces(named: try session.namedSealKey(arguments, data), store: store, environment: session.console.environment)
        let path = try places.keep(key, outside: [data])
        try Door.announce(key, store: store, in: data)
        if session.console.isJSON {
            session.write(["seal_key": .string(path), "check": .string(key.check), "recovery_code": .string(key.code)])
        } else {
            session.console.write(session.sealing(key, path))
            session.console.note(Phrase("請重新啟動服務，資料才會封存。", "Restart the service: it seals the data."))
        }
        return .ok
    }

    private static let sealCopyCommand = Command<Session>(
        path: ["seal-key", "plain-copy"], aliases: [["封存金鑰", "明文副本"]], summary: Phrase("寫一份沒有封存的資料庫副本", "write a copy of the database that is not sealed"),
        details: Phrase(
            "給其他工具檢視用（sqlite3 打不開封存的資料庫）。拿到這個檔案的人能讀全部內容，包括還沒揭露的排程；用完請刪除。服務執行中也可以使用。",
            "For looking at it with other tools: sqlite3 cannot open a sealed database. Whoever gets hold of the file reads everything, the undisclosed schedule included; remove it afterwards. Works while the service runs."
        ),
        examples: [Example("plumbd seal-key plain-copy look.sqlite --data /var/lib/plumb", Phrase("寫一份明文副本", "write a plain copy"))],
        positionals: [PositionalSpec(name: Phrase("檔案", "FILE"), help: Phrase("新檔案", "a new file"), completion: "file")],
        options: [dataOption, sealKeyOption]
    ) { session, arguments in
        let data = try session.data(arguments)
        try Door.requireServer(in: data)
        let target = arguments.positional(0) ?? ""
        try Door.unseal(data: data, try session.sealKey(arguments, data), to: target)
        if session.console.isJSON {
            session.write(["file": .string(target)])
        } else {
            session.console.note(
                Phrase("已寫到 \(target)；內容沒有加密，用完請刪除。", "The copy is in \(target); anybody who has it can read it, so remove it afterwards."))
        }
        return .ok
    }

    private static func readSealKey(_ path: String) throws -> SealKey {
        let file = path == "-" ? "/dev/stdin" : path
        guard let bytes = Door.readKeyFile(file) else { throw unreadable(path) }
        guard let key = SealKey(file: bytes) else { throw SealError("seal.unreadable", path) }
        return key
    }
}

extension Session {
    /// What `--seal-key`, `PLUMBD_SEAL_KEY` or the folder's `plumbd.conf` say, in this order.
    func namedSealKey(_ arguments: Arguments, _ data: String) throws -> String? {
        let environment = console.environment.filter { $0.key == "PLUMBD_SEAL_KEY" }
        let options = arguments.value("seal-key").map { ["seal-key": $0] } ?? [:]
        return try Settings(options: options, environment: environment, file: try readTextIfPresent(data + "/plumbd.conf")).sealKey
    }

    func sealPlaces(_ data: String, _ named: String?) -> SealPlaces {
        SealPlaces(named: named, store: SealMark(data: data)?.store, environment: console.environment)
    }

    func sealPlaces(_ arguments: Arguments, backup folder: String) throws -> SealPlaces {
        // The options of restore have a name of a backup; where there is none the newest says whose it is.
        SealPlaces(
            named: arguments.value("seal-key") ?? console.environment["PLUMBD_SEAL_KEY"], store: try Door.backupStore(folder, name: nil),
            environment: console.environment)
    }

    /// Where the key of a folder's store lies; nil where it lies nowhere.
    func sealPath(_ data: String, _ named: String?) -> String? { (try? sealPlaces(data, named).find(outside: []))??.path }

    /// The key of a sealed store, or one that waits for a store to be sealed; nil without any.
    ///
    /// - Parameter folders: where beside the data folder it may not lie.
    func sealKey(_ arguments: Arguments, _ data: String, besides folders: [String] = []) throws -> SealKey? {
        try sealKey(data, try namedSealKey(arguments, data), besides: folders)
    }

    func sealKey(_ data: String, _ named: String?, besides folders: [String] = []) throws -> SealKey? {
        let places = sealPlaces(data, named)
        let found = try places.find(outside: [data] + folders)
        guard Door.isSealed(data: data) else {
            if found == nil, named != nil, Door.exists(data: data) { throw SealError("seal.missing", data, places: places.paths) }
            return found?.key
        }
        guard let found else { throw SealError("seal.missing", data, places: places.paths) }
        do { try Door.check(found.key, opens: data) } catch let error as SealError {
            throw SealError(error.code, found.path)
        }
        return found.key
    }

    /// The key of a backup; nil for a plain one without any.
    func sealKey(_ arguments: Arguments, backup folder: String) throws -> SealKey? {
        let places = try sealPlaces(arguments, backup: folder)
        let found = try places.find(outside: [folder])
        guard let check = Door.backupSeal(folder, name: nil) else { return found?.key }
        guard let found else { throw SealError("seal.missing", folder, places: places.paths) }
        guard found.key.check == check else { throw SealError("seal.wrong", found.path) }
        return found.key
    }

    /// The key of a sealed store and where it lies; throws where the store is plain.
    fileprivate func foundSealKey(_ arguments: Arguments) throws -> (SealKey, String) {
        let data = try data(arguments)
        try Door.requireServer(in: data)
        let named = try namedSealKey(arguments, data)
        guard let key = try sealKey(data, named), let path = sealPath(data, named) else { throw SealError("seal.none", data) }
        try Door.check(key, opens: data)
        return (key, path)
    }

    /// What the operator has to know of a key.
    func sealing(_ key: SealKey, _ path: String) -> String {
        text(
            "封存金鑰：\(path)\n復原碼：\(key.code)\n沒有這把金鑰，資料和備份都打不開；請把復原碼抄在紙上，和備份分開保管。",
            "Seal key: \(path)\nRecovery code: \(key.code)\nWithout this key neither the data nor a backup can be opened: put the code on paper, and keep it apart from the backups."
        )
    }
}

/// Keeps what is in memory from being written to the disk when the program comes to a bad end.
func forbidCoreDumps() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
}

extension CommandFailure {
    init(_ error: SealError) {
        switch error.code {
        case "seal.missing":
            let places =
                error.places.isEmpty ? "--seal-key, PLUMBD_SEAL_KEY, $CREDENTIALS_DIRECTORY, $XDG_CONFIG_HOME, $HOME" : error.places.joined(separator: ", ")
            self.init(
                code: error.code,
                message: Phrase(
                    "\(error.path) 是封存的，找不到封存金鑰；資料沒有動過。找過：\(places)",
                    "\(error.path) is sealed and its seal key is not at hand; the data is untouched. Looked at: \(places)"),
                remedy: Phrase(
                    "請用 --seal-key 指定金鑰檔，或用紙上的復原碼執行 plumbd seal-key import。",
                    "Name the key file with --seal-key, or run plumbd seal-key import with the recovery code on paper."), exitCode: .notAuthorised)
        case "seal.wrong":
            self.init(
                code: error.code,
                message: Phrase("\(error.path) 的封存金鑰不是這一把；資料沒有動過。", "\(error.path): this is not the seal key of the data, which is untouched."),
                remedy: Phrase("請找出這部伺服器的金鑰；每部伺服器各有一把。", "Find this server's key; each server has one of its own."), exitCode: .notAuthorised)
        case "seal.unreadable":
            self.init(
                code: error.code, message: Phrase("讀不到封存金鑰 \(error.path)，或內容不是金鑰。", "The seal key \(error.path) cannot be read, or is no key."),
                remedy: Phrase("請檢查權限；復原碼請逐字核對。", "Check its permissions; compare a recovery code character by character."), exitCode: .notAuthorised)
        case "seal.inside":
            self.init(
                code: error.code,
                message: Phrase(
                    "封存金鑰 \(error.path) 放在資料夾或備份裡面，等於沒有封存。", "The seal key \(error.path) lies in the data folder or among the backups, where it seals nothing."),
                remedy: Phrase("請移到別的地方，用 --seal-key 指定。", "Move it elsewhere and name it with --seal-key."), exitCode: .usage)
        case "seal.nowhere":
            self.init(
                code: error.code, message: Phrase("不知道封存金鑰要放在哪裡。", "It is not known where the seal key is to lie."),
                remedy: Phrase("請用 --seal-key 檔案 指定，或設定 HOME。", "Name a file with --seal-key, or set HOME."), exitCode: .usage)
        case "seal.exists":
            self.init(
                code: error.code, message: Phrase("\(error.path) 已經有封存金鑰，不會覆寫。", "\(error.path) has a seal key already, which is not overwritten."),
                remedy: Phrase("見 plumbd seal-key show。", "See plumbd seal-key show."), exitCode: .usage)
        case "seal.none":
            self.init(
                code: error.code, message: Phrase("\(error.path) 沒有封存。", "\(error.path) is not sealed."),
                remedy: Phrase("請執行 plumbd seal-key create，再重新啟動服務。", "Run plumbd seal-key create and start the service again."), exitCode: .notFound)
        default:
            self.init(
                code: error.code, message: Phrase("不能在 \(error.path) 寫入；原來的資料都在。", "Cannot write at \(error.path); what was there is still there."),
                remedy: Phrase("請檢查權限和剩餘空間。", "Check permissions and free space."))
        }
    }
}
