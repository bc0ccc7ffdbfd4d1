namespace QifuReports.Import.Documents;

/// <summary>
/// Detects an HTML page whose end is missing, for example after an interrupted download. Such a page would be read as if complete.
/// </summary>
internal static class CutOff
{
    /// <summary>
    /// Whether the end of a page is missing: the html element is not closed, or neither the last table nor the body element is closed.
    /// </summary>
    public static bool Is(string text) => IsOpen(text, "html") || IsOpen(text, "table") && IsOpen(text, "body");

    private static bool IsOpen(string text, string name)
    {
        var start = text.LastIndexOf("<" + name, StringComparison.OrdinalIgnoreCase);
        return start >= 0 && text.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase) < 0;
    }
}
