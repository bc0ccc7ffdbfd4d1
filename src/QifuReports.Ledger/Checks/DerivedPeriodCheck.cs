using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Checks;

/// <summary>Rule 8: a quarter that one filing implies is the quarter that another states.</summary>
internal sealed class DerivedPeriodCheck : BookCheck
{
    public override CheckRule Rule { get; } = new("QC08", "Derived quarters",
        "What is left of a longer period when its other parts are taken off is what a filing states for the part: Q1 = H1 - Q2, Q3 = 9M - H1, Q4 = FY - 9M.",
        ToleranceKind.Interval,
        "Exact in {thousands}; a rounded side allows what rounds to it.");

    public override void Run(BookView book, FindingList findings)
    {
        foreach (var first in book.Firsts)
        {
            var whole = first.Key;
            // Flows in the currency in which they are reported: quarters are translated at different rates (rule 16).
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
        if (book.Finest(whole with { Period = part }) is not { } stated || book.Finest(whole with { Period = rest }) is not { } other
            || book.Finest(whole) is not { } sum) return;
        Fact[] facts = [stated, sum, other];
        if (!book.Concerns(facts)) return;
        if (stated.Resolution == sum.Resolution && sum.Resolution == other.Resolution && sum.Scale < FilingView.Coarse)
            findings.Add(Rule, facts, sum.Value - other.Value, 0, $"{sum.Key.Period} less {other.Key.Period}");
        else if (sum.Resolution > stated.Resolution)
            findings.AddInterval(Rule, [sum, stated, other], stated.Value + other.Value, Quotients.SpanOf(stated) + Quotients.SpanOf(other), $"{stated.Key.Period} and {other.Key.Period}");
        else
            findings.AddInterval(Rule, facts, sum.Value - other.Value, Quotients.SpanOf(sum) - Quotients.SpanOf(other), $"{sum.Key.Period} less {other.Key.Period}");
    }
}
