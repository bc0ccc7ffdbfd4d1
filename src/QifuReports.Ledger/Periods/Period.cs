namespace QifuReports.Ledger.Periods;

/// <summary>
/// A span of the fiscal calendar (calendar years) or an instant, the end of a day. Flows and averages belong to spans, balances to instants.
/// </summary>
/// <remarks>Written <c>2023Q3</c>, <c>2023H1</c>, <c>2023-9M</c>, <c>2022FY</c>, and an instant as its date, <c>2023-09-30</c>.</remarks>
public readonly partial record struct Period : IComparable<Period>
{
    private Period(PeriodKind kind, int year, int index, DateOnly end) => (Kind, Year, Index, End) = (kind, year, index, end);

    public PeriodKind Kind { get; }
    public int Year { get; }

    /// <summary>Which quarter or half, from 1; 0 for the other kinds.</summary>
    public int Index { get; }

    /// <summary>The last day.</summary>
    public DateOnly End { get; }

    /// <summary>The first day; of an instant, the day itself.</summary>
    public DateOnly Start => Kind switch
    {
        PeriodKind.Quarter => new DateOnly(Year, Index * 3 - 2, 1),
        PeriodKind.Half => new DateOnly(Year, Index * 6 - 5, 1),
        PeriodKind.NineMonths or PeriodKind.Year => new DateOnly(Year, 1, 1),
        _ => End,
    };

    public bool IsInstant => Kind == PeriodKind.Instant;

    public static Period Quarter(int year, int quarter) => new(PeriodKind.Quarter, year, quarter, EndOfMonth(year, quarter * 3));
    public static Period Half(int year, int half) => new(PeriodKind.Half, year, half, EndOfMonth(year, half * 6));
    public static Period NineMonths(int year) => new(PeriodKind.NineMonths, year, 0, EndOfMonth(year, 9));
    public static Period FullYear(int year) => new(PeriodKind.Year, year, 0, new DateOnly(year, 12, 31));
    public static Period At(DateOnly date) => new(PeriodKind.Instant, date.Year, 0, date);

    /// <summary>The balance sheet date of the period: its end.</summary>
    public Period Closing => At(End);

    /// <summary>The same period a year before.</summary>
    public Period YearBefore => Kind switch
    {
        PeriodKind.Quarter => Quarter(Year - 1, Index),
        PeriodKind.Half => Half(Year - 1, Index),
        PeriodKind.NineMonths => NineMonths(Year - 1),
        PeriodKind.Year => FullYear(Year - 1),
        _ => At(End.AddYears(-1)),
    };

    /// <summary>The period of the same kind directly before: the prior quarter, the prior half, the prior year. Of an instant or nine months, a year before.</summary>
    public Period Prior => Kind switch
    {
        PeriodKind.Quarter => Index == 1 ? Quarter(Year - 1, 4) : Quarter(Year, Index - 1),
        PeriodKind.Half => Index == 1 ? Half(Year - 1, 2) : Half(Year, 1),
        _ => YearBefore,
    };

    // Spelt out, since the synthesized members go through comparers that are compiled anew at every start.
    public bool Equals(Period other) => Kind == other.Kind && Year == other.Year && Index == other.Index && End == other.End;

    public override int GetHashCode() => ((int)Kind * 4 + Index) * 4_000_000 + End.DayNumber;

    public int CompareTo(Period other)
    {
        var byEnd = End.CompareTo(other.End);
        return byEnd != 0 ? byEnd : Kind.CompareTo(other.Kind);
    }

    private const int FirstKept = 1990, YearsKept = 64, SpansOfYear = 8;
    private static readonly string?[] Kept = new string?[YearsKept * SpansOfYear];

    // Every figure has its period in its name: those of the years around ours are written once.
    public override string ToString()
    {
        if (IsInstant || Year < FirstKept || Year >= FirstKept + YearsKept) return Written();
        var place = Kind switch { PeriodKind.Quarter => Index, PeriodKind.Half => 4 + Index, PeriodKind.NineMonths => 7, _ => 0 };
        return Kept[(Year - FirstKept) * SpansOfYear + place] ??= Written();
    }

    private string Written() => Kind switch
    {
        PeriodKind.Quarter => string.Create(6, this, static (text, period) => period.Write(text, "Q0", period.Index)),
        PeriodKind.Half => string.Create(6, this, static (text, period) => period.Write(text, "H0", period.Index)),
        PeriodKind.NineMonths => string.Create(7, this, static (text, period) => period.Write(text, "-9M", 0)),
        PeriodKind.Year => string.Create(6, this, static (text, period) => period.Write(text, "FY", 0)),
        _ => string.Create(10, this, static (text, period) =>
        {
            period.Write(text, "-00-00", 0);
            Digits(text.Slice(5, 2), period.End.Month);
            Digits(text.Slice(8, 2), period.End.Day);
        }),
    };

    private void Write(Span<char> text, string rest, int index)
    {
        Digits(text[..4], Year);
        rest.CopyTo(text[4..]);
        if (index > 0) text[5] = (char)('0' + index);
    }

    private static void Digits(Span<char> text, int value)
    {
        for (var i = text.Length - 1; i >= 0; i--, value /= 10) text[i] = (char)('0' + value % 10);
    }

    private static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}

/// <summary>The kinds of period.</summary>
public enum PeriodKind { Instant, Quarter, Half, NineMonths, Year }
