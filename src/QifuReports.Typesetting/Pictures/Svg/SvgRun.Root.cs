using QifuReports.Typesetting.Pictures.Paths;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <content>The outermost element: the size of the picture and its coordinate system.</content>
internal ref partial struct SvgRun
{
    private void Root(ReadOnlySpan<byte> name)
    {
        if (_elements > 1)
            throw Wrong(_markup.Name.Start, SvgCodes.Markup, "Something follows the picture.", "Delete what stands after </svg>.");
        if (!name.SequenceEqual("svg"u8))
            throw Wrong(_markup.Name.Start, SvgCodes.NotSvg, $"The file is no SVG: it begins with <{SvgText.Show(name)}>.",
                name.EndsWith(":svg"u8) ? "Save it as plain SVG, without prefixes." : "Give a picture in SVG.");

        var state = SvgState.Initial;
        Read(SvgElement.Svg, ref state, out var geometry);
        if (!geometry.Has(SvgAttribute.Namespace))
            throw Wrong(_markup.Name.Start, SvgCodes.NotSvg, "The element <svg> does not say that it is SVG.",
                "Add xmlns=\"http://www.w3.org/2000/svg\" to it.");

        double? width = Side(geometry, SvgAttribute.Width), height = Side(geometry, SvgAttribute.Height);
        if (!geometry.Has(SvgAttribute.ViewBox))
        {
            if (width is null || height is null)
                throw Wrong(_markup.Name.Start, SvgCodes.NotSvg, "The element <svg> does not say how large the picture is.",
                    "Add viewBox, or width and height, to it.");
            state.Clip = new Extent(0, 0, width.Value, height.Value);
        }
        else
        {
            var box = ViewBox(geometry.ViewBox);
            double boxWidth = box.Right - box.Left, boxHeight = box.Bottom - box.Top;
            (width, height) = (width ?? (height is { } h ? h * boxWidth / boxHeight : boxWidth),
                height ?? (width is { } w ? w * boxHeight / boxWidth : boxHeight));
            double scaleX = width.Value / boxWidth, scaleY = height.Value / boxHeight;
            if (!Stretched(geometry)) scaleX = scaleY = Math.Min(scaleX, scaleY);
            state.Matrix = new Affine(scaleX, 0, 0, scaleY, (width.Value - boxWidth * scaleX) / 2 - box.Left * scaleX,
                (height.Value - boxHeight * scaleY) / 2 - box.Top * scaleY);
            state.Clip = new Extent(0, 0, width.Value, height.Value);
        }

        if (!(width <= SvgLimits.Coordinate && height <= SvgLimits.Coordinate && width > 0 && height > 0))
            throw Wrong(_markup.Name.Start, SvgCodes.NotSvg, "The picture has no size, or one beyond all measure.",
                "Correct viewBox, width and height.");
        _empty = new Picture(new Length(width.Value), new Length(height.Value), []);
        Push(SvgElement.Svg, state);
    }

    /// <summary>Reads a width or a height with its unit (SVG 1.1, 7.10: 96 units to the inch); null if missing or 100%.</summary>
    private readonly double? Side(in SvgGeometry geometry, SvgAttribute side)
    {
        if (!geometry.Has(side)) return null;
        var range = SvgProperties.Trim(_markup.Text, side == SvgAttribute.Width ? geometry.Width : geometry.Height);
        if (_markup.Of(range).SequenceEqual("100%"u8)) return null;
        var numbers = new SvgNumbers(_markup.Text, range);
        if (!numbers.TryNumber(out var length) || !(length > 0)) throw SvgProperties.Unread(_markup.Text, range, "a length above 0");
        var unit = 1d;
        if (numbers.Take("pt"u8)) unit = 96 / 72d;
        else if (numbers.Take("pc"u8)) unit = 16;
        else if (numbers.Take("mm"u8)) unit = 96 / 25.4;
        else if (numbers.Take("cm"u8)) unit = 96 / 2.54;
        else if (numbers.Take("in"u8)) unit = 96;
        else numbers.Take("px"u8);
        return numbers.Done ? length * unit
            : throw SvgProperties.Unread(_markup.Text, range, "a length without a unit or in px, pt, pc, mm, cm or in");
    }

    private readonly Extent ViewBox(ByteRange range)
    {
        range = SvgProperties.Trim(_markup.Text, range);
        var numbers = new SvgNumbers(_markup.Text, range);
        Span<double> values = stackalloc double[4];
        for (var i = 0; i < 4; i++)
        {
            if (i > 0) numbers.SkipSeparator();
            if (!numbers.TryNumber(out values[i])) throw SvgProperties.Unread(_markup.Text, range, "four numbers");
        }

        if (!numbers.Done || !(values[2] > 0) || !(values[3] > 0))
            throw SvgProperties.Unread(_markup.Text, range, "left, top, width and height, the latter above 0,");
        return new Extent(values[0], values[1], values[0] + values[2], values[1] + values[3]);
    }

    /// <summary>Whether the picture is stretched to its width and its height; false if it keeps its proportions and is centred.</summary>
    private readonly bool Stretched(in SvgGeometry geometry)
    {
        if (!geometry.Has(SvgAttribute.AspectRatio)) return false;
        var range = SvgProperties.Trim(_markup.Text, geometry.AspectRatio);
        var value = _markup.Of(range);
        if (value.SequenceEqual("none"u8)) return true;
        return value.SequenceEqual("xMidYMid"u8) || value.SequenceEqual("xMidYMid meet"u8) ? false
            : throw SvgProperties.Unread(_markup.Text, range, "xMidYMid or none");
    }
}
