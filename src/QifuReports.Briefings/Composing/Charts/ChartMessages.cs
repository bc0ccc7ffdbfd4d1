using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Narrative.Prose;

namespace QifuReports.Briefings.Composing.Charts;

/// <summary>Renders the messages of charts from their templates.</summary>
/// <param name="context">The briefing.</param>
/// <param name="templates">The templates of the briefing.</param>
/// <param name="functions">The functions that templates of sections may call.</param>
/// <param name="diagnostics">Receives the errors of the templates.</param>
public sealed class ChartMessages(BriefingContext context, TemplateSet templates, IReadOnlyDictionary<string, TemplateFunction> functions,
    List<Diagnostic> diagnostics)
{
    /// <summary>The kinds of charts. Each kind may have one message template for all of its charts.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["bars", "bridge", "members", "outlook", "outlook-year", "panel", "split",
        "trend"];

    /// <summary>The largest number of characters in a message: as many as fit on two lines above a chart of half the page width.</summary>
    public const int Longest = 90;

    /// <summary>
    /// The headline of a chart, from the template <c>chart-OWN</c> or else <c>chart-KIND</c>. The template sees the values of the chart as
    /// <c>shown</c>. Each paragraph that the template writes is one wording, the longest first. The first paragraph of at most 90
    /// characters is taken; if all are longer, the last one. The headline is empty if the template writes nothing.
    /// </summary>
    public IReadOnlyList<Inline> Of(ChartName chart, ObjectValue shown)
    {
        var template = templates.Names.Contains($"chart-{chart.Own}") ? $"chart-{chart.Own}" : $"chart-{chart.Kind}";
        if (!templates.Names.Contains(template)) return [];
        var before = context.Book.Used.Count;
        var (text, wrong) = templates.Render(template, new ChartScope(BriefingScope.Of(context), shown), functions);
        if (text is null)
        {
            diagnostics.AddRange(wrong);
            return [];
        }
        var (blocks, unread) = MarkdownReader.ReadChecked(text, template);
        foreach (var one in unread) diagnostics.Add(templates.Placed(one, text, template));
        IReadOnlyList<Inline> message = [];
        foreach (var block in blocks ?? [])
        {
            if (block is not Paragraph paragraph) continue;
            message = paragraph.Content;
            if (message.Sum(i => i is TextRun run ? run.Text.Length : 0) <= Longest) break;
        }
        context.Book.TakeBack(before, message.OfType<TextRun>().Select(r => r.Reference).OfType<string>()
            .Select(r => Reference.FigureIn(r).ToString()).ToHashSet(StringComparer.Ordinal));
        return message;
    }
}
