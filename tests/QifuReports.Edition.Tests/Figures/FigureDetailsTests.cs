using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Edition.Figures;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Edition.Tests.Figures;

public sealed class FigureDetailsTests
{
    public static TheoryData<string> Companies => ["shipped", "torvalin"];

    private static (LedgerBook Book, BriefingResult Result, FigureDetails Details) Of(string company) => company == "shipped"
        ? (Shipped.Book, Shipped.Briefing.Result, Shipped.Briefing.Details)
        : (Shipped.Torvalin, Shipped.TorvalinBriefing.Result, Shipped.TorvalinBriefing.Details);

    [Theory, MemberData(nameof(Companies))]
    public void Every_stated_figure_has_the_number_of_its_first_use(string company)
    {
        var (_, result, details) = Of(company);
        result.Figures.Count.ShouldBeGreaterThan(20);
        for (var i = 0; i < result.Figures.Count; i++)
        {
            details.NumberOf(result.Figures[i].Name).ShouldBe(i + 1);
            details.Items[i].Figure.ShouldBeSameAs(result.Figures[i]);
        }
        details.NumberOf("no such figure").ShouldBe(0);
    }

    [Theory, MemberData(nameof(Companies))]
    public void Every_figure_has_a_source_or_terms_that_lead_to_sources(string company)
    {
        var (_, _, details) = Of(company);
        foreach (var item in details.Items)
        {
            HasSource(item, details, 0).ShouldBeTrue(item.Figure.Name);
            item.Marks.HasFlag(FigureMarks.Derived).ShouldBe(item.Fact is null, item.Figure.Name);
            item.Title.ShouldStartWith(item.Figure.Concept.Name);
        }
    }

    private static bool HasSource(FigureItem item, FigureDetails details, int depth)
    {
        depth.ShouldBeLessThan(12, $"{item.Figure.Name} is derived from itself");
        if (item.Fact is { } fact) return fact.Source.Caption.Length > 0 && ReferenceEquals(item.Statements[0].Fact, fact);
        return item.Formula.Length > 0 && item.Terms.Count > 0
            && item.Terms.All(t => HasSource(details.Items[t - 1], details, depth + 1));
    }

    [Theory, MemberData(nameof(Companies))]
    public void Values_and_sources_of_reported_figures_are_those_of_the_explanation(string company)
    {
        var (book, _, details) = Of(company);
        var explainer = new Explainer(book);
        var reported = details.Items.Where(i => i.Fact is { } fact && !RatioUnits.Is(fact.Key.Unit)).ToList();
        var compared = 0;
        // An explanation makes every check again, so that only some figures are explained.
        for (var i = 0; i < reported.Count; i += Math.Max(1, reported.Count / 25))
        {
            var item = reported[i];
            var told = explainer.Explain(item.Fact!.Key, out _).ShouldNotBeNull();
            if (told.Figure is not FiledFigure filed || filed.Fact.Value != item.Fact.Value) continue;
            compared++;
            item.Exact.ShouldEndWith(FigureText.Of(new FiledFigure(item.Fact)));
            told.Statements.Select(s => s.Fact).ShouldContain(item.Fact);
            item.Statements.Select(s => s.Fact).ShouldBeSubsetOf(told.Statements.Select(s => s.Fact));
        }
        compared.ShouldBeGreaterThan(15);
    }

    [Theory]
    [InlineData("us-gaap", "US GAAP")]
    [InlineData("ifrs", "IFRS")]
    [InlineData("adjustment:expected-credit-losses", "adjustment (expected credit losses)")]
    public void A_basis_and_an_adjustment_are_words_in_a_title(string code, string words) =>
        FigureTitle.WordsOf(new Basis(code)).ShouldBe(words);

