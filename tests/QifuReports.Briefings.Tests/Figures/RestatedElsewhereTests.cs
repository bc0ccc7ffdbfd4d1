using QifuReports.Briefings.Context;
using QifuReports.Ledger;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>
/// What other filings say of a figure is what the last of them says that had come out, where it restates: Larkmere Mills restated its
/// materials of the first quarter of 2025.
/// </summary>
public class RestatedElsewhereTests
{
    private static readonly LedgerBook Book = LedgerReader.Read(RepositoryRoot.PathOf("tests", "Companies", "larkmere")).Book!;

    [Theory]
    [InlineData("2027-01-01", 21_000_000)]
    [InlineData("2026-01-01", 20_000_000)] // The filing that restates is not out yet.
    public void The_restated_figure_goes_before_the_old_one(string day, int expected)
    {
        var release = Book.Filings.Single(f => f.Id == "interim-2025q2") with { Date =
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };
        var ledger = new LedgerBook(Book.Issuer, Book.Taxonomy,
            [.. Book.Filings.Where(f => f.Id != release.Id).Append(release).OrderBy(f => f.Date)]);
        Book.Issuer.Calendar.TryParse("2025Q1", out var period).ShouldBeTrue();

        new FigureBook(ledger, release).StatedElsewhere(new FactKey(new ConceptId("materials"), period, "GBP", release.Basis))
            .ShouldNotBeNull().Value.ShouldBe(expected);
    }
}
