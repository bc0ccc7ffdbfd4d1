using QifuReports.Workbook.Places;
using QifuReports.Workbook.Tests.Evaluating;

namespace QifuReports.Workbook.Tests;

public sealed class FigureTests
{
    public static TheoryData<string> Companies => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Companies))]
    public void Every_stated_figure_has_one_blue_cell_that_holds_it(string company)
    {
        var made = Shipped.Of(company);
        var (places, cells) = (made.Places, new Evaluator(made.Book));
        HashSet<CellPlace> seen = [];
        foreach (var fact in Facts(made.Ledger).Some())
        {
            places.Has(fact).ShouldBeTrue();
            var place = places.Of(fact);
            seen.Add(place).ShouldBeTrue($"{place} holds two figures");
            var number = cells.CellAt(place).ShouldBeOfType<Cell.Number>($"{place}");
            number.Value.ShouldBe(fact.Stated);
            number.Style.Role.ShouldBe(CellRole.Filed);
        }
        foreach (var filing in made.Ledger.Filings)
            if (filing.Translation is { } translation)
            {
                var place = places.RateOf(filing.Id).ShouldNotBeNull();
                cells.CellAt(place).ShouldBeOfType<Cell.Number>().Value.ShouldBe(translation.Rate);
                seen.Add(place).ShouldBeTrue();
            }
        made.Book.Sheets.Sum(s => s.Rows.Sum(r => r.Cells.Count(c => c is { Style.Role: CellRole.Filed }))).ShouldBe(seen.Count);
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void Every_formula_gives_the_value_that_stands_in_the_file(string company)
    {
        var book = Shipped.Of(company).Book;
        var evaluator = new Evaluator(book);
        var formulas = 0;
        foreach (var sheet in book.Sheets.Where(s => s.Name.Text != "Checks"))
            foreach (var row in sheet.Rows)
                for (var i = 0; i < row.Cells.Count; i++)
                {
                    var place = new CellPlace(sheet.Name, i + 1, row.Index);
                    if (row.Cells[i] is Cell.Formula formula)
                    {
                        formulas++;
                        if (!formula.Text.Contains("'Checks'", StringComparison.Ordinal))
                            evaluator.Number(place).ShouldBe(formula.Value, $"{place}: {formula.Text}");
                    }
                    else if (row.Cells[i] is Cell.WordFormula words)
                    {
                        evaluator.Of(place).ShouldBe(words.Value, $"{place}: {words.Text}");
                    }
                }
        formulas.ShouldBeGreaterThan(100);
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void Most_totals_are_formulas_and_each_difference_of_theirs_is_nothing(string company)
    {
        var made = Shipped.Of(company);
        var (live, differing) = made.Places.Totals;
        live.ShouldBeGreaterThan(differing);
        var cells = new Evaluator(made.Book);
        foreach (var fact in Facts(made.Ledger).Where(f => made.Places.LiveSum(f) is not null).Some())
        {
            cells.CellAt(made.Places.Shown(fact)).ShouldBeOfType<Cell.Formula>().Value.ShouldBe(fact.Stated);
            cells.Number(made.Places.Shown(fact)).ShouldBe(cells.Number(made.Places.Of(fact)));
        }
    }

    [Fact]
    public void A_changed_line_moves_the_totals_over_it_and_no_figure_as_filed()
    {
        var made = Shipped.Data;
        var line = FactOf(made.Ledger, "financing-income", "2023Q3");
        var total = FactOf(made.Ledger, "total-net-revenue", "2023Q3");
        var result = FactOf(made.Ledger, "net-income", "2023Q3");
        var changed = new Evaluator(made.Book, new Dictionary<CellPlace, decimal> { [made.Places.Of(line)] = line.Stated + 7 });
        changed.Number(made.Places.Shown(total)).ShouldBe(total.Stated + 7);
        changed.Number(made.Places.Shown(result)).ShouldBe(result.Stated + 7);
        changed.Number(made.Places.Of(total)).ShouldBe(total.Stated);
        changed.Number(made.Places.Of(result)).ShouldBe(result.Stated);
    }

    internal static IEnumerable<Fact> Facts(LedgerBook ledger) => ledger.Filings.SelectMany(f => f.Statements).SelectMany(s => s.Lines)
        .SelectMany(l => l.Cells).Select(c => c.Stated).OfType<Fact>();

    // As its income statement states it, in the reporting currency.
    private static Fact FactOf(LedgerBook ledger, string concept, string period)
    {
        var release = ledger.Filings.Last(f => f.Period.ToString() == period && f.Operations is not null);
        return release.Operations!.Lines.SelectMany(l => l.Cells).Select(c => c.Fact).OfType<Fact>()
            .First(f => f.Key.Concept.Value == concept && f.Key.Period == release.Period && f.Key.Unit == ledger.Issuer.Currency);
    }
}
