namespace QifuReports.Briefings.Figures;

/// <summary>
/// The length of the periods in which results are reported (quarters, halves, nine months or years), and the words for it. All wording in a
/// document that depends on this length comes from here. Trends show one point for each such period. The text also gives growth from the
/// prior period, unless the prior period is the year before.
/// </summary>
public sealed record ReportingInterval
{
    private ReportingInterval(PeriodKind kind, string name) => (Kind, Name) = (kind, name);

    public static ReportingInterval Quarter { get; } =
        new(PeriodKind.Quarter, "quarter") { OnPrior = "quarter on quarter", OnPriorShort = "On quarter", HasPrior = true,
            LeastForTrend = 4 };
    public static ReportingInterval Half { get; } =
        new(PeriodKind.Half, "half-year") { OnPrior = "half on half", OnPriorShort = "On half", HasPrior = true };
    public static ReportingInterval NineMonths { get; } = new(PeriodKind.NineMonths, "nine-month period");
    public static ReportingInterval Year { get; } = new(PeriodKind.Year, "year");

    /// <summary>The interval with the length of a period; quarters if the period is a single day.</summary>
    public static ReportingInterval Of(Period period) => period.Kind switch
    {
        PeriodKind.Half => Half,
        PeriodKind.NineMonths => NineMonths,
        PeriodKind.Year => Year,
        _ => Quarter,
    };

    public PeriodKind Kind { get; }

    /// <summary>The name of one period: <c>quarter</c>, <c>half-year</c>, <c>nine-month period</c>, <c>year</c>.</summary>
    public string Name { get; }

    /// <summary>The plural of the name.</summary>
    public string Plural => Name + "s";

    /// <summary>Whether the prior period differs from the same period a year before. If so, a figure is compared with both.</summary>
    public bool HasPrior { get; private init; }

    /// <summary>
    /// The words after a change compared with the prior period: <c>quarter on quarter</c>, <c>half on half</c>; <c>year on year</c> if the
    /// prior period is a year before.
    /// </summary>
    public string OnPrior { get; private init; } = "year on year";

    /// <summary>The words of <see cref="OnPrior"/> as a column heading: <c>On quarter</c>, <c>On half</c>, <c>On year</c>.</summary>
    public string OnPriorShort { get; private init; } = "On year";

    /// <summary>The smallest number of known periods that is shown as a trend.</summary>
    public int LeastForTrend { get; private init; } = 3;

    /// <summary>
    /// Words that describe all periods of a chart together: <c>three months ended on the last day of each quarter</c>, <c>fiscal half-years
    /// of whole weeks</c>, <c>full years</c>.
    /// </summary>
    public string Each(FiscalCalendar calendar) => calendar.IsInWeeks ? $"fiscal {Plural} of whole weeks" : Kind switch
    {
        PeriodKind.Quarter => "three months ended on the last day of each quarter",
        PeriodKind.Half => "six months ended on the last day of each half-year",
        PeriodKind.NineMonths => "the first nine months of each year",
        _ => "full years",
    };

    /// <summary>Words for all periods of a table that also has balances: <c>full years, balances as of their ends</c>.</summary>
    public string EachWithBalances(FiscalCalendar calendar) =>
        calendar.IsInWeeks ? $"fiscal {Plural} of whole weeks, balances as of their ends" : Kind switch
    {
        PeriodKind.Quarter => "three months ended with each quarter, balances as of its end",
        PeriodKind.Half => "six months ended with each half-year, balances as of its end",
        PeriodKind.NineMonths => "the first nine months of each year, balances as of their end",
        _ => "full years, balances as of their ends",
    };
}
