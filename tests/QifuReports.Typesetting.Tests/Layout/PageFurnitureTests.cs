using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class PageFurnitureTests
{
    private static DocumentModel Report(params Block[] blocks) => Draft(blocks) with
    {
        Setup = new PageSetup { RunningHead = "The issuer", RunningFoot = "Unaudited" },
    };

    [Fact]
    public void The_running_head_starts_on_the_second_page_and_the_foot_on_the_first()
    {
        var pages = LaidOut(Report(new Heading(1, "Results"), Lines(70)));
        pages[0].Has("The issuer").ShouldBeFalse();
        pages[1].Has("The issuer").ShouldBeTrue();
        pages[1].Find("Results").End().ShouldBe(Right, 0.01);
        pages[0].Has("Unaudited").ShouldBeTrue();
        pages[0].Find("Page 1 of 2").End().ShouldBe(Right, 0.01);
        pages[1].Has("Page 2 of 2").ShouldBeTrue();
    }

    [Fact]
    public void The_running_head_names_the_section_that_the_page_begins_with()
    {
        var pages = LaidOut(Report(new Heading(1, "First"), Lines(60), new Heading(1, "Second"), Lines(3),
            new Heading(1, "Third") { NewPage = true }, Lines(1, "Last")));
        Head(pages[1]).ShouldBe("First");
        Head(pages[2]).ShouldBe("Third");

        static string Head(Page page) => page.Runs().Where(run => run.Y() < Top).Last().Text;
    }

    [Fact]
    public void A_section_too_long_for_the_head_is_cut_at_a_word()
    {
        var pages = LaidOut(Report(new Heading(1, Words(40)), Lines(70)));
        var head = pages[1].Runs().Where(run => run.Y() < Top).Last();
        head.Text.ShouldEndWith("…");
        head.End().ShouldBe(Right, 0.01);
    }

    [Fact]
    public void A_section_has_as_many_words_in_the_head_as_its_page_has_room_for()
    {
        var pages = LaidOut(Report(new Heading(1, Words(40)), Lines(70), new PageBreak(true), Lines(1), new PageBreak(false), Lines(1)));
        string Head(int page) => pages[page].Runs().Where(run => run.Y() < Top).Last().Text;
        Head(2).Length.ShouldBeGreaterThan(Head(1).Length);
        Head(3).ShouldBe(Head(1));
        pages[2].Runs().Where(run => run.Y() < Top).Last().End().ShouldBe((297 - 20) * 72 / 25.4, 0.01);
    }

    [Fact]
    public void A_section_of_one_word_too_long_for_the_head_is_left_out_and_a_foot_of_one_is_cut()
    {
        var word = new string('m', 120);
        var pages = LaidOut(Report(new Heading(1, word), Lines(70)) with { Setup =
            new PageSetup { RunningHead = "The issuer", RunningFoot = word } });
        pages[1].Runs().Where(run => run.Y() < Top).Select(run => run.Text.Trim()).ShouldBe(["The issuer"]);
        var foot = pages[0].Runs().Single(run => run.Text.StartsWith("mm", StringComparison.Ordinal) && run.Y() > Bottom);
        foot.Text.ShouldEndWith("m…");
        foot.End().ShouldBeInRange(Right - 120, pages[0].Find("Page 1 of 2").X() - 24);
    }

    [Fact]
    public void Without_a_running_head_the_section_stands_alone_and_without_either_there_is_no_rule()
    {
        var named = LaidOut(Draft(new Heading(1, "Results"), Lines(70)));
        named[1].Runs().Where(run => run.Y() < Top).Select(run => run.Text.Trim()).ShouldBe(["Results"]);
        named[1].Items.OfType<Rule>().Count().ShouldBe(1);
        LaidOut(Draft(Lines(70)))[1].Items.OfType<Rule>().ShouldBeEmpty();
        var unnamed = LaidOut(Report(Lines(70)));
        unnamed[1].Items.OfType<Rule>().Count().ShouldBe(1);
        unnamed[0].Items.OfType<Rule>().ShouldBeEmpty();
    }

    [Fact]
    public void A_landscape_section_turns_its_pages_only()
    {
        var pages = LaidOut(Lines(1), new PageBreak(true), Lines(1), Figures(60), new PageBreak(false), Lines(1));
        pages.Select(page => page.Size.Width.Points > page.Size.Height.Points).ShouldBe([false, true, true, false]);
        pages[1].Find("Page 2 of 4").End().ShouldBe((297 - 20) * 72 / 25.4, 0.01);
    }

    [Fact]
    public void A_break_without_an_orientation_keeps_it()
    {
        var pages = LaidOut(new PageBreak(true), Lines(1), new PageBreak(), Lines(1));
        pages.Count.ShouldBe(2);
        pages.ShouldAllBe(page => page.Size.Width > page.Size.Height);
    }

    [Fact]
    public void Letter_is_612_by_792()
    {
        var page =
            LaidOut(Draft(Lines(1), Figures(3, fullWidth: true)) with { Setup = new PageSetup { Paper = PaperSize.Letter } }).Single();
        page.Size.ShouldBe(new Size(new Length(612), new Length(792)));
        page.Find("3,000").End().ShouldBe(612 - Left, 0.01);
    }

    [Fact]
    public void An_empty_document_has_one_page()
    {
        LaidOut().Single().Texts().ShouldBe(["Page 1 of 1"]);
    }

    [Fact]
    public void The_watermark_is_painted_first_and_its_middle_is_the_middle_of_the_sheet()
    {
        var page = LaidOut(Draft(Lines(1)) with { Watermark = "DRAFT" }).Single();
        page.Items[0].ShouldBe(new BeginArtifact(ArtifactKind.Watermark));
        var run = page.Runs().First();
        var (sin, cos) = Math.SinCos(run.Angle * Math.PI / 180);
        var half = run.Width() / 2;
        var rise = run.Size.Points * 0.36;
        (run.X() + half * cos - rise * sin).ShouldBe(page.Size.Width.Points / 2, 0.01);
        (run.Y() - half * sin - rise * cos).ShouldBe(page.Size.Height.Points / 2, 0.01);
    }

    [Fact]
    public void Furniture_is_as_approved()
    {
        Approve(Describe(LaidOut(Report(new Heading(1, "Results"), Lines(1), new PageBreak(), Lines(1)) with { Watermark = "DRAFT" })));
    }
}
