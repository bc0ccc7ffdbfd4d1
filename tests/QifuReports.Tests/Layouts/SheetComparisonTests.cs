using SkiaSharp;

namespace QifuReports.Tests.Layouts;

public sealed class SheetComparisonTests
{
    // A page of six lines of grey words and a rule, as small as on a contact sheet.
    private static SKBitmap Page(Action<SKCanvas>? change = null, int lines = 6, float shift = 0, byte ink = 90)
    {
        var page = new SKBitmap(120, 96, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(page);
        canvas.Clear(SKColors.White);
        using var paint = new SKPaint { Color = new SKColor(ink, ink, ink), IsAntialias = true };
        for (var line = 0; line < lines; line++)
            for (var word = 0; word < 5; word++) canvas.DrawRect(10 + 20 * word + shift, 10 + 12 * line, 14, 3, paint);
        canvas.DrawRect(10, 88, 100, 1, paint);
        change?.Invoke(canvas);
        return page;
    }

    [Fact]
    public void The_same_page_is_the_same_and_so_is_one_whose_edges_are_set_a_little_otherwise()
    {
        using var page = Page();
        using var again = Page();
        using var otherwise = Page(shift: 0.3f, ink: 96);

        SheetComparison.Differences(page, again).ShouldBe([]);
        SheetComparison.Differences(page, otherwise).ShouldBe([]);
    }

    [Fact]
    public void A_line_a_word_a_rule_and_a_colour_that_came_or_went_are_seen_where_they_are()
    {
        using var page = Page();
        using var white = new SKPaint { Color = SKColors.White };
        using var red = new SKPaint { Color = new SKColor(200, 90, 90) };

        using var fewer = Page(lines: 5);
        SheetComparison.Differences(page, fewer).ShouldNotBeNull().ShouldAllBe(p => p.Y > 64 && p.Y < 80);
        using var word = Page(c => c.DrawRect(50, 34, 14, 3, white));
        SheetComparison.Differences(page, word).ShouldNotBeNull().ShouldAllBe(p => p.X > 44 && p.X < 70 && p.Y > 28 && p.Y < 44);
        using var rule = Page(c => c.DrawRect(10, 88, 100, 1, white));
        SheetComparison.Differences(page, rule).ShouldNotBeNull().Count.ShouldBeGreaterThan(8);
        using var colour = Page(c => c.DrawRect(10, 10, 14, 3, red));
        SheetComparison.Differences(page, colour).ShouldNotBeNull().Count.ShouldBeInRange(1, 4);
        using var moved = Page(shift: 4);
        SheetComparison.Differences(page, moved).ShouldNotBeNull().Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Sheets_of_another_size_differ()
    {
        using var one = Page();
        using var two = ContactSheet.Beside([one, one]);

        SheetComparison.Differences(one, two).ShouldBeNull();
    }

    [Fact]
    public void Pages_stand_four_in_a_row()
    {
        using var page = Page();

        using var four = ContactSheet.Beside([page, page, page, page]);
        using var five = ContactSheet.Beside([page, page, page, page, page]);

        (four.Width, four.Height).ShouldBe((4 * 128 + 8, 112));
        (five.Width, five.Height).ShouldBe((4 * 128 + 8, 216));
        five.GetPixel(8 + 10, 104 + 8 + 10 + 1).Red.ShouldBeLessThan((byte)0x80);
        five.GetPixel(8 + 128 + 10, 104 + 8 + 10).ShouldBe(new SKColor(0x80, 0x80, 0x80));
    }
}
