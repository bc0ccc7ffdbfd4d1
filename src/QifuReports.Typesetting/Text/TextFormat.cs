namespace QifuReports.Typesetting.Text;

/// <summary>A text format: weight, size, leading (distance of baselines), colour, and font features.</summary>
public sealed record TextFormat(FontWeight Weight, Length Size, Length Leading, Rgb Colour)
{
    public FontFeatures Features { get; init; }

    // Written by hand to save time at start: the equality that the compiler generates needs a generic comparer for each type of member.
    public bool Equals(TextFormat? other) =>
        ReferenceEquals(this, other) || (other is not null && Weight == other.Weight && Features == other.Features
        && Size.Points == other.Size.Points && Leading.Points == other.Leading.Points && Colour.R == other.Colour.R
        && Colour.G == other.Colour.G && Colour.B == other.Colour.B);

    public override int GetHashCode() =>
        ((int)Weight << 4 ^ (int)Features ^ Size.Points.GetHashCode() ^ Leading.Points.GetHashCode() * 31)
            * 31 ^ (Colour.R << 16 | Colour.G << 8 | Colour.B);
}
