namespace QifuReports.Pdf.Objects;

/// <summary>
/// Converts positions on a page, whose y axis points down, to PDF coordinates, whose y axis points up from the bottom. Each coordinate is
/// rounded only once, to hundredths of a point.
/// </summary>
internal static class PageSpace
{
    private const int Places = 2;

    public static long Hundredths(double points) => (long)Math.Round(points * 100);

    /// <summary>Appends a distance in points.</summary>
    public static ByteBuffer Points(this ByteBuffer target, double points) => target.Decimal(Hundredths(points), Places);

    /// <summary>Appends left, bottom, right and top of a rectangle on a page of the given height in points.</summary>
    public static ByteBuffer Box(this ByteBuffer target, Rect bounds, double pageHeight) => target
        .Points(bounds.X.Points).Byte((byte)' ').Points(pageHeight - bounds.Bottom.Points).Byte((byte)' ')
        .Points(bounds.Right.Points).Byte((byte)' ').Points(pageHeight - bounds.Y.Points);
}
