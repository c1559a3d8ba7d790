import Client
import Crypto
import HTTP
import Replication

/// The network between one laptop and the daemon.
///
/// Unchecked: the run is one thread after another.
final class Link: Transport, @unchecked Sendable {
    private unowned let world: World
    private let node: Int

    init(_ world: World, _ node: Int) {
        self.world = world
        self.node = node
    }

    func send(_ request: ClientRequest) throws -> ClientResponse {
        let body = request.body ?? []
        let authorization = request.headers.first { $0.0 == "Authorization" }?.1 ?? ""
        return try world.carry(Letter(node: node, path: String(request.url.dropFirst("http://127.0.0.1:9".count)), authorization: authorization, body: body))
    }
}

/// A request on its way.
struct Letter: Sendable {
    let node: Int
    let path: String
    let authorization: String
    var body: [UInt8]

    var request: HTTPRequest {
        HTTPRequest(method: "POST", path: path, headers: ["authorization": authorization], body: body)
    }
}

extension World {
    private static let lost = HTTPError(.connectionLost, subject: "127.0.0.1:9")

    /// Carries a request to the daemon and the reply back, with whatever the network does to them.
    func carry(_ letter: Letter) throws -> ClientResponse {
        var letter = letter
        messages += 1
        trace.note("\(letter.node) sends \(letter.body.count)")
        trace.note(bytes: letter.body)
        let weather = isCalm ? Weather.calm : Weather.roll(&dice, plan)
        switch weather {
        case .drop:
            sometimes.note(.dropped)
            faults += 1
            throw HTTPError(.unreachable, subject: "127.0.0.1:9")
        case .delay:
            // It arrives, but after the laptop gave up and went on.
            sometimes.note(.reordered)
            faults += 1
            delayed.append(letter)
            throw World.lost
        case .cutRequest:
            sometimes.note(.truncatedUp)
            faults += 1
            letter.body = Array(letter.body.prefix(dice.below(letter.body.count)))
        case .twice:
            sometimes.note(.duplicated)
            faults += 1
            _ = try deliver(letter)
        case .killServer:
            faults += 1
            server.machine.stepsToKill = dice.below(plan.killSteps)
        case .killLaptop:
            faults += 1
            nodes[letter.node].machine.stepsToKill = dice.below(plan.killSteps)
        case .calm, .dropReply, .cutReply: break
        }
        guard let response = try deliver(letter) else { throw World.lost }
        messages += 1
        switch weather {
        case .dropReply:
            sometimes.note(.replyLost)
            faults += 1
            throw World.lost
        case .cutReply:
            sometimes.note(.truncatedDown)
            faults += 1
            return ClientResponse(
                status: response.status, headers: [:], body: Array(response.body.prefix(dice.below(response.body.count))), reusedConnection: true)
        default: break
        }
        return ClientResponse(status: response.status, headers: [:], body: response.body, reusedConnection: true)
    }

    /// Hands a request to the daemon; nil when it died over it, and is up again.
    func deliver(_ letter: Letter) throws -> HTTPResponse? {
        let response = try server.answer(letter.request)
        guard let response else {
            try restartServer()
            return nil
        }
        trace.note("\(letter.node) gets \(response.status) \(response.body.count)")
        trace.note(bytes: response.body)
        if response.status == 200 {
            // What was refused, for want of room say, may be new when it comes again.
            remember(letter)
            try followHandBack()
            if letter.path == "/v1/sync" {
                try watch(letter.node, response.body)
            } else {
                sometimes.note(.knownAgain)
                // The office sees in the gap list who came back, and ends it again.
                if nodes[letter.node].isRevoked { try revokeAgain(nodes[letter.node]) }
            }
        }
        return response
    }

    /// Letters that were under way arrive in any order.
    func deliverDelayed() throws {
        while !delayed.isEmpty {
            let letter = delayed.remove(at: dice.below(delayed.count))
            _ = try deliver(letter)
        }
    }

    private func remember(_ letter: Letter) {
        if recent.count < 24 { recent.append(letter) } else { recent[dice.below(24)] = letter }
    }
}

/// What the network does to one exchange.
enum Weather {
    case calm, drop, delay, cutRequest, twice, dropReply, cutReply, killServer, killLaptop

    static func roll(_ dice: inout Dice, _ plan: Plan) -> Weather {
        guard dice.below(1000) < plan.badWeather else { return .calm }
        let choices: [(Weather, Fault)] = [
            (.drop, .drop), (.delay, .reorder), (.cutRequest, .truncate), (.twice, .duplicate), (.dropReply, .drop), (.cutReply, .truncate),
            (.killServer, .kill), (.killLaptop, .kill),
        ]
        return dice.pick(choices.filter { plan.faults.contains($0.1) })?.0 ?? .calm
    }
}
