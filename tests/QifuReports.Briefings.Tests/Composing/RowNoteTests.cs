using QifuReports.Briefings.Composing.Tables;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Composing;

public class RowNoteTests
{
    private static readonly Table Two = new()
    {
        Columns = [new(ColumnKind.Label), new(ColumnKind.Figure)],
        Head = [],
        Rows = [new(RowKind.Line, [TableCell.Of("One"), TableCell.Of("1.0")]),
            new(RowKind.Line, [TableCell.Of("Two"), TableCell.Of("2.0")])],
        Notes = [[new TextRun("A general note.")]],
    };

    [Fact]
    public void The_mark_at_the_row_is_that_at_the_note_and_both_are_raised()
    {
        var table = RowNote.Add(Two, [new RowNote(RowNote.MarkOf(0), [new TextRun("Of the second.")], [1])]);
        DocumentText.Words(table.Rows[0].Cells[0].Content).ShouldBe("One");
        table.Rows[1].Cells[0].Content[^1].ShouldBe(new TextRun("a", TextStyle.Superscript));
        table.Rows[1].Cells[1].ShouldBe(Two.Rows[1].Cells[1]);
        table.Notes.Count.ShouldBe(2);
        table.Notes[1][0].ShouldBe(new TextRun("a", TextStyle.Superscript));
    }

    [Fact]
    public void No_note_leaves_the_table_as_it_is() => RowNote.Add(Two, []).ShouldBeSameAs(Two);

    [Fact]
    public void The_letters_that_mark_derived_and_rounded_figures_mark_no_row() =>
        Enumerable.Range(0, 24).Select(RowNote.MarkOf).ShouldNotContain(m => m == "d" || m == "r");
}
