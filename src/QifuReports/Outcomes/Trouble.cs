using QifuReports.Ledger.Diagnostics;

namespace QifuReports.App.Outcomes;

/// <summary>A command that cannot go on, with what it tells its user and its caller. Not a bug: caught at the top and said plainly.</summary>
#pragma warning disable CA1710 // It is no exception in the sense of a bug, and its name says what it is.
public sealed class Trouble : Exception
#pragma warning restore CA1710
{
    public Trouble(ExitCode code, string message) : base(message) => Code = code;

    public Trouble(ExitCode code, IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics.Select(d => "error: " + d))) => (Code, FirstCode) = (code, diagnostics.Count > 0 ? diagnostics[0].Code : null);

    public ExitCode Code { get; }

    /// <summary>The code of the first finding; null where it is none that has one.</summary>
    public string? FirstCode { get; }
}
