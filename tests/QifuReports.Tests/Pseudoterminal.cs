using System.Text.RegularExpressions;

namespace QifuReports.Tests;

/// <summary>Runs the program on a terminal as Linux makes one, by <c>script</c> of util-linux.</summary>
internal static partial class Pseudoterminal
{
    public const string Tool = "script";

    /// <summary>
    /// Runs a command line on a terminal of 100 columns and gives what it showed, escapes and all; its exit code has to be 0.
    /// </summary>
    /// <param name="folder">For the line, and to run in.</param>
    /// <param name="arguments">The arguments, as a shell takes them.</param>
    /// <param name="rest">What follows them: a pipe, a redirection.</param>
    /// <param name="before">What the shell does first.</param>
    public static string Shown(TemporaryFolder folder, string arguments, string rest = "", string before = "")
    {
        File.WriteAllText(folder.Combine("line.sh"),
            $"stty cols 100 rows 40; export TERM=xterm; unset COLUMNS NO_COLOR; {before}\ndotnet '{ProgramRun.Program}' {arguments} " +
                $"{rest}\n");
        var outcome = ProgramRun.Shell($"{Tool} -qec 'bash line.sh' /dev/null < /dev/null", folder.Path);
        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        return outcome.Output;
    }

    /// <summary>Without the escapes.</summary>
    public static string Plain(string shown) => Escape().Replace(shown, "");

    /// <summary>Whether a bar with the remaining time was there, known or not yet.</summary>
    public static bool HasRemainingTime(string shown) => Remaining().IsMatch(shown);

    [GeneratedRegex("\u001b(?:\\[[0-9;?]*[A-Za-z]|[=>])")]
    private static partial Regex Escape();

    [GeneratedRegex("--:--:--|[0-9]{2}:[0-9]{2}:[0-9]{2}")]
    private static partial Regex Remaining();
}
