package import Inspection

/// A person of the register as a member of one inspection's committee.
package struct CommitteeMember: Sendable, Equatable {
    /// Why an external member from outside PCC's expert list was taken (準則: reasons and the head's approval).
    package struct OffListApproval: Sendable, Equatable {
        /// The reasons.
        package let reason: String
        /// Document by which the head of the agency approved.
        package let document: String

        /// Creates an approval.
        package init(reason: String, document: String) {
            self.reason = reason
            self.document = document
        }
    }

    /// Number in the register (委員編號).
    package let id: String
    /// Name, for messages.
    package let name: String
    /// 外聘 rather than 內聘.
    package let isExternal: Bool
    /// 領隊 of this inspection.
    package var isLeader: Bool
    /// Employer (服務單位).
    package let employer: String
    /// Firms and agencies that the member declared (迴避單位).
    package let recusals: [String]
    /// Days on which the member cannot come (不克出席日).
    package let unavailable: Set<CalendarDay>
    /// On PCC's expert list (工程會專家名單).
    package let isOnExpertList: Bool
    /// Approval of an external member who is not on the list.
    package var offListApproval: OffListApproval?
    /// Normalised names of the employer and of what was declared, worked out once.
    let ownNames: [String]

    /// Creates a member.
    package init(
        id: String, name: String, isExternal: Bool, isLeader: Bool = false, employer: String = "",
        recusals: [String] = [], unavailable: Set<CalendarDay> = [], isOnExpertList: Bool = true,
        offListApproval: OffListApproval? = nil
    ) {
        self.id = id
        self.name = name
        self.isExternal = isExternal
        self.isLeader = isLeader
        self.employer = employer
        self.recusals = recusals
        self.unavailable = unavailable
        self.isOnExpertList = isOnExpertList
        self.offListApproval = offListApproval
        ownNames = ([employer] + recusals).flatMap { PartyName.names(in: $0) }
    }

    /// Creates a member from a row of the register.
    package init(_ row: JurorRow, isLeader: Bool = false, offListApproval: OffListApproval? = nil) {
        self.init(
            id: row.number, name: row.name, isExternal: row.isExternal, isLeader: isLeader, employer: row.employer,
            recusals: row.recusals, unavailable: Set(row.unavailable), isOnExpertList: row.isOnExpertList,
            offListApproval: offListApproval)
    }
}

/// Everyone with a part in a tender from whom a member must be free.
package struct TenderParties: Sendable, Equatable {
    /// 主辦機關.
    package let agency: String
    /// 承攬廠商; joint contractors separated by `、`.
    package let contractor: String
    /// 監造單位.
    package let supervisor: String
    /// 規劃設計.
    package let designer: String
    /// 專案管理; empty when there is none.
    package let projectManager: String

    /// Role (zh-TW, English) and normalised names, in the order of messages. Worked out once: choosing members
    /// compares every juror with every tender.
    let named: [NamedParty]

    /// Creates the parties.
    package init(
        agency: String, contractor: String, supervisor: String = "", designer: String = "", projectManager: String = ""
    ) {
        self.agency = agency
        self.contractor = contractor
        self.supervisor = supervisor
        self.designer = designer
        self.projectManager = projectManager
        named = [
            NamedParty(zh: "主辦機關", en: "agency", names: PartyName.names(in: agency)),
            NamedParty(zh: "承攬廠商", en: "contractor", names: PartyName.names(in: contractor)),
            NamedParty(zh: "監造單位", en: "supervisor", names: PartyName.names(in: supervisor)),
            NamedParty(zh: "規劃設計", en: "designer", names: PartyName.names(in: designer)),
            NamedParty(zh: "專案管理", en: "PCM", names: PartyName.names(in: projectManager)),
        ]
    }

    /// Creates the parties of a tender of the register.
    package init(_ row: TenderRow) {
        self.init(
            agency: row.agency, contractor: row.contractor, supervisor: row.supervisor, designer: row.designer,
            projectManager: row.projectManager)
    }
}

/// A role in a tender and the normalised names that hold it.
struct NamedParty: Sendable, Equatable {
    let zh: String
    let en: String
    let names: [String]
}
