using System.Buffers;

namespace QifuReports.Import.Units;

/// <summary>Finds the currencies that column headings and titles name, and returns their codes in the data.</summary>
public static class CurrencyWords
{
    /// <summary>The most frequent currency codes, as alternatives in a regular expression that adds further codes.</summary>
    internal const string Codes = "RMB|CNY|USD|EUR|GBP|CHF|JPY|HKD|CAD|AUD|SGD|SEK|NOK|DKK|INR|KRW|TWD";

    // Longer words come first: "HK$" must not be read as "$". A bare "$" names no currency.
    private static readonly (string Word, string Code)[] Known =
    [
        ("Hong Kong dollar", "HKD"), ("Canadian dollar", "CAD"), ("Australian dollar", "AUD"), ("Singapore dollar", "SGD"),
        ("New Zealand dollar", "NZD"),
        ("U.S. dollar", "USD"), ("US dollar", "USD"), ("United States dollar", "USD"), ("Renminbi", "RMB"), ("Swiss franc", "CHF"),
        ("Japanese yen", "JPY"), ("pounds sterling", "GBP"), ("pound sterling", "GBP"),
        ("US$", "USD"), ("U.S.$", "USD"), ("HK$", "HKD"), ("C$", "CAD"), ("A$", "AUD"), ("S$", "SGD"), ("RMB", "RMB"), ("CNY", "CNY"),
        ("USD", "USD"), ("EUR", "EUR"), ("GBP", "GBP"), ("CHF", "CHF"), ("JPY", "JPY"),
        ("HKD", "HKD"), ("CAD", "CAD"), ("AUD", "AUD"), ("SGD", "SGD"), ("SEK", "SEK"), ("NOK", "NOK"), ("DKK", "DKK"), ("INR", "INR"),
        ("BRL", "BRL"), ("KRW", "KRW"), ("TWD", "TWD"), ("NT$", "TWD"), ("\u20AC", "EUR"), ("\u00A3", "GBP"), ("TEUR", "EUR"),
        ("kEUR", "EUR"), ("T\u20AC", "EUR"), ("TCHF", "CHF"), ("euro", "EUR"), ("yen", "JPY"), ("Indian rupee", "INR"), ("\u20B9", "INR"),
        ("R$", "BRL"), ("Brazilian real", "BRL"), ("Brazilian reais", "BRL"), ("Rs.", "INR"), ("zloty", "PLN"), ("Mexican peso", "MXN"),
        ("Turkish lira", "TRY"), ("\u20BA", "TRY"), ("Israeli shekel", "ILS"), ("\u20AA", "ILS"), ("South African rand", "ZAR"),
        ("Swedish krona", "SEK"), ("Swedish kronor", "SEK"), ("Norwegian krone", "NOK"), ("Norwegian kroner", "NOK"),
        ("Danish krone", "DKK"), ("Danish kroner", "DKK"), ("Korean won", "KRW"),
    ];

    // Codes that in lower case are ordinary words or parts of words. They count only in the spelling given here. "MSEK" and "TSEK" mean
    // millions and thousands of SEK.
    private static readonly (string Word, string Code)[] AsPrinted =
    [
        ("PLN", "PLN"), ("TRY", "TRY"), ("ILS", "ILS"), ("NIS", "ILS"), ("MXN", "MXN"), ("ZAR", "ZAR"), ("CZK", "CZK"), ("HUF", "HUF"),
        ("RON", "RON"), ("THB", "THB"), ("IDR", "IDR"), ("MYR", "MYR"), ("RM million", "MYR"), ("RM'000", "MYR"), ("RM\u2019000", "MYR"),
        ("RM\u2018000", "MYR"), ("PHP", "PHP"), ("AED", "AED"), ("SAR", "SAR"), ("ARS", "ARS"),
        ("CLP", "CLP"), ("COP", "COP"), ("VND", "VND"), ("ISK", "ISK"), ("MSEK", "SEK"), ("TSEK", "SEK"), ("KSEK", "SEK"), ("MNOK", "NOK"),
        ("TNOK", "NOK"), ("MDKK", "DKK"), ("TDKK", "DKK"), ("MEUR", "EUR"), ("MUSD", "USD"), ("TUSD", "USD"), ("KUSD", "USD"),
        ("MCHF", "CHF"), ("MGBP", "GBP"),
        ("kUSD", "USD"), ("mUSD", "USD"), ("mEUR", "EUR"), ("mSEK", "SEK"), ("kSEK", "SEK"), ("mNOK", "NOK"), ("kNOK", "NOK"),
        ("R million", "ZAR"), ("R billion", "ZAR"), ("R000", "ZAR"), ("R'000", "ZAR"), ("R\u2019000", "ZAR"), ("Rm", "ZAR"),
        ("in Rand", "ZAR"), ("of Rand", "ZAR"), ("thousands of won", "KRW"), ("millions of won", "KRW"), ("billions of won", "KRW"),
    ];

    // All words for currencies, for a quick test, since most texts name no currency.
    private static readonly SearchValues<string> Words =
        SearchValues.Create([.. Known.Concat(AsPrinted).Select(k => k.Word)], StringComparison.OrdinalIgnoreCase);

    /// <summary>The only currency that a text names; empty where the text names none or several.</summary>
    public static string Only(string text)
    {
        var only = "";
        foreach (var code in All(text))
            if (only.Length == 0 || only == code) only = code;
            else return "";
        return only;
    }

    /// <summary>The currencies that a text names, each once, in the order of the tables above.</summary>
    public static IReadOnlyList<string> All(string text)
    {
        if (!text.AsSpan().ContainsAny(Words)) return [];
        var found = new List<string>();
        foreach (var (word, code) in Known)
            if (!found.Contains(code) && Says(text, word, StringComparison.OrdinalIgnoreCase)) found.Add(code);
        foreach (var (word, code) in AsPrinted)
            if (!found.Contains(code) && Says(text, word, StringComparison.Ordinal)) found.Add(code);
        return found;
    }

    private static readonly string[] Scales = ["m", "M", "mn", "Mn", "mm", "MM", "mln", "bn", "Bn", "k", "K", "tn"];

    // Whether a code in capitals is directly followed by a scale, such as "SEKm" or "EUR000".
    private static bool IsBeforeScale(ReadOnlySpan<char> code, ReadOnlySpan<char> behind)
    {
        if (code.Length != 3 || code.ContainsAnyExceptInRange('A', 'Z')) return false;
        var end = 0;
        while (end < behind.Length && char.IsLetter(behind[end])) end++;
        if (end < behind.Length && char.IsAsciiDigit(behind[end])) return false;
        foreach (var scale in Scales)
            if (behind[..end].SequenceEqual(scale)) return true;
        return false;
    }

    // Whether a text has a word that is not part of a longer word: "Europe" does not name the euro.
    private static bool Says(string text, string word, StringComparison comparison)
    {
        for (var at = text.IndexOf(word, comparison); at >= 0; at = text.IndexOf(word, at + 1, comparison))
        {
            var end = at + word.Length;
            if (end < text.Length && text[end] == 's') end++;
            var isAlone = (at == 0 || !char.IsLetter(text[at - 1]) && text[at - 1] != '.')
                && (!char.IsLetter(word[^1]) || end == text.Length || !char.IsLetter(text[end]));
            isAlone |= (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && IsBeforeScale(text.AsSpan(at, word.Length), text.AsSpan(at + word.Length));
            if (isAlone && (char.IsLetter(word[0]) || at == 0 || !char.IsLetter(text[at - 1]))) return true;
        }
        return false;
    }
}
