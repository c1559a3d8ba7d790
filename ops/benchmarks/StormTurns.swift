import Glibc

/// Compares programs: the same laptops send the same requests to one after the other, turn by turn, each time to a fresh copy of the same
/// server. `PLUMB_STORM_PROGRAMS` names their folders, separated by colons, `PLUMB_STORM_TURNS` how many turns (5).
struct StormTurns {
    let folder: String
    let data: String
    let evenings: [StormSite.Evening]

    func run(_ programs: [String], photos: Int, _ progress: (String) -> Void) throws {
        let kept = data + "-kept"
        _ = try Host.run(["/bin/rm", "-rf", kept])
        _ = try Host.run(["/bin/mv", data, kept])
        let turns = getenv("PLUMB_STORM_TURNS").flatMap { Int(String(cString: $0)) } ?? 5
        var p99: [String: [Double]] = [:]
        for _ in 0..<turns {
            for program in programs {
                _ = try Host.run(["/bin/rm", "-rf", data])
                _ = try Host.run(["/bin/cp", "-a", kept, data])
                sync()
                // An anchor of the turn before would have the server take itself for one that was set back.
                let state = try Host.run(["/bin/realpath", folder]).filter { !$0.isNewline } + "/storm-state"
                _ = try Host.run(["/bin/rm", "-rf", state])
                let daemon = try StormDaemon(data, folder: folder, programs: program, environment: ["XDG_STATE_HOME": state])
                Host.resetPeakMemory(of: "\(daemon.process)")
                var load = StormLoad(photos: photos)
                do { try load.run(evenings, port: daemon.port) } catch {
                    daemon.stop()
                    throw error
                }
                let memory = Host.peakMemory(of: "\(daemon.process)") ?? .infinity
                let busiest = Host.busiestThread(of: daemon.process)
                let processor = daemon.stop()
                let sorted = load.acknowledged.sorted()
                func part(_ share: Int) -> Double { sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * share / 100)] }
                p99[program, default: []].append(part(99))
                progress(
                    "\(program): half \(three(part(50))), 99 % \(three(part(99))) ms, \(three(memory)) MB, processor \(three(processor)) s, busiest thread "
                        + "\(three(busiest)) s, laptops \(three(load.processorSeconds)) s, last photo \(three(load.allSeconds)) s, refused \(load.failures.count)"
                )
            }
        }
        for program in programs { progress("\(program): median of 99 % \(three(median(p99[program] ?? []))) ms") }
    }
}
