namespace QifuReports.Briefings.Summary.Moves;

/// <summary>What happened to a result compared with the year before. There are no other cases.</summary>
public enum ResultTurn
{
    Rose, Fell,

    /// <summary>The change is smaller than the materiality threshold.</summary>
    Flat,

    /// <summary>A loss or zero became a profit.</summary>
    TurnedToProfit,

    /// <summary>A profit or zero became a loss.</summary>
    TurnedToLoss,
    LossNarrowed, LossWidened,

    /// <summary>A profit became zero.</summary>
    ProfitToNil,

    /// <summary>A loss became zero.</summary>
    LossToNil,
}

/// <summary>Determines what happened to a result.</summary>
public static class ResultTurns
{
    /// <summary>
    /// Decides first by the signs of both results, then by the change in percent of the earlier result (without its sign), compared with
    /// the materiality threshold. A loss of the same size as before is <see cref="ResultTurn.Flat"/>.
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

    /// <summary>1 if the result is better than the earlier one, -1 if it is worse, 0 if it is unchanged or flat.</summary>
    public static int Way(this ResultTurn turn) => turn switch
    {
        ResultTurn.Rose or ResultTurn.TurnedToProfit or ResultTurn.LossNarrowed or ResultTurn.LossToNil => 1,
        ResultTurn.Fell or ResultTurn.TurnedToLoss or ResultTurn.LossWidened or ResultTurn.ProfitToNil => -1,
        _ => 0,
    };
}
