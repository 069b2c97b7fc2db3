#compdef taklimat
# Completion of taklimat for zsh.

_taklimat() {
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
            'build:Build a PDF, or pictures of its pages, from each meeting.'
            'check:Look for errors in meetings without building anything.'
            'verify:Examine finished PDFs\: structure, text, metadata, attachments.'
            'extract:Take the meeting'\''s file and the lock out of finished PDFs.'
            'fonts:List the fonts that a document can use.'
            'explain:Explain a message\: what it means, a wrong and a right example, what to do.'
            'help:Print a verb'\''s help.'
        )
        _describe verb verbs
        ;;
    argument)
        case $words[1] in
        help) _values verb build check verify extract fonts explain ;;
        build)
            _arguments -s -S \
            '(-o --output)'{-o+,--output=}'[Where results go\: a file, a folder, or - for standard output (default\: output/).]:file:_files' \
            '--format=[What to make.]:format:(pdf png dump)' \
            '--template=[A template'\''s name, or a path with a slash\: ./mine.]:name: ' \
            '--paper=[A4, A5, Letter, Legal or F4, in place of the template'\''s paper.]:name:(A4 A5 Letter Legal F4)' \
            '--pdf-standard=[What a PDF is made to; a-3a carries the meeting'\''s file as an attachment.]:pdf-standard:(ua-1,a-3a ua-1,a-2a ua-1 none)' \
            '--stats[Print measures of the lines and the time of each step.]' \
            '(-q --quiet)'{-q,--quiet}'[Say only errors.]' \
            '(-v --verbose)'{-v,--verbose}'[Say also what was done.]' \
            '--color=[Colour in messages.]:color:(auto always never)' \
            '--diagnostics=[How messages are written.]:diagnostics:(human short json)' \
            '--root=[Read no file outside this folder (default\: the meeting file'\''s own).]:dir:_files -/' \
            '--share-dir=[Where Templates, Fonts and Languages lie (default\: beside the program).]:dir:_files -/' \
            '*--font-path=[A folder with further fonts; may be repeated.]:dir:_files -/' \
            '(-h --help)'{-h,--help}'[Print this help.]' \
            '--version[Print the versions of the program and its libraries.]' \
            '*:file:_files -g "*.(yaml|yml|json)"'
            ;;
        check)
            _arguments -s -S \
            '(-q --quiet)'{-q,--quiet}'[Say only errors.]' \
            '(-v --verbose)'{-v,--verbose}'[Say also what was done.]' \
            '--color=[Colour in messages.]:color:(auto always never)' \
            '--diagnostics=[How messages are written.]:diagnostics:(human short json)' \
            '--root=[Read no file outside this folder (default\: the meeting file'\''s own).]:dir:_files -/' \
            '--share-dir=[Where Templates, Fonts and Languages lie (default\: beside the program).]:dir:_files -/' \
            '*--font-path=[A folder with further fonts; may be repeated.]:dir:_files -/' \
            '(-h --help)'{-h,--help}'[Print this help.]' \
            '--version[Print the versions of the program and its libraries.]' \
            '*:file:_files -g "*.(yaml|yml|json)"'
            ;;
        verify)
            _arguments -s -S \
            '--rebuild[Build each document again from what it carries and compare every byte.]' \
            '--template=[With --rebuild, a template that is not one of the program'\''s own.]:name: ' \
            '(-q --quiet)'{-q,--quiet}'[Say only errors.]' \
            '(-v --verbose)'{-v,--verbose}'[Say also what was done.]' \
            '--color=[Colour in messages.]:color:(auto always never)' \
            '--diagnostics=[How messages are written.]:diagnostics:(human short json)' \
            '--root=[Read no file outside this folder (default\: the meeting file'\''s own).]:dir:_files -/' \
            '--share-dir=[Where Templates, Fonts and Languages lie (default\: beside the program).]:dir:_files -/' \
            '*--font-path=[A folder with further fonts; may be repeated.]:dir:_files -/' \
            '(-h --help)'{-h,--help}'[Print this help.]' \
            '--version[Print the versions of the program and its libraries.]' \
            '*:pdf:_files -g "*.(pdf)"'
            ;;
        extract)
            _arguments -s -S \
            '(-o --output)'{-o+,--output=}'[The folder to write to (default\: one of the document'\''s name in output/).]:dir:_files -/' \
            '--force[Replace files that are there already.]' \
            '(-q --quiet)'{-q,--quiet}'[Say only errors.]' \
            '(-v --verbose)'{-v,--verbose}'[Say also what was done.]' \
            '--color=[Colour in messages.]:color:(auto always never)' \
            '--diagnostics=[How messages are written.]:diagnostics:(human short json)' \
            '--root=[Read no file outside this folder (default\: the meeting file'\''s own).]:dir:_files -/' \
            '--share-dir=[Where Templates, Fonts and Languages lie (default\: beside the program).]:dir:_files -/' \
            '*--font-path=[A folder with further fonts; may be repeated.]:dir:_files -/' \
            '(-h --help)'{-h,--help}'[Print this help.]' \
            '--version[Print the versions of the program and its libraries.]' \
            '*:pdf:_files -g "*.(pdf)"'
            ;;
        fonts)
            _arguments -s -S \
            '(-q --quiet)'{-q,--quiet}'[Say only errors.]' \
            '(-v --verbose)'{-v,--verbose}'[Say also what was done.]' \
            '--color=[Colour in messages.]:color:(auto always never)' \
            '--diagnostics=[How messages are written.]:diagnostics:(human short json)' \
            '--root=[Read no file outside this folder (default\: the meeting file'\''s own).]:dir:_files -/' \
            '--share-dir=[Where Templates, Fonts and Languages lie (default\: beside the program).]:dir:_files -/' \
            '*--font-path=[A folder with further fonts; may be repeated.]:dir:_files -/' \
            '(-h --help)'{-h,--help}'[Print this help.]' \
            '--version[Print the versions of the program and its libraries.]'
            ;;
        explain)
            _arguments -s -S \
            '(-q --quiet)'{-q,--quiet}'[Say only errors.]' \
            '(-v --verbose)'{-v,--verbose}'[Say also what was done.]' \
            '--color=[Colour in messages.]:color:(auto always never)' \
            '--diagnostics=[How messages are written.]:diagnostics:(human short json)' \
            '--root=[Read no file outside this folder (default\: the meeting file'\''s own).]:dir:_files -/' \
            '--share-dir=[Where Templates, Fonts and Languages lie (default\: beside the program).]:dir:_files -/' \
            '*--font-path=[A folder with further fonts; may be repeated.]:dir:_files -/' \
            '(-h --help)'{-h,--help}'[Print this help.]' \
            '--version[Print the versions of the program and its libraries.]' \
            '::id:{compadd -- ${${(f)"$($program explain 2>/dev/null)"}%% *}}'
            ;;
        esac
        ;;
    esac
}

if [[ $funcstack[1] == _taklimat ]]; then
    _taklimat "$@"
else
    compdef _taklimat taklimat
fi
