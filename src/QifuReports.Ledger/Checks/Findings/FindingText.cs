namespace QifuReports.Ledger.Checks.Findings;

/// <summary>A finding written in words and numbers, the same in every output.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Status"><c>holds</c>, <c>rounding</c>, <c>waived</c>, <c>warning</c> or <c>failed</c>.</param>
/// <param name="Subject">What was compared.</param>
/// <param name="Expected">Grouped by thousands, negatives in parentheses, without a unit.</param>
/// <param name="Actual">Like <paramref name="Expected"/>, with as many decimals.</param>
/// <param name="Difference">Actual minus expected, with its sign; <c>0</c> for none.</param>
/// <param name="Tolerance">The largest difference allowed upwards or downwards; <c>0</c> for none.</param>
/// <param name="Unit">The unit of expected and actual.</param>
/// <param name="DifferenceUnit">The unit of difference and tolerance: two percentages differ by percentage points.</param>
/// <param name="Sources">Where the figures are found; the tested figure first.</param>
/// <param name="Note">Why the finding is waived; empty if it is not waived.</param>
public sealed record FindingText(
    string Code, string Status, string Subject, string Expected, string Actual, string Difference, string Tolerance, string Unit,
    string DifferenceUnit, IReadOnlyList<string> Sources, string Note)
{
    /// <summary><c>holds</c>, <c>rounding</c>, <c>waived</c>, <c>warning</c> or <c>failed</c>.</summary>
    public static string WordOf(FindingStatus status) => status switch
    {
        FindingStatus.Holds => "holds",
        FindingStatus.Rounding => "rounding",
        FindingStatus.Waived => "waived",
        FindingStatus.Warning => "warning",
        _ => "failed",
    };

    /// <summary>
    /// The unit to write after a number: the singular after 1 or −1, as in <c>1 label</c>. A unit with a scale does not change, for
    /// instance <c>million ADSs</c>.
    /// </summary>
    /// <param name="amount">The number as written, with its sign or in parentheses.</param>
    /// <param name="unit">As in <see cref="Unit"/>: <c>labels</c>, <c>ADSs</c>, <c>percentage points</c>, <c>EUR thousand</c>.</param>
    public static string UnitOf(string amount, string unit) =>
        amount.AsSpan().Trim("+\u2212()") is "1" && unit.EndsWith('s') && unit.IndexOf("illion", StringComparison.Ordinal) < 0
            && !unit.StartsWith("thousand", StringComparison.Ordinal) ? unit[..^1] : unit;

    /// <summary>The text of a finding.</summary>
    public static FindingText Of(Finding finding)
    {
        var decimals = Math.Max(Decimals(finding.Actual), Math.Max(Decimals(finding.Expected), Decimals(finding.Tolerance)));
        // A figure keeps the decimals that it is stated with: 7.20, not 7.2.
        if (finding.Facts.Count > 0 && UnitText.Of(finding.Facts[0]) == finding.Unit)
            decimals = Math.Max(decimals, Decimals(finding.Facts[0].Resolution / finding.Facts[0].Scale));
        var sources = new string[finding.Facts.Count];
        for (var i = 0; i < sources.Length; i++) sources[i] = SourceOf(finding.Facts[i]);
        return new FindingText(
            finding.Rule.Code,
            WordOf(finding.Status),
            finding.Subject,
            Amount(finding.Expected, decimals),
            Amount(finding.Actual, decimals),
            Signed(finding.Difference, decimals),
            finding.Tolerance == 0 ? "0" : Digits(finding.Tolerance, decimals),
            finding.Unit,
            finding.Unit == "percent" ? "percentage points" : finding.Unit,
            sources,
            finding.WaiverReason);
    }

    /// <summary>
    /// Says where a figure is found: <c>6-K-2023-11-16, Balance sheets, "Restricted cash", September 30, 2023, EUR</c>; with <c>(2nd)</c>
    /// for the second line of that caption.
    /// </summary>
    public static string SourceOf(Fact fact)
    {
        var source = fact.Source;
        var which = source.Occurrence switch
        {
            <= 1 => "",
            2 => " (2nd)",
            3 => " (3rd)",
            _ => string.Create(CultureInfo.InvariantCulture, $" ({source.Occurrence}th)"),
        };
        return source.Column.Length == 0
            ? $"{source.FilingId}, {source.Statement}, \"{source.Caption}\"{which}"
            : $"{source.FilingId}, {source.Statement}, \"{source.Caption}\"{which}, {source.Column}";
    }

    private static string Amount(decimal value, int decimals) =>
        value < 0 ? "(" + Digits(-value, decimals) + ")" : Digits(value, decimals);

    private static string Signed(decimal value, int decimals) =>
        value == 0 ? "0" : (value < 0 ? "\u2212" : "+") + Digits(Math.Abs(value), decimals);

    private static string Digits(decimal value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // The number of decimals without trailing zeros; at most four, since a quotient may have endless decimals.
    private static int Decimals(decimal value)
    {
        var (text, count) = (Rounding.At(value, 4), 0);
        while (count < 4 && text != decimal.Truncate(text))
        {
            text *= 10;
            count++;
        }
        return count;
    }
}
