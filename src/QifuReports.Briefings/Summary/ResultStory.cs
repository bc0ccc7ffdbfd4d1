using QifuReports.Briefings.Summary.Moves;

namespace QifuReports.Briefings.Summary;

/// <summary>
/// What happened in a period, ranked by computation: the change of the net result, the lines that caused it, the measures that worsened,
/// and guidance. The rules are only in docs/summary.md and in this folder; templates only put the outcome into words.
/// </summary>
/// <param name="Moves">The changes of the net result's lines from the year before; null if the result is not known line by line.</param>
/// <param name="Turn">What happened to the net result; null if the result of the year before is not known.</param>
/// <param name="Lines">
/// The ranked single lines, including those within revenue and costs, for the headline and the table below the headline. Null exactly if
/// <paramref name="Moves"/> is null.
/// </param>
/// <param name="Worsened">The operating and risk measures that worsened since they were last stated, the worst first.</param>
/// <param name="Guidance">The news on guidance.</param>
public sealed record ResultStory(ResultMoves? Moves, ResultTurn? Turn, RankedMoves? Lines, IReadOnlyList<MeasureMove> Worsened,
    IReadOnlyList<GuidanceNews> Guidance)
{
    /// <summary>The story of the period of a briefing; computed once.</summary>
    public static ResultStory Of(BriefingContext context) => context.Shared(Make);

    private static ResultStory Make(BriefingContext context)
    {
        var (result, materiality) = (context.Concept("net-result"), context.Options.Materiality);
        var now = result is null ? null : context.Current(result);
        var comparison = now is null ? null : context.Compare(now, ComparedWith.YearBefore);
        ResultTurn? turn = comparison is null ? null : ResultTurns.Of(comparison, materiality);
        var moves = turn is null ? null : ResultMoves.Of(context, result!, ComparedWith.YearBefore);
        var lines = moves is null ? null : ResultMoves.Of(context, result!, ComparedWith.YearBefore, byLine: true);
        var ranked = lines is null ? null : RankedMoves.Of(lines, turn!.Value, context.Concept("income-tax"));
        var measures = MeasureMoves.Of(context);
        return new ResultStory(moves, turn, ranked, MeasureMoves.Worsened(measures, materiality),
            GuidanceNews.Of(context)) { HasMeasures = measures.Count > 0, Result = comparison, Unexplained = UnexplainedMove.Of(context),
                Appeared = NewBalance.Of(context) };
    }

    /// <summary>The balances whose change is not fully explained by the lines that should change them.</summary>
    public IReadOnlyList<UnexplainedMove> Unexplained { get; private init; } = [];

    /// <summary>The lines of the balance sheet that have an amount for the first time.</summary>
    public IReadOnlyList<NewBalance> Appeared { get; private init; } = [];

    /// <summary>The net result compared with the year before; null if the earlier result is not known.</summary>
    public Comparison? Result { get; private init; }

    /// <summary>Whether an operating or risk measure is stated that can be compared with an earlier value.</summary>
    public bool HasMeasures { get; init; }

    /// <summary>The measure that worsened most; null if no measure worsened.</summary>
    public MeasureMove? Worst => Worsened.Count > 0 ? Worsened[0] : null;

    /// <summary>
    /// Whether the worst measure is mentioned before the result. The measure must have worsened by at least a quarter of its last value,
    /// and by more than the result changed, in percent. A result that changed between profit and loss is always mentioned first.
    /// </summary>
    public bool MeasureLeads => Worst is { Worsening: >= MeasureMoves.News } worst
        && Turn is not (ResultTurn.TurnedToLoss or ResultTurn.TurnedToProfit)
        && (Result is not { Base.Value: not 0 } r || worst.Worsening > Math.Abs(r.Difference.Value / r.Base.Value) * 100);
}
