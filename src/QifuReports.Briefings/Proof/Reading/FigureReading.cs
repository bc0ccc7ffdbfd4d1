namespace QifuReports.Briefings.Proof.Reading;

/// <summary>How a text shows the sign of a number: by a character or by a word.</summary>
internal enum SignMark
{
    None, Minus, Plus, Brackets, Negative, Up, Down,

    /// <summary>A change of a size (larger), or of a negative amount (more negative).</summary>
    Larger, Smaller, LessNegative, MoreNegative,

    /// <summary>A word that shows the sign: for a negative result, a cost, or the opposite of a cost.</summary>
    Loss, Cost, Income,

    /// <summary>An error: two signs, or only one of two brackets.</summary>
    Muddled,
}

/// <summary>How a text shows the unit of a number; currencies are read separately.</summary>
internal enum UnitMark { None, Percent, Pts, Point, Points, Month, Months, PerShare, PerAds, Shares, Ads }

/// <summary>
/// A number as a reader understands it: its digits, with the characters and words beside them that give sign, currency, unit and scale. The
/// number is read from the text alone, without the code that formats figures.
/// </summary>
internal readonly ref struct FigureReading
{
    private FigureReading(ReadOnlySpan<char> text, in Numeral numeral, ReadOnlySpan<char> symbol)
    {
        Numeral = numeral;
        var (from, to) = (numeral.Start, numeral.End);
        var brackets = ReadBefore(text, symbol, ref from, out var start, out var length, out Space, out var sign);
        Currency = text.Slice(start, length);
        ReadAfter(text, ref to, brackets, ref sign, out Unit, out Power, out IsShort);
        ReadWords(text, ref from, ref to, ref sign);
        (From, To, Sign) = (from, to, sign);
    }

    public readonly Numeral Numeral;

    /// <summary>The start and the end of the number in the text, including the sign and words that belong to it.</summary>
    public readonly int From, To;

    /// <summary>The text before the digits that may be a currency; empty if no such text is there.</summary>
    public readonly ReadOnlySpan<char> Currency;

    /// <summary>The space between the currency and the digits; U+0000 if no space is there.</summary>
    public readonly char Space;

    public readonly SignMark Sign;
    public readonly UnitMark Unit;

    /// <summary>
    /// The power of ten of the word after the digits: 3 for thousand, 6 for million, 9 for billion; 0 without such a word.
    /// </summary>
    public readonly int Power;

    /// <summary>Whether the scale is a letter instead of a word.</summary>
    public readonly bool IsShort;

    /// <summary>Reads a number and the text around it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="numeral">The number in the text.</param>
    /// <param name="symbol">A currency symbol to accept besides currency codes and currency signs; empty if the issuer has none.</param>
    public static FigureReading Of(ReadOnlySpan<char> text, in Numeral numeral, ReadOnlySpan<char> symbol = default) =>
        new(text, numeral, symbol);

    /// <summary>The power of ten that a word means; 0 for any other word.</summary>
    public static int PowerOf(ReadOnlySpan<char> word) => word switch
    {
        "thousand" or "thousands" => 3,
        "million" or "millions" => 6,
        "billion" or "billions" => 9,
        _ => 0,
    };

    public static bool IsSpace(char c) => c is ' ' or '\u00A0';

    // Reads what comes before the digits. The sign is before the currency, or after the currency and a space: "US$ (5)".
    private static bool ReadBefore(ReadOnlySpan<char> text, ReadOnlySpan<char> symbol, ref int from, out int start, out int length,
        out char space, out SignMark sign)
    {
        var brackets = false;
        sign = SignMark.None;
        var at = CurrencyStart(text, from, symbol);
        space = '\0';
        if (at == from)
        {
            TakeSign(text, ref at, ref sign, ref brackets);
            if (at > 0 && IsSpace(text[at - 1]) && CurrencyStart(text, at - 1, symbol) is var before && before < at - 1)
            {
                (start, length, space, at) = (before, at - 1 - before, text[at - 1], before);
                TakeSign(text, ref at, ref sign, ref brackets);
                from = at;
                return brackets;
            }
            (start, length) = (at, 0);
        }
        else
        {
            (start, length) = (at, from - at);
            TakeSign(text, ref at, ref sign, ref brackets);
        }
        from = at;
        return brackets;
    }

    private static void TakeSign(ReadOnlySpan<char> text, ref int at, ref SignMark sign, ref bool brackets)
    {
        for (; at > 0; at--)
        {
            var c = text[at - 1];
            var taken = c switch { '\u2212' or '-' or '\u2013' => SignMark.Minus, '+' => SignMark.Plus, '(' => SignMark.Brackets,
                _ => SignMark.None };
            if (taken == SignMark.None) return;
            sign = sign == SignMark.None ? taken : SignMark.Muddled;
            brackets |= taken == SignMark.Brackets;
        }
    }

    // Finds where a currency starts: a given symbol, three upper-case letters, or letters with a currency sign: EUR, CHF, US$.
    private static int CurrencyStart(ReadOnlySpan<char> text, int end, ReadOnlySpan<char> symbol)
    {
        if (!symbol.IsEmpty && text[..end].EndsWith(symbol) && (end == symbol.Length || !char.IsLetter(text[end - symbol.Length - 1])))
            return end - symbol.Length;
        var at = end;
        var dollar = at > 0 && char.GetUnicodeCategory(text[at - 1]) == System.Globalization.UnicodeCategory.CurrencySymbol;
        if (dollar) at--;
        var letters = at;
        while (at > 0 && char.IsAsciiLetterUpper(text[at - 1])) at--;
        return (dollar || letters - at == 3) && (at == 0 || !char.IsLetter(text[at - 1])) ? at : end;
    }

    private static void ReadAfter(ReadOnlySpan<char> text, ref int to, bool brackets, ref SignMark sign, out UnitMark unit, out int power,
        out bool isShort)
    {
        (unit, power, isShort) = (UnitMark.None, 0, false);
        var closed = TakeBracket(text, ref to);
        if (to < text.Length && text[to] == '%')
        {
            unit = UnitMark.Percent;
            to++;
        }
        else
        {
            var (word, end) = WordAfter(text, to);
            power = PowerOf(word);
            if (power == 0 && word is "m") (power, isShort) = (6, true);
            if (power > 0)
            {
                to = end;
                (word, end) = WordAfter(text, to);
            }
            unit = UnitOf(text, word, ref end);
            if (unit != UnitMark.None) to = end;
        }
        closed += TakeBracket(text, ref to);
        if (closed != (brackets ? 1 : 0)) sign = SignMark.Muddled;
    }

    private static int TakeBracket(ReadOnlySpan<char> text, ref int to)
    {
        var count = 0;
        for (; to < text.Length && text[to] == ')'; to++) count++;
        return count;
    }

    private static UnitMark UnitOf(ReadOnlySpan<char> text, ReadOnlySpan<char> word, ref int end)
    {
        switch (word)
        {
            case "pts": return UnitMark.Pts;
            case "month": return UnitMark.Month;
            case "months": return UnitMark.Months;
            case "shares": return UnitMark.Shares;
            case "ADSs": return UnitMark.Ads;
            case "percentage" or "per":
                var (second, secondEnd) = WordAfter(text, end);
                var unit = word is "per"
                    ? second switch { "share" => UnitMark.PerShare, "ADS" => UnitMark.PerAds, _ => UnitMark.None }
                    : second switch { "point" => UnitMark.Point, "points" => UnitMark.Points, _ => UnitMark.None };
                if (unit != UnitMark.None) end = secondEnd;
                return unit;
            default: return UnitMark.None;
        }
    }

    // Reads words that express a sign, before the number (also before "about" and "of") or just after it.
    private static void ReadWords(ReadOnlySpan<char> text, ref int from, ref int to, ref SignMark sign)
    {
        for (var at = from; ;)
        {
            var (word, start) = WordBefore(text, at);
            if (word is "about" or "of")
            {
                at = start;
                continue;
            }
            if (DirectionOf(word) is var said && said != SignMark.None)
            {
                sign = sign == SignMark.None ? said : SignMark.Muddled;
                from = start;
            }
            else if (at < from && SideOf(word) is var side && side != SignMark.None && WordBefore(text, start) is var (article, first)
                && article is "a" or "an")
            {
                sign = sign == SignMark.None ? side : SignMark.Muddled;
                from = first;
            }
            break;
        }
        var (after, end) = WordAfter(text, to);
        var change = after switch { "higher" => SignMark.Up, "lower" => SignMark.Down, "larger" => SignMark.Larger,
            "smaller" => SignMark.Smaller, _ => SignMark.None };
        if (after is "less" or "more" && WordAfter(text, end) is var (below, last) && below is "negative")
            (change, end) = (after is "less" ? SignMark.LessNegative : SignMark.MoreNegative, last);
        if (change == SignMark.None) return;
        sign = sign == SignMark.None ? change : SignMark.Muddled;
        to = end;
    }

    // The sign that a word between an article and "of" expresses, as in "a loss of".
    private static SignMark SideOf(ReadOnlySpan<char> word) => word switch
    {
        "loss" => SignMark.Loss,
        "cost" or "expense" => SignMark.Cost,
        "income" or "credit" or "gain" => SignMark.Income,
        _ => SignMark.None,
    };

    /// <summary>The sign that a word expresses.</summary>
    public static SignMark DirectionOf(ReadOnlySpan<char> word) => word switch
    {
        "negative" or "Negative" or "minus" => SignMark.Negative,
        "up" or "Up" or "rise" or "higher" or "larger" => SignMark.Up,
        "down" or "Down" or "fall" or "lower" or "smaller" => SignMark.Down,
        _ => SignMark.None,
    };

    /// <summary>Whether a text contains a word for a direction.</summary>
    public static bool HasDirection(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var (word, end) = WordAfter(text, at);
            if (DirectionOf(word) != SignMark.None) return true;
            at = Math.Max(end, at + 1);
            while (at < text.Length && !IsSpace(text[at])) at++;
        }
        return false;
    }

    /// <summary>Finds the first word after a position, past any spaces, and the position where the word ends.</summary>
    public static Word WordAfter(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start < text.Length && IsSpace(text[start])) start++;
        var end = start;
        if (start > at || at == 0)
            while (end < text.Length && char.IsLetter(text[end])) end++;
        return new Word(text[start..end], end);
    }

    /// <summary>Finds the last word before a position, skipping spaces, and the position where the word starts.</summary>
    public static Word WordBefore(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end > 0 && IsSpace(text[end - 1])) end--;
        var start = end;
        if (end < at)
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return new Word(text[start..end], start);
    }

    /// <summary>A word, and its end (if read forwards) or start (if read backwards).</summary>
    public readonly ref struct Word(ReadOnlySpan<char> text, int place)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private readonly int _place = place;

        public void Deconstruct(out ReadOnlySpan<char> word, out int at)
        {
            word = _text;
            at = _place;
        }
    }
}