    [Fact]
    public void Checks_of_a_figure_are_those_that_compare_it()
    {
        var (result, details) = Shipped.Briefing;
        var report = result.Report.ShouldNotBeNull();
        foreach (var item in details.Items.Where(i => i.Fact is not null))
        {
            var expected = report.Findings.Where(f => f.Facts.Any(x => x.Key.Equals(item.Fact!.Key)));
            item.Checks.Select(c => details.Checks[c]).ShouldBe(expected, item.Figure.Name);
        }
        details.Checks.Count.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void A_derived_figure_is_marked_as_its_terms_are()
    {
        var (_, details) = Shipped.Briefing;
        foreach (var item in details.Items)
            foreach (var term in item.Terms)
            {
                var inherited = details.Items[term - 1].Marks & (FigureMarks.Restated | FigureMarks.Waived);
                (item.Marks & inherited).ShouldBe(inherited, item.Figure.Name);
            }
        foreach (var item in details.Items.Where(i => i.Fact is not null && i.Marks.HasFlag(FigureMarks.Waived)))
            item.Checks.ShouldContain(c => details.Checks[c].Status == FindingStatus.Waived, item.Figure.Name);
    }

    [Fact]
    public void Restated_and_waived_figures_are_marked_and_say_which_filing_differs()
    {
        var (_, details) = Shipped.Make(Shipped.Company("larkmere"), QifuReports.Ledger.Periods.Period.Quarter(2026, 1));
        var restated = details.Items.Where(i => i.Fact is not null && i.Marks.HasFlag(FigureMarks.Restated)).ToList();
        restated.ShouldNotBeEmpty();
        foreach (var item in restated)
            item.Statements.ShouldContain(s => s.Compared == "restated" || s.Fact.Restated != null, item.Figure.Name);
        details.Items.ShouldContain(i => i.Fact != null && i.Marks.HasFlag(FigureMarks.Waived));
    }

    [Fact]
    public void Derived_quarters_of_a_trend_are_told_from_filed_ones()
    {
        var (_, details) = Shipped.Briefing;
        var item = details.Items.First(i => i.Figure.Name == "2023Q3/total-net-revenue/" + Shipped.Book.Issuer.Currency);
        // The first quarter is stated later, as a comparative of the year after: at the date of the briefing it was derived.
        var date = Shipped.Book.ReleaseFor(Shipped.Period)!.Date;
        var known = Shipped.Book.Filings.Where(f => f.Date <= date).Select(f => f.Id).ToHashSet();
        foreach (var point in details.Trends[item.Trend].Points)
        {
            var quarter = Shipped.Period;
            while (PeriodWords.Short(quarter) != point.Period) quarter = quarter.Prior;
            // A statement rounded to a million counts less than a derivation from thousands.
            Shipped.Book.Facts(item.Fact!.Key with { Period = quarter })
                .Any(f => known.Contains(f.Source.FilingId) && f.Resolution <= item.Fact.Resolution)
                .ShouldBe(!point.IsDerived, point.Period);
        }
    }

    [Fact]
    public void Names_of_bridges_say_what_is_left()
    {
        var (_, details) = Shipped.Briefing;
        details.Items.Where(i => i.Figure.Name.EndsWith("/effect-of-other-lines", StringComparison.Ordinal))
            .ShouldAllBe(i => i.Title.EndsWith(": effect of other lines"));
        details.Items.First(i => i.Figure.Name.EndsWith("/total-net-revenue/change-on-year", StringComparison.Ordinal)).Title
            .ShouldBe("Total net revenue: growth from third quarter of\u00A02022");
    }

    [Fact]
    public void The_trend_of_revenue_has_every_known_quarter_once()
    {
        var (_, details) = Shipped.Briefing;
        var item = details.Items.First(i => i.Figure.Name == "2023Q3/total-net-revenue/" + Shipped.Book.Issuer.Currency);
        var points = details.Trends[item.Trend].Points;
        points.Count.ShouldBeGreaterThan(5);
        points.Select(p => p.Position).ShouldBeInOrder(SortDirection.Ascending);
        points.Select(p => p.Period).Distinct().Count().ShouldBe(points.Count);
        points[^1].Period.ShouldBe("Q3\u00A02023");
        points[^1].Number.ShouldBe(item.Number);
        points[^1].Value.ShouldBe(item.Figure.Value);
    }

    [Fact]
    public void No_statement_is_of_a_filing_later_than_the_briefing()
    {
        var (_, details) = Shipped.Make(Shipped.Book, QifuReports.Ledger.Periods.Period.Quarter(2023, 2));
        var date = Shipped.Book.ReleaseFor(QifuReports.Ledger.Periods.Period.Quarter(2023, 2))!.Date;
        foreach (var item in details.Items)
            foreach (var place in item.Statements) details.Filings[place.Filing].Date.ShouldBeLessThanOrEqualTo(date);
    }

    [Fact]
    public void A_sum_has_its_total_and_parts_with_the_numbers_of_the_figures()
    {
        var (_, details) = Shipped.Briefing;
        var item = details.Items.First(i => i.Figure.Name == "2023Q3/total-net-revenue/" + Shipped.Book.Issuer.Currency);
        var sum = details.Sums[item.Sums[0]];
        sum.Total.Number.ShouldBe(item.Number);
        sum.Parts.Count.ShouldBeGreaterThan(1);
        foreach (var part in sum.Parts.Where(p => p.Number > 0)) details.Items[part.Number - 1].Sums.ShouldContain(item.Sums[0]);
    }
}
