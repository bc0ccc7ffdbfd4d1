namespace QifuReports.Ledger.Diagnostics;

/// <summary>A problem that the user can correct: what is wrong, where, and what to do. Diagnostics are collected, never thrown.</summary>
/// <param name="Code">Stable, for instance <c>QD0103</c>. The letters name the family (QD data, QT templates, QS settings). The constant of
/// each code has a <see cref="MeaningAttribute"/>.</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="Place">Where the problem is.</param>
/// <param name="Hint">What to do; empty if the message is enough.</param>
public sealed record Diagnostic(string Code, string Message, Place Place, string Hint = "")
{
    public override string ToString() => Hint.Length == 0 ? $"{Place}: {Code}: {Message}" : $"{Place}: {Code}: {Message} {Hint}";
}

/// <summary>A place in a file. Line and column count from 1; 0 means the file as a whole.</summary>
/// <param name="File">The path as it was given.</param>
/// <param name="JsonPath">RFC 9535 normal form, with quotes only where they are needed: <c>$.statements[2].lines[4]</c>; empty outside
/// JSON.</param>
public readonly record struct Place(string File, int Line = 0, int Column = 0, string JsonPath = "")
{
    public override string ToString()
    {
        var at = Line == 0 ? File : FormattableString.Invariant($"{File}({Line},{Column})");
        return JsonPath.Length == 0 ? at : $"{at} {JsonPath}";
    }
}
