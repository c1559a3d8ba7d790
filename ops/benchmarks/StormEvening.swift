import Glibc

/// One evening: a real server takes in what all laptops send at once.
struct StormEvening {
    let load: StormLoad
    /// The server's peak, MB.
    let memory: Double
    /// Seconds of processor time: of the server's busiest thread until the last photo, and of all of it until it has stopped.
    let busiest: Double
    let processor: Double
    private let sorted: [Double]

    init(_ evenings: [StormSite.Evening], at data: String, folder: String, programs: String, photos: Int) throws {
        // What preparing wrote reaches the disk first: the evening pays for its own writes alone.
        sync()
        let daemon = try BenchDaemon(data, named: "storm", folder: folder, programs: programs)
        Host.resetPeakMemory(of: "\(daemon.process)")
        var load = StormLoad(photos: photos)
        do { try load.run(evenings, port: daemon.port) } catch {
            daemon.stop()
            throw error
        }
        self.load = load
        memory = Host.peakMemory(of: "\(daemon.process)") ?? .infinity
        busiest = Host.busiestThread(of: daemon.process)
        processor = daemon.stop()
        sorted = load.acknowledged.sorted()
    }

    /// Milliseconds after which this share of the laptops was acknowledged; none was: for ever.
    func acknowledged(permille share: Int) -> Double {
        sorted.isEmpty ? .infinity : sorted[min(sorted.count - 1, sorted.count * share / 1000)]
    }
}
