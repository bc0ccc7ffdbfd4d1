namespace QifuReports.Briefings.Narrative.Prose;

/// <summary>Tells a table of the kind that many readers of Markdown know, and CommonMark does not: a line of dashes with bars under the heads.</summary>
internal static class TableLines
{
    /// <summary>Whether one of the lines between two places, both of them counted, divides heads from rows.</summary>
    public static bool In(string text, int start, int end)
    {
        if (start < 0 || end >= text.Length || end < start) return false;
        foreach (var line in text.AsSpan(start, end - start + 1).EnumerateLines())
            if (IsRule(line.Trim())) return true;
        return false;
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.Contains('|') && line.Contains('-') && line.IndexOfAnyExcept("|-: \t") < 0;
}
