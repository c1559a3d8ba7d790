import Crypto
import Ledger
import Replication

/// The workload's record kind. It exists in the bench only; its number lies outside the domain's.
enum BenchKind {
    static let number: UInt32 = 1_001
    static let allFields: UInt64 = 0x7ff
    static let title = 2
    static let severity = 4
    static let status = 5
    static let updated = 10

    static let declaration = KindDeclaration(
        number, "bench_defect", "量測缺失", "Measured defect", merge: .judged,
        fields: [
            .init("project_id", .text, "工程", "Project"), .init("seq_no", .integer, "序號", "Number"), .init("title", .text, "標題", "Title"),
            .init("body", .text, "內容", "Text"), .init("severity", .integer, "嚴重度", "Severity"), .init("status", .text, "狀態", "State"),
            .init("assignee", .text, "負責人", "Assignee"), .init("lat", .real, "緯度", "Latitude"), .init("lon", .real, "經度", "Longitude"),
            .init("created_at", .moment, "建立", "Created", unit: "ms"), .init("updated_at", .moment, "更新", "Updated", unit: "ms"),
        ])

    static let schema = Schema([ReservedKinds.void, ReservedKinds.certificate, declaration])
}

extension BodyWriter {
    /// Begins anew with the operation that creates `row`.
    mutating func set(_ row: DefectRow) {
        removeAll()
        begin(kind: BenchKind.number, .create, row.id, mask: BenchKind.allFields)
        append(row.project)
        append(row.number)
        append(row.title)
        append(row.body)
        append(row.severity)
        append(row.status)
        append(row.assignee)
        append(row.latitude)
        append(row.longitude)
        append(row.created)
        append(row.created)
    }
}

/// Names that follow from numbers, so that every process means the same dossiers and people.
enum Names {
    static func dossier(_ number: Int) -> DossierID { .derived("bench dossier", Array("\(number)".utf8)) }
    static func person(_ name: String) -> PersonID { .derived("bench person", Array(name.utf8)) }

    static func key(_ name: String) throws -> SigningKey { try SigningKey(seed: sha256(Array("bench key \(name)".utf8)).bytes) }

    static func grant(_ number: Int) -> Grant {
        let id = dossier(number)
        return Grant(
            dossier: id, group: .derived("bench group"), kind: .visit, family: .derived("bench family", id.bytes),
            secret: sha256(Array("bench secret".utf8), id.bytes), right: .write)
    }
}
