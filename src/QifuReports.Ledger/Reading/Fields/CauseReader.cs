namespace QifuReports.Ledger.Reading.Fields;

/// <summary>
/// Checks the words that a data file gives as a cause or a reason. They end a sentence of the briefing ("Management attributes the rise to
/// ..."), and figures in a briefing are never typed by hand. So the words must be plain text with no quantity and no final full stop.
/// </summary>
internal static class CauseReader
{
    private const string Ends =
        "It follows \"attributes this to\": write what is named, beginning small unless with a name, as in higher prices of raw materials.";

    // Words that begin a whole sentence. A cause must not begin with them.
    private static readonly string[] Openings = ["The", "A", "An", "This", "These", "Our", "We", "It", "Its", "As", "Because", "Due",
        "Higher", "Lower", "Demand", "Strong", "Weak"];

    private static readonly string[] Quantities = ["percent", "percentage", "percents", "pct", "bp", "bps", "basis", "million", "millions",
        "billion", "billions", "thousand", "thousands", "mn", "bn", "m", "k", "euro", "euros", "dollar", "dollars", "pound", "pounds",
        "times"];

    private static readonly string[] Numbers =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "half",
    ];

    /// <summary>Reports what is wrong with a cause: a quantity, a whole sentence, or anything but plain text.</summary>
    public static void Check(JsonNode cause, Problems problems)
    {
        if (cause.Kind != JsonKind.Text || !IsPlain(cause, problems)) return;
        var text = cause.Text.Trim();
        if (Quantity(text) is { } quantity)
            problems.Add(ProblemCodes.BadCause, cause, $"The cause states a quantity, \"{quantity}\".",
                "Name what moved the figure and not by how much: an amount belongs to a line of a statement, where it is checked.");
        if (text.EndsWith('.') && !text.EndsWith("etc.", StringComparison.Ordinal))
            problems.Add(ProblemCodes.BadCause, cause, "The cause ends with a full stop.", "Take it out. " + Ends);
        else if (Array.Exists(Openings,
            word => text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || text[word.Length] == ' ')))
            problems.Add(ProblemCodes.BadCause, cause, $"The cause begins as a sentence does, with \"{text.Split(' ')[0]}\".", Ends);
    }

    /// <summary>Whether words are plain text on one line. Anything else in them is reported as a problem.</summary>
    public static bool IsPlain(JsonNode words, Problems problems)
    {
        foreach (var c in words.Text)
        {
            if (c is not ('<' or '>') && !char.IsControl(c) && c is not ('\u2028' or '\u2029')) continue;
            problems.Add(ProblemCodes.BadCause, words,
                c is '<' or '>' ? $"The text has a \"{c}\", as in mark-up." : "The text has a line break or another control character.",
                "Write plain words on one line.");
            return false;
        }
        return true;
    }

    // Finds the first quantity: a number with a unit, a number written as an amount, or a number after "by".
    private static string? Quantity(string text)
    {
        var words = text.Split([' ', '\u00A0', '\u202F', '\u2009', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var (word, next) =
                (words[i].Trim(',', ';', '(', ')', '"', '.'), i + 1 < words.Length ? words[i + 1].Trim(',', ';', '(', ')', '"', '.') : "");
            var isNumber = IsNumber(word);
            if (HasUnit(word) || (isNumber && (word.AsSpan().IndexOfAny('.', ',') > 0 || word[0] is '+' or '-' or '\u2212'))) return word;
            if (IsAmount(word) && (IsUnit(next) || word.AsSpan(3).IndexOfAny('.', ',') > 0)) return $"{word} {next}".TrimEnd();
            if ((isNumber || IsNumberWord(word))
                && (IsUnit(next) || (next == "per" && i + 2 < words.Length && words[i + 2].StartsWith("cent", StringComparison.Ordinal))))
                return $"{word} {next}";
            if (isNumber && i > 0 && ((words[i - 1] == "by" && !IsYear(word)) || IsCurrency(words[i - 1]))) return $"{words[i - 1]} {word}";
        }
        return null;
    }

    // Whether a word is three capital letters, as of a currency code, and a number. The name of a standard, ISO9001, looks the same. So the
    // caller also requires a unit after the word, or a point or comma in the number.
    private static bool IsAmount(string word) =>
        word.Length > 3 && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterUpper(word[1]) && char.IsAsciiLetterUpper(word[2])
            && IsNumber(word[3..]);

    private static bool IsNumber(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange('0', '9')) return false;
        foreach (var c in word)
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',' or '+' or '-' or '\u2212' or '\'')) return false;
        // 2024-25 and 737-800 are names, not amounts.
        return word.AsSpan(1).IndexOf('-') < 0;
    }

    private static bool IsYear(string word) =>
        word.Length == 4 && word[0] is '1' or '2' && !word.AsSpan().ContainsAnyExceptInRange('0', '9');

    // Examples: twelve, twenty-five.
    private static bool IsNumberWord(string word) =>
        Array.TrueForAll(word.ToLowerInvariant().Split('-'), part => Array.IndexOf(Numbers, part) >= 0);

    private static bool IsUnit(string word) =>
        word.Length > 0
            && (word[0] == '%' || IsSymbol(word[0]) || IsCurrency(word) || Array.IndexOf(Quantities, word.ToLowerInvariant()) >= 0);

    // Examples: 12%, 12-percent, EUR12, 3m.
    private static bool HasUnit(string word)
    {
        var first = word.AsSpan().IndexOfAnyInRange('0', '9');
        if (first < 0) return false;
        var last = word.AsSpan().LastIndexOfAnyInRange('0', '9');
        var (before, behind) = (word[..first].TrimEnd('-', '+', '\u2212'), word[(last + 1)..].TrimStart('-'));
        return (before.Length > 0 && (IsSymbol(before[^1]) || IsCurrency(before)))
            || (behind.Length > 0 && (behind[0] == '%' || IsSymbol(behind[0]) || IsCurrency(behind)
                || (first == 0 && Array.IndexOf(Quantities, behind.ToLowerInvariant()) >= 0)));
    }

    private static bool IsSymbol(char c) =>
        char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol || c is '\u2030';

    // A currency code such as EUR or US$. Other words in capitals before a number are names (FY 2024, EBIT 2025).
    private static bool IsCurrency(string word) =>
        word is "EUR" or "USD" or "GBP" or "CHF" or "CNY" or "JPY" or "SEK" or "NOK" or "DKK" or "PLN" or "CZK" or "HUF" or "CAD" or "AUD"
            or "NZD" or "HKD" or "SGD" or "INR" or "BRL" or "KRW" or "TWD" or "MXN" or "ZAR" || (word.Length > 1 && word.EndsWith('$'));
}
