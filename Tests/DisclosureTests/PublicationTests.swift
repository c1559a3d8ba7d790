import Disclosure
import Ledger
import Records
import Replication
import Testing

/// Catalogue and rulebook on their nightly beat: an edit is not seen on the day it is made.
@Suite struct PublicationTests {
    @Test func aLaterEditionWaitsForTheNight() async throws {
        let store = try OfficeStore()
        let door = store.door
        func published() async throws -> [String] {
            let known = door.known
            return try await door.read { ledger in try ledger.records(OfficeKinds.defectCode, in: known.publishedCatalogue).map { $0.text("title") }.sorted() }
        }
        func edit(_ code: String, _ title: String) async throws {
            try await door.write { change in
                let values: [String: FieldValue] = ["code": .text(code), "title": .text(title)]
                let id = OfficeKinds.defectCode.keyedID(in: change.known.catalogue, ["code": .text(code)])
                let isThere = try change.ledger.record(OfficeKinds.defectCode, in: change.known.catalogue, id) != nil
                try change.append([OfficeKinds.defectCode.operation(isThere ? .write : .create, id, values)], to: change.known.catalogue, author: .zero)
            }
        }
        try await door.publishDue()
        try await edit("1.01", "first")
        try await door.publishDue()
        #expect(try await published() == ["first"])
        try await edit("1.01", "second")
        try await edit("1.02", "new")
        #expect(try await door.publishDue() == 0)
        #expect(try await published() == ["first"])
        store.setDay("2025-06-03")
        #expect(try await door.publishDue() == 2)
        #expect(try await published() == ["new", "second"])
        #expect(try await door.publishDue() == 0)
    }
}
