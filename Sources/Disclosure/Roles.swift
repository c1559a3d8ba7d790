package import HTTP
package import Replication

/// What an account is for. Raw values are stored and on the wire.
package enum Role: String, Sendable, CaseIterable {
    case admin, office, leader, inspector, juror, auditor
}

/// Who asks: authenticated, with the role of now.
package struct Caller: Sendable {
    package let person: PersonID
    package let name: String
    package let role: Role
    /// The key of the device that asks.
    package let deviceKey: [UInt8]
    /// Its record; zero where none asks.
    package let device: ID
    /// Who looks through this person's eyes; nil where the person itself asks. What is shown is then known to the viewer, and
    /// nothing is noted of the person.
    package let viewer: PersonID?

    package init(person: PersonID, name: String, role: Role, deviceKey: [UInt8] = [], device: ID = .zero, viewer: PersonID? = nil) {
        self.person = person
        self.name = name
        self.role = role
        self.deviceKey = deviceKey
        self.device = device
        self.viewer = viewer
    }
}

/// What roles may do: the one place where that is said.
package enum Permission: Sendable, CaseIterable {
    case manageSchedule, importRegisters, editRulebook, seeRulebook, seeBacklog, decideFollowUp, report, settleForOffice, seeKnowledge, manageUsers,
        manageDevices, runDraws, seeDraws

    package func isGiven(to role: Role) -> Bool {
        switch self {
        case .manageSchedule, .importRegisters, .editRulebook, .decideFollowUp, .report, .settleForOffice, .manageDevices, .runDraws:
            role == .admin || role == .office
        case .seeRulebook: true
        case .seeBacklog: role == .admin || role == .office || role == .leader
        case .seeKnowledge, .seeDraws: role == .admin || role == .office || role == .auditor
        case .manageUsers: role == .admin
        }
    }

    /// Throws the problem that a missing right is, without saying what there would have been to see.
    package static func require(_ caller: Caller, _ permission: Permission) throws(Problem) {
        guard permission.isGiven(to: caller.role) else { throw Problems.notPermitted }
    }
}
