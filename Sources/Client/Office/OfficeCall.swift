internal import HTTP
internal import Replication
internal import Terminal

/// One command of the office that changes something on the server.
///
/// Every invocation has one command id. When the answer gets lost the call is repeated once under the same id, so that it
/// takes effect once however often it arrives (T3); a second loss tells the person the id, for a repeat by hand.
struct OfficeCall {
    let command: CommandID
    private let api: APIClient

    /// Takes the id of `--command`, or makes one. Throws `UsageProblem` for an id that is none.
    init(_ session: Session, _ arguments: Arguments) throws {
        command = try arguments.value("command").map(Self.id) ?? .random()
        api = try session.api()
    }

    /// Sends a document and reads the answer.
    func post(_ path: String, _ document: JSON) throws -> JSON {
        try once { try api.post(path, document, command: command) }
    }

    /// Sends a file's bytes and reads the answer.
    func postBytes(_ path: String, _ query: [(String, String)], _ bytes: [UInt8], type: String) throws -> JSON {
        try once { try api.postBytes(path, query, bytes, type: type, command: command) }
    }

    private func once(_ send: () throws -> JSON) throws -> JSON {
        do {
            return try refusalsInFull(send)
        } catch let error where Self.isLost(error) {
            do {
                return try refusalsInFull(send)
            } catch let error where Self.isLost(error) || Self.isUnreachable(error) {
                throw OfficeFailures.answerLost(command, error)
            }
        }
    }

    /// Whether the server may have done what was asked although no answer came.
    private static func isLost(_ error: any Error) -> Bool {
        switch error {
        case let error as HTTPError: error.code == .connectionLost || error.code == .timeout
        // 503.90: no answer was ready by the server's deadline; 507.3: its disk confirmed nothing; the others come from a proxy that lost the server.
        case let problem as Problem: problem.code == "503.90" || problem.code == "507.3" || problem.status == 502 || problem.status == 504
        default: false
        }
    }

    private static func isUnreachable(_ error: any Error) -> Bool { (error as? HTTPError)?.code == .unreachable }

    private static func id(_ text: String) throws -> CommandID {
        guard let id = ID(halfWidth(text)) else {
            throw UsageProblem.invalidValue(
                name: "--command", value: text, reason: Phrase("應為 32 位十六進位數字", "32 hexadecimal digits are expected"))
        }
        return id
    }
}

/// Runs a call; a rule that refuses it is told with the rule itself.
func refusalsInFull<Answer>(_ send: () throws -> Answer) throws -> Answer {
    do {
        return try send()
    } catch let problem as Problem {
        throw OfficeFailures.refused(problem) ?? problem
    }
}

extension OptionSpec {
    /// `--command`, which every mutating command of the office has.
    static var commandID: OptionSpec {
        OptionSpec(
            long: "command", value: Phrase("代碼", "id"),
            help: Phrase("指令代碼（32 位十六進位）；同一代碼重送只生效一次", "command id of 32 hexadecimal digits; the same id takes effect once"))
    }
}
