/// One of several things to choose from.
package struct Choice: Sendable, Equatable {
    /// What identifies it, such as a code from the catalogue; can be typed in full.
    package let key: String
    /// What a person reads.
    package let label: String

    /// Creates a choice.
    package init(key: String, label: String) {
        self.key = key
        self.label = label
    }
}

extension Console {
    /// Asks for a line of text until it is acceptable, and returns it without blanks at its ends.
    ///
    /// `option` (with its hyphens) is what gives the answer on a command line. An empty answer means `default`; without
    /// one it is refused unless `allowsEmpty`. `validate` returns what is wrong with an answer, or nil.
    /// Throws `inputNeeded` when nobody can be asked, `interrupted` on Ctrl-C and `inputEnded` on Ctrl-D.
    package func prompt(
        _ question: Phrase, option: String, default fallback: String? = nil, allowsEmpty: Bool = false,
        validate: (String) -> Phrase? = { _ in nil }
    ) throws(ConsoleError) -> String {
        let preset = fallback.map { Phrase("［\($0)］", " [\($0)]").text(language) } ?? ""
        while true {
            let typed = try ask(question.text(language) + preset, option: option)
            let answer = typed.isEmpty ? fallback ?? "" : typed
            if answer.isEmpty, !allowsEmpty {
                complain(Phrase("這一項不能空白。", "This cannot be empty."))
            } else if let complaint = validate(answer) {
                complain(complaint)
            } else {
                return answer
            }
        }
    }

    /// Asks a question of yes or no; an empty answer means `default`, if there is one.
    ///
    /// Understands 是, 好, y, yes and 否, 不, n, no, in any width and case.
    package func confirm(
        _ question: Phrase, option: String = "--yes", default fallback: Bool? = nil
    ) throws(ConsoleError) -> Bool {
        let hint = fallback.map { $0 ? "［Y/n］" : "［y/N］" } ?? "［y/n］"
        while true {
            switch halfWidth(try ask(question.text(language) + halfWidthHint(hint), option: option)).lowercased() {
            case "y", "yes", "是", "好": return true
            case "n", "no", "否", "不": return false
            case "":
                if let fallback { return fallback }
                fallthrough
            default: complain(Phrase("請回答 y（是）或 n（否）。", "Please answer y or n."))
            }
        }
    }

    /// Asks the person to type a word, such as a visit's short id, before something that cannot be undone.
    ///
    /// Returns false for anything else; there is no second chance.
    package func confirm(
        _ question: Phrase, typing word: String, option: String = "--yes"
    ) throws(ConsoleError) -> Bool {
        guard isInteractive else { throw .inputNeeded(option: option) }
        warn(question.text(language))
        let request = Phrase("請輸入 \(word) 以確認", "Type \(word) to confirm")
        return halfWidth(try ask(request.text(language), option: option)) == halfWidth(word)
    }

    /// Asks for one of several things and returns its index.
    ///
    /// The answer is a complete key, the number in the list shown, or a part of a key or label, which narrows the list;
    /// a part that fits only one thing chooses it. A key counts before a number. At most 20 things are shown at a time.
    package func choose(
        _ question: Phrase, option: String, from choices: [Choice], default fallback: Int? = nil
    ) throws(ConsoleError) -> Int {
        precondition(!choices.isEmpty, "nothing to choose from")
        guard isInteractive else { throw .inputNeeded(option: option) }
        var shown = Array(choices.indices)
        list(choices, shown)
        let preset = fallback.map { Phrase("［\(choices[$0].key)］", " [\(choices[$0].key)]").text(language) } ?? ""
        while true {
            let typed = halfWidth(try ask(question.text(language) + preset, option: option)).lowercased()
            if typed.isEmpty {
                if let fallback { return fallback }
                shown = Array(choices.indices)
                list(choices, shown)
                continue
            }
            if let exact = choices.firstIndex(where: { halfWidth($0.key).lowercased() == typed }) {
                return chosen(exact, choices)
            }
            if let number = Int(typed), number >= 1, number <= min(shown.count, Self.listLimit) {
                return chosen(shown[number - 1], choices)
            }
            let matching = choices.indices.filter {
                halfWidth(choices[$0].key + " " + choices[$0].label).lowercased().contains(typed)
            }
            if matching.isEmpty {
                complain(Phrase("沒有符合「\(typed)」的項目。", "Nothing matches: \(typed)"))
            } else if matching.count == 1 {
                return chosen(matching[0], choices)
            } else {
                shown = matching
                list(choices, shown)
            }
        }
    }

    private static var listLimit: Int { 20 }

    private func list(_ choices: [Choice], _ shown: [Int]) {
        let page = shown.prefix(Self.listLimit)
        let digits = String(page.count).count
        for (place, index) in page.enumerated() {
            let number = pad(String(place + 1), toWidth: digits, alignment: .trailing)
            let line = "  \(number)  \(oneLine(choices[index].key))  \(oneLine(choices[index].label))"
            warn(truncate(line, toWidth: width, ambiguousWidth: ambiguousWidth))
        }
        let hidden = shown.count - page.count
        if hidden > 0 {
            warn(
                Phrase("  另有 \(hidden) 項；請輸入部分文字以縮小範圍。", "  \(hidden) more; type a part of the text to narrow.")
                    .text(language))
        }
    }

    private func chosen(_ index: Int, _ choices: [Choice]) -> Int {
        warn("  -> \(oneLine(choices[index].key))  \(oneLine(choices[index].label))")
        return index
    }

    private func complain(_ phrase: Phrase) {
        warn("  " + phrase.text(language))
    }

    /// Chinese questions carry full-width brackets, English ones a blank and plain brackets.
    private func halfWidthHint(_ hint: String) -> String {
        guard language == .en else { return hint }
        return " " + hint.map { $0 == "［" ? "[" : $0 == "］" ? "]" : String($0) }.joined()
    }

    /// Asks once. Bytes that are not UTF-8 are asked for again.
    private func ask(_ question: String, option: String) throws(ConsoleError) -> String {
        guard isInteractive else { throw .inputNeeded(option: option) }
        // Before the question appears, so that not even a very quick Ctrl-C ends the process.
        device.expectAnswers()
        while true {
            writeMessage(question + Phrase("：", ": ").text(language))
            do throws(ConsoleError) {
                guard let bytes = try device.readLine() else { throw ConsoleError.inputEnded }
                return trimmed(try cleaned(bytes))
            } catch .notUTF8 {
                complain(ConsoleError.notUTF8.message)
            } catch {
                // The cursor still stands behind the question.
                writeMessage("\n")
                throw error
            }
        }
    }

    private func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}

/// Returns the text of a typed line without what keys such as the arrows leave in it.
///
/// Escape sequences and control characters (except the tab) cannot be meant, and would steer other people's terminals.
func cleaned(_ bytes: [UInt8]) throws(ConsoleError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    var result = String.UnicodeScalarView()
    var scalars = Substring(text).unicodeScalars
    while let scalar = scalars.popFirst() {
        if scalar == "\u{1B}", scalars.first == "[" || scalars.first == "O" {
            scalars.removeFirst()
            while let next = scalars.popFirst(), !(0x40...0x7E).contains(next.value) {}
        } else if scalar == "\t" || scalar.properties.generalCategory != .control, !isDirectionControl(scalar) {
            result.append(scalar)
        }
    }
    return String(result)
}
