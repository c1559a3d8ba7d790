import Client
import Glibc
import HTTP
import Terminal
import Testing

/// A group's site in a test: one daemon with sample data, and laptops that each have a home of their own.
final class Site {
    let folder: String
    private(set) var daemon: Running?
    private(set) var port = 0
    /// More variables for the daemon, from its next start.
    var environment: [String: String] = [:]
    var data: String
    /// More options of `plumbd serve`.
    var serveOptions: [String] = []
    var url: String { "http://127.0.0.1:\(port)" }

    /// - Parameter journal: whether the daemon keeps a second journal, in ``journal``.
    init(journal: Bool = false) throws {
        folder = try Programs.scratch()
        data = folder + "/server"
        if journal { serveOptions = ["--journal", folder + "/journal"] }
        try plumbd("init", "--data", data)
        try serve()
    }

    deinit {
        daemon?.kill()
        daemon?.wait()
    }

    @discardableResult
    func plumbd(_ arguments: String..., expecting status: Int32 = 0, _ location: SourceLocation = #_sourceLocation) throws -> Output {
        let output = try Running("plumbd", arguments, folder: folder).wait()
        try #require(output.status == status, "plumbd \(arguments): \(output.out)\(output.err)", sourceLocation: location)
        return output
    }

    /// Starts the daemon, on the port it had before if it had one.
    func serve() throws {
        let portFile = folder + "/port-\(UInt64.random(in: 0 ... .max))"
        daemon = try Running(
            "plumbd", ["serve", "--data", data, "--listen", "127.0.0.1:\(port)", "--port-file", portFile] + serveOptions, environment: environment,
            folder: folder)
        // The port file appears when the daemon answers; the wait is bounded.
        for _ in 0..<1000 {
            if let number = Int(Files.text(portFile).filter { $0.isNumber }), number > 0 {
                port = number
                return
            }
            poll(nil, 0, 20)
        }
        daemon?.kill()
        Issue.record("the daemon did not start: \(daemon?.wait().err ?? "")")
    }

    func killDaemon() {
        daemon?.kill()
        daemon?.wait()
    }

    /// An account with a laptop of its own, enrolled.
    func person(_ name: String, role: String, member: String? = nil) throws -> Laptop {
        if let member {
            try plumbd("user", "add", name, "--role", role, "--member", member, "--data", data)
        } else {
            try plumbd("user", "add", name, "--role", role, "--data", data)
        }
        return try laptop(of: name)
    }

    /// One more laptop of an existing account, which reaches the daemon through another port if one is given.
    func laptop(of name: String, through other: Int? = nil) throws -> Laptop {
        let invite = try plumbd("invite", name, "--data", data, "--json")
        let code = try #require(invite.json?["code"]?.string)
        let laptop = Laptop(name: "\(name)-\(UInt64.random(in: 0 ... .max))", site: self)
        try laptop.run("enroll", "http://127.0.0.1:\(other ?? port)", code)
        return laptop
    }
}

/// One laptop: `plumb` with a `PLUMB_HOME` of its own.
final class Laptop {
    let home: String
    private let site: Site
    /// More variables for `plumb`.
    var environment: [String: String] = [:]

    init(name: String, site: Site) {
        self.site = site
        home = site.folder + "/" + name
        mkdir(home, 0o700)
    }

    func start(_ arguments: [String]) throws -> Running {
        try Running("plumb", arguments, environment: environment.merging(["PLUMB_HOME": home]) { _, own in own }, folder: site.folder)
    }

    @discardableResult
    func run(_ arguments: String..., expecting status: Int32? = 0, _ location: SourceLocation = #_sourceLocation) throws -> Output {
        let output = try start(arguments).wait()
        if let status {
            try #require(output.status == status, "plumb \(arguments) gave \(output.status): \(output.out)\(output.err)", sourceLocation: location)
        }
        return output
    }

    /// Runs the same program inside the test, with a clock that is off by so many milliseconds.
    func run(clockOff offset: Int64, _ arguments: String..., location: SourceLocation = #_sourceLocation) async throws {
        let console = Console.scripted(input: [], isTerminal: false, width: 80, environment: ["LANG": "C.UTF-8"])
        let real = Session.World.real.clock
        var world = Session.World.real
        world.clock = { real() + offset }
        let code = await ClientProgram.run(arguments, console: console, home: home, world: world)
        try #require([0, 4].contains(code.rawValue), "\(console.writtenOutput)\(console.writtenMessages)", sourceLocation: location)
    }

    /// Runs with `--json` and returns the document.
    func json(_ arguments: String..., expecting status: Int32? = 0, _ location: SourceLocation = #_sourceLocation) throws -> JSON {
        let output = try start(arguments + ["--json"]).wait()
        if let status {
            try #require(output.status == status, "plumb \(arguments) gave \(output.status): \(output.out)\(output.err)", sourceLocation: location)
        }
        return try #require(output.json, "no JSON: \(output.out)", sourceLocation: location)
    }
}
