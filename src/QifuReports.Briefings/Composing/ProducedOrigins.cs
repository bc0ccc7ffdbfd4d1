namespace QifuReports.Briefings.Composing;

/// <summary>Gives the blocks that a text produces the template lines that wrote them.</summary>
/// <param name="text">The produced text.</param>
/// <param name="origins">The origin of each line of the text; null for a line without words.</param>
internal sealed class ProducedOrigins(string text, IReadOnlyList<string?> origins)
{
    // Positions are asked for in rising order, so lines are counted on from the last position.
    private int _position, _line;

    /// <summary>
    /// Returns the origins of the lines of a part of the text, which begins at a position. The returned function takes the number of a
    /// line of the part, from 1.
    /// </summary>
    public Func<int, string?> From(int position)
    {
        var first = LineAt(position);
        return line => Of(first + line - 1);
    }

    /// <summary>Returns blocks with the origin of the line at a position: the line of the call that placed them.</summary>
    public IEnumerable<Block> On(IReadOnlyList<Block> blocks, int position)
    {
        var origin = Of(LineAt(position));
        return blocks.Select(b => With(b, origin));
    }

    private static Block With(Block block, string? origin) => block is Beside beside
        ? beside with { Origin = origin, Main = [.. beside.Main.Select(b => With(b, origin))],
            Side = [.. beside.Side.Select(b => With(b, origin))] }
        : block with { Origin = origin };

    private string? Of(int line) => line < origins.Count ? origins[line] : null;

    private int LineAt(int position)
    {
        for (; _position < position; _position++)
            if (text[_position] == '\n') _line++;
        return _line;
    }
}
