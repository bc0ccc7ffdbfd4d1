namespace QifuReports.Import.Documents.Cells;

/// <summary>
/// Makes titles and grids from the rows of a sheet. A row with a single text is a title if it is above the column headings, a section
/// heading if it is among figures, and a note if it is after the last figures. Titles further down that are followed by column headings
/// start another table.
/// </summary>
internal static class SheetBlocks
{
    private const int MostSteps = 20;

    /// <summary>Makes paragraphs and tables of the rows, from top to bottom.</summary>
    /// <param name="rows">The rows with text. The text of a first cell may start with spaces, which are its indent.</param>
    public static IReadOnlyList<SourceBlock> Of(IReadOnlyList<GridRow> rows, CancellationToken cancellation = default)
    {
        var (blocks, table, alone) = (new List<SourceBlock>(), new List<GridRow>(), new List<GridRow>());
        var (hasFigures, heads) = (false, new HashSet<int>());
        var leftmost = rows.Count == 0 ? 0 : rows.Min(r => r.Cells[0].Left);
        for (var i = 0; i < rows.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var row = SetIn(rows[i], leftmost);
            if (IsAlone(row, table.Count > 0))
            {
                alone.Add(row);
                continue;
            }
            var isHead = IsHead(row);
            if (alone.Count > 0 && hasFigures && (isHead || BeginHeads(rows, i, leftmost)))
            {
                Close(blocks, table);
                hasFigures = false;
                heads.Clear();
            }
            if (table.Count == 0) Titles(blocks, alone);
            else table.AddRange(alone);
            alone.Clear();
            // 2010 may be a figure, such as 2,010 employees. If a row with a caption has a number like a year that is in no column heading,
            // all such numbers of the row are taken as figures: 2010 becomes 2,010.
            if (heads.Count > 0 && row.Cells.Skip(1).Any(c => PrintedNumber.IsYear(c.Text) && !heads.Contains(YearOf(c.Text)))
                && IsCaption(row.Cells[0])) row = row with { Cells = [row.Cells[0], .. row.Cells.Skip(1).Select(Grouped)] };
            if (isHead) heads.UnionWith(row.Cells.Where(c => c.Left > leftmost).SelectMany(c => YearsOf(c.Text)));
            hasFigures |= HasFigures(row);
            table.Add(row);
        }
        Close(blocks, table);
        Titles(blocks, alone);
        return blocks;
    }

    /// <summary>
    /// The words of a cell with single spaces between them. Up to 40 spaces before the first word are kept, since they are an indent.
    /// </summary>
    public static string Words(string cell)
    {
        var words = PlainWords.Of(cell);
        if (words.Length == 0) return "";
        var blanks = cell.Length - cell.AsSpan().TrimStart(" \u00A0").Length;
        return blanks == 0 ? words : new string(' ', Math.Min(blanks, 2 * MostSteps)) + words;
    }

    private static GridRow SetIn(GridRow row, int leftmost)
    {
        var first = row.Cells[0];
        var text = first.Text.TrimStart(' ');
        var indent = row.Indent + (first.Text.Length - text.Length + 1) / 2;
        // Some sheets indent a caption by moving it one column right.
        if (PrintedNumber.Of(text) is null && row.Cells.Count > 1 && PrintedNumber.Of(row.Cells[1].Text) is not null)
            indent += first.Left - leftmost;
        return row with { Cells = [first with { Text = text }, .. row.Cells.Skip(1).Select(c => c with { Text = c.Text.TrimStart(' ') })],
            Indent = Math.Min(indent, MostSteps) };
    }

    // Whether a row has a single text. A period above columns of figures is a column heading, so it does not count as a single text.
    private static bool IsAlone(GridRow row, bool inTable) =>
        row.Cells.Count == 1 && PrintedNumber.Of(row.Cells[0].Text) is null
            && (row.Cells[0].Left == 0 || !inTable && !HeadGrid.SaysPeriod(row.Cells[0].Text)
                || row.Cells[0].Right > row.Cells[0].Left && row.Cells[0].Left <= 1);

    private static bool IsHead(GridRow row) => !HasFigures(row) && row.Cells.Any(c => HeadGrid.SaysPeriod(c.Text));

    // Whether column headings start here. Rows without a caption, such as "As of", may be above the row with the days.
    private static bool BeginHeads(IReadOnlyList<GridRow> rows, int at, int leftmost)
    {
        for (var i = at; i < rows.Count && !HasFigures(rows[i]); i++)
            if (IsHead(rows[i])) return true;
            else if (rows[i].Cells[0] is var first && first.Left == leftmost && !UnitPhrase.Is(first.Text)) return false;
        return false;
    }

    private static bool HasFigures(GridRow row) =>
        row.Cells.Any(c => !PrintedNumber.IsYear(c.Text) && PrintedNumber.Of(c.Text) is { IsDash: false });

    private static bool IsCaption(GridCell cell) => PrintedNumber.Of(cell.Text) is null && !HeadGrid.SaysPeriod(cell.Text);

    private static IEnumerable<int> YearsOf(string head) =>
        HeadWords.Of(head) is var said
            ? said.Years.Concat(said.FiscalYears).Concat(said.PairedYears).Concat(said.Dates.Select(d => d.Year).Where(y => y > 0)) : [];

    private static int YearOf(string year) => int.Parse(year.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture);

    private static GridCell Grouped(GridCell cell) =>
        PrintedNumber.IsYear(cell.Text) ? cell with { Text = cell.Text[..1] + "," + cell.Text[1..] } : cell;

    private static void Close(List<SourceBlock> blocks, List<GridRow> table)
    {
        if (table.Count == 0) return;
        blocks.Add(new SourceGrid([.. table], table[0].Line) { HeadsRunOn = !table.Exists(r => r.Cells.Any(c => c.Right > c.Left)) });
        table.Clear();
    }

    private static void Titles(List<SourceBlock> blocks, List<GridRow> alone)
    {
        foreach (var row in alone) blocks.Add(new SourceText(row.Cells[0].Text, row.Line));
        alone.Clear();
    }
}
