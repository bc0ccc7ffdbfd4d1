using System.Globalization;
using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>
/// Which names of groups head a row: the rows below such a name that are indented further. Scope cannot say it, so the header cell of a row refers
/// to that of its group (ISO 32000-1, table 349), and a reader that seeks the headers of a figure finds both. To be asked row by row, in order.
/// </summary>
internal sealed class RowGroups(Table table)
{
    private readonly List<(int Indent, string[] Name)> _open = [];

    /// <summary>The name of the nearest group that a row stands in; none where it stands in no group.</summary>
    public IReadOnlyList<string> Above(int row)
    {
        while (_open.Count > 0 && _open[^1].Indent >= table.Rows[row].Indent) _open.RemoveAt(_open.Count - 1);
        return _open.Count == 0 ? [] : _open[^1].Name;
    }

    /// <summary>Begins a group, where the row names one: its name, made of the number of its node. Null where it does not.</summary>
    public string? Begin(int row, int node)
    {
        if (table.Rows[row].Kind != RowKind.Section || row + 1 == table.Rows.Count || table.Rows[row + 1].Indent <= table.Rows[row].Indent) return null;
        var name = "group." + node.ToString(CultureInfo.InvariantCulture);
        _open.Add((table.Rows[row].Indent, [name]));
        return name;
    }
}
