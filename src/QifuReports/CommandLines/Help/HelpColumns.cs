using QifuReports.App.Output.Tables;

namespace QifuReports.App.CommandLines.Help;

/// <summary>Lines of two columns, what to type and what it does, folded to the width of the help.</summary>
public sealed class HelpColumns
{
    /// <summary>Of every line, in characters: what the narrowest usual terminal shows. In a pipe it is the same.</summary>
    public const int Width = 80;

    private const int Indent = 2, Gap = 2, WidestLeft = 26;

    private readonly List<(string Left, string Right)> _rows = [];

    /// <summary>Adds a line.</summary>
    public void Add(string left, string right) => _rows.Add((left, right));

    /// <summary>Writes the lines in the order in which they were added. What is too long for the left column stands alone, with the rest below it.</summary>
    public void Write(TextWriter output, int? leftWidth = null)
    {
        var left = leftWidth ?? LeftWidth;
        foreach (var row in _rows)
        {
            var lines = Fold(row.Right, Width - Indent - left - Gap);
            var beside = row.Left.Length <= left;
            output.WriteLine((new string(' ', Indent) + (beside ? row.Left.PadRight(left + Gap) + lines.FirstOrDefault("") : row.Left)).TrimEnd());
            foreach (var line in beside ? lines.Skip(1) : lines) output.WriteLine(new string(' ', Indent + left + Gap) + line);
        }
    }

    /// <summary>How wide the left column wants to be.</summary>
    public int LeftWidth => _rows.Where(r => r.Left.Length <= WidestLeft).Select(r => r.Left.Length).DefaultIfEmpty(0).Max();

    /// <summary>Words of a text in lines of at most a width, as tables fold them. None for an empty text.</summary>
    public static IReadOnlyList<string> Fold(string text, int width)
    {
        var lines = new List<string>();
        for (var rest = text.AsMemory(); !rest.IsEmpty;) lines.Add(TextFold.Next(ref rest, width).ToString());
        return lines;
    }
}
