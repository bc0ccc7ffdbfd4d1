using QifuReports.Typesetting.Pictures.Paths;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>The clipping rectangles of a document. Each has an upright rectangle and an id, stored as a range of the text.</summary>
internal sealed class SvgClips
{
    private readonly List<Clip> _clips = [];

    private readonly record struct Clip(ByteRange Id, Extent Box);

    /// <summary>Whether the whole document has been searched for clips.</summary>
    public bool Complete { get; private set; }

    public void Add(ByteRange id, Extent box) => _clips.Add(new Clip(id, box));

    /// <summary>Replaces the clips by all clips that a search of the whole document has found.</summary>
    public void TakeAll(SvgClips all)
    {
        _clips.Clear();
        _clips.AddRange(all._clips);
        Complete = true;
    }

    public Extent? Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> id)
    {
        // The list is searched from the end, since a clip is usually defined just before its use.
        for (var i = _clips.Count - 1; i >= 0; i--)
        {
            if (text.Slice(_clips[i].Id.Start, _clips[i].Id.Length).SequenceEqual(id)) return _clips[i].Box;
        }

        return null;
    }
}

/// <content>Clips.</content>
internal ref partial struct SvgRun
{
    private const string ClipHint = "Clip with one upright rectangle, or cut the paths themselves.";

    private void BeginClip()
    {
        var state = SvgState.Initial;
        Read(SvgElement.ClipPath, ref state, out var geometry);
        if (geometry.Id.Length == 0) throw Wrong(_markup.Name.Start, SvgCodes.BadValue, "A clip has no id.", "Give it one, or delete it.");
        (_clipId, _clipMatrix, _clipBox) = (geometry.Id, state.Matrix, null);
    }

    private void ClipShape(SvgElement element)
    {
        var state = SvgState.Initial;
        state.Matrix = _clipMatrix;
        if (_clipBox is not null) throw Wrong(_markup.Name.Start, SvgCodes.CannotShow, "A clip has more than one shape.", ClipHint);
        Read(element, ref state, out var geometry);
        _clipBox = Outline(element, state.Matrix, geometry)
            ? _path.OneRectangle ?? throw Wrong(_markup.Name.Start, SvgCodes.CannotShow, "A clip is no upright rectangle.", ClipHint)
            : default(Extent);
    }

    private void EndClip()
    {
        var box = _clipBox ?? throw Wrong(_clipId.Start, SvgCodes.CannotShow, "A clip has no shape.", ClipHint);
        if (_clips.Complete) return;
        if (_clips.Find(_markup.Text, _markup.Of(_clipId)) is not null)
            throw Wrong(_clipId.Start, SvgCodes.BadValue, $"The clip \"{Show(_clipId)}\" stands twice.", "Give each its own id.");
        _clips.Add(_clipId, box);
    }

    /// <summary>Limits the clip of the state to the clip that a value refers to, which is in the units of the clipped element.</summary>
    private void Clip(ByteRange value, ref SvgState state)
    {
        value = SvgProperties.Trim(_markup.Text, value);
        if (_depth > 0 && _frames[_depth - 1].Element == SvgElement.ClipPath)
            throw Wrong(value.Start, SvgCodes.CannotShow, "A clip is clipped itself.", ClipHint);
        var reference = _markup.Of(value);
        if (reference.SequenceEqual("none"u8)) return;
        if (!reference.StartsWith("url("u8) || !reference.EndsWith(")"u8)) throw SvgProperties.Unread(_markup.Text, value, "url(#id)");
        var id = reference[4..^1].Trim(" \t\r\n"u8).Trim("'\""u8);
        if (id.Length < 2 || id[0] != '#')
            throw Wrong(value.Start, SvgCodes.UnknownReference, "A clip has to be in the same file.",
                "Write url(#id) with the id of a clipPath of the file.");
        id = id[1..];
        if (Find(id) is not { } box) throw Wrong(value.Start, SvgCodes.UnknownReference, $"The file has no clip \"{SvgText.Show(id)}\".",
            "Correct the id, or delete the attribute.");
        if (!state.Matrix.KeepsUpright) throw Wrong(value.Start, SvgCodes.CannotShow, "A clip that is turned cannot be shown.", ClipHint);
        state.Clip = state.Clip.Common(state.Matrix.Of(box));
    }

    /// <summary>Finds a clip, first among those read so far, then in the whole document: some programs write clips at the end.</summary>
    private readonly Extent? Find(ReadOnlySpan<byte> id)
    {
        if (_clips.Find(_markup.Text, id) is { } box) return box;
        if (_clips.Complete) return null;
        var all = new SvgClips();
        var search = new SvgRun(_markup.Text, stackalloc MarkupAttribute[SvgLimits.Attributes], all, definitionsOnly: true);
        search.Elements();
        _clips.TakeAll(all);
        return _clips.Find(_markup.Text, id);
    }
}
