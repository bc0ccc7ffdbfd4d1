namespace QifuReports.Typesetting.Pictures;

/// <summary>A finished vector picture. The origin is its upper left corner, y grows downwards, units are points.</summary>
/// <param name="Width">The width of the picture's area; items may leave part of it empty.</param>
/// <param name="Height">The height of the picture's area.</param>
/// <param name="Items">The painted items from back to front: rectangles, rules, paths and glyphs, without structure marks.</param>
public sealed record Picture(Length Width, Length Height, IReadOnlyList<PlacedItem> Items)
{
    /// <summary>Adds the items so that the upper left corner of the picture is at a position.</summary>
    public void PlaceAt(Point origin, ICollection<PlacedItem> items) => PlaceAt(origin, 1, items);

    /// <summary>Adds the items with everything scaled by a positive factor: coordinates, line widths, dashes and font sizes.</summary>
    public void PlaceAt(Point origin, double scale, ICollection<PlacedItem> items)
    {
        var placement = new Placement(origin, scale);
        for (var i = 0; i < Items.Count; i++) items.Add(placement.Of(Items[i]));
    }
}
