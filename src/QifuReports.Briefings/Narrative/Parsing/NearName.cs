namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>Makes the hint of an error about an unknown name in a template: the name that the author probably meant.</summary>
internal static class NearName
{
    /// <summary>A hint with the most similar name, or with all names if only few exist; empty if no name is similar.</summary>
    public static string Hint(string wrong, IEnumerable<string> names)
    {
        var known = names.Order(StringComparer.Ordinal).ToArray();
        if (Suggestion.For(wrong, known) is { } near) return $"Did you mean '{near}'?";
        return known.Length is > 0 and <= 8 ? $"There are: {string.Join(", ", known)}." : "";
    }
}
