namespace QifuReports.Ledger.Periods;

/// <summary>
/// Reads spans and dates that a column heading writes in numbers or as a range: <c>Q1-Q3</c>, <c>1-9/2025</c>, <c>Jul–Sep 2025</c>,
/// <c>30-09-2025</c>, <c>9/30/2025</c>.
/// </summary>
internal static class HeadSpans
{
    /// <summary>Reads a date at a token, written as three numbers with the same separator between them; null for none.</summary>
    /// <remarks>Day and month may be in either order. If only one order gives a valid month, that order is taken.</remarks>
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

    /// <summary>
    /// Reads a range of months at a token, such as <c>1-9/2025</c> or <c>January to September 2025</c>. Returns its length in months, its
    /// last month and the token after it; null for none.
    /// </summary>
    public static ((int Length, HeadDate Last) Months, int Next)? MonthsAt(HeadTokens tokens, int at)
    {
        if (tokens.IsNumber(at))
        {
            if (tokens.Length(at) > 2 || !tokens.IsNumber(at + 1) || !tokens.IsNumber(at + 2) || !IsDash(tokens.Between(at))
                || tokens.Between(at + 1) is not ("/" or " ") || tokens.Length(at + 2) != 4) return null;
            return Made(tokens.Number(at), tokens.Number(at + 1), tokens, at + 2);
        }
        var to = tokens.Word(at + 1) is "to" or "through" or "bis" ? at + 2 : IsDash(tokens.Between(at)) ? at + 1 : 0;
        return to > 0 ? Made(HeadTokens.MonthOf(tokens.Word(at)), HeadTokens.MonthOf(tokens.Word(to)), tokens, to + 1) : null;
    }

