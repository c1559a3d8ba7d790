extension Console {
    /// Asks for a text of several lines, and returns it without blank lines at its ends; empty when it was given up.
    ///
    /// `$VISUAL` or `$EDITOR` is run on `bufferFile`, below whose text stands a line that says what is asked; that line
    /// and all after it do not belong to the text. Without an editor lines are typed until one holds a single dot.
    ///
    /// What was typed stays in `bufferFile` whatever happens, also when the process is killed, and is offered the next
    /// time; `discardBuffer(_:)` removes it once the text is safely stored.
    package func longText(
        _ question: Phrase, option: String, initial: String = "", bufferFile: String
    ) throws(ConsoleError) -> String {
        guard isInteractive else { throw .inputNeeded(option: option) }
        device.expectAnswers()
        let start = try leftover(in: bufferFile, option: option) ?? initial
        let editors = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
        if let editor = editors.first(where: { !$0.isEmpty }) {
            return try edit(question, editor: editor, start: start, bufferFile: bufferFile)
        }
        return try typeLines(question, start: start, bufferFile: bufferFile)
    }

    /// Removes the file with a text that has been stored; one that does not exist is fine.
    package func discardBuffer(_ bufferFile: String) throws(ConsoleError) {
        try removeFile(bufferFile)
    }

    /// Returns all of standard input as text, for `-` as an argument; at most `limit` bytes.
    package func readInput(limit: Int = 1_048_576) throws(ConsoleError) -> String {
        guard let text = String(validating: try device.readAll(limit: limit), as: UTF8.self) else { throw .notUTF8 }
        return text
    }

    /// Returns all of standard input as bytes, at most `limit`.
    package func readInputBytes(limit: Int) throws(ConsoleError) -> [UInt8] {
        try device.readAll(limit: limit)
    }

    /// Offers a text that an earlier run left behind.
    private func leftover(in bufferFile: String, option: String) throws(ConsoleError) -> String? {
        let text = try bufferText(bufferFile)
        if text.isEmpty { return nil }
        let lines = text.split(separator: "\n")
        warn(
            Phrase("上次留下未存檔的文字（\(lines.count) 行）：", "An unsaved text of \(lines.count) lines is left from before:")
                .text(language))
        for line in lines.prefix(3) { warn("  " + truncate(oneLine(String(line)), toWidth: width - 2)) }
        let goesOn = try confirm(Phrase("要接著用嗎", "Go on with it"), option: option, default: true)
        return goesOn ? text : nil
    }

    // MARK: With an editor

    private func edit(
        _ question: Phrase, editor: String, start: String, bufferFile: String
    ) throws(ConsoleError) -> String {
        let hint = Phrase("（本行以下不會存入）", " (this line and all below are not stored)")
        let footer = "\(scissors) \(question.text(language))\(hint.text(language))\n"
        try writeFile(bufferFile, Array((start + "\n\n" + footer).utf8))
        let status = runEditor(editor, file: bufferFile, environment: environment)
        guard status == 0 else { throw .editorFailed(status: status, file: bufferFile) }
        return try bufferText(bufferFile)
    }

    // MARK: Without one

    private func typeLines(
        _ question: Phrase, start: String, bufferFile: String
    ) throws(ConsoleError) -> String {
        warn(question.text(language))
        warn(Phrase("  可輸入多行；單獨一行「.」結束。", "  Several lines; a line with a single dot ends.").text(language))
        if !start.isEmpty { warn(start) }
        try writeFile(bufferFile, Array((start.isEmpty ? "" : start + "\n").utf8))
        while let bytes = try device.readLine() {
            guard let line = try? cleaned(bytes) else {
                warn("  " + ConsoleError.notUTF8.message.text(language))
                continue
            }
            if halfWidth(line) == "." || line == "。" { break }
            try writeFile(bufferFile, Array((line + "\n").utf8), appends: true)
        }
        return try bufferText(bufferFile)
    }

    /// Returns the text in the file: what stands above the dividing line, without blank lines around it.
    private func bufferText(_ bufferFile: String) throws(ConsoleError) -> String {
        guard let bytes = try readFile(bufferFile) else { return "" }
        guard var text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        text.unicodeScalars.removeAll { $0 == "\r" || $0 == "\u{FEFF}" }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { trimmedEnd(String($0)) }
        if let end = lines.firstIndex(where: { $0.hasPrefix(scissors) }) { lines.removeSubrange(end...) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }
}

/// What the dividing line in a buffer file begins with.
private let scissors = "# ------ >8 ------"
