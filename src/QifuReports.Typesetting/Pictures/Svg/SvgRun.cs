using QifuReports.Typesetting.Pictures.Paths;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>
/// Reads one document, element by element. The state that an element passes on to its children is kept on an explicit stack, so that no
/// file can exhaust the call stack.
/// </summary>
internal ref partial struct SvgRun
{
    private SvgMarkup _markup;
    private readonly PathBuffer _path = new();
    private readonly SvgPainter _painter = new();
    private readonly SvgClips _clips;
    private readonly bool _definitionsOnly;
    private Frame[] _frames = new Frame[8];
    private int _depth, _elements;
    private Picture? _empty;

    // The clip that is being read.
    private ByteRange _clipId;
    private Affine _clipMatrix;
    private Extent? _clipBox;

    /// <summary>An element that has begun and not ended.</summary>
    private record struct Frame(SvgElement Element, ByteRange Name, SvgState State);

    public SvgRun(ReadOnlySpan<byte> text, Span<MarkupAttribute> attributes)
        : this(text, attributes, new SvgClips(), definitionsOnly: false)
    {
    }

    private SvgRun(ReadOnlySpan<byte> text, Span<MarkupAttribute> attributes, SvgClips clips, bool definitionsOnly)
    {
        _markup = new SvgMarkup(text, attributes);
        _clips = clips;
        _definitionsOnly = definitionsOnly;
    }

    /// <summary>Reads the whole document.</summary>
    public Picture Picture()
    {
        Elements();
        return _empty! with { Items = _painter.Items };
    }

    private void Elements()
    {
        while (true)
        {
            switch (_markup.Read())
            {
                case MarkupKind.Start:
                    Start();
                    break;
                case MarkupKind.End:
                    End();
                    break;
                default:
                    if (_depth > 0) throw Wrong(_markup.Text.Length, SvgCodes.Markup,
                        $"The file ends within <{Show(_frames[_depth - 1].Name)}>.", "Save it again; it may have been cut off.");
                    if (_elements == 0) throw Wrong(0, SvgCodes.NotSvg, "The file has no element <svg>.", "Give a picture in SVG.");
                    return;
            }
        }
    }

    private void Start()
    {
        if (++_elements > SvgLimits.Elements)
            throw Wrong(_markup.Name.Start, SvgCodes.TooLarge,
                FormattableString.Invariant($"The picture has more than {SvgLimits.Elements} elements."), "Make it simpler.");
        var name = _markup.Of(_markup.Name);
        if (_depth == 0)
        {
            Root(name);
            return;
        }

        ref var parent = ref _frames[_depth - 1];
        if (parent.Element == SvgElement.Words)
        {
            Push(SvgElement.Words, parent.State);
            return;
        }

        var element = SvgNames.Element(name);
        if (!MayStandIn(parent.Element, element)) throw Unplaced(parent, element, name);
        var state = parent.State;
        switch (element)
        {
            case SvgElement.Words or SvgElement.Definitions:
                break;
            case SvgElement.ClipPath:
                BeginClip();
                break;
            case SvgElement.Group:
                if (!_definitionsOnly) Read(SvgElement.Group, ref state, out _);
                break;
            default:
                if (parent.Element == SvgElement.ClipPath) ClipShape(element);
                else if (!_definitionsOnly) Shape(element, ref state);
                break;
        }

        Push(element, state);
    }

    /// <summary>Whether an element is allowed in another: shapes in shapes would not be drawn; of definitions only clips count.</summary>
    private static bool MayStandIn(SvgElement parent, SvgElement element) => parent switch
    {
        SvgElement.Svg or SvgElement.Group => element is not (SvgElement.Unknown or SvgElement.Svg),
        SvgElement.Definitions => element is SvgElement.ClipPath or SvgElement.Words,
        SvgElement.ClipPath => element is SvgElement.Rectangle or SvgElement.Path or SvgElement.Polygon or SvgElement.Words,
        _ => element == SvgElement.Words,
    };

    private void Shape(SvgElement element, ref SvgState state)
    {
        Read(element, ref state, out var geometry);
        if (!Outline(element, state.Matrix, geometry)) return;
        var scale = 0d;
        if (state.Stroke is not null && state.StrokeWidth > 0)
        {
            scale = state.Matrix.LineScale
                ?? throw Wrong(_markup.Name.Start, SvgCodes.CannotShow,
                    "A line that is wider in one direction than in the other cannot be shown.",
                    "Save the picture with its transformations applied, or turn the stroke into a path.");
        }

        _painter.Paint(_path, state, scale);
    }

    private void Push(SvgElement element, in SvgState state)
    {
        if (_markup.Empty)
        {
            if (element == SvgElement.ClipPath) EndClip();
            return;
        }

        if (_depth == SvgLimits.Depth)
            throw Wrong(_markup.Name.Start, SvgCodes.TooLarge,
                FormattableString.Invariant($"More than {SvgLimits.Depth} elements stand within each other."), "Ungroup what is grouped.");
        if (_depth == _frames.Length) Array.Resize(ref _frames, 2 * _depth);
        _frames[_depth++] = new Frame(element, _markup.Name, state);
        _markup.AllowText = element == SvgElement.Words;
    }

    private void End()
    {
        if (_depth == 0 || !_markup.Of(_frames[_depth - 1].Name).SequenceEqual(_markup.Of(_markup.Name)))
            throw Wrong(_markup.Name.Start, SvgCodes.Markup, $"</{Show(_markup.Name)}> ends what has not begun here.",
                "Save it again as plain SVG.");
        _depth--;
        if (_frames[_depth].Element == SvgElement.ClipPath) EndClip();
        _markup.AllowText = _depth > 0 && _frames[_depth - 1].Element == SvgElement.Words;
    }

    private readonly SvgException Unplaced(in Frame parent, SvgElement element, ReadOnlySpan<byte> name)
    {
        if (element is not SvgElement.Unknown)
        {
            return Wrong(_markup.Name.Start, SvgCodes.CannotShow, $"<{SvgText.Show(name)}> cannot stand in <{Show(parent.Name)}>.",
                parent.Element == SvgElement.ClipPath ? "Clip with one upright rectangle."
                    : "Save it again as plain SVG, without objects that are used again.");
        }

        return Wrong(_markup.Name.Start, SvgCodes.UnknownElement, $"The element <{SvgText.Show(name)}> is not known.",
            SvgHints.ForElement(name));
    }

    private readonly string Show(ByteRange range) => SvgText.Show(_markup.Of(range));

    private readonly SvgException Wrong(int offset, string code, string message, string hint) =>
        SvgException.At(_markup.Text, offset, code, message, hint);
}
