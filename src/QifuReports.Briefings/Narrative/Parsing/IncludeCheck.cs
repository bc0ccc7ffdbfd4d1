namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>Checks that every include names an existing template, without cycles and without too many levels of includes.</summary>
internal sealed class IncludeCheck
{
    private readonly string[] _names;
    private readonly IReadOnlyDictionary<string, ParsedTemplate> _templates;
    private readonly Dictionary<string, int> _heights = new(StringComparer.Ordinal);

    private IncludeCheck(string[] names, IReadOnlyDictionary<string, ParsedTemplate> templates)
    {
        _names = names;
        _templates = templates;
    }

    public static void Run(string[] names, IReadOnlyDictionary<string, ParsedTemplate> templates)
    {
        var check = new IncludeCheck(names, templates);
        foreach (var name in names)
            check.Measure(name);
    }

    /// <summary>
    /// The depth of nested includes below a template; -1 if that depth is just being computed, which means a cycle. The recursion is at
    /// most as deep as there are templates.
    /// </summary>
    private int Measure(string name)
    {
        const int open = -1;
        if (_heights.TryGetValue(name, out var known))
            return known;
        _heights[name] = open;
        var height = 0;
        var source = _templates[name].Source;
        foreach (var include in _templates[name].Includes)
        {
            if (!_templates.ContainsKey(include.Name))
            {
                source.Report(TemplateCodes.IncludeUnknown, include.Offset, $"There is no template '{include.Name}' to include.",
                    NearName.Hint(include.Name, _names));
                continue;
            }
            var below = Measure(include.Name);
            if (below == open)
                source.Report(TemplateCodes.IncludeCycle, include.Offset,
                    $"Including '{include.Name}' comes back to this template, without end.", "Remove one of the includes.");
            else if (below + 1 == TemplateLimits.IncludeDepth + 1)
                source.Report(TemplateCodes.IncludeTooDeep, include.Offset,
                    $"More than {TemplateLimits.IncludeDepth} includes inside each other.");
            height = Math.Max(height, below + 1);
        }
        return _heights[name] = height;
    }
}
