package import HTTP

/// Carries requests to the server: the real client, or a fake in tests.
package protocol Transport: Sendable {
    /// Sends and waits for the answer, of whatever status. Throws `HTTPError`.
    func send(_ request: ClientRequest) throws -> ClientResponse
}

/// The transport of the program: one client whose connections are kept between requests.
package struct HTTPTransport: Transport {
    private let client: HTTPClient

    package init(_ configuration: ClientConfiguration = ClientConfiguration()) {
        client = HTTPClient(configuration: configuration)
    }

    package func send(_ request: ClientRequest) throws -> ClientResponse { try client.send(request) }
}
