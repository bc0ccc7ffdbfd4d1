namespace QifuReports.Import.Tables;

/// <summary>
/// Handles the heading of a group of columns in one cell with blank cells to its right, as in HTML tables made from spreadsheets: "Six
/// months ended 30 June" above "2025" and "2024". The group heading covers the columns up to the next heading of its row, if another row
/// has a heading for each of these columns. If this is uncertain, the column gets a doubt.
/// </summary>
internal static class GroupHeads
{
    /// <summary>Copies each group heading to all columns of the group.</summary>
    /// <param name="rows">The rows with column headings, from top to bottom.</param>
    /// <param name="texts">For each row, the heading of each column; null for none. The method changes this array.</param>
    /// <param name="edges">The right edges of the columns.</param>
    public static void Spread(IReadOnlyList<List<GridCell>> rows, string?[][] texts, List<int> edges, int valueStart)
    {
        // If any heading covers several columns, the document states the widths. A heading in a single cell then covers only its own
        // column.
        if (edges.Count < 2 || !AreSingle(rows, valueStart)) return;
        var printed = Array.ConvertAll(texts, t => (string?[])[.. t]);
        for (var row = 0; row < rows.Count; row++)
        {
            if (Repeats(printed[row])) continue;
            var cells = rows[row].FindAll(c => c.Left >= valueStart);
            for (var i = 0; i < cells.Count; i++)
            {
                var (cell, end) = (cells[i], i + 1 < cells.Count ? cells[i + 1].Left : int.MaxValue);
                var own = Enumerable.Range(0, edges.Count).Where(c => edges[c] >= cell.Left && edges[c] < end).ToList();
                // A heading above the currency symbol of a single column covers that column like a group.
                if (own.Count == 0 || own.Count == 1 && printed[row][own[0]] is not null || ValueColumns.IsOfNotes(cell.Text)) continue;
                if (!IsGroup(printed, row, own, cell.Text, cells.Count)) continue;
                foreach (var column in own)
                    if (printed[row][column] is not null) continue;
                    else if (HasOtherSpan(printed, row, column, cell.Text)) break;
                    else texts[row][column] = cell.Text;
            }
        }
    }

    /// <summary>
    /// In plain text, a heading also covers the columns to its right. Removes the heading from a column whose other headings state another
    /// length of time.
    /// </summary>
    public static void KeepApart(IReadOnlyList<List<GridCell>> rows, string?[][] texts, List<int> edges)
    {
        for (var row = 0; row < rows.Count; row++)
            for (var i = 0; i < edges.Count; i++)
            {
                if (texts[row][i] is not { } text || rows[row].Exists(c => c.Left == edges[i])) continue;
                if (HasOtherSpan(texts, row, i, text)) texts[row][i] = null;
            }
    }

    /// <summary>Whether every heading is in a cell of a single column.</summary>
    public static bool AreSingle(IReadOnlyList<List<GridCell>> rows, int valueStart) =>
        !rows.Any(r => r.Exists(c => c.Left >= valueStart && c.Right > c.Left));

    /// <summary>Why a column may lack the group heading of a column beside it; usually empty.</summary>
    /// <param name="texts">For each row, the heading of each column.</param>
    /// <param name="areSingle">Whether no heading covers several columns.</param>
    public static string DoubtOf(string?[][] texts, int column, bool areSingle)
    {
        for (var row = 0; row < texts.Length; row++)
        {
            if (texts[row][column] is not null) continue;
            var own = Others(texts, row, column);
            // The other headings of this column are only a year, while another column has a length of time above a year.
            if (IsYearAlone(own) && SpanBeside(texts, row, column) is { } span) return Doubt(span);
            if (!areSingle || own.Length == 0 || Repeats(texts[row])) continue;
            var before = texts[row].Take(column).LastOrDefault(t => t is not null);
            if (before is not null && AdjustedWords.Of(before) != AdjustedKind.None) return Doubt(before);
        }
        return "";
    }

    // The heading of the row, nearest to the column, that states a length of time in a column whose other headings are only a year.
    private static string? SpanBeside(string?[][] texts, int row, int column) => Enumerable.Range(0, texts[row].Length)
        .Where(i => texts[row][i] is { } text && HeadWords.Of(text).SaysSpan && IsYearAlone(Others(texts, row, i)))
        .OrderBy(i => Math.Abs(i - column)).Select(i => texts[row][i]).FirstOrDefault();

    private static string Doubt(string beside) => $"the head \"{beside}\" beside it may be its own too";

    // Whether the row repeats a heading for neighbouring columns; in such a row no heading is missing.
    private static bool Repeats(string?[] texts) =>
        Enumerable.Range(1, texts.Length - 1).Any(i => texts[i] is { } text && text == texts[i - 1]);

    // Whether a heading is the heading of a group: another row must have a heading for each column of the group. A heading without a period
    // must also be needed to distinguish columns with the same headings, or stand beside another group.
    private static bool IsGroup(string?[][] texts, int row, List<int> own, string text, int cells)
    {
        if (!Enumerable.Range(0, texts.Length).Any(r => r != row && own.TrueForAll(c => texts[r][c] is not null))) return false;
        if (HeadGrid.SaysPeriod(text)) return true;
        var heads = Enumerable.Range(0, texts[row].Length).Select(c => Others(texts, row, c)).ToList();
        return cells > 1 || heads.Distinct(StringComparer.Ordinal).Count() < heads.Count;
    }

    private static string Others(string?[][] texts, int row, int column) =>
        string.Join(' ', texts.Where((_, r) => r != row).Select(t => t[column]).Where(t => t is not null));

    private static bool IsYearAlone(string head) => HeadWords.Of(head) is { SaysWhichYear: true, SaysSpan: false, Dates.Count: 0 };

    // A column "FY 2024" does not belong below a group heading "Six months ended 30 June".
    private static bool HasOtherSpan(string?[][] texts, int row, int column, string group)
    {
        if (!HeadWords.Of(group).SaysSpan) return false;
        var own = HeadPeriod.Of(Others(texts, row, column), "", isOfDay: false);
        return own.IsSpan && (own.Day is not null || own.Year > 0) && LengthOf(own) != LengthOf(HeadPeriod.Of(group, "", isOfDay: false));
    }

    private static int LengthOf(HeadPeriod said) =>
        said.Part is { } part ? part.IsQuarter ? 3 : 6 : said.Weeks > 0 ? (int)Math.Round(said.Weeks / 13m) * 3 : said.Months;
}
