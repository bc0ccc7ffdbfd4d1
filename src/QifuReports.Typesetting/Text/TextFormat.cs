namespace QifuReports.Typesetting.Text;

/// <summary>A text format: weight, size, leading (distance of baselines), colour, and font features.</summary>
public sealed record TextFormat(FontWeight Weight, Length Size, Length Leading, Rgb Colour)
{
    public FontFeatures Features { get; init; }

    // Written out, since the members that the compiler makes use comparers that are compiled anew at every start.
    public bool Equals(TextFormat? other) => ReferenceEquals(this, other) || (other is not null && Weight == other.Weight && Features == other.Features
        && Size.Points == other.Size.Points && Leading.Points == other.Leading.Points && Colour.R == other.Colour.R && Colour.G == other.Colour.G && Colour.B == other.Colour.B);

    public override int GetHashCode() => ((int)Weight << 4 ^ (int)Features ^ Size.Points.GetHashCode() ^ Leading.Points.GetHashCode() * 31) * 31 ^ (Colour.R << 16 | Colour.G << 8 | Colour.B);
}

/// <summary>OpenType features besides kerning, which is always on.</summary>
[Flags]
public enum FontFeatures
{
    None = 0,

    /// <summary><c>tnum</c>: all figures have the same width.</summary>
    TabularFigures = 1,

    /// <summary><c>sups</c>: superscript figures. The caller raises and reduces characters without such a form.</summary>
    Superscript = 2,

    /// <summary><c>case</c>: punctuation aligned with capitals.</summary>
    CaseSensitive = 4,
}
