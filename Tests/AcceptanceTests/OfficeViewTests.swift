import Crypto
import HTTP
import Testing

/// Two people at the office, each with a page of their own, over the real API.
@Suite(.serialized) struct OfficeViewTests {
    private func send(_ laptop: Laptop, _ site: Site, _ method: String, _ path: String, _ body: JSON? = nil, command: String? = nil) throws -> ClientResponse {
        let token = try #require(Files.all(laptop.home).first { $0.hasSuffix("/token") })
        var headers = [("Authorization", "Bearer " + Files.text(token).filter { !$0.isWhitespace }), ("Content-Type", "application/json")]
        if let command { headers.append(("Plumb-Command", command)) }
        return try HTTPClient().send(
            ClientRequest(method: method, url: site.url + path, headers: headers, body: body.map { $0.serializedBytes(pretty: false) }))
    }

    @Test func twoViewsOfOnePageBothSavedAreAConflictAndNothingIsLost() throws {
        let group = try Group()
        try group.add(group.leader, "要改善")
        try group.leader.run("sync")
        let second = try group.site.person("second", role: "office")
        let page = try #require(try JSON(parsing: try send(group.office, group.site, "GET", "/v1/office/backlog").body)["defects"]?[0])
        let defect = try #require(page["defect"]?.string)
        let view = try #require(page["view"]?.string)
        let path = "/v1/office/defects/\(defect)/review"
        let first = try send(
            group.office, group.site, "POST", path, ["state": "not_improved", "note": "照片不足", "view": .string(view)], command: hex(randomBytes(16)))
        let other = try send(
            second, group.site, "POST", path, ["state": "waived", "note": "併入他案", "view": .string(view)], command: hex(randomBytes(16)))
        #expect(first.isSuccess && other.isSuccess, "\(first) \(other)")
        let conflicts = try group.office.json("office", "conflict", "list", expecting: nil)["conflicts"]?.array ?? []
        #expect(!conflicts.isEmpty)
        let text = JSON.array(conflicts).serialized(pretty: false)
        #expect(text.contains("not_improved") && text.contains("waived"), "\(text)")
        #expect(text.contains("照片不足") && text.contains("併入他案"), "\(text)")
        // One command twice has one effect and one answer.
        let command = hex(randomBytes(16))
        let letter: JSON = ["direction": "out", "purpose": "other", "day": "2025-08-20", "number": "測試字第1號"]
        let letters = try (0..<2).map { _ in
            try send(group.office, group.site, "POST", "/v1/office/visits/\(group.number)/letters", letter, command: command).body
        }
        #expect(letters[0] == letters[1])
    }
}
