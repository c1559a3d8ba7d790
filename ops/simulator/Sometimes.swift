/// Rare paths, counted: a run in which one of them never happened proves nothing about it.
enum Path: String, CaseIterable {
    case saved = "saves"
    case bigSave = "saves of more than 100 operations"
    case staleView = "saves from a view that others had overtaken"
    case twoMinds = "two views of one replica"
    case conflict = "registers in conflict at a quiet point"
    case contested = "records removed by one and used by another"
    case settled = "conflicts settled on a laptop"
    case settledByOffice = "conflicts settled by the office"
    case refusedEdit = "edits refused because the register is in conflict"
    case sealed = "visits sealed"
    case late = "sets that came late"
    case afterSeal = "saves refused after a seal"
    case void = "sets that the server made void"
    case clamped = "stamps that were clamped"
    case relayed = "chunks handed over by another laptop"
    case staged = "chunks that had to wait"
    case dropped = "requests lost"
    case replyLost = "replies lost"
    case duplicated = "requests that came twice"
    case reordered = "requests that came late, after newer ones"
    case truncatedUp = "requests cut short"
    case truncatedDown = "replies cut short"
    case laptopKilled = "laptops killed in the middle of a write"
    case serverKilled = "server killed in the middle of a write"
    case tornWrite = "writes there in part after a kill"
    case lostWrite = "unsynced writes gone after a kill"
    case killedAfterCommit = "saves that were durable although the laptop died before saying so"
    case laptopFull = "laptop disks full"
    case serverFull = "server disk full"
    case clockJump = "clocks set by years"
    case offline = "months offline"
    case granted = "dossiers opened"
    case withdrawn = "dossiers withdrawn"
    case grantedAgain = "dossiers opened again after a withdrawal"
    case embargoed = "embargoed dossiers written by the office"
    case repeated = "messages repeated at quiet points"
    case idle = "idle syncs that cost one round trip"
    case walked = "syncs that had to walk"
    case severalChunks = "syncs of several chunks"
    case copied = "laptops copied"
    case branched = "branches of forked chains filed"
    case restored = "laptops restored from an older copy"
    case serverRestored = "server restored from a backup"
    case revoked = "devices revoked"
}

struct Sometimes {
    private(set) var counts: [Path: Int] = [:]
    mutating func note(_ path: Path, _ count: Int = 1) { if count > 0 { counts[path, default: 0] += count } }
    mutating func add(_ other: Sometimes) { for (path, count) in other.counts { counts[path, default: 0] += count } }
    subscript(path: Path) -> Int { counts[path] ?? 0 }
}
