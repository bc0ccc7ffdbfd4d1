namespace QifuReports.App.CommandLines.Help;

/// <summary>Help lines in two columns: what to type on the left, what it does on the right. Wrapped to the width of the help.</summary>
public sealed class HelpColumns
{
    /// <summary>
    /// The width of every line, in characters: the width of the narrowest usual terminal. Help that goes to a pipe has the same width.
    /// </summary>
    public const int Width = 80;

    private const int Indent = 2, Gap = 2, WidestLeft = 26;

    private readonly List<(string Left, string Right)> _rows = [];

    /// <summary>Adds a line.</summary>
    public void Add(string left, string right) => _rows.Add((left, right));

    /// <summary>
    /// Writes the lines in the order in which they were added. If a left text is too long for its column, the right text starts on the next
    /// line.
    /// </summary>
    public void Write(TextWriter output, int? leftWidth = null)
    {
        var left = leftWidth ?? LeftWidth;
        foreach (var row in _rows)
        {
            var lines = Fold(row.Right, Width - Indent - left - Gap);
            var beside = row.Left.Length <= left;
            output.WriteLine((new string(' ', Indent)
                + (beside ? row.Left.PadRight(left + Gap) + lines.FirstOrDefault("") : row.Left)).TrimEnd());
            foreach (var line in beside ? lines.Skip(1) : lines) output.WriteLine(new string(' ', Indent + left + Gap) + line);
        }
    }

    /// <summary>The width of the left column in characters: its longest text, not counting texts of more than 26 characters.</summary>
    public int LeftWidth => _rows.Where(r => r.Left.Length <= WidestLeft).Select(r => r.Left.Length).DefaultIfEmpty(0).Max();

    /// <summary>Wraps a text into lines of at most a width in characters, as tables do. Empty for an empty text.</summary>
    public static IReadOnlyList<string> Fold(string text, int width)
    {
        var lines = new List<string>();
        for (var rest = text.AsMemory(); !rest.IsEmpty;) lines.Add(TextFold.Next(ref rest, width).ToString());
        return lines;
    }
}
