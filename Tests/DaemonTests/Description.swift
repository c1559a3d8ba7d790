import HTTP
import Testing

/// What `schema/openapi.yaml` says, read line by line: the file keeps one shape, two blanks a level, one thing a line.
struct Description {
    struct Schema {
        var required: Set<String> = []
        /// By name; the schema that a member or a list's elements refer to, where there is one.
        var members: [String: Member] = [:]
    }

    struct Member {
        let schema: String?
        let isList: Bool
    }

    /// Status → name of the answer, by `GET /path`.
    private(set) var operations: [String: [Int: String]] = [:]
    /// Paths that document the header `Plumb-API`.
    private(set) var paths: Set<String> = []
    /// Numbers of problems that are listed.
    private(set) var codes: Set<String> = []
    /// Operations that document the header `Plumb-Command`.
    private(set) var commands: Set<String> = []
    /// Name of the schema by name of the answer; answers that are not JSON have none.
    private(set) var answers: [String: String] = [:]
    private(set) var schemas: [String: Schema] = [:]

    init(_ text: String) {
        var path = ""
        var operation = ""
        var section = ""
        var name = ""
        for line in text.split(separator: "\n").map(String.init) {
            if section == "schemas", name == "Problem" { codes.formUnion(line.split(separator: "'").map(String.init).filter(Self.isCode)) }
            let indent = line.prefix { $0 == " " }.count
            let words = line.dropFirst(indent)
            let key = String(words.prefix { $0 != ":" }.filter { $0 != "'" })
            switch (section, indent) {
            case (_, 0): section = key
            case ("paths", 2): path = key
            case ("paths", 4) where ["get", "head", "put", "patch", "post", "delete"].contains(key):
                operation = "\(key.uppercased()) \(path)"
                operations[operation] = [:]
            case ("paths", 6) where line.contains("parameters/API'"): paths.insert(path)
            case ("paths", 8):
                if let status = Int(key) { operations[operation]?[status] = Self.reference(line, "responses") ?? "" }
                if line.contains("parameters/Command'") { commands.insert(operation) }
            case ("components", 2), ("responses", 2), ("schemas", 2): section = ["responses", "schemas"].contains(key) ? key : "components"
            case ("responses", 4): answers[key] = Self.reference(line, "schemas")
            case ("schemas", 4):
                name = key
                schemas[name] = Schema()
            case ("schemas", 6) where key == "required":
                let list = line.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
                schemas[name]?.required = Set(list.split(separator: ",").map { $0.filter { $0 != " " && $0 != "'" } })
            case ("schemas", 8):
                schemas[name]?.members[key] = Member(schema: Self.reference(line, "schemas"), isList: line.contains("items:"))
            default: break
            }
        }
    }

    private static func reference(_ line: String, _ kind: String) -> String? {
        guard let start = line.firstRange(of: "#/components/\(kind)/")?.upperBound else { return nil }
        return String(line[start...].prefix { $0 != "'" })
    }

    private static func isCode(_ text: String) -> Bool {
        let parts = text.split(separator: ".")
        return parts.count == 2 && Int(parts[0]) != nil && Int(parts[1]) != nil
    }

    /// The operation that answers a request; HEAD is answered by GET unless it has one of its own. Nil for no operation.
    func operation(_ method: String, _ target: String) -> String? {
        let segments = target.prefix { $0 != "?" }.split(separator: "/")
        for method in method == "HEAD" ? ["HEAD", "GET"] : [method] {
            for operation in operations.keys.sorted() where operation.hasPrefix(method + " ") {
                let parts = operation.dropFirst(method.count + 1).split(separator: "/")
                // Names go before parts in braces, which sort behind them.
                if parts.count == segments.count, zip(parts, segments).allSatisfy({ $0.hasPrefix("{") || $0 == $1 }) { return operation }
            }
        }
        return nil
    }

    /// Why an answer is none that the operation documents; nil for one that is. What the server itself refuses (.90 to .99), and a
    /// failure inside, is documented for all at once.
    func undocumented(_ method: String, _ target: String, _ response: ClientResponse) -> String? {
        guard let operation = operation(method, target), operations[operation]?[response.status] == nil, response.status != 500 else { return nil }
        let code = response.problem?.code ?? ""
        return code.contains(".9") ? nil : "\(operation): status \(response.status) \(code) is not documented"
    }

    static func project() throws -> Description { Description(String(decoding: try projectFile("schema/openapi.yaml"), as: UTF8.self)) }

    /// What of a document is not as its schema says, by place. Nothing documented is missing, nothing else is there.
    func differences(_ document: JSON, from name: String, at place: String = "") -> [String] {
        guard let schema = schemas[name], !schema.members.isEmpty else { return [] }
        guard let object = document.object else { return ["\(place): no object"] }
        let keys = Set(object.keys)
        var found = schema.required.subtracting(keys).sorted().map { "\(place).\($0) is missing" }
        found += keys.subtracting(schema.members.keys).sorted().map { "\(place).\($0) is not documented" }
        for (key, value) in object.pairs {
            guard let member = schema.members[key], let inner = member.schema, !value.isNull else { continue }
            if member.isList {
                guard let elements = value.array else {
                    found.append("\(place).\(key) is no list")
                    continue
                }
                for (index, element) in elements.enumerated() { found += differences(element, from: inner, at: "\(place).\(key)[\(index)]") }
            } else {
                found += differences(value, from: inner, at: "\(place).\(key)")
            }
        }
        return found
    }

    /// What of an answer is not documented for an operation.
    func differences(_ response: ClientResponse, of operation: String) -> [String] {
        guard let answer = operations[operation]?[response.status] else { return ["\(operation): status \(response.status) is not documented"] }
        guard let schema = answers[answer] else { return [] }
        guard let document = try? JSON(parsing: response.body) else { return ["\(operation): no JSON"] }
        return differences(document, from: schema).map { "\(operation) \(response.status)\($0)" }
    }
}
