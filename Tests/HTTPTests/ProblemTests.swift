import HTTP
import Testing

@Suite("problems")
struct ProblemTests {
    private let problem = Problem(
        code: "409.12", zh: "已有人修改。", en: "Someone changed it.", remedyZh: "請重新載入。", remedyEn: "Reload.",
        details: [("record", "ab12"), ("count", 2)])

    @Test("a problem survives its trip")
    func roundTrip() throws {
        let read = try #require(Problem(json: JSON(parsing: problem.response.body)))
        #expect(read == problem)
        #expect(read.status == 409)
        #expect(problem.json.object?.keys == ["code", "zh", "en", "remedyZh", "remedyEn", "details"])
        #expect(Problem(json: Problem.stopping.json) == .stopping)
        #expect(Problem.stopping.json["details"] == nil)
    }

    @Test("over the wire it comes with its status")
    func wire() async throws {
        let problem = problem
        try await withServer(handler: ClosureHandler { _ in problem.response }) { server, _ in
            let answer = try await fetch(ClientRequest(url: server.url("/")))
            #expect(answer.status == 409)
            #expect(!answer.isSuccess)
            #expect(answer.headers["content-type"] == "application/json; charset=utf-8")
            #expect(answer.problem == problem)
        }
    }

    @Test(
        "documents that are no problem are not taken for one",
        arguments: [
            "null", "[]", "{}", "{\"code\":\"404.1\"}", "{\"code\":\"404.1\",\"zh\":\"\"}",
            "{\"code\":\"200.1\",\"zh\":\"\",\"en\":\"\"}", "{\"code\":\"404\",\"zh\":\"\",\"en\":\"\"}",
            "{\"code\":\"404.0\",\"zh\":\"\",\"en\":\"\"}", "{\"code\":\"404.01\",\"zh\":\"\",\"en\":\"\"}",
            "{\"code\":\"404.1.1\",\"zh\":\"\",\"en\":\"\"}", "{\"code\":404.1,\"zh\":\"\",\"en\":\"\"}",
            "{\"code\":\"+404.1\",\"zh\":\"\",\"en\":\"\"}",
        ])
    func notAProblem(text: String) throws {
        #expect(Problem(json: try JSON(parsing: text)) == nil)
    }

    @Test("a wrong code in the program is a programmer's error")
    func precondition() async {
        await #expect(processExitsWith: .failure) { _ = Problem(code: "200.1", zh: "", en: "") }
    }

    @Test("the server's own refusals have numbers of their own, from .90 on")
    func numbers() {
        let own: [Problem] = [
            .malformedRequest, .bodyTooLarge(limit: 1), .headersTooLarge(limit: 1), .unusableAnswer, .notImplemented,
            .deadlinePassed, .stopping, .bodyMemoryFull,
        ]
        #expect(Set(own.map(\.code)).count == own.count)
        for problem in own {
            #expect(problem.code.split(separator: ".").last.flatMap { Int($0) } ?? 0 >= 90)
            #expect(problem.zh.hasSuffix("。") && problem.en.hasSuffix("."))
            #expect(!problem.remedyZh.isEmpty && !problem.remedyEn.isEmpty)
        }
    }
}
