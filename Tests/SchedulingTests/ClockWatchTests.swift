import Scheduling
import Testing

/// Minutes as milliseconds.
private func minutes(_ count: Int64) -> Int64 { count * 60_000 }

@Suite struct ClockWatchTests {
    private static let start: Int64 = 1_760_000_000_000

    private func reading(_ wall: Int64, _ steady: Int64, _ boot: String = "a") -> ClockReading {
        ClockReading(wall: Self.start + minutes(wall), steady: minutes(steady), boot: boot)
    }

    /// A watch that has looked once.
    private func begun(_ boot: String = "a") -> ClockWatch {
        var watch = ClockWatch()
        watch.look(reading(0, 0, boot), laptops: [])
        return watch
    }

    @Test func aClockThatGoesWithTheMachineIsBelieved() {
        var watch = begun()
        for minute in [1, 2, 60, 10_000] as [Int64] {
            #expect(watch.look(reading(minute, minute), laptops: []) == Self.start + minutes(minute))
        }
        #expect(watch.look(reading(10_011, 10_001), laptops: []) == Self.start + minutes(10_011), "ten minutes are within the rule")
        #expect(watch.hold == nil)
    }

    @Test(arguments: [(43_200, 1), (12, 1), (-30, 1)] as [(Int64, Int64)])
    func aStepHolds(wall: Int64, steady: Int64) {
        var watch = begun()
        let moment = watch.look(reading(wall, steady), laptops: [])
        #expect(watch.hold?.cause == .steady)
        #expect(watch.hold?.step == minutes(wall - steady))
        #expect(moment == min(Self.start, Self.start + minutes(wall)), "disclosure goes by the last moment beyond doubt")
        // It lasts, also when the clock is set back, until somebody says so.
        #expect(watch.look(reading(2, 2), laptops: []) == Self.start)
        #expect(watch.hold != nil)
        watch.confirm(reading(wall, steady), laptops: [])
        #expect(watch.hold == nil)
        #expect(watch.look(reading(wall + 1, steady + 1), laptops: []) == Self.start + minutes(wall + 1))
    }

    /// Nine minutes a minute are no step each, and a day after ten of them.
    @Test func smallStepsAddUp() {
        var watch = begun()
        #expect(watch.look(reading(10, 1), laptops: []) == Self.start + minutes(10))
        watch.look(reading(20, 2), laptops: [])
        #expect(watch.hold?.step == minutes(18))
    }

    /// After the machine was started again only the last stored time is known: what cannot be told from a step is held.
    @Test func aRestartIsMeasuredByTheStoredTime() {
        var soon = begun()
        #expect(soon.look(reading(9, 0, "b"), laptops: []) == Self.start + minutes(9))
        #expect(soon.look(reading(60, 51, "b"), laptops: []) == Self.start + minutes(60))
        #expect(soon.hold == nil)
        var late = begun()
        late.look(reading(60, 0, "b"), laptops: [])
        #expect(late.hold?.cause == .restart)
        #expect(late.hold?.trusted == Self.start)
        var back = begun()
        back.look(reading(-60, 0, "b"), laptops: [])
        #expect(back.hold?.cause == .restart)
    }

    @Test func threeLaptopsTogetherAreHeard() {
        let away = minutes(-44_640)
        var watch = begun()
        #expect(watch.look(reading(1, 1), laptops: [away, away]) == Self.start + minutes(1), "two may simply be wrong")
        #expect(watch.look(reading(2, 2), laptops: [away, 0, 0, 5_000]) == Self.start + minutes(2), "one wrong laptop decides nothing")
        #expect(watch.look(reading(3, 3), laptops: [away, 0, away, 0]) == Self.start + minutes(3), "half of them decide nothing")
        watch.look(reading(4, 4), laptops: [away, away, away, 0])
        #expect(watch.hold?.cause == .laptops)
        #expect(watch.hold?.step == -away)
        // The office looked and says that the laptops are wrong: they are not heard again until they say something else.
        watch.confirm(reading(5, 5), laptops: [away, away, away])
        watch.look(reading(6, 6), laptops: [away, away, away])
        #expect(watch.hold == nil)
        watch.look(reading(7, 7), laptops: [0, 0, 0])
        #expect(watch.hold?.cause == .laptops)
    }
}
