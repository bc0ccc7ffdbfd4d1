namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>
/// Lays out two columns of blocks on the grid of twelve, with their tops or their bottoms level. Together they are one strip (a piece that
/// no page break divides). Columns that would take most of a page are instead divided into bands one below the other. Each band is a strip,
/// in which both columns start level, so a page may end between bands. A block taller than a page is divided between its lines into as many
/// bands as it needs.
/// </summary>
internal static class BesideFlow
{
    // A share of the page height: columns up to this height, with a heading above them, still fit on one page.
    private const double Whole = 0.81;

    // A share of the page height: a block taller than a page is divided into parts of about this height.
    private const double Part = 0.05;

    // If the second column is less than this many times as tall as the first, paragraphs stay in the column that the author chose.
    private const double MuchLonger = 1.4;

    public static IEnumerable<Strip> Strips(LayoutRun run, Beside beside, Room room)
    {
        if (beside.MainColumns is < 1 or > 11)
            throw new LayoutException($"{BlockName.Of(beside)}: the first of two columns takes 1 to 11 of 12, not {beside.MainColumns}.");
        var main = PageFrame.Columns(beside.MainColumns, room.Width, room.Frame.Gutter);
        var side = PageFrame.Columns(12 - beside.MainColumns, room.Width, room.Frame.Gutter);
        if (beside.Side.Count == 0)
        {
            // Only the first column has content: its lines are as wide as the column, and it may continue on the next page.
            foreach (var alone in BlockStrips.Named(beside.Id,
                BlockFlow.Strips(run, beside.Main, room with { ProseWidth = Math.Min(main, room.Width) }))) yield return alone;
            yield break;
        }
        if (beside.LevelFeet)
        {
            var level = new CompositeStrip { Source = beside, Anchor = beside.Id, SpaceBefore = run.Style.Space(2),
                SpaceAfter = run.Style.Space(3) };
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
        if (main == side) Level(beside, left, right);
        left = Divided(left, room.Frame.Height);
        right = Divided(right, room.Frame.Height);
        var anchor = beside.Id;
        for (var (i, j) = (0, 0); i < left.Count || j < right.Count; anchor = null)
        {
            var (fromLeft, fromRight) = (i, j);
            if (i < left.Count) i++;
            if (j < right.Count) j++;
            // Blocks are added to the shorter column, as long as it does not become the taller one.
            while (i < left.Count && HeightOf(left, fromLeft, i + 1) <= HeightOf(right, fromRight, j)) i++;
            while (j < right.Count && HeightOf(right, fromRight, j + 1) <= HeightOf(left, fromLeft, i)) j++;
            var strip = Band(run, beside, left, (fromLeft, i), right, (fromRight, j), edge);
            strip.Anchor = anchor;
            // Between the lines of a divided block there is no extra space.
            if (GoesOn(left, fromLeft, i) && GoesOn(right, fromRight, j)) strip.SpaceBefore = 0;
            strip.SpaceAfter = i >= left.Count && j >= right.Count ? run.Style.Space(4)
                : GoesOn(left, i, left.Count) && GoesOn(right, j, right.Count) ? 0 : run.Style.Space(2);
            yield return strip;
        }
    }

    /// <summary>
    /// If the second column is much taller than the first, moves the first paragraphs of the second column to the end of the first, as long
    /// as this makes the taller column shorter. Stops at the next block of another kind. The order of the paragraphs stays the same.
    /// </summary>
    private static void Level(Beside beside, List<List<Strip>> left, List<List<Strip>> right)
    {
        if (HeightOf(right, 0, right.Count) < MuchLonger * HeightOf(left, 0, left.Count)) return;
        var first = 0;
        while (first < beside.Side.Count && beside.Side[first] is not Paragraph) first++;
        for (var i = first; i < beside.Side.Count; i++)
        {
            if (beside.Side[i] is not Paragraph) return;
            var before = HeightOf(right, 0, right.Count);
            left.Add(right[first]);
            if (HeightOf(left, 0, left.Count) >= before)
            {
                left.RemoveAt(left.Count - 1);
                return;
            }
            right.RemoveAt(first);
        }
    }

    /// <summary>
    /// Divides blocks that are taller than a page into small parts, so that pages are filled well. A part ends as soon as its height is
    /// <see cref="Part"/> of the page, but never after a strip with <see cref="Keep.Strong"/>. The last part of a block may be shorter.
    /// </summary>
    private static List<List<Strip>> Divided(List<List<Strip>> blocks, double page)
    {
        var all = new List<List<Strip>>(blocks.Count);
        foreach (var block in blocks)
        {
            if (HeightOf([block], 0, 1) <= page)
            {
                all.Add(block);
                continue;
            }
            var (part, height) = (new PartOfBlock(false), 0.0);
            for (var i = 0; i < block.Count; i++)
            {
                part.Add(block[i]);
                if (block[i] is EndMark) continue;
                height += block[i].SpaceBefore + block[i].Height;
                if (height < page * Part || block[i].Keep == Keep.Strong || OnlyMarks(block, i + 1)) continue;
                // An end mark means that a structure node ends after the strip before the mark, so the mark stays with that strip.
                while (i + 1 < block.Count && block[i + 1] is EndMark) part.Add(block[++i]);
                all.Add(part);
                (part, height) = (new PartOfBlock(true), 0);
            }
            if (part.Count > 0) all.Add(part);
        }
        return all;
    }

    private static bool OnlyMarks(List<Strip> block, int from)
    {
        for (var i = from; i < block.Count; i++)
            if (block[i] is not EndMark) return false;
        return true;
    }

    /// <summary>Whether a column has no more blocks from an index on, or goes on there with the next part of a divided block.</summary>
    private static bool GoesOn(List<List<Strip>> blocks, int from, int to) =>
        from >= to || blocks[from] is PartOfBlock { IsContinued: true };

    private static List<List<Strip>> Blocks(LayoutRun run, IReadOnlyList<Block> blocks, Room room)
    {
        var all = new List<List<Strip>>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++) all.Add([.. BlockFlow.Strips(run, blocks[i], room)]);
        return all;
    }

    /// <summary>A part of a divided block: some of its strips.</summary>
    private sealed class PartOfBlock(bool continued) : List<Strip>
    {
        public bool IsContinued { get; } = continued;
    }

    private static CompositeStrip Band(LayoutRun run, Beside beside, List<List<Strip>> left, (int From, int To) ofLeft,
        List<List<Strip>> right, (int From, int To) ofRight, double edge)
    {
        var strip = new CompositeStrip { Source = beside, SpaceBefore = run.Style.Space(2), CanBeLow = true };
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
