namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// Two columns that a template asks for. If a column is empty because its data is missing, the other gets at least the usual width of
/// prose. If two neighbouring parts of a section both lost a column, they are placed side by side, so that no page is half blank.
/// </summary>
internal sealed class ColumnPairs
{
    // The usual width of prose, out of the twelve columns of the page grid.
    private const int Prose = 8;

    private readonly List<Beside> _lonely = [];

    /// <summary>Adds one column alone, with the width that the template asked for; adds nothing if the column is empty.</summary>
    public static void AddAlone(List<Block> blocks, List<Block> main, int columns)
    {
        if (main.Count > 0) blocks.Add(new Beside(main, [], columns));
    }

    /// <summary>Adds two columns, or only the one that is not empty.</summary>
    public void Add(List<Block> blocks, List<Block> main, List<Block> side, int columns)
    {
        if (main.Count > 0 && side.Count > 0)
        {
            blocks.Add(new Beside(main, side, columns));
            return;
        }
        var rest = main.Count > 0 ? main : side;
        if (rest.Count == 0) return;
        var alone = new Beside(rest, [], Math.Max(columns, Prose));
        _lonely.Add(alone);
        blocks.Add(alone);
    }

    /// <summary>Places two parts of a section side by side, if each part has a heading and prose but no second column.</summary>
    public void SetSideBySide(List<Block> blocks)
    {
        for (var i = 0; i + 3 < blocks.Count; i++)
        {
            if (!IsPart(blocks, i) || !IsPart(blocks, i + 2) || ((Heading)blocks[i]).Level != ((Heading)blocks[i + 2]).Level) continue;
            // If a part had a third block, that block would come below both parts.
            if (i + 4 < blocks.Count && blocks[i + 4] is not Heading) continue;
            var (left, right) = ((Beside)blocks[i + 1], (Beside)blocks[i + 3]);
            blocks[i] = new Beside([blocks[i], .. left.Main], [blocks[i + 2], .. right.Main], 6);
            blocks.RemoveRange(i + 1, 3);
        }
    }

    private bool IsPart(List<Block> blocks, int at) =>
        blocks[at] is Heading { Level: > 1 } && blocks[at + 1] is Beside beside && _lonely.Exists(l => ReferenceEquals(l, beside))
            && beside.Main.All(b => b is Paragraph or ListBlock);
}
