namespace QifuReports.Briefings.Composing.Notes;

/// <summary>
/// Marks the periods whose flows no filing states by the briefing's date, so that the flows are derived from longer and shorter spans.
/// Column headings, bar labels and chart notes then say "derived". If a filing states some of a period's flows, only the letters in the
/// table of trends say which figures are derived.
/// </summary>
internal static class DerivedPeriods
{
    private const string Word = "(derived)";

    /// <summary>Whether revenue and net result of a period are both derived; if only one is known, whether that one is derived.</summary>
    public static bool Is(BriefingContext context, Period period)
    {
        var derived = false;
        foreach (var role in (string[])["revenue", "net-result"])
        {
            if (context.Concept(role) is not { } concept || context.Book.Find(concept, period, context.Book.Currency) is not { } figure)
                continue;
            if (figure.Origin is not FigureOrigin.Derived { Formula.Code: var code } || code != Formula.SubPeriod.Code) return false;
            derived = true;
        }
        return derived;
    }

    /// <summary>The heading of a column: <c>H2 FY25</c>, or <c>H2 FY25 (derived)</c> for a derived period.</summary>
    public static TableCell Head(BriefingContext context, Period period)
    {
        var name = new TextRun(PeriodWords.Short(period), TextStyle.Plain, Reference.Of(period));
        return new TableCell(Is(context, period) ? [name, new TextRun($" {Word}", TextStyle.Muted)] : [name]);
    }

    /// <summary>The label of a period's bars in a chart.</summary>
    public static string Name(BriefingContext context, Period period) =>
        Is(context, period) ? $"{PeriodWords.Short(period)} {Word}" : PeriodWords.Short(period);
}
