using System.Buffers;

namespace QifuReports.Import.Heads;

/// <summary>The currencies that heads and titles name, by their code in the data.</summary>
public static class CurrencyWords
{
    // The longer first: "HK$" is not "$". A bare "$" names no currency.
    private static readonly (string Word, string Code)[] Known =
    [
        ("Hong Kong dollar", "HKD"), ("Canadian dollar", "CAD"), ("Australian dollar", "AUD"), ("Singapore dollar", "SGD"), ("New Zealand dollar", "NZD"),
        ("U.S. dollar", "USD"), ("US dollar", "USD"), ("United States dollar", "USD"), ("Renminbi", "RMB"), ("Swiss franc", "CHF"), ("Japanese yen", "JPY"), ("pounds sterling", "GBP"), ("pound sterling", "GBP"),
        ("US$", "USD"), ("U.S.$", "USD"), ("HK$", "HKD"), ("C$", "CAD"), ("A$", "AUD"), ("S$", "SGD"), ("RMB", "RMB"), ("CNY", "CNY"), ("USD", "USD"), ("EUR", "EUR"), ("GBP", "GBP"), ("CHF", "CHF"), ("JPY", "JPY"),
        ("HKD", "HKD"), ("CAD", "CAD"), ("AUD", "AUD"), ("SGD", "SGD"), ("SEK", "SEK"), ("NOK", "NOK"), ("DKK", "DKK"), ("INR", "INR"), ("BRL", "BRL"), ("KRW", "KRW"), ("TWD", "TWD"), ("NT$", "TWD"), ("\u20AC", "EUR"), ("\u00A3", "GBP"), ("TEUR", "EUR"), ("kEUR", "EUR"), ("T\u20AC", "EUR"), ("TCHF", "CHF"), ("euro", "EUR"), ("yen", "JPY"), ("Indian rupee", "INR"), ("\u20B9", "INR"),
    ];

    // Most texts name none.
    private static readonly SearchValues<string> Words = SearchValues.Create([.. Known.Select(k => k.Word)], StringComparison.OrdinalIgnoreCase);

    /// <summary>The one currency that a text names; empty where it names none or several.</summary>
    public static string Only(string text)
    {
        var only = "";
        foreach (var code in All(text))
            if (only.Length == 0 || only == code) only = code;
            else return "";
        return only;
    }

    /// <summary>The currencies that a text names, in the order of their names here; each once.</summary>
    public static IReadOnlyList<string> All(string text)
    {
        if (!text.AsSpan().ContainsAny(Words)) return [];
        var found = new List<string>();
        foreach (var (word, code) in Known)
            if (!found.Contains(code) && Says(text, word)) found.Add(code);
        return found;
    }

    // As a word of its own: "Europe" is no euro.
    private static bool Says(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if (end < text.Length && text[end] == 's') end++;
            var isAlone = (at == 0 || !char.IsLetter(text[at - 1]) && text[at - 1] != '.') && (!char.IsLetter(word[^1]) || end == text.Length || !char.IsLetter(text[end]));
            if (isAlone && (char.IsLetter(word[0]) || at == 0 || !char.IsLetter(text[at - 1]))) return true;
        }
        return false;
    }
}
