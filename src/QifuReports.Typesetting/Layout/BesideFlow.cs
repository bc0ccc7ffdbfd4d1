using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Layout;

/// <summary>Two columns of blocks on the grid of twelve, their tops or their feet level; one strip, so that no page break divides them.</summary>
internal static class BesideFlow
{
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
        var strip = new CompositeStrip { Source = beside, Anchor = beside.Id, SpaceBefore = run.Style.Space(2), SpaceAfter = run.Style.Space(4) };
        var left = room with { Width = main, ProseWidth = main };
        var right = room with { Width = side, ProseWidth = side };
        if (beside.LevelFeet)
        {
            var (first, second) = (new CompositeStrip { Source = beside }, new CompositeStrip { Source = beside });
            first.Stack(BlockFlow.Strips(run, beside.Main, left), 0);
            second.Stack(BlockFlow.Strips(run, beside.Side, right), 0);
            var foot = Math.Max(first.Height, second.Height);
            strip.Add(first, 0, foot - first.Height);
            strip.Add(second, main + room.Frame.Gutter, foot - second.Height);
        }
        else
        {
            strip.Stack(BlockFlow.Strips(run, beside.Main, left), 0);
            strip.Stack(BlockFlow.Strips(run, beside.Side, right), main + room.Frame.Gutter);
        }
        yield return strip;
    }
}
