namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>
/// Finds the group heading above a row. The rows below a group heading that are indented further belong to the group. The PDF attribute
/// Scope cannot express such groups. So the header cell of a row refers to the header cell of its group (ISO 32000-1, table 349), and a
/// screen reader that looks up the headers of a figure finds both. Must be called row by row, in order.
/// </summary>
internal sealed class RowGroups(Table table)
{
    private readonly List<(int Indent, string[] Name)> _open = [];

    /// <summary>Returns the identifier of the nearest group that a row belongs to; empty if the row belongs to no group.</summary>
    public IReadOnlyList<string> Above(int row)
    {
        while (_open.Count > 0 && _open[^1].Indent >= table.Rows[row].Indent) _open.RemoveAt(_open.Count - 1);
        return _open.Count == 0 ? [] : _open[^1].Name;
    }

    /// <summary>
    /// Begins a group if the row is a group heading. Returns the identifier of the group, made from the number of its structure node, for
    /// instance "group.12"; null if the row is no group heading.
    /// </summary>
    public string? Begin(int row, int node)
    {
        if (table.Rows[row].Kind != RowKind.Section || row + 1 == table.Rows.Count || table.Rows[row + 1].Indent <= table.Rows[row].Indent)
            return null;
        var name = "group." + node.ToString(CultureInfo.InvariantCulture);
        _open.Add((table.Rows[row].Indent, [name]));
        return name;
    }
}
