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
                let evening = try StormEvening(evenings, at: data, folder: folder, programs: program, photos: photos)
                let load = evening.load
                p99[program, default: []].append(evening.acknowledged(permille: 990))
                progress(
                    "\(program): half \(three(evening.acknowledged(permille: 500))), 99 % \(three(evening.acknowledged(permille: 990))) ms, \(three(evening.memory)) MB, "
                        + "processor \(three(evening.processor)) s, busiest thread "
                        + "\(three(evening.busiest)) s, laptops \(three(load.processorSeconds)) s, last photo \(three(load.allSeconds)) s, refused \(load.failures.count)"
                )
            }
        }
        for program in programs { progress("\(program): median of 99 % \(three(median(p99[program] ?? []))) ms") }
    }
}
