namespace QifuReports.App.Output.Tables;

/// <summary>How the columns of a table share a line.</summary>
/// <param name="Widths">The cells of each column; 0 for one that is left out.</param>
/// <param name="Fits">Whether they fit; where they do not, rows are set as lines of head and cell.</param>
internal sealed record TableFit(int[] Widths, bool Fits)
{
    /// <summary>The cells between two columns.</summary>
    public const int Gap = 2;

    // A longer one is no word of a language: it is broken before its column takes the room of others.
    private const int LongestWholeWord = 20;

    /// <summary>Gives each column what its longest cell takes; where that is too much, folds the widest that fold, then leaves out what may go.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="natural">The cells of the longest cell of each, its head among them.</param>
    /// <param name="longestWord">The cells of the longest word of a column, asked only where something has to give.</param>
    /// <param name="room">The cells of a line.</param>
    public static TableFit Of(IReadOnlyList<TextColumn> columns, int[] natural, Func<int, int> longestWord, int room)
    {
        var widths = (int[])natural.Clone();
        if (Sum(widths) <= room) return new TableFit(widths, true);
        var (whole, broken) = (new int[widths.Length], new int[widths.Length]);
        for (var c = 0; c < widths.Length; c++)
        {
            broken[c] = columns[c].Least == 0 ? natural[c] : Math.Min(natural[c], Math.Max(columns[c].Least, CellWidth.Of(columns[c].Head)));
            whole[c] = columns[c].Least == 0 ? natural[c] : Math.Max(broken[c], Math.Min(longestWord(c), LongestWholeWord));
        }
        for (var left = columns.Count; ; left--)
        {
            // Words stay whole if they can.
            if (Folded(natural, whole, widths, room) || Folded(natural, broken, widths, room)) return new TableFit(widths, true);
            while (left > 0 && !columns[left - 1].MayGo) left--;
            if (left == 0) return new TableFit(natural, false);
            widths[left - 1] = 0;
        }
    }

    // Brings the columns that fold down to one height of water, none below its least, none above its longest cell; what is left over goes to the first ones.
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
