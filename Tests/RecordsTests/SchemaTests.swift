import Database
import Glibc
import Ledger
import Records
import Replication
import Testing

@Suite struct SchemaTests {
    /// Swift's declarations and the dated SQL are two spellings of one schema.
    @Test func migrationsMakeExactlyTheDeclaredTables() throws {
        let migrated = try Connection(path: ":memory:")
        try migrated.migrate(RecordTables.migrations)
        let declared = try Connection(path: ":memory:")
        try declared.execute(RecordTables.declared)
        let query = "SELECT type,name,tbl_name,sql FROM sqlite_master WHERE name<>'schema_migration' AND name NOT LIKE 'sqlite_%' ORDER BY type,name"
        let left = try migrated.rows(query) { [$0.text(0), $0.text(1), $0.text(2), $0.text(3)] }
        let right = try declared.rows(query) { [$0.text(0), $0.text(1), $0.text(2), $0.text(3)] }
        #expect(left == right)
        #expect(left.count > 40)
    }

    @Test func everyKindAndFieldHasLabelsAndANumberOfItsOwn() {
        #expect(Set(plumbSchema.kinds.map(\.name)).count == plumbSchema.kinds.count)
        for kind in plumbSchema.kinds {
            #expect(!kind.zh.isEmpty && !kind.en.isEmpty)
            #expect(Set(kind.fields.map(\.name)).count == kind.fields.count)
            for field in kind.fields { #expect(!field.zh.isEmpty && !field.en.isEmpty) }
            if let parent = kind.parent { #expect(plumbSchema.kind(parent) != nil && kind.fields[0].type == .id) }
        }
    }
}

extension SchemaTests {
    /// The published list of kinds and fields is the declarations' own; `PLUMB_WRITE_SCHEMA=1` writes it anew.
    @Test func theDocumentListsTheDeclarations() throws {
        let path = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/schema/records.json"
        if getenv("PLUMB_WRITE_SCHEMA") != nil {
            let file = try #require(fopen(path, "w"))
            fputs(RecordTables.document, file)
            fclose(file)
        }
        let file = try #require(fopen(path, "r"), "schema/records.json is missing")
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        #expect(String(decoding: bytes[0..<count], as: UTF8.self) == RecordTables.document)
    }
}
