using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary.Moves;

/// <summary>The lines that moved a result most, ranked by their effect on it.</summary>
/// <param name="Up">What raised it, the largest first; three at most, and <paramref name="Tax"/>.</param>
/// <param name="Down">What lowered it, the largest first; three at most, and <paramref name="Tax"/>.</param>
/// <param name="Push">The first of those that moved it the way that it went; null where it is flat or nothing went that way.</param>
/// <param name="Hold">The first of those that moved it the other way; null where nothing of weight did.</param>
/// <param name="Tax">The income tax where it moved the result by as much as the result changed, or more, and is neither of the two; else null.</param>
/// <param name="OnTaxAlone">Whether the result went the way it did by its tax alone: all other lines together moved it the other way, or not at all.</param>
/// <param name="Cancel">Whether the result is flat although lines of weight went both ways.</param>
public sealed record RankedMoves(IReadOnlyList<ResultMove> Up, IReadOnlyList<ResultMove> Down, ResultMove? Push, ResultMove? Hold, ResultMove? Tax, bool OnTaxAlone, bool Cancel)
{
    /// <summary>So many are told in each direction.</summary>
    public const int Most = 3;

    /// <summary>What no line explains, told or not; null where the lines make up the change.</summary>
    public ResultMove? Gap { get; private init; }

    /// <summary>Whether a line moved that is not told.</summary>
    public bool HasOthers { get; private init; }

    // A line counts from this share of all moves, taken without their signs.
    private const decimal LeastShare = 0.05m;

    /// <summary>
    /// Ranks the lines. What is below a twentieth of all moves together is small and not told, unless it is the largest of its direction and the result went that way.
    /// Lines of the same effect stand in the order of the taxonomy. An income tax that moved the result by as much as it changed, or more, is told besides the three.
    /// </summary>
    /// <param name="moves">What moved the result.</param>
    /// <param name="turn">What became of it.</param>
    /// <param name="tax">The concept of the income tax; null where the taxonomy has none.</param>
    public static RankedMoves Of(ResultMoves moves, ResultTurn turn, Concept? tax)
    {
        var least = moves.Lines.Sum(m => Math.Abs(m.Effect)) * LeastShare;
        var (up, down) = (Ranked(moves, 1, least, turn), Ranked(moves, -1, least, turn));
        var way = turn.Way();
        var ofTax = tax is null || way == 0 ? null : moves.Lines.FirstOrDefault(m => m.Concept.Id == tax.Id && Math.Abs(m.Effect) >= Math.Abs(moves.Result.Difference.Value));
        if (ofTax is not null && (ofTax.Effect > 0 ? up : down) is var side && !side.Contains(ofTax)) side.Add(ofTax);
        var (push, hold) = way switch { > 0 => (First(up), First(down)), < 0 => (First(down), First(up)), _ => (null, null) };
        var others = tax is null ? 0 : moves.Lines.Where(m => m.Concept.Id != tax.Id).Sum(m => m.Effect);
        var onTax = way != 0 && push is not null && tax is not null && push.Concept.Id == tax.Id && others * way <= 0;
        return new RankedMoves(up, down, push, hold, ofTax == push || ofTax == hold ? null : ofTax, onTax, way == 0 && up.Count > 0 && down.Count > 0)
        {
            Gap = moves.Gap,
            HasOthers = moves.Lines.Any(m => !m.IsGap && !up.Contains(m) && !down.Contains(m)),
        };
    }

    private static List<ResultMove> Ranked(ResultMoves moves, int way, decimal least, ResultTurn turn)
    {
        List<ResultMove> ranked = [.. moves.Lines.Where(m => Math.Sign(m.Effect) == way).OrderByDescending(m => Math.Abs(m.Effect))];
        var told = ranked.TakeWhile((m, i) => Math.Abs(m.Effect) >= least || (i == 0 && turn.Way() == way)).Take(Most);
        return [.. told];
    }

    private static ResultMove? First(List<ResultMove> ranked) => ranked.Count > 0 ? ranked[0] : null;
}
