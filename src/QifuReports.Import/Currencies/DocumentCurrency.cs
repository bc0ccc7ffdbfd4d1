namespace QifuReports.Import.Currencies;

/// <summary>
/// The currency of tables that name no currency: from the XBRL tags, from a sentence about all amounts, otherwise from a symbol that
/// several currencies share, such as "$".
/// </summary>
/// <param name="Code">The code in the data; empty where nothing shows the currency.</param>
/// <param name="Sign">The currency symbol that it was taken from; empty where the document names the currency.</param>
/// <param name="Doubt">Why another currency may be meant; empty for no doubt.</param>
internal sealed record DocumentCurrency(string Code, string Sign, string Doubt)
{
    /// <summary>Whether a sentence of the document names the currency for all amounts.</summary>
    public bool IsSaid { get; init; }

    /// <summary>Finds the currency of a document.</summary>
    public static DocumentCurrency Of(SourceDocument document, DocumentUnit unit)
    {
        if (document.Tagged is { Currency.Length: > 0 } tagged) return new(tagged.Currency, "", "");
        // A currency in a sentence does not count where figures have the symbol of another currency.
        if (unit.Currency is { Length: > 0 } said && CurrencySigns.Against(document, said).Length == 0)
            return new(said, "", "") { IsSaid = true };
        if (DollarGuess.Of(document) is { Length: > 0 } dollar)
            return new(dollar, "$", document.Tagged is null
                && ListingDollar.Of(document) is { Exchange: { Length: > 0 } exchange, Currency: var listed } && listed == dollar
                ? DoubtOf("$", $"the company is listed at {exchange}", dollar) : "");
        return SharedSigns.Of(document) is { Code: { Length: > 0 } code } shared
            ? new(code, shared.Sign, shared.IsNamed ? ""
                : DoubtOf(shared.Sign, "the document names the country and not the currency", code)) : new("", "", "");
    }

    // The doubt about a currency guessed from a symbol. The guess is not certain, since many companies report in the currency of another
    // country.
    private static string DoubtOf(string sign, string why, string code) =>
        $"figures have the sign {sign} alone, and {why}: {code} is taken; --currency says another";
}
