using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class FootnoteLayoutTests
{
    private static readonly Footnote Rate = new("rate", [Run("Translated at one rate.")]);
    private static readonly Footnote Measure = new("measure", [Run("A non-GAAP measure.")]);

    private static Paragraph With(string text, params Footnote[] notes) =>
        new([Run(text), .. notes.Select(note => new FootnoteMark(note))]);

    [Fact]
    public void Notes_are_numbered_by_first_appearance_and_stand_on_the_bottom_margin()
    {
        var page = LaidOut(With("One", Measure), With("Two", Rate), With("Three", Measure)).Single();
        page.Find("A non-GAAP measure.").Y().ShouldBeLessThan(page.Find("Translated at one rate.").Y());
        // The last line of 7.5/10 and the space that follows each note end on the margin.
        page.Find("Translated at one rate.").Y().ShouldBe(Bottom - 12 + (10 + 7.5 * 0.727) / 2, 0.001);
        page.Texts().Count(text => text == "1").ShouldBe(3);
        page.Texts().Count(text => text == "2").ShouldBe(2);
    }

    [Fact]
    public void Notes_take_their_room_from_the_text()
    {
        // A note of one line with its rule takes 28 points, the room of two lines and what a full page leaves.
        var content = new List<Inline>(Lines(PageLines).Content);
        content.Insert(1, new FootnoteMark(Rate));
        var pages = LaidOut(new Paragraph(content));
        pages[0].Has($"Line {PageLines - 2}").ShouldBeTrue();
        pages[0].Has($"Line {PageLines - 1}").ShouldBeFalse();
        pages[0].Has("Translated at one rate.").ShouldBeTrue();
        pages[1].Has("Translated at one rate.").ShouldBeFalse();
    }

    [Fact]
    public void A_line_whose_note_has_no_room_moves_on_with_its_note()
    {
        // There is room for the line, not for the 28 points of its note.
        var before = Lines(PageLines - 2, "Before");
        LaidOut(before, With("Marked"))[0].Has("Marked").ShouldBeTrue();
        var pages = LaidOut(before, With("Marked", Rate));
        pages[0].Has("Marked").ShouldBeFalse();
        pages[1].Has("Marked").ShouldBeTrue();
        pages[1].Has("Translated at one rate.").ShouldBeTrue();
    }

    [Fact]
    public void A_note_is_repeated_as_furniture_on_a_later_page_that_refers_to_it()
    {
        var pages = LaidOut(With("One", Rate), new PageBreak(), With("Two", Rate));
        pages[1].Has("Translated at one rate.").ShouldBeTrue();
        pages.Nodes().Count(node => node.Role == StructureRole.Note).ShouldBe(1);
    }

    [Fact]
    public void Marks_in_tables_have_their_notes_at_the_foot_of_the_page_of_their_row()
    {
        var table = Figures(80);
        var rows = table.Rows.ToList();
        rows[70] = new TableRow(RowKind.Line, [new TableCell([Run("Marked"), new FootnoteMark(Rate)]), TableCell.Of("1,000")]);
        var pages = LaidOut(new Heading(1, "Tables"), table with { Rows = rows });
        pages[0].Has("Translated at one rate.").ShouldBeFalse();
        pages[1].Has("Translated at one rate.").ShouldBeTrue();
        var note = pages.Nodes().Single(node => node.Role == StructureRole.Note);
        pages.Nodes().Single(node => node.Id == note.ParentId).Role.ShouldBe(StructureRole.Section);
    }

    [Fact]
    public void Notes_are_as_approved()
    {
        Approve(Describe(LaidOut(With("First", Rate, Measure), new Heading(1, "Section"), With("Second", Measure), new PageBreak(),
            With("Third", Rate))));
    }
}
