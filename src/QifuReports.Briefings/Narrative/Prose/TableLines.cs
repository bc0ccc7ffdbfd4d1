namespace QifuReports.Briefings.Narrative.Prose;

/// <summary>Recognizes a table of Markdown dialects, which CommonMark does not have, by a line such as <c>|---|---|</c>.</summary>
internal static class TableLines
{
    /// <summary>Whether a line between two positions, both included, separates column headings from rows: <c>|---|---|</c>.</summary>
    public static bool In(string text, int start, int end)
    {
        if (start < 0 || end >= text.Length || end < start) return false;
        foreach (var line in text.AsSpan(start, end - start + 1).EnumerateLines())
            if (IsRule(line.Trim())) return true;
        return false;
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.Contains('|') && line.Contains('-') && line.IndexOfAnyExcept("|-: \t") < 0;
}
