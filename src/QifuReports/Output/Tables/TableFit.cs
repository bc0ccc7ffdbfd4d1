namespace QifuReports.App.Output.Tables;

/// <summary>How the columns of a table share a line.</summary>
/// <param name="Widths">The cells of each column; 0 for one that is left out.</param>
/// <param name="Fits">Whether they fit; where they do not, rows are set as lines of head and cell.</param>
internal sealed record TableFit(int[] Widths, bool Fits)
{
    /// <summary>The cells between two columns.</summary>
    public const int Gap = 2;

    /// <summary>Gives each column what its longest cell takes; where that is too much, folds the widest that fold, then leaves out what may go.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="natural">The cells of the longest cell of each, its head among them.</param>
    /// <param name="room">The cells of a line.</param>
    public static TableFit Of(IReadOnlyList<TextColumn> columns, int[] natural, int room)
    {
        var widths = (int[])natural.Clone();
        for (var left = columns.Count; ; left--)
        {
            if (Folded(columns, natural, widths, room)) return new TableFit(widths, true);
            while (left > 0 && !columns[left - 1].MayGo) left--;
            if (left == 0) return new TableFit(natural, false);
            widths[left - 1] = 0;
        }
    }

    // Brings the columns that fold down to one height of water, none below its least, none above its longest cell; what is left over goes to the first ones.
    private static bool Folded(IReadOnlyList<TextColumn> columns, int[] natural, int[] widths, int room)
    {
        var (taken, shown) = (0, 0);
        for (var c = 0; c < widths.Length; c++)
        {
            if (widths[c] == 0) continue;
            widths[c] = Least(columns[c], natural[c]);
            taken += widths[c] + (shown++ == 0 ? 0 : Gap);
        }
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

    private static int Least(TextColumn column, int natural) => column.Least == 0 ? natural : Math.Min(natural, Math.Max(column.Least, CellWidth.Of(column.Head)));
}
