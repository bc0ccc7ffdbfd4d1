namespace QifuReports.App.Verifying;

/// <summary>The outcome of a step of a verification.</summary>
public enum VerifyOutcome
{
    Holds,
    Fails,

    /// <summary>The step could not be made, or its result cannot be known from the file and the user's data.</summary>
    Unknown,
}

/// <summary>One step of a verification.</summary>
/// <param name="Name">A short and stable name.</param>
/// <param name="Outcome">The outcome of the step.</param>
/// <param name="Details">What was compared, or all differences, or why the result cannot be known.</param>
public sealed record VerifyStep(string Name, VerifyOutcome Outcome, IReadOnlyList<string> Details)
{
    private const int MostTold = 20;

    /// <summary>Returns a step that holds if nothing wrong was found, and fails otherwise.</summary>
    public static VerifyStep Of(string name, string whatHolds, IReadOnlyList<string> wrong) => wrong.Count == 0
        ? new VerifyStep(name, VerifyOutcome.Holds, [whatHolds])
        : new VerifyStep(name, VerifyOutcome.Fails,
            wrong.Count <= MostTold ? wrong : [.. wrong.Take(MostTold), FormattableString.Invariant($"and {wrong.Count - MostTold} more")]);

    public static VerifyStep Unknown(string name, string why) => new(name, VerifyOutcome.Unknown, [why]);
}

/// <summary>The result of verifying a file.</summary>
/// <param name="File">The name of the file, as typed.</param>
/// <param name="Steps">The steps, in the order in which they were made.</param>
public sealed record VerifyReport(string File, IReadOnlyList<VerifyStep> Steps)
{
    /// <summary>Whether no step failed.</summary>
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
