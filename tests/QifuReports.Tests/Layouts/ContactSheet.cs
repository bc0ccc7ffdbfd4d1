using System.Globalization;
using SkiaSharp;

namespace QifuReports.Tests.Layouts;

/// <summary>
/// All pages of a file side by side in one small picture, as poppler draws them: what a person looks at to see what a change did to the
/// look.
/// </summary>
internal static class ContactSheet
{
    private const int DotsPerInch = 40, PagesInARow = 4, Gap = 8;

    private static readonly SKColor Ground = new(0x80, 0x80, 0x80);

    /// <summary>Draws the pages, four in a row.</summary>
    public static SKBitmap Of(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        var (code, said) = ExternalTool.Run("pdftoppm", pdf, "-r", DotsPerInch.ToString(CultureInfo.InvariantCulture), "-png", "{}",
            folder.Combine("page"));
        code.ShouldBe(0, said);
        var pages = Directory.EnumerateFiles(folder.Path, "*.png").Order(StringComparer.Ordinal).Select(SKBitmap.Decode).ToList();
        pages.ShouldNotBeEmpty();
        try
        {
            return Beside(pages);
        }
        finally
        {
            pages.ForEach(p => p.Dispose());
        }
    }

    /// <summary>Pictures in rows from the left, each row as high as the highest of it.</summary>
    internal static SKBitmap Beside(IReadOnlyList<SKBitmap> pages)
    {
        var rows = pages.Chunk(PagesInARow).ToList();
        var sheet = new SKBitmap(rows.Max(r => r.Sum(p => p.Width + Gap)) + Gap, rows.Sum(r => r.Max(p => p.Height) + Gap) + Gap,
            SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(sheet);
        canvas.Clear(Ground);
        var y = Gap;
        foreach (var row in rows)
        {
            var x = Gap;
            foreach (var page in row)
            {
                canvas.DrawBitmap(page, x, y);
                x += page.Width + Gap;
            }
            y += row.Max(p => p.Height) + Gap;
        }
        return sheet;
    }

    /// <summary>Writes it as a PNG of sixteen steps a colour, which is a quarter of the size.</summary>
    public static void Save(SKBitmap sheet, string file)
    {
        using var fewer = sheet.Copy();
        fewer.Pixels = [.. sheet.Pixels.Select(p => new SKColor(Step(p.Red), Step(p.Green), Step(p.Blue)))];
        using var stream = File.Create(file);
        fewer.PeekPixels().Encode(stream, new SKPngEncoderOptions(SKPngEncoderFilterFlags.NoFilters, 9)).ShouldBeTrue();
    }

    private static byte Step(byte value) => (byte)((value + 8) / 17 * 17);
}
