using QifuReports.Ledger.Filings;
using QifuReports.Workbook.Places;
using QifuReports.Workbook.Tests.Evaluating;

namespace QifuReports.Workbook.Tests;

public sealed class StatementTests
{
    [Fact]
    public void Under_another_basis_an_amount_is_the_first_and_the_adjustments()
    {
        var made = Shipped.Data;
        var cells = new Evaluator(made.Book);
        foreach (var site in made.Places.Statements.Where(s => ReconciledColumns.Of(s.Statement).Count > 0).Some())
            foreach (var columns in ReconciledColumns.Of(site.Statement))
                foreach (var (index, line) in site.Statement.Lines.Index())
                {
                    if (line.Kind == LineKind.Heading || line.Cells[columns.At].Fact is null) continue;
                    var to = columns.At + columns.Count + 1;
                    if (line.Cells[to].Fact is not { } filed || made.Places.LiveSum(filed) is null) continue;
                    var (first, last) = (site.Main(index, columns.At), site.Main(index, to - 1));
                    var row = Enumerable.Range(0, columns.Count + 1).Sum(i => cells.Number(first.Right(i)));
                    cells.Number(site.Main(index, to)).ShouldBe(row, $"{line.Caption} {first}:{last.Relative}");
                }
    }

    [Fact]
    public void Every_total_of_a_complete_statement_is_a_formula()
    {
        var made = Shipped.Data;
        foreach (var site in made.Places.Statements.Where(s => s.Statement.Id is "balance-sheet" or "operations" or "cash-flows").Some())
            foreach (var line in site.Statement.Lines.Where(l => l.Kind is LineKind.Subtotal or LineKind.Total))
                foreach (var cell in line.Cells)
                    if (cell.Fact is { } fact)
                        (made.Places.LiveSum(fact) ?? made.Places.DifferingSum(fact))
                            .ShouldNotBeNull($"{fact.Source.FilingId}, {line.Caption}, {fact.Source.Column}");
    }

    [Fact]
    public void Closing_cash_is_opening_cash_and_the_flows()
    {
        var made = Shipped.Data;
        var site = made.Places.Statements.First(s => s.Statement.Id == "cash-flows");
        var cells = new Evaluator(made.Book);
        var line = site.Statement.Lines.Count - 1;
        while (site.Statement.Lines[line].Kind != LineKind.Total) line--;
        var formula = cells.CellAt(site.Main(line, 0)).ShouldBeOfType<Cell.Formula>();
        formula.Text.ShouldContain("+");
        cells.CellAt(site.Filed(line, 0)).ShouldBeOfType<Cell.Number>().Value.ShouldBe(formula.Value);
        cells.Number(site.Difference(line, 0)).ShouldBe(0);
    }

    [Fact]
    public void A_figure_of_the_company_is_the_sum_over_its_members()
    {
        var made = Shipped.Of("tarnholt");
        var totals = FigureTests.Facts(made.Ledger)
            .Where(f => f.Key.Members.IsNone && made.Places.LiveSum(f) is { } s && s.Parts.All(p => !p.Fact.Key.Members.IsNone))
            .Some();
        foreach (var total in totals)
        {
            var sum = made.Places.LiveSum(total)!;
            sum.Parts.ShouldAllBe(p => p.Weight == 1 && p.Fact.Key.Concept == total.Key.Concept && p.Fact.Key.Period == total.Key.Period);
            sum.Value.ShouldBe(total.Value);
        }
    }

    [Fact]
    public void Where_a_sum_is_another_number_the_filed_total_stays_with_the_difference_beside_it()
    {
        var made = Shipped.Data;
        var cells = new Evaluator(made.Book);
        foreach (var fact in FigureTests.Facts(made.Ledger).Where(f => made.Places.DifferingSum(f) is not null).Some())
        {
            var place = made.Places.Of(fact);
            place.ShouldBe(made.Places.Shown(fact));
            var site = made.Places.Statements.Single(s => s.Sheet == place.Sheet);
            var (line, column) = (place.Row - StatementSite.FirstRow, place.Column - StatementSite.FirstColumn);
            var (sum, difference) = (cells.Number(site.Sum(line, column)), cells.Number(site.Difference(line, column)));
            (sum - difference).ShouldBe(fact.Stated);
            difference.ShouldNotBe(0);
        }
    }

    [Fact]
    public void Each_row_with_a_figure_names_its_source_and_unit()
    {
        var made = Shipped.Data;
        var cells = new Evaluator(made.Book);
        foreach (var site in made.Places.Statements)
            foreach (var (index, line) in site.Statement.Lines.Index())
                if (line.Cells.Any(c => c.Stated is not null))
                    ((string)cells.Of(new CellPlace(site.Sheet, site.SourceColumn, StatementSite.FirstRow + index))!).ShouldNotBeEmpty();
    }
}
