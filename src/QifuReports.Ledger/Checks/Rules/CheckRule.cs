using QifuReports.Ledger.Numbers;

namespace QifuReports.Ledger.Checks.Rules;

/// <summary>What a check tests and how far it may be off.</summary>
/// <param name="Code">Stable: <c>QC01</c> is rule 1 of the domain rules, <c>QC02</c> rule 2.</param>
/// <param name="Title">In two or three words.</param>
/// <param name="Statement">One sentence.</param>
/// <param name="Tolerance">How the allowed difference is made.</param>
/// <param name="Reason">Why it is that, one sentence; <c>{thousands}</c> and <c>{a thousand}</c> stand for the scale of the company's statements.</param>
public sealed record CheckRule(string Code, string Title, string Statement, ToleranceKind Tolerance, string Reason)
{
    /// <summary>Why the tolerance is what it is, for a company whose statements are in a scale; in words that fit any where none is given.</summary>
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
    /// <summary>No difference.</summary>
    Exact,

    /// <summary>The intervals that the stated precisions allow have to overlap.</summary>
    Interval,

    /// <summary>The issuer's own declared convention.</summary>
    Policy,
}
