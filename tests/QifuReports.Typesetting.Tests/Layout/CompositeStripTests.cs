using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Strips;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>
/// Strips stacked into one: the larger of two spaces counts, a tint has its padding at both ends, and what is set low moves what stands
/// below it.
/// </summary>
public sealed class CompositeStripTests
{
    private static readonly Block Source = new Paragraph([]);

    private sealed class Bar : Strip
    {
        public double? Low { get; init; }

        public override bool SetLow(bool low)
        {
            if (Low is not { } lower) return false;
            Height = low ? lower : lower + 20;
            return true;
        }

        protected override void Draw(Canvas canvas, double x, double y) { }
    }

    private static Bar Of(double height, double before = 0, double after = 0, Backdrop? backdrop = null) =>
        new() { Source = Source, Height = height, SpaceBefore = before, SpaceAfter = after, Backdrop = backdrop };

    private static Bar Lower(double low, double before = 0) =>
        new() { Source = Source, Height = low + 20, SpaceBefore = before, Low = low };

    private static Backdrop Tint(double padding) => new(100, padding, HouseStyle.Default.Tint, HouseStyle.Default.Accent);

    private static IEnumerable<double> Tops(CompositeStrip strip) => strip.Parts.Select(p => p.Top);

    [Fact]
    public void Of_two_spaces_that_meet_the_larger_counts_and_none_at_the_top()
    {
        var whole = new CompositeStrip { Source = Source };
        whole.Stack([Of(10, before: 7, after: 3), Of(20, before: 5, after: 8), Of(30, before: 2, after: 9)], 4, top: 100).ShouldBe(173);
        Tops(whole).ShouldBe([100, 115, 143]);
        whole.Parts.ShouldAllBe(p => p.Left == 4);
        whole.Height.ShouldBe(173);
    }

    [Fact]
    public void A_tint_has_its_padding_above_its_first_strip_and_below_its_last()
    {
        var (tint, other) = (Tint(6), Tint(11));
        var whole = new CompositeStrip { Source = Source };
        whole.Stack([Of(10), Of(10, before: 2, backdrop: tint), Of(10, before: 3, backdrop: tint), Of(10, before: 4),
            Of(10, before: 5, backdrop: other)], 0).ShouldBe(10 + 2 + 6 + 10 + 3 + 10 + 6 + 4 + 10 + 5 + 11 + 10 + 11);
        Tops(whole).ShouldBe([0, 18, 31, 51, 77]);
        whole.Height.ShouldBe(98);
    }

    [Fact]
    public void A_tint_at_the_top_and_one_after_another_have_each_their_own_padding()
    {
        var whole = new CompositeStrip { Source = Source };
        whole.Stack([Of(10, before: 9, backdrop: Tint(6)), Of(10, backdrop: Tint(11))], 0).ShouldBe(6 + 10 + 6 + 11 + 10 + 11);
        Tops(whole).ShouldBe([6, 33]);
    }

    [Fact]
    public void The_highest_of_two_columns_is_its_height()
    {
        var whole = new CompositeStrip { Source = Source };
        whole.Stack([Of(50)], 0);
        whole.Stack([Of(20)], 60).ShouldBe(20);
        whole.Height.ShouldBe(50);
        whole.Add(Of(10), 0, 45);
        whole.Height.ShouldBe(55);
        whole.Stack([], 0).ShouldBe(0);
        whole.Height.ShouldBe(55);
    }

    [Fact]
    public void It_has_the_notes_of_its_parts_in_their_order()
    {
        var (one, two) = (new Footnote("one", []), new Footnote("two", []));
        var (first, second) = (Of(1), Of(1));
        first.AddNotes([one]);
        second.AddNotes([two]);
        var whole = new CompositeStrip { Source = Source };
        whole.Stack([first, Of(1), second], 0);
        whole.Notes.ShouldBe([one, two]);
        first.Notes.ShouldBe([one]);
    }

    [Fact]
    public void A_part_that_is_set_low_moves_what_stands_below_it_in_its_column_alone()
    {
        var whole = new CompositeStrip { Source = Source, CanBeLow = true };
        whole.Stack([Of(10), Lower(30, before: 5), Of(10, before: 4)], 0);
        whole.Stack([Of(20), Of(10)], 200);
        whole.Height.ShouldBe(79);
        whole.SetLow(true).ShouldBeTrue();
        Tops(whole).ShouldBe([0, 15, 49, 0, 20]);
        whole.Height.ShouldBe(59);
        whole.SetLow(false).ShouldBeTrue();
        Tops(whole).ShouldBe([0, 15, 69, 0, 20]);
        whole.Height.ShouldBe(79);
    }

    [Fact]
    public void What_stands_above_or_beside_a_part_that_is_set_low_stays()
    {
        var whole = new CompositeStrip { Source = Source, CanBeLow = true };
        whole.Add(Lower(30), 0, 40);
        whole.Add(Of(10), 0, 0);
        whole.Add(Of(10), 0, 40);
        whole.Add(Of(10), 50, 95);
        whole.SetLow(true).ShouldBeTrue();
        Tops(whole).ShouldBe([40, 0, 40, 95]);
    }

    [Fact]
    public void The_padding_at_its_foot_stays_when_it_is_set_low()
    {
        var whole = new CompositeStrip { Source = Source, CanBeLow = true };
        var chart = Lower(30);
        chart.Backdrop = Tint(6);
        whole.Stack([chart], 0);
        whole.Height.ShouldBe(62);
        whole.SetLow(true);
        whole.Height.ShouldBe(42);
    }

    [Fact]
    public void Where_nothing_can_be_low_nothing_is()
    {
        var firm = new CompositeStrip { Source = Source };
        firm.Stack([Lower(30)], 0);
        firm.SetLow(true).ShouldBeFalse();
        firm.Height.ShouldBe(50);
        var words = new CompositeStrip { Source = Source, CanBeLow = true };
        words.Stack([Of(10), Of(10)], 0);
        words.SetLow(true).ShouldBeFalse();
        words.Height.ShouldBe(20);
    }
}
