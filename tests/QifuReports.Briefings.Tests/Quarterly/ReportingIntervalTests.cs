using QifuReports.Briefings.Composing.Scope;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>
/// What a period is called by its length, and that nothing of a briefing of halves or years is called otherwise, also where only a machine
/// or a screen reader sees it.
/// </summary>
public class ReportingIntervalTests
{
    private static readonly Lazy<LedgerBook> Halves =
        new(() => LedgerReader.Read(RepositoryRoot.PathOf("tests", "Companies", "calderwick")).Book!);

    [Theory]
    [InlineData("2025Q2", "quarter", "quarter on quarter", true)]
    [InlineData("2025H2", "half-year", "half on half", true)]
    [InlineData("2025-9M", "nine-month period", "year on year", false)]
    [InlineData("2025FY", "year", "year on year", false)]
    public void A_period_has_the_words_of_its_length(string written, string name, string onPrior, bool hasPrior)
    {
        Period.TryParse(written, out var period).ShouldBeTrue();
        var interval = ReportingInterval.Of(period);

        (interval.Kind, interval.Name, interval.Plural, interval.OnPrior, interval.HasPrior).ShouldBe(
            (period.Kind, name, name + "s", onPrior, hasPrior));
        interval.Each(FiscalCalendar.CalendarYears).ShouldNotBeEmpty();
        if (period.Kind != PeriodKind.Quarter)
            (interval.Each(FiscalCalendar.CalendarYears) + interval.EachWithBalances(FiscalCalendar.CalendarYears)
                + interval.OnPriorShort).ShouldNotContain("quarter", Case.Insensitive);
    }

    [Theory]
    [InlineData("2025H1", "Key figures with last year, the prior half-year and the changes.", "2025H1/revenue/change-on-half")]
    [InlineData("2025FY", "Key figures with last year and the changes.", "2025FY/revenue/change-on-year")]
    public void What_is_not_seen_on_the_page_speaks_of_no_quarters(string written, string summary, string figure)
    {
        Halves.Value.Issuer.Calendar.TryParse(written, out var period).ShouldBeTrue();
        var result = QuarterlyBriefing.Compose(Halves.Value, period, CheckRunner.Run(Halves.Value, period), Repository.Templates,
            BriefingOptions.Default);

        var document = result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics));
        var summaries = document.Blocks.OfType<Table>().Select(t => t.Summary).ToList();
        summaries.ShouldContain(summary);
        summaries.ShouldNotContain(s => s.Contains("quarter", StringComparison.OrdinalIgnoreCase));
        document.Blocks.OfType<ChartBlock>().Some()
            .ShouldAllBe(c => !(c.Description + c.AlternativeText).Contains("quarter", StringComparison.OrdinalIgnoreCase));
        result.Figures.Select(f => f.Name).ShouldContain(figure);
        result.Figures.Some().ShouldAllBe(f => !f.Name.Contains("quarter", StringComparison.Ordinal));
    }

    // A mark of the quarter would be a false word in templates written for companies that have some.
    [Theory]
    [InlineData("2025H1", true)]
    [InlineData("2025FY", false)]
    public void Names_of_quarters_lead_nowhere_where_there_are_none(string written, bool hasPrior)
    {
        Halves.Value.Issuer.Calendar.TryParse(written, out var period).ShouldBeTrue();
        var context = new BriefingContext(Halves.Value, BriefingSource.For(Halves.Value, period)!, period, new CheckReport([]),
            BriefingOptions.Default);
        var revenue = new FigureObject(context, context.Concept("revenue")!, period, "GBP");

        foreach (var name in (string[])["on_quarter", "prior_quarter", "next_quarter"]) revenue.TryGet(name, out _).ShouldBeFalse(name);
        revenue.TryGet("on_prior", out _).ShouldBe(hasPrior);
        revenue.TryGet("next", out var next).ShouldBeTrue();
        ((FigureObject)next!).Anchor.ShouldBe(period.Next);
    }
}
