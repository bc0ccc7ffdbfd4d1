namespace QifuReports.Tests.Tables;

/// <summary>
/// Lines as a terminal has them: one text a cell, measured by nothing of the program's own. Knows the characters of these tests.
/// </summary>
internal static class Cells
{
    public static int WidthOf(string text) => Of(text).Count;

    /// <summary>A text a cell; the second cell of a wide character is empty, and a mark stands with what is before it.</summary>
    public static List<string> Of(string line)
    {
        var cells = new List<string>();
        foreach (var c in line)
        {
            if (c is '\u0301' && cells.Count > 0) cells[^1] += c;
            else cells.Add(c.ToString());
            if (c is >= '\u4E00' and <= '\u9FFF') cells.Add("");
        }
        return cells;
    }

    /// <summary>Without its spaces, which a fold may take.</summary>
    public static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    public static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
