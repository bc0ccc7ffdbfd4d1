namespace QifuReports.App.Output;

/// <summary>
/// Writes the time that a run took, for a person. The time goes only to standard error, since a result must be the same on every run.
/// </summary>
public static class ElapsedText
{
    /// <summary>
    /// Returns the time as <c>0.62 s</c>, <c>12.3 s</c>, <c>2 min 5 s</c> or <c>1 h 3 min</c>. Below a minute it is rounded to two or one
    /// decimals; from a minute on, smaller units are cut off.
    /// </summary>
    public static string Of(TimeSpan took) => took.TotalSeconds switch
    {
        < 9.995 => FormattableString.Invariant($"{took.TotalSeconds:0.00} s"),
        < 59.95 => FormattableString.Invariant($"{took.TotalSeconds:0.0} s"),
        < 3600 => FormattableString.Invariant($"{Math.Max(1, took.Minutes)} min {(took.TotalSeconds < 60 ? 0 : took.Seconds)} s"),
        _ => FormattableString.Invariant($"{(int)took.TotalHours} h {took.Minutes} min"),
    };
}
