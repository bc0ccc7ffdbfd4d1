namespace QifuReports.Import.Doubts;

/// <summary>
/// Adds a doubt to filings whose amounts are all in another currency than the company's data. The company may have changed its currency, or
/// the name or symbol of the currency may have been misread or mistyped; figures of earlier filings cannot show which is the case.
/// </summary>
internal static class OtherCurrency
{
    /// <summary>
    /// Returns the filings with the doubt. They are unchanged if an amount is in the company's currency, if no column has a currency, and
    /// for the first filing of a company.
    /// </summary>
    /// <param name="plans">The statements that go into the filings.</param>
    public static IReadOnlyList<FilingDraft> Marked(IReadOnlyList<FilingDraft> filings, IEnumerable<StatementPlan> plans, LedgerBook? book)
    {
        if (book is null or { Filings.Count: 0 }) return filings;
        var named = plans.SelectMany(p => p.Columns).Where(c => c.Use is ColumnUse.Amounts or ColumnUse.Adjustment && c.Currency.Length > 0)
            .Select(c => c.Currency).Distinct().ToList();
        if (named.Count == 0 || named.Contains(book.Issuer.Currency)) return filings;
        var why = $"its amounts are in {string.Join(" and ", named)}, and those of the company's data in {book.Issuer.Currency}";
        return [.. filings.Select(f => f.WithDoubt(why))];
    }
}
