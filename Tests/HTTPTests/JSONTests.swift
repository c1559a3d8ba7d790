import HTTP
import Testing

@Suite("JSON")
struct JSONTests {
    @Test(
        "documents are written as they were read",
        arguments: [
            "null", "true", "false", "0", "-1", "9223372036854775807", "-9223372036854775808", "1.5", "-0.0", "1e+20",
            "5e-324", "\"\"", "\"台北 𠮷 é\"", "[]", "{}", "[1,[2,[3]],{\"a\":null}]", "{\"z\":1,\"a\":2,\"m\":{\"y\":[],\"b\":\"\"}}",
            "\"\\\"\\\\\\n\\r\\t\\u0001\\u007f/\"",
        ])
    func roundTrip(text: String) throws {
        #expect(try JSON(parsing: text).serialized() == text)
    }

    @Test(
        "other spellings of the same value",
        arguments: [
            (" \t\r\n[ 1 , 2 ] ", "[1,2]"), ("\"\\u53f0\\u5317\"", "\"台北\""), ("\"\\ud842\\udfb7\"", "\"𠮷\""),
            ("\"\\/\\b\\f\"", "\"/\\u0008\\u000c\""), ("1E2", "100.0"), ("2.50", "2.5"), ("-0", "-0.0"), ("1e-2", "0.01"),
        ])
    func spellings(text: String, canonical: String) throws {
        #expect(try JSON(parsing: text).serialized() == canonical)
    }

