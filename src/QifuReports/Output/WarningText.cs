using QifuReports.Ledger.Diagnostics;

namespace QifuReports.App.Output;

/// <summary>
/// Writes warnings: things to look at that stop nothing. One line for each, on standard error. They do not change the exit code.
/// </summary>
internal static class WarningText
{
    /// <summary>Writes the warnings; writes nothing where there are none.</summary>
    public static void Write(IReadOnlyList<Diagnostic> warnings, TextWriter error)
    {
        foreach (var warning in warnings) error.WriteLine("warning: " + warning);
    }
}
