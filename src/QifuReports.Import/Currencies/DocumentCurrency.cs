using QifuReports.Import.Documents.Model;

namespace QifuReports.Import.Currencies;

/// <summary>The currency of tables that name none: by the tags, by a sentence on all amounts, else by a sign that several currencies have.</summary>
/// <param name="Code">As the data write it; empty where nothing tells.</param>
/// <param name="Sign">The sign that it was taken from; empty where the document names the currency.</param>
/// <param name="Doubt">Why it may be another; empty for nothing.</param>
internal sealed record DocumentCurrency(string Code, string Sign, string Doubt)
{
    /// <summary>Whether a sentence names it for all amounts.</summary>
    public bool IsSaid { get; init; }

    /// <summary>Of a document.</summary>
    /// <param name="unit">What its sentences say of all amounts.</param>
    public static DocumentCurrency Of(SourceDocument document, DocumentUnit unit)
    {
        if (document.Tagged is { Currency.Length: > 0 } tagged) return new(tagged.Currency, "", "");
        // Figures with the sign of another currency are not of the one that a sentence names.
        if (unit.Currency is { Length: > 0 } said && CurrencySigns.Against(document, said).Length == 0) return new(said, "", "") { IsSaid = true };
        if (DollarGuess.Of(document) is { Length: > 0 } dollar)
            return new(dollar, "$", document.Tagged is null && ListingDollar.Of(document) is { Exchange: { Length: > 0 } exchange, Currency: var listed } && listed == dollar ? DoubtOf("$", $"the company is listed at {exchange}", dollar) : "");
        return SharedSigns.Of(document) is { Code: { Length: > 0 } code } shared ? new(code, shared.Sign, shared.IsNamed ? "" : DoubtOf(shared.Sign, "the document names the country and not the currency", code)) : new("", "", "");
    }

    // It is likely, and not sure: companies of many countries report in the currency of another.
    private static string DoubtOf(string sign, string why, string code) => $"figures have the sign {sign} alone, and {why}: {code} is taken; --currency says another";
}
