using AngleSharp.Dom;
using QifuReports.Import.Documents.Html.Markup;
using QifuReports.Import.Numbers;

namespace QifuReports.Import.Documents.Html;

/// <summary>A table of HTML on one grid, with all its rows, those without text among them.</summary>
/// <param name="Rows">From the top.</param>
/// <param name="IsLayout">Whether tables with figures, or with much text, stand inside its cells, so that it only sets them.</param>
internal sealed record HtmlTable(IReadOnlyList<HtmlRow> Rows, bool IsLayout)
{
    // HTML itself has no cell over more columns; a statement of six periods has some forty.
    private const int MostSpan = 1_000, MostColumns = 256;

    /// <summary>Whether a figure stands in it: a number that is no year and does not begin its row, as the number of a list does.</summary>
    public bool HoldsFigures { get; } = Rows.Any(r => r.HoldsFigure);

    /// <summary>How many letters stand in its cells.</summary>
    public int Letters { get; } = Rows.Sum(r => r.Cells.Sum(c => c.Text.Length));

    /// <summary>Reads the rows of a table; those of tables inside are not among them.</summary>
    /// <param name="table">Where it stands.</param>
    /// <param name="tables">What was read of the document before, so that a table inside others is read once.</param>
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
            // Nobody means that; over how much it goes is not known, and it would set all that follows off.
            if (span > MostSpan) return 1;
            span = span * 10 + c - '0';
        }
        return Math.Clamp(span, 1, MostSpan);
    }
}

/// <summary>A row of a table of HTML.</summary>
/// <param name="Element">Where it stands.</param>
/// <param name="Cells">All that it has, from the left.</param>
/// <param name="Line">The line of the file, from 1.</param>
internal sealed record HtmlRow(IElement Element, IReadOnlyList<HtmlCell> Cells, int Line)
{
    /// <summary>Whether a number that is no year stands behind another cell with text.</summary>
    public bool HoldsFigure { get; } = Figures(Cells);

    /// <summary>Whether it has any text.</summary>
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
    public static bool IsFigure(string text) => !PrintedNumber.IsYear(text) && (PrintedNumber.Of(text) is { IsDash: false } || DecimalCommas.IsNumber(text));
}
