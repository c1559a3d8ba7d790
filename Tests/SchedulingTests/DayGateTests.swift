import Inspection
import Scheduling
import Testing

@Suite struct DayGateTests {
    private func gate(_ seeds: Int) -> DayGate {
        var gate = DayGate()
        gate.seeds = seeds
        return gate
    }

    @Test func theCitysQuarterPasses() throws {
        var world = DayWorld(1)
        let frame = try world.frame(visits: 24, days: DayWorld.days(teams: 1, jurors: 2))
        let verdict = gate(1500).judge(frame)
        #expect(verdict.isPassed, "\(verdict.refusals)")
        #expect(verdict.warnings.isEmpty, "\(verdict.warnings)")
        #expect(verdict.figures.seeds == 1500 && verdict.figures.deadEnds == 0)
        #expect(verdict.figures.bestGuessRatio < 1400)
        #expect(verdict == gate(1500).judge(frame))
    }

    /// Six days with one place and six with three: where all weigh the same the former fill up and the rest end on the latter, each of which is
    /// 1.26 times uniform; with weights that follow from the frame 1.05 (both worked out by a simulation elsewhere).
    @Test func settledWeightsTakeTheBestGuessDown() throws {
        let days = DayWorld.days().prefix(12).enumerated().map { number, one in
            OfficeDay(day: one.day, teams: 3, jurors: number % 2 == 0 ? 1 : 3)
        }
        let sites = (0..<11).map { DaySite(id: DayWorld.id($0), feasible: Set(days.map(\.day)), agency: "", contractor: "", district: "") }
        let frame = try DayFrame(days: days, sites: sites)
        let settled = try frame.settled(rounds: 8, seeds: 400)
        #expect(settled.hash != frame.hash)
        #expect(settled.sites == frame.sites)
        #expect(try frame.settled(rounds: 8, seeds: 400).hash == settled.hash)
        let before = gate(4000).judge(frame).figures.worstSiteRatio
        let after = gate(4000).judge(settled).figures.worstSiteRatio
        #expect(before > 1_240 && after < 1_250 && after * 10 < before * 9, "\(before), \(after)")
    }

    private func frame() throws -> DayFrame {
        var world = DayWorld(4)
        return try world.frame(visits: 24, days: DayWorld.days())
    }

    /// A day of a site's feasible ones by bytes of the seed, bent by `bend`.
    private func policy(_ frame: DayFrame, _ bend: @escaping ([Int], Int) -> Int) -> ([UInt8]) -> [Int] {
        let feasible = frame.sites.map { site in frame.days.indices.filter { site.feasible.contains(frame.days[$0].day) } }
        return { seed in
            feasible.enumerated().map { site, days in
                let word = Int(seed[site]) << 16 | Int(seed[(site + 7) % 32]) << 8 | Int(seed[(site + 13) % 32])
                return bend(days, word)
            }
        }
    }

    @Test func uniformDaysPass() throws {
        let frame = try frame()
        let verdict = gate(4000).judge(frame, policy: policy(frame) { days, word in days[word % days.count] })
        #expect(verdict.isPassed, "\(verdict.refusals)")
        #expect(verdict.figures.bestGuessRatio < 1300)
    }

    @Test func aWeekdayHabitIsCaught() throws {
        let frame = try frame()
        // Five of six visits as drawn, the sixth moved to the next Tuesday or Thursday.
        let verdict = gate(2000).judge(
            frame,
            policy: policy(frame) { days, word in
                let position = word % days.count
                guard word / 4096 % 6 == 0 else { return days[position] }
                return days[position...].first { [.tuesday, .thursday].contains(frame.days[$0].day.weekday) } ?? days[position]
            })
        #expect(verdict.refusals.contains { $0.code == "gate.weekday" }, "\(verdict.refusals)")
        #expect(verdict.figures.chiSquare > 18_467)
    }

    @Test func frontLoadingIsCaught() throws {
        let frame = try frame()
        let verdict = gate(2000).judge(
            frame, policy: policy(frame) { days, word in days[min(word % days.count, word / 4096 % days.count, word / 64 % days.count)] })
        #expect(verdict.refusals.contains { $0.code == "gate.guess" }, "\(verdict.figures)")
    }

