namespace QifuReports.Tests;

/// <summary>
/// The commands that issue, and the one that reads all templates, warn of a template that nothing uses, on standard error and not in their
/// exit code.
/// </summary>
public sealed class UnusedTemplateWarningTests : IDisposable
{
    private const string Said =
        "highlites.sbn: QT0106: Nothing uses the template 'highlites', so that it says nothing. Did you mean 'highlights'?";
    private static readonly string Data = RepositoryRoot.PathOf("tests", "Companies", "calderwick");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("results", "2024FY")]
    [InlineData("batch", "--periods", "2024FY", "--briefings", "results")]
    [InlineData("roles")]
    public void It_is_told_once_beside_what_is_made(params string[] command)
    {
        var templates = _folder.CopyOf("templates");
        string[] all = command[0] == "roles" ? [.. command, "--data", Data, "--templates", templates]
            : [.. command, "--data", Data, "--templates", templates, "--output", _folder.Combine("out")];
        App.RunHere(all).Error.ShouldNotContain("warning");

        File.Copy(Path.Combine(templates, "quarterly", "highlights.sbn"), Path.Combine(templates, "quarterly", "highlites.sbn"));
        var outcome = App.RunHere(all);
        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Error.Split(Said).Length.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("warning: " + templates);
        outcome.Output.ShouldNotContain("QT0106");
    }

    [Theory]
    [InlineData("results", "2024FY")]
    [InlineData("batch", "--periods", "2024FY", "--briefings", "results")]
    [InlineData("roles")]
    public void So_is_a_folder_of_no_briefing(params string[] command)
    {
        var templates = _folder.CopyOf("templates");
        string[] all = command[0] == "roles" ? [.. command, "--data", Data, "--templates", templates]
            : [.. command, "--data", Data, "--templates", templates, "--output", _folder.Combine("out")];
        Directory.CreateDirectory(Path.Combine(templates, "quartely"));
        Directory.CreateDirectory(Path.Combine(templates, "pictures"));
        File.Copy(Path.Combine(templates, "quarterly", "notes.sbn"), Path.Combine(templates, "quartely", "notes.sbn"));
        var outcome = App.RunHere(all);
        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Error.Split(
            "quartely: QT0107: Nothing uses the folder 'quartely': no briefing has its templates there. Did you mean 'quarterly'?").Length.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldNotContain("pictures");
    }
}
