using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Figures;

/// <summary>
/// How long the periods are that results are told of, quarters, halves, nine months or years, and what such a period is called: whatever a document says of its own length
/// comes from here. Trends go in steps of it, and growth is told on the one before where that is not the year before.
/// </summary>
public sealed record ReportingInterval
{
    private ReportingInterval(PeriodKind kind, string name) => (Kind, Name) = (kind, name);

    public static ReportingInterval Quarter { get; } = new(PeriodKind.Quarter, "quarter") { OnPrior = "quarter on quarter", OnPriorShort = "On quarter", HasPrior = true, LeastForTrend = 4 };
    public static ReportingInterval Half { get; } = new(PeriodKind.Half, "half-year") { OnPrior = "half on half", OnPriorShort = "On half", HasPrior = true };
    public static ReportingInterval NineMonths { get; } = new(PeriodKind.NineMonths, "nine-month period");
    public static ReportingInterval Year { get; } = new(PeriodKind.Year, "year");

    /// <summary>That of a period; of an instant quarters.</summary>
    public static ReportingInterval Of(Period period) => period.Kind switch
    {
        PeriodKind.Half => Half,
        PeriodKind.NineMonths => NineMonths,
        PeriodKind.Year => Year,
        _ => Quarter,
    };

    public PeriodKind Kind { get; }

    /// <summary>What one is called: <c>quarter</c>, <c>half-year</c>, <c>nine-month period</c>, <c>year</c>.</summary>
    public string Name { get; }

    /// <summary>What several are called.</summary>
    public string Plural => Name + "s";

    /// <summary>Whether the one before is another than that of the year before, so that both are compared with.</summary>
    public bool HasPrior { get; private init; }

    /// <summary>What stands after a change on the one before: <c>quarter on quarter</c>, <c>half on half</c>; where that is a year before, <c>year on year</c>.</summary>
    public string OnPrior { get; private init; } = "year on year";

    /// <summary>The same over a column: <c>On quarter</c>, <c>On half</c>.</summary>
    public string OnPriorShort { get; private init; } = "On year";

    /// <summary>Fewer known ones than this are no trend.</summary>
    public int LeastForTrend { get; private init; } = 3;

    /// <summary>What is said once of all that stand in a chart: <c>three months ended on the last day of each quarter</c>, <c>fiscal half-years of whole weeks</c>, <c>full years</c>.</summary>
    public string Each(FiscalCalendar calendar) => calendar.IsInWeeks ? $"fiscal {Plural} of whole weeks" : Kind switch
    {
        PeriodKind.Quarter => "three months ended on the last day of each quarter",
        PeriodKind.Half => "six months ended on the last day of each half-year",
        PeriodKind.NineMonths => "the first nine months of each year",
        _ => "full years",
    };

    /// <summary>The same of a table that has balances, too.</summary>
    public string EachWithBalances(FiscalCalendar calendar) => calendar.IsInWeeks ? $"fiscal {Plural} of whole weeks, balances as of their ends" : Kind switch
    {
        PeriodKind.Quarter => "three months ended with each quarter, balances as of its end",
        PeriodKind.Half => "six months ended with each half-year, balances as of its end",
        PeriodKind.NineMonths => "the first nine months of each year, balances as of their end",
        _ => "full years, balances as of their ends",
    };
}