    /// A habit in the input: the draw is even over it, so only the frame can show it.
    @Test func aHabitInTheFrameIsCaught() throws {
        let days = DayWorld.days()
        let liked = days.filter { [.tuesday, .thursday].contains($0.day.weekday) }
        let sites = (0..<12).map { DaySite(id: DayWorld.id($0), feasible: Set(liked.map(\.day)), agency: "", contractor: "", district: "") }
        #expect(gate(300).judge(try DayFrame(days: days, sites: sites)).refusals.map(\.code) == ["gate.frameWeekday"])
        // The same by capacity.
        let closed = days.map { OfficeDay(day: $0.day, teams: [.tuesday, .thursday].contains($0.day.weekday) ? 2 : 0, jurors: 2) }
        let open = (0..<12).map { DaySite(id: DayWorld.id($0), feasible: Set(days.map(\.day)), agency: "", contractor: "", district: "") }
        #expect(gate(300).judge(try DayFrame(days: closed, sites: open)).refusals.map(\.code) == ["gate.frameWeekday"])
    }

    @Test func certaintyIsCaughtUnlessItIsFlagged() throws {
        let days = DayWorld.days()
        func codes(isMandatory: Bool) throws -> [String] {
            let open = (0..<6).map { DaySite(id: DayWorld.id($0), feasible: Set(days.map(\.day)), agency: "", contractor: "", district: "", inclusion: (1, 2)) }
            let fixed = DaySite(
                id: [0x5A], feasible: [days[3].day], agency: "", contractor: "", district: "", isMandatory: isMandatory, inclusion: (1, 1))
            return gate(200).judge(try DayFrame(days: days, sites: open + [fixed])).refusals.map(\.code)
        }
        #expect(try codes(isMandatory: false) == ["gate.inclusion", "gate.certain"])
        #expect(try codes(isMandatory: true) == [])
    }

    /// A day that a site may have but never gets: somebody can rely on it.
    @Test func aDayThatNeverComesIsCaught() throws {
        let frame = try frame()
        let verdict = gate(4000).judge(frame, policy: policy(frame) { days, word in days[1 + word % (days.count - 1)] })
        #expect(verdict.refusals.count { $0.code == "gate.never" } == frame.sites.count)
    }

    @Test func anOverrideHasAReason() throws {
        let days = DayWorld.days()
        let fixed = DaySite(id: [0x5A], feasible: [days[3].day], agency: "", contractor: "", district: "")
        let frame = try DayFrame(days: days, sites: [fixed])
        let verdict = gate(50).judge(frame)
        #expect(!verdict.isPassed)
        #expect(throws: Refusal.daysOverrideReasonCode) { try Self.code { try verdict.overridden(reason: " ", document: "高市府工務字第1號") } }
        let override = try verdict.overridden(reason: "機關首長交辦", document: "高市府工務字第1號")
        #expect(override.codes == verdict.refusals.map(\.code))
        #expect(override.frameHash == frame.hash)
    }

    private static func code(_ body: () throws -> DayOverride) throws {
        do { _ = try body() } catch let refusal as Refusal { throw RefusedCode(code: refusal.code) }
    }

    @Test func aTightFrameIsRefusedSoon() throws {
        let two = [OfficeDay(day: try day("2025-07-01"), teams: 2, jurors: 2)]
        let sites = ["A", "B"].map { DaySite(id: Array($0.utf8), feasible: [two[0].day], agency: "同", contractor: "", district: "") }
        let verdict = gate(10_000).judge(try DayFrame(days: two, sites: sites))
        #expect(verdict.refusals.map(\.code) == ["gate.deadEnds"])
        #expect(verdict.figures.seeds == 50)
    }
}

struct RefusedCode: Error, Equatable { let code: String }

extension Refusal {
    static var daysOverrideReasonCode: RefusedCode { RefusedCode(code: "days.overrideReason") }
}
