import Crypto
import Glibc
import Replication
import Synchronization
import Terminal
import Testing

@testable import Client
@testable import HTTP

/// A server for tests: answers by a rule, and keeps what it was asked.
final class OfficeServer: Transport {
    /// What was asked, as far as tests look at it.
    struct Asked: Sendable {
        let method: String
        /// Path and query without scheme and host.
        let target: String
        let command: String?
        let token: String?
        let body: [UInt8]
        var json: JSON { (try? JSON(parsing: body)) ?? .null }
    }

    /// An answer, or the lack of one.
    enum Answer: Sendable {
        case json(JSON)
        case bytes([UInt8])
        case problem(Problem)
        case error(HTTPError)
    }

    private struct State {
        var answers: [Answer]
        var asked: [Asked] = []
    }

    private let state: Mutex<State>

    /// Gives these answers in order; the last one again and again.
    init(_ answers: [Answer]) { state = Mutex(State(answers: answers)) }

    var asked: [Asked] { state.withLock { $0.asked } }

    func send(_ request: ClientRequest) throws -> ClientResponse {
        let headers = Dictionary(request.headers.map { ($0.0, $0.1) }) { first, _ in first }
        let target = request.url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last.map { "/" + $0.drop { $0 != "/" }.dropFirst() }
        let answer = state.withLock { state in
            state.asked.append(
                Asked(
                    method: request.method, target: target ?? "", command: headers["Plumb-Command"], token: headers["Authorization"],
                    body: request.body ?? []))
            return state.answers.count > 1 ? state.answers.removeFirst() : state.answers.first
        }
        switch answer {
        case .json(let json): return Self.response(200, json.serializedBytes())
        case .bytes(let bytes): return Self.response(200, bytes)
        case .problem(let problem): return Self.response(problem.status, problem.json.serializedBytes())
        case .error(let error): throw error
        case nil: throw HTTPError(.unreachable, subject: "127.0.0.1:1")
        }
    }

    private static func response(_ status: Int, _ body: [UInt8]) -> ClientResponse {
        ClientResponse(status: status, headers: [:], body: body, reusedConnection: false)
    }
}

/// What a command line of the office gave.
struct OfficeRun {
    let code: ExitCode
    let output: String
    let messages: String
    let asked: [OfficeServer.Asked]

    /// 2025-07-20 10:00 in Taipei.
    static let now: Int64 = 1_752_976_800_000

    static let table = CommandTable<Session>(
        program: "plumb", summary: Phrase("查核", "inspection"), version: "0.0.0", commands: OfficeCommands.all)

    /// Runs a command line on a fresh enrolled laptop against these answers.
    static func run(
        _ line: [String], _ answers: [OfficeServer.Answer] = [], input: [String] = [], isTerminal: Bool = false, width: Int = 160,
        environment: [String: String] = [:]
    ) async throws -> OfficeRun {
        let home = try OfficeHome()
        let server = OfficeServer(answers)
        let console = Console.scripted(input: input, isTerminal: isTerminal, width: width, environment: environment)
        let world = Session.World(clock: { now }, transport: { server })
        let path = home.path
        let program = Program(table, explain: ClientErrorTexts.explain) { console, _ in Session(console: console, home: path, world: world) }
        let code = await program.run(line, console: console)
        return OfficeRun(code: code, output: console.writtenOutput, messages: console.writtenMessages, asked: server.asked)
    }

    /// The result of `--json`.
    var json: JSON { (try? JSON(parsing: output)) ?? .null }
    /// The failure of `--json`.
    var failure: JSON { (try? JSON(parsing: messages))?["error"] ?? .null }
}

/// A directory of its own with an enrolled laptop; gone when nobody holds it.
final class OfficeHome {
    let path: String

