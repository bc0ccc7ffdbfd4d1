using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Strips;
using QifuReports.Typesetting.Layout.Styles;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>
/// How much of the notes a page keeps at its foot, in lines of ten points with a space of two behind each note, and sixteen for the rule
/// above them.
/// </summary>
public sealed class NoteAreaTests
{
    private const double Furniture = 12 + 4;

    private readonly PageFrame _frame = new(PaperSize.A4, false, HouseStyle.Default);
    private readonly LayoutRun _run = new(HouseStyle.Default, FontSet.Default, FrameComposer.Instance);
    private readonly NoteArea _area;

    public NoteAreaTests() => _area = new NoteArea(_run);

    private static Footnote Note(string id, int lines) => new(id, [.. Lines(lines, id).Content]);

    /// <summary>The height of what is kept, without the rule.</summary>
    private double Kept => _area.Trial().TextHeight;

    private void KeepIn(double room, params Footnote[] notes) => _area.KeepAsFits([.. notes], _frame, room + Furniture);

    [Theory]
    [InlineData(5, 52, 52, false)]
    [InlineData(5, 51.9, 32, true)]
    [InlineData(5, 42, 32, true)]
    [InlineData(5, 41.9, 32, true)]
    [InlineData(5, 32, 32, true)]
    [InlineData(5, 31.9, 22, true)]
    [InlineData(5, 22, 22, true)]
    [InlineData(5, 21.9, 0, true)]
    [InlineData(3, 22, 0, true)]
    [InlineData(3, 32, 32, false)]
    [InlineData(2, 22, 22, false)]
    [InlineData(2, 21.9, 0, true)]
    [InlineData(1, 12, 12, false)]
    [InlineData(1, 11.9, 0, true)]
    [InlineData(4, 22, 22, true)]
    [InlineData(4, 32, 22, true)]
    public void No_single_line_is_left_behind_nor_one_for_the_next_page(int lines, double room, double kept, bool hasRest)
    {
        KeepIn(room, Note("a", lines));
        Kept.ShouldBe(kept);
        _area.HasRest.ShouldBe(hasRest);
    }

    [Fact]
    public void What_follows_a_note_that_goes_on_goes_on_with_it()
    {
        KeepIn(12 + 22 + 100, Note("a", 1), Note("b", 90), Note("c", 1));
        Kept.ShouldBe(12 + 2 + 120);
        _area.HasRest.ShouldBeTrue();
        _area.GoesOn.ShouldBeFalse();
        _area.Clear(_frame);
        _area.GoesOn.ShouldBeTrue();
        // At most six tenths of a page while there is text to set beside it.
        Kept.ShouldBeLessThanOrEqualTo(_frame.Height * 0.6 - Furniture);
        Kept.ShouldBeGreaterThan(_frame.Height * 0.6 - Furniture - 20);
        _area.FillPage(_frame);
        Kept.ShouldBeGreaterThan(_frame.Height * 0.6);
    }

    [Fact]
    public void On_a_page_of_notes_alone_all_that_is_left_is_taken()
    {
        KeepIn(22, Note("a", 30), Note("b", 2));
        _area.Clear(_frame);
        _area.FillPage(_frame);
        Kept.ShouldBe(28 * 10 + 2 + 22);
        (_area.HasRest, _area.GoesOn).ShouldBe((false, true));
        _area.Clear(_frame);
        (Kept, _area.GoesOn).ShouldBe((0, false));
    }

    [Fact]
    public void A_note_that_the_page_has_is_not_taken_twice()
    {
        var note = Note("a", 2);
        _area.Keep([note, note], _frame);
        Kept.ShouldBe(22);
        _area.Keep([note], _frame);
        KeepIn(200, note, Note("b", 1), Note("b", 1));
        Kept.ShouldBe(34);
        var trial = _area.With(_area.Trial(), [note, Note("b", 1), Note("c", 3), Note("c", 3)], _frame);
        trial.TextHeight.ShouldBe(34 + 32);
        _area.With(trial, [Note("c", 3), Note("d", 1)], _frame).TextHeight.ShouldBe(34 + 32 + 12);
        Kept.ShouldBe(34, "a trial takes nothing");
    }

    [Fact]
    public void Notes_take_the_rule_and_the_space_above_it_and_none_takes_nothing()
    {
        NoteArea.Height(_area.Trial()).ShouldBe(0);
        _area.Keep([Note("a", 1)], _frame);
        NoteArea.Height(_area.Trial()).ShouldBe(12 + Furniture);
    }
}
