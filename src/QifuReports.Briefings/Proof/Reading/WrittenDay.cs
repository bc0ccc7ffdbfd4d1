namespace QifuReports.Briefings.Proof.Reading;

/// <summary>A date in digits, as some filings have it in column headings: <c>30.06.2025</c>, <c>2025-06-30</c>, <c>6/30/2025</c>.</summary>
/// <param name="A">The first number.</param>
/// <param name="B">The second number.</param>
/// <param name="C">The third number.</param>
/// <param name="Mark">The character between the numbers.</param>
/// <param name="EndsAt">The position after the last digit.</param>
internal readonly record struct WrittenDay(int A, int B, int C, char Mark, int EndsAt)
{
    /// <summary>Reads the date at a position; false if the text has no date there.</summary>
    public static bool Next(ReadOnlySpan<char> text, int at, out WrittenDay day)
    {
        day = default;
        if (!Run(text, ref at, out var a) || at >= text.Length || text[at] is not ('.' or '-' or '/')) return false;
        var mark = text[at++];
        if (!Run(text, ref at, out var b) || at >= text.Length || text[at++] != mark || !Run(text, ref at, out var c)) return false;
        day = new WrittenDay(a, b, c, mark, at);
        return mark == '-' ? a is >= 1900 and < 2100 : c is >= 1900 and < 2100;
    }

    /// <summary>Whether the text is this date. With slashes, day and month may be in either order.</summary>
    public bool Is(DateOnly day) => Mark switch
    {
        '-' => A == day.Year && B == day.Month && C == day.Day,
        '.' => C == day.Year && B == day.Month && A == day.Day,
        _ => C == day.Year && (B == day.Month && A == day.Day || A == day.Month && B == day.Day),
    };

    private static bool Run(ReadOnlySpan<char> text, ref int at, out int number)
    {
        number = 0;
        var from = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]) && at - from < 4; at++) number = number * 10 + (text[at] - '0');
        return at > from && (at == text.Length || !char.IsAsciiDigit(text[at]));
    }
}
