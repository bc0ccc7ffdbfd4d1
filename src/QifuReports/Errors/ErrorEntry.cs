namespace QifuReports.App.Errors;

/// <summary>One code and its explanation.</summary>
/// <param name="Code">The code as it is printed: the code of a diagnostic or a check, or the number of an exit code.</param>
/// <param name="What">What the code means in general, in one sentence.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record ErrorEntry(string Code, string What, string Remedy)
{
    /// <summary>The name of a check; empty for other codes.</summary>
    public string Title { get; init; } = "";

    /// <summary>The tolerance of a check and the reason for it; empty for other codes.</summary>
    public string Tolerance { get; init; } = "";
}

/// <summary>An area of the list of codes: all codes of one kind, in order.</summary>
/// <param name="Name">The name of the area, in a word or two.</param>
/// <param name="About">Whose mistake these codes are about and how the program ends, in a sentence or two.</param>
/// <param name="Entries">At least one entry.</param>
internal sealed record ErrorArea(string Name, string About, IReadOnlyList<ErrorEntry> Entries);
