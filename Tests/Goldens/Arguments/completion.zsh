#compdef program
# Completion of program for zsh.

_program() {
    local context state state_descr line program=$words[1]
    local -a verbs
    typeset -A opt_args
    _arguments -s -S \
        '(-h --help)'{-h,--help}'[Print this help.]' \
        '--version[Print the versions of the program and its libraries.]' \
        '--generate-completion-script=[Print a script that lets a shell complete this program'\''s command lines.]:generate-completion-script:(bash zsh fish)' \
        '(-): :->verb' '(-)*:: :->argument' && return
    case $state in
    verb)
        verbs=(
            'press:Press one thing on others.'
            'show:Show\: what there is.'
            'help:Print a verb'\''s help.'
        )
        _describe verb verbs
        ;;
    argument)
        case $words[1] in
        help) _values verb press show ;;
        press)
            _arguments -s -S \
            '(-o --output)'{-o+,--output=}'[Where the result'\''s print goes.]:file:_files' \
            '*--path=[A folder \[of\: things\]; may be repeated.]:dir:_files -/' \
            '--size=[How large.]:size:(small medium large)' \
            '(-q --quiet)'{-q,--quiet}'[Say nothing.]' \
            '(-v --verbose)'{-v,--verbose}'[Say all.]' \
            '(-h --help)'{-h,--help}'[Print this help.]' \
            '--version[Print the versions of the program and its libraries.]' \
            ':thing:_files' \
            '*:other:_files -g "*.(txt|md)"'
            ;;
        show)
            _arguments -s -S \
            '--color=[In a colour.]:color:(red blue)' \
            '(-h --help)'{-h,--help}'[Print this help.]' \
            '--version[Print the versions of the program and its libraries.]' \
            '::name:{compadd -- ${${(f)"$($program show 2>/dev/null)"}%% *}}'
            ;;
        esac
        ;;
    esac
}

if [[ $funcstack[1] == _program ]]; then
    _program "$@"
else
    compdef _program program
fi
