namespace QifuReports.Edition.Pictures;

/// <summary>Writes a finished page as an svg element: what the PDF shows of it, with its links and the places that links lead to.</summary>
internal static class SvgPage
{
    /// <summary>The start of the identifiers of places in pages, which the text of an edition may have too.</summary>
    public const string Prefix = "page-";

    /// <summary>Writes the page. Its background is white paper, in the colours of a light screen or their dark counterparts.</summary>
    /// <param name="html">Receives the element.</param>
    /// <param name="page">The page.</param>
    /// <param name="colours">Gives the classes of colours.</param>
    /// <param name="places">The places of figures; those that an edition in the same file has too must not be counted here.</param>
    public static void Write(HtmlWriter html, Page page, ColourClasses colours, PlaceCounter places)
    {
        string width = SvgNumber.Of(page.Size.Width), height = SvgNumber.Of(page.Size.Height);
        html.Begin("svg", ("class", "sheet"), ("id", string.Create(CultureInfo.InvariantCulture, $"{Prefix}{page.Number}")),
            ("viewBox", $"0 0 {width} {height}"), ("stroke-miterlimit", SvgShapes.UsualMiterLimit),
            ("role", "group"), ("aria-label", $"Page {page.Label}"));
        html.Shape("rect", ("class", colours.Fill(Rgb.White)), ("width", width), ("height", height));
        foreach (var anchor in page.Anchors)
        {
            var place = $"translate({SvgNumber.Of(anchor.Place.X)} {SvgNumber.Of(anchor.Place.Y)})";
            html.Shape("g", ("id", IdOf(anchor.Name)), ("transform", place));
        }

        var painter = new SvgPainter(html, colours, places, hidesWords: false);
        foreach (var item in page.Items)
        {
            if (item is LinkArea link) Write(html, link);
            else painter.Write(item);
        }

        html.End();
    }

    /// <summary>
    /// Writes the area of a link over the text that it belongs to, without a colour. Links to anything but a place of the document, a web
    /// page or a mail address are left out.
    /// </summary>
    private static void Write(HtmlWriter html, LinkArea link)
    {
        if (AddressOf(link.Target) is not { } address) return;
        html.Begin("a", ("href", address), ("aria-label", link.Description));
        html.Shape("rect", ("fill-opacity", "0"), ("x", SvgNumber.Of(link.Bounds.X)), ("y", SvgNumber.Of(link.Bounds.Y)),
            ("width", SvgNumber.Of(link.Bounds.Width)), ("height", SvgNumber.Of(link.Bounds.Height)));
        html.End();
    }

    private static string? AddressOf(LinkTarget target) => target switch
    {
        LinkTarget.Internal place => "#" + Uri.EscapeDataString(IdOf(place.BlockId)),
        LinkTarget.External { Uri: var address } when Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "https" or "http" or "mailto" => address,
        _ => null,
    };

    // "page-1" is a page; "page-to-1" is the block with the id 1.
    private static string IdOf(string block) => $"{Prefix}to-{block}";
}
