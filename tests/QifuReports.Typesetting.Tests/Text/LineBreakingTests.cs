using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Text.Paragraphs;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Tests.Text;

public sealed class LineBreakingTests
{
    private static readonly TextFormat Body = new(FontWeight.Regular, new Length(9), new Length(13), Rgb.Black);
    private static readonly TextFormat Strong = Body with { Weight = FontWeight.SemiBold };
    private static readonly TextFormat Mark = Body with { Features = FontFeatures.Superscript };
    private readonly TextShaper _shaper = new(FontSet.Default);

    private ShapedText Prepare(params StyledRun[] runs) => _shaper.Prepare(runs);

    private string[] Narrowest(string text) => Texts(Prepare(new StyledRun(text, Body)).Break(new Length(1), LineFit.Greedy));

    private static string[] Texts(BrokenText broken) => [.. broken.Lines.Select(line => string.Concat(line.Segments.Select(s => s.Text)))];

    [Theory]
    [InlineData("one two  three", "one |two |three")]
    [InlineData("  leading and trailing  ", "leading |and |trailing")]
    [InlineData("RMB4,281.0\u00A0million (US$586.8\u00A0million), up", "RMB4,281.0\u00A0million |(US$586.8\u00A0million), |up")]
    [InlineData("(253,007) 1/2 2022/2023 -5.3 3:1", "(253,007) |1/2 |2022/2023 |-5.3 |3:1")]
    [InlineData("non-GAAP 6-K Q-1 e-mail 30-day", "non-|GAAP |6-K |Q-1 |e-mail |30-day")]
    [InlineData("2022\u20132023 May\u2013June", "2022\u20132023 |May\u2013|June")]
    [InlineData("income \u2013 as filed", "income \u2013 |as |filed")]
    [InlineData("word\u2014word\u2014\u2014x", "word\u2014|word\u2014\u2014|x")]
    [InlineData("\u201Cquoted words\u201D (in brackets).", "\u201Cquoted |words\u201D |(in |brackets).")]
    [InlineData("spaced ) and ( open", "spaced ) |and |( open")]
    [InlineData("provision/charge and/or n/a", "provision/|charge |and/or |n/a")]
    [InlineData("see https://ir.example.com/filings/2023", "see |https://ir.example.com/|filings/|2023")]
    [InlineData("non\u2011GAAP up\u202F3 a\u2060b", "non\u2011GAAP |up\u202F3 |ab")]
    [InlineData("a\u200Bb \u200Bc", "a|b |c")]
    [InlineData("soft\u00ADhyphen", "soft\u00AD|hyphen")]
    [InlineData("4\u00AD281 \u00ADword\u00AD (\u00ADa", "4281 |word |(a")]
    [InlineData("non-\u00ADGAAP", "non-|GAAP")]
    [InlineData("first\nsecond\r\n\nfourth\n", "first |second ||fourth")]
    public void Lines_end_only_where_they_may(string text, string lines) => string.Join('|', Narrowest(text)).ShouldBe(lines);

    [Fact]
    public void Ideographs_break_between_each_other_but_not_before_closing_marks()
    {
        bool May(string text, int at) => LineBreakRules.AllowedBetween(text, at);
        May("奇富科技", 2).ShouldBeTrue();
        May("奇富。科", 2).ShouldBeFalse();
        May("（奇富", 1).ShouldBeFalse();
        May("富A", 1).ShouldBeTrue();
        May("富\u00A0", 1).ShouldBeFalse();
        May("5富", 1).ShouldBeFalse();
        May("\U00020000\U00020001", 2).ShouldBeTrue();
        May("\U00020000", 1).ShouldBeFalse();
    }

    [Fact]
    public void An_empty_paragraph_has_no_lines_and_no_width()
    {
        foreach (var shaped in new[] { Prepare(), Prepare(new StyledRun("", Body)), Prepare(new StyledRun("  \u200B ", Body)) })
        {
            shaped.Break(new Length(100)).Lines.ShouldBeEmpty();
            shaped.CountLines(new Length(100)).ShouldBe(0);
            (shaped.MinWidth, shaped.MaxWidth).ShouldBe((Length.Zero, Length.Zero));
        }
    }

    [Fact]
    public void Widths_leave_out_the_spaces_at_both_ends()
    {
        var words = _shaper.Measure("Net income", Body);
        var shaped = Prepare(new StyledRun(" Net income  ", Body));
        shaped.MaxWidth.Points.ShouldBe(words.Points, 1e-9);
        shaped.MinWidth.Points.ShouldBe(_shaper.Measure("income", Body).Points, 1e-9);
        var line = shaped.Break(words).Lines.ShouldHaveSingleItem();
        line.Width.Points.ShouldBe(words.Points, 1e-9);
        line.Segments.ShouldHaveSingleItem().Text.ShouldBe("Net income");
        shaped.Break(words - new Length(0.1)).Lines.Count.ShouldBe(2);
    }

