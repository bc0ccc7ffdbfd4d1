namespace QifuReports.Workbook.Formulas;

/// <summary>Estimates how high a row of long headings has to be, since not every program finds it when it opens the file.</summary>
internal static class HeadLines
{
    private const int Most = 8;

    /// <summary>The lines that the longest broken heading of a row needs in columns of a width in characters; at most eight.</summary>
    public static int Of(IReadOnlyList<Cell?> cells, int width)
    {
        var most = 1;
        foreach (var cell in cells)
            if (cell is Cell.Words { Style: { Role: CellRole.Heading, IsWrapped: true, IsRight: true }, Text: var words })
                most = Math.Max(most, LinesOf(words, width - 3));
        return Math.Min(most, Most);
    }

    // Bold letters are wider than the digits by which columns are measured, hence the narrower width.
    private static int LinesOf(string words, int width)
    {
        var (lines, used) = (1, 0);
        foreach (var word in words.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width) (lines, used) = (lines + 1, 0);
            used += (used > 0 ? 1 : 0) + word.Length;
            for (; used > width; used -= width) lines++;
        }
        return lines;
    }
}
