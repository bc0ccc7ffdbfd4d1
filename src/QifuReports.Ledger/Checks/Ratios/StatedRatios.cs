namespace QifuReports.Ledger.Checks.Ratios;

/// <summary>Compares columns of percentages and of changes with the columns of amounts that they refer to.</summary>
internal static class StatedRatios
{
    /// <summary>Adds a finding for each stated change, in percent, in points or in amounts.</summary>
    public static void CompareChanges(CheckRule rule, FilingView filing, FindingList findings)
    {
        foreach (var (ratio, column, line) in Of(filing.Filing))
        {
            if (column.Kind == RatioKind.PercentOf || line.Cells[column.Of].Fact is not { } now
                || line.Cells[column.Against].Fact is not { } before) continue;
            var detail = $"change from {before.Key.Period}";
            if (RatioUnits.Counted(ratio.Key.Unit) != "percent")
            {
                findings.AddInterval(rule, [ratio, now, before], now.Value - before.Value, now.Interval - before.Interval, detail);
                if (findings.IsExplained) findings.ExplainInterval(SumTerm.Difference(Term.Of(now), Term.Of(before)));
            }
            else if (RateOf(ratio, now, before) is var (nominal, possible))
            {
                findings.AddInterval(rule, [ratio, now, before], nominal, possible, detail);
                if (findings.IsExplained) ExplainRate(nominal, now, before, findings);
            }
            // There is no rate of change from zero, so any stated rate other than a dash is wrong.
            else if (before.Value == 0 && !ratio.IsNil)
            {
                findings.AddCount(rule, [ratio, now, before], UnitText.Subject(NameOf(ratio, filing), ratio.Key, detail + " has no base"),
                    1, "rates");
                if (findings.IsExplained) findings.ExplainCount(0, new CountTerm([before], CountedKind.Zero));
            }
        }
    }

    /// <summary>Adds a finding for each amount that is stated in percent of another amount.</summary>
    public static void CompareShares(CheckRule rule, FilingView filing, FindingList findings)
    {
        foreach (var (ratio, column, line) in Of(filing.Filing))
        {
            if (column.Whole is not { } whole || line.Cells[column.Of].Fact is not { } part) continue;
            // The revenue of a segment is stated in percent of the company's revenue, but the result of a segment in percent of the
            // segment's own revenue.
            if (filing.Beside(part.Key.Concept == whole ? part.Key with { Members = Members.None } : part.Key, whole) is not { } all
                || all.Value == 0) continue;
            var sign = Math.Sign(all.Value);
            if (part.Interval.Times(100 * sign).Over(all.Interval.Times(sign)) is not { } possible) continue;
            findings.AddInterval(rule, [ratio, part, all], part.Value * 100 / all.Value, possible,
                $"percent of {filing.Taxonomy.Find(whole)?.Name ?? whole.Value}");
            if (findings.IsExplained)
                findings.ExplainInterval(new QuotientTerm(new ProductTerm(Term.Of(part), Term.Of(100)), Term.Of(all)));
        }
    }

    // The rate has the other sign if it is that of the size of an amount below zero.
    private static void ExplainRate(decimal nominal, Fact now, Fact before, FindingList findings)
    {
        var rate = Quotients.RateOf(now, before);
        findings.ExplainInterval(nominal == rate.Value ? rate : new ProductTerm(rate, Term.Of(-1)));
    }

    // If the earlier amount is below zero (such as costs filed as negative amounts), some companies state the change of the absolute
    // amount, others the change of the signed amount. The rate nearer to the stated one is taken.
    private static (decimal Nominal, Interval Possible)? RateOf(Fact ratio, Fact now, Fact before)
    {
        if (before.Value > 0) return Rate(now, before, 1);
        if (before.Value == 0 || Rate(now, before, -1) is not { } bySize) return null;
        var byAmount = (Nominal: -bySize.Nominal, Possible: bySize.Possible.Times(-1));
        return Math.Abs(ratio.Value - byAmount.Nominal) < Math.Abs(ratio.Value - bySize.Nominal) ? byAmount : bySize;
    }

    private static (decimal Nominal, Interval Possible)? Rate(Fact now, Fact before, int sign) =>
        now.Interval.Times(sign).Over(before.Interval.Times(sign)) is { } quotient
            ? ((now.Value / before.Value - 1) * 100, (quotient - Interval.Exactly(1)).Times(100)) : null;

    private static string NameOf(Fact fact, FilingView filing) => filing.Taxonomy.Find(fact.Key.Concept)?.Name ?? fact.Key.Concept.Value;

    private static IEnumerable<(Fact Ratio, ColumnRatio Column, StatementLine Line)> Of(Filing filing)
    {
        foreach (var statement in filing.Statements)
            for (var i = 0; i < statement.Columns.Count; i++)
                if (statement.Columns[i].Ratio is { } column)
                    foreach (var line in statement.Lines)
                        if (i < line.Cells.Count && line.Cells[i].Ratio is { } ratio) yield return (ratio, column, line);
    }
}
