import Terminal
import Testing

/// QR codes for letters and terminals: the library's matrix, drawn twice. Tests/Scripts/67_draw_commands.sh reads one as
/// a telephone does.
@Suite struct QRCodeTests {
    private let text = "PLUMB-CHAIN 2025-07-05 " + String(repeating: "0f", count: 32)

    @Test func theMatrixHasFindersAndAQuietZone() throws {
        let code = try #require(QRCode(text))
        #expect((code.width - 17).isMultiple(of: 4) && code.width > 21)
        // The finder of three corners: a dark frame of 7, a light one of 5, a dark square of 3.
        for (x, y) in [(0, 0), (code.width - 7, 0), (0, code.width - 7)] {
            for dx in 0..<7 {
                for dy in 0..<7 {
                    let ring = max(abs(dx - 3), abs(dy - 3))
                    #expect(code.isDark(x + dx, y + dy) == (ring != 2), "\(x + dx),\(y + dy)")
                }
            }
        }
        #expect(!code.isDark(-1, 0) && !code.isDark(0, code.width))
    }

    @Test func blocksAndPictureShowTheSameModules() throws {
        let code = try #require(QRCode(text))
        let side = code.width + 2 * QRCode.quietZone
        #expect(code.blocks.count == (side + 1) / 2)
        #expect(code.blocks.allSatisfy { $0.count == side })
        for (row, line) in code.blocks.enumerated() {
            for (column, block) in line.enumerated() {
                let (x, y) = (column - QRCode.quietZone, 2 * row - QRCode.quietZone)
                #expect(code.isDark(x, y) == (block == " " || block == "▄"))
            }
        }
        // As many dark modules in the picture as in the matrix: each run's length counted.
        let dark = (0..<code.width).reduce(0) { sum, y in sum + (0..<code.width).count { code.isDark($0, y) } }
        let runs = code.svg.split(separator: "h").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
        #expect(runs.reduce(0, +) == dark)
        #expect(code.svg.contains("viewBox=\"0 0 \(side) \(side)\""))
    }

    @Test func whatDoesNotFitIsNoCode() {
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "x", count: 5_000)) == nil)
    }
}
