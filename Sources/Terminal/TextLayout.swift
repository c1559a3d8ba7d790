/// Returns the text cut to a number of columns, with `..` at the end when something was cut.
///
/// Never splits a wide character: the result may be a column narrower. The mark counts, and is left out when the width
/// is too small for it. Plain dots, since the width of `…` differs between terminals.
package func truncate(_ text: String, toWidth width: Int, ambiguousWidth: Int = 1) -> String {
    if displayWidth(text, ambiguousWidth: ambiguousWidth) <= width { return text }
    let mark = width >= 4 ? ".." : ""
    var room = width - mark.count
    var result = ""
    for character in text {
        let needed = characterWidth(character, ambiguousWidth: ambiguousWidth)
        if needed > room { break }
        room -= needed
        result.append(character)
    }
    return result + mark
}

/// Returns the text filled with blanks up to a number of columns; unchanged when it is wider already.
package func pad(
    _ text: String, toWidth width: Int, alignment: Table.Alignment = .leading, ambiguousWidth: Int = 1
) -> String {
    let missing = max(0, width - displayWidth(text, ambiguousWidth: ambiguousWidth))
    let blanks = String(repeating: " ", count: missing)
    return alignment == .leading ? text + blanks : blanks + text
}

/// Returns the text in lines of at most `width` columns; line breaks in the text are kept.
///
/// Breaks between words and between Chinese characters, but leaves closing punctuation at the end of a line and opening
/// brackets at the beginning (避頭尾). Something without a place to break is split at the edge.
package func wrap(_ text: String, toWidth width: Int, ambiguousWidth: Int = 1) -> [String] {
    let width = max(width, 2)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
        wrapLine(String(line), toWidth: width, ambiguousWidth: ambiguousWidth)
    }
}

private func wrapLine(_ line: String, toWidth width: Int, ambiguousWidth: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    func finish() {
        while current.last == " " { current.removeLast() }
        lines.append(current)
        current = ""
        used = 0
    }
    for unit in unbreakableUnits(line, ambiguousWidth: ambiguousWidth) {
        let unitWidth = displayWidth(unit, ambiguousWidth: ambiguousWidth)
        if unit.allSatisfy({ $0 == " " }) {
            // Blanks at the beginning of a text are its indentation; after a break they have done their work.
            guard !(current.isEmpty && !lines.isEmpty) else { continue }
            current += unit
            used += unitWidth
            continue
        }
        if used + unitWidth <= width {
            current += unit
            used += unitWidth
            continue
        }
        if used > 0 { finish() }
        for character in unit {
            let needed = characterWidth(character, ambiguousWidth: ambiguousWidth)
            if used + needed > width { finish() }
            current.append(character)
            used += needed
        }
    }
    finish()
    return lines
}

private let neverFirst: Set<Character> = Set("、。，．；：！？％」』）》〉】〕｝”’…‧·,.;:!?)]}%")
private let neverLast: Set<Character> = Set("「『（《〈【〔｛“‘([{")

/// Splits a line into runs of blanks, words, and single wide characters with the punctuation that must stay with them.
private func unbreakableUnits(_ line: String, ambiguousWidth: Int) -> [String] {
    var units: [String] = []
    for character in line {
        guard let last = units.last?.last else {
            units.append(String(character))
            continue
        }
        let joins: Bool
        if character == " " || last == " " {
            joins = character == last
        } else if neverFirst.contains(character) || neverLast.contains(last) {
            joins = true
        } else {
            joins =
                characterWidth(character, ambiguousWidth: ambiguousWidth) < 2
                && characterWidth(last, ambiguousWidth: ambiguousWidth) < 2
        }
        if joins { units[units.count - 1].append(character) } else { units.append(String(character)) }
    }
    return units
}

/// Returns the text on one line and without anything that could steer a terminal.
///
/// Data comes from other people's files: control characters become blanks, and characters that turn the direction of
/// writing are dropped.
package func oneLine(_ text: String) -> String {
    var result = ""
    for character in text {
        for scalar in character.unicodeScalars {
            if scalar.properties.generalCategory == .control {
                if result.last != " " { result.append(" ") }
            } else if !isDirectionControl(scalar) {
                result.unicodeScalars.append(scalar)
            }
        }
    }
    return result
}

func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
}
