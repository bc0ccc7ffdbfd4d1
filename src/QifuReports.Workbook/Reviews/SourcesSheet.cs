using QifuReports.Ledger.Waivers;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Reviews;

/// <summary>The sheet of the sources: each filing with its rate, its document and hashes; then each statement with its sheet.</summary>
internal static class SourcesSheet
{
    /// <summary>The column with the exchange rates.</summary>
    public const int RateColumn = 9;

    /// <summary>The row of the first filing.</summary>
    public const int FirstRow = 5;

    private static readonly string[] Heads =
    [
        "Filing", "Form", "Exhibit", "Date", "Title", "Period", "Basis", "Audit status", "Rate", "What the rate is", "Data file",
        "Document", "SHA-256 of the document", "Hash of its figures",
    ];

    public static Sheet Of(FactPlaces places, SheetName name) => new(name,
        [28, 10, 9, 12, 48, 10, 12, 22, 10, 44, 34, 34, 66, 20], Rows(places))
    {
        FrozenRows = FirstRow - 1,
        FrozenColumns = 1,
        IsLandscape = true,
        Links =
        [
            .. places.Statements.Select((s, i) =>
                new SheetLink(new CellPlace(name, 1, FirstRow + places.Filings.Count + 2 + i), new CellPlace(s.Sheet, 1, 1))),
        ],
        PrintEnd = new CellPlace(name, Heads.Length, FirstRow + places.Filings.Count + places.Statements.Count + 2),
    };

    private static IEnumerable<Row> Rows(FactPlaces places)
    {
        yield return new Row(1, [new Cell.Words("Sources", CellStyle.Title)]);
        yield return new Row(2, [new Cell.Words("Each blue cell of this book is a figure of one of these filings.", CellStyle.Note)]);
        yield return new Row(3,
            [new Cell.Words("The hash of the figures changes with any key, value or precision of any of them.", CellStyle.Note)]);
        yield return Row(FirstRow - 1, Heads, CellStyle.Heading);
        var row = FirstRow;
        foreach (var filing in places.Filings) yield return RowOf(filing, row++);
        yield return Row(++row, ["Sheet", "Form", "", "Date", "Statement", "Period", "Filing", "Place in the document"], CellStyle.Heading);
        foreach (var site in places.Statements)
            yield return Row(++row,
                [site.Sheet.Text, site.Filing.Form, "", Day(site.Filing.Date), site.Statement.Title, site.Filing.Period.ToString(),
                    site.Filing.Id, site.Statement.Origin], CellStyle.Words);
    }

    private static Row RowOf(Filing filing, int row)
    {
        var cells = new Cell?[Heads.Length];
        string[] words =
        [
            filing.Id, filing.Form, filing.Exhibit, Day(filing.Date), filing.Title, filing.Period.ToString(), filing.Basis.Name,
            filing.AuditStatus, "", "", Path.GetFileName(filing.Place.File ?? ""), filing.Document?.Name ?? "",
            filing.Document?.Sha256 ?? "", HashOf(filing),
        ];
        for (var i = 0; i < words.Length; i++)
            if (words[i].Length > 0) cells[i] = new Cell.Words(words[i], CellStyle.Words);
        if (filing.Translation is { } rate)
        {
            cells[RateColumn - 1] = new Cell.Number(rate.Rate, new CellStyle(CellRole.Filed, NumberFormat.Amount(rate.Rate.Scale)));
            cells[RateColumn] = new Cell.Words($"{rate.From} for one {rate.To} on {Day(rate.Date)}, {rate.Authority}", CellStyle.Note);
        }
        return new Row(row, cells);
    }

    private static string HashOf(Filing filing)
    {
        List<Fact> facts = [];
        foreach (var statement in filing.Statements)
            foreach (var line in statement.Lines)
                foreach (var cell in line.Cells)
                    if (cell.Stated is { } fact) facts.Add(fact);
        return Waiver.HashOf(facts);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Row Row(int index, IReadOnlyList<string> words, CellStyle style)
    {
        var cells = new Cell?[words.Count];
        for (var i = 0; i < cells.Length; i++)
            if (words[i].Length > 0 || style.Role == CellRole.Heading) cells[i] = new Cell.Words(words[i], style);
        return new Row(index, cells);
    }
}
