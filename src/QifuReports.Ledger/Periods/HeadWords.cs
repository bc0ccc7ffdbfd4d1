namespace QifuReports.Ledger.Periods;

/// <summary>
/// What a column heading says about its period, in any form that filings use: <c>Three months ended 30 June</c>,
/// <c>13 weeks ended August 30, 2014</c>, <c>Q2 2025</c>, <c>3M 2026</c>, <c>FY25</c>, <c>Jun. 30, 2025</c>, <c>30.06.2025</c>. Words about
/// anything else are skipped.
/// </summary>
public sealed class HeadWords
{
    private readonly List<HeadDate> _dates = [];
    private readonly List<HeadLength> _lengths = [];
    private readonly List<HeadPart> _parts = [];
    private readonly List<int> _years = [], _fiscalYears = [], _pairs = [];

    private HeadWords()
    {
    }

    /// <summary>The dates that the heading names, in order.</summary>
    public IReadOnlyList<HeadDate> Dates => _dates;

    /// <summary>The lengths that the heading names, such as three months or 13 weeks.</summary>
    public IReadOnlyList<HeadLength> Lengths => _lengths;

    /// <summary>The quarters and halves that the heading names.</summary>
    public IReadOnlyList<HeadPart> Parts => _parts;

    /// <summary>Years that are not part of a date or a fiscal year.</summary>
    public IReadOnlyList<int> Years => _years;

    /// <summary>Years that the heading calls fiscal: <c>FY25</c>, <c>fiscal 2025</c>.</summary>
    public IReadOnlyList<int> FiscalYears => _fiscalYears;

    /// <summary>If a fiscal year is named by two calendar years, the second of them: <c>2024/25</c>, <c>2024-25</c>.</summary>
    public IReadOnlyList<int> PairedYears => _pairs;

    /// <summary>Whether the heading names a year other than as part of a date.</summary>
    public bool SaysWhichYear => _years.Count + _fiscalYears.Count + _pairs.Count > 0;

    /// <summary>Whether the heading names a whole year as a span: <c>year ended</c>, <c>FY</c>, <c>full year</c>.</summary>
    public bool SaysYear { get; private set; }

    /// <summary>Whether the heading names a span of any length from the start of the year: <c>year to date</c>, <c>YTD</c>.</summary>
    public bool SaysYearToDate { get; private set; }

    /// <summary>Whether the heading calls the year a calendar year, whatever the company's fiscal year is: <c>Q3 CY2025</c>.</summary>
    public bool SaysCalendarYear { get; private set; }

    /// <summary>
    /// Whether the heading names a span that does not begin at the start of a fiscal year, <c>LTM</c>, <c>Q2-Q3</c>, or whose length is not
    /// known, <c>I-III 2025</c>.
    /// </summary>
    public bool SaysOtherSpan { get; private set; }

    /// <summary>Whether the heading contains "ended" or "ending".</summary>
    public bool SaysEnded { get; private set; }

    /// <summary>Whether the heading names a length, a part of a year, or a year as a span.</summary>
    public bool SaysSpan => SaysYear || SaysYearToDate || SaysOtherSpan || _lengths.Count > 0 || _parts.Count > 0;

    /// <summary>Reads a column heading.</summary>
    public static HeadWords Of(string text)
    {
        var said = new HeadWords();
        var tokens = new HeadTokens(text);
        for (var at = 0; at < tokens.Total;) at = tokens.IsNumber(at) ? said.Number(tokens, at) : said.Word(tokens, at);
        return said;
    }

