namespace QifuReports.App.Output.Tables;

/// <summary>The widths of the columns of a table on lines of a given width.</summary>
/// <param name="Widths">The width of each column in cells; 0 for a column that is left out.</param>
/// <param name="Fits">Whether the columns fit. If not, each cell is written on a separate line, after its column heading.</param>
internal sealed record TableFit(int[] Widths, bool Fits)
{
    /// <summary>The gap between two columns, in cells.</summary>
    public const int Gap = 2;

    // In cells. A longer word is not an ordinary word, so it is broken before it makes other columns narrower.
    private const int LongestWholeWord = 20;

    /// <summary>
    /// Gives each column the width of its longest cell. If the table is then too wide, the widest columns whose text can be wrapped are
    /// made narrower; if the table is still too wide, optional columns are left out.
    /// </summary>
    /// <param name="columns">The columns.</param>
    /// <param name="natural">The width of the longest cell of each column in cells, including its heading.</param>
    /// <param name="longestWord">Returns the width, in cells, of a column's longest word; called only if the columns do not fit.</param>
    /// <param name="room">The width of a line in cells.</param>
    public static TableFit Of(IReadOnlyList<TextColumn> columns, int[] natural, Func<int, int> longestWord, int room)
    {
        var widths = (int[])natural.Clone();
        if (Sum(widths) <= room) return new TableFit(widths, true);
        var (whole, broken) = (new int[widths.Length], new int[widths.Length]);
        for (var c = 0; c < widths.Length; c++)
        {
            broken[c] =
                columns[c].Least == 0 ? natural[c] : Math.Min(natural[c], Math.Max(columns[c].Least, CellWidth.Of(columns[c].Head)));
            whole[c] = columns[c].Least == 0 ? natural[c] : Math.Max(broken[c], Math.Min(longestWord(c), LongestWholeWord));
        }
        for (var left = columns.Count; ; left--)
        {
            // First try to keep words whole, then with broken words.
            if (Folded(natural, whole, widths, room) || Folded(natural, broken, widths, room)) return new TableFit(widths, true);
            while (left > 0 && !columns[left - 1].MayGo) left--;
            if (left == 0) return new TableFit(natural, false);
            widths[left - 1] = 0;
        }
    }

    // Starts with the minimum width of each column. Then widens the narrowest columns cell by cell, from the left, until the line is full.
    // No column becomes wider than its longest cell. Returns false if even the minimum widths are too wide.
    private static bool Folded(int[] natural, int[] least, int[] widths, int room)
    {
        for (var c = 0; c < widths.Length; c++)
            if (widths[c] != 0) widths[c] = least[c];
        var taken = Sum(widths);
        if (taken > room) return false;
        for (var level = 1; taken < room; level++)
        {
            var grows = false;
            for (var c = 0; c < widths.Length && taken < room; c++)
            {
                if (widths[c] == 0 || widths[c] >= natural[c]) continue;
                grows = true;
                if (widths[c] >= level) continue;
                widths[c]++;
                taken++;
            }
            if (!grows) break;
        }
        return true;
    }

    private static int Sum(int[] widths)
    {
        var (taken, shown) = (0, 0);
        foreach (var width in widths)
            if (width != 0) taken += width + (shown++ == 0 ? 0 : Gap);
        return taken;
    }
}
