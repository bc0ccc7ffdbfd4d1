using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Reading;
using QifuReports.Workbook.Checks;
using QifuReports.Workbook.Places;
using QifuReports.Workbook.Writing;

namespace QifuReports.Workbook.Tests.Checks;

/// <summary>A workbook of nothing but filed figures and the sheet of checks over them.</summary>
internal sealed class PlainBook
{
    private static readonly SheetName Sources = SheetName.Of("Sources"), Name = SheetName.Of("Checks");

    private PlainBook(LedgerBook ledger)
    {
        Ledger = ledger;
        Places = new FactPlaces(ledger, new SheetNames(), new LaterFilings(ledger.Filings, null), new CellPlace(Sources, 1, 5));
        Report = CheckRunner.Explain(ledger);
        Checks = ChecksSheet.Of(ledger, Report, Places, Name);
    }

    public LedgerBook Ledger { get; }

    public FactPlaces Places { get; }

    public CheckReport Report { get; }

    public ChecksSheet Checks { get; }

    /// <summary>Of a company of the tests, or of the data of the repository for an empty name.</summary>
    public static PlainBook Of(string company = "") => Of(LedgerReader.Read(
        company.Length == 0 ? RepositoryRoot.PathOf("data") : RepositoryRoot.PathOf("tests", "Companies", company)).Book!);

    public static PlainBook Of(LedgerBook ledger) => new(ledger);

    /// <summary>The bytes of the file, with some figures replaced by other numbers.</summary>
    public byte[] Bytes(IReadOnlyDictionary<CellPlace, decimal>? changed = null)
    {
        List<Sheet> sheets = [Checks.Sheet, SheetOf(Sources, Rates())];
        foreach (var site in Places.Statements)
            sheets.Add(SheetOf(site.Sheet, FactsOf(site.Statement).Select(f => (Places.Of(f), f.Stated)), changed));
        using var stream = new MemoryStream();
        WorkbookWriter.Write(new Book("Checks", sheets, []), stream);
        return stream.ToArray();
    }

    /// <summary>Every filed figure, in the order of the statements.</summary>
    public IEnumerable<Fact> Facts => Places.Statements.SelectMany(s => FactsOf(s.Statement));

    private static IEnumerable<Fact> FactsOf(Statement statement) =>
        statement.Lines.SelectMany(l => l.Cells).Select(c => c.Stated).OfType<Fact>();

    private IEnumerable<(CellPlace, decimal)> Rates()
    {
        foreach (var filing in Places.Filings)
            if (filing.Translation is { } translation && Places.RateOf(filing.Id) is { } place) yield return (place, translation.Rate);
    }

    private static Sheet SheetOf(SheetName name, IEnumerable<(CellPlace Place, decimal Number)> numbers,
        IReadOnlyDictionary<CellPlace, decimal>? changed = null)
    {
        var style = new CellStyle(CellRole.Filed, NumberFormat.Amount());
        var rows = numbers.GroupBy(n => n.Place.Row).OrderBy(g => g.Key).Select(group =>
        {
            var cells = new Cell?[group.Max(n => n.Place.Column)];
            foreach (var (place, number) in group)
                cells[place.Column - 1] = new Cell.Number(changed?.TryGetValue(place, out var other) == true ? other : number, style);
            return new Row(group.Key, cells);
        });
        return new Sheet(name, [], rows.ToList());
    }
}
