using Microsoft.CodeAnalysis.Text;

namespace QifuReports.Mutants.Kinds;

/// <summary>One slip in one file: a stretch of its text, and what takes its place.</summary>
internal sealed record Change(Kind Kind, TextSpan Span, string Before, string After)
{
    /// <summary>As a person reads it, on one line.</summary>
    public string Told => $"{Kind.ToString().ToLowerInvariant()}  {Short(Before)}  ->  {Short(After)}";

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "(nothing)" : line.Length <= 100 ? line : line[..97] + "...";
    }
}
