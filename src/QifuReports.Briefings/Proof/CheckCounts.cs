using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;

namespace QifuReports.Briefings.Proof;

/// <summary>Counts the findings of the checks, by rule and outcome, to compare these numbers with those in the briefing.</summary>
internal sealed class CheckCounts(CheckReport report)
{
    private const int Statuses = (int)FindingStatus.Failed + 1;

    private Dictionary<string, int[]>? _byRule;

    /// <summary>
    /// Whether a text states the number of the check results that a name stands for: <c>QC01/made</c>, <c>all/hold</c>, <c>QC01/amount</c>.
    /// For the <c>code</c> or <c>words</c> of a rule in the results, any text is right.
    /// </summary>
    public bool Knows(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        var slash = name.IndexOf('/');
        if (slash < 0) return false;
        var rule = name[..slash];
        var column = name[(slash + 1)..];
        _byRule ??= Count();
        if (!_byRule.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rule, out var counts)) return false;
        if (column is "code" or "words") return true;
        if (column is "amount") return Numeral.Next(text, 0, out var amount) && amount.Digits >= 0
            && IsAmount(rule, FigureReading.Of(text, amount), text.Length);
        if (!Numeral.IsAll(text, out var numeral) || numeral.Decimals > 0) return false;
        return column switch
        {
            "made" => numeral.Value == counts.Sum(),
            "hold" => numeral.Value == counts[(int)FindingStatus.Holds],
            "rounding" => numeral.Value == counts[(int)FindingStatus.Rounding],
            "waived" => numeral.Value == counts[(int)FindingStatus.Waived],
            "warning" => numeral.Value == counts[(int)FindingStatus.Warning],
            "failed" => numeral.Value == counts[(int)FindingStatus.Failed],
            _ => false,
        };
    }

    private bool IsAmount(ReadOnlySpan<char> rule, in FigureReading reading, int length)
    {
        if (reading.From != 0 || reading.To != length || (reading.Numeral.Decimals > 0 && reading.Numeral.Digits % 10 == 0)) return false;
        if (reading.Sign is not (SignMark.None or SignMark.Brackets) || reading.Unit != UnitMark.None || reading.Power != 0
            || !reading.Currency.IsEmpty) return false;
        var shown = reading.Sign == SignMark.Brackets ? -reading.Numeral.Value : reading.Numeral.Value;
        foreach (var finding in report.Findings)
            if (rule.SequenceEqual(finding.Rule.Code)
                && (Shown(finding.Expected) == shown || Shown(finding.Actual) == shown || Shown(finding.Difference) == shown)) return true;
        return false;
    }

    private static decimal Shown(decimal amount) => Math.Round(amount, 4, MidpointRounding.AwayFromZero);

    private Dictionary<string, int[]> Count()
    {
        var all = new int[Statuses];
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal) { ["all"] = all };
        for (var i = 0; i < report.Findings.Count; i++)
        {
            var finding = report.Findings[i];
            if (!counts.TryGetValue(finding.Rule.Code, out var rule)) counts.Add(finding.Rule.Code, rule = new int[Statuses]);
            rule[(int)finding.Status]++;
            all[(int)finding.Status]++;
        }

        return counts;
    }
}
