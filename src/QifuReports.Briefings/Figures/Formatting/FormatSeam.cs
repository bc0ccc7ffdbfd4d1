namespace QifuReports.Briefings.Figures.Formatting;

/// <summary>Each way in which a number or a period becomes characters. Whoever adds a way adds it here, and the proof is tried against it.</summary>
internal enum FormatBranch
{
    Negative, Money, PerShare, Rate, Count, ScaledCount, Percent, Months, Point, Points, Billion, Million, Thousand, Units,
    MoveUp, MoveDown, MoveHigher, MoveLower, MoveRise, MoveFall, MoveLarger, MoveSmaller, MoveLessNegative, MoveMoreNegative,
    Loss, Contrary, Natural, Fold,
    SignedGrowth, SignedPoints, SignedAmount, Effect, ReversedEffect,
    ChangePercent, ChangePercentNegative, ChangePoints, ChangePointsNegative,
    Nil, ScaledCell, ScaledCellNegative, PlainCell, PlainCellNegative, PercentCell, PercentCellNegative, Filed, Written, InUnits, Whole, CheckAmount, ExchangeRate, AllowedDifference,
    Date, QuarterInText, HalfInText, NineMonthsInText, YearInText, DayInText, QuarterShort, HalfShort, NineMonthsShort, YearShort, DayShort,
    QuarterTitle, HalfTitle, NineMonthsTitle, YearTitle, DayTitle, QuarterSpan, HalfSpan, NineMonthsSpan, YearSpan, DaySpan,
}

/// <summary>
/// Where tests bend what a branch of the formatting wrote, on their own thread, to see that the proof refuses a briefing made with the slip. Nothing else sets it.
/// </summary>
internal static class FormatSeam
{
    [ThreadStatic]
    private static Func<FormatBranch, string, string>? bend;

    /// <summary>What the branch wrote.</summary>
    public static string Of(FormatBranch branch, string text) => bend is null ? text : bend(branch, text);

    /// <summary>Bends what this thread writes until it is called with null.</summary>
    public static void Bend(Func<FormatBranch, string, string>? with) => bend = with;
}
