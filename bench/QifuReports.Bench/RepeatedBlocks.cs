using System.Collections;
using QifuReports.Typesetting.Document;

namespace QifuReports.Bench;

/// <summary>
/// The blocks of a briefing many times over, made on demand: the same mix of prose, tables and charts at any length, with
/// nothing of it held. Names that links lead to are made unique; cover and contents stay out, since they do not repeat.
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
            var block = _blocks[place];
            return block.Id is { } id ? block with { Id = FormattableString.Invariant($"{id}-{turn}") } : block;
        }
    }

    public IEnumerator<Block> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
