using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>
/// A law of layout: whatever the blocks, their lengths and the sheet, each word of the document stands on the pages once, in the order of
/// the document. Every word here is another one, a capital and small letters, so that what is lost, doubled or out of order shows.
/// </summary>
public partial class NothingIsLostTests
{
    /// <summary>A block of a kind with so many words in it, some of them long.</summary>
    private sealed record Plan(string Kind, int Words, int Long);

    private static readonly Gen<Plan> Plans =
        from kind in Gen.Elements("paragraph", "lead", "note", "heading", "list", "numbers", "table", "wide table", "callout", "beside",
            "break", "kept")
        from words in Gen.Choose(1, 160)
        from length in Gen.Choose(2, 30)
        select new Plan(kind, words, length);

    [Property(MaxTest = 60, Replay = "61,3")]
    public Property Each_word_stands_on_the_pages_once_and_in_order() => Prop.ForAll(
        Plans.NonEmptyListOf().Select(l => l.Take(14).ToList()).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (plans, sheet) =>
        {
            var words = new WordMaker();
            var document = Draft([new Heading(1, words.Take(2, 5)), .. plans.Select(p => Block(p, words))]) with
            {
                Setup = new PageSetup { Paper = sheet % 2 == 0 ? PaperSize.A4 : PaperSize.Letter, Landscape = sheet > 1 },
            };
            var read = string.Concat(LaidOut(document).SelectMany(Content).Select(run => run.Text).Where(text => !Label().IsMatch(text)))
                .Replace("\u00AD", "", StringComparison.Ordinal);
            var found = Word().Matches(read).Select(m => m.Value).ToList();
            var first = found.Zip(words.All).TakeWhile(pair => pair.First == pair.Second).Count();
            string Around(List<string> list) => string.Join(' ', list.Skip(first - 2).Take(8));
            Around(found).ShouldBe(Around(words.All));
            found.Count.ShouldBe(words.All.Count);
        });

    [Fact]
    public void A_page_break_at_the_end_begins_no_page_and_leaves_no_section_open()
    {
        // That nothing is left open is looked at wherever something is laid out.
        LaidOut(new Heading(1, "Section"), Lines(2), new PageBreak()).Count.ShouldBe(1);
        LaidOut(new Heading(1, "Section"), Lines(2), new PageBreak(), new PageBreak(true)).Count.ShouldBe(1);
        var pages = LaidOut(new Heading(1, "Section"), Lines(2, "First"), new PageBreak(), new PageBreak(true), Lines(2, "Second"),
            new PageBreak());
        pages.Count.ShouldBe(2);
        (pages[0].Has("First 2"), pages[1].Has("Second 1")).ShouldBe((true, true));
        pages[1].Size.ShouldBe(new Size(pages[0].Size.Height, pages[0].Size.Width));
    }

    private static Block Block(Plan plan, WordMaker words)
    {
        string Some(int count) => words.Take(Math.Max(1, count), plan.Long);
        Paragraph Prose() => Sheets.Prose(Some(plan.Words));
        switch (plan.Kind)
        {
            case "lead": return new Paragraph([Run(Some(plan.Words / 4))], ParagraphKind.Lead);
            case "note":
                return new Paragraph([Run(Some(plan.Words), TextStyle.Strong), Run(" "), Run(Some(plan.Words))], ParagraphKind.Note);
            case "heading": return new Heading(2, Some(plan.Words / 20)) { NewPage = plan.Words > 150 };
            case "list": return new ListBlock(false,
                [[Prose()], [Sheets.Prose(Some(3)), new ListBlock(true, [[Sheets.Prose(Some(2))], [Prose()]])]]);
            case "numbers": return new ListBlock(true, [.. Enumerable.Range(0, 3).Select(_ => (IReadOnlyList<Block>)[Prose()])]);
            case "table": return Table(plan, words, plan.Words / 3 + 1, 2);
            case "wide table": return Table(plan, words, plan.Words / 10 + 1, 5) with { FullWidth = true, Compact = plan.Words % 2 == 0 };
            case "callout": return new Callout(CalloutKind.Warning, Some(3), [Prose(), Prose()]);
            // Short ones: columns that take most of a page are read in bands.
            case "beside": return new Beside([Sheets.Prose(Some(plan.Words / 4)), Sheets.Prose(Some(plan.Words / 8))],
                [Sheets.Prose(Some(plan.Words / 5))], plan.Words % 11 + 1 is var columns and > 3 and < 9 ? columns : 6);
            case "break": return new PageBreak();
            case "kept": return Prose() with { KeepWithNext = true };
            default: return Prose();
        }
    }

    // Names of rows in the first column, words in the second, figures of one kind in the others: they are no words.
    private static Table Table(Plan plan, WordMaker words, int rows, int columns)
    {
        string Some(int count) => words.Take(count, Math.Min(plan.Long, 12));
        var title = Some(3);
        var unit = Some(2);
        var head = Row(RowKind.Head, [Some(1), Some(1), .. Enumerable.Repeat("2023", columns - 2)]);
        var kinds = new[] { RowKind.Line, RowKind.Line, RowKind.Sum, RowKind.Line, RowKind.Subtotal };
        TableRow Body(int i) => Row(i == rows - 1 ? RowKind.Total : kinds[i % kinds.Length],
            [Some(i % 9 == 0 ? 9 : 2), Some(i % 5 == 0 ? 6 : 1), .. Enumerable.Repeat($"{i * 1000:#,0}", columns - 2)]);
        return new Table
        {
            Title = title, Unit = unit, Columns = [new(ColumnKind.Label), new(ColumnKind.Text),
                .. Enumerable.Repeat(new TableColumn(ColumnKind.Figure), columns - 2)],
            Head = [head], Rows = [.. Enumerable.Range(0, rows).Select(Body)], Notes = [[Run(Some(4))]],
        };
    }

    /// <summary>The runs of a page that are content, and no furniture.</summary>
    private static IEnumerable<GlyphRun> Content(Page page)
    {
        var furniture = false;
        foreach (var item in page.Items)
        {
            if (item is BeginArtifact) furniture = true;
            else if (item is EndContent) furniture = false;
            else if (item is GlyphRun run && !furniture) yield return run;
        }
    }

    /// <summary>Words that never come again, with what was taken in order.</summary>
    private sealed class WordMaker
    {
        public List<string> All { get; } = [];

        public string Take(int count, int longest)
        {
            var taken = Enumerable.Range(All.Count, count).Select(i => Word(i, 3 + i * 7 % Math.Max(1, longest))).ToList();
            All.AddRange(taken);
            return string.Join(' ', taken);
        }

        private static string Word(int number, int length)
        {
            var letters = new char[Math.Max(length, 4)];
            Array.Fill(letters, 'n');
            letters[0] = (char)('A' + number % 26);
            for (int i = 1, rest = number / 26; i < 4; i++, rest /= 26) letters[i] = (char)('a' + rest % 26);
            return new string(letters);
        }
    }

    /// <summary>The number or letter of an item, which stands before its words with nothing between.</summary>
    [GeneratedRegex("^([a-z]|[0-9]+)\\.$")]
    private static partial Regex Label();

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Word();
}
