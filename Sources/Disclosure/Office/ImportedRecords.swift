internal import Inspection
internal import Records
internal import Replication

/// A typed row that can be stored.
protocol ImportableRow: Sendable, Equatable {
    var imported: ImportedRow { get }
}

extension RowReading where Row: ImportableRow {
    /// The same reading with the row as records.
    var imported: ImportReading { ImportReading(row: row?.imported, problems: problems) }
}

extension TenderRow: ImportableRow {
    var imported: ImportedRow { ImportedRow(key: [key.agencyCode, key.number], records: [record]) }

    /// The `tender` record with everything that the CSV export holds.
    var record: ImportedRecord {
        ImportedRecord(
            kind: OfficeKinds.tender.number,
            values: [
                "agency_code": .text(key.agencyCode), "tender_no": .text(key.number), "agency": .filled(agency), "name": .filled(name),
                "works_kind": .filled(category), "district": .filled(district), "x": FieldValue(x?.scaled), "y": FieldValue(y?.scaled),
                "budget": FieldValue(budget), "contract": FieldValue(contractPrice), "awarded": .day(awardedOn), "started": .day(startedOn),
                "planned_end": .day(plannedEnd), "total_days": FieldValue(totalDays), "designer": .filled(designer), "supervisor": .filled(supervisor),
                "contractor": .filled(contractor), "pcm": .filled(projectManager), "funding": .filled(funding), "programme": .filled(programme),
                "changes": FieldValue(designChanges), "planned_progress": FieldValue(plannedProgress?.scaled),
                "actual_progress": FieldValue(actualProgress?.scaled), "status": .filled(status), "delay_factor": .filled(delayFactor),
            ])
    }
}

extension TenderElement {
    /// The tender and its months as records. XML exports leave elements out where they know nothing; what is not in the
    /// file keeps its stored value.
    var imported: ImportedRow {
        let base = tender.record
        let given = ImportedRecord(kind: base.kind, values: base.values.filter { !$0.value.isNull })
        let months = months.map { month in
            ImportedRecord(
                kind: OfficeKinds.progress.number,
                values: [
                    "agency_code": .text(tender.key.agencyCode), "tender_no": .text(tender.key.number),
                    "year": FieldValue(month.rocYear + RocCalendar.yearOffset), "month": FieldValue(month.month),
                    "planned": FieldValue(month.planned?.scaled), "actual": FieldValue(month.actual?.scaled), "status": .filled(month.status),
                ])
        }
        return ImportedRow(key: [tender.key.agencyCode, tender.key.number], records: [given] + months)
    }
}

extension JurorRow: ImportableRow {
    var imported: ImportedRow {
        let values: [String: FieldValue] = [
            "member_no": .text(number), "name": .text(name), "is_external": FieldValue(isExternal),
            "specialties": .filled(specialties.joined(separator: "、")), "employer": .filled(employer),
            "recusals": .filled(recusals.joined(separator: "、")), "unavailable": .filled(unavailable.map(\.description).joined(separator: " ")),
            "is_listed": FieldValue(isOnExpertList),
        ]
        return ImportedRow(key: [number], records: [ImportedRecord(kind: OfficeKinds.juror.number, values: values)])
    }
}

extension CalendarRow: ImportableRow {
    var imported: ImportedRow {
        let values: [String: FieldValue] = ["day": .day(day), "is_off": FieldValue(isOff), "note": .filled(note)]
        return ImportedRow(key: [day.description], records: [ImportedRecord(kind: OfficeKinds.calendarDay.number, values: values)])
    }
}

extension CitizenReportRow: ImportableRow {
    var imported: ImportedRow {
        let values: [String: FieldValue] = [
            "report_no": .text(number), "reported": .day(reportedOn), "channel": .filled(channel), "works_kind": .filled(category),
            "subject": .filled(subject), "agency_code": FieldValue(tender?.agencyCode), "tender_no": FieldValue(tender?.number), "due": .day(dueOn),
            "closed": .day(closedOn), "satisfaction": FieldValue(satisfaction?.rawValue),
        ]
        return ImportedRow(key: [number], records: [ImportedRecord(kind: OfficeKinds.citizenReport.number, values: values)])
    }
}

extension DefectCodeRow: ImportableRow {
    var imported: ImportedRow {
        let values: [String: FieldValue] = [
            "code": .text(item.code), "section": .filled(item.partyOrSection), "title": .text(item.title), "source": .filled(item.source),
            "confidence": .text(item.status.rawValue),
        ]
        return ImportedRow(key: [item.code], records: [ImportedRecord(kind: OfficeKinds.defectCode.number, values: values)])
    }
}

extension DefectPointRow: ImportableRow {
    var imported: ImportedRow {
        let values: [String: FieldValue] = [
            "code": .text(code), "bracket": .text(bracket.kind.rawValue), "first": FieldValue(bracket.first), "second": FieldValue(bracket.second),
            "source": .filled(source), "confidence": .text(status.rawValue),
        ]
        return ImportedRow(key: [code], records: [ImportedRecord(kind: OfficeKinds.defectPoints.number, values: values)])
    }
}
