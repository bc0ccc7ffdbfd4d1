using System.Text.Encodings.Web;

namespace QifuReports.App.Waiving;

/// <summary>The layout of a file of waivers: its line ends and indents, or everything on one line.</summary>
internal sealed class JsonStyle
{
    private readonly string _line;
    private readonly string _unit;
    private readonly string _indent;

    private JsonStyle(string line, string unit, string indent) => (_line, _unit, _indent) = (line, unit, indent);

    /// <summary>The text between two entries, after the comma.</summary>
    public string Break => _line.Length == 0 ? " " : _line + _indent;

    /// <summary>The text before the first entry of a list.</summary>
    public string FirstBreak => _line + _indent;

    public string LastBreak =>
        _line.Length == 0 ? "" : _line + (_indent.EndsWith(_unit, StringComparison.Ordinal) ? _indent[..^_unit.Length] : "");

    /// <summary>Finds the layout of a file from its first line end, its first indent and the start of its first entry.</summary>
    public static JsonStyle Of(byte[] content, int list, IReadOnlyList<(int Start, int End)> items)
    {
        var text = Encoding.UTF8.GetString(content);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || end == text.Length - 1) return new JsonStyle("", "", "");
        var line = end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
        var unit = IndentAt(text, end + 1);
        if (unit.Length == 0) unit = "  ";
        var before = items.Count > 0 ? IndentOf(content, items[0].Start) : null;
        return new JsonStyle(line, unit, before ?? (IndentOf(content, LineStart(content, list)) ?? "") + unit);
    }

    /// <summary>Returns an entry in this layout, with one line for each figure and without an indent before the first line.</summary>
    public string Text(WaiverEntry entry)
    {
        var figures = entry.Figures.Select(
            f => "{" + string.Join(", ", WaiverEntry.Members(f).Select(m => $"{Quoted(m.Name)}: {Quoted(m.Value)}")) + MembersOf(f) + "}");
        (string Name, string Value)[] members =
        [
            ("check", Quoted(entry.Check)), ("figures", List(figures)), ("values", Quoted(entry.Values)),
            ("stated", List(entry.Stated.Select(Quoted))), ("reason", Quoted(entry.Reason)),
        ];
        var separator = _line.Length == 0 ? ", " : "," + _line + _indent + _unit;
        var (first, last) = _line.Length == 0 ? ("", "") : (_line + _indent + _unit, _line + _indent);
        return "{" + first + string.Join(separator, members.Select(m => $"{Quoted(m.Name)}: {m.Value}")) + last + "}";
    }

    private static string MembersOf(Ledger.Facts.FactKey figure) => figure.Members.IsNone ? ""
        : $", \"members\": {{{string.Join(", ", figure.Members.All.Select(m => $"{Quoted(m.Axis.Id)}: {Quoted(m.Member.Id)}"))}}}";

    /// <summary>Returns a text in quotation marks. Non-ASCII letters are not escaped.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private string List(IEnumerable<string> items)
    {
        if (_line.Length == 0) return $"[{string.Join(", ", items)}]";
        var inner = _line + _indent + _unit + _unit;
        return $"[{inner}{string.Join("," + inner, items)}{_line}{_indent}{_unit}]";
    }

    private static string IndentAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        return text[at..end];
    }

    private static int LineStart(byte[] content, int at) =>
        content.AsSpan(0, at).LastIndexOf((byte)'\n') + 1 is var start && start < at
            ? start + IndentAt(Encoding.UTF8.GetString(content, start, at - start), 0).Length : at;

    // Returns the white space between the start of a line and a position. Returns null on the first line of the file, or if other text is
    // before the position on its line.
    private static string? IndentOf(byte[] content, int at)
    {
        var start = content.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        var before = Encoding.UTF8.GetString(content, start, at - start);
        return string.IsNullOrWhiteSpace(before) && start > 0 ? before : null;
    }
}
