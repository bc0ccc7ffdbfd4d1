using QifuReports.Typesetting.Pictures.Paths;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>Reads "transform": any number of translate, scale, rotate and matrix; the leftmost is the outermost (SVG 1.1, 7.6).</summary>
internal static class SvgTransforms
{
    public static Affine Read(ReadOnlySpan<byte> text, ByteRange range)
    {
        var matrix = Affine.Identity;
        var numbers = new SvgNumbers(text, range);
        Span<double> values = stackalloc double[6];
        numbers.SkipSpace();
        while (!numbers.Done)
        {
            var start = numbers.At;
            var kind = numbers.Peek;
            if (!(numbers.Take("translate"u8) || numbers.Take("scale"u8) || numbers.Take("rotate"u8) || numbers.Take("matrix"u8)))
                throw Wrong(text, start);
            numbers.SkipSpace();
            if (!numbers.Take("("u8)) throw Wrong(text, start);
            numbers.SkipSpace();
            var count = 0;
            while (count < 6 && numbers.TryNumber(out values[count]))
            {
                count++;
                if (numbers.SkipSeparator() && numbers.Peek == ')') throw Wrong(text, start);
            }

            if (!numbers.Take(")"u8)) throw Wrong(text, start);
            matrix = matrix.Of((kind, count) switch
            {
                ((byte)'t', 1) => new Affine(1, 0, 0, 1, values[0], 0),
                ((byte)'t', 2) => new Affine(1, 0, 0, 1, values[0], values[1]),
                ((byte)'s', 1) => new Affine(values[0], 0, 0, values[0], 0, 0),
                ((byte)'s', 2) => new Affine(values[0], 0, 0, values[1], 0, 0),
                ((byte)'r', 1) => Turn(values[0]),
                ((byte)'r', 3) =>
                    new Affine(1, 0, 0, 1, values[1], values[2]).Of(Turn(values[0])).Of(new Affine(1, 0, 0, 1, -values[1], -values[2])),
                ((byte)'m', 6) => new Affine(values[0], values[1], values[2], values[3], values[4], values[5]),
                _ => throw Wrong(text, start),
            });
            numbers.SkipSeparator();
        }

        return matrix;
    }

    /// <summary>Returns the matrix of a rotation; quarter turns are exact.</summary>
    private static Affine Turn(double degrees)
    {
        var (sine, cosine) = (degrees % 360) switch
        {
            0 => (0d, 1d),
            90 or -270 => (1d, 0d),
            180 or -180 => (0d, -1d),
            270 or -90 => (-1d, 0d),
            _ => Math.SinCos(degrees * Math.PI / 180),
        };
        return new Affine(cosine, sine, -sine, cosine, 0, 0);
    }

    private static SvgException Wrong(ReadOnlySpan<byte> text, int at) => SvgException.At(
        text, at, SvgCodes.BadValue, "The transformation is not understood: translate, scale, rotate and matrix are, with their numbers.",
        "Save the picture with its transformations applied to the paths.");
}
