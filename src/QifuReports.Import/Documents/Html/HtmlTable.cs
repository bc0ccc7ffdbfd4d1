using AngleSharp.Dom;
using QifuReports.Import.Documents.Html.Markup;

namespace QifuReports.Import.Documents.Html;

/// <summary>An HTML table with numbered columns and with all its rows, also the rows without text.</summary>
/// <param name="Rows">The rows from top to bottom.</param>
/// <param name="IsLayout">Whether the table is only layout: tables with figures or much text are nested in its cells.</param>
internal sealed record HtmlTable(IReadOnlyList<HtmlRow> Rows, bool IsLayout)
{
    // The greatest column span, which is the limit of HTML, and the greatest number of columns. A statement of six periods has about forty
    // columns, since spaces and signs have columns too.
    private const int MostSpan = 1_000, MostColumns = 256;

    /// <summary>
    /// Whether the table has a figure: a number that is no year and does not start its row. A number at the start of a row may number a
    /// list item.
    /// </summary>
    public bool HoldsFigures { get; } = Rows.Any(r => r.HoldsFigure);

    /// <summary>The number of characters in all cells of the table.</summary>
    public int Letters { get; } = Rows.Sum(r => r.Cells.Sum(c => c.Text.Length));

    /// <summary>Reads the rows of a table, without the rows of nested tables.</summary>
    /// <param name="table">The element of the table.</param>
    /// <param name="tables">The tables of the document that were already read, so that a nested table is read only once.</param>
    public static HtmlTable Of(IElement table, Dictionary<IElement, HtmlTable> tables)
    {
        if (tables.TryGetValue(table, out var known)) return known;
        var (rows, isLayout, reader) = (new List<HtmlRow>(), false, new HtmlCellReader(tables));
        var until = new List<int>();
        foreach (var element in RowsOf(table))
        {
            if (HtmlStyle.IsUnseen(element)) continue;
            var (cells, column) = (new List<HtmlCell>(), 0);
            for (var i = 0; i < element.ChildNodes.Length && column < MostColumns; i++)
            {
                if (element.ChildNodes[i] is not IElement { LocalName: "td" or "th" } td || HtmlStyle.IsHidden(td)) continue;
                while (column < until.Count && until[column] > rows.Count) column++;
                var (width, height) = (Span(td, "colspan"), Span(td, "rowspan"));
                var right = Math.Min(column + width, MostColumns) - 1;
                cells.Add(reader.Read(td, column, right));
                isLayout |= reader.HoldsTable;
                if (height > 1)
                {
                    while (until.Count <= right) until.Add(0);
                    for (var c = column; c <= right; c++) until[c] = rows.Count + height;
                }
                column = right + 1;
            }
            rows.Add(new HtmlRow(element, cells, HtmlElements.LineOf(element)));
        }
        return tables[table] = new HtmlTable(rows, isLayout);
    }

    private static IEnumerable<IElement> RowsOf(IElement table)
    {
        for (var i = 0; i < table.ChildNodes.Length; i++)
        {
            if (table.ChildNodes[i] is not IElement child) continue;
            if (child.LocalName == "tr") yield return child;
            else if (child.LocalName is "thead" or "tbody" or "tfoot")
                for (var j = 0; j < child.ChildNodes.Length; j++)
                    if (child.ChildNodes[j] is IElement { LocalName: "tr" } row) yield return row;
        }
    }

    private static int Span(IElement cell, string name)
    {
        var (text, span) = (cell.GetAttribute(name), 0);
        if (text is null) return 1;
        foreach (var c in text.AsSpan().Trim())
        {
            if (!char.IsAsciiDigit(c)) break;
            // A span of about 10,000 or more is an error and counts as 1: the stated span would move all later cells.
            if (span > MostSpan) return 1;
            span = span * 10 + c - '0';
        }
        return Math.Clamp(span, 1, MostSpan);
    }
}

/// <summary>A row of an HTML table.</summary>
/// <param name="Element">The element of the row.</param>
/// <param name="Cells">All cells of the row, from left to right.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
internal sealed record HtmlRow(IElement Element, IReadOnlyList<HtmlCell> Cells, int Line)
{
    /// <summary>Whether the row has a figure: a number that is no year and comes after another cell with text.</summary>
    public bool HoldsFigure { get; } = Figures(Cells);

    /// <summary>Whether a cell has any text.</summary>
    public bool HasText => Cells.Any(c => c.Text.Length > 0);

    private static bool Figures(IReadOnlyList<HtmlCell> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (cell.Text.Length == 0) continue;
            if (!first && IsFigure(cell.Text)) return true;
            first = false;
        }
        return false;
    }

    /// <summary>Whether a text is a number that is no year.</summary>
    public static bool IsFigure(string text) =>
        !PrintedNumber.IsYear(text) && (PrintedNumber.Of(text) is { IsDash: false } || DecimalCommas.IsNumber(text));
}
