#if PLANTED_BUGS
/// Bugs that the simulator must catch: each is one wrong turn in production code, in builds with PLANTED_BUGS only.
package enum Planted: String, CaseIterable, Sendable {
    /// A save's context is everything that the store holds, not what its author saw.
    case storeContext = "store-context"
    /// A save is taken to have seen its own predecessor, whatever the page showed.
    case ownContext = "own-context"
    /// A dossier's chains are sent one after the other, and taken in without a look at contexts.
    case chainOrder = "chain-order"
    /// Whatever arrives after a seal is void, also what was written without knowing it.
    case sealByArrival = "seal-by-arrival"
    /// Sets under a number that is taken are held to be the same.
    case forkUnchecked = "fork-unchecked"
    /// A laptop files its branch under no alias.
    case aliasMissed = "alias-missed"
    /// After a lost reply the last save is written again under a new number.
    case reissue
    /// A withdrawn dossier is deleted although the server does not hold all of it.
    case purgeBeforeSafe = "purge-before-safe"
    /// A new grant after a withdrawal goes on under the old replica id.
    case oldReplica = "old-replica"
    /// A conflict is not noted.
    case droppedConflict = "dropped-conflict"
    /// A repeated set gets another verdict.
    case appliedTwice = "applied-twice"
    /// What is sent counts as held by the server before it answers, whatever the server asks for later.
    case cursorBeforeData = "cursor-before-data"
    /// A visit is sent to people to whom it is not open.
    case embargoSent = "embargo-sent"
    /// Who comes to know a dossier is written after the bytes have left.
    case knowledgeLate = "knowledge-late"
    /// A laptop takes no notice of voids.
    case verdictIgnored = "verdict-ignored"
    /// A laptop takes no notice of clamped stamps.
    case clampIgnored = "clamp-ignored"
    /// A removal wins over a use that its author had not seen.
    case deleteWins = "delete-wins"
    /// A verdict that does not name the voids.
    case voidUnnamed = "void-unnamed"
    /// A commit is reported before the disk has it.
    case noSync = "no-sync"
    /// Taking back a mixed set takes rows of other chains along (found by the simulator).
    case rowsTakenAlong = "rows-taken-along"
    /// A grant does not renew the person's digest.
    case staleDigest = "stale-digest"
    /// What a revoked device signed counts.
    case revokedCounts = "revoked-counts"
    /// A restored server gives out before the office has confirmed.
    case givesEarly = "gives-early"
    /// A restored server goes on under the replica of its earlier life.
    case oldLife = "old-life"
    /// Sets that a seal does not cover count.
    case lateCounts = "late-counts"

    /// The one that is in force: set once, before a run begins.
    nonisolated(unsafe) package static var active: Planted?
    @inline(__always) package static func has(_ bug: Planted) -> Bool { active == bug }
}
#endif
