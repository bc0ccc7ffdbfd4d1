using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>Notes, columns and rows that are longer than a page go on on the next; all of it stands once, in its order.</summary>
public sealed class LongTextTests
{
    /// <summary>Words that are numbered, so that one that is lost or doubled is seen.</summary>
    private static string Numbered(string word, int count) => string.Join(' ', Enumerable.Range(1, count).Select(i => $"{word}{i}"));

    private static string TextOf(IEnumerable<Page> pages, string word) =>
        string.Join(' ', string.Concat(pages.SelectMany(p => p.Runs()).Select(r => r.Text.EndsWith(' ') ? r.Text : r.Text + " "))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.StartsWith(word, StringComparison.Ordinal)));

    [Fact]
    public void A_note_longer_than_a_page_goes_on_at_the_foot_of_the_next()
    {
        var note = new Footnote("long", [Run(Numbered("note", 3000))]);
        var other = new Footnote("other", [Run("A short one.")]);
        var pages = LaidOut(new Heading(1, "Section"),
            new Paragraph([Run("Marked"), new FootnoteMark(note), Run(" and again"), new FootnoteMark(other)]), Lines(20),
            new Heading(1, "Next"), Lines(3, "End"));

        TextOf(pages, "note").ShouldBe(Numbered("note", 3000));
        pages.Count.ShouldBeGreaterThan(2);
        pages[0].Has("Marked").ShouldBeTrue();
        pages[1].Has("Line 20").ShouldBeTrue("text goes on above the note");
        pages.Count(p => p.Has("A short one.")).ShouldBe(1);
        // What goes on is a note of the structure, with a name of its own.
        var notes = pages.Nodes().Where(n => n.Role == StructureRole.Note).ToList();
        notes.Count.ShouldBeGreaterThan(2);
        notes.Select(n => n.Name).Distinct().Count().ShouldBe(notes.Count);
        pages.SelectMany(p => p.Anchors).Count(a => a.Name == "note.1").ShouldBe(1);
    }

    [Fact]
    public void A_note_goes_on_behind_the_end_of_the_text_and_before_a_page_that_is_turned()
    {
        var note = new Footnote("long", [Run(Numbered("note", 2500))]);
        foreach (var rest in (Block[][])[[], [new PageBreak(true), Lines(2, "Turned")]])
        {
            var pages = LaidOut([Lines(50), new Paragraph([Run("Marked"), new FootnoteMark(note)]), .. rest]);
            TextOf(pages, "note").ShouldBe(Numbered("note", 2500));
            if (rest.Length > 0) pages[^1].Size.Width.ShouldBeGreaterThan(pages[^2].Size.Width);
        }
    }

    [Fact]
    public void A_chart_waits_until_notes_leave_room_for_it()
    {
        var note = new Footnote("long", [Run(Numbered("note", 2000))]);
        var chart = new ChartBlock { Description = "High", Aspect = 1.1, AlternativeText = "High.",
            Chart = new ColumnChart { Unit = "", Categories = ["a"], Series = [new ChartSeries("s", [new ChartPoint(1, "1")])] } };
        var pages = LaidOut(new Paragraph([Run("Marked"), new FootnoteMark(note)]), chart);
        TextOf(pages, "note").ShouldBe(Numbered("note", 2000));
        pages[^1].Has("High").ShouldBeTrue();
    }

    [Fact]
    public void A_column_longer_than_a_page_goes_on_beside_the_other()
    {
        var pages = LaidOut(new Beside([Prose("Before."), Prose(Numbered("left", 2400)), Prose("After.")],
            [Figures(5), Prose(Numbered("right", 300))], 6));
        TextOf(pages, "left").ShouldBe(Numbered("left", 2400));
        TextOf(pages, "right").ShouldBe(Numbered("right", 300));
        pages.Count.ShouldBeGreaterThan(2);
        foreach (var page in pages.SkipLast(1)) page.Runs().Max(r => r.Y()).ShouldBeGreaterThan(Bottom - 60, "pages are filled");
        // One paragraph of the structure each, however many parts there are.
        pages.Nodes().Count(n => n.Role == StructureRole.Paragraph && n.Title is null).ShouldBe(6);
    }

    [Fact]
    public void Prose_goes_from_a_column_that_is_much_the_longer_to_the_other()
    {
        var lines = Enumerable.Range(1, 30).Select(i => Prose(Numbered($"p{i:00}w", 18))).ToList();
        var chart = new ChartBlock { Description = "Bars", AlternativeText = "Bars.",
            Chart = new ColumnChart { Unit = "", Categories = ["a"], Series = [new ChartSeries("s", [new ChartPoint(1, "1")])] } };
        var pages = LaidOut(new Beside([.. lines.Take(5)], [chart, .. lines.Skip(5)], 6));

        var first = pages.SelectMany(p => p.Runs()).Where(r => r.Text.Contains("w1 ", StringComparison.Ordinal)).ToList();
        var left = first.Where(r => r.X() < Left + 1).Select(r => r.Text[..3]).ToList();
        var right = first.Where(r => r.X() > Left + 1).Select(r => r.Text[..3]).ToList();
        left.Concat(right).ShouldBe(Enumerable.Range(1, 30).Select(i => $"p{i:00}"), "the order of reading stays");
        Math.Abs(left.Count - right.Count).ShouldBeLessThan(6);
    }

    [Fact]
    public void A_row_longer_than_a_page_is_divided_under_a_head_that_is_repeated()
    {
        var table = Figures(2) with { Rows = [Row("Row 1", "1,000"), Row(Numbered("cell", 1500), "2,000"), Row("Row 3", "3,000")] };
        var pages = LaidOut(table);
        TextOf(pages, "cell").ShouldBe(Numbered("cell", 1500));
        pages.Count.ShouldBeGreaterThan(1);
        pages[1].Has("Revenue (continued)").ShouldBeTrue();
        pages.Nodes().Count(n => n.Role == StructureRole.TableRow).ShouldBe(4);
        pages.Count(p => p.Has("2,000")).ShouldBe(1);
        pages[^1].Has("Row 3").ShouldBeTrue();
        pages.Last(p => p.Has("2,000")).Runs()
            .ShouldContain(r => r.Text.Contains("cell1500", StringComparison.Ordinal), "the figure stands on the last line of the name");
    }
}
