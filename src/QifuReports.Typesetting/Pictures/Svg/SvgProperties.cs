namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>Reads properties (how something is painted) into a state, from separate attributes or from an attribute "style".</summary>
internal static class SvgProperties
{
    private const string Opaque = "Mix the colour with what lies behind it, and leave the opacity out.";

    /// <summary>Sets one property.</summary>
    public static void Set(ReadOnlySpan<byte> text, SvgAttribute property, ByteRange range, ref SvgState state)
    {
        range = Trim(text, range);
        var value = text.Slice(range.Start, range.Length);
        switch (property)
        {
            case SvgAttribute.Fill:
                state.Fill = Paint(text, range);
                break;
            case SvgAttribute.Stroke:
                state.Stroke = Paint(text, range);
                break;
            case SvgAttribute.FillRule:
                state.EvenOdd = value.SequenceEqual("evenodd"u8)
                    || (value.SequenceEqual("nonzero"u8) ? false : throw Unread(text, range, "nonzero or evenodd"));
                break;
            case SvgAttribute.StrokeWidth:
                state.StrokeWidth = NotNegative(text, range);
                break;
            case SvgAttribute.StrokeDashes:
                state.Dash = value.SequenceEqual("none"u8) ? null : Dashes(text, range);
                break;
            case SvgAttribute.StrokeDashOffset:
                if (Length(text, range) != 0) throw CannotShow(text, range, "Dashes cannot begin in their middle.", "Take the offset out.");
                break;
            case SvgAttribute.StrokeCap:
                state.Cap = value switch
                {
                    _ when value.SequenceEqual("butt"u8) => LineCap.Butt,
                    _ when value.SequenceEqual("round"u8) => LineCap.Round,
                    _ when value.SequenceEqual("square"u8) => LineCap.Square,
                    _ => throw Unread(text, range, "butt, round or square"),
                };
                break;
            case SvgAttribute.StrokeJoin:
                state.Join = value switch
                {
                    _ when value.SequenceEqual("miter"u8) => LineJoin.Miter,
                    _ when value.SequenceEqual("round"u8) => LineJoin.Round,
                    _ when value.SequenceEqual("bevel"u8) => LineJoin.Bevel,
                    _ => throw Unread(text, range, "miter, round or bevel"),
                };
                break;
            case SvgAttribute.StrokeMiterLimit:
                state.MiterLimit =
                    Length(text, range) is >= 1 and <= 1000 and var limit ? limit : throw Unread(text, range, "a number from 1 to 1000");
                break;
            case SvgAttribute.Opacity or SvgAttribute.FillOpacity or SvgAttribute.StrokeOpacity:
                var numbers = new SvgNumbers(text, range);
                if (!numbers.TryNumber(out var opacity)) throw Unread(text, range, "1");
                if (numbers.Take("%"u8)) opacity /= 100;
                if (!numbers.Done) throw Unread(text, range, "1");
                if (opacity < 1) throw CannotShow(text, range, "What is translucent cannot be shown.", Opaque);
                break;
            case SvgAttribute.Display:
                if (value.SequenceEqual("none"u8)) throw CannotShow(text, range, "Something is hidden.", "Delete it.");
                break;
            case SvgAttribute.Visibility:
                if (!value.SequenceEqual("visible"u8)) throw CannotShow(text, range, "Something is hidden.", "Delete it.");
                break;
            case SvgAttribute.VectorEffect:
                if (!value.SequenceEqual("none"u8))
                    throw CannotShow(text, range, "A line that does not grow with the picture (a hairline) cannot be shown.",
                        "Give it a width above 0, and no vector-effect.");
                break;
            case SvgAttribute.PaintOrder:
                if (!value.SequenceEqual("normal"u8))
                    throw CannotShow(text, range, "Strokes are painted over fills only.", "Take paint-order out.");
                break;
        }
    }

    /// <summary>Reads a length without a unit or in px, which means the same.</summary>
    public static double Length(ReadOnlySpan<byte> text, ByteRange range)
    {
        range = Trim(text, range);
        var numbers = new SvgNumbers(text, range);
        if (!numbers.TryNumber(out var length) || !(Math.Abs(length) <= SvgLimits.Coordinate)) throw Unread(text, range, "a number");
        numbers.Take("px"u8);
        return numbers.Done ? length : throw Unread(text, range, "a number without a unit, or in px");
    }

    public static double NotNegative(ReadOnlySpan<byte> text, ByteRange range) =>
        Length(text, range) is >= 0 and var length ? length : throw Unread(text, Trim(text, range), "a number that is not negative");

    public static ByteRange Trim(ReadOnlySpan<byte> text, ByteRange range)
    {
        int start = range.Start, end = range.End;
        while (start < end && SvgMarkup.IsSpace(text[start])) start++;
        while (end > start && SvgMarkup.IsSpace(text[end - 1])) end--;
        return new ByteRange(start, end - start);
    }

    public static SvgException Unread(ReadOnlySpan<byte> text, ByteRange range, string wanted) => SvgException.At(
        text, range.Start, SvgCodes.BadValue,
        $"\"{SvgText.Show(text.Slice(range.Start, range.Length))}\" is not understood: {wanted} is expected.",
        "Correct it, or save the picture again as plain SVG.");

    private static SvgException CannotShow(ReadOnlySpan<byte> text, ByteRange range, string message, string hint) =>
        SvgException.At(text, range.Start, SvgCodes.CannotShow, message, hint);

    private static Rgb? Paint(ReadOnlySpan<byte> text, ByteRange range)
    {
        var value = text.Slice(range.Start, range.Length);
        if (value.SequenceEqual("none"u8)) return null;
        if (SvgColours.TryRead(value, out var colour)) return colour;
        if (value.StartsWith("url("u8)) throw CannotShow(text, range, "Gradients and patterns cannot be shown.", "Use plain colours.");
        throw SvgException.At(text, range.Start, SvgCodes.BadValue, $"\"{SvgText.Show(value)}\" is no colour that is known.",
            "Write it as #rrggbb.");
    }

    private static (double, double)? Dashes(ReadOnlySpan<byte> text, ByteRange range)
    {
        var numbers = new SvgNumbers(text, range);
        double dash = 0, gap = 0;
        for (var i = 0; ; i++)
        {
            if (!numbers.TryNumber(out var length) || !(length is >= 0 and <= SvgLimits.Coordinate))
                throw Unread(text, range, "the lengths of a dash and of a gap");
            numbers.Take("px"u8);
            if (i == 0) dash = gap = length;
            else if (i == 1) gap = length;
            else if (length != (i % 2 == 0 ? dash : gap))
                throw CannotShow(text, range, "Dashes of several lengths cannot be shown.", "Use one length of dashes and one of gaps.");
            var comma = numbers.SkipSeparator();
            if (!numbers.Done) continue;
            if (comma || (i > 0 && i % 2 == 0 && dash != gap)) throw Unread(text, range, "the lengths of a dash and of a gap");
            return dash + gap > 0 ? (dash, gap) : null;
        }
    }
}
