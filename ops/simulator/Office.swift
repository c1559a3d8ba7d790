import Client
import Database
import Disclosure
import Ledger
import Records
import Replication

/// What the office and the daemon's own jobs do.
extension World {
    static let roles: [Role] = [.leader, .inspector, .juror, .inspector]

    func openOffice() throws {
        let door = server.door!
        let roles = World.roles
        _ = try wait { try await door.addUser(name: "admin", role: .admin) }
        for index in 0..<plan.persons {
            people.append(try wait { try await door.addUser(name: "person \(index)", role: roles[index]) })
        }
        try readGrants()
        for _ in 0..<dice.within(1...3) { try newVisit() }
        for index in 0..<plan.laptops {
            let person = people[index % plan.persons]
            let name = "person \(index % plan.persons)"
            let home = folder + "/laptop\(index)"
            let node = Node(index, person, home)
            node.isOld = plan.faults.contains(.upgrade) && index.isMultiple(of: 2) && dice.oneIn(2)
            let code = try wait { try await door.invite(name: name) }
            try node.enrol(name, code, roles[index % plan.persons], server)
            nodes.append(node)
            links.append(Link(self, index))
        }
        for node in nodes { try sync(node) }
    }

    /// Dossiers that came into being by the daemon's own doing: accounts bring a personal dossier and the published registers.
    private func readGrants() throws {
        let rows = try server.read { ledger in
            try ledger.database.rows("SELECT a.dossier,a.person,a.entitlement,d.kind,d.family FROM access a JOIN dossier d ON d.id=a.dossier ORDER BY d.no") {
                (ID(bytes: $0.blob(0)) ?? .zero, ID(bytes: $0.blob(1)) ?? .zero, $0.integer(2), UInt8($0.int(3)), ID(bytes: $0.blob(4)) ?? .zero)
            }
        }
        for (dossier, person, right, kind, family) in rows {
            add(Case(dossier, DossierKind(rawValue: kind) ?? .personal, family: family))
            cases[dossier]?.grants[person] = Right(rawValue: right)
            cases[dossier]?.everGranted.insert(person)
        }
    }

    func add(_ new: Case) {
        guard cases[new.id] == nil else { return }
        cases[new.id] = new
        order.append(new.id)
    }

    /// A visit with its plan, a sheet for each member, and nobody who knows yet.
    func newVisit() throws {
        let team = people.filter { _ in !dice.oneIn(3) }
        let leader = team.first
        let isDisclosed = !dice.oneIn(4)
        let members = team
        let made = try server.write { change -> [(DossierID, DossierKind, ID, PersonID?)] in
            let family = ID.random()
            let plan = try change.createDossier(.plan, family: .random())
            let visit = try change.createDossier(.visit, family: family)
            try change.append([FieldKinds.visit.operation(.create, .random(), ["tender_name": "works", "day": "2025-08-01"])], to: visit, author: .zero)
            var made: [(DossierID, DossierKind, ID, PersonID?)] = [(plan, .plan, .zero, nil), (visit, .visit, family, nil)]
            for person in members {
                let role = person == leader ? "leader" : "member"
                try change.append(
                    [
                        FieldKinds.member.operation(
                            .create, .random(), ["person": .blob(person.bytes), "name": "member", "role": .text(role), "is_external": 0])
                    ], to: visit, author: .zero)
                let sheet = try change.createDossier(.sheet, family: family)
                made.append((sheet, .sheet, family, person))
                try change.append(
                    [FieldKinds.sheet.operation(.create, .random(), ["visit": .blob(visit.bytes), "person": .blob(person.bytes), "name": "member"])], to: sheet,
                    author: .zero)
                guard isDisclosed else { continue }
                try change.grant(visit, to: person, person == leader ? .seal : .write)
                try change.grant(sheet, to: person, .seal)
            }
            return made
        }
        for (id, kind, family, owner) in made {
            let new = Case(id, kind, family: family)
            new.leader = leader
            if kind == .visit, isDisclosed { for person in team { new.grants[person] = person == leader ? .seal : .write } }
            if kind == .sheet, isDisclosed, let owner { new.grants[owner] = .seal }
            new.everGranted = Set(new.grants.keys)
            sometimes.note(.granted, new.grants.count)
            add(new)
        }
        trace.note("new visit \(team.count) \(isDisclosed)")
    }

