package import Crypto

/// One part of what a bundle or rescue file holds inside its encryption: schema/bundle.md, "Parts".
package enum BundlePart: Sendable {
    /// What the section is; the first part.
    case about(About)
    /// The envelopes that follow are of this dossier and are applied together: relayed chains count once the last of them
    /// has brought the signature over their heads.
    case dossier(DossierID)
    case envelope(Envelope)
    case photo(dossier: DossierID, sha256: Digest, bytes: [UInt8])
    /// What the maker of a rescue file could not read, for the operator.
    case note(String)
    /// A piece of a file that could not be understood and is saved as it is.
    case file(name: String, offset: UInt64, bytes: [UInt8])
    /// A dossier of which parts follow, as it was born and granted to the maker: a server that was restored from before it
    /// takes it in by that (B2). With number 0 it says that the maker's access was withdrawn.
    case birth(Grant)
    /// The device's signature over what *about* says: a rescue file in somebody else's name has none, 64 bytes.
    case proof([UInt8])
    case end
    /// Of a newer program: skipped.
    case unknown(UInt8)

    package struct About: Sendable, Hashable {
        package enum Purpose: UInt8, Sendable {
            /// For the team, on site.
            case bundle = 1
            /// For the server.
            case rescue = 2
        }

        package var purpose: Purpose
        package var group: GroupID
        /// Whose laptop made the file.
        package var person: PersonID
        /// The key of that laptop, 32 bytes: it signs the envelopes.
        package var device: PublicKey
        /// By that laptop's clock, ms since 1970.
        package var madeAt: Int64

        package init(purpose: Purpose, group: GroupID, person: PersonID, device: PublicKey, madeAt: Int64) {
            self.purpose = purpose
            self.group = group
            self.person = person
            self.device = device
            self.madeAt = madeAt
        }

        /// As in the part.
        fileprivate var content: [UInt8] {
            var content = [purpose.rawValue]
            content.append(group)
            content.append(person)
            content.append(contentsOf: device.bytes)
            content.appendFixed(UInt64(bitPattern: madeAt))
            return content
        }

        private var message: [UInt8] { Array("plumb about 1\u{0}".utf8) + content }

        /// Says with the device's own key that the device made the file.
        package func proof(_ key: SigningKey) throws -> BundlePart { .proof(try key.sign(message)) }

        /// How a file begins whose maker can be told.
        package func proved(by key: SigningKey) throws -> [BundlePart] { [.about(self), try proof(key)] }

        /// Whether the device made the file.
        package func isProved(by signature: [UInt8]) -> Bool { signature.count == 64 && device.isValid(signature: signature, for: message) }
    }

    /// Bytes of the largest part's content: a photo of 25 MiB and what names it.
    package static let limit = 25 << 20 + 64
    /// Bytes of one piece of a file that is saved as it is.
    package static let filePiece = 1 << 20
    /// Bytes before a part's content.
    package static let headBytes = 9

    private var kind: UInt8 {
        switch self {
        case .end: 0
        case .about: 1
        case .dossier: 2
        case .envelope: 3
        case .photo: 4
        case .note: 5
        case .file: 6
        case .birth: 7
        case .proof: 8
        case .unknown(let kind): kind
        }
    }

    /// The head of a photo's part, to be followed by the photo's bytes: they need not be in memory at once.
    package static func photoHead(dossier: DossierID, sha256: Digest, size: Int) -> [UInt8] {
        var bytes: [UInt8] = [4]
        bytes.appendFixed(UInt64(48 + size))
        bytes.append(dossier)
        bytes.append(contentsOf: sha256.bytes)
        return bytes
    }

    package func encoded() -> [UInt8] {
        var content: [UInt8] = []
        switch self {
        case .end, .unknown: break
        case .about(let about):
            content = about.content
        case .dossier(let dossier): content.append(dossier)
        case .envelope(let envelope): envelope.encode(into: &content)
        case .photo(let dossier, let sha256, let bytes):
            content.append(dossier)
            content.append(contentsOf: sha256.bytes)
            content.append(contentsOf: bytes)
        case .note(let text): content.append(contentsOf: text.utf8)
        case .file(let name, let offset, let bytes):
            content.appendBlock(Array(name.utf8))
            content.appendFixed(offset)
            content.append(contentsOf: bytes)
        case .birth(let grant): grant.encode(into: &content)
        case .proof(let signature): content = signature
        }
        var bytes = [kind]
        bytes.appendFixed(UInt64(content.count))
        return bytes + content
    }

    fileprivate static func read(_ kind: UInt8, _ content: ArraySlice<UInt8>) throws(FormatError) -> BundlePart {
        let result: Result<BundlePart, FormatError> = content.withUnsafeBytes { raw in
            do throws(FormatError) { return .success(try read(kind, raw)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    private static func read(_ kind: UInt8, _ raw: UnsafeRawBufferPointer) throws(FormatError) -> BundlePart {
        var reader = ByteReader(raw)
        let part: BundlePart
        switch kind {
        case 0: part = .end
        case 1:
            guard let purpose = About.Purpose(rawValue: try reader.byte("purpose")) else { throw FormatError("purpose") }
            part = .about(
                About(
                    purpose: purpose, group: try reader.id("group"), person: try reader.id("person"),
                    device: PublicKey(bytes: Array(try reader.raw(32, "device"))), madeAt: Int64(bitPattern: try reader.fixed("made at"))))
        case 2: part = .dossier(try reader.id("part dossier"))
        case 3: part = .envelope(try Envelope(&reader))
        case 4:
            let dossier = try reader.id("photo dossier")
            let sha256 = Digest(try reader.raw(32, "photo hash"))
            part = .photo(dossier: dossier, sha256: sha256, bytes: Array(try reader.raw(reader.remaining, "photo")))
        case 5:
            guard let text = String(validating: try reader.raw(reader.remaining, "note"), as: UTF8.self) else { throw FormatError("note") }
            part = .note(text)
        case 6:
            guard let name = String(validating: try reader.block("file name"), as: UTF8.self) else { throw FormatError("file name") }
            let offset = try reader.fixed("file offset")
            part = .file(name: name, offset: offset, bytes: Array(try reader.raw(reader.remaining, "file")))
        case 7: part = .birth(try Grant(&reader))
        case 8: part = .proof(Array(try reader.raw(64, "proof")))
        default: return .unknown(kind)
        }
        guard reader.isAtEnd else { throw FormatError("part end") }
        return part
    }
}

/// Puts the pieces of a section together into its parts. Pure: it is fed, and asked.
package struct BundlePartReader {
    private var bytes: [UInt8] = []
    private var position = 0
    private var hasAbout = false
    /// Whether the part that ends the section has come.
    package private(set) var isAtEnd = false

    package init() {}

    package mutating func feed(_ piece: [UInt8]) {
        bytes.removeFirst(position)
        position = 0
        bytes += piece
    }

    /// The next part; nil when more has to be fed first. Throws on content that no program of ours writes.
    package mutating func next() throws(FormatError) -> BundlePart? {
        guard !isAtEnd else { throw FormatError("after the end") }
        guard bytes.count - position >= BundlePart.headBytes else { return nil }
        let kind = bytes[position]
        let length = bytes[position + 1..<position + BundlePart.headBytes].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= UInt64(BundlePart.limit) else { throw FormatError("part length") }
        let start = position + BundlePart.headBytes
        guard bytes.count - start >= Int(length) else { return nil }
        let part = try BundlePart.read(kind, bytes[start..<start + Int(length)])
        position = start + Int(length)
        if case .end = part { isAtEnd = true }
        // The first part says what the rest is.
        if case .about = part { hasAbout = true } else if !hasAbout { throw FormatError("about") }
        return part
    }
}
