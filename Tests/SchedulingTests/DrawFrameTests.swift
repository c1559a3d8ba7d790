import Crypto
import Inspection
import Scheduling
import Testing

/// The frame's grammar: what is frozen reads back to the same bytes, and everything else is refused by line and rule.
@Suite struct DrawFrameTests {
    @Test func bytesReadBackToTheSameFrame() throws {
        let frame = try DrawScene.frame()
        #expect(try DrawFrame(bytes: frame.bytes) == frame)
        #expect(try DrawFrame(bytes: frame.bytes).bytes == frame.bytes)
        #expect(frame.lines[1] == "draw-v1,kaohsiung,115Q4,1")
        #expect(frame.lines[4] == "3131352d413031,1,1,2")
        // Whoever lists them in another order freezes the same frame.
        #expect(try DrawScene.frame(rows: DrawScene.rows.reversed()).hash == frame.hash)
    }

    /// Attack 10g: an id with a comma and a line feed stays one tender, and canonically equal texts stay two.
    @Test func attackFreeTextIdsMakeNoLines() throws {
        let odd = DrawScene.row("X,1,1,4\nY", 1, 1, 4)
        let (composed, decomposed) = (DrawScene.row("\u{e9}", 1, 1, 4), DrawScene.row("e\u{301}", 1, 1, 4))
        let frame = try DrawScene.frame(rows: DrawScene.rows + [odd, composed, decomposed])
        let again = try DrawFrame(bytes: frame.bytes)
        #expect(again.rows.count == DrawScene.rows.count + 3)
        #expect(again.rows.contains(odd) && again.rows.contains(composed) && again.rows.contains(decomposed))
    }

    /// One line changed at a time: the refusal names the line.
    @Test(arguments: [
        (1, "A0a1a2a3", "salt in capitals and short"), (2, "draw-v2,kaohsiung,115Q4,1", "another algorithm"),
        (2, "draw-v1,kaohsiung,115Q5,1", "no such quarter"), (2, "draw-v1,kaohsiung,115q4,1", "another spelling"),
        (2, "draw-v1,高雄,115Q4,1", "a group that is no word"), (3, "tier,01,2", "a leading zero"), (3, "tier,1,-2", "a sign"), (4, "tier,1,2", "a tier twice"),
        (5, "X,1,1,4", "an id as text"), (5, "3131352D413031,1,1,2", "hex in capitals"), (5, "3131352d41303,1,1,2", "half a byte"),
        (5, "3131352d413031,1,0,2", "never drawn"), (5, "3131352d413031,1,3,2", "above one"), (5, "3131352d413031,1,1,4294967296", "33 bits"),
        (5, "3131352d413031,1,1,2 ", "a blank"), (5, "3131352d413031,1,1,2\r", "a carriage return"), (5, "3131352d413031,3,1,2", "a tier without quota"),
        (5, "3131352d413931,1,1,2", "out of order"), (6, "", "an empty line"), (6, "tier,3,1", "a tier after tenders"),
    ])
    func aBrokenLineIsRefusedWithItsNumber(number: Int, text: String, why: String) throws {
        var lines = try DrawScene.frame().lines
        lines[number - 1] = text
        let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
        // Out of order shows at the line that follows.
        let shown = why == "out of order" ? number + 1 : number
        do {
            _ = try DrawFrame(bytes: bytes)
            Issue.record("took \(why)")
        } catch {
            #expect(error.code == "draw.frameLine", "\(why)")
            #expect(error.zh.contains("第 \(shown) 行") && error.en.contains("Line \(shown) "), "\(why): \(error)")
            #expect(!error.rule.isEmpty && !error.remedyZh.isEmpty && !error.remedyEn.isEmpty)
        }
    }

    @Test func anEndWithoutLineFeedIsRefused() throws {
        let bytes = try DrawScene.frame().bytes
        #expect(refused { _ = try DrawFrame(bytes: Array(bytes.dropLast())) } == "draw.frameLine")
        #expect(refused { _ = try DrawFrame(bytes: []) } == "draw.frameLine")
        #expect(refused { _ = try DrawFrame(bytes: Array(bytes.prefix(65))) } == "draw.frameLine")
        #expect(refused { _ = try DrawFrame(bytes: bytes + [0x0a]) } == "draw.frameLine")
    }

    @Test func framesThatCannotBeDrawnAreRefused() throws {
        func code(_ rows: [DrawRow], _ quotas: [Int: Int] = [1: 2, 2: 2]) throws -> String? {
            let name = try DrawScene.name()
            return refused { _ = try DrawFrame(name: name, salt: [UInt8](repeating: 7, count: 32), quotas: quotas, rows: rows) }
        }
        let rows = DrawScene.rows
        #expect(try code(rows) == nil)
        #expect(try code(rows + [rows[3]]) == "draw.duplicate")
        #expect(try code(rows + [DrawRow(id: rows[3].id, tier: 2, a: 1, b: 9)]) == "draw.duplicate")
        #expect(try code(rows.filter { $0.tier == 1 }) == "draw.tierEmpty")
        #expect(try code(rows.filter { $0.tier == 1 }, [1: 2, 2: 0]) == nil)
        #expect(try code(rows, [1: 6, 2: 2]) == "draw.quotaLarge")
        #expect(try code(rows, [1: 2, 2: 0]) == "draw.mandatoryMany")
        #expect(try code(rows, [1: 2]) == "draw.tierUnknown")
        #expect(try code(rows, [1: 2, 2: 2, 1000: 0]) == "draw.tierRange")
        #expect(try code([]) == "draw.frameEmpty")
        #expect(try code([DrawScene.row("", 1, 1, 2)] + rows) == "draw.row")
        // Twice in bytes, too, with its line.
        var lines = try DrawScene.frame().lines
        lines.insert(lines[4], at: 5)
        #expect(throws: Refusal.self) { try DrawFrame(bytes: Array(lines.map { $0 + "\n" }.joined().utf8)) }
        do { _ = try DrawFrame(bytes: Array(lines.map { $0 + "\n" }.joined().utf8)) } catch {
            #expect(error.code == "draw.duplicate" && error.en.contains("line 6"))
        }
    }
}
