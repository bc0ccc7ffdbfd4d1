using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Tests.Text;

/// <summary>Words that are wider than their column.</summary>
public sealed class WordDivisionTests
{
    private static readonly TextFormat Body = new(FontWeight.Regular, new Length(9), new Length(13), Rgb.Black);
    private readonly TextShaper _shaper = new(FontSet.Default);

    private BrokenText Break(string text, double width, LineFit fit = LineFit.Greedy) =>
        _shaper.Prepare([new StyledRun(text, Body)]).Break(new Length(width), fit);

    private static string[] Texts(BrokenText broken) => [.. broken.Lines.Select(line => string.Concat(line.Segments.Select(s => s.Text)))];

    private string Lines(string text, double width) => string.Join('|', Texts(Break(text, width)));

    [Theory]
    [InlineData("Versicherungsleistung", "Versiche\u00AD|rungsleis\u00AD|tung")]
    [InlineData("the Versicherungsleistungen", "the Versi\u00AD|cherung\u00AD|sleistung\u00AD|en")]
    [InlineData("Langfrist-Versicherungen", "Langfrist-|Versiche\u00AD|rungen")]
    [InlineData("ir.example.com/filings/2023/annual", "ir.|example.|com/|filings/|2023/|annual")]
    [InlineData("total_net_revenue_of_the_group", "total_net_|revenue_|of_the_|group")]
    [InlineData("investorrelations@example.org", "investorr|elations@|example.|org")]
    [InlineData("CH0012ABCDEFGHIJKL9876543210", "CH0012A|BCDEFG|HIJKL987|6543210")]
    public void They_are_divided_at_what_joins_them_else_with_a_hyphen_where_that_is_no_part_of_them(string text, string lines) =>
        Lines(text, 42).ShouldBe(lines);

    [Theory]
    [InlineData("RMB4,281,000.0\u00A0million", "RMB4,281,000.0\u00A0million")]
    [InlineData("(253,007,000)", "(253,007,000)")]
    [InlineData("30/09/2024\u201331/12/2024", "30/09/2024\u201331/12/2024")]
    [InlineData("US$586.8\u00A0million", "US$586.8\u00A0million")]
    public void Figures_are_not(string text, string overfull)
    {
        var broken = Break(text, 24);
        Texts(broken).ShouldBe([text]);
        broken.OverfullWord.ShouldBe(overfull);
    }

    [Fact]
    public void A_column_that_holds_no_character_leaves_them_whole()
    {
        var broken = Break("Word", 1);
        Texts(broken).ShouldBe(["Word"]);
        broken.OverfullWord.ShouldBe("Word");
    }

    [Fact]
    public void A_run_that_does_not_break_and_a_mark_are_not_divided()
    {
        var shaped = _shaper.Prepare([new StyledRun("Versicherungsleistung", Body) { Unbreakable = true }]);
        shaped.Break(new Length(42)).Lines.Count.ShouldBe(1);
        shaped.OverfullAt(new Length(42)).ShouldBe("Versicherungsleistung");
    }

    [Fact]
    public void A_character_as_a_reader_sees_it_stays_whole()
    {
        // A letter and its accents, which have no form of their own together.
        var text = string.Concat(Enumerable.Repeat("q\u0301\u0323", 12));
        foreach (var line in Texts(Break(text, 30)))
        {
            line[0].ShouldBe('q');
            line.TrimEnd('\u00AD')[^1].ShouldBe('\u0323');
        }
    }

    [Fact]
    public void The_hyphen_is_a_glyph_within_the_line_and_stands_for_a_soft_one()
    {
        var line = Break("Versicherungsleistung", 42).Lines[0];
        var segment = line.Segments.ShouldHaveSingleItem();
        segment.Text[^1].ShouldBe('\u00AD');
        segment.Glyphs.Span[^1].Id.ShouldBe(segment.Face.GlyphFor(0x2010));
        segment.Glyphs.Span[^1].TextIndex.ShouldBe(segment.TextStart + segment.Text.Length - 1);
        line.Width.Points.ShouldBe(segment.Glyphs.ToArray().Sum(g => g.Advance) * 9.0 / segment.Face.UnitsPerEm, 1e-9);
        line.Width.Points.ShouldBeLessThanOrEqualTo(42.005);
    }

    [Fact]
    public void Words_of_any_length_in_any_width_read_as_they_were_and_are_counted_as_they_are_broken()
    {
        var chance = new Chance(15);
        for (var round = 0; round < 400; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, 1 + chance.Below(5))
                .Select(_ => chance.Word(1 + chance.Below(chance.Below(8) == 0 ? 400 : 30))));
            var width = 14 + chance.Below(200);
            var shaped = _shaper.Prepare([new StyledRun(text, Body)]);
            foreach (var fit in Enum.GetValues<LineFit>())
            {
                var broken = shaped.Break(new Length(width), fit);
                broken.OverfullWord.ShouldBeNull(text);
                broken.Lines.Count.ShouldBe(shaped.CountLines(new Length(width)), text);
                string.Concat(Texts(broken)).Replace("\u00AD", "").TrimEnd().ShouldBe(text.Replace("\u00AD", ""));
                foreach (var line in broken.Lines) line.Width.Points.ShouldBeLessThanOrEqualTo(width + 0.01, text);
            }
        }
    }
}
