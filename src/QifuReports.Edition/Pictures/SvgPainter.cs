namespace QifuReports.Edition.Pictures;

/// <summary>
/// Writes painted items as SVG, in their order. A run of a figure stands in a link to the figure; other references are kept as
/// <c>data-ref</c>.
/// </summary>
/// <param name="html">Receives the elements.</param>
/// <param name="colours">Gives the classes of colours.</param>
/// <param name="places">Counts the places of figures.</param>
/// <param name="hidesWords">
/// Whether programs that read pages aloud pass over everything but the links, because another text says the rest.
/// </param>
internal sealed class SvgPainter(HtmlWriter html, ColourClasses colours, PlaceCounter places, bool hidesWords)
{
    private bool _isHidden;

    /// <summary>Writes an item. Items that are not painted, such as marks of the structure, are left out.</summary>
    public void Write(PlacedItem item)
    {
        switch (item)
        {
            case FilledRectangle box:
                Hide();
                SvgShapes.Write(html, box, colours);
                break;
            case Rule rule:
                Hide();
                SvgShapes.Write(html, rule, colours);
                break;
            case PathItem path:
                Hide();
                SvgShapes.Write(html, path, colours);
                break;
            case GlyphRun run:
                Write(run);
                break;
        }
    }

    /// <summary>Ends the items, or what hides some of them.</summary>
    public void Show()
    {
        if (!_isHidden) return;
        html.End();
        _isHidden = false;
    }

    private void Write(GlyphRun run)
    {
        if (run.Glyphs.Length == 0) return;
        if (run.Reference is { } reference && places.Next(reference) is { } place)
        {
            Show();
            html.Begin("a", ("class", "f"), ("href", place.Address), ("data-figure", place.Name), ("id", place.Id));
            SvgText.Write(html, run, colours, null);
            html.End();
            return;
        }

        Hide();
        SvgText.Write(html, run, colours, PlaceCounter.KindOf(run.Reference));
    }

    private void Hide()
    {
        if (!hidesWords || _isHidden) return;
        html.Begin("g", ("aria-hidden", "true"));
        _isHidden = true;
    }
}
