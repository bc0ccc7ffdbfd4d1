namespace QifuReports.Briefings.Figures.Formatting;

/// <summary>
/// Every branch of the formatting that turns a number or a period into text. Add each new branch here, so that the tests can put an error
/// into the branch and see whether the proof of the document finds it.
/// </summary>
internal enum FormatBranch
{
    Negative, Money, PerShare, Rate, Count, ScaledCount, Percent, Months, Point, Points, Billion, Million, Thousand, Units,
    MoveUp, MoveDown, MoveHigher, MoveLower, MoveRise, MoveFall, MoveLarger, MoveSmaller, MoveLessNegative, MoveMoreNegative,
    Loss, Contrary, Natural, Fold,
    SignedGrowth, SignedPoints, SignedAmount, Effect, ReversedEffect,
    ChangePercent, ChangePercentNegative, ChangePoints, ChangePointsNegative,
    Nil, ScaledCell, ScaledCellNegative, PlainCell, PlainCellNegative, PercentCell, PercentCellNegative, Filed, Written, InUnits, Whole,
        CheckAmount, ExchangeRate, AllowedDifference,
    Date, QuarterInText, HalfInText, NineMonthsInText, YearInText, DayInText, QuarterShort, HalfShort, NineMonthsShort, YearShort, DayShort,
    QuarterTitle, HalfTitle, NineMonthsTitle, YearTitle, DayTitle, QuarterSpan, HalfSpan, NineMonthsSpan, YearSpan, DaySpan,
}

/// <summary>
/// A hook for tests. A test changes the text that a branch of the formatting writes, on its own thread only. So the test shows that the
/// proof rejects a briefing with such an error. Nothing else uses the hook.
/// </summary>
internal static class FormatSeam
{
    [ThreadStatic]
    private static Func<FormatBranch, string, string>? _bend;

    /// <summary>The text that the branch wrote, or what a test made of that text.</summary>
    public static string Of(FormatBranch branch, string text) => _bend is null ? text : _bend(branch, text);

    /// <summary>Changes what this thread writes, until the method is called with null. For tests only.</summary>
    public static void Bend(Func<FormatBranch, string, string>? with) => _bend = with;
}
