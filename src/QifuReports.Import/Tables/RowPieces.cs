namespace QifuReports.Import.Tables;

/// <summary>
/// Joins the cells of a row that have only a currency symbol, a parenthesis or a percent sign with the number that they belong to.
/// </summary>
internal static class RowPieces
{
    private static readonly string[] Before = ["$", "US$", "HK$", "C$", "A$", "\u20AC", "\u00A3", "\u00A5", "RMB", "(", "$(", "$ (",
        "\u25B3", "\u25B2"];
    private static readonly string[] Behind = [")", "%", ")%", "%)", ") %"];

    public static List<GridCell> Of(GridRow row)
    {
        var pieces = new List<GridCell>(row.Cells.Count);
        GridCell? open = null;
        foreach (var cell in row.Cells)
        {
            if (open is not null)
            {
                // A currency symbol before a number belongs to the number; a currency symbol before words is a column heading.
                if (PrintedNumber.Of(open.Text + cell.Text) is not null)
                    pieces.Add(cell with { Left = open.Left, Text = Joined(open.Text, cell.Text) });
                else pieces.AddRange([open, cell]);
                open = null;
            }
            else if (Array.IndexOf(Before, cell.Text) >= 0) open = cell;
            else if (Array.IndexOf(Behind, cell.Text) >= 0 && pieces.Count > 0 && PrintedNumber.Of(pieces[^1].Text) is { IsDash: false }
                && !(cell.Text == "%" && PrintedNumber.IsYear(pieces[^1].Text)))
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + cell.Text };
            else pieces.Add(cell);
        }
        if (open is not null) pieces.Add(open);
        return pieces;
    }

    private static string Joined(string sign, string number) =>
        char.IsLetterOrDigit(sign[^1]) || sign[^1] == '(' || sign[^1] == '$' && number[0] == '(' ? sign + number : sign + " " + number;
}
