namespace QifuReports.Briefings.Proof.Reading;

/// <summary>
/// Reads the unit in the heading of a table or a chart: <c>EUR and US$ in thousands, except share data</c>,
/// <c>USD in millions, except per-share data; shares in thousands</c>, <c>EUR million</c>.
/// </summary>
internal sealed class UnitHeading
{
    private readonly string _words;
    private string? _unit;
    private bool _names;

    private UnitHeading(string words, int power, int sharesPower, bool isAmbiguous, bool isInUnits) =>
        (_words, Power, SharesPower, IsAmbiguous, IsInUnits) = (words, power, sharesPower, isAmbiguous, isInUnits);

    public static UnitHeading None { get; } = new("", FigureValue.NoScale, FigureValue.NoScale, false, false);

    /// <summary>The power of ten of amounts, e.g. 3 for thousands; <see cref="FigureValue.NoScale"/> if none is named.</summary>
    public int Power { get; }

    /// <summary>
    /// The power of ten of shares and ADSs, as in <c>shares in millions</c>; <see cref="FigureValue.NoScale"/> if not named.
    /// </summary>
    public int SharesPower { get; }

    /// <summary>The power of ten that applies to a figure written in this manner.</summary>
    public int PowerOf(Manner manner) => manner == Manner.FiledShares ? SharesPower : Power;

    /// <summary>Whether the heading names two scales for one kind of figure.</summary>
    public bool IsAmbiguous { get; }

    /// <summary>Whether the heading says that counts are in units.</summary>
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
            // In "shares in millions" the words between two commas or semicolons belong together, so the scale is for shares only.
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

    // "Shares in millions" gives a scale for shares only. The heading "shares, million" of a chart gives the unit of the whole chart.
    private static bool IsIn(ReadOnlySpan<char> before) =>
        before.TrimEnd(" \u00A0").EndsWith("shares in", StringComparison.Ordinal)
            || before.TrimEnd(" \u00A0").EndsWith("ADSs in", StringComparison.Ordinal);

    /// <summary>Whether the heading contains the name of the currency of a unit as a separate word.</summary>
    public bool Names(string ofUnit)
    {
        // Keeps the last result, because nearly all figures under one heading have the same unit.
        if (ReferenceEquals(_unit, ofUnit)) return _names;
        (_unit, _names) = (ofUnit, Find(ofUnit));
        return _names;
    }

    /// <summary>Whether the heading names a unit that labels in a chart do not show: months, amounts per share or per ADS.</summary>
    public bool Says(Measure measure) => measure switch
    {
        Measure.PerShare => _words.Contains("per share", StringComparison.Ordinal),
        Measure.PerAds => _words.Contains("per ADS", StringComparison.Ordinal),
        Measure.Months => _words.Contains("months", StringComparison.Ordinal),
        _ => true,
    };

    private bool Find(string ofUnit)
    {
        for (var at = 0; at < _words.Length;)
        {
            var end = at;
            while (end < _words.Length && (char.IsAsciiLetterUpper(_words[end]) || _words[end] == '$')) end++;
            if (end > at && FigureValue.IsCurrency(_words.AsSpan(at, end - at), ofUnit, false)) return true;
            at = Math.Max(end, at + 1);
        }
        return false;
    }
}