    private int Number(HeadTokens tokens, int at)
    {
        var (number, length) = (tokens.Number(at), tokens.Length(at));
        if (length == 4 && tokens.IsNumber(at + 2) && tokens.Between(at) == "-" && tokens.Between(at + 1) == "-"
            && tokens.Length(at + 1) == 2) return Add(new HeadDate(number, tokens.Number(at + 1), tokens.Number(at + 2)), at + 3);
        if (HeadSpans.DaysAt(tokens, at) is var (span, behind)) return AddMonths(span.Length, span.Last, behind);
        if (HeadSpans.DayAt(tokens, at) is { } inNumbers) return Add(inNumbers, at + 3);
        if (HeadSpans.MonthsAt(tokens, at) is var (months, next3)) return AddMonths(months.Length, months.Last, next3);
        if (length == 4 && tokens.IsNumber(at + 1) && tokens.Between(at) == "/" && (number + 1 - tokens.Number(at + 1)) % 100 == 0)
            return AddPair(number + 1, at + 2);
        // 2011-12 may be a month; 2024-25 cannot be a month, so it is a pair of years.
        if (length == 4 && IsPairByDash(tokens, at) && tokens.Number(at + 1) > 12) return AddPair(number + 1, at + 2);

        // Example: 3M, 2Q25, 30th. Here a unit directly follows the number, without a space.
        var unit = tokens.Between(at).Length == 0 ? tokens.Word(at + 1) : "";
        if (unit is "st" or "nd" or "rd" or "th") (at, unit) = (at + 1, "");
        // Example: 2025Q4, 2025H1, 2025FY, the form in which this program writes periods.
        if (length == 4 && unit is "q" or "h" && tokens.IsNumber(at + 2) && tokens.Length(at + 2) == 1)
        {
            _fiscalYears.Add(number);
            return AddPart(new HeadPart(unit == "q", tokens.Number(at + 2)), tokens, at + 3);
        }
        if (length == 4 && unit == "fy")
        {
            SaysYear = true;
            return AddFiscal(number, at + 2);
        }
        if (unit is "m" or "w") return CloseYear(tokens, AddLength(new HeadLength(number, unit == "w"), at + 2));
        if (unit is "q" or "h") return AddPart(new HeadPart(unit == "q", number), tokens, at + 2);
        if (unit is "qfy" or "hfy")
        {
            // In 2QFY25, the number after the letters is the fiscal year.
            _parts.Add(new HeadPart(unit == "qfy", number));
            return ShortYear(tokens, at + 2, fiscal: true);
        }

        var next = tokens.Word(at + 1);
        if (next == "of") next = tokens.Word(++at + 1);
        if (length <= 2 && HeadTokens.MonthOf(next) is var month && month > 0) return Year(tokens, at + 2, month, number);
        if (next is "month" or "months" or "week" or "weeks") return AddLength(new HeadLength(number, next[0] == 'w'), at + 2);
        if (next is "quarter" or "half" && length == 1) return AddPart(new HeadPart(next == "quarter", number), tokens, at + 2);
        if (length == 4 && number is >= 1900 and < 3000) _years.Add(number);
        return at + 1;
    }

