using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Tests.Text;

/// <summary>
/// The choice of lines, over boxes of whole points: fewest lines, and of all ways to have so few the one of the least cost. Every way is
/// tried here, which the program does not do.
/// </summary>
public sealed class LineBreakerTests
{
    private sealed record Case(TextBox[] Boxes, double Width);

    private static readonly Gen<Case> Cases =
        from widths in Gen.Choose(1, 40).NonEmptyListOf().Select(l => l.Take(11).ToArray())
        from ends in Gen.Elements(BoxEnd.Space, BoxEnd.Space, BoxEnd.Inside, BoxEnd.Hyphen).ListOf(11)
        from width in Gen.Choose(10, 90)
        select new Case(Boxes(widths, ends), width);

    [Property(MaxTest = 300, Replay = "51,3")]
    public Property The_lines_chosen_are_the_best_of_all() => Prop.ForAll(Cases.ToArbitrary(), drawn =>
    {
        var (boxes, width) = (drawn.Boxes, drawn.Width);
        var all = Ways(boxes, width).ToList();
        var fewest = all.Min(w => w.Count);
        foreach (var fit in new[] { LineFit.Even, LineFit.Balanced })
        {
            var chosen = Chosen(boxes, width, fit);
            chosen.Count.ShouldBe(fewest);
            all.ShouldContain(w => w.SequenceEqual(chosen));
            var least = all.Where(w => w.Count == fewest).Min(w => CostOf(boxes, width, w, fit));
            // A paragraph that fits one line is not looked at further.
            CostOf(boxes, width, chosen, fit).ShouldBe(least, 1e-9, fit.ToString());
        }

        var greedy = Chosen(boxes, width, LineFit.Greedy);
        greedy.Count.ShouldBe(fewest);
        new LineBreaker(boxes, width, LineFit.Even).Count(0, boxes.Length).ShouldBe(fewest);
        for (int i = 0, start = 0; i < greedy.Count; start = greedy[i++])
            if (greedy[i] < boxes.Length) (boxes[greedy[i]].EndX - boxes[start].X).ShouldBeGreaterThan(width);
    });

    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(100.005, 100, true)]
    [InlineData(100.00501, 100, false)]
    [InlineData(99.9, 100, true)]
    [InlineData(0, 0, true)]
    public void A_line_fits_to_a_two_hundredth_of_a_point(double needed, double width, bool fits) =>
        LineBreaker.Fits(needed, width).ShouldBe(fits);

    [Theory]
    [InlineData(10, "2 4")]
    [InlineData(19, "2 4")]
    [InlineData(20, "3 4")]
    public void A_last_word_below_a_fifth_of_the_width_is_not_left_alone(int last, string ends)
    {
        // Three words fill the first line of 100 points to a point; with two on it the lines are less even.
        var boxes = Boxes([33, 32, 32, last], [BoxEnd.Space, BoxEnd.Space, BoxEnd.Space]);
        string.Join(' ', Chosen(boxes, 100, LineFit.Even)).ShouldBe(ends);
    }

    [Theory]
    [InlineData(80, nameof(BoxEnd.Space), "2 3")]
    [InlineData(80, nameof(BoxEnd.Inside), "2 3")]
    [InlineData(80, nameof(BoxEnd.Hyphen), "1 3")]
    [InlineData(87, nameof(BoxEnd.Space), "2 3")]
    [InlineData(87, nameof(BoxEnd.Inside), "1 3")]
    [InlineData(87, nameof(BoxEnd.Hyphen), "1 3")]
    public void A_line_rather_ends_early_at_a_space_than_inside_of_a_word(int first, string end, string ends)
    {
        // The second box fits on the first line, too, and fills it but for a point or two. Left out, it costs the square of a fifth of the
        // line (0.04), or of an eighth (0.017).
        var boxes = Boxes([first, 98 - first, 50], [BoxEnd.Space, Enum.Parse<BoxEnd>(end)]);
        string.Join(' ', Chosen(boxes, 100, LineFit.Even)).ShouldBe(ends);
    }

    private static List<int> Chosen(TextBox[] boxes, double width, LineFit fit)
    {
        var ends = new List<int>();
        new LineBreaker(boxes, width, fit).Choose(0, boxes.Length, ends);
        ends[^1].ShouldBe(boxes.Length);
        return ends;
    }

    /// <summary>Boxes of so many points with a space of one point after each, the last one at the end of the paragraph.</summary>
    private static TextBox[] Boxes(IReadOnlyList<int> widths, IReadOnlyList<BoxEnd> ends)
    {
        var boxes = new TextBox[widths.Count];
        var x = 0;
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i] = new TextBox(i, i + 1, x, x + widths[i], 0, i + 1 < boxes.Length ? ends[i] : BoxEnd.Paragraph);
            x += widths[i] + 1;
        }

        return boxes;
    }

    /// <summary>Every way to set the boxes on lines that hold them; a box that is wider than the line stands on one of its own.</summary>
    private static IEnumerable<IReadOnlyList<int>> Ways(TextBox[] boxes, double width)
    {
        for (var mask = 0; mask < 1 << (boxes.Length - 1); mask++)
        {
            var ends = Enumerable.Range(1, boxes.Length - 1).Where(i => (mask & 1 << (i - 1)) != 0).Append(boxes.Length).ToList();
            if (ends.Select((end, i) => (Start: i == 0 ? 0 : ends[i - 1], End: end))
                .All(l => l.End - l.Start == 1 || boxes[l.End - 1].EndX - boxes[l.Start].X <= width)) yield return ends;
        }
    }

    /// <summary>
    /// As the program states it: the squares of the slack as a part of the width, and what lines cost that end inside of a word or leave a
    /// short word alone.
    /// </summary>
    private static double CostOf(TextBox[] boxes, double width, IReadOnlyList<int> ends, LineFit fit)
    {
        var cost = 0.0;
        for (int i = 0, start = 0; i < ends.Count; start = ends[i++])
        {
            var used = boxes[ends[i] - 1].EndX - boxes[start].X;
            if (i == ends.Count - 1 && fit == LineFit.Even)
            {
                if (ends[i] - start == 1 && start > 0 && used < width * 0.2) cost += 0.3;
                continue;
            }

            cost += Math.Pow(Math.Max(0, width - used) / width, 2)
                + boxes[ends[i] - 1].After switch { BoxEnd.Inside => 0.02, BoxEnd.Hyphen => 0.06, _ => 0 };
        }

        return cost;
    }
}
