/// A JSON value (RFC 8259) whose objects keep the order of their keys.
///
/// Whole numbers within 64 bits are `integer` and stay exact; everything with a fraction or an exponent is `number`.
package enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// Finite. A value that is not is written as `null`, for the format has no name for it.
    case number(Double)
    case string(String)
    case array([JSON])
    case object(JSONObject)

    /// Makes an object of pairs in the given order. A key given twice is a programmer's error.
    package static func object(pairs: [(String, JSON)]) -> JSON {
        .object(JSONObject(pairs))
    }

    /// The member of that name; nil when this is no object or has no such member. Setting nil removes the member;
    /// setting on a value that is no object makes it one.
    package subscript(key: String) -> JSON? {
        get { object?[key] }
        set {
            var members = object ?? JSONObject()
            members[key] = newValue
            self = .object(members)
        }
    }

    /// The element at that place; nil when this is no array or is shorter.
    package subscript(index: Int) -> JSON? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    package var isNull: Bool { self == .null }

    package var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The whole number; nil for anything else, `2.0` included.
    package var int: Int? {
        if case .integer(let value) = self { Int(exactly: value) } else { nil }
    }

    /// The number, whole numbers included as far as they are exact.
    package var double: Double? {
        switch self {
        case .number(let value): value
        case .integer(let value): Double(exactly: value)
        default: nil
        }
    }

    package var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    package var array: [JSON]? {
        if case .array(let value) = self { value } else { nil }
    }

    package var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(nilLiteral: ()) { self = .null }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(floatLiteral value: Double) { self = .number(value) }
    package init(stringLiteral value: String) { self = .string(value) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSON)...) { self = .object(JSONObject(elements)) }

    /// The string, or `null` for nil.
    package init(_ value: String?) { self = value.map(JSON.string) ?? .null }
    /// The number, or `null` for nil.
    package init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
}

extension JSON {
    /// The member's text; empty when it is missing or no text.
    package func text(_ name: String) -> String { self[name]?.string ?? "" }
    /// The member's number; nil when it is missing or no whole number.
    package func number(_ name: String) -> Int? { self[name]?.int }
    /// The member's elements; empty when it is missing or no array.
    package func list(_ name: String) -> [JSON] { self[name]?.array ?? [] }
}