    private int Word(HeadTokens tokens, int at)
    {
        var word = tokens.Word(at);
        if (HeadTokens.MonthOf(word) is var month && month > 0)
        {
            if (HeadSpans.DaysAt(tokens, at) is var (span, behind)) return AddMonths(span.Length, span.Last, behind);
            if (HeadSpans.MonthsAt(tokens, at) is var (months, next)) return AddMonths(months.Length, months.Last, next);
            if (!tokens.IsNumber(at + 1)) return at + 1;
            if (tokens.Length(at + 1) == 4) return Add(new HeadDate(tokens.Number(at + 1), month, 0), at + 2);
            // Sep-25 is the month of September 2025; Sep 25 is a day of September.
            if (HeadSpans.IsYearBehindSign(tokens, at + 1) && !(tokens.IsNumber(at + 2) && tokens.Length(at + 2) == 4))
                return Add(new HeadDate(2000 + tokens.Number(at + 1), month, 0), at + 2);
            if (tokens.Length(at + 1) > 2) return at + 1;
            var ordinal = tokens.Between(at + 1).Length == 0 && tokens.Word(at + 2) is "st" or "nd" or "rd" or "th" ? 1 : 0;
            return Year(tokens, at + 2 + ordinal, month, tokens.Number(at + 1));
        }
        switch (word)
        {
            case "q" or "h" when tokens.IsNumber(at + 1) && tokens.Length(at + 1) == 1:
                return AddPart(new HeadPart(word == "q", tokens.Number(at + 1)), tokens, at + 2);
            case "quarter" or "half" when tokens.IsNumber(at + 1) && tokens.Length(at + 1) == 1 && tokens.Between(at) == " "
                && tokens.Word(at + 2) is not ("month" or "months" or "m"):
                return AddPart(new HeadPart(word[0] == 'q', tokens.Number(at + 1)), tokens, at + 2);
            case "quarter" or "quarterly" or "half": return AddPart(new HeadPart(word[0] == 'q', 0), tokens, at + 1);
            case "hy": _parts.Add(new HeadPart(false, 0)); return ShortYear(tokens, at + 1, fiscal: false);
            case "fy": return ShortYear(tokens, at + 1, fiscal: true);
            case "fiscal": return tokens.IsNumber(at + 1) ? ShortYear(tokens, at + 1, fiscal: true) : at + 1;
            case "ytd" or "cumulative" or "cumulatively": SaysYearToDate = true; return at + 1;
            case "cy" when tokens.IsNumber(at + 1): SaysCalendarYear = true; return CloseYear(tokens, at + 1);
            case "ltm" or "ttm": SaysOtherSpan = true; return at + 1;
            case "r" when tokens.IsNumber(at + 1) && tokens.Number(at + 1) == 12 && tokens.Between(at).Length == 0:
                SaysOtherSpan = true;
                return at + 2;
            case "last" or "trailing" or "rolling" when HeadSpans.IsTwelveMonths(tokens, at + 1): SaysOtherSpan = true; return at + 1;
            case "year" when tokens.Word(at + 1) == "to" && tokens.Word(at + 2) == "date": SaysYearToDate = true; return at + 3;
            case "year" or "years" or "annual":
                SaysYear = true; return tokens.Word(at - 1) == "fiscal" ? ShortYear(tokens, at + 1, fiscal: true) : at + 1;
            case "ended" or "ending": SaysEnded = true; return at + 1;
        }
        // I-III 2025 may mean quarters or months, so its length is not known.
        if (HeadSpans.IsRomanSpan(tokens, at))
        {
            SaysOtherSpan = true;
            return at + 2;
        }
        if (HeadTokens.OrdinalOf(word) is var index && index > 0 && tokens.Word(at + 1) is "quarter" or "half")
            return AddPart(new HeadPart(tokens.Word(at + 1) == "quarter", index), tokens, at + 2);
        return Counted(tokens, at);
    }

    // Reads lengths in words: three months, thirty-nine weeks, three and six months.
    private int Counted(HeadTokens tokens, int at)
    {
        var end = tokens.Count(at, out var count);
        if (count == 0) return at + 1;
        var first = 0;
        if (tokens.Word(end) == "and") (first, end) = (count, tokens.Count(end + 1, out count));
        if (count == 0 || tokens.Word(end) is not ("month" or "months" or "week" or "weeks")) return at + 1;
        var inWeeks = tokens.Word(end)[0] == 'w';
        if (first > 0) _lengths.Add(new HeadLength(first, inWeeks));
        return AddLength(new HeadLength(count, inWeeks), end + 1);
    }

    // Reads the year of a date, if a year follows the day.
    private int Year(HeadTokens tokens, int at, int month, int day)
    {
        var has = tokens.IsNumber(at) && tokens.Length(at) == 4;
        var isShort = !has && HeadSpans.IsYearBehindSign(tokens, at);
        return Add(new HeadDate(has ? tokens.Number(at) : isShort ? 2000 + tokens.Number(at) : 0, month, day),
            has || isShort ? at + 1 : at);
    }

