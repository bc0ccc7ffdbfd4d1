namespace QifuReports.Briefings.Proof.Reading;

/// <summary>Checks the words and numbers in a text that name a period. Each of these words must fit the period of the figure.</summary>
internal static class PeriodReading
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>Whether the days, months, quarters, halves and years named in a text fit one period.</summary>
    public static bool Says(ReadOnlySpan<char> text, Period period, bool strict) => Says(text, new ReadOnlySpan<Period>(in period), strict);

    /// <summary>
    /// Whether the days, months, quarters, halves and years named in a text fit the periods: each name must fit one of them. Other words
    /// are skipped. Parts of a name are read, too, because a name may be broken over lines: <c>third</c>, <c>quarter of 2023</c>, <c>Three
    /// months ended September 30,</c>.
    /// </summary>
    /// <param name="text">The text on the page.</param>
    /// <param name="periods">The periods that the text may name; not empty.</param>
    /// <param name="strict">Whether every number in the text must be part of a period name.</param>
    public static bool Says(ReadOnlySpan<char> text, ReadOnlySpan<Period> periods, bool strict)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfName(text, at);
            var of = false;
            for (var i = 0; i < periods.Length && !of; i++) of = SaysOne(text[at..end], periods[i], strict);
            if (!of) return false;
            at = end;
        }
        return true;
    }

    // Finds where the name of a period ends. Words such as "and" or a punctuation mark separate names, but not a comma before a year.
    private static int EndOfName(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] is ';' or ':' or '\u2013') return at + 1;
            if (text[at] == ',' && !(Numeral.Next(text, at, out var year) && year.IsPlain(4)
                && text[at..year.Start].Trim(", \u00A0").IsEmpty)) return at + 1;
            if (!FigureReading.IsSpace(text[at])) continue;
            var (word, end) = FigureReading.WordAfter(text, at);
            if (word is "and" or "to" or "on" or "from" || (word is "in" && IsBeforeThe(text, end))) return end;
        }
        return text.Length;
    }

    // A name ends at "in the": in "in the report of May 5, 2025", the date is that of the report.
    private static bool IsBeforeThe(ReadOnlySpan<char> text, int at)
    {
        var (word, _) = FigureReading.WordAfter(text, at);
        return word is "the";
    }

    private static bool SaysOne(ReadOnlySpan<char> text, Period period, bool strict)
    {
        ReadOnlySpan<char> word = default, earlier = default;
        var afterPart = false;
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                if (WrittenDay.Next(text, at, out var day))
                {
                    if (!day.Is(period.End)) return false;
                    at = day.EndsAt;
                    word = earlier = default;
                    continue;
                }
                if (!Numeral.Next(text, at, out var numeral)) return false;
                var number = new NumberInName(numeral, word, earlier, numeral.End < text.Length ? text[numeral.End] : ' ',
                    WordAfterOrdinal(text, numeral.End), afterPart);
                // 2024/25 is the name of one fiscal year.
                if (numeral.IsPlain(4) && number.After == '/' && Numeral.Next(text, numeral.End, out var second)
                    && second.Start == numeral.End + 1)
                {
                    if (!IsPair(numeral.Digits, second.Digits, period)) return false;
                    at = second.End;
                    word = earlier = default;
                    continue;
                }
                if (!IsOf(number, text, period, strict)) return false;
                at = numeral.End;
                afterPart = number.After is 'Q' or 'H' || word is "Q" or "H";
                word = earlier = default;
                // 2Q25 is a quarter and then its year; in 2025Q2 the year comes first.
                if (number.After is 'Q' or 'H' && numeral.IsPlain(4)) word = text[at..(at + 1)];
                if (number.After is 'M' or 'Q' or 'H') at++;
                continue;
            }
            if (!char.IsLetter(c))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            earlier = word;
            word = text[at..end];
            var (next, _) = FigureReading.WordAfter(text, end);
            // Before a lower-case word, "May" may be a verb: may rise, or May rise at the start of a sentence.
            var mayBeVerb = word is "May" && next.Length > 0 && char.IsLower(next[0]);
            if (next is "weeks" or "week" ? !IsOfWeeks(text, at, end, period)
                : IsOfPeriods(word) && !mayBeVerb
                    && !IsOf(word, next, end == text.Length || text[end..].Trim(" \u00A0").Length == 0, text, period)) return false;
            at = end;
        }
        return true;
    }

    /// <summary>A number in the name of a period, with the words around the number.</summary>
    private readonly ref struct NumberInName(Numeral numeral, ReadOnlySpan<char> before, ReadOnlySpan<char> earlier, char after,
        ReadOnlySpan<char> following, bool isAfterPart)
    {
        public Numeral Numeral { get; } = numeral;
        public ReadOnlySpan<char> Before { get; } = before;
        public ReadOnlySpan<char> Earlier { get; } = earlier;
        public char After { get; } = after;
        public ReadOnlySpan<char> Following { get; } = following;
        public bool IsAfterPart { get; } = isAfterPart;

        /// <summary>Whether the words before the number make it the number of a fiscal year: FY25, fiscal 2025.</summary>
        public bool IsFiscal => Is(Before, "FY") || Is(Before, "fiscal") || (Is(Before, "year") && Is(Earlier, "fiscal"));
    }

    private static bool IsOf(in NumberInName number, ReadOnlySpan<char> text, Period period, bool strict)
    {
        var (numeral, after) = (number.Numeral, number.After);
        ReadOnlySpan<char> before = number.Before, following = number.Following;
        if (numeral.IsPlain(4) && numeral.Digits is >= 1900 and < 2100) return IsYear(numeral.Digits, number.IsFiscal, text, period);
        if (numeral.IsPlain(2) && (number.IsFiscal || number.IsAfterPart))
            return IsYear(2000 + numeral.Digits, number.IsFiscal, text, period);
        if (numeral.Decimals > 0 || numeral.Digits < 0) return !strict;
        if (before is "Q" or "H")
            return numeral.Digits == period.Index && period.Kind == (before is "Q" ? PeriodKind.Quarter : PeriodKind.Half);
        if (after is 'Q' or 'H')
            return numeral.Digits == period.Index && period.Kind == (after is 'Q' ? PeriodKind.Quarter : PeriodKind.Half);
        if (after is 'M') return numeral.Digits == MonthsIn(period);
        // In a date, the day comes just before or just after the month.
        if (MonthOf(before) != 0 || MonthOf(following) != 0 || IsLoneDay(text, numeral)) return numeral.Digits == period.End.Day;
        if (Is(following, "weeks") || Is(following, "week")) return IsWeeks(numeral.Digits, period);
        if (Is(following, "months") || Is(following, "month")) return numeral.Digits == MonthsIn(period);
        if (Is(following, "quarter") || Is(following, "half"))
            return numeral.Digits == period.Index && period.Kind == (Is(following, "quarter") ? PeriodKind.Quarter : PeriodKind.Half);
        return !strict;
    }

    // Whether the number is a day whose month is on the line above or below: "31, 2022", "31,", "31".
    private static bool IsLoneDay(ReadOnlySpan<char> text, in Numeral numeral)
    {
        if (text[..numeral.Start].Trim(" \u00A0").IsEmpty && text[numeral.End..].Trim(", \u00A0").IsEmpty) return true;
        return numeral.End < text.Length && text[numeral.End] == ',' && Numeral.Next(text, numeral.End, out var year) && year.IsPlain(4)
            && text[numeral.End..year.Start].Trim(", \u00A0").IsEmpty;
    }

    // In a date, the year is the calendar year. In the name of a part of a year (such as Q3), the year is the fiscal year. A year alone may
    // be either, if they differ.
    private static bool IsYear(long year, bool isFiscal, ReadOnlySpan<char> text, Period period)
    {
        if (period.Calendar.IsCalendarYears) return year == period.End.Year;
        var own = period.IsInstant ? period.Calendar.YearOf(period.End) : period.Year;
        if (isFiscal) return year == own;
        if (period.IsInstant || NamesMonth(text)) return year == period.End.Year;
        return year == own || (year == period.End.Year && !NamesPart(text));
    }

    private static bool IsPair(long first, long second, Period period)
    {
        var whole = period.Calendar.FullYear(period.IsInstant ? period.Calendar.YearOf(period.End) : period.Year);
        return first == whole.Start.Year && first + 1 == whole.End.Year && second == (second < 100 ? whole.End.Year % 100 : whole.End.Year);
    }

    // Whether a word fits the period. After an ordinal at the end of a line, "quarter" or "half" may be on the next line.
    private static bool IsOf(ReadOnlySpan<char> word, ReadOnlySpan<char> following, bool last, ReadOnlySpan<char> text, Period period)
    {
        var month = MonthOf(word);
        if (month != 0) return month == period.End.Month;
        var ordinal = OrdinalOf(word);
        if (ordinal != 0)
        {
            if (Is(following, "quarter")) return period.Kind == PeriodKind.Quarter && period.Index == ordinal;
            if (Is(following, "half")) return period.Kind == PeriodKind.Half && period.Index == ordinal;
            if (following is "nine" or "six" or "three") return ordinal == 1;
            return !last || (period.Kind is PeriodKind.Quarter or PeriodKind.Half ? period.Index == ordinal
                : ordinal == 1 && period.Kind == PeriodKind.NineMonths);
        }
        if (Is(following, "months") && CountOf(word) is var count && count != 0) return count == MonthsIn(period);
        if (Is(following, "quarters") && Is(word, "three")) return period.Kind == PeriodKind.NineMonths;
        if (word is "FY") return period.Kind == PeriodKind.Year || NamesPart(text);
        if (Is(word, "quarter") && !last && following is "of") return period.Kind == PeriodKind.Quarter;
        if (Is(word, "half") && !last && following is "of") return period.Kind == PeriodKind.Half;
        if (Is(word, "full") && (Is(following, "year") || Is(following, "fiscal")) || (Is(word, "year") && following is "ended"))
            return period.Kind == PeriodKind.Year;
        return true;
    }

    // Whether a number of weeks in words, such as thirteen or twenty-six, fits the days of the period.
    private static bool IsOfWeeks(ReadOnlySpan<char> text, int from, int to, Period period)
    {
        var count = WeekCount.Of(text[from..to]);
        if (count == 0) return true;
        if (from > 1 && text[from - 1] is '-' or '\u2011')
        {
            var start = from - 1;
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            count += WeekCount.Of(text[start..(from - 1)]);
        }
        return IsWeeks(count, period);
    }

    private static bool IsWeeks(long count, Period period) =>
        !period.IsInstant && count * 7 == period.End.DayNumber - period.Start.DayNumber + 1;

    /// <summary>Whether the text names a month.</summary>
    public static bool NamesMonth(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]) || (at > 0 && char.IsLetter(text[at - 1]))) continue;
            var end = at;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (MonthOf(text[at..end]) != 0) return true;
        }
        return false;
    }

    /// <summary>
    /// Whether the text names a quarter, a half or a number of months: <c>Q2</c>, <c>H1</c>, <c>9M</c>, <c>second quarter</c>.
    /// </summary>
    public static bool NamesPart(ReadOnlySpan<char> text)
    {
        if (text.Contains("quarter", StringComparison.OrdinalIgnoreCase) || text.Contains("half", StringComparison.OrdinalIgnoreCase))
            return true;
        for (var at = 0; at < text.Length; at++)
            if (text[at] is 'Q' or 'H' or 'M'
                && ((at > 0 && char.IsAsciiDigit(text[at - 1])) || (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))) return true;
        return false;
    }

    // Finds the word after a number, past the letters of an ordinal (30th) or a hyphen (3-month).
    private static ReadOnlySpan<char> WordAfterOrdinal(ReadOnlySpan<char> text, int at)
    {
        if (at + 2 <= text.Length && text[at..(at + 2)] is "st" or "nd" or "rd" or "th"
            && (at + 2 == text.Length || !char.IsLetter(text[at + 2]))) at += 2;
        if (at < text.Length && text[at] == '-')
        {
            var last = at + 1;
            while (last < text.Length && char.IsLetter(text[last])) last++;
            return text[(at + 1)..last];
        }
        var (word, end) = FigureReading.WordAfter(text, at);
        if (word is "of") (word, _) = FigureReading.WordAfter(text, end);
        return word;
    }

    // Decides by the first letter whether a word can be part of a period name, such as "September" or "half".
    private static bool IsOfPeriods(ReadOnlySpan<char> word) =>
        word[0] is 'J' or 'F' or 'M' or 'A' or 'S' or 'O' or 'N' or 'D' or 'f' or 's' or 't' or 'T' or 'n' or 'y' or 'Y' or 'q' or 'Q'
            or 'h' or 'H';

    /// <summary>The number of a month by its name or its first letters, in any case; 0 for any other word.</summary>
    public static int MonthOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return 0;
        for (var i = 0; i < Months.Length; i += 3)
            if (word.StartsWith(Months.AsSpan(i, 3), StringComparison.OrdinalIgnoreCase) && IsRestOfMonth(word[3..], i / 3))
                return i / 3 + 1;
        return 0;
    }

    private static bool IsRestOfMonth(ReadOnlySpan<char> rest, int month) =>
        rest.Length == 0 || (month == 8 && Is(rest, "t")) || Is(rest, month switch
    {
        0 => "uary",
        1 => "ruary",
        2 => "ch",
        3 => "il",
        4 => "",
        5 => "e",
        6 => "y",
        7 => "ust",
        8 => "tember",
        9 => "ober",
        _ => "ember",
    });

    private static int OrdinalOf(ReadOnlySpan<char> word) =>
        Is(word, "first") ? 1 : Is(word, "second") ? 2 : Is(word, "third") ? 3 : Is(word, "fourth") ? 4 : 0;

    private static int CountOf(ReadOnlySpan<char> word) =>
        Is(word, "three") ? 3 : Is(word, "six") ? 6 : Is(word, "nine") ? 9 : Is(word, "twelve") ? 12 : 0;

    private static int MonthsIn(Period period) => period.Kind switch
    {
        PeriodKind.Quarter => 3,
        PeriodKind.Half => 6,
        PeriodKind.NineMonths => 9,
        PeriodKind.Year => 12,
        _ => 0,
    };

    private static bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> small) => word.Equals(small, StringComparison.OrdinalIgnoreCase);
}
