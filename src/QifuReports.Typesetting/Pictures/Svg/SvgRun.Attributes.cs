using System.Runtime.CompilerServices;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>The attributes of an element that are not properties.</summary>
internal ref struct SvgGeometry
{
    private Lengths _lengths;

    [InlineArray((int)SvgAttribute.LastLength + 1)]
    private struct Lengths
    {
        private double _first;
    }

    /// <summary>The set of attributes that the element has, as bits.</summary>
    public ulong Present { get; set; }

    public ByteRange Data { get; set; }
    public ByteRange ViewBox { get; set; }
    public ByteRange AspectRatio { get; set; }
    public ByteRange Width { get; set; }
    public ByteRange Height { get; set; }
    public ByteRange Clip { get; set; }
    public ByteRange Style { get; set; }
    public ByteRange Id { get; set; }

    /// <summary>A length; 0 if the attribute is missing.</summary>
    public double this[SvgAttribute length]
    {
        readonly get => _lengths[(int)length];
        set => _lengths[(int)length] = value;
    }

    public readonly bool Has(SvgAttribute attribute) => (Present >> (int)attribute & 1) != 0;
}

/// <content>Attributes.</content>
internal ref partial struct SvgRun
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg";

    /// <summary>Reads the attributes of the current element: first properties and transformation into the state, then the clip.</summary>
    private void Read(SvgElement element, ref SvgState state, out SvgGeometry geometry)
    {
        geometry = default;
        var known = SvgAttributeSets.Of(element);
        foreach (var (name, value) in _markup.Attributes)
        {
            var attribute = SvgNames.Attribute(_markup.Of(name));
            if (attribute == SvgAttribute.Ignored) continue;
            if (!known.Has(attribute))
            {
                throw Wrong(name.Start, SvgCodes.UnknownAttribute,
                    $"The attribute \"{Show(name)}\" of <{Show(_markup.Name)}> is not known.",
                    _markup.Of(name).StartsWith("on"u8) ? "Delete it: a picture on paper does nothing."
                        : "Delete it, or draw what it shows with paths.");
            }

            geometry.Present |= 1UL << (int)attribute;
            Read(element, attribute, value, ref state, ref geometry);
        }

        if (geometry.Has(SvgAttribute.Style)) Style(geometry.Style, known, ref state, ref geometry);
        if (geometry.Has(SvgAttribute.ClipPath)) Clip(geometry.Clip, ref state);
    }

    private readonly void Read(SvgElement element, SvgAttribute attribute, ByteRange value, ref SvgState state, ref SvgGeometry geometry)
    {
        switch (attribute)
        {
            case SvgAttribute.Width when element == SvgElement.Svg:
                geometry.Width = value;
                break;
            case SvgAttribute.Height when element == SvgElement.Svg:
                geometry.Height = value;
                break;
            case SvgAttribute.Width or SvgAttribute.Height or SvgAttribute.R or SvgAttribute.Rx or SvgAttribute.Ry:
                geometry[attribute] = SvgProperties.NotNegative(_markup.Text, value);
                break;
            case <= SvgAttribute.LastLength:
                geometry[attribute] = SvgProperties.Length(_markup.Text, value);
                break;
            case SvgAttribute.Points or SvgAttribute.D:
                geometry.Data = value;
                break;
            case SvgAttribute.ViewBox:
                geometry.ViewBox = value;
                break;
            case SvgAttribute.AspectRatio:
                geometry.AspectRatio = value;
                break;
            case SvgAttribute.Transform:
                state.Matrix = state.Matrix.Of(SvgTransforms.Read(_markup.Text, value));
                break;
            case SvgAttribute.ClipPath:
                geometry.Clip = value;
                break;
            case SvgAttribute.Style:
                geometry.Style = value;
                break;
            case SvgAttribute.Id:
                geometry.Id = value;
                break;
            case SvgAttribute.ClipPathUnits:
                if (!_markup.Of(value).SequenceEqual("userSpaceOnUse"u8))
                    throw Wrong(value.Start, SvgCodes.CannotShow, "A clip in shares of what it clips cannot be shown.",
                        "Clip with a rectangle in the units of the picture (userSpaceOnUse).");
                break;
            case SvgAttribute.Namespace:
                if (!_markup.Of(value).SequenceEqual("http://www.w3.org/2000/svg"u8))
                    throw Wrong(value.Start, SvgCodes.NotSvg, "The element is not of SVG.", $"Its namespace is {SvgNamespace}.");
                break;
            default:
                SvgProperties.Set(_markup.Text, attribute, value, ref state);
                break;
        }
    }

    /// <summary>Reads the declarations in an attribute "style". They take precedence over separate attributes (SVG 1.1, 6.4).</summary>
    private readonly void Style(ByteRange style, SvgAttributes known, ref SvgState state, ref SvgGeometry geometry)
    {
        for (var at = style.Start; at < style.End;)
        {
            var length = _markup.Text[at..style.End].IndexOf((byte)';');
            var declaration = SvgProperties.Trim(_markup.Text, new ByteRange(at, length < 0 ? style.End - at : length));
            at = length < 0 ? style.End : at + length + 1;
            if (declaration.Length == 0) continue;
            var colon = _markup.Of(declaration).IndexOf((byte)':');
            if (colon < 0) throw SvgProperties.Unread(_markup.Text, declaration, "\"property: value\"");
            var name = SvgProperties.Trim(_markup.Text, declaration with { Length = colon });
            var value = new ByteRange(declaration.Start + colon + 1, declaration.Length - colon - 1);
            var property = SvgNames.Property(_markup.Of(name));
            if (property == SvgAttribute.Ignored) continue;
            if (!known.Has(property)) throw Wrong(name.Start, SvgCodes.UnknownAttribute,
                $"The property \"{Show(name)}\" of <{Show(_markup.Name)}> is not known.", "Delete it, or draw what it shows with paths.");
            geometry.Present |= 1UL << (int)property;
            if (property == SvgAttribute.ClipPath) geometry.Clip = value;
            else SvgProperties.Set(_markup.Text, property, value, ref state);
        }
    }
}
