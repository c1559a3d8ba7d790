import CMicrohttpd
import Dispatch
import Glibc
import Synchronization

/// An HTTP/1.1 server: parses, bounds and times requests, hands complete ones to the handler's tasks.
///
/// Runs from ``start()`` to ``stop(within:)``, also when the last reference to it goes away in between. Used once.
package final class HTTPServer: Sendable {
    /// What exists while the server runs. Unchecked: the library's two stopping calls are allowed from any thread and
    /// made once each, and so is a dispatch source's cancelling.
    private struct Running: @unchecked Sendable {
        let daemon: OpaquePointer
        /// Read by the library's threads, so freed only after it has stopped.
        let callbacks: UnsafeMutablePointer<plumb_mhd_callbacks>
        let timer: any DispatchSourceTimer
    }

    private enum Phase {
        case fresh
        case running(Running)
        case stopped
    }

    private let core: ServerCore
    private let phase = Mutex(Phase.fresh)
    private let boundPort = Atomic<UInt16>(0)
    /// How often deadlines are looked at: a late answer is this much later at most.
    private static let tick = DispatchTimeInterval.milliseconds(100)

    /// - Parameter log: Takes one line for each request and for the library's complaints. Called on the server's
    ///   threads: it must not wait.
    package init(
        configuration: ServerConfiguration, handler: any RequestHandler, log: @escaping @Sendable (String) -> Void
    ) {
        core = ServerCore(configuration: configuration, handler: handler, log: log)
    }

    /// The bound TCP port; 0 before the start and for a Unix socket.
    package var port: UInt16 { boundPort.load(ordering: .acquiring) }

    /// What has happened so far.
    package var statistics: ServerStatistics { core.statistics }

    /// Listens and serves. Starting twice is a programmer's error.
    /// Raises the soft limit of this process on open files where it is too low for the connections.
    /// - Throws: ``HTTPError`` with `badConfiguration`, `cannotListen`, `plainOffLoopback` or `cannotStart`.
    package func start() throws(HTTPError) {
        let isFresh = phase.withLock { if case .fresh = $0 { true } else { false } }
        precondition(isFresh, "a server is started once")
        let configuration = core.configuration
        try configuration.validate()
        raiseFileLimit(for: configuration.connectionLimit)
        let socket = try ListeningSocket(configuration)
        guard configuration.tls == nil || plumb_mhd_has_tls() == 1 else {
            close(socket.descriptor)
            throw HTTPError(.cannotStart, subject: socket.address.text, detail: "the server library has no TLS")
        }
        let running = try startDaemon(socket)
        boundPort.store(socket.port, ordering: .releasing)
        phase.withLock { $0 = .running(running) }
    }

    private func startTimer() -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "plumb.http.deadlines"))
        timer.schedule(deadline: .now() + Self.tick, repeating: Self.tick)
        let core = core
        timer.setEventHandler { core.enforceDeadlines() }
        timer.resume()
        return timer
    }

    private func startDaemon(_ socket: ListeningSocket) throws(HTTPError) -> Running {
        let configuration = core.configuration
        // The library closes its socket on some failures to start and not on others, so it gets a copy.
        let copy = fcntl(socket.descriptor, F_DUPFD_CLOEXEC, 0)
        let number = errno
        close(socket.descriptor)
        guard copy >= 0 else {
            throw HTTPError(.cannotStart, subject: socket.address.text, detail: systemMessage(number))
        }
        let context = Unmanaged.passRetained(core)
        let callbacks = UnsafeMutablePointer<plumb_mhd_callbacks>.allocate(capacity: 1)
        callbacks.initialize(
            to: plumb_mhd_callbacks(
                context: context.toOpaque(), access: serverAccess, completed: serverCompleted,
                connection: serverConnection, message: serverMessage))
        // The library reads certificate and key only while it starts.
        let certificate = configuration.tls.flatMap { strdup($0.certificate) }
        let key = configuration.tls.flatMap { strdup($0.key) }
        let priorities = strdup("SECURE128:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2")
        defer {
            free(certificate)
            free(key)
            free(priorities)
        }
        var settings = plumb_mhd_settings(
            descriptor: copy,
            threads: UInt32(configuration.threads),
            // Room for those that come while idle ones are cut off for them.
            connection_limit: UInt32(configuration.connectionLimit + max(8, configuration.connectionLimit / 8)),
            per_address_limit: socket.address.isLoopback ? 0 : UInt32(configuration.perAddressLimit ?? 0),
            connection_memory: configuration.connectionMemory,
            idle_seconds: UInt32(configuration.idleTimeout),
            certificate: certificate, key: key, priorities: priorities)
        guard let daemon = plumb_mhd_start(&settings, callbacks) else {
            callbacks.deallocate()
            context.release()
            throw HTTPError(.cannotStart, subject: socket.address.text, detail: "the reason is in the log")
        }
        return Running(daemon: daemon, callbacks: callbacks, timer: startTimer())
    }

    /// Stops gracefully; does nothing unless the server runs.
    ///
    /// Refuses new connections at once, lets running requests finish, answers those that are not done in time with
    /// 503 and cancels their tasks, then closes everything. A handler that ignores its cancellation may still run
    /// when this returns (two seconds later at most).
    /// - Parameter seconds: Time for running requests, 0 or more.
    package func stop(within seconds: Int) async {
        let taken: Running? = phase.withLock { phase in
            guard case .running(let running) = phase else { return nil }
            phase = .stopped
            return running
        }
        guard let running = taken else { return }
        let listening = MHD_quiesce_daemon(running.daemon)
        if listening >= 0 { close(listening) }
        if core.configuration.inheritedDescriptor == nil, let path = core.configuration.unixSocket { unlink(path) }
        core.drain()
        await waitWhileBusy(.seconds(seconds))
        core.close()
        core.abandonSuspended()
        await waitWhileBusy(.seconds(2))
        // The library forbids stopping while a connection is suspended; after `close` none becomes so any more.
        core.abandonSuspended()
        running.timer.cancel()
        MHD_stop_daemon(running.daemon)
        Unmanaged<ServerCore>.fromOpaque(running.callbacks.pointee.context).release()
        running.callbacks.deallocate()
    }

    private func waitWhileBusy(_ limit: Duration) async {
        let end = core.now + limit
        // Cancelling the caller makes the wait shorter, not the stop less orderly.
        while core.isBusy, core.now < end, !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(10))
        }
    }
}
