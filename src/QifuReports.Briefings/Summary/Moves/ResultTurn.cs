using QifuReports.Briefings.Figures;

namespace QifuReports.Briefings.Summary.Moves;

/// <summary>What became of a result, as a reader would say it. A closed list.</summary>
public enum ResultTurn
{
    Rose, Fell,

    /// <summary>The move is below what is material.</summary>
    Flat,

    /// <summary>A loss, or nothing, became a profit.</summary>
    TurnedToProfit,

    /// <summary>A profit, or nothing, became a loss.</summary>
    TurnedToLoss,
    LossNarrowed, LossWidened,

    /// <summary>A profit became nothing.</summary>
    ProfitToNil,

    /// <summary>A loss became nothing.</summary>
    LossToNil,
}

/// <summary>Tells the turn of a result.</summary>
public static class ResultTurns
{
    /// <summary>
    /// By the sign of both results first, then by the size of the change in percent of the size before, against the threshold of what is material. A loss that is as
    /// large as before is <see cref="ResultTurn.Flat"/>.
    /// </summary>
    public static ResultTurn Of(Comparison result, Materiality materiality)
    {
        var (now, before) = (result.Current.Value, result.Base.Value);
        if (now > 0 && before <= 0) return ResultTurn.TurnedToProfit;
        if (now < 0 && before >= 0) return ResultTurn.TurnedToLoss;
        if (now == 0 && before != 0) return before > 0 ? ResultTurn.ProfitToNil : ResultTurn.LossToNil;
        if (before == 0 || Math.Abs(now - before) < Math.Abs(before) * materiality.GrowthPercent / 100) return ResultTurn.Flat;
        if (before < 0) return now > before ? ResultTurn.LossNarrowed : ResultTurn.LossWidened;
        return now > before ? ResultTurn.Rose : ResultTurn.Fell;
    }

    /// <summary>1 where the result is better than before, -1 where it is worse, 0 where it is as before.</summary>
    public static int Way(this ResultTurn turn) => turn switch
    {
        ResultTurn.Rose or ResultTurn.TurnedToProfit or ResultTurn.LossNarrowed or ResultTurn.LossToNil => 1,
        ResultTurn.Fell or ResultTurn.TurnedToLoss or ResultTurn.LossWidened or ResultTurn.ProfitToNil => -1,
        _ => 0,
    };
}
