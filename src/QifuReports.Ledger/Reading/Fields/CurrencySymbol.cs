namespace QifuReports.Ledger.Reading.Fields;

/// <summary>Reads the currency symbol that is written before an amount instead of the currency code.</summary>
internal static class CurrencySymbol
{
    private const int Longest = 4;

    /// <summary>
    /// The currency symbol; null if it is wrong, which is reported. A symbol must be short, and nothing in it may look like part of the
    /// number or like the code of another currency.
    /// </summary>
    public static string? Read(ObjectReader o, JsonNode node, string currency, Problems problems)
    {
        if (o.TextOf(node, false) is not { } text) return null;
        if (text.Length <= Longest && IsPlain(text) && (text.Length != 3 || text == currency || !IsCode(text))) return text;
        problems.Add(ProblemCodes.BadSymbol, node, $"\"{text}\" cannot stand before an amount as the symbol of {currency}.",
            $"Write one to four letters and signs of currencies, such as \u20AC, kr or {currency}; three capital letters only where " +
                $"they are {currency} itself.");
        return null;
    }

    private static bool IsCode(string text) => text.All(char.IsAsciiLetterUpper);

    private static bool IsPlain(string text) =>
        text.All(c => char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);
}
