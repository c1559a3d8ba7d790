package import Inspection

/// The committee of one inspection and the hard rules for it (準則; 作業辦法; 規則彙整 §2).
package struct Committee: Sendable, Equatable {
    /// Members, the leader among them.
    package var members: [CommitteeMember]
    /// Document of PCC's consent to fewer external members; nil when there is none.
    package var externalShareConsent: String?

    /// Creates a committee.
    package init(members: [CommitteeMember], externalShareConsent: String? = nil) {
        self.members = members
        self.externalShareConsent = externalShareConsent
    }

    /// What speaks against the committee for a tender and a day.
    package struct Verdict: Sendable, Equatable {
        /// Rules that are broken; a committee with any of these must not be appointed.
        package let refusals: [Refusal]
        /// Things to look at: city practice, possible ties.
        package let warnings: [Refusal]

        /// Whether the committee may be appointed.
        package var isAllowed: Bool { refusals.isEmpty }
    }

    /// Applies all rules for the composition and for every member.
    package func verdict(for parties: TenderParties, on day: CalendarDay, rulebook: Rulebook) -> Verdict {
        var refusals = compositionRefusals(on: day, rulebook: rulebook)
        var warnings = practiceWarnings(on: day, rulebook: rulebook)
        for member in members {
            refusals += Self.refusals(for: member, parties: parties, on: day)
            warnings += Self.possibleTies(of: member, parties: parties)
        }
        return Verdict(refusals: refusals, warnings: warnings)
    }

    /// Rules for the committee as a whole: somebody in it, nobody twice, one internal leader, enough external members.
    package func compositionRefusals(on day: CalendarDay, rulebook: Rulebook) -> [Refusal] {
        guard !members.isEmpty else { return [.committeeEmpty] }
        var result: [Refusal] = []
        var seen: Set<String> = []
        for member in members where !seen.insert(member.id).inserted { result.append(.memberTwice(member.name)) }
        let leaders = members.filter(\.isLeader)
        let wanted = rulebook.integer(.committeeLeaders, on: day)
        if leaders.count != wanted { result.append(.leaderCount(leaders.count, wanted)) }
        result += leaders.filter(\.isExternal).map { .leaderExternal($0.name) }
        let oneIn = rulebook.integer(.externalOneIn, on: day)
        // A person entered twice does not help the share.
        let external = Set(members.filter(\.isExternal).map(\.id)).count
        if !hasConsent, oneIn * external < seen.count { result.append(.externalShare(external, seen.count, oneIn)) }
        return result
    }

    /// City practice of two to three external members, and consent in place of the legal share.
    package func practiceWarnings(on day: CalendarDay, rulebook: Rulebook) -> [Refusal] {
        var result: [Refusal] = []
        let external = Set(members.filter(\.isExternal).map(\.id)).count
        let least = rulebook.integer(.externalLeast, on: day)
        let most = rulebook.integer(.externalMost, on: day)
        if external < least || external > most { result.append(.externalPractice(external, least, most)) }
        let oneIn = rulebook.integer(.externalOneIn, on: day)
        if hasConsent, oneIn * external < Set(members.map(\.id)).count { result.append(.externalByConsent) }
        return result
    }

    /// Rules for one member: availability, recusal, source of external members.
    package static func refusals(
        for member: CommitteeMember, parties: TenderParties, on day: CalendarDay
    ) -> [Refusal] {
        var result: [Refusal] = []
        if member.unavailable.contains(day) { result.append(.memberUnavailable(member.name, day)) }
        result += ties(of: member, parties: parties) { $0 == $1 }.map { .memberTied(member.name, $0) }
        if member.isExternal, !member.isOnExpertList, !isApproved(member.offListApproval) {
            result.append(.offListWithoutReason(member.name))
        }
        return result
    }

    /// Ties that a person should look at: the member's unit is a part of a party's or the other way round.
    package static func possibleTies(of member: CommitteeMember, parties: TenderParties) -> [Refusal] {
        ties(of: member, parties: parties) { PartyName.isPart($0, of: $1) }.map { .memberMaybeTied(member.name, $0) }
    }

    /// Parties (one entry for each role) with which a member has a tie by `matches` on normalised names.
    private static func ties(
        of member: CommitteeMember, parties: TenderParties, matches: (String, String) -> Bool
    ) -> [NamedParty] {
        parties.named.filter { party in
            party.names.contains { name in member.ownNames.contains { matches($0, name) } }
        }
    }

    private static func isApproved(_ approval: CommitteeMember.OffListApproval?) -> Bool {
        guard let approval else { return false }
        return approval.reason.contains { !$0.isWhitespace } && approval.document.contains { !$0.isWhitespace }
    }

    private var hasConsent: Bool { externalShareConsent?.contains { !$0.isWhitespace } ?? false }
}
