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
            let indent = line.prefix { $0 == " " }.count
            let words = line.dropFirst(indent)
            let key = String(words.prefix { $0 != ":" }.filter { $0 != "'" })
            switch (section, indent) {
            case (_, 0): section = key
            case ("paths", 2): path = key
            case ("paths", 4) where ["get", "head", "put", "patch", "post", "delete"].contains(key):
                operation = "\(key.uppercased()) \(path)"
                operations[operation] = [:]
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
