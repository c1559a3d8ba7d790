extension CompletionPlan {
    /// The script for fish.
    var fish: String {
        """
        # fish completion for \(program), made from its table of commands.

        function \(function)_takes_value
            switch "$argv[1]|$argv[2]"
        \(places.flatMap { place in
            place.optionValues.map { "        case \(word("\(place.name)|\($0.option)"))\n            return 0" }
        }.joined(separator: "\n"))
            end
            return 1
        end

        function \(function)_is_place
            contains -- "$argv[1]" \(places.dropFirst().map { word($0.name) }.joined(separator: " "))
        end

        # Prints the place, a bar, and the number of arguments before the cursor.
        function \(function)_state
            set -l place ''
            set -l argument 0
            set -l skips 0
            set -l typed (commandline -opc)
            for word in $typed[2..-1]
                if test $skips -eq 1
                    set skips 0
                    continue
                end
                if string match -q -- '-*' $word
                    if not string match -q -- '*=*' $word; and \(function)_takes_value "$place" $word
                        set skips 1
                    end
                    continue
                end
                set -l longer (string trim -- "$place $word")
                if test $argument -eq 0; and \(function)_is_place "$longer"
                    set place $longer
                else
                    set argument (math $argument + 1)
                end
            end
            echo "$place|$argument"
        end

        # Whether the cursor is at this place; with a second word, at this argument or (with +) at it or later.
        function \(function)_at
            set -l state (string split -- '|' (\(function)_state))
            test "$state[1]" = "$argv[1]"; or return 1
            set -q argv[2]; or return 0
            if string match -q -- '*+' $argv[2]
                test $state[2] -ge (string trim -r -c + -- $argv[2])
            else
                test $state[2] -eq $argv[2]
            end
        end

        function \(function)_dynamic
            set -l program (commandline -opc)[1]
            set -l prefix (string replace -r -- '^--[a-z0-9-]+=' '' (commandline -ct))
            command $program complete $argv[1] -- "$prefix" 2>/dev/null
        end

        complete -c \(program) -f
        \(places.flatMap(lines).joined(separator: "\n"))

        """
    }

    private func lines(_ place: Place) -> [String] {
        let at = "\(function)_at \(word(place.name))"
        var lines = place.next.map {
            command("\(at) 0", "-a \(word($0.text))", $0.meaning)
        }
        for (index, values) in place.positionals.enumerated() {
            let isRest = place.repeatsLast && index == place.positionals.count - 1
            guard let source = source(values) else { continue }
            lines.append(command("\(at) \(index)\(isRest ? "+" : "")", source, ""))
        }
        for option in place.options where option.text.hasPrefix("--") {
            var parts = "-l \(option.text.dropFirst(2))"
            let entries = place.optionValues
            if let entry = entries.firstIndex(where: { $0.option == option.text }) {
                // The short spelling of an option follows the long one.
                if entry + 1 < entries.count, !entries[entry + 1].option.hasPrefix("--") {
                    parts += " -s \(entries[entry + 1].option.dropFirst())"
                }
                parts += " -x"
                if let source = source(entries[entry].values) { parts += " " + source }
            }
            lines.append(command(at, parts, option.meaning))
        }
        return lines
    }

    private func command(_ condition: String, _ parts: String, _ meaning: String) -> String {
        let description = meaning.isEmpty ? "" : " -d \(word(meaning))"
        return "complete -c \(program) -n \(word(condition)) \(parts)\(description)"
    }

    private func source(_ values: Values) -> String? {
        switch values {
        case .none: nil
        case .words(let words): "-a \(word(words.joined(separator: " ")))"
        case .file: "-F"
        case .directory: "-a '(__fish_complete_directories)'"
        case .dynamic(let kind): "-a \(word("(\(function)_dynamic \(word(kind)))"))"
        }
    }

    /// A word of fish, where a backslash escapes also inside quotes.
    private func word(_ text: String) -> String {
        "'" + text.map { $0 == "'" ? "\\'" : $0 == "\\" ? "\\\\" : String($0) }.joined() + "'"
    }
}
