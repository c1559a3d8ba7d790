import Daemon
import Terminal
import Testing

@Suite struct SettingsTests {
    @Test func nothingGivenServesLoopback() throws {
        let settings = try Settings(options: [:], environment: [:], file: nil)
        #expect(settings.listen == .tcp(host: "127.0.0.1", port: 8115))
        #expect(settings.certificate == nil && settings.key == nil && !settings.isBehindProxy)
        #expect(Set(settings.origins.values) == [.standard])
    }

    @Test func theNearerOriginWins() throws {
        let file = "# settings\n listen = 127.0.0.1:1\nbehind-proxy=true\n\ntls-cert = a b.pem\ntls-key=k\n"
        let settings = try Settings(
            options: ["listen": "127.0.0.1:3"], environment: ["PLUMBD_LISTEN": "127.0.0.1:2", "PLUMBD_BEHIND_PROXY": "false"], file: file)
        #expect(settings.listen == .tcp(host: "127.0.0.1", port: 3))
        #expect(!settings.isBehindProxy)
        #expect(settings.certificate == "a b.pem")
        #expect(
            settings.origins == [
                "listen": .option, "behind-proxy": .environment, "tls-cert": .file, "tls-key": .file, "journal": .standard, "anchor": .standard,
                "seal-key": .standard,
            ])
    }

    @Test(arguments: [
        ("listen = nowhere", "config.value"), ("port = 80", "config.unknown"), ("listen", "config.line"), ("behind-proxy = yes", "config.value"),
        ("tls-cert = a", "config.tls"), ("listen = 127.0.0.1:1\nlisten = 127.0.0.1:2", "config.twice"),
    ])
    func whatIsWrongIsNamed(_ file: String, _ code: String) {
        let failure = #expect(throws: CommandFailure.self) { try Settings(options: [:], environment: [:], file: file) }
        #expect(failure?.code == code)
        #expect(failure?.exitCode == .usage)
    }

    @Test(arguments: [
        ("127.0.0.1:8115", "127.0.0.1:8115"), ("localhost:0", "localhost:0"), ("[::1]:8115", "[::1]:8115"), ("unix:/run/plumb.sock", "unix:/run/plumb.sock"),
    ])
    func addressesAreRead(_ text: String, _ shown: String) {
        #expect(ListenAddress(text)?.description == shown)
    }

    @Test(arguments: ["", ":80", "host", "host:", "host:99999", "::1:80", "unix:relative", "host:-1"])
    func otherTextIsNoAddress(_ text: String) {
        #expect(ListenAddress(text) == nil)
    }
}
