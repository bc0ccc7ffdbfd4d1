using QifuReports.Briefings.Narrative;

namespace QifuReports.Briefings.Composing;

/// <summary>Finds the templates in a folder that no briefing uses, because their name is misspelled or they are left over.</summary>
public static class UnusedTemplates
{
    private const string Message = "chart-";

    // A chart of parts of the company is named after the axis of these parts, e.g. revenue-by-segment.
    private const string ByAxis = Message + "revenue-by-";

    /// <summary>
    /// A warning for each unused template, in the order of the names. A template is used if the program asks for it by name, if a used
    /// template includes it, or if it writes the message of a chart that is placed or of a kind of chart.
    /// </summary>
    /// <param name="templates">The templates of the folder.</param>
    /// <param name="roots">The templates that the program asks for by name.</param>
    public static IReadOnlyList<Diagnostic> In(TemplateSet templates, IReadOnlyList<string> roots)
    {
        var known = new HashSet<string>(roots, StringComparer.Ordinal);
        foreach (var kind in ChartMessages.Kinds) known.Add(Message + kind);
        foreach (var (_, names) in templates.Mentions())
            foreach (var mention in names.Strings)
                if (mention.Function is "grid" || (mention.Function is "chart" or "block" && mention.Index == 0))
                    known.Add(Message + mention.Text);
        // Starts from the used templates, so that a template that only an unused template includes counts as unused.
        var open = new Stack<string>(templates.Names.Where(n => known.Contains(n) || n.StartsWith(ByAxis, StringComparison.Ordinal)));
        var used = new HashSet<string>(open, StringComparer.Ordinal);
        while (open.TryPop(out var name))
            foreach (var included in templates.IncludedBy(name))
                if (used.Add(included)) open.Push(included);

        var found = new List<Diagnostic>();
        foreach (var (source, _) in templates.Mentions())
            if (!used.Contains(source.Name))
                found.Add(new Diagnostic(TemplateCodes.Unused, $"Nothing uses the template '{source.Name}', so that it says nothing.",
                    new Place(source.File),
                    Suggestion.For(source.Name, known.Concat(used).Order(StringComparer.Ordinal)) is { } near ? $"Did you mean '{near}'?"
                        : "Include it in one that is used, or take it away."));
        return found;
    }
}
