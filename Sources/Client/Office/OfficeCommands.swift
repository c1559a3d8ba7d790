package import Terminal

/// The commands of the office, `plumb office …`: imports, schedule, rulebook, follow-up, backlog, reports, conflicts.
///
/// All of them ask the server and need its answer. Each mutating one carries a command id; see `OfficeCall`.
package enum OfficeCommands {
    package static let all: [Command<Session>] =
        OfficeImportCommands.all + OfficeScheduleCommands.all + OfficeRulebookCommands.all + OfficeBacklogCommands.all + OfficeFollowUpCommands.all
        + OfficeReportCommands.all + OfficeConflictCommands.all + OfficeKnowledgeCommands.all + OfficeNoticeCommands.all + OfficeDisclosureCommands.all
        + OfficeAccessCommands.all + OfficeRestoreCommands.all + OfficeEvidenceCommands.all + OfficeYearPlanCommands.all + OfficeDrawCommands.all
        + OfficeDaysCommands.all + OfficeJurorsCommands.all + [OfficeFairnessCommand.command]
}
