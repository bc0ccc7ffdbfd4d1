using QifuReports.Typesetting.Pictures.Paths;
using QifuReports.Typesetting.Pictures.Svg.Markup;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>
/// Reads one document, element by element. The state that an element passes on to its children lies on an explicit stack, so that no file
/// can exhaust the call stack.
/// </summary>
internal ref partial struct SvgRun
{
    private SvgMarkup markup;
    private readonly PathBuffer path = new();
    private readonly SvgPainter painter = new();
    private readonly SvgClips clips;
    private readonly bool definitionsOnly;
    private Frame[] frames = new Frame[8];
    private int depth, elements;
    private Picture? empty;

    // The clip that is being read.
    private ByteRange clipId;
    private Affine clipMatrix;
    private Extent? clipBox;

    /// <summary>An element that has begun and not ended.</summary>
    private record struct Frame(SvgElement Element, ByteRange Name, SvgState State);

    public SvgRun(ReadOnlySpan<byte> text, Span<MarkupAttribute> attributes)
        : this(text, attributes, new SvgClips(), definitionsOnly: false)
    {
    }

    private SvgRun(ReadOnlySpan<byte> text, Span<MarkupAttribute> attributes, SvgClips clips, bool definitionsOnly)
    {
        markup = new SvgMarkup(text, attributes);
        this.clips = clips;
        this.definitionsOnly = definitionsOnly;
    }

    /// <summary>Reads the whole document.</summary>
    public Picture Picture()
    {
        Elements();
        return empty! with { Items = painter.Items };
    }

    private void Elements()
    {
        while (true)
        {
            switch (markup.Read())
            {
                case MarkupKind.Start:
                    Start();
                    break;
                case MarkupKind.End:
                    End();
                    break;
                default:
                    if (depth > 0) throw Wrong(markup.Text.Length, SvgCodes.Markup, $"The file ends within <{Show(frames[depth - 1].Name)}>.", "Save it again; it may have been cut off.");
                    if (elements == 0) throw Wrong(0, SvgCodes.NotSvg, "The file has no element <svg>.", "Give a picture in SVG.");
                    return;
            }
        }
    }

    private void Start()
    {
        if (++elements > SvgLimits.Elements)
            throw Wrong(markup.Name.Start, SvgCodes.TooLarge, FormattableString.Invariant($"The picture has more than {SvgLimits.Elements} elements."), "Make it simpler.");
        var name = markup.Of(markup.Name);
        if (depth == 0)
        {
            Root(name);
            return;
        }

        ref var parent = ref frames[depth - 1];
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
                if (!definitionsOnly) Read(SvgElement.Group, ref state, out _);
                break;
            default:
                if (parent.Element == SvgElement.ClipPath) ClipShape(element);
                else if (!definitionsOnly) Shape(element, ref state);
                break;
        }

        Push(element, state);
    }

    /// <summary>
    /// Whether an element may stand in another. Shapes inside shapes would not show; in definitions only clips are found later.
    /// </summary>
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
                ?? throw Wrong(markup.Name.Start, SvgCodes.CannotShow, "A line that is wider in one direction than in the other cannot be shown.", "Save the picture with its transformations applied, or turn the stroke into a path.");
        }

        painter.Paint(path, state, scale);
    }

    private void Push(SvgElement element, in SvgState state)
    {
        if (markup.Empty)
        {
            if (element == SvgElement.ClipPath) EndClip();
            return;
        }

        if (depth == SvgLimits.Depth)
            throw Wrong(markup.Name.Start, SvgCodes.TooLarge, FormattableString.Invariant($"More than {SvgLimits.Depth} elements stand within each other."), "Ungroup what is grouped.");
        if (depth == frames.Length) Array.Resize(ref frames, 2 * depth);
        frames[depth++] = new Frame(element, markup.Name, state);
        markup.AllowText = element == SvgElement.Words;
    }

    private void End()
    {
        if (depth == 0 || !markup.Of(frames[depth - 1].Name).SequenceEqual(markup.Of(markup.Name)))
            throw Wrong(markup.Name.Start, SvgCodes.Markup, $"</{Show(markup.Name)}> ends what has not begun here.", "Save it again as plain SVG.");
        depth--;
        if (frames[depth].Element == SvgElement.ClipPath) EndClip();
        markup.AllowText = depth > 0 && frames[depth - 1].Element == SvgElement.Words;
    }

    private readonly SvgException Unplaced(in Frame parent, SvgElement element, ReadOnlySpan<byte> name)
    {
        if (element is not SvgElement.Unknown)
        {
            return Wrong(markup.Name.Start, SvgCodes.CannotShow, $"<{SvgText.Show(name)}> cannot stand in <{Show(parent.Name)}>.",
                parent.Element == SvgElement.ClipPath ? "Clip with one upright rectangle." : "Save it again as plain SVG, without objects that are used again.");
        }

        return Wrong(markup.Name.Start, SvgCodes.UnknownElement, $"The element <{SvgText.Show(name)}> is not known.", SvgHints.ForElement(name));
    }

    private readonly string Show(ByteRange range) => SvgText.Show(markup.Of(range));

    private readonly SvgException Wrong(int offset, string code, string message, string hint) => SvgException.At(markup.Text, offset, code, message, hint);
}
