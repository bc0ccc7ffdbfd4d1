namespace QifuReports.Edition.Preview;

/// <summary>One version of what the preview shows. If a mistake stops a version, the contents are those of the last version that was made,
/// and <see cref="Findings"/> says what to mend.</summary>
/// <param name="Version">The number of the version; rises with each that is published. 0 is the state before the first.</param>
/// <param name="Title">The title of the document; empty before the first version.</param>
public sealed record PreviewState(int Version, string Title)
{
    /// <summary>The state before the first version.</summary>
    public static PreviewState Empty { get; } = new(0, "");

    /// <summary>The web edition; null if there was none yet.</summary>
    public PreviewContent? Edition { get; init; }

    /// <summary>The pages of the PDF.</summary>
    public PreviewPages Pages { get; init; } = PreviewPages.None;

    /// <summary>The HTML body of the e-mail; null if there is none.</summary>
    public PreviewContent? Mail { get; init; }

    /// <summary>Why there is no e-mail, as a sentence; empty if there is one.</summary>
    public string NoMail { get; init; } = "";

    /// <summary>The mistakes to mend; empty if the contents are up to date.</summary>
    public IReadOnlyList<PreviewFinding> Findings { get; init; } = [];

    /// <summary>Whether a newer version is being made.</summary>
    public bool IsWorking { get; init; }
}

/// <summary>A mistake that the author can mend.</summary>
/// <param name="Code">The code, such as <c>QT0104</c>; empty if there is none.</param>
/// <param name="File">The path of the file; empty if the mistake is in no file.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column, from 1; 0 for the file as a whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do; empty if the message is enough.</param>
public sealed record PreviewFinding(string Code, string File, int Line, int Column, string Message, string Hint);
