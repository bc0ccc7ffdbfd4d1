namespace QifuReports.Edition.Frame;

/// <summary>
/// Writes the bar at the top of the page: whose document it is, and the controls. The controls are hidden until the script shows them, since
/// they do nothing without it.
/// </summary>
internal static class EditionBar
{
    // The shapes of the controls, on a grid of 16.
    private static readonly (string Id, string Label, string Hint, string Path)[] Tools =
    [
        ("tool-figures", "Figures", "Show the panel of figures", "M6 2 4.5 14M11.5 2 10 14M2 5.5h12M2 10.5h12"),
        ("tool-search", "Search", "Search the figures", "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.5 10.5 14 14"),
        ("tool-review", "Review", "Mark what is no figure", "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4"),
        ("tool-marks", "Marks", "Mark figures that need care", "M3.5 14.5v-13h9l-2.5 4 2.5 4h-9"),
        ("tool-theme", "Theme", "Change between light and dark", "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 2v12M8 4.5h3.5M8 8h6M8 11.5h3.5"),
    ];

    public static void Write(HtmlWriter html, DocumentModel document)
    {
        var (issuer, title, period) = TitleOf(document);
        html.Begin("header", ("class", "bar")).Begin("p", ("class", "name"));
        if (!string.IsNullOrEmpty(document.Watermark)) html.Element("strong", document.Watermark, ("class", "flag")).Text(" ");
        if (issuer.Length > 0) html.Element("b", issuer).Text(" ");
        html.Element("span", title, ("class", "title"));
        if (period.Length > 0) html.Text(" ").Element("span", period, ("class", "period"));
        html.End().Line().Begin("div", ("class", "tools"), ("role", "group"), ("aria-label", "Tools"), ("hidden", "")).Line();
        foreach (var (id, label, hint, path) in Tools)
        {
            html.Begin("button", ("type", "button"), ("id", id), ("title", hint), ("aria-pressed", "false"));
            html.Begin("svg", ("viewBox", "0 0 16 16"), ("aria-hidden", "true")).Begin("path", ("d", path)).End().End();
            html.Element("span", label).End().Line();
        }
        html.End().End().Line();
    }

    private static (string Issuer, string Title, string Period) TitleOf(DocumentModel document)
    {
        foreach (var block in document.Blocks)
            switch (block)
            {
                case Masthead masthead: return (masthead.Issuer, masthead.Title, masthead.Period);
                case Cover { Title.Length: > 0 } cover: return (cover.Issuer, cover.Title, cover.Period);
            }
        return ("", document.Info.Title, "");
    }
}
