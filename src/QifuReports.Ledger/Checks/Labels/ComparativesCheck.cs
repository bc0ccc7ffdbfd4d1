namespace QifuReports.Ledger.Checks.Labels;

/// <summary>Rule 29: every column of the current period must have its comparative column beside it.</summary>
internal sealed class ComparativesCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC29", "Comparatives",
        "Beside the flows of a period stand those of the same period of last year, beside balances those of the prior year-end.",
        ToleranceKind.Exact,
        "A statement without its comparative is incomplete.");

    public override void Run(FilingView filing, FindingList findings)
    {
        var end = filing.Filing.Period.End;
        foreach (var column in filing.Columns)
        {
            var head = column.Column;
            if (!column.Statement.IsTable || head.Currency != filing.Book.Issuer.Currency || head.Period.End != end
                || column.Facts.Count == 0) continue;
            var against = head.Period.IsInstant ? filing.Book.Issuer.Calendar.YearEndBefore(end) : head.Period.YearBefore;
            var comparative = filing.Columns.FirstOrDefault(c => c.Statement == column.Statement && IsComparative(c, column, against))
                ?? filing.Columns.FirstOrDefault(
                    c => c.Statement.IsTable && IsComparative(c, column, against) && c.Find(column.Facts[0].Key.Concept) is not null);
            findings.Add(Rule, comparative is null ? [column.Facts[0]] : [column.Facts[0], comparative.Facts[0]],
                $"{column.Statement.Title}, {head.Period}, {head.Currency}{(column.Members.IsNone ? "" : ", " + column.Members.Names)}: " +
                    $"{against} stands beside it{(comparative is null ? Hint(head.Period) : "")}", 1, comparative is null ? 0 : 1, 0,
                    "columns");
            if (findings.IsExplained)
                findings.ExplainCount(1, new CountTerm(comparative is null ? [] : [comparative.Facts[0]], CountedKind.Stated));
        }
    }

    // The usual cause of a missing comparative: the fiscal year is not the calendar year, and issuer.json does not say so.
    private static string Hint(Period period) =>
        period.IsInstant && period.Calendar.IsCalendarYears ? ", or \"fiscalYear\" in issuer.json says when the company's year ends" : "";

    // Both columns must have members on the same axes. The members may differ, since a new segment has no comparative. A reconciliation has
    // one table for each period, so its comparative is in another table.
    private static bool IsComparative(ColumnView candidate, ColumnView column, Period against) =>
        candidate.Column.Period == against && candidate.Column.Currency == column.Column.Currency
            && candidate.Column.Basis == column.Column.Basis
        && candidate.Members.IsOnAxesOf(column.Members) && candidate.Facts.Count > 0;
}
