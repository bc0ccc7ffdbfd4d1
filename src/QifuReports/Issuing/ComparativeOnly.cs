using QifuReports.Briefings.Context;
using QifuReports.Ledger.Filings;

namespace QifuReports.App.Issuing;

/// <summary>Handles a period that no filing reports on: its figures are only comparative figures in the filings of later periods.</summary>
internal static class ComparativeOnly
{
    /// <summary>
    /// Explains why there is no briefing for the period, which filing has its figures, and what to do. Returns null if no income
    /// statement of another period has a column for the period.
    /// </summary>
    public static Diagnostic? Finding(LedgerBook book, Period period)
    {
        var filings = book.Filings.Where(f => f.Period != period && States(f, period)).ToList();
        if (filings.Count == 0) return null;
        // The newest filing with the figures is used, since it includes restatements.
        var last = filings[^1];
        var others = filings.Count == 1 ? "" : $", and in {string.Join(", ", filings.Take(filings.Count - 1).Select(f => f.Id))}";
        var told = BriefingSource.For(book, last.Period) is null ? ""
            : $"'qifu-reports {(last.Period.Kind == PeriodKind.Quarter ? "quarterly" : "results")} {last.Period}' tells of both; for a " +
                $"briefing of {period} itself ";
        return new Diagnostic(BriefingCodes.OnlyComparative,
            FormattableString.Invariant(
                $"No filing held reports on {period}: its figures stand as comparatives beside those of {last.Period} in {last.Id} of {last.Date:yyyy-MM-dd}{others}. They come without causes, outlook and the release of their day."),
            last.Place, $"{told}{(told.Length == 0 ? "Add" : "add")} the filing that reported it.");
    }

    private static bool States(Filing filing, Period period)
    {
        foreach (var column in filing.Operations?.Columns ?? [])
            if (column.Period == period && column.Ratio is null && column.Members.IsNone) return true;
        return false;
    }
}
