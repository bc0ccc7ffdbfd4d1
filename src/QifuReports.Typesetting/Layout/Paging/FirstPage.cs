namespace QifuReports.Typesetting.Layout.Paging;

/// <summary>
/// The part of a document that must fit on the first page: the whole document if it must be a single page; with a masthead, everything
/// before the first page break that the author asks for. If this part does not fit, the spaces between its blocks are reduced as little as
/// necessary; the text never gets smaller.
/// </summary>
internal sealed class FirstPage
{
    // Shares of the normal space, tried in this order. With less space than the last share, the parts of a page would run together.
    private static readonly double[] Densities = [1, 0.9, 0.8, 0.7, 0.6, 0.5];

    private readonly bool _single;

    private FirstPage(int end, bool single) => (End, _single) = (end, single);

    /// <summary>The number of blocks that must fit on the first page; 0 for none.</summary>
    public int End { get; }

    /// <summary>Returns which part of a document must fit on its first page.</summary>
    public static FirstPage Of(DocumentModel document)
    {
        var blocks = document.Blocks;
        if (document.Setup.SinglePage) return new FirstPage(blocks.Count, true);
        if (blocks.Count == 0 || blocks[0] is not Masthead) return new FirstPage(0, false);
        for (var i = 1; i < blocks.Count; i++)
            if (blocks[i] is PageBreak or Heading { NewPage: true }) return new FirstPage(i, false);
        return new FirstPage(0, false);
    }

    /// <summary>
    /// Makes the measuring pass, and repeats it with smaller spaces until the blocks for the first page fit. Returns the number of pages.
    /// </summary>
    /// <param name="run">The layout run; on return, the run of the last measuring pass.</param>
    /// <param name="density">On return, the share of the normal space that was used; 1 also if even the smallest spaces do not
    /// help.</param>
    /// <param name="fill">Fills pages. It also yields the page builder at the end of the part that must fit on the first page.</param>
    /// <remarks>Throws <see cref="PageOverflowException"/> if a single-page document does not fit even with the smallest spaces.</remarks>
    public int Measure(ref LayoutRun run, ref double density, Func<LayoutRun, double, IEnumerable<PageBuilder>> fill)
    {
        for (var i = 0; End > 0 && i < Densities.Length; i++)
        {
            if (i > 0) run = run.Again();
            density = Densities[i];
            if (Fits(fill(run, density), isLast: i == Densities.Length - 1) is { } pages) return pages;
        }
        if (End > 0) (run, density) = (run.Again(), 1);
        var measured = 0;
        foreach (var builder in fill(run, density)) measured = builder.PageCount;
        return measured;
    }

    // Returns the number of pages; null if the part for the first page does not fit.
    private int? Fits(IEnumerable<PageBuilder> filling, bool isLast)
    {
        var pages = 0;
        try
        {
            foreach (var builder in filling)
            {
                // While measuring, the first yield comes at the end of the part for the first page.
                if (pages == 0 && builder.PageCount > 1) return null;
                pages = builder.PageCount;
            }
        }
        catch (PageOverflowException) when (_single && !isLast)
        {
            return null;
        }
        return pages;
    }
}
