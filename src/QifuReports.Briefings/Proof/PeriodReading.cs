using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Proof;

/// <summary>Holds words and numbers that name a period against the period: each of them that is part of a name of periods must be of this one.</summary>
internal static class PeriodReading
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>Whether what the text says of one period is true of it, see the other one.</summary>
    public static bool Says(ReadOnlySpan<char> text, Period period, bool strict) => Says(text, new ReadOnlySpan<Period>(in period), strict);

    /// <summary>
    /// Whether what the text says of days, months, quarters, halves and years is true of a period, each name of one of those that may be meant. Words of other things are passed over, so that a part of a name on a
    /// line of its own is read as well: <c>third</c>, <c>quarter of 2023</c>, <c>Three months ended September 30,</c>.
    /// </summary>
    /// <param name="text">As it was set.</param>
    /// <param name="periods">Of the figure, the head or the words; not empty.</param>
    /// <param name="strict">Whether every number has to be part of the name.</param>
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

    // Names of several periods are parted by words between them or by a mark, a comma too where no year follows it.
    private static int EndOfName(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] is ';' or ':' or '\u2013') return at + 1;
            if (text[at] == ',' && !(Numeral.Next(text, at, out var year) && year.IsPlain(4) && text[at..year.Start].Trim(", \u00A0").IsEmpty)) return at + 1;
            if (!FigureReading.IsSpace(text[at])) continue;
            var (word, end) = FigureReading.WordAfter(text, at);
            if (word is "and" or "to" or "on" or "from") return end;
        }
        return text.Length;
    }

    private static bool SaysOne(ReadOnlySpan<char> text, Period period, bool strict)
    {
        var word = default(ReadOnlySpan<char>);
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                if (!Numeral.Next(text, at, out var numeral)) return false;
                var after = numeral.End < text.Length ? text[numeral.End] : ' ';
                var (following, _) = FigureReading.WordAfter(text, numeral.End);
                if (!IsOf(numeral, word, after, MonthOf(following) != 0, period, strict || following is "quarter" or "half" or "months")) return false;
                at = numeral.End;
                if (after is 'M' or 'Q') at++;
                word = default;
                continue;
            }
            if (!char.IsLetter(c))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            word = text[at..end];
            var (next, _) = FigureReading.WordAfter(text, end);
            if (IsOfPeriods(word) && !IsOf(word, next, end == text.Length || text[end..].Trim(" \u00A0").Length == 0, period)) return false;
            at = end;
        }
        return true;
    }

    private static bool IsOf(in Numeral numeral, ReadOnlySpan<char> before, char after, bool isBeforeMonth, Period period, bool strict)
    {
        if (numeral.IsPlain(4) && numeral.Digits is >= 1900 and < 2100) return numeral.Digits == period.End.Year;
        if (numeral.Decimals > 0 || numeral.Digits < 0) return !strict;
        if (before is "Q" or "H") return numeral.Digits == period.Index && period.Kind == (before is "Q" ? PeriodKind.Quarter : PeriodKind.Half);
        if (after is 'Q') return numeral.Digits == period.Index && period.Kind == PeriodKind.Quarter;
        if (after is 'M') return numeral.Digits == 9 && period.Kind == PeriodKind.NineMonths;
        // A day stands before its month or after it.
        return MonthOf(before) != 0 || isBeforeMonth ? numeral.Digits == period.End.Day : !strict;
    }

    // A word alone at the end of a line may go on with a quarter or a half on the next.
    private static bool IsOf(ReadOnlySpan<char> word, ReadOnlySpan<char> following, bool last, Period period)
    {
        var month = MonthOf(word);
        if (month != 0 && (word.Length > 3 || word is not "May")) return month == period.End.Month;
        var ordinal = OrdinalOf(word);
        if (ordinal != 0)
        {
            if (Is(following, "quarter")) return period.Kind == PeriodKind.Quarter && period.Index == ordinal;
            if (Is(following, "half")) return period.Kind == PeriodKind.Half && period.Index == ordinal;
            if (following is "nine" or "six" or "three") return ordinal == 1;
            return !last || (period.Kind is PeriodKind.Quarter or PeriodKind.Half ? period.Index == ordinal : ordinal == 1 && period.Kind == PeriodKind.NineMonths);
        }
        if (Is(following, "months") && CountOf(word) is var count && count != 0) return count == MonthsIn(period);
        if (word is "FY") return period.Kind == PeriodKind.Year;
        if (Is(word, "quarter") && !last && following is "of") return period.Kind == PeriodKind.Quarter;
        if (Is(word, "half") && !last && following is "of") return period.Kind == PeriodKind.Half;
        if (Is(word, "full") && Is(following, "year") || (Is(word, "year") && following is "ended")) return period.Kind == PeriodKind.Year;
        return true;
    }

    // Words of other letters are no part of a name of periods.
    private static bool IsOfPeriods(ReadOnlySpan<char> word) => word[0] is 'J' or 'F' or 'M' or 'A' or 'S' or 'O' or 'N' or 'D' or 'f' or 's' or 't' or 'T' or 'n' or 'y' or 'Y' or 'q' or 'Q' or 'h' or 'H';

    /// <summary>The number of a month by its name or the first three letters of it; 0 for another word.</summary>
    public static int MonthOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return 0;
        for (var i = 0; i < Months.Length; i += 3)
            if (word.StartsWith(Months.AsSpan(i, 3), StringComparison.Ordinal) && IsRestOfMonth(word[3..], i / 3)) return i / 3 + 1;
        return 0;
    }

    private static bool IsRestOfMonth(ReadOnlySpan<char> rest, int month) => rest.Length == 0 || rest.SequenceEqual(month switch
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

    private static int CountOf(ReadOnlySpan<char> word) => Is(word, "three") ? 3 : Is(word, "six") ? 6 : Is(word, "nine") ? 9 : Is(word, "twelve") ? 12 : 0;

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
