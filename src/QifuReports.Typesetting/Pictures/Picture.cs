using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Pictures;

/// <summary>A finished vector picture. Its origin is its upper left corner, y grows downwards, its units are points.</summary>
/// <param name="Width">How wide the area of the picture is; items may leave part of it empty.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Items">What is painted, from the back to the front: rectangles, rules, paths and glyphs, no marks of structure.</param>
public sealed record Picture(Length Width, Length Height, IReadOnlyList<PlacedItem> Items)
{
    /// <summary>Adds the items with the upper left corner of the picture at a place.</summary>
    public void PlaceAt(Point origin, ICollection<PlacedItem> items) => PlaceAt(origin, 1, items);

    /// <summary>The same, with everything scaled by a positive factor: coordinates, widths of lines, dashes and the size of glyphs.</summary>
    public void PlaceAt(Point origin, double scale, ICollection<PlacedItem> items)
    {
        var placement = new Placement(origin, scale);
        for (var i = 0; i < Items.Count; i++) items.Add(placement.Of(Items[i]));
    }
}
