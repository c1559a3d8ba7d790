import Disclosure
import Glibc
import Ledger
import Records
import Replication

/// What sealing costs: the same work on a sealed store and on a plain one, by turns in one run.
enum SealedBench {
    /// Ten years: 2,000 visits with 50 defects each, a change set for each.
    private static let defects = 100_000
    private static let commands = 300
    private static let turns = 3

    static func run(_ folder: String) async throws {
        var seconds: [String: [String: [Double]]] = [:]
        for turn in 0..<turns {
            for (name, seal) in [("plain", nil), ("sealed", SealKey())] as [(String, SealKey?)] {
                let data = "\(folder)/seal-\(name)-server"
                remove(data)
                Host.complain("bench: \(name), \(turn + 1) of \(turns)\n")
                func note(_ what: String, _ began: Double) { seconds[what, default: [:]][name, default: []].append(now() - began) }
                var began = now()
                _ = try await Loader.load(data, defects, defectsInDossier: 50, seal: seal)
                note("admission of 100,000 sets", began)
                for _ in 0..<3 {
                    began = now()
                    let door = try Door.open(data: data, seal: seal, clock: { Host.milliseconds() })
                    _ = try await door.accounts()
                    note("start", began)
                }
                let door = try Door.open(data: data, seal: seal, clock: { Host.milliseconds() })
                began = now()
                for number in 0..<commands { try await door.addUser(name: "person \(number)", role: .office) }
                note("300 office commands, FULL", began)
                began = now()
                _ = try await door.read { try $0.records(FieldKinds.defect).count }
                note("read of 100,000 rows", began)
                remove(data)
            }
        }
        for (what, figures) in seconds.sorted(by: { $0.key < $1.key }) {
            guard let plain = figures["plain"], let sealed = figures["sealed"] else { continue }
            print("\(what)\tplain \(milliseconds(plain)) ms\tsealed \(milliseconds(sealed)) ms\t\(three(median(sealed) / median(plain))) x")
        }
    }

    private static func milliseconds(_ seconds: [Double]) -> String { three(median(seconds) * 1000) }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func remove(_ data: String) {
        for name in ["plumb.sqlite", "plumb.sqlite-wal", "plumb.sqlite-shm", "server.key", "seal.check"] { unlink("\(data)/\(name)") }
        rmdir(data)
    }
}
