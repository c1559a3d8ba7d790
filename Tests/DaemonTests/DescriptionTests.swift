import Daemon
import HTTP
import Testing

@Suite struct DescriptionTests {
    @Test func everyRouteIsDescribedAndEveryDescriptionIsARoute() throws {
        let description = try Description.project()
        let routes = RouteTable().routes.map { "\($0.method) \($0.pattern)" }
        #expect(Set(routes).count == routes.count, "a route is there twice")
        #expect(Set(routes).symmetricDifference(description.operations.keys).sorted() == [])
    }

    @Test func commandsAreDescribedWithTheirHeader() throws {
        let description = try Description.project()
        let commands = RouteTable().routes.filter(\.isCommand).map { "\($0.method) \($0.pattern)" }
        #expect(Set(commands).symmetricDifference(description.commands).sorted() == [])
    }

    @Test func everyAnswerRefersToSomethingThatExists() throws {
        let description = try Description.project()
        for (operation, answers) in description.operations {
            for (status, answer) in answers where operation.prefix(4) != "HEAD" && status != 204 {
                #expect(description.answers.keys.contains(answer) || answer == "Bytes", "\(operation) \(status)")
            }
        }
        for (answer, schema) in description.answers { #expect(description.schemas[schema] != nil, "\(answer)") }
        for (name, schema) in description.schemas { #expect(schema.required.isSubset(of: schema.members.keys), "\(name)") }
    }

    /// The reader itself: without this the tests above could pass on an empty description.
    @Test func theReaderSeesDifferences() throws {
        let description = try Description.project()
        #expect(description.operations["GET /v1/me"] == [200: "Me", 401: "Problem"])
        #expect(description.differences(["person": "a", "name": "b", "role": "c", "now": 1], from: "Me") == [])
        #expect(description.differences(["person": "a", "name": "b", "role": "c", "extra": 1], from: "Me") == [".now is missing", ".extra is not documented"])
        #expect(
            description.differences(["visits": [["plan": "x"]]], from: "Visits").contains(".visits[0].number is missing"))
        #expect(description.differences(["ready": true, "checks": ["disk": true, "clock": true]], from: "Readiness") == [".checks.store is missing"])
    }
}
