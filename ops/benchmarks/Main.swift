import Glibc

/// `plumb-bench step NAME FOLDER …` runs one measurement in its own process.
@main
enum Main {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            if arguments.first == "step" {
                for (name, value) in try Steps.run(Array(arguments.dropFirst())) { print("\(name)\t\(value)") }
            }
        } catch {
            Host.complain("plumb-bench: \(error)\n")
            exit(1)
        }
    }
}
