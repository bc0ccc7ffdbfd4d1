using QifuReports.Workbook.Formulas;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Reviews;

/// <summary>The sheet of notes: how to read the book, the waivers, what filings explain, the causes that management names.</summary>
internal static class NotesSheet
{
    private static readonly string[] Conventions =
    [
        "Blue numbers are typed: each is a figure as a filing states it, once, in the scale of its column.",
        "Black numbers are formulas. Green numbers repeat a cell of another sheet.",
        "On the sheet of a statement each total is the sum of its lines, closing cash is opening cash and the flows, and an amount under " +
            "another basis is the first amount and the adjustments. What is filed is to the right, with the difference.",
        "Where the filed total is another number than the sum, as with roundings, the filed total stays and the sum is to the right.",
        "All other sheets refer to the figures as filed. The sheet Checks compares them, so that a changed figure shows there.",
        "A period that no filing states is a sum or difference of filed spans: a first quarter is a half-year less its second quarter.",
        "Balances, averages, amounts per share and ratios are never derived by adding or subtracting.",
        "n.m.: a change that has no meaning, from zero or less, or to less than zero.",
        "A hidden sheet, Data, carries the data files, so that the book can be imported again.",
        "Names such as net_income_2023Q3 lead to the figures; other currencies, bases and members are part of the name.",
    ];

    private static readonly double[] Widths = [24, 34, 110];

    public static Sheet Of(LedgerBook book, FactPlaces places, SheetName name)
    {
        var rows = Rows(book, places).ToList();
        return new Sheet(name, Widths, rows)
        {
            FrozenRows = 1,
            PrintEnd = new CellPlace(name, 3, rows[^1].Index),
        };
    }

    private static IEnumerable<Row> Rows(LedgerBook book, FactPlaces places)
    {
        var row = 1;
        yield return new Row(row++, [new Cell.Words("Notes", CellStyle.Title)]);
        yield return Heading(++row, "How to read this book", "", "");
        foreach (var words in Conventions) yield return Row(++row, "", "", words);
        row++;
        if (book.Drafts.Count > 0) yield return Heading(++row, "Draft", "What is not confirmed", "Reason");
        foreach (var mark in book.Drafts) yield return Row(++row, "", mark.What, mark.Reason);
        if (book.Drafts.Count > 0) row++;
        if (book.Waivers.Count > 0) yield return Heading(++row, "Waiver of check", "Figures", "Reason");
        foreach (var waiver in book.Waivers)
            yield return Row(++row, waiver.Check, string.Join("; ", waiver.Figures.Select(f => $"{f.Concept} {f.Period} {f.Unit}")),
                waiver.Reason);
        row++;
        yield return Heading(++row, "Filing", "Subject", "What the filing says, in our own words");
        foreach (var filing in places.Filings)
        {
            foreach (var note in filing.Notes)
                yield return Row(++row, filing.Id, note.Mark.Length == 0 ? note.Title : $"({note.Mark}) {note.Title}", note.Text);
            if (filing.Assurance is { } assurance)
                yield return Row(++row, filing.Id, $"Assurance: {assurance.Level}, {assurance.Provider}",
                    $"{assurance.Standard}. {assurance.Scope} {assurance.Conclusion}");
            foreach (var driver in filing.Drivers)
                yield return Row(++row, filing.Id, book.Taxonomy.Find(driver.Concept)?.Name ?? driver.Concept.Value,
                    $"Management attributes the change against {Against(driver.Against)} to {driver.Cause}.");
        }
    }

    private static string Against(ComparisonBase against) => against switch
    {
        ComparisonBase.YearBefore => "the year before",
        ComparisonBase.PriorQuarter => "the quarter before",
        ComparisonBase.PriorHalf => "the half-year before",
        _ => "the year and the quarter before",
    };

    private static Row Heading(int index, string first, string second, string third) => new(index,
        [new Cell.Words(first, CellStyle.Heading), new Cell.Words(second, CellStyle.Heading), new Cell.Words(third, CellStyle.Heading)]);

    private static Row Row(int index, string first, string second, string third)
    {
        Cell?[] cells = [Words(first), Words(second), Words(third)];
        return new Row(index, cells) { Lines = LineCount.OfParagraphs(cells, Widths) };
    }

    private static Cell.Words? Words(string words) => words.Length == 0 ? null : new Cell.Words(words, CellStyle.Paragraph);
}
