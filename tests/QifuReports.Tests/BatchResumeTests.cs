using QifuReports.App.Inputs;
using QifuReports.App.Settings;

namespace QifuReports.Tests;

/// <summary>What is up to date is known by content.</summary>
public sealed class BatchResumeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_up_to_date_is_left_as_it_is_whatever_its_time()
    {
        Resume().Error.ShouldContain("4 made, 0 up to date");
        var path = PathOf("2023Q3");
        var before = File.ReadAllBytes(path);
        var old = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, old);

        var again = Resume();

        again.Error.ShouldContain("0 made, 4 up to date");
        again.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
        File.GetLastWriteTimeUtc(path).ShouldBe(old);
        File.ReadAllBytes(path).ShouldBe(before);
    }

    [Fact]
    public void A_file_that_is_gone_or_is_no_longer_as_it_was_made_is_made_again()
    {
        Resume().Code.ShouldBe(0);
        var manifest = File.ReadAllBytes(_folder.Combine("out", "manifest.json"));
        var before = File.ReadAllBytes(PathOf("2023Q3"));
        var damaged = (byte[])before.Clone();
        damaged[damaged.Length / 2] ^= 1;
        var time = File.GetLastWriteTimeUtc(PathOf("2023Q3"));
        File.WriteAllBytes(PathOf("2023Q3"), damaged);
        File.SetLastWriteTimeUtc(PathOf("2023Q3"), time);
        File.Delete(PathOf("2024Q1"));

        Resume().Error.ShouldContain("2 made, 2 up to date");

        File.ReadAllBytes(PathOf("2023Q3")).ShouldBe(before);
        File.Exists(PathOf("2024Q1")).ShouldBeTrue();
        File.ReadAllBytes(_folder.Combine("out", "manifest.json")).ShouldBe(manifest);
    }

    [Fact]
    public void Other_data_other_templates_and_a_draft_make_all_of_it_again()
    {
        var (data, templates) = (_folder.CopyOf("data"), _folder.CopyOf("templates"));
        Outcome Again(params string[] more) => Resume(["--data", data, "--templates", templates, .. more]);
        Resume().Code.ShouldBe(0);
        Again().Error.ShouldContain("0 made, 4 up to date");

        File.AppendAllText(Directory.EnumerateFiles(Path.Combine(data, "filings")).Order(StringComparer.Ordinal).First(), "\n");
        Again().Error.ShouldContain("4 made, 0 up to date");
        Again().Error.ShouldContain("0 made, 4 up to date");

        File.AppendAllText(Path.Combine(templates, "quarterly", "notes.sbn"), "\nOne more sentence.\n");
        Again().Error.ShouldContain("4 made, 0 up to date");

        Again("--draft").Error.ShouldContain("4 made, 0 up to date");
        Again().Error.ShouldContain("4 made, 0 up to date");
    }

    [Fact]
    public void Every_setting_that_shows_in_a_briefing_counts()
    {
        var plain = Written("{}");
        foreach (var group in SettingsModel.Root.Settings.Where(s => s.Name is "Document" or "Style").Some())
            foreach (var setting in ((GroupShape)group.Shape).Settings.Some())
            {
                if (setting.Name == "FontFolder") continue;
                var value = setting.Shape switch { ChoiceShape choice => choice.Words[^1],
                    TextShape { Form: var form } when form == TextForm.Colour => "#123456",
                        TextShape { Form: var form } when form == TextForm.Language => "de",
                            TextShape { Form: var form } when form == TextForm.English => "en-GB", _ => "something else" };
                Written($$$"""{"{{{group.Name}}}": {"{{{setting.Name}}}": "{{{value}}}"}}""").ShouldNotBe(plain, setting.Name);
            }
        SharedInputs.TextOf(Settings("{}"), draft: true).ShouldNotBe(plain);
    }

    [Fact]
    public void A_run_of_some_keeps_the_lines_of_the_others_as_long_as_their_files_are_there()
    {
        Resume().Code.ShouldBe(0);
        var whole = File.ReadAllBytes(_folder.Combine("out", "manifest.json"));

        Batch("--periods", "2023Q3").Code.ShouldBe(0);
        File.ReadAllBytes(_folder.Combine("out", "manifest.json")).ShouldBe(whole);

        File.WriteAllText(PathOf("2023Q1"), "something else");
        Batch("--periods", "2023Q3").Code.ShouldBe(0);
        File.ReadAllText(_folder.Combine("out", "manifest.json")).ShouldNotContain("2023Q1/quarterly");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"files\": [")]
    [InlineData("{\"files\": [{\"path\": 1}]}")]
    [InlineData("[1]")]
    public void A_manifest_that_is_none_saves_nothing_and_is_replaced(string text)
    {
        Resume().Code.ShouldBe(0);
        var manifest = File.ReadAllText(_folder.Combine("out", "manifest.json"));
        File.WriteAllText(_folder.Combine("out", "manifest.json"), text);

        Resume().Error.ShouldContain("4 made, 0 up to date");
        File.ReadAllText(_folder.Combine("out", "manifest.json")).ShouldBe(manifest);
    }

    private Outcome Resume(params string[] more) => Batch([.. more, "--resume"]);

    private Outcome Batch(params string[] more) =>
        App.RunHere(["batch", "--briefings", "quarterly", "--output", _folder.Combine("out"), .. more]);

    private string PathOf(string period) => _folder.Combine("out", period, "quarterly-briefing.pdf");

    private string Written(string json) => SharedInputs.TextOf(Settings(json), draft: false);

    private ReportSettings Settings(string json)
    {
        File.WriteAllText(_folder.Combine("settings.json"), json);
        return SettingsReader.Read(_folder.Combine("settings.json"), [], null);
    }
}
