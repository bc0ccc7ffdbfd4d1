using Microsoft.CodeAnalysis.Text;

namespace QifuReports.Mutants.Kinds;

/// <summary>One mutation (a small change of the code) in one file: the part of its text that changes, and the new text.</summary>
internal sealed record Change(Kind Kind, TextSpan Span, string Before, string After)
{
    /// <summary>The change on one line, for people to read.</summary>
    public string Told => $"{Kind.ToString().ToLowerInvariant()}  {Short(Before)}  ->  {Short(After)}";

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "(nothing)" : line.Length <= 100 ? line : line[..97] + "...";
    }
}
