internal import Ledger
internal import Replication
internal import Terminal

extension Session {
    /// Appends one save to a dossier, durable when it returns; `view` is what the person saw (C2).
    func save(
        to dossier: DossierID, view: Vector, _ operations: (Writer) throws -> [Operation], also: () throws -> Void = {}
    ) throws {
        let laptop = try laptop()
        let versions = try laptop.versions()
        try laptop.ledger.write { writer in
            guard try writer.dossier(dossier).right >= .write else { throw ClientFailures.readOnly(String(dossier.description.prefix(8))) }
            guard try !laptop.isCancelled(dossier) else { throw ClientFailures.visitCancelled() }
            var body = BodyWriter()
            for operation in try operations(writer) { body.append(operation) }
            try writer.append(
                to: try writer.dossier(dossier), author: laptop.person, view: view, versions: versions, now: now, body: body)
            try also()
        }
    }

    /// Tells that something is safely stored; only called after the durable commit.
    func saved(_ what: Phrase, next: Phrase? = nil) {
        console.note(Phrase("已儲存 Saved：\(what.zh)", "Saved: \(what.en)"))
        if let next { console.note(Phrase("  \(next.zh)", "  \(next.en)")) }
    }
}

/// Reading values of options that several commands share.
enum OptionReading {
    /// The text of an option: as it stands, `-` for standard input. Nil when it was not given.
    static func text(_ session: Session, _ arguments: Arguments, _ long: String) throws -> String? {
        guard let value = arguments.value(long) else { return nil }
        guard value == "-" else { return value }
        var text = try session.console.readInput()
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }

    /// A whole number in a range.
    static func integer(_ arguments: Arguments, _ long: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let value = arguments.value(long) else { return nil }
        guard let number = Int(halfWidth(value)), range.contains(number) else {
            throw UsageProblem.invalidValue(
                name: "--\(long)", value: value,
                reason: Phrase("須為 \(range.lowerBound) 到 \(range.upperBound) 的整數", "use a whole number from \(range.lowerBound) to \(range.upperBound)"))
        }
        return number
    }

    /// Latitude and longitude in degrees, such as `24.1477,120.6736`.
    static func place(_ arguments: Arguments, _ long: String) throws -> (latitude: Double, longitude: Double)? {
        guard let value = arguments.value(long) else { return nil }
        let parts = halfWidth(value).split(separator: ",").map { $0.filter { !$0.isWhitespace } }
        guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]), abs(latitude) <= 90, abs(longitude) <= 180
        else {
            throw UsageProblem.invalidValue(
                name: "--\(long)", value: value, reason: Phrase("請寫成 緯度,經度，例如 24.1477,120.6736", "write LATITUDE,LONGITUDE, such as 24.1477,120.6736"))
        }
        return (latitude, longitude)
    }
}
