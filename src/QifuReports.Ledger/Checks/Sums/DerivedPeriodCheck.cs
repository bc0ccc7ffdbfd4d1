using QifuReports.Ledger.Checks.Restatements;

namespace QifuReports.Ledger.Checks.Sums;

/// <summary>Rule 8: a quarter computed from the longer periods of one filing must equal the quarter that another filing states.</summary>
internal sealed class DerivedPeriodCheck : Check
{
    public override CheckRule Rule { get; } = new("QC08", "Derived quarters",
        "What is left of a longer period when its other parts are taken off is what a filing states for the part: Q1 = H1 - Q2, Q3 = 9M " +
            "- H1, Q4 = FY - 9M.",
        ToleranceKind.Interval,
        "Exact in {thousands}; a rounded side allows what rounds to it.")
    {
        IsSum = true,
    };

    public override void Run(BookView book, FindingList findings)
    {
        foreach (var first in book.Firsts)
        {
            var whole = first.Key;
            // Only flows are compared, and money only in the reporting currency: each quarter is translated at another rate (rule 16).
            if (book.Book.Taxonomy.Find(whole.Concept) is not { PeriodType: PeriodType.Flow } concept) continue;
            if (concept.UnitKind == UnitKind.Money && whole.Unit != book.Book.Issuer.Currency) continue;
            var (year, calendar) = (whole.Period.Year, whole.Period.Calendar);
            switch (whole.Period.Kind)
            {
                case PeriodKind.Half when whole.Period.Index == 1:
                    Compare(whole, calendar.Quarter(year, 1), calendar.Quarter(year, 2), book, findings);
                    break;
                case PeriodKind.NineMonths:
                    Compare(whole, calendar.Quarter(year, 3), calendar.Half(year, 1), book, findings);
                    break;
                case PeriodKind.Year:
                    Compare(whole, calendar.Quarter(year, 4), calendar.NineMonths(year), book, findings);
                    Compare(whole, calendar.Half(year, 2), calendar.Half(year, 1), book, findings);
                    break;
            }
        }
    }

    private void Compare(FactKey whole, Period part, Period rest, BookView book, FindingList findings)
    {
        FactKey[] keys = [whole with { Period = part }, whole with { Period = rest }, whole];
        Fact?[] first = Array.ConvertAll(keys, book.FirstFiled), restated = Array.ConvertAll(keys, book.Restated);
        if (restated[0] is null && restated[1] is null && restated[2] is null)
        {
            Compare(first[0], first[1], first[2], book, findings);
            return;
        }
        // Figures filed before any restatement are compared with each other, and so are the figures that hold since the restatement. An
        // original figure is never compared with a restated one.
        var since = restated.Max(f => f is null ? -1 : book.IndexOf(f));
        if (Array.TrueForAll(first, f => f is not null && book.IndexOf(f) < since)) Compare(first[0], first[1], first[2], book, findings);
        var from = restated.Min(f => f is null ? int.MaxValue : book.IndexOf(f));
        Fact? Now(int i) => restated[i] ?? book.StatedSince(keys[i], from);
        Compare(Now(0), Now(1), Now(2), book, findings);
    }

    private void Compare(Fact? part, Fact? rest, Fact? whole, BookView book, FindingList findings)
    {
        if (part is not { } stated || rest is not { } other || whole is not { } sum) return;
        Fact[] facts = [stated, sum, other];
        if (!book.Concerns(facts)) return;
        if (IsExact(stated, sum, other))
            findings.Add(Rule, facts, sum.Value - other.Value, 0, $"{sum.Key.Period} less {other.Key.Period}");
        else if (sum.Resolution > stated.Resolution)
            findings.AddInterval(Rule, [sum, stated, other], stated.Value + other.Value, stated.Interval + other.Interval,
                $"{stated.Key.Period} and {other.Key.Period}");
        else
            findings.AddInterval(Rule, facts, sum.Value - other.Value, sum.Interval - other.Interval,
                $"{sum.Key.Period} less {other.Key.Period}");
        if (findings.IsExplained) Explain(stated, sum, other, findings);
        if (MovedIn(facts, book) is { } mark)
            findings.Excuse($"{mark.Words}; {sum.Key.Period} and {other.Key.Period} are classified differently");
    }

    private static bool IsExact(Fact stated, Fact sum, Fact other) =>
        stated.Resolution == sum.Resolution && sum.Resolution == other.Resolution && sum.Scale < FilingView.Coarse;

    // What is expected is rounded even where all of it is exact: then the rounding changes nothing.
    private static void Explain(Fact stated, Fact sum, Fact other, FindingList findings) =>
        findings.ExplainInterval(sum.Resolution > stated.Resolution && !IsExact(stated, sum, other)
            ? SumTerm.Of([stated, other]) : SumTerm.Difference(Term.Of(sum), Term.Of(other)));

    // A company that moves amounts between lines within its year marks the first period of the new classification as restated. No earlier
    // filing states that period, so the mark can mean nothing else.
    private static RestatementMark? MovedIn(Fact[] facts, BookView book)
    {
        foreach (var fact in facts)
        {
            if (fact.Restated is not { Kind: RestatementKind.Reclassified } mark
                || MarkedFigures.IsUnmoved(book.Book.Taxonomy.Find(fact.Key.Concept), book)) continue;
            if (book.Facts(fact.Key) is [var first, ..] && first.Source.FilingId == fact.Source.FilingId) return mark;
        }
        return null;
    }
}
