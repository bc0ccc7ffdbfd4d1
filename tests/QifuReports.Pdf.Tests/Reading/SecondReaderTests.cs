using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Pdf.Attachments;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Pdf.Tests.Reading;

/// <summary>What was written reads back as it was, by a reader that is not ours.</summary>
public class SecondReaderTests
{
    private static readonly FontFace Regular = FontSet.Default.Face(FontWeight.Regular);

    /// <summary>Characters of the font that are read as themselves.</summary>
    private static readonly char[] Known = [.. Enumerable.Range('!', 0x2212 - '!').Select(c => (char)c).Where(IsPlain)];

    private static bool IsPlain(char c) =>
        Regular.GlyphFor(c) != 0 && PlainCharacters.Of(c) == c && PlainCharacters.Visible(c.ToString()).Length == 1
            && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark;

    private static readonly Gen<string> Words = Gen.Elements(Known).ArrayOf().Select(c => new string(c)).Where(t => t.Length > 0);

    private sealed record Line(string Text, double X, double Y, double Size, FontWeight Weight);

    private static readonly Gen<Line> Lines =
        from text in Words
        from x in Gen.Choose(0, 50_000)
        from y in Gen.Choose(0, 80_000)
        from size in Gen.Choose(100, 4_000)
        from weight in Gen.Elements(Enum.GetValues<FontWeight>())
        select new Line(text, x / 100.0, y / 100.0, size / 100.0, weight);

    [Property(MaxTest = 60, Replay = "23,9")]
    public Property Every_letter_is_where_it_was_set() => Prop.ForAll(Lines.NonEmptyListOf().ToArbitrary(), lines =>
    {
        var page = new PageMaker().Leaf(StructureRole.Paragraph, p =>
        {
            foreach (var line in lines) p.Text(line.Text, line.X, line.Y, line.Weight, line.Size);
        }).Page();
        using var reader = new SecondReader(PageMaker.Write([page]));

        reader.PageCount.ShouldBe(1);
        reader.Text(1).ShouldBe(SecondReader.Expected(page));
        var letters = reader.Letters(1);
        var at = 0;
        foreach (var run in page.Items.OfType<GlyphRun>())
        {
            var pen = run.Origin.X.Points;
            foreach (var glyph in run.Glyphs.ToArray())
            {
                var letter = letters[at++];
                letter.FontName.ShouldEndWith("+" + run.Face.PostScriptName);
                letter.FontSize.ShouldBe(run.Size.Points, 0.006);

                // Places are rounded to hundredths of a point, each kerning to a ten-thousandth of the size.
                letter.StartBaseLine.X.ShouldBe(pen, 0.01 + run.Text.Length * run.Size.Points * 0.0001, run.Text);
                letter.StartBaseLine.Y.ShouldBe(PageMaker.A4.Height.Points - run.Origin.Y.Points, 0.011);
                letter.Width.ShouldBe(run.Face.AdvanceOf(glyph.Id) * run.Size.Points / run.Face.UnitsPerEm,
                    run.Size.Points * 0.001 + 0.001);
                pen += glyph.Advance * run.Size.Points / run.Face.UnitsPerEm;
            }
        }

        at.ShouldBe(letters.Count);
    });

