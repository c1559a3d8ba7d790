extension Schema {
    /// Everything in the declarations that decides how a log becomes tables, one line a kind: stores keep it, so that a
    /// program can tell what it reads otherwise than the one before it.
    package var fingerprint: String {
        let sets = "sets " + SetKind.allCases.map { "\($0.rawValue)" }.joined(separator: " ")
        return ([sets] + kinds.sorted { $0.number < $1.number }.map(\.fingerprint)).joined(separator: "\n")
    }
}

extension KindDeclaration {
    fileprivate var fingerprint: String {
        ([head] + fields.map(Self.fingerprint)).joined(separator: " ")
    }

    private var head: String { "\(number) \(name) \(merge.rawValue) \(parent ?? "-") \(key.isEmpty ? "-" : key.joined(separator: ","))" }
    private static func fingerprint(_ field: FieldDeclaration) -> String { "\(field.name):\(field.type.rawValue):\(field.register ?? "")" }

    /// How many of the first fields are as `line` has them; nil when the kind is another, or when one of the further fields
    /// has come into a register that was there before.
    fileprivate func fieldsKept(_ line: String) -> Int? {
        let known = line.split(separator: " ").map(String.init)
        let own = head.split(separator: " ").map(String.init)
        guard known.starts(with: own) else { return nil }
        let before = Array(known.dropFirst(own.count))
        guard before.count <= fields.count, fields.prefix(before.count).map(Self.fingerprint) == before else { return nil }
        let registers = Set(fields.prefix(before.count).compactMap(\.register))
        return fields.dropFirst(before.count).contains { $0.register.map(registers.contains) ?? false } ? nil : before.count
    }
}

/// What a program knows that the one before it did not.
package struct SchemaChange: Sendable {
    /// Kinds of record that were unknown, or read otherwise.
    private var kinds: Set<UInt32> = []
    /// Number of the first further field, by kind.
    private var firstField: [UInt32: Int] = [:]
    /// Kinds of set that were unknown.
    private var setKinds: Set<SetKind.RawValue> = []

    /// - Parameter fingerprint: of the program before; nil or empty: nothing is known of it.
    package init(from fingerprint: String?, to schema: Schema) {
        var lines: [UInt32: String] = [:]
        var sets: Set<SetKind.RawValue> = []
        for line in (fingerprint ?? "").split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.first == "sets" { sets = Set(words.dropFirst().compactMap { SetKind.RawValue($0) }) }
            if let number = words.first.flatMap({ UInt32($0) }) { lines[number] = String(line) }
        }
        setKinds = Set(SetKind.allCases.map(\.rawValue)).subtracting(sets)
        for kind in schema.kinds {
            guard let kept = lines[kind.number].flatMap({ kind.fieldsKept($0) }) else {
                kinds.insert(kind.number)
                continue
            }
            if kept < kind.fields.count { firstField[kind.number] = kept }
        }
    }

    package var isEmpty: Bool { kinds.isEmpty && firstField.isEmpty && setKinds.isEmpty }

    /// Whether sets of this kind are read otherwise now.
    package func concerns(setKind: SetKind.RawValue) -> Bool { setKinds.contains(setKind) }

    /// Whether a body holds something that is read otherwise now.
    package func concerns(_ body: UnsafeRawBufferPointer) throws(FormatError) -> Bool {
        var walk = BodyReader(body)
        while let head = try walk.next() {
            if kinds.contains(head.kind) { return true }
            if let first = firstField[head.kind], head.mask >> UInt64(first) != 0 { return true }
            try walk.skip(head.mask)
        }
        return false
    }
}