    init() throws {
        path = try makeOfficeDirectory()
        let prepared = try Laptop.prepare(path)
        let enrolment: JSON = [
            "server": "http://127.0.0.1:1", "server_key": .string(String(repeating: "ab", count: 32)), "group": .string(ID.random().description),
            "person": .string(ID.random().description), "name": "林小組", "role": "office", "store": .string(ID.random().description), "epoch": 1,
        ]
        try Laptop.complete(prepared, try #require(Enrolment(json: enrolment)), token: String(repeating: "cd", count: 32))
    }

    deinit {
        for name in officeFiles(path) { unlink("\(path)/\(name)") }
        rmdir(path)
    }
}

/// A fresh directory for a test.
func makeOfficeDirectory() throws -> String {
    var template = Array("/tmp/plumb-office-cli-XXXXXX".utf8CString)
    return String(cString: try #require(mkdtemp(&template)))
}

/// Names in a directory, hidden ones included.
func officeFiles(_ path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
            String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
}

/// Documents as the server gives them; all people and works are made up.
enum OfficeDocuments {
    static let plan: JSON = [
        "plan": "0123456789abcdef0123456789abcdef", "number": "114-007", "day": "2025-07-22", "kind": "general", "notice_mode": "unannounced",
        "state": "scheduled", "reason": "年度計畫", "agency_code": "383150000G", "tender_no": "-B-12-25-F-059-00-00", "agency": "測試市水利局",
        "tender_name": "測試溪護岸改善工程", "contractor": "甲乙營造", "visit": nil,
        "team": [
            ["member_no": "E012", "name": "外一", "role": "external", "is_external": true, "state": "assigned", "has_account": true],
            ["member_no": "I002", "name": "內二", "role": "internal", "is_external": false, "state": "assigned", "has_account": false],
            ["member_no": "I001", "name": "領一", "role": "leader", "is_external": false, "state": "assigned", "has_account": true],
        ],
        "disclosures": [
            ["level": 1, "due_at": "2025-07-18T08:00:00+08:00", "done_at": "2025-07-18T08:01:00+08:00"],
            ["level": 2, "due_at": "2025-07-21T08:00:00+08:00", "done_at": nil],
            ["level": 3, "due_at": nil, "done_at": nil],
        ],
    ]

    static let orderLine = [
        "office", "schedule", "add", "--agency=383150000G", "--tender=-B-12-25-F-059-00-00", "--day", "114-07-22", "--kind", "general", "--notice",
        "不預先", "--leader", "I001", "--members", "I002", "--jurors", "E012,E034",
    ]

    static func defect(_ number: Int, _ changes: [(String, JSON)] = []) -> JSON {
        var defect: JSON = [
            "defect": .string("ab12cd34" + String(repeating: "0", count: 23) + "\(number)"), "number": .integer(Int64(number)), "visit": "114-007",
            "plan": "0123456789abcdef0123456789abcdef", "day": "2025-05-20", "agency": "測試市水利局", "contractor": "甲乙營造", "code": "5.04.01",
            "title": "混凝土澆置", "note": "蜂窩", "location": "P3 橋墩", "severity": "M", "state": nil, "letter_day": "2025-06-01", "due": "2025-07-01",
            "overdue_days": 19, "days_left": nil, "extended": false, "unsettled": false, "once_in_conflict": false,
        ]
        for (name, value) in changes { defect[name] = value }
        return defect
    }

    static let backlog: JSON = [
        "on": "2025-07-20", "count": 3, "overdue": 1,
        "defects": .array([
            defect(1, [("once_in_conflict", true)]),
            defect(2, [("due", "2025-07-25"), ("overdue_days", 0), ("days_left", 5), ("extended", true), ("severity", "S"), ("note", "")]),
            defect(3, [("due", nil), ("overdue_days", nil), ("days_left", nil), ("severity", "L"), ("location", "")]),
        ]),
    ]

    static let imported: JSON = [
        "import": "3f9a0c12000000000000000000000000", "what": "tenders", "added": 1938, "updated": 2, "unchanged": 0, "refused": 2, "problems": 3,
        "dry_run": false,
        "rows_refused": [
            [
                "line": 12, "column": 9, "column_name": "實際決標日期", "value": "114/13/45", "code": "day.noSuchDay", "message": "沒有這一天，請檢查月份和日期。",
                "message_en": "There is no such day. Check month and day.",
            ],
            [
                "line": 12, "column": 2, "column_name": "標案編號", "value": "", "code": "value.missing", "message": "必填欄位是空的。",
                "message_en": "This column must not be empty.",
            ],
            [
                "line": 40, "column": 0, "column_name": "", "value": "", "code": "row.short", "message": "這一列只有 5 欄，應有 24 欄。",
                "message_en": "The row has 5 columns instead of 24.",
            ],
        ],
    ]

    static let conflicts: JSON = [
        "conflicts": [
            [
                "dossier": "11111111111111111111111111111111", "record": "22222222222222222222222222222222", "register": 2, "token": "feed", "kind": "defect",
                "kind_label": "缺失", "kind_label_en": "Defect",
                "fields": [
                    ["name": "severity", "label": "程度", "label_en": "Severity"], ["name": "points", "label": "扣點", "label_en": "Points"],
                ], "visit": "114-007", "plan": nil, "day": "2025-07-22", "number": 3, "code": "5.04.01", "item": nil,
                "candidates": [
                    ["choice": 1, "author": "領一", "person": "aa", "at": "2025-07-20T10:00:00+08:00", "values": ["severity": "M", "points": 2]],
                    ["choice": 2, "author": "外一", "person": "bb", "at": "2025-07-20T09:00:00+08:00", "values": ["severity": "S", "points": 4]],
                ], "base": ["severity": "L", "points": 0],
            ]
        ]
    ]
}
