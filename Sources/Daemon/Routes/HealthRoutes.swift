internal import Disclosure
internal import HTTP

/// Whether the daemon lives, and whether it can work; for supervisors and proxies. Nothing here names anything stored.
enum HealthRoutes {
    static let all: [Route] = [
        .open("GET", "/healthz") { _ in .json(["status": "ok"]) },
        .open("GET", "/readyz") { call in
            let readiness = await call.door.readiness()
            let checks: JSON = [
                "store": .bool(readiness.store), "disk": .bool(readiness.disk), "clock": .bool(readiness.clock),
            ]
            return .json(["ready": .bool(readiness.isReady), "checks": checks], status: readiness.isReady ? 200 : 503)
        },
    ]
}
