namespace QifuReports.Workbook.Formulas;

/// <summary>Estimates how high a row of broken words has to be, since not every program finds it when it opens the file.</summary>
internal static class LineCount
{
    // A row is at most 409 points high.
    private const int MostOfHeads = 8, MostOfParagraphs = 28;

    /// <summary>
    /// The lines that the longest broken heading over numbers of a row needs in columns of a width in characters; at most eight.
    /// </summary>
    public static int Of(IReadOnlyList<Cell?> cells, int width)
    {
        var most = 1;
        foreach (var cell in cells)
            if (cell is Cell.Words { Style: { Role: CellRole.Heading, IsWrapped: true, IsRight: true }, Text: var words })
                most = Math.Max(most, LinesOf(words, width - 3));
        return Math.Min(most, MostOfHeads);
    }

    /// <summary>The lines that the longest broken words of a row need in columns of given widths in characters; at most 28.</summary>
    public static int OfParagraphs(IReadOnlyList<Cell?> cells, IReadOnlyList<double> widths)
    {
        var most = 1;
        for (var i = 0; i < cells.Count; i++)
            if (cells[i] is Cell.Words { Style: { Role: CellRole.Plain, IsWrapped: true }, Text: var words })
                most = Math.Max(most, LinesOf(words, (int)(widths[i] * 1.1)));
        return Math.Min(most, MostOfParagraphs);
    }

    // Bold letters are wider than the digits by which columns are measured, hence the narrower width of headings.
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
