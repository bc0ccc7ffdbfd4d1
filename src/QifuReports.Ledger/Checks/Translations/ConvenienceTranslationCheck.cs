namespace QifuReports.Ledger.Checks.Translations;

/// <summary>
/// Rule 14: all translated amounts must use one period-end rate, and only amounts of the filing's own period may be translated.
/// </summary>
internal sealed class ConvenienceTranslationCheck : FilingCheck
{
    // The rate is published on business days only. The last business day before a period end is at most a long weekend away.
    private const int LongWeekend = 4;

    public override CheckRule Rule { get; } = new("QC14", "Convenience translation",
        "Amounts are translated at one rate of the period's end, which is stated with its date, and only those of the current period.",
        ToleranceKind.Policy,
        "The last business day's rate, at most four days old.");

    public override void Run(FilingView filing, FindingList findings)
    {
        var translation = filing.Filing.Translation;
        var (home, end) = (filing.Book.Issuer.Currency, filing.Filing.Period.End);
        var isRateTested = false;
        foreach (var column in filing.Columns)
        {
            var currency = column.Column.Currency;
            if (currency.Length == 0 || currency == home || column.Facts.Count == 0 || !IsTranslated(column, home)) continue;
            var facts = new[] { column.Facts[0] };
            if (!isRateTested)
            {
                isRateTested = true;
                var days = translation is null ? 0 : end.DayNumber - translation.Date.DayNumber;
                if (translation is null || translation.To != currency)
                    findings.Add(Rule, facts, $"Rates stated for {currency}", 1, 0, 0, "rates");
                else
                    findings.Add(Rule, facts, $"Date of the rate {translation.From} to {translation.To}, days before the period's end", 0,
                        days, days < 0 ? 0 : LongWeekend, "days");
            }
            findings.Add(Rule, facts, $"{column.Statement.Title}, {column.Column.Period}, {currency}: days from the current period's end",
                0,
                Math.Abs(column.Column.Period.End.DayNumber - end.DayNumber), 0, "days");
        }
    }

    // A table with all columns in a foreign currency is no translation: for example, shares bought back for dollars cost dollars.
    private static bool IsTranslated(ColumnView column, string home)
    {
        foreach (var other in column.Statement.Columns)
            if (other.Currency == home) return true;
        return false;
    }
}
