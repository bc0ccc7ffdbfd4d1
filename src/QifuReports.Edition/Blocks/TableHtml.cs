using QifuReports.Edition.Blocks.Planning;

namespace QifuReports.Edition.Blocks;

/// <summary>
/// Writes a table: title and unit line as the caption, column headings, rows, notes. The table stands in a region that scrolls sideways
/// where the screen is narrower than the table.
/// </summary>
internal static class TableHtml
{
    public static void Write(BlockRun run, Table table)
    {
        var (html, shape) = (run.Html, new TableShape(table));
        run.Begin("div", table, "table");
        var name = table.Title.Length > 0 ? table.Title : table.HeadedBy.Length > 0 ? table.HeadedBy : "Table";
        html.Begin("div", ("class", "scroll " + shape.Fit), ("tabindex", "0"), ("role", "region"), ("aria-label", run.RegionName(name)));
        html.Begin("table", ("class", ClassesOf(table, shape)), ("aria-description", table.Summary.Length > 0 ? table.Summary : null));
        html.Line();
        WriteCaption(html, table);
        if (table.Head.Count > 0)
        {
            html.Begin("thead").Line();
            foreach (var row in table.Head) WriteHead(run, table, shape, row);
            html.End().Line();
        }
        new TableBodyHtml(run, table, shape).Write();
        html.End().End().Line();
        foreach (var note in table.Notes)
        {
            html.Begin("p", ("class", "note"));
            run.Inlines.Write(note);
            html.End().Line();
        }
        html.End().Line();
    }

    private static string? ClassesOf(Table table, TableShape shape)
    {
        var classes = new List<string>(3);
        if (table.FullWidth) classes.Add("full");
        if (table.Compact) classes.Add("compact");
        if (shape.HasWords) classes.Add("top");
        return classes.Count == 0 ? null : string.Join(' ', classes);
    }

    private static void WriteCaption(HtmlWriter html, Table table)
    {
        if (table.Title.Length == 0 && table.Unit.Length == 0) return;
        // The references of a heading are those of periods and dates: its digits are not figures.
        var kind = table.HeadingReferences.Count > 0 ? "period" : null;
        html.Begin("caption");
        if (table.Title.Length > 0) html.Element("span", table.Title, ("class", "title"), ("data-ref", kind));
        if (table.Title.Length > 0 && table.Unit.Length > 0) html.Text(" ");
        if (table.Unit.Length > 0) html.Element("span", table.Unit, ("class", "unit"), ("data-ref", kind));
        html.End().Line();
    }

    private static void WriteHead(BlockRun run, Table table, TableShape shape, TableRow row)
    {
        run.Html.Begin("tr");
        var column = 0;
        foreach (var cell in row.Cells)
        {
            var span = cell.Span > 1 ? cell.Span.ToString(CultureInfo.InvariantCulture) : null;
            if (IsEmpty(cell)) run.Html.Begin("td", ("class", shape.Of(column, 1)), ("colspan", span));
            else run.Html.Begin("th", ("class", shape.OfHead(column, cell)), ("colspan", span),
                ("scope", span is null ? "col" : "colgroup"));
            run.Inlines.Write(cell.Content);
            run.Html.End();
            column += cell.Span;
        }
        for (; column < table.Columns.Count; column++) run.Html.Begin("td", ("class", shape.Of(column, 1))).End();
        run.Html.End().Line();
    }

    // A heading without words is none; a reference alone is not seen.
    private static bool IsEmpty(TableCell cell) => cell.Content.All(i => i is TextRun run && string.IsNullOrWhiteSpace(run.Text));
}
