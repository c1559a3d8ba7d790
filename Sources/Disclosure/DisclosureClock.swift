internal import Database
package import HTTP
internal import Ledger
internal import Records
package import Replication
internal import Scheduling
internal import Synchronization

/// That disclosure waits for the office, for the log.
package struct HeldClock: Sendable {
    /// `steady`, `restart` or `laptops`.
    package let cause: String
    /// Milliseconds by which the clock is ahead.
    package let step: Int64
    /// What the clock said when it was noticed.
    package let since: Int64
}

/// How the server's clock stands, as this process knows it.
struct ClockState: Sendable {
    /// Nil before it was read from the store.
    var watch: ClockWatch?
    /// By how much each device of late was ahead, with when it said so by the steady clock.
    var laptops: [ID: (ahead: Int64, at: Int64)] = [:]
    /// When the watch was last stored, by the steady clock.
    var stored: Int64?
    var told: (@Sendable (HeldClock) -> Void)?
    /// Whether the hold of now has been told.
    var isTold = false

    /// What laptops said in the last day.
    func offsets(_ steady: Int64) -> [Int64] { laptops.values.filter { steady - $0.at <= 86_400_000 }.map(\.ahead) }
}

extension Problems {
    /// Nothing waits for a confirmation.
    package static let notHeld = Problem(
        code: "409.21", zh: "伺服器時鐘正常，沒有等待確認的揭露。", en: "The server's clock is in order; no disclosure waits for a confirmation.")
}

extension Problems {
    /// Something would be disclosed by the clock, whose word is in doubt.
    package static let clockHeld = Problem(
        code: "409.22", zh: "伺服器時鐘跳動過，還沒有人確認，所以先不揭露。", en: "The server's clock has stepped and nobody has confirmed it, so nothing is disclosed.",
        remedyZh: "請看 plumb office disclosure status，時間正確時執行 plumb office disclosure confirm。",
        remedyEn: "See plumb office disclosure status; if the time is right, run plumb office disclosure confirm.")
}

extension Door {
    /// Throws 409.22 while the clock's word is in doubt: for what a person discloses by it at once.
    func requireTrustedClock() async throws {
        // Not by comparing the moment with the clock: that goes on while the look is stored.
        _ = try await disclosureMoment()
        if clockState.withLock({ $0.watch?.hold != nil }) { throw Problems.clockHeld }
    }

    private static let stored = "disclosure-clock"

    private var reading: ClockReading { ClockReading(wall: clock(), steady: steady.now(), boot: steady.boot) }

    /// The moment by which anything is disclosed: the clock's, or, while its word is in doubt, the last moment beyond doubt (DESIGN §3).
    func disclosureMoment() async throws -> Int64 {
        if clockState.withLock({ $0.watch == nil }) {
            let watch = try await read { try $0.value(Self.stored).flatMap(ClockWatch.init(stored:)) } ?? ClockWatch()
            clockState.withLock { if $0.watch == nil { $0.watch = watch } }
        }
        let now = reading
        let (moment, bytes, news) = clockState.withLock { state -> (Int64, [UInt8]?, (@Sendable () -> Void)?) in
            var watch = state.watch ?? ClockWatch()
            let wasHeld = watch.hold != nil
            let moment = watch.look(now, laptops: state.offsets(now.steady))
            state.watch = watch
            var news: (@Sendable () -> Void)?
            if let hold = watch.hold, !state.isTold, let told = state.told {
                state.isTold = true
                news = { told(HeldClock(cause: hold.cause.rawValue, step: hold.step, since: hold.since)) }
            }
            // Once a minute, and at once when a hold begins: it must outlast this process.
            let isDue = state.stored.map { now.steady - $0 >= 60_000 || now.steady < $0 } ?? true
            guard isDue || (watch.hold != nil) != wasHeld else { return (moment, nil, news) }
            state.stored = now.steady
            return (moment, watch.storedBytes, news)
        }
        news?()
        // A disk that takes nothing must not keep the clock from being watched; the next look stores it.
        if let bytes {
            do { try await writer.write { try $0.setValue(Self.stored, bytes) } } catch { clockState.withLock { $0.stored = nil } }
        }
        return moment
    }

