extension CompletionPlan {
    /// The script for zsh, to be installed as `_program` in a directory of `fpath`.
    var zsh: String {
        """
        #compdef \(program)
        # zsh completion for \(program), made from its table of commands.

        \(function)_takes_value() {
            case "$place|$1" in
        \(places.flatMap { place in
            place.optionValues.map { "        \(Self.quoted("\(place.name)|\($0.option)"))) return 0 ;;" }
        }.joined(separator: "\n"))
            esac
            return 1
        }

        \(function)_is_place() {
            case "$1" in
        \(places.dropFirst().map { "        \(Self.quoted($0.name))) return 0 ;;" }.joined(separator: "\n"))
            esac
            return 1
        }

        \(function)_dynamic() {
            local -a found
            local line
            while IFS= read -r line; do
                [[ -n $line ]] && found+=("${${line%%$'\\t'*}//:/\\\\:}${${(M)line%%$'\\t'*}:+:${line#*$'\\t'}}")
            done < <("${words[1]}" complete "$1" -- "$2" 2>/dev/null)
            _describe -t values value found
        }

        \(function)_values() {
            case "$place|$1" in
        \(valueCases)
            esac
        }

        \(function)_argument() {
            case "$place|$1" in
        \(argumentCases)
            esac
        }

        \(function)_next() {
            local -a found
            case "$place" in
        \(places.filter { !$0.next.isEmpty }.map { wordCase($0.name, $0.next) }.joined(separator: "\n"))
            esac
            (( $#found )) && _describe -t commands command found
        }

        \(function)_options() {
            local -a found
            case "$place" in
        \(places.map { wordCase($0.name, $0.options) }.joined(separator: "\n"))
            esac
            _describe -o -t options option found
        }

        \(function)() {
            local place='' word
            integer argument=0 i
            for (( i = 2; i < CURRENT; i++ )); do
                word=$words[i]
                if [[ $word == -* ]]; then
                    [[ $word != *=* ]] && \(function)_takes_value "$word" && (( i++ ))
                    continue
                fi
                if (( argument == 0 )) && \(function)_is_place "${place:+$place }$word"; then
                    place="${place:+$place }$word"
                else
                    (( argument++ ))
                fi
            done
            if [[ $PREFIX == --*=* ]]; then
                local option=${PREFIX%%=*}
                compset -P '*='
                \(function)_values "$option"
                return
            fi
            if [[ $words[CURRENT-1] == -* ]] && \(function)_takes_value "$words[CURRENT-1]"; then
                \(function)_values "$words[CURRENT-1]"
                return
            fi
            if [[ $PREFIX == -* ]]; then
                \(function)_options
                return
            fi
            (( argument == 0 )) && \(function)_next
            \(function)_argument "$argument"
        }

        if [[ $funcstack[1] == \(function) ]]; then
            \(function) "$@"
        else
            compdef \(function) \(program)
        fi

        """
    }

    private func wordCase(_ name: String, _ words: [Word]) -> String {
        let list = words.map { Self.quoted(described($0)) }.joined(separator: " ")
        return "        \(Self.quoted(name))) found=(\(list)) ;;"
    }

    /// `word:meaning`, with the colons of the word escaped.
    private func described(_ word: Word) -> String {
        let name = word.text.map { $0 == ":" ? "\\:" : String($0) }.joined()
        return word.meaning.isEmpty ? name : name + ":" + word.meaning
    }

    private var valueCases: String {
        places.flatMap { place in
            place.optionValues.compactMap { entry in
                action(entry.values).map { "        \(Self.quoted("\(place.name)|\(entry.option)"))) \($0) ;;" }
            }
        }.joined(separator: "\n")
    }

    private var argumentCases: String {
        places.flatMap { place in
            place.positionals.enumerated().compactMap { index, values in
                let isRest = place.repeatsLast && index == place.positionals.count - 1
                let pattern = Self.quoted("\(place.name)|") + (isRest ? "*" : "\(index)")
                return action(values).map { "        \(pattern)) \($0) ;;" }
            }
        }.joined(separator: "\n")
    }

    private func action(_ values: Values) -> String? {
        switch values {
        case .none: nil
        case .words(let words): "compadd -- " + words.map(Self.quoted).joined(separator: " ")
        case .file: "_files"
        case .directory: "_files -/"
        case .dynamic(let kind): "\(function)_dynamic \(Self.quoted(kind)) \"$PREFIX\""
        }
    }
}