    @Test(
        "hostile and broken documents are refused where they go wrong",
        arguments: [
            ("", 0), (" ", 1), ("nul", 0), ("nulL", 0), ("True", 0), ("01", 1), ("-", 1), ("+1", 0), (".5", 0), ("1.", 2),
            ("1e", 2), ("1e+", 3), ("0x10", 1), ("NaN", 0), ("Infinity", 0), ("1e999", 5), ("9223372036854775808", 19),
            ("-9223372036854775809", 20), ("[1,]", 3), ("[1 2]", 3), ("[", 1), ("[1", 2), ("]", 0), ("[1]]", 3),
            ("{\"a\":1,}", 7), ("{a:1}", 1), ("{\"a\" 1}", 5), ("{\"a\":}", 5), ("{\"a\":1,\"a\":2}", 12),
            ("{\"a\":1,\"\\u0061\":2}", 17), ("{1:2}", 1), ("{", 1), ("'a'", 0), ("\"a", 2), ("\"\\", 2), ("\"\\x\"", 3),
            ("\"\\u12\"", 4), ("\"\\u12g4\"", 5), ("\"\\u0000\"", 7), ("\"\\ud800\"", 7), ("\"\\udc00\"", 7),
            ("\"\\ud800\\u0041\"", 13), ("\"\\ud800x\"", 7), ("\"a\nb\"", 2), ("\"a\u{0}b\"", 2), ("\u{FEFF}1", 0),
            ("1 1", 2), ("// c\n1", 0), ("[1]//", 3),
        ])
    func refused(text: String, position: Int) {
        let error = #expect(throws: HTTPError.self) { try JSON(parsing: text) }
        #expect(error?.code == .badJSON)
        if text != "\"\\u12\"" { #expect(error?.subject == "byte \(position)", "\(text)") }
    }

    @Test(
        "text that is not UTF-8 is refused",
        arguments: [
            [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE5, 0x8F],
        ] as [[UInt8]])
    func notUTF8(bytes: [UInt8]) {
        #expect(throws: HTTPError.self) { try JSON(parsing: [0x22] + bytes + [0x22]) }
        #expect(throws: HTTPError.self) { try JSON(parsing: bytes) }
    }

    @Test("depth, length and number of values are bounded")
    func limits() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSON(parsing: nested(64)) }
        #expect(throws: HTTPError.self) { try JSON(parsing: nested(65)) }
        #expect(throws: HTTPError.self) { try JSON(parsing: String(repeating: "{\"a\":", count: 100_000)) }
        var limits = JSONLimits()
        limits.values = 4
        #expect(throws: Never.self) { try JSON(parsing: "[1,2,3]", limits: limits) }
        #expect(throws: HTTPError.self) { try JSON(parsing: "[1,2,3,4]", limits: limits) }
        limits.bytes = 6
        #expect(throws: HTTPError.self) { try JSON(parsing: "[1,2,3]", limits: limits) }
    }

    @Test("every cut of a document is refused, none crashes")
    func cuts() throws {
        let whole = Array("{\"a\":[1,-2.5e3,\"\\ud842\\udfb7台\"],\"b\":{\"c\":true}}".utf8)
        #expect(throws: Never.self) { try JSON(parsing: whole) }
        for end in 0..<whole.count { #expect(throws: HTTPError.self) { try JSON(parsing: Array(whole[..<end])) } }
    }

    @Test("changed bytes either fail or still round trip")
    func mutations() throws {
        let whole = Array("{\"a\":[1,-2.5e3,\"\\u53f0\"],\"b\":{\"c\":true,\"d\":null}}".utf8)
        for place in whole.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = whole
                changed[place] = byte
                guard let value = try? JSON(parsing: changed) else { continue }
                #expect(try JSON(parsing: value.serializedBytes()) == value)
            }
        }
    }

    @Test("accessors tell the kinds apart")
    func accessors() throws {
        let json: JSON = ["n": nil, "b": true, "i": 3, "d": 2.5, "s": "x", "a": [1, 2], "o": ["k": "v"]]
        #expect(json["n"]?.isNull == true)
        #expect(json["b"]?.bool == true)
        #expect(json["i"]?.int == 3)
        #expect(json["i"]?.double == 3)
        #expect(json["d"]?.double == 2.5)
        #expect(json["d"]?.int == nil)
        #expect(json["s"]?.string == "x")
        #expect(json["s"]?.int == nil)
        #expect(json["a"]?[1] == 2)
        #expect(json["a"]?[2] == nil)
        #expect(json["a"]?[-1] == nil)
        #expect(json["a"]?.array?.count == 2)
        #expect(json["o"]?["k"] == "v")
        #expect(json["o"]?["q"] == nil)
        #expect(json["missing"] == nil)
        #expect(json["s"]?["k"] == nil)
        #expect(JSON.integer(1 << 60 + 1).double == nil)
        #expect(JSON(nil as String?) == .null)
        #expect(JSON.number(.infinity).serialized() == "null")
    }

    @Test("objects keep their order through changes, large ones too")
    func order() throws {
        var object = JSONObject()
        for number in 0..<20 { object["k\(number)"] = JSON(number) }
        object["k3"] = nil
        object["k5"] = "changed"
        object["new"] = true
        object["k3"] = "again"
        let expected = (0..<20).filter { $0 != 3 }.map { "k\($0)" } + ["new", "k3"]
        #expect(object.keys == expected)
        #expect(object.count == 21)
        #expect(object["k5"] == "changed")
        #expect(object["k19"] == 19)
        var json = JSON.null
        json["a"] = 1
        #expect(json.serialized() == "{\"a\":1}")
        #expect(JSON(dictionaryLiteral: ("a", 1), ("b", 2)) == JSON(dictionaryLiteral: ("b", 2), ("a", 1)))
        #expect(JSON(dictionaryLiteral: ("a", 1)) != JSON(dictionaryLiteral: ("a", 1.0)))
    }

    @Test("the readable form")
    func pretty() {
        let json: JSON = ["a": [1, ["b": nil]], "e": [], "o": [:] as JSON]
        #expect(
            json.serialized(pretty: true) == """
                {
                  "a": [
                    1,
                    {
                      "b": null
                    }
                  ],
                  "e": [],
                  "o": {}
                }
                """)
    }
}
