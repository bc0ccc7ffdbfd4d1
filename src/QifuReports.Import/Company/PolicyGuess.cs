namespace QifuReports.Import.Company;

/// <summary>How a company rounds amounts and translates them into another currency, as the figures of its first document show.</summary>
/// <param name="TranslatedTotals">Whether translated totals are sums of translated lines, and not translations of totals.</param>
/// <param name="TranslationSlack">The greatest difference between a translated line and the exact translation, in units of its last
/// digit.</param>
/// <param name="PerAdsFromRounded">Whether amounts per ADS are multiples of the rounded amounts per share.</param>
public sealed record PolicyGuess(bool TranslatedTotals, int TranslationSlack, bool PerAdsFromRounded)
{
    // Two limits in units of the last digit: the greatest difference that still counts as rounding, and the least slack where translated
    // totals are sums.
    private const int MostSlack = 9, SlackOfSums = 5;

    internal static PolicyGuess Of(IReadOnlyList<StatementPlan> plans, TranslationDraft? rate, int? sharesPerAds)
    {
        var (slack, totals) = (0, false);
        foreach (var plan in plans)
            foreach (var translated in plan.Columns)
                if (rate is not null && translated.Currency == rate.To && Original(plan, translated, rate.From) is { } original)
                    for (var row = 0; row < plan.Table.Rows.Count; row++)
                    {
                        if (plan.Units[row] != RowUnit.Money || Value(plan, row, original) is not { } amount
                            || Value(plan, row, translated) is not { } printed) continue;
                        var off = (int)Math.Min(int.MaxValue,
                            Math.Abs(printed - Math.Round(amount / rate.Rate, printed.Scale, MidpointRounding.AwayFromZero))
                                / PrintedNumber.StepOf(printed));
                        if (off is 0 or > MostSlack) continue;
                        if (plan.Sums.FirstOrDefault(s => s.Parent == row) is { } sum && Foots(plan, sum, translated)) totals = true;
                        else slack = Math.Max(slack, off);
                    }
        // A sum of ten translated lines may differ by five units, even where the first document shows smaller differences.
        if (totals) slack = Math.Max(slack, SlackOfSums);
        return new PolicyGuess(totals, slack, sharesPerAds is { } shares && plans.Any(p => AreMultiples(p, shares)));
    }

    /// <summary>The object for <c>issuer.json</c>; empty where every policy has its default.</summary>
    public string Json => (TranslatedTotals, TranslationSlack, PerAdsFromRounded) == (false, 0, false) ? "" : "{" + string.Join(", ", new[]
    {
        PerAdsFromRounded ? "\"perAdsFromRounded\": true" : "", TranslatedTotals ? "\"translatedTotals\": true" : "",
        TranslationSlack > 0 ? "\"translationSlack\": " + TranslationSlack.ToString(CultureInfo.InvariantCulture) : "",
    }.Where(p => p.Length > 0)) + "}";

    private static ColumnMeaning? Original(StatementPlan plan, ColumnMeaning translated, string from)
    {
        foreach (var column in plan.Columns)
            if (column.Currency == from && column.Period == translated.Period && column.Basis == translated.Basis) return column;
        return null;
    }

    private static decimal? Value(StatementPlan plan, int row, ColumnMeaning column) =>
        plan.Table.Rows[row].IsHeading ? null : plan.Table.Rows[row].Cells[column.Place]?.Number.Value;

    private static bool Foots(StatementPlan plan, Sums.SumRelation sum, ColumnMeaning column) =>
        sum.Parts.Sum(p => p.Weight * Value(plan, p.Row, column).GetValueOrDefault()) == Value(plan, sum.Parent, column);

    // Whether each amount per ADS is exactly the amount per share at the same position, times the number of shares of an ADS.
    private static bool AreMultiples(StatementPlan plan, int shares)
    {
        var rows = Enumerable.Range(0, plan.Units.Count).Where(i => !plan.Table.Rows[i].IsHeading).ToList();
        var (perShare, perAds) =
            (rows.Where(i => plan.Units[i] == RowUnit.PerShare).ToList(), rows.Where(i => plan.Units[i] == RowUnit.PerAds).ToList());
        if (perShare.Count == 0 || perShare.Count != perAds.Count) return false;
        for (var i = 0; i < perShare.Count; i++)
            foreach (var column in plan.Columns)
                if (Value(plan, perShare[i], column) is { } one && Value(plan, perAds[i], column) != one * shares) return false;
        return true;
    }
}
