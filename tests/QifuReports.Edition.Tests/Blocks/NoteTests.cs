using static QifuReports.Edition.Tests.Blocks.Written;

namespace QifuReports.Edition.Tests.Blocks;

public sealed class NoteTests
{
    private static readonly Footnote First = new("first", [new TextRun("A note with "), Figure("1.5")]);
    private static readonly Footnote Second = new("second", [new TextRun("Another note")]);
    private static readonly Footnote Inner = new("inner", [new TextRun("See also"), new FootnoteMark(Second)]);

    [Fact]
    public void Notes_are_numbered_by_their_first_marks_and_stand_at_the_end_of_the_section()
    {
        var main = Titled(
            new Heading(1, "One"), new Paragraph([new TextRun("b"), new FootnoteMark(Second)]), Words("c"),
            new Heading(1, "Two"), new Paragraph([new TextRun("d"), new FootnoteMark(Second), new FootnoteMark(First)]));
        var sections = main.QuerySelectorAll("section").ToList();
        sections.Select(s => string.Join("; ",
            s.QuerySelectorAll("ol.notes > li").Select(l => $"{l.Id} {l.GetAttribute("value")} {l.TextContent}")))
            .ShouldBe(["", "note-1 1 Another note ", "note-2 2 A note with 1.5 "]);
        sections[1].LastElementChild!.ClassName.ShouldBe("notes");
    }

    [Fact]
    public void A_mark_leads_to_its_note_and_the_note_back_to_its_first_mark()
    {
        var main = Titled(new Paragraph([
            new FootnoteMark(First), new FootnoteMark(Second), new TextRun(" and "), new FootnoteMark(First)]));
        main.QuerySelectorAll("sup.mark").Select(s => s.TextContent).ShouldBe(["1", ",2", "1"]);
        main.QuerySelectorAll("sup.mark a").Select(a => $"{a.GetAttribute("href")} {a.Id}").ShouldBe(
            ["#note-1 noteref-1", "#note-2 noteref-2", "#note-1 "]);
        main.QuerySelectorAll("li a.back").Select(a => a.GetAttribute("href")).ShouldBe(["#noteref-1", "#noteref-2"]);
    }

    [Fact]
    public void A_note_that_only_a_note_marks_is_written_too()
    {
        var main = Titled(new Paragraph([new FootnoteMark(Inner)]));
        main.QuerySelectorAll("ol.notes > li").Select(l => l.Id).ShouldBe(["note-1", "note-2"]);
    }

    [Fact]
    public void Marks_of_a_table_count_from_its_head_and_hang_over_the_edge()
    {
        var main = Titled(new Table
        {
            Title = "Table", Columns = [new(ColumnKind.Label), new(ColumnKind.Figure)],
            Head = [new(RowKind.Head, [TableCell.Blank, new([new TextRun("Now"), new FootnoteMark(Second)])])],
            Rows = [new(RowKind.Line, [TableCell.Of("Revenue"), new([Figure("(1.5)"), new FootnoteMark(First)])])],
        });
        main.QuerySelector("thead sup")!.TextContent.ShouldBe("1");
        var cell = main.QuerySelector("tbody td")!;
        cell.QuerySelector("a.f > span.z")!.TextContent.ShouldBe(")");
        cell.QuerySelector("span.z > sup")!.TextContent.ShouldBe("2");
        cell.TextContent.ShouldBe("(1.5)2");
    }
}
