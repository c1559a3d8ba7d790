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

    /// What follows from what a route is: every one may meet another version, and so on.
    @Test func refusalsOfEachSortOfRouteAreDescribed() throws {
        let description = try Description.project()
        for route in RouteTable().routes {
            let operation = "\(route.method) \(route.pattern)"
            var expected = [426]
            if route.access != .open { expected.append(401) }
            if case .holding = route.access { expected += [403, 503] }
            if route.body != .none { expected += [413, 503, 507] }
            if route.isCommand { expected += [400, 507] }
            for status in expected { #expect(description.operations[operation]?[status] != nil, "\(operation) \(status)") }
            #expect(description.paths.contains(route.pattern), "\(operation): Plumb-API")
        }
    }

    /// Every number of a problem that is written anywhere in the daemon's modules, and no other.
    @Test func everyProblemIsListed() throws {
        var written: Set<String> = []
        for module in ["HTTP", "Disclosure", "Disclosure/Office", "Disclosure/Draw", "Daemon", "Daemon/Routes", "Daemon/Commands"] {
            for file in try projectFiles("Sources/\(module)") where file.hasSuffix(".swift") {
                for text in String(decoding: try projectFile("Sources/\(module)/\(file)"), as: UTF8.self).split(separator: "\"") {
                    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
                    if parts.count == 2, let status = Int(parts[0]), (400..<600).contains(status), Int(parts[1]) != nil { written.insert(String(text)) }
                }
            }
        }
        #expect(written.count > 30)
        #expect(try Description.project().codes.symmetricDifference(written).sorted() == [])
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
        #expect(description.operations["GET /v1/me"] == [200: "Me", 401: "Problem", 426: "Problem"])
        #expect(description.differences(["person": "a", "name": "b", "role": "c", "now": "2025-07-01T09:30:00+08:00"], from: "Me") == [])
        #expect(description.differences(["person": "a", "name": "b", "role": "c", "extra": 1], from: "Me") == [".now is missing", ".extra is not documented"])
        #expect(
            description.differences(["visits": [["plan": "x"]]], from: "Visits").contains(".visits[0].number is missing"))
        #expect(description.differences(["ready": true, "checks": ["disk": true, "clock": true]], from: "Readiness") == [".checks.store is missing"])
    }
}
