using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary;

/// <summary>What moved a sum such as revenue or costs since the year before, line by line.</summary>
/// <param name="Lines">The lines that rose and fell, ranked; what is small is left out.</param>
/// <param name="Rises">What the lines that rose brought together; null where none did.</param>
/// <param name="Falls">What the lines that fell took together, below zero; null where none did.</param>
/// <param name="AllFrom">The one line from which all of the change came: it moved by as much as the sum or more, and all others together moved the other way or not at all. Null for none.</param>
public sealed record SumStory(RankedDrivers Lines, Figure? Rises, Figure? Falls, ResultMove? AllFrom)
{
    /// <summary>The story of a sum; null where it or one of its lines is not known for both periods, or did not change.</summary>
    public static SumStory? Of(BriefingContext context, Concept sum)
    {
        if (ResultMoves.Of(context, sum, ComparedWith.YearBefore, byLine: true) is not { } moves || moves.Result.Difference.Value == 0) return null;
        var change = moves.Result.Difference.Value;
        var ranked = RankedDrivers.Of(moves, ResultTurns.Of(moves.Result, context.Options.Materiality), null);
        var largest = moves.Lines.Where(m => Math.Sign(m.Effect) == Math.Sign(change)).MaxBy(m => Math.Abs(m.Effect));
        var allFrom = largest is not null && moves.Lines.Count > 1 && Math.Abs(largest.Effect) >= Math.Abs(change) ? largest : null;
        return new SumStory(ranked, Together(1, "rises"), Together(-1, "falls"), allFrom);

        Figure? Together(int way, string name)
        {
            List<(Figure, int)> parts = [.. moves.Lines.Where(m => Math.Sign(m.Effect) == way).Select(m => (m.EffectFigure(context), 1))];
            return parts.Count == 0 ? null : context.Book.Keep(Derive.Sum($"{context.Period}/{sum.Id}/{name}-on-year", sum, parts));
        }
    }
}
