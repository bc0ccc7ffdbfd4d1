namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>
/// Finds figures written in words: <c>nine billion</c>, <c>three hundred</c>, <c>forty-two</c>, <c>five percent</c>, <c>a third of</c>,
/// <c>nearly half</c>, <c>twofold</c>, <c>twice the</c>, <c>doubled</c>. These are not figures: numbers up to twelve that count things
/// (<c>two Class A shares</c>, <c>three months ended</c>, <c>one of</c>), ordinals, halves and quarters that are periods
/// (<c>first half of</c>), and scales without a number (<c>in thousands</c>).
/// </summary>
internal static class WordedFigures
{
    private static readonly HashSet<string> Small = Set("one two three four five six seven eight nine ten eleven twelve");
    private static readonly HashSet<string> Large =
        Set("thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety");
    private static readonly HashSet<string> Scales = Set("hundred thousand million billion trillion");
    private static readonly HashSet<string> Units = Set("percent per percentage points basis times fold bn mn");
    private static readonly HashSet<string> Parts =
        Set("third quarter fifth sixth seventh eighth ninth tenth twentieth hundredth thousandth thirds quarters fifths sixths sevenths " +
            "eighths ninths tenths hundredths thousandths");
    private static readonly HashSet<string> AfterPart = Set("of less more higher lower larger smaller");
    private static readonly HashSet<string> BeforeHalf =
        Set("a by nearly almost over than about around roughly under one some just exactly");
    private static readonly HashSet<string> AfterHalf = Set("of the its their as a that what");
    private static readonly HashSet<string> Ordinals = Set("first second other each this that last next the per");
    private static readonly HashSet<string> Multiples =
        Set("doubled doubles doubling tripled triples tripling trebled trebles trebling quadrupled quadruples quadrupling quintupled " +
            "halved halving");
    private static readonly HashSet<string> MultiplesBefore = Set("twice thrice double triple treble quadruple half");
    private static readonly HashSet<string> AfterMultiple = Set("the its their as that what those");

    /// <summary>Finds the next figure in words that begins at or after a position; false if there is none.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="from">The position to start from.</param>
    /// <param name="end">The position to stop before.</param>
    /// <param name="start">The start of the figure.</param>
    /// <param name="length">The number of characters in the figure.</param>
    public static bool Find(string text, int from, int end, out int start, out int length) =>
        Find(text, from, end, isList: false, out start, out length);

    /// <summary>
    /// Finds the next figure in a list of figures, without a sentence around it. Words in parentheses are skipped as explanations.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="from">The position to start from.</param>
    /// <param name="end">The position to stop before.</param>
    /// <param name="start">The start of the figure.</param>
    /// <param name="length">The number of characters in the figure.</param>
    public static bool FindInList(string text, int from, int end, out int start, out int length) =>
        Find(text, from, end, isList: true, out start, out length);

    private static bool Find(string text, int from, int end, bool isList, out int start, out int length)
    {
        (start, length) = (0, 0);
        var before = default(Word);
        for (var word = Next(text, from, end, isFirst: true); word.Length > 0; word = Next(text, word.End, end, isFirst: true))
        {
            if (!(isList && IsInParentheses(text, word.Start)) && EndOf(text, word, before, end, isList) is var to && to > 0)
            {
                (start, length) = (word.Start, to - word.Start);
                return true;
            }
            before = word;
        }
        return false;
    }

    private static bool IsInParentheses(string text, int place) => text.LastIndexOf('(', place) > text.LastIndexOf(')', place);

    // Returns where the figure that begins with this word ends; 0 if no figure begins here.
    private static int EndOf(string text, Word word, Word before, int end, bool isList)
    {
        var said = word.Of(text);
        var next = Next(text, word.End, end);
        if (IsCardinal(said) || said.Equals("a", StringComparison.OrdinalIgnoreCase)
            || said.Equals("several", StringComparison.OrdinalIgnoreCase))
        {
            if (Number(text, word, before, end) is var number && number > 0) return number;
            return Has(Parts, next.Of(text)) && !IsSpan(said, next.Of(text))
                && (isList || Has(AfterPart, Next(text, next.End, end).Of(text))) ? next.End : Half(text, next, word, end);
        }
        if (said.EndsWith("fold", StringComparison.OrdinalIgnoreCase) && IsCardinal(said[..^4])) return word.End;
        if (Has(Multiples, said) || (isList && Has(MultiplesBefore, said))) return word.End;
        if (Half(text, word, before, end) is var half && half > 0) return half;
        return Has(MultiplesBefore, said) && !said.Equals("half", StringComparison.OrdinalIgnoreCase) && Has(AfterMultiple, next.Of(text))
            ? word.End : 0;
    }

