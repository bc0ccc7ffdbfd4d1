namespace QifuReports.Import.Documents;

/// <summary>Tells a page of HTML whose end is missing, as after a broken download: what is left reads as if it were whole.</summary>
internal static class CutOff
{
    /// <summary>Whether the page begins with its element and does not end with it, or begins a last table that does not end.</summary>
    public static bool Is(string text) => IsOpen(text, "html") || IsOpen(text, "table") && IsOpen(text, "body");

    private static bool IsOpen(string text, string name)
    {
        var start = text.LastIndexOf("<" + name, StringComparison.OrdinalIgnoreCase);
        return start >= 0 && text.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase) < 0;
    }
}
