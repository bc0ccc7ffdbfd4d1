namespace QifuReports.Ledger.Checks.Findings;

/// <summary>What a check tests and which difference it allows.</summary>
/// <param name="Code">The code, which never changes: <c>QC01</c> is rule 1 of the domain rules, <c>QC02</c> rule 2.</param>
/// <param name="Title">A title of two or three words.</param>
/// <param name="Statement">What the rule demands, in one sentence.</param>
/// <param name="Tolerance">Where the allowed difference comes from.</param>
/// <param name="Reason">
/// Why the difference is allowed, in one sentence. The scale of the statements replaces <c>{thousands}</c> and <c>{a thousand}</c> in it.
/// </param>
public sealed record CheckRule(string Code, string Title, string Statement, ToleranceKind Tolerance, string Reason)
{
    /// <summary>
    /// Whether the first fact of a finding is the sum of the others, each added or subtracted. <c>verify</c> then repeats the sum with the
    /// facts in a file.
    /// </summary>
    public bool IsSum { get; init; }

    /// <summary>Whether a finding may be a warning. <c>verify</c> rejects a file with a warning of any other rule.</summary>
    public bool MayWarn { get; init; }

    /// <summary>The reason for the tolerance, with the scale of the company's statements; in general words if the scale is null.</summary>
    public string ToleranceReason(decimal? scale = null)
    {
        var (plural, one) = scale is not { } known ? ("the scale of the statements", "one unit of that scale")
            : ScaleWords.Plural(known) is { Length: > 0 } word ? (word, "a " + ScaleWords.Of(known))
            : ("whole units", "a unit");
        return Reason.Replace("{thousands}", plural, StringComparison.Ordinal).Replace("{a thousand}", one, StringComparison.Ordinal);
    }
}

/// <summary>Where an allowed difference comes from.</summary>
public enum ToleranceKind
{
    /// <summary>No difference is allowed.</summary>
    Exact,

    /// <summary>The rounding intervals of the figures have to overlap.</summary>
    Interval,

    /// <summary>The issuer has declared a convention that allows the difference.</summary>
    Policy,
}
