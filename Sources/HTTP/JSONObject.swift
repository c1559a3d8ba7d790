/// The members of a JSON object in the order in which they came, with lookup by name.
///
/// Two objects with the same members in different order are equal.
package struct JSONObject: Sendable {
    private var members: [(key: String, value: JSON)] = []
    /// Place of each key. Empty while there are few members: searching them is then faster.
    private var places: [String: Int] = [:]
    private static let searched = 8

    package init() {}

    /// Makes an object of pairs in the given order. A key given twice is a programmer's error.
    package init(_ pairs: [(String, JSON)]) {
        for (key, value) in pairs {
            let isNew = append(key, value)
            precondition(isNew, "a JSON object was made with the key \(key) twice")
        }
    }

    package var count: Int { members.count }
    package var isEmpty: Bool { members.isEmpty }
    /// The keys in order.
    package var keys: [String] { members.map(\.key) }
    /// The members in order.
    package var pairs: [(key: String, value: JSON)] { members }

    /// The member's value. Setting keeps the place of a known key and appends a new one; nil removes.
    package subscript(key: String) -> JSON? {
        get { place(of: key).map { members[$0].value } }
        set {
            switch (place(of: key), newValue) {
            case (let place?, let value?):
                members[place].value = value
            case (nil, let value?):
                _ = append(key, value)
            case (let place?, nil):
                members.remove(at: place)
                places = [:]
                if members.count > Self.searched { indexAll() }
            case (nil, nil):
                break
            }
        }
    }

    /// Appends a member unless the key is there already; returns whether it was appended.
    mutating func append(_ key: String, _ value: JSON) -> Bool {
        guard place(of: key) == nil else { return false }
        members.append((key, value))
        if !places.isEmpty {
            places[key] = members.count - 1
        } else if members.count > Self.searched {
            indexAll()
        }
        return true
    }

    private func place(of key: String) -> Int? {
        places.isEmpty ? members.firstIndex { $0.key == key } : places[key]
    }

    private mutating func indexAll() {
        for (place, member) in members.enumerated() { places[member.key] = place }
    }
}

extension JSONObject: Equatable {
    package static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.key] == $0.value }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSON)...) { self.init(elements) }
}
