namespace QifuReports.Briefings.Composing.Charts;

/// <summary>
/// The values for the message of a trend chart: the newest figure, and whether it is the highest or the lowest of the chart.
/// </summary>
internal static class TrendWords
{
    // That a value is the highest or lowest is worth a headline only over at least this many periods.
    private const int LeastForRecord = 4;
    private static readonly string[] Counts = ["four", "five", "six", "seven", "eight"];

    /// <summary>
    /// Returns: <c>measure</c>, the figure of the newest period, with its comparisons; <c>is_highest</c> and <c>is_lowest</c>, whether that
    /// figure is the highest or lowest of all periods on the axis. Both are false if a period is missing, if fewer than four are known, if
    /// rounding leaves it uncertain, or if the figure is zero. If one is true, <c>periods</c> gives the number of periods in words.
    /// <c>is_loss</c> says whether the figure is a negative result; the highest of several losses is the smallest loss.
    /// </summary>
    public static WordsObject Of(BriefingContext context, Concept concept, PeriodAxis axis)
    {
        var newest = Trends.At(context, concept, axis.Last)!;
        var isCost = CostSide.Of(newest, context.Ledger.Taxonomy) < 0;
        // A figure is the highest or lowest only if all columns of the chart were compared. Otherwise a column could contradict the words.
        var isWhole = axis.Missing.Count == 0 && axis.Known >= LeastForRecord && newest.Value != 0;
        var (allHigher, allLower) = (isWhole, isWhole);
        for (var period = axis.Last.Prior; isWhole && axis.PlaceOf(period) is not null; period = period.Prior)
        {
            var earlier = Trends.At(context, concept, period)!;
            // One figure counts as higher only if rounding leaves no doubt about it.
            var (above, below) = (newest.Low > earlier.High, newest.High < earlier.Low);
            // Of a cost filed as a negative amount, the size is compared: more negative means higher.
            if (isCost) (above, below) = (below, above);
            allHigher &= above;
            allLower &= below;
        }
        var words = new List<(string, TemplateValue)>
        {
            ("measure", new FigureObject(context, concept, axis.Last, context.Book.Currency)),
            ("is_highest", TruthValue.Of(allHigher)), ("is_lowest", TruthValue.Of(allLower)),
            ("is_loss", TruthValue.Of(newest.Value < 0 && CostSide.IsResult(concept))),
        };
        if (allHigher || allLower)
            words.Add(("periods", new TextValue(Counts[Math.Min(axis.Known, Counts.Length + LeastForRecord - 1) - LeastForRecord])));
        return new WordsObject(words) { Optional = ["periods"] };
    }
}
