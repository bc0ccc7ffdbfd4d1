using QifuReports.Ledger.Checks;
using QifuReports.Workbook.Formulas;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Reviews;

/// <summary>The rows of a non-GAAP measure: the GAAP measure, its adjustments, what they give, what is filed.</summary>
internal static class MeasureRows
{
    /// <summary>The non-GAAP measures that filings state with all their parts, oldest filing first.</summary>
    public static IReadOnlyList<SumOfFacts> Of(LedgerBook book, FactPlaces places) =>
    [
        .. FilingSums.Of(book).Where(s => places.Has(s.Total) && book.Taxonomy.Find(s.Total.Key.Concept) is { GaapCounterpart: not null }),
    ];

    public static void Add(SumOfFacts sum, LedgerBook book, FactPlaces places, SheetName here, List<Row> rows)
    {
        var total = sum.Total;
        var format = UnitWords.FormatOf(total.Key.Unit, total.Stated.Scale);
        var row = rows[^1].Index + 2;
        rows.Add(new Row(row,
            [new Cell.Words(NameOf(total, book), CellStyle.Heading), new Cell.Words(total.Key.Period.ToString(), CellStyle.NumberHeading),
                new Cell.Words(UnitWords.Of(total.Key.Unit, total.Scale), CellStyle.NumberHeading),
                new Cell.Words(total.Source.FilingId, CellStyle.Heading)]));
        var (text, digits) = ("", total.Stated.Scale);
        foreach (var (fact, weight) in sum.Parts)
        {
            var place = new CellPlace(here, 2, ++row);
            text += (weight < 0 ? "-" : text.Length == 0 ? "" : "+") + place.Relative;
            digits = (byte)Math.Max(digits, Decimals.Of(fact, total.Scale));
            rows.Add(new Row(row, [new Cell.Words((weight < 0 ? "less " : "") + NameOf(fact, book), CellStyle.Words with { Indent = 1 }),
                new Cell.Formula(SpanFormula.Link(fact, total.Scale, places, here), fact.Value / total.Scale,
                    new CellStyle(CellRole.Link, format))]));
        }
        var (computed, filed) = (new CellPlace(here, 2, row + 1), new CellPlace(here, 2, row + 2));
        var style = new CellStyle(CellRole.Formula, format);
        var value = SumFormula.ValueOf(sum);
        rows.Add(new Row(++row, [new Cell.Words("Computed", CellStyle.Words with { IsBold = true }),
            new Cell.Formula(Decimals.Rounded(text, digits), value, style with { Rule = CellRule.Subtotal, IsBold = true })]));
        rows.Add(new Row(++row, [new Cell.Words("As filed", CellStyle.Words),
            new Cell.Formula(places.Of(total).From(here), total.Stated, new CellStyle(CellRole.Link, format))]));
        rows.Add(new Row(++row, [new Cell.Words("Difference", CellStyle.Words),
            new Cell.Formula(Decimals.Rounded($"{computed.Relative}-{filed.Relative}", digits), value - total.Stated, style)]));
    }

    private static string NameOf(Fact fact, LedgerBook book)
    {
        var name = book.Taxonomy.Find(fact.Key.Concept)?.Name ?? fact.Key.Concept.Value;
        return fact.Key.Members.IsNone ? name : name + ", " + fact.Key.Members.Names;
    }
}
