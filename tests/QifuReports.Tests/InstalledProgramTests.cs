namespace QifuReports.Tests;

/// <summary>
/// The program without the repository, installed as a tool, in a folder of its own. As one file it is tried by .ci/run, which publishes it.
/// </summary>
public sealed class InstalledProgramTests(InstalledProgram program) : IClassFixture<InstalledProgram>
{
    [Fact]
    public void Installed_as_a_tool_it_goes_from_an_empty_folder_to_an_edited_briefing_its_mails_and_its_verification()
    {
        var tool = program.Tool;
        var folder = program.New("with-tool");
        Directory.CreateDirectory(folder);
        string Said(params string[] arguments)
        {
            var outcome = InstalledProgram.Run(tool, folder, arguments, InstalledProgram.DotnetRoot);
            outcome.Code.ShouldBe(0, string.Join(' ', arguments) + "\n" + outcome.Output + outcome.Error);
            return outcome.Output;
        }

        Said("init").ShouldContain(Path.Combine(folder, "output", "2024Q1", "quarterly-briefing.pdf"));
        var template = Path.Combine(folder, "templates", "shared", "headline.sbn");
        var text = File.ReadAllText(template);
        File.WriteAllText(template, text.Replace("{{ net_result.name }} rose", "{{ net_result.name }}, as we call it, rose",
            StringComparison.Ordinal));

        var briefing = Said("quarterly", "2023Q3").Trim();
        SkeletonFigures.TextOf(briefing).ShouldContain("Net income, as we call it, rose");
        Said("send", "2023Q3", "--to", "board", "--dry-run").ShouldContain(".eml");
        Directory.EnumerateFiles(folder, "*.eml", SearchOption.AllDirectories).Count().ShouldBe(2);
        Said("verify", briefing).ShouldContain("verified", Case.Insensitive);
    }
}
