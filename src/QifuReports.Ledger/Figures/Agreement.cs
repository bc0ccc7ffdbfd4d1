namespace QifuReports.Ledger.Figures;

/// <summary>How two statements of one figure compare.</summary>
public enum Agreement
{
    /// <summary>The values are the same.</summary>
    Equal,

    /// <summary>The values differ, but the true value may be the same: the rounding intervals overlap.</summary>
    EqualByRounding,

    /// <summary>The rounding intervals do not overlap: no true value could be stated in both ways.</summary>
    Differs,
}

/// <summary>Compares statements of one figure.</summary>
public static class Agreements
{
    public static Agreement Of(KnownFigure a, KnownFigure b) => Of(a.Value, a.Interval, b);

    /// <summary>Compares a computed value, with the interval that its roundings allow, with a known figure.</summary>
    public static Agreement Of(decimal value, Interval possible, KnownFigure figure) =>
        value == figure.Value ? Agreement.Equal
        : possible.Meets(figure.Interval) ? Agreement.EqualByRounding
        : Agreement.Differs;

    /// <summary>The words for reports: <c>equal</c>, <c>equal by rounding</c>, <c>differs</c>.</summary>
    public static string Word(Agreement agreement) => agreement switch
    {
        Agreement.Equal => "equal",
        Agreement.EqualByRounding => "equal by rounding",
        _ => "differs",
    };
}
