using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Layout;

/// <summary>
/// Two columns of blocks on the grid of twelve, their tops or their feet level; one strip, so that no page break divides them. Columns that would take most of a page
/// are set in bands instead, each a strip of its own that begins level again, so that a page may end between them.
/// </summary>
internal static class BesideFlow
{
    // Of the height of a page: with a heading above, columns up to this still stand on it whole.
    private const double Whole = 0.81;

    public static IEnumerable<Strip> Strips(LayoutRun run, Beside beside, Room room)
    {
        if (beside.MainColumns is < 1 or > 11) throw new LayoutException($"{BlockName.Of(beside)}: the first of two columns takes 1 to 11 of 12, not {beside.MainColumns}.");
        var main = PageFrame.Columns(beside.MainColumns, room.Width, room.Frame.Gutter);
        var side = PageFrame.Columns(12 - beside.MainColumns, room.Width, room.Frame.Gutter);
        if (beside.Side.Count == 0)
        {
            // The first column alone: lines of its measure, which may go on over pages.
            foreach (var alone in BlockFlow.Named(beside.Id, BlockFlow.Strips(run, beside.Main, room with { ProseWidth = Math.Min(main, room.Width) }))) yield return alone;
            yield break;
        }
        if (beside.LevelFeet)
        {
            var level = new CompositeStrip { Source = beside, Anchor = beside.Id, SpaceBefore = run.Style.Space(2), SpaceAfter = run.Style.Space(4) };
            var (first, second) = (new CompositeStrip { Source = beside }, new CompositeStrip { Source = beside });
            first.Stack(BlockFlow.Strips(run, beside.Main, room with { Width = main, ProseWidth = main }), 0);
            second.Stack(BlockFlow.Strips(run, beside.Side, room with { Width = side, ProseWidth = side }), 0);
            var foot = Math.Max(first.Height, second.Height);
            level.Add(first, 0, foot - first.Height);
            level.Add(second, main + room.Frame.Gutter, foot - second.Height);
            yield return level;
            yield break;
        }
        var left = Blocks(run, beside.Main, room with { Width = main, ProseWidth = main });
        var right = Blocks(run, beside.Side, room with { Width = side, ProseWidth = side });
        var edge = main + room.Frame.Gutter;
        if (run.SinglePage || Math.Max(HeightOf(left, 0, left.Count), HeightOf(right, 0, right.Count)) <= room.Frame.Height * Whole)
        {
            var strip = Band(run, beside, left, (0, left.Count), right, (0, right.Count), edge);
            strip.Anchor = beside.Id;
            strip.SpaceAfter = run.Style.Space(4);
            yield return strip;
            yield break;
        }
        var anchor = beside.Id;
        for (var (i, j) = (0, 0); i < left.Count || j < right.Count; anchor = null)
        {
            var (fromLeft, fromRight) = (i, j);
            if (i < left.Count) i++;
            if (j < right.Count) j++;
            // What is shorter goes on, as long as it does not become the taller one.
            while (i < left.Count && HeightOf(left, fromLeft, i + 1) <= HeightOf(right, fromRight, j)) i++;
            while (j < right.Count && HeightOf(right, fromRight, j + 1) <= HeightOf(left, fromLeft, i)) j++;
            var strip = Band(run, beside, left, (fromLeft, i), right, (fromRight, j), edge);
            strip.Anchor = anchor;
            strip.SpaceAfter = run.Style.Space(i < left.Count || j < right.Count ? 2 : 4);
            yield return strip;
        }
    }

    private static List<List<Strip>> Blocks(LayoutRun run, IReadOnlyList<Block> blocks, Room room)
    {
        var all = new List<List<Strip>>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++) all.Add([.. BlockFlow.Strips(run, blocks[i], room)]);
        return all;
    }

    private static CompositeStrip Band(LayoutRun run, Beside beside, List<List<Strip>> left, (int From, int To) ofLeft, List<List<Strip>> right, (int From, int To) ofRight, double edge)
    {
        var strip = new CompositeStrip { Source = beside, SpaceBefore = run.Style.Space(2) };
        strip.Stack(Of(left, ofLeft.From, ofLeft.To), 0);
        strip.Stack(Of(right, ofRight.From, ofRight.To), edge);
        return strip;
    }

    private static IEnumerable<Strip> Of(List<List<Strip>> blocks, int from, int to)
    {
        for (var i = from; i < to; i++)
            foreach (var strip in blocks[i])
                yield return strip;
    }

    private static double HeightOf(List<List<Strip>> blocks, int from, int to)
    {
        var height = 0.0;
        Strip? above = null;
        foreach (var strip in Of(blocks, from, to))
        {
            if (strip is EndMark) continue;
            if (above is not null) height += Math.Max(above.SpaceAfter, strip.SpaceBefore);
            height += strip.Height;
            above = strip;
        }
        return height;
    }
}
