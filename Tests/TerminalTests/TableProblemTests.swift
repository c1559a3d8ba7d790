import Terminal
import Testing

@Suite struct TableProblemTests {
    private func command(
        _ path: [String], aliases: [[String]] = [], summary: Phrase = Phrase("甲", "a"), examples: [Example]? = nil,
        positionals: [PositionalSpec] = [], options: [OptionSpec] = [], isHidden: Bool = false
    ) -> Command<Void> {
        Command(
            path: path, aliases: aliases, summary: summary,
            examples: examples ?? [Example("t \(path.joined(separator: " "))", Phrase("例", "e"))],
            positionals: positionals, options: options, isHidden: isHidden
        ) { _, _ in .ok }
    }

    private func problems(_ commands: [Command<Void>], likely: [[String]] = []) -> [String] {
        CommandTable(program: "t", summary: Phrase("甲", "t"), version: "1", commands: commands, likely: likely).problems()
    }

    private let required = PositionalSpec(name: Phrase("甲", "one"), help: Phrase("甲", "one"))
    private let optional = PositionalSpec(name: Phrase("乙", "two"), help: Phrase("乙", "two"), isOptional: true)
    private let repeated = PositionalSpec(
        name: Phrase("丙", "rest"), help: Phrase("丙", "rest"), isOptional: true, isRepeated: true)

    private func flag(_ long: String, _ short: Character? = nil, isNegatable: Bool = false) -> OptionSpec {
        OptionSpec(long: long, short: short, help: Phrase("甲", "a"), isNegatable: isNegatable)
    }

    @Test func `names must be unique and plain`() {
        #expect(problems([command(["a"]), command(["b"], aliases: [["a"]])]) == ["two commands are named: a"])
        #expect(problems([command(["a b"], isHidden: true)]) == ["not a name of plain words: a b"])
        #expect(problems([command(["-a"], isHidden: true)]) == ["not a name of plain words: -a"])
        #expect(problems([command([], isHidden: true)]) == ["not a name of plain words: "])
        #expect(problems([command(["help"], isHidden: true)]) == ["reserved for help: help"])
        #expect(problems([command(["a"])], likely: [["b"]]) == ["likely command does not exist: b"])
    }

    @Test func `arguments must be reachable`() {
        let found = problems([command(["a"], examples: [Example("t a x", Phrase("例", "e"))], positionals: [required]), command(["a", "b"])])
        #expect(found == ["a: arguments are unreachable, other commands begin with these words"])
        #expect(problems([command(["a"], positionals: [optional, required], isHidden: true)]) == ["a: required one follows an optional one"])
        #expect(problems([command(["a"], positionals: [repeated, optional])]) == ["a: unreachable: two follows a repeated argument"])
    }

    @Test func `examples must work`() {
        #expect(problems([command(["a"], examples: [])]) == ["a: has no example"])
        #expect(problems([command(["a"], examples: [Example("u a", Phrase("例", "e"))])]) == ["a: example does not begin with t: u a"])
        #expect(problems([command(["a"], examples: [Example("t a 'x", Phrase("例", "e"))])]) == ["a: example does not begin with t: t a 'x"])
        #expect(problems([command(["a"], examples: [Example("t a --bad", Phrase("例", "e"))])]) == ["a: example fails: t a --bad: no such option: --bad"])
        #expect(problems([command(["a"], examples: [Example("t b", Phrase("例", "e"))]), command(["b"])]) == ["a: example is of another command: t b"])
        #expect(problems([command(["a"], examples: [Example("t a --plain | sort > x", Phrase("例", "e"))])]) == [])
    }

    @Test func `options must be sound`() {
        #expect(problems([command(["a"], options: [flag("json")])]) == ["a: two options are named --json"])
        #expect(problems([command(["a"], options: [flag("xx", "q")])]) == ["a: two options are named -q"])
        #expect(problems([command(["a"], options: [flag("xx", "1")])]) == ["a: -1 is no ASCII letter"])
        #expect(problems([command(["a"], options: [flag("Xx")])]) == ["a: --Xx is no name of an option"])
        #expect(problems([command(["a"], options: [flag("xx", isNegatable: true), flag("no-xx")])]) == ["a: two options are named --no-xx"])
        let valued = OptionSpec(long: "vv", value: Phrase("值", "v"), help: Phrase("甲", "a"), isNegatable: true)
        #expect(problems([command(["a"], options: [valued])]) == ["a: --vv has a value and cannot be negated"])
        let chosen = OptionSpec(long: "cc", help: Phrase("甲", "a"), choices: ["x"])
        #expect(problems([command(["a"], options: [chosen])]) == ["a: --cc has no value, so nothing of it can be repeated, chosen or completed"])
        let dynamic = OptionSpec(long: "dd", value: Phrase("值", "v"), help: Phrase("甲", "a"), completion: "visit")
        #expect(problems([command(["a"], options: [dynamic])]) == ["a: completion needs the hidden command: complete"])
    }

    @Test func `texts must exist in both languages, the English one in ASCII`() {
        #expect(problems([command(["a"], summary: Phrase("甲", ""))]) == ["a: text missing in a language: 甲"])
        #expect(problems([command(["a"], summary: Phrase("甲", "a…"))]) == ["a: English text is not ASCII: a…"])
    }
}
