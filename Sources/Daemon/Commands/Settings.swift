package import HTTP
internal import Terminal

/// Where to listen.
package enum ListenAddress: Sendable, Equatable, CustomStringConvertible {
    case tcp(host: String, port: UInt16)
    case unix(path: String)

    /// Reads `HOST:PORT`, `[V6]:PORT` or `unix:/PATH`; nil for anything else.
    package init?(_ text: String) {
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst(5))
            guard path.hasPrefix("/") else { return nil }
            self = .unix(path: path)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else { return nil }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty else { return nil }
        self = .tcp(host: String(host), port: port)
    }

    /// The form that is read.
    package var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }
}

/// The settings of `serve`. Each comes from, in this order: option, environment, the file `plumbd.conf` in the data
/// folder, default. Without any of them the daemon serves plain HTTP on loopback.
package struct Settings: Sendable, Equatable {
    /// The names as in the file; options are the same with `--`, variables are `PLUMBD_LISTEN` and so on.
    package static let names = ["listen", "tls-cert", "tls-key", "behind-proxy", "journal", "anchor", "seal-key"]
    /// `127.0.0.1:8115`.
    package static let defaultListen = ListenAddress.tcp(host: "127.0.0.1", port: 8115)

    /// Where a value comes from. Raw values are in `--json`.
    package enum Origin: String, Sendable { case option, environment, file, standard = "default" }

    /// Where to listen.
    package private(set) var listen = Settings.defaultListen
    /// File with the certificate chain; nil serves plain HTTP.
    package private(set) var certificate: String?
    /// File with the private key.
    package private(set) var key: String?
    /// Whether a reverse proxy tells the clients' addresses.
    package private(set) var isBehindProxy = false
    /// Folder of the second journal, which should lie on another disk; nil keeps none.
    package private(set) var journal: String?
    /// The anchor file, outside the data folder; nil = its usual place (`Door.defaultAnchor`).
    package private(set) var anchor: String?
    /// The seal key's file, outside the data folder; nil = its usual places (`SealPlaces`).
    package private(set) var sealKey: String?
    /// Where each value comes from, by name.
    package private(set) var origins: [String: Origin] = [:]

    /// - Parameters:
    ///   - options: what the command line gives, by name.
    ///   - file: the text of `plumbd.conf`, nil without one.
    /// - Throws: `CommandFailure` that names the setting and its origin.
    package init(options: [String: String], environment: [String: String], file: String?) throws {
        let fromFile = try file.map(Self.parse) ?? [:]
        for name in Self.names {
            let variable = "PLUMBD_" + name.uppercased().replacing("-", with: "_")
            let candidates: [(Origin, String?)] = [
                (.option, options[name]), (.environment, environment[variable]), (.file, fromFile[name]),
            ]
            let found = candidates.first { !($0.1 ?? "").isEmpty }
            origins[name] = found?.0 ?? .standard
            if let (origin, value) = found, let value { try set(name, value, origin) }
        }
        if (certificate == nil) != (key == nil) {
            throw CommandFailure(
                code: "config.tls", message: Phrase("tls-cert 和 tls-key 要一起設定。", "tls-cert and tls-key go together."),
                remedy: Phrase("兩個都設定，或兩個都不設。", "Set both or neither."), exitCode: .usage)
        }
    }

    private mutating func set(_ name: String, _ value: String, _ origin: Origin) throws {
        switch name {
        case "listen":
            guard let address = ListenAddress(value) else { throw Self.wrong(name, value, origin, allowed: "HOST:PORT, [IPv6]:PORT, unix:/PATH") }
            listen = address
        case "tls-cert": certificate = value
        case "tls-key": key = value
        case "journal": journal = value
        case "anchor": anchor = value
        case "seal-key": sealKey = value
        default:
            guard ["true", "false"].contains(value) else { throw Self.wrong(name, value, origin, allowed: "true, false") }
            isBehindProxy = value == "true"
        }
    }

    /// Lines of `name = value`; blank ones and those that begin with `#` do not count.
    private static func parse(_ text: String) throws -> [String: String] {
        var values: [String: String] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = trimmed(line)
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let equals = line.firstIndex(of: "=") else {
                throw CommandFailure(
                    code: "config.line", message: Phrase("plumbd.conf 第 \(index + 1) 行沒有等號。", "Line \(index + 1) of plumbd.conf has no equals sign."),
                    remedy: Phrase("每行寫成 名稱 = 值。", "Write each line as name = value."), exitCode: .usage)
            }
            let name = String(trimmed(line[..<equals]))
            guard names.contains(name), values[name] == nil else {
                let isKnown = names.contains(name)
                throw CommandFailure(
                    code: isKnown ? "config.twice" : "config.unknown",
                    message: Phrase(
                        isKnown ? "plumbd.conf 第 \(index + 1) 行重複設定 \(name)。" : "plumbd.conf 第 \(index + 1) 行的設定 \(name) 不存在。",
                        isKnown
                            ? "Line \(index + 1) of plumbd.conf sets \(name) again." : "Line \(index + 1) of plumbd.conf sets \(name), which does not exist."),
                    remedy: Phrase("可用的設定：\(names.joined(separator: "、"))", "Settings are: \(names.joined(separator: ", "))"), exitCode: .usage)
            }
            values[name] = String(trimmed(line[line.index(after: equals)...]))
        }
        return values
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var rest = text
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }

    private static func wrong(_ name: String, _ value: String, _ origin: Origin, allowed: String) -> CommandFailure {
        CommandFailure(
            code: "config.value",
            message: Phrase(
                "設定 \(name) 的值「\(value)」不能用（來源：\(origin.rawValue)）。", "The setting \(name) has the unusable value '\(value)' (from: \(origin.rawValue))."),
            remedy: Phrase("可用的值：\(allowed)", "Allowed: \(allowed)"), exitCode: .usage)
    }

    /// The value of a setting as text; empty where there is none.
    package func shown(_ name: String) -> String {
        switch name {
        case "listen": listen.description
        case "tls-cert": certificate ?? ""
        case "tls-key": key ?? ""
        case "journal": journal ?? ""
        case "anchor": anchor ?? ""
        case "seal-key": sealKey ?? ""
        default: isBehindProxy ? "true" : "false"
        }
    }

    /// What the HTTP server needs to know; reads certificate and key.
    package func serverConfiguration() throws -> ServerConfiguration {
        var configuration = ServerConfiguration()
        switch listen {
        case .tcp(let host, let port): (configuration.host, configuration.port) = (host, port)
        case .unix(let path): configuration.unixSocket = path
        }
        configuration.behindProxy = isBehindProxy
        if let certificate, let key {
            configuration.tls = ServerTLS(certificate: try readText(certificate), key: try readText(key))
        }
        return configuration
    }
}
