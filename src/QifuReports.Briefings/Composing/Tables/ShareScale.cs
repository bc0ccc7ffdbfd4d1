using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// Finds the scale in which a statement gives its numbers of shares and ADSs. If there is one scale, the heading names it; if there are
/// several, each cell names the scale of its number.
/// </summary>
internal static class ShareScale
{
    /// <summary>The scale of all numbers of shares and ADSs in a statement, e.g. 1,000; 1 if there are none or scales differ.</summary>
    public static decimal Of(Statement statement)
    {
        var scale = 0m;
        foreach (var line in statement.Lines)
            foreach (var cell in line.Cells)
            {
                // Zero says nothing about the scale.
                if (cell.Stated is not { IsNil: false } fact || !IsOfShares(fact)) continue;
                if (scale != 0 && scale != fact.Scale) return 1m;
                scale = fact.Scale;
            }
        return scale == 0 ? 1m : scale;
    }

    /// <summary>Whether a figure is a number of shares or ADSs, or the change in such a number.</summary>
    public static bool IsOfShares(Fact fact) => RatioUnits.Counted(fact.Key.Unit) is "shares" or "ads";

    /// <summary>The word for a scale: <c>thousands</c>, <c>millions</c>, <c>billions</c>; empty for units.</summary>
    public static string Words(decimal scale) => ScaleWords.Plural(scale);

    /// <summary>
    /// The text of a cell as filed, with its own scale if the heading names another: <c>321.1 million</c>, <c>(1.2 million)</c>.
    /// </summary>
    public static string Beside(string text, decimal scale, decimal heading)
    {
        if (scale == heading || Words(scale).Length == 0) return text;
        var word = $"\u00A0{Words(scale)[..^1]}";
        return text.EndsWith(')') ? $"{text[..^1]}{word})" : text + word;
    }

    /// <summary>How a cell as filed is written. A number of shares may be written without its scale, if the heading gives it.</summary>
    public static Manner MannerOf(Fact fact, decimal shares) =>
        IsOfShares(fact) && shares > 1 && fact.Scale == shares ? Manner.FiledShares : Manner.Filed;
}
