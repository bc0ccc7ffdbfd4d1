namespace QifuReports.App.Errors;

/// <summary>What there is to know about a code.</summary>
/// <param name="Code">As it is printed: of a diagnostic, a check, or the number of an exit code.</param>
/// <param name="What">What it says, in general, in one sentence.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record ErrorEntry(string Code, string What, string Remedy)
{
    /// <summary>Of a check its name; empty otherwise.</summary>
    public string Title { get; init; } = "";

    /// <summary>Of a check how far it may be off and why; empty otherwise.</summary>
    public string Tolerance { get; init; } = "";
}

/// <summary>Codes of one kind, in their order.</summary>
/// <param name="Name">In a word or two.</param>
/// <param name="About">Whose mistake it is, and how the program ends, in a sentence or two.</param>
/// <param name="Entries">At least one.</param>
internal sealed record ErrorArea(string Name, string About, IReadOnlyList<ErrorEntry> Entries);
