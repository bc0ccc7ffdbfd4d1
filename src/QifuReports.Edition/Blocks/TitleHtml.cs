using QifuReports.Edition.Pictures;

namespace QifuReports.Edition.Blocks;

/// <summary>Writes the title of a document: a masthead, or a cover with its key figures and notes.</summary>
internal static class TitleHtml
{
    public static void Write(BlockRun run, Masthead masthead)
    {
        var html = run.Html;
        // The identifier of a masthead is that of its heading.
        html.Begin("header", ("class", "masthead"), ("data-origin", run.OriginOf(masthead))).Begin("div", ("class", "names")).Line();
        Line(html, masthead.Issuer, "issuer");
        WriteTitle(run, masthead.Title);
        Line(html, masthead.Period, "period");
        html.End().Begin("div", ("class", "facts")).Line();
        WriteLogo(run, masthead.Logo);
        foreach (var line in masthead.Lines) Line(html, line, null);
        html.End().End().Line();
    }

    public static void Write(BlockRun run, Cover cover)
    {
        var html = run.Html;
        html.Begin("header", ("class", "cover"), ("id", cover.Title.Length == 0 ? BlockRun.IdOf(cover) : null),
            ("data-origin", run.OriginOf(cover))).Line();
        WriteLogo(run, cover.Logo);
        Line(html, cover.Issuer, "issuer");
        if (cover.Title.Length > 0) WriteTitle(run, cover.Title);
        Line(html, cover.Period, "period");
        foreach (var line in cover.Lines) Line(html, line, "line");
        html.End().Line();
        if (cover.Cards.Count > 0) CardsHtml.Write(run, cover.Cards);
        if (cover.Notes.Count == 0) return;
        html.Begin("div", ("class", "covernotes")).Line();
        foreach (var note in cover.Notes)
        {
            html.Begin("p", ("class", "note"));
            run.Inlines.Write(note);
            html.End().Line();
        }
        html.End().Line();
    }

    private static void WriteTitle(BlockRun run, string title)
    {
        var planned = run.NextHeading();
        run.Html.Element("h" + planned.Rank.ToString(CultureInfo.InvariantCulture), title, ("id", planned.Id)).Line();
    }

    private static void WriteLogo(BlockRun run, Logo? logo)
    {
        if (logo is null) return;
        run.Html.Begin("div", ("class", "logo"));
        SvgPicture.Write(run.Html, logo.Picture, run.Source.Colours, run.Places, logo.AlternativeText);
        run.Html.End().Line();
    }

    private static void Line(HtmlWriter html, string text, string? classes)
    {
        if (text.Length > 0) html.Element("p", text, ("class", classes)).Line();
    }
}
