using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Summary.Moves;

namespace QifuReports.Briefings.Summary;

/// <summary>
/// What happened in a period, ranked by computation: what became of the net result, the lines that moved it, the measures that worsened, what is expected. The rules stand in
/// docs/summary.md and in this folder, nowhere else; templates only say what is here.
/// </summary>
/// <param name="Moves">What moved the net result since the year before; null where that is not known line by line.</param>
/// <param name="Turn">What became of the net result; null where the year before is not known.</param>
/// <param name="Lines">The single lines ranked, those within revenue and within costs too: for the headline and for the table below it. Null exactly where <paramref name="Moves"/> is.</param>
/// <param name="Worsened">The measures of risk and business that worsened since they were last stated, the worst first.</param>
/// <param name="Guidance">The news of what is expected.</param>
public sealed record ResultStory(ResultMoves? Moves, ResultTurn? Turn, RankedMoves? Lines, IReadOnlyList<MeasureMove> Worsened, IReadOnlyList<GuidanceNews> Guidance)
{
    /// <summary>The story of the period of a briefing.</summary>
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
        return new ResultStory(moves, turn, ranked, MeasureMoves.Worsened(measures, materiality), GuidanceNews.Of(context)) { HasMeasures = measures.Count > 0, Result = comparison, Unexplained = UnexplainedMove.Of(context), Appeared = NewBalance.Of(context) };
    }

    /// <summary>What moved without a line that explains it.</summary>
    public IReadOnlyList<UnexplainedMove> Unexplained { get; private init; } = [];

    /// <summary>The lines of the balance sheet that have an amount for the first time.</summary>
    public IReadOnlyList<NewBalance> Appeared { get; private init; } = [];

    /// <summary>The net result against the year before; null where that is not known.</summary>
    public Comparison? Result { get; private init; }

    /// <summary>Whether a measure of risk or business is stated that can be held against an earlier value.</summary>
    public bool HasMeasures { get; init; }

    /// <summary>The measure that worsened most; null where none did.</summary>
    public MeasureMove? Worst => Worsened.Count > 0 ? Worsened[0] : null;

    /// <summary>
    /// Whether the worst measure is the first news, before the result: it worsened by a quarter of its last value or more, and by more, in percent, than the result moved. A
    /// result that turned between profit and loss is always the first news.
    /// </summary>
    public bool MeasureLeads => Worst is { Worsening: >= MeasureMoves.News } worst
        && Turn is not (ResultTurn.TurnedToLoss or ResultTurn.TurnedToProfit)
        && (Result is not { Base.Value: not 0 } r || worst.Worsening > Math.Abs(r.Difference.Value / r.Base.Value) * 100);
}
