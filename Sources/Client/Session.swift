internal import Crypto
internal import Glibc
package import HTTP
package import Inspection
package import Terminal

/// What one run of a command has: the console, the environment, this laptop's state (opened when first needed) and the
/// server's API.
///
/// Not Sendable: one run is one task.
package final class Session {
    /// What the outside world gives to a session; tests replace it.
    package struct World: Sendable {
        /// Milliseconds since 1970, UTC.
        package var clock: @Sendable () -> Int64
        /// Carries requests; made when first needed.
        package var transport: @Sendable () -> any Transport
        /// How long to wait for another process's write, ms.
        package var busyMilliseconds: Int32

        package init(
            clock: @escaping @Sendable () -> Int64, transport: @escaping @Sendable () -> any Transport, busyMilliseconds: Int32 = 5_000
        ) {
            self.clock = clock
            self.transport = transport
            self.busyMilliseconds = busyMilliseconds
        }

        /// The system's clock and the network.
        package static let real = World(
            clock: systemMilliseconds,
            transport: {
                var configuration = ClientConfiguration()
                configuration.userAgent = "plumb/\(ClientProgram.version)"
                return HTTPTransport(configuration)
            })
    }

    package let console: Console
    /// The environment variables.
    package let environment: [String: String]
    /// The directory of this laptop's state (`PLUMB_HOME`, else `plumb` in the XDG data directory).
    package let home: String
    private let world: World
    private var opened: Laptop?
    private var connection: (any Transport)?
    /// Set by Ctrl-C handling of long transfers.
    package let cancel = CancelFlag()

    package init(console: Console, home: String? = nil, world: World = .real) {
        self.console = console
        environment = console.environment
        self.home = home ?? Session.home(console.environment)
        self.world = world
    }

    /// The same run with its texts in another language.
    func speaking(_ language: Language) -> Session {
        if console.language == language { return self }
        var console = console
        console.language = language
        let session = Session(console: console, home: home, world: world)
        session.opened = opened
        return session
    }

    /// Where a laptop's state lies by these environment variables.
    package static func home(_ environment: [String: String]) -> String {
        if let home = environment["PLUMB_HOME"], !home.isEmpty { return home }
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/plumb" }
        return (environment["HOME"] ?? "/") + "/.local/share/plumb"
    }

    /// Milliseconds since 1970, UTC.
    package var now: Int64 { world.clock() }
    /// The legal day (UTC+8).
    package var today: CalendarDay { .legalDay(ofMillisecondsUTC: now) }
    package var clock: @Sendable () -> Int64 { world.clock }

    /// This laptop's state. Throws `CommandFailure` with exit code 10 before `plumb enroll`.
    package func laptop() throws -> Laptop {
        if let opened { return opened }
        let laptop = try Laptop(home: home, busyMilliseconds: world.busyMilliseconds)
        laptop.moment = Laptop.Moment(now: now, today: today)
        laptop.noteLocalTime(now)
        opened = laptop
        if laptop.isCopy {
            console.note(
                text(
                    "這份資料是從別處複製或還原來的：複製當時的紀錄都在；之後兩份各自記錄、各自 plumb sync，伺服器都會收下，不會互相蓋掉。原來那份後來記、還沒送出的，只在原來那份裡",
                    "This state was copied or restored: what was recorded before that is here. From now on each copy records and syncs for itself; the server takes both, and neither replaces the other. What the other one recorded later and has not sent is only there"
                ))
        }
        return laptop
    }

    /// Whether `plumb enroll` has been run here.
    package var isEnrolled: Bool { Laptop.exists(in: home) }

    /// Calls to the server as the enrolled person. Throws as `laptop()` does.
    package func api() throws -> APIClient {
        let laptop = try laptop()
        let api = APIClient(server: laptop.enrolment.server, token: try laptop.token(), transport: transport(), cancel: cancel, clock: clock)
        return api.recovering { try laptop.offerCertificate(api) }
    }

    /// Calls to a server that does not know this device yet.
    func api(server: String) -> APIClient {
        APIClient(server: server, token: nil, transport: transport(), cancel: cancel)
    }

    private func transport() -> any Transport {
        if let connection { return connection }
        let made = world.transport()
        connection = made
        return made
    }

    // MARK: Results

    /// Writes the one document of a command with `--json`: readable on a terminal, one line for programs.
    package func write(_ document: JSON) {
        console.write(document.serialized(pretty: console.isTerminal(.output)))
    }

    /// A day as people see it: 民國 unless `--calendar iso`; empty for nil.
    package func text(_ day: CalendarDay?) -> String {
        guard let day else { return "" }
        return console.calendar == .iso ? day.description : RocCalendar.format(day)
    }

    /// A day stored as ISO text, as people see it; what is no day stays as it is.
    package func text(isoDay text: String) -> String {
        CalendarDay(iso: text).map { self.text($0) } ?? text
    }

    /// A moment as people see it, in legal time: `114-07-01 09:30`.
    package func text(moment milliseconds: Int64) -> String {
        text(CalendarDay.legalDay(ofMillisecondsUTC: milliseconds)) + " " + Self.legalClock(milliseconds)
    }

    /// A moment for machines: `2025-07-01T09:30:00+08:00`.
    package static func iso(moment milliseconds: Int64) -> String {
        LegalMoment.iso(milliseconds)
    }

    private static func legalClock(_ milliseconds: Int64) -> String {
        let minutes = (milliseconds / 60_000 + 8 * 60) % (24 * 60)
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }

    /// A text in the console's language.
    package func text(_ zh: String, _ en: String) -> String { Phrase(zh, en).text(console.language) }
}

/// The system's clock, milliseconds since 1970, UTC.
package func systemMilliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
