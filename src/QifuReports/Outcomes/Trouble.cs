namespace QifuReports.App.Outcomes;

/// <summary>
/// An error that stops a command, with a message for the user and an exit code for the caller. The command line catches the error and shows
/// its message without a stack trace.
/// </summary>
#pragma warning disable CA1710 // Most of these errors are not bugs of the program, so the name does not end in Exception.
public sealed class Trouble : Exception
#pragma warning restore CA1710
{
    public Trouble(ExitCode code, string message) : base(message) => Code = code;

    public Trouble(ExitCode code, IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics.Select(d => "error: " + d))) =>
            (Code, Diagnostics) = (code, diagnostics);

    public ExitCode Code { get; }

    /// <summary>The code of the first diagnostic; null if the error has no diagnostics.</summary>
    public string? FirstCode => Diagnostics.Count > 0 ? Diagnostics[0].Code : null;

    /// <summary>The failed checks that the message tells of; empty if the cause is another.</summary>
    public IReadOnlyList<Finding> Failures { get; init; } = [];

    /// <summary>The mistakes, each with its place; empty if the error has only a message.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = [];
}
