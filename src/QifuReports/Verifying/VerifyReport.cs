namespace QifuReports.App.Verifying;

/// <summary>How a step of a verification came out.</summary>
public enum VerifyOutcome
{
    Holds,
    Fails,

    /// <summary>It could not be made, or cannot be known from what is at hand.</summary>
    Unknown,
}

/// <summary>One step of a verification.</summary>
/// <param name="Name">Short and stable.</param>
/// <param name="Outcome">How it came out.</param>
/// <param name="Details">What was compared, or everything that differs, or why it cannot be known.</param>
public sealed record VerifyStep(string Name, VerifyOutcome Outcome, IReadOnlyList<string> Details)
{
    private const int MostTold = 20;

    /// <summary>A step that holds unless something was found wrong.</summary>
    public static VerifyStep Of(string name, string whatHolds, IReadOnlyList<string> wrong) => wrong.Count == 0
        ? new VerifyStep(name, VerifyOutcome.Holds, [whatHolds])
        : new VerifyStep(name, VerifyOutcome.Fails, wrong.Count <= MostTold ? wrong : [.. wrong.Take(MostTold), FormattableString.Invariant($"and {wrong.Count - MostTold} more")]);

    public static VerifyStep Unknown(string name, string why) => new(name, VerifyOutcome.Unknown, [why]);
}

/// <summary>What the verification of a file came to.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Steps">In the order in which they were made.</param>
public sealed record VerifyReport(string File, IReadOnlyList<VerifyStep> Steps)
{
    /// <summary>Whether nothing was found wrong.</summary>
    public bool Verified
    {
        get
        {
            foreach (var step in Steps)
                if (step.Outcome == VerifyOutcome.Fails) return false;
            return true;
        }
    }
}