    // MARK: Decisions

    func officeDecides() throws {
        guard !server.machine.isDead else { return }
        // A restored server answers nobody until the gap list is confirmed.
        if restored.mode == .giveOnly {
            if dice.oneIn(4) { try disturbed { try confirmRestore() } }
            return
        }
        try disturbed {
            switch dice.below(6) {
            case 0: if cases.count < 60 { try newVisit() }
            case 1, 2: try disclose()
            case 3 where plan.faults.contains(.grantAndWithdraw): try withdraw()
            default: try officeSettles()
            }
        }
    }

    /// The office's work may be cut short like everybody's.
    func disturbed(_ body: () throws -> Void) throws {
        // Whether a decision was made is then known: kills strike while laptops are answered.
        server.machine.stepsToKill = nil
        do { try body() } catch let violation as Violation { throw violation } catch {
            trace.note("office fails")
            if server.machine.isDead { return try restartServer() }
            if error is LedgerError { return }
            try check(error, "work of the office")
        }
    }

    private func disclose() throws {
        guard let visit = dice.pick(order.compactMap { cases[$0] }.filter { $0.kind == .visit || $0.kind == .sheet }),
            let person = dice.pick(dice.oneIn(2) ? people.filter { visit.withdrawnFrom.contains($0) } : people), visit.grants[person] == nil
        else { return }
        let right: Right = person == visit.leader ? .seal : dice.oneIn(6) ? .read : .write
        let id = visit.id
        try server.write { try $0.grant(id, to: person, right) }
        if visit.withdrawnFrom.contains(person) { sometimes.note(.grantedAgain) } else { sometimes.note(.granted) }
        visit.grants[person] = right
        visit.everGranted.insert(person)
        trace.note("grant")
    }

    private func withdraw() throws {
        guard let visit = dice.pick(order.compactMap { cases[$0] }.filter { $0.kind == .visit && !$0.grants.isEmpty }),
            let person = dice.pick(visit.grants.keys.sorted())
        else { return }
        let id = visit.id
        try server.write { try $0.withdraw(id, from: person) }
        visit.grants[person] = nil
        visit.withdrawnFrom.insert(person)
        faults += 1
        sometimes.note(.withdrawn)
        trace.note("withdraw")
    }

    private func officeSettles() throws {
        guard let visit = dice.pick(order.compactMap { cases[$0] }.filter { $0.isField }) else { return }
        let id = visit.id
        let roll = Int(dice.next() >> 1)
        let now = moment.read(0)
        let done = try server.write { change -> (Conflict, [FieldValue], Vector, UInt32, ReplicaID, [[UInt8]])? in
            let conflicts = try change.ledger.conflicts(in: id)
            guard !conflicts.isEmpty else { return nil }
            let conflict = conflicts[roll % conflicts.count]
            let values = conflict.candidates[roll / 7 % conflict.candidates.count].values
            let before = try change.writer.dossier(id)
            let view = try before.vector(change.ledger)
            let heads = try change.ledger.heads(before, view)
            try change.writer.settle(conflict, with: values, author: .zero, versions: Versions(), now: now)
            try change.writer.flush()
            let after = try change.writer.dossier(id).vector(change.ledger)
            return (conflict, values, view, after[before.replica], before.replica, heads)
        }
        guard let (conflict, values, view, seq, replica, heads) = done else { return }
        sometimes.note(.settledByOffice)
        let operation: Operation
        if conflict.register == KindDeclaration.existence {
            operation = Operation(kind: conflict.kind, action: values == [.integer(0)] ? .remove : .keep, record: conflict.record)
        } else {
            let fields = plumbSchema[conflict.kind]?.fieldsOfRegister[conflict.register] ?? []
            operation = Operation(kind: conflict.kind, action: .write, record: conflict.record, fields: zip(fields, values).map { .init($0, $1) })
        }
        try noteOffice(visit, replica, seq, view, heads, [operation])
        trace.note("office settles")
    }

    // MARK: Saves

