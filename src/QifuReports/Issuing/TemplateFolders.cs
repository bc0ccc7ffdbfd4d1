using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Narrative.Codes;

namespace QifuReports.App.Issuing;

/// <summary>
/// The subfolders of the templates folder: one for each kind of briefing, one for e-mails, and one with templates that all of these share.
/// </summary>
internal static class TemplateFolders
{
    /// <summary>The folder of the templates for e-mails.</summary>
    public const string Mails = "email";

    private const string Pattern = "*.sbn";

    private static readonly string[] Known = [.. BriefingKind.All.Select(k => k.Templates).Distinct(StringComparer.Ordinal), Mails,
        TemplateSet.SharedFolder];

    /// <summary>
    /// Returns a warning for each unknown subfolder with templates, in order of names. Empty if the folder of all templates does not exist.
    /// </summary>
    /// <param name="all">The folder of all templates.</param>
    public static IReadOnlyList<Diagnostic> Unused(string all)
    {
        if (!Directory.Exists(all)) return [];
        var found = new List<Diagnostic>();
        foreach (var folder in Directory.GetDirectories(all).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(folder);
            if (Known.Contains(name, StringComparer.Ordinal) || !HasTemplates(folder)) continue;
            found.Add(new Diagnostic(TemplateCodes.UnusedFolder, $"Nothing uses the folder '{name}': no briefing has its templates there.",
                new Place(folder),
                Suggestion.For(name, Known) is { } near ? $"Did you mean '{near}'?" : $"The folders are {string.Join(", ", Known)}."));
        }
        return found;
    }

    // Whether a folder has templates; false if the folder cannot be read.
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
