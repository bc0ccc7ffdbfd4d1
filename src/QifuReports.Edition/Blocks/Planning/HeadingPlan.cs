namespace QifuReports.Edition.Blocks.Planning;

/// <summary>A heading of the document as an element.</summary>
/// <param name="Level">The level of the heading in the document; the title of a masthead or a cover has 1.</param>
/// <param name="Rank">The level of the element, 1 to 6.</param>
/// <param name="Text">The words.</param>
/// <param name="Id">The identifier of the element.</param>
/// <param name="IsListed">Whether the contents list the heading.</param>
internal sealed record PlannedHeading(int Level, int Rank, string Text, string Id, bool IsListed);

/// <summary>
/// The headings of a document in reading order, and the identifiers of its blocks. The only element of rank 1 is the title. A heading ranks
/// one below the heading that it belongs to, so that no rank is skipped: below the title, a heading of level 2 ranks as one of level 1.
/// </summary>
internal sealed class HeadingPlan
{
    private const int Lowest = 6;

    private readonly List<PlannedHeading> _all = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Stack<(int Level, int Rank)> _above = new();
    private bool _isTitled;

    public HeadingPlan(IReadOnlyList<Block> blocks) => Visit(blocks);

    /// <summary>The headings in reading order.</summary>
    public IReadOnlyList<PlannedHeading> All => _all;

    /// <summary>Whether the document has a title: a masthead or a cover.</summary>
    public bool IsTitled => _isTitled;

    /// <summary>Whether a block has this identifier.</summary>
    public bool HasBlock(string id) => _ids.Contains(id);

    private void Visit(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Id is { } id) _ids.Add(id);
            switch (block)
            {
                case Heading heading: Add(heading.Level, heading.Text, heading); break;
                case Masthead masthead: AddTitle(masthead.Title, masthead); break;
                case Cover cover when cover.Title.Length > 0: AddTitle(cover.Title, cover); break;
                case Callout callout: Visit(callout.Content); break;
                case Beside beside:
                    Visit(beside.Main);
                    Visit(beside.Side);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items) Visit(item);
                    break;
            }
        }
    }

    private void AddTitle(string text, Block block)
    {
        if (_isTitled)
        {
            Add(1, text, block);
            return;
        }
        _isTitled = true;
        _above.Clear();
        _all.Add(new PlannedHeading(1, 1, text, IdOf(block), true));
    }

    private void Add(int level, string text, Block block)
    {
        while (_above.Count > 0 && _above.Peek().Level >= level) _above.Pop();
        var rank = Math.Min(_above.Count == 0 ? 2 : _above.Peek().Rank + 1, Lowest);
        _above.Push((level, rank));
        _all.Add(new PlannedHeading(level, rank, text, IdOf(block), (block as Heading)?.Listed ?? true));
    }

    private string IdOf(Block block) => block.Id is { } id ? ElementId.Block(id) : ElementId.Heading(_all.Count + 1);
}
