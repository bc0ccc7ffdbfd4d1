namespace QifuReports.Briefings.Summary.Moves;

/// <summary>The changes of the lines of a sum, such as revenue or costs, compared with the year before.</summary>
/// <param name="Lines">The lines that rose and fell, ranked; small changes are left out.</param>
/// <param name="Rises">The total of all lines that rose; null if no line rose.</param>
/// <param name="Falls">The total of all lines that fell, negative; null if no line fell.</param>
/// <param name="AllFrom">
/// The only line that changed in the direction of the sum: no other line did, not even by a small amount. Null if there is no such line.
/// </param>
/// <param name="Beyond">
/// The line that changed by more than the sum, in the same direction, while other lines also went in this direction. All other lines
/// together then changed in the opposite direction. Null if there is no such line.
/// </param>
public sealed record SumStory(RankedMoves Lines, Figure? Rises, Figure? Falls, ResultMove? AllFrom, ResultMove? Beyond)
{
    /// <summary>
    /// Finds the only line in the direction of a change, and the line that changed by more than the total while other lines had the same
    /// direction; each is null if there is no such line.
    /// </summary>
    /// <param name="moves">The lines that changed.</param>
    /// <param name="change">The total change, with the sign that the effects of the lines have.</param>
    internal static (ResultMove? AllFrom, ResultMove? Beyond) Single(ResultMoves moves, decimal change)
    {
        var same = moves.Lines.Where(m => Math.Sign(m.Effect) == Math.Sign(change)).ToList();
        if (change == 0 || moves.Lines.Count < 2) return (null, null);
        if (same.Count == 1) return (same[0], null);
        var largest = same.MaxBy(m => Math.Abs(m.Effect));
        return (null, largest is not null && Math.Abs(largest.Effect) > Math.Abs(change) ? largest : null);
    }

    /// <summary>Whether exactly one line changed by more than the total, in either direction.</summary>
    internal static bool IsOnly(ResultMoves moves, decimal change) => moves.Lines.Count(m => Math.Abs(m.Effect) > Math.Abs(change)) == 1;

    /// <summary>Whether <see cref="Beyond"/> is the only line that changed by more than the sum.</summary>
    public bool IsBeyondAlone { get; private init; }

    /// <summary>
    /// The story of a sum; null if the sum or one of its lines is not known for both periods, if the sum did not change, or if its lines do
    /// not explain the change.
    /// </summary>
    public static SumStory? Of(BriefingContext context, Concept sum)
    {
        if (ResultMoves.Of(context, sum, ComparedWith.YearBefore, byLine: true) is not { } moves || moves.Result.Difference.Value == 0
            || moves.Gap is not null) return null;
        var change = moves.Result.Difference.Value;
        var ranked = RankedMoves.Of(moves, ResultTurns.Of(moves.Result, context.Options.Materiality), null);
        var (allFrom, beyond) = Single(moves, change);
        return new SumStory(ranked, Together(1, "rises"), Together(-1, "falls"), allFrom,
            beyond) { IsBeyondAlone = beyond is not null && IsOnly(moves, change) };

        Figure? Together(int way, string name)
        {
            List<(Figure, int)> parts = [.. moves.Lines.Where(m => Math.Sign(m.Effect) == way).Select(m => (m.EffectFigure(context), 1))];
            return parts.Count == 0 ? null : context.Book.Keep(Derive.Sum($"{context.Period}/{sum.Id}/{name}-on-year", sum, parts));
        }
    }
}
