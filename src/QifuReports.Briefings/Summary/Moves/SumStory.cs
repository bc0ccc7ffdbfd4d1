using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary.Moves;

/// <summary>What moved a sum such as revenue or costs since the year before, line by line.</summary>
/// <param name="Lines">The lines that rose and fell, ranked; what is small is left out.</param>
/// <param name="Rises">What the lines that rose brought together; null where none did.</param>
/// <param name="Falls">What the lines that fell took together, below zero; null where none did.</param>
/// <param name="AllFrom">The one line from which all of the change came: no other line of the sum went the way of the sum, by however little. Null for none.</param>
/// <param name="Beyond">The line that moved by more than the sum, the way of the sum, where others went that way too: all others together went the other way. Null for none.</param>
public sealed record SumStory(RankedMoves Lines, Figure? Rises, Figure? Falls, ResultMove? AllFrom, ResultMove? Beyond)
{
    /// <summary>The line that alone went the way of a change, and that which went beyond it while others went that way, too; null each for none.</summary>
    /// <param name="moves">The lines that moved.</param>
    /// <param name="change">What they make together, with the sign that their effects have.</param>
    internal static (ResultMove? AllFrom, ResultMove? Beyond) Single(ResultMoves moves, decimal change)
    {
        var same = moves.Lines.Where(m => Math.Sign(m.Effect) == Math.Sign(change)).ToList();
        if (change == 0 || moves.Lines.Count < 2) return (null, null);
        if (same.Count == 1) return (same[0], null);
        var largest = same.MaxBy(m => Math.Abs(m.Effect));
        return (null, largest is not null && Math.Abs(largest.Effect) > Math.Abs(change) ? largest : null);
    }

    /// <summary>Whether exactly one line moved by more than all together, whichever way: where several did, none of them is the one.</summary>
    internal static bool IsOnly(ResultMoves moves, decimal change) => moves.Lines.Count(m => Math.Abs(m.Effect) > Math.Abs(change)) == 1;

    /// <summary>Whether <see cref="Beyond"/> is the only one of its size.</summary>
    public bool IsBeyondAlone { get; private init; }

    /// <summary>The story of a sum; null where it or one of its lines is not known for both periods, where it did not change, or where its lines do not make up its change.</summary>
    public static SumStory? Of(BriefingContext context, Concept sum)
    {
        if (ResultMoves.Of(context, sum, ComparedWith.YearBefore, byLine: true) is not { } moves || moves.Result.Difference.Value == 0 || moves.Gap is not null) return null;
        var change = moves.Result.Difference.Value;
        var ranked = RankedMoves.Of(moves, ResultTurns.Of(moves.Result, context.Options.Materiality), null);
        var (allFrom, beyond) = Single(moves, change);
        return new SumStory(ranked, Together(1, "rises"), Together(-1, "falls"), allFrom, beyond) { IsBeyondAlone = beyond is not null && IsOnly(moves, change) };

        Figure? Together(int way, string name)
        {
            List<(Figure, int)> parts = [.. moves.Lines.Where(m => Math.Sign(m.Effect) == way).Select(m => (m.EffectFigure(context), 1))];
            return parts.Count == 0 ? null : context.Book.Keep(Derive.Sum($"{context.Period}/{sum.Id}/{name}-on-year", sum, parts));
        }
    }
}