    /// <summary>
    /// Reads a range from the first day of a month to the last day of a month, such as <c>1.7.-30.9.2025</c> or <c>January 1 to June 30,
    /// 2025</c>. Returns the length in months, the last day and the token after the range; null for none.
    /// </summary>
    public static ((int Length, HeadDate Last) Months, int Next)? DaysAt(HeadTokens tokens, int at)
    {
        if (FirstDayAt(tokens, at) is not var (first, end)) return null;
        var isTo =
            tokens.Word(end) is "to" or "through" or "until" or "bis" || tokens.Word(end) == "and" && tokens.Word(at - 1) == "between";
        var to = isTo ? end + 1 : IsDash(tokens.Between(end - 1)) ? end : -1;
        if (to < 0 || LastDayAt(tokens, to) is not var (last, next)) return null;
        // Example: "1 January - 31 December" above headings of years. Length and last day are known, and the year is in the heading below.
        if (first.Year == 0 && last.Year == 0)
        {
            var isMonthEnd = last.Month is >= 1 and <= 12 && last.Day >= DateTime.DaysInMonth(2023, last.Month);
            var months = (last.Month - first.Month + 12) % 12 + 1;
            return isMonthEnd ? ((months, last), next) : null;
        }
        if (last.ToDay() is not { } day || day.AddDays(1).Day != 1) return null;
        var length = ((first.Year == 0 ? 0 : last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return length is >= 1 and <= 12 ? ((length, last), next) : null;
    }

    // Reads the first day of a month, with or without its year. 7/1/2025 has two readings: the one that is the first of a month counts.
    private static (HeadDate Day, int Next)? FirstDayAt(HeadTokens tokens, int at)
    {
        if (DayAt(tokens, at) is { } whole)
            return whole.Day == 1 ? (whole, at + 3)
                : whole is { IsEitherWay: true, Month: 1 } ? (new HeadDate(whole.Year, whole.Day, 1), at + 3) : null;
        if (tokens.IsNumber(at) && tokens.Number(at) == 1 && tokens.IsNumber(at + 1) && tokens.Length(at + 1) <= 2
            && tokens.Between(at) == "." && tokens.Number(at + 1) is >= 1 and <= 12)
            return (new HeadDate(0, tokens.Number(at + 1), 1), at + 2);
        return NamedDayAt(tokens, at) is ({ Day: 1 } named, var next) ? (named, next) : null;
    }

    private static (HeadDate Day, int Next)? LastDayAt(HeadTokens tokens, int at)
    {
        if (DayAt(tokens, at) is { IsEitherWay: false } whole) return (whole, at + 3);
        if (tokens.IsNumber(at) && tokens.IsNumber(at + 1) && tokens.IsNumber(at + 2) && tokens.Between(at) == "."
            && tokens.Between(at + 1) == "." && tokens.Length(at) <= 2 && tokens.Length(at + 1) <= 2 && tokens.Length(at + 2) == 2)
            return (new HeadDate(2000 + tokens.Number(at + 2), tokens.Number(at + 1), tokens.Number(at)), at + 3);
        return NamedDayAt(tokens, at);
    }

    // Reads a day with the name of its month: 1 July 2025, July 1, 2025, 1 July.
    private static (HeadDate Day, int Next)? NamedDayAt(HeadTokens tokens, int at)
    {
        var (day, month) =
            tokens.IsNumber(at) ? (at, HeadTokens.MonthOf(tokens.Word(at + 1))) : (at + 1, HeadTokens.MonthOf(tokens.Word(at)));
        if (month == 0 || !tokens.IsNumber(day) || tokens.Length(day) > 2) return null;
        var hasYear = tokens.IsNumber(at + 2) && tokens.Length(at + 2) == 4;
        return (new HeadDate(hasYear ? tokens.Number(at + 2) : 0, month, tokens.Number(day)), hasYear ? at + 3 : at + 2);
    }

    /// <summary>
    /// Whether two digits at a token are the year of the quarter, half or number of months before them. Yes if they follow directly, or
    /// after an apostrophe or a hyphen: <c>2Q25</c>. After a blank or a slash, as in <c>Q3 25</c> or <c>9M/25</c>: yes, unless they look
    /// like a day, a count or a rate.
    /// </summary>
    public static bool IsShortYear(HeadTokens tokens, int at)
    {
        if (!tokens.IsNumber(at) || tokens.Length(at) != 2) return false;
        if (tokens.Between(at - 1) is "" or "'" or "\u2019" or " '" or " \u2019" or "-") return true;
        var (behind, next) = (tokens.Between(at).Trim(), tokens.Word(at + 1));
        return tokens.Between(at - 1).Trim() is "" or "/" && behind is "" or ")" or "(" or "," or "*" or "|" && !tokens.IsNumber(at + 1)
            && !tokens.IsPercent(at)
            && HeadTokens.MonthOf(next) == 0
            && next is not ("st" or "nd" or "rd" or "th" or "m" or "w" or "q" or "h" or "month" or "months" or "week" or "weeks" or "day"
                or "days" or "percent" or "bps" or "million" or "billion" or "thousand");
    }

    /// <summary>
    /// Given the first quarter or half of a range (<c>Q1-Q3</c>, <c>1Q to 3Q</c>), returns the index of the last quarter or half and the
    /// token after the range; null if there is no range.
    /// </summary>
    /// <param name="at">The token after the first quarter or half.</param>
    public static (int Last, int Next)? LastOf(HeadTokens tokens, HeadPart first, int at)
    {
        if (first.Index == 0) return null;
        var to = tokens.Word(at) is "to" or "through" or "bis" ? at + 1 : IsDash(tokens.Between(at - 1)) ? at : -1;
        if (to < 0) return null;
        var letter = first.IsQuarter ? "q" : "h";
        var index =
            tokens.Word(to) == letter && tokens.IsNumber(to + 1) ? to + 1 : tokens.IsNumber(to) && tokens.Word(to + 1) == letter ? to : -1;
        if (index < 0 || tokens.Length(index) != 1 || tokens.Number(index) <= first.Index) return null;
        return (tokens.Number(index), to + 2);
    }

    /// <summary>Whether twelve months, or four quarters, are named at a token.</summary>
    public static bool IsTwelveMonths(HeadTokens tokens, int at)
    {
        var (count, unit) = tokens.IsNumber(at) ? (tokens.Number(at), tokens.Word(at + 1))
            : tokens.Count(at, out var spelt) is var end ? (spelt, tokens.Word(end)) : default;
        return count == 12 && unit is "months" or "month" || count == 4 && unit == "quarters";
    }

    /// <summary>
    /// Whether two digits at a token are a year, because a hyphen or an apostrophe joins them to the month before: <c>Sep-25</c>,
    /// <c>30 Sep '25</c>.
    /// </summary>
    public static bool IsYearBehindSign(HeadTokens tokens, int at) =>
        tokens.IsNumber(at) && tokens.Length(at) == 2 && tokens.Between(at - 1) is "-" or "'" or "\u2019" or " '" or " \u2019"
            && !tokens.IsPercent(at);

    /// <summary>Whether a range of Roman numerals before a year is at a token: <c>I-III 2025</c>.</summary>
    public static bool IsRomanSpan(HeadTokens tokens, int at) =>
        IsRoman(tokens.Word(at)) && IsRoman(tokens.Word(at + 1)) && IsDash(tokens.Between(at)) && tokens.IsNumber(at + 2)
            && tokens.Length(at + 2) == 4;

    private static bool IsRoman(string word) => word.Length is > 0 and < 5 && word.AsSpan().IndexOfAnyExcept("ivx") < 0;

    private static ((int, HeadDate), int)? Made(int first, int last, HeadTokens tokens, int year)
    {
        if (first < 1 || last <= first || last > 12 || !tokens.IsNumber(year)) return null;
        if (tokens.Length(year) != 4 && !(IsShortYear(tokens, year) && tokens.Between(year - 1) != "-")) return null;
        return ((last - first + 1, new HeadDate(tokens.Number(year) + (tokens.Length(year) == 4 ? 0 : 2000), last, 0)), year + 1);
    }

    // With a year of two digits, only a valid date counts: "10.20.25" may be the number of a section.
    private static HeadDate? IsDay(HeadDate date, bool isShort) => isShort && date.ToDay() is null ? null : date;

    private static bool IsDash(string between) => between.Trim() is "-" or "\u2013" or "\u2014" or "\u2212" or ".-" or ".\u2013";
}
