using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>
/// Notes of every length under text of every length: each line of a note stands at the foot once, never one line alone where the note has
/// more, and each note begins on the page of its mark.
/// </summary>
public class NoteSweepTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(90)]
    public void A_note_is_set_whole_wherever_its_mark_stands(int lines)
    {
        for (var before = PageLines - 12; before <= PageLines; before++)
        {
            var note = new Footnote("note",
                [.. Enumerable.Range(1, lines)
                    .SelectMany(i => i == 1 ? new Inline[] { Run($"Note {i}") } : [new LineBreak(), Run($"Note {i}")])]);
            var pages =
                LaidOut(Lines(before, "Before"), new Paragraph([Run("Marked"), new FootnoteMark(note), Run(" here")]), Lines(3, "After"));
            var marked = pages.FindIndex(p => p.Texts().Any(t => t.StartsWith("Marked", StringComparison.Ordinal)));
            var told = pages.SelectMany((p, i) =>
                p.Texts().Where(t => t.StartsWith("Note ", StringComparison.Ordinal)).Select(t => (Page: i, Text: t))).ToList();
            told.Select(t => t.Text).ShouldBe(Enumerable.Range(1, lines).Select(i => $"Note {i}"), $"below {before} lines");
            told[0].Page.ShouldBe(marked, $"below {before} lines");
            if (lines > 1) told.GroupBy(t => t.Page).ShouldAllBe(g => g.Count() > 1);
            foreach (var page in pages)
            {
                // Under a short rule, above the foot, in lines of their own leading.
                var notes = page.Runs().Where(r => r.Text.StartsWith("Note ", StringComparison.Ordinal)).Select(r => r.Y()).ToList();
                if (notes.Count == 0) continue;
                var (caption, last) = (HouseStyle(), notes[^1]);
                for (var i = 1; i < notes.Count; i++) (notes[i] - notes[i - 1]).ShouldBe(caption.Leading.Points, 0.001);
                last.ShouldBe(Bottom - 2 - caption.Leading.Points + Baseline(caption), 0.01);
                var rule = page.Items.OfType<Rule>().Single(r => Math.Abs(r.To.X.Points - r.From.X.Points - 56) < 0.001);
                rule.From.Y.Points.ShouldBe(notes[0] - Baseline(caption) - 4, 0.01);
            }
        }
    }

    private static Typesetting.Text.TextFormat HouseStyle() => Typesetting.Layout.Styles.HouseStyle.Default.Caption;
}
