namespace QifuReports.Ledger.Diagnostics;

/// <summary>Trouble that the person who runs the program can mend: what, where, and what to do. Gathered, never thrown.</summary>
/// <param name="Code">Stable, for instance <c>QD0103</c>; the letters say the family (QD data, QT templates, QS settings); each has a <see cref="MeaningAttribute"/> at its constant.</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="Place">Where.</param>
/// <param name="Hint">What to do; empty where the message says it all.</param>
public sealed record Diagnostic(string Code, string Message, Place Place, string Hint = "")
{
    public override string ToString() => Hint.Length == 0 ? $"{Place}: {Code}: {Message}" : $"{Place}: {Code}: {Message} {Hint}";
}

/// <summary>A place in a file. Line and column count from 1; 0 means the file as a whole.</summary>
/// <param name="File">The path as it was given.</param>
/// <param name="JsonPath">RFC 9535 normal form without quotes where they are not needed, <c>$.statements[2].lines[4]</c>; empty outside JSON.</param>
public readonly record struct Place(string File, int Line = 0, int Column = 0, string JsonPath = "")
{
    public override string ToString()
    {
        var at = Line == 0 ? File : FormattableString.Invariant($"{File}({Line},{Column})");
        return JsonPath.Length == 0 ? at : $"{at} {JsonPath}";
    }
}
