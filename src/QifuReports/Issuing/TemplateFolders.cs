using QifuReports.App.Kinds;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Narrative.Codes;
using QifuReports.Briefings.Narrative.Parsing;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.App.Issuing;

/// <summary>The folders that stand below that of all templates: one for each kind of briefing, one for mails, and one of what they share.</summary>
internal static class TemplateFolders
{
    /// <summary>The folder of the templates of mails.</summary>
    public const string Mails = "email";

    private const string Pattern = "*.sbn";

    private static readonly string[] Known = [.. BriefingKind.All.Select(k => k.Templates).Distinct(StringComparer.Ordinal), Mails, TemplateSet.SharedFolder];

    /// <summary>A warning for each other folder that has templates in it, in the order of the names; empty where there is no folder of templates at all.</summary>
    /// <param name="all">The folder of all templates.</param>
    public static IReadOnlyList<Diagnostic> Unused(string all)
    {
        if (!Directory.Exists(all)) return [];
        var found = new List<Diagnostic>();
        foreach (var folder in Directory.GetDirectories(all).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(folder);
            if (Known.Contains(name, StringComparer.Ordinal) || !HasTemplates(folder)) continue;
            found.Add(new Diagnostic(TemplateCodes.UnusedFolder, $"Nothing uses the folder '{name}': no briefing has its templates there.", new Place(folder),
                Suggestion.For(name, Known) is { } near ? $"Did you mean '{near}'?" : $"The folders are {string.Join(", ", Known)}."));
        }
        return found;
    }

    // One that may not be looked into has none that could be read.
    private static bool HasTemplates(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, Pattern).Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
