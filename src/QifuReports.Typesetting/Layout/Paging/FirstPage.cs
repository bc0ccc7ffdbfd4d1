using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Layout.Paging;

/// <summary>
/// What belongs on the first page: of a document with a masthead all up to where a new page is asked for, of one that has to stand on a single page all of it.
/// Where that does not fit, the spaces between its blocks are set smaller, as little as it takes; never the text.
/// </summary>
internal sealed class FirstPage
{
    // Of the full space. With less than that the parts of a page no longer stand apart.
    private static readonly double[] Densities = [1, 0.9, 0.8, 0.7, 0.6, 0.5];

    private readonly bool _single;

    private FirstPage(int end, bool single) => (End, _single) = (end, single);

    /// <summary>The number of blocks that belong on it; 0 where nothing has to.</summary>
    public int End { get; }

    /// <summary>Of a document.</summary>
    public static FirstPage Of(DocumentModel document)
    {
        var blocks = document.Blocks;
        if (document.Setup.SinglePage) return new FirstPage(blocks.Count, true);
        if (blocks.Count == 0 || blocks[0] is not Masthead) return new FirstPage(0, false);
        for (var i = 1; i < blocks.Count; i++)
            if (blocks[i] is PageBreak or Heading { NewPage: true }) return new FirstPage(i, false);
        return new FirstPage(0, false);
    }

    /// <summary>The measuring pass, over again with smaller spaces as long as the page does not hold it; gives the number of pages.</summary>
    /// <param name="run">The layout; afterwards the one that was measured.</param>
    /// <param name="density">Of the spaces that were measured: 1 also where the smallest ones do not help.</param>
    /// <param name="fill">Fills pages: gives the builder where the first page should end, too.</param>
    /// <remarks>Throws <see cref="PageOverflowException"/> where the document has to stand on one page and does not even with the smallest spaces.</remarks>
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

    // The number of pages; null where what belongs on the first goes on on the second.
    private int? Fits(IEnumerable<PageBuilder> filling, bool isLast)
    {
        var pages = 0;
        try
        {
            foreach (var builder in filling)
            {
                // While measuring, the first time is where what belongs on the page ends.
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
