internal import Replication

extension RecordTables {
    /// Every kind and field as `schema/records.json` states them: one JSON document, keys in declaration order.
    package static var document: String {
        func quote(_ text: String) -> String {
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        let kinds = plumbSchema.kinds.map { kind in
            var head =
                "  {\"number\": \(kind.number), \"name\": \(quote(kind.name)), \"zh\": \(quote(kind.zh)), \"en\": \(quote(kind.en)), \"merge\": \(quote(kind.merge.rawValue))"
            if let parent = kind.parent { head += ", \"parent\": \(quote(parent))" }
            if !kind.key.isEmpty { head += ", \"key\": [\(kind.key.map(quote).joined(separator: ", "))]" }
            let fields = kind.fields.enumerated().map { index, field in
                var line =
                    "    {\"field\": \(index), \"name\": \(quote(field.name)), \"type\": \(quote(field.type.rawValue)), \"zh\": \(quote(field.zh)), \"en\": \(quote(field.en))"
                if let unit = field.unit { line += ", \"unit\": \(quote(unit))" }
                if let range = field.range { line += ", \"range\": [\(range.lowerBound), \(range.upperBound)]" }
                if let register = field.register { line += ", \"register\": \(quote(register))" }
                return line + "}"
            }
            return head + ", \"fields\": [\n" + fields.joined(separator: ",\n") + "]}"
        }
        return "[\n" + kinds.joined(separator: ",\n") + "\n]\n"
    }
}
