namespace QifuReports.Briefings.Composing;

/// <summary>
/// Compares the currency of the amounts in a filing with the reporting currency of the issuer. Each table must have amounts in that
/// currency, even if a translation into another currency stands beside them. The measures in the statement <c>highlights</c> must be in the
/// reporting currency or in that of the translation. Other amounts in the text of a filing may be in another currency, such as the
/// authorized amount of a share repurchase, but never all of them.
/// </summary>
public static class ReportingCurrency
{
    // The statement whose lines are shown as filed, under one heading with the currency.
    private const string Measures = "highlights";

    /// <summary>
    /// One diagnostic for each statement without amounts in the reporting currency, placed at its first amount. If the whole filing has no
    /// such amount, one diagnostic at the first amount of the filing. Empty if everything is correct.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Lacking(LedgerBook book, Filing filing)
    {
        var currency = book.Issuer.Currency;
        var lacking = new List<Diagnostic>();
        (Statement Statement, Fact Fact)? first = null;
        var has = false;
        foreach (var statement in filing.Statements)
        {
            Fact? other = null;
            var own = false;
            foreach (var line in statement.Lines)
            {
                var (others, owns) = Amounts(book, line, currency);
                own |= owns;
                other ??= others;
            }
            has |= own;
            if (other is null) continue;
            first ??= (statement, other);
            if (statement.Id == Measures ? FactUnits.CurrencyOf(other.Key.Unit) != filing.Translation?.To : statement.IsTable && !own)
                lacking.Add(Of(statement, other, currency));
        }
        if (lacking.Count == 0 && !has && first is var (stated, fact)) lacking.Add(Of(stated, fact, currency));
        return lacking;
    }

    // Whether a line has an amount in the reporting currency; if not, also its first amount in another currency, if any.
    private static (Fact? Other, bool HasOwn) Amounts(LedgerBook book, StatementLine line, string currency)
    {
        Fact? other = null;
        foreach (var cell in line.Cells)
        {
            if (cell.Fact is not { } fact || book.Taxonomy.Find(
                fact.Key.Concept) is not { UnitKind: UnitKind.Money or UnitKind.MoneyPerShare or UnitKind.MoneyPerAds }) continue;
            if (FactUnits.CurrencyOf(fact.Key.Unit) == currency) return (null, true);
            other ??= fact;
        }
        return (other, false);
    }

    private static Diagnostic Of(Statement statement, Fact fact, string currency) => new(BriefingCodes.OtherCurrency,
        $"The column \"{fact.Source.Column}\" of \"{statement.Title}\" is in {FactUnits.CurrencyOf(fact.Key.Unit)}, and none beside it " +
            $"is in {currency}, in which the issuer reports by issuer.json.", fact.Source.Place,
        "Correct \"currency\" in issuer.json where it is wrong; otherwise give the statement its columns in that currency.");
}
