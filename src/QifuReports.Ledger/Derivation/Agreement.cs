namespace QifuReports.Ledger.Derivation;

/// <summary>How two statements of one figure compare.</summary>
public enum Agreement
{
    /// <summary>The values are the same.</summary>
    Equal,

    /// <summary>The values differ, but the true value may be the same: the rounding intervals overlap.</summary>
    EqualByRounding,

    /// <summary>The rounding intervals do not meet: no true value could be stated in both ways.</summary>
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
