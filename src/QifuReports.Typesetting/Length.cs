namespace QifuReports.Typesetting;

/// <summary>A distance on paper, in PostScript points (1/72 inch). May be negative.</summary>
/// <param name="Points">The distance in points. It is never rounded here; the PDF writer rounds once.</param>
public readonly record struct Length(double Points) : IComparable<Length>
{
    /// <summary>No distance.</summary>
    public static Length Zero => default;

    /// <summary>Converts millimetres to a distance (25.4 mm are 72 pt).</summary>
    public static Length FromMillimetres(double millimetres) => new(millimetres * 72 / 25.4);

    public static Length operator +(Length a, Length b) => new(a.Points + b.Points);
    public static Length operator -(Length a, Length b) => new(a.Points - b.Points);
    public static Length operator -(Length a) => new(-a.Points);
    public static Length operator *(Length a, double factor) => new(a.Points * factor);
    public static Length operator /(Length a, double divisor) => new(a.Points / divisor);
    public static double operator /(Length a, Length b) => a.Points / b.Points;
    public static bool operator <(Length a, Length b) => a.Points < b.Points;
    public static bool operator >(Length a, Length b) => a.Points > b.Points;
    public static bool operator <=(Length a, Length b) => a.Points <= b.Points;
    public static bool operator >=(Length a, Length b) => a.Points >= b.Points;

    public static Length Max(Length a, Length b) => a.Points >= b.Points ? a : b;
    public static Length Min(Length a, Length b) => a.Points <= b.Points ? a : b;

    public int CompareTo(Length other) => Points.CompareTo(other.Points);

    public override string ToString() => Points.ToString("0.###", CultureInfo.InvariantCulture) + "pt";
}
