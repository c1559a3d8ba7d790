package import Database
internal import Ledger
internal import Replication

/// The typed tables' migrations, the same on laptops and server. `schema/sql/records` must say what the declarations
/// say; a test compares them.
package enum RecordTables {
    package static let migrations: [Migration] = [
        Migration(name: "records 2026-11-20", sql: PackageResources.records_2026_11_20_sql),
        Migration(name: "records 2026-11-21 adoption", sql: PackageResources.records_2026_11_21_adoption_sql),
        Migration(name: "records 2026-11-21 box keys", sql: PackageResources.records_2026_11_21_box_keys_sql),
        Migration(name: "records 2026-11-21 device person", sql: PackageResources.records_2026_11_21_device_person_sql),
        Migration(name: "records 2026-11-21 plan override", sql: PackageResources.records_2026_11_21_plan_override_sql),
        Migration(name: "records 2026-11-21 draw", sql: PackageResources.records_2026_11_21_draw_sql),
        Migration(name: "records 2026-11-21 mandate", sql: PackageResources.records_2026_11_21_mandate_sql),
        Migration(name: "records 2026-11-21 declaration", sql: PackageResources.records_2026_11_21_declaration_sql),
        Migration(name: "records 2026-11-21 disclosure", sql: PackageResources.records_2026_11_21_disclosure_sql),
        Migration(name: "records 2026-11-21 defect code", sql: PackageResources.records_2026_11_21_defect_code_sql),
    ]

    /// The tables as the declarations would have them.
    package static var declared: String { plumbSchema.kinds.map { KindLayout.ddl($0) }.joined(separator: "\n") }
}
