namespace QifuReports.Briefings.Summary.Moves;

/// <summary>The lines that changed a result most, ranked by their effect on the result.</summary>
/// <param name="Up">The lines that raised the result, the largest effect first; at most three, plus <paramref name="Tax"/>.</param>
/// <param name="Down">The lines that lowered the result, the largest effect first; at most three, plus <paramref name="Tax"/>.</param>
/// <param name="Push">The largest effect in the direction of the change; null if the result is flat or no line had such an effect.</param>
/// <param name="Hold">The largest effect in the opposite direction; null if no such effect is important.</param>
/// <param name="Tax">
/// The income tax, if its effect is at least as large as the change of the result and the tax is neither <paramref name="Push"/> nor
/// <paramref name="Hold"/>; otherwise null.
/// </param>
/// <param name="OnTaxAlone">
/// Whether only the tax explains the direction of the change: all other lines together had the opposite effect, or no effect.
/// </param>
/// <param name="Cancel">Whether the result is flat although important lines changed it in both directions.</param>
public sealed record RankedMoves(IReadOnlyList<ResultMove> Up, IReadOnlyList<ResultMove> Down, ResultMove? Push, ResultMove? Hold,
    ResultMove? Tax, bool OnTaxAlone, bool Cancel)
{
    /// <summary>The largest number of lines mentioned in each direction.</summary>
    public const int Most = 3;

    /// <summary>The change that no line explains, whether or not the text mentions it; null if the lines explain it all.</summary>
    public ResultMove? Gap { get; private init; }

    /// <summary>Whether any line changed that the text does not mention.</summary>
    public bool HasOthers { get; private init; }

    // The smallest effect that counts, as a share of the sum of all effects without their signs.
    private const decimal LeastShare = 0.05m;

    /// <summary>
    /// Ranks the lines. An effect below a twentieth of the sum of all effects is small and not mentioned, unless it is the largest in the
    /// direction of the change. Equal effects are in the order of the taxonomy. An income tax whose effect is at least as large as the
    /// change of the result is mentioned in addition to the three lines.
    /// </summary>
    /// <param name="moves">The changes of the lines of the result.</param>
    /// <param name="turn">What happened to the result.</param>
    /// <param name="tax">The concept of the income tax; null if the taxonomy has none.</param>
    public static RankedMoves Of(ResultMoves moves, ResultTurn turn, Concept? tax)
    {
        var least = moves.Lines.Sum(m => Math.Abs(m.Effect)) * LeastShare;
        var (up, down) = (Ranked(moves, 1, least, turn), Ranked(moves, -1, least, turn));
        var way = turn.Way();
        var ofTax = tax is null || way == 0 ? null
            : moves.Lines.FirstOrDefault(m => m.Concept.Id == tax.Id && Math.Abs(m.Effect) >= Math.Abs(moves.Result.Difference.Value));
        if (ofTax is not null && (ofTax.Effect > 0 ? up : down) is var side && !side.Contains(ofTax)) side.Add(ofTax);
        var (push, hold) = way switch { > 0 => (First(up), First(down)), < 0 => (First(down), First(up)), _ => (null, null) };
        var others = tax is null ? 0 : moves.Lines.Where(m => m.Concept.Id != tax.Id).Sum(m => m.Effect);
        var onTax = way != 0 && push is not null && tax is not null && push.Concept.Id == tax.Id && others * way <= 0;
        return new RankedMoves(up, down, push, hold, ofTax == push || ofTax == hold ? null : ofTax, onTax,
            way == 0 && up.Count > 0 && down.Count > 0)
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
