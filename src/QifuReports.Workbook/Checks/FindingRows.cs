using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Checks.Terms;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Checks;

/// <summary>Makes the row of a finding.</summary>
internal sealed class FindingRows(LedgerBook book, CheckReport report, FactPlaces places, SheetName sheet)
{
    /// <summary>The note of a comparison whose difference is a number and not a formula.</summary>
    public const string NotComputed = "not computed here";

    // Spreadsheet programs accept formulas of 8,192 characters.
    private const int MostCharacters = 8_000;

    // What a difference is rounded to is finer than its terms, so that a digit that somebody adds is seen.
    private const int More = 3;

    private const int MostDecimals = 9, MostShown = 4;

    private readonly TermFormula _formulas = new(places, sheet);
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    /// <summary>Whether all figures of a finding are in the book; false for a finding of a filing that is left out.</summary>
    public bool Has(Finding finding) => TermScale.AreIn(places, finding.Facts);

    /// <summary>Whether the difference of a finding becomes a formula.</summary>
    public bool IsComputed(Finding finding) => Of(finding).IsComputed;

    /// <summary>The row of a finding. Computed where the finding says how; otherwise with the numbers of the product.</summary>
    public CheckRow Of(Finding finding)
    {
        var decimals = DecimalsOf(finding);
        var larger = Math.Max(Math.Abs(finding.Expected), Math.Abs(finding.Actual));
        var digits = DigitCounts.RoundedTo(larger, decimals, More);
        CheckValue expected = new(finding.Expected, "", false), actual = new(finding.Actual, "", false);
        if (finding.Comparison is { } how && TermScale.IsIn(places, how.Expected) && TermScale.IsIn(places, how.Actual))
        {
            var left = Side(how.Expected, finding.Expected, how.Scale, digits);
            var right = Side(how.Actual, finding.Actual, how.Scale, digits);
            if (left.Formula.Length <= MostCharacters && right.Formula.Length <= MostCharacters) (expected, actual) = (left, right);
        }
        var isComputed = expected.Formula.Length > 0 || actual.Formula.Length > 0;
        return new CheckRow(finding.Rule.Code, finding.Subject, FilingOf(finding), finding.Unit, expected, actual, finding.Tolerance,
            finding.Status)
        {
            Reason = ReasonOf(finding.Rule),
            Note = isComputed ? finding.WaiverReason
                : finding.WaiverReason.Length == 0 ? NotComputed : $"{finding.WaiverReason} ({NotComputed})",
            Waived = isComputed && finding.Status == FindingStatus.Waived ? WaivedWhile(finding) : "",
            Allowed = isComputed && finding.Comparison is { Allowed: { } allowed, Scale: var scale }
                ? new Slack(allowed.Below / scale, allowed.Above / scale) : null,
            Digits = digits,
            Decimals = Math.Min(decimals, MostShown),
        };
    }

    private CheckValue Side(Term term, decimal value, decimal scale, int digits)
    {
        if (term is ConstantTerm) return new CheckValue(value, "", false);
        var formula = _formulas.Of(term, scale);
        var isLink = term is StatedTerm stated && stated.Fact.Scale == scale;
        if (isLink || term is RoundedTerm || TermScale.IsChosen(term, scale) || TermScale.IsWhole(term, scale))
            return new CheckValue(value, formula, isLink);
        return new CheckValue(Rounding.At(value, digits),
            string.Create(CultureInfo.InvariantCulture, $"ROUND({formula},{digits})"), false);
    }

    // All decimals that either side has, and those of the last digit of each figure.
    private static int DecimalsOf(Finding finding)
    {
        var decimals = Math.Max(DigitCounts.Decimals(finding.Expected), DigitCounts.Decimals(finding.Actual));
        if (finding.Comparison is { } how)
            for (var i = 0; i < finding.Facts.Count; i++)
                if (finding.Facts[i].Key.Unit == finding.Facts[0].Key.Unit)
                    decimals = Math.Max(decimals, DigitCounts.Decimals(finding.Facts[i].Resolution / how.Scale));
        return Math.Min(decimals, MostDecimals);
    }

    // A waiver stands as long as its figures are what they were when it was written. A mark of the filing names no values.
    private string WaivedWhile(Finding finding)
    {
        var isNamed = false;
        foreach (var waiver in book.Waivers) isNamed |= waiver.Covers(finding.Rule.Code, finding.Facts);
        if (!isNamed) return CheckRow.Always;
        var text = new StringBuilder("AND(");
        for (var i = 0; i < finding.Facts.Count; i++)
        {
            if (i > 0) text.Append(',');
            text.Append(places.Of(finding.Facts[i]).From(sheet)).Append('=').Append(TermFormula.Number(finding.Facts[i].Stated));
        }
        return text.Append(')').ToString();
    }

    private string ReasonOf(CheckRule rule)
    {
        if (!_reasons.TryGetValue(rule.Code, out var reason)) _reasons.Add(rule.Code, reason = rule.ToleranceReason(report.Scale));
        return reason;
    }

    private static string FilingOf(Finding finding) => finding.Facts.Count == 0 ? "" : finding.Facts[0].Source.FilingId;
}
