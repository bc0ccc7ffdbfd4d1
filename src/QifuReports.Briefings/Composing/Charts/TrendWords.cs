using QifuReports.Briefings.Composing.Scope;
using QifuReports.Briefings.Composing.Tables;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Briefings.Narrative.Values;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Composing.Charts;

/// <summary>What the message of a trend may say: of the newest period on its axis, and whether none of the others on it was as high or as low.</summary>
internal static class TrendWords
{
    // A record over fewer periods is none worth a headline.
    private const int LeastForRecord = 4;
    private static readonly string[] Counts = ["four", "five", "six", "seven", "eight"];

    /// <summary>
    /// <c>measure</c>, the figure of the newest period with its comparisons; whether it <c>is_highest</c> or <c>is_lowest</c> of all the periods on the axis, which has no gap then, and of
    /// how many in words: <c>periods</c>. Whether it <c>is_loss</c>, a result below zero, of which the highest is the smallest. Nil is neither the highest nor the lowest.
    /// </summary>
    public static WordsObject Of(BriefingContext context, Concept concept, PeriodAxis axis)
    {
        var newest = Trends.At(context, concept, axis.Last)!;
        var isCost = CostSide.Of(newest, context.Ledger.Taxonomy) < 0;
        // Of the whole chart, or of none of it: another column of the same picture would belie the words.
        var isWhole = axis.Missing.Count == 0 && axis.Known >= LeastForRecord && newest.Value != 0;
        var (allHigher, allLower) = (isWhole, isWhole);
        for (var period = axis.Last.Prior; isWhole && axis.PlaceOf(period) is not null; period = period.Prior)
        {
            var earlier = Trends.At(context, concept, period)!;
            // Only where rounding leaves no doubt.
            var (above, below) = (newest.Low > earlier.High, newest.High < earlier.Low);
            // Of a cost below zero the size counts.
            if (isCost) (above, below) = (below, above);
            allHigher &= above;
            allLower &= below;
        }
        var words = new List<(string, TemplateValue)>
        {
            ("measure", new FigureObject(context, concept, axis.Last, context.Book.Currency)),
            ("is_highest", TruthValue.Of(allHigher)), ("is_lowest", TruthValue.Of(allLower)), ("is_loss", TruthValue.Of(newest.Value < 0 && CostSide.IsResult(concept))),
        };
        if (allHigher || allLower) words.Add(("periods", new TextValue(Counts[Math.Min(axis.Known, Counts.Length + LeastForRecord - 1) - LeastForRecord])));
        return new WordsObject(words) { Optional = ["periods"] };
    }
}
