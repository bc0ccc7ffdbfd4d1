using QifuReports.Briefings.Composing.Charts;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Narrative.Codes;
using QifuReports.Briefings.Narrative.Parsing;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Briefings.Composing;

/// <summary>The templates of a folder that no briefing asks for: misnamed, or left over.</summary>
public static class UnusedTemplates
{
    private const string Message = "chart-";

    // A chart of the parts of the company is called by its axis.
    private const string ByAxis = Message + "revenue-by-";

    /// <summary>A warning for each template that is neither asked for by name, nor included, nor the message of a chart that a template places or of a kind of chart; in the order of the names.</summary>
    /// <param name="templates">The folder.</param>
    /// <param name="roots">What is asked for by name.</param>
    public static IReadOnlyList<Diagnostic> In(TemplateSet templates, IReadOnlyList<string> roots)
    {
        var known = new HashSet<string>(roots, StringComparer.Ordinal);
        foreach (var kind in ChartMessages.Kinds) known.Add(Message + kind);
        foreach (var (_, names) in templates.Mentions())
            foreach (var mention in names.Strings)
                if (mention.Function is "grid" || (mention.Function is "chart" or "block" && mention.Index == 0)) known.Add(Message + mention.Text);
        // What a template includes that nothing uses is not used by that.
        var open = new Stack<string>(templates.Names.Where(n => known.Contains(n) || n.StartsWith(ByAxis, StringComparison.Ordinal)));
        var used = new HashSet<string>(open, StringComparer.Ordinal);
        while (open.TryPop(out var name))
            foreach (var included in templates.IncludedBy(name))
                if (used.Add(included)) open.Push(included);

        var found = new List<Diagnostic>();
        foreach (var (source, _) in templates.Mentions())
            if (!used.Contains(source.Name))
                found.Add(new Diagnostic(TemplateCodes.Unused, $"Nothing uses the template '{source.Name}', so that it says nothing.", new Place(source.File),
                    Suggestion.For(source.Name, known.Concat(used).Order(StringComparer.Ordinal)) is { } near ? $"Did you mean '{near}'?" : "Include it in one that is used, or take it away."));
        return found;
    }
}
