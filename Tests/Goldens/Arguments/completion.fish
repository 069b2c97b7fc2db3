# Completion of program for fish.

function __program_behind -a verb
    set -l words (commandline -opc)
    test "$words[2]" = "$verb"
end

# Folders, and files with one of the extensions given.
function __program_files
    set -l extensions (string join '|' $argv)
    complete -C "'' "(commandline -ct) | string match -r ".*(?:/|\.(?:$extensions))\$"
end

complete -c program -f
complete -c program -n "__program_behind ''" -a press -d 'Press one thing on others.'
complete -c program -n "__program_behind ''" -a show -d 'Show: what there is.'
complete -c program -n "__program_behind ''" -a help -d 'Print a verb\'s help.'
complete -c program -n "__program_behind ''" -s h -l help -d 'Print this help.'
complete -c program -n "__program_behind ''" -l version -d 'Print the versions of the program and its libraries.'
complete -c program -n "__program_behind ''" -l generate-completion-script -x -a 'bash zsh fish' -d 'Print a script that lets a shell complete this program\'s command lines.'
complete -c program -n "__program_behind help" -a 'press show'
complete -c program -n "__program_behind press" -s o -l output -r -F -d 'Where the result\'s print goes.'
complete -c program -n "__program_behind press" -s I -l path -x -a '(__fish_complete_directories)' -d 'A folder [of: things]; may be repeated.'
complete -c program -n "__program_behind press" -l size -x -a 'small medium large' -d 'How large.'
complete -c program -n "__program_behind press" -s q -l quiet -d 'Say nothing.'
complete -c program -n "__program_behind press" -s v -l verbose -d 'Say all.'
complete -c program -n "__program_behind press" -s h -l help -d 'Print this help.'
complete -c program -n "__program_behind press" -l version -d 'Print the versions of the program and its libraries.'
complete -c program -n "__program_behind press" -F
complete -c program -n "__program_behind press" -a '(__program_files txt md)'
complete -c program -n "__program_behind show" -l color -x -a 'red blue' -d 'In a colour.'
complete -c program -n "__program_behind show" -s h -l help -d 'Print this help.'
complete -c program -n "__program_behind show" -l version -d 'Print the versions of the program and its libraries.'
complete -c program -n "__program_behind show" -a '(program show 2>/dev/null | string split -f 1 " ")'
