// All sentences about wrong command lines, and nothing else.

extension UsageProblem {
    /// What is wrong, in one line without the code.
    package func message(_ language: Language) -> String {
        switch self {
        case .unknownCommand(let typed, _):
            let words = typed.joined(separator: " ")
            return Phrase("沒有「\(words)」這個指令", "no such command: \(words)").text(language)
        case .unknownOption(let typed, _, _, _):
            return Phrase("沒有「\(typed)」這個選項", "no such option: \(typed)").text(language)
        case .missingValue(let option, let name, _, _):
            return Phrase("選項 \(option) 需要一個值：\(name.zh)", "option \(option) needs a value: \(name.en)")
                .text(language)
        case .valueForFlag(let option, let value, _):
            return Phrase("選項 \(option) 不能有值「\(value)」", "option \(option) takes no value: \(value)")
                .text(language)
        case .invalidChoice(let option, let value, _, _, _):
            return Phrase("選項 \(option) 的值「\(value)」不在可用值之內", "option \(option) cannot be: \(value)")
                .text(language)
        case .repeatedOption(let option, _):
            return Phrase("選項 \(option) 只能給一次", "option \(option) may be given only once").text(language)
        case .missingArgument(let name, _):
            return Phrase("缺少參數：\(name.zh)", "missing argument: \(name.en)").text(language)
        case .unexpectedArgument(let value, _):
            return Phrase("多出的參數：\(value)", "unexpected argument: \(value)").text(language)
        case .invalidValue(let name, let value, let reason):
            return Phrase("\(name) 的值「\(value)」不能用：\(reason.zh)", "\(name) cannot be \"\(value)\": \(reason.en)")
                .text(language)
        case .excluded(let first, let second):
            return Phrase("\(first) 與 \(second) 不能一起用", "\(first) and \(second) exclude each other")
                .text(language)
        case .missingOption(let options):
            return Phrase(
                "需要 \(options.joined(separator: " 或 "))", "needed: \(options.joined(separator: " or "))"
            ).text(language)
        }
    }

    /// What to do about it, in one line.
    ///
    /// - Parameter running: the command that was running when it threw this; the help of it is pointed to.
    package func remedy(program: String, running: [String] = [], _ language: Language) -> String {
        let help = ([program, "help"] + (command.isEmpty ? running : command)).joined(separator: " ")
        let see = Phrase("說明：\(help)", "Help: \(help)")
        switch self {
        case .unknownCommand(_, let nearest?):
            let line = ([program] + nearest).joined(separator: " ")
            return Phrase("您要用的是 \(line) 嗎？ \(see.zh)", "Did you mean \(line)? \(see.en)").text(language)
        case .unknownOption(_, let nearest?, _, _):
            return Phrase("您要用的是 \(nearest) 嗎？ \(see.zh)", "Did you mean \(nearest)? \(see.en)").text(language)
        case .unknownOption(let typed, nil, true, _):
            return Phrase(
                "以 - 開頭的值請寫成 --選項=\(typed)，或放在 -- 之後。 \(see.zh)",
                "Write a value that begins with - as --option=\(typed), or put it after --. \(see.en)"
            ).text(language)
        case .missingValue(let option, _, let next?, _):
            return Phrase(
                "以 - 開頭的值請寫成 \(option)=\(next)。 \(see.zh)",
                "Write a value that begins with - as \(option)=\(next). \(see.en)"
            ).text(language)
        case .invalidChoice(_, _, let choices, let nearest, _):
            let zh = "可用值：\(choices.joined(separator: "、"))。"
            let en = "Allowed: \(choices.joined(separator: ", "))."
            guard let nearest else { return Phrase("\(zh) \(see.zh)", "\(en) \(see.en)").text(language) }
            return Phrase("您要用的是 \(nearest) 嗎？ \(zh)", "Did you mean \(nearest)? \(en)").text(language)
        default:
            return see.text(language)
        }
    }
}

extension UsageNotice {
    /// The hint in one line.
    package func message(_ language: Language) -> String {
        switch self {
        case .fullWidth(let typed, let read):
            Phrase(
                "「\(typed)」含全形字元，已讀作 \(read)。請切換到半形輸入。",
                "\(typed) has full-width characters and was read as \(read)."
            ).text(language)
        }
    }
}
