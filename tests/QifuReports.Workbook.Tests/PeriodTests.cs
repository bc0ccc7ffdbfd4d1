using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Figures;
using QifuReports.Workbook.Places;
using QifuReports.Workbook.Quarters;
using QifuReports.Workbook.Tests.Evaluating;

namespace QifuReports.Workbook.Tests;

public sealed class PeriodTests
{
    public static TheoryData<string> Companies => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Companies))]
    public void Each_figure_by_quarter_is_the_one_that_the_product_derives(string company)
    {
        var made = Shipped.Of(company);
        var (derived, cells) = (new DerivedBook(made.Ledger), new Evaluator(made.Book));
        var quarters = Quarters(made, derived);
        var grid = quarters.Grid;
        grid.Periods.ShouldNotBeEmpty();
        var counted = 0;
        for (var s = 0; s < grid.Series.Count; s++)
        {
            var series = grid.Series[s];
            for (var p = 0; p < grid.Periods.Count; p++)
            {
                var period = series.Concept.AtInstant ? grid.Periods[p].Closing : grid.Periods[p];
                if (derived.Find(series.Key.In(period)) is KnownFigure figure)
                {
                    counted++;
                    (cells.Number(quarters.Value(s, p)) * series.Scale).ShouldBe(Exact(figure), $"{series.Key} {period}");
                }
                else cells.CellAt(quarters.Value(s, p)).ShouldBeNull();
                if (quarters.Trailing(s, p) is not { } place) continue;
                if (derived.TrailingTwelveMonths(series.Key.Concept, grid.Periods[p], series.Key.Unit, series.Key.Basis,
                    series.Key.Members) is KnownFigure year)
                    (cells.Number(place) * series.Scale).ShouldBe(Exact(year), $"{series.Key} {period}, twelve months");
                else cells.CellAt(place).ShouldBeNull();
            }
        }
        counted.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_derived_quarter_is_a_formula_over_the_filed_spans()
    {
        var made = Shipped.Data;
        var cells = new Evaluator(made.Book);
        var formula = cells.CellAt(made.Book.Names.Single(n => n.Name == "net_income_2023Q1").Place).ShouldBeOfType<Cell.Formula>();
        formula.Style.Role.ShouldBeOneOf(CellRole.Formula, CellRole.Link);
        formula.Text.ShouldContain("'");
    }

    [Fact]
    public void Until_a_period_nothing_of_later_filings_is_there()
    {
        var made = Shipped.Data;
        var until = Period.Quarter(2023, 3);
        var release = made.Ledger.ReleaseFor(until)!;
        var book = FactBook.Of(made.Ledger, made.Report, release.Date);
        var later = made.Ledger.Filings.Where(f => f.Date > release.Date).Some();
        var places = FactBook.PlacesOf(made.Ledger, new OwnSheets(new SheetNames()), release.Date);
        foreach (var fact in FigureTests.Facts(made.Ledger))
            places.Has(fact).ShouldBe(!later.Exists(f => f.Id == fact.Source.FilingId));
        book.Sheets.Count(s => s.Name.Text.StartsWith("2024", StringComparison.Ordinal)).ShouldBe(0);
        book.Names.ShouldNotContain(n => n.Name.EndsWith("2024Q1", StringComparison.Ordinal));
        var cells = new Evaluator(book);
        cells.Number(book.Names.Single(n => n.Name == "net_income_2023Q3").Place).ShouldBe(1_137_690);
        foreach (var filing in later)
            foreach (var sheet in book.Sheets)
                foreach (var row in sheet.Rows)
                    row.Cells.ShouldNotContain(c => c is Cell.Words && ((Cell.Words)c).Text == filing.Id, sheet.Name.Text);
    }

    [Fact]
    public void Before_the_first_filing_the_book_is_without_figures()
    {
        var made = Shipped.Data;
        var book = FactBook.Of(made.Ledger, made.Report, new DateOnly(2001, 3, 31));
        book.Names.ShouldBeEmpty();
        Shipped.Bytes(book).Length.ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void Charts_show_what_the_cells_hold(string company)
    {
        var book = Shipped.Of(company).Book;
        var cells = new Evaluator(book);
        foreach (var chart in book.Sheets.SelectMany(s => s.Charts).ToList().Some())
        {
            for (var i = 0; i < chart.CategoryNames.Count; i++)
                cells.Of(chart.Categories.First.Right(i)).ShouldBe(chart.CategoryNames[i]);
            foreach (var series in chart.Series.Some())
            {
                series.Numbers.Count.ShouldBe(chart.CategoryNames.Count);
                cells.Of(series.NameCell).ShouldBe(series.Name);
                for (var i = 0; i < series.Numbers.Count; i++)
                    (cells.CellAt(series.Values.First.Right(i)) is null ? (decimal?)null : cells.Number(series.Values.First.Right(i)))
                        .ShouldBe(series.Numbers[i]);
            }
        }
    }

    // Quotients are rounded far beyond what is shown; all else is exact.
    private static decimal Exact(KnownFigure figure) => figure is DerivedFigure { Formula: DerivationFormula.Quotient }
        ? Math.Round(figure.Value, 8, MidpointRounding.AwayFromZero) : figure.Value;

    private static QuartersSheet Quarters(Shipped.Made made, DerivedBook derived)
    {
        var own = new OwnSheets(new SheetNames());
        var places = FactBook.PlacesOf(made.Ledger, own, null);
        return new QuartersSheet(PeriodGrid.Of(derived, places.Filings), places, own.Quarters);
    }
}
