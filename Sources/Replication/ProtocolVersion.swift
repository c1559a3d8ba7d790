/// Versions of what laptop and server say to each other. Either side tells from the first bytes of what it gets whether the
/// other one is older or newer, and says so to the person in place of "malformed".
package enum ProtocolVersion {
    /// Version of the routes below `/v1` that carry JSON, sent in `header` with each request.
    package static let api = 1
    package static let header = "Plumb-API"

    package enum Other: Sendable {
        case older, newer
    }

    /// How a sync message compares that carries the name of `magic` (three letters and the version) with another version; nil
    /// for a message of this version, and for what is no sync message at all.
    package static func compare(_ message: [UInt8], with magic: [UInt8]) -> Other? {
        guard message.count >= magic.count, message[..<3] == magic[..<3], message[3] != magic[3] else { return nil }
        return message[3] < magic[3] ? .older : .newer
    }

    /// How the version in a request's header compares; nil when it is this one, absent or no number.
    package static func compare(header text: String?) -> Other? {
        guard let text, let version = Int(text), version != api else { return nil }
        return version < api ? .older : .newer
    }
}
