namespace QifuReports.App.Output;

/// <summary>How long a run took, for a person. Goes to standard error only: no time reaches a result.</summary>
public static class ElapsedText
{
    /// <summary><c>0.62 s</c>, <c>12.3 s</c>, <c>2 min 5 s</c>, <c>1 h 3 min</c>: two or three digits that matter, the rest cut off from a minute on.</summary>
    public static string Of(TimeSpan took) => took.TotalSeconds switch
    {
        < 9.995 => FormattableString.Invariant($"{took.TotalSeconds:0.00} s"),
        < 59.95 => FormattableString.Invariant($"{took.TotalSeconds:0.0} s"),
        < 3600 => FormattableString.Invariant($"{Math.Max(1, took.Minutes)} min {(took.TotalSeconds < 60 ? 0 : took.Seconds)} s"),
        _ => FormattableString.Invariant($"{(int)took.TotalHours} h {took.Minutes} min"),
    };
}
