using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;

namespace QifuReports.Briefings.Proof.Reading;

/// <summary>What the heading of a table or a chart says of the unit of its figures: <c>EUR and US$ in thousands, except share data</c>, <c>USD in millions, except per-share data; shares in thousands</c>, <c>EUR million</c>.</summary>
internal sealed class UnitHeading
{
    private readonly string words;
    private string? unit;
    private bool names;

    private UnitHeading(string words, int power, int sharesPower, bool isAmbiguous, bool isInUnits) => (this.words, Power, SharesPower, IsAmbiguous, IsInUnits) = (words, power, sharesPower, isAmbiguous, isInUnits);

    public static UnitHeading None { get; } = new("", FigureValue.NoScale, FigureValue.NoScale, false, false);

    /// <summary>The power of ten of its amounts; <see cref="FigureValue.NoScale"/> where it says none.</summary>
    public int Power { get; }

    /// <summary>The power of ten that it says for numbers of shares and ADSs, as in <c>shares in millions</c>; <see cref="FigureValue.NoScale"/> where it says none.</summary>
    public int SharesPower { get; }

    /// <summary>The power of ten of a figure that is written in that manner.</summary>
    public int PowerOf(Manner manner) => manner == Manner.FiledShares ? SharesPower : Power;

    /// <summary>Whether it names two scales for one kind of figure.</summary>
    public bool IsAmbiguous { get; }

    /// <summary>Whether it says that numbers of things are in units.</summary>
    public bool IsInUnits { get; }

    /// <summary>Reads the words of a heading.</summary>
    public static UnitHeading Of(ReadOnlySpan<char> words)
    {
        var (power, shares, ambiguous, units) = (FigureValue.NoScale, FigureValue.NoScale, false, false);
        var (ofShares, before) = (false, 0);
        for (var at = 0; at < words.Length;)
        {
            if (!char.IsLetter(words[at]))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < words.Length && char.IsLetter(words[end])) end++;
            var said = FigureReading.PowerOf(words[at..end]);
            // What stands between two commas or semicolons is said together: shares in millions.
            if (words[before..at].IndexOfAny(",;") >= 0) ofShares = false;
            ofShares |= words[at..end] is "shares" or "ADSs";
            before = end;
            if (said != 0 && ofShares && IsIn(words[..at]))
            {
                ambiguous |= shares != FigureValue.NoScale && shares != said;
                shares = said;
            }
            else if (said != 0)
            {
                ambiguous |= power != FigureValue.NoScale && power != said;
                power = said;
            }
            if (power == FigureValue.NoScale && words[at..end] is "whole") power = 0;
            units |= words[at..end] is "units";
            at = end;
        }
        return new UnitHeading(words.ToString(), power, shares, ambiguous, units);
    }

    // "Shares in millions" is of shares; the unit after the name of a chart of shares, "shares, million", is of the whole chart.
    private static bool IsIn(ReadOnlySpan<char> before) => before.TrimEnd(" \u00A0").EndsWith("shares in", StringComparison.Ordinal) || before.TrimEnd(" \u00A0").EndsWith("ADSs in", StringComparison.Ordinal);

    /// <summary>Whether it names the currency of a unit, as a word.</summary>
    public bool Names(string ofUnit)
    {
        // Nearly all figures under one heading are in one unit.
        if (ReferenceEquals(unit, ofUnit)) return names;
        (unit, names) = (ofUnit, Find(ofUnit));
        return names;
    }

    /// <summary>Whether it says the unit of a measure that a label does not tell: months, amounts per share or per ADS.</summary>
    public bool Says(Measure measure) => measure switch
    {
        Measure.PerShare => words.Contains("per share", StringComparison.Ordinal),
        Measure.PerAds => words.Contains("per ADS", StringComparison.Ordinal),
        Measure.Months => words.Contains("months", StringComparison.Ordinal),
        _ => true,
    };

    private bool Find(string ofUnit)
    {
        for (var at = 0; at < words.Length;)
        {
            var end = at;
            while (end < words.Length && (char.IsAsciiLetterUpper(words[end]) || words[end] == '$')) end++;
            if (end > at && FigureValue.IsCurrency(words.AsSpan(at, end - at), ofUnit, false)) return true;
            at = Math.Max(end, at + 1);
        }
        return false;
    }
}
