extension CompletionPlan {
    /// The script for bash. It needs no other package; `=` splits words in bash, which it puts together again.
    var bash: String {
        """
        # bash completion for \(program), made from its table of commands.

        \(function)_place() {
            # Follows the words up to the cursor; sets place and argument, the number of arguments before the cursor.
            local i word
            place='' argument=0
            for ((i = 1; i < COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                case "$word" in
                    --) continue ;;
                    =) continue ;;
                    -*)
                        # An option of the command that takes the next word, unless that is an equals sign.
                        if \(function)_takes_value "$word"; then
                            ((i++))
                            [[ ${COMP_WORDS[i]} == = ]] && ((i++))
                        fi
                        continue ;;
                esac
                if ((argument == 0)) && \(function)_is_place "${place:+$place }$word"; then
                    place="${place:+$place }$word"
                else
                    ((argument++))
                fi
            done
        }

        \(function)_is_place() {
            case "$1" in
        \(places.dropFirst().map { "        \(Self.quoted($0.name))) return 0 ;;" }.joined(separator: "\n"))
            esac
            return 1
        }

        \(function)_takes_value() {
            case "$place|$1" in
        \(places.flatMap { place in
            place.optionValues.map { "        \(Self.quoted("\(place.name)|\($0.option)"))) return 0 ;;" }
        }.joined(separator: "\n"))
            esac
            return 1
        }

        \(function)_dynamic() {
            local line
            while IFS= read -r line; do
                [[ -n $line ]] && COMPREPLY+=("${line%%$'\\t'*}")
            done < <("${COMP_WORDS[0]}" complete "$1" -- "$cur" 2>/dev/null)
        }

        \(function)_words() {
            local IFS=$'\\n'
            COMPREPLY+=($(compgen -W "$1" -- "$cur"))
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

        \(function)() {
            local cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} place argument
            COMPREPLY=()
            if [[ $cur == = ]]; then
                cur=''
            elif [[ $before == = ]]; then
                before=${COMP_WORDS[COMP_CWORD-2]}
            fi
            \(function)_place
            if [[ $before == -* ]] && \(function)_takes_value "$before"; then
                \(function)_values "$before"
                return
            fi
            case "$cur" in
                -*) \(function)_options ;;
                *)
                    ((argument == 0)) && \(function)_next
                    \(function)_argument "$argument" ;;
            esac
        }

        \(function)_next() {
            case "$place" in
        \(places.filter { !$0.next.isEmpty }.map { wordCase($0.name, $0.next) }.joined(separator: "\n"))
            esac
        }

        \(function)_options() {
            case "$place" in
        \(places.map { wordCase($0.name, $0.options) }.joined(separator: "\n"))
            esac
        }

        complete -F \(function) \(program)

        """
    }

    private func wordCase(_ name: String, _ words: [Word]) -> String {
        let list = words.map(\.text).joined(separator: "\n")
        return "        \(Self.quoted(name))) \(function)_words \(ansi(list)) ;;"
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
        case .words(let words): "\(function)_words \(ansi(words.joined(separator: "\n")))"
        case .file: "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")"
        case .directory: "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- \"$cur\")"
        case .dynamic(let kind): "\(function)_dynamic \(Self.quoted(kind))"
        }
    }

    /// A word of bash in which line feeds are written as `\n`.
    private func ansi(_ text: String) -> String {
        let escaped = text.map { character in
            switch character {
            case "\n": "\\n"
            case "'": "\\'"
            case "\\": "\\\\"
            default: String(character)
            }
        }
        return "$'" + escaped.joined() + "'"
    }
}
