/// Returns the text with full-width ASCII (`Ａ`, `１`, `－`, `＝`, the ideographic space) made half-width.
///
/// A Chinese input method types these when it is left on. Meant for codes, numbers, dates and names of options;
/// never for free text, where the full-width form is what the writer wanted.
package func halfWidth(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        scalars.append(halfWidthScalar(scalar))
    }
    return String(scalars)
}

/// U+FF01…U+FF5E mirror ASCII at a fixed distance; the ideographic space stands apart from them.
private func halfWidthScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
}

/// The dashes that an input method or an automatic correction puts where a hyphen was meant.
private let foreignDashes: Set<Character> = ["－", "﹣", "‐", "‑", "‒", "–", "—", "―", "−"]

/// Reads an argument that starts with a foreign dash, or holds full-width letters in an option's name, as the option
/// that was meant.
///
/// Returns nil when the argument is fine as it is, or is text that merely starts with a dash: only a dash before an
/// ASCII letter counts, and two full-width hyphens alone. The part after `=` is a value and is left untouched.
func optionMeant(by argument: String) -> String? {
    if argument == "－－" { return "--" }
    guard let first = argument.first, first == "-" || foreignDashes.contains(first) else { return nil }
    let dashes = argument.prefix { $0 == "-" || foreignDashes.contains($0) }
    let rest = argument.dropFirst(dashes.count)
    let name = halfWidth(String(rest.prefix { $0 != "=" && $0 != "＝" }))
    guard let letter = name.first, letter.isASCII, letter.isLetter else { return nil }
    let value = rest.drop { $0 != "=" && $0 != "＝" }
    let lead = dashes == "--" ? "--" : name.count == 1 || dashes == "-" ? "-" : "--"
    let meant = lead + name + (value.isEmpty ? "" : "=" + value.dropFirst())
    return meant == argument ? nil : meant
}
