using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Derivation;
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
    /// <param name="day">Filings that were published after this date are left out; null for all.</param>
    /// <param name="isDraft">Whether the book is marked as a draft, on its first sheet and in its title.</param>
    /// <returns>
    /// Summary, quarters, provisions and reconciliations as far as the filings have them, checks, each statement, sources, notes.
    /// </returns>
    public static Book Of(LedgerBook book, CheckReport report, DateOnly? day = null, bool isDraft = false)
    {
        var own = new OwnSheets(new SheetNames());
        var places = PlacesOf(book, own, day);
        var derived = new DerivedBook(book, day);
        var quarters = new QuartersSheet(PeriodGrid.Of(derived, places.Filings), places, own.Quarters);
        var roles = new RoleSeries(book, quarters.Grid, places.Filings);
        var compared = ChecksSheet.Of(book, report.IsExplained ? report : CheckRunner.Explain(book), places, own.Checks);
        IReadOnlyList<LinkedCount> counts = [compared.Failures, .. compared.ByRule];
        var first = new SummarySheet(book, quarters, roles, own.Summary, counts) { IsDraft = isDraft };
        List<Sheet> sheets = [first.ToSheet(), quarters.ToSheet()];
        if (ProvisionsSheet.Of(new RoleFigures(derived, quarters, places), own.Provisions) is { } credit) sheets.Add(credit);
        if (ReconciliationsSheet.Of(book, places, own.Reconciliations) is { } bridges) sheets.Add(bridges);
        sheets.Add(compared.Sheet);
        foreach (var statement in places.Statements) sheets.Add(StatementSheet.Of(statement, places));
        sheets.Add(SourcesSheet.Of(places, own.Sources));
        sheets.Add(NotesSheet.Of(book, places, own.Notes));
        return new Book((isDraft ? "DRAFT \u2013 " : "") + book.Issuer.Name + ": fact book", sheets, BookNames.Of(derived, quarters, places));
    }

    /// <summary>The places of the figures in the fact book until a date; null for all filings.</summary>
    internal static FactPlaces PlacesOf(LedgerBook book, OwnSheets own, DateOnly? day) => new(book, own.Names,
        new LaterFilings(book.Filings, day), new CellPlace(own.Sources, SourcesSheet.RateColumn, SourcesSheet.FirstRow));
}
