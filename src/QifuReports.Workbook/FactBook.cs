using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Derivation;
using QifuReports.Workbook.Carrying;
using QifuReports.Workbook.Checks;
using QifuReports.Workbook.Places;
using QifuReports.Workbook.Quarters;
using QifuReports.Workbook.Reviews;
using QifuReports.Workbook.Statements;

namespace QifuReports.Workbook;

/// <summary>Makes the fact book: the whole ledger as a workbook whose formulas are live.</summary>
public static class FactBook
{
    /// <summary>The fact book of a ledger.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="report">
    /// The checks of the whole ledger. Best as <see cref="CheckRunner.Explain"/> makes them: those of another run are made again.
    /// </param>
    /// <param name="until">
    /// The last period: filings that were published after the release of this period are left out. Null for all filings.
    /// </param>
    /// <returns>
    /// Summary, quarters, provisions and reconciliations as far as the filings have them, checks, each statement, sources, notes.
    /// </returns>
    public static Book Of(LedgerBook book, CheckReport report, Period? until = null)
    {
        var day = DayOf(book, until);
        var names = OwnSheets.New();
        var (summary, quarterly, provisions) = (names.Summary, names.Quarters, names.Provisions);
        var (reconciliations, checks, sources, notes) = (names.Reconciliations, names.Checks, names.Sources, names.Notes);
        var places = PlacesOf(book, day, names);
        var derived = new DerivedBook(book, day);
        var quarters = new QuartersSheet(PeriodGrid.Of(derived, places.Filings), places, quarterly);
        var roles = new RoleSeries(book, quarters.Grid, places.Filings);
        var compared = ChecksSheet.Of(book, report.IsExplained ? report : CheckRunner.Explain(book), places, checks);
        IReadOnlyList<LinkedCount> counts = [compared.Failures, .. compared.ByRule];
        List<Sheet> sheets = [new SummarySheet(book, quarters, roles, summary, counts).ToSheet(), quarters.ToSheet()];
        if (ProvisionsSheet.Of(new RoleFigures(derived, quarters, places), provisions) is { } credit) sheets.Add(credit);
        if (ReconciliationsSheet.Of(book, places, reconciliations) is { } bridges) sheets.Add(bridges);
        sheets.Add(compared.Sheet);
        foreach (var statement in places.Statements) sheets.Add(StatementSheet.Of(statement, places));
        sheets.Add(SourcesSheet.Of(places, sources));
        sheets.Add(NotesSheet.Of(book, places, notes));
        return new Book(book.Issuer.Name + ": fact book", sheets, BookNames.Of(derived, quarters, places));
    }

    /// <summary>The places of the filed figures in the fact book of a ledger, as <see cref="Of"/> gives them.</summary>
    internal static FactPlaces PlacesOf(LedgerBook book, Period? until) => PlacesOf(book, DayOf(book, until), OwnSheets.New());

    private static FactPlaces PlacesOf(LedgerBook book, DateOnly? day, OwnSheets names) => new(book, names.All,
        new LaterFilings(book.Filings, day), new CellPlace(names.Sources, SourcesSheet.RateColumn, SourcesSheet.FirstRow));

    // The names of the book's own sheets are taken first: a statement that is called the same gets another one.
    private sealed record OwnSheets(SheetNames All, SheetName Summary, SheetName Quarters, SheetName Provisions, SheetName Reconciliations,
        SheetName Checks, SheetName Sources, SheetName Notes)
    {
        public static OwnSheets New()
        {
            var all = new SheetNames();
            _ = all.New(DataSheet.Name);
            return new OwnSheets(all, all.New("Summary"), all.New("Quarters"), all.New("Provisions"), all.New("Reconciliations"),
                all.New("Checks"), all.New("Sources"), all.New("Notes"));
        }
    }

    /// <summary>
    /// The date of the release of a period; without one, of the last filing on a period that ends no later. Null for no period, and
    /// the first day of all if every filing is of a later period.
    /// </summary>
    internal static DateOnly? DayOf(LedgerBook book, Period? until)
    {
        if (until is not { } last) return null;
        if (book.ReleaseFor(last) is { } release) return release.Date;
        var day = DateOnly.MinValue;
        foreach (var filing in book.Filings)
            if (filing.Period.End <= last.End && filing.Date > day) day = filing.Date;
        return day;
    }
}
