using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Layout;

/// <summary>
/// The pictures of the charts of one layout: the measuring pass needs how high they are, the placing pass the pictures. The last ones
/// are kept between the two, and of all the height, so that memory does not grow with the length of the document.
/// </summary>
internal sealed class PictureShelf(IChartComposer composer, HouseStyle style, TextShaper shaper)
{
    /// <summary>Pictures kept at most.</summary>
    private const int Most = 64;

    private readonly Dictionary<Key, Length> heights = [];
    private readonly Dictionary<Key, Picture> pictures = [];
    private readonly Queue<Key> order = new();

    /// <summary>How high the picture of a chart gets in a size.</summary>
    public Length HeightOf(ChartSpec chart, Size size)
    {
        var key = new Key(chart, size);
        if (!heights.TryGetValue(key, out var height)) heights.Add(key, height = Of(key).Height);
        return height;
    }

    /// <summary>The picture of a chart in a size.</summary>
    public Picture Of(ChartSpec chart, Size size) => Of(new Key(chart, size));

    private Picture Of(in Key key)
    {
        if (pictures.TryGetValue(key, out var picture)) return picture;
        pictures.Add(key, picture = composer.Compose(key.Chart, key.Size, style, shaper));
        order.Enqueue(key);
        if (order.Count > Most) pictures.Remove(order.Dequeue());
        return picture;
    }

    // The specification itself, not one that is like it: to compare two would cost more than it saves.
    private readonly record struct Key(ChartSpec Chart, Size Size)
    {
        public bool Equals(Key other) => ReferenceEquals(Chart, other.Chart) && Size == other.Size;

        public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Chart), Size);
    }
}
