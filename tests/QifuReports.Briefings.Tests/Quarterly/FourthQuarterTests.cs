using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Quarterly;
using QifuReports.Generated;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>
/// A fourth quarter whose year stands in one release and whose nine months stand in an earlier one, of a company that files neither it nor
/// the two together.
/// </summary>
public class FourthQuarterTests
{
    private static readonly (LedgerBook Book, Period Quarter) Apart = Read();

    [Fact]
    public void It_is_the_year_less_the_nine_months_of_the_release_before()
    {
        var (book, quarter) = Apart;
        var source = BriefingSource.For(book, quarter).ShouldNotBeNull();
        var (year, nine) = (quarter.Calendar.FullYear(quarter.Year), quarter.Calendar.NineMonths(quarter.Year));
        (source.Longer, source.Rest, source.Filing.Period, source.RestFiling!.Period).ShouldBe(
            (year, nine, year, quarter.Calendar.Quarter(quarter.Year, 3)));

        var result = QuarterlyBriefing.Compose(book, quarter, CheckRunner.Run(book, year), Repository.Templates, BriefingOptions.Default);

        result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
        var revenue = book.Taxonomy.WithRole("revenue").ShouldNotBeNull();
        decimal Stated(Period period) =>
            book.Filings.SelectMany(f => f.Statements).SelectMany(s => s.Lines).SelectMany(l => l.Cells).Select(c => c.Fact)
            .Last(f => f is not null && f.Key.Concept == revenue.Id && f.Key.Period == period && f.Key.Members.IsNone
                && f.Key.Unit == book.Issuer.Currency)!.Value;
        var derived = result.Figures.First(
            f => f.Concept.Id == revenue.Id && f.Period == quarter && f.Measure == Measure.Money && f.Members.IsNone
                && f.Origin is FigureOrigin.Derived { Formula.Code: "sub-period" });
        derived.Value.ShouldBe(Stated(year) - Stated(nine));
        var text = DocumentText.Of(result.Document!);
        text.ShouldContain("less those of the");
        // Its columns and bars say so, and what is left out has the true reason.
        text.ShouldContain($"{PeriodWords.Short(quarter)} (derived)".Replace('\u00A0', ' '));
        text.ShouldContain(
            "Left out, since no release of the quarter itself is held, and what the filings state with the full year is of that: ");
    }

    [Fact]
    public void It_is_not_where_the_two_are_under_different_bases()
    {
        var (book, quarter) = Apart;
        var other = new LedgerBook(book.Issuer, book.Taxonomy,
            [.. book.Filings.Select(f => f.Period.Kind == PeriodKind.Quarter ? f with { Basis = new Basis("other") } : f)]);
        BriefingSource.For(other, quarter).ShouldBeNull();
    }

    [Fact]
    public void It_is_not_where_no_release_states_the_nine_months()
    {
        var (book, quarter) = Apart;
        var without = new LedgerBook(book.Issuer, book.Taxonomy,
            [.. book.Filings.Where(f => f.Period != quarter.Calendar.Quarter(quarter.Year, 3))]);
        BriefingSource.For(without, quarter).ShouldBeNull();
    }

    // The first by chance whose release for the year leaves the nine months out.
    private static (LedgerBook Book, Period Quarter) Read()
    {
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var company = new Company(CompanyPlan.Of(seed) with { Filings = 6, Depth = 1, HasHalves = false, HasAnnualFourth = true,
                HasYearToDate = true });
            using var folder = new TemporaryFolder();
            company.Write(folder.Path);
            var book = LedgerReader.Read(folder.Path).Book.ShouldNotBeNull();
            foreach (var filing in book.Filings)
                if (filing.Period.Kind == PeriodKind.Year && book.Issuer.Calendar.QuarterOf(filing.Period.End) is var quarter
                    && BriefingSource.For(book, quarter) is { RestFiling: not null }) return (book, quarter);
        }
        throw new InvalidOperationException("There is no such company.");
    }
}
