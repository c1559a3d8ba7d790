import CMicrohttpd

// The functions that the server library calls, on its own threads. Named functions, because a closure that was
// written in an isolated context would end the process here.

private func core(_ context: UnsafeMutableRawPointer?) -> ServerCore? {
    context.map { Unmanaged<ServerCore>.fromOpaque($0).takeUnretainedValue() }
}

func serverAccess(
    context: UnsafeMutableRawPointer?, pointer: OpaquePointer?, path: UnsafePointer<CChar>?,
    method: UnsafePointer<CChar>?, data: UnsafePointer<CChar>?, size: UnsafeMutablePointer<Int>?,
    request: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> Int32 {
    guard let core = core(context), let pointer, let path, let method, let size, let request else { return 0 }
    if let held = request.pointee {
        let exchange = Unmanaged<Exchange>.fromOpaque(held).takeUnretainedValue()
        guard size.pointee > 0 else { return core.proceed(pointer, exchange) ? 1 : 0 }
        let piece = UnsafeRawBufferPointer(start: data, count: size.pointee)
        // Zero says that all of it was consumed.
        size.pointee = 0
        return core.receive(piece, exchange) ? 1 : 0
    }
    guard let slot = plumb_mhd_slot(pointer) else { return 0 }
    let connection = Unmanaged<ServerConnection>.fromOpaque(slot).takeUnretainedValue()
    let (exchange, early) = core.begin(
        pointer, method: String(cString: method), target: String(cString: path), connection: connection)
    // Given up in `serverCompleted`, which is called for broken requests too.
    request.pointee = Unmanaged.passRetained(exchange).toOpaque()
    guard let early else { return 1 }
    return core.queue(early, for: exchange, on: pointer, closing: true) ? 1 : 0
}

func serverCompleted(
    context: UnsafeMutableRawPointer?, pointer: OpaquePointer?,
    request: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, reason: Int32
) {
    // Nil when the library refused the request before it called us.
    guard let core = core(context), let request, let held = request.pointee else { return }
    request.pointee = nil
    let exchange = Unmanaged<Exchange>.fromOpaque(held).takeRetainedValue()
    let how =
        switch reason {
        case 0: ""
        case 2: " end=timeout"
        case 3: " end=shutdown"
        case 4, 5: " end=client-left"
        default: " end=error"
        }
    core.ended(exchange, how: how)
}

func serverConnection(
    context: UnsafeMutableRawPointer?, pointer: OpaquePointer?,
    slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, closed: Int32
) {
    guard let core = core(context), let pointer, let slot else { return }
    if closed == 0 {
        slot.pointee = Unmanaged.passRetained(core.opened(descriptor: plumb_mhd_descriptor(pointer))).toOpaque()
    } else if let held = slot.pointee {
        slot.pointee = nil
        core.closed(Unmanaged<ServerConnection>.fromOpaque(held).takeRetainedValue())
    }
}

func serverMessage(context: UnsafeMutableRawPointer?, text: UnsafePointer<CChar>?) {
    guard let core = core(context), let text else { return }
    core.complain(String(cString: text))
}

// MARK: Reading what the library parsed

/// Collects names and values; the library calls `collect` for each.
private final class Collector {
    var pairs: [RawPair] = []
}

private func collect(
    context: UnsafeMutableRawPointer?, name: UnsafePointer<CChar>?, nameSize: Int, value: UnsafePointer<CChar>?,
    valueSize: Int
) {
    guard let context else { return }
    // An argument without "=" has no value.
    Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue().pairs.append(
        RawPair(
            name: Array(UnsafeRawBufferPointer(start: name, count: name == nil ? 0 : nameSize)),
            value: Array(UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : valueSize))))
}

private func collected(
    from pointer: OpaquePointer, by each: (OpaquePointer?, UnsafeMutablePointer<plumb_mhd_visit>?) -> Void
) -> [RawPair] {
    let collector = Collector()
    withExtendedLifetime(collector) {
        var visit = plumb_mhd_visit(context: Unmanaged.passUnretained(collector).toOpaque(), visit: collect)
        each(pointer, &visit)
    }
    return collector.pairs
}

func headers(of pointer: OpaquePointer) -> [RawPair] {
    collected(from: pointer, by: plumb_mhd_each_header)
}

func arguments(of pointer: OpaquePointer) -> [RawPair] {
    collected(from: pointer, by: plumb_mhd_each_argument)
}

func peer(of pointer: OpaquePointer) -> SocketAddress {
    plumb_mhd_peer(pointer).map(SocketAddress.init) ?? .unknown
}
