internal import Inspection
internal import Ledger
internal import Records
internal import Replication
internal import Terminal

/// The hidden `plumb complete KIND -- PREFIX`, which the shells' completion scripts call: one value a line, a tab and what it
/// is. It lists only what is on this laptop, so it tells nobody anything that he or she may not know.
enum CompleteCommand {
    static let command = Command<Session>(
        path: ["complete"], summary: Phrase("命令列補全", "completion for the shell"),
        positionals: [
            PositionalSpec(name: Phrase("種類", "KIND"), help: Phrase("補全的種類", "what to complete")),
            PositionalSpec(name: Phrase("開頭", "PREFIX"), help: Phrase("已輸入的部分", "what was typed so far"), isOptional: true),
        ], isHidden: true
    ) { session, arguments in
        let prefix = halfWidth(arguments.positional(1) ?? "")
        // A shell asks at every key: what cannot be read completes nothing, without a word.
        let values = (try? values(arguments.positional(0) ?? "", session)) ?? []
        let found = values.filter { $0.0.hasPrefix(prefix) }
        session.console.write(found.map { "\($0.0)\t\(oneLine($0.1))\n" }.joined())
        return .ok
    }

    private static func values(_ kind: String, _ session: Session) throws -> [(String, String)] {
        let language = session.console.language
        switch kind {
        case "party": return Party.allCases.map { ($0.rawValue, Phrase($0.zh, $0.en).text(language)) }
        case "ground": return ForcedGradeGround.allCases.map { ($0.rawValue, Phrase($0.zh, $0.en).text(language)) }
        default: break
        }
        guard session.isEnrolled else { return [] }
        let laptop = try session.laptop()
        switch kind {
        case "visit": return try laptop.visits().map { ($0.name, "\(session.text($0.day)) \($0.title)") }
        case "code":
            return try laptop.ledger.records(OfficeKinds.defectCode, where: "r.confidence IS NOT 'seen-in-text-retired'", order: "r.code").map {
                ($0.text("code"), $0.text("title"))
            }
        case "operation":
            let all = try laptop.operations()
            return try all.prefix(50).map { ($0.name, try $0.text(session, all)) }
        case "conflict": return try OpenConflict.all(laptop).map { ($0.name, "\($0.recordName(session)) \($0.fieldNames(session))") }
        default: return []
        }
    }
}
