using QifuReports.Pdf.Fonts;

namespace QifuReports.Pdf.Content;

/// <summary>
/// Turns the items of a page into the operators of its content stream. Coordinates are absolute and are rounded once, to hundredths of a
/// point, so that rounding errors never add up. Handles one page after the other.
/// </summary>
internal sealed partial class PageContent(FontBook fonts, bool readable)
{
    private const int Places = 2;

    private ByteBuffer _target = new();
    private GraphicsState _state = GraphicsState.Initial;
    private long _height;
    private bool _inSequence, _inText;

    /// <summary>Begins a page of this height. The operators are written to the buffer.</summary>
    public void Begin(ByteBuffer buffer, Length pageHeight)
    {
        _target = buffer;
        _height = Hundredths(pageHeight);
        _state = GraphicsState.Initial;
    }

    /// <summary>Ends the page. Throws if a content sequence is still open, which is an error of the layout.</summary>
    public void End()
    {
        if (_inSequence) throw new InvalidOperationException("A page ends inside a content sequence.");
    }

    /// <summary>Begins the content of a structure element (ISO 32000-1, 14.7.4.2).</summary>
    public void BeginContent(ReadOnlySpan<byte> role, int contentId)
    {
        BeginSequence();
        _target.Raw(role).Raw("<</MCID "u8).Integer(contentId).Raw(">>BDC\n"u8);
    }

    /// <summary>Begins an artifact: content outside the structure, for instance a page header (ISO 32000-1, 14.8.2.2).</summary>
    /// <param name="kind">The kind of the artifact.</param>
    /// <param name="area">The area of a background; PDF requires the area only for backgrounds.</param>
    public void BeginArtifact(ArtifactKind kind, Rect area)
    {
        BeginSequence();
        _target.Raw("/Artifact<</Type"u8);
        switch (kind)
        {
            case ArtifactKind.Header:
                _target.Raw("/Pagination/Subtype/Header"u8);
                break;
            case ArtifactKind.Footer:
                _target.Raw("/Pagination/Subtype/Footer"u8);
                break;
            case ArtifactKind.Watermark:
                _target.Raw("/Pagination/Subtype/Watermark"u8);
                break;
            case ArtifactKind.Repetition:
                _target.Raw("/Pagination"u8);
                break;
            case ArtifactKind.Background:
                _target.Raw("/Background/BBox["u8).Box(area, _height / 100.0).Byte((byte)']');
                break;
            default:
                _target.Raw("/Layout"u8);
                break;
        }

        _target.Raw(">>BDC\n"u8);
    }

    public void EndContent()
    {
        EndText();
        if (!_inSequence) throw new InvalidOperationException("A content sequence ends that has not begun.");
        _inSequence = false;
        _target.Raw("EMC\n"u8);
    }

    public void Add(FilledRectangle rectangle)
    {
        Painting();
        Fill(rectangle.Fill);
        RectanglePath(rectangle.Bounds);
        _target.Raw("f\n"u8);
    }

    /// <summary>Adds a rectangle. Its edges are rounded, not its width and height, so that neighbouring rectangles meet.</summary>
    private void RectanglePath(Rect bounds)
    {
        var left = Hundredths(bounds.X);
        var bottom = Y(bounds.Bottom);
        Pair(left, bottom);
        Pair(Hundredths(bounds.Right) - left, Y(bounds.Y) - bottom);
        _target.Raw("re\n"u8);
    }

    private void BeginSequence()
    {
        if (_inSequence) throw new InvalidOperationException("A content sequence begins inside another.");
        _inSequence = true;
    }

    /// <summary>Call this before painting anything except text.</summary>
    private void Painting()
    {
        RequireSequence();
        EndText();
    }

    private void RequireSequence()
    {
        if (!_inSequence) throw new InvalidOperationException("Something is painted that belongs to no structure node and is no artifact.");
    }

    private void Pair(long x, long y) => _target.Decimal(x, Places).Byte((byte)' ').Decimal(y, Places).Byte((byte)' ');

    private void Place(Point point) => Pair(Hundredths(point.X), Y(point.Y));

    private long Y(Length fromTop) => _height - Hundredths(fromTop);

    private static long Hundredths(Length length) => PageSpace.Hundredths(length.Points);
}
