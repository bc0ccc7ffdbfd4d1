using QifuReports.App.Errors;
using QifuReports.Edition.Preview;

namespace QifuReports.App.Previewing;

/// <summary>Turns whatever stops a version into mistakes that the preview shows.</summary>
internal static class Findings
{
    /// <summary>Does the work. Returns what it returns, or why it failed. Only a cancellation is thrown.</summary>
    /// <param name="settings">The settings, whose folders the paths of files are shown relative to.</param>
    /// <param name="work">The work.</param>
    public static IReadOnlyList<PreviewFinding> Of(ReportSettings settings, Func<IReadOnlyList<PreviewFinding>> work)
    {
        try
        {
            return work();
        }
        catch (Trouble trouble)
        {
            return Of(settings, trouble);
        }
        catch (FileRefusedException refused)
        {
            return [Words(refused.Message)];
        }
        catch (Exception machine) when (BrokenMachine.Is(machine))
        {
            return [Words(BrokenMachine.Say(machine))];
        }
#pragma warning disable CA1031 // The preview must go on: whoever mends the cause sees the next version.
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return [new PreviewFinding("", "", 0, 0, "This is a bug in qifu-reports: " + bug,
                "Please report it with these lines. The next change is shown all the same.")];
        }
#pragma warning restore CA1031
    }

    /// <summary>The mistakes of a trouble.</summary>
    public static IReadOnlyList<PreviewFinding> Of(ReportSettings settings, Trouble trouble) =>
        trouble.Diagnostics.Count > 0 ? Of(settings, trouble.Diagnostics)
        : trouble.Failures.Count > 0 ? [.. trouble.Failures.Select(f => OfCheck(settings, f))]
        : [Words(trouble.Message)];

    // The place is that of the tested figure: where a person looks first.
    private static PreviewFinding OfCheck(ReportSettings settings, Finding failure)
    {
        var text = FindingText.Of(failure);
        var place = failure.Facts.Count > 0 ? failure.Facts[0].Source.Place : new Place("");
        var source = text.Sources.Count > 0 ? $" ({text.Sources[0]})" : "";
        return new PreviewFinding(text.Code, Shown(settings, place.File), place.Line, place.Column,
            $"{text.Subject}: {text.Actual} is stated, {text.Expected} is expected, in {text.Unit}{source}",
            "Correct what was typed wrong, or waive the check in waivers.json with the reason. With --draft it is shown all the same.");
    }

    /// <summary>The mistakes of diagnostics.</summary>
    public static IReadOnlyList<PreviewFinding> Of(ReportSettings settings, IReadOnlyList<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Select(d => new PreviewFinding(d.Code, Shown(settings, d.Place.File), d.Place.Line, d.Place.Column,
            d.Place.JsonPath.Length == 0 ? d.Message : $"{d.Message} ({d.Place.JsonPath})",
            d.Hint.Length > 0 ? d.Hint : ErrorCatalogue.Find(d.Code)?.Remedy ?? "")),
    ];

    private static PreviewFinding Words(string words) => new("", "", 0, 0, words, "");

    // A path below the folder that the templates folder is in, which is that of the settings as a rule, is shown without that folder.
    private static string Shown(ReportSettings settings, string file)
    {
        var root = Path.GetDirectoryName(settings.TemplatesFolder);
        return root is not null && file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file[(root.Length + 1)..] : file;
    }
}
