import Glibc

/// The measurements with real programs over HTTP.
extension Bench {
    mutating func runSites(programs: String, _ progress: (String) -> Void) throws {
        progress("first sync over HTTP")
        let large = try Site("large", defects: Workload.rowCount, in: folder, programs: programs)
        defer { large.stop() }
        Host.resetPeakMemory(of: "\(large.daemon)")
        large.wire.reset()
        let usage = try large.run("sync")
        let first = large.wire.traffic
        let server = Host.peakMemory(of: "\(large.daemon)") ?? .infinity
        notes.append("first sync over HTTP: \(first.sent + first.received) bytes in \(first.rounds) round trips, headers included")

        progress("idle sync")
        let small = try Site("small", defects: 1_000, in: folder, programs: programs)
        defer { small.stop() }
        for site in [large, small] { for _ in 0..<2 { try site.run("sync") } }
        large.wire.reset()
        try large.run("sync")
        let idle = large.wire.traffic
        var costs: (large: [(laptop: Double, daemon: Double)], small: [(laptop: Double, daemon: Double)]) = ([], [])
        for _ in 0..<idleRepetitions {
            costs.large.append(try large.idleSync())
            costs.small.append(try small.idleSync())
        }

        progress("status")
        let middle = try Site("middle", defects: 5_000, in: folder, programs: programs)
        defer { middle.stop() }
        for _ in 0..<2 { try middle.run("sync") }
        let status = try (0..<idleRepetitions).map { _ in try middle.time("status") }

        let idleBytes = Double(max(idle.sent, idle.received))
        add(.limited("idle_sync_bytes", idle.rounds == 1 ? idleBytes : .infinity, "bytes", atMost: 1_023))
        add(
            .compared(
                "idle_sync_growth", median(costs.large.map { $0.laptop + $0.daemon }), with: median(costs.small.map { $0.laptop + $0.daemon }),
                target: 1.3))
        add(.limited("first_sync_memory_client", Double(usage.ru_maxrss) / 1024, "MB", atMost: 48))
        add(.limited("first_sync_memory_server", server, "MB", atMost: 64))
        add(.limited("status_startup", median(status) * 1000, "ms", atMost: 50))
        notes.append("idle sync: \(idle.sent) bytes out, \(idle.received) back, \(idle.rounds) round trips")
        for (name, cost) in [("100,000", costs.large), ("1,000", costs.small)] {
            notes.append(
                "idle sync with \(name) defects stored, processor time: laptop \(three(median(cost.map(\.laptop)) * 1000)) ms, "
                    + "daemon \(three(median(cost.map(\.daemon)) * 1000)) ms")
        }
    }
}
