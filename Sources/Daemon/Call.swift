package import Disclosure
package import HTTP
internal import Inspection
internal import Replication

/// One request on its way through a route, with the ways to read it. Everything that cannot be read throws the problem
/// that says so.
package struct Call: Sendable {
    /// The one way to what is stored.
    package let door: Door
    /// The request as it came, its body within the route's limit.
    package let request: HTTPRequest
    /// Values of the pattern's parts in braces.
    package let parameters: [String: String]
    /// Wrong codes by address.
    let attempts: AttemptLimit

    /// A part of the path; asking for one that the pattern does not have is a programmer's error.
    func parameter(_ name: String) -> String {
        guard let value = parameters[name] else { preconditionFailure("the pattern has no part {\(name)}") }
        return value
    }

    /// A part of the path that names a dossier or record; what is no id names nothing.
    func id(_ name: String) throws(Problem) -> ID {
        let text = parameter(name)
        guard text.utf8.count == 2 * ID.byteCount, let id = ID(text) else { throw Problems.notFound }
        return id
    }

    /// The command's id from the header `Plumb-Command` (T3).
    func command() throws(Problem) -> CommandID {
        guard let text = request.headers["plumb-command"] else { throw Problems.commandMissing }
        guard text.utf8.count == 2 * ID.byteCount, let id = ID(text) else { throw Problems.malformed }
        return id
    }

    /// The body as a JSON object; an empty body is an empty one.
    func fields() throws(Problem) -> Fields {
        if request.body.isEmpty { return Fields(JSONObject()) }
        guard let document = try? JSON(parsing: request.body), case .object(let object) = document else { throw Problems.malformed }
        return Fields(object)
    }

    /// The query's arguments, read like a body's fields.
    var query: Fields { Fields(query: request.query) }
}

/// The members of a JSON object or the arguments of a query, read one by one. Null and absent are one.
struct Fields: Sendable {
    private let object: JSONObject

    init(_ object: JSONObject) { self.object = object }
    init(query: [String: String]) { self.init(JSONObject(query.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })) }

    private func value(_ name: String) -> JSON? {
        guard let value = object[name], !value.isNull else { return nil }
        return value
    }

    /// A text of at most 4,000 characters without control characters other than line breaks and tabs; nil when absent.
    func text(_ name: String) throws(Problem) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = value.string else { throw wrong(name, zh: "要是文字", en: "must be a text") }
        guard text.count <= 4_000 else { throw wrong(name, zh: "超過 4000 字", en: "is longer than 4,000 characters") }
        let isClean = text.unicodeScalars.allSatisfy { ($0.value >= 0x20 && $0.value != 0x7F) || $0 == "\n" || $0 == "\r" || $0 == "\t" }
        guard isClean else { throw wrong(name, zh: "含有控制字元", en: "holds control characters") }
        return text
    }

    /// A text that must be there and not be empty.
    func required(_ name: String) throws(Problem) -> String {
        guard let text = try text(name), !text.isEmpty else { throw missing(name) }
        return text
    }

    /// A day in ISO form; nil when absent or empty.
    func day(_ name: String) throws(Problem) -> CalendarDay? {
        guard let text = try text(name), !text.isEmpty else { return nil }
        guard let day = CalendarDay(iso: text) else { throw wrong(name, zh: "要是 2025-07-01 這樣的日期", en: "must be a day such as 2025-07-01") }
        return day
    }

    func requiredDay(_ name: String) throws(Problem) -> CalendarDay {
        guard let day = try day(name) else { throw missing(name) }
        return day
    }

    /// A moment, ISO 8601 with its zone, as milliseconds since 1970, UTC; nil when absent or empty.
    func moment(_ name: String) throws(Problem) -> Int64? {
        guard let value = value(name), value != .string("") else { return nil }
        guard let moment = value.string.flatMap(LegalMoment.milliseconds(iso:)), (0..<1 << 47).contains(moment) else {
            throw wrong(
                name, zh: "要是 2025-07-15T09:30:00+08:00 這樣的時間（含時區）", en: "must be a moment with its zone, such as 2025-07-15T09:30:00+08:00")
        }
        return moment
    }

    func requiredMoment(_ name: String) throws(Problem) -> Int64 {
        guard let moment = try moment(name) else { throw missing(name) }
        return moment
    }

    /// A list of texts; empty when absent.
    func texts(_ name: String) throws(Problem) -> [String] {
        guard let value = value(name) else { return [] }
        guard let array = value.array, array.count <= 100 else { throw wrong(name, zh: "要是文字的清單", en: "must be a list of texts") }
        var texts: [String] = []
        for element in array {
            guard let text = element.string, !text.isEmpty, text.count <= 200 else {
                throw wrong(name, zh: "要是文字的清單", en: "must be a list of texts")
            }
            texts.append(text)
        }
        return texts
    }

    /// A truth value; in a query `1` and `true` are yes. Nil when absent.
    func flag(_ name: String) throws(Problem) -> Bool? {
        switch value(name) {
        case nil: return nil
        case .bool(let flag): return flag
        case .string("1"), .string("true"): return true
        case .string("0"), .string("false"), .string(""): return false
        default: throw wrong(name, zh: "要是 true 或 false", en: "must be true or false")
        }
    }

    /// One of the raw values of an enumeration; nil when absent or empty.
    func choice<Value: RawRepresentable & CaseIterable>(_ name: String, of type: Value.Type) throws(Problem) -> Value?
    where Value.RawValue == String {
        guard let text = try text(name), !text.isEmpty else { return nil }
        guard let value = Value(rawValue: text) else {
            let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw wrong(name, zh: "只能是 \(allowed)", en: "must be one of \(allowed)")
        }
        return value
    }

    /// A JSON object inside; its members are read the same way.
    func object(_ name: String) throws(Problem) -> Fields {
        guard let value = value(name) else { throw missing(name) }
        guard case .object(let object) = value else { throw wrong(name, zh: "要是物件", en: "must be an object") }
        return Fields(object)
    }

    /// The member as it came.
    func json(_ name: String) -> JSON? { value(name) }

    func missing(_ name: String) -> Problem { wrong(name, zh: "不能沒有", en: "is missing") }

    func wrong(_ name: String, zh: String, en: String) -> Problem {
        Problems.invalid(name, zh: "欄位 \(name) \(zh)。", en: "The field \(name) \(en).")
    }
}
