extension RuleDefinition {
    /// Every rule this version knows, in the order of the settings page.
    package static let all: [RuleDefinition] =
        integers.map(\.definition) + decimals.map(\.definition) + choices.map(\.definition) + names.map(\.definition)

    private static let integers: [IntegerRule] = [
        .tier1Floor, .tier1Minimum, .tier2Floor, .tier2Minimum, .tier3Floor, .tier3Minimum,
        .quotaCountsReinspection,
        .externalOneIn, .externalLeast, .externalMost, .committeeLeaders,
        .listMonthsLeast, .listMonthsMost, .noticeDaysGeneral, .noticeDaysCitizenReport, .noticeDaysPetition,
        .noticeDaysReinspection, .noticeDaysProgramme, .noticeDaysOrdered, .noticeDaysUnannounced, .visitStartHour,
        .disclosureHour, .jurorDays, .teamMinutesUnannounced, .teamDaysAnnounced,
        .offlineLeaseDays,
        .gradeExcellent, .gradeGood, .gradeFair, .failedTestScore, .testThreshold, .capForced, .qualityMost,
        .qualityAgencyMost, .qualitySupervisorMost, .qualityContractorMost, .worksMost, .worksSiteMost,
        .worksMaterialsMost, .worksSafetyMost, .progressMost, .progressBase, .indexMost,
        .minorPoints, .freePointsLeast, .freePointsMost, .penaltyFloor1, .penaltyPerPoint1, .penaltyFloor2,
        .penaltyPerPoint2, .penaltyFloor3, .penaltyPerPoint3, .penaltyPerPoint4, .penaltyDoubling,
        .penaltySupervisorPerPoint, .publicNoticeAmount, .auditAmount, .qualityStaffAmount,
        .recordDays, .improvementDays, .citizenReportDays, .citizenInspectionDays, .quarterReportMonths,
        .progressEntryDay, .writtenChecks, .photoStages, .photoLargest, .photosOfVisit, .photoBytesOfVisit, .delayLargeFloor,
        .earlierScoreBelow,
        .riskBase, .riskDelayWeight, .riskDelayMost, .riskAwardWeight, .riskChangesWeight, .riskChangesLeast, .riskEarlierWeight, .riskFirmWeight,
        .riskLateEntryWeight, .riskTipOffWeight, .riskProgrammeWeight, .riskFirmMonths, .riskFloorPercent, .citizenReportsMandatory,
        .chainEntriesDay,
        .dayPlaces, .drawDaysLeast, .dayReservedPercent, .dayApart, .listDecoys, .daySecondPercent, .daySecondWithin, .jurorSeats, .internalSeats,
        .jurorAlternates, .jurorMonth, .internalMonth, .recusalYears, .pairCapPercent,
    ]

    private static let decimals: [DecimalRule] = [
        .quotaPercent,
        .penaltyCapPercent,
        .delayPercent, .delayPercentLarge,
        .planMultiple, .riskAwardPercent,
    ]

    private static let choices: [ChoiceRule] = [
        .quotaCombining,
        .unannouncedTelling,
        .improvementCounting,
        .specialtyRoad, .specialtyBuilding, .specialtyWater, .specialtySewer, .specialtySoil, .specialtyLand, .specialtyHarbour, .specialtyOther,
    ]

    private static let names: [NamesRule] = [.riskProgrammes]
}

extension RocCalendar {
    /// 1 January of a ROC year.
    static func firstDay(of rocYear: Int) -> CalendarDay {
        CalendarDay(year: rocYear + yearOffset, month: 1, day: 1) ?? .earliest
    }
}
