import Database
import Testing

/// A statement is found by where its text lies, and never one that another text left there.
@Suite struct StatementTextTests {
    @Test func textsThatComeToLieAtTheSamePlaceAreToldApart() throws {
        let database = try Connection(path: ":memory:")
        for _ in 0..<3 {
            for number in 1_000..<1_300 {
                // Made anew each time, as long as the others, and let go of at once.
                let found = try database.first("SELECT \(number) AS number") { $0.int(0) }
                #expect(found == number)
            }
        }
    }
}