    /// Calls `told` once for each hold that begins.
    package func whenDisclosureIsHeld(_ told: @escaping @Sendable (HeldClock) -> Void) { clockState.withLock { $0.told = told } }

    /// Notes what a laptop's clock says, milliseconds UTC: many together know when the server's is wrong.
    package func noteLaptopTime(_ caller: Caller, _ time: Int64) {
        guard caller.device != .zero, Door.plausibleMoments.contains(time) else { return }
        let now = reading
        clockState.withLock { state in
            state.laptops[caller.device] = (time - now.wall, now.steady)
            if state.laptops.count > 10_000 { state.laptops = state.laptops.filter { now.steady - $0.value.at <= 86_400_000 } }
        }
    }

    /// Whether disclosure goes on, by which moment, and what waits for it.
    package func disclosureStatus(_ caller: Caller) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        let moment = try await disclosureMoment()
        let now = reading
        let (hold, offsets) = clockState.withLock { ($0.watch?.hold, $0.offsets(now.steady)) }
        let waiting = try await read { ledger in
            try ledger.records(OfficeKinds.disclosure, where: "r.due_at<=? AND r.done_at IS NULL AND r.level<>3", [.integer(now.wall)]).count
        }
        return [
            "held": .bool(hold != nil), "cause": JSON(hold?.cause.rawValue), "step": hold.map { .integer($0.step) } ?? .null,
            "since": .moment(hold?.since), "moment": .moment(moment), "clock": .moment(now.wall), "due": JSON(waiting),
            "laptops": JSON(offsets.count), "laptops_ahead": ClockWatch.median(offsets).map { .integer($0) } ?? .null,
        ]
    }

    /// The office's word that the server's clock is right as it is now; what is due then is disclosed at the next run. Throws 409.21
    /// when nothing waits for it.
    package func confirmClock(_ caller: Caller, command id: CommandID, reason: String) async throws -> JSON {
        try Permission.require(caller, .manageSchedule)
        _ = try await disclosureMoment()
        let now = reading
        let (watch, offsets) = clockState.withLock { ($0.watch, $0.offsets(now.steady)) }
        guard var confirmed = watch else { throw Problems.notHeld }
        let hold = confirmed.hold
        confirmed.confirm(now, laptops: offsets)
        let bytes = confirmed.storedBytes
        let answer = try await command(caller, id) { change in
            guard let hold else { throw Problems.notHeld }
            try change.ledger.setValue(Self.stored, bytes)
            return [
                "confirmed_by": .string(caller.name), "confirmed_at": .moment(change.now), "reason": .string(reason), "cause": .string(hold.cause.rawValue),
                "step": .integer(hold.step),
            ]
        }
        if hold != nil {
            clockState.withLock { state in
                state.watch = confirmed
                state.isTold = false
            }
        }
        return answer
    }
}

extension Ledger {
    /// A store that begins a new life looks at its clock anew; the office confirms that life as a whole (B2).
    func forgetClock() throws { try database.run("DELETE FROM store WHERE name='disclosure-clock'") }
}

extension ClockWatch {
    var storedBytes: [UInt8] {
        let document: JSON = [
            "baseline": baseline.map { ["wall": .integer($0.wall), "steady": .integer($0.steady), "boot": .string($0.boot)] } ?? .null,
            "trusted": .integer(trusted), "accepted": .integer(accepted),
            "hold": hold.map {
                ["cause": .string($0.cause.rawValue), "step": .integer($0.step), "since": .integer($0.since), "trusted": .integer($0.trusted)]
            } ?? .null,
        ]
        return document.serializedBytes()
    }

    init?(stored bytes: [UInt8]) {
        guard let document = try? JSON(parsing: bytes) else { return nil }
        func number(_ json: JSON?, _ name: String) -> Int64 { Int64(json?[name]?.int ?? 0) }
        self.init()
        if let json = document["baseline"], !json.isNull {
            baseline = ClockReading(wall: number(json, "wall"), steady: number(json, "steady"), boot: json["boot"]?.string ?? "")
        }
        trusted = number(document, "trusted")
        accepted = number(document, "accepted")
        if let json = document["hold"], let cause = json["cause"]?.string.flatMap(ClockHold.Cause.init) {
            hold = ClockHold(cause: cause, step: number(json, "step"), since: number(json, "since"), trusted: number(json, "trusted"))
        }
    }
}
