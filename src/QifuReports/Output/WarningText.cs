using QifuReports.Ledger.Diagnostics;

namespace QifuReports.App.Output;

/// <summary>What is to be looked at and stands in nobody's way: a line each, for standard error. The exit code is not by it.</summary>
internal static class WarningText
{
    /// <summary>Writes them; nothing for none.</summary>
    public static void Write(IReadOnlyList<Diagnostic> warnings, TextWriter error)
    {
        foreach (var warning in warnings) error.WriteLine("warning: " + warning);
    }
}
