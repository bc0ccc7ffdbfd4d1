namespace QifuReports.App.Output;

/// <summary>Writes warnings, one line each, to standard error. A warning does not stop the run or change the exit code.</summary>
internal static class WarningText
{
    /// <summary>Writes the warnings; writes nothing if there are none.</summary>
    public static void Write(IReadOnlyList<Diagnostic> warnings, TextWriter error)
    {
        foreach (var warning in warnings) error.WriteLine("warning: " + warning);
    }
}
