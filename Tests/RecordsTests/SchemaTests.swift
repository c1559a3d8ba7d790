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
        // By columns and indexes: a column that came later stands at the same place, but not in the table's first sentence.
        let query = """
            SELECT m.name,p.cid||' '||p.name,p.type,p."notnull"||coalesce(p.dflt_value,'-')||p.pk FROM sqlite_master m, pragma_table_info(m.name) p
            WHERE m.type='table' AND m.name<>'schema_migration'
            UNION ALL SELECT tbl_name,name,'',sql FROM sqlite_master WHERE type='index' AND name NOT LIKE 'sqlite_%'
            UNION ALL SELECT m.name,l.name,l.origin,l."unique" FROM sqlite_master m, pragma_index_list(m.name) l
            WHERE m.type='table' AND m.name<>'schema_migration' ORDER BY 1,2,3
            """
        let left = try migrated.rows(query) { [$0.text(0), $0.text(1), $0.text(2), $0.text(3)] }
        let right = try declared.rows(query) { [$0.text(0), $0.text(1), $0.text(2), $0.text(3)] }
        let odd = Set(left).symmetricDifference(right)
        #expect(left == right, "\(odd)")
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
