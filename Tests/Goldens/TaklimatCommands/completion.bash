# Completion of taklimat for bash.

# Offers some of the words given.
_taklimat_words() {
    mapfile -t COMPREPLY < <(compgen -W "$*" -- "$current")
}

# Offers folders, and files: any, or those with one of the extensions given.
_taklimat_files() {
    local extension
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(
        if (($# == 0)); then compgen -f -- "$current"; else compgen -d -- "$current"; fi
        for extension; do compgen -f -X "!*.$extension" -- "$current"; done
    )
}

_taklimat_folders() {
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -d -- "$current")
}

# Offers the first word of each line that a verb prints.
_taklimat_listed() {
    _taklimat_words "$("${COMP_WORDS[0]}" "$@" 2>/dev/null | cut -d ' ' -f 1)"
}

_taklimat() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} word operands=
    COMPREPLY=()
    # Bash takes "--name=value" apart at the sign.
    if [[ $current == = ]]; then
        current=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    if ((COMP_CWORD == 1)); then
        _taklimat_words build check verify extract fonts explain help -h --help --version --generate-completion-script
        return
    fi
    for word in "${COMP_WORDS[@]:2:COMP_CWORD - 2}"; do
        if [[ $word == -- ]]; then operands=1; fi
    done
    case ${COMP_WORDS[1]} in
    help)
        _taklimat_words build check verify extract fonts explain
        ;;
    --generate-completion-script)
        _taklimat_words bash zsh fish
        ;;
    build)
        if [[ ! $operands ]]; then
            case $before in
            -o | --output) _taklimat_files; return ;;
            --format) _taklimat_words pdf png dump; return ;;
            --template) return ;;
            --paper) _taklimat_words A4 A5 Letter Legal F4; return ;;
            --pdf-standard) _taklimat_words ua-1,a-3a ua-1,a-2a ua-1 none; return ;;
            --color) _taklimat_words auto always never; return ;;
            --diagnostics) _taklimat_words human short json; return ;;
            --root) _taklimat_folders; return ;;
            --share-dir) _taklimat_folders; return ;;
            --font-path) _taklimat_folders; return ;;
            esac
            if [[ $current == -* ]]; then
                _taklimat_words -o --output --format --template --paper --pdf-standard --stats -q --quiet -v --verbose --color --diagnostics --root --share-dir --font-path -h --help --version
                return
            fi
        fi
        _taklimat_files yaml yml json
        ;;
    check)
        if [[ ! $operands ]]; then
            case $before in
            --color) _taklimat_words auto always never; return ;;
            --diagnostics) _taklimat_words human short json; return ;;
            --root) _taklimat_folders; return ;;
            --share-dir) _taklimat_folders; return ;;
            --font-path) _taklimat_folders; return ;;
            esac
            if [[ $current == -* ]]; then
                _taklimat_words -q --quiet -v --verbose --color --diagnostics --root --share-dir --font-path -h --help --version
                return
            fi
        fi
        _taklimat_files yaml yml json
        ;;
    verify)
        if [[ ! $operands ]]; then
            case $before in
            --template) return ;;
            --color) _taklimat_words auto always never; return ;;
            --diagnostics) _taklimat_words human short json; return ;;
            --root) _taklimat_folders; return ;;
            --share-dir) _taklimat_folders; return ;;
            --font-path) _taklimat_folders; return ;;
            esac
            if [[ $current == -* ]]; then
                _taklimat_words --rebuild --template -q --quiet -v --verbose --color --diagnostics --root --share-dir --font-path -h --help --version
                return
            fi
        fi
        _taklimat_files pdf
        ;;
    extract)
        if [[ ! $operands ]]; then
            case $before in
            -o | --output) _taklimat_folders; return ;;
            --color) _taklimat_words auto always never; return ;;
            --diagnostics) _taklimat_words human short json; return ;;
            --root) _taklimat_folders; return ;;
            --share-dir) _taklimat_folders; return ;;
            --font-path) _taklimat_folders; return ;;
            esac
            if [[ $current == -* ]]; then
                _taklimat_words -o --output --force -q --quiet -v --verbose --color --diagnostics --root --share-dir --font-path -h --help --version
                return
            fi
        fi
        _taklimat_files pdf
        ;;
    fonts)
        if [[ ! $operands ]]; then
            case $before in
            --color) _taklimat_words auto always never; return ;;
            --diagnostics) _taklimat_words human short json; return ;;
            --root) _taklimat_folders; return ;;
            --share-dir) _taklimat_folders; return ;;
            --font-path) _taklimat_folders; return ;;
            esac
            if [[ $current == -* ]]; then
                _taklimat_words -q --quiet -v --verbose --color --diagnostics --root --share-dir --font-path -h --help --version
                return
            fi
        fi
        :
        ;;
    explain)
        if [[ ! $operands ]]; then
            case $before in
            --color) _taklimat_words auto always never; return ;;
            --diagnostics) _taklimat_words human short json; return ;;
            --root) _taklimat_folders; return ;;
            --share-dir) _taklimat_folders; return ;;
            --font-path) _taklimat_folders; return ;;
            esac
            if [[ $current == -* ]]; then
                _taklimat_words -q --quiet -v --verbose --color --diagnostics --root --share-dir --font-path -h --help --version
                return
            fi
        fi
        _taklimat_listed explain
        ;;
    esac
}

complete -F _taklimat taklimat
