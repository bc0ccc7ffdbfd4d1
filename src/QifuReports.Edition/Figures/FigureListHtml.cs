using QifuReports.Ledger.Checks.Findings;

namespace QifuReports.Edition.Figures;

/// <summary>Writes the list of all figures that the edition has for readers without scripts, and that the panel shows at rest.</summary>
internal sealed class FigureListHtml(FigureDetails details, HtmlWriter html, Func<int, int>? firstPlaceOf, int level)
{
    public void Write()
    {
        var heading = "h" + level.ToString(CultureInfo.InvariantCulture);
        for (var section = 0; section <= details.Sections.Count; section++)
        {
            // The figures that are only terms of others come last.
            var of = section == details.Sections.Count ? -1 : section;
            var isOpen = false;
            foreach (var item in details.Items)
            {
                if (item.Section != of) continue;
                if (!isOpen)
                {
                    html.Begin("div", ("class", "group")).Element(heading, of < 0 ? "Only in derivations" : details.Sections[of]).Line();
                    html.Begin("ul", ("class", "figures"), ("role", "list")).Line();
                    isOpen = true;
                }
                Write(item);
            }
            if (isOpen) html.End().End().Line();
        }
    }

    /// <summary>The words for the marks of a figure, separated by spaces; null for none.</summary>
    public static string? MarksOf(FigureMarks marks)
    {
        if (marks == FigureMarks.None) return null;
        var words = new List<string>(4);
        if (marks.HasFlag(FigureMarks.Derived)) words.Add("derived");
        if (marks.HasFlag(FigureMarks.Restated)) words.Add("restated");
        if (marks.HasFlag(FigureMarks.Waived)) words.Add("waived");
        if (marks.HasFlag(FigureMarks.Low)) words.Add("low");
        return string.Join(' ', words);
    }

    private void Write(FigureItem item)
    {
        var id = Id(item.Number);
        var place = firstPlaceOf?.Invoke(item.Number) ?? 0;
        html.Begin("li", ("id", id), ("data-marks", MarksOf(item.Marks)));
        html.Element("a", item.Value, ("href", place > 0 ? "#p-" + place.ToString(CultureInfo.InvariantCulture) : "#" + id));
        html.Text(" ").Element("b", item.Title).Text(", " + item.Period).Begin("small");
        if (item.Fact is { } fact) html.Text(FindingText.SourceOf(fact));
        else WriteFormula(item);
        html.End().End().Line();
    }

    private void WriteFormula(FigureItem item)
    {
        html.Text(item.Formula + ": ");
        for (var i = 0; i < item.Terms.Count; i++)
        {
            if (i > 0) html.Text(", ");
            html.Element("a", details.Items[item.Terms[i] - 1].Value, ("href", "#" + Id(item.Terms[i])));
        }
    }

    private static string Id(int number) => "f-" + number.ToString(CultureInfo.InvariantCulture);
}
