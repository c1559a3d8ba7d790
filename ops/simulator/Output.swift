import Glibc

enum Output {
    static func progress(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = write(2, bytes, bytes.count)
    }
}

/// Something of the simulator itself went wrong, so that it can say nothing about the programs.
struct SimulatorError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// An invariant that did not hold.
struct Violation: Error {
    /// Number of DESIGN §2, "Invariants".
    let invariant: Int
    let what: String
    init(_ invariant: Int, _ what: String) {
        self.invariant = invariant
        self.what = what
    }
}
