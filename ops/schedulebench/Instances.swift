import Inspection
import Scheduling

/// Random instances with our answer, a line of JSON each, for the oracle.
enum Instances {
    static func line(_ number: Int, seed: UInt64) -> String {
        var dice = Dice(seed &* 1_000_003 &+ UInt64(number))
        // Around the studied shape (24 visits, 30 jurors, a quarter of the days away, unequal history): with firms that come back, so that
        // every rule binds somewhere, and some without a solution.
        let sample = Sample(
            visits: 12 + dice.below(20), jurors: 20 + dice.below(20), register: 200, firms: 8 + dice.below(32), agencies: 4 + dice.below(16),
            days: 45 + dice.below(75), away: 15 + dice.below(20), cap: 2...3, several: 10 + dice.below(25),
            forbidden: dice.percent(50) ? 5 + dice.below(10) : 0)
        let task = sample.task(seed: dice.next())
        let answer: String
        do throws(Refusal) {
            let found = try JurorAssignment.solve(task)
            let seated = found.visits.map { "\"\($0.visit)\":\(list($0.jurors))" }.joined(separator: ",")
            answer = "\"cost\":\(found.cost),\"bound\":\(found.lowerBound),\"cases\":\(found.cases),\"seated\":{\(seated)}"
        } catch {
            answer = "\"cost\":null,\"refusal\":\"\(error.code)\""
        }
        let visits = task.visits.map { visit in
            let parties = [visit.parties.agency, visit.parties.contractor, visit.parties.supervisor, visit.parties.designer]
            return "{\"id\":\"\(visit.id)\",\"day\":\"\(visit.day)\",\"parties\":\(list(parties)),\"contractor\":\"\(visit.parties.contractor)\","
                + "\"seats\":\(visit.seats),\"specialties\":\(list(visit.specialties))}"
        }
        let jurors = task.jurors.map { juror in
            let ties = juror.declarations.map { "[\"\($0.name)\",\($0.until.map { "\"\($0)\"" } ?? "null")]" }
            return "{\"id\":\"\(juror.id)\",\"name\":\"\(juror.name)\",\"specialties\":\(list(juror.specialties)),\"employer\":\"\(juror.employer)\","
                + "\"declared\":[\(ties.joined(separator: ","))],\"unavailable\":\(list(juror.unavailable.sorted().map { "\($0)" })),"
                + "\"load\":\(juror.load),\"cap\":\(juror.monthlyCap),\"last\":\"\(juror.lastContractor)\"}"
        }
        let forbidden = task.forbidden.map { "[\"\($0.visit)\",\"\($0.juror)\"]" }.sorted()
        return "{\"id\":\(number),\"recusal_years\":\(task.recusalYears),\"visits\":[\(visits.joined(separator: ","))],"
            + "\"jurors\":[\(jurors.joined(separator: ","))],\"forbidden\":[\(forbidden.joined(separator: ","))],\(answer)}"
    }

    private static func list(_ texts: [String]) -> String { "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]" }
}