    [Fact]
    public void A_rotated_run_starts_at_its_origin_and_goes_upwards()
    {
        var page =
            new PageMaker().Leaf(StructureRole.Paragraph, p => p.Text("up", 100, 200, size: 20, angle: 30).Text("on", 10, 20)).Page();
        using var reader = new SecondReader(PageMaker.Write([page]));
        var letters = reader.Letters(1);
        reader.Text(1).ShouldBe("upon");
        (letters[0].StartBaseLine.X, letters[0].StartBaseLine.Y).ShouldBe((100, 641.89));
        var advance = Regular.AdvanceOf(Regular.GlyphFor('u')) * 20.0 / Regular.UnitsPerEm;
        letters[1].StartBaseLine.X.ShouldBe(100 + advance * Math.Cos(Math.PI / 6), 0.05);
        letters[1].StartBaseLine.Y.ShouldBe(641.89 + advance * 0.5, 0.05);
        (letters[2].StartBaseLine.X, letters[2].StartBaseLine.Y).ShouldBe((10, 821.89));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(300)]
    public void A_page_with_many_characters_is_read_back(int count)
    {
        // A map of characters has a hundred in a block; a few codes, of bytes that a string would need escaped, are skipped.
        var text = new string(Known, 0, count);
        var page = new PageMaker().Leaf(StructureRole.Paragraph, p => p.Text(text, size: 1)).Page();
        foreach (var readable in new[] { false, true })
        {
            var file = PageMaker.Write([page], readable: readable);
            using var reader = new SecondReader(file);
            reader.Text(1).ShouldBe(text);
            new Pdf.Reading.Text.PageTextReader(Pdf.Reading.PdfDocument.Open(file)).Read(0).Characters.ToString().ShouldBe(text);
            if (!readable) continue;
            var probe = new PdfProbe(file);
            var map = probe.Text(PdfProbe.Reference(probe.Object(probe.Find("/Subtype/Type0").Single()), "ToUnicode"));
            var blocks = System.Text.RegularExpressions.Regex.Matches(map, "(\\d+) beginbfchar\n((?:<\\w{4}><\\w{4}>\n)+)endbfchar");
            blocks.Select(b => int.Parse(b.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
                .ShouldBe(Enumerable.Range(0, (count + 99) / 100).Select(i => Math.Min(100, count - 100 * i)));
            foreach (System.Text.RegularExpressions.Match block in blocks)
                block.Groups[2].Value.Count(c => c == '\n').ToString(CultureInfo.InvariantCulture).ShouldBe(block.Groups[1].Value);
        }
    }

    [Property(MaxTest = 60, Replay = "29,9")]
    public Property Attached_files_read_back_byte_for_byte() => Prop.ForAll(
        Gen.Zip(Words, Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf()).ListOf().ToArbitrary(), drawn =>
        {
            var files = drawn.Select((f, i) => new AttachedFile(
                string.Create(CultureInfo.InvariantCulture, $"{i} {string.Concat(f.Item1.Split('/', '\\', ':'))}.bin"),
                "application/octet-stream", FileRelation.Data, f.Item1, f.Item2)).ToList();
            var file = PageMaker.Write([PageMaker.Words("x")], attachments: files);
            using var reader = new SecondReader(file);
            var read = reader.Attachments;
            var expected = files.OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
            read.Select(f => f.Name).ShouldBe(expected.Select(f => f.Name));
            for (var i = 0; i < read.Count; i++) read[i].Content.ShouldBe(expected[i].Content.ToArray());
            var ours = Pdf.Reading.EmbeddedFiles.Read(Pdf.Reading.PdfDocument.Open(file));
            ours.Select(f => f.Name).ShouldBe(expected.Select(f => f.Name));
            for (var i = 0; i < ours.Count; i++) ours[i].Content.ToArray().ShouldBe(expected[i].Content.ToArray());
        });

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(129)]
    public void Many_attached_files_are_found_by_name(int count)
    {
        var files = Enumerable.Range(0, count).Select(i => new AttachedFile(
            string.Create(CultureInfo.InvariantCulture, $"{i * 7919 % 1000:000}.txt"), "text/plain", FileRelation.Supplement, "A file.",
            BitConverter.GetBytes(i))).ToList();
        using var reader = new SecondReader(PageMaker.Write([PageMaker.Words("x")], attachments: files));
        reader.Attachments.Select(f => f.Name + BitConverter.ToInt32(f.Content))
            .ShouldBe(files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => f.Name + BitConverter.ToInt32(f.Content.Span)));
    }

    [Property(MaxTest = 60, Replay = "31,9")]
    public Property An_outline_reads_back_as_it_nests() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 1), Words).NonEmptyListOf().ToArbitrary(), Gen.Choose(1, 5).ListOf(100).ToArbitrary(), (drawn, steps) =>
        {
            // A heading is at most one level below the one before it.
            var maker = new PageMaker();
            var pages = new List<Page>();
            var expected = new List<(int, string, int)>();
            var (level, entries) = (0, new List<OutlineEntry>());
            foreach (var (turn, title) in drawn)
            {
                level = Math.Min(level + 1, steps[expected.Count % 100]);
                entries.Add(new OutlineEntry(level, title, new Length(20 * entries.Count)));
                expected.Add((level, title, pages.Count + 1));
                if (turn == 0) continue;
                pages.Add(maker.Leaf(StructureRole.Paragraph, p => p.Text("x")).Page(outline: entries));
                entries = [];
            }

            pages.Add(maker.Leaf(StructureRole.Paragraph, p => p.Text("x")).Page(outline: entries));
            using var reader = new SecondReader(PageMaker.Write(pages));
            reader.Outline.ShouldBe(expected);
        });

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(65)]
    public void Every_page_has_its_own_size_and_text(int count)
    {
        var maker = new PageMaker();
        var pages = Enumerable.Range(1, count)
            .Select(i => maker.Leaf(StructureRole.Paragraph, p => p.Text($"Page{i}"))
                .Page() with { Size = new Size(new Length(300.25 + i), new Length(400.5 + 2 * i)) }).ToList();
        using var reader = new SecondReader(PageMaker.Write(pages));
        reader.PageCount.ShouldBe(count);
        for (var i = 1; i <= count; i++)
        {
            reader.Text(i).ShouldBe($"Page{i}");
            reader.Size(i).ShouldBe((300.25 + i, 400.5 + 2 * i));
        }
    }

    [Property(MaxTest = 60, Replay = "37,9")]
    public Property What_the_document_says_of_itself_reads_back() =>
        Prop.ForAll(Words.ListOf(3).ToArbitrary(), Words.ListOf().ToArbitrary(), (drawn, keywords) =>
    {
        var info = new DocumentInfo(drawn[0], drawn[1], drawn[2], keywords, "en-GB", new DateOnly(2024, 2, 9));
        using var reader = new SecondReader(PageMaker.Write([PageMaker.Words("x")], info));
        var read = reader.Information;
        (read.Title, read.Subject, read.Author, read.Creator, read.Producer, read.CreationDate).ShouldBe(
            (drawn[0], drawn[1], drawn[2], "QifuReports", "QifuReports", "D:20240209000000Z"));
        (read.Keywords ?? "").ShouldBe(string.Join("; ", keywords));
    });
}
