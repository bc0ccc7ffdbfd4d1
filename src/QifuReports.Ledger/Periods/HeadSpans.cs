namespace QifuReports.Ledger.Periods;

/// <summary>Spans and days that a head writes in numbers or from one name to another: <c>Q1-Q3</c>, <c>1-9/2025</c>, <c>Jul–Sep 2025</c>, <c>30-09-2025</c>, <c>9/30/2025</c>.</summary>
internal static class HeadSpans
{
    /// <summary>The day at a place, of three numbers with the same sign between them; null for none.</summary>
    /// <remarks>Day and month stand in either order: where only one order gives a month, it is that one.</remarks>
    public static HeadDate? DayAt(HeadTokens tokens, int at)
    {
        if (tokens.Length(at) > 2 || !tokens.IsNumber(at + 1) || !tokens.IsNumber(at + 2) || tokens.Length(at + 1) > 2) return null;
        var sign = tokens.Between(at);
        if (sign is not ("." or "/" or "-") || sign != tokens.Between(at + 1)) return null;
        var isShort = tokens.Length(at) == 2 && tokens.Length(at + 1) == 2 && tokens.Length(at + 2) == 2;
        if (tokens.Length(at + 2) != 4 && !isShort) return null;
        var (first, second, year) = (tokens.Number(at), tokens.Number(at + 1), tokens.Number(at + 2) + (isShort ? 2000 : 0));
        if (second > 12 && first <= 12 && sign != ".") return IsDay(new HeadDate(year, first, second), isShort);
        return IsDay(new HeadDate(year, second, first) { IsEitherWay = sign != "." && first <= 12 && first != second }, isShort);
    }

    /// <summary>The months from one to another at a place, with the last of them and where they end: <c>1-9/2025</c>, <c>January to September 2025</c>; null for none.</summary>
    public static ((int Length, HeadDate Last) Months, int Next)? MonthsAt(HeadTokens tokens, int at)
    {
        if (tokens.IsNumber(at))
        {
            if (tokens.Length(at) > 2 || !tokens.IsNumber(at + 1) || !tokens.IsNumber(at + 2) || !IsDash(tokens.Between(at)) || tokens.Between(at + 1) != "/" || tokens.Length(at + 2) != 4) return null;
            return Made(tokens.Number(at), tokens.Number(at + 1), tokens, at + 2);
        }
        var to = tokens.Word(at + 1) is "to" or "through" ? at + 2 : IsDash(tokens.Between(at)) ? at + 1 : 0;
        return to > 0 ? Made(HeadTokens.MonthOf(tokens.Word(at)), HeadTokens.MonthOf(tokens.Word(to)), tokens, to + 1) : null;
    }

    /// <summary>For a quarter or half from which others go on to a last one, the index of that and where it ends: <c>Q1-Q3</c>, <c>1Q to 3Q</c>; null for one alone.</summary>
    /// <param name="at">Behind the first.</param>
    public static (int Last, int Next)? LastOf(HeadTokens tokens, HeadPart first, int at)
    {
        if (first.Index == 0) return null;
        var to = tokens.Word(at) is "to" or "through" ? at + 1 : IsDash(tokens.Between(at - 1)) ? at : -1;
        if (to < 0) return null;
        var letter = first.IsQuarter ? "q" : "h";
        var index = tokens.Word(to) == letter && tokens.IsNumber(to + 1) ? to + 1 : tokens.IsNumber(to) && tokens.Word(to + 1) == letter ? to : -1;
        if (index < 0 || tokens.Length(index) != 1 || tokens.Number(index) <= first.Index) return null;
        return (tokens.Number(index), to + 2);
    }

    /// <summary>Whether twelve months, or four quarters, are counted at a place.</summary>
    public static bool IsTwelveMonths(HeadTokens tokens, int at)
    {
        var (count, unit) = tokens.IsNumber(at) ? (tokens.Number(at), tokens.Word(at + 1)) : tokens.Count(at, out var spelt) is var end ? (spelt, tokens.Word(end)) : default;
        return count == 12 && unit is "months" or "month" || count == 4 && unit == "quarters";
    }

    private static ((int, HeadDate), int)? Made(int first, int last, HeadTokens tokens, int year) =>
        first >= 1 && last > first && last <= 12 && tokens.IsNumber(year) && tokens.Length(year) == 4 ? ((last - first + 1, new HeadDate(tokens.Number(year), last, 0)), year + 1) : null;

    // Of two digits for the year only what is a day: "1.2.25" may be the number of a section.
    private static HeadDate? IsDay(HeadDate date, bool isShort) => isShort && date.ToDay() is null ? null : date;

    private static bool IsDash(string between) => between.Trim() is "-" or "\u2013" or "\u2014" or "\u2212" or ".-" or ".\u2013";
}
