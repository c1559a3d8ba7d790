internal import CExif
internal import Glibc

/// What a picture's file says about itself. Read only; the file is never altered.
package struct PhotoFacts: Sendable, Equatable {
    /// Formats told apart by the first bytes of the file.
    package enum Format: String, Sendable { case jpeg, png, heic, other }

    package var format: Format
    /// When it was taken by the camera's own clock, `2025-07-01T09:30:12`, without a zone; nil when the file does not say.
    package var takenAt: String?
    /// Degrees, north and east positive; nil when the file does not say.
    package var latitude: Double?
    package var longitude: Double?

    /// The ISO day of `takenAt`.
    package var day: String? { takenAt.map { String($0.prefix(10)) } }

    package init(format: Format, takenAt: String? = nil, latitude: Double? = nil, longitude: Double? = nil) {
        self.format = format
        self.takenAt = takenAt
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Reads the beginning of a file, where cameras put these facts. A file that cannot be read or says nothing has none.
    package init(file path: String) { self.init(bytes: Self.head(path)) }

    /// Whether a file can be read and does not begin like a picture.
    package static func isSomethingElse(_ path: String) -> Bool {
        let bytes = head(path)
        return !bytes.isEmpty && format(bytes) == .other
    }

    /// Reads the beginning of a picture.
    package init(bytes: [UInt8]) {
        self.init(format: Self.format(bytes))
        guard format == .jpeg, let data = exif_data_new_from_data(bytes, UInt32(bytes.count)) else { return }
        defer { exif_data_unref(data) }
        takenAt =
            Self.moment(Self.text(data, EXIF_IFD_EXIF, Self.dateTimeOriginal)) ?? Self.moment(Self.text(data, EXIF_IFD_0, Self.dateTime))
        latitude = Self.degrees(data, Self.latitudeTag, Self.latitudeReference, negative: "S", within: 90)
        longitude = Self.degrees(data, Self.longitudeTag, Self.longitudeReference, negative: "W", within: 180)
    }

    // The library's names for these are macros of mixed types.
    private static let dateTime: Int32 = 0x0132
    private static let dateTimeOriginal: Int32 = 0x9003
    private static let latitudeReference: Int32 = 1
    private static let latitudeTag: Int32 = 2
    private static let longitudeReference: Int32 = 3
    private static let longitudeTag: Int32 = 4
    private static let headBytes = 1 << 20

    private static func head(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: headBytes) { buffer, filled in
            filled = max(0, read(descriptor, buffer.baseAddress, buffer.count))
        }
    }

    private static func format(_ bytes: [UInt8]) -> Format {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return .png }
        let brands = ["heic", "heix", "mif1", "msf1", "hevc"]
        if bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8),
            brands.contains(String(decoding: bytes[8..<12], as: UTF8.self))
        {
            return .heic
        }
        return .other
    }

    private static func text(_ data: UnsafeMutablePointer<ExifData>, _ ifd: ExifIfd, _ tag: Int32) -> String? {
        guard let entry = plumb_exif_entry(data, ifd, tag), entry.pointee.format == EXIF_FORMAT_ASCII, let bytes = entry.pointee.data else {
            return nil
        }
        let text = UnsafeBufferPointer(start: bytes, count: Int(entry.pointee.size)).prefix { $0 != 0 }
        return String(validating: text, as: UTF8.self)
    }

    /// `2025:07:01 09:30:12` as ISO; cameras without a set clock write zeros or blanks, which say nothing.
    private static func moment(_ text: String?) -> String? {
        guard let bytes = text.map({ Array($0.utf8) }), bytes.count == 19, bytes[4] == 0x3A, bytes[7] == 0x3A, bytes[10] == 0x20,
            bytes[13] == 0x3A, bytes[16] == 0x3A
        else { return nil }
        let separators = [4, 7, 10, 13, 16]
        guard bytes.indices.allSatisfy({ separators.contains($0) || (0x30...0x39).contains(bytes[$0]) }) else { return nil }
        let parts = bytes.split { !(0x30...0x39).contains($0) }.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        guard parts[0] > 0, (1...12).contains(parts[1]), (1...31).contains(parts[2]), parts[3] < 24, parts[4] < 60, parts[5] < 61 else { return nil }
        var iso = bytes
        (iso[4], iso[7], iso[10]) = (0x2D, 0x2D, 0x54)
        return String(decoding: iso, as: UTF8.self)
    }

    /// Degrees, minutes and seconds as three fractions, and the hemisphere's letter.
    private static func degrees(
        _ data: UnsafeMutablePointer<ExifData>, _ tag: Int32, _ reference: Int32, negative: String, within limit: Double
    ) -> Double? {
        guard let entry = plumb_exif_entry(data, EXIF_IFD_GPS, tag), entry.pointee.format == EXIF_FORMAT_RATIONAL,
            entry.pointee.components == 3, entry.pointee.size >= 24, let bytes = entry.pointee.data
        else { return nil }
        let order = exif_data_get_byte_order(data)
        var value = 0.0
        for (index, share) in [1.0, 60, 3600].enumerated() {
            let fraction = exif_get_rational(bytes + index * 8, order)
            guard fraction.denominator != 0 else { return nil }
            value += Double(fraction.numerator) / Double(fraction.denominator) / share
        }
        guard value <= limit else { return nil }
        // Cameras without a fix write zeros; nobody builds at 0° N 0° E.
        if value == 0 { return nil }
        return text(data, EXIF_IFD_GPS, reference)?.hasPrefix(negative) == true ? -value : value
    }
}
