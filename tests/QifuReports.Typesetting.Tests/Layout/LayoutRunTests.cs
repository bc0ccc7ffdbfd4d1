using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Layout.Tables;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>What a layout remembers between its two passes, and what each of them begins anew.</summary>
public sealed class LayoutRunTests
{
    private readonly LayoutRun _run = new(HouseStyle.Default, FontSet.Default, FrameComposer.Instance);

    [Fact]
    public void Headings_are_counted_and_their_levels_followed_anew_in_each_pass()
    {
        _run.HeadingAnchor(new Heading(1, "One")).ShouldBe("heading.1");
        _run.HeadingAnchor(new Heading(2, "Two") { Id = "own" }).ShouldBe("own");
        _run.HeadingAnchor(new Heading(3, "Three")).ShouldBe("heading.3");
        _run.BeginPlacing(1);
        Should.Throw<LayoutException>(() => _run.HeadingAnchor(new Heading(2, "Deep"))).Message.ShouldEndWith(
            "has the level 2, but it is the first heading; levels do not skip.");
        _run.HeadingAnchor(new Heading(1, "One")).ShouldBe("heading.1");
    }

    [Fact]
    public void Tables_keep_their_columns_in_their_order()
    {
        var (first, second) = (TableMeasure.Of(_run, Figures(1), 400), TableMeasure.Of(_run, Figures(2), 400));
        first.ShouldNotBeSameAs(second);
        _run.BeginPlacing(1);
        TableMeasure.Of(_run, Figures(1), 400).ShouldBeSameAs(first);
        TableMeasure.Of(_run, Figures(2), 400).ShouldBeSameAs(second);
    }

    [Fact]
    public void Pages_of_names_are_known_once_all_is_measured()
    {
        _run.Arrived("a", 3, Lines(1));
        _run.PageOf("a").ShouldBe(0);
        Should.Throw<LayoutException>(() => _run.Arrived("a", 4, new Heading(1, "Again"))).Message.ShouldBe(
            "Two blocks have the id 'a'; the second is the heading \"Again\"");
        _run.Current = Lines(1);
        (_run.Placing, _run.PageCount).ShouldBe((false, 0));
        _run.BeginPlacing(7);
        (_run.Placing, _run.PageCount, _run.Current).ShouldBe((true, 7, null));
        _run.Arrived("a", 5, Lines(1));
        _run.PageOf("a").ShouldBe(3);
    }

    [Fact]
    public void The_first_link_that_leads_nowhere_is_named_with_its_block()
    {
        _run.Arrived("a", 1, Lines(1));
        _run.Current = new Heading(1, "First");
        _run.Wants("a");
        _run.Wants("nowhere");
        _run.Current = new Heading(1, "Second");
        _run.Wants("nowhere");
        _run.Wants("elsewhere");
        Should.Throw<LayoutException>(() => _run.BeginPlacing(1)).Message.ShouldBe(
            "A link leads to 'nowhere', which no block has as its id: the heading \"First\"");
    }

    [Fact]
    public void Notes_are_numbered_by_their_name()
    {
        _run.NoteNumber(new Footnote("a", [])).ShouldBe(1);
        _run.NoteNumber(new Footnote("b", [])).ShouldBe(2);
        _run.NoteNumber(new Footnote("a", [Run("other words")])).ShouldBe(1);
    }

    [Fact]
    public void Spaces_shrink_by_their_density_and_become_full_again()
    {
        _run.IsTight.ShouldBeFalse();
        _run.Space(0.5);
        (_run.IsTight, _run.Style.Unit.Points).ShouldBe((true, 2));
        _run.Again().Style.ShouldBeSameAs(HouseStyle.Default);
        _run.Space(1);
        (_run.IsTight, _run.Style.Unit.Points).ShouldBe((false, 4));
    }

    [Fact]
    public void A_run_again_shares_what_is_shaped_and_drawn_and_nothing_else()
    {
        var run = new LayoutRun(HouseStyle.Default, FontSet.Default, FrameComposer.Instance) { Titled = true, SinglePage = true };
        run.HeadingAnchor(new Heading(1, "One"));
        run.NoteNumber(new Footnote("a", []));
        var again = run.Again();
        again.Shaper.ShouldBeSameAs(run.Shaper);
        again.Pictures.ShouldBeSameAs(run.Pictures);
        (again.Titled, again.SinglePage, again.Placing).ShouldBe((true, true, false));
        again.NoteNumber(new Footnote("b", [])).ShouldBe(1);
        again.HeadingAnchor(new Heading(1, "One")).ShouldBe("heading.1");
    }
}
