namespace QifuReports.Ledger.Checks.Reconciliations;

/// <summary>
/// Rule 26: an adjustment's effect on opening equity plus its effect on the income of the period must equal its effect on closing equity.
/// </summary>
internal sealed class AdjustmentRollForwardCheck : Check
{
    public override CheckRule Rule { get; } = new("QC26", "Roll-forward of adjustments",
        "For each adjustment, its effect on opening equity and that on the income of the period make its effect on closing equity.",
        ToleranceKind.Policy,
        "Each of the three is rounded to {a thousand} on its own, after tax, so they may be one unit apart.");

    public override void Run(BookView book, FindingList findings)
    {
        foreach (var first in book.Firsts)
        {
            var closing = first.Key;
            if (!closing.Period.IsInstant || !Reconciliation.IsAdjustment(closing.Basis)) continue;
            if (book.Book.Taxonomy.Find(closing.Concept) is not { MovedBy: { } flow, MovedByWeight: var weight }) continue;
            foreach (var span in SpansTo(closing.Period))
            {
                var opening = closing with { Period = span.Opening };
                if (book.Finest(closing) is not { } end || book.Finest(opening) is not { } start
                    || book.Finest(closing with { Concept = flow, Period = span }) is not { } income) continue;
                Fact[] facts = [end, start, income];
                if (!book.Concerns(facts)) continue;
                findings.Add(Rule, facts, start.Value + weight * income.Value, end.Resolution,
                    $"{closing.Basis.Code}, from {opening.Period}");
                if (findings.IsExplained)
                    findings.Explain(SumTerm.Of(new WeightedTerm(Term.Of(start), 1), new WeightedTerm(Term.Of(income), weight)));
            }
        }
    }

    private static IEnumerable<Period> SpansTo(Period closing)
    {
        var calendar = closing.Calendar;
        var year = calendar.YearOf(closing.End);
        Period[] spans = [calendar.FullYear(year), calendar.NineMonths(year), calendar.Half(year, 1), calendar.Half(year, 2),
            calendar.Quarter(year, 1), calendar.Quarter(year, 2), calendar.Quarter(year, 3), calendar.Quarter(year, 4)];
        foreach (var span in spans)
            if (span.End == closing.End) yield return span;
    }
}
