using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Composing;

/// <summary>What the message of a trend may say: of the newest period on its axis, and how far back none was as high or as low.</summary>
internal static class TrendWords
{
    // A record over fewer periods is none worth a headline.
    private const int LeastForRecord = 4;
    private static readonly string[] Counts = ["four", "five", "six", "seven", "eight"];

    /// <summary>
    /// <c>measure</c>, the figure of the newest period with its comparisons; whether it <c>is_highest</c> or <c>is_lowest</c> of the periods without a gap before it, and of
    /// how many in words: <c>periods</c>.
    /// </summary>
    public static WordsObject Of(BriefingContext context, Concept concept, PeriodAxis axis)
    {
        var newest = Trends.At(context, concept, axis.Last)!;
        var isCost = CostSide.Of(newest, context.Ledger.Taxonomy) < 0;
        var (higher, lower) = (1, 1);
        var (allHigher, allLower) = (true, true);
        for (var period = axis.Last.Prior; axis.PlaceOf(period) is not null; period = period.Prior)
        {
            var earlier = Trends.At(context, concept, period)!;
            // Only where rounding leaves no doubt.
            var (above, below) = (newest.Low > earlier.High, newest.High < earlier.Low);
            // Of a cost below zero the size counts.
            if (isCost) (above, below) = (below, above);
            allHigher &= above;
            allLower &= below;
            if (allHigher) higher++;
            if (allLower) lower++;
        }
        var reach = Math.Max(higher, lower);
        var words = new List<(string, TemplateValue)>
        {
            ("measure", new FigureObject(context, concept, axis.Last, context.Book.Currency)),
            ("is_highest", TruthValue.Of(higher >= LeastForRecord)), ("is_lowest", TruthValue.Of(lower >= LeastForRecord)),
        };
        if (reach >= LeastForRecord) words.Add(("periods", new TextValue(Counts[Math.Min(reach, Counts.Length + LeastForRecord - 1) - LeastForRecord])));
        return new WordsObject(words);
    }
}
