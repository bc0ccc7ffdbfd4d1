using AngleSharp.Dom;
using QifuReports.Import.Documents.Html.Markup;

namespace QifuReports.Import.Documents.Html;

/// <summary>
/// Reads a statement in the SEC's viewer: one table with title, currency and scale in its first column heading. The viewer puts rows about
/// segments and other members below the statement, under separate headings; these rows become separate grids. The definitions after the
/// table are not read.
/// </summary>
internal static partial class ViewerPage
{
    /// <summary>The paragraphs and tables of a page; null if the page is not from the viewer.</summary>
    public static IReadOnlyList<SourceBlock>? Read(IElement body)
    {
        var blocks = new List<SourceBlock>();
        foreach (var element in body.QuerySelectorAll("table.report"))
        {
            var table = HtmlTable.Of(element, []);
            if (table.Rows.Count == 0 || table.Rows[0].Cells is not [{ Element: { LocalName: "th" } corner }, ..]
                || !corner.ClassList.Contains("tl")) continue;
            var titles = TitlesOf(corner);
            foreach (var title in titles) blocks.Add(new SourceText(title, table.Rows[0].Line));
            Add(blocks, [.. table.Rows.Select(Cleaned)], titles);
        }
        return blocks.Count == 0 ? null : blocks;
    }

    private static void Add(List<SourceBlock> blocks, List<HtmlRow> rows, IReadOnlyList<string> titles)
    {
        var heads = rows.TakeWhile(r => r.Cells.All(c => c.Element.LocalName == "th")).ToList();
        var (part, member) = (new List<HtmlRow>(heads), "");
        for (var i = heads.Count; i <= rows.Count; i++)
        {
            var begins = i < rows.Count && rows[i].Element.ClassList.Contains("rh");
            if (!begins && i < rows.Count)
            {
                if (rows[i].Element.QuerySelector("table") is null) part.Add(rows[i]);
                continue;
            }
            if (part.Count > heads.Count && HtmlGrid.Of(part) is { } grid)
            {
                if (member.Length > 0)
                {
                    foreach (var title in titles) blocks.Add(new SourceText(title, grid.Line));
                    blocks.Add(new SourceText(member, grid.Line));
                }
                blocks.Add(grid with { Member = member });
            }
            if (begins) (part, member) = (new List<HtmlRow>(heads), rows[i].Cells.FirstOrDefault(c => c.Text.Length > 0)?.Text ?? "-");
        }
    }

    // Returns a row without footnote markers and their columns, and with the XBRL concept of the row as a tag on each figure.
    private static HtmlRow Cleaned(HtmlRow row, int place)
    {
        var concept = ConceptOf(row);
        var cells = new List<HtmlCell>(row.Cells.Count);
        foreach (var cell in row.Cells)
        {
            if (cell.Element.ClassList.Contains("fn") || place == 0 && cell == row.Cells[0]) continue;
            var text = Footnote().Replace(cell.Text, "").Trim();
            if (text.Length == 0) continue;
            var tags = concept.Length > 0 && HtmlRow.IsFigure(text) ? [new TaggedFact(concept, "", "", 0, false, false)] : cell.Tags;
            cells.Add(cell with { Text = text, Tags = tags, HasLineAbove = false, HasLineBelow = false });
        }
        return new HtmlRow(row.Element, cells, row.Line);
    }

    private static string ConceptOf(HtmlRow row)
    {
        foreach (var link in row.Element.QuerySelectorAll("[onclick]"))
            if (Definition().Match(link.GetAttribute("onclick") ?? "") is { Success: true } found)
                return found.Groups[1].Value + ":" + found.Groups[2].Value;
        return "";
    }

    // The titles in the corner of the table, such as "STATEMENTS OF OPERATIONS (Unaudited) - USD ($)" above "shares in Thousands, $ in
    // Millions".
    private static List<string> TitlesOf(IElement corner)
    {
        var (titles, words) = (new List<string>(), new HtmlWords());
        Lines(corner, words, titles);
        if (words.Length > 0) titles.Add(words.Take());
        var scale = titles.FindIndex(t => ScaleWords().IsMatch(t));
        if (scale >= 0) titles[scale] = ScaleOf(titles[scale]);
        return titles;
    }

    private static void Lines(IElement element, HtmlWords words, List<string> titles)
    {
        for (var i = 0; i < element.ChildNodes.Length; i++)
            if (element.ChildNodes[i] is IText text) words.Add(text.Data);
            else if (element.ChildNodes[i] is IElement { LocalName: "br" })
            {
                if (words.Length > 0) titles.Add(words.Take());
            }
            else if (element.ChildNodes[i] is IElement child) Lines(child, words, titles);
    }

    // Writes the scale as a filing writes it: "in thousands". Amounts and shares without a stated scale are in ones.
    private static string ScaleOf(string line)
    {
        var money = MoneyScale().Match(line) is { Success: true } m ? m.Groups[1].Value : "";
        var shares = ShareScale().Match(line) is { Success: true } s ? s.Groups[1].Value : "";
        if (money.Length == 0) return shares.Length == 0 ? line : $"(shares in {shares})";
        return shares.Length == 0 ? $"(In {money}, except number of shares)" : $"(In {money}, shares in {shares})";
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"defref_([A-Za-z0-9-]+)_([A-Za-z0-9]+)")] private static partial Regex Definition();
    [GeneratedRegex(@"(\s*\[\d{1,2}\],?)+\s*$")] private static partial Regex Footnote();
    [GeneratedRegex(@"\bin (thousands|millions|billions)\b", Plain)] private static partial Regex ScaleWords();
    [GeneratedRegex(@"\bshares? in (thousands|millions|billions)\b", Plain)] private static partial Regex ShareScale();
    [GeneratedRegex(@"(?<!\bshares? )\bin (thousands|millions|billions)\b", Plain)] private static partial Regex MoneyScale();
}
