import Crypto
import Glibc
import Inspection
import Scheduling
import Testing

/// The record and its examples; `ops/verify-draw.py` checks the same files in Tests/Scripts/65_draw.sh.
@Suite struct DrawRecordTests {
    private static let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/schema/draw"

    /// The draw of the examples, with one substitution.
    private static func example(fallback: Bool) throws -> Draw {
        var draw = try DrawScene.draw(fallback ? .fallback(DrawAbort(moment: DrawScene.monday + 60_000, reason: "shares-lost")) : .secret(DrawScene.secret))
        let gone = try #require(draw.list.tickets(1).first).row.id
        try draw.list.substitute(gone, reason: .suspended, document: "高市工新字第11500012345號", people: ("p1", "p2"), at: DrawScene.monday + 9_000_000)
        return draw
    }

    /// The published examples are what the code writes; `PLUMB_WRITE_DRAW=1` writes them anew.
    @Test(arguments: [("auditor", Draw.Grade.auditor, false), ("public", .public, false), ("fallback", .auditor, true), ("fallback-public", .public, true)])
    func theExamplesAreWhatTheCodeWrites(name: String, grade: Draw.Grade, fallback: Bool) throws {
        let bytes = try Self.example(fallback: fallback).record(grade, at: DrawScene.deadline - 5, embargoEnds: DrawScene.deadline - 10)
        let path = "\(Self.folder)/\(name).json"
        if getenv("PLUMB_WRITE_DRAW") != nil {
            let file = try #require(fopen(path, "w"))
            fwrite(bytes, 1, bytes.count, file)
            fclose(file)
        }
        let file = try #require(fopen(path, "r"), "\(path) is missing")
        defer { fclose(file) }
        var stored = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&stored, 1, stored.count, file)
        #expect(Array(stored[0..<count]) == bytes)
    }

    /// The salted vector, printed in schema/draw.md.
    @Test func theSaltedVector() throws {
        let draw = try DrawScene.draw()
        let order = [1, 2].map { tier in
            (draw.list.selection.order[tier] ?? []).map { String(decoding: $0.row.id, as: UTF8.self).dropFirst(4) }.joined(separator: " ")
        }
        let values = [
            hex(draw.frame.hash.bytes), hex(draw.frame.leavesHash.bytes), hex(draw.commitment.secretHash.bytes), hex(draw.commitment.hash.bytes),
            hex(draw.seed.digest.bytes), order[0], order[1],
        ]
        let file = try #require(fopen("\(Self.folder).md", "r"))
        defer { fclose(file) }
        var stored = [UInt8](repeating: 0, count: 1 << 20)
        let text = String(decoding: stored[0..<fread(&stored, 1, stored.count, file)], as: UTF8.self)
        let missing = values.filter { !text.contains("  \($0)\n") }
        #expect(missing.isEmpty, "schema/draw.md lacks these")
    }

    /// Attack 10f: nothing before the last embargoed outcome is over.
    @Test func attackRevealBeforeTheEmbargoEnds() throws {
        let draw = try Self.example(fallback: false)
        let end = DrawScene.monday + 90_000_000
        for grade in Draw.Grade.allCases {
            #expect(refused { _ = try draw.record(grade, at: end, embargoEnds: nil) } == "draw.revealEarly")
            #expect(refused { _ = try draw.record(grade, at: end - 1, embargoEnds: end) } == "draw.revealEarly")
            #expect(refused { _ = try draw.record(grade, at: end, embargoEnds: end) } == nil)
            #expect(refused { _ = try draw.record(grade, at: DrawScene.monday, embargoEnds: 0) } == "draw.revealMoment")
        }
    }

    /// Attack 10f: the public record names the drawn and nobody else, and neither salt nor other weights.
    @Test func attackReadingTheRestFromThePublicRecord() throws {
        for fallback in [false, true] {
            let draw = try Self.example(fallback: fallback)
            let text = String(decoding: try draw.record(.public, at: DrawScene.deadline, embargoEnds: 0), as: UTF8.self)
            let shown = Set([1, 2].flatMap { draw.list.tickets($0).map(\.row.id) } + draw.list.substitutions.map(\.out))
            #expect(shown.count == 5)
            func holds(_ bytes: [UInt8]) -> Bool { text.contains(hex(bytes)) }
            for row in draw.frame.rows {
                #expect(holds(row.id) == shown.contains(row.id))
                #expect(holds(draw.frame.leafKey(row).bytes) == shown.contains(row.id))
                #expect(holds(draw.frame.leaf(row).bytes))
            }
            #expect(!holds(draw.frame.salt))
        }
    }
}
