/// What happened in a run, as one number: two runs of one seed must have the same.
struct Trace {
    private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    private(set) var events = 0
    /// The last events, for the report of a failure.
    private(set) var tail: [String] = []
    var isVerbose = false

    mutating func note(_ text: @autoclosure () -> String) {
        let text = text()
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        events += 1
        // With the hash so far: where two runs of one seed part, these lines part.
        if isVerbose { Output.progress("\(text)  [\(String(UInt32(truncatingIfNeeded: hash), radix: 16))]") }
        tail.append(text)
        if tail.count > 400 { tail.removeFirst(200) }
    }

    mutating func note(bytes: [UInt8]) {
        var sum = hash
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = sum
    }
}
