import CFuzzer
import Glibc

/// One reader of bytes that come from outside. It may refuse anything, and must neither trap, hang, allocate beyond its
/// declared limits nor accept two spellings of one value.
struct FuzzTarget: Sendable {
    let name: String
    /// Largest input in bytes that is worth trying.
    let largest: Int
    let run: @Sendable (UnsafeRawBufferPointer) -> Void
}

let fuzzTargets: [FuzzTarget] = [
    .message, .envelope, .chunk, .body, .inflate, .admission, .csv, .tenders, .json, .request, .bundle, .dossier,
]

/// Fails the run with a sentence: an input that breaks a promise is as bad as one that traps.
func violated(_ sentence: String) -> Never { fatalError("violated: \(sentence)") }

/// The target that this process runs; set once, before the first input.
nonisolated(unsafe) private var chosen = fuzzTargets[0]

/// What the fuzzer calls with each input; its runtime asks for this name also where the driver is given the function.
@_cdecl("LLVMFuzzerTestOneInput")
func runOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    chosen.run(UnsafeRawBufferPointer(start: bytes, count: count))
    return 0
}

func startFuzzing() -> Never {
    let arguments = CommandLine.arguments
    if arguments.count < 2 || arguments[1] == "--list" {
        for target in fuzzTargets { print(target.name, target.largest) }
        exit(0)
    }
    if arguments.count == 4, arguments[1] == "--seeds" {
        exit(writeSeeds(of: arguments[2], into: arguments[3]) ? 0 : 1)
    }
    guard let target = (fuzzTargets + [.planted]).first(where: { $0.name == arguments[1] }) else {
        print("no target \(arguments[1])")
        exit(64)
    }
    chosen = target
    // libFuzzer sees its own name and options; it may keep the pointers for as long as the process lives.
    var count = Int32(arguments.count - 1)
    let words = ([arguments[0]] + arguments[2...]).map { strdup($0) } + [nil]
    let copy = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count)
    copy.initialize(from: words, count: words.count)
    var vector: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = copy
    exit(LLVMFuzzerRunDriver(&count, &vector, runOne))
}
