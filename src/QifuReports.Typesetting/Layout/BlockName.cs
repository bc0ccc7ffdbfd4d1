namespace QifuReports.Typesetting.Layout;

/// <summary>How an error message names a block: its kind, then its id, title or first words.</summary>
internal static class BlockName
{
    public static string Of(Block? block) => block switch
    {
        null => "the document",
        { Id: { } id } => $"{Kind(block)} '{id}'",
        Heading heading => $"the heading \"{heading.Text}\"",
        Table { Title.Length: > 0 } table => $"the table \"{table.Title}\"",
        ChartBlock chart => $"the chart \"{chart.Description}\"",
        Callout callout => $"the callout \"{callout.Title}\"",
        Cover cover => $"the cover \"{cover.Title}\"",
        Masthead masthead => $"the head \"{masthead.Title}\"",
        TableOfContents contents => $"the contents \"{contents.Title}\"",
        Paragraph paragraph => $"the paragraph \"{Words(paragraph.Content)}\"",
        Table table => $"a table of {table.Rows.Count} {(table.Rows.Count == 1 ? "row" : "rows")}",
        _ => Kind(block),
    };

    /// <summary>Returns a text without its styles, cut off after 60 characters.</summary>
    public static string Words(IReadOnlyList<Inline> content)
    {
        var text = "";
        foreach (var inline in content)
        {
            if (inline is TextRun run) text += run.Text;
            if (inline is LinkRun link) foreach (var part in link.Content) text += part.Text;
            if (text.Length > 60) return string.Concat(text.AsSpan(0, 60), "…");
        }
        return text;
    }

    private static string Kind(Block block) => block switch
    {
        Heading => "the heading",
        Paragraph => "the paragraph",
        ListBlock => "a list",
        Cover => "the cover",
        Masthead => "the head",
        KeyFigureCards => "the key figure cards",
        LargeFigures => "the large figures",
        Callout => "the callout",
        Beside => "blocks side by side",
        TableOfContents => "the contents",
        PageBreak => "a page break",
        Table => "the table",
        ChartBlock => "the chart",
        _ => block.GetType().Name,
    };
}
