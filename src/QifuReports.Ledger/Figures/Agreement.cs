namespace QifuReports.Ledger.Figures;

/// <summary>How two statements of one figure compare.</summary>
public enum Agreement
{
    /// <summary>The values are the same.</summary>
    Equal,

    /// <summary>The values differ, and the true one may be the same: the intervals that the stated precisions allow meet.</summary>
    EqualByRounding,

    /// <summary>No true value would be stated like this twice.</summary>
    Differs,
}

/// <summary>Compares statements of one figure.</summary>
public static class Agreements
{
    public static Agreement Of(KnownFigure a, KnownFigure b) =>
        a.Value == b.Value ? Agreement.Equal
        : a.Low <= b.High && b.Low <= a.High ? Agreement.EqualByRounding
        : Agreement.Differs;

    /// <summary><c>equal</c>, <c>equal by rounding</c>, <c>differs</c>.</summary>
    public static string Word(Agreement agreement) => agreement switch
    {
        Agreement.Equal => "equal",
        Agreement.EqualByRounding => "equal by rounding",
        _ => "differs",
    };
}
