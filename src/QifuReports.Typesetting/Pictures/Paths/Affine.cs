namespace QifuReports.Typesetting.Pictures.Paths;

/// <summary>The matrix of SVG's <c>matrix(a b c d e f)</c>: x' = ax + cy + e, y' = bx + dy + f.</summary>
internal readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    private const double Alike = 1e-4;

    public static Affine Identity => new(1, 0, 0, 1, 0, 0);

    /// <summary>Whether the sides of an upright rectangle stay horizontal and vertical.</summary>
    public bool KeepsUpright => (B == 0 && C == 0) || (A == 0 && D == 0);

    /// <summary>
    /// The factor by which line widths grow; null if the factor depends on the direction of the line. Directions are compared to four
    /// digits, the precision with which files state matrices.
    /// </summary>
    public double? LineScale
    {
        get
        {
            double first = Math.Sqrt(A * A + B * B), second = Math.Sqrt(C * C + D * D), slant = Math.Abs(A * C + B * D);
            return Math.Abs(first - second) <= Alike * first && slant <= Alike * first * second ? first : null;
        }
    }

    public double X(double x, double y) => A * x + C * y + E;

    public double Y(double x, double y) => B * x + D * y + F;

    /// <summary>Combines two transformations: first the inner matrix, then this one, as for nested SVG elements.</summary>
    public Affine Of(Affine inner) => new(
        A * inner.A + C * inner.B, B * inner.A + D * inner.B,
        A * inner.C + C * inner.D, B * inner.C + D * inner.D,
        X(inner.E, inner.F), Y(inner.E, inner.F));

    /// <summary>Returns a transformed box. Correct only with <see cref="KeepsUpright"/>, since only two corners are transformed.</summary>
    public Extent Of(Extent box)
    {
        var (x1, y1) = (X(box.Left, box.Top), Y(box.Left, box.Top));
        var (x2, y2) = (X(box.Right, box.Bottom), Y(box.Right, box.Bottom));
        return new Extent(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
    }
}