    // Returns where a number in words ends. The number counts as a figure if it is above twelve, has a scale or a unit, or follows a
    // currency.
    private static int Number(string text, Word word, Word before, int end)
    {
        var last = word;
        var isFigure =
            Has(Large, word.Of(text)) || (IsCardinal(word.Of(text)) && (IsCurrency(before.Of(text)) || Follows(text, before, '$')));
        for (var next = Next(text, last.End, end); next.Length > 0; next = Next(text, next.End, end))
        {
            var said = next.Of(text);
            if (Has(Scales, said)) isFigure = true;
            else if (said.Equals("and", StringComparison.OrdinalIgnoreCase) && isFigure && IsCardinal(Next(text, next.End, end).Of(text)))
                continue;
            else if (!IsCardinal(said)) break;
            last = next;
            if (Has(Large, said)) isFigure = true;
        }
        var unit = Next(text, last.End, end);
        if (IsCardinal(word.Of(text)) && Has(Units, unit.Of(text)))
        {
            // "per cent" is a unit, but "per share" is not.
            if (!unit.Of(text).Equals("per", StringComparison.OrdinalIgnoreCase)) return unit.End;
            var cent = Next(text, unit.End, end);
            if (cent.Of(text).Equals("cent", StringComparison.OrdinalIgnoreCase)) return cent.End;
        }
        return isFigure ? last.End : 0;
    }

    // Finds "half" as a part of an amount, but not as half of a year.
    private static int Half(string text, Word word, Word before, int end)
    {
        if (!word.Of(text).Equals("half", StringComparison.OrdinalIgnoreCase)) return 0;
        var next = Next(text, word.End, end);
        var following = next.Of(text);
        if (Has(Ordinals, before.Of(text)) || following.StartsWith("year", StringComparison.OrdinalIgnoreCase)) return 0;
        if (following.Equals("a", StringComparison.OrdinalIgnoreCase)
            && Next(text, next.End, end).Of(text).StartsWith("year", StringComparison.OrdinalIgnoreCase)) return 0;
        return Has(BeforeHalf, before.Of(text)) || Has(AfterHalf, following) ? word.End : 0;
    }

    // Seven quarters are a span of time, but three quarters may be a part of an amount.
    private static bool IsSpan(ReadOnlySpan<char> number, ReadOnlySpan<char> part) =>
        part.Equals("quarters", StringComparison.OrdinalIgnoreCase) && !number.Equals("three", StringComparison.OrdinalIgnoreCase);

    private static bool Follows(string text, Word before, char mark) => before.End < text.Length && text[before.End] == mark;

    // Whether the word is a currency code. ADS (American depositary share) is none, although it has three capital letters.
    private static bool IsCurrency(ReadOnlySpan<char> word) =>
        word.Length == 3 && word is not "ADS" && !word.ContainsAnyExceptInRange('A', 'Z');

    private static bool IsCardinal(ReadOnlySpan<char> word) => Has(Small, word) || Has(Large, word);

    private static bool Has(HashSet<string> words, ReadOnlySpan<char> word) =>
        word.Length > 0 && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    // The next word. Inside a figure, only spaces and hyphens may come between two words.
    private static Word Next(string text, int from, int end, bool isFirst = false)
    {
        var start = from;
        while (start < end && !char.IsLetter(text[start]))
        {
            if (!isFirst && !char.IsWhiteSpace(text[start]) && text[start] is not ('-' or '\u2011')) return default;
            start++;
        }
        var to = start;
        while (to < end && char.IsLetter(text[to])) to++;
        return new Word(start, to);
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);

    private readonly record struct Word(int Start, int End)
    {
        public int Length => End - Start;

        public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
    }
}
