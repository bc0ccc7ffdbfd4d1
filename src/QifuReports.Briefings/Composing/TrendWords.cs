using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Composing;

/// <summary>What the message of a trend may say: of the newest quarter on its axis, and how far back none was as high or as low.</summary>
internal static class TrendWords
{
    // A record over fewer quarters is none worth a headline.
    private const int LeastForRecord = 4;
    private static readonly string[] Counts = ["four", "five", "six", "seven", "eight"];

    /// <summary>
    /// <c>measure</c>, the figure of the newest quarter with its comparisons; whether it <c>is_highest</c> or <c>is_lowest</c> of the quarters without a gap before it, and of
    /// how many in words: <c>quarters</c>.
    /// </summary>
    public static WordsObject Of(BriefingContext context, Concept concept, PeriodAxis axis)
    {
        var newest = Trends.At(context, concept, axis.Last)!;
        var isCost = CostSide.Of(newest, context.Ledger.Taxonomy) < 0;
        var (higher, lower) = (1, 1);
        var (allHigher, allLower) = (true, true);
        for (var quarter = axis.Last.Prior; axis.PlaceOf(quarter) is not null; quarter = quarter.Prior)
        {
            var earlier = Trends.At(context, concept, quarter)!;
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
        if (reach >= LeastForRecord) words.Add(("quarters", new TextValue(Counts[Math.Min(reach, Counts.Length + LeastForRecord - 1) - LeastForRecord])));
        return new WordsObject(words);
    }
}
