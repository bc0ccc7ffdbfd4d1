using QifuReports.Ledger.Checks.Sums;

namespace QifuReports.Ledger.Checks.Translations;

/// <summary>
/// Rule 15: a translated line must equal its amount divided by the rate; a translated total must equal the sum of the translated lines.
/// </summary>
internal sealed class TranslatedAmountCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC15", "Translated amounts",
        "A translated line is its amount over the rate; a translated total is the sum of translated lines.",
        ToleranceKind.Policy,
        "One unit for a line and for each line of a total, up to the issuer's slack, which the balancing line of the balance sheet " +
            "may use up.");

    public override void Run(FilingView filing, FindingList findings)
    {
        if (filing.Filing.Translation is not { Rate: > 0 } translation) return;
        var balancing = BalancingLines(filing, translation);
        var slack = filing.Book.Issuer.Policies.TranslationSlack;
        Dictionary<FactGroup, int> lines = [];
        foreach (var line in balancing) lines.TryAdd(line, slack);
        foreach (var group in filing.Groups)
        {
            var fact = group.Finest;
            if (fact.Key.Unit != translation.To || filing.Finest(fact.Key with { Unit = translation.From }) is not { } amount) continue;
            var units = Math.Min(slack, LineCount(group, filing, lines));
            var expected = Rounding.To(amount.Value / translation.Rate, fact.Resolution);
            // If the amount is stated more coarsely than its translation, the tolerance is at least the rounding of the amount: half a unit
            // of its last digit, translated.
            var tolerance = Math.Max(units * fact.Resolution,
                amount.Resolution > fact.Resolution * translation.Rate ? amount.Resolution / 2 / translation.Rate : 0);
            findings.Add(Rule, [fact, amount], expected, tolerance);
            if (findings.IsExplained) findings.ExplainInterval(new QuotientTerm(Term.Of(amount), new RateTerm(translation)));
        }
    }

    // The number of lines that make up a total, counted through all of its subtotals; 1 for a line.
    private static int LineCount(FactGroup group, FilingView filing, Dictionary<FactGroup, int> known)
    {
        if (known.TryGetValue(group, out var count)) return count;
        known[group] = 1;
        if (!filing.Book.Issuer.Policies.TranslatedTotals || group.Sum is not { } sum) return 1;
        count = 0;
        foreach (var part in sum.Parts)
            if (filing.GroupOf(part.Fact.Key) is { } line) count += LineCount(line, filing, known);
        return known[group] = Math.Max(1, count);
    }

    // Both sides of a translated balance sheet are sums and must be equal. So one line, usually equity, absorbs the rounding differences of
    // the others. It is taken to be the line farthest from its own translation.
    private static List<FactGroup> BalancingLines(FilingView filing, ConvenienceTranslation translation)
    {
        List<FactGroup> found = [];
        foreach (var column in filing.Columns)
        {
            if (column.Column.Currency != translation.To || !IdentityCheck.IsBalanceSheet(column)) continue;
            var (farthest, most) = ((FactGroup?)null, 0m);
            foreach (var fact in column.Facts)
            {
                if (filing.GroupOf(fact.Key) is not { Sum: null } group
                    || filing.Finest(fact.Key with { Unit = translation.From }) is not { } amount) continue;
                var off = Math.Abs(fact.Value - amount.Value / translation.Rate);
                if (off > most) (farthest, most) = (group, off);
            }
            if (farthest is not null) found.Add(farthest);
        }
        return found;
    }
}
