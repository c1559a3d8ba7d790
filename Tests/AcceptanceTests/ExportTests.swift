import Crypto
import HTTP
import Ledger
import Replication
import Testing

@testable import Export

/// A visit as a file: readable, checked without a store, and every changed byte is found and named.
@Suite(.serialized) struct ExportTests {
    /// A visit with findings of two people, a conflict settled, a removal, a photo and scores on its way; exported by the leader.
    private func exported() throws -> (group: Group, path: String) {
        let group = try Group()
        let defect = try group.add(group.leader, "裂縫")
        let gone = try group.add(group.juror, "會刪除")
        for laptop in [group.leader, group.juror, group.leader] { try laptop.run("sync") }
        try group.leader.run("defect", "edit", group.visit, defect, "--severity", "M", "--no-input")
        try group.juror.run("defect", "edit", group.visit, defect, "--severity", "S", "--no-input")
        try group.juror.run("defect", "remove", group.visit, gone, "--yes")
        let picture = group.site.folder + "/p.jpg"
        Files.write(Files.bytes(Programs.root + "/clients/samples/honeycomb.jpg"), to: picture)
        try group.leader.run("photo", "add", group.visit, defect, picture)
        for laptop in [group.leader, group.juror, group.leader] { try laptop.run("sync", expecting: nil) }
        // Not sent yet: the exporter signs it.
        try group.add(group.leader, "尚未同步")
        let path = group.site.folder + "/visit.jsonl"
        try group.leader.run("visit", "export", group.visit, "-o", path)
        return (group, path)
    }

    @Test func aFileVerifiesAnywhereAndEveryChangedByteIsNamed() throws {
        let (group, path) = try exported()
        let sound = try group.leader.json("verify", path)
        #expect(sound["sound"]?.bool == true && sound["server_known"]?.bool == true && (sound["operations"]?.int ?? 0) > 5, "\(sound)")
        #expect(Files.text(path).contains("裂縫"))
        // On a computer that nobody enrolled, and at the server.
        let elsewhere = try Running("plumb", ["verify", path, "--json"], environment: ["PLUMB_HOME": group.site.folder + "/nobody"], folder: group.site.folder)
        #expect(elsewhere.wait().status == 0)
        try group.site.plumbd("verify", path, "--data", group.site.data)

        let bytes = Files.bytes(path)
        let lines = bytes.count { $0 == 0x0a }
        let sets = try #require(sound["sets"]?.int)
        #expect(sets > 8 && lines == 2 + sets + (sound["chains"]?.int ?? 0))
        var line = 1
        var flips = 0
        let step = max(1, bytes.count / 900)
        for position in bytes.indices {
            let isEnd = bytes[position] == 0x0a
            if isEnd || position.isMultiple(of: step) {
                for bit in [UInt8(1), 0x20] {
                    var changed = bytes
                    changed[position] ^= bit
                    let findings = DossierFile.verify(changed, serverKey: nil).findings
                    let named = findings.first { $0.line == line }
                    let isLast = line >= lines
                    #expect(isLast ? !findings.isEmpty : named != nil, "position \(position), line \(line), bit \(bit): \(findings)")
                    if let named, (2...sets + 1).contains(line) { #expect(named.set == line - 1, "\(named)") }
                    // One change is one finding: what follows from it is not told again (but where it joins a line to the last one).
                    #expect(isLast || isEnd && line == lines - 1 || findings.count == 1, "position \(position): \(findings)")
                    flips += 1
                }
            }
            if isEnd { line += 1 }
        }
        #expect(flips >= 1500, "\(flips)")
    }

    @Test func theRecordThatWasChangedIsNamed() throws {
        let (group, path) = try exported()
        let text = Files.text(path)
        let line = try #require(text.split(separator: "\n").first { $0.contains("裂縫") })
        let record = try #require(line.split(separator: "\"record\":\"").dropFirst().first?.prefix(32))
        Files.write(Array(text.replacing("裂縫", with: "裂痕").utf8), to: path)
        let output = try group.leader.start(["verify", path]).wait()
        #expect(output.status == 7 && output.out.contains(record.prefix(8)), "\(output)")
        #expect(try group.site.plumbd("verify", path, expecting: 7).out.contains(record.prefix(8)))
    }

    /// Somebody with a key of his own rewrites a finding, makes every hash fit, and signs the file anew.
    @Test func aForgedFileIsFoundByTheAuthorsSignatures() throws {
        let (_, path) = try exported()
        var lines = Files.text(path).split(separator: "\n").map { Array($0.utf8) }
        let header = try JSON(parsing: lines[0])
        let secret = try #require(digest(header["secret"]))
        let index = try #require(lines.firstIndex { String(decoding: $0, as: UTF8.self).contains("尚未同步") })
        let entry = try #require(SetLine(try JSON(parsing: lines[index])))
        var set = entry.set
        let old = Array("尚未同步".utf8), new = Array("從未發生".utf8)
        let place = try #require(set.body.indices.first { set.body[$0...].starts(with: old) })
        set.body.replaceSubrange(place..<place + old.count, with: new)
        set.hash = SetLine(set, entry.header, names: entry.names).identity(secret: secret, IdentityHasher())
        lines[index] = SetLine(set, entry.header, names: entry.names).json.serializedBytes()
        // The chain's end as well.
        let end = try #require(lines.firstIndex { (try? JSON(parsing: $0))?["head"]?.string == hex(entry.set.hash.bytes) })
        lines[end] = Array(String(decoding: lines[end], as: UTF8.self).replacing(hex(entry.set.hash.bytes), with: hex(set.hash.bytes)).utf8)
        let key = try SigningKey()
        let digests = lines.dropLast().map { sha256($0) }
        let trailer = TrailerLine(lines: digests, signer: key.publicKey, signature: try key.sign(TrailerLine.message(digests)))
        lines[lines.count - 1] = trailer.json.serializedBytes()
        let findings = DossierFile.verify(lines.flatMap { $0 + [0x0a] }, serverKey: nil).findings
        #expect(findings.contains { $0.code == "export.proof" && $0.line == end + 1 }, "\(findings)")
        #expect(findings.contains { $0.code == "export.signature" && $0.line == lines.count }, "\(findings)")
    }

    @Test func whatIsNoSuchFileIsSaidSo() throws {
        for text in ["", "\n", "{}\n{}\n", "{\"format\":\"plumb-dossier 1\"}\n{}\n", String(repeating: "[", count: 4000)] {
            #expect(!DossierFile.verify(Array(text.utf8), serverKey: nil).findings.isEmpty, "\(text.prefix(20))")
        }
        let (group, path) = try exported()
        let bytes = Files.bytes(path)
        for count in [0, 1, 100, bytes.count / 2, bytes.count - 2, bytes.count - 1] {
            #expect(!DossierFile.verify(Array(bytes.prefix(count)), serverKey: nil).findings.isEmpty, "\(count)")
        }
        #expect(!DossierFile.verify(bytes, serverKey: PublicKey(bytes: [UInt8](repeating: 1, count: 32))).findings.isEmpty)
        try group.leader.run("verify", group.site.folder + "/nothing", expecting: 9)
    }
}