    [Fact]
    public void Widths_add_up_and_a_line_does_not_kern_with_the_next()
    {
        var shaped = Prepare(new StyledRun("T. Total revenue\u2014Advances ", Body), new StyledRun("AVATAR Yes", Strong),
            new StyledRun(" Toy.", Body));
        foreach (var points in new[] { 1.0, 30, 60, 90, 400 })
            foreach (var line in shaped.Break(new Length(points)).Lines)
            {
                double pen = 0;
                foreach (var segment in line.Segments)
                {
                    segment.X.Points.ShouldBe(pen, 1e-9);
                    pen += segment.Width.Points;
                    segment.Width.Points.ShouldBe(
                        _shaper.Measure((segment == line.Segments[^1] ? segment.Text.TrimEnd(' ') : segment.Text).Replace('\u00AD',
                            '\u2010'),
                        segment.RunIndex == 1 ? Strong : Body).Points, 1e-9);
                }
                line.Width.Points.ShouldBe(pen, 1e-9);
            }
    }

    [Fact]
    public void Segments_keep_what_their_runs_carry()
    {
        var link = new object();
        var lines = Prepare(
            new StyledRun("Net income was ", Body),
            new StyledRun("RMB1,137.2\u00A0million", Strong, "net-income"),
            new StyledRun(", as in the annex", Body with { Colour = Rgb.White }, Tag: link)).Break(new Length(105), LineFit.Greedy).Lines;
        lines.Count.ShouldBe(3);
        Describe(lines[0]).ShouldBe(["0:Net income was "]);
        Describe(lines[1]).ShouldBe(["1:RMB1,137.2\u00A0million", "2:, as in "]);
        Describe(lines[2]).ShouldBe(["2:the annex"]);
        lines[1].Segments[0].Reference.ShouldBe("net-income");
        lines[1].Segments[0].Face.WeightClass.ShouldBe(600);
        lines[1].Segments[1].Tag.ShouldBeSameAs(link);
        lines[2].Segments[0].Tag.ShouldBeSameAs(link);
        lines[2].Segments[0].Colour.ShouldBe(Rgb.White);
        lines[2].Segments[0].Glyphs.ToArray().Select(g => g.TextIndex - lines[2].Segments[0].TextStart).ShouldBe(Enumerable.Range(0, 9));
    }

    private static string[] Describe(TextLine line) => [.. line.Segments.Select(s => $"{s.RunIndex}:{s.Text}")];

    [Fact]
    public void A_space_of_its_own_run_at_the_end_of_a_line_has_no_width()
    {
        var lines = Prepare(new StyledRun("link", Body, Tag: "a"), new StyledRun(" after", Body)).Break(new Length(25)).Lines;
        Describe(lines[0]).ShouldBe(["0:link", "1: "]);
        lines[0].Segments[1].Width.ShouldBe(Length.Zero);
        lines[0].Width.ShouldBe(lines[0].Segments[0].Width);
    }

    [Fact]
    public void An_unbreakable_run_stays_whole_and_a_mark_stays_with_its_word()
    {
        var lines = Prepare(
            new StyledRun("as of ", Body),
            new StyledRun("September 30, 2023", Body) { Unbreakable = true },
            new StyledRun(" non-", Body), new StyledRun("1", Mark), new StyledRun(" and ", Body), new StyledRun("2", Mark))
            .Break(new Length(1));
        Texts(lines).ShouldBe(["as ", "of ", "September 30, 2023 ", "non-1 ", "and 2"]);
        lines.OverfullWord.ShouldBe("as");
    }

    [Fact]
    public void A_figure_wider_than_the_line_is_named_and_stands_alone()
    {
        var broken = Prepare(new StyledRun("a 123,456,789,012 b", Body)).Break(new Length(40));
        broken.OverfullWord.ShouldBe("123,456,789,012");
        Texts(broken).ShouldBe(["a ", "123,456,789,012 ", "b"]);
        Prepare(new StyledRun("a 123,456,789,012 b", Body)).Break(new Length(400)).OverfullWord.ShouldBeNull();
    }

