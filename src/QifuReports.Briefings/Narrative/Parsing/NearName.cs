using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>The hint of a template's error on a name: the one that was probably meant.</summary>
internal static class NearName
{
    /// <summary>A hint with the nearest of the names, or with all of them where they are few; empty where none is near.</summary>
    public static string Hint(string wrong, IEnumerable<string> names)
    {
        var known = names.Order(StringComparer.Ordinal).ToArray();
        if (Suggestion.For(wrong, known) is { } near) return $"Did you mean '{near}'?";
        return known.Length is > 0 and <= 8 ? $"There are: {string.Join(", ", known)}." : "";
    }
}
