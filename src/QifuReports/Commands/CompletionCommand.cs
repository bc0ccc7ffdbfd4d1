using System.CommandLine;

namespace QifuReports.App.Commands;

/// <summary><c>completion</c>: prints a completion script for a shell. It asks this program for commands, options and periods.</summary>
public static class CompletionCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Prints a script that completes in a shell") { shell };
        command.SetAction(parsed =>
        {
            contextOf(parsed).Out.Write(Script(parsed.GetValue(shell)!));
            return (int)ExitCode.Done;
        });
        return command;
    }

    // Each script calls the program with the directive [suggest:POSITION], which prints one completion on each line.
    private static string Script(string shell) => shell switch
    {
        "bash" => """
            _qifu_reports() {
                local IFS=$'\n'
                local word="${COMP_WORDS[COMP_CWORD]}"
                COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
                if [ ${#COMPREPLY[@]} -eq 0 ]; then
                    COMPREPLY=($(compgen -f -- "$word"))
                fi
            }
            complete -o filenames -F _qifu_reports qifu-reports

            """,
        "zsh" => """
            #compdef qifu-reports
            _qifu_reports() {
                local -a found
                found=("${(@f)$("${words[1]}" "[suggest:$((CURSOR))]" "${BUFFER}" 2>/dev/null)}")
                if [[ -n "${found[1]}" ]]; then
                    compadd -- "${found[@]}"
                else
                    _files
                fi
            }
            if [[ "${funcstack[1]}" = "_qifu_reports" ]]; then
                _qifu_reports "$@"
            else
                compdef _qifu_reports qifu-reports
            fi

            """,
        _ => """
            function __qifu_reports_complete
                set -l line (commandline -cp)
                qifu-reports "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c qifu-reports -a '(__qifu_reports_complete)'

            """,
    };
}
