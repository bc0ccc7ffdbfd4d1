namespace QifuReports.Ledger.Periods;

/// <summary>The words and numbers of a column heading, in lower case, and the text between them.</summary>
internal sealed class HeadTokens
{
    private static readonly string[] Small =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty"];

    private readonly List<(string Text, int Start, int End)> _tokens = [];
    private readonly string _text;

    public HeadTokens(string text)
    {
        _text = text;
        for (var at = 0; at < text.Length;)
        {
            var (digits, letters, end) = (char.IsAsciiDigit(text[at]), char.IsLetter(text[at]), at + 1);
            while (end < text.Length && (digits ? char.IsAsciiDigit(text[end]) : letters && char.IsLetter(text[end]))) end++;
            if (digits || letters) _tokens.Add((text[at..end].ToLowerInvariant(), at, end));
            at = end;
        }
    }

    public int Total => _tokens.Count;

    /// <summary>The word at an index; empty for a number, and for an index outside the tokens.</summary>
    public string Word(int at) => at >= 0 && at < _tokens.Count && !IsNumber(at) ? _tokens[at].Text : "";

    public bool IsNumber(int at) => at >= 0 && at < _tokens.Count && char.IsAsciiDigit(_tokens[at].Text[0]);

    public int Length(int at) => _tokens[at].Text.Length;

    /// <summary>The number at an index; -1 if it has more than four digits.</summary>
    public int Number(int at) => Length(at) <= 4 ? int.Parse(_tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture) : -1;

    /// <summary>The text between a token and the next one; a blank after the last token.</summary>
    public string Between(int at) => at >= 0 && at + 1 < _tokens.Count ? _text[_tokens[at].End.._tokens[at + 1].Start] : " ";

    /// <summary>Whether a percent sign follows a token, directly or after blanks.</summary>
    public bool IsPercent(int at) => _text.AsSpan(_tokens[at].End).TrimStart() is ['%', ..];

    /// <summary>Reads a number written in words, up to fifty-nine; 0 if there is none. Returns the index after the number.</summary>
    public int Count(int at, out int count)
    {
        var tens = Array.IndexOf(Tens, Word(at), 2);
        if (tens > 0)
        {
            var unit = Array.IndexOf(Small, Word(at + 1), 1, 9);
            count = tens * 10 + Math.Max(0, unit);
            return at + (unit > 0 ? 2 : 1);
        }
        count = Math.Max(0, Word(at).Length == 0 ? 0 : Array.IndexOf(Small, Word(at), 1));
        return at + 1;
    }

    // The German names of months that differ from the English names. Some releases in English still contain them.
    private static readonly string[] German = ["januar", "februar", "m\u00E4rz", "", "mai", "juni", "juli", "", "", "oktober", "",
        "dezember"];

    // Stored, since the framework returns a new copy at each call.
    private static readonly string[] English = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>The month with a name, written in full or cut to three letters (September also to four); 0 for another word.</summary>
    public static int MonthOf(string word)
    {
        if (word.Length < 3) return 0;
        for (var month = 1; month <= 12; month++)
        {
            var name = English[month - 1];
            if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (word.Length == name.Length || word.Length == 3 || word.Length == 4 && month == 9)) return month;
        }
        return Array.FindIndex(German,
            g => g.Length > 0 && (g.Equals(word, StringComparison.OrdinalIgnoreCase)
                || word.Length == 3 && g.StartsWith(word, StringComparison.OrdinalIgnoreCase))) + 1;
    }

    /// <summary>1 for <c>first</c> up to 4 for <c>fourth</c>; 0 for another word.</summary>
    public static int OrdinalOf(string word) => word switch { "first" => 1, "second" => 2, "third" => 3, "fourth" => 4, _ => 0 };
}