    // Example: 2024-25, where the two digits are the very next year. 2024-26 is no fiscal year.
    private static bool IsPairByDash(HeadTokens tokens, int at) =>
        tokens.IsNumber(at + 1) && tokens.Length(at + 1) == 2 && tokens.Between(at) is "-" or "\u2013"
            && (tokens.Number(at) + 1) % 100 == tokens.Number(at + 1);

    // Reads FY25, FY 2025, FY2024/25, FY2024-25. This is a span of a whole year, unless a part of a year is named with it.
    private int ShortYear(HeadTokens tokens, int at, bool fiscal)
    {
        SaysYear |= fiscal;
        if (!tokens.IsNumber(at) || tokens.Length(at) is not (2 or 4)) return at;
        if (tokens.Length(at) == 4 && tokens.IsNumber(at + 1) && tokens.Between(at) == "/") return AddPair(tokens.Number(at) + 1, at + 2);
        if (tokens.Length(at) == 4 && IsPairByDash(tokens, at)) return AddPair(tokens.Number(at) + 1, at + 2);
        return AddFiscal(tokens.Length(at) == 2 ? 2000 + tokens.Number(at) : tokens.Number(at), at + 1);
    }

    private int AddPart(HeadPart part, HeadTokens tokens, int at)
    {
        // Q1-Q3 is a span of nine months, not the first quarter.
        if (HeadSpans.LastOf(tokens, part, at) is var (last, next))
        {
            if (part.Index == 1) _lengths.Add(new HeadLength(last * (part.IsQuarter ? 3 : 6), false));
            else SaysOtherSpan = true;
            return CloseYear(tokens, next);
        }
        _parts.Add(part);
        // Examples: 2Q25, Q2'25. After a part of a year, two digits are its year.
        if (HeadSpans.IsShortYear(tokens, at)) _years.Add(2000 + tokens.Number(at++));
        return at;
    }

    // Examples: 9M25, CY25. Two digits after a span are its year.
    private int CloseYear(HeadTokens tokens, int at)
    {
        if (HeadSpans.IsShortYear(tokens, at) && tokens.Between(at - 1) != "-") _years.Add(2000 + tokens.Number(at++));
        return at;
    }

    private int AddMonths(int length, HeadDate last, int next)
    {
        _dates.Add(last);
        return AddLength(new HeadLength(length, false), next);
    }

    private int Add(HeadDate date, int next)
    {
        _dates.Add(date);
        return next;
    }

    private int AddLength(HeadLength length, int next)
    {
        _lengths.Add(length);
        return next;
    }

    private int AddPair(int second, int next)
    {
        _pairs.Add(second);
        return next;
    }

    private int AddFiscal(int year, int next)
    {
        _fiscalYears.Add(year);
        return next;
    }
}

/// <summary>A date as a column heading names it.</summary>
/// <param name="Year">0 if the heading names no year with the date.</param>
/// <param name="Month">The month, from 1.</param>
/// <param name="Day">0 if only the month is named.</param>
public readonly record struct HeadDate(int Year, int Month, int Day)
{
    /// <summary>Whether day and month may also be in the opposite order, as in 6/7/2025.</summary>
    public bool IsEitherWay { get; init; }

    /// <summary>The date; null if there is no such date or the year is missing.</summary>
    public DateOnly? ToDay() => Year is >= 1900 and < 3000 && Month is >= 1 and <= 12 && Day >= 1
        && Day <= DateTime.DaysInMonth(Year, Month) ? new DateOnly(Year, Month, Day) : null;

    /// <summary>Whether this can be the given date. A part that the heading leaves out agrees with any date.</summary>
    public bool Names(DateOnly day) =>
        (Year == 0 || Year == day.Year)
            && (Month == day.Month && (Day == 0 || Day == day.Day) || IsEitherWay && Month == day.Day && Day == day.Month);
}

/// <summary>A length, such as three months, as a column heading names it.</summary>
public readonly record struct HeadLength(int Count, bool InWeeks);

/// <summary>A quarter or half as a column heading names it. The index is 0 if the heading does not say which quarter or half.</summary>
public readonly record struct HeadPart(bool IsQuarter, int Index);
