using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Narrative.Parsing;

namespace QifuReports.Briefings.Composing.Scope;

/// <summary>
/// Checks every name in the strings of all templates before rendering. A template asks for a figure by its role or by the id of its
/// concept. Without this check, an unknown name would count as missing data, and the text that depends on it would silently never appear.
/// </summary>
internal static class NameCheck
{
    /// <summary>The errors, in the order of the templates.</summary>
    public static IReadOnlyList<Diagnostic> Of(TemplateSet templates, BriefingContext context)
    {
        var wrong = new List<Diagnostic>();
        foreach (var (source, names) in templates.Mentions())
            foreach (var mention in names.Strings)
                foreach (var path in FigurePaths.Of(mention))
                    if (Fault(path, context) is var (message, hint))
                        wrong.Add(new Diagnostic(TemplateCodes.UnknownName, message, source.PlaceOf(mention.Offset), hint));
        return wrong;
    }

    /// <summary>The error of a name; null if the name is correct.</summary>
    public static (string Message, string Hint)? Fault(FigurePath path, BriefingContext context)
    {
        var steps = path.Path.Split('.');
        var root = steps[0].Replace('_', '-');
        if (root.StartsWith(BriefingContext.IdMark, StringComparison.Ordinal)) return null;
        if (!IsFigure(root, context))
        {
            var isOther = path.IsScope && BriefingScope.Of(context).OwnNames.Contains(steps[0].Replace('-', '_'));
            if (!isOther)
                return Unknown(steps[0], path.IsScope ? BriefingScope.Of(context).OwnNames.Select(n => n.Replace('_', '-')) : [], context);
            // The word after "reconciled." must be the name of a figure.
            return root is "reconciled" && steps.Length > 1 && !IsFigure(steps[1].Replace('_', '-'), context)
                ? Unknown(steps[1], [], context) : null;
        }
        if (steps.Length == 1) return null;
        if (!path.IsScope) return ($"'{path.Path}' is no name of a figure.", $"Write '{steps[0]}'.");
        return FigureObject.AllMembers.Contains(steps[1].Replace('-', '_')) ? null
            : ($"A figure has no '{steps[1]}'.", NearName.Hint(steps[1].Replace('-', '_'), FigureObject.AllMembers));
    }

    private static bool IsFigure(string name, BriefingContext context) =>
        RoleCatalogue.Find(name) is not null || context.Ledger.Taxonomy.Find(new ConceptId(name)) is not null;

    private static (string, string) Unknown(string name, IEnumerable<string> others, BriefingContext context) =>
        ($"There is no role '{name}', and no concept of that id in the taxonomy.",
            NearName.Hint(name, RoleCatalogue.All.Select(r => r.Id).Concat(context.Ledger.Taxonomy.Concepts.Select(c => c.Id.Value))
                .Concat(others).Distinct(StringComparer.Ordinal)));
}
