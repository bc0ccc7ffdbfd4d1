using QifuReports.Edition.Blocks.Planning;

namespace QifuReports.Edition.Blocks;

/// <summary>
/// Writes texts. A run with the reference of a figure becomes a link to the entry of the figure. A run with another reference becomes an
/// element that says which kind of reference it is.
/// </summary>
internal sealed class InlineHtml(BlockRun run)
{
    private readonly HtmlWriter _html = run.Html;

    /// <summary>Writes a text.</summary>
    public void Write(IReadOnlyList<Inline> content)
    {
        for (var i = 0; i < content.Count; i++) Write(content[i], i > 0 && content[i - 1] is FootnoteMark);
    }

    /// <summary>Writes a piece of a text.</summary>
    /// <param name="inline">The piece.</param>
    /// <param name="afterMark">Whether the piece follows a footnote mark; a comma then separates two marks.</param>
    public void Write(Inline inline, bool afterMark = false)
    {
        switch (inline)
        {
            case TextRun text: Write(text); break;
            case FootnoteMark mark: Write(mark, afterMark); break;
            case LinkRun link: Write(link); break;
            case LineBreak: _html.Text(" ").Begin("br"); break;
        }
    }

    /// <summary>Writes a run.</summary>
    /// <param name="text">The run.</param>
    /// <param name="tail">The number of characters at the end that hang over the edge of a column of figures.</param>
    public void Write(TextRun text, int tail = 0) => Write(text, tail, isLinked: false);

    private void Write(TextRun text, int tail, bool isLinked)
    {
        var depth = _html.Depth;
        if (text.Style.HasFlag(TextStyle.Strong)) _html.Begin("b");
        if (text.Style.HasFlag(TextStyle.Superscript)) _html.Begin("sup");
        BeginReference(text, isLinked);
        var end = text.Text.Length - tail;
        _html.Text(text.Text[..end]);
        if (tail > 0) _html.Element("span", text.Text[end..], ("class", "z"));
        _html.EndTo(depth);
    }

    private void BeginReference(TextRun text, bool isLinked)
    {
        var look = LookOf(text.Style);
        if (text.Reference is not { } reference)
        {
            if (look is not null) _html.Begin("span", ("class", look));
            return;
        }
        if (PlaceCounter.KindOf(reference) is { } kind)
        {
            _html.Begin("span", ("class", look), ("data-ref", kind));
            return;
        }
        if (run.Places.Next(reference) is not { } place)
        {
            _html.Begin("span", ("class", look), ("data-ref", "figure"));
            return;
        }
        var classes = look is null ? "f" : "f " + look;
        // A link within a link does not exist: there, the figure is no link of its own.
        if (isLinked) _html.Begin("span", ("class", classes), ("data-figure", place.Name), ("id", place.Id));
        else _html.Begin("a", ("class", classes), ("href", place.Address), ("data-figure", place.Name), ("id", place.Id));
    }

    private void Write(FootnoteMark mark, bool afterMark)
    {
        var (number, isFirst) = run.Notes.Mark(mark.Note);
        _html.Begin("sup", ("class", "mark"));
        if (afterMark) _html.Text(",");
        _html.Element("a", number.ToString(CultureInfo.InvariantCulture), ("href", "#" + ElementId.Note(number)),
            ("id", isFirst ? ElementId.NoteMark(number) : null), ("role", "doc-noteref")).End();
    }

    private void Write(LinkRun link)
    {
        var words = string.Concat(link.Content.Select(c => c.Text));
        var described = link.Description == words ? null : link.Description;
        var address = link.Target switch
        {
            LinkTarget.Internal place => "#" + run.TargetOf(place.BlockId),
            LinkTarget.External web => WebAddress.Safe(web.Uri),
            _ => null,
        };
        if (address is not null)
            _html.Begin("a", ("href", address), ("title", described), ("rel", address[0] == '#' ? null : "noopener noreferrer"));
        foreach (var part in link.Content) Write(part, 0, address is not null);
        if (address is not null) _html.End();
    }

    private static string? LookOf(TextStyle style)
    {
        var tabular = style.HasFlag(TextStyle.Tabular) ? "tnum" : null;
        var colour = style.HasFlag(TextStyle.Favourable) ? "good" : style.HasFlag(TextStyle.Adverse) ? "bad"
            : style.HasFlag(TextStyle.Muted) ? "muted" : null;
        return tabular is null ? colour : colour is null ? tabular : $"{colour} {tabular}";
    }
}