    /// An office page is opened, or saved from: two browsers are two views of one replica (C2).
    func officeSaves() throws {
        if restored.mode == .giveOnly { return }
        guard let visit = dice.pick(order.compactMap { cases[$0] }.filter { $0.kind == .visit || $0.kind == .plan }) else { return }
        try disturbed {
            if visit.kind == .plan || visit.grants.isEmpty { sometimes.note(.embargoed) }
            if dice.oneIn(3) || pages.isEmpty {
                let id = visit.id
                let (view, heads) = try server.read { ledger -> (Vector, [[UInt8]]) in
                    let view = try ledger.view(id)
                    return (view, try ledger.dossier(id).map { try ledger.heads($0, view) } ?? [])
                }
                // An odd program writes on what it never saw; that must come out equal everywhere as well.
                let isBlind = dice.oneIn(10)
                pages.append(
                    Page(dossier: id, view: view, heads: heads, rows: isBlind ? visit.records : visit.records.filter { view.covers($0.replica, $0.seq) }))
                if pages.count > 6 { pages.removeFirst() }
                return
            }
            let page = pages.remove(at: dice.below(pages.count))
            guard let there = cases[page.dossier] else { return }
            let operations = operations(there, page.rows, count: dice.within(1...4))
            guard !operations.isEmpty else { return }
            let id = page.dossier
            let (seq, replica, isOld) = try server.write { change -> (UInt32, ReplicaID, Bool) in
                let state = try change.writer.dossier(id)
                let isOld = try state.vector(change.ledger)[state.replica] > page.view[state.replica]
                try change.append(operations, to: id, author: .zero, view: page.view)
                let after = try change.writer.dossier(id).vector(change.ledger)
                return (after[state.replica], state.replica, isOld)
            }
            if isOld { sometimes.note(.twoMinds) }
            try noteOffice(there, replica, seq, page.view, page.heads, operations)
            trace.note("office saves \(operations.count)")
        }
    }

    private func noteOffice(_ there: Case, _ replica: ReplicaID, _ seq: UInt32, _ view: Vector, _ heads: [[UInt8]], _ operations: [Operation]) throws {
        let id = there.id
        let hash = try server.read { ledger -> [UInt8] in
            guard let state = try ledger.dossier(id), let number = try ledger.knownReplica(replica) else { return [] }
            return try ledger.database.first("SELECT hash FROM change_set WHERE key=?", .integer(state.number << 40 | Int64(number) << 24 | Int64(seq))) {
                $0.blob(0)
            } ?? []
        }
        note(
            there,
            Saved(
                hash: hash, replica: replica, seq: seq, author: .zero, context: view, heads: heads.compactMap { lineage[$0] }, place: nil,
                kind: .ordinary, operations: operations, node: -1, time: moment.read(0), right: .seal))
    }

    /// Takes a save into the model.
    func note(_ there: Case, _ saved: Saved) {
        there.saves.append(saved)
        if !saved.isOffice, nodes[saved.node].isRevoked { afterRevocation.insert(saved.hash) }
        if trace.isVerbose {
            Output.progress(
                "    \(saved.node) \(saved.kind) \(saved.replica):\(saved.seq) in \(there.id) saw \(saved.context.entries.map { "\($0.replica):\($0.seq)" })")
            for operation in saved.operations {
                Output.progress("      \(operation.kind) \(operation.action) \(operation.record) \(operation.fields.map { "\($0.number)=\($0.value)" })")
            }
        }
        for operation in saved.operations where operation.action == .create && plumbSchema[operation.kind] != nil {
            there.records.append(Shown(kind: operation.kind, id: operation.record, replica: saved.replica, seq: saved.seq))
        }
        let key = ChainKey(dossier: there.id, replica: saved.replica)
        var sums = sums[key] ?? [0]
        while sums.count <= Int(saved.seq) { sums.append(sums.last ?? 0) }
        for index in Int(saved.seq)..<sums.count { sums[index] = (sums[index - 1]) + (index == Int(saved.seq) ? saved.operations.count : 0) }
        self.sums[key] = sums
    }
}

extension FieldValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByUnicodeScalarLiteral,
    ExpressibleByExtendedGraphemeClusterLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
}
