# Completion of program for bash.

# Offers some of the words given.
_program_words() {
    mapfile -t COMPREPLY < <(compgen -W "$*" -- "$current")
}

# Offers folders, and files: any, or those with one of the extensions given.
_program_files() {
    local extension
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(
        if (($# == 0)); then compgen -f -- "$current"; else compgen -d -- "$current"; fi
        for extension; do compgen -f -X "!*.$extension" -- "$current"; done
    )
}

_program_folders() {
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -d -- "$current")
}

# Offers the first word of each line that a verb prints.
_program_listed() {
    _program_words "$("${COMP_WORDS[0]}" "$@" 2>/dev/null | cut -d ' ' -f 1)"
}

_program() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} word operands=
    COMPREPLY=()
    # Bash takes "--name=value" apart at the sign.
    if [[ $current == = ]]; then
        current=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    if ((COMP_CWORD == 1)); then
        _program_words press show help -h --help --version --generate-completion-script
        return
    fi
    for word in "${COMP_WORDS[@]:2:COMP_CWORD - 2}"; do
        if [[ $word == -- ]]; then operands=1; fi
    done
    case ${COMP_WORDS[1]} in
    help)
        _program_words press show
        ;;
    --generate-completion-script)
        _program_words bash zsh fish
        ;;
    press)
        if [[ ! $operands ]]; then
            case $before in
            -o | --output) _program_files; return ;;
            -I | --path) _program_folders; return ;;
            --size) _program_words small medium large; return ;;
            esac
            if [[ $current == -* ]]; then
                _program_words -o --output -I --path --size -q --quiet -v --verbose -h --help --version
                return
            fi
        fi
        _program_files
        ;;
    show)
        if [[ ! $operands ]]; then
            case $before in
            --color) _program_words red blue; return ;;
            esac
            if [[ $current == -* ]]; then
                _program_words --color -h --help --version
                return
            fi
        fi
        _program_listed show
        ;;
    esac
}

complete -F _program program
