internal import Disclosure
internal import Glibc
package import Terminal

/// What one run of a plumbd command has.
package struct Session: Sendable {
    /// Where results and messages go.
    package let console: Console
    /// Milliseconds since 1970, UTC.
    package let clock: @Sendable () -> Int64

    /// - Parameter clock: milliseconds since 1970, UTC.
    package init(console: Console, clock: @escaping @Sendable () -> Int64) {
        self.console = console
        self.clock = clock
    }

    /// The folder that `--data` names; the option is required.
    func data(_ arguments: Arguments) throws -> String {
        guard let data = arguments.value("data") ?? console.environment["PLUMBD_DATA"], !data.isEmpty else {
            throw CommandFailure(
                code: "plumbd.data-missing", message: Phrase("沒有指定資料夾。", "The data folder is not given."),
                remedy: Phrase("請加上 --data 資料夾，或設定環境變數 PLUMBD_DATA。", "Add --data DIR, or set the environment variable PLUMBD_DATA."),
                exitCode: .usage)
        }
        return data
    }

    /// The store in the folder that `--data` names. Other processes may use it at the same time.
    ///
    /// - Parameter folders: where beside the data folder no seal key may lie.
    func door(_ arguments: Arguments, besides folders: [String] = []) throws -> Door {
        let data = try data(arguments)
        return try Door.open(data: data, seal: try sealKey(arguments, data, besides: folders), clock: clock)
    }

    func text(_ zh: String, _ en: String) -> String { Phrase(zh, en).text(console.language) }
}

/// The system's clock, milliseconds since 1970, UTC.
package func systemMilliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
