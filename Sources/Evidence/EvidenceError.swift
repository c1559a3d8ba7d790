/// What went wrong with a photo's file. `path` is for the person whose machine it is; logs take the code only.
package struct EvidenceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Stable dotted code: `photo.unreadable`, `photo.not-a-file`, `photo.empty`, `photo.too-large`, `photo.cannot-store`,
    /// `photo.disk-full`, `photo.damaged`, `photo.absent`, `photo.wrong-hash`, `photo.wrong-offset`, `photo.too-long`.
    package let code: String
    /// The file, as the person named it; empty where there is none.
    package let path: String
    /// The system's `errno`, 0 where there is none.
    package let systemCode: Int32
    /// A limit in bytes, where one was passed.
    package let limit: Int
    /// Where the next part has to begin, with `photo.wrong-offset`.
    package let offset: Int

    package var description: String { systemCode == 0 ? code : "\(code) (\(systemCode))" }

    init(_ code: String, path: String = "", systemCode: Int32 = 0, limit: Int = 0, offset: Int = 0) {
        self.code = code
        self.path = path
        self.systemCode = systemCode
        self.limit = limit
        self.offset = offset
    }
}