    [Fact]
    public void Superscripts_use_the_fonts_forms_or_are_reduced_and_raised()
    {
        var segments = Prepare(new StyledRun("Income", Body), new StyledRun("12%", Mark)).Break(new Length(200)).Lines[0].Segments;
        segments.Select(s => s.Text).ShouldBe(["Income", "12", "%"]);
        (segments[1].Size, segments[1].Rise).ShouldBe((Body.Size, Length.Zero));
        segments[1].Glyphs.Span[0].Id.ShouldBe(_shaper.Shape("1", FontWeight.Regular, FontFeatures.Superscript)[0].Glyphs.Span[0].Id);
        segments[2].Size.Points.ShouldBe(9 * 0.62, 1e-9);
        segments[2].Rise.Points.ShouldBe(9 * 0.38 * 2048 / 2816, 1e-9);
    }

    [Fact]
    public void Runs_of_one_look_kern_with_each_other()
    {
        var split = Prepare(new StyledRun("A", Body), new StyledRun("V", Body, "figure"));
        split.MaxWidth.Points.ShouldBe(_shaper.Measure("AV", Body).Points, 1e-9);
        Prepare(new StyledRun("A", Body), new StyledRun("V", Strong)).MaxWidth.ShouldBeGreaterThan(split.MaxWidth);
    }

    [Fact]
    public void A_line_is_as_high_as_its_highest_run()
    {
        var large = Body with { Size = new Length(20), Leading = new Length(24) };
        var lines = Prepare(new StyledRun("small ", Body), new StyledRun("large", large), new StyledRun(" words after\n\nx", Body))
            .Break(new Length(90)).Lines;
        lines.Select(line => line.Leading.Points).ShouldBe([24, 13, 13, 13]);
        lines.Select(line => line.Size.Points).ShouldBe([20, 9, 9, 9]);
        lines[2].Segments.ShouldBeEmpty();
    }

    [Fact]
    public void Even_lines_are_never_more_than_greedy_ones_and_more_even()
    {
        const string text =
            "Total net revenue was RMB4,281.0\u00A0million (US$586.8\u00A0million), compared with RMB4,144.0\u00A0million in the same " +
            "period of 2022, and "
            + "RMB3,914.3\u00A0million in the prior quarter. Net income was RMB1,137.2\u00A0million (US$155.9\u00A0million), which " +
                "management attributes to a "
            + "higher contribution of the capital-light model, and to lower funding costs in the quarter.";
        var shaped = Prepare(new StyledRun(text, Body));
        foreach (var points in new[] { 90.0, 120, 160, 200, 260, 320, 420 })
        {
            var width = new Length(points);
            BrokenText even = shaped.Break(width), greedy = shaped.Break(width, LineFit.Greedy),
                balanced = shaped.Break(width, LineFit.Balanced);
            even.Lines.Count.ShouldBe(greedy.Lines.Count);
            balanced.Lines.Count.ShouldBe(greedy.Lines.Count);
            shaped.CountLines(width).ShouldBe(greedy.Lines.Count);
            foreach (var broken in new[] { even, greedy, balanced })
            {
                string.Concat(Texts(broken)).ShouldBe(text);
                broken.Lines.ShouldAllBe(line => line.Width <= width + new Length(0.01));
            }
            Slack(balanced, points, all: true).ShouldBeLessThanOrEqualTo(Slack(greedy, points, all: true) + 1e-9);
        }
        Slack(shaped.Break(new Length(200)), 200, all: false)
            .ShouldBeLessThan(Slack(shaped.Break(new Length(200), LineFit.Greedy), 200, all: false));
    }

    private static double Slack(BrokenText broken, double width, bool all) =>
        broken.Lines.Take(broken.Lines.Count - (all ? 0 : 1)).Sum(line => (width - line.Width.Points) * (width - line.Width.Points));

    [Fact]
    public void No_short_word_stands_alone_on_the_last_line()
    {
        const string text =
            "The provision for loans receivable rose with the balance of loans on the balance sheet, as in the prior quarter, to it.";
        var shaped = Prepare(new StyledRun(text, Body));
        var width = _shaper.Measure(
            "The provision for loans receivable rose with the balance of loans on the balance sheet, as in the prior quarter, to", Body);
        Texts(shaped.Break(width, LineFit.Greedy))[^1].ShouldBe("it.");
        Texts(shaped.Break(width))[^1].ShouldNotBe("it.");
    }

    [Fact]
    public void A_long_paragraph_is_broken_whole()
    {
        var text = string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"word{i}"));
        var broken = Prepare(new StyledRun(text, Body)).Break(new Length(300));
        string.Concat(Texts(broken)).ShouldBe(text);
        broken.OverfullWord.ShouldBeNull();
    }
}
