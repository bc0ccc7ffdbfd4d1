using QifuReports.Typesetting.Document.Charts;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Layout;

/// <summary>
/// The pictures of the charts of one layout. The measuring pass needs only the heights, the placing pass the pictures. All heights are
/// kept, but only the pictures drawn last, so that memory hardly grows with the length of the document.
/// </summary>
internal sealed class PictureShelf(IChartComposer composer, HouseStyle style, TextShaper shaper)
{
    /// <summary>The largest number of pictures kept.</summary>
    private const int Most = 64;

    private readonly Dictionary<Key, Length> _heights = [];
    private readonly Dictionary<Key, Picture> _pictures = [];
    private readonly Queue<Key> _order = new();

    /// <summary>Returns the height of a chart's picture for a wanted size.</summary>
    public Length HeightOf(ChartSpec chart, Size size)
    {
        var key = new Key(chart, size);
        if (!_heights.TryGetValue(key, out var height)) _heights.Add(key, height = Of(key).Height);
        return height;
    }

    /// <summary>Returns the picture of a chart for a wanted size.</summary>
    public Picture Of(ChartSpec chart, Size size) => Of(new Key(chart, size));

    private Picture Of(in Key key)
    {
        if (_pictures.TryGetValue(key, out var picture)) return picture;
        _pictures.Add(key, picture = composer.Compose(key.Chart, key.Size, style, shaper));
        _order.Enqueue(key);
        if (_order.Count > Most) _pictures.Remove(_order.Dequeue());
        return picture;
    }

    // The key is the specification object itself, not an equal one: comparing two specifications would cost more than it saves.
    private readonly record struct Key(ChartSpec Chart, Size Size)
    {
        public bool Equals(Key other) => ReferenceEquals(Chart, other.Chart) && Size == other.Size;

        public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Chart), Size);
    }
}
