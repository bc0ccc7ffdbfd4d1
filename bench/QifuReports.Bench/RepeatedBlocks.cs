using System.Collections;
using QifuReports.Typesetting.Document;

namespace QifuReports.Bench;

/// <summary>
/// The blocks of a briefing many times over, made on demand: the same mix of prose, tables and charts at any length. No block is held in
/// memory, and each copy has new content lists, so that layout cannot reuse its work on an earlier copy. Link targets get unique names. The
/// cover and the table of contents are left out, since they do not repeat.
/// </summary>
public sealed class RepeatedBlocks(IReadOnlyList<Block> blocks, int times) : IReadOnlyList<Block>
{
    private readonly Block[] _blocks = [.. blocks.Where(b => b is not (Cover or TableOfContents))];

    public int Count => _blocks.Length * times;

    public Block this[int index]
    {
        get
        {
            var (turn, place) = Math.DivRem(index, _blocks.Length);
            return Renamed(_blocks[place], FormattableString.Invariant($"-{turn}"));
        }
    }

    private static Block Renamed(Block block, string ending)
    {
        if (block is Beside beside) block = beside with { Main = Renamed(beside.Main, ending), Side = Renamed(beside.Side, ending) };
        if (block is Callout callout) block = callout with { Content = Renamed(callout.Content, ending) };
        if (block is Paragraph paragraph) block = paragraph with { Content = [.. paragraph.Content] };
        if (block is ListBlock list) block = list with { Items = [.. list.Items.Select(i => Renamed(i, ending))] };
        if (block is Table table) block = table with { Rows = [.. table.Rows.Select(Copied)] };
        return block.Id is { } id ? block with { Id = id + ending } : block;
    }

    private static TableRow Copied(TableRow row) => row with { Cells = [.. row.Cells.Select(c => c with { Content = [.. c.Content] })] };

    private static Block[] Renamed(IReadOnlyList<Block> blocks, string ending) => [.. blocks.Select(b => Renamed(b, ending))];

    public IEnumerator<Block> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
