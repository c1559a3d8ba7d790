// swift-tools-version: 6.2
// The house of Plumb. Floors and the rules between them: CONTRIBUTING.md, "Boundaries".
import Glibc
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// - Parameter sql: whether the target carries dated migrations: a link `sql` into schema/sql, built into the program.
func module(_ name: String, _ dependencies: [String] = [], sql: Bool = false) -> Target {
    .target(
        name: name, dependencies: dependencies.map { .byName(name: $0) }, resources: sql ? [.embedInCode("sql")] : [], swiftSettings: settings,
        linkerSettings: [.linkedLibrary("m")])
}

func program(_ name: String, _ dependencies: [String]) -> Target {
    .executableTarget(name: name, dependencies: dependencies.map { .byName(name: $0) }, swiftSettings: settings)
}

func suite(_ name: String, _ dependencies: [String]) -> Target {
    .testTarget(name: name, dependencies: dependencies.map { .byName(name: $0) }, swiftSettings: settings)
}

func library(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// Libraries to be built into a program, where Debian's archives of them are there: calls within them are then calls, and not looked up in a
/// table each time (4 percent of the simulator's time).
func archives(_ names: [String]) -> [String] {
    ["x86_64", "aarch64"].flatMap { machine in names.map { "/usr/lib/\(machine)-linux-gnu/lib\($0).a" } }.filter { access($0, R_OK) == 0 }
}

let package = Package(
    name: "plumb",
    products: [
        .executable(name: "plumbd", targets: ["plumbd"]),
        .executable(name: "plumb", targets: ["plumb"]),
    ],
    targets: [
        // Floor 6: a main each, nothing else.
        program("plumbd", ["Daemon"]),
        program("plumb", ["Client"]),
        // Floor 5: routes; field and office commands.
        module("Daemon", ["Disclosure", "Export", "Reporting", "Scheduling", "Inspection", "Replication", "HTTP", "Terminal"]),
        module("Client", ["Export", "Ledger", "Records", "Evidence", "Replication", "Scheduling", "Inspection", "Database", "HTTP", "Crypto", "Terminal"], sql: true),
        // Floor 4: the one door to what is stored; figures as pure functions of rows.
        module("Disclosure", ["Ledger", "Records", "Evidence", "Replication", "Inspection", "Scheduling", "Database", "HTTP", "Crypto", "Sheets", "Reporting"], sql: true),
        module("Reporting", ["Inspection", "Sheets"]),
        // Floor 3: the domain's tables; photos.
        module("Records", ["Ledger", "Replication", "Database"], sql: true),
        module("Evidence", ["Crypto", "CExif"]),
        module("Export", ["Ledger", "Replication", "Crypto", "HTTP"]),
        // Floor 2: the dossier log.
        module("Ledger", ["Replication", "Database", "Crypto"], sql: true),
        // Floor 1: pure.
        module("Replication", ["Crypto", "Compression"]),
        module("Scheduling", ["Inspection", "Crypto"]),
        module("Inspection"),
        // Floor 0: one library each.
        module("Database", ["CSQLite"]),
        module("HTTP", ["CCurl", "CMicrohttpd"]),
        module("Crypto", ["CCrypto"]),
        module("Compression", ["CZstd", "CZlib"]),
        module("Sheets", ["CExpat", "CZip", "CIconv"]),
        module("Terminal", ["CQrencode"]),
        // Benches: a target of their own, beside the floors.
        .executableTarget(
            name: "plumb-bench", dependencies: ["Disclosure", "Records", "Ledger", "Replication", "Database", "Crypto"], path: "ops/benchmarks",
            exclude: ["floor.c", "peers.py"], swiftSettings: settings),
        .executableTarget(
            name: "plumb-schedule-bench", dependencies: ["Scheduling", "Inspection", "Sheets", "Crypto"], path: "ops/schedulebench", exclude: ["oracle", "oracle.py", "tickets.py"],
            swiftSettings: settings),
        // The simulator: a target of its own, too.
        .executableTarget(
            name: "plumb-simulate",
            dependencies: ["Daemon", "Client", "Disclosure", "Records", "Ledger", "Replication", "Database", "HTTP", "Crypto", "CSQLite"], path: "ops/simulator",
            swiftSettings: settings + [.unsafeFlags(["-enforce-exclusivity=unchecked"])], linkerSettings: [.unsafeFlags(archives(["sqlite3", "crypto", "zstd"]))]),
        // Tests, floor by floor.
        suite("TerminalTests", ["Terminal"]),
        suite("SheetsTests", ["Sheets"]),
        suite("HTTPTests", ["HTTP"]),
        suite("InspectionTests", ["Inspection"]),
        suite("SchedulingTests", ["Scheduling", "Inspection", "Crypto"]),
        suite("ReplicationTests", ["Replication", "Compression", "Crypto"]),
        suite("LedgerTests", ["Ledger", "Records", "Replication", "Database", "Crypto"]),
        suite("RecordsTests", ["Records", "Ledger", "Replication", "Database"]),
        suite("ReportingTests", ["Reporting", "Inspection", "Sheets"]),
        suite("DisclosureTests", ["Disclosure", "Reporting", "Records", "Ledger", "Replication", "Scheduling", "Inspection", "Database", "HTTP", "Crypto", "Sheets"]),
        suite("EvidenceTests", ["Evidence", "Crypto"]),
        suite("ClientTests", ["Client", "Ledger", "Records", "Evidence", "Replication", "Inspection", "Database", "HTTP", "Crypto", "Terminal"]),
        suite("DaemonTests", ["Daemon", "Disclosure", "Ledger", "Records", "Replication", "Scheduling", "Inspection", "Database", "HTTP", "Crypto", "Compression", "Terminal"]),
        suite("HouseTests", []),
        suite("AcceptanceTests", ["Client", "Export", "Ledger", "Replication", "HTTP", "Crypto", "Compression", "Terminal", "plumb", "plumbd"]),
        // System libraries, a shim header each.
        library("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
        library("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
        library("CMicrohttpd", pkgConfig: "libmicrohttpd", apt: "libmicrohttpd-dev"),
        library("CZstd", pkgConfig: "libzstd", apt: "libzstd-dev"),
        library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        library("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
        library("CExpat", pkgConfig: "expat", apt: "libexpat1-dev"),
        library("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
        library("CExif", pkgConfig: "libexif", apt: "libexif-dev"),
        library("CQrencode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        library("CIconv", apt: "libc6-dev"),
    ],
    swiftLanguageModes: [.v6]
)

// Fuzz targets need the toolchain's fuzzer and instrumented modules; only `ops/fuzz` asks for them.
if Context.environment["PLUMB_FUZZ"] != nil {
    package.targets += [
        .systemLibrary(name: "CFuzzer", path: "ops/fuzzing/CFuzzer"),
        .executableTarget(
            name: "plumb-fuzz",
            dependencies: ["Daemon", "Export", "Records", "Ledger", "Replication", "Inspection", "Database", "HTTP", "Crypto", "Compression", "Sheets", "CFuzzer"],
            path: "ops/fuzzing", exclude: ["CFuzzer", "corpus"], swiftSettings: settings,
            // The linker gold stumbles over the fuzzer's own debugging notes.
            linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),
    ]
}
