using System.Globalization;
using System.Text;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;
using QifuReports.Ledger.Tests.Data;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Ledger.Tests.Tracing;

public class RestatementMatrixTests
{
    [Fact]
    public void The_filings_agree_but_for_what_is_known()
    {
        var matrix = RestatementMatrix.Of(DataFolder.Book);

        var text = new StringBuilder();
        foreach (var status in Enum.GetValues<RestatementStatus>())
            text.Append(CultureInfo.InvariantCulture, $"{status}: {matrix.Count(status)}\n");
        foreach (var row in matrix.Rows.Where(r => r.Status is not (RestatementStatus.Agrees or RestatementStatus.Rounded)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Status}: {row.Name}, {row.Key.Period}, {row.Key.Unit}, {row.Key.Basis}\n");
            foreach (var cell in row.Cells)
                text.Append(CultureInfo.InvariantCulture, $"  {cell.Filing.Id}: {cell.Fact.Stated}, \"{cell.Fact.Source.Caption}\"\n");
        }
        text.ToString().ShouldMatchApproved(c => c.NoDiff());
    }

    [Fact]
    public void Every_row_has_two_filings_and_no_figure_stands_twice()
    {
        var matrix = RestatementMatrix.Of(DataFolder.Book);

        matrix.Rows.Some().ShouldAllBe(r => r.Cells.Count >= 2 && r.Cells.Select(c => c.Filing).Distinct().Count() == r.Cells.Count);
        matrix.Rows.Select(r => r.Key).Distinct().Count().ShouldBe(matrix.Rows.Count);
    }

    [Theory]
    [InlineData("70", "70", "7.1", "RMB", "flow", RestatementStatus.Agrees)]
    [InlineData("70", "70.4", "7.1", "RMB", "flow", RestatementStatus.Rounded)]
    [InlineData("70", "70.5", "7.1", "RMB", "flow", RestatementStatus.Restated)]
    [InlineData("70", "71", "7.1", "RMB", "flow", RestatementStatus.Restated)]
    [InlineData("70", "71", "7.2", "RMB", "flow", RestatementStatus.Restated)]
    [InlineData("70", "71", "7.2", "USD", "flow", RestatementStatus.OtherRate)]
    [InlineData("70", "71", "7.1", "USD", "flow", RestatementStatus.Restated)]
    [InlineData("70", "71", "7.1", "RMB", "flow-guidance-low", RestatementStatus.Revised)]
    public void Two_filings_are_compared(string first, string second, string rate, string currency, string concept,
        RestatementStatus status)
    {
        var book = new BookBuilder().Concept(concept).Build();
        var matrix = RestatementMatrix.Of(
            new LedgerBook(book.Issuer, book.Taxonomy,
                [Filed("a", "7.1", currency, concept, first), Filed("b", rate, currency, concept, second)]));

        matrix.Rows.ShouldHaveSingleItem().Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("Net income", "NET INCOME:", RestatementStatus.Agrees)]
    [InlineData("Net income", "Net profit", RestatementStatus.Relabelled)]
    public void Labels_are_compared_by_their_words(string first, string second, RestatementStatus status)
    {
        var book = new BookBuilder().Concept("flow").Build();
        var matrix = RestatementMatrix.Of(
            new LedgerBook(book.Issuer, book.Taxonomy,
                [Filed("a", "7.1", "RMB", "flow", "70", first), Filed("b", "7.1", "RMB", "flow", "70", second)]));

        matrix.Rows.ShouldHaveSingleItem().Status.ShouldBe(status);
    }

    [Fact]
    public void Two_filings_with_the_same_two_labels_agree()
    {
        var book = new BookBuilder().Concept("flow").Build();
        Filing Both(string id, string first, string second)
        {
            var (one, other) = (Filed(id, "7.1", "RMB", "flow", "70", first), Filed(id, "7.1", "RMB", "flow", "70", second));
            return one with { Statements = [.. one.Statements, .. other.Statements] };
        }
        RestatementStatus Status(Filing a, Filing b) =>
            RestatementMatrix.Of(new LedgerBook(book.Issuer, book.Taxonomy, [a, b])).Rows.ShouldHaveSingleItem().Status;

        Status(Both("a", "Net income", "Net profit"), Both("b", "Net profit", "Net income")).ShouldBe(RestatementStatus.Agrees);
        Status(Both("a", "Net income", "Net profit"), Both("b", "Earnings", "Earnings")).ShouldBe(RestatementStatus.Relabelled);
    }

    [Fact]
    public void What_was_filed_later_is_not_known()
    {
        var book = new BookBuilder().Concept("flow").Build();
        var (first, second, third) =
            (Filed("a", "7.1", "RMB", "flow", "70"), Filed("b", "7.1", "RMB", "flow", "70"), Filed("c", "7.1", "RMB", "flow", "71"));
        book = new LedgerBook(book.Issuer, book.Taxonomy,
            [first, second = second with { Date = first.Date.AddDays(1) }, third = third with { Date = first.Date.AddDays(2) }]);

        RestatementMatrix.AsOf(book, first).Rows.ShouldBeEmpty();
        RestatementMatrix.AsOf(book, second).Rows.ShouldHaveSingleItem().Status.ShouldBe(RestatementStatus.Agrees);
        RestatementMatrix.AsOf(book, second).Filings.ShouldBe([first, second]);
        RestatementMatrix.AsOf(book, third).Rows.ShouldHaveSingleItem().Status.ShouldBe(RestatementStatus.Restated);
    }

    [Fact]
    public void A_filing_is_compared_with_the_others_and_not_they_with_each_other()
    {
        var book = new BookBuilder().Concept("flow").Build();
        var (first, second, third) =
            (Filed("a", "7.1", "RMB", "flow", "70.4"), Filed("b", "7.1", "RMB", "flow", "69.6"), Filed("c", "7.1", "RMB", "flow", "70"));
        book = new LedgerBook(book.Issuer, book.Taxonomy, [first, second, third]);

        RestatementMatrix.AsOf(book, third).Rows.ShouldHaveSingleItem().Status.ShouldBe(RestatementStatus.Rounded);
        RestatementMatrix.AsOf(book, second).Rows.ShouldHaveSingleItem().Status.ShouldBe(RestatementStatus.Restated);
    }

    private static Filing Filed(string id, string rate, string currency, string concept, string value, string caption = "Flow")
    {
        var filing = new BookBuilder().Concept(concept).Translated(rate).Table("a", $"2023Q2 {currency} 1000", $"{concept} | {value}")
            .Build().Filings[0];
        StatementCell Renamed(StatementCell cell) =>
            cell with { Fact = cell.Fact! with { Source = cell.Fact.Source with { FilingId = id, Caption = caption } } };
        return filing with { Id = id, Statements = [.. filing.Statements.Select(
            s => s with { Lines = [.. s.Lines.Select(l => l with { Cells = [.. l.Cells.Select(Renamed)] })] })] };
    }
}
