package import Terminal

/// The commands of the office, `plumb office …`; all of them ask the server.
package enum OfficeCommands {
    package static let all: [Command<Session>] = []
}
